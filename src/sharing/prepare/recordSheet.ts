import type { Cell } from '../../ledger/source';
import type { NewCell, NewSheet } from '../../workbook/file/patch/change';
import { prepareTexts, RECORD_KINDS, RECORD_WORDS } from '../../text/prepareTexts';
import type { Language } from '../../text/language';
import { referredIn } from './references';
import { RECORD_MARK, type Link, type RecordEntry } from './record';

/** The mark stands where no line of the note reaches. */
const MARK_ROW = 1;
const MARK_COLUMN = 12;
/** Columns before the links. */
const FIXED = 11;
const LONGEST = 32_000;
const UNLINKED = '-';

/** A cell of the record's sheet as it is read. */
export interface RecordCell {
  readonly value: Cell;
  readonly formula: string | undefined;
}

/** The note to the receiver, and below it every formula that was taken out with what finds its place again. */
export function recordSheet(name: string, entries: readonly RecordEntry[], language: Language): NewSheet {
  const words = prepareTexts(language);
  const links = Math.max(0, ...entries.map(({ references }) => references.length));
  const blanks = Array.from({ length: MARK_COLUMN - 2 }, () => text(''));
  const captions = [...words.captions, ...Array.from({ length: links }, (_, index) => words.link(index + 1))];
  return {
    name,
    widths: [10, 24, 26, 18, 22, 22, 20, 28, 60, 22, 16, 12, ...Array.from({ length: links }, () => 12)],
    rows: [
      [{ content: words.title, style: 'header' }, ...blanks, text(RECORD_MARK)],
      ...words.lines.map((line) => [{ content: line }]),
      [],
      captions.map((caption) => ({ content: caption, style: 'header' })),
      ...entries.map((entry) => entryRow(entry, language)),
    ],
  };
}

export function isRecordMark(row: number, column: number, value: Cell): boolean {
  return row === MARK_ROW && column === MARK_COLUMN && value === RECORD_MARK;
}

/** The entries in the rows of a record's sheet; a row with a number that is no whole entry is among the broken. */
export function readEntries(rows: ReadonlyMap<number, ReadonlyMap<number, RecordCell>>): {
  readonly entries: readonly RecordEntry[];
  readonly broken: readonly number[];
} {
  const entries: RecordEntry[] = [];
  const broken: number[] = [];
  for (const cells of rows.values()) {
    const number = cells.get(1)?.value;
    if (typeof number !== 'number') continue;
    const entry = entryOf(number, cells);
    if (entry === undefined || entries.some((other) => other.number === number)) broken.push(number);
    else entries.push(entry);
  }
  return { entries, broken };
}

function entryRow(entry: RecordEntry, language: Language): NewCell[] {
  const { number, kind, place, table, column, rowId, rowContent, label, formula, value, detail } = entry;
  return [
    { content: number },
    text(RECORD_WORDS[language][kind]),
    ...[place, table, column, rowId, rowContent, label, formula].map(text),
    { content: value },
    text(detail),
    ...[entry.own, ...entry.references].map(linkCell),
  ];
}

function text(words: string): NewCell {
  return { content: words === '' ? null : words };
}

/** A link shows how many rows it follows. A place that needs no following must not look like a link that was lost. */
function linkCell(link: Link): NewCell {
  if (link === null) return { content: UNLINKED };
  return { content: 'caption' in link ? `[${link.caption}]` : { formula: link.formula, value: 1 } };
}

function entryOf(number: number, cells: ReadonlyMap<number, RecordCell>): RecordEntry | undefined {
  const words = (column: number): string => {
    const value = cells.get(column)?.value ?? null;
    return typeof value === 'string' ? value : '';
  };
  const kind = RECORD_KINDS.find((each) =>
    Object.values(RECORD_WORDS).some((known) => known[each] === words(2)),
  );
  if (kind === undefined || (words(9) === '' && kind !== 'sheet' && kind !== 'add-in')) return undefined;
  const count = 1 + referredIn(words(9)).references.length;
  const links = Array.from({ length: count }, (_, index) => linkOf(cells.get(FIXED + 1 + index)));
  const [own = null, ...references] = links.filter((link) => link !== undefined);
  if (references.length + 1 < count) return undefined;
  return {
    number,
    kind,
    place: words(3),
    table: words(4),
    column: words(5),
    rowId: words(6),
    rowContent: words(7),
    label: words(8),
    formula: words(9),
    value: cells.get(10)?.value ?? null,
    detail: words(11),
    own,
    references,
  };
}

function linkOf(cell: RecordCell | undefined): Link | undefined {
  if (cell?.formula !== undefined) return { formula: cell.formula };
  if (typeof cell?.value !== 'string') return undefined;
  if (cell.value === UNLINKED) return null;
  return /^\[.*\]$/s.test(cell.value) ? { caption: cell.value.slice(1, -1) } : undefined;
}

/** What a cell of the record can hold of a text; what is longer is only compared. */
export function clipped(words: string): string {
  return words.slice(0, LONGEST);
}

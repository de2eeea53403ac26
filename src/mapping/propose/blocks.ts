import type { Cell } from '../../ledger/source';
import { joinedCaptions } from '../captionRows';
import { lookOf, wordIn, type SheetCells, type SheetRow } from './cells';
import { recognise } from './recognise';

/** A caption and the texts above each other that it was joined from. */
export interface BlockCaption {
  readonly column: number;
  readonly caption: string;
  readonly parts: readonly string[];
}

/** Captions with rows of data under them. */
export interface Block {
  readonly captionRows: readonly SheetRow[];
  readonly captions: readonly BlockCaption[];
  readonly data: readonly SheetRow[];
  /** Words that stand above the captions and in rows of their own below the data, where a unit may be stated. */
  readonly around: readonly string[];
  /** Other rows that could as well be the captions, by their numbers. */
  readonly otherHeaders: readonly number[];
}

interface Candidate {
  readonly at: number;
  readonly score: number;
}

/** How far down data are looked at to tell captions from them. */
const SAMPLE = 30;
const MOST_CANDIDATES = 300;
const NEXT_BLOCK = 0.5;

/** The blocks of a sheet from top to bottom. `header` is the row number of the captions where the user has said it. */
export function blocksOf(sheet: SheetCells, header: number | null): Block[] {
  const { rows } = sheet;
  const candidates =
    header === null
      ? candidatesIn(rows)
      : rows.flatMap(({ row }, at) => (row === header ? [{ at, score: 1 }] : []));
  const best = candidates.reduce((most, { score }) => Math.max(most, score), 0);
  const chosen: { at: number; others: number[] }[] = [];
  for (const { at, score } of candidates.filter((each) => each.score >= best * NEXT_BLOCK)) {
    const before = chosen.at(-1);
    if (!before) chosen.push({ at, others: [] });
    else if (hasData(rows.slice(before.at + 1, at)) && isApart(rows, at)) chosen.push({ at, others: [] });
    else {
      // Of two rows of captions with no data between, the better one, and the user is asked.
      const known = candidates.find((each) => each.at === before.at)?.score ?? 0;
      const adjacent = rows[at]?.row === (rows[before.at]?.row ?? 0) + 1;
      const [kept, other] = score > known ? [at, before.at] : [before.at, at];
      before.others = [...before.others, ...(adjacent ? [] : [rows[other]?.row ?? 0])];
      before.at = kept;
    }
  }
  return chosen.map(({ at, others }, index) => {
    const next = chosen[index + 1];
    const previous = chosen[index - 1];
    return blockAt(sheet, at, next ? captionStart(sheet, next.at) : rows.length, previous?.at ?? -1, others);
  });
}

function candidatesIn(rows: readonly SheetRow[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < rows.length && found.length < MOST_CANDIDATES; at += 1) {
    const row = rows[at] as SheetRow;
    if (!isCaptionLike(row)) continue;
    const score = scoreAt(rows, at);
    if (score > 0) found.push({ at, score });
  }
  return found;
}

/** Words only, or the years over columns of years, and at least two of them. */
function isCaptionLike({ cells }: SheetRow): boolean {
  let words = 0;
  for (const cell of cells.values()) {
    const look = lookOf(cell);
    const isYear =
      typeof cell.value === 'number' &&
      Number.isInteger(cell.value) &&
      cell.value >= 1990 &&
      cell.value <= 2100;
    if (look === 'word' && !cell.hasFormula) words += 1;
    else if (look !== 'blank' && look !== 'word' && !(look === 'number' && isYear)) return false;
  }
  return words >= 2;
}

/** How much a row looks like captions: words that we know, over cells of another kind. 0 where too little does. */
function scoreAt(rows: readonly SheetRow[], at: number): number {
  const { cells } = rows[at] as SheetRow;
  const below = rows.slice(at + 1, at + 1 + SAMPLE);
  const seen = new Set<string>();
  let [known, sum, contrast] = [0, 0, 0];
  for (const [column, cell] of cells) {
    const word = wordIn(cell);
    if (word === '' || lookOf(cell) === 'blank') continue;
    if (seen.has(word.toLowerCase())) sum -= 0.5;
    seen.add(word.toLowerCase());
    const [first] = recognise(word, [String(cell.value)]);
    if (first) {
      known += 1;
      sum += first.score;
    }
    if (kindBelow(below, column) === 'typed') contrast += 1;
  }
  const isEnough = (known >= 2 && sum >= 1.2) || (known >= 1 && contrast >= 1) || contrast >= 2;
  return isEnough ? Math.max(0, sum + contrast / 2) : 0;
}

/** What most cells of a column are: words, or something typed (numbers, dates). */
function kindBelow(rows: readonly SheetRow[], column: number): 'typed' | 'words' | 'nothing' {
  let [typed, words] = [0, 0];
  for (const { cells } of rows) {
    const look = lookOf(cells.get(column));
    if (look === 'word') words += 1;
    else if (look !== 'blank') typed += 1;
  }
  return typed + words === 0 ? 'nothing' : typed > words ? 'typed' : 'words';
}

function hasData(rows: readonly SheetRow[]): boolean {
  return rows.some(({ cells }) =>
    [...cells.values()].some((cell) => !['blank', 'word'].includes(lookOf(cell))),
  );
}

/** True for a row that stands under an empty row or a title. */
function isApart(rows: readonly SheetRow[], at: number): boolean {
  const before = rows[at - 1];
  return !before || before.row < (rows[at]?.row ?? 0) - 1 || filled(before) === 1;
}

function filled({ cells }: SheetRow): number {
  return [...cells.values()].filter((cell) => lookOf(cell) !== 'blank').length;
}

/** The first row of the captions at a row: rows directly above that head groups of columns belong to them. */
function captionStart({ rows, merged }: SheetCells, at: number): number {
  const columns = [...(rows[at]?.cells.keys() ?? [])];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  let start = at;
  while (start > 0) {
    const above = rows[start - 1] as SheetRow;
    if (above.row !== (rows[start]?.row ?? 0) - 1) break;
    const cells = [...above.cells].filter(([, cell]) => lookOf(cell) !== 'blank');
    const isWords = cells.every(([, cell]) => lookOf(cell) === 'word' && !cell.hasFormula);
    const isTitle =
      (cells.length === 1 && (cells[0]?.[0] ?? 0) <= left) ||
      merged.some(
        (range) =>
          range.top <= above.row &&
          above.row <= range.bottom &&
          range.right - range.left >= (right - left) / 2,
      );
    if (!isWords || isTitle || cells.length === 0) break;
    start -= 1;
  }
  return start;
}

/** The last row of the captions: a row of words below them, over typed cells, some of which we know. */
function captionEnd({ rows }: SheetCells, at: number, until: number): number {
  let end = at;
  while (end + 1 < until) {
    const next = rows[end + 1] as SheetRow;
    if (next.row !== (rows[end]?.row ?? 0) + 1 || !isCaptionLike(next)) break;
    const below = rows.slice(end + 2, Math.min(until, end + 2 + SAMPLE));
    const over = [...next.cells].filter(([column]) => kindBelow(below, column) === 'typed');
    const words = new Set(over.map(([, cell]) => wordIn(cell).toLowerCase()));
    const isKnown = over.some(([, cell]) => recognise(wordIn(cell), []).length > 0);
    if (over.length < 2 || words.size < over.length || !isKnown) break;
    end += 1;
  }
  return end;
}

function blockAt(
  sheet: SheetCells,
  at: number,
  until: number,
  previous: number,
  otherHeaders: readonly number[],
): Block {
  const { rows } = sheet;
  const start = captionStart(sheet, at);
  const end = captionEnd(sheet, at, until);
  const captionRows = rows.slice(start, end + 1);
  const columns = [...new Set(captionRows.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
  const [left, right] = [columns[0] ?? 1, columns.at(-1) ?? 0];
  const all = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const values = captionRows.map(({ cells }) => all.map((column): Cell => cells.get(column)?.value ?? null));
  const joined = joinedCaptions(values);
  const captions = all.flatMap((column, index): BlockCaption[] => {
    const parts = captionRows.map(({ cells }) => String(cells.get(column)?.value ?? '')).filter(Boolean);
    const caption = joined[index] ?? '';
    return caption === '' ? [] : [{ column, caption, parts }];
  });
  const data = rows
    .slice(end + 1, until)
    .filter(({ cells }) => all.some((column) => lookOf(cells.get(column)) !== 'blank'));
  const alone = data.filter((row) => filled(row) === 1);
  const around = [...rows.slice(previous + 1, start), ...alone].flatMap(({ cells }) =>
    [...cells.values()].map(wordIn),
  );
  return { captionRows, captions, data, around, otherHeaders };
}

import { readNumberText } from '../../ledger/amountText';
import type { LeftOutRows } from '../mappingTable';
import type { Block } from './blocks';
import { lookOf, wordIn, type SheetCells, type SheetRow } from './cells';

/** A row of the block that is not read. */
export interface LeftOutRow {
  readonly row: number;
  readonly why: 'total' | 'section' | 'note' | 'below-a-project' | 'nothing-filled-in';
  /** What the mapping says of it; absent where nothing of the row would be read anyway. */
  readonly rule?: LeftOutRows;
}

export interface RowsChoice {
  readonly leftOut: readonly LeftOutRow[];
  /** Rows that may be a total or a heading and may be a row of data, with what would leave them out. */
  readonly doubtful: readonly {
    readonly row: number;
    readonly rule: LeftOutRows | null;
    readonly why: LeftOutRow['why'];
  }[];
  /** The rows that are read. */
  readonly kept: readonly SheetRow[];
  /** Rows that stand below a row with an amount and have none of what is read. */
  readonly children: number;
}

const TOTAL =
  /^(?:i alt|ialt|total|totalt|totaler|sum|subtotal|sub-total|delsum|mellemsum|hovedtotal|grand total|tilsammen|summe|gesamt|gesamtsumme|insgesamt|samlet)(?:$|[\s:.,])/i;
const ONLY_TOTAL = new RegExp(`${TOTAL.source}?\\s*(?:$|\\(?(?:i alt|alle|all|\\d{4})\\)?$)`, 'i');
const SECTION =
  /^(?:prior|akse|axis|afsnit|gruppe|del |kapitel|indsatsområde|formål|section|part |group|region|tema|theme)/i;
const NOTE = /^(?:\*|note|noter|kilde|source|anm|obs|bemærk|stand\b|udtræk|opdateret|last updated|¹|1\))/i;
const LONG = 60;
const A_CENT = 0.005;

/** Parts the rows of a block into those that are read and those that are not. */
export function rowsOf(
  sheet: SheetCells,
  { data, captions }: Block,
  mapped: ReadonlySet<number>,
  amounts: ReadonlySet<number>,
): RowsChoice {
  const captionAt = new Map(captions.map(({ column, caption }) => [column, caption]));
  const leftOut: LeftOutRow[] = [];
  const doubtful: { row: number; rule: LeftOutRows | null; why: LeftOutRow['why'] }[] = [];
  const kept: SheetRow[] = [];
  const sums = new Map<number, { all: number; section: number; rows: number }>();
  const typical = typicalFill(data);
  const lastTyped = data.reduce((last, line) => (hasAmount(line, amounts) ? line.row : last), 0);
  let children = 0;
  for (const line of data) {
    const { row, cells } = line;
    const filled = [...cells].filter(([, cell]) => lookOf(cell) !== 'blank');
    const words = filled.filter(([, cell]) => lookOf(cell) === 'word').sort(([one], [other]) => one - other);
    const [label] = words;
    const text = label ? wordIn(label[1]) : '';
    const caption = label && captionAt.get(label[0]);
    const rule = caption === undefined ? null : { caption, text };
    const isMapped = filled.some(([column]) => mapped.has(column));
    const inRule = isMapped && rule ? { rule } : {};
    if (filled.every(([, cell]) => cell.hasFormula && (cell.value === 0 || cell.value === ''))) {
      leftOut.push({ row, why: 'nothing-filled-in' });
      continue;
    }
    if (isTotal(line, text, filled.length, typical, amounts, sums)) {
      for (const sum of sums.values()) sum.section = 0;
      if (rule && TOTAL.test(text)) leftOut.push({ row, why: 'total', ...inRule });
      else doubtful.push({ row, why: 'total', rule: unlabelled(captions, cells, mapped) });
      continue;
    }
    const isLone = filled.length === 1 && words.length === 1 && typical >= 2;
    const isMerged = sheet.merged.some(
      (range) => range.top <= row && row <= range.bottom && range.right > range.left,
    );
    if (isLone && isMapped && rule) {
      const isNote = row > lastTyped && lastTyped > 0;
      const why = isNote ? 'note' : 'section';
      const isSure = isMerged || text.length > LONG || SECTION.test(text) || NOTE.test(text);
      for (const sum of sums.values()) sum.section = 0;
      if (isSure) {
        leftOut.push({ row, why, rule });
        continue;
      }
      doubtful.push({ row, rule, why });
      continue;
    }
    if (!isMapped) {
      const below = kept.length > 0;
      if (below) children += 1;
      leftOut.push({ row, why: below ? 'below-a-project' : 'note' });
      continue;
    }
    if (TOTAL.test(text) && rule) {
      doubtful.push({ row, rule, why: 'total' });
      continue;
    }
    kept.push(line);
    for (const column of amounts) {
      const sum = sums.get(column) ?? { all: 0, section: 0, rows: 0 };
      const number = numberIn(line, column) ?? 0;
      sums.set(column, { all: sum.all + number, section: sum.section + number, rows: sum.rows + 1 });
    }
  }
  return { leftOut, doubtful, kept, children };
}

function typicalFill(data: readonly SheetRow[]): number {
  const counts = data.map(
    ({ cells }) => [...cells.values()].filter((cell) => lookOf(cell) !== 'blank').length,
  );
  counts.sort((one, other) => one - other);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

function hasAmount(line: SheetRow, amounts: ReadonlySet<number>): boolean {
  return [...amounts].some((column) => numberIn(line, column) !== null);
}

function numberIn({ cells }: SheetRow, column: number): number | null {
  const value = cells.get(column)?.value ?? null;
  if (typeof value === 'number') return value;
  const [reading] = typeof value === 'string' ? (readNumberText(value)?.readings ?? []) : [];
  return reading ? Number(`${reading.digits}e-${reading.decimals}`) : null;
}

/**
 * A total says so, or is the sum of what stands above it. A project may be called "Total renovation": words alone are
 * not enough where the row is as full as the others and its amount is no sum.
 */
function isTotal(
  line: SheetRow,
  text: string,
  filled: number,
  typical: number,
  amounts: ReadonlySet<number>,
  sums: ReadonlyMap<number, { all: number; section: number; rows: number }>,
): boolean {
  const says = TOTAL.test(text);
  const onlySays = ONLY_TOTAL.test(text);
  const isSparse = filled <= Math.max(amounts.size + 1, typical / 2);
  const numbers = [...amounts].flatMap((column) => {
    const number = numberIn(line, column);
    return number === null ? [] : [{ number, cell: line.cells.get(column), sum: sums.get(column) }];
  });
  const isSum = ({ number, sum, cell }: (typeof numbers)[number]): boolean =>
    cell?.hasFormula === true ||
    (sum !== undefined &&
      sum.rows >= 2 &&
      number !== 0 &&
      [sum.all, sum.section].some((each) => Math.abs(each - number) < A_CENT));
  const adds = numbers.length > 0 && numbers.every(isSum);
  if (says) return (onlySays && isSparse) || (adds && isSparse);
  return text === '' && adds && numbers.length === filled && isSparse;
}

/** Rows without a word in the first mapped column of words, where this row has none. */
function unlabelled(
  captions: Block['captions'],
  cells: SheetRow['cells'],
  mapped: ReadonlySet<number>,
): LeftOutRows | null {
  const blank = captions.find(({ column }) => mapped.has(column) && lookOf(cells.get(column)) === 'blank');
  return blank ? { caption: blank.caption, text: '' } : null;
}

import { BLANK, keepAllRead, NO_CODE, READ, UNREADABLE, type Column } from './columns';
import type { Interner } from './interner';
import type { AmountUnit } from './money';
import type { CellProblem } from './problem';
import {
  isBlank,
  looksLikeDate,
  readChoiceCell,
  readNumberCell,
  readTextCell,
  type CellContext,
  type Remark,
} from './readCell';
import type { Cell, SourceColumn } from './source';
import type { Steps } from './steps';
import type { FieldSpec } from './tables/spec';

export interface ReadOptions {
  readonly interner: Interner;
  readonly date1904: boolean;
  /**
   * For tables that came as arguments of a formula: a desktop Excel hands over an empty cell as 0, so an
   * empty cell and 0 mean the same: 0 in a required amount or share, and nothing everywhere else.
   */
  readonly blankIsZero?: boolean;
}

/** A declared field and the column that holds it. */
export interface PlacedColumn {
  readonly field: string;
  readonly spec: FieldSpec;
  readonly source: SourceColumn | null;
  readonly position: number;
  readonly unit: AmountUnit;
  /** Two columns mean the same, or the unit is not known: there are cells, but none can be believed. */
  readonly doubtful: boolean;
}

const NUMBER_TYPES = new Set(['amount', 'date', 'year', 'count', 'number', 'share']);
const ZERO_WHERE_REQUIRED = new Set(['amount', 'share']);
/** Types of which every text is a value. */
const TEXT_TYPES = new Set(['id', 'ref', 'text']);

/** How many cells are read in one step: a few milliseconds. */
const CELLS_A_STEP = 10_000;

export function isEmpty(cell: Cell, { blankIsZero }: ReadOptions): boolean {
  return isBlank(cell) || (blankIsZero === true && cell === 0);
}

/** A column as it was read before, and the rows, in order, in which it can be another by now. */
export interface KnownColumn {
  readonly column: Column;
  readonly changed: readonly number[];
}

/** Reads the cells of a column, in the rows at these offsets: all of them, or of a known column the changed ones. */
export function* readColumn(
  placed: PlacedColumn,
  offsets: Int32Array,
  options: ReadOptions,
  known: KnownColumn | null,
): Steps<Column> {
  const { source } = placed;
  const rows = known?.changed;
  if (rows?.length === 0) return known?.column as Column;
  const column = blankColumn(placed, offsets, known?.column ?? null);
  const problems: CellProblem[] = [];
  // A format only matters where it shows a date: one look at each is cheaper than a look-up for every cell.
  const isDated = rows || [...new Set(source?.formats?.values())].some(looksLikeDate);
  const readRow = rowReader(column, placed, options, isDated, problems);
  const cells = source?.cells ?? [];
  const count = source === null ? 0 : (rows ?? offsets).length;
  for (let at = 0; at < count; at += 1) {
    if (at % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
    const row = rows ? (rows[at] as number) : at;
    readRow(row, rows ? column.cell(row) : (cells[offsets[row] as number] ?? null));
  }
  if (!known) return { ...column, problems };
  const isRead = new Set(rows);
  const kept = known.column.problems.filter(({ row }) => !isRead.has(row));
  const later = { ...column, problems: [...kept, ...problems].sort((one, other) => one.row - other.row) };
  keepAllRead(known.column, later, known.changed);
  return later;
}

/** A column with nothing read yet, or with what was read before. */
function blankColumn(placed: PlacedColumn, offsets: Int32Array, before: Column | null): Column {
  const { field, spec, source, position, unit } = placed;
  const rows = offsets.length;
  const base = {
    field,
    spec,
    source,
    caption: source?.caption ?? null,
    position,
    unit,
    state: before ? before.state.slice() : new Uint8Array(rows),
    problems: [],
    // `at` and no index: asked for a few cells, an index would have the engine make a list of numbers one of objects.
    cell: (row: number): Cell => source?.cells.at(offsets[row] ?? Infinity) ?? null,
    format: (row: number): string => source?.formats?.get(offsets[row] ?? -1) ?? '',
  };
  if (before?.kind === 'number') return { ...base, kind: 'number', values: before.values.slice() };
  if (before?.kind === 'code') return { ...base, kind: 'code', values: before.values.slice() };
  return NUMBER_TYPES.has(spec.type)
    ? { ...base, kind: 'number', values: new Float64Array(rows) }
    : { ...base, kind: 'code', values: new Int32Array(rows).fill(NO_CODE) };
}

/** What reads one row of a column and puts it there; remarks go to the problems. */
function rowReader(
  column: Column,
  { field, spec, unit, doubtful }: PlacedColumn,
  options: ReadOptions,
  isDated: unknown,
  problems: CellProblem[],
): (row: number, raw: Cell) => void {
  const { values, state, kind } = column;
  const { interner, date1904, blankIsZero } = options;
  const nothing = kind === 'number' ? 0 : NO_CODE;
  const mandatory = spec.key === true || spec.required === true;
  const blankIsRead = blankIsZero && spec.required && ZERO_WHERE_REQUIRED.has(spec.type);
  const isAnyText = TEXT_TYPES.has(spec.type);
  const words = new Map<Cell, number>();
  const tell = (row: number, remark: Remark): void => void problems.push({ ...remark, row, field });
  let current = 0;
  const context: CellContext = {
    unit,
    date1904,
    get format() {
      return isDated ? column.format(current) : '';
    },
  };

  return (row, raw) => {
    current = row;
    state[row] = BLANK;
    values[row] = nothing;
    if (doubtful) {
      state[row] = UNREADABLE;
      return;
    }
    if (isEmpty(raw, options)) {
      // A text of blanks is no empty cell of a desktop Excel, which hands over text as text.
      if (blankIsRead && typeof raw !== 'string') state[row] = READ;
      else if (mandatory) tell(row, { kind: 'required-blank' });
      return;
    }
    if (kind === 'number') {
      const { value, remark } = readNumberCell(raw, spec, context);
      if (remark) tell(row, remark);
      state[row] = value === null ? UNREADABLE : READ;
      values[row] = (value ?? 0) + 0; // a cell can hold -0
      return;
    }
    // Most cells of a large table: one look at the text, or at the word that was read before.
    const known = isAnyText && typeof raw === 'string' ? interner.codeOf(raw) : words.get(raw);
    if (known !== undefined) {
      state[row] = READ;
      values[row] = known;
      return;
    }
    const { value, remark } =
      spec.type === 'choice' ? readChoiceCell(raw, spec) : readTextCell(raw, spec, context);
    if (remark) tell(row, remark);
    state[row] = value === null ? UNREADABLE : READ;
    values[row] = value === null ? NO_CODE : interner.codeOf(value);
    if (spec.type === 'choice' && value !== null) words.set(raw, values[row]);
  };
}

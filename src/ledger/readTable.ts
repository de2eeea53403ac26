import { fieldOfColumn } from './captions';
import { BLANK, NO_CODE, READ, UNREADABLE, type CodeColumn, type Column, type NumberColumn } from './columns';
import type { Interner } from './interner';
import type { AmountUnit } from './money';
import type { CellProblem, TableProblem } from './problem';
import {
  isBlank,
  readChoiceCell,
  readNumberCell,
  readTextCell,
  type CellContext,
  type Remark,
} from './readCell';
import { sameLayout, type Cell, type SourceColumn, type SourceTable } from './source';
import { straight, type Steps } from './steps';
import { fieldsOf, TABLES, type FieldOf } from './tables';
import type { FieldSpec, TableName, TableSpec } from './tables/spec';

/** A table as typed columns. Rows in which none of our columns holds anything are left out. */
export interface ReadTable<T extends TableName = TableName> {
  readonly name: T;
  readonly spec: TableSpec;
  /** Where it came from; `null` for a table that is not there and counts as empty. */
  readonly source: SourceTable | null;
  readonly rowCount: number;
  /** Offset in the source of each row. */
  readonly offsets: Int32Array;
  numbers(field: FieldOf<T>): NumberColumn;
  codes(field: FieldOf<T>): CodeColumn;
  column(field: string): Column;
  readonly columns: readonly Column[];
  readonly cellProblems: readonly CellProblem[];
  readonly tableProblems: readonly TableProblem[];
}

export interface ReadOptions {
  readonly interner: Interner;
  readonly date1904: boolean;
  /**
   * For tables that came as arguments of a formula: a desktop Excel hands over an empty cell as 0, so an
   * empty cell and 0 mean the same: 0 in a required amount or share, and nothing everywhere else.
   */
  readonly blankIsZero?: boolean;
}

const NUMBER_TYPES = new Set(['amount', 'date', 'year', 'count', 'number', 'share']);
const ZERO_WHERE_REQUIRED = new Set(['amount', 'share']);

interface Placed {
  readonly field: string;
  readonly spec: FieldSpec;
  readonly source: SourceColumn | null;
  readonly position: number;
  readonly unit: AmountUnit;
  /** Two columns mean the same, or the unit is not known: there are cells, but none can be believed. */
  readonly doubtful: boolean;
}

/** Reads a source table by its declaration. Never throws on content: what cannot be read is a problem. */
export function readTable<T extends TableName>(
  name: T,
  source: SourceTable | null,
  options: ReadOptions,
): ReadTable<T> {
  return straight(readTableSteps(name, source, options));
}

/** The same in steps. Of a table as it was read before, with the same interner, columns that are still the same are kept. */
export function* readTableSteps<T extends TableName>(
  name: T,
  source: SourceTable | null,
  options: ReadOptions,
  before: ReadTable<T> | null = null,
): Steps<ReadTable<T>> {
  const tableProblems: TableProblem[] = [];
  const placed = placeColumns(name, source, tableProblems);
  const offsets = liveRows(placed, source?.rowCount ?? 0, options);
  const known = before && keptColumns(before, source, offsets);
  const cellProblems: CellProblem[] = [];
  const columns: Column[] = [];
  for (const column of placed) {
    const kept = column.source && known?.get(column.source);
    if (!kept) columns.push(yield* readColumn(column, offsets, options, cellProblems));
    else {
      columns.push(kept.column);
      // One by one: there may be more of them than a call takes arguments.
      for (const problem of kept.problems) cellProblems.push(problem);
    }
  }
  const byField = new Map(columns.map((column) => [column.field, column]));

  const column = (field: string): Column => {
    const found = byField.get(field);
    if (!found) throw new Error(`${name} declares no field ${field}`);
    return found;
  };
  return {
    name,
    spec: TABLES[name],
    source,
    rowCount: offsets.length,
    offsets,
    columns,
    column,
    numbers: (field) => column(field) as NumberColumn,
    codes: (field) => column(field) as CodeColumn,
    cellProblems,
    tableProblems,
  };
}

function placeColumns(name: TableName, source: SourceTable | null, problems: TableProblem[]): Placed[] {
  const broken = source?.problems ?? [];
  problems.push(...broken);
  const found = new Map<string, { source: SourceColumn; position: number; unit: AmountUnit | null }[]>();
  source?.columns.forEach((column, index) => {
    const recognised = fieldOfColumn(name, column);
    if (!recognised) return;
    const position = column.mapped?.position ?? source.firstColumn + index;
    const entry = { source: column, position, unit: recognised.unit };
    found.set(recognised.field, [...(found.get(recognised.field) ?? []), entry]);
  });
  if (source && found.size === 0 && broken.length === 0) problems.push({ kind: 'no-captions' });

  return fieldsOf(name).map(([field, spec]) => {
    const candidates = found.get(field) ?? [];
    const [first] = candidates;
    const captions = candidates.map(({ source: { caption } }) => caption);
    const positions = candidates.map(({ position }) => position);
    if (candidates.length > 1) problems.push({ kind: 'column-twice', field, captions, positions });
    else if (first?.unit === null) problems.push({ kind: 'unknown-unit', field, captions, positions });
    else if (!first && source && found.size > 0 && (spec.key || spec.required)) {
      problems.push({ kind: 'column-missing', field });
    }
    return {
      field,
      spec,
      source: first?.source ?? null,
      position: first?.position ?? 0,
      unit: first?.unit ?? 'kr',
      doubtful:
        candidates.length > 1 || first?.unit === null || broken.some((problem) => problem.field === field),
    };
  });
}

function liveRows(columns: readonly Placed[], rowCount: number, options: ReadOptions): Int32Array {
  const live = new Uint8Array(rowCount);
  let count = 0;
  for (const { source } of columns) {
    if (!source) continue;
    for (let row = 0; row < rowCount; row += 1) {
      if (live[row] || isEmpty(source.cells[row] ?? null, options)) continue;
      live[row] = 1;
      count += 1;
    }
  }
  const offsets = new Int32Array(count);
  for (let row = 0, next = 0; row < rowCount; row += 1) if (live[row]) offsets[next++] = row;
  return offsets;
}

function isEmpty(cell: Cell, { blankIsZero }: ReadOptions): boolean {
  return isBlank(cell) || (blankIsZero === true && cell === 0);
}

/** A column as it was read, and what was remarked on its cells. */
interface KeptColumn {
  readonly column: Column;
  readonly problems: readonly CellProblem[];
}

/**
 * By their source, the columns that would be read just as they were: nothing in them differs, and the table stands
 * where it stood, with the same captions and the same rows in use. None where it does not.
 */
function keptColumns(
  before: ReadTable,
  source: SourceTable | null,
  offsets: Int32Array,
): ReadonlyMap<SourceColumn, KeptColumn> {
  const kept = new Map<SourceColumn, KeptColumn>();
  const was = before.source;
  if (!was || !source || !sameLayout(was, source) || !sameRows(before.offsets, offsets)) return kept;
  const problems = new Map<string, CellProblem[]>(before.columns.map(({ field }) => [field, []]));
  for (const problem of before.cellProblems) problems.get(problem.field)?.push(problem);
  for (const column of before.columns) {
    const from = was.columns[column.position - was.firstColumn];
    // A mapped column may hold several fields, and its place says nothing of them.
    if (from && from.mapped === undefined)
      kept.set(from, { column, problems: problems.get(column.field) ?? [] });
  }
  return kept;
}

function sameRows(one: Int32Array, other: Int32Array): boolean {
  return one.length === other.length && one.every((offset, row) => other[row] === offset);
}

/** How many cells are read in one step: a few milliseconds. */
const CELLS_A_STEP = 10_000;

function* readColumn(
  placed: Placed,
  offsets: Int32Array,
  options: ReadOptions,
  problems: CellProblem[],
): Steps<Column> {
  const { field, spec, source, unit, doubtful } = placed;
  const rows = offsets.length;
  const state = new Uint8Array(rows);
  const cell = (row: number): Cell => source?.cells[offsets[row] ?? -1] ?? null;
  const base = {
    field,
    spec,
    caption: source?.caption ?? null,
    position: placed.position,
    unit,
    state,
    cell,
  };
  const isNumber = NUMBER_TYPES.has(spec.type);
  const numbers = isNumber ? new Float64Array(rows) : null;
  const codes = isNumber ? null : new Int32Array(rows).fill(NO_CODE);
  const mandatory = spec.key === true || spec.required === true;
  const blankIsRead = options.blankIsZero && spec.required && ZERO_WHERE_REQUIRED.has(spec.type);
  const tell = (row: number, remark: Remark): void => void problems.push({ ...remark, row, field });

  for (let row = 0; row < rows && source; row += 1) {
    if (row % CELLS_A_STEP === CELLS_A_STEP - 1) yield;
    const raw = cell(row);
    if (doubtful) {
      state[row] = UNREADABLE;
      continue;
    }
    if (isEmpty(raw, options)) {
      // A text of blanks is no empty cell of a desktop Excel, which hands over text as text.
      if (blankIsRead && typeof raw !== 'string') state[row] = READ;
      else if (mandatory) tell(row, { kind: 'required-blank' });
      continue;
    }
    const context: CellContext = {
      unit,
      date1904: options.date1904,
      format: source.formats?.get(offsets[row] ?? -1) ?? '',
    };
    if (numbers) {
      const { value, remark } = readNumberCell(raw, spec, context);
      if (remark) tell(row, remark);
      state[row] = value === null ? UNREADABLE : READ;
      numbers[row] = (value ?? 0) + 0; // a cell can hold -0
    } else if (codes) {
      const { value, remark } =
        spec.type === 'choice' ? readChoiceCell(raw, spec) : readTextCell(raw, spec, context);
      if (remark) tell(row, remark);
      state[row] = value === null ? UNREADABLE : READ;
      codes[row] = value === null ? NO_CODE : options.interner.codeOf(value);
    }
  }
  return numbers
    ? { ...base, kind: 'number', values: numbers }
    : { ...base, kind: 'code', values: codes ?? new Int32Array(0) };
}

export { BLANK, READ, UNREADABLE };

import { fieldOfColumn } from './captions';
import type { ChangedRows } from './changedRows';
import { BLANK, READ, UNREADABLE, type CodeColumn, type Column, type NumberColumn } from './columns';
import type { TableProblem } from './problem';
import { isEmpty, readColumn, type PlacedColumn, type ReadOptions } from './readColumn';
import type { SourceColumn, SourceTable } from './source';
import { straight, type Steps } from './steps';
import { fieldsOf, TABLES, type FieldOf } from './tables';
import type { TableName, TableSpec } from './tables/spec';
import type { AmountUnit } from './money';

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
  readonly tableProblems: readonly TableProblem[];
}

/** By field of which cells were read, the rows in order; `null` where every row may be another than it was. */
export type RowsRead = ReadonlyMap<string, readonly number[] | null>;

/** A table as it was read before, and what finds the rows that changed since: where nothing is read again it is not loaded. */
export interface EarlierTable {
  readonly table: ReadTable;
  readonly changedRows: ChangedRows;
}

/** Reads a source table by its declaration. Never throws on content: what cannot be read is a problem. */
export function readTable<T extends TableName>(
  name: T,
  source: SourceTable | null,
  options: ReadOptions,
): ReadTable<T> {
  return straight(readTableSteps(name, source, options)).table;
}

/** The same in steps. Of a table as it was read before, with the same interner, cells that are still the same are kept. */
export function* readTableSteps<T extends TableName>(
  name: T,
  source: SourceTable | null,
  options: ReadOptions,
  earlier: EarlierTable | null = null,
): Steps<{ readonly table: ReadTable<T>; readonly rowsRead: RowsRead }> {
  const tableProblems: TableProblem[] = [];
  const placed = placeColumns(name, source, tableProblems);
  const before = earlier?.table;
  const changed = before && earlier.changedRows(before, source, placed, options);
  const offsets = changed ? before.offsets : usedRows(placed, source?.rowCount ?? 0, options);
  const columns: Column[] = [];
  for (const column of placed) {
    const { field } = column;
    const known = changed ? { column: before.column(field), changed: changed.get(field) ?? [] } : null;
    columns.push(yield* readColumn(column, offsets, options, known));
  }
  const byField = new Map(columns.map((column) => [column.field, column]));

  const column = (field: string): Column => {
    const found = byField.get(field);
    if (!found) throw new Error(`${name} declares no field ${field}`);
    return found;
  };
  const table: ReadTable<T> = {
    name,
    spec: TABLES[name],
    source,
    rowCount: offsets.length,
    offsets,
    columns,
    column,
    numbers: (field) => column(field) as NumberColumn,
    codes: (field) => column(field) as CodeColumn,
    tableProblems,
  };
  return { table, rowsRead: changed ?? new Map(columns.map(({ field }) => [field, null])) };
}

function placeColumns(name: TableName, source: SourceTable | null, problems: TableProblem[]): PlacedColumn[] {
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

/** Offsets of the rows in which one of our columns holds something. */
function usedRows(columns: readonly PlacedColumn[], rowCount: number, options: ReadOptions): Int32Array {
  const isUsed = new Uint8Array(rowCount);
  let count = 0;
  for (const { source } of columns) {
    if (count === rowCount) break;
    if (!source) continue;
    for (let row = 0; row < rowCount; row += 1) {
      if (isUsed[row] || isEmpty(source.cells[row] ?? null, options)) continue;
      isUsed[row] = 1;
      count += 1;
    }
  }
  const offsets = new Int32Array(count);
  for (let row = 0, next = 0; row < rowCount; row += 1) if (isUsed[row]) offsets[next++] = row;
  return offsets;
}

export { BLANK, READ, UNREADABLE };

import { cannotRead } from '../../../ledger/place';
import type { CellProblem, CellProblemKind } from '../../../ledger/problem';
import type { ReadTable } from '../../../ledger/readTable';
import { CellError, type Cell } from '../../../ledger/source';
import type { FieldSpec, TableName } from '../../../ledger/tables/spec';
import { TABLES, fieldsOf } from '../../../ledger/tables';
import type { Hit, HitChange, RuleKind } from '../../kind';
import type { Held } from '../../messages/integrity';
import { rowKeys } from '../../rowKeys';
import type { Run } from '../../run';
import { rawValue } from '../../values';

/** A cell with a problem, and what a message about it needs. */
export interface ProblemCell {
  readonly table: ReadTable;
  readonly problem: CellProblem;
  readonly spec: FieldSpec;
  /** The caption as the workbook spells it. */
  readonly caption: string;
  readonly raw: Cell;
  readonly held: Held;
}

/** What a kind says of a cell. `to` is what the cell should hold; a person must choose where it is `orOthers`. */
type Told = Pick<Hit, 'message' | 'received' | 'expected'> & Partial<Pick<HitChange, 'to' | 'orOthers'>>;

/**
 * Reports the problems that reading the cells of certain fields left behind, and counts the rows looked
 * at. `tell` makes the words' data, or `null` where another kind speaks of that cell.
 */
export function tellProblems(
  run: Run,
  kinds: readonly CellProblemKind[],
  fields: (spec: FieldSpec) => boolean,
  tell: (cell: ProblemCell) => Told | null,
): void {
  for (const table of run.ledger.tables.values()) {
    if (!coverColumns(run, table, fields)) continue;
    const columns = table.columns.filter(({ spec }) => fields(spec));
    for (const problem of columns.flatMap(({ problems }) => problems)) {
      if (!kinds.includes(problem.kind)) continue;
      const column = table.column(problem.field);
      const raw = column.cell(problem.row);
      const { spec, caption } = column;
      const told = tell({ table, problem, spec, caption: caption ?? '', raw, held: heldIn(raw) });
      if (!told) continue;
      const { to, orOthers, ...hit } = told;
      const { row, field } = problem;
      const change = to && { table: table.name, row, field, to, ...(orOthers ? { orOthers } : {}) };
      run.report({ ...cellHit(run, table, row, field), ...hit, ...(change ? { change } : {}) });
    }
  }
}

/** Counts a table's rows when it has such columns; a column that cannot be believed makes them "not run". */
export function coverColumns(run: Run, table: ReadTable, fields: (spec: FieldSpec) => boolean): boolean {
  const columns = table.columns.filter(({ caption, spec }) => caption !== null && fields(spec));
  if (columns.length === 0) return false;
  run.cover(table.rowCount);
  for (const { field } of columns) {
    const doubtful = table.tableProblems.some((problem) => problem.field === field);
    if (doubtful && table.rowCount > 0) run.skip(cannotRead(table, 0, field), table.rowCount);
  }
  return true;
}

/** Where a finding about one cell points, by what name it is known, and what stands there. */
export function cellHit(
  run: Run,
  table: ReadTable,
  row: number,
  field: string,
): Pick<Hit, 'at' | 'keys' | 'received'> {
  return {
    at: cellAt(table.name, row, field),
    keys: [table.name, ...rowKeys(run, table, row), field],
    received: rawValue(table.column(field).cell(row)),
  };
}

/** The place of a cell whose field is known as text only. */
export function cellAt(table: TableName, row: number, field: string): Hit['at'] {
  return { table, row, field: field as never };
}

export function heldIn(cell: Cell): Held {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return cell instanceof CellError ? cell.code : (cell ?? '');
}

/** Every declared field that a kind looks at, for its `reads`. */
export function fieldsWhere(wanted: (spec: FieldSpec) => boolean): RuleKind['reads'] {
  const found = Object.keys(TABLES).map((name) => [
    name,
    fieldsOf(name as TableName)
      .filter(([, spec]) => wanted(spec))
      .map(([field]) => field),
  ]);
  return Object.fromEntries(
    found.filter(([, fields]) => (fields as string[]).length > 0),
  ) as RuleKind['reads'];
}

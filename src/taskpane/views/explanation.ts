import { NoAnswer } from '../../ledger/answer';
import { READ } from '../../ledger/columns';
import type { Ledger } from '../../ledger/ledger';
import { exactOre, readAmount, type Ore } from '../../ledger/money';
import type { Part, PartId } from '../../ledger/parts';
import { placeOf, sheetRow } from '../../ledger/place';
import type { ReadTable } from '../../ledger/readTable';
import type { LeftOutWhy, Selection } from '../../ledger/selection';
import { CellError, type Cell } from '../../ledger/source';
import type { TableName } from '../../ledger/tables/spec';
import { explainCall } from '../../functions/explainCall';
import type { Call } from '../../functions/formula';
import type { Answer, Book } from '../../functions/spec';
import type { Language } from '../../text/language';
import type { CellSpot } from '../../workbook/port';

/** A row behind a number, in øre. */
export interface ExplainedRow {
  readonly key: string;
  /** `null` where the row stands in no cell that can be selected. */
  readonly spot: CellSpot | null;
  /** The row's own name, and who or what it is about; empty where that is not stated. */
  readonly name: string;
  readonly about: string;
  /** `null` where the cell cannot be read; only of a row that does not count. */
  readonly ore: Ore | null;
  /** What the cell states, where the row counts with something that follows from it. */
  readonly stated: Ore | null;
  /** The sum before and after this row. */
  readonly before: number;
  readonly after: number;
}

export interface ExplainedPart {
  readonly id: PartId;
  readonly sign: 1 | -1;
  readonly total: Ore;
  readonly rows: readonly ExplainedRow[];
}

/** Rows that were looked at and do not count, for one reason. */
export interface LeftOutRows {
  readonly why: LeftOutWhy;
  /** `null` where one of them cannot be read. */
  readonly total: Ore | null;
  readonly rows: readonly ExplainedRow[];
}

export interface Explanation {
  /** The function, e.g. `POOL_REMAINING`. */
  readonly name: string;
  /** What it was asked about, as values. */
  readonly asked: readonly string[];
  readonly answer: Answer | NoAnswer;
  /** `null` for an answer that is no sum of rows. */
  readonly parts: readonly ExplainedPart[] | null;
  readonly leftOut: readonly LeftOutRows[];
  /** Rows that count and are hidden or filtered away. */
  readonly hidden: number;
  /** Whether the cell shows this very answer. */
  readonly agrees: boolean;
}

/** What the call in a cell is made of. The rows are those that the function itself added up. */
export function explain(
  call: Call,
  { value, book, language }: { readonly value: Cell; readonly book: Book; readonly language: Language },
): Explanation {
  const { answer, parts } = explainCall(call, book, language);
  const { ledger } = book;
  let running = 0;
  const explained = parts?.map(({ id, sign, total, selections }): ExplainedPart => {
    const rows = selections.flatMap((selection) =>
      selection.rows.map((row) => {
        const ore = selection.amountOf(row);
        const before = running;
        running += sign * ore;
        return explainedRow(ledger, selection, row, { ore, before, after: running });
      }),
    );
    if (selections.length === 0) running += sign * total;
    return { id, sign, total, rows };
  });
  return {
    name: call.name,
    asked: call.arguments.flatMap((each) =>
      (each.kind === 'constant' || each.kind === 'cell') && each.value !== null ? [String(each.value)] : [],
    ),
    answer,
    parts: explained ?? null,
    leftOut: leftOutOf(ledger, parts ?? []),
    hidden: hiddenOf(parts ?? []),
    agrees: isSame(answer, value, parts !== null),
  };
}

function explainedRow(
  ledger: Ledger,
  { table, field, statedIn }: Pick<Selection, 'table' | 'field' | 'statedIn'>,
  row: number,
  figures: Pick<ExplainedRow, 'ore' | 'before' | 'after'>,
): ExplainedRow {
  const { sheet, cell, caption } = placeOf(table, row, field);
  const [name = '', about = ''] = namesOf(ledger, table, row);
  return {
    key: `${table.name} ${row} ${field}`,
    spot: sheet !== '' && cell !== '' ? { sheet, cell } : null,
    name,
    about: about || caption,
    stated: statedIn?.(row) ?? null,
    ...figures,
  };
}

/** What names a row for its reader: the first is its own, the second whom it is about. */
const NAMED_BY = new Map<TableName, readonly string[]>([
  ['Allocations', ['projectId']],
  ['Frames', ['year']],
  ['Returns', ['allocationId', 'cause']],
  ['Payments', ['allocationId', 'condition']],
  ['Match', ['contributor', 'kind']],
  ['Reports', ['allocationId']],
  ['Approvals', ['approvalId']],
  ['Projects', ['projectId', 'recipient']],
]);

function namesOf(ledger: Ledger, table: ReadTable, row: number): string[] {
  const names = (NAMED_BY.get(table.name) ?? []).map((field) => shown(ledger, table, row, field));
  if (table.name !== 'Allocations') return names;
  const { projects } = ledger;
  const [project] = projects.rowsOf(table.column('projectId').values[row] as number);
  return project === undefined ? names : [...names, shown(ledger, projects.table, project, 'recipient')];
}

/** What a cell says, as it stands there where it is a choice; empty where it cannot be read. */
function shown(ledger: Ledger, table: ReadTable, row: number, field: string): string {
  const column = table.column(field);
  if (column.state[row] !== READ) return '';
  if (column.spec.type === 'choice') return String(column.cell(row));
  const value = column.values[row] as number;
  return column.kind === 'code' ? ledger.interner.text(value) : String(value);
}

function leftOutOf(ledger: Ledger, parts: readonly Part[]): LeftOutRows[] {
  const byWhy = new Map<LeftOutWhy, ExplainedRow[]>();
  for (const selection of parts.flatMap(({ selections }) => selections)) {
    const column = selection.table.column(selection.field);
    for (const { row, why } of selection.leftOut?.() ?? []) {
      const ore = column.state[row] === READ ? (column.values[row] as Ore) : null;
      const one = explainedRow(ledger, selection, row, { ore, before: 0, after: 0 });
      byWhy.set(why, [...(byWhy.get(why) ?? []), one]);
    }
  }
  return [...byWhy].map(([why, rows]) => ({ why, rows, total: totalOf(rows) }));
}

function totalOf(rows: readonly ExplainedRow[]): Ore | null {
  let total = 0;
  for (const { ore } of rows) {
    if (ore === null) return null;
    total += ore;
  }
  return exactOre(total);
}

function hiddenOf(parts: readonly Part[]): number {
  return parts
    .flatMap(({ selections }) => selections)
    .reduce((sum, { table, rows }) => {
      const hidden = new Set(table.source?.hiddenRows ?? []);
      return hidden.size === 0 ? sum : sum + rows.filter((row) => hidden.has(sheetRow(table, row))).length;
    }, 0);
}

function isSame(answer: Answer | NoAnswer, value: Cell, isAmount: boolean): boolean {
  if (answer instanceof NoAnswer) return value instanceof CellError && value.code === answer.code;
  if (isAmount && typeof answer === 'number' && typeof value === 'number') {
    return readAmount(answer)?.ore === readAmount(value)?.ore;
  }
  const [first] = Array.isArray(answer) ? (answer[0] as readonly Cell[]) : [answer as Cell];
  return first === value;
}

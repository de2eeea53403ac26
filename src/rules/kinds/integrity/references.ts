import { notAvailable } from '../../../ledger/answer';
import { isAllRead, READ, type CodeColumn } from '../../../ledger/columns';
import { lookOf } from '../../../ledger/ids';
import { areAllMeant, KeyIndex } from '../../../ledger/keyIndex';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { TableName } from '../../../ledger/tables/spec';

/** A table that references point to, by its key. */
export interface Target {
  readonly table: ReadTable;
  readonly field: string;
  /** The first row whose key is blank or cannot be read: what is not found may be that one. */
  readonly unreadRow: number | null;
  has(code: number): boolean;
  /** Whether every row of a column refers to one row that is there. `false` says nothing. */
  hasAll(references: CodeColumn): boolean;
  /** The key that a text only looks like, as it is spelled there. */
  lookAlike(text: string): string | null;
}

/** Throws `NoAnswer` where the table or its key column is not there or cannot be believed. */
export function targetOf(ledger: Ledger, name: TableName): Target {
  const table: ReadTable = ledger.need<TableName>(name);
  const column = table.columns.find(({ spec }) => spec.key === true) as CodeColumn;
  const { field } = column;
  if (!table.source) throw notAvailable('table-not-given', { table: name });
  if (column.caption === null) throw notAvailable('column-not-given', { table: name, field });
  if (table.tableProblems.some((problem) => problem.field === field)) throw cannotRead(table, 0, field);

  const index = KeyIndex.of(column);
  const unread = isAllRead(column) ? -1 : column.state.findIndex((state) => state !== READ);
  let looks: Map<string, string> | null = null;
  return {
    table,
    field,
    unreadRow: unread === -1 ? null : unread,
    has: (code) => index.has(code),
    hasAll: (references) => areAllMeant(index.rowsMeant(references)),
    lookAlike(text) {
      looks ??= looksOf(ledger, column);
      return looks.get(lookOf(text)) ?? null;
    },
  };
}

function looksOf({ interner }: Ledger, { values, state }: CodeColumn): Map<string, string> {
  const looks = new Map<string, string>();
  for (let row = 0; row < values.length; row += 1) {
    if (state[row] !== READ) continue;
    const id = interner.text(values[row] as number);
    const look = lookOf(id);
    if (!looks.has(look)) looks.set(look, id);
  }
  return looks;
}

/** The targets of one run, each read once; `null` for one that is not there. */
export function targets(ledger: Ledger, attempt: <T>(question: () => T, rows: number) => T | null) {
  const known = new Map<TableName, Target>();
  return (name: TableName, rows: number): Target | null => {
    const before = known.get(name);
    if (before) return before;
    const target = attempt(() => targetOf(ledger, name), rows);
    if (target) known.set(name, target);
    return target;
  };
}

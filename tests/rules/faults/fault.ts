import type { SourceColumn, SourceTable, SourceWorkbook } from '../../../src/ledger/source';
import type { TableName } from '../../../src/ledger/tables/spec';
import type { Severity } from '../../../src/rules/finding';
import { cellOf, rowOf, type Book, type Row } from '../book';

/** A finding that a fault must give, at a row's field or, where it has none, at a cell of the file. */
export interface Found {
  readonly is: `${string}/${string}`;
  readonly severity: Severity;
  readonly at: readonly [table: TableName, key: string, field: string] | string;
  readonly received?: string | number;
  readonly expected?: string | number;
  readonly difference?: number;
  /** Why it is right that a fault gives this finding too. */
  readonly because?: string;
}

/** One thing that is wrong in the clean workbook. */
export interface Fault {
  readonly title: string;
  readonly put: (book: Book) => void;
  readonly findings: readonly [Found, ...Found[]];
}

export const set = (table: TableName, key: string, field: string, value: Row[string]) => (book: Book) => {
  const row = book.tables[table][rowOf(book, table, key)] as Row;
  row[field] = value;
};

export const add =
  (table: TableName, ...rows: Row[]) =>
  (book: Book) => {
    book.tables[table].push(...rows);
  };

export const copy = (table: TableName, key: string, more: Row) => (book: Book) => {
  book.tables[table].push({ ...book.tables[table][rowOf(book, table, key)], ...more });
};

export const remove = (table: TableName, key: string) => (book: Book) => {
  book.tables[table].splice(rowOf(book, table, key), 1);
};

/** Several changes that are one fault. */
export const all =
  (...changes: readonly Fault['put'][]) =>
  (book: Book) => {
    for (const change of changes) change(book);
  };

/** Changes a table as its sheet has it: its columns and its name. */
export const sheet = (name: TableName, change: (table: SourceTable) => SourceTable[]) => (book: Book) => {
  const before = book.change ?? ((source: SourceWorkbook) => source);
  book.change = (source) => {
    const done = before(source);
    return { ...done, tables: done.tables.flatMap((each) => (each.name === name ? change(each) : [each])) };
  };
};

export const columns = (name: TableName, change: (column: SourceColumn) => SourceColumn[]) =>
  sheet(name, (table) => [{ ...table, columns: table.columns.flatMap(change) }]);

export const error = (
  is: Found['is'],
  at: Found['at'],
  received?: Found['received'],
  expected?: Found['expected'],
  difference?: number,
): Found => ({
  is,
  severity: 'error',
  at,
  ...(received === undefined ? {} : { received }),
  ...(expected === undefined ? {} : { expected }),
  ...(difference === undefined ? {} : { difference }),
});

export const warning = (...args: Parameters<typeof error>): Found => ({
  ...error(...args),
  severity: 'warning',
});

/** The address that a finding of a fault is expected at, e.g. `Frames!G17`. */
export function placeOf(book: Book, { at }: Found): string {
  return typeof at === 'string' ? at : `${at[0]}!${cellOf(book, at[0], at[1], at[2])}`;
}

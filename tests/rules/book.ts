import { fieldsOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { SourceWorkbook } from '../../src/ledger/source';
import { writtenAt } from '../support/excelBook';

type CellValue = string | number | boolean;
export type Row = Record<string, CellValue | undefined>;

/** A workbook by table and field, with rows that a test may change. */
export interface Book {
  readonly tables: Record<TableName, Row[]>;
  cutOff: string;
  /** Payments whose amount is typed, where all others are calculated. */
  readonly typed: string[];
  /** What rows by table and field cannot say, done to the sheets last. */
  change?: (source: SourceWorkbook) => SourceWorkbook;
}

/** A row by what names it: its id or first cell, and the year where a pool has several frames. */
export function rowOf({ tables }: Pick<Book, 'tables'>, table: TableName, key: string): number {
  const [first = ['']] = fieldsOf(table);
  const names = tables[table].map((row) =>
    table === 'Frames' ? `${row['poolId']} ${row['year'] ?? 'hele perioden'}` : row[first[0]],
  );
  const at = names.indexOf(key);
  if (at < 0) throw new Error(`no row ${key} in ${table}`);
  return at;
}

/** The cell in the file of a row's field. */
export function cellOf(book: Book, table: TableName, key: string, field: string): string {
  const column = fieldsOf(table).findIndex(([name]) => name === field);
  if (column < 0) throw new Error(`no field ${field} in ${table}`);
  return writtenAt(rowOf(book, table, key), column);
}

/** The book as sheets: amounts of payments are calculated, except those that were typed over. */
export function sourceOf({ tables, cutOff, typed, change }: Book): SourceWorkbook {
  const source = exampleSource({ ...(tables as ExampleWorkbook), cutOff });
  const amounts = tables.Payments.flatMap(({ paymentId, amount }, row) =>
    typed.includes(String(paymentId)) ? [] : [[row, `${Number(amount)}*1`] as const],
  );
  const calculated: SourceWorkbook = {
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        table.name === 'Payments' && column.caption === 'Amount'
          ? { ...column, formulas: new Map(amounts) }
          : column,
      ),
    })),
  };
  return change ? change(calculated) : calculated;
}

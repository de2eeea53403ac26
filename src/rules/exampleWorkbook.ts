import { dayOf, serialOfDay } from '../ledger/dates';
import {
  CellError,
  type Cell,
  type SourceNotice,
  type SourceTable,
  type SourceWorkbook,
} from '../ledger/source';
import { fieldsOf, TABLE_NAMES, type FieldOf } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';

/**
 * Rows by table and field: amounts in kroner, dates as `2024-12-05`, choices by their value. `'#N/A'` and
 * other error values stand for themselves; a text beginning with `'` is a text cell whatever the type.
 */
export type ExampleWorkbook = {
  readonly [T in TableName]?: readonly { readonly [F in FieldOf<T>]?: string | number | boolean }[];
} & { readonly cutOff?: string; readonly raw?: ExampleRaw };

/** What rows by table and field cannot say. */
export interface ExampleRaw {
  /** Tables that are not there. */
  readonly without?: readonly TableName[];
  /** Tables cell by cell: in place of one whose rows are not given, beside one whose rows are. */
  readonly tables?: readonly SourceTable[];
  readonly notices?: readonly SourceNotice[];
}

/**
 * An example as a workbook: one sheet a table, header in A1, every declared column, English captions. A
 * pool without a name is named after its id, for few examples are about names.
 */
export function exampleSource(example: ExampleWorkbook): SourceWorkbook {
  const { cutOff, raw = {} } = example;
  const own = TABLE_NAMES.filter(
    (name) =>
      !raw.without?.includes(name) && (example[name] || !raw.tables?.some((table) => table.name === name)),
  );
  return {
    tables: own
      .flatMap((name) => {
        const rows = example[name] as
          readonly Readonly<Record<string, string | number | boolean>>[] | undefined;
        return rows || name !== 'Waivers' ? [exampleTable(name, rows ?? [])] : [];
      })
      .concat(raw.tables ?? []),
    date1904: false,
    names: new Map(cutOff === undefined ? [] : [['CutOff', serialOf(cutOff)]]),
    notices: raw.notices ?? [],
  };
}

function exampleTable(
  name: TableName,
  rows: readonly Readonly<Record<string, string | number | boolean>>[],
): SourceTable {
  return {
    name,
    sheet: name,
    firstRow: 2,
    firstColumn: 1,
    rowCount: rows.length,
    columns: fieldsOf(name).map(([field, spec]) => ({
      caption: spec.en,
      cells: rows.map((row) =>
        exampleCell(row[field] ?? (name === 'Pools' && field === 'name' ? row['poolId'] : undefined), spec),
      ),
    })),
  };
}

function exampleCell(value: string | number | boolean | undefined, spec: FieldSpec): Cell {
  if (value === undefined) return null;
  if (typeof value !== 'string') return value;
  if (value.startsWith("'")) return value.slice(1);
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value)) return new CellError(value);
  return spec.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? serialOf(value) : value;
}

function serialOf(iso: string): number {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const day = dayOf(year, month, date);
  if (day === null) throw new RangeError(`no such date: ${iso}`);
  return serialOfDay(day);
}

import type { Reason } from '../ledger/answer';
import { parseIsoDate } from '../ledger/dates';
import { trimText } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import type { Ore } from '../ledger/money';
import { CellError, type Cell } from '../ledger/source';
import { fieldSpec, type FieldOf } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';
import type { Value } from '../rules/finding';
import { canonicalForm, type CanonicalValue } from './canonicalValue';
import { canonicalTables, type CanonicalTable } from './canonicalRows';
import { rowChanges, type ComparableRow } from './rowChanges';
import { settingsOf } from './seal';
import { tableDoubts, type SealDoubt } from './sealDoubts';

/** What a cell says in one of the versions. */
export type ComparedValue =
  | Exclude<Value, { type: 'share' }>
  /** An amount with a part of an øre, in kr. */
  | { readonly type: 'kroner'; readonly kroner: number }
  | { readonly type: 'choice'; readonly value: string }
  /** The cell cannot be read; its own words. */
  | { readonly type: 'unreadable'; readonly text: string };

/** One cell, or one whole row, that differs between two versions of a workbook. */
export interface RowDifference {
  /** `null` for what stands in no table: the cut-off date. */
  readonly table: TableName | null;
  /** The row as a person knows it: its id as it is spelled, or its references and its year. */
  readonly row: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Field and caption; `null` for a whole row. */
  readonly field: string | null;
  readonly caption: string | null;
  /** Where it stands in the later version, or in the earlier one for a row that was removed. */
  readonly sheet: string | null;
  readonly cell: string | null;
  /** `null` for a whole row. */
  readonly from: ComparedValue | null;
  readonly to: ComparedValue | null;
}

export interface Comparison {
  readonly rows: readonly RowDifference[];
  /** Why it is not certain that there is no other difference, for each of the versions. */
  readonly doubts: readonly SealDoubt[];
}

/** What is left of a pool, in kr.; or why that cannot be told. */
export type Remaining = { readonly kroner: number } | { readonly reason: Reason };

/** A pool and year for which something else is left in one version of a workbook than in the other. */
export interface PoolEffect {
  readonly pool: string;
  /** `null` for the whole period. */
  readonly year: number | null;
  readonly from: Remaining;
  readonly to: Remaining;
}

/** The differences between the rows of two versions of a workbook. Rows in another place or order are no difference. */
export function compare(before: Ledger, after: Ledger): Comparison {
  const olds = canonicalTables(before);
  const rows = canonicalTables(after).flatMap((table, index) =>
    tableDifferences(before, olds[index]!, after, table),
  );
  return {
    rows: [...settingDifferences(before, after), ...rows],
    doubts: [...tableDoubts(before), ...tableDoubts(after)],
  };
}

interface Row extends ComparableRow {
  readonly row: number;
}

function rowsOf(table: CanonicalTable): Row[] {
  return table.rows.map(({ row, id, name }) => {
    const fields = table.fields.map((field) => canonicalForm(table.value(row, field)));
    return { row, hasId: id !== null, name, fields, digest: JSON.stringify(fields) };
  });
}

function tableDifferences(
  before: Ledger,
  old: CanonicalTable,
  after: Ledger,
  now: CanonicalTable,
): RowDifference[] {
  const { changed, removed, added } = rowChanges(rowsOf(old), rowsOf(now));
  const table = now.name;
  const cells = [...changed]
    .sort(([, one], [, other]) => one.row - other.row)
    .flatMap(([was, is]) =>
      now.fields
        .filter((_, index) => was.fields[index] !== is.fields[index])
        .map((field): RowDifference => ({
          table,
          row: is.name || null,
          kind: 'changed',
          field,
          caption: now.caption(field) ?? old.caption(field),
          ...placeOf(now, is.row, field),
          from: valueIn(before, old, was.row, field),
          to: valueIn(after, now, is.row, field),
        })),
    );
  const whole = { table, field: null, caption: null, from: null, to: null };
  return [
    ...cells,
    ...added.map(
      ({ row, name }) => ({ ...whole, row: name || null, kind: 'added', ...rowPlace(now, row) }) as const,
    ),
    ...removed.map(
      ({ row, name }) => ({ ...whole, row: name || null, kind: 'removed', ...rowPlace(old, row) }) as const,
    ),
  ];
}

type At = Pick<RowDifference, 'sheet' | 'cell'>;

function placeOf(table: CanonicalTable, row: number, field: string): At {
  const { sheet, cell } = table.place(row, field);
  return cell === '' ? { sheet: sheet || null, cell: null } : { sheet, cell };
}

/** A row stands at its first cell that there is a column for. */
function rowPlace(table: CanonicalTable, row: number): At {
  const places = table.fields.map((field) => placeOf(table, row, field));
  return places.find(({ cell }) => cell !== null) ?? { sheet: null, cell: null };
}

function valueIn(ledger: Ledger, table: CanonicalTable, row: number, field: string): ComparedValue {
  const cell = ledger.table(table.name).column(field).cell(row);
  return comparedValue(table.value(row, field), fieldSpec(table.name, field as FieldOf<TableName>), cell);
}

/** Ids and texts as the cell spells them; two spellings of one value are no difference. */
function comparedValue(value: CanonicalValue, { type }: FieldSpec, cell: Cell): ComparedValue {
  if (value.state === 'blank') return { type: 'blank' };
  if (value.state === 'unreadable')
    return { type: 'unreadable', text: cell instanceof CellError ? cell.code : value.text };
  const { text } = value;
  switch (type) {
    case 'amount': {
      const ore = Number(text);
      return Number.isInteger(ore)
        ? { type: 'amount', ore: ore as Ore }
        : { type: 'kroner', kroner: ore / 100 };
    }
    case 'date':
      return { type: 'date', day: parseIsoDate(text)! };
    case 'year':
    case 'count':
    case 'number':
    case 'share':
      return { type: 'number', number: Number(text) };
    case 'choice':
      return { type: 'choice', value: text };
    default:
      return { type: 'text', text: typeof cell === 'string' ? trimText(cell) : text };
  }
}

function settingDifferences(before: Ledger, after: Ledger): RowDifference[] {
  const olds = new Map(settingsOf(before));
  return settingsOf(after).flatMap(([name, form]): RowDifference[] =>
    olds.get(name) === form
      ? []
      : [
          {
            table: null,
            row: null,
            kind: 'changed',
            field: name,
            caption: name,
            sheet: null,
            cell: null,
            from: settingValue(olds.get(name) ?? ''),
            to: settingValue(form),
          },
        ],
  );
}

/** A cut-off date from its canonical form. */
function settingValue(form: string): ComparedValue {
  const day = form.startsWith('=') ? parseIsoDate(form.slice(1)) : null;
  if (day !== null) return { type: 'date', day };
  return form === '' ? { type: 'blank' } : { type: 'unreadable', text: form.replace(/^\?\w+:/, '') };
}

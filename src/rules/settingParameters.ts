import { READ } from '../ledger/columns';
import type { ReadTable } from '../ledger/readTable';
import type { FieldOf } from '../ledger/tables';
import type { Parameter } from './kind';

/** The columns of Rules that set a parameter. */
const COLUMNS: Readonly<Record<Parameter, readonly FieldOf<'Rules'>[]>> = {
  value: ['value'],
  base: ['base'],
  appliesTo: ['appliesTo'],
  period: ['from', 'to'],
  tolerance: ['tolerance'],
  rounding: ['rounding'],
};

/** The filled columns of a row of Rules that its kind has no use for: what was meant by them does not hold. */
export function unusedColumns(
  table: ReadTable<'Rules'>,
  row: number,
  parameters: readonly Parameter[],
): FieldOf<'Rules'>[] {
  return (Object.keys(COLUMNS) as Parameter[])
    .filter((parameter) => !parameters.includes(parameter))
    .flatMap((parameter) => COLUMNS[parameter])
    .filter((field) => table.column(field).state[row] === READ);
}

import { serialOfDay } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { POWER_OF_UNIT, type AmountUnit, type Ore } from '../ledger/money';
import { placeOf } from '../ledger/place';
import type { Cell } from '../ledger/source';
import type { Change, Value } from './finding';
import type { HitChange } from './kind';

/** Where a change is to be made, and what is to be written there. */
export function changeOf(ledger: Ledger, { table: name, row, field, to, orOthers }: HitChange): Change {
  const table = ledger.table(name);
  const { sheet, cell } = placeOf(table, row, field);
  const write = cellOf(to, table.column(field).unit, ledger.workbook.date1904);
  return { sheet, cell, to, write, orOthers: orOthers === true };
}

function cellOf(value: Value, unit: AmountUnit, date1904: boolean): Cell {
  switch (value.type) {
    case 'amount':
      return inUnit(value.ore, unit);
    case 'date':
      return serialOfDay(value.day, date1904);
    case 'number':
      return value.number;
    case 'share':
      return value.share;
    case 'text':
      return value.text;
    case 'blank':
      return null;
  }
}

/** Øre as a number in the column's unit; by its decimal digits, so that no binary fraction creeps in. */
function inUnit(ore: Ore, unit: AmountUnit): number {
  return Number(`${ore}e-${POWER_OF_UNIT[unit] + 2}`);
}

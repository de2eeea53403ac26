import { addressParts } from '../ledger/address';
import { serialOfDay } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { POWER_OF_UNIT, type AmountUnit, type Ore } from '../ledger/money';
import { placeOf } from '../ledger/place';
import type { Cell, SourceWorkbook } from '../ledger/source';
import type { Change, Value } from './finding';
import type { HitChange } from './kind';

/** Where a change is to be made, and what is to be written there; `null` for a value that stands in no cell of the row. */
export function changeOf(
  ledger: Ledger,
  { table: name, row, field, to, orOthers }: HitChange,
): Change | null {
  const table = ledger.table(name);
  const { sheet, cell } = placeOf(table, row, field);
  if (cell === '') return null;
  const column = table.column(field);
  const write = cellOf(to, column.unit, ledger.workbook.date1904);
  return { sheet, cell, was: column.cell(row), to, write, orOthers: orOthers === true };
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

/** The workbook as it would be with a change made; the same where no table of it has that cell. */
export function withChange(source: SourceWorkbook, { sheet, cell, write }: Change): SourceWorkbook {
  const { row: line, column: letters } = addressParts(cell);
  return {
    ...source,
    tables: source.tables.map((table) => {
      const row = line - table.firstRow;
      const at = letters - table.firstColumn;
      if (table.sheet !== sheet || row < 0 || row >= table.rowCount || !table.columns[at]) return table;
      const columns = table.columns.map((column, index) =>
        index === at
          ? {
              ...column,
              cells: Array.from({ length: table.rowCount }, (_, each) =>
                each === row ? write : (column.cells[each] ?? null),
              ),
            }
          : column,
      );
      return { ...table, columns };
    }),
  };
}

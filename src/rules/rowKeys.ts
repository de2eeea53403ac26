import { BLANK, READ } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import type { ReadTable } from '../ledger/readTable';
import { CellError, type Cell } from '../ledger/source';

/**
 * What makes a row this row in the id of a finding: its own id, or, where it has none that can be read,
 * everything in it. Never a row number, which the next sorting changes.
 */
export function rowKeys(ledger: Ledger, table: ReadTable, row: number): string[] {
  for (const column of table.columns) {
    const isOwnId = column.spec.key === true || column.spec.type === 'id';
    if (isOwnId && column.kind === 'code' && column.state[row] === READ) {
      return [ledger.interner.text(column.values[row] as number)];
    }
  }
  return table.columns.map((column) => {
    if (column.state[row] === BLANK) return '';
    if (column.state[row] !== READ) return rawText(column.cell(row));
    const value = column.values[row] as number;
    return column.kind === 'code' ? ledger.interner.text(value) : String(value);
  });
}

function rawText(cell: Cell): string {
  return cell instanceof CellError ? cell.code : String(cell ?? '');
}

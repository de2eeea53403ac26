import { BLANK, READ } from '../ledger/columns';
import type { ReadTable } from '../ledger/readTable';
import { CellError, type Cell } from '../ledger/source';
import type { Run } from './run';

/**
 * What makes a row this row in the id of a finding: its own id, or, where it has none that can be read,
 * everything in it. Never a row number, which the next sorting changes.
 */
export function rowKeys(run: Pick<Run, 'ledger' | 'namedByRow'>, table: ReadTable, row: number): string[] {
  const { interner } = run.ledger;
  for (const column of table.columns) {
    const isOwnId = column.spec.key === true || column.spec.type === 'id';
    if (isOwnId && column.kind === 'code' && column.state[row] === READ) {
      return [interner.text(column.values[row] as number)];
    }
  }
  run.namedByRow.add(table.name);
  return table.columns.map((column) => {
    if (column.state[row] === BLANK) return '';
    if (column.state[row] !== READ) return rawText(column.cell(row));
    const value = column.values[row] as number;
    return column.kind === 'code' ? interner.text(value) : String(value);
  });
}

function rawText(cell: Cell): string {
  return cell instanceof CellError ? cell.code : String(cell ?? '');
}

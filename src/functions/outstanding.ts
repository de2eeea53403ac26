import { READ } from '../ledger/columns';
import type { Day } from '../ledger/dates';
import type { Ledger } from '../ledger/ledger';
import { exactOre, type Ore } from '../ledger/money';
import { cannotRead } from '../ledger/place';

/** What was annulled of these commitments together. */
export function annulledOf(ledger: Ledger, rows: readonly number[], asOf: Day | null): Ore {
  const { table } = ledger.commitments;
  const ids = table.codes('allocationId');
  ledger.returns.needOwners();
  return exactOre(
    rows.reduce((sum, row) => {
      if (ids.state[row] !== READ) throw cannotRead(table, row, 'allocationId');
      return sum + ledger.returns.annulled(ids.values[row] as number, asOf);
    }, 0),
  );
}

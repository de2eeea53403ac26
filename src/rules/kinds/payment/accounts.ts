import type { Day } from '../../../ledger/dates';
import type { Ore } from '../../../ledger/money';
import { reportsOf } from '../../../ledger/reports';
import { needed, stated } from '../../../ledger/stated';
import type { Run } from '../../run';

/** A report that states what was spent from the project's start up to and including a day. */
export interface Account {
  readonly row: number;
  readonly periodTo: Day;
  readonly cost: Ore;
}

/** The cumulative accounts of a commitment in order of time. */
export function accountsOf({ ledger }: Run, allocation: number): Account[] {
  const reports = reportsOf(ledger);
  const { table } = reports;
  const rows = reports.rowsOf(allocation);
  // Most commitments of a large ledger have none, and each of them is asked.
  if (rows.length === 0) return [];
  return rows
    .flatMap((row) => {
      const cost = stated<'Reports', Ore>(table, row, 'cost');
      return cost === null ? [] : [{ row, cost, periodTo: needed<'Reports', Day>(table, row, 'periodTo') }];
    })
    .sort((a, b) => a.periodTo - b.periodTo);
}

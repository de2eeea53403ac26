import { READ } from '../../../ledger/columns';
import type { Ledger } from '../../../ledger/ledger';
import { cannotRead } from '../../../ledger/place';

/** The organisation in a row of Participants. */
export function organisationOf(ledger: Ledger, row: number): string {
  const table = ledger.table('Participants');
  const names = table.codes('organisation');
  if (names.state[row] !== READ) throw cannotRead(table, row, 'organisation');
  return ledger.interner.text(names.values[row] as number);
}

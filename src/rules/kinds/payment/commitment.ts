import { ifAnswered, notUsable } from '../../../ledger/answer';
import { READ } from '../../../ledger/columns';
import type { Day } from '../../../ledger/dates';
import { exactOre, type Ore } from '../../../ledger/money';
import { cannotRead, placeOf } from '../../../ledger/place';
import type { Payments } from '../../../ledger/payments';
import type { Reports } from '../../../ledger/reports';
import { needed, stated } from '../../../ledger/stated';
import type { Hit } from '../../kind';
import { inForceFor } from '../../projectSettings';
import type { Run } from '../../run';
import type { Setting } from '../../settings';
import { eachOpen, poolOfCommitment } from '../approval/bindingRows';

type Settings = readonly [Setting, ...Setting[]];

/** A binding commitment for which the kind is on. */
export interface Commitment {
  /** Its row in Allocations. */
  readonly row: number;
  /** The code of its id. */
  readonly allocation: number;
  readonly name: string;
  /** The settings that its pool is under. */
  readonly settings: Settings;
}

/** Visits the commitments that bind and for whose pool the kind is on. What cannot be known is noted as not run. */
export function eachCommitment(run: Run, visit: (commitment: Commitment) => void): void {
  visitOpen(run, null, visit);
}

/** The same, but for those that certainly have no rows of their own, in which a kind finds nothing. */
export function eachCommitmentWith(
  run: Run,
  rows: () => Payments | Reports,
  visit: (commitment: Commitment) => void,
): void {
  visitOpen(
    run,
    ifAnswered(() => rows().mayOwn),
    visit,
  );
}

function visitOpen(run: Run, open: Uint8Array | null, visit: (commitment: Commitment) => void): void {
  const all = (): Uint8Array => new Uint8Array(run.ledger.commitments.table.rowCount).fill(1);
  eachOpen(run, 'committed', open ?? all(), (row) => {
    run.attempt(() => {
      const commitment = commitmentAt(run, row);
      if (commitment) visit(commitment);
    });
  });
}

/** The same, with the settings in whose period each commitment lies: none, and it is not visited. */
export function eachCommitmentInForce(run: Run, visit: (commitment: Commitment) => void): void {
  eachCommitment(run, (commitment) => {
    const settings = inForceFor(run.ledger, commitment.settings, commitment.row);
    if (isSome(settings)) visit({ ...commitment, settings });
  });
}

/** A commitment of any status, or `null` where the kind is off for its pool. */
export function commitmentAt(run: Run, row: number): Commitment | null {
  const { commitments, interner } = run.ledger;
  const settings = run.settings(poolOfCommitment(run, row));
  if (!isSome(settings)) return null;
  const { ids, table } = commitments;
  if (ids.state[row] !== READ) throw cannotRead(table, row, 'allocationId');
  const allocation = ids.values[row] as number;
  const name = interner.text(allocation);
  if (commitments.isIdTwice(allocation)) {
    throw notUsable('id-twice', { place: placeOf(table, row, 'allocationId'), value: name });
  }
  return { row, allocation, name, settings };
}

const isSome = (settings: readonly Setting[]): settings is Settings => settings.length > 0;

/** What can be paid of a commitment: its amount less what was annulled. */
export function payable({ ledger }: Run, { row }: Commitment): Ore {
  const committed = needed(ledger.commitments.table, row, 'amount');
  return exactOre(committed - ledger.returns.annulled([row], null).total);
}

/** An instalment that was paid. */
export interface Paid {
  readonly row: number;
  readonly on: Day;
  readonly amount: Ore;
}

/** What was paid on a commitment, in order of the day. A blank date is unpaid. */
export function paidOn({ ledger }: Run, { allocation }: Commitment): Paid[] {
  const { payments } = ledger;
  const rows = payments.rowsOf(allocation);
  // Most commitments of a large ledger have none, and each of them is asked.
  if (rows.length === 0) return [];
  return rows
    .flatMap((row) => {
      const on = stated<'Payments', Day>(payments.table, row, 'paidOn');
      return on === null ? [] : [{ row, on, amount: needed<'Payments', Ore>(payments.table, row, 'amount') }];
    })
    .sort((a, b) => a.on - b.on);
}

export function totalOf(paid: readonly Paid[]): Ore {
  return exactOre(paid.reduce((sum, { amount }) => sum + amount, 0));
}

/** Where a finding about several payments points: the last of them, the others beside it. */
export function atPayments(rows: readonly number[], field: 'amount' | 'paidOn'): Pick<Hit, 'at' | 'also'> {
  return {
    at: { table: 'Payments', row: rows.at(-1) as number, field } as Hit['at'],
    also: rows.map((row) => ({ table: 'Payments', row, field })),
  };
}

/** The id of a payment, for keys and messages. */
export function paymentName({ ledger }: Run, row: number): string {
  return ledger.interner.text(needed(ledger.payments.table, row, 'paymentId'));
}

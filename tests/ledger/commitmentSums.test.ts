import { BLANK, READ, UNREADABLE, type CodeColumn, type NumberColumn } from '../../src/ledger/columns';
import { sumCommitments } from '../../src/ledger/commitmentSums';

const COMMITTED = 7;
const PLANNED = 8;

const codes = (values: readonly number[]): CodeColumn =>
  ({ values: Int32Array.from(values) }) as unknown as CodeColumn;

/** Rows of the number of their project, their status and their amount in øre; `null` for a blank amount. */
function sumsOf(...rows: readonly (readonly [by: number, status: number, ore: number | null])[]) {
  const amounts = {
    state: Uint8Array.from(rows, ([, , ore]) => (ore === null ? BLANK : READ)),
    values: Float64Array.from(rows, ([, , ore]) => ore ?? 0),
  } as unknown as NumberColumn;
  const owners = codes(rows.map(([number]) => number));
  const statuses = codes(rows.map(([, status]) => status));
  const summed = { owners, beside: null, statuses, status: COMMITTED };
  const { totals, counts, firstRows } = sumCommitments(summed, amounts);
  return { totals: [...totals], counts: [...counts], firstRows: [...firstRows] };
}

describe('What commitments of a status come to', () => {
  it('is added up by number, with how many there are and the first of them', () => {
    expect(
      sumsOf([2, PLANNED, 100], [2, COMMITTED, 250], [0, COMMITTED, 3], [2, COMMITTED, 50], [0, PLANNED, 1]),
    ).toEqual({ totals: [3, 0, 300], counts: [1, 0, 2], firstRows: [2, -1, 1] });
  });

  it('leaves out what has no number', () => {
    expect(sumsOf([-1, COMMITTED, 100], [1, PLANNED, 1])).toEqual({
      totals: [0, 0],
      counts: [0, 0],
      firstRows: [-1, -1],
    });
  });

  it('is no number where an amount is blank, and not what the others add up to', () => {
    const { totals, counts } = sumsOf([1, COMMITTED, 100], [1, COMMITTED, null], [0, COMMITTED, 5]);
    expect(totals).toEqual([5, NaN]);
    expect(counts).toEqual([1, 2]);
  });

  it('is no number where an amount cannot be read', () => {
    const amounts = { state: Uint8Array.of(UNREADABLE), values: Float64Array.of(0) };
    const summed = { owners: codes([0]), beside: null, statuses: codes([COMMITTED]), status: COMMITTED };
    const { totals } = sumCommitments(summed, amounts as unknown as NumberColumn);
    expect(totals[0]).toBeNaN();
  });
});

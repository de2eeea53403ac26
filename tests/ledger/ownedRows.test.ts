import { Reports } from '../../src/ledger/reports';
import { ledgerOf, type RowOf } from './asked';

const book = (allocations: readonly (string | undefined)[], owners: readonly (string | undefined)[]) => {
  const rows = owners.map((allocationId): RowOf<'Payments'> => ({ allocationId }));
  return ledgerOf({
    Pools: [],
    Projects: [],
    Allocations: allocations.map((allocationId) => ({ allocationId, projectId: 'A' })),
    Payments: rows.map((row) => ({ ...row, amount: 1 })),
    Reports: rows.map((row) => ({ ...row, kind: 'accounts' })),
  });
};

describe.each([
  ['instalments', (of: ReturnType<typeof ledgerOf>) => of.payments.mayOwn],
  ['reports', (of: ReturnType<typeof ledgerOf>) => new Reports(of).mayOwn],
])('Commitments that may have %s', (_, mayOwn) => {
  const of = (...[allocations, owners]: Parameters<typeof book>) => [...mayOwn(book(allocations, owners))];

  it('are those that have some', () => {
    expect(of(['T', 'U', 'V'], ['V', ' t', 'V'])).toEqual([1, 0, 1]);
    expect(of(['T', 'U', 'V'], [])).toEqual([0, 0, 0]);
  });

  it('are also those whose id does not tell them from the others', () => {
    expect(of(['T', 'U', undefined, '#REF!', 'V', 'u'], ['T'])).toEqual([1, 1, 1, 1, 0, 1]);
  });

  it.each([
    ['is blank', undefined],
    ['cannot be read', '#REF!'],
    ['is not listed', 'X'],
    ['stands twice', 'W'],
  ])('are all of them where the commitment of some row %s', (_what, owner) => {
    expect(of(['T', 'U', 'W', 'W'], ['T', owner])).toEqual([1, 1, 1, 1]);
  });

  it('are found without a word about it in what tells ids apart', () => {
    const ledger = book(['T', 'U'], ['T']);
    const before = [...ledger.commitments.byId.unclearRows];
    expect([...mayOwn(ledger)]).toEqual([1, 0]);
    expect([...mayOwn(ledger)]).toEqual([1, 0]);
    expect([...ledger.commitments.byId.unclearRows]).toEqual(before);
  });
});

import { reportsOf } from '../../src/ledger/reports';
import { asked, ledgerOf, type RowOf } from './asked';

const T = { projectId: 'A', poolId: 'P', year: 2024, amount: 1, status: 'committed' };

const bookOf = (...Reports: RowOf<'Reports'>[]) =>
  ledgerOf({
    Pools: [{ poolId: 'P' }],
    Projects: [{ projectId: 'A' }],
    Allocations: [
      { ...T, allocationId: 'T1' },
      { ...T, allocationId: 'T2' },
    ],
    Reports,
  });

const rowsOf = (ledger: ReturnType<typeof bookOf>, id: string) => [
  asked(() => reportsOf(ledger).rowsOf(ledger.interner.codeOf(id))),
  asked(() => reportsOf(ledger).rowsOfKind(ledger.interner.codeOf(id), 'audit')),
];

describe('The reports of a commitment', () => {
  const AUDIT = { allocationId: 'T1', kind: 'audit' };

  it('are all of it, or those of a kind', () => {
    const ledger = bookOf(AUDIT, { allocationId: 'T2', kind: 'audit' }, { ...AUDIT, kind: 'final' }, AUDIT);
    expect(rowsOf(ledger, 'T1')).toEqual([
      [0, 2, 3],
      [0, 3],
    ]);
    expect(rowsOf(ledger, 'T2')).toEqual([[1], [1]]);
  });

  it.each([
    ['is blank', undefined, '#VALUE! blank-cell Reports!C3'],
    ['cannot be read', '#REF!', '#VALUE! unreadable-cell Reports!C3'],
  ])('of a kind are not known while the kind of one %s', (_, kind, why) => {
    expect(rowsOf(bookOf(AUDIT, { ...AUDIT, kind }), 'T1')).toEqual([[0, 1], why]);
    expect(rowsOf(bookOf(AUDIT, { ...AUDIT, kind }), 'T2')).toEqual([[], []]);
  });

  it('are not known for any commitment while one is on a commitment that is not listed', () => {
    const why = '#VALUE! unknown-reference Reports!B3 {"value":"X"}';
    expect(rowsOf(bookOf(AUDIT, { ...AUDIT, allocationId: 'X' }), 'T2')).toEqual([why, why]);
  });
});

import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { answer, bookOf } from '../support/book';

const FILLED: ExampleWorkbook = {
  Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Approvals: [{ approvalId: 'AKT', total: 60 }, { approvalId: 'OPEN' }],
  Projects: [
    { projectId: 'A', recipient: 'KL', poolId: 'P', start: '2023-01-01' },
    { projectId: 'B', recipient: 'KL', poolId: 'E' },
    { projectId: 'JOINT' },
    { projectId: 'PART', recipient: 'MedCom', partOf: 'JOINT' },
  ],
  Allocations: [
    {
      allocationId: '1',
      projectId: 'A',
      poolId: 'P',
      approvalId: 'AKT',
      year: 2023,
      amount: 40,
      status: 'committed',
    },
    {
      allocationId: '2',
      projectId: 'B',
      poolId: 'E',
      approvalId: 'AKT',
      year: 2024,
      amount: 15.5,
      status: 'committed',
    },
    { allocationId: '3', projectId: 'JOINT', poolId: 'E', year: 2024, amount: 9, status: 'committed' },
  ],
  Payments: [{ paymentId: 'a', allocationId: '1', paidOn: '2023-07-01', amount: 12 }],
  Reports: [
    { allocationId: '1', kind: 'accounts', periodTo: '2023-12-31', cost: 30 },
    { allocationId: '1', kind: 'accounts', periodTo: '2024-12-31', cost: 75.5 },
    { allocationId: '1', kind: 'status', periodTo: '2025-06-30' },
  ],
};

describe('projects, recipients and approvals', () => {
  const book = bookOf(FILLED);
  it.each([
    ['commitments of a project', 'PROJECT_COMMITTED(Ledger,"A")', 40],
    ['paid to a project', 'PROJECT_PAID(Ledger,"A")', 12],
    ['owed to a project', 'PROJECT_OUTSTANDING(Ledger,"A")', 28],
    [
      'a part of a joint grant has no figure of its own',
      'PROJECT_COMMITTED(Ledger,"PART")',
      '#N/A granted-together',
    ],
    ['nor has its payment', 'PROJECT_PAID(Ledger,"PART")', '#N/A granted-together'],
    ['the joint row has', 'PROJECT_COMMITTED(Ledger,"JOINT")', 9],
    ['an unknown project', 'PROJECT_COMMITTED(Ledger,"C")', '#N/A unknown-project'],
    ['a recipient over all projects', 'RECIPIENT_COMMITTED(Ledger,"kl")', 55.5],
    ['a recipient in one pool and its earmarks', 'RECIPIENT_COMMITTED(Ledger,"KL","E")', 15.5],
    ['a recipient in one year', 'RECIPIENT_COMMITTED(Ledger,"KL",,2023)', 40],
    ['a recipient of a part', 'RECIPIENT_COMMITTED(Ledger,"MedCom")', '#N/A granted-together'],
    ['an unknown recipient', 'RECIPIENT_COMMITTED(Ledger,"Ribe Amt")', '#N/A unknown-recipient'],
    ['what is left of an approval', 'APPROVAL_REMAINING(Ledger,"AKT")', 4.5],
    ['an approval without a total', 'APPROVAL_REMAINING(Ledger,"OPEN")', '#N/A no-total'],
    ['an unknown approval', 'APPROVAL_REMAINING(Ledger,"X")', '#N/A unknown-approval'],
  ])('%s', (_, formula, expected) => expect(answer(book, formula)).toBe(expected));
});

describe('what a project has spent', () => {
  const book = bookOf(FILLED);
  it.each([
    ['is the latest account, since the accounts are cumulative', 'PROJECT_SPENT(Ledger,"A")', 75.5],
    ['in a year is the growth from the end of the year before', 'PROJECT_SPENT(Ledger,"A",2024)', 45.5],
    [
      'in a year without an account is not known',
      'PROJECT_SPENT(Ledger,"A",2025)',
      '#N/A no-expenditure-year',
    ],
    ['up to a day is the latest account by then', 'PROJECT_SPENT(Ledger,"A",,"2024-06-30")', 30],
    ['up to the very day of an account is that account', 'PROJECT_SPENT(Ledger,"A",,"2023-12-31")', 30],
    ['without any account is not known, and not 0', 'PROJECT_SPENT(Ledger,"B")', '#N/A no-expenditure'],
  ])('%s', (_, formula, expected) => expect(answer(book, formula)).toBe(expected));

  it.each([
    ['of an account on the first of January counts in the new year', '2023-12-31', '2024-01-01', 1],
    [
      'is not split where no account shows the turn of the year',
      '2023-12-30',
      '2024-12-31',
      '#N/A no-expenditure-year',
    ],
  ])('%s', (_, first, second, expected) => {
    const accounts = bookOf({
      ...FILLED,
      Reports: [
        { allocationId: '1', kind: 'accounts', periodTo: first, cost: 30 },
        { allocationId: '1', kind: 'accounts', periodTo: second, cost: 31 },
      ],
    });
    expect(answer(accounts, 'PROJECT_SPENT(Ledger,"A",2024)')).toBe(expected);
  });

  it('is not decided between two accounts of one date that differ', () => {
    const twice = bookOf({
      ...FILLED,
      Reports: [
        { allocationId: '1', kind: 'accounts', periodTo: '2023-12-31', cost: 30 },
        { allocationId: '1', kind: 'audit', periodTo: '2023-12-31', cost: 31 },
      ],
    });
    expect(answer(twice, 'PROJECT_SPENT(Ledger,"A")')).toBe('#VALUE! reports-disagree');
  });
});

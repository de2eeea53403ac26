import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, found, passed, type RowOf } from './asked';

const RULE = 'unit-slip';
const unread = '#REF!' as unknown as number;

/** An approval H with lines of A and B, and commitments under it. */
function approved(
  total: number | undefined,
  lines: readonly RowOf<'ApprovalLines'>[],
  ...allocations: RowOf<'Allocations'>[]
): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P' }],
    Projects: [{ projectId: 'A' }, { projectId: 'B' }],
    Approvals: [{ approvalId: 'H', ...(total === undefined ? {} : { total }) }],
    ApprovalLines: lines.map((row, index) => ({ lineId: `L${index + 1}`, approvalId: 'H', ...row })),
    Allocations: allocations.map((row, index) => ({
      allocationId: `T${index + 1}`,
      projectId: 'A',
      poolId: 'P',
      approvalId: 'H',
      ...row,
    })),
  };
}

const A = (amount: number) => ({ projectId: 'A', amount });
const B = (amount: number) => ({ projectId: 'B', amount });
const params = (workbook: ExampleWorkbook) => found(RULE, workbook).map(({ message }) => message.params);
const told = (workbook: ExampleWorkbook) => cells(RULE, workbook);

describe('A unit that slipped', () => {
  it('is told with what was entered, what was approved, and by what it is off', () => {
    expect(params(approved(3, [A(1000), B(2000)]))).toEqual([
      { total: 3_00, lines: 3000_00, approval: 'H', factor: 1000, above: false },
    ]);
    expect(params(approved(undefined, [A(1)], { amount: 1000 }))).toEqual([
      { amount: 1000_00, approved: 1_00, approval: 'H', factor: 1000, above: true },
    ]);
  });

  it('in the total is told where every line is above it, and else in the lines', () => {
    expect(told(approved(3, [A(2998), B(2)]))).toEqual(['ApprovalLines!E2']);
    expect(told(approved(3, [A(2997), B(3)]))).toEqual(['ApprovalLines!E2']);
    expect(told(approved(3000, [A(1), B(2)]))).toEqual(['Approvals!F2']);
  });

  it('in a line or in the total is not told again at the commitments', () => {
    expect(told(approved(1, [A(1000)], { amount: 1 }))).toEqual(['ApprovalLines!E2']);
    expect(told(approved(3, [A(1000), B(2000)], { amount: 1 }))).toEqual(['Approvals!F2', 'Allocations!G2']);
  });

  it('is not looked for where a line cannot be read, nor where no line or no total is there', () => {
    expect(told(approved(3, [A(1000), B(unread)]))).toEqual([]);
    expect(told(approved(3, []))).toEqual([]);
    expect(told(approved(undefined, [A(1000), B(2000)]))).toEqual([]);
    expect(told(approved(undefined, [A(1), A(unread)], { amount: 1000 }))).toEqual([]);
    expect(told(approved(1, [], { amount: unread }))).toEqual([]);
  });

  it('is held against the sum of a project’s lines, and against the total where there are none', () => {
    expect(told(approved(undefined, [A(500), A(500)], { amount: 1_000_000 }))).toEqual(['Allocations!G2']);
    expect(told(approved(undefined, [A(1), B(1000)], { amount: 1000 }))).toEqual(['Allocations!G2']);
    expect(told(approved(undefined, [A(1), B(1000)], { amount: 1000, projectId: 'B' }))).toEqual([]);
    expect(told(approved(1, [], { amount: 1000 }))).toEqual(['Allocations!G2']);
    expect(told(approved(1, [], { amount: 1000, projectId: '' }))).toEqual([]);
    expect(told(approved(1, [], { amount: 1000, approvalId: '' }))).toEqual([]);
  });

  it('is not held against a total that stands twice', () => {
    const workbook = approved(1, [], { amount: 1000 });
    expect(
      told({ ...workbook, Approvals: [...(workbook.Approvals ?? []), { approvalId: 'H', total: 1 }] }),
    ).toEqual([]);
  });

  it('is looked for in every row of the four tables, and not run where an amount cannot be read', () => {
    expect(asked(RULE, approved(3, [A(1), B(2)], { amount: 1 }, { amount: 2, projectId: 'B' }))).toEqual(
      passed(7),
    );
    expect(asked(RULE, approved(unread, [A(1)])).why).toEqual(['Approvals!F2']);
    expect(asked(RULE, approved(3, [A(unread)])).why).toEqual(['ApprovalLines!E2']);
    expect(asked(RULE, approved(3, [A(3)], { amount: unread })).why).toEqual(['Allocations!G2']);
    const Projects = [{ projectId: 'A', eligibleCost: unread }];
    expect(asked(RULE, { ...approved(3, [A(3)]), Projects }).why).toEqual(['Projects!M2']);
  });
});

describe('An amount that is odd among its neighbours', () => {
  const usual = [1, 2, 3, 4, 5, 6, 7, 8];

  it('is told in lines and totals that nothing else is held against', () => {
    const lines = [...usual, 5000].map((amount, row) => ({ projectId: row % 2 ? 'A' : 'B', amount }));
    expect(told(approved(undefined, lines))).toEqual(['ApprovalLines!E10']);
    const totals = {
      ...approved(undefined, []),
      Approvals: [...usual, 5000].map((total, row) => ({ approvalId: `H${row}`, total })),
    };
    expect(told(totals)).toEqual(['Approvals!F10']);
    expect(params(totals)).toEqual([
      { caption: 'Total', amount: 5000_00, median: 5_00, factor: 1000, above: true },
    ]);
  });

  it('is not told where the lines of its approval speak for it', () => {
    const lines = [...usual, 5000].map((amount, row) => ({ approvalId: `H${row}`, projectId: 'A', amount }));
    const workbook = {
      ...approved(undefined, lines),
      Approvals: [...usual, 5000].map((total, row) => ({ approvalId: `H${row}`, total })),
    };
    expect(told(workbook)).toEqual([]);
  });
});

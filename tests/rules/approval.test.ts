import fc from 'fast-check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { checkExample, checkSource, matters, outcome, rearranged, told } from './checking';
import { runs } from '../support/runs';

jest.setTimeout(60_000);

type Rows = { readonly [field: string]: string | number };

/** Commitments to KL for project A under one decision with one line of `line` øre. */
function granted(
  parts: readonly number[],
  line: number,
  { commitment = {}, approval = {} }: { commitment?: Rows; approval?: Rows } = {},
): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
    Frames: [2023, 2024, 2025].map((year) => ({ poolId: 'P', year, appropriation: 1e11 })),
    Projects: [
      { projectId: 'A', recipient: 'KL' },
      { projectId: 'B', recipient: 'MedCom' },
    ],
    Approvals: [{ approvalId: 'H1', year: 2024, total: line / 100, approvedOn: '2024-03-01', ...approval }],
    ApprovalLines: [{ lineId: 'L1', approvalId: 'H1', projectId: 'A', recipient: 'KL', amount: line / 100 }],
    Allocations: parts.map((part, index) => ({
      allocationId: `T${index}`,
      projectId: 'A',
      poolId: 'P',
      approvalId: 'H1',
      year: 2024,
      amount: part / 100,
      status: 'committed',
      ...commitment,
    })),
  };
}

const amounts = fc.array(fc.integer({ min: 1, max: 2_000_000_000_00 }), { minLength: 1, maxLength: 5 });
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
const changed = (workbook: ExampleWorkbook, change: ExampleWorkbook): ExampleWorkbook => ({
  ...workbook,
  ...change,
});

describe('an approval line', () => {
  it('is silent at its amount, an error one øre above it and information one øre below it', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const line = sum(parts);
        const last = `Allocations!G${parts.length + 1}`;
        const at = checkExample(granted(parts, line));
        expect([...told(at, 'error'), ...told(at, 'info')]).toEqual([]);
        expect(told(checkExample(granted(parts, line - 1)), 'error')).toEqual([`approval-line ${last} 0.01`]);
        const below = checkExample(granted(parts, line + 1));
        expect(told(below, 'error')).toEqual([]);
        expect(told(below, 'info')).toEqual(['approval-line ApprovalLines!E2 -0.01']);
      }),
      runs(200),
    );
  });

  it('is replaced by the total, to the øre, where an approval has no lines', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const last = `Allocations!G${parts.length + 1}`;
        const of = (total: number): string[] =>
          told(checkExample(changed(granted(parts, total), { ApprovalLines: [] })), 'error');
        expect(of(sum(parts))).toEqual([]);
        expect(of(sum(parts) - 1)).toEqual([`approval-line ${last} 0.01`]);
      }),
      runs(200),
    );
  });

  it('counts parts of a joint row on the line of the joint row', () => {
    const workbook = (second: number): ExampleWorkbook =>
      changed(granted([60_00, second], 100_00), {
        Projects: [{ projectId: 'A' }, { projectId: 'A1', partOf: 'A' }, { projectId: 'A2', partOf: 'A' }],
        Allocations: [60_00, second].map((part, index) => ({
          allocationId: `T${index}`,
          projectId: `A${index + 1}`,
          poolId: 'P',
          approvalId: 'H1',
          year: 2024,
          amount: part / 100,
          status: 'committed',
        })),
      });
    expect(told(checkExample(workbook(40_00)), 'error')).toEqual([]);
    expect(told(checkExample(workbook(40_01)), 'error')).toEqual(['approval-line Allocations!G3 0.01']);
  });

  it('that names no project is found by its recipient', () => {
    const workbook = (amount: number): ExampleWorkbook =>
      changed(granted([amount], 100_00), {
        ApprovalLines: [{ lineId: 'L1', approvalId: 'H1', recipient: 'KL', amount: 100 }],
      });
    expect(told(checkExample(workbook(100_00)), 'error')).toEqual([]);
    expect(told(checkExample(workbook(100_01)), 'error')).toEqual(['approval-line Allocations!G2 0.01']);
  });

  it('of each year has its own limit', () => {
    const workbook = changed(granted([150_00], 0), {
      Approvals: [{ approvalId: 'H1', total: 150, approvedOn: '2024-03-01' }],
      ApprovalLines: [2024, 2025].map((year) => ({
        lineId: `L${year}`,
        approvalId: 'H1',
        projectId: 'A',
        recipient: 'KL',
        amount: 75,
        year,
      })),
    });
    expect(told(checkExample(workbook), 'error')).toEqual(['approval-line Allocations!G2 75']);
  });

  it('is not run where an amount or a reference cannot be read, and no line is called unused for it', () => {
    const bad = { projectId: 'A', poolId: 'P', year: 2024, amount: 1, status: 'committed' };
    for (const [row, cell] of [
      [{ ...bad, allocationId: 'X', approvalId: 'H1', amount: "'1,5 mio." }, 'G2'],
      [{ ...bad, allocationId: 'X', approvalId: '#N/A' }, 'D2'],
      [{ ...bad, allocationId: 'X', approvalId: 'H-1' }, 'D2'],
      [{ ...bad, allocationId: 'X', approvalId: 'H1', projectId: 'Aa' }, 'B2'],
      [{ ...bad, allocationId: 'X', approvalId: 'H1', status: 'given?' }, 'I2'],
    ] as const) {
      const result = checkExample(changed(granted([], 100_00), { Allocations: [row] }));
      expect(told(result, 'error')).toEqual([]);
      expect(told(result, 'info')).toEqual([]);
      expect(outcome(result, 'approval-line')).toMatchObject({
        status: 'not-run',
        reasons: [{ kind: 'unreadable', cells: [`Allocations!${cell}`] }],
      });
    }
  });

  it('of an unknown approval makes no commitment look as if it were outside its approval', () => {
    const result = checkExample(
      changed(granted([100_00], 100_00), {
        ApprovalLines: [{ lineId: 'L1', approvalId: 'H-1', projectId: 'A', recipient: 'KL', amount: 100 }],
      }),
    );
    expect(told(result, 'error')).toEqual([]);
    expect(outcome(result, 'approval-line').status).toBe('not-run');
    expect(outcome(result, 'approval-total').status).toBe('not-run');
  });

  it('and the day of the commitment tell a wrong year once', () => {
    const late = { commitment: { year: 2025, committedOn: '2024-05-01' }, approval: { futureYears: 'no' } };
    expect(told(checkExample(granted([100], 100, late)), 'error')).toEqual(['approval-line Allocations!E2']);
    const withoutLine = {
      ...granted([100], 100, late),
      Rules: [{ ruleId: 'approval-line', severity: 'off' }],
    };
    expect(told(checkExample(withoutLine), 'error')).toEqual(['future-year Allocations!E2']);
  });
});

describe('any workbook with approvals', () => {
  const row = fc.record({
    project: fc.constantFrom('A', 'B', 'C'),
    approval: fc.constantFrom('H1', 'H2', 'H3', ''),
    year: fc.constantFrom(2023, 2024, 2025),
    amount: fc.integer({ min: 0, max: 900_00 }),
    on: fc.constantFrom('', '2024-02-28', '2024-03-01', '2023-12-31'),
  });
  const decisions = fc.record({
    future: fc.constantFrom('', 'yes', 'no'),
    lines: fc.array(
      fc.record({
        approval: fc.constantFrom('H1', 'H2'),
        project: fc.constantFrom('A', 'B', ''),
        recipient: fc.constantFrom('KL', 'kl', 'MedCom'),
        year: fc.constantFrom(null, 2024, 2025),
        amount: fc.integer({ min: 0, max: 900_00 }),
      }),
      { maxLength: 5 },
    ),
  });

  it('gives the same findings in another row order, with blank rows and with own columns', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.array(row, { maxLength: 8 }), decisions).chain(([rows, { future, lines }]) => {
          const source = exampleSource({
            ...granted([], 500_00, { approval: future ? { futureYears: future } : {} }),
            Projects: [
              { projectId: 'A', recipient: 'KL' },
              { projectId: 'B', recipient: 'MedCom' },
              { projectId: 'C', recipient: 'KL', partOf: 'B' },
            ],
            Approvals: [
              { approvalId: 'H1', year: 2024, total: 500, approvedOn: '2024-03-01' },
              { approvalId: 'H2', ...(future && { futureYears: future }) },
              { approvalId: 'H3', total: 300, year: 2023 },
            ],
            ApprovalLines: lines.map((line, index) => ({
              lineId: `L${index}`,
              approvalId: line.approval,
              ...(line.project && { projectId: line.project }),
              recipient: line.recipient,
              amount: line.amount / 100,
              ...(line.year && { year: line.year }),
            })),
            Allocations: rows.map((each, index) => ({
              allocationId: `T${index}`,
              projectId: each.project,
              poolId: 'P',
              ...(each.approval && { approvalId: each.approval }),
              year: each.year,
              ...(each.on && { committedOn: each.on }),
              amount: each.amount / 100,
              status: 'committed',
            })),
          });
          return fc.tuple(fc.constant(source), rearranged(source));
        }),
        ([source, other]) => {
          expect(matters(checkSource(other))).toEqual(matters(checkSource(source)));
        },
      ),
      runs(200),
    );
  });
});

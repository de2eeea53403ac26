import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { checkExample, checkSource, matters, outcome, rearranged, told } from './checking';
import { sampleWorkbook } from './sampleFacts';
import { runs } from '../support/runs';

jest.setTimeout(60_000);

const ore = fc.integer({ min: 1, max: 2_000_000_000_00 });
const amounts = fc.array(ore, { minLength: 1, maxLength: 5 });
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

/** Commitments in one pool and year, against a frame and a whole-period budget. */
function charged(parts: readonly number[], frame: number, whole: number): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
    Frames: [
      { poolId: 'P', appropriation: whole / 100 },
      { poolId: 'P', year: 2024, appropriation: frame / 100 },
    ],
    Projects: [{ projectId: 'A' }],
    Allocations: parts.map((part, index) => ({
      allocationId: `T${index}`,
      projectId: 'A',
      poolId: 'P',
      year: 2024,
      amount: part / 100,
      status: 'committed',
    })),
  };
}

describe('the published facts', () => {
  const result = checkExample(sampleWorkbook());

  it('give no error', () => {
    expect(told(result, 'error')).toEqual([]);
  });

  it('give a warning for the appropriation type of NT and for the frames of 2022 and 2023, and no other', () => {
    expect(told(result, 'warning')).toEqual([
      'missing-frame Allocations!E2',
      'missing-frame Allocations!E4',
      'appropriation-type Pools!E2',
    ]);
  });

  it('give one folded information for the two approvals without a day', () => {
    expect(told(result, 'info')).toEqual(['approval-date Approvals!C2']);
    expect(result.findings.find(({ severity }) => severity === 'info')?.cells).toEqual(['C2', 'C3']);
  });

  it.each([
    ['T-2024-1', 'G5'],
    ['T-2024-2', 'G6'],
    ['T-2024-3', 'G7'],
  ])('give exactly two errors with one krone more on %s: the year’s frame and the line', (id, cell) => {
    expect(told(checkExample(sampleWorkbook({ [id]: 1 })), 'error')).toEqual([
      'year-frame Frames!C4 1',
      `approval-line Allocations!${cell} 1`,
    ]);
  });
});

describe('limits of a pool', () => {
  it('are silent at the limit and tell one øre above it', () => {
    fc.assert(
      fc.property(amounts, (parts) => {
        const limit = sum(parts);
        expect(told(checkExample(charged(parts, limit, limit)), 'error')).toEqual([]);
        expect(told(checkExample(charged(parts, limit - 1, limit)), 'error')).toEqual([
          'year-frame Frames!C3 0.01',
        ]);
        expect(told(checkExample(charged(parts, limit, limit - 1)), 'error')).toEqual([
          'pool-ceiling Frames!C2 0.01',
        ]);
      }),
      runs(200),
    );
  });

  it('hold what came back for re-use as room, to the øre', () => {
    fc.assert(
      fc.property(amounts, ore, (parts, back) => {
        const [first = 1] = parts;
        const returned = Math.min(first, back);
        const workbook = (spare: number): ExampleWorkbook => ({
          ...charged(parts, sum(parts) - returned + spare, sum(parts) - returned + spare),
          Returns: [{ allocationId: 'T0', amount: returned / 100, year: 2024, cause: 'changed-assumptions' }],
        });
        fc.pre(sum(parts) > returned);
        expect(told(checkExample(workbook(0)), 'error')).toEqual([]);
        expect(told(checkExample(workbook(-1)), 'error')).toHaveLength(2);
      }),
      runs(200),
    );
  });

  it('are not run, never passed, where an amount cannot be read, and nothing else is told of it', () => {
    const workbook = charged([100, 200], 100, 100);
    const result = checkExample({
      ...workbook,
      Allocations: [
        ...(workbook.Allocations ?? []),
        {
          allocationId: 'X',
          projectId: 'A',
          poolId: 'P',
          year: 2024,
          amount: "'22,8 mio.",
          status: 'committed',
        },
      ],
    });
    for (const rule of ['pool-ceiling', 'year-frame', 'missing-frame']) {
      expect(outcome(result, rule)).toMatchObject({
        status: 'not-run',
        reasons: [{ kind: 'unreadable', cells: ['Allocations!G4'] }],
      });
    }
    expect(told(result, 'error')).toEqual([]);
  });

  it('are not run for a pool whose only frame row has an unreadable year, though another pool passes', () => {
    const workbook = charged([100], 100, 100);
    const result = checkExample({
      ...workbook,
      Pools: [...(workbook.Pools ?? []), { poolId: 'Q', appropriationType: 'reservation' }],
      Frames: [...(workbook.Frames ?? []), { poolId: 'Q', year: '#REF!', appropriation: 5 }],
    });
    expect(outcome(result, 'year-frame').status).toBe('not-run');
    expect(outcome(result, 'pool-ceiling').status).toBe('not-run');
  });

  it('hold in the years of a period only, and not for a year that lies partly inside it', () => {
    const over = charged([200], 100, 900);
    const rule = (from: string): ExampleWorkbook => ({ ...over, Rules: [{ ruleId: 'year-frame', from }] });
    expect(told(checkExample(rule('2024-01-01')), 'error')).toEqual(['year-frame Frames!C3 1']);
    expect(told(checkExample(rule('2025-01-01')), 'error')).toEqual([]);
    expect(outcome(checkExample(rule('2024-01-02')), 'year-frame')).toMatchObject({
      status: 'not-run',
      reasons: [{ kind: 'unreadable', cells: ['Rules!F2'] }],
    });
  });
});

const allocation = fc.record({
  pool: fc.constantFrom('P', 'E', 'F', 'G'),
  year: fc.constantFrom(2023, 2024),
  amount: fc.integer({ min: 0, max: 1_000_00 }),
  status: fc.constantFrom('planned', 'committed', 'committed', 'cancelled'),
  project: fc.constantFrom('A', 'B'),
  approval: fc.constantFrom('H1', 'H2', ''),
  on: fc.constantFrom('', '2023-06-01', '2024-06-01'),
});
const back = fc.record({
  of: fc.nat(8),
  amount: fc.integer({ min: 0, max: 500_00 }),
  year: fc.constantFrom(2022, 2023, 2024),
  cause: fc.constantFrom('changed-assumptions', 'basis-error', 'other'),
});

/** A workbook with faults of every kind: P with earmark E (and G inside it), and F beside them. */
const workbooks = fc
  .record({
    allocations: fc.array(allocation, { maxLength: 8 }),
    returns: fc.array(back, { maxLength: 4 }),
    frames: fc.array(fc.integer({ min: 0, max: 2_000_00 }), { minLength: 8, maxLength: 8 }),
    type: fc.constantFrom('', 'reservation', 'other'),
    future: fc.constantFrom('', 'yes', 'no'),
  })
  .map(({ allocations, returns, frames, type, future }) => {
    const kr = (index: number): number => (frames[index] ?? 0) / 100;
    const workbook: ExampleWorkbook = {
      Pools: [
        { poolId: 'P', account: '§ 25.12.03', from: 2021 },
        { poolId: 'E', parentId: 'P', ...(type && { appropriationType: type }) },
        { poolId: 'G', parentId: 'E' },
        { poolId: 'F', account: '§ 26.01.01' },
      ],
      Frames: [
        { poolId: 'P', appropriation: kr(0) },
        { poolId: 'P', year: 2023, appropriation: kr(1) },
        { poolId: 'P', year: 2024, appropriation: kr(2), carriedIn: kr(3) },
        { poolId: 'E', year: 2023, appropriation: kr(4) },
        { poolId: 'E', year: 2024, appropriation: kr(5), carriedIn: kr(6) },
        { poolId: 'G', appropriation: kr(7) },
      ],
      Projects: [
        { projectId: 'A', recipient: 'KL' },
        { projectId: 'B', recipient: 'MedCom' },
      ],
      Approvals: [
        { approvalId: 'H1', year: 2023, total: 1500, ...(future && { futureYears: future }) },
        { approvalId: 'H2', account: '§ 26.01', approvedOn: '2024-01-01', year: 2024, total: 900 },
      ],
      ApprovalLines: [
        { lineId: 'L1', approvalId: 'H1', projectId: 'A', recipient: 'KL', amount: 800 },
        { lineId: 'L2', approvalId: 'H1', projectId: 'B', recipient: 'Medcom A/S', amount: 700, year: 2024 },
      ],
      Allocations: allocations.map((each, index) => ({
        allocationId: `T${index}`,
        projectId: each.project,
        poolId: each.pool,
        year: each.year,
        amount: each.amount / 100,
        status: each.status,
        ...(each.approval && { approvalId: each.approval }),
        ...(each.on && { committedOn: each.on }),
      })),
      Returns: returns
        .filter(({ of }) => of < allocations.length)
        .map((each, index) => ({
          returnId: `R${index}`,
          allocationId: `T${each.of}`,
          amount: each.amount / 100,
          year: each.year,
          cause: each.cause,
        })),
    };
    return { workbook, allocations };
  });

describe('any workbook', () => {
  it('has committed in a pool what its own rows and its earmarks have', () => {
    fc.assert(
      fc.property(workbooks, fc.constantFrom(null, 2023, 2024), ({ workbook, allocations }, year) => {
        const { pools, commitments } = new Ledger(exampleSource(workbook));
        const query = { year: year as never, asOf: null, status: 'committed' } as const;
        for (const [name, inside] of Object.entries({ P: 'PEG', E: 'EG', G: 'G', F: 'F' })) {
          const pool = pools.named(name);
          const { total } = commitments.ofPool(pool, query);
          const parts = pools.earmarks(pool).map((earmark) => commitments.ofPool(earmark, query).total);
          expect(total).toBe(commitments.ofPoolItself(pool, query).total + sum(parts));
          const rows = allocations.filter(
            (each) =>
              inside.includes(each.pool) && each.status === 'committed' && (!year || each.year === year),
          );
          expect(total).toBe(sum(rows.map((each) => each.amount)));
        }
      }),
      runs(200),
    );
  });

  it('gives the same findings in another row order, with blank rows and with own columns', () => {
    fc.assert(
      fc.property(
        workbooks.chain(({ workbook }) => {
          const source = exampleSource(workbook);
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

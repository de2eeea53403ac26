import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { KINDS } from '../../src/rules/catalogue';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { approvalLine, checkLines } from '../../src/rules/kinds/approval/approvalLine';
import { noPlainGrants, plainGrants, type PlainGrants } from '../../src/rules/kinds/approval/plainGrants';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { Run } from '../../src/rules/run';
import { Settings } from '../../src/rules/settings';

const numRuns = Number(process.env['PROOF_RUNS'] ?? 400);

const UNREAD = '#REF!' as never;
const BLANK = undefined as never;

/** Hardly ever another than the first. */
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 50, arbitrary: fc.constant(usual) }, ...others.map((other) => fc.constant(other)));

const some = <T>(each: fc.Arbitrary<T>, maxLength: number) => fc.array(each, { minLength: 1, maxLength });

const lineFor = (projectId: string) =>
  fc.record({
    approvalId: mostly('H', 'K', 'X', UNREAD),
    projectId: mostly(projectId, BLANK, UNREAD),
    recipient: mostly<string>(BLANK, 'KL', 'DR', UNREAD),
    amount: fc.oneof(
      fc.constantFrom(50, 100, 200, 300, UNREAD),
      mostly(200, 100.01, 90_000_000_000_000, UNREAD),
    ),
    year: mostly<number>(BLANK, 2023, 2024, UNREAD),
  });

/** Projects A to C under H and K: most rest on a line of their own, and each fact may be amiss. */
const BOOKS: fc.Arbitrary<ExampleWorkbook> = fc
  .record({
    pools: fc.record({
      account: mostly('25.12.03', '25.12', '99.01.01', BLANK, UNREAD),
      parentId: mostly<string>(BLANK, 'Q', 'X', UNREAD),
    }),
    approvals: fc.record({
      account: mostly('25.12.03.70', '25.12', BLANK, UNREAD),
      year: mostly(2024, 2023, BLANK, UNREAD),
      futureYears: mostly('yes', 'no', BLANK),
    }),
    projects: fc.tuple(
      ...['A', 'B', 'C'].map((projectId) =>
        fc.record({
          projectId: mostly(projectId, 'A'),
          recipient: mostly('KL', 'DR', BLANK, UNREAD),
          partOf: mostly<string>(BLANK, 'C', 'C', 'C', 'C', 'C', UNREAD),
        }),
      ),
    ),
    lines: fc.subarray(['A', 'B', 'C'], { minLength: 2 }).chain((names) => fc.tuple(...names.map(lineFor))),
    another: fc.array(fc.constantFrom('A', 'B', 'C').chain(lineFor), { maxLength: 1 }),
    committed: some(
      fc.record({
        projectId: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom('A', 'B', 'C') },
          mostly('A', 'X', UNREAD),
        ),
        approvalId: mostly('H', 'K', 'X', BLANK, UNREAD),
        poolId: mostly('P', 'Q', 'X', UNREAD),
        year: mostly(2024, 2023, 2025, UNREAD),
        committedOn: mostly<string>(BLANK, '2024-05-01', UNREAD),
        amount: mostly(100, 0, 0, 0, 0, 0, 0, 50, 100.01, 90_000_000_000_000, BLANK, UNREAD),
        status: mostly('committed', 'planned', BLANK, UNREAD),
      }),
      6,
    ),
    second: mostly('K', 'H'),
    rule: fc.constantFrom(
      {},
      {},
      { tolerance: 1 },
      { pool: 'P', severity: 'off' },
      { pool: 'Q', from: '2024-03-01' },
    ),
  })
  .map(({ pools, approvals, projects, lines, another, committed, second, rule }) => ({
    Pools: [{ poolId: 'P', ...pools }, { poolId: 'Q' }],
    Frames: [],
    Projects: projects,
    Approvals: [
      { approvalId: 'H', total: 300, ...approvals },
      { approvalId: second, total: 100 },
    ],
    ApprovalLines: [...lines, ...another].map((line, at) => ({ lineId: `L${at}`, ...line })),
    Allocations: committed.map((row, at) => ({ allocationId: `T${at}`, ...row })),
    ...(Object.keys(rule).length > 0 ? { Rules: [{ ruleId: 'approval-line', ...rule }] } : {}),
  }));

function comesTo(workbook: ExampleWorkbook, plainOf: (run: Run) => PlainGrants) {
  const ledger = new Ledger(exampleSource(workbook));
  const catalogue = new Map(KINDS.map((each) => [each.id, each]));
  const run = new Run(ledger, approvalLine, new Settings(ledger, packJson), catalogue, new Map());
  const plain = plainOf(run);
  checkLines(run, plain);
  const { hits, rows, notUnderstood } = run;
  return { plain, result: { hits, rows, reasons: run.reasons(), notUnderstood } };
}

test('What is left out of the close look because its columns are in order would have told nothing', () => {
  const seen = { plain: 0, open: 0 };
  fc.assert(
    fc.property(BOOKS, (workbook) => {
      const { plain, result } = comesTo(workbook, plainGrants);
      expect(result).toEqual(comesTo(workbook, noPlainGrants).result);
      for (const [pair, line] of plain.lines.entries())
        if ((plain.counts[pair] ?? 0) > 0) seen[line === -1 ? 'open' : 'plain'] += 1;
    }),
    { numRuns },
  );
  expect(seen.plain).toBeGreaterThan(numRuns / 4);
  expect(seen.open).toBeGreaterThan(numRuns / 4);
});

test.each([[{}], [{ year: 2024 }]])(
  'A grant within a line of its own is not looked at closely (%j)',
  (line) => {
    const { plain } = comesTo(
      {
        Pools: [{ poolId: 'P' }],
        Frames: [],
        Projects: [{ projectId: 'A', recipient: 'KL' }, { projectId: 'B' }],
        Approvals: [{ approvalId: 'H' }],
        ApprovalLines: [
          { lineId: 'L1', approvalId: 'H', projectId: 'B', amount: 99.99 },
          { lineId: 'L2', approvalId: 'H', projectId: 'A', amount: 100, ...line },
        ],
        Allocations: ['B', 'A', 'A'].map((projectId, at) => ({
          allocationId: `T${at}`,
          projectId,
          poolId: 'P',
          approvalId: 'H',
          year: 2024,
          amount: projectId === 'A' ? 50 : 100,
          status: 'committed',
        })),
      },
      plainGrants,
    );
    expect([...plain.lines]).toEqual([-1, 1]);
    expect([...plain.counts]).toEqual([1, 2]);
    expect([...plain.totals]).toEqual([100_00, 100_00]);
    expect(plain.areAll).toBe(false);
  },
);

import fc from 'fast-check';
import { NoAnswer } from '../../src/ledger/answer';
import { READ } from '../../src/ledger/columns';
import { kroner } from '../../src/ledger/money';
import { explainCall } from '../../src/functions/explainCall';
import { parseFormula } from '../../src/functions/formula';
import type { Part } from '../../src/ledger/parts';
import type { Book } from '../../src/functions/spec';
import { FUNCTIONS } from '../../src/functions/table';
import { WORKED_EXAMPLE } from '../../src/functions/workedExample';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { bookOf } from '../support/book';
import { sampleWorkbook } from '../rules/sampleFacts';

/** Functions that give an amount which is no sum of rows: quotients and products, and amounts reckoned from arguments alone. */
const WITHOUT_ROWS = [
  'COST_PER_FTE',
  'GRANT_FOR_TOTAL',
  'GRANT_SUPPORTED',
  'MATCH_FOR_GRANT',
  'SAVING_VALUE',
  'SAVING_NPV',
];

const amount = fc.integer({ min: 0, max: 5_000_000_00 }).map((ore) => ore / 100);
const year = fc.constantFrom(2023, 2024);
const day = fc.constantFrom('2023-03-01', '2023-12-31', '2024-01-01', '2024-11-30');
const some = <T>(one: fc.Arbitrary<T>, most = 6): fc.Arbitrary<T[]> =>
  fc.array(one, { minLength: 1, maxLength: most });

/** Three pools in each other, three projects, and whatever happens to money in them. */
const workbooks: fc.Arbitrary<ExampleWorkbook> = fc
  .record({
    frames: some(fc.record({ pool: fc.constantFrom('P', 'E', 'F'), year, amount, carried: amount })),
    whole: fc.tuple(amount, amount, amount),
    allocations: some(
      fc.record({
        project: fc.constantFrom('A', 'B', 'C'),
        pool: fc.constantFrom('P', 'E', 'F'),
        approval: fc.constantFrom('H', 'I'),
        year,
        day,
        amount,
        status: fc.constantFrom('committed', 'committed', 'planned', 'cancelled'),
      }),
      9,
    ),
    returns: some(
      fc.record({
        of: fc.nat(),
        amount,
        year,
        day,
        kind: fc.constantFrom('annulled', 'repaid'),
        cause: fc.constantFrom('changed-assumptions', 'basis-error', 'other'),
      }),
    ),
    payments: some(fc.record({ of: fc.nat(), amount, paid: fc.option(day, { nil: undefined }) })),
    match: some(
      fc.record({
        project: fc.constantFrom('A', 'B', 'C'),
        amount: fc.option(amount, { nil: undefined }),
        hours: fc.integer({ min: 0, max: 2000 }),
        rate: fc.integer({ min: 100_00, max: 999_99 }).map((ore) => ore / 100),
        stage: fc.constantFrom('pledged', 'documented'),
      }),
    ),
    spent: some(fc.record({ of: fc.nat(), first: amount, more: amount })),
    cost: fc.option(amount, { nil: undefined }),
    ratio: fc.constantFrom(1, 0.25, 0.333, 2),
    base: fc.constantFrom('grant', 'total'),
    totals: fc.tuple(amount, amount),
  })
  .map((facts) => {
    const id = (of: number): string => `T${of % facts.allocations.length}`;
    return {
      Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'F', parentId: 'E' }],
      Frames: [
        ...['P', 'E', 'F'].map((poolId, at) => ({ poolId, appropriation: facts.whole[at] ?? 0 })),
        ...facts.frames.map((each) => ({
          poolId: each.pool,
          year: each.year,
          appropriation: each.amount,
          carriedIn: each.carried,
        })),
      ],
      Approvals: ['H', 'I'].map((approvalId, at) => ({ approvalId, total: facts.totals[at] ?? 0 })),
      Projects: ['A', 'B', 'C'].map((projectId) => ({
        projectId,
        poolId: 'P',
        recipient: projectId === 'C' ? 'KL' : 'Aarhus Kommune',
        recipientType: 'municipality',
        ...(facts.cost === undefined ? {} : { eligibleCost: facts.cost }),
      })),
      Allocations: facts.allocations.map((each, at) => ({
        allocationId: `T${at}`,
        projectId: each.project,
        poolId: each.pool,
        approvalId: each.approval,
        year: each.year,
        committedOn: each.day,
        amount: each.amount,
        status: each.status,
      })),
      Returns: facts.returns.map((each) => ({
        allocationId: id(each.of),
        amount: each.amount,
        year: each.year,
        realisedOn: each.day,
        kind: each.kind,
        cause: each.cause,
      })),
      Payments: facts.payments.map((each, at) => ({
        paymentId: `B${at}`,
        allocationId: id(each.of),
        amount: each.amount,
        ...(each.paid === undefined ? {} : { paidOn: each.paid }),
      })),
      Match: facts.match.map((each, at) => ({
        matchId: `M${at}`,
        projectId: each.project,
        stage: each.stage,
        ...(each.amount === undefined
          ? { hours: each.hours, hourlyRate: each.rate }
          : { amount: each.amount }),
      })),
      Reports: facts.spent.flatMap((each) => [
        { allocationId: id(each.of), kind: 'accounts', periodTo: '2023-12-31', cost: each.first },
        { allocationId: id(each.of), kind: 'accounts', periodTo: '2024-12-31', cost: each.first + each.more },
      ]),
      Rules: [{ ruleId: 'match-ratio', value: facts.ratio, base: facts.base }],
    };
  });

/** Every question of a function about this workbook, its optional arguments given and left out. */
function questions(name: string): string[] {
  const of = (who: readonly string[], rest: readonly string[]): string[] =>
    who.flatMap((each) => rest.map((more) => `${name}(Ledger,"${each}"${more})`));
  const years = ['', ',2023', ',2024'];
  const spec = FUNCTIONS.find((each) => each.name === name);
  const asks = spec?.arguments.map((argument) => argument.name) ?? [];
  const days = asks.includes('asOf') ? years.flatMap((each) => [each, `${each || ','},"2023-12-31"`]) : [];
  if (asks[1] === 'pool')
    return of(['P', 'E', 'F'], days.length > 0 ? days : asks.includes('year') ? years : ['']);
  if (asks[1] === 'recipient') return of(['KL', 'Aarhus Kommune'], ['', ',"E"', ',,2024']);
  if (asks[1] === 'approval') return of(['H', 'I'], ['']);
  if (asks.includes('stage')) return of(['A', 'B', 'C'], ['', ',"documented"']);
  return of(['A', 'B', 'C'], days.length > 0 ? days : asks.includes('year') ? years : ['']);
}

function explained(book: Book, formula: string) {
  const call = parseFormula(formula);
  if (call.kind !== 'call') throw new Error(formula);
  return explainCall(call, book, 'da');
}

/** Øre that the rows of the parts count with, signs applied; fails where a part says another total than its rows. */
function ofRows(parts: readonly Part[]): number {
  let sum = 0;
  for (const { sign, total, selections } of parts) {
    const ore = selections.flatMap((each) => each.rows.map((row) => each.amountOf(row) as number));
    const own = ore.reduce((before, each) => before + each, 0);
    if (selections.length > 0) expect(own).toBe(total);
    sum += sign * total;
  }
  return sum;
}

const AMOUNTS = FUNCTIONS.filter(({ gives }) => gives === 'amount').map(({ name }) => name);

describe('what an answer is made of', () => {
  it.each(AMOUNTS.filter((name) => !WITHOUT_ROWS.includes(name)))(
    'adds up to the answer of %s on the øre, row by row',
    (name) => {
      let answered = 0;
      let rows = 0;
      fc.assert(
        fc.property(workbooks, (workbook) => {
          const book = bookOf(workbook);
          for (const formula of questions(name)) {
            const { answer, parts } = explained(book, formula);
            if (answer instanceof NoAnswer) continue;
            answered += 1;
            rows += (parts ?? []).flatMap(({ selections }) => selections.flatMap((each) => each.rows)).length;
            expect(parts).not.toBeNull();
            expect([formula, ofRows(parts ?? [])]).toEqual([formula, kroner(answer as number)]);
          }
        }),
        { numRuns: 60 },
      );
      expect(answered).toBeGreaterThan(60);
      expect(rows).toBeGreaterThan(60);
    },
  );

  it('counts a row with what its own cell states, unless the row says what else it states', () => {
    fc.assert(
      fc.property(workbooks, fc.constantFrom(...AMOUNTS), (workbook, name) => {
        const book = bookOf(workbook);
        for (const formula of questions(name)) {
          for (const { selections } of explained(book, formula).parts ?? []) {
            for (const { table, rows, field, amountOf, statedIn } of selections) {
              const column = table.column(field);
              for (const row of rows) {
                // Hours and rate stand for the amount that a row of Match leaves blank.
                if (column.state[row] !== READ) expect(table.name).toBe('Match');
                else expect((statedIn ?? amountOf)(row)).toBe(column.values[row]);
              }
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not there for a quotient, nor for an amount that comes from its arguments alone', () => {
    const book = bookOf({
      ...sampleWorkbook(),
      Savings: [{ savingId: 'S', projectId: 'TALE-TIL-TEKST', expected: 10 }],
      Match: [{ matchId: 'M', projectId: 'TALE-TIL-TEKST', amount: 8_500_000, stage: 'pledged' }],
    });
    for (const { name, example, exampleOn } of FUNCTIONS.filter(({ name }) => WITHOUT_ROWS.includes(name))) {
      const { answer, parts } = explained(exampleOn ? bookOf(WORKED_EXAMPLE) : book, example);
      expect([name, typeof answer, parts]).toEqual([name, 'number', null]);
    }
  });

  it('is the frame, the returns and three commitments for what remained of 2024 in the published pool', () => {
    const { parts } = explained(bookOf(sampleWorkbook()), 'POOL_REMAINING(Ledger,"NT-10Y",2024)');
    expect(
      parts?.map(({ id, sign, total, selections }) => [
        id,
        sign * total,
        selections.flatMap((each) => each.rows),
      ]),
    ).toEqual([
      ['frame', kroner(40_600_000), [2]],
      ['reusable-returns', 0, []],
      ['committed', -kroner(40_600_000), [3, 4, 5]],
    ]);
  });

  it('leaves out the commitments of other years, and says why', () => {
    const { parts } = explained(bookOf(sampleWorkbook()), 'POOL_COMMITTED(Ledger,"NT-10Y",2024)');
    expect(parts?.[0]?.selections[0]?.leftOut?.()).toEqual([{ row: 2, why: 'other-year' }]);
  });

  it('of a gap that is more than closed says what is put in beyond the demand', () => {
    const book = bookOf({
      ...sampleWorkbook(),
      Match: [{ matchId: 'M', projectId: 'TALE-TIL-TEKST', amount: 9_000_000, stage: 'pledged' }],
    });
    const { answer, parts } = explained(book, 'MATCH_GAP(Ledger,"TALE-TIL-TEKST")');
    expect(answer).toBe(0);
    expect(parts?.map(({ id, sign, total }) => [id, sign * total])).toEqual([
      ['match-required', kroner(8_500_000)],
      ['match-pledged', -kroner(9_000_000)],
      ['match-above', kroner(500_000)],
    ]);
  });
});

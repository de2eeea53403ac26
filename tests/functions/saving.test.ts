import fc from 'fast-check';
import type { Book } from '../../src/functions/spec';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { answer, bookOf, namedCell } from '../support/book';

const FILLED: ExampleWorkbook = {
  Pools: [{ poolId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 1000 }],
  Projects: [
    { projectId: 'A', poolId: 'P', matchBearer: 'KL' },
    { projectId: 'B', poolId: 'P', matchBearer: 'ingen' },
    { projectId: 'C', poolId: 'P', matchBearer: 'KL' },
    { projectId: 'D', poolId: 'P', matchBearer: 'KL' },
  ],
  Allocations: (['A', 'B', 'C', 'D'] as const).map((projectId) => ({
    allocationId: projectId,
    projectId,
    poolId: 'P',
    year: 2024,
    amount: 100,
    status: 'committed',
  })),
  Match: [{ matchId: '1', projectId: 'A', amount: 110.01 }],
  Savings: [
    { savingId: '1', projectId: 'A', expected: 2 },
    { savingId: '2', projectId: 'A', expected: 1.2 },
    { savingId: '3', projectId: 'B', expected: 3 },
    { savingId: '4', projectId: 'C', expected: 3 },
    { savingId: '5', projectId: 'D', low: 1, high: 2 },
  ],
};

describe('cost per FTE', () => {
  const book = bookOf(FILLED);
  it.each([
    ['is grant and pledged match by the components’ expected FTE, half up to the øre', 'A', 65.63],
    ['is the grant alone where nobody is to put in own money', 'B', 33.33],
    ['is not known where own money is owed and none is stated', 'C', '#N/A match-not-stated'],
    [
      'is not known without an expected figure, and no middle of the range is invented',
      'D',
      '#N/A saving-not-stated',
    ],
  ])('%s', (_, project, expected) => {
    expect(answer(book, `COST_PER_FTE(Ledger,"${project}")`)).toBe(expected);
  });

  it('is neither zero nor infinity where no potential is stated', () => {
    const none = bookOf({ ...FILLED, Savings: [{ savingId: '1', projectId: 'A', expected: 0 }] });
    expect(answer(none, 'COST_PER_FTE(Ledger,"A")')).toBe('#N/A no-potential');
    expect(answer(none, 'COST_PER_FTE(Ledger,"B")')).toBe('#N/A no-potential');
  });
});

type Saving = NonNullable<ExampleWorkbook['Savings']>[number];
type Phase = NonNullable<ExampleWorkbook['Phasing']>[number];

const FULL: Saving = {
  savingId: '1',
  projectId: 'A',
  low: 1,
  expected: 2,
  high: 3,
  hoursPerFte: 1500,
  hourlyCost: 400,
  oneOffCost: 100,
  runningCost: 10,
};

function project(savings: readonly Saving[], phasing: readonly Phase[] = [], start = '2024-06-01'): Book {
  return bookOf({
    Pools: [{ poolId: 'P' }],
    Projects: [
      { projectId: 'A', poolId: 'P', ...(start ? { start } : {}) },
      { projectId: 'B', poolId: 'P' },
    ],
    Savings: savings,
    Phasing: phasing,
  });
}

const phases = (shares: Readonly<Record<number, number>>): Phase[] =>
  Object.entries(shares).map(([year, share]) => ({ projectId: 'A', year: Number(year), share }));

describe('phase-in', () => {
  const fte = (book: Book, year: number): unknown => answer(book, `SAVING_FTE(Ledger,"A",${year})`);

  it('is what is stated for the year, and never drawn as a line between two years', () => {
    const book = project([FULL], phases({ 2024: 0.25, 2026: 0.75 }));
    expect([2024, 2025, 2026, 2027].map((year) => fte(book, year))).toEqual([
      0.5,
      '#N/A no-phasing',
      1.5,
      '#N/A no-phasing',
    ]);
  });

  it('follows from its neighbours only because it never falls', () => {
    const book = project([FULL], phases({ 2024: 0, 2025: 0.5, 2027: 0.5, 2028: 1 }));
    expect([2020, 2026, 2040].map((year) => fte(book, year))).toEqual([0, 1, 2]);
  });

  it('is full from the year that a component says, and not known before it', () => {
    const book = project([{ ...FULL, fullFrom: 2026 }]);
    expect([2025, 2026, 2030].map((year) => fte(book, year))).toEqual(['#N/A no-phasing', 2, 2]);
  });

  it('is not known for a project that states none', () => {
    expect(fte(project([FULL], phases({ 2024: 0.5 })), 2025)).toBe('#N/A no-phasing');
    expect(fte(project([FULL]), 2025)).toBe('#N/A no-phasing');
  });

  it.each([
    ['is less than full from there', { 2026: 0.9 }],
    ['is full before', { 2025: 1 }],
  ])('that %s contradicts the year of full effect, whichever year is asked for', (_, shares) => {
    const book = project([{ ...FULL, fullFrom: 2026 }], phases(shares));
    expect([2024, 2025, 2026, 2027].map((year) => fte(book, year))).toEqual(
      new Array(4).fill('#VALUE! phasing-disagrees'),
    );
    expect(namedCell(book, 'SAVING_FTE(Ledger,"A",2026)')).toBe('Phasing!C2');
  });

  it('over 1 is refused at its cell, and so is a year that stands twice', () => {
    expect(fte(project([FULL], phases({ 2024: 1.5 })), 2024)).toBe('#VALUE! phasing-above-one');
    const twice = project([FULL], [...phases({ 2024: 0.5 }), ...phases({ 2024: 0.5 })]);
    expect(fte(twice, 2024)).toBe('#VALUE! id-twice');
  });

  it('of a project that cannot be read stands in the way of every project', () => {
    const book = project([FULL], [...phases({ 2024: 1 }), { projectId: '#REF!', year: 2024, share: 1 }]);
    expect(fte(book, 2024)).toBe('#VALUE! unreadable-cell');
    expect(namedCell(book, 'SAVING_FTE(Ledger,"A",2024)')).toBe('Phasing!A3');
  });
});

describe('a saving', () => {
  const YEAR = phases({ 2024: 1 });
  const without = (...fields: (keyof Saving)[]): Saving =>
    Object.fromEntries(Object.entries(FULL).filter(([field]) => !fields.includes(field as keyof Saving)));

  it('of several components is their sum, each with its own hours and cost', () => {
    const book = project(
      [FULL, { ...FULL, savingId: '2', expected: 1.5, hoursPerFte: 1000, hourlyCost: 300.01 }],
      YEAR,
    );
    expect(answer(book, 'SAVING_FTE(Ledger,"A",2024)')).toBe(3.5);
    expect(answer(book, 'SAVING_HOURS(Ledger,"A",2024)')).toBe(2 * 1500 + 1.5 * 1000);
    // 2 x 1,500 x 400 + 1.5 x 1,000 x 300.01
    expect(answer(book, 'SAVING_VALUE(Ledger,"A",2024)')).toBe(1_200_000 + 450_015);
  });

  it('is rounded to the øre once, over all components', () => {
    // 0.004 kr. each; rounded one by one they would be nothing.
    const tiny = { ...FULL, expected: 0.0001, hoursPerFte: 1, hourlyCost: 40 };
    const book = project([tiny, { ...tiny, savingId: '2' }], YEAR);
    expect(answer(book, 'SAVING_VALUE(Ledger,"A",2024)')).toBe(0.01);
  });

  it.each([
    ['hoursPerFte', 'SAVING_HOURS(Ledger,"A",2024)'],
    ['hourlyCost', 'SAVING_VALUE(Ledger,"A",2024)'],
    ['low', 'SAVING_FTE(Ledger,"A",2024,"low")'],
    ['expected', 'SAVING_FTE(Ledger,"A",2024)'],
    ['high', 'SAVING_RANGE(Ledger,"A",2024)'],
    ['oneOffCost', 'SAVING_NPV(Ledger,"A",1)'],
    ['runningCost', 'SAVING_PAYBACK(Ledger,"A")'],
  ] as const)('without %s is not known, and no value is taken for granted', (field, formula) => {
    expect(typeof answer(project([FULL], YEAR), formula)).not.toBe('string');
    expect(answer(project([without(field)], YEAR), formula)).toBe('#N/A saving-not-stated');
    const unreadable = project([{ ...FULL, [field]: '#DIV/0!' }], YEAR);
    expect(answer(unreadable, formula)).toBe('#VALUE! unreadable-cell');
    expect(namedCell(unreadable, formula)).toMatch(/^Savings!\w2$/);
  });

  it.each(['hoursPerFte', 'hourlyCost'])('takes a 0 in %s for not stated', (field) => {
    expect(answer(project([{ ...FULL, [field]: 0 }], YEAR), 'SAVING_VALUE(Ledger,"A",2024)')).toBe(
      '#N/A saving-not-stated',
    );
  });

  it('may state its costs on one component for all, and a cost of 0 is a cost', () => {
    const shared = { ...without('oneOffCost', 'runningCost'), savingId: '2' };
    // 2 x 2 x 1,500 x 400 less 100 and 10
    expect(answer(project([FULL, shared], YEAR), 'SAVING_NPV(Ledger,"A",1)')).toBe(2_400_000 - 110);
    const free = { ...FULL, oneOffCost: 0, runningCost: 0 };
    expect(answer(project([free], YEAR), 'SAVING_NPV(Ledger,"A",1)')).toBe(1_200_000);
  });

  it('costs nothing to run in a year without effect, and all of it in a year of part effect', () => {
    const book = project([FULL], phases({ 2024: 0, 2025: 0.001 }));
    expect(answer(book, 'SAVING_NPV(Ledger,"A",1)')).toBe(-100);
    // 0.001 x 1,200,000 less 10
    expect(answer(book, 'SAVING_NPV(Ledger,"A",2,0)')).toBe(-100 + 1200 - 10);
  });

  it('needs the start of its project for what is counted from there', () => {
    const book = project([FULL], YEAR, '');
    expect(answer(book, 'SAVING_NPV(Ledger,"A")')).toBe('#N/A no-start');
    expect(answer(book, 'SAVING_PAYBACK(Ledger,"A")')).toBe('#N/A no-start');
    expect(answer(book, 'SAVING_FTE(Ledger,"A",2024)')).toBe(2);
  });

  it('is not known over years of which one has no phase-in', () => {
    const book = project([FULL], phases({ 2024: 0.1, 2026: 1 }));
    expect(answer(book, 'SAVING_NPV(Ledger,"A",1)')).toBe(119_890);
    expect(answer(book, 'SAVING_NPV(Ledger,"A",2)')).toBe('#N/A no-phasing');
  });

  it('that never covers its cost has no year of payback', () => {
    const dear = { ...FULL, runningCost: 1_200_000.01 };
    expect(answer(project([dear], YEAR), 'SAVING_PAYBACK(Ledger,"A")')).toBe('#N/A never-pays-back');
    const even = { ...FULL, oneOffCost: 0, runningCost: 1_200_000 };
    expect(answer(project([even], YEAR), 'SAVING_PAYBACK(Ledger,"A")')).toBe(2024);
    const oreShort = { ...FULL, oneOffCost: 0.01, runningCost: 1_200_000 };
    expect(answer(project([oreShort], YEAR), 'SAVING_PAYBACK(Ledger,"A")')).toBe('#N/A never-pays-back');
  });

  it('is not known for a project without a potential, and not 0', () => {
    const book = project([FULL], YEAR);
    for (const question of ['FTE(Ledger,"B",2024)', 'NPV(Ledger,"B")', 'RANGE(Ledger,"B",2024)']) {
      expect(answer(book, `SAVING_${question}`)).toMatch(/^#N\/A (no-potential|no-start)$/);
    }
  });

  it.each([
    ['cannot be read', '#REF!', '#VALUE! unreadable-cell'],
    ['is unknown', 'X', '#VALUE! unknown-reference'],
  ])('whose project %s stands in the way of every project', (_, projectId, expected) => {
    const book = project([FULL, { ...FULL, savingId: '2', projectId }], YEAR);
    expect(answer(book, 'SAVING_FTE(Ledger,"A",2024)')).toBe(expected);
    expect(answer(book, 'SAVINGS_OVERVIEW(Ledger)')).toBe(expected);
  });

  it('does not hang on the order of its components, and more phase-in never frees less', () => {
    const component = fc.record({
      expected: fc.integer({ min: 1, max: 10_000 }).map((hundredths) => hundredths / 100),
      hoursPerFte: fc.integer({ min: 1, max: 2000 }),
      hourlyCost: fc.integer({ min: 1, max: 100_000 }).map((ore) => ore / 100),
    });
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 4 }), share, share, (given, one, other) => {
        const rows = given.map((each, index) => ({ ...FULL, ...each, savingId: String(index) }));
        const value = (savings: Saving[], at: number): number =>
          answer(project(savings, phases({ 2024: at })), 'SAVING_VALUE(Ledger,"A",2024)') as number;
        expect(value([...rows].reverse(), one)).toBe(value(rows, one));
        expect(value(rows, Math.min(one, other))).toBeLessThanOrEqual(value(rows, Math.max(one, other)));
        // The same sum in whole øre of parts: hundredths x hours x øre x thousandths.
        const exact = given.reduce(
          (sum, { expected, hoursPerFte, hourlyCost }) =>
            sum +
            BigInt(Math.round(expected * 100)) *
              BigInt(hoursPerFte) *
              BigInt(Math.round(hourlyCost * 100)) *
              BigInt(Math.round(one * 1000)),
          0n,
        );
        expect(value(rows, one)).toBe(Number((2n * exact + 100_000n) / 200_000n) / 100);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the overview of savings', () => {
  const book = bookOf({
    Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'Q' }],
    Projects: [
      { projectId: 'A', poolId: 'E' },
      { projectId: 'JOINT', poolId: 'P' },
      { projectId: 'PART', poolId: 'P', partOf: 'JOINT' },
      { projectId: 'B', poolId: 'Q' },
    ],
    Savings: [
      { savingId: '1', projectId: 'A', basis: 'Report, p. 4', low: 1, expected: 2, high: 3 },
      { savingId: '2', projectId: 'A', expected: 5 },
      { savingId: '3', projectId: 'B', expected: 7 },
    ],
  });
  const rows = (formula: string): unknown[][] => answer(book, formula) as unknown as unknown[][];
  const NONE = 'not stated';

  it('tells every component, says what is not stated, and adds nothing up', () => {
    const overview = rows('SAVINGS_OVERVIEW(Ledger,"P")');
    expect(overview.slice(0, -1)).toEqual([
      ['A', 'Report, p. 4', 1, 2, 3],
      ['A', NONE, NONE, 5, NONE],
      ['PART', NONE, NONE, NONE, NONE],
    ]);
  });

  it('ends in the caveat that the figures are uncertain and of full implementation', () => {
    for (const formula of ['SAVINGS_OVERVIEW(Ledger)', 'SAVINGS_OVERVIEW(Ledger,"Q")']) {
      const last = rows(formula).at(-1);
      expect(last?.[0]).toMatch(/uncertain.*full implementation/);
      expect(last?.slice(1)).toEqual([null, null, null, null]);
    }
  });

  it('is of every pool where none is named, and of none that is unknown', () => {
    expect(rows('SAVINGS_OVERVIEW(Ledger)').map(([project]) => project)).toEqual(
      expect.arrayContaining(['A', 'PART', 'B']),
    );
    expect(answer(book, 'SAVINGS_OVERVIEW(Ledger,"X")')).toBe('#N/A unknown-pool');
  });
});

import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { withSaving } from '../../src/rules/kinds/savings/exampleSavings';
import { asked, cells, found, ids, notRun, passed, SILENT, type RowOf } from './asked';

type Saving = Omit<RowOf<'Savings'>, 'projectId'>;

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);
const unread = '#REF!' as unknown as number;

/** The same with other potentials of project A. */
const components = (workbook: ExampleWorkbook, ...savings: Saving[]): ExampleWorkbook => ({
  ...workbook,
  Savings: savings.map((saving, index) => ({ savingId: `G-${index + 1}`, projectId: 'A', ...saving })),
});

/** The rule on for every pool but the project's. */
const off = (ruleId: string, workbook: ExampleWorkbook): ExampleWorkbook => ({
  ...workbook,
  Rules: [{ ruleId }, { ruleId, pool: 'P', severity: 'off' }],
});

describe('A phase-in', () => {
  const RULE = 'phase-in';
  const shares = (...of: readonly (readonly [number, number])[]) => withSaving(RULE, {}, of);

  it('may be the whole, and no more', () => {
    expect(asked(RULE, shares([2024, 1]))).toEqual(passed(1));
    expect(asked(RULE, shares([2024, 1.01])).told).toEqual(['phase-in-above-whole 1.01/1']);
    expect(ids(RULE, shares([2024, 1.01]))).toEqual(['phase-in:a:2024']);
    expect(cells(RULE, shares([2024, 1.01]))).toEqual(['Phasing!C2']);
    expect(params(RULE, shares([2024, 1.01]))).toEqual([{ project: 'A', year: 2024, share: 1.01 }]);
  });

  it('may stay the same and not fall, in the order of the years', () => {
    expect(asked(RULE, shares([2025, 0.5], [2024, 0.5]))).toEqual(passed(2));
    const falling = shares([2025, 0.4], [2024, 0.5]);
    expect(asked(RULE, falling).told).toEqual(['phase-in-falls 0.4/0.5']);
    expect(cells(RULE, falling)).toEqual(['Phasing!C2 C3']);
    expect(ids(RULE, falling)).toEqual(['phase-in:a:2025:falls']);
    expect(params(RULE, falling)).toEqual([
      { project: 'A', year: 2025, share: 0.4, before: 2024, shareBefore: 0.5 },
    ]);
  });

  it('is stated once for a year, and falls in none that is stated twice', () => {
    const twice = shares([2024, 0.5], [2024, 0.4]);
    expect(asked(RULE, twice).told).toEqual(['phase-in-year-twice 2024/null']);
    expect(cells(RULE, twice)).toEqual(['Phasing!B2 B3']);
    expect(ids(RULE, twice)).toEqual(['phase-in:a:2024:year']);
    expect(params(RULE, twice)).toEqual([{ project: 'A', year: 2024 }]);
  });

  it('cannot be told where a year or a share is not stated or cannot be read', () => {
    expect(asked(RULE, shares([2024, unread]))).toEqual(notRun(0, 'Phasing!C2'));
    expect(asked(RULE, shares([unread, 0.5]))).toEqual(notRun(0, 'Phasing!B2'));
    expect(asked(RULE, off(RULE, shares([2024, 2])))).toEqual(SILENT);
  });
});

describe('The estimates of a potential', () => {
  const RULE = 'savings-range';
  const of = (saving: Saving) => withSaving(RULE, saving);

  it('may be the same, and are not reversed', () => {
    expect(asked(RULE, of({ low: 5, expected: 5, high: 5 }))).toEqual(passed(1));
    const reversed = of({ low: 6, expected: 5, high: 4 });
    expect(asked(RULE, reversed).told).toEqual(['estimates-reversed 5/6', 'estimates-reversed 4/5']);
    expect(cells(RULE, reversed)).toEqual(['Savings!E2 D2', 'Savings!F2 E2']);
    expect(ids(RULE, reversed)).toEqual(['savings-range:g-1:expected', 'savings-range:g-1:high']);
    expect(params(RULE, reversed)[0]).toEqual({
      saving: 'G-1',
      upper: 'Expected (FTE)',
      upperFte: 5,
      lower: 'Low (FTE)',
      lowerFte: 6,
    });
  });

  it('are held against the nearest lower one that is stated', () => {
    const gap = of({ low: 6, high: 5 });
    expect(asked(RULE, gap).told).toEqual(['estimates-reversed 5/6']);
    expect(cells(RULE, gap)).toEqual(['Savings!F2 D2']);
    expect(asked(RULE, of({ high: 5 }))).toEqual(passed(1));
  });

  it('cannot be told where one, or the id of the potential, cannot be read', () => {
    expect(asked(RULE, of({ low: 6, expected: unread, high: 5 }))).toEqual(notRun(0, 'Savings!E2'));
    const nameless = components(of({}), { savingId: '', low: 6, high: 5 });
    expect(asked(RULE, nameless)).toEqual(notRun(0, 'Savings!A2'));
    expect(asked(RULE, off(RULE, of({ low: 6, high: 5 })))).toEqual(SILENT);
  });
});

describe('Full implementation', () => {
  const RULE = 'full-implementation';
  type Shares = readonly (readonly [number, number])[];
  const phased = (shares: Shares, ...fullFrom: (number | undefined)[]) =>
    components(
      withSaving(RULE, {}, shares),
      ...fullFrom.map((each) => (each === undefined ? {} : { fullFrom: each })),
    );

  it('is the year of the component that has full effect last, whatever the order of the rows', () => {
    for (const years of [
      [2025, 2027, 2026],
      [2027, 2025],
    ])
      expect(
        params(
          RULE,
          phased(
            [
              [2026, 1],
              [2027, 1],
            ],
            ...years,
          ),
        ),
      ).toEqual([{ project: 'A', year: 2026, share: 1, fullFrom: 2027 }]);
    expect(
      asked(
        RULE,
        phased(
          [
            [2026, 0.9],
            [2027, 1],
          ],
          2025,
          2027,
        ),
      ),
    ).toEqual(passed(2));
  });

  it('is not demanded while a component does not say when', () => {
    const late: Shares = [[2027, 0.9]];
    expect(asked(RULE, phased(late, 2025, 2027)).told).toEqual(['not-full-at-full-effect 0.9/1']);
    expect(asked(RULE, phased(late, 2025, 2027, undefined))).toEqual(passed(1));
    expect(asked(RULE, phased([[2026, 1]], undefined, 2027)).told).toEqual([
      'full-before-full-effect 1/null',
    ]);
    expect(asked(RULE, phased(late, undefined))).toEqual(SILENT);
  });

  it('is told at the first year that is too early and the first that is too late', () => {
    const both = phased(
      [
        [2024, 1],
        [2025, 1],
        [2026, 0.9],
        [2027, 0.9],
      ],
      2026,
    );
    expect(ids(RULE, both)).toEqual(['full-implementation:a:2024', 'full-implementation:a:2026']);
    expect(cells(RULE, both)).toEqual(['Phasing!C2', 'Phasing!C4']);
  });

  it('that the phase-in does not reach is told at the component, as a warning', () => {
    const short = phased(
      [
        [2024, 0.5],
        [2025, 0.9],
      ],
      2024,
      2026,
      2025,
    );
    expect(asked(RULE, short).told).toEqual(['full-effect-not-phased 2026/null']);
    expect(cells(RULE, short)).toEqual(['Savings!G3']);
    expect(ids(RULE, short)).toEqual(['full-implementation:a:fullfrom']);
    expect(params(RULE, short)).toEqual([{ project: 'A', last: 2025, share: 0.9, fullFrom: 2026 }]);
    const severity = (more: string) =>
      found(RULE, { ...short, Rules: [{ ruleId: RULE, pool: 'P', severity: more }] }).map(
        (each) => each.severity,
      );
    expect(severity('')).toEqual(['warning']);
    expect(severity('error')).toEqual(['error']);
  });

  it('cannot be told where its year cannot be read, and is not asked without a phase-in', () => {
    expect(asked(RULE, phased([[2024, 1]], 2026, unread))).toEqual(notRun(0, 'Savings!G3'));
    expect(asked(RULE, phased([], 2026))).toEqual(SILENT);
    expect(asked(RULE, off(RULE, phased([[2024, 1]], 2026)))).toEqual(SILENT);
  });
});

describe('A fact that a potential does not state', () => {
  const RULE = 'hours-norm';

  it('is told by the potential, as a warning where money is committed, and else as information', () => {
    const missing = withSaving(RULE, {});
    expect(ids(RULE, missing)).toEqual(['hours-norm:g-1']);
    expect(cells(RULE, missing)).toEqual(['Savings!H2']);
    expect(params(RULE, missing)).toEqual([{ saving: 'G-1', project: 'A' }]);
    const severity = (workbook: ExampleWorkbook) => found(RULE, workbook).map((each) => each.severity);
    const planned = {
      ...missing,
      Allocations: missing.Allocations?.map((row) => ({ ...row, status: 'planned' })) ?? [],
    };
    expect(severity(missing)).toEqual(['warning']);
    expect(severity(planned)).toEqual(['info']);
    expect(severity({ ...planned, Rules: [{ ruleId: RULE, pool: 'P', severity: 'error' }] })).toEqual([
      'error',
    ]);
  });

  it('is in order where it is stated, and not told where it cannot be read', () => {
    expect(asked(RULE, withSaving(RULE, { hoursPerFte: 1600 }))).toEqual(passed(1));
    expect(asked(RULE, withSaving(RULE, { hoursPerFte: unread }))).toEqual(notRun(0, 'Savings!H2'));
    expect(asked(RULE, off(RULE, withSaving(RULE, {})))).toEqual(SILENT);
  });
});

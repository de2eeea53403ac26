import { cash, grantWith, NO_RATIO } from '../../src/rules/exampleGrant';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, notRun, passed, SILENT, type RowOf, type Rows } from './asked';

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);

describe('The finance year of a commitment', () => {
  const RULE = 'commitment-year';
  const charged = (
    year: number | string,
    years: { from?: number; to?: number },
    more: { allocation?: RowOf<'Allocations'>; rules?: Rows<'Rules'> } = {},
  ): ExampleWorkbook => ({
    Pools: [{ poolId: 'P', ...years }],
    Frames: [{ poolId: 'P', appropriation: 1000 }],
    Projects: [{ projectId: 'A' }],
    Allocations: [
      {
        allocationId: 'T-1',
        projectId: 'A',
        poolId: 'P',
        amount: 100,
        status: 'committed',
        year,
        ...more.allocation,
      },
    ],
    ...(more.rules ? { Rules: more.rules } : {}),
  });
  const both = { from: 2023, to: 2025 };

  it('is one of the pool’s, the first and the last included', () => {
    expect(asked(RULE, charged(2022, both)).told).toEqual(['commitment-outside-pool-years 2022/2023']);
    expect(asked(RULE, charged(2023, both))).toEqual(passed(1));
    expect(asked(RULE, charged(2025, both))).toEqual(passed(1));
    expect(asked(RULE, charged(2026, both)).told).toEqual(['commitment-outside-pool-years 2026/2025']);
  });

  it('is any where the pool does not say when it begins or ends', () => {
    expect(asked(RULE, charged(2000, { to: 2025 }))).toEqual(passed(1));
    expect(asked(RULE, charged(2026, { to: 2025 })).told).toHaveLength(1);
    expect(asked(RULE, charged(2099, { from: 2023 }))).toEqual(passed(1));
    expect(asked(RULE, charged(2022, { from: 2023 })).told).toHaveLength(1);
    expect(asked(RULE, charged(2000, {}))).toEqual(passed(1));
  });

  it('is known by the commitment, and offered as the nearest year, which a person chooses', () => {
    expect(ids(RULE, charged(2022, both))).toEqual(['commitment-year:t-1']);
    expect(changes(RULE, charged(2022, both))).toEqual(['Allocations!E2=2023?']);
    expect(changes(RULE, charged(2026, both))).toEqual(['Allocations!E2=2025?']);
    expect(params(RULE, charged(2026, both))).toEqual([
      { allocation: 'T-1', pool: 'P', year: 2026, from: 2023, to: 2025 },
    ]);
  });

  it('cannot be told where it, or a year of the pool, cannot be read or the two are swapped', () => {
    expect(asked(RULE, charged('#REF!', both))).toEqual(notRun(0, 'Allocations!E2'));
    expect(asked(RULE, charged(2024, { to: '#REF!' as unknown as number }))).toEqual(notRun(0, 'Pools!G2'));
    expect(asked(RULE, charged(2024, { from: 2025, to: 2023 }))).toEqual(notRun(0, 'no-answer'));
    expect(asked(RULE, charged(2024, { from: 2024, to: 2024 }))).toEqual(passed(1));
  });

  it('does not matter where nothing is committed or the rule is off', () => {
    expect(asked(RULE, charged(2022, both, { allocation: { status: 'planned' } }))).toEqual(SILENT);
    const off = [{ ruleId: RULE, pool: 'P', severity: 'off' }];
    expect(asked(RULE, charged(2022, both, { rules: off }))).toEqual(SILENT);
  });
});

describe('A project’s window', () => {
  const RULE = 'project-window';
  const lasting = (
    project: RowOf<'Projects'>,
    rule: RowOf<'Rules'> = {},
    pool: RowOf<'Pools'> = { poolId: 'P', from: 2024, to: 2026 },
  ): ExampleWorkbook => ({
    Pools: [pool],
    Frames: [{ poolId: 'P', appropriation: 1000 }],
    Projects: [{ projectId: 'A', poolId: 'P', ...project }],
    Allocations: [],
    Rules: [{ ruleId: RULE, pool: 'P', ...rule }],
  });
  const told = (...of: Parameters<typeof lasting>) => asked(RULE, lasting(...of)).told;

  it('is the pool’s years, from the first day to the last', () => {
    expect(told({ start: '2024-01-01', end: '2026-12-31' })).toEqual([]);
    expect(told({ start: '2023-12-31', end: '2027-01-01' })).toEqual([
      'project-outside-window 2023-12-31/2024-01-01',
      'project-outside-window 2027-01-01/2026-12-31',
    ]);
  });

  it('is open where the pool states one year only', () => {
    const late = { start: '2000-01-01', end: '2099-12-31' };
    expect(told(late, {}, { poolId: 'P', from: 2024 })).toEqual([
      'project-outside-window 2000-01-01/2024-01-01',
    ]);
    expect(told(late, {}, { poolId: 'P', to: 2026 })).toEqual([
      'project-outside-window 2099-12-31/2026-12-31',
    ]);
  });

  it('is the days of the rule where it states one, whatever the pool’s years', () => {
    const late = { start: '2000-01-01', end: '2099-12-31' };
    expect(told(late, { from: '2001-01-01' })).toEqual(['project-outside-window 2000-01-01/2001-01-01']);
    expect(told(late, { to: '2098-12-31' })).toEqual(['project-outside-window 2099-12-31/2098-12-31']);
  });

  it('is known by the project and the edge, and put right by a person', () => {
    const workbook = lasting({ start: '2023-12-31', end: '2027-01-01' });
    expect(ids(RULE, workbook)).toEqual(['project-window:a:start', 'project-window:a:end']);
    expect(changes(RULE, workbook)).toEqual(['Projects!I2=2024-01-01?', 'Projects!J2=2026-12-31?']);
    expect(params(RULE, workbook)).toMatchObject([
      { project: 'A', edge: 'start' },
      { project: 'A', edge: 'end' },
    ]);
  });

  it('is asked for each edge that is stated and can be read', () => {
    expect(asked(RULE, lasting({}))).toEqual(passed(1));
    const workbook = lasting({ start: '#REF!', end: '2027-01-01' });
    expect(asked(RULE, workbook)).toMatchObject({ rows: 1, why: ['Projects!I2'] });
    expect(cells(RULE, workbook)).toEqual(['Projects!J2']);
  });
});

describe('The costs of parts and of their whole', () => {
  const RULE = 'parts-total';
  const joint = (
    whole: RowOf<'Projects'>,
    parts: readonly RowOf<'Projects'>[],
    rule: RowOf<'Rules'> = {},
  ): ExampleWorkbook => ({
    Pools: [{ poolId: 'P' }],
    Frames: [{ poolId: 'P', appropriation: 1000 }],
    Projects: [
      { projectId: 'J', poolId: 'P', ...whole },
      ...parts.map((part, index) => ({ projectId: `J${index + 1}`, poolId: 'P', partOf: 'J', ...part })),
    ],
    Allocations: [],
    Rules: [{ ruleId: RULE, pool: 'P', ...rule }],
  });
  const costs = (...parts: number[]) => parts.map((eligibleCost) => ({ eligibleCost }));

  it('agree to the øre, or within the tolerance, too much and too little', () => {
    const of = (...parts: number[]) => asked(RULE, joint({ eligibleCost: 10 }, costs(...parts)));
    expect(of(4, 6)).toEqual(passed(3));
    expect(of(4, 6.01).told).toEqual(['parts-differ-from-total 10.01/10']);
    expect(of(4, 5.99).told).toEqual(['parts-differ-from-total 9.99/10']);
    const within = (tolerance: number) =>
      asked(RULE, joint({ eligibleCost: 10 }, costs(4, 5), { tolerance })).told;
    expect(within(1)).toEqual([]);
    expect(within(0.99)).toEqual(['parts-differ-from-total 9/10']);
  });

  it('may be too little where a part’s is not stated, and nothing where none or the whole’s is not', () => {
    const of = (...parts: RowOf<'Projects'>[]) => asked(RULE, joint({ eligibleCost: 10 }, parts)).told;
    expect(of({ eligibleCost: 9 }, {})).toEqual([]);
    expect(of({ eligibleCost: 11 }, {})).toEqual(['parts-differ-from-total 11/10']);
    expect(of({}, {})).toEqual([]);
    expect(asked(RULE, joint({}, costs(4, 6)))).toEqual(passed(3));
    expect(asked(RULE, joint({ eligibleCost: 10 }, []))).toEqual(passed(1));
    expect(asked(RULE, joint({ otherGrants: '#REF!' }, []))).toEqual(passed(1));
  });

  it('are known by the whole and the column, and told at the whole and the parts that state it', () => {
    for (const [field, column] of [
      ['eligibleCost', 'M'],
      ['indirectCost', 'N'],
      ['otherGrants', 'O'],
    ] as const) {
      const workbook = joint({ [field]: 10 }, [{ [field]: 4 }, {}, { [field]: 7 }]);
      expect(ids(RULE, workbook)).toEqual([`parts-total:j:${field.toLowerCase()}`]);
      expect(cells(RULE, workbook)).toEqual([`Projects!${column}2 ${column}3 ${column}5`]);
      expect(changes(RULE, workbook)).toEqual([`Projects!${column}2=11?`]);
      expect(params(RULE, workbook)).toMatchObject([
        { project: 'J', parts: 3, stated: 2, sum: 11_00, total: 10_00, difference: 1_00 },
      ]);
    }
    const [finding] = found(RULE, joint({ eligibleCost: 10 }, costs(9)));
    expect(finding?.message.params).toMatchObject({ caption: 'Eligible cost' });
    expect(finding?.difference).toEqual({ type: 'amount', ore: -1_00 });
  });

  it('cannot be told where a part’s cannot be read, or nobody knows what a row is a part of', () => {
    const unread = joint({ eligibleCost: 10 }, [{ eligibleCost: '#REF!' }]);
    expect(asked(RULE, unread)).toMatchObject({ told: [], status: 'not-run' });
    expect(asked(RULE, unread).why).toContain('Projects!M3');
    for (const partOf of ['#REF!', 'X'])
      expect(asked(RULE, joint({ eligibleCost: 10 }, [{ eligibleCost: 11, partOf }]))).toMatchObject({
        told: [],
        status: 'not-run',
        why: ['Projects!D3'],
      });
  });

  it('hold the overhead within the cost of its own project, where both are stated', () => {
    const of = (indirectCost: number, rule: RowOf<'Rules'> = {}) =>
      joint({ eligibleCost: 10, indirectCost }, [], rule);
    expect(asked(RULE, of(10))).toEqual(passed(1));
    expect(asked(RULE, of(10.01)).told).toEqual(['overhead-above-cost 10.01/10']);
    expect(asked(RULE, of(11, { tolerance: 1 }))).toEqual(passed(1));
    expect(asked(RULE, joint({ eligibleCost: 10 }, []))).toEqual(passed(1));
    expect(asked(RULE, joint({ indirectCost: 10 }, []))).toEqual(passed(1));
    expect(ids(RULE, of(11))).toEqual(['parts-total:j:indirectcost']);
    expect(cells(RULE, of(11))).toEqual(['Projects!N2 M2']);
    expect(changes(RULE, of(11))).toEqual(['Projects!N2=10?']);
    expect(params(RULE, of(11))).toEqual([{ project: 'J', overhead: 11_00, cost: 10_00, over: 1_00 }]);
  });
});

describe('The financing of a project', () => {
  const RULE = 'sources-uses';
  const financed = (
    project: RowOf<'Projects'>,
    rule: RowOf<'Rules'> = {},
    match: Rows<'Match'> = [cash(1000)],
  ): ExampleWorkbook =>
    grantWith({ project, match, rules: [NO_RATIO, { ruleId: RULE, pool: 'P', ...rule }] });

  it('balances to the øre, or within the tolerance, too much and too little', () => {
    const of = (eligibleCost: number, tolerance: number) =>
      asked(RULE, financed({ eligibleCost, otherGrants: 500 }, { tolerance }));
    expect(of(2499, 1)).toEqual(passed(1));
    expect(of(2501, 1)).toEqual(passed(1));
    expect(of(2499, 0.99).told).toEqual(['sources-differ-from-uses 2500/2499']);
    expect(of(2501, 0.99).told).toEqual(['sources-differ-from-uses 2500/2501']);
  });

  it('is known by the project, and its cost put right by a person', () => {
    const workbook = financed({ eligibleCost: 2400, otherGrants: 500 });
    expect(ids(RULE, workbook)).toEqual(['sources-uses:a']);
    expect(changes(RULE, workbook)).toEqual(['Projects!M2=2500?']);
    expect(params(RULE, workbook)).toEqual([
      {
        project: 'A',
        grant: 1000_00,
        pledged: 1000_00,
        others: 500_00,
        sources: 2500_00,
        cost: 2400_00,
        difference: 100_00,
      },
    ]);
  });

  it('needs to know other grants, unless there is too much already', () => {
    expect(asked(RULE, financed({ eligibleCost: 2000 }))).toEqual(notRun(0, 'Projects!O2'));
    expect(asked(RULE, financed({ eligibleCost: 1999 }, { tolerance: 1 }))).toEqual(notRun(0, 'Projects!O2'));
    expect(asked(RULE, financed({ eligibleCost: 1998.99 }, { tolerance: 1 })).told).toEqual([
      'sources-differ-from-uses 2000/1998.99',
    ]);
  });

  it('is not known where no match is stated, unless nobody is to put any in', () => {
    expect(asked(RULE, financed({ eligibleCost: 2, otherGrants: 0 }, {}, []))).toEqual(SILENT);
    const nobody = { eligibleCost: 999, otherGrants: 0, matchBearer: 'none' };
    expect(asked(RULE, financed(nobody, {}, [])).told).toEqual(['sources-differ-from-uses 1000/999']);
  });

  it('is not asked of parts, nor of what was committed before the rule', () => {
    const project = { eligibleCost: 2, otherGrants: 0 };
    expect(asked(RULE, financed(project, { from: '2025-01-01' }))).toEqual(SILENT);
    const workbook = financed({ ...project, partOf: 'J' });
    const Projects = [...(workbook.Projects ?? []), { projectId: 'J', poolId: 'P' }];
    expect(asked(RULE, { ...workbook, Projects })).toEqual(SILENT);
  });

  it('is asked of no project while a commitment is to one that nobody knows', () => {
    const workbook = financed({ eligibleCost: 2400, otherGrants: 500 });
    const [row] = workbook.Allocations ?? [];
    const Allocations = [{ ...row }, { ...row, allocationId: 'T-2', projectId: 'X' }];
    expect(asked(RULE, { ...workbook, Allocations })).toEqual(notRun(0, 'Allocations!B3'));
  });
});

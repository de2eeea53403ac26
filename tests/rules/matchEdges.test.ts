import { cash, grantWith, NO_RATIO } from '../../src/rules/exampleGrant';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, notRun, passed, SILENT, type RowOf } from './asked';

type Facts = Parameters<typeof grantWith>[0];

/** The grant of `grantWith` to A in two commitments, 600 and 400 kr. */
function inTwo(facts: Facts): ExampleWorkbook {
  const workbook = grantWith(facts);
  const [row] = workbook.Allocations ?? [];
  return {
    ...workbook,
    Allocations: [
      { ...row, amount: 600 },
      { ...row, allocationId: 'T-2', amount: 400 },
    ],
  };
}

/** A grant that is only planned. */
function planned(facts: Facts): ExampleWorkbook {
  const workbook = grantWith(facts);
  return {
    ...workbook,
    Allocations: workbook.Allocations?.map((row) => ({ ...row, status: 'planned' })) ?? [],
  };
}

/** A's grant given to it as a part of the joint row J; `part` is what A states. */
function joint(facts: Facts, part: RowOf<'Projects'> = {}): ExampleWorkbook {
  const workbook = grantWith(facts);
  const [row] = workbook.Projects ?? [];
  return {
    ...workbook,
    Projects: [
      { ...row, partOf: 'J', ...part },
      { projectId: 'J', poolId: 'P' },
    ],
    Allocations: workbook.Allocations?.map((each) => ({ ...each, projectId: 'J' })) ?? [],
    ApprovalLines: workbook.ApprovalLines?.map((each) => ({ ...each, projectId: 'J' })) ?? [],
  };
}

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);
const hours = (matchId: string, worked: number, hourlyRate: number, more: RowOf<'Match'> = {}) => {
  const { amount: _, ...row } = cash(0, { matchId, kind: 'in-kind', hours: worked, hourlyRate, ...more });
  return row;
};

describe('A funding rate', () => {
  const RULE = 'funding-rate';
  const facts = (rule: RowOf<'Rules'> = {}, eligibleCost: number | string = 1998): Facts => ({
    project: { eligibleCost },
    rules: [NO_RATIO, { ruleId: RULE, pool: 'P', value: 0.5, ...rule }],
  });

  it('is told at every commitment, and a person chooses which of them is lowered', () => {
    expect(cells(RULE, inTwo(facts()))).toEqual(['Allocations!G2 G3']);
    expect(ids(RULE, inTwo(facts()))).toEqual(['funding-rate:a']);
    expect(changes(RULE, grantWith(facts()))).toEqual(['Allocations!G2=999?']);
    expect(params(RULE, grantWith(facts()))).toEqual([
      { project: 'A', grant: 1000_00, most: 999_00, rate: 0.5, cost: 1998_00, over: 1_00 },
    ]);
  });

  it('forgives up to its tolerance, and not one øre more', () => {
    expect(asked(RULE, grantWith(facts({ tolerance: 1 })))).toEqual(passed(1));
    expect(asked(RULE, grantWith(facts({ tolerance: 0.99 }))).told).toEqual([
      'funding-rate-exceeded 1000/999',
    ]);
  });

  it('is of the grant, in either language, and of nothing else', () => {
    for (const base of ['grant', 'tilskud'])
      expect(asked(RULE, grantWith(facts({ base }))).told).toEqual(['funding-rate-exceeded 1000/999']);
    expect(asked(RULE, grantWith(facts({ base: 'total' })))).toEqual(notRun(0, 'Rules!D3'));
  });

  it('asks for no cost where nothing is committed', () => {
    expect(asked(RULE, planned(facts({}, '#N/A')))).toEqual(SILENT);
    expect(asked(RULE, grantWith(facts({}, '#N/A')))).toEqual(notRun(0, 'Projects!M2'));
  });

  it('is not asked of a joint row, whose cost is its parts’', () => {
    const workbook = joint(facts());
    const J = { projectId: 'J', poolId: 'P', eligibleCost: 1 };
    expect(
      asked(RULE, { ...workbook, Projects: [...(workbook.Projects ?? []).slice(0, 1), J] }).told,
    ).toEqual(['funding-rate-exceeded 1000/0.5']);
    expect(asked(RULE, workbook)).toEqual(notRun(0, 'Projects!M3'));
  });
});

describe('A limit on work in kind', () => {
  const RULE = 'in-kind-cap';
  const facts = (rule: RowOf<'Rules'>, match: NonNullable<Facts['match']>): Facts => ({
    match,
    rules: [{ ruleId: RULE, pool: 'P', value: 0.5, ...rule }],
  });
  const work = (worked: number) => [cash(500), hours('M-2', worked, 1), hours('M-3', 1, 1)];

  it('is told at the hours of all work, and nowhere else', () => {
    expect(cells(RULE, grantWith(facts({}, work(501))))).toEqual(['Match!G3 G4']);
    expect(ids(RULE, grantWith(facts({}, work(501))))).toEqual(['in-kind-cap:a']);
  });

  it('is of what is pledged, or of what is owed where it says so', () => {
    const of = (base: string, worked: number) => params(RULE, grantWith(facts({ base }, work(worked))));
    for (const base of ['', 'match', 'medfinansiering'])
      expect(of(base, 501)).toEqual([
        { project: 'A', inKind: 502_00, most: 501_00, share: 0.5, of: 'match', base: 1002_00, over: 1_00 },
      ]);
    for (const base of ['required', 'krav'])
      expect(of(base, 501)).toEqual([
        { project: 'A', inKind: 502_00, most: 500_00, share: 0.5, of: 'required', base: 1000_00, over: 2_00 },
      ]);
    expect(asked(RULE, grantWith(facts({ base: 'grant' }, work(501))))).toEqual(notRun(0, 'Rules!D2'));
  });

  it('forgives up to its tolerance, and not one øre more', () => {
    expect(asked(RULE, grantWith(facts({ tolerance: 1 }, work(501))))).toEqual(passed(1));
    expect(asked(RULE, grantWith(facts({ tolerance: 0.99 }, work(501)))).told).toHaveLength(1);
  });

  it('is not asked of a project without any match', () => {
    expect(asked(RULE, grantWith(facts({ base: 'required' }, [])))).toEqual(SILENT);
  });

  it('is of the grants in its period', () => {
    expect(asked(RULE, grantWith(facts({ from: '2025-01-01' }, work(501))))).toEqual(SILENT);
    expect(asked(RULE, planned(facts({}, work(501))))).toEqual(SILENT);
  });
});

describe('What a row of match is worth', () => {
  const RULE = 'match-amount';
  const missing = (more: RowOf<'Match'> = {}) => {
    const { amount: _, ...row } = cash(0, more);
    return grantWith({ match: [row] });
  };

  it('is missing in a row that is known by its id, else by what it says', () => {
    expect(ids(RULE, missing())).toEqual(['match-amount:m-1']);
    expect(ids(RULE, missing({ matchId: '' }))).toEqual(['match-amount::a:byby kommune']);
    expect(params(RULE, missing())).toEqual([{ project: 'A', contributor: 'Byby Kommune' }]);
    expect(params(RULE, missing({ projectId: '', contributor: '' }))).toEqual([
      { project: '', contributor: '' },
    ]);
  });

  it('is told at the amount, the hours and the rate where these disagree, and put right in any of them', () => {
    const workbook = grantWith({ match: [cash(11, { hours: 5, hourlyRate: 2 })] });
    expect(cells(RULE, workbook)).toEqual(['Match!F2 G2 H2']);
    expect(changes(RULE, workbook)).toEqual(['Match!F2=10?']);
    expect(params(RULE, workbook)).toEqual([{ amount: 11_00, product: 10_00, hours: 5, hourlyRate: 2_00 }]);
    expect(found(RULE, workbook)[0]?.difference).toEqual({ type: 'amount', ore: 1_00 });
  });

  it('is not told where a cell cannot be read, which is not run', () => {
    const match = [cash(11, { hours: '#REF!' as unknown as number })];
    expect(asked(RULE, grantWith({ match }))).toEqual(notRun(1, 'Match!G2'));
  });

  it('is told as the rules of its project’s pool say, and as the workbook’s do where the pool is not known', () => {
    const rules = [
      { ruleId: RULE, severity: 'info' },
      { ruleId: RULE, pool: 'P', severity: 'warning' },
    ];
    const severity = (workbook: ExampleWorkbook) =>
      found(RULE, { ...workbook, Rules: rules }).map((each) => each.severity);
    expect(severity(missing())).toEqual(['warning']);
    expect(severity(missing({ projectId: 'X' }))).toEqual(['info']);
    expect(severity(missing({ projectId: '' }))).toEqual(['info']);
    const workbook = missing();
    const Projects = workbook.Projects?.map((row) => ({ ...row, poolId: '#REF!' })) ?? [];
    expect(severity({ ...workbook, Projects })).toEqual(['info']);
  });

  it('is not told where the rule is off for the project’s pool', () => {
    const off = [{ ruleId: RULE, pool: 'P', severity: 'off' }];
    expect(asked(RULE, { ...missing(), Rules: off })).toEqual(passed(1));
  });
});

describe('The bearer of match', () => {
  const RULE = 'match-bearer';
  const association = { recipient: 'KL', recipientType: 'association' } as const;

  it('is not asked for where that rule is off, though match is owed', () => {
    const rules = [{ ruleId: RULE, pool: 'P', severity: 'off' }];
    expect(asked(RULE, grantWith({ project: association, rules }))).toEqual(SILENT);
  });

  it('is asked for once where it is stated, and passed', () => {
    expect(asked(RULE, grantWith({}))).toEqual(passed(1));
  });

  it('is asked of a part, for the grant of its joint row', () => {
    const workbook = joint({ project: association });
    expect(params(RULE, workbook)).toEqual([{ recipient: 'KL', granted: 1000_00, joint: 'J' }]);
    expect(cells(RULE, workbook)).toEqual(['Projects!H2']);
    expect(ids(RULE, workbook)).toEqual(['match-bearer:a']);
    expect(params(RULE, grantWith({ project: association }))).toEqual([
      { recipient: 'KL', granted: 1000_00, joint: null },
    ]);
  });

  it('is told by name of the project where that has no recipient', () => {
    const project = { recipient: '', recipientType: 'association' };
    expect(params(RULE, grantWith({ project }))).toEqual([{ recipient: 'A', granted: 1000_00, joint: null }]);
  });
});

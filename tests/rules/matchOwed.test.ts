import { cash, grantWith, NO_RATIO } from '../../src/rules/exampleGrant';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, found, ids, notRun, passed, SILENT, type RowOf } from './asked';

type Facts = Parameters<typeof grantWith>[0];

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);
const sources = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ source }) => source);
const nobody = { matchBearer: 'none' };
const share = (value: number, more: RowOf<'Rules'> = {}) => ({
  ruleId: 'match-share',
  pool: 'P',
  value,
  ...more,
});

describe('Match that is owed and not documented', () => {
  const RULE = 'match-documented';
  const documented = (amount: number) => [
    cash(amount, { stage: 'documented' }),
    cash(400, { matchId: 'M-2' }),
  ];
  const facts = (amount: number, rule: RowOf<'Rules'> = {}, more: Facts = {}): ExampleWorkbook =>
    grantWith({
      match: documented(amount),
      rules: [{ ruleId: RULE, pool: 'P', to: '2025-06-30', ...rule }],
      cutOff: '2025-06-30',
      ...more,
    });

  it('is told at the stage of every row, with what is documented and what is owed', () => {
    expect(cells(RULE, facts(600))).toEqual(['Match!J2 J3']);
    expect(ids(RULE, facts(600))).toEqual(['match-documented:a']);
    expect(params(RULE, facts(600))).toMatchObject([
      {
        project: 'A',
        bearer: 'Byby Kommune',
        documented: 600_00,
        required: 1000_00,
        short: 400_00,
        rounded: null,
      },
    ]);
    expect(found(RULE, facts(600))[0]?.difference).toEqual({ type: 'amount', ore: -400_00 });
  });

  it('is told at the project where there is no row of match, as the same matter', () => {
    const without = facts(0, {}, { match: [] });
    expect(cells(RULE, without)).toEqual(['Projects!A2']);
    expect(ids(RULE, without)).toEqual(['match-documented:a']);
  });

  it('is in order up to the day before, and when all is documented', () => {
    expect(asked(RULE, facts(600, {}, { cutOff: '2025-06-29' }))).toEqual(passed(1));
    expect(asked(RULE, facts(1000))).toEqual(passed(1));
  });

  it('forgives up to its tolerance, and not one øre more', () => {
    expect(asked(RULE, facts(600, { tolerance: 400 }))).toEqual(passed(1));
    expect(asked(RULE, facts(600, { tolerance: 399.99 })).told).toEqual(['match-not-documented 600/1000']);
  });

  it('goes by the first of several days, with the legal source of that rule, else of the ratio', () => {
    const two = (first: string, second: string) =>
      facts(
        600,
        {},
        {
          rules: [
            { ruleId: RULE, pool: 'P', to: first, source: 'Den ene' },
            { ruleId: RULE, pool: 'P', to: second },
            { ruleId: 'match-ratio', pool: 'P', value: 1, source: 'Satsen' },
          ],
        },
      );
    expect(sources(RULE, two('2025-06-30', '2026-06-30'))).toEqual(['Den ene']);
    expect(sources(RULE, two('2026-06-30', '2025-06-30'))).toEqual(['Satsen']);
    expect(asked(RULE, two('2025-07-01', '2025-07-02'))).toEqual(passed(1));
  });

  it('needs a day to end on and none to begin on', () => {
    expect(asked(RULE, facts(600, { from: '2025-01-01' }))).toEqual(notRun(0, 'Rules!F2'));
    expect(asked(RULE, facts(600, { to: '' }))).toEqual(notRun(0, 'Rules!G2'));
  });

  it('is not asked for where nobody bears match, whatever the day', () => {
    const none = facts(600, {}, { project: nobody });
    const { cutOff: _, ...undated } = none;
    expect(asked(RULE, undated)).toEqual(SILENT);
    expect(asked(RULE, none)).toEqual(SILENT);
  });
});

describe('Match that is owed and not stated', () => {
  const RULE = 'match-not-stated';

  it('is known by the project, and told with who owes it and how much', () => {
    expect(ids(RULE, grantWith({}))).toEqual(['match-not-stated:a']);
    expect(params(RULE, grantWith({}))).toEqual([
      { project: 'A', bearer: 'Byby Kommune', required: 1000_00, rounded: null },
    ]);
  });

  it('is not asked for where the rule is off, or nobody bears it', () => {
    const rules = [{ ruleId: RULE, pool: 'P', severity: 'off' }];
    expect(asked(RULE, grantWith({ rules }))).toEqual(SILENT);
    expect(asked(RULE, grantWith({ project: nobody }))).toEqual(SILENT);
  });

  it('is in order where a row of match is there, whatever it says', () => {
    expect(asked(RULE, grantWith({ match: [cash(1)] }))).toEqual(passed(1));
  });

  it('is the most that one of the rules demands, with the source and the rounding of that one', () => {
    const of = (value: number, shared: number) =>
      grantWith({
        grant: 100.01,
        project: { eligibleCost: 100.01 },
        rules: [
          { ruleId: 'match-ratio', pool: 'P', value, source: 'Satsen', rounding: 'up' },
          share(shared, { source: 'Andelen' }),
        ],
      });
    const told = (workbook: ExampleWorkbook) => [...params(RULE, workbook), ...sources(RULE, workbook)];
    expect(told(of(0.5, 0.1))).toMatchObject([{ required: 50_01, rounded: 'up' }, 'Satsen']);
    expect(told(of(0.1, 0.5))).toMatchObject([{ required: 50_00, rounded: 'down' }, 'Andelen']);
    expect(told(of(0.1, 1))).toMatchObject([{ required: 100_01, rounded: null }, 'Andelen']);
  });

  it('names the one of several shares that demands the most', () => {
    const of = (...values: number[]) =>
      grantWith({
        project: { eligibleCost: 100.01 },
        rules: [NO_RATIO, ...values.map((value) => share(value, { source: `Andel ${value}` }))],
      });
    const told = (workbook: ExampleWorkbook) => [...params(RULE, workbook), ...sources(RULE, workbook)];
    expect(told(of(0.5, 1))).toMatchObject([{ required: 100_01, rounded: null }, 'Andel 1']);
    expect(told(of(0.1, 0.5))).toMatchObject([{ required: 50_00, rounded: 'down' }, 'Andel 0.5']);
    expect(told(of(0.5, 0.1))).toMatchObject([{ required: 50_00, rounded: 'down' }, 'Andel 0.5']);
  });

  it('may be stated in a row whose project cannot be read', () => {
    const match = [cash(1, { projectId: '#REF!' })];
    expect(asked(RULE, grantWith({ match }))).toEqual(notRun(1, 'Match!B2'));
  });
});

describe('Less match than is owed', () => {
  const RULE = 'match-ratio';
  const two = [cash(600), cash(399, { matchId: 'M-2' })];

  it('is told at every row that it is made of, with what is pledged and owed', () => {
    expect(cells(RULE, grantWith({ match: two }))).toEqual(['Match!F2 F3']);
    expect(ids(RULE, grantWith({ match: two }))).toEqual(['match-ratio:a']);
    expect(params(RULE, grantWith({ match: two }))).toEqual([
      {
        project: 'A',
        bearer: 'Byby Kommune',
        pledged: 999_00,
        required: 1000_00,
        short: 1_00,
        rounded: null,
      },
    ]);
  });

  it('is not asked for where nobody bears match', () => {
    expect(asked(RULE, grantWith({ match: two, project: nobody }))).toEqual(SILENT);
  });

  it('is not asked of a project without a row of match, which has its own finding', () => {
    expect(asked(RULE, grantWith({}))).toEqual(SILENT);
  });
});

describe('A least share of own money', () => {
  const RULE = 'match-share';
  const facts = (...rules: RowOf<'Rules'>[]): Facts => ({
    match: [cash(300), cash(199, { matchId: 'M-2' })],
    project: { eligibleCost: 1000 },
    rules: [NO_RATIO, ...rules],
  });

  it('is told at every row that it is made of, with what is pledged and the least', () => {
    const workbook = grantWith(facts(share(0.5)));
    expect(cells(RULE, workbook)).toEqual(['Match!F2 F3']);
    expect(ids(RULE, workbook)).toEqual(['match-share:a']);
    expect(params(RULE, workbook)).toEqual([
      { project: 'A', pledged: 499_00, least: 500_00, share: 0.5, cost: 1000_00, short: 1_00 },
    ]);
    expect(found(RULE, workbook)[0]?.difference).toEqual({ type: 'amount', ore: -1_00 });
  });

  it('forgives up to its tolerance, and not one øre more, and then asks the next rule', () => {
    expect(asked(RULE, grantWith(facts(share(0.5, { tolerance: 1 }))))).toEqual(passed(1));
    expect(
      asked(RULE, grantWith(facts(share(0.5, { tolerance: 1 }), share(0.5, { tolerance: 0.99 })))).told,
    ).toEqual(['match-share-too-low 499/500']);
  });

  it('is not asked of a project without a row of match, which has its own finding', () => {
    expect(
      asked(RULE, grantWith({ project: { eligibleCost: 1000 }, rules: [NO_RATIO, share(0.5)] })),
    ).toEqual(SILENT);
  });
});

describe('Match that is entered twice', () => {
  const RULE = 'match-twice';
  const rows = (...more: RowOf<'Match'>[]) =>
    grantWith({ match: more.map((row, index) => cash(500, { matchId: `M-${index + 1}`, ...row })) });

  it('is known by the ids of both rows and told at the worth of both, the later in the order of ids first', () => {
    expect(ids(RULE, rows({}, {}))).toEqual(['match-twice:m-1:m-2']);
    expect(cells(RULE, rows({}, {}))).toEqual(['Match!F3 F2']);
    expect(cells(RULE, rows({ matchId: 'M-9' }, { matchId: 'M-1' }))).toEqual(['Match!F2 F3']);
    expect(params(RULE, rows({}, {}))).toEqual([
      { contributor: 'Byby Kommune', project: 'A', amount: 500_00, first: 'M-1', second: 'M-2' },
    ]);
  });

  it('is told of every pair in the order of the rows, also with others between them', () => {
    const x = { contributor: 'X' };
    expect(ids(RULE, rows(x, {}, x, {}, { contributor: 'Y' }))).toEqual([
      'match-twice:m-1:m-3',
      'match-twice:m-2:m-4',
    ]);
  });

  it('is told of each further row, with the first of its likes, and an id that stands twice is left alone', () => {
    expect(ids(RULE, rows({}, {}, {}))).toEqual(['match-twice:m-1:m-2', 'match-twice:m-1:m-3']);
    expect(ids(RULE, rows({}, { matchId: 'M-1' }, { matchId: 'M-2' }))).toEqual(['match-twice:m-1:m-2']);
  });

  it('is also that of rows that both leave the year or the kind blank, and not of one that does', () => {
    const blank = { year: '' as unknown as number };
    expect(ids(RULE, rows(blank, blank))).toEqual(['match-twice:m-1:m-2']);
    expect(ids(RULE, rows(blank, {}))).toEqual([]);
    expect(ids(RULE, rows({ kind: '' }, { kind: '' }))).toEqual(['match-twice:m-1:m-2']);
  });

  it('counts the rows that can be compared: with project, contributor, id and some worth', () => {
    expect(
      asked(RULE, rows({}, { contributor: '' }, { projectId: '' }, { matchId: '' }, { amount: 0 })),
    ).toEqual(passed(1));
    expect(asked(RULE, rows({ amount: 0 }, { amount: 0 }))).toEqual(SILENT);
  });

  it('cannot be told of a row in which one of these cannot be read', () => {
    expect(asked(RULE, rows({}, { kind: '#REF!' }))).toEqual(notRun(1, 'Match!E3'));
    expect(asked(RULE, rows({}, { amount: '#REF!' }))).toEqual(notRun(1, 'Match!F3'));
  });

  it('is not told where the rule is off for the project’s pool', () => {
    const off = [{ ruleId: RULE, pool: 'P', severity: 'off' }];
    expect(asked(RULE, { ...rows({}, {}), Rules: off })).toEqual(passed(2));
  });
});

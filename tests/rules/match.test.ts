import fc from 'fast-check';
import { callFunction } from '../../src/functions/call';
import { functionNamed } from '../../src/functions/allFunctions';
import { dayOf, type FinanceYear } from '../../src/ledger/dates';
import type { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceTable } from '../../src/ledger/source';
import { Ledger as LedgerClass } from '../../src/ledger/ledger';
import { kroner, type Ore } from '../../src/ledger/money';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { matchKinds } from '../../src/rules/kinds/match';
import { cash, grantWith, NO_RATIO } from '../../src/rules/exampleGrant';
import { holdsFor } from '../../src/rules/inForce';
import { matchBearer, matchRequired } from '../../src/rules/matchRequired';
import { Settings, type Setting } from '../../src/rules/settings';
import { messages as da } from '../../src/text/da/rules';
import { messages as en } from '../../src/text/en/rules';
import { formatFor } from '../../src/text/format';
import { ask, checkMatch, line, outcome, pack, SAMPLE } from './matchWorkbook';
import { runs } from '../support/runs';

const RUNS = runs(200);

const required =
  (project = 'A', year: number | null = null) =>
  (ledger: Ledger, settings: Settings) =>
    matchRequired(ledger, settings, ledger.projects.named(project), year as FinanceYear | null);
const gap =
  (project = 'A', stage: 'pledged' | 'documented' = 'pledged') =>
  (ledger: Ledger, settings: Settings): Ore => {
    const spec = functionNamed('MATCH_GAP');
    if (!spec) throw new Error('no MATCH_GAP');
    return kroner(callFunction(spec, ['Ledger', project, stage], { ledger, settings }, 'en') as number);
  };
const bearer =
  (project = 'A') =>
  (ledger: Ledger) =>
    matchBearer(ledger, ledger.projects.named(project));

/** A second commitment for the project of `grantWith`. */
const withCommitment = (
  workbook: ExampleWorkbook,
  more: NonNullable<ExampleWorkbook['Allocations']>[number],
): ExampleWorkbook => ({
  ...workbook,
  Allocations: [
    ...(workbook.Allocations ?? []),
    { ...workbook.Allocations?.[0], allocationId: 'T-2', ...more },
  ],
});

describe('the sample', () => {
  it('has no error of the match family and exactly four warnings', () => {
    expect(checkMatch(SAMPLE).findings.map((finding) => `${line(finding)} ${finding.spot.row}`)).toEqual([
      'warning match-bearer Projects!H5 blank - - DOSISPAKKET',
      'warning match-bearer Projects!H8 blank - - RUTE-VAGT',
      'warning match-bearer Projects!H10 blank - - AI-KNOGLEBRUD',
      'warning match-not-stated Projects!A9 blank 8500000 - TALE-TIL-TEKST',
    ]);
  });

  it('demands 8.5 million of Københavns Kommune', () => {
    expect(ask(SAMPLE, required('TALE-TIL-TEKST'))).toBe(8_500_000);
    expect(ask(SAMPLE, bearer('TALE-TIL-TEKST'))).toBe('Københavns Kommune');
    expect(ask(SAMPLE, gap('TALE-TIL-TEKST'))).toBe(8_500_000);
  });

  it.each(['RUTE-VAGT', 'AI-KNOGLEBRUD', 'DOSISPAKKET'])(
    'does not know what is demanded of %s',
    (project) => {
      expect(ask(SAMPLE, required(project))).toEqual(['#N/A', 'no-bearer']);
      expect(ask(SAMPLE, bearer(project))).toEqual(['#N/A', 'no-bearer']);
      expect(ask(SAMPLE, gap(project))).toEqual(['#N/A', 'no-bearer']);
    },
  );

  it('knows the bearer of a part but not its grant, and of the joint row neither', () => {
    expect(ask(SAMPLE, bearer('HUDKRAEFT'))).toBe('Region Hovedstaden');
    expect(ask(SAMPLE, required('HUDKRAEFT'))).toEqual(['#N/A', 'granted-together']);
    expect(ask(SAMPLE, required('AKT164-SAMLET'))).toEqual(['#N/A', 'bearers-of-parts']);
  });

  it('has no match rule outside the ten-year plan', () => {
    expect(ask(SAMPLE, required('KLIMA-AARHUS'))).toEqual(['#N/A', 'no-match-rule']);
  });

  it('is in order in both languages, with amounts as each writes them', () => {
    const [dosis, rute] = checkMatch(SAMPLE).findings;
    if (rute?.message.id !== 'match-bearer-missing' || dosis?.message.id !== 'match-bearer-missing') {
      throw new Error('the bearers come first');
    }
    expect(da['match-bearer-missing'](rute.message.params, formatFor('da')).why).toContain(
      '22.800.000,00\u00a0kr.',
    );
    expect(en['match-bearer-missing'](rute.message.params, formatFor('en')).why).toContain(
      'DKK 22,800,000.00',
    );
    expect(dosis.message.params.joint).toBe('AKT164-SAMLET');
    expect(dosis.source).toBe('');
  });
});

describe('match required', () => {
  it('is 0 where nobody bears match, also where no rule is in force', () => {
    for (const matchBearer of ['ingen', 'None', 'INGEN ']) {
      expect(ask(grantWith({ project: { matchBearer }, rules: [NO_RATIO] }), required())).toBe(0);
    }
    expect(ask(grantWith({ project: { matchBearer: 'ingen' } }), bearer())).toBe('ingen');
  });

  it('is borne by the participants where the workbook says so', () => {
    const workbook = grantWith({ project: { recipientType: 'association', matchBearer: 'deltagerne' } });
    expect(ask(workbook, required())).toBe(1000);
    expect(ask(workbook, bearer())).toBe('deltagerne');
  });

  it('is of the eligible cost with base total, and of grant and match where that is blank', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: 0.25, base: 'i alt' }];
    expect(ask(grantWith({ rules, project: { eligibleCost: 2000 } }), required())).toBe(500);
    expect(ask(grantWith({ rules }), required())).toBe(333.33);
    expect(ask(grantWith({ rules: [{ ...rules[0], rounding: 'up' }] }), required())).toBe(333.34);
  });

  it('is not known for a year where the eligible cost covers more than that year’s grant', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: 0.25, base: 'total' }];
    const workbook = withCommitment(grantWith({ rules, project: { eligibleCost: 2000 } }), { year: 2025 });
    expect(ask(workbook, required('A', 2024))).toEqual(['#N/A', 'cost-not-divided']);
    expect(ask(workbook, required('A'))).toBe(500);
    expect(ask(workbook, required('A', 2026))).toBe(0);
  });

  it('follows the commitments of the asked year, planned and cancelled ones apart', () => {
    const workbook = withCommitment(withCommitment(grantWith({}), { year: 2025, amount: 7 }), {
      allocationId: 'T-3',
      year: 2025,
      amount: 90,
      status: 'planned',
    });
    expect(ask(workbook, required())).toBe(1007);
    expect(ask(workbook, required('A', 2025))).toBe(7);
  });

  it('takes the rule in force on the day of each commitment', () => {
    const rules = [
      { ruleId: 'match-ratio', pool: 'P', value: 1, to: '2024-05-01' },
      { ruleId: 'match-ratio', pool: 'P', value: 0.5, from: '2024-05-02' },
    ];
    const workbook = withCommitment(grantWith({ rules }), { committedOn: '2024-05-02' });
    expect(ask(workbook, required())).toBe(1500);
  });

  it('demands nothing for what was committed before the rule, and is #N/A where that is all', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: 1, from: '2024-05-02' }];
    expect(ask(grantWith({ rules }), required())).toEqual(['#N/A', 'no-match-rule']);
    const more = withCommitment(grantWith({ rules }), { committedOn: '2024-06-01', amount: 5 });
    expect(ask(more, required())).toBe(5);
  });

  it('needs the day of a commitment whose year the rule covers in part', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: 1, from: '2024-05-01' }];
    const undated = grantWith({ rules });
    const Allocations = undated.Allocations?.map(({ committedOn: _, ...rest }) => rest) ?? [];
    expect(ask({ ...undated, Allocations }, required())).toEqual(['#VALUE!', 'blank-cell', 'Allocations!F2']);
    const whole = [{ ruleId: 'match-ratio', pool: 'P', value: 1, from: '2024-01-01', to: '2024-12-31' }];
    expect(ask({ ...undated, Allocations, Rules: whole }, required())).toBe(1000);
  });

  it('takes the class of the recipient before the rule for all', () => {
    const rules = [
      { ruleId: 'match-ratio', pool: 'P', value: 1 },
      { ruleId: 'match-ratio', pool: 'P', value: 0.25, appliesTo: 'Region' },
    ];
    expect(ask(grantWith({ rules }), required())).toBe(1000);
    expect(ask(grantWith({ rules, project: { recipientType: 'region' } }), required())).toBe(250);
    const untyped = grantWith({ rules, project: { matchBearer: 'X', recipientType: "' " } });
    expect(ask(untyped, required())).toEqual(['#VALUE!', 'blank-cell', 'Projects!G2']);
  });

  it.each([
    ['a ratio of 0', { value: 0 }, 'Rules!C2'],
    ['no ratio', {}, 'Rules!C2'],
    ['the whole total', { value: 1, base: 'total' }, 'Rules!C2'],
    ['an unknown base', { value: 1, base: 'costs' }, 'Rules!D2'],
    ['an unknown type', { value: 1, appliesTo: 'firma' }, 'Rules!E2'],
  ])('is #VALUE! naming the cell of a rule with %s', (_, rule, cell) => {
    const workbook = grantWith({ rules: [{ ruleId: 'match-ratio', pool: 'P', ...rule }] });
    expect(ask(workbook, required())).toEqual(['#VALUE!', 'rule-not-understood', cell]);
  });

  it('is #VALUE! where two rules hold for one commitment', () => {
    const rule = { ruleId: 'match-ratio', pool: 'P', value: 1 };
    expect(ask(grantWith({ rules: [rule, { ...rule, value: 0.5 }] }), required())).toEqual([
      '#VALUE!',
      'rule-not-understood',
      'Rules!C3',
    ]);
  });

  it('is #VALUE! where it cannot be told which pool’s rules hold', () => {
    const unknown = grantWith({ project: { poolId: 'Q' } });
    expect(ask(unknown, required())).toEqual(['#VALUE!', 'unknown-reference', 'Projects!C2']);
    const circle = {
      ...grantWith({}),
      Pools: [
        { poolId: 'P', name: 'P', parentId: 'Q' },
        { poolId: 'Q', name: 'Q', parentId: 'P' },
      ],
    };
    expect(ask(circle, required())).toEqual(['#VALUE!', 'pools-in-a-circle', 'Pools!C2']);
  });

  it('takes the pool of the commitments where the project states none', () => {
    const { Projects: _, ...rest } = grantWith({});
    const Projects = [{ projectId: 'A', recipient: 'B', recipientType: 'region' }];
    expect(ask({ ...rest, Projects }, required())).toBe(1000);
  });

  it('needs the rules of the workbook: a formula that was not given them has no answer', () => {
    const source = exampleSource(grantWith({}));
    const tables = source.tables.filter(({ name }) => name !== 'Rules');
    const ledger = new LedgerClass({ ...source, tables }, { whole: false });
    expect(() => required()(ledger, new Settings(ledger, pack))).toThrow('table-not-given');
  });

  it('leaves a gap of what is not pledged, or not documented, and never less than 0', () => {
    const workbook = grantWith({ match: [cash(600), cash(100.01, { matchId: 'M-2', stage: 'documented' })] });
    expect(ask(workbook, gap())).toBe(299.99);
    expect(ask(workbook, gap('A', 'documented'))).toBe(899.99);
    expect(ask(grantWith({ match: [cash(1000.01)] }), gap())).toBe(0);
  });
});

describe('a rule’s period', () => {
  const setting = (from: number | null, to: number | null) => ({ from, to }) as Setting;
  const day = (month: number, date: number) => dayOf(2024, month, date);
  const year = 2024 as FinanceYear;

  it('holds on its first and its last day and not the days around them', () => {
    const march = setting(day(3, 1), day(3, 31));
    expect([day(2, 29), day(3, 1), day(3, 31), day(4, 1)].map((each) => holdsFor(march, each, null))).toEqual(
      [false, true, true, false],
    );
  });

  it('holds for an undated commitment only where its whole year lies inside', () => {
    expect(holdsFor(setting(day(1, 1), day(12, 31)), null, year)).toBe(true);
    expect(holdsFor(setting(day(1, 2), null), null, year)).toBeNull();
    expect(holdsFor(setting(null, day(12, 30)), null, year)).toBeNull();
    expect(holdsFor(setting(dayOf(2025, 1, 1), null), null, year)).toBe(false);
    expect(holdsFor(setting(day(1, 1), null), null, null)).toBeNull();
    expect(holdsFor(setting(null, null), null, null)).toBe(true);
  });
});

describe('one finding for one matter', () => {
  it('a project without any row of match is told once, and the ratio is not run for it', () => {
    const result = checkMatch(grantWith({}));
    expect(result.findings.map(line)).toEqual(['warning match-not-stated Projects!A2 blank 1000 -']);
    expect(outcome(result, 'match-ratio')).toBe('not-run 0 no-rows');
  });

  it('an amount that cannot be read is left to its own finding, and the ratio is not run', () => {
    const result = checkMatch(grantWith({ match: [cash(5), cash(5, { matchId: 'M-2', amount: "'995" })] }));
    expect(result.findings).toEqual([]);
    expect(outcome(result, 'match-ratio')).toBe('not-run 0 unreadable Match!F3 1');
  });

  it('a row without an amount is told once, and the ratio is not run', () => {
    const result = checkMatch(grantWith({ match: [{ matchId: 'M-1', projectId: 'A' }] }));
    expect(result.findings.map(line)).toEqual(['error match-amount Match!F2 blank - -']);
    expect(outcome(result, 'match-ratio')).toBe('not-run 0 unreadable Match!F2 1');
  });

  it('a row of a project that nobody knows stops the ratio for all', () => {
    const result = checkMatch(grantWith({ match: [cash(1), cash(999, { matchId: 'M-2', projectId: 'Q' })] }));
    expect(result.findings).toEqual([]);
    expect(outcome(result, 'match-ratio')).toBe('not-run 0 unreadable Match!B3 1');
  });

  it('a row of a project that nobody knows may be the one that is missing', () => {
    const result = checkMatch(grantWith({ match: [cash(1000, { projectId: 'Q' })] }));
    expect(result.findings).toEqual([]);
    expect(outcome(result, 'match-not-stated')).toBe('not-run 1 unreadable Match!B2 1');
  });

  it('a row of Rules that cannot be read stops the rule it is about, whatever the pack says', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: '#REF!' }];
    const result = checkMatch(grantWith({ match: [cash(1)], rules }));
    expect(result.findings).toEqual([]);
    expect(outcome(result, 'match-ratio')).toBe('not-run 0 unreadable Rules!C2 1');
  });

  it('a project whose pool cannot be told is not passed', () => {
    const workbook = grantWith({ match: [cash(1)], project: { poolId: "' " } });
    const two = {
      ...withCommitment(workbook, { poolId: 'R' }),
      Pools: [...(workbook.Pools ?? []), { poolId: 'R', name: 'R' }],
    };
    expect(outcome(checkMatch(two), 'match-ratio')).toBe('not-run 0 unreadable Projects!C2 1');
  });

  it('a project id used twice is not passed', () => {
    const workbook = grantWith({ match: [cash(1)] });
    const twice = { ...workbook, Projects: [...(workbook.Projects ?? []), ...(workbook.Projects ?? [])] };
    expect(outcome(checkMatch(twice), 'match-ratio')).toBe('not-run 0 unreadable Projects!A3 2');
  });

  it('a bearer that is not stated is told once, also with match on the project', () => {
    const result = checkMatch(grantWith({ project: { recipientType: 'association' }, match: [cash(1)] }));
    expect(result.findings.map(line)).toEqual(['warning match-bearer Projects!H2 blank - -']);
  });
});

describe('the words of the match rules', () => {
  const findings = matchKinds.flatMap(({ examples }) =>
    examples.flatMap(({ workbook }) => checkMatch(workbook).findings),
  );

  it.each(['da', 'en'] as const)('say every finding of the examples plainly (%s)', (language) => {
    const texts = { da, en }[language] as Readonly<
      Record<string, (params: unknown, format: unknown) => { title: string; why: string; todo: string }>
    >;
    for (const { message } of findings) {
      const { title, why, todo } = texts[message.id]?.(message.params, formatFor(language)) ?? {};
      expect(title).toMatch(/[^.]$/);
      for (const sentence of [why, todo]) expect(sentence).toMatch(/^[A-ZÆØÅ].*\.$/);
      expect(`${title} ${why} ${todo}`).not.toMatch(
        /undefined|null|NaN|!|[a-z][A-Z]|__|\.\.|venligst|please/,
      );
    }
    expect(new Set(findings.map(({ message }) => message.id)).size).toBe(10);
  });
});

describe('the bearer is asked for', () => {
  const association = { recipient: 'F', recipientType: 'association' } as const;

  it('only where a rule demands match and money is committed', () => {
    expect(checkMatch(grantWith({ project: association, rules: [NO_RATIO] })).findings).toEqual([]);
    const planned = grantWith({ project: association });
    const Allocations = planned.Allocations?.map((row) => ({ ...row, status: 'planned' })) ?? [];
    expect(checkMatch({ ...planned, Allocations }).findings).toEqual([]);
  });

  it('also where the rule is a share of the cost, with that rule’s legal source', () => {
    const rules = [NO_RATIO, { ruleId: 'match-share', pool: 'P', value: 0.1, source: 'Bekendtgørelse 1' }];
    const { findings } = checkMatch(grantWith({ project: { ...association, eligibleCost: 5 }, rules }));
    expect(findings.map(({ rule, source }) => `${rule} ${source}`)).toEqual([
      'match-bearer Bekendtgørelse 1',
      'match-not-stated Bekendtgørelse 1',
    ]);
  });

  it('not for a commitment from before the rule', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: 1, from: '2024-05-02' }];
    expect(checkMatch(grantWith({ project: association, rules })).findings).toEqual([]);
  });

  it('with the severity that the workbook sets', () => {
    const rules = [{ ruleId: 'match-bearer', pool: 'P', severity: 'error' }];
    expect(checkMatch(grantWith({ project: association, rules })).findings.map(line)).toEqual([
      'error match-bearer Projects!H2 blank - -',
    ]);
  });
});

describe('limits on shares', () => {
  it('name the eligible cost that is not stated, and are not passed', () => {
    for (const ruleId of ['match-share', 'funding-rate']) {
      const result = checkMatch(
        grantWith({ match: [cash(1)], rules: [NO_RATIO, { ruleId, pool: 'P', value: 0.5 }] }),
      );
      expect(outcome(result, ruleId)).toBe('not-run 0 unreadable Projects!M2 1');
    }
  });

  it('agree with each other: a grant at its highest rate leaves own money at its least share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 99 }), (cost, percent) => {
        const grant = Number((BigInt(cost) * BigInt(percent) + 99n) / 100n);
        const own = cost - grant;
        fc.pre(own > 0);
        const result = checkMatch(
          grantWith({
            grant: grant / 100,
            project: { eligibleCost: cost / 100 },
            match: [cash(own / 100)],
            rules: [
              NO_RATIO,
              { ruleId: 'funding-rate', pool: 'P', value: percent / 100 },
              { ruleId: 'match-share', pool: 'P', value: (100 - percent) / 100 },
            ],
          }),
        );
        expect(result.findings.map(line)).toEqual([]);
        expect(outcome(result, 'match-share')).toBe('passed 1');
      }),
      RUNS,
    );
  });
});

describe('work in kind', () => {
  const rules = [{ ruleId: 'in-kind-cap', pool: 'P', value: 0.5 }];

  it('one øre above half of what is pledged is above, half and the øre above it shared is not', () => {
    const split = (money: number, work: number) =>
      checkMatch(
        grantWith({ match: [cash(money), cash(work, { matchId: 'M-2', kind: 'in-kind' })], rules }),
      ).findings.map(line);
    expect(split(500, 500.01)).toEqual([]); // half of 1,000.01 is 500.005, rounded up
    expect(split(500, 500.02)).toEqual(['error in-kind-cap Match!F3 500.02 500.01 0.01']);
  });

  it('is not passed where a row does not say what it is', () => {
    const match = [cash(1000), { matchId: 'M-2', projectId: 'A', amount: 1 }];
    expect(outcome(checkMatch(grantWith({ match, rules })), 'in-kind-cap')).toBe(
      'not-run 0 unreadable Match!E3 1',
    );
  });
});

describe('match counted twice', () => {
  const twice = (...more: NonNullable<ExampleWorkbook['Match']>[number][]) =>
    checkMatch(
      grantWith({ match: more.map((row, index) => cash(500, { matchId: `M-${index}`, ...row })) }),
    ).findings.map(line);

  it('is told at each later row, and not at rows that differ in one thing', () => {
    expect(twice({}, {}, {})).toEqual([
      'warning match-twice Match!F3 500 - -',
      'warning match-twice Match!F4 500 - -',
    ]);
    expect(twice({ contributor: 'X' }, {}, { year: 2025 }, { kind: 'in-kind' })).toEqual([]);
  });

  it('also where one row states hours', () => {
    const { amount: _, ...row } = cash(0, { matchId: 'H', hours: 5, hourlyRate: 100 });
    const result = checkMatch(grantWith({ match: [cash(500), row] }));
    expect(result.findings.map(line)).toEqual(['warning match-twice Match!F2 500 - -']);
  });

  it('leaves an id used twice, and rows that do not say from whom, alone', () => {
    expect(twice({ matchId: 'M' }, { matchId: 'm ' })).toEqual([]);
    expect(twice({ contributor: "' " }, { contributor: "' " })).toEqual([]);
  });
});

describe('match documented by a date', () => {
  const rules = [{ ruleId: 'match-documented', pool: 'P', to: '2025-06-30' }];

  it('is not run without a cut-off date', () => {
    expect(outcome(checkMatch(grantWith({ match: [cash(1000)], rules })), 'match-documented')).toBe(
      'not-run 0 no-cut-off',
    );
  });

  it('is an error from that day on, also for a project without a row of match', () => {
    const late = checkMatch(grantWith({ rules, cutOff: '2025-06-30' }));
    expect(late.findings.map(line)).toEqual([
      'error match-documented Projects!A2 0 1000 -1000',
      'warning match-not-stated Projects!A2 blank 1000 -',
    ]);
  });

  it('names the rule that states no date', () => {
    const undated = checkMatch(
      grantWith({
        match: [cash(1000)],
        rules: [{ ruleId: 'match-documented', pool: 'P' }],
        cutOff: '2025-06-30',
      }),
    );
    expect(outcome(undated, 'match-documented')).toBe('not-run 0 unreadable Rules!G2 1');
  });
});

describe('laws of the ratio', () => {
  const grants = fc.integer({ min: 1, max: 1e12 });
  const ratios = fc.integer({ min: 1, max: 40_000 }).map((parts) => parts / 10_000);

  it('exactly enough is silent, and one øre short is an error of one øre', () => {
    fc.assert(
      fc.property(grants, ratios, fc.constantFrom('half-up', 'up', 'down'), (ore, value, rounding) => {
        const grant = ore / 100;
        const rules = [{ ruleId: 'match-ratio', pool: 'P', value, rounding }];
        const owed = ask(grantWith({ grant, rules }), required()) as number;
        fc.pre(owed >= 0.02);
        const pay = (amount: number) =>
          checkMatch(grantWith({ grant, rules, match: [cash(amount)] })).findings.map(line);
        expect(pay(owed)).toEqual([]);
        const short = (Math.round(owed * 100) - 1) / 100;
        expect(pay(short)).toEqual([`error match-ratio Match!F2 ${short} ${owed} -0.01`]);
      }),
      RUNS,
    );
  });

  it('a tolerance forgives up to itself and not one øre more', () => {
    const rules = [{ ruleId: 'match-ratio', pool: 'P', value: 1, tolerance: 0.5 }];
    expect(checkMatch(grantWith({ rules, match: [cash(999.5)] })).findings).toEqual([]);
    expect(checkMatch(grantWith({ rules, match: [cash(999.49)] })).findings.map(line)).toEqual([
      'error match-ratio Match!F2 999.49 1000 -0.51',
    ]);
  });
});

describe('the layout of the workbook', () => {
  const busy: ExampleWorkbook = {
    ...SAMPLE,
    Match: [
      {
        matchId: 'M1',
        projectId: 'TALE-TIL-TEKST',
        contributor: 'Københavns Kommune',
        kind: 'cash',
        amount: 1e6,
      },
      {
        matchId: 'M2',
        projectId: 'TALE-TIL-TEKST',
        contributor: 'Københavns Kommune',
        kind: 'cash',
        amount: 1e6,
      },
      {
        matchId: 'M3',
        projectId: 'TALE-TIL-TEKST',
        contributor: 'Aarhus',
        kind: 'in-kind',
        hours: 10.5,
        hourlyRate: 99.99,
      },
      { matchId: 'M4', projectId: 'RUTE-VAGT', contributor: 'KL', kind: 'cash', amount: 7 },
      { matchId: 'M5', projectId: 'HUDKRAEFT', contributor: 'Region', hours: 4, hourlyRate: 5, amount: 21 },
      {
        matchId: 'M6',
        projectId: 'TALE-TIL-TEKST',
        contributor: 'Københavns Kommune',
        kind: 'cash',
        amount: 1e6,
      },
    ],
    Rules: [
      ...(SAMPLE.Rules ?? []),
      { ruleId: 'in-kind-cap', pool: 'NT-10Y', value: 0.0001 },
      { ruleId: 'match-documented', pool: 'NT-10Y', to: '2025-01-01' },
    ],
    cutOff: '2025-06-30',
  };

  const facts = (tables: readonly SourceTable[], blankIsZero = false): string[] => {
    const source = { ...exampleSource(busy), tables };
    const { findings } = check(new LedgerClass(source, { whole: true, blankIsZero }), pack, matchKinds);
    return findings
      .map(({ id, fingerprint, received, expected, difference }) =>
        JSON.stringify([id, fingerprint, received, expected, difference]),
      )
      .sort();
  };

  /** The same table with its rows in another order and blank rows between them. */
  const shuffled = (table: SourceTable, order: readonly number[], blanks: readonly number[]): SourceTable => {
    const rows: (number | null)[] = [...order];
    for (const at of blanks) rows.splice(at % (rows.length + 1), 0, null);
    const columns = table.columns.map((column) => ({
      ...column,
      cells: rows.map((row): Cell => (row === null ? null : (column.cells[row] ?? null))),
    }));
    return { ...table, rowCount: rows.length, columns };
  };

  it('gives findings of many kinds to begin with', () => {
    const kinds = new Set(facts(exampleSource(busy).tables).map((fact) => fact.split(':')[0]));
    expect(kinds.size).toBeGreaterThanOrEqual(6);
  });

  it('changes no finding: neither the order of rows nor blank rows', () => {
    const { tables } = exampleSource(busy);
    const wanted = facts(tables);
    const moves = fc.tuple(
      ...tables.map(({ rowCount }) =>
        fc.tuple(
          fc.shuffledSubarray([...Array(rowCount).keys()], { minLength: rowCount }),
          fc.array(fc.nat(20), { maxLength: 3 }),
        ),
      ),
    );
    fc.assert(
      fc.property(moves, (each) => {
        const moved = tables.map((table, index) => {
          const [order, blanks] = each[index] ?? [[], []];
          return shuffled(table, order, blanks);
        });
        expect(facts(moved)).toEqual(wanted);
      }),
      RUNS,
    );
  });

  it('gives the same for a blank cell and for the 0 that a desktop Excel sends for it', () => {
    const { tables } = exampleSource(busy);
    const zeros = tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, cells: column.cells.map((cell) => cell ?? 0) })),
    }));
    expect(facts(zeros, true)).toEqual(facts(tables, true));
  });

  it('gives the same requirement with base total for a blank eligible cost and for 0', () => {
    const workbook = grantWith({ rules: [{ ruleId: 'match-ratio', pool: 'P', value: 0.25, base: 'total' }] });
    const zero = grantWith({
      rules: [{ ruleId: 'match-ratio', pool: 'P', value: 0.25, base: 'total' }],
      project: { eligibleCost: 0 },
    });
    const options = { whole: true, blankIsZero: true };
    expect(ask(workbook, required(), options)).toBe(333.33);
    expect(ask(zero, required(), options)).toBe(333.33);
    expect(ask(zero, required())).toBe(0);
  });

  it('an error value in any one cell adds no finding, and a finding it takes away is told as not run', () => {
    const { tables } = exampleSource(busy);
    const matters = ({ findings }: CheckResult): string[] =>
      // Which of three equal rows is the first changes with the rows that can be read.
      findings.filter(({ rule }) => rule !== 'match-twice').map(line);
    const run = (changed: readonly SourceTable[]): CheckResult => {
      const source = { ...exampleSource(busy), tables: changed };
      return check(new LedgerClass(source, { whole: true }), pack, matchKinds);
    };
    const wanted = matters(run(tables));
    const broken = (at: number, position: number, row: number): SourceTable[] =>
      tables.map((table, index) => {
        if (index !== at) return table;
        const columns = table.columns.map((column, place) => {
          const cells = column.cells.map((cell, line) =>
            place === position && line === row ? new CellError('#REF!') : cell,
          );
          return { ...column, cells };
        });
        return { ...table, columns };
      });
    const spots = tables.flatMap(({ columns }, at) =>
      columns.flatMap(({ cells }, position) => cells.map((_, row) => [at, position, row] as const)),
    );
    expect(spots.length).toBeGreaterThan(200);
    for (const spot of spots) {
      const result = run(broken(...spot));
      const left = matters(result);
      expect([spot, left.filter((matter) => !wanted.includes(matter))]).toEqual([spot, []]);
      const silent = wanted
        .filter((matter) => !left.includes(matter))
        .filter((matter) => !outcome(result, matter.split(' ')[1] ?? '').includes('unreadable'));
      expect([spot, silent]).toEqual([spot, []]);
    }
  });
});

import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf } from '../../src/ledger/tables';
import { RECIPIENT_TYPES } from '../../src/ledger/tables/spec';
import {
  bearerNamed,
  eachProject,
  everyProjectKnown,
  recipientOf,
  withSource,
} from '../../src/rules/eachProject';
import { KINDS } from '../../src/rules/catalogue';
import { holdsFor } from '../../src/rules/inForce';
import type { RuleKind } from '../../src/rules/kind';
import {
  amountOf,
  baseOf,
  countOf,
  grantRowOf,
  inForceFor,
  inForceForAny,
  poolOfProject,
  settingsForProject,
  shareOf,
  typeOf,
} from '../../src/rules/projectSettings';
import { Run } from '../../src/rules/run';
import { Settings, type Setting } from '../../src/rules/settings';
import { asked, ledgerOf, type RowOf, type Workbook } from '../ledger/asked';

const PACK = { id: 'x', version: '1', title: { da: '', en: '' }, rules: [] };
const RULE = 'match-ratio';

function bookOf(workbook: Workbook) {
  const ledger = ledgerOf({
    Pools: [{ poolId: 'P' }, { poolId: 'Q' }],
    Projects: [],
    Allocations: [],
    ...workbook,
  });
  return { ledger, settings: new Settings(ledger, PACK) };
}

const ruled = (...rules: RowOf<'Rules'>[]) => rules.map((rule) => ({ ruleId: RULE, ...rule }));

/** The setting of one row of Rules, with its ledger. */
function settingOf(rule: RowOf<'Rules'>) {
  const { ledger, settings } = bookOf({ Rules: ruled(rule) });
  return { ledger, setting: settings.of(RULE, null)[0] as Setting };
}

const column = (field: string): string =>
  String.fromCharCode(65 + fieldsOf('Rules').findIndex(([name]) => name === field));
const misunderstood = (field: string): string =>
  `#VALUE! rule-not-understood Rules!${column(field)}2 {"rule":"${RULE}"}`;

describe('The value of a rule', () => {
  it.each<[string, typeof shareOf, readonly [number | undefined, number | null][]]>([
    [
      'a share',
      shareOf,
      [
        [0, 0],
        [1, 1],
        [0.25, 0.25],
        [1.01, null],
        [undefined, null],
      ],
    ],
    [
      'an amount',
      amountOf,
      [
        [0, 0],
        [0.01, 1],
        [500, 50_000],
        [0.005, null],
        [undefined, null],
      ],
    ],
    [
      'a count',
      countOf,
      [
        [1, 1],
        [36, 36],
        [0, null],
        [1.5, null],
        [undefined, null],
      ],
    ],
  ])('that is no %s is told at its cell', (_, valueOf, cases) => {
    for (const [value, read] of cases) {
      const { ledger, setting } = settingOf({ value });
      expect([value, asked(() => valueOf(ledger, setting))]).toEqual([value, read ?? misunderstood('value')]);
    }
  });

  it.each([shareOf, amountOf, countOf])('is below zero none of them', (valueOf) => {
    const { ledger, setting } = settingOf({ value: 1 });
    expect(asked(() => valueOf(ledger, { ...setting, value: -0.01 }))).toBe(misunderstood('value'));
    expect(asked(() => valueOf(ledger, { ...setting, value: -1 }))).toBe(misunderstood('value'));
  });

  it('of a pack has no cell to be told at', () => {
    const { ledger, setting } = settingOf({});
    expect(asked(() => shareOf(ledger, { ...setting, row: null }))).toBe(
      `#VALUE! rule-not-understood Rules! {"rule":"${RULE}"}`,
    );
  });
});

describe('A word of a rule', () => {
  it('is known in both languages and in any case, and an unknown one is told at its cell', () => {
    for (const { value, da, en } of RECIPIENT_TYPES)
      for (const word of [value, ...da, ...en]) {
        const { ledger, setting } = settingOf({ appliesTo: word.toUpperCase() });
        expect(typeOf(ledger, setting, setting.appliesTo)).toBe(value);
      }
    const { ledger, setting } = settingOf({ appliesTo: 'alle', base: 'halv' });
    expect(asked(() => typeOf(ledger, setting, 'alle'))).toBe(misunderstood('appliesTo'));
    const words = [
      ['total', ['i alt', 'total']],
      ['half', ['halv']],
    ] as const;
    expect(baseOf(ledger, setting, words)).toBe('half');
    expect(asked(() => baseOf(ledger, { ...setting, base: 'x' }, words))).toBe(misunderstood('base'));
  });
});

describe('The rules for a project', () => {
  const values = (project: RowOf<'Projects'>, ...rules: RowOf<'Rules'>[]) => {
    const { ledger, settings } = bookOf({
      Projects: [{ projectId: 'A', poolId: 'P', ...project }],
      Rules: ruled(...rules),
    });
    return asked(() => settingsForProject(ledger, settings, RULE, 0).map(({ value }) => value));
  };
  const CLASSES = [{ value: 1 }, { value: 2, appliesTo: 'region' }, { value: 3, appliesTo: 'kommune' }];

  it('are those for its type of recipient, else those for every type', () => {
    expect(values({ recipientType: 'region' }, ...CLASSES)).toEqual([2]);
    expect(values({ recipientType: 'municipality' }, ...CLASSES)).toEqual([3]);
    expect(values({ recipientType: 'state' }, ...CLASSES)).toEqual([1]);
    expect(values({ recipientType: 'state' }, ...CLASSES.slice(1))).toEqual([]);
  });

  it('need its type only where they differ by it', () => {
    expect(values({}, { value: 1 }, { value: 5 })).toEqual([1, 5]);
    expect(values({}, ...CLASSES)).toBe('#VALUE! blank-cell Projects!G2');
    expect(values({ recipientType: '#REF!' }, ...CLASSES)).toBe('#VALUE! unreadable-cell Projects!G2');
    expect(values({ recipientType: 'region' }, { value: 1 }, { value: 2, appliesTo: 'x' })).toMatch(
      /^#VALUE! rule-not-understood Rules/,
    );
  });

  it('are not known where the ranges of a formula do not hold them', () => {
    const { ledger } = bookOf({ Projects: [{ projectId: 'A', poolId: 'P' }] });
    const tables = ledger.workbook.tables.filter(({ name }) => name !== 'Rules');
    const part = new Ledger({ ...ledger.workbook, tables }, { whole: false });
    expect(asked(() => settingsForProject(part, new Settings(part, PACK), RULE, 0))).toBe(
      '#N/A table-not-given {"table":"Rules"}',
    );
  });
});

describe('The pool whose rules a project is under', () => {
  const poolOf = (
    projects: readonly RowOf<'Projects'>[],
    allocations: readonly RowOf<'Allocations'>[] = [],
  ) => {
    const { ledger } = bookOf({ Projects: projects, Allocations: allocations });
    const pool = asked(() => poolOfProject(ledger, 0));
    return typeof pool === 'number' ? ledger.pools.name(pool) : pool;
  };
  const A = { projectId: 'A' };

  it('is its own, else that of its commitments, else that of the joint row', () => {
    expect(poolOf([{ ...A, poolId: 'P' }])).toBe('P');
    expect(poolOf([A], [{ allocationId: 'T', projectId: 'A', poolId: 'Q' }])).toBe('Q');
    expect(
      poolOf([
        { ...A, partOf: 'J' },
        { projectId: 'J', poolId: 'Q' },
      ]),
    ).toBe('Q');
    expect(poolOf([A])).toBe('#N/A no-pool-of-project {"project":"A"}');
  });

  it('is told where it is not listed: at the project, or at its commitment', () => {
    expect(poolOf([{ ...A, poolId: 'X' }])).toBe('#VALUE! unknown-reference Projects!C2 {"value":"X"}');
    const commitments = [
      { allocationId: 'T0', projectId: 'B', poolId: 'P' },
      { allocationId: 'T1', projectId: 'A', poolId: 'X' },
    ];
    expect(poolOf([A], commitments)).toBe('#VALUE! unknown-reference Allocations!C3 {"value":"X"}');
  });

  it('is not known while its place in the tree is not', () => {
    const { ledger } = bookOf({ Pools: [{ poolId: 'P', parentId: 'X' }], Projects: [{ ...A, poolId: 'P' }] });
    expect(asked(() => poolOfProject(ledger, 0))).toBe('#VALUE! unknown-reference Pools!C2 {"value":"X"}');
  });

  it('hangs for a part on the row that it was granted with', () => {
    const rowOf = (partOf?: string) => {
      const { ledger } = bookOf({ Projects: [{ ...A, partOf }, { projectId: 'J' }] });
      return asked(() => grantRowOf(ledger, 0));
    };
    expect([rowOf(), rowOf('j')]).toEqual([0, 1]);
    expect(rowOf('X')).toBe('#VALUE! unknown-reference Projects!D2 {"value":"X"}');
    expect(rowOf('#REF!')).toBe('#VALUE! unreadable-cell Projects!D2');
  });
});

describe('The rules in force for a commitment', () => {
  const RULES = ruled({ value: 1, to: '2023-12-31' }, { value: 2, from: '2024-01-01' });
  const inForce = (commitment: RowOf<'Allocations'>, rules: readonly RowOf<'Rules'>[] = RULES) => {
    const { ledger, settings } = bookOf({
      Allocations: [{ allocationId: 'T0' }, { allocationId: 'T1', ...commitment }],
      Rules: rules,
    });
    return asked(() => inForceFor(ledger, settings.of(RULE, null), 1).map(({ value }) => value));
  };

  it('are those of its day, else of its whole year', () => {
    expect(inForce({ committedOn: '2023-12-31', year: 2024 })).toEqual([1]);
    expect(inForce({ committedOn: '2024-01-01', year: 2023 })).toEqual([2]);
    expect(inForce({ year: 2023 })).toEqual([1]);
    expect(inForce({ year: 2024 })).toEqual([2]);
  });

  it('need its day where neither it nor the year tells', () => {
    expect(inForce({})).toBe('#VALUE! blank-cell Allocations!F3');
    expect(inForce({ year: 2024 }, ruled({ to: '2024-06-30' }))).toBe('#VALUE! blank-cell Allocations!F3');
    expect(inForce({ year: 2024 }, ruled({ from: '2024-06-30' }))).toBe('#VALUE! blank-cell Allocations!F3');
    expect(inForce({ year: 2023, committedOn: '#REF!' })).toBe('#VALUE! unreadable-cell Allocations!F3');
  });

  it('need no day where they have no beginning and no end', () => {
    expect(inForce({ committedOn: '#REF!' }, ruled({ value: 1 }, { value: 2 }))).toEqual([1, 2]);
  });

  it('are for several commitments those in force for one of them, in their own order', () => {
    const { ledger, settings } = bookOf({
      Allocations: [
        { allocationId: 'T0', committedOn: '2024-01-01' },
        { allocationId: 'T1', committedOn: '2023-01-01' },
        { allocationId: 'T2', committedOn: '#REF!' },
      ],
      Rules: [...RULES, ...ruled({ value: 3, from: '2030-01-01' })],
    });
    const rules = settings.of(RULE, null);
    const some = (...rows: number[]) => ({ rows, count: rows.length });
    const values = (...rows: number[]) =>
      asked(() => inForceForAny(ledger, rules, some(...rows)).map(({ value }) => value));
    expect([values(0, 1), values(0), values(1), values()]).toEqual([[1, 2], [2], [1], []]);
    expect(values(0, 2)).toBe('#VALUE! unreadable-cell Allocations!F4');
    const always = rules.map((rule) => ({ ...rule, from: null, to: null }));
    expect(inForceForAny(ledger, always, some(2))).toEqual(always);
    expect(inForceForAny(ledger, always, some())).toEqual([]);
  });

  it('that begin and end hold on both days and in a year that is just theirs', () => {
    const { setting } = settingOf({ from: '2024-01-01', to: '2024-12-31' });
    const { from, to } = setting as { from: number; to: number };
    const held = (day: number) => holdsFor(setting, day as Setting['from'], null);
    expect([from - 1, from, to, to + 1].map(held)).toEqual([false, true, true, false]);
    expect([2023, 2024, 2025].map((year) => holdsFor(setting, null, year as never))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('Each project', () => {
  const kind = KINDS.find(({ id }) => id === RULE) as RuleKind;
  const visited = (workbook: Workbook) => {
    const { ledger, settings } = bookOf({ Rules: ruled({ value: 1 }), ...workbook });
    const run = new Run(ledger, kind, settings, new Map(), new Map());
    const seen: unknown[] = [];
    eachProject(run, (project, row, rules) => seen.push([ledger.projects.name(project), row, rules.length]));
    return { seen, reasons: run.reasons(), known: everyProjectKnown(run), after: run.reasons() };
  };
  const unreadable = (...cells: string[]) => [{ kind: 'unreadable', cells, rows: cells.length }];

  it('is visited where rules hold for it', () => {
    const { seen, reasons, known } = visited({
      Projects: [
        { projectId: 'A', poolId: 'P' },
        { projectId: 'B', poolId: 'Q' },
      ],
      Rules: ruled({ pool: 'P', value: 1 }, { pool: 'P', value: 2 }),
      Allocations: [{ allocationId: 'T', projectId: 'A' }, { allocationId: 'U' }],
    });
    expect([seen, reasons, known]).toEqual([[['A', 0, 2]], [], true]);
  });

  it('that cannot be told from another, or has no id, is told as not run', () => {
    const { seen, reasons } = visited({
      Projects: [
        { poolId: 'P' },
        { projectId: '#REF!', poolId: 'P' },
        { projectId: 'A', poolId: 'P' },
        { projectId: 'B', poolId: 'P' },
        { projectId: 'a', poolId: 'P' },
      ],
    });
    expect(seen).toEqual([['B', 3, 1]]);
    expect(reasons).toEqual([
      { kind: 'unreadable', cells: ['Projects!A2', 'Projects!A3', 'Projects!A6'], rows: 4 },
    ]);
  });

  it('without a pool matters only where something is committed', () => {
    const Projects = [{ projectId: 'A' }, { projectId: 'B' }];
    const two = [
      { allocationId: 'T', projectId: 'B', poolId: 'P' },
      { allocationId: 'U', projectId: 'B', poolId: 'Q' },
    ];
    expect(visited({ Projects }).reasons).toEqual([]);
    expect(visited({ Projects, Allocations: two }).reasons).toEqual(unreadable('Projects!C3'));
  });

  it('that is committed to and not listed may be any: the cell is told', () => {
    const { known, reasons, after } = visited({
      Projects: [{ projectId: 'A', poolId: 'P' }],
      Allocations: [
        { allocationId: 'T', projectId: 'A' },
        { allocationId: 'U', projectId: 'X' },
        { allocationId: 'V' },
      ],
    });
    expect([known, reasons, after]).toEqual([false, [], unreadable('Allocations!B3')]);
  });

  it('is named in a message by its recipient, else by its id, and its bearer by the recipient too', () => {
    const { ledger, settings } = bookOf({
      Projects: [
        { projectId: 'A', recipient: 'Hospitalet', matchBearer: 'Regionen' },
        { projectId: 'B', recipient: 'Kommunen' },
        { projectId: 'C' },
        { projectId: 'D', recipient: '#REF!' },
      ],
    });
    const run = new Run(ledger, kind, settings, new Map(), new Map());
    expect([0, 1, 2, 3].map((row) => recipientOf(run, row))).toEqual(['Hospitalet', 'Kommunen', 'C', 'D']);
    expect([0, 1, 2].map((row) => bearerNamed(run, row))).toEqual(['Regionen', 'Kommunen', 'C']);
  });

  it('has the source of the rule itself, else of the rule behind it', () => {
    const { setting } = settingOf({ source: 'Lov' });
    const none = { ...setting, source: '' };
    expect(withSource(setting, [{ ...setting, source: 'Anden' }]).source).toBe('Lov');
    expect(withSource(none, [setting]).source).toBe('Lov');
    expect(withSource(none, []).source).toBe('');
  });
});

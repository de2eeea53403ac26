import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { granted, type Granted } from '../../src/rules/kinds/payment/example';
import pack from '../../src/rules/packs/nye-teknologier.json';
import {
  asked as askedOf,
  cells as cellsOf,
  changes as changesOf,
  ids as idsOf,
  notRun,
  passed,
  SILENT,
} from './asked';

const found = (facts: Granted, rule: string) =>
  check(new Ledger(exampleSource(granted(facts))), pack).findings.filter((each) => each.rule === rule);

describe('A report that is owed above an amount', () => {
  it('needs an amount in whole øre, and any amount where none is stated', () => {
    const told = (rule: string, value: object) =>
      found({ rules: [{ ruleId: 'report-owed', appliesTo: 'accounts', ...value }] }, rule).map(
        ({ spot }) => spot.cell,
      );
    expect(told('unknown-rule', { value: 0.005 })).toEqual(['C2']);
    expect(told('report-owed', { value: 0.005 })).toEqual([]);
    expect(told('unknown-rule', {})).toEqual([]);
    expect(told('report-owed', {})).toEqual(['G2']);
  });
});

describe('Reports that are received and not approved', () => {
  it('are named in the order of the alphabet and told at the first of them', () => {
    const received = { receivedOn: '2025-01-01', kind: 'accounts' };
    const told = found(
      {
        rules: [{ ruleId: 'report-not-approved' }],
        reports: [
          { ...received, reportId: 'RB' },
          { ...received, reportId: 'RA' },
        ],
        cutOff: '2026-12-31',
      },
      'report-not-approved',
    );
    expect(told.map(({ received, cells }) => [received, cells])).toEqual([
      [{ type: 'text', text: 'RA, RB' }, ['F2', 'F3']],
    ]);
  });
});

const asked = (rule: string, facts: Granted) => askedOf(rule, granted(facts));
const cells = (rule: string, facts: Granted) => cellsOf(rule, granted(facts));
const changes = (rule: string, facts: Granted) => changesOf(rule, granted(facts));
const ids = (rule: string, facts: Granted) => idsOf(rule, granted(facts));

describe('More cost approved than reported', () => {
  const RULE = 'approved-cost';
  const facts = (cost: number | string, approvedCost: number | string, tolerance = 0): Granted => ({
    rules: [{ ruleId: RULE, tolerance }],
    reports: [{ kind: 'final', cost: cost, approvedCost: approvedCost }],
  });

  it('is told at both cells, known by the report, and put right by a person', () => {
    expect(cells(RULE, facts(500, 501))).toEqual(['Reports!I2 H2']);
    expect(ids(RULE, facts(500, 501))).toEqual(['approved-cost:ra1']);
    expect(changes(RULE, facts(500, 501))).toEqual(['Reports!I2=500?']);
  });

  it('is forgiven up to the tolerance, and not one øre more', () => {
    expect(asked(RULE, facts(500, 501, 1))).toEqual(passed(1));
    expect(asked(RULE, facts(500, 501.01, 1)).told).toEqual(['approved-above-reported 501.01/500']);
  });

  it('is not known where one of them is not stated', () => {
    expect(asked(RULE, facts('', 501))).toEqual(SILENT);
    expect(asked(RULE, facts(500, ''))).toEqual(SILENT);
    expect(asked(RULE, facts('#REF!', 501))).toEqual(notRun(0, 'Reports!H2'));
  });
});

describe('Expenditure that falls', () => {
  const RULE = 'reported-cost';
  const facts = (tolerance: number, ...accounts: readonly (readonly [string, number])[]): Granted => ({
    rules: [{ ruleId: RULE, tolerance }],
    reports: accounts.map(([periodTo, cost]) => ({ kind: 'accounts', periodTo, cost })),
  });
  const falling = facts(0, ['2025-12-31', 499], ['2024-12-31', 500]);

  it('is told at the later account with the one before, whatever the order of the rows', () => {
    expect(cells(RULE, falling)).toEqual(['Reports!H2 H3']);
    expect(changes(RULE, falling)).toEqual(['Reports!H2=500?']);
    expect(asked(RULE, falling)).toMatchObject({ told: ['expenditure-falls 499/500'], rows: 2 });
  });

  it('is another matter for another day', () => {
    const later = facts(0, ['2024-12-31', 500], ['2025-12-31', 499], ['2026-12-31', 498]);
    expect(new Set(ids(RULE, later)).size).toBe(2);
  });

  it('is forgiven up to the tolerance, also between two accounts up to one day', () => {
    expect(asked(RULE, facts(1, ['2024-12-31', 500], ['2025-12-31', 499])).told).toEqual([]);
    expect(asked(RULE, facts(1, ['2024-12-31', 500], ['2024-12-31', 501])).told).toEqual([]);
    expect(asked(RULE, facts(0.99, ['2024-12-31', 500], ['2024-12-31', 501])).told).toEqual([
      expect.stringMatching(/^accounts-disagree/),
    ]);
  });
});

describe('A report that waits for the grantor', () => {
  const RULE = 'report-not-approved';
  const facts = (pool: string, reports: NonNullable<Granted['reports']>): Granted => ({
    rules: [{ ruleId: RULE, pool }],
    reports,
  });
  const waiting = [{ kind: 'status', receivedOn: '2025-01-01' }];

  it('is known by the pool that the rule is stated for, where it is', () => {
    expect(ids(RULE, facts('P', waiting))).toEqual(['report-not-approved:approvedon:p']);
    expect(ids(RULE, facts('', waiting))).toEqual(['report-not-approved:approvedon']);
  });

  it('is none that is not received, or approved, or cannot be read', () => {
    expect(asked(RULE, facts('P', [{ kind: 'status' }]))).toEqual(passed(1));
    expect(asked(RULE, facts('P', [{ ...waiting[0], approvedOn: '2025-02-01' }]))).toEqual(passed(1));
    expect(asked(RULE, facts('P', [{ ...waiting[0], approvedOn: '#REF!' }]))).toEqual(
      notRun(0, 'Reports!F2'),
    );
  });
});

describe('A report that is late', () => {
  const RULE = 'report-late';
  const facts = (report: NonNullable<Granted['reports']>[number], cutOff?: string): Granted => ({
    rules: [{ ruleId: RULE }],
    reports: [{ kind: 'status', ...report }],
    ...(cutOff ? { cutOff } : {}),
  });
  const due = { dueOn: '2025-03-01' };

  it('was due before the cut-off date and is not received by it', () => {
    expect(asked(RULE, facts(due, '2025-03-01'))).toEqual(passed(1));
    expect(asked(RULE, facts(due, '2025-03-02')).told).toEqual(['report-late null/2025-03-01']);
    expect(asked(RULE, facts({ ...due, receivedOn: '2025-03-02' }, '2025-03-02'))).toEqual(passed(1));
    expect(asked(RULE, facts({ ...due, receivedOn: '2025-03-03' }, '2025-03-02')).told).toEqual([
      'report-late 2025-03-03/2025-03-01',
    ]);
    expect(ids(RULE, facts(due, '2025-03-02'))).toEqual(['report-late:ra1']);
  });

  it('cannot be told without a cut-off date, and needs none where nothing is due', () => {
    expect(asked(RULE, facts(due))).toEqual(notRun(0, 'no-cut-off'));
    expect(asked(RULE, facts({}))).toEqual(SILENT);
  });
});

describe('What a commitment owes by its amount', () => {
  const owed = (value: number, reports: NonNullable<Granted['reports']> = []): Granted => ({
    rules: [{ ruleId: 'report-owed', appliesTo: 'accounts', value }],
    reports,
  });

  it('is a report of the kind above the amount, and not at it', () => {
    expect(asked('report-owed', owed(1000))).toEqual(passed(1));
    expect(asked('report-owed', owed(999.99)).told).toEqual(['report-not-listed 1000/null']);
    expect(asked('report-owed', owed(0)).told).toHaveLength(1);
    expect(asked('report-owed', owed(999.99, [{ kind: 'accounts' }]))).toEqual(passed(1));
    expect(asked('report-owed', owed(999.99, [{ kind: 'status' }])).told).toHaveLength(1);
    expect(ids('report-owed', owed(999.99))).toEqual(['report-owed:t1:accounts']);
    expect(asked('report-owed', owed(-1))).toEqual(notRun(0, 'Rules!C2'));
  });

  const audit = (
    bands: readonly (readonly [number, string])[],
    reports: NonNullable<Granted['reports']> = [],
  ) => ({
    rules: bands.map(([value, appliesTo]) => ({ ruleId: 'audit-band', value, appliesTo })),
    reports,
  });

  it('is the audit of the highest band that it is above', () => {
    const bands = [
      [500, 'middle'],
      [999.99, 'high'],
      [100, 'low'],
      [1000, 'highest'],
    ] as const;
    expect(asked('audit-band', audit(bands)).told).toEqual(['audit-not-listed 1000/high']);
    expect(ids('audit-band', audit(bands))).toEqual(['audit-band:t1']);
    expect(asked('audit-band', audit(bands, [{ kind: 'audit' }]))).toEqual(passed(1));
    expect(asked('audit-band', audit([[1000, 'highest']]))).toEqual(passed(1));
    expect(asked('audit-band', audit([[500, '']]))).toEqual(notRun(0, 'Rules!E2'));
  });
});

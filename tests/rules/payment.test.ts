import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { granted, type Granted } from '../../src/rules/kinds/payment/example';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { asked as askedOf } from './asked';
import { outcome } from './checking';

const asked = (rule: string, facts: Granted) => askedOf(rule, granted(facts));

/** Where the rows of `Rules` are not understood. */
function notUnderstood(facts: Granted): string[] {
  return check(new Ledger(exampleSource(granted(facts))), pack)
    .findings.filter(({ rule }) => rule === 'unknown-rule')
    .map(({ spot }) => `${spot.field} ${spot.cell}`);
}

const paid = (...payments: readonly (readonly [paidOn: string, amount: number])[]) =>
  payments.map(([paidOn, amount]) => ({ paidOn, amount }));

describe('A deadline for commitments', () => {
  const rule = (to: string) => [{ ruleId: 'commit-by', to }];
  const undated = { committedOn: '' };

  it('is kept by a commitment without a day whose finance year ends on it', () => {
    expect(asked('commit-by', { rules: rule('2024-12-31'), allocation: undated })).toEqual({
      told: [],
      status: 'passed',
      rows: 1,
      why: [],
    });
  });

  it('asks for the day where the finance year ends a day later', () => {
    expect(asked('commit-by', { rules: rule('2024-12-30'), allocation: undated })).toEqual({
      told: [],
      status: 'not-run',
      rows: 0,
      why: ['Allocations!F2'],
    });
  });

  it('goes by the day that is stated, whatever the finance year', () => {
    const late = { committedOn: '2025-01-01' };
    expect(asked('commit-by', { rules: rule('2024-12-31'), allocation: late }).told).toEqual([
      'committed-after-deadline 2025-01-01/2024-12-31',
    ]);
  });

  it('must have a day to end on, and none to begin on', () => {
    const understood = (period: { from?: string; to?: string }) =>
      notUnderstood({ rules: [{ ruleId: 'commit-by', ...period }] });
    expect(understood({ to: '2024-12-31' })).toEqual([]);
    expect(understood({ from: '2024-01-01', to: '2024-12-31' })).toEqual(['from F2']);
    expect(understood({})).toEqual(['to G2']);
  });

  it('says nothing of a commitment that is only planned', () => {
    const planned = { committedOn: '2025-01-01', status: 'planned' };
    expect(asked('commit-by', { rules: rule('2024-12-31'), allocation: planned })).toMatchObject({
      told: [],
      rows: 0,
    });
  });
});

describe('Days that a rule allows after the end', () => {
  const rule = (value?: number) => [{ ruleId: 'paid-after-end', ...(value === undefined ? {} : { value }) }];
  const understood = (value?: number) =>
    notUnderstood({
      rules: rule(value),
      project: { projectId: 'A', end: '2025-12-31' },
      payments: paid(['2025-01-01', 1]),
    });

  it('are a whole number from 0 to 10,000', () => {
    expect(understood(0)).toEqual([]);
    expect(understood(10_000)).toEqual([]);
    expect([0.5, 10_001, undefined].map(understood)).toEqual(Array(3).fill(['value C2']));
  });

  it('hold for no commitment on which nothing is paid', () => {
    const facts = { rules: rule(90), project: { projectId: 'A', end: '' } };
    expect(asked('paid-after-end', facts)).toEqual({
      told: [],
      status: 'not-run',
      rows: 0,
      why: ['no-rows'],
    });
  });

  it('cannot be counted where the project is not listed', () => {
    const facts = { rules: rule(90), allocation: { projectId: 'B' }, payments: paid(['2025-01-01', 1]) };
    expect(asked('paid-after-end', facts)).toEqual({
      told: [],
      status: 'not-run',
      rows: 0,
      why: ['Allocations!B2'],
    });
  });
});

describe('Payments on a commitment', () => {
  const rules = [{ ruleId: 'payment-retention', value: 0.2 }];

  it('are counted in order of the day, whatever the order of the rows', () => {
    const facts = { rules, payments: paid(['2024-06-01', 1], ['2024-03-01', 800]) };
    const [finding] = check(new Ledger(exampleSource(granted(facts))), pack).findings.filter(
      ({ rule }) => rule === 'payment-retention',
    );
    expect(finding?.cells).toEqual(['E2', 'E3']);
  });

  it('belong to no commitment whose id stands twice', () => {
    const workbook = granted({ rules, payments: paid(['2024-06-01', 801]) });
    const [first] = workbook.Allocations ?? [];
    const result = check(
      new Ledger(exampleSource({ ...workbook, Allocations: [first, first].flatMap((row) => row ?? []) })),
      pack,
    );
    expect(outcome(result, 'payment-retention')).toMatchObject({
      status: 'not-run',
      reasons: [{ kind: 'unreadable', cells: ['Allocations!A2', 'Allocations!A3'] }],
    });
  });

  it('need no rule where the rule holds for another time', () => {
    const facts = { rules: [{ ...rules[0]!, to: '2024-02-29' }], payments: paid(['2024-06-01', 801]) };
    expect(asked('payment-retention', facts)).toMatchObject({ told: [], rows: 0 });
  });

  it('are held against a commitment up to the tolerance, and not one øre further', () => {
    const facts = (amount: number, status: string): Granted => ({
      rules: [{ ruleId: 'payment-total', tolerance: 5 }],
      allocation: { status },
      payments: paid(['2024-06-01', amount]),
    });
    expect(asked('payment-total', facts(5, 'planned')).told).toEqual([]);
    expect(asked('payment-total', facts(5.01, 'planned')).told).toEqual(['paid-without-commitment 5.01/0']);
    expect(asked('payment-total', facts(5.01, 'cancelled')).told).toEqual(['paid-without-commitment 5.01/0']);
    expect(asked('payment-total', facts(1005, 'committed')).told).toEqual([]);
    expect(asked('payment-total', facts(1005.01, 'committed')).told).toEqual([
      'payments-above-commitment 1005.01/1000',
    ]);
  });

  it('say what is paid and what is still due, and whether the commitment is planned or cancelled', () => {
    const params = (status: string, amounts: Granted['payments']) =>
      check(new Ledger(exampleSource(granted({ allocation: { status }, payments: amounts ?? [] }))), pack)
        .findings.filter(({ rule }) => rule === 'payment-total')
        .map(({ message }) => message.params);
    const twice = [...paid(['2024-06-01', 900]), { amount: 101 }];
    expect(params('committed', twice)).toEqual([
      { allocation: 'T1', paid: 90_000, due: 10_100, room: 100_000, over: 100 },
    ]);
    expect(params('planned', twice)).toEqual([{ allocation: 'T1', status: 'planned', paid: 90_000 }]);
    expect(params('cancelled', twice)).toEqual([{ allocation: 'T1', status: 'cancelled', paid: 90_000 }]);
  });
});

describe('A condition for a payment', () => {
  const rules = [{ ruleId: 'payment-condition' }];
  const on = (condition: string, reports: Granted['reports']): Granted => ({
    rules,
    payments: [{ paidOn: '2024-06-01', amount: 1, condition }],
    reports: reports ?? [],
  });

  it('is another report where another is named', () => {
    const reports = [
      { reportId: 'R-1', approvedOn: '2024-05-31' },
      { reportId: 'R-2', approvedOn: '2024-06-02' },
    ];
    expect(asked('payment-condition', on('r-1', reports)).told).toEqual([]);
    expect(asked('payment-condition', on('R-2', reports)).told).toEqual(['paid-before-condition R-2/null']);
  });

  it('is met when every report of that name is approved', () => {
    const reports = [
      { reportId: 'R-1', approvedOn: '2024-05-31' },
      { reportId: 'R-1', approvedOn: '2024-06-02' },
    ];
    expect(asked('payment-condition', on('R-1', reports)).told).toEqual(['paid-before-condition R-1/null']);
  });

  it('is not met on the day on which a further report is due', () => {
    const reports = (dueOn: string) => [
      { reportId: 'R-1', kind: 'status', approvedOn: '2024-05-31' },
      { reportId: 'R-2', kind: 'status', dueOn },
    ];
    expect(asked('payment-condition', on('status', reports('2024-06-02'))).told).toEqual([]);
    expect(asked('payment-condition', on('status', reports('2024-06-01'))).told).toEqual([
      'paid-before-condition status/null',
    ]);
  });
});

describe('What can be asked back', () => {
  const rules = [{ ruleId: 'repayment-due', value: 1 }];
  const final = (approvedOn: string, approvedCost: number | string) => ({
    kind: 'final',
    approvedOn,
    ...(approvedCost === '' ? {} : { approvedCost }),
  });

  it('goes by the final report that was approved last, whatever the order of the rows', () => {
    const payments = paid(['2024-06-01', 1000]);
    const told = (...reports: NonNullable<Granted['reports']>[number][]) =>
      asked('repayment-due', { rules, payments, reports }).told;
    const early = final('2025-06-01', 100);
    const late = final('2025-07-01', 900);
    expect(told(early, late)).toEqual(['repayment-due 1000/900']);
    expect(told(late, early)).toEqual(['repayment-due 1000/900']);
    expect(told(early, { ...late, approvedOn: '' })).toEqual(['repayment-due 1000/100']);
  });

  it('is nothing where nothing is paid or no final report is approved', () => {
    const reports = [final('2025-06-01', '')];
    expect(asked('repayment-due', { rules, reports })).toMatchObject({ told: [], rows: 1, status: 'passed' });
    const payments = paid(['2024-06-01', 1]);
    expect(asked('repayment-due', { rules, payments })).toMatchObject({ told: [], rows: 1 });
    expect(asked('repayment-due', { rules, payments, reports }).told).toEqual([
      'approved-cost-not-stated null/null',
    ]);
  });
});

describe('A deadline for spending', () => {
  const spent = (reports: Granted['reports']): string[] =>
    asked('spend-by', {
      rules: [{ ruleId: 'spend-by', to: '2024-12-31', base: 'spending' }],
      reports: reports ?? [],
    }).told;

  it('is held against the last account, whatever the order of the rows', () => {
    const at = { periodTo: '2024-12-31', cost: 500 };
    const after = { periodTo: '2025-06-30', cost: 600 };
    expect(spent([at, after])).toEqual(['spent-after-deadline 600/500']);
    expect(spent([after, at])).toEqual(['spent-after-deadline 600/500']);
    expect(spent([{ periodTo: '2024-06-30', cost: 400 }, at])).toEqual([]);
    expect(spent([])).toEqual([]);
  });

  it('cannot be held without an account at the deadline, nor by one that states no cost', () => {
    const after = { periodTo: '2025-06-30', cost: 600 };
    expect(spent([after])).toEqual(['spending-at-deadline-not-stated 600/null']);
    expect(spent([{ periodTo: '2024-12-31' }, after])).toEqual(['spending-at-deadline-not-stated 600/null']);
  });
});

describe('Instalments', () => {
  const rules = [{ ruleId: 'payment-instalments' }];

  it('above the commitment are the matter of the rule about the total, where that holds', () => {
    const payments = paid(['2024-06-01', 1000.01]);
    const off = { ruleId: 'payment-total', severity: 'off' };
    expect(asked('payment-instalments', { rules, payments }).told).toEqual([]);
    expect(asked('payment-instalments', { rules: [...rules, off], payments }).told).toEqual([
      'instalments-do-not-add-up 1000.01/1000',
    ]);
  });
});

describe('Money that is lost when it is not claimed', () => {
  const facts = (more: Granted): Granted => ({ rules: [{ ruleId: 'decommitment', value: 1 }], ...more });

  it('is what was not paid by the end of the year, also where it was paid later', () => {
    const payments = paid(['2025-12-31', 400], ['2026-01-01', 600]);
    expect(asked('decommitment', facts({ payments, cutOff: '2026-01-31' })).told).toEqual([
      'unclaimed-lost 400/1000',
    ]);
  });

  it('cannot be known without the day on which it is asked', () => {
    expect(asked('decommitment', facts({}))).toEqual({
      told: [],
      status: 'not-run',
      rows: 0,
      why: ['no-cut-off'],
    });
  });
});

describe('A payment while a report is late', () => {
  it('is none where no report has a day on which it is due', () => {
    const facts = {
      rules: [{ ruleId: 'payment-late-report' }],
      payments: paid(['2024-06-01', 1]),
      reports: [{ kind: 'status' }],
    };
    expect(asked('payment-late-report', facts)).toMatchObject({ told: [], status: 'passed', rows: 1 });
  });
});

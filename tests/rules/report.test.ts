import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { granted, type Granted } from '../../src/rules/kinds/payment/example';
import pack from '../../src/rules/packs/nye-teknologier.json';

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

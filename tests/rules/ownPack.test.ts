import { Ledger } from '../../src/ledger/ledger';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { hasOwnPack, withoutRules } from '../../src/rules/ownPack';
import shipped from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';

const HEAD = { ruleId: 'rule-pack', appliesTo: 'Vores', base: '2.0', from: '2024-01-01', to: '2025-12-31' };

const ledgerOf = (...Rules: NonNullable<ExampleWorkbook['Rules']>) =>
  new Ledger(exampleSource({ Pools: [{ poolId: 'P' }], Projects: [{ projectId: 'rule-pack' }], Rules }));

describe('The rules of a workbook', () => {
  it('are a pack of their own where a row says so, and not where its name stands elsewhere', () => {
    expect(hasOwnPack(ledgerOf({ ruleId: 'year-frame' }, HEAD))).toBe(true);
    expect(hasOwnPack(ledgerOf({ ruleId: 'year-frame' }))).toBe(false);
    expect(hasOwnPack(new Ledger(exampleSource({ Pools: [{ poolId: 'P' }] })))).toBe(false);
  });

  it('are a pack that says all that its rows say, and nothing that they leave blank', () => {
    const full = {
      ruleId: 'match-ratio',
      pool: 'P',
      value: 0.5,
      base: 'total',
      appliesTo: 'region',
      from: '2024-01-01',
      to: '2024-12-31',
      severity: 'warning',
      tolerance: 1.5,
      rounding: 'up',
      source: 'Tilsagnsbrevet',
    };
    const { ruleId, ...said } = full;
    const plain = { ruleId: 'year-frame', severity: 'off', tolerance: 0, rounding: 'half-up' };
    expect(new Settings(ledgerOf(full, HEAD, plain), shipped).pack).toEqual({
      id: 'vores',
      version: '2.0',
      from: '2024-01-01',
      to: '2025-12-31',
      title: { da: 'vores', en: 'vores' },
      rules: [
        { rule: ruleId, ...said },
        { rule: 'year-frame', severity: 'off' },
      ],
    });
  });

  it('are left out of the workbook for a check by another pack, and nothing else is', () => {
    const { workbook } = ledgerOf(HEAD);
    const left = withoutRules(workbook);
    expect(left.tables).toEqual(workbook.tables.filter(({ name }) => name !== 'Rules'));
    expect({ ...left, tables: [] }).toEqual({ ...workbook, tables: [] });
    const own = {
      ...workbook,
      tables: workbook.tables.map((table) => ({ ...table, name: ` ${table.name}` })),
    };
    expect(withoutRules(own).tables).toHaveLength(workbook.tables.length - 1);
  });
});

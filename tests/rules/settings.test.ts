import { dayOf } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Pack } from '../../src/rules/pack';
import { Settings } from '../../src/rules/settings';
import { asked, ledgerOf, type RowOf, type Workbook } from '../ledger/asked';

const PACK: Pack = {
  id: 'test',
  version: '1',
  title: { da: '', en: '' },
  rules: [
    { rule: 'match-ratio', value: 1 },
    { rule: 'match-ratio', pool: 'Q', value: 9 },
  ],
};

/** The values of the match ratios that hold for a pool, or for the workbook as a whole. */
function holding(pool: string | null, ...rules: NonNullable<ExampleWorkbook['Rules']>): (number | null)[] {
  const ledger = new Ledger(
    exampleSource({
      Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'Q' }],
      Rules: rules.map((rule) => ({ ruleId: 'match-ratio', ...rule })),
    }),
  );
  const settings = new Settings(ledger, PACK);
  const asked = pool === null ? null : ledger.pools.named(pool);
  return settings.of('match-ratio', asked).map(({ value }) => value);
}

describe('Which setting holds', () => {
  it('is the pack’s where the workbook says nothing, for its pool before the one for all', () => {
    expect(holding('P')).toEqual([1]);
    expect(holding('Q')).toEqual([9]);
    expect(holding(null)).toEqual([1]);
  });

  it('is the workbook’s row in place of the pack’s, and not beside it', () => {
    expect(holding('P', { value: 2 })).toEqual([2]);
    expect(holding(null, { value: 2 })).toEqual([2]);
    expect(holding('Q', { pool: 'Q', value: 3 })).toEqual([3]);
  });

  it('is the nearest pool’s upwards, alone', () => {
    const rules = [{ value: 2 }, { pool: 'P', value: 3 }] as const;
    expect(holding('P', ...rules)).toEqual([3]);
    expect(holding('E', ...rules)).toEqual([3]);
    expect(holding('E', ...rules, { pool: 'E', value: 4 })).toEqual([4]);
    expect(holding('P', ...rules, { pool: 'E', value: 4 })).toEqual([3]);
  });

  it('is several rows of one pool together, as bands or periods', () => {
    expect(holding('E', { pool: 'P', value: 2 }, { pool: 'P', value: 3 }, { value: 4 })).toEqual([2, 3]);
  });

  it('is none where the nearest row switches the rule off, until a pool inside switches it on', () => {
    const off = { pool: 'P', severity: 'off' } as const;
    expect(holding('P', off)).toEqual([]);
    expect(holding('E', off)).toEqual([]);
    expect(holding('E', off, { pool: 'E', value: 2 })).toEqual([2]);
    expect(holding('Q', off)).toEqual([9]);
  });
});

describe('Rows of Rules that cannot be understood', () => {
  const settingsOf = (rules: readonly RowOf<'Rules'>[], more: Workbook = {}, pack = PACK) => {
    const ledger = ledgerOf({ Pools: [{ poolId: 'P' }], Rules: rules, ...more });
    return new Settings(ledger, pack);
  };
  const values = (settings: Settings, rule: string) =>
    asked(() => settings.of(rule, null).map(({ value }) => value));
  const SHARE = { ruleId: 'match-share', value: 0.5 };

  it('leave it unknown what holds of their rule, and no other', () => {
    const settings = settingsOf([{ ruleId: ' Match-Ratio ', value: '#REF!' }, SHARE]);
    expect(values(settings, 'match-ratio')).toBe('#VALUE! unreadable-cell Rules!C2');
    expect(values(settings, 'match-share')).toEqual([0.5]);
  });

  it.each([
    ['is blank', undefined, '#VALUE! blank-cell Rules!A2'],
    ['cannot be read', '#REF!', '#VALUE! unreadable-cell Rules!A2'],
  ])('leave it unknown what holds of any where their rule %s', (_, ruleId, why) => {
    const settings = settingsOf([{ ruleId, value: 1 }, SHARE]);
    expect([values(settings, 'match-ratio'), values(settings, 'match-share')]).toEqual([why, why]);
  });

  it('are those for a pool that is not listed, where pools are', () => {
    const rule = { ruleId: 'match-ratio', pool: 'X', value: 2 };
    expect(values(settingsOf([rule]), 'match-ratio')).toBe('#VALUE! unreadable-cell Rules!B2');
    const ledger = ledgerOf({ Pools: [{ poolId: 'P' }], Rules: [rule] });
    const without = ledger.workbook.tables.filter(({ name }) => name !== 'Pools');
    const alone = new Settings(new Ledger({ ...ledger.workbook, tables: without }), PACK);
    expect(values(alone, 'match-ratio')).toEqual([1]);
    const [pools] = ledger.workbook.tables.filter(({ name }) => name === 'Pools');
    if (!pools) throw new Error('no pools');
    const twice = new Settings(
      new Ledger({ ...ledger.workbook, tables: [...ledger.workbook.tables, pools] }),
      PACK,
    );
    expect(values(twice, 'match-ratio')).toBe('#VALUE! table-twice {"table":"Pools"}');
  });

  it('switch no rule off', () => {
    const off = { ruleId: 'match-ratio', severity: 'off' };
    const isOn = (...rules: RowOf<'Rules'>[]) => {
      const settings = settingsOf(rules);
      return [settings.isOn('match-ratio'), settings.isOnForAll('match-ratio')];
    };
    expect(isOn()).toEqual([true, true]);
    expect(isOn({ ...off, value: '#REF!' })).toEqual([true, true]);
    expect(settingsOf([]).isOn('match-share')).toBe(false);
    expect(settingsOf([]).isOnForAll('match-share')).toBe(false);
    expect(settingsOf([{ ruleId: 'match-share', severity: 'off' }]).isOn('match-share')).toBe(false);
    expect(settingsOf([{ ruleId: 'match-share', pool: 'P' }]).isOn('match-share')).toBe(true);
    expect(settingsOf([off]).isOnForAll('match-ratio')).toBe(false);
  });

  it('are passed over by a pack of the workbook’s own only where it says so of the whole workbook', () => {
    const head = { ruleId: 'rule-pack', appliesTo: 'vores', base: '1' };
    const isOn = (...rules: RowOf<'Rules'>[]) => settingsOf([head, ...rules]).isOnForAll('match-ratio');
    expect([isOn(), isOn({ ruleId: 'match-ratio', pool: 'P', severity: 'off' })]).toEqual([true, true]);
    expect(isOn({ ruleId: 'match-ratio', severity: 'off' })).toBe(false);
    expect(isOn({ ruleId: 'match-ratio' })).toBe(true);
    expect(values(settingsOf([head]), 'match-ratio')).toEqual([]);
  });

  it('is none of a rule of the pack, whose words are read in any case', () => {
    const rules = [
      {
        rule: 'match-ratio',
        pool: 'p',
        value: 2,
        base: ' TOTAL',
        appliesTo: 'Region',
        from: '2024-01-01',
        to: '2024-12-31',
        severity: 'info' as const,
        tolerance: 1.5,
        rounding: 'up' as const,
        source: 'Lov',
      },
      { rule: 'match-ratio', pool: 'P' },
    ];
    const ledger = ledgerOf({ Pools: [{ poolId: 'P' }] });
    const pool = ledger.pools.named('P');
    const [all, bare] = new Settings(ledger, { ...PACK, rules }).of('match-ratio', pool);
    expect(all).toEqual({
      rule: 'match-ratio',
      pool,
      value: 2,
      base: 'total',
      appliesTo: 'region',
      from: dayOf(2024, 1, 1),
      to: dayOf(2024, 12, 31),
      severity: 'info',
      tolerance: 150,
      rounding: 'up',
      source: 'Lov',
      row: null,
    });
    const nothing = {
      value: null,
      base: '',
      appliesTo: '',
      from: null,
      to: null,
      severity: null,
      source: '',
    };
    expect(bare).toEqual({
      rule: 'match-ratio',
      pool,
      ...nothing,
      tolerance: 0,
      rounding: 'half-up',
      row: null,
    });
    const [row] = settingsOf([
      { ruleId: 'cap', value: 7, source: 'Brev' },
      { ruleId: 'cap', pool: 'P' },
    ]).of('cap', null);
    expect(row).toEqual({
      ...{ rule: 'cap', pool: null, ...nothing, value: 7, source: 'Brev' },
      ...{ tolerance: 0, rounding: 'half-up', row: 0 },
    });
  });
});

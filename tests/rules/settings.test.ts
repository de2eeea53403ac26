import { Ledger } from '../../src/ledger/ledger';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Pack } from '../../src/rules/pack';
import { Settings } from '../../src/rules/settings';

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

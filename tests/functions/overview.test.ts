import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { NoAnswer } from '../../src/ledger/answer';
import { kroner } from '../../src/ledger/money';
import { overviewOf, type Known, type Overview, type PoolFigures } from '../../src/functions/overview';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { bookOf } from '../support/book';

/** Mio. kr., a plain number, or the reason why it is not known. */
const known = (value: Known<number>): number | string =>
  value instanceof NoAnswer ? value.reason.id : value / kroner(1_000_000);
const figures = ({ year, budget, committed, remaining }: PoolFigures) => [
  year,
  ...[budget, committed, remaining].map(known),
];

describe('the overview of the published pool', () => {
  let overview: Overview;
  beforeAll(async () => {
    const bytes = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
    overview = overviewOf(bookOf(await readWorkbook(bytes, { inflate: inflateWithNode })));
  });

  it('has 53.7 mio. kr. left of 142.8, and 25.9 of the 100 of the ten-year plan', () => {
    expect(overview.pools.map(({ id, partOf, whole }) => [id, partOf, ...figures(whole)])).toEqual([
      ['NT', null, null, 142.8, 89.1, 53.7],
      ['NT-10Y', 'NT', null, 100, 74.1, 25.9],
    ]);
  });

  it('knows the frame of 2024 alone, and leaves nothing of it; a year without a frame has no budget and no rest', () => {
    const [, earmark] = overview.pools;
    expect(earmark?.years.map(figures)).toEqual([
      [2023, 'no-frame', 33.5, 'no-frame'],
      [2024, 40.6, 40.6, 0],
      [2025, 'no-frame', 0, 'no-frame'],
    ]);
  });

  it('knows what one project must put in, and of three that nobody is stated to bear it', () => {
    const of = (reason: string) =>
      overview.match.filter(({ bearer }) => bearer instanceof NoAnswer && bearer.reason.id === reason);
    expect(of('no-bearer').map(({ project }) => project)).toEqual([
      'DOSISPAKKET',
      'RUTE-VAGT',
      'AI-KNOGLEBRUD',
    ]);
    const [speech] = overview.match.filter(({ required }) => !(required instanceof NoAnswer));
    expect([speech?.project, speech?.bearer, known(speech?.required ?? 0)]).toEqual([
      'TALE-TIL-TEKST',
      'Københavns Kommune',
      8.5,
    ]);
  });

  it('does not take match that nobody has stated for 0', () => {
    expect(overview.match.map(({ pledged, documented }) => [pledged, documented].map(known))).toEqual(
      overview.match.map(() => ['match-not-stated', 'match-not-stated']),
    );
  });

  it('leaves out projects of which no rule demands match', () => {
    expect(overview.match.map(({ project }) => project)).not.toContain('KLIMA-AARHUS');
  });

  it('knows what one project may save, 600 to 900 FTE with no low figure, and of the others that it is not stated', () => {
    const stated = overview.savings.filter(({ potential }) => !(potential instanceof NoAnswer));
    expect(stated.map(({ project, potential }) => [project, potential])).toEqual([
      ['DOSISPAKKET', { low: null, expected: 600, high: 900 }],
    ]);
    const [other] = overview.savings.filter(({ project }) => project === 'HUDKRAEFT');
    expect(other?.potential).toMatchObject({ reason: { id: 'no-potential' } });
    expect(overview.savings.map(({ project }) => project)).not.toContain('AKT164-SAMLET');
  });
});

describe('the overview of any pool', () => {
  it('adds the components of a saving, and knows no figure that one of them does not state', () => {
    const component = fc.record({
      low: fc.option(fc.nat(1000), { nil: undefined }),
      expected: fc.option(fc.nat(1000), { nil: undefined }),
      high: fc.option(fc.nat(1000), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 4 }), (components) => {
        const { savings } = overviewOf(
          bookOf({
            Projects: [{ projectId: 'A' }],
            Savings: components.map((each, at) => ({
              savingId: `S${at}`,
              projectId: 'A',
              ...Object.fromEntries(Object.entries(each).filter(([, value]) => value !== undefined)),
            })),
          }),
        );
        const sum = (field: 'low' | 'expected' | 'high') =>
          components.reduce<number | null>(
            (before, each) => (before === null || each[field] === undefined ? null : before + each[field]),
            0,
          );
        expect(savings[0]?.potential).toEqual({
          low: sum('low'),
          expected: sum('expected'),
          high: sum('high'),
        });
      }),
      { numRuns: 100 },
    );
  });

  it('knows no figure of a pool while an amount in it cannot be read, and says which cell', () => {
    const { pools } = overviewOf(
      bookOf({
        Pools: [{ poolId: 'P' }],
        Frames: [{ poolId: 'P', appropriation: 100 }],
        Projects: [{ projectId: 'A' }],
        Allocations: [
          {
            allocationId: '1',
            projectId: 'A',
            poolId: 'P',
            year: 2024,
            amount: '#REF!',
            status: 'committed',
          },
        ],
      }),
    );
    expect(figures(pools[0]?.whole as PoolFigures)).toEqual([
      null,
      100 / 1_000_000,
      'unreadable-cell',
      'unreadable-cell',
    ]);
  });
});

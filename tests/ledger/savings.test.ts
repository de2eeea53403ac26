import type { FinanceYear } from '../../src/ledger/dates';
import { netPresentValue, paybackYear } from '../../src/ledger/netPresentValue';
import { potentialsOf, projectsWithPotential } from '../../src/ledger/potentials';
import { savingsOf } from '../../src/ledger/savings';
import { asked, ledgerOf, type RowOf, type Workbook } from './asked';

type Saving = RowOf<'Savings'>;
type Phase = RowOf<'Phasing'>;
type Project = RowOf<'Projects'>;
type Commitment = RowOf<'Allocations'>;

const FULL: Saving = {
  savingId: '1',
  projectId: 'A',
  low: 1,
  expected: 2,
  high: 3,
  hoursPerFte: 1500,
  hourlyCost: 400,
  oneOffCost: 100,
  runningCost: 10,
};
const Y2024 = 2024 as FinanceYear;

const bookOf = (
  savings: readonly Saving[],
  phasing: readonly Phase[] = [{ projectId: 'A', year: 2024, share: 1 }],
) =>
  ledgerOf({
    Pools: [{ poolId: 'P' }],
    Projects: [
      { projectId: 'A', start: '2024-06-01' },
      { projectId: 'B', start: '#REF!' },
      { projectId: 'C' },
      { projectId: 'A2', start: '2024-06-01' },
    ],
    Savings: savings,
    Phasing: phasing,
  });

const fte = (ledger: ReturnType<typeof bookOf>, year = 2024) =>
  asked(() => {
    const { top, bottom } = savingsOf(ledger).fte(
      ledger.projects.named('A'),
      year as FinanceYear,
      'expected',
    );
    return Number(top) / Number(bottom);
  });

describe('The phase-in of a saving', () => {
  it.each<[string, Phase, string]>([
    ['a year is blank', { projectId: 'A', share: 1 }, 'blank-cell Phasing!B3'],
    ['a year cannot be read', { projectId: 'A', year: '#REF!', share: 1 }, 'unreadable-cell Phasing!B3'],
    ['a share is blank', { projectId: 'A', year: 2025 }, 'blank-cell Phasing!C3'],
    ['a share cannot be read', { projectId: 'A', year: 2025, share: '#REF!' }, 'unreadable-cell Phasing!C3'],
    ['a share is above 1', { projectId: 'A', year: 2025, share: 1.001 }, 'phasing-above-one Phasing!C3'],
    [
      'a year stands twice',
      { projectId: 'A', year: 2024, share: 1 },
      'id-twice Phasing!B3 {"value":"A 2024"}',
    ],
    ['a row names no project', { year: 2025, share: 1 }, 'blank-cell Phasing!A3'],
  ])('is not known where %s', (_, phase, why) => {
    expect(fte(bookOf([FULL], [{ projectId: 'A', year: 2024, share: 1 }, phase]))).toBe(`#VALUE! ${why}`);
  });

  it('is not known in a year that is not stated, and the year is told', () => {
    expect(fte(bookOf([FULL], [{ projectId: 'A', year: 2024, share: 0.5 }]), 2025)).toBe(
      '#N/A no-phasing {"project":"A","year":2025}',
    );
  });

  it('may be full in the very year of full effect, and no sooner', () => {
    const phases = [
      { projectId: 'A', year: 2025, share: 1 },
      { projectId: 'A', year: 2024, share: 0.25 },
    ];
    expect(fte(bookOf([{ ...FULL, fullFrom: 2025 }], phases))).toBe(0.5);
    expect(fte(bookOf([{ ...FULL, fullFrom: 2026 }], phases))).toBe('#VALUE! phasing-disagrees Phasing!C2');
    expect(fte(bookOf([{ ...FULL, fullFrom: '#REF!' }], phases))).toBe('#VALUE! unreadable-cell Savings!G2');
  });
});

describe('What a saving is reckoned from', () => {
  it('is told where it is missing, with the project', () => {
    const ledger = bookOf([{ ...FULL, runningCost: undefined }]);
    const savings = savingsOf(ledger);
    const of = (id: string) => ledger.projects.named(id);
    expect(asked(() => savings.runningCost(of('A'), Y2024))).toBe(
      '#N/A saving-not-stated {"project":"A","field":"runningCost"}',
    );
    expect(asked(() => savings.oneOffCost(of('C')))).toBe('#N/A no-potential {"project":"C"}');
    expect(asked(() => savings.fteAtFull(of('C'), 'low'))).toBe('#N/A no-potential {"project":"C"}');
  });

  it('costs once what each component states, and to run what those in effect state', () => {
    const ledger = bookOf(
      [
        { ...FULL, fullFrom: 2024 },
        { ...FULL, savingId: '2', fullFrom: 2025, oneOffCost: 20, runningCost: 3 },
        { savingId: '3', projectId: 'A', expected: 1, fullFrom: 2024 },
        { ...FULL, savingId: '4', projectId: 'A2' },
      ],
      [{ projectId: 'A2', year: 2024, share: 0 }],
    );
    const savings = savingsOf(ledger);
    const project = ledger.projects.named('A');
    expect(savings.oneOffCost(project)).toBe(120_00);
    expect(asked(() => savings.runningCost(project, Y2024))).toBe(
      '#N/A no-phasing {"project":"A","year":2024}',
    );
    expect(savings.runningCost(project, 2025 as FinanceYear)).toBe(13_00);
    expect(savings.runningCost(ledger.projects.named('A2'), Y2024)).toBe(0);
  });

  it('is not reckoned without a start that can be read', () => {
    const ledger = bookOf([
      FULL,
      { ...FULL, savingId: '2', projectId: 'B' },
      { ...FULL, savingId: '3', projectId: 'C' },
    ]);
    const both = (id: string) => [
      asked(() => netPresentValue(ledger, ledger.projects.named(id), 1, null)),
      asked(() => paybackYear(ledger, ledger.projects.named(id))),
    ];
    expect(both('B')).toEqual(Array(2).fill('#VALUE! unreadable-cell Projects!I3'));
    expect(both('C')).toEqual(Array(2).fill('#N/A no-start {"project":"C"}'));
  });

  it('never pays back within 70 years where each year costs more than it gives', () => {
    const ledger = bookOf([{ ...FULL, oneOffCost: 0, runningCost: 1_200_000.01 }]);
    expect(asked(() => paybackYear(ledger, ledger.projects.named('A')))).toBe(
      '#N/A never-pays-back {"project":"A","years":70}',
    );
  });

  it('pays back in the last of 70 years, and not in the one after', () => {
    const payback = (oneOffCost: number) => {
      const ledger = bookOf([{ ...FULL, hoursPerFte: 1, hourlyCost: 1, runningCost: 0, oneOffCost }]);
      return asked(() => paybackYear(ledger, ledger.projects.named('A')));
    };
    expect(payback(140)).toBe(2093);
    expect(payback(140.01)).toBe('#N/A never-pays-back {"project":"A","years":70}');
    expect(payback(2)).toBe(2024);
    expect(payback(2.01)).toBe(2025);
  });
});

describe('The present value of a saving', () => {
  it('is what its first year gives, undiscounted, and each year after by the rate', () => {
    const ledger = bookOf([{ ...FULL, hoursPerFte: 1, hourlyCost: 50, runningCost: 0, oneOffCost: 30 }]);
    const value = (years: number, rate: number | null) =>
      netPresentValue(ledger, ledger.projects.named('A'), years, rate);
    expect(value(1, 1)).toBe(70_00);
    expect(value(2, 1)).toBe(120_00);
    expect(value(3, 1)).toBe(145_00);
    expect(value(3, 0)).toBe(270_00);
    // 100 / 1.035
    expect(value(2, null)).toBe(70_00 + 96_62);
  });

  it('is discounted at 3.5 % back from year 35 and at 2.5 % back from year 36', () => {
    const ledger = bookOf([
      { ...FULL, hoursPerFte: 1, hourlyCost: 50_000_000, runningCost: 0, oneOffCost: 0 },
    ]);
    const value = (years: number) => netPresentValue(ledger, ledger.projects.named('A'), years, null);
    const at35 = 1e10 / 1.035 ** 35;
    // Each sum is rounded to the øre.
    expect(Math.abs(value(36) - value(35) - at35)).toBeLessThan(2);
    expect(Math.abs(value(37) - value(36) - at35 / 1.025)).toBeLessThan(2);
  });
});

describe('Whose potentials are told', () => {
  const told = (Projects: readonly Project[], pool: string | null, more: Workbook = {}) => {
    const ledger = ledgerOf({
      Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }, { poolId: 'Q' }],
      Projects,
      Allocations: [],
      ...more,
    });
    return asked(() =>
      projectsWithPotential(ledger, pool === null ? null : ledger.pools.named(pool)).map((project) =>
        ledger.projects.name(project),
      ),
    );
  };
  const commitment = (row: Commitment) => ({ Allocations: [{ allocationId: 'T', projectId: 'B', ...row }] });
  const ROWS = [{ projectId: 'A', poolId: 'E' }, { projectId: 'B' }, { projectId: 'C', poolId: 'Q' }];

  it('are those of a pool and its earmarks: their own pool, else that of a commitment', () => {
    expect(told(ROWS, 'P')).toEqual(['A']);
    expect(told(ROWS, 'P', commitment({ poolId: 'P' }))).toEqual(['A', 'B']);
    expect(told(ROWS, 'Q', commitment({ poolId: 'P' }))).toEqual(['C']);
    expect(told(ROWS, null)).toEqual(['A', 'B', 'C']);
    expect(told([...ROWS, { projectId: 'a' }], 'P')).toEqual(['A']);
  });

  it('are not those of a joint row that states none of its own', () => {
    const joint = [{ projectId: 'J' }, { projectId: 'A', partOf: 'J' }];
    expect(told(joint, null)).toEqual(['A']);
    expect(told(joint, null, { Savings: [{ savingId: '1', projectId: 'J' }] })).toEqual(['J', 'A']);
  });

  it.each<[string, readonly Project[], Workbook, string]>([
    ['an id is blank', [...ROWS, { poolId: 'P' }], {}, 'blank-cell Projects!A5'],
    ['a pool cannot be read', [{ projectId: 'A', poolId: '#REF!' }], {}, 'unreadable-cell Projects!C2'],
    ['a commitment is charged to no pool', ROWS, commitment({}), 'blank-cell Allocations!C2'],
    [
      'a commitment’s pool cannot be read',
      ROWS,
      commitment({ poolId: '#REF!' }),
      'unreadable-cell Allocations!C2',
    ],
  ])('is not known where %s', (_, projects, more, why) => {
    expect(told(projects, 'P', more)).toBe(`#VALUE! ${why}`);
  });

  it('is not known of a pool while the place of another is not, and is of all pools', () => {
    const Pools = [{ poolId: 'P' }, { poolId: 'E', parentId: 'X' }];
    expect(told(ROWS, 'P', { Pools })).toBe('#VALUE! unknown-reference Pools!C3 {"value":"X"}');
    expect(told(ROWS, null, { Pools })).toEqual(['A', 'B', 'C']);
  });

  it('are told as they are stated, a row each, and with nothing where none is', () => {
    const ledger = bookOf([
      { ...FULL, basis: 'Rapport' },
      { savingId: '2', projectId: 'A', high: 4 },
    ]);
    const [a, c] = ['A', 'C'].map((id) => ledger.projects.named(id)) as [number, number];
    expect(potentialsOf(ledger, [c, a])).toEqual([
      { project: c, row: null, basis: null, low: null, expected: null, high: null },
      { project: a, row: 0, basis: 'Rapport', low: 1, expected: 2, high: 3 },
      { project: a, row: 1, basis: null, low: null, expected: null, high: 4 },
    ]);
  });

  it.each(['basis', 'low', 'expected', 'high'] as const)('are not told where %s cannot be read', (field) => {
    const ledger = bookOf([{ ...FULL, [field]: '#REF!' }]);
    const column = { basis: 'C', low: 'D', expected: 'E', high: 'F' }[field];
    expect(asked(() => potentialsOf(ledger, [ledger.projects.named('A')]))).toBe(
      `#VALUE! unreadable-cell Savings!${column}2`,
    );
  });
});

import fc from 'fast-check';
import { NoAnswer } from '../../src/ledger/answer';
import { Ledger, type LedgerOptions } from '../../src/ledger/ledger';
import { kroner, toKroner } from '../../src/ledger/money';
import type { Cell, SourceWorkbook } from '../../src/ledger/source';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';

type MatchRows = NonNullable<ExampleWorkbook['Match']>;

const PROJECTS = [
  { projectId: 'A' },
  { projectId: 'B' },
  { projectId: 'JOINT' },
  { projectId: 'PART', partOf: 'JOINT' },
];

function ledgerOf(match: MatchRows, options?: LedgerOptions): Ledger {
  return new Ledger(exampleSource({ Pools: [], Projects: PROJECTS, Allocations: [], Match: match }), options);
}

function pledged(ledger: Ledger, project = 'A', stage: 'pledged' | 'documented' = 'pledged'): unknown {
  return answer(() => toKroner(ledger.match.pledged(ledger.projects.named(project), stage).total));
}

function answer(ask: () => unknown): unknown {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const { params } = error.reason;
    return [error.code, error.reason.id, 'place' in params ? params.place.cell : undefined];
  }
}

describe('match pledged', () => {
  it('counts what is documented and what has no stage', () => {
    const ledger = ledgerOf([
      { matchId: '1', projectId: 'A', amount: 100, stage: 'pledged' },
      { matchId: '2', projectId: 'a ', amount: 20.05, stage: 'documented' },
      { matchId: '3', projectId: 'A', amount: 3 },
      { matchId: '4', projectId: 'B', amount: 4000 },
    ]);
    expect(pledged(ledger)).toBe(123.05);
    expect(pledged(ledger, 'A', 'documented')).toBe(20.05);
    const { rows, field, amountOf } = ledger.match.pledged(ledger.projects.named('A'));
    expect(rows).toEqual([0, 1, 2]);
    expect([field, ...rows.map(amountOf)]).toEqual(['amount', 100_00, 20_05, 3_00]);
  });

  it('is 0 for a project that nobody has put anything into', () => {
    expect(pledged(ledgerOf([]), 'B')).toBe(0);
  });

  it('takes hours times hourly rate where there is no amount, half up to the øre', () => {
    const row = (hours: number, hourlyRate: number) => [{ matchId: '1', projectId: 'A', hours, hourlyRate }];
    expect(pledged(ledgerOf(row(100, 312.45)))).toBe(31_245);
    expect(pledged(ledgerOf(row(7.5, 333.33)))).toBe(2499.98); // 2,499.975
    expect(pledged(ledgerOf(row(0.1, 0.04)))).toBe(0); // 0.4 øre
    expect(pledged(ledgerOf(row(0.1, 0.05)))).toBe(0.01); // 0.5 øre
  });

  it('accepts an amount that is hours times hourly rate, and one with hours for information only', () => {
    const both = { matchId: '1', projectId: 'A', amount: 2499.98, hours: 7.5, hourlyRate: 333.33 };
    expect(pledged(ledgerOf([both]))).toBe(2499.98);
    expect(pledged(ledgerOf([{ matchId: '1', projectId: 'A', amount: 500, hours: 7.5 }]))).toBe(500);
  });

  it('is #VALUE! naming the amount that contradicts hours and rate', () => {
    const row = { matchId: '1', projectId: 'A', amount: 2499.97, hours: 7.5, hourlyRate: 333.33 };
    expect(pledged(ledgerOf([row]))).toEqual(['#VALUE!', 'match-amounts-disagree', 'F2']);
  });

  it.each([
    ['nothing', {}],
    ['hours alone', { hours: 10 }],
    ['an hourly rate alone', { hourlyRate: 300 }],
  ])('is #VALUE! naming the blank amount of a row that states %s', (_, stated) => {
    expect(pledged(ledgerOf([{ matchId: '1', projectId: 'A', ...stated }]))).toEqual([
      '#VALUE!',
      'blank-cell',
      'F2',
    ]);
  });

  it.each([
    ['amount', { amount: "'100" }, 'F2'],
    ['amount beside hours and rate', { amount: '#REF!', hours: 10, hourlyRate: 5 }, 'F2'],
    ['hours', { hours: "'10", hourlyRate: 5 }, 'G2'],
    ['hourly rate', { hours: 10, hourlyRate: '#N/A' }, 'H2'],
  ])('is #VALUE! naming the %s that cannot be read', (_, stated, cell) => {
    expect(pledged(ledgerOf([{ matchId: '1', projectId: 'A', ...stated }]))).toEqual([
      '#VALUE!',
      'unreadable-cell',
      cell,
    ]);
  });

  it('is #VALUE! where hours times rate is more than can be held', () => {
    const row = { matchId: '1', projectId: 'A', hours: 1e200, hourlyRate: 5 };
    expect(pledged(ledgerOf([row]))).toEqual(['#VALUE!', 'amount-too-large', undefined]);
  });

  it('of every project is #VALUE! while a row belongs to nobody knows whom', () => {
    const unknown = { matchId: '1', projectId: 'Q', amount: 1 };
    expect(pledged(ledgerOf([unknown]), 'B')).toEqual(['#VALUE!', 'unknown-reference', 'B2']);
    expect(pledged(ledgerOf([{ matchId: '1', amount: 1 }]), 'B')).toEqual(['#VALUE!', 'blank-cell', 'B2']);
  });

  it('does not need another project’s amounts', () => {
    const ledger = ledgerOf([
      { matchId: '1', projectId: 'A', amount: 1 },
      { matchId: '2', projectId: 'B', amount: "'x" },
    ]);
    expect(pledged(ledger)).toBe(1);
  });

  it('needs the stage only where documented is asked for', () => {
    const ledger = ledgerOf([{ matchId: '1', projectId: 'A', amount: 1, stage: 'soon' }]);
    expect(pledged(ledger)).toBe(1);
    expect(pledged(ledger, 'A', 'documented')).toEqual(['#VALUE!', 'unreadable-cell', 'J2']);
  });

  it('of a part is not known, and that of the joint row is its own and its parts’', () => {
    const ledger = ledgerOf([
      { matchId: '1', projectId: 'JOINT', amount: 10 },
      { matchId: '2', projectId: 'PART', amount: 5 },
    ]);
    expect(pledged(ledger, 'PART')).toEqual(['#N/A', 'granted-together', undefined]);
    expect(pledged(ledger, 'JOINT')).toBe(15);
  });
});

describe('work put in and contributors', () => {
  const ROWS = [
    { matchId: '1', projectId: 'A', contributor: 'Byby', kind: 'cash', amount: 100 },
    { matchId: '2', projectId: 'A', contributor: 'Nyby', kind: 'in-kind', hours: 2, hourlyRate: 10 },
    { matchId: '3', projectId: 'A', contributor: 'BYBY', kind: 'arbejdstid', amount: 7, stage: 'documented' },
    { matchId: '4', projectId: 'A', kind: 'cash', amount: 1 },
  ];

  it('adds up the rows in kind', () => {
    const ledger = ledgerOf(ROWS);
    const project = ledger.projects.named('A');
    expect(ledger.match.inKind(project).total).toBe(kroner(27));
    expect(ledger.match.inKind(project, 'documented').total).toBe(kroner(7));
  });

  it('is #VALUE! where a row does not say whether it is cash or work', () => {
    const ledger = ledgerOf([{ matchId: '1', projectId: 'A', amount: 1 }]);
    expect(answer(() => ledger.match.inKind(ledger.projects.named('A')))).toEqual([
      '#VALUE!',
      'blank-cell',
      'E2',
    ]);
  });

  it('names each contributor once', () => {
    const ledger = ledgerOf(ROWS);
    expect(ledger.match.contributors(ledger.projects.named('A'))).toEqual(['Byby', 'Nyby']);
  });

  it('names no contributor where one cannot be read', () => {
    const ledger = ledgerOf([...ROWS, { matchId: '5', projectId: 'A', contributor: '#REF!', amount: 1 }]);
    expect(answer(() => ledger.match.contributors(ledger.projects.named('A')))).toEqual([
      '#VALUE!',
      'unreadable-cell',
      'C6',
    ]);
  });
});

describe('match from the ranges of a formula', () => {
  const withoutColumns = (source: SourceWorkbook, captions: readonly string[]): SourceWorkbook => ({
    ...source,
    tables: source.tables.map((table) =>
      table.name === 'Match'
        ? { ...table, columns: table.columns.filter(({ caption }) => !captions.includes(caption)) }
        : table,
    ),
  });

  it('needs hours and hourly rate only where a row has no amount', () => {
    const source = (match: MatchRows) =>
      withoutColumns(exampleSource({ Pools: [], Projects: PROJECTS, Allocations: [], Match: match }), [
        'Hours',
        'Hourly rate',
      ]);
    const given = new Ledger(source([{ matchId: '1', projectId: 'A', amount: 3 }]), { whole: false });
    expect(pledged(given)).toBe(3);
    const blank = new Ledger(source([{ matchId: '1', projectId: 'A' }]), { whole: false });
    expect(pledged(blank)).toEqual(['#N/A', 'column-not-given', undefined]);
  });

  it('gives the same for a blank cell and for the 0 that a desktop Excel sends for it', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
    const rows = fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (cells) => {
        const ask = (sent: (cell: number | null) => Cell): unknown => {
          const source = exampleSource({ Pools: [], Projects: PROJECTS, Allocations: [], Match: [] });
          const column = (caption: string, values: readonly Cell[]) => ({ caption, cells: values });
          const table = {
            name: 'Match',
            sheet: 'Match',
            firstRow: 2,
            firstColumn: 1,
            rowCount: cells.length,
            columns: [
              column(
                'Match ID',
                cells.map((_, index) => `M${index}`),
              ),
              column(
                'Project ID',
                cells.map(() => 'A'),
              ),
              column(
                'Amount',
                cells.map(([each]) => sent(each)),
              ),
              column(
                'Hours',
                cells.map(([, each]) => sent(each)),
              ),
              column(
                'Hourly rate',
                cells.map(([, , each]) => sent(each)),
              ),
            ],
          };
          const tables = source.tables.map((each) => (each.name === 'Match' ? table : each));
          return pledged(new Ledger({ ...source, tables }, { whole: true, blankIsZero: true }));
        };
        expect(ask((cell) => cell ?? 0)).toEqual(ask((cell) => (cell === 0 ? null : cell)));
      }),
      { numRuns: 1000 },
    );
  });
});

import { NoAnswer } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import type { Cell } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import { identifyTable } from '../../src/functions/identifyTable';
import { ledgerInput, type CellRange } from '../../src/functions/ledgerInput';
import { LANGUAGES } from '../../src/text/language';
import { reasonWords } from '../../src/text/formulaTexts';
import { fakeCells } from '../support/cellFunctions';

/** The table names, or what a cell would say. */
function outcome(ranges: readonly CellRange[]): unknown {
  try {
    return ledgerInput(ranges).tables.map(({ name }) => name);
  } catch (error) {
    if (error instanceof NoAnswer) return `${error.code}: ${reasonWords(error.reason, 'en')}`;
    throw error;
  }
}

const POOLS: CellRange = [
  ['Pulje-id', 'Navn', 'Del af', 'Bevillingstype'],
  ['P', 'Puljen', null, 'reservationsbevilling'],
];
const FRAMES: CellRange = [
  ['Pulje-id', 'Finansår', 'Bevilling (mio. kr.)', 'Videreført'],
  ['P', 2024, 10, null],
];

describe('A range without a name', () => {
  it.each(LANGUAGES)('is told by its mark, for every table and with every column (%s)', (language) => {
    for (const name of TABLE_NAMES) {
      const captions = fieldsOf(name).map(([, spec]) => spec[language]);
      expect([name, identifyTable(captions)]).toEqual([name, [name]]);
      expect([name, identifyTable([...captions, 'My notes'].reverse())]).toEqual([name, [name]]);
    }
  });

  it.each(LANGUAGES)(
    'may hold a part of a table’s columns, as long as the mark is one of them (%s)',
    (language) => {
      for (const name of TABLE_NAMES) {
        const mark = fieldsOf(name).find(([, spec]) => spec.mark)?.[1];
        expect([name, identifyTable([mark?.[language] ?? ''])]).toEqual([name, [name]]);
      }
    },
  );

  it('is the table whose required captions are all there when an own column bears another’s mark', () => {
    expect(identifyTable(['Pulje-id', 'Bevilling', 'Status'])).toEqual(['Frames']);
    expect(identifyTable(['Pool ID', 'Name', 'Appropriation type', 'Title', 'Status'])).toEqual(['Pools']);
  });

  it('is known whatever the case, blanks and unit of its captions', () => {
    expect(identifyTable(['pulje-id', ' BEVILLING\u00a0 (t.kr.)'])).toEqual(['Frames']);
  });

  it.each([
    [
      'no caption is a mark',
      [
        ['Pulje-id', 'Navn'],
        ['P', 'x'],
      ],
    ],
    ['it is one number', [[5]]],
    ['it is an empty cell handed over as 0', [[0]]],
    ['it is an empty cell handed over as nothing', [[null]]],
    ['it has no captions', [['P', 10]]],
  ] satisfies [string, CellRange][])('is told by its number when %s', (_, range) => {
    expect(outcome([POOLS, range])).toMatch(/^#VALUE!: The second range looks like none of the tables/);
  });

  it('is told by its number when it can be two tables', () => {
    const both: CellRange = [['Approval ID', 'Total', 'Pool ID', 'Appropriation']];
    expect(identifyTable(both[0] as string[])).toEqual(['Frames', 'Approvals']);
    expect(outcome([both])).toMatch(/^#VALUE!: The first range can be several tables/);
    // With no table complete it is still two.
    expect(outcome([POOLS, FRAMES, [['Total', 'Title']]])).toMatch(
      /^#VALUE!: The third range can be several/,
    );
  });

  it('is told by its number when it is a table that was given before', () => {
    expect(outcome([POOLS, FRAMES, POOLS])).toMatch(/^#VALUE!: The third range is Pools, as is number 1/);
  });
});

describe('LEDGER', () => {
  it('takes its tables in any order, in one list or one by one', async () => {
    const cells = fakeCells();
    const handle = await cells.call('LEDGER', [POOLS, FRAMES]);
    expect(handle).toMatch(/^Puljetjek 2 tables, 2 rows \[[a-z1-9-]{24}\]$/);
    expect(await cells.call('LEDGER', [FRAMES, POOLS])).toBe(handle);
    expect(await cells.call('LEDGER', FRAMES, POOLS)).toBe(handle);
    expect(await cells.call('LEDGER', FRAMES, null, POOLS)).toBe(handle);
    expect(await cells.call('POOL_BUDGET', handle, 'P', 2024)).toBe(10_000_000);
  });

  it('says a table that was not given is missing, and never answers 0', async () => {
    const cells = fakeCells();
    const handle = await cells.call('LEDGER', [POOLS, FRAMES]);
    expect(await cells.call('POOL_REMAINING', handle, 'P', 2024)).toMatch(
      /^#N\/A: The table (Allocations|Returns) is not/,
    );
  });

  it('says which argument is missing when it is given no table', () => {
    expect(outcome([])).toBe('#VALUE!: The argument tables is missing.');
    expect(outcome([[[36_526]]])).toBe('#VALUE!: The argument tables is missing.');
  });

  it.each([
    [[[36_526]], 45_292, '2024-01-01'],
    [[[35_064]], 43_830, '2024-01-01'],
  ] satisfies [CellRange, number, string][])(
    'reads dates as DATE(2000,1,1) = %p says',
    async (system, serial) => {
      const allocations: CellRange = [
        ['Tilsagns-id', 'Projekt-id', 'Pulje-id', 'Finansår', 'Tilsagnsdato', 'Beløb', 'Status'],
        ['1', 'A', 'P', 2024, serial, 7, 'afgivet'],
      ];
      const ledger = new Ledger(ledgerInput([allocations, system]));
      const [day] = ledger.table('Allocations').numbers('committedOn').values;
      expect(new Date((day as number) * 86_400_000).toISOString().slice(0, 10)).toBe('2024-01-01');
    },
  );

  it('does not let two date systems stand', () => {
    expect(outcome([POOLS, [[36_526]], [[35_064]]])).toMatch(
      /^#VALUE!: The third range states another date system/,
    );
    expect(outcome([POOLS, [[36_526]], [[36_526]]])).toEqual(['Pools']);
  });

  it.each([[0], [null], ['']])('takes an empty required amount, handed over as %p, for 0', async (blank) => {
    const cells = fakeCells();
    const frames = [...FRAMES, ['P', 2025, blank, blank]];
    const handle = await cells.call('LEDGER', [POOLS, frames]);
    expect(handle).toBe(await fakeCells().call('LEDGER', [POOLS, [...FRAMES, ['P', 2025, 0, 0]]]));
    expect(await cells.call('POOL_BUDGET', handle, 'P', 2025)).toBe(0);
  });

  it.each([
    ['an object', { type: 'Error', code: '#REF!', basicValue: '#REF!' }],
    ['a rich object', { type: 'Error', basicValue: '#REF!' }],
    ['a text', '#REF!'],
  ])('lets an error value, as %s, make its cell unreadable and nothing else', async (_, error) => {
    const cells = fakeCells();
    const frames = [
      ['Pulje-id', 'Finansår', 'Bevilling', 'Videreført'],
      ['P', 2024, 10, null],
      ['Q', 2024, error, null],
    ];
    const pools: Cell[][] = [...POOLS.map((row) => [...row]), ['Q', 'Den anden', null, 'anden bevilling']];
    const handle = await cells.call('LEDGER', [pools, frames]);
    expect(await cells.call('POOL_BUDGET', handle, 'P', 2024)).toBe(10);
    expect(await cells.call('POOL_BUDGET', handle, 'Q', 2024)).toMatch(
      /^#VALUE!: The cell cannot be read: table Frames, row 3,/,
    );
  });
});

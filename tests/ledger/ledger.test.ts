import { laterLedger } from '../../src/ledger/laterLedger';
import { Ledger, type LedgerOptions } from '../../src/ledger/ledger';
import { isoDate, parseIsoDate, serialOfDay, type Day } from '../../src/ledger/dates';
import { minus, plus, surplus } from '../../src/ledger/parts';
import { select } from '../../src/ledger/selection';
import type { Cell, SourceTable, SourceWorkbook } from '../../src/ledger/source';
import { straight } from '../../src/ledger/steps';
import type { TableProblem } from '../../src/ledger/problem';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { asked } from './asked';

const SOURCE = exampleSource({
  Pools: [{ poolId: 'P' }],
  Frames: [{ poolId: 'P', appropriation: 1 }],
  Projects: [],
  Allocations: [],
});
const PART: LedgerOptions = { whole: false };

/** The workbook with one table changed, or without it. */
function withTable(name: string, change: (table: SourceTable) => readonly SourceTable[]): SourceWorkbook {
  return {
    ...SOURCE,
    tables: SOURCE.tables.flatMap((table) => (table.name === name ? change(table) : [table])),
  };
}

const without = (name: string): SourceWorkbook => withTable(name, () => []);
const withoutColumn = (name: string, caption: string): SourceWorkbook =>
  withTable(name, (table) => [
    { ...table, columns: table.columns.filter((column) => column.caption !== caption) },
  ]);

describe('What a question needs of a workbook', () => {
  it('is told where it is not there: a table that every pool has', () => {
    const why = '#N/A table-not-given {"table":"Frames"}';
    expect(asked(() => new Ledger(without('Frames')).need('Frames').rowCount)).toBe(why);
    expect(asked(() => new Ledger(without('Frames'), PART).need('Frames').rowCount)).toBe(why);
  });

  it('is nothing where another table is not in a workbook that was seen as a whole, else it is told', () => {
    expect(asked(() => new Ledger(without('Returns')).need('Returns', 'amount').rowCount)).toBe(0);
    expect(asked(() => new Ledger(without('Returns'), PART).need('Returns').rowCount)).toBe(
      '#N/A table-not-given {"table":"Returns"}',
    );
  });

  it('is told where a column is not there: one that is a key or required, or any where not all was seen', () => {
    const needed = (
      caption: string,
      field: 'poolId' | 'carriedIn' | 'appropriation',
      options?: LedgerOptions,
    ) =>
      asked(
        () => new Ledger(withoutColumn('Frames', caption), options).need('Frames', 'year', field).rowCount,
      );
    const why = (field: string) => `#N/A column-not-given {"table":"Frames","field":"${field}"}`;
    expect(needed('Appropriation', 'appropriation')).toBe(why('appropriation'));
    expect(needed('Carried in', 'carriedIn')).toBe(1);
    expect(needed('Carried in', 'carriedIn', PART)).toBe(why('carriedIn'));
    expect(needed('Carried in', 'appropriation', PART)).toBe(1);
    const keyless = new Ledger(withoutColumn('Pools', 'Pool ID'));
    expect(asked(() => keyless.need('Pools', 'poolId'))).toBe(
      '#N/A column-not-given {"table":"Pools","field":"poolId"}',
    );
  });

  it('is not taken from one of two tables of a name', () => {
    const twice = new Ledger(
      withTable('Frames', (table) => [table, { ...table, name: ' FRAMES ', sheet: 'Ark2' }]),
    );
    expect(asked(() => twice.need('Frames'))).toBe('#VALUE! table-twice {"table":"Frames"}');
    expect(twice.table('Frames').source?.sheet).toBe('Frames');
    expect(twice.repeated.map(({ sheet }) => sheet)).toEqual(['Ark2']);
    expect(twice.need('Pools').rowCount).toBe(1);
  });

  it.each<[TableProblem['kind'], boolean]>([
    ['mapping-row', true],
    ['mapped-range', true],
    ['rows-below', true],
    ['mapped-column', false],
  ])('is not taken from a table of which a mapping may hide rows: %s, %s', (kind, hides) => {
    const ledger = new Ledger(withTable('Frames', (table) => [{ ...table, problems: [{ kind }] }]));
    expect(asked(() => ledger.need('Frames').rowCount)).toBe(
      hides ? '#VALUE! mapping-not-followed {"table":"Frames"}' : 1,
    );
  });
});

describe('The cut-off date of a workbook', () => {
  const DAY = parseIsoDate('2024-12-31') as Day;
  const cutOffOf = (name: string, cell: Cell, date1904 = false): string | null => {
    const { cutOff } = new Ledger({
      ...SOURCE,
      date1904,
      names: new Map([
        ['Other', 1],
        [name, cell],
      ]),
    });
    return cutOff === null ? null : isoDate(cutOff);
  };

  it('is the day in the cell of its name, in any case and in both date systems', () => {
    expect(cutOffOf('CutOff', serialOfDay(DAY))).toBe('2024-12-31');
    expect(cutOffOf('CUTOFF', serialOfDay(DAY, true), true)).toBe('2024-12-31');
  });

  it.each<[string, Cell]>([
    ['CutOff', null],
    ['CutOff', '  '],
    ['CutOff', '31-12-2024'],
    ['CutOff', 2024],
    ['CutOffs', 45_657],
  ])('is not known where %s holds %j', (name, cell) => expect(cutOffOf(name, cell)).toBeNull());

  it('is the one that is asked for, where one is', () => {
    const ledger = new Ledger({ ...SOURCE, names: new Map([['CutOff', 45_000]]) });
    expect(ledger.withCutOff(DAY).cutOff).toBe(DAY);
    expect(ledger.withCutOff(DAY).options).toEqual({ whole: true, cutOff: DAY });
    expect(new Ledger(SOURCE, { whole: false }).withCutOff(DAY).options.whole).toBe(false);
  });
});

describe('A ledger that is read in steps', () => {
  it('was seen as a whole where nothing else is said, and as the one before it', () => {
    expect(straight(Ledger.read(SOURCE)).options).toEqual({ whole: true });
    expect(straight(laterLedger(new Ledger(SOURCE, PART), SOURCE)).ledger.options).toBe(PART);
  });

  it('keeps a table of the one before it that is the same, and reads one that is another', () => {
    const before = new Ledger(SOURCE);
    const { ledger: after } = straight(
      laterLedger(
        before,
        withTable('Frames', (table) => [{ ...table }]),
      ),
    );
    expect(after.table('Pools')).toBe(before.table('Pools'));
    expect(after.table('Frames')).not.toBe(before.table('Frames'));
    expect(after.interner).toBe(before.interner);
  });

  it('is let go of once a table, and after every ten thousand cells of a column', () => {
    const steps = (rowCount: number): number => {
      const cells = Array.from({ length: rowCount }, () => 'P');
      const Pools = withTable('Pools', (table) => [
        { ...table, rowCount, columns: [{ caption: 'Pool ID', cells }] },
      ]);
      return [...Ledger.read(Pools)].length;
    };
    const tables = steps(1);
    expect(tables).toBe(new Ledger(SOURCE).tables.size);
    expect(steps(9_999)).toBe(tables);
    expect(steps(10_000)).toBe(tables + 1);
    expect(steps(20_000)).toBe(tables + 2);
  });
});

describe('A part of an answer', () => {
  it('is the sum of its rows, added or taken off, or an amount that no row states', () => {
    const frames = select(new Ledger(SOURCE).table('Frames'), [0], 'appropriation');
    expect(plus('frame', frames, frames)).toEqual({
      id: 'frame',
      sign: 1,
      total: 200,
      selections: [frames, frames],
    });
    expect(minus('paid', frames)).toEqual({ id: 'paid', sign: -1, total: 100, selections: [frames] });
    expect(surplus('match-above', 5)).toEqual({ id: 'match-above', sign: 1, total: 5, selections: [] });
  });
});

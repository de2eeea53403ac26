import fc from 'fast-check';
import { BLANK, READ, UNREADABLE } from '../../src/ledger/columns';
import { isoDate, type Day } from '../../src/ledger/dates';
import { Interner } from '../../src/ledger/interner';
import { columnLetters } from '../../src/ledger/address';
import type { CellProblem } from '../../src/ledger/problem';
import type { ReadOptions } from '../../src/ledger/readColumn';
import { readTable, type ReadTable } from '../../src/ledger/readTable';
import { CellError, type Cell, type SourceTable } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';

const laws = { numRuns: 1000 };
type Columns = readonly (readonly [caption: string, ...cells: Cell[]])[];

function source(columns: Columns): SourceTable {
  return {
    name: '',
    sheet: 'Ark 1',
    firstRow: 8,
    firstColumn: 4,
    rowCount: Math.max(0, ...columns.map(([, ...cells]) => cells.length)),
    columns: columns.map(([caption, ...cells]) => ({ caption, cells })),
  };
}

function read<T extends TableName>(
  name: T,
  columns: Columns,
  options: Partial<ReadOptions> = {},
): ReadTable<T> {
  return readTable(name, source(columns), { interner: new Interner(), date1904: false, ...options });
}

/** What a table says, apart from what it was read from. */
function content(table: ReadTable): unknown {
  return {
    rows: [...table.offsets],
    columns: table.columns.map(({ field, state, values }) => [field, [...state], [...values]]),
    cells: cellProblems(table),
    table: table.tableProblems,
  };
}

const stateOf = (table: ReadTable, field: string): number[] => [...table.column(field).state];
const valuesOf = (table: ReadTable, field: string): number[] => [...table.column(field).values];
const cellProblems = ({ columns }: ReadTable): CellProblem[] => columns.flatMap(({ problems }) => problems);
const problemsOf = (table: ReadTable): string[] =>
  cellProblems(table).map(({ kind, field, row }) => `${kind} ${field} ${row}`);

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 60, 2024, 45631, 1e15, 1e308, 5e-324),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\u00a0',
    '22,8',
    '713.472',
    '(500)',
    '05/12/2024',
    '30.02.2024',
    '__proto__',
    '#N/A',
    '%',
    '\ud800',
  ),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-()/ krmio') }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom('#N/A', '#REF!', '').map((code) => new CellError(code)),
);

describe('the state of a cell', () => {
  it('is blank, read or unreadable, and only what was read has a value', () => {
    const table = read('Allocations', [
      ['Tilsagns-id', 'A', 'B', 'C', 'D', 'E'],
      ['Beløb', 100.5, null, '22,8', new CellError('#N/A'), 0],
      ['Status', 'givet', '  ', 'gvet', 'planlagt', true],
    ]);
    expect(stateOf(table, 'amount')).toEqual([READ, BLANK, UNREADABLE, UNREADABLE, READ]);
    expect(valuesOf(table, 'amount')).toEqual([10_050, 0, 0, 0, 0]);
    expect(stateOf(table, 'status')).toEqual([READ, BLANK, UNREADABLE, READ, UNREADABLE]);
    expect(valuesOf(table, 'status')[1]).toBe(-1);
    expect(valuesOf(table, 'status')[2]).toBe(-1);
    expect(problemsOf(table).filter((problem) => /amount|status/.test(problem))).toEqual([
      'required-blank amount 1',
      'text-number amount 2',
      'error-value amount 3',
      'required-blank status 1',
      'wrong-choice status 2',
      'wrong-choice status 4',
    ]);
  });

  it('of a column that is not there is blank in every row, without a problem a row', () => {
    const table = read('Allocations', [['Tilsagns-id', 'A', 'B']]);
    expect(stateOf(table, 'amount')).toEqual([BLANK, BLANK]);
    expect(table.column('amount').caption).toBeNull();
    expect(table.column('amount').position).toBe(0);
    expect(cellProblems(table)).toEqual([]);
    expect(table.tableProblems.filter(({ field }) => field === 'amount')).toEqual([
      { kind: 'column-missing', field: 'amount' },
    ]);
  });

  it('keeps the cell as it came, for a message', () => {
    const table = read('Frames', [['Bevilling', null, ' 22,8 ', 5]]);
    expect([0, 1, 2].map((row) => table.column('appropriation').cell(row))).toEqual([' 22,8 ', 5, null]);
  });

  it('cannot be asked of a field that is not declared', () => {
    expect(() => read('Frames', []).column('__proto__')).toThrow();
  });
});

describe('rows', () => {
  it('in which none of our columns holds anything are left out, and the others keep their place', () => {
    const table = read('Payments', [
      ['Noter', 'a', 'b', 'c', 'd', 'e', 'f'],
      ['Udbetalings-id', null, 'U1', '', null, 'U2', ' \u200b'],
      ['Beløb', null, 10, null, 20, null, null],
    ]);
    expect(table.rowCount).toBe(3);
    expect([...table.offsets]).toEqual([1, 3, 4]);
    expect(valuesOf(table, 'amount')).toEqual([1000, 2000, 0]);
    expect(stateOf(table, 'paymentId')).toEqual([READ, BLANK, READ]);
    expect(problemsOf(table)).toEqual(['required-blank paymentId 1', 'required-blank amount 2']);
  });

  it('that are shorter than the table end in blank cells', () => {
    const table = readTable(
      'Frames',
      {
        ...source([['Bevilling', 5]]),
        rowCount: 3,
        columns: [
          { caption: 'Bevilling', cells: [5] },
          { caption: 'Kilde', cells: ['x', 'y', 'z'] },
        ],
      },
      { interner: new Interner(), date1904: false },
    );
    expect(stateOf(table, 'appropriation')).toEqual([READ, BLANK, BLANK]);
  });

  it('a row of an error value or a zero is no blank row', () => {
    const table = read('Frames', [['Videreført', new CellError('#REF!'), null, 0]]);
    expect([...table.offsets]).toEqual([0, 2]);
  });

  it('hold the same values in any order', () => {
    const row = fc.tuple(anyCell, anyCell, anyCell, anyCell);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (rows, keys) => {
        const lines = (order: typeof rows): string[] => {
          const interner = new Interner();
          const columns = ['Tilsagns-id', 'Beløb', 'Tilsagnsdato', 'Status'].map(
            (caption, index) => [caption, ...order.map((cells) => cells[index] ?? null)] as const,
          );
          const table = read('Allocations', columns, { interner });
          return Array.from({ length: table.rowCount }, (_, at) =>
            JSON.stringify(
              table.columns.map(({ kind, state, values }) => {
                const value = values[at] as number;
                // The first spelling of an id is kept, so that only its normal form is the same in any order.
                return [state[at], kind === 'code' ? interner.text(value).toLowerCase() : value];
              }),
            ),
          ).sort();
        };
        const shuffled = rows
          .map((cells) => [keys.next().value as number, cells] as const)
          .sort(([a], [b]) => a - b)
          .map(([, cells]) => cells);
        expect(lines(shuffled)).toEqual(lines(rows));
      }),
      laws,
    );
  });
});

describe('columns', () => {
  it('stand where they stand, in any order, with own columns in between', () => {
    const table = read('Frames', [
      ['Mine noter', 'x'],
      ['Appropriation (DKK million)', 40.6],
      ['', 'y'],
      ['finansår', 2024],
      ['__proto__', 'z'],
      ['Pulje-id', 'NT-10Y'],
    ]);
    const places = (['appropriation', 'year', 'poolId'] as const).map((field) => {
      const { position, caption } = table.column(field);
      return `${columnLetters(position)} ${caption}`;
    });
    expect(places).toEqual(['E Appropriation (DKK million)', 'G finansår', 'I Pulje-id']);
    expect(valuesOf(table, 'appropriation')).toEqual([4_060_000_000]);
    expect(table.column('appropriation').unit).toBe('million');
    expect(table.tableProblems).toEqual([]);
    expect(cellProblems(table)).toEqual([]);
  });

  it('of an unknown unit are not read', () => {
    const table = read('Frames', [
      ['Pulje-id', 'NT'],
      ['Bevilling (EUR)', 5],
    ]);
    expect(stateOf(table, 'appropriation')).toEqual([UNREADABLE]);
    expect(valuesOf(table, 'appropriation')).toEqual([0]);
    expect(table.tableProblems).toEqual([
      { kind: 'unknown-unit', field: 'appropriation', captions: ['Bevilling (EUR)'], positions: [5] },
    ]);
  });

  it('of which the mapping says that they cannot be followed are not read, and all others are', () => {
    const columns: Columns = [
      ['Tilsagns-id', 'T1'],
      ['Beløb', 5],
      ['Status', 'planlagt'],
    ];
    const problems = [{ kind: 'mapped-column', field: 'amount' }] as const;
    const table = readTable(
      'Allocations',
      { ...source(columns), problems },
      { interner: new Interner(), date1904: false },
    );
    expect(['allocationId', 'amount', 'status'].map((field) => stateOf(table, field))).toEqual([
      [READ],
      [UNREADABLE],
      [READ],
    ]);
    expect(table.tableProblems[0]).toEqual(problems[0]);
  });

  it('are not missed as well where the mapping says that none can be followed', () => {
    const problems = [{ kind: 'mapped-range', field: 'amount' }] as const;
    const { tableProblems } = readTable(
      'Allocations',
      { ...source([['Note', 1]]), problems },
      { interner: new Interner(), date1904: false },
    );
    expect(tableProblems).toEqual(problems);
  });

  it('that head one field twice are not read, in any mix of languages and units', () => {
    const table = read('Frames', [
      ['Pulje-id', 'NT'],
      ['Bevilling', 5],
      ['Appropriation (kr.)', 5],
    ]);
    expect(stateOf(table, 'appropriation')).toEqual([UNREADABLE]);
    expect(table.tableProblems).toEqual([
      {
        kind: 'column-twice',
        field: 'appropriation',
        captions: ['Bevilling', 'Appropriation (kr.)'],
        positions: [5, 6],
      },
    ]);
  });

  it('that are missing are told where they are a key or required, and once where none is ours', () => {
    expect(read('Frames', [['Videreført', 1]]).tableProblems).toEqual([
      { kind: 'column-missing', field: 'poolId' },
      { kind: 'column-missing', field: 'appropriation' },
    ]);
    expect(read('Pools', [['Navn', 'NT']]).tableProblems).toEqual([
      { kind: 'column-missing', field: 'poolId' },
    ]);
    const none = read('Frames', [['Noter', 1]]);
    expect(none.tableProblems).toEqual([{ kind: 'no-captions' }]);
    expect(none.rowCount).toBe(0);
  });

  it('of a table that is not there are empty, without a problem', () => {
    const table = readTable('Returns', null, { interner: new Interner(), date1904: false });
    expect([table.rowCount, table.source, table.tableProblems, cellProblems(table)]).toEqual([
      0,
      null,
      [],
      [],
    ]);
  });
});

describe('cells of every type', () => {
  it('texts that are numbers, ids that are numbers and ids that differ in a zero', () => {
    const interner = new Interner();
    const table = read(
      'Projects',
      [
        ['Projekt-id', 7, '7', '007', ' P\u00a01', 'p 1'],
        ['Titel', 2024, '2024', true, 'x', 'X'],
      ],
      { interner },
    );
    const [seven, text, zeros, nbsp, plain] = valuesOf(table, 'projectId');
    expect(text).toBe(seven);
    expect(zeros).not.toBe(seven);
    expect(nbsp).toBe(plain);
    expect(valuesOf(table, 'title').map((code) => interner.text(code))).toEqual([
      '2024',
      '2024',
      'TRUE',
      'x',
      'x',
    ]);
    expect(cellProblems(table)).toEqual([]);
  });

  it('dates of the 1900 and of the 1904 system', () => {
    for (const [date1904, serial] of [
      [false, 45631],
      [true, 44169],
    ] as const) {
      const table = read('Approvals', [['Tiltrådt', serial, serial + 0.4]], { date1904 });
      expect(valuesOf(table, 'approvedOn').map((day) => isoDate(day as Day))).toEqual([
        '2024-12-05',
        '2024-12-05',
      ]);
    }
  });

  it('formats are looked up by the row of the sheet, blank rows counted', () => {
    const { columns, ...rest } = source([['Tilsagns-id', 'A', null, 45631, 45631]]);
    const dated = columns.map((column) => ({ ...column, formats: new Map([[2, 'dd-mm-yyyy']]) }));
    const table = readTable(
      'Allocations',
      { ...rest, columns: dated },
      { interner: new Interner(), date1904: false },
    );
    expect(cellProblems(table).filter(({ kind }) => kind === 'id-as-date')).toEqual([
      { kind: 'id-as-date', row: 1, field: 'allocationId' },
    ]);
  });

  it('are refused as amounts exactly where they are shown as a date, whatever formats the other rows have', () => {
    const format = fc.constantFrom('', '#,##0.00', '0', 'dd-mm-yyyy', 'mmm-yy');
    fc.assert(
      fc.property(fc.array(format, { minLength: 1, maxLength: 8 }), (shown) => {
        const { columns, ...rest } = source([['Beløb', ...shown.map(() => 45_631)]]);
        const formats = new Map([...shown.entries()].filter(([, code]) => code !== ''));
        const dated = columns.map((column) => ({ ...column, formats }));
        const options = { interner: new Interner(), date1904: false };
        const table = readTable('Allocations', { ...rest, columns: dated }, options);
        const refused = cellProblems(table).filter(({ kind }) => kind === 'wrong-type');
        const isDate = (code: string): boolean => code === 'dd-mm-yyyy' || code === 'mmm-yy';
        const expected = [...shown.keys()].filter((row) => isDate(shown[row] ?? ''));
        expect(refused.map(({ row }) => row)).toEqual(expected);
      }),
      laws,
    );
  });

  it('are read without an exception, whatever they hold, and what is read is a usable number', () => {
    const table = fc.constantFrom(...TABLE_NAMES);
    const cells = fc.array(anyCell, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, cells, fc.boolean(), fc.boolean(), (name, all, date1904, blankIsZero) => {
        const columns = fieldsOf(name).map(
          ([, { da }], shift) =>
            [da, ...all.map((_, index) => all[(index + shift) % all.length] as Cell)] as const,
        );
        const table = read(name, columns, { date1904, blankIsZero });
        const { columns: found, rowCount } = table;
        const wrong: string[] = [];
        for (const { kind, state, values, spec, field } of found) {
          state.forEach((one, row) => {
            const value = values[row] as number;
            const right =
              one === READ
                ? Number.isFinite(value) && !Object.is(value, -0) && (value >= 0 || spec.type === 'date')
                : Object.is(value, kind === 'code' ? -1 : 0);
            if (!right) wrong.push(`${field} ${row}: ${value}`);
          });
        }
        expect(wrong).toEqual([]);
        expect(cellProblems(table).filter(({ row }) => row < 0 || row >= rowCount)).toEqual([]);
      }),
      laws,
    );
  });

  it('that are unreadable always have a problem of their own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TABLE_NAMES), anyCell, (name, cell) => {
        const table = read(
          name,
          fieldsOf(name).map(([, { en }]) => [en, cell] as const),
        );
        for (const { field, state } of table.columns) {
          if (state[0] !== UNREADABLE) continue;
          expect(cellProblems(table).filter((problem) => problem.field === field)).toHaveLength(1);
        }
      }),
      laws,
    );
  });
});

describe('arguments of a formula, where a desktop Excel hands over 0 for an empty cell', () => {
  const asZero = (cell: Cell): Cell => (cell === null ? 0 : cell);

  it.each(TABLE_NAMES)('%s says the same with null and with 0 in every field', (name) => {
    const fields = fieldsOf(name);
    for (const filled of fields.map((_, index) => index)) {
      const columns = fields.map(
        ([, { da }], index) => [da, null, index === filled ? 'x' : null, null] as const,
      );
      const zeros = columns.map(([caption, ...cells]) => [caption, ...cells.map(asZero)] as const);
      expect(content(read(name, zeros, { blankIsZero: true }))).toEqual(
        content(read(name, columns, { blankIsZero: true })),
      );
    }
  });

  it('says the same with null and with 0 for any cells', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLE_NAMES),
        fc.array(anyCell, { minLength: 1, maxLength: 12 }),
        (name, all) => {
          const make = (each: (cell: Cell) => Cell): Columns =>
            fieldsOf(name).map(
              ([, { en }], shift) =>
                [en, ...all.map((_, index) => each(all[(index * 7 + shift) % all.length] as Cell))] as const,
            );
          expect(content(read(name, make(asZero), { blankIsZero: true }))).toEqual(
            content(
              read(
                name,
                make((cell) => cell),
                { blankIsZero: true },
              ),
            ),
          );
        },
      ),
      laws,
    );
  });

  it('takes 0 for 0 in a required amount or share, and for blank in every other field', () => {
    for (const name of TABLE_NAMES) {
      const columns = fieldsOf(name).map(([, { da }]) => [da, 0, 'x'] as const);
      const table = read(
        name,
        columns.map(([caption]) => [caption, 0, caption === columns[0]?.[0] ? 'x' : 0] as const),
        {
          blankIsZero: true,
        },
      );
      expect([...table.offsets]).toEqual([1]);
      for (const { field, spec, state } of table.columns.slice(1)) {
        const counts = spec.required === true && (spec.type === 'amount' || spec.type === 'share');
        expect([name, field, state[0]]).toEqual([name, field, counts ? READ : BLANK]);
      }
    }
  });

  it('does not take a text of blanks for 0', () => {
    const table = read(
      'Frames',
      [
        ['Pulje-id', 'NT'],
        ['Bevilling', ' '],
      ],
      { blankIsZero: true },
    );
    expect(stateOf(table, 'appropriation')).toEqual([BLANK]);
    expect(problemsOf(table)).toEqual(['required-blank appropriation 0']);
  });

  it('from a file, null and 0 stay two things', () => {
    const table = read('Frames', [
      ['Pulje-id', 'NT', 'NT', 0],
      ['Bevilling', 0, null, 5],
    ]);
    expect(stateOf(table, 'appropriation')).toEqual([READ, BLANK, READ]);
    expect(stateOf(table, 'poolId')).toEqual([READ, READ, READ]);
  });
});

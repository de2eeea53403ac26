import fc from 'fast-check';
import { CellError, type Cell } from '../../src/ledger/source';
import { fingerprintIn } from '../../src/functions/digest';
import { fingerprintOf } from '../../src/functions/fingerprint';
import { ledgerInput, type CellRange } from '../../src/functions/ledgerInput';
import { runs } from '../support/runs';

const RUNS = runs(300);
const CAPTIONS = [
  ['Pulje-id', 'Navn', 'Bevillingstype'],
  ['Pulje-id', 'Finansår', 'Bevilling'],
  ['Tilsagns-id', 'Tilsagnsdato', 'Beløb', 'Status'],
];

/** Amounts with øre, dates, ids, texts of all kinds, and every way in which a cell is empty. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: -1e12, max: 1e12 }).map((ore) => ore / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 5 }),
  fc.boolean(),
  fc.constantFrom(null, 0, '', new CellError('#REF!')),
);

const tables: fc.Arbitrary<CellRange[]> = fc
  .tuple(
    ...CAPTIONS.map((captions) =>
      fc
        .array(fc.tuple(...captions.map(() => cell)), { maxLength: 3 })
        .map((rows): CellRange => [captions, ...rows]),
    ),
  )
  .map((ranges) => [...ranges]);

const mark = (ranges: readonly CellRange[]): string => fingerprintOf(ledgerInput(ranges));

/** What counts as one and the same content of a cell. */
function token(value: Cell): string {
  if (value === null || value === '' || value === 0) return 'nothing';
  if (value instanceof CellError) return 'error';
  return typeof value === 'number' ? `number ${Number(value.toPrecision(15))}` : `${typeof value} ${value}`;
}

function withCell(ranges: readonly CellRange[], at: [number, number, number], value: Cell): CellRange[] {
  return ranges.map((range, table) =>
    range.map((row, line) =>
      row.map((before, column) => (table === at[0] && line === at[1] && column === at[2] ? value : before)),
    ),
  );
}

describe('The fingerprint of a ledger', () => {
  it('is the same for the same content, in whatever order the tables and their columns come', () => {
    fc.assert(
      fc.property(tables, fc.boolean(), (ranges, turned) => {
        const copy = ranges.map((range) => range.map((row) => (turned ? [...row].reverse() : [...row])));
        expect(mark(copy.reverse())).toBe(mark(ranges));
      }),
      RUNS,
    );
  });

  it('is another one as soon as one cell holds anything else', () => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), fc.nat(), cell, (ranges, a, b, c, value) => {
        const table = a % ranges.length;
        const range = ranges[table] as CellRange;
        fc.pre(range.length > 1);
        const row = 1 + (b % (range.length - 1));
        const column = c % (range[0]?.length ?? 1);
        const before = range[row]?.[column] ?? null;
        const same = mark(withCell(ranges, [table, row, column], value)) === mark(ranges);
        expect([before, value, same]).toEqual([before, value, token(value) === token(before)]);
      }),
      RUNS,
    );
  });

  it('is another one when an amount is one øre more or less', () => {
    const frames = (kroner: number): CellRange[] => [
      [
        ['Pulje-id', 'Bevilling'],
        ['P', kroner],
      ],
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (ore) => {
        expect(mark(frames((ore + 1) / 100))).not.toBe(mark(frames(ore / 100)));
      }),
      RUNS,
    );
  });

  it('is another one when rows change places, unless they hold the same', () => {
    fc.assert(
      fc.property(tables, (ranges) => {
        const [first, ...others] = ranges as [CellRange, ...CellRange[]];
        const [head, ...rows] = first as [readonly Cell[], ...Cell[][]];
        const turned = [...rows].reverse();
        const words = (list: readonly (readonly Cell[])[]): string =>
          JSON.stringify(list.map((row) => row.map(token)));
        expect(mark([[head, ...turned], ...others]) === mark(ranges)).toBe(words(turned) === words(rows));
      }),
      RUNS,
    );
  });

  it('leaves the user’s own columns out', () => {
    fc.assert(
      fc.property(tables, cell, (ranges, note) => {
        const noted = ranges.map((range) =>
          range.map((row, line) => [line === 0 ? 'Mine noter' : note, ...row, line === 0 ? 'Mere' : line]),
        );
        expect(mark(noted)).toBe(mark(ranges));
      }),
      RUNS,
    );
  });

  it.each([
    [0, 1],
    [1, true],
    [1, '1'],
    ['P', 'p'],
    ['å', 'a\u030a'],
    ['P', 'P '],
    ['ab', 'a'],
    ['a', 'a\u0000'],
    [0.1, 0.10000000000001],
    [' ', null],
    [true, false],
  ] satisfies [Cell, Cell][])('tells %j from %j', (one, other) => {
    const frames = (value: Cell): CellRange[] => [
      [
        ['Pulje-id', 'Bevilling'],
        [value, 10],
      ],
    ];
    expect(mark(frames(one))).not.toBe(mark(frames(other)));
  });

  it('does not see digits that no user typed', () => {
    const frames = (value: Cell): CellRange[] => [
      [
        ['Pulje-id', 'Bevilling'],
        ['P', value],
      ],
    ];
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(mark(frames(0.1 + 0.2))).toBe(mark(frames(0.3)));
  });

  it('does not let two columns or two texts run into each other', () => {
    const frames = (first: Cell, second: Cell): CellRange[] => [
      [
        ['Pulje-id', 'Kilde', 'Bevilling'],
        [first, second, 10],
      ],
    ];
    expect(mark(frames('ab', 'c'))).not.toBe(mark(frames('a', 'bc')));
    expect(mark(frames(null, 'c'))).not.toBe(mark(frames('c', null)));
  });

  it('tells the date systems and the units of a caption apart', () => {
    const frames = (caption: string): CellRange => [
      ['Pulje-id', caption],
      ['P', 10],
    ];
    const marks = [
      mark([frames('Bevilling')]),
      mark([frames('Bevilling (mio. kr.)')]),
      mark([frames('Bevilling'), [[35_064]]]),
    ];
    expect(new Set(marks).size).toBe(3);
    expect(mark([frames('Bevilling'), [[36_526]]])).toBe(marks[0]);
  });

  it('has no two alike among twenty thousand contents that differ in one number', () => {
    const marks = new Set<string>();
    for (let amount = 1; amount <= 20_000; amount += 1) {
      marks.add(
        mark([
          [
            ['Pulje-id', 'Bevilling'],
            ['P', amount],
          ],
        ]),
      );
    }
    expect(marks.size).toBe(20_000);
  });

  it('is read from the end of the text, whatever the language before it', () => {
    const fingerprint = mark([
      [
        ['Pulje-id', 'Bevilling'],
        ['P', 10],
      ],
    ]);
    for (const text of [`Puljetjek 1 tabel, 1 række [${fingerprint}]`, `Anything [${fingerprint}] `]) {
      expect(fingerprintIn(text)).toBe(fingerprint);
    }
    for (const text of ['', fingerprint, `[${fingerprint}] x`, `[${fingerprint.slice(1)}]`, '[k7f3]']) {
      expect(fingerprintIn(text)).toBeNull();
    }
  });
});

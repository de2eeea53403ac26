import fc from 'fast-check';
import { dayOf, isoDate, partsOf, serialOfDay, type Day } from '../../src/ledger/dates';
import { Interner } from '../../src/ledger/interner';
import { readTable } from '../../src/ledger/readTable';
import type { Cell } from '../../src/ledger/source';
import { followMapping } from '../../src/mapping/follow';
import { Answers } from '../../src/mapping/propose/answers';
import { sheetCell, type SheetCells, type SheetRow } from '../../src/mapping/propose/cells';
import { mappingOf, rangeOf } from '../../src/mapping/propose/mappingOf';
import { SheetMapper } from '../../src/mapping/propose/sheetMapper';
import { runs } from '../support/runs';

/** A field of a list of grants: captions by which agencies know it, and how a value is written. */
interface Shape {
  readonly field: string;
  readonly captions: readonly string[];
  readonly write: (row: Row) => Cell;
  readonly value: (row: Row) => unknown;
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
  readonly start: Day;
  readonly end: Day;
  readonly ore: number;
  readonly costOre: number;
}

const WORDS = ['Robot', 'Sensor', 'Skærm', 'App', 'Rute', 'Medicin', 'Tale', 'Journal', 'Vagtplan', 'Knogle'];
const OWNERS = ['Aarhus Kommune', 'Region Nord', 'KL', 'MedCom', 'Odense Kommune', 'Region Syd'];

const rowOf = (index: number): fc.Arbitrary<Row> =>
  fc
    .record({
      word: fc.constantFrom(...WORDS),
      recipient: fc.constantFrom(...OWNERS),
      start: fc.integer({ min: dayOf(2015, 1, 1) as number, max: dayOf(2024, 12, 31) as number }),
      length: fc.integer({ min: 30, max: 900 }),
      ore: fc.integer({ min: 10_000_000, max: 5_000_000_000 }),
      more: fc.integer({ min: 0, max: 5_000_000_000 }),
    })
    .map(({ word, recipient, start, length, ore, more }) => ({
      id: `P-${100 + index}`,
      title: `${word} ${index + 1} i drift`,
      recipient,
      start: start as Day,
      end: (start + length) as Day,
      ore,
      costOre: ore + more,
    }));

const dotted = (day: Day): string => {
  const { year, month, date } = partsOf(day);
  return `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
};
const danish = (ore: number): string => {
  const [whole = '', part] = (ore / 100).toFixed(2).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part}`;
};

const shapes = (texts: boolean): readonly Shape[] => [
  {
    field: 'Projects.projectId',
    captions: ['Projekt-id', 'Sagsnr.', 'Projektnr.', 'Journalnr.'],
    write: ({ id }) => id,
    value: ({ id }) => id,
  },
  {
    field: 'Projects.title',
    captions: ['Titel', 'Projekttitel', 'Projektets navn'],
    write: ({ title }) => title,
    value: ({ title }) => title,
  },
  {
    field: 'Projects.recipient',
    captions: ['Tilsagnsmodtager', 'Modtager', 'Ansøger'],
    write: ({ recipient }) => recipient,
    value: ({ recipient }) => recipient,
  },
  {
    field: 'Projects.start',
    captions: ['Start', 'Startdato', 'start_dato'],
    write: ({ start }) => (texts ? dotted(start) : serialOfDay(start)),
    value: ({ start }) => isoDate(start),
  },
  {
    field: 'Projects.end',
    captions: ['Slut', 'Slutdato', 'Projektslut'],
    write: ({ end }) => (texts ? dotted(end) : serialOfDay(end)),
    value: ({ end }) => isoDate(end),
  },
  {
    field: 'Projects.eligibleCost',
    captions: ['Tilskudsberettiget udgift', 'Projektbudget', 'Samlet budget (kr.)'],
    write: ({ costOre }) => (texts ? danish(costOre) : costOre / 100),
    value: ({ costOre }) => costOre,
  },
  {
    field: 'Allocations.amount',
    captions: ['Tilskud', 'Bevilget beløb', 'Tilsagn (kr.)', 'Støttebeløb i kr.'],
    write: ({ ore }) => (texts ? danish(ore) : ore / 100),
    value: ({ ore }) => ore,
  },
];

const DATE_FIELDS = new Set(['Projects.start', 'Projects.end']);

/** A list of grants as somebody may have laid it out. */
const layouts = fc
  .record({
    rows: fc
      .integer({ min: 3, max: 9 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => rowOf(index)))),
    texts: fc.boolean(),
    picks: fc.array(fc.nat({ max: 3 }), { minLength: 7, maxLength: 7 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7, maxLength: 7 }),
    own: fc.nat({ max: 7 }),
    top: fc.integer({ min: 1, max: 12 }),
    left: fc.integer({ min: 1, max: 6 }),
    titles: fc.nat({ max: 2 }),
    total: fc.constantFrom('none', 'I alt', 'Total', 'unlabelled'),
    note: fc.boolean(),
    gap: fc.boolean(),
  })
  .map((layout) => ({ ...layout, ...sheetOf(layout) }));

interface Layout {
  readonly rows: readonly Row[];
  readonly texts: boolean;
  readonly picks: readonly number[];
  readonly order: readonly number[];
  readonly own: number;
  readonly top: number;
  readonly left: number;
  readonly titles: number;
  readonly total: string;
  readonly note: boolean;
  readonly gap: boolean;
}

function sheetOf({ rows, texts, picks, order, own, top, left, titles, total, note, gap }: Layout): {
  sheet: SheetCells;
} {
  const all = shapes(texts);
  const columns: (Shape | null)[] = order.map((at) => all[at] as Shape);
  columns.splice(own, 0, null);
  const lines: SheetRow[] = [];
  const put = (row: number, cells: readonly (readonly [number, Cell, string?, boolean?])[]): void => {
    const held = cells.flatMap(([column, value, format = '', hasFormula = false]) =>
      value === null ? [] : [[column, sheetCell(value, hasFormula, format)] as const],
    );
    if (held.length > 0) lines.push({ row, cells: new Map(held) });
  };
  let row = top;
  for (let line = 0; line < titles; line += 1) put(row++, [[left, `Oversigt over puljen, del ${line + 1}`]]);
  if (titles > 0) row += 1;
  put(
    row++,
    columns.map((shape, at) => [
      left + at,
      shape
        ? (shape.captions[(picks[all.indexOf(shape)] ?? 0) % shape.captions.length] ?? '')
        : 'Sagsbehandler',
    ]),
  );
  for (const each of rows) {
    put(
      row++,
      columns.map((shape, at) => {
        const isDate = shape !== null && DATE_FIELDS.has(shape.field) && !texts;
        return [left + at, shape ? shape.write(each) : 'MH', isDate ? 'dd-mm-yyyy' : ''];
      }),
    );
  }
  if (gap) row += 1;
  if (total !== 'none') {
    const label = columns.findIndex((shape) => shape?.field === 'Projects.title');
    const sum = rows.reduce((all_, { ore }) => all_ + ore, 0);
    const amount = columns.findIndex((shape) => shape?.field === 'Allocations.amount');
    put(row++, [
      ...(total === 'unlabelled' ? [] : [[left + label, total] as const]),
      [left + amount, texts ? danish(sum) : sum / 100],
    ]);
  }
  if (note)
    put(row + 1, [[left, '* Beløb er afrundet til hele kroner i de trykte oversigter, men ikke her.']]);
  return { sheet: { name: 'Ark1', rows: lines, merged: [] } };
}

describe('A list of grants, laid out as somebody might have', () => {
  it('is read back just as it was, or something is asked about it', () => {
    let read = 0;
    fc.assert(
      fc.property(layouts, ({ sheet, rows, texts }) => {
        const proposals = new SheetMapper(sheet).propose(new Answers());
        expect(proposals.length).toBeGreaterThan(0);
        const [proposal] = proposals;
        if (!proposal || proposals.length > 1) return;
        const missing = new Set([
          'Allocations.allocationId',
          'Allocations.poolId',
          'Allocations.year',
          'Allocations.status',
        ]);
        // These four no column says; anything else that is asked about is an honest question too.
        const open = proposal.questions.filter(({ about }) => !missing.has(about));
        if (open.length > 0) return;
        read += 1;
        const tables = new Map(
          mappingOf(proposal, 'R', 'da').map((mapping) => {
            const source = followMapping(mapping, rangeOf(sheet, proposal), false);
            expect(source.problems).toEqual([]);
            return [mapping.table, readTable(mapping.table, source, { interner: INTERNER, date1904: false })];
          }),
        );
        for (const { field, value } of shapes(texts)) {
          const [table = '', name = ''] = field.split('.');
          const found = tables.get(table as 'Projects');
          expect([field, found?.rowCount]).toEqual([field, rows.length]);
          const column = found?.column(name);
          const values = rows.map((_, row) => {
            const raw = column?.values[row] as number;
            if (column?.kind === 'code') return INTERNER.text(raw);
            return DATE_FIELDS.has(field) ? isoDate(raw as Day) : raw;
          });
          expect([field, values]).toEqual([field, rows.map(value)]);
        }
      }),
      runs(150),
    );
    // A law that everything is asked about would hold of a mapper that does nothing.
    expect(read).toBeGreaterThan(60);
  });
});

const INTERNER = new Interner();

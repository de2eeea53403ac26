import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { cellAddress } from '../../../../src/ledger/address';
import { CellError, type Cell } from '../../../../src/ledger/source';
import type { CellContent, Change } from '../../../../src/workbook/file/patch/change';
import { sheetOf } from '../workbookOf';
import { cellsOf, differingParts, patch, told } from './patched';
import { runs } from '../../../support/runs';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../../../assets/samples/sample.da.xlsx')));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 20 }),
  fc.constantFrom('_x0041_', '=1', '  ', ']]>', '&lt;', '\r\n', 'Ærø', '\ud800', "'"),
);
const value: fc.Arbitrary<Exclude<Cell, null>> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  text,
  fc.boolean(),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((code) => new CellError(code)),
);
const formula = fc.constantFrom('A1', 'SUM(B2:C3)&"<x>"', "'Ark 1'!A1", 'IF(A1>2,"Ø",TRUE)');
const content: fc.Arbitrary<CellContent> = fc.oneof(
  value,
  fc.constant(null),
  fc.record({ formula, value }),
  fc.record({ formula }),
);

/** What a cell with this content reads as; undefined for a blank one. */
function expected(asked: CellContent): string | undefined {
  if (asked === null) return undefined;
  if (typeof asked === 'object' && 'formula' in asked) return told(asked.value ?? null, asked.formula);
  return told(Object.is(asked, -0) ? 0 : asked);
}

function changesOf(sheet: string, contents: ReadonlyMap<string, CellContent>): Change[] {
  return [...contents].map(([cell, asked]) => ({
    kind: 'setCell',
    sheet,
    cell,
    content: asked,
    guard: true,
  }));
}

function after(
  before: ReadonlyMap<string, string>,
  sheet: string,
  contents: ReadonlyMap<string, CellContent>,
) {
  const cells = new Map(before);
  for (const [cell, asked] of contents) {
    const reads = expected(asked);
    if (reads === undefined) cells.delete(`${sheet}!${cell}`);
    else cells.set(`${sheet}!${cell}`, reads);
  }
  return cells;
}

const contents = (rows: number, columns: number, fromRow = 1): fc.Arbitrary<Map<string, CellContent>> =>
  fc
    .uniqueArray(
      fc.record({
        row: fc.integer({ min: fromRow, max: rows }),
        column: fc.integer({ min: 1, max: columns }),
        content,
      }),
      { maxLength: 12, selector: ({ row, column }) => cellAddress(row, column) },
    )
    .map((list) => new Map(list.map((one) => [cellAddress(one.row, one.column), one.content])));

/** Rows as some program could have written them: with and without addresses, and with shared formulas. */
const rowsXml: fc.Arbitrary<string> = fc
  .uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: 9 }),
      spans: fc.boolean(),
      cells: fc.uniqueArray(
        fc.record({
          column: fc.integer({ min: 1, max: 6 }),
          inside: fc.constantFrom(
            '<v>1</v>',
            '',
            '<f>A1</f><v>2</v>',
            '<f t="shared" si="0">$A1+B$2+C3</f><v>3</v>',
            '<f t="shared" si="0"/><v>4</v>',
            '<f t="shared" si="0"></f>',
          ),
        }),
        { maxLength: 6, selector: ({ column }) => column },
      ),
    }),
    { maxLength: 7, selector: ({ row }) => row },
  )
  .map((rows) =>
    [...rows]
      .sort((one, other) => one.row - other.row)
      .map(({ row, spans, cells }) => {
        const ordered = [...cells].sort((one, other) => one.column - other.column);
        let last = 0;
        const written = ordered.map(({ column, inside }) => {
          const address = column === last + 1 && !spans ? '' : ` r="${cellAddress(row, column)}"`;
          last = column;
          return inside === '' ? `<c${address}/>` : `<c${address} s="1">${inside}</c>`;
        });
        const start = `<row r="${row}"${spans ? ' spans="1:6"' : ''}`;
        return written.length === 0 ? `${start}/>` : `${start}>${written.join('')}</row>`;
      })
      .join(''),
  );

test('Whatever is written into a sheet of whatever shape is read back, and every other cell as before', async () => {
  await fc.assert(
    fc.asyncProperty(rowsXml, contents(10, 7), async (rows, asked) => {
      const bytes = sheetOf(rows);
      const patched = await patch(bytes, ...changesOf('Data', asked));
      expect(await cellsOf(patched)).toEqual(after(await cellsOf(bytes), 'Data', asked));
    }),
    runs(120),
  );
});

test('What is written in two steps reads as what is written in one', async () => {
  await fc.assert(
    fc.asyncProperty(rowsXml, contents(10, 7), contents(10, 7), async (rows, first, second) => {
      const bytes = sheetOf(rows);
      const twice = await patch(
        await patch(bytes, ...changesOf('Data', first)),
        ...changesOf('Data', second),
      );
      const once = await patch(bytes, ...changesOf('Data', new Map([...first, ...second])));
      expect(await cellsOf(twice)).toEqual(await cellsOf(once));
    }),
    runs(60),
  );
});

test('In the sample only the sheets that are written to change, and the parts that a change must touch', async () => {
  const before = await cellsOf(SAMPLE);
  const sheets = ['Overblik', 'Tilsagn', 'Projekter'];
  await fc.assert(
    fc.asyncProperty(
      // Below the captions and beside the cells of the readme sheet, where nothing is merged.
      fc.uniqueArray(fc.tuple(fc.constantFrom(...sheets), contents(30, 8, 6)), {
        selector: ([sheet]) => sheet,
      }),
      async (asked) => {
        const changes = asked.flatMap(([sheet, cells]) => changesOf(sheet, cells));
        const patched = await patch(SAMPLE, ...changes);
        const expectedCells = asked.reduce((cells, [sheet, list]) => after(cells, sheet, list), before);
        expect(await cellsOf(patched)).toEqual(expectedCells);
        const touched = asked.filter(([, cells]) => cells.size > 0).length;
        const parts = differingParts(SAMPLE, patched);
        expect(parts.filter((name) => /worksheets\/sheet/.test(name)).length).toBeLessThanOrEqual(touched);
        const others = parts.filter((name) => !/worksheets\/sheet/.test(name));
        expect(others.filter((name) => name !== 'xl/styles.xml' && name !== 'xl/workbook.xml')).toEqual([]);
      },
    ),
    runs(20),
  );
});

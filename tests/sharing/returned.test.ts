import fc from 'fast-check';
import { runs } from '../support/runs';
import { cellsOf } from '../workbook/file/patch/patched';
import { captionRenamed, partEdited, rowInserted, rowsSwapped, sheetRenamed } from './receiver';
import { byAnother, byPatch, EVERYWHERE, frozen, leftOut, ownCells, restored, SAMPLE } from './sharedBook';

const PARTS = new Map([
  ['xl/worksheets/sheet1.xml', 'Overblik'],
  ['xl/worksheets/sheet2.xml', 'Projekter'],
  ['xl/worksheets/sheet3.xml', 'Egne'],
  ['xl/worksheets/sheet4.xml', 'Delt kopi'],
]);
const TABLES = new Map([
  ['xl/tables/table1.xml', 'Projekter'],
  ['xl/tables/table2.xml', 'Egne'],
]);
const inserted = (bytes: Uint8Array, sheet: string, above: number): Uint8Array =>
  rowInserted(bytes, PARTS, TABLES, sheet, above);
const copyOf = async (bytes: Uint8Array): Promise<Uint8Array> => (await frozen(bytes)).bytes;

describe('Formulas are back where they belong after the receiver', () => {
  test('saved the copy in another program', async () => {
    const back = await restored(await byAnother(await copyOf(SAMPLE)));
    expect(leftOut(back)).toEqual([]);
    // That program forgets the empty text of a formula; one of ours is back with the text that was frozen.
    const original = await cellsOf(SAMPLE);
    const saved = [...(await cellsOf(await byAnother(SAMPLE)))].map(([cell, told]) =>
      told.startsWith('null =') && told.includes('_PULJE_') ? [cell, original.get(cell)] : [cell, told],
    );
    expect(Object.fromEntries(await cellsOf(back.bytes))).toEqual(Object.fromEntries(saved));
  });

  test('saved it in one that drops everything but cells, tables and simple names', async () => {
    const back = await restored(await byAnother(await copyOf(EVERYWHERE)));
    expect(leftOut(back)).toEqual([
      'Lokal gone',
      'Egne gone',
      'Egne gone',
      'xl/webextensions/taskpanes.xml add-in',
    ]);
    const cells = await ownCells(back.bytes, 'Overblik', 'Projekter', 'Egne');
    expect(cells).toEqual(await cellsOf(EVERYWHERE));
  });

  test.each(['Overblik', 'Projekter', 'Egne', 'Delt kopi'])(
    'inserted a row anywhere in %s',
    async (sheet) => {
      const copy = await copyOf(EVERYWHERE);
      for (const above of sheet === 'Delt kopi' ? [7, 9, 12] : [1, 2, 3, 6, 10]) {
        // In the middle of what an array formula fills, Excel itself inserts nothing before the copy is made.
        if (sheet === 'Overblik' && above === 4) continue;
        const back = await restored(inserted(copy, sheet, above));
        expect([above, leftOut(back)]).toEqual([above, []]);
        const names = ['Overblik', 'Projekter', 'Egne'];
        expect(await ownCells(back.bytes, ...names)).toEqual(
          await ownCells(sheet === 'Delt kopi' ? EVERYWHERE : inserted(EVERYWHERE, sheet, above), ...names),
        );
      }
    },
  );

  test('renamed every sheet', async () => {
    const names = ['Overblik', 'Projekter', 'Egne', 'Delt kopi'];
    const rename = (bytes: Uint8Array): Uint8Array =>
      names.reduce(
        (changed, name) =>
          /Delt/.test(name) && bytes === EVERYWHERE ? changed : sheetRenamed(changed, name, `${name} 2025`),
        bytes,
      );
    const back = await restored(rename(await copyOf(EVERYWHERE)));
    expect(leftOut(back)).toEqual([]);
    const unquoted = (cells: Map<string, string>): string[] => [...cells].map((cell) => cell.join(' '));
    expect(unquoted(await cellsOf(back.bytes))).toEqual(unquoted(await cellsOf(rename(EVERYWHERE))));
  });

  test('sorted the rows of a table, whose formulas come along with their rows', async () => {
    const sort = (bytes: Uint8Array): Uint8Array =>
      rowsSwapped(rowsSwapped(bytes, 'xl/worksheets/sheet2.xml', 2, 4), 'xl/worksheets/sheet3.xml', 2, 3);
    const back = await restored(sort(await copyOf(EVERYWHERE)));
    expect(leftOut(back)).toEqual([]);
    const cells = await cellsOf(back.bytes);
    expect(cells.get('Projekter!A2')).toBe('"P3"');
    expect(cells.get('Projekter!C2')).toMatch(/^20 =/);
    expect(cells.get('Projekter!D2')).toBe('0 =_xldudf_PULJE_PROJECT_PAID(Ledger,A2)');
    // The values of the two rows are equal; only what else stands in the row tells them apart.
    expect(cells.get('Egne!B2')).toBe('5 =_xldudf_PULJE_POOL_REMAINING(Ledger,"NT-10Y")');
    expect(cells.get('Egne!B3')).toBe('5 =_xldudf_PULJE_POOL_REMAINING(Ledger,"NT")');
  });

  test('did several of these one after the other', async () => {
    const change = (bytes: Uint8Array): Uint8Array =>
      sheetRenamed(
        inserted(
          rowsSwapped(inserted(bytes, 'Projekter', 1), 'xl/worksheets/sheet2.xml', 3, 4),
          'Overblik',
          2,
        ),
        'Egne',
        'Vores',
      );
    const back = await restored(change(await copyOf(EVERYWHERE)));
    expect(leftOut(back)).toEqual([]);
    expect((await cellsOf(back.bytes)).get('Overblik!B4')).toBe(
      "2024 =_xldudf_PULJE_POOL_BY_YEAR(Ledger,'Vores'!$A$2)",
    );
    expect((await cellsOf(back.bytes)).get('Projekter!D3')).toBe('0 =_xldudf_PULJE_PROJECT_PAID(Ledger,A3)');
  });
});

describe('What is not certain is listed and left as the receiver has it:', () => {
  test('a changed value, a formula of the receiver’s own, and a value in a cell that spills', async () => {
    const copy = await copyOf(EVERYWHERE);
    const changed = await byPatch(
      copy,
      { kind: 'setCell', sheet: 'Overblik', cell: 'B1', content: 100.49 },
      { kind: 'setCell', sheet: 'Overblik', cell: 'C4', content: 7 },
      { kind: 'setCell', sheet: 'Overblik', cell: 'B6', content: { formula: 'B5*2', value: 20 } },
      { kind: 'setCell', sheet: 'Projekter', cell: 'C3', content: null },
    );
    const back = await restored(changed);
    expect(leftOut(back)).toEqual([
      'Overblik!B1 changed',
      'Overblik!B3:C4 changed',
      'Overblik!B6 changed',
      'Projekter!C3 changed',
    ]);
    const cells = await cellsOf(back.bytes);
    expect(['B1', 'C4', 'B6'].map((cell) => cells.get(`Overblik!${cell}`))).toEqual([
      '100.49',
      '7',
      '20 =B5*2',
    ]);
    expect(cells.has('Projekter!C3')).toBe(false);
    // What is left can be put back later: the record stays, and what is back is not taken for a change.
    expect(back.recordKept).toBe(true);
    expect(leftOut(await restored(back.bytes)).filter((one) => !one.endsWith('add-in'))).toEqual(
      leftOut(back),
    );
  });

  test('rows outside tables that were sorted, also where their values are equal', async () => {
    const copy = await copyOf(partEdited(EVERYWHERE, 'xl/worksheets/sheet1.xml', '<v>20</v>', '<v>10</v>'));
    const back = await restored(rowsSwapped(copy, 'xl/worksheets/sheet1.xml', 5, 6));
    expect(leftOut(back)).toEqual(['Overblik!B5 moved', 'Overblik!B6 moved']);
  });

  test('a row or a column that is gone, and an id that two rows have', async () => {
    const copy = await copyOf(EVERYWHERE);
    const without = await byPatch(copy, { kind: 'setCell', sheet: 'Projekter', cell: 'A3', content: 'P9' });
    expect(leftOut(await restored(without))).toEqual(['Projekter!C3 gone', 'Projekter!D3 gone']);
    const twice = await byPatch(copy, { kind: 'setCell', sheet: 'Projekter', cell: 'A3', content: 'p1' });
    expect(leftOut(await restored(twice))).toEqual([
      'Projekter!C2 several',
      'Projekter!D2 several',
      'Projekter!C3 gone',
      'Projekter!D3 gone',
    ]);
    const renamed = captionRenamed(copy, 'D1', 'Betalt', 'Udbetalt');
    expect(leftOut(await restored(renamed))).toEqual([
      'Projekter!D2 gone',
      'Projekter!D3 gone',
      'Projekter!D4 gone',
    ]);
  });

  test('a formula whose cells, table or column it cannot refer to any more', async () => {
    const copy = await copyOf(EVERYWHERE);
    const deleted = partEdited(copy, 'xl/worksheets/sheet4.xml', "ROWS('Overblik'!$A$10)", 'ROWS(#REF!)');
    expect(leftOut(await restored(deleted))).toEqual(['Overblik!B1 reference']);
    const renamed = captionRenamed(copy, 'A1', 'Projekt-id', 'Nr.');
    expect(leftOut(await restored(renamed)).filter((one) => one.endsWith('reference'))).toContain(
      'Projects reference',
    );
  });

  test('a formula that refers to the row above its own, when its row was moved', async () => {
    const formula = '_xldudf_PULJE_PROJECT_PAID(Ledger,A3)';
    const content = { formula, value: 0 };
    const original = await byPatch(EVERYWHERE, { kind: 'setCell', sheet: 'Projekter', cell: 'D4', content });
    const copy = await copyOf(original);
    expect(leftOut(await restored(copy))).toEqual([]);
    const sorted = rowsSwapped(copy, 'xl/worksheets/sheet2.xml', 2, 4);
    expect(leftOut(await restored(sorted))).toEqual(['Projekter!D4 reference']);
  });

  test('what somebody did to the record itself', async () => {
    const copy = await copyOf(EVERYWHERE);
    const formula = partEdited(copy, 'xl/worksheets/sheet4.xml', 'Ledger,"NT-10Y"', 'Ledger,"NT-9"');
    expect(leftOut(await restored(formula))).toEqual(['Egne!B3 record']);
    const link = partEdited(copy, 'xl/worksheets/sheet4.xml', /<c r="M8"><f>.*?<\/f><v>1<\/v><\/c>/, '');
    expect(leftOut(await restored(link))).toEqual(['1 record']);
    const row = partEdited(copy, 'xl/worksheets/sheet4.xml', /<row r="9".*?<\/row>/s, '');
    expect(leftOut(await restored(row))).toEqual(['2 record']);
  });
});

describe('Whatever formulas a workbook has', () => {
  const reference = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('', '$'),
        fc.constantFrom('A', 'C'),
        fc.constantFrom('', '$'),
        fc.integer({ min: 1, max: 12 }),
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(
      'Egne!A2',
      "'Egne'!$A$2:$A$3",
      'Egne!$B:$B',
      '2:3',
      '$A$1:C7',
      '"A1 & ""B2"""',
      '{1,2}',
      'TRUE',
      'LOG10(100)',
      'Rest',
      'Oversigt[Rest]',
      'Oversigt[[#All],[Note]]',
    ),
  );
  const call = fc
    .tuple(
      fc.constantFrom('POOL_REMAINING', 'pool_paid', 'MIO_KR'),
      fc.array(reference, { minLength: 1, maxLength: 4 }),
    )
    .map(([name, list]) => `_xldudf_PULJE_${name}(${list.join(',')})`);
  const formula = fc.oneof(
    call,
    fc.tuple(reference, call).map((parts) => parts.join('+')),
    call.map((one) => `IF(A1="x",${one},"PULJE.")`),
  );
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    fc.constantFrom('', 'Kommune', '=SUM(A1)', '-', '@x', '+1', ' blank ', '1.234,56'),
    fc.boolean(),
  );

  test('they and their values are back, and what was inserted moves them as it moves the originals', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(formula, value), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('Overblik', 'Egne'),
        fc.integer({ min: 1, max: 12 }),
        async (formulas, sheet, above) => {
          const original = await byPatch(
            EVERYWHERE,
            ...formulas.map(
              ([words, result], index) =>
                ({
                  kind: 'setCell',
                  sheet: 'Overblik',
                  cell: `F${2 * index + 1}`,
                  content: { formula: words, value: result },
                }) as const,
            ),
          );
          const copy = await copyOf(original);
          expect(await cellsOf((await restored(copy)).bytes)).toEqual(await cellsOf(original));
          if (sheet === 'Overblik' && above === 4) return;
          const back = await restored(inserted(copy, sheet, above));
          expect(leftOut(back)).toEqual([]);
          expect(await cellsOf(back.bytes)).toEqual(await cellsOf(inserted(original, sheet, above)));
        },
      ),
      runs(10),
    );
  });
});

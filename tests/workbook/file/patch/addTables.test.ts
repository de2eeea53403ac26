import { readFileSync } from 'node:fs';
import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TABLE_NAMES, TABLES } from '../../../../src/ledger/tables';
import type { TableName } from '../../../../src/ledger/tables/spec';
import { Ledger } from '../../../../src/ledger/ledger';
import { check } from '../../../../src/rules/check';
import pack from '../../../../src/rules/packs/nye-teknologier.json';
import { LANGUAGES, type Language } from '../../../../src/text/language';
import { openWorkbook } from '../../../../src/workbook/file/book/openWorkbook';
import { addTables } from '../../../../src/workbook/file/patch/addTables';
import { patchWorkbook } from '../../../../src/workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../../../src/workbook/file/readWorkbook';
import { withoutTables } from '../../../support/withoutTable';

const template = (language: Language, kind = 'empty') =>
  new Uint8Array(readFileSync(`assets/samples/${kind}.${language}.xlsx`));
const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook;
}

/** What another program's library finds on the sheet of a table: columns, what stands there and how it looks. */
function shownOn(sheet: Worksheet, columns: number) {
  const { model } = (sheet as unknown as { dataValidations: { model: Record<string, unknown> } })
    .dataValidations;
  const cell = (row: number, column: number) => {
    const { value, numFmt, fill: drawn, alignment, border, font } = sheet.getCell(row, column);
    const fill = drawn?.type === 'pattern' ? [drawn.pattern, drawn.fgColor] : drawn;
    const { bold, size, color } = font ?? {};
    return { value, numFmt, fill, alignment, border, font: { bold: bold ?? false, size, color } };
  };
  return {
    above: [1, 2, 3].map((row) => [sheet.getCell(row, 1).value, cell(row, 1).font]),
    frozen: sheet.views.map((view) => [view.state, (view as { ySplit?: number }).ySplit]),
    columns: Array.from({ length: columns }, (_, at) => {
      const empty = cell(5, at + 1);
      const letter = sheet.getColumn(at + 1).letter;
      return {
        width: sheet.getColumn(at + 1).width,
        header: cell(4, at + 1),
        empty: [empty.value, empty.numFmt, empty.alignment],
        entries: ['5', '504', '505'].map((row) => comparable(model[`${letter}${row}`])),
      };
    }),
  };
}

/** The library writes days as serials, and we as formulas that hold in either date system. */
function comparable(validation: unknown): unknown {
  const { formulae, errorStyle, operator, ...rest } = (validation ?? {}) as Record<string, unknown>;
  if (validation === undefined) return 'anything';
  const isDate = rest.type === 'date';
  return {
    ...rest,
    formulae: isDate ? 'days' : (formulae ?? []),
    style: errorStyle ?? 'stop',
    operator: operator ?? 'between',
  };
}

describe.each(LANGUAGES)('Tables added to a template without them, in %s', (language) => {
  // The first argument of the LEDGER cell stays.
  const all = TABLE_NAMES.filter((name) => name !== 'Pools');
  let bytes: Uint8Array;
  let [made, wanted]: Workbook[] = [];
  beforeAll(async () => {
    const other = language === 'da' ? 'en' : 'da';
    ({ bytes } = await addTables(withoutTables(template(language), language, ...all), all, other));
    [made, wanted] = [await opened(bytes), await opened(template(language))];
  });

  it.each(all)('%s is on a sheet as the template has it', (name) => {
    const columns = Object.keys(TABLES[name].fields).length;
    const shown = (workbook?: Workbook) =>
      shownOn(workbook?.getWorksheet(TABLES[name][language]) as Worksheet, columns);
    expect(shown(made)).toEqual(shown(wanted));
  });

  it('are read as ours, in the style of the table that is there, and by the LEDGER cell', async () => {
    const book = await openWorkbook(bytes);
    expect(book.tables.map(({ displayName }) => displayName)).toEqual(TABLE_NAMES);
    expect(new Set(book.tables.map(({ style }) => style))).toEqual(new Set(['Puljetjek']));
    const ledger = partsOf(bytes).get('xl/worksheets/sheet2.xml') ?? '';
    const list = TABLE_NAMES.map((name) => `${name}[#All]`).join(',');
    expect(ledger).toContain(`<f>_xldudf_PULJE_LEDGER(${list})</f>`);
    expect(book.calculatesOnOpen).toBe(true);
  });

  it('name the key columns as the template does', async () => {
    const names = async (file: Uint8Array) =>
      (await openWorkbook(file)).names
        .filter(({ sheetIndex }) => sheetIndex === undefined)
        .map(({ name, formula }) => `${name}=${formula}`)
        .sort();
    expect(await names(bytes)).toEqual(await names(template(language)));
  });
});

it('Every part that need not change stays byte for byte', async () => {
  const file = withoutTables(template('da', 'sample'), 'da', 'Payments');
  const { bytes, ledger } = await addTables(file, ['Payments'], 'en');
  const [before, after] = [partsOf(file), partsOf(bytes)];
  expect([...after.keys()].filter((name) => !before.has(name)).sort()).toEqual([
    'xl/tables/table9.xml',
    'xl/worksheets/_rels/sheet11.xml.rels',
    'xl/worksheets/sheet11.xml',
  ]);
  expect(
    [...before]
      .filter(([name, text]) => after.get(name) !== text)
      .map(([name]) => name)
      .sort(),
  ).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet2.xml',
  ]);
  expect(ledger).toBe('Overblik!B4');
});

/** Somebody's own workbook: two tables in the middle of their sheets, one of them with captions in lower case. */
async function ownWorkbook(
  change: (workbook: Workbook) => void = () => undefined,
  captions = ['PULJE-ID', 'Navn'],
): Promise<Uint8Array> {
  const workbook = new Workbook();
  const table = (name: TableName, columns: readonly string[], rows: (string | number)[][]): void => {
    workbook.addWorksheet(`Mit ark ${name}`).addTable({
      ...{ name, ref: 'D7', headerRow: true, rows },
      columns: columns.map((caption) => ({ name: caption })),
      style: { theme: 'TableStyleMedium4' },
    });
  };
  table('Pools', captions, [['NT', 'Ny teknologi']]);
  table(
    'Allocations',
    ['Tilsagns-id', 'Projekt-id', 'Pulje-id', 'Finansår', 'Beløb', 'Status'],
    [['T-1', 'P-1', 'NT', 2024, 1000, 'givet']],
  );
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("A table added to a workbook of somebody's own", () => {
  it('lists ids by names of its own, changes no formula, and is checked', async () => {
    const { bytes, ledger, language, why } = await addTables(
      await ownWorkbook(),
      ['Payments', 'Returns'],
      'en',
    );
    expect([ledger, language, why]).toEqual([null, 'da', 'tables']);
    const book = await openWorkbook(bytes);
    expect(book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['AllocationIds', 'Allocations[Tilsagns-id]'],
    ]);
    expect(book.calculatesOnOpen).toBe(false);
    expect(book.tables.map(({ displayName, style }) => [displayName, style])).toEqual(
      ['Pools', 'Allocations', 'Payments', 'Returns'].map((name) => [name, 'TableStyleMedium4']),
    );
    const faulty = await patchWorkbook(bytes, [
      { kind: 'setCell', sheet: 'Udbetalinger', cell: 'A5', content: 'U-1' },
      { kind: 'setCell', sheet: 'Udbetalinger', cell: 'B5', content: 'T-9' },
      { kind: 'setCell', sheet: 'Udbetalinger', cell: 'E5', content: 'mange' },
    ]);
    const { findings } = check(new Ledger(await readWorkbook(faulty.bytes), { whole: true }), pack);
    const found = findings.filter(({ spot }) => spot.table === 'Payments');
    expect(found.map(({ rule, spot }) => [rule, `${spot.sheet}!${spot.cell}`]).sort()).toEqual([
      ['missing-reference', 'Udbetalinger!B5'],
      ['wrong-type', 'Udbetalinger!E5'],
    ]);
  });

  it('lists no ids of a table that is not there, or whose name means something else', async () => {
    const file = await ownWorkbook((workbook) =>
      workbook.definedNames.add("'Mit ark Pools'!$A$1:$A$3", 'poolids'),
    );
    const { bytes } = await addTables(file, ['Frames', 'Match'], 'da');
    const lists = [...partsOf(bytes).values()].flatMap((text) =>
      [...text.matchAll(/<formula1>(\w+Ids)<\/formula1>/g)].map(([, name]) => name),
    );
    expect(lists).toEqual([]);
  });

  it.each([
    ['asked-of-both', ['Pool ID', 'Navn']],
    ['tables', ['pulje - id', 'navn']],
  ] as const)(
    'is in the language asked for where the tables speak both, and says so: %s',
    async (expected, captions) => {
      const { language, why } = await addTables(await ownWorkbook(undefined, [...captions]), ['Rules'], 'en');
      expect([language, why]).toEqual([expected === 'tables' ? 'da' : 'en', expected]);
    },
  );

  it('has a style that every workbook knows where there is no table of ours, and the language asked for', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Ark1').getCell('A1').value = 'Noter';
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { bytes, language, why } = await addTables(file, ['Pools'], 'en');
    expect([language, why]).toEqual(['en', 'asked']);
    const { tables } = await openWorkbook(bytes);
    expect(tables.map(({ displayName, style }) => [displayName, style])).toEqual([
      ['Pools', 'TableStyleLight1'],
    ]);
  });

  it.each([
    [
      'TABLE_NAME',
      'a name',
      (workbook: Workbook) => workbook.definedNames.add("'Mit ark Pools'!$A$1", 'payments'),
    ],
    ['SHEET_EXISTS', 'a sheet', (workbook: Workbook) => void workbook.addWorksheet('UDBETALINGER')],
  ])('is refused (%s) where %s is called so', async (code, _, take) => {
    await expect(addTables(await ownWorkbook(take), ['Payments'], 'da')).rejects.toMatchObject({ code });
  });

  it('is refused where the workbook has it, or its structure is protected', async () => {
    await expect(addTables(await ownWorkbook(), ['Pools'], 'da')).rejects.toMatchObject({
      code: 'TABLE_NAME',
      params: { table: 'Pools' },
    });
    const parts = unzipSync(await ownWorkbook());
    const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const locked = book.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
    expect(locked).not.toBe(book);
    const file = zipSync({ ...parts, 'xl/workbook.xml': strToU8(locked) });
    await expect(addTables(file, ['Payments'], 'da')).rejects.toMatchObject({ code: 'STRUCTURE_LOCKED' });
  });
});

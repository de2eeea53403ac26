import { CellError } from '../../../../src/ledger/source';
import { readWorkbook } from '../../../../src/workbook/file/readWorkbook';
import type { Change, NewSheet } from '../../../../src/workbook/file/patch/change';
import {
  entriesOf,
  HAS_TABLE,
  ONE_SHEET,
  relationships,
  ROWS,
  table,
  USUAL,
  workbook,
  workbookOf,
  worksheet,
  type Parts,
} from '../workbookOf';
import { zipOf } from '../zipOf';
import { cellsOf, differingParts, inflate, patch, refused, xmlOf } from './patched';

const BOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';

const FINDINGS: NewSheet = {
  name: 'Fund & fejl',
  widths: [12, 40.5],
  rows: [
    [
      { content: 'Beløb', style: 'header' },
      { content: 'Hvorfor', style: 'header' },
    ],
    [],
    [
      { content: 1.5, style: 'amount' },
      { content: '=HYPERLINK("x")', style: 'wrapped' },
      { content: null },
      { content: new CellError('#N/A') },
    ],
  ],
};

const addFindings: Change = { kind: 'addSheet', sheet: FINDINGS };

const read = async (bytes: Uint8Array) => readWorkbook(bytes, { inflate });

describe('A sheet is added', () => {
  test('last, with its cells, widths, looks and guarded texts, and nothing else changes', async () => {
    const before = await cellsOf(workbookOf());
    const bytes = await patch(workbookOf(), addFindings);
    expect(await cellsOf(bytes)).toEqual(
      new Map([
        ...before,
        ['Fund & fejl!A1', '"Beløb"'],
        ['Fund & fejl!B1', '"Hvorfor"'],
        ['Fund & fejl!A3', '1.5'],
        ['Fund & fejl!B3', '"=HYPERLINK(\\"x\\")"'],
        ['Fund & fejl!D3', '#N/A'],
      ]),
    );
    expect(differingParts(workbookOf(), bytes)).toEqual([
      '[Content_Types].xml',
      BOOK,
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      '+xl/worksheets/sheet2.xml',
    ]);
    const sheet = xmlOf(bytes, 'xl/worksheets/sheet2.xml');
    expect(sheet).toContain(
      '<cols><col min="1" max="1" width="12" customWidth="1"/><col min="2" max="2" width="40.5" customWidth="1"/></cols>',
    );
    const style = /<c r="B3" s="(\d)"/.exec(sheet)?.[1];
    const [, inside = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(xmlOf(bytes, 'xl/styles.xml')) ?? [];
    const looks = inside.split(/(?<=\/xf>|0"\/>|4"\/>)(?=<xf)/);
    expect(looks[Number(style)]).toMatch(
      /^<xf numFmtId="49".*quotePrefix="1"><alignment vertical="top" wrapText="1"\/><\/xf>$/,
    );
  });

  test('also where there are no styles, no relationship prefix and a sheet number that is taken', async () => {
    const bare = workbookOf({
      'xl/styles.xml': undefined,
      [SHEET]: worksheet('<row><c><v>1</v></c></row>'),
      'xl/worksheets/_rels/sheet1.xml.rels': undefined,
      'xl/worksheets/sheet2.xml': 'left over',
      [BOOK]: workbook(
        '<sheets><sheet name="Data" sheetId="7" q:id="rId1" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></sheets>',
      ).replace(/ xmlns:r="[^"]*"/, ''),
      'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
    });
    const bytes = await patch(bare, addFindings);
    expect((await cellsOf(bytes)).get('Fund & fejl!A3')).toBe('1.5');
    expect(xmlOf(bytes, BOOK)).toMatch(
      /name="Fund &amp; fejl" sheetId="8" xmlns:r="[^"]+" r:id="rId2"\/><\/sheets>/,
    );
    expect(differingParts(bare, bytes)).toContain('+xl/worksheets/sheet3.xml');
    expect(xmlOf(bytes, 'xl/styles.xml')).toMatch(
      /^<\?xml[^>]*>\s*<styleSheet [^>]*><fonts><font>.*<\/fonts><fills>.*<\/fills><borders>.*<\/borders><cellStyleXfs>.*<\/cellStyleXfs><cellXfs><xf /,
    );
  });

  test('also where the styles that the workbook names are not in the file', async () => {
    const bytes = await patch(workbookOf({ 'xl/styles.xml': undefined }), addFindings);
    expect((await cellsOf(bytes)).get('Fund & fejl!A3')).toBe('1.5');
    expect(xmlOf(bytes, 'xl/_rels/workbook.xml.rels').match(/\/styles"/g)).toHaveLength(1);
  });

  test('in the edition of the standard that the workbook is written in', async () => {
    const strict = Object.fromEntries(
      Object.entries(USUAL).map(([name, xml]) => [
        name,
        String(xml)
          .replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/',
            'http://purl.oclc.org/ooxml/spreadsheetml/',
          )
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006/',
            'http://purl.oclc.org/ooxml/officeDocument/',
          ),
      ]),
    );
    const bytes = await patch(workbookOf(strict), addFindings);
    const added = [xmlOf(bytes, 'xl/worksheets/sheet2.xml'), xmlOf(bytes, 'xl/_rels/workbook.xml.rels')];
    for (const xml of added)
      expect(xml).not.toMatch(/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument)/);
    expect((await cellsOf(bytes)).get('Fund & fejl!A1')).toBe('"Beløb"');
  });

  test('with rows as high as their wrapped texts take', async () => {
    const long = 'ord '.repeat(30);
    const rows = [
      [{ content: long, style: 'wrapped' }],
      [{ content: long, style: 'text' }],
      [{ content: 'a\nb', style: 'header' }],
      [{ content: 'ord '.repeat(8000), style: 'wrapped' }],
    ] as const;
    const bytes = await patch(workbookOf(), {
      kind: 'addSheet',
      sheet: { name: 'Ark2', widths: [40], rows },
    });
    const heights = xmlOf(bytes, 'xl/worksheets/sheet2.xml').match(/<row[^>]*>/g);
    expect(heights).toEqual([
      '<row r="1" ht="45">',
      '<row r="2">',
      '<row r="3" ht="30">',
      '<row r="4" ht="409">',
    ]);
  });

  test('and a second one uses the looks of the first', async () => {
    const once = await patch(workbookOf(), addFindings);
    const twice = await patch(once, { kind: 'addSheet', sheet: { ...FINDINGS, name: 'Igen' } });
    expect(differingParts(once, twice)).not.toContain('xl/styles.xml');
  });

  test.each([
    ['', 'SHEET_NAME'],
    ['   ', 'SHEET_NAME'],
    ['x'.repeat(32), 'SHEET_NAME'],
    ['a/b', 'SHEET_NAME'],
    ['a[1]', 'SHEET_NAME'],
    ["'a", 'SHEET_NAME'],
    ['History', 'SHEET_NAME'],
    ['DATA', 'SHEET_EXISTS'],
  ])('but not by the name "%s"', async (name, code) => {
    expect(await refused(workbookOf(), { kind: 'addSheet', sheet: { ...FINDINGS, name } })).toMatch(code);
  });
});

describe('A sheet is removed', () => {
  const remove: Change = { kind: 'removeSheet', name: 'fund & fejl' };

  test('so that adding and removing it leaves the workbook as it was', async () => {
    const bytes = await patch(await patch(workbookOf(), addFindings), remove);
    expect(await cellsOf(bytes)).toEqual(await cellsOf(workbookOf()));
    for (const part of ['[Content_Types].xml', BOOK, 'xl/_rels/workbook.xml.rels'])
      expect(xmlOf(bytes, part)).toBe(String(USUAL[part]));
  });

  test('and added anew in one go, also when formulas refer to it', async () => {
    const used = await patch(workbookOf(), addFindings, {
      kind: 'setName',
      name: 'Fund',
      formula: "'Fund & fejl'!$A$3",
    });
    const newer = { ...FINDINGS, rows: [[{ content: 7 }]] };
    const bytes = await patch(used, remove, { kind: 'addSheet', sheet: newer });
    const cells = await cellsOf(bytes);
    expect([...cells].filter(([place]) => place.startsWith('Fund'))).toEqual([['Fund & fejl!A1', '7']]);
    expect(differingParts(used, bytes)).toContain('xl/worksheets/sheet2.xml');
  });

  test('also when Excel has given it printer settings', async () => {
    const printed = workbookOf({
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet2.xml'],
      ),
      [BOOK]: workbook(
        ONE_SHEET.replace('</sheets>', '<sheet name="Fund &amp; fejl" sheetId="2" r:id="rId3"/></sheets>'),
      ),
      'xl/worksheets/sheet2.xml': worksheet(''),
      'xl/worksheets/_rels/sheet2.xml.rels': relationships([
        'rId1',
        'printerSettings',
        '../printerSettings/p1.bin',
      ]),
      'xl/printerSettings/p1.bin': Uint8Array.of(1, 2, 3),
    });
    expect(
      differingParts(printed, await patch(printed, remove)).filter((name) => name.startsWith('-')),
    ).toEqual(['-xl/worksheets/sheet2.xml', '-xl/worksheets/_rels/sheet2.xml.rels']);
  });

  test('with the names that are its own; names and windows that count sheets follow', async () => {
    const three = workbook(
      '<bookViews><workbookView firstSheet="0" activeTab="2"/></bookViews>' +
        '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId4"/><sheet name="C" sheetId="3" r:id="rId5"/></sheets>' +
        '<definedNames><definedName name="n" localSheetId="0">A!$A$1</definedName><definedName name="n" localSheetId="1">B!$A$1</definedName><definedName name="n" localSheetId="2">C!$A$1</definedName></definedNames>',
    );
    const parts: Parts = {
      [BOOK]: three,
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'worksheet', 'worksheets/b.xml'],
        ['rId5', 'worksheet', 'worksheets/c.xml'],
      ),
      'xl/worksheets/b.xml': worksheet(''),
      'xl/worksheets/c.xml': worksheet('<row><c><v>3</v></c></row>'),
    };
    const bytes = await patch(workbookOf(parts), { kind: 'removeSheet', name: 'B' });
    const xml = xmlOf(bytes, BOOK);
    expect(xml).toContain('<workbookView firstSheet="0" activeTab="1"/>');
    expect(xml).toContain(
      '<definedNames><definedName name="n" localSheetId="0">A!$A$1</definedName><definedName name="n" localSheetId="1">C!$A$1</definedName></definedNames>',
    );
    expect((await cellsOf(bytes)).get('C!A1')).toBe('3');
    const last = xmlOf(await patch(workbookOf(parts), { kind: 'removeSheet', name: 'C' }), BOOK);
    expect(last).toContain('activeTab="1"');
    expect(last).toContain('<definedName name="n" localSheetId="1">B!$A$1</definedName></definedNames>');
    expect(differingParts(workbookOf(parts), bytes)).toContain('-xl/worksheets/b.xml');
  });

  test.each<[string, Change[], Change]>([
    ['it has a table', [], { kind: 'removeSheet', name: 'Data' }],
    ['a name refers to it', [{ kind: 'setName', name: 'Fund', formula: "'Fund & fejl'!$A$3" }], remove],
    [
      'a formula refers to it',
      [
        {
          kind: 'setCell',
          sheet: 'Data',
          cell: 'E1',
          content: { formula: "SUM('FUND & FEJL'!A:A)", value: 1.5 },
        },
      ],
      remove,
    ],
  ])('but not when %s', async (_, before, change) => {
    const bytes = await patch(workbookOf(), addFindings, ...before);
    expect(await refused(bytes, change)).toMatch('SHEET_IN_USE');
  });

  test('but not when it is the only one, is not there or is written to', async () => {
    const only = workbookOf({ [SHEET]: worksheet(''), 'xl/worksheets/_rels/sheet1.xml.rels': undefined });
    expect(await refused(only, { kind: 'removeSheet', name: 'Data' })).toBe('SHEET_IN_USE Data');
    expect(await refused(workbookOf(), remove)).toBe('NO_SUCH_SHEET fund & fejl');
    const both = await patch(workbookOf(), addFindings);
    expect(await refused(both, remove, remove)).toBe('NO_SUCH_SHEET fund & fejl');
    const write: Change = { kind: 'setCell', sheet: 'Fund & fejl', cell: 'A1', content: 1 };
    expect(await refused(both, remove, write)).toBe('NO_SUCH_SHEET Fund & fejl');
  });
});

describe('A table takes in rows', () => {
  const grow = (rows: number): Change => ({ kind: 'growTable', table: 'grants', rows });
  const set = (cell: string, content: string | number): Change => ({
    kind: 'setCell',
    sheet: 'Data',
    cell,
    content,
  });
  const filtered = table(
    'name="Grants" displayName="Grants" ref="B2:C4" totalsRowShown="0"',
    '<tableColumn id="1" name="Project"/><tableColumn id="2" name="Amount_x000a_(kr.)"/>',
  ).replace('<tableColumns>', '<autoFilter ref="B2:C4"/><tableColumns>');

  test('that are written just below it, and they look like the row above', async () => {
    const before = workbookOf({ [TABLE]: filtered });
    const bytes = await patch(
      before,
      grow(2),
      set('B5', 'Ny'),
      set('C5', 5),
      set('B6', 'Nyere'),
      set('C6', 6),
    );
    const { tables } = await read(bytes);
    expect(tables[0]!.columns.map(({ cells }) => cells)).toEqual([
      ['Kunstig intelligens', 'Ældre & børn', 'Ny', 'Nyere'],
      [22_800_000, 11_400_000, 5, 6],
    ]);
    expect(tables[0]!.columns[1]!.formats!.get(3)).toBe('#,##0.00');
    expect(xmlOf(bytes, TABLE)).toContain('ref="B2:C6" totalsRowShown="0"><autoFilter ref="B2:C6"/>');
    expect(differingParts(before, bytes)).toEqual([SHEET, TABLE]);
  });

  test('that stay blank', async () => {
    const bytes = await patch(workbookOf(), grow(1));
    expect((await read(bytes)).tables[0]!.rowCount).toBe(3);
    expect(differingParts(workbookOf(), bytes)).toEqual([TABLE]);
    const stored = zipOf(entriesOf().map((entry) => ({ ...entry, stored: true })));
    expect(differingParts(stored, await patch(stored, grow(1)))).toEqual([TABLE]);
  });

  test('over cells that are blank but for their look', async () => {
    const bytes = workbookOf({ [SHEET]: worksheet(`${ROWS}<row r="5"><c r="B5" s="1"/></row>`, HAS_TABLE) });
    expect((await read(await patch(bytes, grow(1)))).tables[0]!.rowCount).toBe(3);
  });

  test.each([
    ['a value', '<row r="5"><c r="C5"><v>1</v></c></row>', ''],
    ['a formula', '<row r="5"><c r="B5"><f>B4</f></c></row>', ''],
    ['a merged range', '', '<mergeCells><mergeCell ref="C5:D5"/></mergeCells>'],
  ])('but not where %s is below it that is not written over', async (_, rows, after) => {
    const bytes = workbookOf({ [SHEET]: worksheet(ROWS + rows, after + HAS_TABLE) });
    expect(await refused(bytes, grow(1))).toMatch(/^TABLE_BLOCKED Data [BC]5/);
  });

  test('and what stands beside it, or further down, is in no way', async () => {
    const rows =
      '<row r="5"><c r="A5"><v>1</v></c><c r="D5"><v>1</v></c></row><row r="6"><c r="B6"><v>1</v></c></row>';
    const bytes = workbookOf({ [SHEET]: worksheet(ROWS + rows, HAS_TABLE) });
    expect((await read(await patch(bytes, grow(1)))).tables[0]!.rowCount).toBe(3);
    expect(await refused(bytes, grow(2))).toBe('TABLE_BLOCKED Data B6');
  });

  test.each<[string, Change[], Parts]>([
    ['NO_SUCH_TABLE andre', [{ kind: 'growTable', table: 'andre', rows: 1 }], {}],
    ['NO_SUCH_TABLE grants', [grow(1), grow(1)], {}],
    ['TABLE_BLOCKED Data grants', [grow(0)], {}],
    ['TABLE_BLOCKED Data grants', [grow(1.5)], {}],
    ['TABLE_BLOCKED Data grants', [grow(1_048_573)], {}],
    [
      'TABLE_TOTALS grants',
      [grow(1)],
      { [TABLE]: filtered.replace('totalsRowShown="0"', 'totalsRowCount="1"') },
    ],
  ])('but not with %s', async (told, changes, parts) => {
    expect(await refused(workbookOf(parts), ...changes)).toBe(told);
  });

  test('but not into another table', async () => {
    const two = workbookOf({
      [SHEET]: worksheet(
        ROWS,
        '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': relationships(
        ['rId1', 'table', '../tables/table1.xml'],
        ['rId2', 'table', '../tables/table2.xml'],
      ),
      'xl/tables/table2.xml': table('name="T" displayName="T" ref="C6:C7"', '<tableColumn id="1" name="x"/>'),
    });
    expect(await refused(two, grow(2))).toBe('TABLE_BLOCKED Data grants');
    expect(await refused(two, grow(1))).toBeUndefined();
  });
});

describe('A custom XML part', () => {
  const NAMESPACE = 'urn:puljetjek:seal';
  const seal = (text: string): Change => ({
    kind: 'setCustomXml',
    namespace: NAMESPACE,
    xml: `<seal xmlns="${NAMESPACE}">${text}</seal>`,
  });
  const OTHER = 'customXml/item1.xml';
  const withOther = (): Uint8Array =>
    workbookOf({
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'customXml', '../customXml/item1.xml'],
      ),
      [OTHER]: '<o:form xmlns:o="urn:other"/>',
      'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
      'customXml/itemProps1.xml': '<p/>',
    });

  test('is added beside those of others, found again, replaced and taken away', async () => {
    const added = await patch(withOther(), seal('Æ1'));
    expect((await read(added)).customXml).toEqual([OTHER, 'customXml/item2.xml']);
    expect(xmlOf(added, 'customXml/item2.xml')).toContain('<seal xmlns="urn:puljetjek:seal">Æ1</seal>');
    const declared = `<?xml version="1.0" encoding="utf-16"?><seal xmlns="${NAMESPACE}">2</seal>`;
    const replaced = await patch(added, { kind: 'setCustomXml', namespace: NAMESPACE, xml: declared });
    expect(differingParts(added, replaced)).toEqual(['customXml/item2.xml']);
    expect(xmlOf(replaced, 'customXml/item2.xml')).toBe(declared.replace('utf-16', 'UTF-8'));
    const none = await patch(replaced, { kind: 'setCustomXml', namespace: NAMESPACE, xml: null });
    expect((await read(none)).customXml).toEqual([OTHER]);
    for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      expect(xmlOf(none, part)).toBe(xmlOf(withOther(), part));
  });

  test('goes with the parts that are its own', async () => {
    const none = await patch(withOther(), { kind: 'setCustomXml', namespace: 'urn:other', xml: null });
    expect(differingParts(withOther(), none)).toEqual([
      'xl/_rels/workbook.xml.rels',
      `-${OTHER}`,
      '-customXml/_rels/item1.xml.rels',
      '-customXml/itemProps1.xml',
    ]);
  });

  test('is left once where another program left it twice', async () => {
    const once = await patch(withOther(), seal('1'));
    const twice = await patch(once, { kind: 'setCustomXml', namespace: 'urn:other', xml: null });
    const [kept] = (await read(twice)).customXml;
    expect(kept).toBe('customXml/item2.xml');
    const both = await patch(twice, { kind: 'setCustomXml', namespace: 'urn:x', xml: '<x xmlns="urn:x"/>' });
    expect((await read(both)).customXml).toEqual(['customXml/item2.xml', OTHER]);
  });

  test.each([
    '<seal xmlns="urn:else"/>',
    '<seal/>',
    'no XML',
    '<!DOCTYPE a><seal xmlns="urn:puljetjek:seal"/>',
  ])('is not %s', async (xml) => {
    const change: Change = { kind: 'setCustomXml', namespace: NAMESPACE, xml };
    expect(await refused(workbookOf(), change)).toBe(`CUSTOM_XML ${NAMESPACE}`);
  });
});

describe('A defined name', () => {
  const name = (formula: string): Change => ({ kind: 'setName', name: 'CutOff', formula });

  test('is added where there are none, replaced whatever its case, and added to others', async () => {
    const first = await patch(workbookOf({ [BOOK]: workbook(`${ONE_SHEET}<calcPr/>`) }), name('Data!$C$3'));
    expect(xmlOf(first, BOOK)).toContain(
      '</sheets><definedNames><definedName name="CutOff">Data!$C$3</definedName></definedNames><calcPr/>',
    );
    expect((await read(first)).names).toEqual(new Map([['CutOff', 22_800_000]]));
    const second = await patch(first, { kind: 'setName', name: 'CUTOFF', formula: 'Data!$C$4' });
    expect((await read(second)).names).toEqual(new Map([['CutOff', 11_400_000]]));
    const third = await patch(second, {
      kind: 'setName',
      name: 'Ledger',
      formula: 'IF(Data!$C$3>1,"a&b",1)',
    });
    expect((await read(third)).definedNames.map(({ formula }) => formula)).toEqual([
      'Data!$C$4',
      'IF(Data!$C$3>1,"a&b",1)',
    ]);
    expect(differingParts(second, third)).toEqual([BOOK]);
  });

  test('of a single sheet is another one', async () => {
    const local = workbook(
      `${ONE_SHEET}<definedNames><definedName name="CutOff" localSheetId="0">1</definedName></definedNames>`,
    );
    const bytes = await patch(workbookOf({ [BOOK]: local }), name('Data!$C$3'));
    expect((await read(bytes)).definedNames).toHaveLength(2);
  });

  test.each(['', 'A1', 'XFD1048576', 'r', 'R1C1', 'to ord', '1a', 'a-b', 'x'.repeat(256)])(
    'is not "%s"',
    async (wrong) => {
      const told = await refused(workbookOf(), { kind: 'setName', name: wrong, formula: '1' });
      expect(told).toMatch('DEFINED_NAME');
    },
  );
});

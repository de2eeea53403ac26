import { CellError, type Cell } from '../../../src/ledger/source';
import { openWorkbook } from '../../../src/workbook/file/book/openWorkbook';
import { readWorkbook, type ReadWorkbook } from '../../../src/workbook/file/readWorkbook';
import { INFLATERS } from './inflaters';
import {
  entriesOf,
  HAS_TABLE,
  ONE_SHEET,
  relationships,
  ROWS,
  sheetOf,
  strings,
  styles,
  table,
  tableRowsOf,
  USUAL,
  workbook,
  workbookOf,
  worksheet,
  type Parts,
} from './workbookOf';
import { zipOf } from './zipOf';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = String(USUAL[SHEET]);

describe.each(INFLATERS)('A sound file is read, unpacked as in %s', (_, inflate) => {
  const read = async (bytes: Uint8Array): Promise<ReadWorkbook> => readWorkbook(bytes, { inflate });

  /** All cells of the only sheet, as the general interface gives them. */
  async function cellsOf(bytes: Uint8Array): Promise<[number, number, Cell, string?][]> {
    const book = await openWorkbook(bytes, { inflate });
    const cells: [number, number, Cell, string?][] = [];
    await book.readSheet(book.sheets[0]!, {
      cell: (row, column, value, formula) =>
        cells.push(formula === undefined ? [row, column, value] : [row, column, value, formula]),
    });
    return cells;
  }

  const valuesOf = async (bytes: Uint8Array): Promise<Cell[]> =>
    (await cellsOf(bytes)).map(([, , value]) => value);

  async function expectUsual(bytes: Uint8Array): Promise<void> {
    const { tables } = await read(bytes);
    expect(tables).toHaveLength(1);
    const [grants] = tables;
    expect(grants).toMatchObject({ name: 'Grants', sheet: 'Data', firstRow: 3, firstColumn: 2, rowCount: 2 });
    expect(grants!.columns.map(({ caption }) => caption)).toEqual(['Project', 'Amount\n(kr.)']);
    expect(grants!.columns[0]!.cells).toEqual(['Kunstig intelligens', 'Ældre & børn']);
    expect(grants!.columns[1]!.cells).toEqual([22_800_000, 11_400_000]);
  }

  test('a table with its formulas, formats and hidden rows', async () => {
    await expectUsual(workbookOf());
    const { tables } = await read(workbookOf());
    const [project, amount] = tables[0]!.columns;
    expect([...amount!.formulas!]).toEqual([[1, 'C3/2']]);
    expect([...amount!.formats!]).toEqual([
      [0, '#,##0.00'],
      [1, '#,##0.00'],
    ]);
    expect(project!.formulas!.size + project!.formats!.size).toBe(0);
    expect(tables[0]!.hiddenRows).toEqual([4]);
  });

  test('prefixed XML, as .NET tools write it', async () => {
    const prefixed = (xml: string): string =>
      xml.replace(/xmlns="/, 'xmlns:x="').replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:');
    const parts: Record<string, string> = {};
    for (const [name, xml] of Object.entries(USUAL)) {
      if (!name.endsWith('.rels') && !name.startsWith('[')) parts[name] = prefixed(String(xml));
    }
    await expectUsual(workbookOf(parts));
  });

  test('a prefix that is declared halfway, next to names without one', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const row = `<y:row xmlns:y="${main}"><y:c><y:v>1</y:v></y:c></y:row><row><c><v>2</v></c></row>`;
    expect(await valuesOf(sheetOf(row))).toEqual([1, 2]);
  });

  test('elements of other namespaces are not taken for cells', async () => {
    const foreign = '<row><o:c xmlns:o="urn:other"><o:v>9</o:v></o:c><c><v>1</v></c></row>';
    expect(await valuesOf(sheetOf(foreign))).toEqual([1]);
    const passing = '<row><z xmlns="urn:other"><c/></z><c><v>1</v></c></row>';
    expect(await valuesOf(sheetOf(passing))).toEqual([1]);
    const extension =
      '<row><c><v>1</v><extLst><ext><o:v xmlns:o="urn:other">9</o:v></ext></extLst></c><c><v>2</v></c></row>';
    expect(await valuesOf(sheetOf(extension))).toEqual([1, 2]);
  });

  test.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('UTF-16 with a mark, %s', async (__, bigEndian) => {
    const bytes = Buffer.from(`\ufeff${sheetXml.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    await expectUsual(workbookOf({ [SHEET]: new Uint8Array(bigEndian ? bytes.swap16() : bytes) }));
  });

  test('UTF-8 with a mark', async () => {
    await expectUsual(workbookOf({ [SHEET]: `\ufeff${sheetXml}` }));
  });

  test('backslash paths in the zip', async () => {
    await expectUsual(
      zipOf(entriesOf().map((entry) => ({ ...entry, name: entry.name.replaceAll('/', '\\') }))),
    );
  });

  test('names in another case than the relationships have', async () => {
    await expectUsual(
      zipOf(entriesOf().map((entry) => ({ ...entry, name: entry.name.replace('xl/', 'XL/') }))),
    );
  });

  test('absolute targets', async () => {
    await expectUsual(
      workbookOf({
        '_rels/.rels': relationships(['rId1', 'officeDocument', '/xl/workbook.xml']),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '/xl/tables/table1.xml']),
      }),
    );
  });

  test('the strict edition of the standard', async () => {
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
    await expectUsual(workbookOf(strict));
  });

  test('stored parts', async () => {
    await expectUsual(zipOf(entriesOf().map((entry) => ({ ...entry, stored: true }))));
  });

  test('sizes after the data', async () => {
    await expectUsual(zipOf(entriesOf().map((entry) => ({ ...entry, descriptor: true }))));
  });

  test('zip64', async () => {
    await expectUsual(
      zipOf(
        entriesOf().map((entry) => ({ ...entry, zip64: true })),
        { zip64: true },
      ),
    );
  });

  test('a comment at the end of the zip', async () => {
    await expectUsual(workbookOf({}, { comment: 'sendt fra journalen' }));
  });

  test('folders in the zip', async () => {
    await expectUsual(workbookOf({ 'xl/': '', 'xl/worksheets/': '' }));
  });

  test('a file without styles, though it names them', async () => {
    await expectUsual(workbookOf({ 'xl/styles.xml': undefined }));
  });

  test('a false dimension', async () => {
    await expectUsual(
      workbookOf({ [SHEET]: sheetXml.replace('<sheetData>', '<dimension ref="A1"/><sheetData>') }),
    );
  });

  test('rows and cells without addresses, which count on', async () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"/><row><c><v>4</v></c></row>';
    expect(await cellsOf(sheetOf(rows))).toEqual([
      [1, 1, 1],
      [1, 4, 2],
      [1, 5, 3],
      [6, 1, 4],
    ]);
  });

  test('the last cell of a sheet', async () => {
    expect(await cellsOf(sheetOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toEqual([
      [1_048_576, 16_384, 1],
    ]);
  });

  test('every type of cell', async () => {
    const rows =
      '<row><c t="n"><v>-1.5E-3</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="str"><v>07</v></c>' +
      '<c t="e"><v>#N/A</v></c><c t="inlineStr"><is><t> to </t></is></c><c t="d"><v>2024-03-01</v></c><c><v></v></c><c/>' +
      '<c t="str"><v></v></c><c t="str"><v><![CDATA[<a&b>]]></v></c><c t="str"><v>a_x000D_b_x005F_</v></c></row>';
    expect(await valuesOf(sheetOf(rows))).toEqual([
      -0.0015,
      true,
      false,
      '07',
      new CellError('#N/A'),
      ' to ',
      45_352,
      '',
      '<a&b>',
      'a\rb_',
    ]);
  });

  test('rich texts joined, and the phonetic help of a text left out', async () => {
    const rich =
      '<r><t>Kun</t></r><r><rPr><b/></rPr><t xml:space="preserve">stig </t></r><rPh sb="0" eb="1"><t>KU</t></rPh><phoneticPr/>';
    const file = workbookOf({
      [SHEET]: worksheet(`<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c></row>`),
      'xl/worksheets/_rels/sheet1.xml.rels': undefined,
      'xl/sharedStrings.xml': strings(`<si>${rich}</si>`),
    });
    expect(await valuesOf(file)).toEqual(['Kunstig ', 'Kunstig ']);
  });

  test('dates counted from 1904', async () => {
    const file = workbookOf({
      'xl/workbook.xml': workbook(ONE_SHEET, '<workbookPr date1904="1"/>'),
      [SHEET]: worksheet('<row><c t="d"><v>1904-01-02T12:00:00Z</v></c></row>'),
      'xl/worksheets/_rels/sheet1.xml.rels': undefined,
    });
    expect((await read(file)).date1904).toBe(true);
    expect(await valuesOf(file)).toEqual([1.5]);
  });

  test('shared and array formulas, in each of their cells', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c><c r="D1"><f t="array" ref="D1:D2">SUM(B1:B9)</f><v>5</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><v>5</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/></c><c r="D3"><v>5</v></c></row>';
    expect(await cellsOf(sheetOf(rows))).toEqual([
      [1, 1, 1, 'B1*$C$1'],
      [1, 4, 5, 'SUM(B1:B9)'],
      [2, 1, 2, 'B2*$C$1'],
      [2, 4, 5, 'SUM(B1:B9)'],
      [3, 1, null, 'B3*$C$1'],
      [3, 4, 5],
    ]);
  });

  test('a table without header row, with a totals row', async () => {
    const file = workbookOf({
      'xl/tables/table1.xml': table(
        'name="T" displayName="Grants" ref="B2:C4" headerRowCount="0" totalsRowCount="1"',
        '<tableColumn id="1" name="One"/><tableColumn id="2" name="Two"/>',
      ),
    });
    const [grants] = (await read(file)).tables;
    expect(grants).toMatchObject({ name: 'Grants', firstRow: 2, rowCount: 2 });
    expect(grants!.columns.map(({ caption }) => caption)).toEqual(['One', 'Two']);
    expect(grants!.columns[0]!.cells).toEqual(['Project', 'Kunstig intelligens']);
  });

  test('a table with rows that the sheet does not have', async () => {
    const [grants] = (await read(tableRowsOf('<row r="4"><c r="C4"><v>7</v></c></row>'))).tables;
    expect(grants!.columns.map(({ cells }) => cells)).toEqual([
      [null, null],
      [null, 7],
    ]);
  });

  test('headers that are names of things in the language', async () => {
    const file = workbookOf({
      'xl/tables/table1.xml': table(
        'name="__proto__" displayName="__proto__" ref="B2:C4"',
        '<tableColumn id="1" name="__proto__"/><tableColumn id="2" name="constructor"/>',
      ),
      'xl/sharedStrings.xml': strings(
        '<si><t>__proto__</t></si><si><t>constructor</t></si><si><t>Kunstig intelligens</t></si><si><t>b</t></si>',
      ),
      'xl/workbook.xml': workbook(
        '<sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="__proto__">__proto__!$C$3</definedName></definedNames>',
      ),
    });
    const { tables, names } = await read(file);
    expect(tables[0]!.columns.map(({ caption }) => caption)).toEqual(['__proto__', 'constructor']);
    expect(names.get('__proto__')).toBe(22_800_000);
  });

  test('defined names that stand for one cell, and no others', async () => {
    const names = [
      ['CutOff', "'Data'!$C$3"],
      ['Same', 'Data!$C$3:$C$3'],
      ['Blank', 'Data!$Z$99'],
      ['Area', 'Data!$B$2:$C$4'],
      ['Constant', '0.5'],
      ['Other', '[1]Data!$B$2'],
      ['_xlnm.Print_Area', 'Data!$B$2'],
    ].map(([name, formula]) => `<definedName name="${name}">${formula}</definedName>`);
    const local = '<definedName name="Local" localSheetId="0">Data!$B$2</definedName>';
    const inside = `${ONE_SHEET}<definedNames>${names.join('')}${local}</definedNames>`;
    const book = await read(workbookOf({ 'xl/workbook.xml': workbook(inside) }));
    expect([...book.names]).toEqual([
      ['CutOff', 22_800_000],
      ['Same', 22_800_000],
      ['Blank', null],
    ]);
    expect(book.definedNames).toHaveLength(8);
  });

  test('merged ranges, protection and formats of one’s own', async () => {
    const changes: Parts = {
      [SHEET]: worksheet(
        ROWS,
        `<sheetProtection sheet="1"/><mergeCells><mergeCell ref="B3:B4"/><mergeCell ref="F1:G1"/></mergeCells>${HAS_TABLE}`,
      ),
      'xl/styles.xml': styles(
        '<numFmts><numFmt numFmtId="170" formatCode="#,##0&quot; kr.&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs>',
      ),
    };
    const { tables, sheets } = await read(workbookOf(changes));
    expect(tables[0]!.merged).toEqual(['B3:B4']);
    expect(tables[0]!.columns[1]!.formats!.get(0)).toBe('#,##0" kr."');
    expect(sheets[0]).toMatchObject({
      name: 'Data',
      isProtected: true,
      hiddenRows: [4],
      merged: ['B3:B4', 'F1:G1'],
    });
  });

  test('hidden sheets, and sheets without cells', async () => {
    const file = workbookOf({
      'xl/workbook.xml': workbook(
        ONE_SHEET.replace(
          '/></sheets>',
          ' state="veryHidden"/><sheet name="Chart" sheetId="2" r:id="rId9"/></sheets>',
        ),
      ),
      'xl/_rels/workbook.xml.rels': String(USUAL['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        `${/<Relationship .*\/>/.exec(relationships(['rId9', 'chartsheet', 'chartsheets/sheet1.xml']))![0]}</Relationships>`,
      ),
      'xl/chartsheets/sheet1.xml': worksheet('')
        .replace(/<sheetData>.*<\/sheetData>/, '')
        .replaceAll('worksheet', 'chartsheet'),
    });
    expect((await read(file)).sheets.map(({ name, state }) => [name, state])).toEqual([
      ['Data', 'veryHidden'],
      ['Chart', 'visible'],
    ]);
  });

  test('macros and links to other files are told and nothing else', async () => {
    const file = workbookOf({ 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' });
    expect((await read(file)).notices.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['macros', 'xl/vbaProject.bin'],
      ['external-links', 'xl/externalLinks/externalLink1.xml'],
    ]);
    await expectUsual(file);
  });

  test('a text longer than Excel can hold is told with its cell', async () => {
    const longest = 'x'.repeat(32_767);
    const rows = [longest, `${longest}y`].map((text) => `<row><c t="str"><v>${text}</v></c></row>`);
    expect((await read(sheetOf(rows.join('')))).notices).toEqual([
      { kind: 'long-text', sheet: 'Data', cell: 'A2' },
    ]);
  });

  test('a part that an add-in put in is listed and can be read', async () => {
    const changes: Parts = {
      'customXml/item1.xml': '<seal/>',
      'xl/_rels/workbook.xml.rels': String(USUAL['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        `${/<Relationship .*\/>/.exec(relationships(['rId9', 'customXml', '../customXml/item1.xml']))![0]}</Relationships>`,
      ),
    };
    const book = await openWorkbook(workbookOf(changes), { inflate });
    expect(book.customXml).toEqual(['customXml/item1.xml']);
    expect(Buffer.from(await book.readPart('customXml/item1.xml')).toString()).toBe('<seal/>');
  });

  test('a million cells of a shared formula do not take the memory that a million formulas would', async () => {
    const words = `LEN("${'x'.repeat(8000)}")+B1`;
    const rows = Array.from({ length: 20_000 }, (__, row) =>
      row === 0
        ? `<row><c><f t="shared" ref="A1:A20000" si="0">${words}</f></c></row>`
        : '<row><c><f t="shared" si="0"/></c></row>',
    );
    const cells = await cellsOf(sheetOf(rows.join('')));
    expect(cells).toHaveLength(20_000);
    expect(cells[1]![3]).toBe(words.replace('B1', 'B2'));
    expect(cells.at(-1)![3]).toBe(words);
  });
});

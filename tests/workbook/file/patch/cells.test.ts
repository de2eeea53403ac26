import { CellError } from '../../../../src/ledger/source';
import { openWorkbook } from '../../../../src/workbook/file/book/openWorkbook';
import { readWorkbook } from '../../../../src/workbook/file/readWorkbook';
import { readBackCells } from '../../../../src/workbook/file/patch/readBack';
import type { CellContent, Change, SetCell } from '../../../../src/workbook/file/patch/change';
import { entriesOf, relationships, sheetOf, tableRowsOf, USUAL, workbookOf, worksheet } from '../workbookOf';
import { zipOf } from '../zipOf';
import { cellsOf, differingParts, inflate, patch, patched, refused, xmlOf } from './patched';

const SHEET = 'xl/worksheets/sheet1.xml';

function set(cell: string, content: CellContent, more: Partial<SetCell> = {}): SetCell {
  return { kind: 'setCell', sheet: 'Data', cell, content, ...more };
}

/** The rows of the sheet as XML after a change. */
async function rowsAfter(bytes: Uint8Array, ...changes: readonly Change[]): Promise<string> {
  const xml = xmlOf(await patch(bytes, ...changes), SHEET);
  return /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
}

describe('A cell is written', () => {
  test.each<[string, CellContent, string]>([
    ['a number', 22_800_000.5, '22800000.5'],
    ['a number with seventeen digits', 0.1 + 0.2, '0.30000000000000004'],
    ['a text', 'Ældre & børn <"', '"Ældre & børn <\\""'],
    ['an empty text', '', '""'],
    ['a text with blanks around it', '  to  ord ', '"  to  ord "'],
    ['a text of two lines', 'a\r\nb\tc', '"a\\r\\nb\\tc"'],
    ['a text with what XML cannot hold', 'a\u0001\ufffe\ud800b', JSON.stringify('a\u0001\ufffe\ud800b')],
    ['a text that looks like an escape', '_x0041_x0042__x005F_', '"_x0041_x0042__x005F_"'],
    ['a truth', true, 'true'],
    ['an untruth', false, 'false'],
    ['an error', new CellError('#N/A'), '#N/A'],
    ['a formula', { formula: 'C3&"<"', value: 'x' }, '"x" =C3&"<"'],
    ['a formula that gives a number', { formula: 'C3*2', value: 2 }, '2 =C3*2'],
    ['a formula that gives an error', { formula: '1/0', value: new CellError('#DIV/0!') }, '#DIV/0! =1/0'],
    ['a formula that gives an empty text', { formula: 'T(0)', value: '' }, '"" =T(0)'],
  ])('that holds %s, over an old one and as a new one', async (_, content, expected) => {
    for (const cell of ['C4', 'E9', 'B1', 'D3']) {
      const before = await cellsOf(workbookOf());
      const after = await cellsOf(await patch(workbookOf(), set(cell, content)));
      expect(after).toEqual(new Map([...before, [`Data!${cell}`, expected]]));
    }
  });

  test('so that blanks at its ends are kept by programs that would leave them out', async () => {
    const rows = await rowsAfter(workbookOf(), set('A1', ' a'), set('B1', 'a b'));
    expect(rows).toContain('<t xml:space="preserve"> a</t>');
    expect(rows).toContain('<t>a b</t>');
  });

  test('and emptied, where it keeps its style', async () => {
    const rows = await rowsAfter(workbookOf(), set('C3', null));
    expect(rows).toContain('<c r="C3" s="1"></c>');
    expect((await cellsOf(await patch(workbookOf(), set('C3', null)))).has('Data!C3')).toBe(false);
  });

  test('and what is blank and stays blank is not made', async () => {
    expect(differingParts(workbookOf(), await patch(workbookOf(), set('H9', null)))).toEqual([]);
  });

  test('with a style that is asked for, which is added once', async () => {
    const bytes = await patch(
      workbookOf(),
      set('C3', 1, { style: 'amount' }),
      set('C4', 2, { style: 'amount' }),
      set('F4', 'x', { style: 'header' }),
    );
    const styles = xmlOf(bytes, 'xl/styles.xml');
    const [, inside = ''] = /<cellXfs count="4">(.*)<\/cellXfs>/.exec(styles) ?? [];
    expect(inside).toContain(
      '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"',
    );
    expect(styles).toMatch(/<fonts><font>.*<\/font><font><b\/>.*<\/font><\/fonts><fills>.*<cellXfs/);
    const sheet = xmlOf(bytes, SHEET);
    expect(sheet).toMatch(/<c r="C3" s="2"><v>1<.*<c r="C4" s="2"><v>2<.*<c r="F4" s="3" t="inlineStr">/);
  });

  test('in its own row between others, in the order of columns, and the row says how wide it is', async () => {
    const bytes = sheetOf(
      '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="9"/>',
    );
    expect(await rowsAfter(bytes, set('F2', 4), set('C2', 3), set('A2', 0), set('A9', 9), set('A5', 5))).toBe(
      '<row r="2" spans="1:6"><c r="A2"><v>0</v></c><c r="B2"><v>1</v></c><c r="C2"><v>3</v></c>' +
        '<c r="D2"><v>2</v></c><c r="F2"><v>4</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>' +
        '<row r="9"><c r="A9"><v>9</v></c></row>',
    );
  });

  test('among rows and cells that say no address', async () => {
    const bytes = sheetOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"><c r="C9"/><c><v>4</v></c></row>',
    );
    const after = await cellsOf(await patch(bytes, set('B1', 7), set('B2', 8), set('A9', 9), set('A5', 5)));
    expect([...after].sort()).toEqual([
      ['Data!A1', '1'],
      ['Data!A2', '3'],
      ['Data!A5', '5'],
      ['Data!A9', '9'],
      ['Data!B1', '7'],
      ['Data!B2', '8'],
      ['Data!D9', '4'],
    ]);
  });

  test('never among rows and cells that stand in no order', async () => {
    const bytes = sheetOf('<row r="7"><c r="C7"><v>1</v></c><c r="A7"><v>2</v></c></row>');
    await expect(patch(bytes, set('B7', 9))).rejects.toMatchObject({ code: 'ORDER' });
  });

  test('on a sheet that has no rows at all', async () => {
    const bare = worksheet('').replace('<sheetData></sheetData>', '<sheetData/>');
    const bytes = workbookOf({ [SHEET]: bare, 'xl/worksheets/_rels/sheet1.xml.rels': undefined });
    expect(Object.fromEntries(await cellsOf(await patch(bytes, set('B2', 1), set('A1', 2))))).toEqual({
      'Data!A1': '2',
      'Data!B2': '1',
    });
  });

  test('in XML with a prefix, which the new cell and the new style have too', async () => {
    const prefixed = Object.fromEntries(
      [SHEET, 'xl/styles.xml', 'xl/workbook.xml'].map((name) => [
        name,
        String(USUAL[name])
          .replace(/xmlns="/, 'xmlns:x="')
          .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:'),
      ]),
    );
    const bytes = await patch(
      workbookOf(prefixed),
      set('C9', { formula: 'C4' }),
      set('C3', 'ny', { style: 'header' }),
    );
    const cells = await cellsOf(bytes);
    expect([cells.get('Data!C9'), cells.get('Data!C3')]).toEqual(['null =C4', '"ny"']);
    expect(xmlOf(bytes, SHEET)).toContain('<x:row r="9"><x:c r="C9"><x:f>C4</x:f></x:c></x:row>');
    expect(xmlOf(bytes, 'xl/styles.xml')).toMatch(
      /<x:fonts><x:font>.*<x:font><x:b\/>.*<x:xf numFmtId="0" fontId="1"/,
    );
    expect(xmlOf(bytes, 'xl/workbook.xml')).toContain('<x:calcPr fullCalcOnLoad="1"/>');
  });

  test('in a part in UTF-16, which is then in UTF-8 and says so', async () => {
    const text = String(USUAL[SHEET]).replace('UTF-8', 'UTF-16');
    const bytes = workbookOf({ [SHEET]: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) });
    const after = await patch(bytes, set('D3', 'Æ'));
    expect(xmlOf(after, SHEET)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
    expect((await cellsOf(after)).get('Data!D3')).toBe('"Æ"');
  });

  test('and what else the part holds stays as it is written, a mark at its beginning too', async () => {
    const odd = `\ufeff${worksheet('<row r="1" ><!-- < --><c\n r=\'A1\'  s = "1" ><v>1</v></c ></row >')
      .replace('<sheetData>', '<sheetViews><sheetView workbookViewId="0"/></sheetViews>\r\n<sheetData>')
      .replace(
        '</worksheet>',
        '<extLst><ext><o:c xmlns:o="urn:o" t="s"><o:v>9</o:v></o:c></ext></extLst></worksheet>',
      )}`;
    const bytes = workbookOf({ [SHEET]: odd, 'xl/worksheets/_rels/sheet1.xml.rels': undefined });
    const after = xmlOf(await patch(bytes, set('A1', 2)), SHEET);
    expect(after).toBe(odd.replace('<v>1</v></c >', '<v>2</v></c>'));
  });

  test('and loses what told how its old value was to be understood', async () => {
    const bytes = sheetOf('<row r="1"><c r="A1" s="1" t="e" vm="3" cm="1"><v>#VALUE!</v></c></row>');
    expect(await rowsAfter(bytes, set('A1', 5))).toBe('<row r="1"><c r="A1" s="1"><v>5</v></c></row>');
  });
});

describe('A new cell looks', () => {
  const columns = (rows: string): Uint8Array =>
    workbookOf({
      [SHEET]: worksheet(rows).replace(
        '<sheetData>',
        '<cols><col min="2" max="3" style="1"/></cols><sheetData>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': undefined,
    });

  test('like its column', async () => {
    expect(await rowsAfter(columns(''), set('A1', 1), set('C1', 2))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1" s="1"><v>2</v></c></row>',
    );
  });

  test('like its row, where the row has a look of its own', async () => {
    const rows = '<row r="1" s="0" customFormat="1"/><row r="2" s="0"/>';
    const after = await rowsAfter(columns(rows), set('C1', 1), set('C2', 2));
    expect(after).toContain('<c r="C1" s="0">');
    expect(after).toContain('<c r="C2" s="1">');
  });
});

describe('The size that a sheet says it has', () => {
  const sized = (ref: string): Uint8Array =>
    workbookOf({
      [SHEET]: String(USUAL[SHEET]).replace('<sheetData>', `<dimension ref="${ref}"/><sheetData>`),
    });

  test.each([
    ['B2:C4', 'A1', 'A1:C4'],
    ['B2:C4', 'D9', 'B2:D9'],
    ['B2:C4', 'C3', 'B2:C4'],
  ])('%s with a cell written to %s becomes %s', async (ref, cell, expected) => {
    expect(xmlOf(await patch(sized(ref), set(cell, 1)), SHEET)).toContain(`<dimension ref="${expected}"/>`);
  });
});

describe('A shared formula', () => {
  const SHARED =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B4" si="0">A1&amp;"&lt;"&amp;$A$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="B3"><f ca="1" t="shared" si="0"></f><v>3</v></c></row>' +
    '<row r="4"><c r="B4"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="5"><c r="B5"><f t="shared" ref="B5:B6" si="1">A5</f><v>5</v></c></row>' +
    '<row r="6"><c r="B6"><f t="shared" si="1"/><v>6</v></c></row>';

  test.each([
    ['a value', 7, '7'],
    ['another formula', { formula: 'A1', value: 7 }, '7 =A1'],
  ])(
    'whose first cell is written over with %s means the same in its other cells',
    async (_, content, expected) => {
      const before = await cellsOf(sheetOf(SHARED));
      const after = await patch(sheetOf(SHARED), set('B1', content), set('B4', 9));
      expect(await cellsOf(after)).toEqual(new Map([...before, ['Data!B1', expected], ['Data!B4', '9']]));
      expect(xmlOf(after, SHEET)).toContain('<f ca="1">A3&amp;"&lt;"&amp;$A$1</f><v>3</v>');
      expect(xmlOf(after, SHEET)).toContain('<f t="shared" si="1"/><v>6</v>');
    },
  );

  test('keeps its first cell when another is written over', async () => {
    const after = await patch(sheetOf(SHARED), set('B2', 9));
    expect(xmlOf(after, SHEET)).toContain('<f t="shared" ref="B1:B4" si="0">');
    expect((await cellsOf(after)).get('Data!B3')).toBe('3 =A3&"<"&$A$1');
  });

  test('whose number is used again later is the later one there', async () => {
    const again = SHARED.replaceAll('si="1"', 'si="0"');
    const after = await cellsOf(await patch(sheetOf(again), set('B1', 1)));
    expect([after.get('Data!B4'), after.get('Data!B6')]).toEqual(['4 =A4&"<"&$A$1', '6 =A6']);
  });
});

describe('It is refused', () => {
  const ARRAY =
    '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>';
  const MERGED = '<mergeCells count="1"><mergeCell ref="B2:C3"/></mergeCells>';

  test.each(['A1', 'B1', 'B2'])('to write into the array formula of A1:B2 at %s', async (cell) => {
    expect(await refused(sheetOf(ARRAY), set(cell, 1))).toBe(`IN_ARRAY Data ${cell}`);
  });

  test('but not to write over all of it', async () => {
    const all = ['A1', 'B1', 'A2', 'B2'].map((cell) => set(cell, 0));
    const after = await cellsOf(await patch(sheetOf(ARRAY), ...all));
    expect([...after.values()]).toEqual(['0', '0', '0', '0']);
  });

  test('to write into a data table', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" r1="C1"/><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    expect(await refused(sheetOf(rows), set('A2', 1))).toBe('IN_ARRAY Data A2');
  });

  test.each(['C2', 'B3', 'C3'])('to write into a merged range, where %s is not seen', async (cell) => {
    expect(await refused(sheetOf('', MERGED), set(cell, 1))).toBe(`IN_MERGE Data ${cell}`);
  });

  test('but not to write into the first cell of a merged range, or beside it', async () => {
    const after = await patch(sheetOf('', MERGED), set('B2', 1), set('D3', 2), set('A3', 3));
    expect([...(await cellsOf(after)).keys()].sort()).toEqual(['Data!A3', 'Data!B2', 'Data!D3']);
  });

  test('to write over the caption of a table', async () => {
    expect(await refused(workbookOf(), set('C2', 'Beløb'))).toBe('TABLE_HEADER Data C2 Grants');
  });

  test.each<[string, SetCell]>([
    ['NUMBER Data A1 NaN', set('A1', NaN)],
    ['NUMBER Data A1 Infinity', set('A1', { formula: 'A2', value: Infinity })],
    ['ERROR_VALUE Data A1 #SPILL!', set('A1', new CellError('#SPILL!'))],
    ['TEXT Data A1', set('A1', 'x'.repeat(32_768))],
    ['FORMULA Data A1 =A2', set('A1', { formula: '=A2' })],
    ['FORMULA Data A1 ', set('A1', { formula: '' })],
    ['FORMULA Data A1 "\u0001"', set('A1', { formula: '"\u0001"' })],
    ['ADDRESS Data a1', set('a1', 1)],
    ['ADDRESS Data XFE1', set('XFE1', 1)],
    ['NO_SUCH_SHEET Andet', { ...set('A1', 1), sheet: 'Andet' }],
  ])('with %s', async (told, change) => {
    expect(await refused(workbookOf(), change)).toBe(told);
  });

  test('to write one cell twice', async () => {
    expect(await refused(workbookOf(), set('E5', 1), set('E5', 1))).toBe('CELL_TWICE Data E5');
  });

  test('and a text of the greatest length is not', async () => {
    const text = 'x'.repeat(32_767);
    expect((await cellsOf(await patch(workbookOf(), set('A1', text)))).get('Data!A1')).toBe(`"${text}"`);
  });
});

describe('A text that begins like a formula', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    '%j is guarded when that is asked for',
    async (text) => {
      const bytes = await patch(workbookOf(), set('C3', text, { guard: true }), set('D3', text));
      const sheet = xmlOf(bytes, SHEET);
      expect(sheet).toMatch(/<c r="C3" s="2" t="inlineStr">/);
      expect(sheet).toMatch(/<c r="D3" t="inlineStr">/);
      expect(xmlOf(bytes, 'xl/styles.xml')).toContain(
        '<xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs>',
      );
      const cells = await cellsOf(bytes);
      expect(cells.get('Data!C3')).toBe(JSON.stringify(text));
      expect(cells.get('Data!D3')).toBe(JSON.stringify(text));
    },
  );

  test.each(['1+1', "'=1", ' =1', 'a-b'])('%j needs no guard', async (text) => {
    expect(differingParts(workbookOf(), await patch(workbookOf(), set('C3', text, { guard: true })))).toEqual(
      [SHEET],
    );
  });
});

describe('The order of calculation', () => {
  const CHAIN = 'xl/calcChain.xml';
  const chained = (): Uint8Array =>
    workbookOf({
      '[Content_Types].xml': String(USUAL['[Content_Types].xml']).replace(
        '</Types>',
        `<Override PartName="/${CHAIN}" ContentType="application/x.calcChain+xml"/></Types>`,
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
        ['rId4', 'calcChain', 'calcChain.xml'],
      ),
      [CHAIN]:
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="C4" i="1"/></calcChain>',
    });

  test('goes with its mentions when a formula goes', async () => {
    const after = await patch(chained(), set('C4', 1));
    const kept = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', SHEET];
    expect(differingParts(chained(), after).sort()).toEqual([`-${CHAIN}`, ...kept].sort());
    for (const part of kept) expect(xmlOf(after, part)).not.toContain('calcChain');
  });

  test.each<[string, SetCell]>([
    ['a formula is replaced by another', set('C4', { formula: 'C3', value: 1 })],
    ['a value is replaced', set('C3', 1)],
    ['a formula is added', set('D3', { formula: 'C3', value: 1 })],
  ])('stays when %s', async (_, change) => {
    expect(differingParts(chained(), await patch(chained(), change))).toEqual([SHEET]);
  });

  test('is made anew by Excel when a formula comes without a value', async () => {
    const after = await patch(workbookOf(), set('D3', { formula: 'C3' }));
    expect(xmlOf(after, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
  });

  test('is told so in its place among what a workbook says', async () => {
    const book = String(USUAL['xl/workbook.xml']).replace(
      '</workbook>',
      '<oleSize ref="A1"/><extLst/></workbook>',
    );
    const after = await patch(workbookOf({ 'xl/workbook.xml': book }), { kind: 'recalculateOnOpen' });
    expect(xmlOf(after, 'xl/workbook.xml')).toContain(
      '</sheets><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>',
    );
  });

  test('is told only once to be made anew', async () => {
    const once = await patch(workbookOf(), { kind: 'recalculateOnOpen' });
    expect(differingParts(once, await patch(once, { kind: 'recalculateOnOpen' }))).toEqual([]);
  });
});

describe('The zip file', () => {
  test('keeps entries with sizes after the data, wide offsets, its comment and its folders', async () => {
    const entries = entriesOf().map((entry, index) => ({
      ...entry,
      descriptor: index % 2 === 0,
      zip64: index % 3 === 0,
    }));
    const bytes = zipOf([...entries, { name: 'xl/media/', data: '', stored: true }], {
      comment: 'sag 7',
      zip64: true,
    });
    const after = await patch(bytes, set('D3', 1));
    expect(differingParts(bytes, after)).toEqual([SHEET]);
    expect(Buffer.from(after).subarray(-5).toString()).toBe('sag 7');
    expect(Buffer.from(after).includes('xl/media/')).toBe(true);
  });

  test('has the sizes of a changed part before its data, wherever they stood', async () => {
    const bytes = zipOf(entriesOf().map((entry) => ({ ...entry, descriptor: true })));
    const after = Buffer.from(await patch(bytes, set('D3', 1)));
    const header = after.indexOf(SHEET) - 30;
    expect(after.readUInt32LE(header)).toBe(0x04034b50);
    expect(after.readUInt16LE(header + 6) & 8).toBe(0);
    expect(after.readUInt32LE(header + 18)).toBeGreaterThan(0);
  });

  test('is the same bytes for the same change, and itself for none', async () => {
    expect(await patch(workbookOf(), set('D3', 1))).toEqual(await patch(workbookOf(), set('D3', 1)));
    expect(await patch(workbookOf())).toEqual(workbookOf());
  });

  test('says when a signature is broken, and keeps its parts', async () => {
    const bytes = workbookOf({ '_xmlsignatures/origin.sigs': '', '_xmlsignatures/sig1.xml': '<Signature/>' });
    const { bytes: after, notices } = await patched(bytes, set('D3', 1));
    expect(notices).toEqual([{ kind: 'signature-broken', part: '_xmlsignatures/origin.sigs' }]);
    expect(differingParts(bytes, after)).toEqual([SHEET]);
    expect((await patched(bytes)).notices).toEqual([]);
    expect((await patched(workbookOf(), set('D3', 1))).notices).toEqual([]);
  });
});

test('A written sheet that does not hold what it was to hold is refused.', async () => {
  const book = await openWorkbook(workbookOf());
  const row = { row: 4, column: 3 };
  const right = { ...row, content: { formula: 'C3/2', value: 11_400_000 } };
  await expect(readBackCells(book, 'Data', [right])).resolves.toBeUndefined();
  const wrong: CellContent[] = [
    { formula: 'C3/3', value: 11_400_000 },
    { formula: 'C3/2', value: 1 },
    11_400_000,
    null,
  ];
  for (const content of wrong)
    await expect(readBackCells(book, 'Data', [{ ...row, content }])).rejects.toThrow(
      'NOT_AS_WRITTEN Data C4',
    );
  const missing = readBackCells(book, 'Data', [{ row: 9, column: 1, content: 1 }]);
  await expect(missing).rejects.toThrow('NOT_AS_WRITTEN Data A9');
  await expect(readBackCells(book, 'Andet', [])).rejects.toThrow('NOT_AS_WRITTEN Andet');
});

test('A file that the reader refuses is not changed.', async () => {
  const twice = tableRowsOf('<row r="2"><c r="B2"/><c r="B2"/></row>');
  await expect(patch(twice, set('D3', 1))).rejects.toMatchObject({ code: 'DUPLICATE_CELL' });
});

describe('A number format that is given with a cell', () => {
  const give = (cell: string, content: number, numberFormat: string): Change =>
    set(cell, content, { numberFormat });
  const formatsOf = async (bytes: Uint8Array) => {
    const { tables } = await readWorkbook(bytes, { inflate });
    return [...(tables[0]?.columns[1]?.formats ?? [])];
  };

  test('changes no style where the cell has it', async () => {
    const bytes = await patch(workbookOf(), give('C3', 1, '#,##0.00'));
    expect(differingParts(workbookOf(), bytes)).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('is one of the file’s own or a new one, and one style for all cells that get it', async () => {
    const bytes = await patch(workbookOf(), give('C3', 1, 'd/m "dag"'), give('C4', 2, 'd/m "dag"'));
    expect(await formatsOf(bytes)).toEqual([
      [0, 'd/m "dag"'],
      [1, 'd/m "dag"'],
    ]);
    expect(xmlOf(bytes, 'xl/styles.xml').match(/<xf [^>]*numFmtId="164"/g)).toHaveLength(1);
    const again = await patch(bytes, give('C3', 3, '#,##0.00'));
    expect(await formatsOf(again)).toEqual([
      [0, '#,##0.00'],
      [1, 'd/m "dag"'],
    ]);
  });
});

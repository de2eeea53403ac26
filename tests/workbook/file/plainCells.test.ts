import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../../../src/workbook/file/limits';
import { Refusal } from '../../../src/workbook/file/refusal';
import { formulaBudget } from '../../../src/workbook/file/sheet/formulas';
import { SheetHandler } from '../../../src/workbook/file/sheet/sheetHandler';
import { parseXml, type XmlHandler } from '../../../src/workbook/file/xml/parse';
import { runs } from '../../support/runs';
import { MAIN, worksheet } from './workbookOf';

const LIMITS = { ...DEFAULT_LIMITS, textLength: 40 };
const PART = 'xl/worksheets/sheet1.xml';

/** What a sheet says that comes in pieces of so many bytes, or why it is refused, and how many cells and ends of rows were plain. */
async function read(
  xml: string,
  piece: number,
  byParser: boolean,
): Promise<{ said: string; plain: number; rows: number }> {
  const told: unknown[] = [];
  const handler = new SheetHandler(
    {
      part: PART,
      sharedStrings: ['nul', 'en'],
      formats: [undefined, '0.00'],
      date1904: false,
      limits: LIMITS,
      formulaBudget: formulaBudget(),
    },
    {
      cell: (...cell) => void told.push(cell),
      styled: (...style) => void told.push(style),
      array: (...range) => void told.push(range),
    },
  );
  let plain = 0;
  let rows = 0;
  const slow: XmlHandler = {
    open: (...element) => handler.open(...element),
    close: (...element) => handler.close(...element),
    characters: (text) => handler.characters(text),
  };
  const both: XmlHandler = {
    ...slow,
    cells(text, at, mayGoOn) {
      const end = handler.cells(text, at, mayGoOn);
      plain += text.slice(at, end).split('<c ').length - 1;
      rows += text.slice(at, end).split('</row><row').length - 1;
      return end;
    },
  };
  try {
    await parseXml(PART, piecesOf(xml, piece), byParser ? slow : both, LIMITS);
    return { said: JSON.stringify([told, handler.facts]), plain, rows };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { said: JSON.stringify([told, error.code, error.params]), plain, rows };
  }
}

async function* piecesOf(xml: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(xml);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const often = (usual: string, ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: oneOf(...others) });

const TEXT = fc.oneof(
  { weight: 20, arbitrary: oneOf('1', '0', '-7.25', 'Ældre', '1E3') },
  {
    weight: 1,
    arbitrary: oneOf(
      '',
      ' ',
      '0x1',
      'a&amp;b',
      'a&b',
      'a>b',
      ']]>',
      '<![CDATA[1]]>',
      '<!--1-->1',
      '\r\n',
      '\u0085',
      '\u2028',
      '\ufffe',
      '\u0007',
      '😀',
      'x'.repeat(41),
    ),
  },
);
const CELL = fc
  .record({
    address: often('A', '', 'B', 'AA', 'XFD', 'XFE', 'a', '$A'),
    row: often('here', '', '0', '01', '7', '9999999'),
    style: often('', ' s="1"', ' s="7"', ' s=""', ' s="x"', " s='1'", ' cm="1"'),
    type: often(
      '',
      ' t="s"',
      ' t="str"',
      ' t="b"',
      ' t="e"',
      ' t="d"',
      ' t="inlineStr"',
      ' t="z"',
      '  t="n"',
    ),
    formula: often('', '<f>A1</f>', '<f/>', '<f t="shared" si="0" ref="A1:A9">A1</f>', '<f>'),
    value: TEXT,
    shape: often('v', 'empty', 'closed', 'is', 'twice', 'foreign', 'comment', 'open'),
    behind: often('', ' ', '\n', 'x', '<!-- <c r="A1"/> > -->', '<x xmlns="urn:x"><c r="C1"/></x>', '</row>'),
  })
  .map(({ address, row, style, type, formula, value, shape, behind }) => {
    const inside =
      { v: `<v>${value}</v>`, is: `<is><t>${value}</t></is>`, twice: `<v>1</v><v>${value}</v>` }[shape] ?? '';
    const head = address === '' ? '<c' : `<c r="${address}#${row}"`;
    if (shape === 'closed') return `${head}${style}${type}/>${behind}`;
    if (shape === 'foreign') return `<c xmlns="urn:x"${style}>${behind}</c>`;
    if (shape === 'comment') return `<!--${head}${style}${type}>${behind}-->`;
    return `${head}${style}${type}>${formula}${inside}${shape === 'open' ? '' : '</c>'}${behind}`;
  });
const ROW = fc
  .record({
    head: often(
      '<row r="#">',
      '<row>',
      '<row r="#" spans="1:9">',
      '<row r="#" hidden="1">',
      '<row r="#" x=">">',
      '<row r="#"/>',
      '<row r="0#">',
      '<row r="1">',
      '<row r="1048577">',
      '<row r="#" spans="">',
      '<row r="#" r="#">',
      '<row r="#" xmlns="urn:x">',
      `<row r="#" xmlns="${MAIN}">`,
      '</row><row r="#">',
    ),
    cells: fc.array(CELL, { maxLength: 6 }),
  })
  .map(({ head, cells }) => (number: number) => {
    // Columns rise as in a file, but where a cell has an address that does not fit.
    const placed = cells.map((cell, index) =>
      cell
        .replace('A#', `${String.fromCharCode(65 + 2 * index)}#`)
        .replace(/#here/, String(number))
        .replace(/#/, ''),
    );
    return `${head.replace('#', String(number))}${placed.join('')}${head.endsWith('/>') ? '' : '</row>'}`;
  });
const SHEET = fc
  .tuple(fc.array(ROW, { maxLength: 5 }), oneOf('1.0', '1.1'))
  .map(([rows, version]) =>
    worksheet(rows.map((row, index) => row(index + 1)).join('')).replace('1.0', version),
  );

/** A sheet in which some characters were changed, put in or taken out. */
const DAMAGED = fc
  .tuple(
    SHEET,
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        oneOf('', '<', '>', '&', '"', '/', ' ', 'c', '1', ']]>', '<!--'),
      ),
      {
        maxLength: 2,
      },
    ),
  )
  .map(([xml, changes]) =>
    changes.reduce((text, [place, sign]) => {
      const at = Math.floor(place * text.length);
      return text.slice(0, at) + sign + text.slice(at + (sign === ' ' ? 0 : 1));
    }, xml),
  );

describe('cells in the plain form', () => {
  it('are taken without the parser', async () => {
    const rows =
      '<row r="1"><c r="A1" s="1" t="s"><v>1</v></c><c r="C1"><f>A1*2</f><v>2.5</v></c><c r="D1" s="0"/></row>';
    const { said, plain } = await read(worksheet(rows), 1_000, false);
    expect(plain).toBe(3);
    expect(said).toContain('[1,3,2.5,"A1*2"');
  });

  it('go on from row to row', async () => {
    const rows = ['1', '2', '4'].map(
      (row) => `<row r="${row}" spans="1:2"><c r="A${row}"><v>${row}</v></c></row>`,
    );
    const { said, plain, rows: ends } = await read(worksheet(rows.join('')), 1_000, false);
    expect([plain, ends]).toEqual([3, 2]);
    expect(said).toContain('[4,1,4');
  });

  it('are read on and on, though the parser hears of nothing', async () => {
    const rows = Array.from(
      { length: 200 },
      (_, row) => `<row r="${row + 100}"><c r="A${row + 100}"><v>1</v></c></row>`,
    );
    const { length } = rows[0] as string;
    const bare = worksheet(rows.join(''));
    // Every piece ends where a row does, but for its end tag.
    const before = bare.indexOf('<row') - '</row>'.length;
    const xml = bare.replace('<sheetData>', `${' '.repeat(length - (before % length))}<sheetData>`);
    expect(xml.length).toBeGreaterThan(20 * LIMITS.textLength);
    const { said, rows: ends } = await read(xml, length, false);
    expect(ends).toBeGreaterThan(190);
    expect(said).toBe((await read(xml, length, true)).said);
    expect(said).toContain('[299,1,1');
  });

  it('do not go on where a row has the language of the cells for itself', async () => {
    const row = (number: number, more = ''): string =>
      `<row${more} r="${number}"><c r="A${number}"><v>${number}</v></c></row>`;
    const xml = worksheet(`${row(1, ` xmlns="${MAIN}"`)}${row(2)}`)
      .replace(/<(\/?)(worksheet|sheetData)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    const [fast, slow] = [await read(xml, 1_000, false), await read(xml, 1_000, true)];
    expect(xml).toContain('<x:sheetData><row xmlns=');
    expect(fast.said).toBe(slow.said);
    expect(slow.said).not.toContain('[2,1,2');
  });

  it.each([
    ['a comment in front', '<!-- <row r="1"> --><row r="1"><c r="A1"><v>1</v></c></row>', 1],
    ['a tag inside a comment', '<row r="1"><!-- <row r="1"><c r="A1"><v>1</v></c> --></row>', 0],
    ['another language', '<row r="1"><x xmlns="urn:x"><c r="A1"><v>1</v></c></x></row>', 0],
    ['a row of another language', '<row r="1" xmlns="urn:x"><c r="A1"><v>1</v></c></row>', 0],
    [
      'a row with another prefix',
      `<row r="1"><c/></row><m:row xmlns:m="${MAIN}" xmlns="urn:x" r="2"><c></c><c r="A2"><v>1</v></c></m:row>`,
      0,
    ],
    ['a cell behind an empty row', '<row r="1"/><c r="A1"><v>1</v></c>', 0],
    ['a second cell in the same place', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>', 1],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>', 0],
    ['an entity', '<row r="1"><c r="A1" t="str"><v>&lt;</v></c><c r="B1"><v>1</v></c></row>', 1],
  ])('are told from what only looks so: %s', async (_, rows, expected) => {
    const xml = worksheet(rows);
    const fast = await read(xml, 1_000, false);
    expect(fast.plain).toBe(expected);
    expect(fast.said).toBe((await read(xml, 1_000, true)).said);
  });

  it('say what the parser says, or are refused for the same reason, however the sheet comes in', async () => {
    let plain = 0;
    let rows = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(SHEET, DAMAGED), fc.integer({ min: 20, max: 700 }), async (xml, piece) => {
        const fast = await read(xml, piece, false);
        expect(fast.said).toBe((await read(xml, piece, true)).said);
        plain += fast.plain;
        rows += fast.rows;
      }),
      runs(3_000),
    );
    expect(plain).toBeGreaterThan(1_000);
    expect(rows).toBeGreaterThan(100);
  });
});

import fc from 'fast-check';
import { DEFAULT_LIMITS } from '../../../src/workbook/file/limits';
import { Refusal } from '../../../src/workbook/file/refusal';
import { formulaBudget } from '../../../src/workbook/file/sheet/formulas';
import { PlainCells } from '../../../src/workbook/file/sheet/plainCells';
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
    plain: {
      ...handler.plain,
      read(bytes, at) {
        const end = handler.plain.read(bytes, at);
        const taken = new TextDecoder().decode(bytes.subarray(at, end));
        plain += taken.split('<c ').length - 1;
        rows += taken.split('</row><row').length - 1;
        return end;
      },
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
  for (let at = 0; at < bytes.length; at += length) {
    const piece = Buffer.from(bytes.subarray(at, at + length));
    yield piece;
    piece.fill('9'); // a piece is only valid until the next one is asked for
  }
}

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const often = (usual: string, ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 30, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: oneOf(...others) });

const TEXT = fc.oneof(
  { weight: 20, arbitrary: oneOf('1', '0', '-7.25', '45.3199999999', 'Ældre', '1E3') },
  {
    weight: 1,
    arbitrary: oneOf(
      '',
      ' ',
      '0x1',
      '-0',
      '-1',
      '1.5',
      '.5',
      '5.',
      '-',
      '00',
      '1.2.3',
      '9007199254740993',
      '0.00000000000000000000001',
      '12345678901234567890123',
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
      '<row r="#" spans="">',
      '<row r="#" spans="1:9>>">',
      '<row r="#" spans="1:9" r="#">',
      '<row r="#" r="#">',
      '</row><row r="#">',
      '<row r="#" hidden="1">',
      '<row r="#" x=">">',
      '<row r="#"/>',
      '<row r="0#">',
      '<row r="1">',
      '<row r="">',
      '<row r="1048577">',
      '<row  r="#">',
      `<row xmlns="${MAIN}" r="#">`,
      '<row xmlns="urn:x" r="#">',
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

  it('go on from row to row', async () => {
    const rows = ['1', '2', '4'].map(
      (row) => `<row r="${row}" spans="1:2"><c r="A${row}"><v>${row}</v></c></row>`,
    );
    const hidden = '<row r="5" hidden="1"><c r="A5"><v>5</v></c></row>';
    const { said, plain, rows: ends } = await read(worksheet(rows.join('') + hidden), 1_000, false);
    expect([plain, ends]).toEqual([4, 2]);
    expect(said).toContain('[[1,1,1,null,null],[2,1,2,null,null],[4,1,4,null,null],[5,1,5,null,null]]');
    expect(said).toContain('"hiddenRows":[5]');
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
    const { said } = await read(xml, length, false);
    expect(said).toBe((await read(xml, length, true)).said);
    expect(said).toContain('[299,1,1');
  });

  it.each([
    ['a row whose extent is none', '<row r="1"><c r="A1"/></row><row r="2" spans="1:9>>"><c r="A2"/></row>'],
    ['a row that stands there already', '<row r="2"><c r="A2"/></row><row r="2"><c r="A2"/></row>'],
    ['a row above', '<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>'],
    ['a row beyond the grid', '<row r="1"><c r="A1"/></row><row r="1048577"><c r="A1048577"/></row>'],
    ['a row in another way of writing', '<row r="1"><c r="A1"/></row><row r="02"><c r="A2"/></row>'],
    [
      'a row behind one that says what a row is',
      `<row r="1" xmlns="${MAIN}"><c r="A1"/></row><row r="2"><c r="A2"/></row>`,
    ],
    [
      'a row of another language behind one of ours',
      `<m:row xmlns:m="${MAIN}" r="1"><c></c></m:row><row r="2"><c r="A2"/></row>`,
    ],
  ])('are left to the parser: %s', async (_, rows) => {
    const xml = worksheet(rows);
    expect((await read(xml, 1_000, false)).said).toBe((await read(xml, 1_000, true)).said);
  });

  it('are not those of a row in another language than the row before, which said what a row is', async () => {
    const xml = worksheet(
      `<row xmlns="${MAIN}" r="1"><c r="A1"/></row><row r="2"><c r="A2"><v>1</v></c></row>`,
    )
      .replace('xmlns=', 'xmlns:m=')
      .replace(/(<\/?)(worksheet|sheetData)/g, '$1m:$2');
    const { said } = await read(xml, 1_000, false);
    expect(said).toBe((await read(xml, 1_000, true)).said);
    expect(said).toContain('[[],');
  });

  it.each(['1.0', '1.1'])(
    'hold only what every version of XML lets stand for itself: %s',
    async (version) => {
      const row = '<row r="1"><c r="A1" t="str"><v>a\u007f</v></c></row>';
      const xml = worksheet(row).replace('1.0', version);
      const fast = await read(xml, 1_000, false);
      expect(fast.plain).toBe(0);
      expect(fast.said).toBe((await read(xml, 1_000, true)).said);
    },
  );

  it('have their own formulas, also where the bytes of the one before are written over', () => {
    const cells = new PlainCells(40, []);
    const first = Buffer.from('<c r="A1"><f>B1*2</f></c></row>');
    cells.readCell(first, 0, 1);
    expect(cells.formula).toBe('B1*2');
    first.fill('9');
    cells.readCell(Buffer.from('<c r="A2"><f>9999</f></c></row>'), 0, 2);
    expect(cells.formula).toBe('9999');
  });

  it.each(['.', '-', '-.', '1.2.3', '1-', '+1', '1e3', '0x1', ' 1'])(
    'have no number in digits that is written so: %s',
    (text) => {
      const cells = new PlainCells(40, []);
      const bytes = new TextEncoder().encode(`<c r="A1"><v>${text}</v></c></row>`);
      cells.readCell(bytes, 0, 1);
      expect(cells.known).toBeUndefined();
      expect(cells.value).toBe(text);
    },
  );

  it('read every number in digits as the parser does, to its last bit', async () => {
    const digits = fc
      .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.nat({ max: 25 }), fc.nat({ max: 25 }))
      .map(([negative, whole, point, length]) => {
        const text = String(whole).padStart(length, '0');
        const at = Math.max(1, text.length - point);
        return `${negative ? '-' : ''}${text.slice(0, at)}${point === 0 ? '' : `.${text.slice(at)}`}`;
      });
    const written = fc.oneof(digits, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String));
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 20 }), async (numbers) => {
        const rows = numbers.map(
          (number, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${number}</v></c></row>`,
        );
        const values: unknown[] = [];
        const cells = new PlainCells(40, []);
        for (const [at, row] of rows.entries()) {
          const bytes = new TextEncoder().encode(`${row.slice(row.indexOf('<c '))}<row r="9">`);
          expect(cells.readCell(bytes, 0, at + 1)).toBe(row.indexOf('</row>') - row.indexOf('<c '));
          values.push(cells.known ?? Number(cells.value));
        }
        expect(values).toEqual(numbers.map(Number));
      }),
      runs(500),
    );
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

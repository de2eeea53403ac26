import fc from 'fast-check';
import { readSharedStrings } from '../../../src/workbook/file/book/sharedStrings';
import { DEFAULT_LIMITS } from '../../../src/workbook/file/limits';
import type { Package } from '../../../src/workbook/file/package/package';
import { Refusal } from '../../../src/workbook/file/refusal';
import { parseXml, type XmlHandler } from '../../../src/workbook/file/xml/parse';
import { runs } from '../../support/runs';
import { MAIN } from './workbookOf';

const LIMITS = { ...DEFAULT_LIMITS, textLength: 40, strings: 12 };
const PART = 'xl/sharedStrings.xml';

const encoded = (xml: string): Uint8Array => new TextEncoder().encode(xml);
const table = (texts: string): string => `<?xml version="1.0"?><sst xmlns="${MAIN}">${texts}</sst>`;

/** The texts of a part that comes in pieces of so many bytes, or why it is refused, and how many were plain. */
async function read(
  bytes: Uint8Array,
  piece: number,
  byParser: boolean,
): Promise<{ said: string; plain: number }> {
  let plain = 0;
  const counted = ({ plain: content, ...slow }: XmlHandler): XmlHandler =>
    byParser || !content
      ? slow
      : {
          ...slow,
          plain: {
            ...content,
            read(all, at) {
              const end = content.read(all, at);
              plain += new TextDecoder().decode(all.subarray(at, end)).split('<si>').length - 1;
              return end;
            },
          },
        };
  const parts = {
    limits: LIMITS,
    parseLarge: (part: string, handler: XmlHandler) =>
      parseXml(part, piecesOf(bytes, piece), counted(handler), LIMITS),
  } as unknown as Package;
  try {
    return { said: JSON.stringify(await readSharedStrings(parts, PART)), plain };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { said: JSON.stringify([error.code, error.params]), plain };
  }
}

async function* piecesOf(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) {
    const piece = Buffer.from(bytes.subarray(at, at + length));
    yield piece;
    piece.fill('9'); // a piece is only valid until the next one is asked for
  }
}

const oneOf = (...texts: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
const TEXT = fc.oneof(
  { weight: 6, arbitrary: oneOf('T-1', 'Ældre og yngre', 'Ω', ' blank ', 'a very long text of words') },
  {
    weight: 1,
    arbitrary: oneOf(
      '',
      '_x000a_',
      'a&amp;b',
      'a&b',
      '€',
      '😀',
      '\u0085',
      '\u1fff',
      '\u2028',
      ']]>',
      'x'.repeat(41),
    ),
  },
);
const STRING = fc
  .tuple(
    TEXT,
    fc.oneof(
      { weight: 12, arbitrary: oneOf('<si><t>@</t></si>', '<si><t xml:space="preserve">@</t></si>') },
      {
        weight: 1,
        arbitrary: oneOf(
          '<si><r><t>@</t></r><r><t>b</t></r></si>',
          '<si><t>@</t><rPh><t>p</t></rPh></si>',
          '<si/>',
          '<sst><si><t>@</t></si></sst>',
          '<si><t/></si>',
          '<si>@</si>',
          '<x xmlns="urn:x"><si><t>@</t></si></x>',
          '<!-- <si><t>@</t></si> -->',
          '<si><t>@</t>',
          '<si xmlns="urn:x"><t>@</t></si>',
          ' ',
          'x',
          '</sst>',
        ),
      },
    ),
  )
  .map(([text, shape]) => shape.replace('@', text));
/** A part in which perhaps a byte was changed. */
const PART_BYTES = fc
  .tuple(
    fc.array(STRING, { maxLength: 14 }),
    fc.option(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), { freq: 2 }),
  )
  .map(([strings, change]) => {
    const bytes = encoded(table(strings.join('')));
    if (change) bytes[Math.floor(change[0] * bytes.length)] = change[1];
    return bytes;
  });

describe('shared texts in the plain form', () => {
  it('are taken without the parser, whatever letters they have', async () => {
    const xml = table(
      '<si><t>Ældre</t></si><si><t xml:space="preserve"> på ø </t></si><si><t>Ω_x0041_</t></si>',
    );
    expect(await read(encoded(xml), 1_000, false)).toEqual({ said: '["Ældre"," på ø ","ΩA"]', plain: 3 });
  });

  it('are taken again behind a text that only the parser understands', async () => {
    const xml = table('<si><t>a</t></si><si><r><t>b</t></r></si><si><t>c</t></si>');
    expect(await read(encoded(xml), 1_000, false)).toEqual({ said: '["a","b","c"]', plain: 2 });
  });

  it('are the texts of the table alone', async () => {
    const xml = table('<sst><si><t>a</t></si></sst>');
    expect((await read(encoded(xml), 1_000, false)).said).toContain('STRUCTURE');
  });

  it('add up to no long text where pieces end with them', async () => {
    const text = 'a'.repeat(LIMITS.textLength);
    const one = `<si><t>${text}</t></si>`;
    const head = table('').replace('</sst>', '');
    const padded = head.replace('?>', `?>${' '.repeat(one.length - (head.length % one.length))}`);
    const { said } = await read(encoded(`${padded}${one.repeat(12)}</sst>`), one.length, false);
    expect(said).toBe(JSON.stringify(new Array(12).fill(text)));
  });

  it('are no more than a file may have', async () => {
    const { said, plain } = await read(encoded(table('<si><t>a</t></si>'.repeat(13))), 1_000, false);
    expect(said).toContain('LIMIT_STRINGS');
    expect(plain).toBe(0);
  });

  it('say what the parser says, or are refused for the same reason, however the part comes in', async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(PART_BYTES, fc.integer({ min: 20, max: 700 }), async (bytes, piece) => {
        const fast = await read(bytes, piece, false);
        const { said } = await read(bytes, piece, true);
        // Of two faults in one piece the parser meets bytes that are no letters first, wherever they are.
        if (said.startsWith('["ENCODING"')) expect(fast.said).toMatch(/^\["[A-Z_]+",\{"part"/);
        else expect(fast.said).toBe(said);
        plain += fast.plain;
      }),
      runs(3_000),
    );
    expect(plain).toBeGreaterThan(1_000);
  });
});

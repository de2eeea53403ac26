import fc from 'fast-check';
import { isolated, isolatedIn } from '../../src/text/isolated';

const [FIRST, LAST] = ['\u2068', '\u2069'];

describe('a text from a workbook', () => {
  it.each(['KL', 'Ærøskøbing Kommune', '<b>fed</b>', '', 'Łódź', '日本'])(
    'is as it was where it runs from left to right: %s',
    (text) => {
      expect(isolated(text)).toBe(text);
    },
  );

  it.each([
    ['a Hebrew name', '\u05e7\u05e8\u05df'],
    ['an Arabic name', '\u0635\u0646\u062f\u0648\u0642'],
    ['an override', 'KL \u202e100.008.22'],
    ['a mark', 'KL\u200f'],
  ])('stands by itself where it has %s', (_, text) => {
    expect(isolated(text)).toBe(FIRST + text + LAST);
  });

  it('cannot end its own isolation', () => {
    expect(isolated('KL\u2069\u202e1')).toBe(`${FIRST}KL\u202e1${LAST}`);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '\u202e', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069') }),
        (text) => {
          const inside = isolated(text).replace(/^\u2068|\u2069$/g, '');
          expect(inside).not.toMatch(/[\u2066-\u2069]/);
        },
      ),
    );
  });

  it('is found wherever a message holds it, and numbers and dates stay what they are', () => {
    const day = new Map([['x', 1]]);
    expect(
      isolatedIn({
        name: '\u202eKL',
        rows: ['A', '\u200f'],
        place: { sheet: '\u200f' },
        ore: 5,
        day,
        none: null,
      }),
    ).toEqual({
      name: `${FIRST}\u202eKL${LAST}`,
      rows: ['A', `${FIRST}\u200f${LAST}`],
      place: { sheet: `${FIRST}\u200f${LAST}` },
      ore: 5,
      day,
      none: null,
    });
  });
});

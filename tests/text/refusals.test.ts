import { refusalsDa } from '../../src/text/da/refusals';
import { refusalsEn } from '../../src/text/en/refusals';
import { REFUSAL_CODES } from '../../src/workbook/file/refusal';

const FULL = { part: 'xl/a.xml', sheet: 'Ark1', cell: 'B7', detail: 'detail', limit: 1_048_576 };

describe.each([
  ['Danish', refusalsDa],
  ['English', refusalsEn],
])('In %s', (_, words) => {
  test.each(REFUSAL_CODES)('%s has a sentence, with and without particulars', (code) => {
    for (const params of [{}, FULL]) {
      const sentence = words[code](params);
      expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|__|\b[a-z]+[A-Z]/);
    }
  });

  test('no code has a sentence that is not one of ours', () => {
    expect(Object.keys(words).sort()).toEqual([...REFUSAL_CODES].sort());
  });
});

test('The two languages do not share a sentence.', () => {
  for (const code of REFUSAL_CODES) expect(refusalsDa[code](FULL)).not.toBe(refusalsEn[code](FULL));
});

import { LANGUAGES } from '../../src/text/language';
import { patchNoticeWords, patchWords } from '../../src/text/patchTexts';
import { PATCH_CODES } from '../../src/workbook/file/patch/change';

const FULL = { sheet: 'Ark1', cell: 'B7', table: 'Tilsagn', detail: 'detail' };

describe.each(LANGUAGES)('In the language %s', (language) => {
  test.each(PATCH_CODES)('%s has a sentence, with and without particulars', (code) => {
    for (const params of [{}, FULL]) {
      const sentence = patchWords(code, params, language);
      expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|__|\b[a-z]+[A-Z]/);
    }
  });
});

test('The two languages do not share a sentence.', () => {
  for (const code of PATCH_CODES) expect(patchWords(code, FULL, 'da')).not.toBe(patchWords(code, FULL, 'en'));
  const notice = { kind: 'signature-broken', part: '' } as const;
  expect(patchNoticeWords(notice, 'da')).not.toBe(patchNoticeWords(notice, 'en'));
});

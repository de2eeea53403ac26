import fc from 'fast-check';
import { formatFor } from '../../src/text/format';
import { readTyped, toEnglish, toShown } from '../../src/workbench/page/typed';

describe('what a user types', () => {
  it.each([
    ['12,5', 'da', 12.5],
    ['12,5', 'en', 12.5],
    ['1.234', 'da', 1234],
    ['1.234', 'en', 1.234],
    ['1,234', 'da', 1.234],
    ['1,234', 'en', 1234],
    ['22.800.000,01', 'da', 22_800_000.01],
    ['22,800,000.01', 'en', 22_800_000.01],
    [',5', 'da', 0.5],
    ['-0,5', 'da', -0.5],
    ['falsk', 'da', false],
    ['TRUE', 'en', true],
  ] as const)('%s is in %s the value %p', (text, language, value) => {
    expect(readTyped(text, language)).toEqual({ value });
  });

  it.each(['22,8 mio.', '1..2', '1,2,3', '1.23.456', 'T-2024-1', '§ 25.12.03', '5 kr.', '1-2'])(
    '%s stays a text, for nobody can tell what else it is',
    (text) => {
      expect(readTyped(text, 'da')).toEqual({ value: text });
    },
  );

  it('is a day in the order of its language, and shown so that day and month can be told apart in English', () => {
    expect(readTyped('05/12/2024', 'da')).toEqual({ value: 45631, format: 'dd-mm-yyyy' });
    expect(readTyped('05/12/2024', 'en')).toEqual({ value: 45424, format: 'yyyy-mm-dd' });
    expect(readTyped('05-12-2024', 'da', true)).toEqual({ value: 45631 - 1462, format: 'dd-mm-yyyy' });
  });

  it('is a text behind an apostrophe, whatever it looks like', () => {
    expect(readTyped("'=A1", 'da')).toEqual({ value: '=A1' });
    expect(readTyped("'12,5", 'da')).toEqual({ value: '12,5' });
  });

  it('is, for any amount as the language writes it, that amount', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('da' as const, 'en' as const), (ore, language) => {
        const text = formatFor(language).plainAmount(ore);
        expect(readTyped(text, language)).toEqual({ value: Number(`${ore}e-2`) });
      }),
    );
  });
});

describe('a formula', () => {
  it.each([
    ['=SUM(1,5;2)', 'da', '=SUM(1.5,2)'],
    ['=SUM(1,5;2)', 'en', '=SUM(1.5,2)'],
    ['=SUM(1,5)', 'en', '=SUM(1,5)'],
    ['=SUM(1,5)', 'da', '=SUM(1.5)'],
    ['=PULJE.POOL_REMAINING(Ledger,"NT-10Y")', 'da', '=PULJE.POOL_REMAINING(Ledger,"NT-10Y")'],
    ['=SUM(1.5,2)', 'da', '=SUM(1.5,2)'],
    ['=SUM(1,2,3)', 'da', '=SUM(1,2,3)'],
    ['=SUM(A1,5)', 'da', '=SUM(A1,5)'],
    ['=SUM(A$1;2,5;3)', 'da', '=SUM(A$1,2.5,3)'],
    ['=F("a;b,1,5";1)', 'da', '=F("a;b,1,5",1)'],
    ["=F('Ark;1,5'!A1;T[Kol;1,5])", 'da', "=F('Ark;1,5'!A1,T[Kol;1,5])"],
    ['=SPLIT(100,5;{1;2})', 'da', '=SPLIT(100.5,{1;2})'],
  ] as const)('%s typed in %s is %s', (typed, language, english) => {
    expect(toEnglish(typed, language)).toBe(english);
  });

  it('comes back as it was, whatever it holds, when it is shown in Danish and typed again', () => {
    const part = fc.constantFrom(
      '1',
      '12.5',
      'A1',
      'B2:C3',
      '"a,b;1,5"',
      'T[#All]',
      'F(1,2)',
      "'S;1'!A1",
      '{1;2}',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const formula = `=F(${parts.join(',')})`;
        expect(toEnglish(toShown(formula, 'da'), 'da')).toBe(formula);
      }),
    );
  });
});

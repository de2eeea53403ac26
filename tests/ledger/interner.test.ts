import fc from 'fast-check';
import { normaliseId, tidyText } from '../../src/ledger/ids';
import { Interner } from '../../src/ledger/interner';

describe('the interner', () => {
  it('gives equal texts one code, counted from 0 in the order they came', () => {
    const interner = new Interner();
    expect(['NT', 'NT-10Y', ' nt\u00a0', 'Nt-10y', 'NT'].map((text) => interner.codeOf(text))).toEqual([
      0, 1, 0, 1, 0,
    ]);
    expect(interner.size).toBe(2);
  });

  it('keeps the spelling of the first cell, tidied', () => {
    const interner = new Interner();
    const code = interner.codeOf(' Region\u00a0 Nord ');
    interner.codeOf('REGION NORD');
    expect(interner.text(code)).toBe('Region Nord');
  });

  it('knows which texts were spelled in more than one way', () => {
    const interner = new Interner();
    const [one, two, three] = ['NT', 'Region Nord', 'KL'].map((text) => interner.codeOf(text));
    for (const text of ['nt', ' NT', 'Region\u00a0 Nord ', 'KL']) interner.codeOf(text);
    expect([one, two, three].map((code) => interner.isVaried(code as number))).toEqual([true, false, false]);
  });

  it('finds only what a cell held, and asking does not add it', () => {
    const interner = new Interner();
    const code = interner.codeOf('AKT-85');
    expect(interner.find('akt-85 ')).toBe(code);
    expect(interner.find('AKT-86')).toBeUndefined();
    expect(interner.size).toBe(1);
    expect(interner.text(7)).toBe('');
    expect(interner.text(-1)).toBe('');
  });

  it('tells thousands of texts apart that were made to have one hash', () => {
    const interner = new Interner();
    // Zeros that begin a number are passed over by the hash, and are no small thing to an id.
    const zeros = Array.from({ length: 13 }, (_, many) => '0'.repeat(many));
    const texts = zeros.flatMap((a) => zeros.flatMap((b) => zeros.map((c) => `a-${a}7b${b}7c${c}7`)));
    texts.forEach((text, code) => expect(interner.codeOf(text)).toBe(code));
    texts.forEach((text, code) => expect(interner.find(text.toUpperCase())).toBe(code));
    expect(interner.codeOf('A-7B7C007')).toBe(2);
    expect([2, 3].map((code) => interner.isVaried(code))).toEqual([true, false]);
    expect(interner.find(`a-${'0'.repeat(13)}7b7c7`)).toBeUndefined();
    expect(interner.size).toBe(texts.length);
    expect(interner.mayLookAlike(texts.length - 1)).toBe(true);
  });

  it('takes names of the language for plain text', () => {
    const interner = new Interner();
    const names = ['__proto__', 'constructor', 'toString', '', '0'];
    expect(names.map((name) => interner.find(name))).toEqual(names.map(() => undefined));
    expect(names.map((name) => interner.codeOf(name))).toEqual([0, 1, 2, 3, 4]);
  });

  it('has one code for two texts exactly when they normalise to one', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'A', 'å', 'A\u030a', ' ', '\u00a0', '\u200b', '0'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const interner = new Interner();
        const codes = texts.map((one) => interner.codeOf(one));
        expect(interner.size).toBe(new Set(texts.map(normaliseId)).size);
        texts.forEach((one, index) => {
          const first = texts.findIndex((other) => normaliseId(other) === normaliseId(one));
          expect(codes[index]).toBe(codes[first]);
          expect(interner.find(one)).toBe(codes[index]);
          expect(interner.text(codes[index] as number)).toBe(tidyText(texts[first] as string));
        });
      }),
      { numRuns: 1000 },
    );
  });
});

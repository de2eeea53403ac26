import fc from 'fast-check';
import { lookOf, normaliseId, tidyText, trimText } from '../../src/ledger/ids';

const laws = { numRuns: 3000 };
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-composite' }),
  fc.string({
    unit: fc.constantFrom(
      'e',
      'Å',
      'A',
      '\u030a',
      '\u0301',
      '\u200b',
      '\u00ad',
      ' ',
      '\u00a0',
      'Σ',
      'İ',
      'K',
      '\u2000',
      '0',
      '-',
    ),
  }),
);
/** Blanks and marks that may stand around and inside a text without being seen. */
const unseen = fc.string({
  unit: fc.constantFrom('\u200b', '\u200e', '\u202a', '\u2069', '\ufeff', '\u00ad'),
});
const blanks = fc.string({
  unit: fc.constantFrom(' ', '\u00a0', '\t', '\n', '\r', '\u2009', '\u202f', '\u3000'),
  minLength: 1,
});

describe('one id however it is written', () => {
  it.each([
    ['outer blanks', '  AKT-85\t'],
    ['no-break and narrow spaces around it', '\u00a0AKT-85\u202f'],
    ['a byte order mark', '\ufeffAKT-85'],
    ['zero-width marks', 'AKT\u200b-\u200d85\u2060'],
    ['a soft hyphen', 'AKT\u00ad-85'],
    ['marks of writing direction', '\u202aAKT-85\u202c\u200e'],
    ['small letters', 'akt-85'],
  ])('%s make no difference', (_, written) => {
    expect(normaliseId(written)).toBe(normaliseId('AKT-85'));
  });

  it('collapses inner blanks of any kind to one', () => {
    expect(normaliseId('Københavns \u00a0\r\n Kommune')).toBe('københavns kommune');
    expect(normaliseId('AKT 85')).not.toBe(normaliseId('AKT85'));
  });

  it('composes letters, also where an unseen mark stands before the accent', () => {
    expect(normaliseId('A\u030aRHUS')).toBe('århus');
    expect(normaliseId('A\u200b\u030arhus')).toBe('århus');
    expect(normaliseId('\u212brhus')).toBe('århus');
    expect(normaliseId('ÆØÅ')).toBe('æøå');
    expect(normaliseId('ΟΔΟΣ')).toBe(normaliseId('οδοσ'));
  });

  it('keeps the case in the text that is shown', () => {
    expect(tidyText(' Høje\u00a0Taastrup ')).toBe('Høje Taastrup');
  });

  it.each(['<5', 'a*', '__proto__', 'constructor', '=1+1', '#n/a', '007', '1e5', '5.12', '~', '?'])(
    '"%s" is plain text and stays as it is',
    (id) => {
      expect(normaliseId(id)).toBe(id);
    },
  );

  it('normalising and tidying twice change nothing more', () => {
    fc.assert(
      fc.property(text, (id) => {
        expect(normaliseId(normaliseId(id))).toBe(normaliseId(id));
        expect(tidyText(tidyText(id))).toBe(tidyText(id));
        expect(normaliseId(tidyText(id))).toBe(normaliseId(id));
        expect(tidyText(id)).toBe(tidyText(id).normalize('NFC'));
      }),
      laws,
    );
  });

  it('does not see case, composition, unseen marks or the kind and number of blanks', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcxyzæøåéüABCÆØÅ0123456789-_./§'), minLength: 1 });
    fc.assert(
      fc.property(letters, letters, blanks, blanks, unseen, (left, right, inner, outer, mark) => {
        const plain = normaliseId(`${left} ${right}`);
        expect(normaliseId(`${outer}${left}${mark}${inner}${right}${mark}${outer}`)).toBe(plain);
        expect(normaliseId(`${left}${inner}${right}`.toUpperCase())).toBe(plain);
        expect(normaliseId(`${mark}${left} ${right}`.normalize('NFD'))).toBe(plain);
      }),
      laws,
    );
  });
});

describe('ids that only look the same', () => {
  it.each([
    ['007', '7'],
    ['A-007', 'A-7'],
    ['AKT0085', 'AKT85'],
    ['AKT‑85', 'AKT-85'],
    ['AKT–85', 'AKT-85'],
    ['АКТ-85', 'AKT-85'],
    ['Α', 'A'],
    ['ＡＫＴ-85', 'AKT-85'],
    ['AKT-８５', 'AKT-85'],
    ['ﬁn', 'fin'],
    ['m²', 'm2'],
  ])('%s and %s differ but have one look', (one, other) => {
    expect(normaliseId(one)).not.toBe(normaliseId(other));
    expect(lookOf(one)).toBe(lookOf(other));
  });

  it.each([
    ['7', '70'],
    ['10', '1'],
    ['0', ''],
    ['1.05', '1.5'],
    ['100', '1'],
    ['1007', '17'],
    ['AKT-85', 'AKT-86'],
    ['AKT 85', 'AKT85'],
  ])('%s and %s do not look the same', (one, other) => {
    expect(lookOf(one)).not.toBe(lookOf(other));
  });

  it('what is the same has one look', () => {
    fc.assert(
      fc.property(text, unseen, (id, mark) => {
        expect(lookOf(normaliseId(id))).toBe(lookOf(id));
        expect(lookOf(mark + id + mark)).toBe(lookOf(id));
      }),
      laws,
    );
  });
});

describe('a text as its writer meant it', () => {
  it('is the same whatever stands around it unseen and however it is composed', () => {
    fc.assert(
      fc.property(text, fc.array(fc.oneof(unseen, blanks)), (written, around) => {
        const composed = trimText(written);
        expect(trimText(`${around.join('')} ${written.normalize('NFD')} ${around.join('')}`)).toBe(composed);
        expect(trimText(composed)).toBe(composed);
      }),
      laws,
    );
  });

  it('keeps the blanks inside it', () => {
    expect(trimText(' Akt.  85\r\nside\u00a02 ')).toBe('Akt.  85\nside\u00a02');
    expect(trimText('side 1\rside 2')).toBe('side 1\nside 2');
  });
});

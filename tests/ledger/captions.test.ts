import { captionOf, recogniseCaption, tableNamed, unitOf } from '../../src/ledger/captions';
import { normaliseId } from '../../src/ledger/ids';
import { fieldsOf, TABLE_NAMES, type FieldOf } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';

const DECLARED: { table: TableName; field: string; spec: FieldSpec; caption: string }[] = TABLE_NAMES.flatMap(
  (table) =>
    fieldsOf(table).flatMap(([field, spec]) =>
      [spec.da, spec.en].map((caption) => ({ table, field, spec, caption })),
    ),
);

/** The captions of every table that are not recognised when they are written another way. */
function unrecognised(write: (caption: string) => string): string[] {
  return DECLARED.filter(({ table, field, caption }) => {
    const found = recogniseCaption(table, write(caption));
    return found?.field !== field || found.unit !== 'kr';
  }).map(({ table, caption }) => `${table}: ${write(caption)}`);
}

describe('a declared caption is recognised in both languages', () => {
  it.each<[string, (caption: string) => string]>([
    ['as it is declared', (caption) => caption],
    ['in upper case', (caption) => caption.toUpperCase()],
    ['in lower case', (caption) => caption.toLowerCase()],
    ['decomposed', (caption) => caption.normalize('NFD')],
    ['with no-break spaces', (caption) => `\u00a0${caption.replaceAll(' ', '\u00a0')}\u202f`],
    ['with zero-width marks', (caption) => `\ufeff${[...caption].join('\u200b')}\u200b`],
    ['with line breaks', (caption) => `${caption.replaceAll(' ', '\r\n')}\n`],
    ['with a line break inside a word, as a narrow header has', (caption) => caption.replace('-', '-\n')],
    ['with double blanks', (caption) => `  ${caption.replaceAll(' ', '  ')}  `],
  ])('%s', (_, write) => {
    expect(unrecognised(write)).toEqual([]);
  });

  it('and heads one field of its table only', () => {
    for (const table of TABLE_NAMES) {
      const headed = new Map<string, Set<string>>();
      for (const { field, caption } of DECLARED.filter((one) => one.table === table)) {
        const key = normaliseId(caption);
        headed.set(key, (headed.get(key) ?? new Set()).add(field));
      }
      const shared = [...headed]
        .filter(([, fields]) => fields.size > 1)
        .map(([caption]) => `${table}: ${caption}`);
      expect(shared).toEqual([]);
    }
  });

  it('is what a person is shown', () => {
    for (const { table, field, spec } of DECLARED) {
      expect(captionOf(table, field as FieldOf<typeof table>, 'da')).toBe(spec.da);
      expect(captionOf(table, field as FieldOf<typeof table>, 'en')).toBe(spec.en);
    }
  });
});

describe('the unit of an amount', () => {
  it.each([
    ['Beløb (kr.)', 'kr'],
    ['Beløb (DKK)', 'kr'],
    ['Beløb (kroner)', 'kr'],
    ['Beløb (mio. kr.)', 'million'],
    ['Beløb (mio.\u00a0kr.)', 'million'],
    ['Beløb\n(mio. kr.)', 'million'],
    ['Beløb(mio kr)', 'million'],
    ['  beløb   ( MIO.  KR. ) ', 'million'],
    ['Beløb (mio. kr.)\u200b', 'million'],
    ['Beløb [mio. kr.]', 'million'],
    ['Beløb kr.', 'kr'],
    ['Beløb mio. kr.', 'million'],
    ['Beløb, mio. kr.', 'million'],
    ['Beløb – t.kr.', 'thousand'],
    ['Beløb i 1.000 kr.', 'thousand'],
    ['Amount in DKK million', 'million'],
    ['Amount in thousand kr.', 'thousand'],
    ['Beløb i mio. kr', 'million'],
    ['Amount (DKK million)', 'million'],
    ['Amount (DKKm)', 'million'],
    ['Beløb (t.kr.)', 'thousand'],
    ['Beløb (tkr.)', 'thousand'],
    ['Beløb (1.000 kr.)', 'thousand'],
    ['Amount (DKK thousand)', 'thousand'],
    ['Beløb (EUR)', null],
    ['Beløb ()', null],
    ['Beløb (mia. kr.)', null],
    ['Beløb (inkl. moms)', null],
    ['Beløb (constructor)', null],
  ] as const)('"%s" states %s', (caption, unit) => {
    expect(recogniseCaption('Allocations', caption)).toEqual({ field: 'amount', unit });
  });

  it('is read on every amount of every table, in both languages', () => {
    for (const { table, field, spec, caption } of DECLARED) {
      const found = recogniseCaption(table, `${caption} (mio. kr.)`);
      expect(found).toEqual(spec.type === 'amount' ? { field, unit: 'million' } : null);
    }
  });

  it('is not seen in parentheses that belong to the caption itself', () => {
    expect(recogniseCaption('Savings', 'Lavt (årsværk)')).toEqual({ field: 'low', unit: 'kr' });
    expect(recogniseCaption('Savings', 'HIGH (FTE)')).toEqual({ field: 'high', unit: 'kr' });
    expect(recogniseCaption('Savings', 'Lavt')).toBeNull();
    expect(recogniseCaption('Savings', 'Lavt (kr.)')).toBeNull();
  });

  it.each(['', 'kr million', 'toString', '__proto__'])('"%s" is no unit', (words) => {
    expect(unitOf(words)).toBeNull();
  });
});

describe("the user's own columns", () => {
  it.each([
    'Bemærkning',
    'Beløb 2',
    'Mit beløb',
    'Mit beløb i mio. kr.',
    'Beløb EUR',
    'Beløb i alt',
    'Tilsagns-id kr.',
    'Beløb (kr.) (2024)',
    'Be,løb, mio. kr.',
    'Beløb, mio. i kr.',
    'Beløb, mio. kr. (2024)',
    '(kr.)',
    '(Beløb)',
    '',
    'amount ratio',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'Titel',
  ])('"%s" is not one of ours in Allocations', (caption) => {
    expect(recogniseCaption('Allocations', caption)).toBeNull();
  });
});

describe('the name of a table', () => {
  it('is found in any case, and only whole', () => {
    for (const name of TABLE_NAMES) expect(tableNamed(` ${name.toUpperCase()} `)).toBe(name);
    for (const name of ['Pools2', 'Puljer', '', '__proto__', 'Pool']) expect(tableNamed(name)).toBeNull();
  });
});

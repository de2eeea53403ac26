import fc from 'fast-check';
import { TABLES, fieldsOf } from '../../src/ledger/tables';
import { YES_NO, type TableName } from '../../src/ledger/tables/spec';
import { meantWord } from '../../src/rules/kinds/integrity/meantWord';

const choicesOf = (table: TableName, field: string) =>
  fieldsOf(table).find(([name]) => name === field)?.[1].choices ?? [];
const TYPES = choicesOf('Pools', 'appropriationType');
const STATUS = choicesOf('Allocations', 'status');

describe('The word that a choice plainly means', () => {
  it.each([
    ['reservationsbeviling', TYPES, 'reservationsbevilling'],
    ['Reservationsbevillling', TYPES, 'reservationsbevilling'],
    ['reservationsbevillign', TYPES, 'reservationsbevilling'],
    ['planalgt', STATUS, 'planlagt'],
    ['рlanlagt', STATUS, 'planlagt'], // a Cyrillic letter
  ])('of %s', (held, choices, word) => expect(meantWord(held, choices)).toBe(word));

  it.each([
    ['jo', YES_NO],
    ['ney', YES_NO],
    ['driftsbevilling', TYPES],
    ['planlægt nu', STATUS],
    ['', STATUS],
  ])('is not guessed for "%s"', (held, choices) => expect(meantWord(held, choices)).toBeNull());

  it('is a word of the one choice that was slipped from, or none', () => {
    const choices = Object.keys(TABLES).flatMap((table) =>
      fieldsOf(table as TableName).flatMap(([, spec]) => (spec.choices ? [spec.choices] : [])),
    );
    fc.assert(
      fc.property(fc.constantFrom(...choices), fc.nat(), fc.nat(), fc.nat(), (all, which, where, how) => {
        const choice = all[which % all.length];
        const words = [...(choice?.da ?? []), ...(choice?.en ?? [])].filter(({ length }) => length >= 5);
        const word = words[where % (words.length || 1)];
        fc.pre(word !== undefined);
        const at = where % word.length;
        const rest = word.slice(at + 1);
        const slipped = [
          word.slice(0, at) + rest,
          `${word.slice(0, at)}q${rest}`,
          `${word.slice(0, at)}q${word.slice(at)}`,
        ];
        const meant = meantWord(slipped[how % 3] as string, all);
        expect([null, ...(choice?.da ?? []), ...(choice?.en ?? [])]).toContain(meant);
      }),
      { numRuns: 500 },
    );
  });
});

describe('A slip of one letter', () => {
  const choice = (word: string) => ({ value: word, da: [word], en: [] });
  const meant = (held: string, ...words: string[]) => meantWord(held, words.map(choice));

  it.each(['abcde', 'abxde', 'xbcde', 'abcdx', 'abcxde', 'abcdex', 'abde', 'abcd', 'bacde', 'abced'])(
    'leaves no doubt what is meant: %s',
    (held) => expect(meant(held, 'abcde')).toBe('abcde'),
  );

  it.each(['abxye', 'xycde', 'bacdx', 'abc', 'abcdexy', 'abcxd'])('is not what %s is', (held) =>
    expect(meant(held, 'abcde')).toBeNull(),
  );

  it('is not looked for in words of four letters, which are meant by what looks the same only', () => {
    expect(meant('abcx', 'abcd')).toBeNull();
    expect(meant('ａbcd', 'abcd')).toBe('abcd');
  });

  it('is none that may be of two choices', () => {
    expect(meant('abcdx', 'abcde', 'abcdf')).toBeNull();
  });
});

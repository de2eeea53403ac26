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

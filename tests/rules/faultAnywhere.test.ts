import fc from 'fast-check';
import { FIRST_ROW } from '../support/excelBook';
import { cleanBook } from './cleanWorkbook';
import { FAULTS } from './faults';
import { placeOf } from './faults/fault';
import { aboveInfo, checked, told, wanted } from './faults/told';
import { RANDOM_CASES, strew } from './randomCases';

describe('A random workbook in which all is in order', () => {
  it('gives no finding, and every rule is passed', async () => {
    await fc.assert(
      fc.asyncProperty(RANDOM_CASES, async (cases) => {
        const book = cleanBook();
        strew(book, cases, FIRST_ROW);
        const result = await checked(book);
        expect(aboveInfo(result)).toEqual([]);
        expect(result.rules.filter(({ status }) => status !== 'passed')).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('A fault in a random workbook is found, at its cell, and nothing else is', () => {
  it.each(FAULTS.map((fault) => [fault.title, fault] as const))('%s', async (_title, { put, findings }) => {
    await fc.assert(
      fc.asyncProperty(RANDOM_CASES, async (cases) => {
        const book = cleanBook();
        put(book);
        // Where it is expected is read off before other rows come between.
        const places = new Map(findings.map((found) => [found, placeOf(book, found)]));
        const moved = strew(book, cases, FIRST_ROW);
        const there = findings.map((found) => ({ ...found, at: moved(places.get(found) ?? '') }));
        expect(told(await checked(book))).toEqual(wanted(book, there));
      }),
      { numRuns: 2 },
    );
  });
});

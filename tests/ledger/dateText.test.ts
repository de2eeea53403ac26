import fc from 'fast-check';
import { dayOf, isoDate, type Day } from '../../src/ledger/dates';
import { readDateText } from '../../src/ledger/dateText';
import { formatFor } from '../../src/text/format';

const readings = (text: string): string[] => readDateText(text).map(isoDate);

describe('a date typed as text', () => {
  it.each([
    ['26.11.2024', '2024-11-26'],
    ['05.12.2024', '2024-12-05'],
    ['5.12.2024', '2024-12-05'],
    ['05-12-2024', '2024-12-05'],
    ['5-1-2024', '2024-01-05'],
    ['2024-12-05', '2024-12-05'],
    ['2024-12-5', '2024-12-05'],
    ['2024.12.05', '2024-12-05'],
    ['2024-12-05T10:42:00Z', '2024-12-05'],
    ['2024-12-05 10:42', '2024-12-05'],
    ['5. december 2024', '2024-12-05'],
    ['5.\u00a0december\u00a02024', '2024-12-05'],
    ['5 Dec 2024', '2024-12-05'],
    ['den 5. december 2024', '2024-12-05'],
    ['December 5, 2024', '2024-12-05'],
    ['5. 12. 2024', '2024-12-05'],
    ['5 dec. 2024', '2024-12-05'],
    ['5. DECEMBER 2024', '2024-12-05'],
    ['5.december 2024', '2024-12-05'],
    ['5december 2024', '2024-12-05'],
    ['5. december, 2024', '2024-12-05'],
    ['d. 5. december 2024', '2024-12-05'],
    ['d.5. december 2024', '2024-12-05'],
    ['December 15, 2024', '2024-12-15'],
    ['Dec. 5 2024', '2024-12-05'],
    ['1. maj 2024', '2024-05-01'],
    ['1 May 2024', '2024-05-01'],
    ['1. oktober 2024', '2024-10-01'],
    ['1 Oct 2024', '2024-10-01'],
    ['31/12/2024', '2024-12-31'],
    ['12/31/2024', '2024-12-31'],
    ['05/05/2024', '2024-05-05'],
    ['29.02.2024', '2024-02-29'],
    ['\u200b26.11.2024 ', '2024-11-26'],
  ])('"%s" can only be %s', (text, iso) => {
    expect(readings(text)).toEqual([iso]);
  });

  it('with slashes can be two days, the Danish one first', () => {
    expect(readings('05/12/2024')).toEqual(['2024-12-05', '2024-05-12']);
    expect(readings('5/1/2024')).toEqual(['2024-01-05', '2024-05-01']);
  });

  it.each([
    '',
    'i foråret',
    '30.02.2024',
    '29.02.2023',
    '31.04.2024',
    '32.01.2024',
    '0.1.2024',
    '1.0.2024',
    '13.13.2024',
    '13/13/2024',
    '2024-13-01',
    '2024-02-30',
    '5.12.24',
    '31.12.1899',
    '05.12.0024',
    '2024-12-05 nonsense',
    'ca. 2024-12-05',
    'ca. 5. december 2024',
    '5. december 2024 og senere',
    '5. december 20245',
    'ultimo December 5, 2024',
    'December 5, 2024 or later',
    'December 5, 20245',
    'ca. 5.12.2024',
    '5.12-2024',
    '5-12/2024',
    '2024',
    '45631',
    '5. julemåned 2024',
    '5. constructor 2024',
    '5. __proto__ 2024',
    'december 2024',
    '31. februar 2024',
    '1.12.2024 og 2.12.2024',
    'Q4 2024',
  ])('"%s" is no day', (text) => {
    expect(readDateText(text)).toEqual([]);
  });

  it('is read back from what we print, in both languages', () => {
    const first = dayOf(1900, 1, 1) as Day;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 109_000 }), (offset) => {
        const day = (first + offset) as Day;
        expect(readDateText(formatFor('da').date(day))).toEqual([day]);
        expect(readDateText(formatFor('en').date(day))).toEqual([day]);
        expect(readDateText(isoDate(day))).toEqual([day]);
        const [year, month, date] = isoDate(day).split('-');
        expect(readDateText(`${date}.${month}.${year}`)).toEqual([day]);
        expect(readDateText(`${date}/${month}/${year}`)).toContain(day);
      }),
      { numRuns: 1000 },
    );
  });
});

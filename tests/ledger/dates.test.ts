import fc from 'fast-check';
import {
  dayOf,
  dayOfSerial,
  daysOfYear,
  financeYear,
  isInYear,
  isoDate,
  parseIsoDate,
  partsOf,
  serialOfDay,
  type Day,
  type FinanceYear,
} from '../../src/ledger/dates';

const FIRST = dayOf(1900, 1, 1) as Day;
const LAST = dayOf(2200, 12, 31) as Day;
const serialOf = (iso: string, date1904 = false): number => serialOfDay(parseIsoDate(iso) as Day, date1904);
const dateOf = (serial: number, date1904 = false): string | null => {
  const day = dayOfSerial(serial, date1904);
  return day === null ? null : isoDate(day);
};

describe('serial numbers of the 1900 system', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [25569, '1970-01-01'],
    [36526, '2000-01-01'],
    [45631, '2024-12-05'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s, there and back', (serial, iso) => {
    expect(dateOf(serial)).toBe(iso);
    expect(serialOf(iso)).toBe(serial);
  });

  it.each([60, 60.5, 0, 0.9, -1, 2_958_466, NaN, Infinity, -Infinity])('%d is no day', (serial) => {
    expect(dayOfSerial(serial)).toBeNull();
  });

  it('leaves the time of day off', () => {
    expect(dateOf(45631.999988)).toBe('2024-12-05');
    expect(dateOf(59.75)).toBe('1900-02-28');
    expect(dateOf(2_958_465.9)).toBe('9999-12-31');
  });
});

describe('serial numbers of the 1904 system', () => {
  it.each([
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [60, '1904-03-01'],
    [44169, '2024-12-05'],
    [2_957_003, '9999-12-31'],
  ])('%d is %s, there and back', (serial, iso) => {
    expect(dateOf(serial, true)).toBe(iso);
    expect(serialOf(iso, true)).toBe(serial);
  });

  it.each([-1, -0.5, 2_957_004])('%d is no day', (serial) => {
    expect(dayOfSerial(serial, true)).toBeNull();
  });
});

it('takes every day from 1900 to 2200 there and back, in both systems, one serial a day', () => {
  const wrong: string[] = [];
  let serial = 0;
  const civil = new Date(Date.UTC(1900, 0, 1));
  for (let day = FIRST; day <= LAST; day = (day + 1) as Day) {
    serial += serial === 59 ? 2 : 1;
    const iso = civil.toISOString().slice(0, 10);
    const { year, month, date } = partsOf(day);
    const right =
      isoDate(day) === iso &&
      parseIsoDate(iso) === day &&
      dayOf(year, month, date) === day &&
      iso === [year, `${month}`.padStart(2, '0'), `${date}`.padStart(2, '0')].join('-') &&
      financeYear(day) === year &&
      [year - 1, year, year + 1].filter((each) => isInYear(day, each as FinanceYear)).join() === `${year}` &&
      serialOfDay(day) === serial &&
      dayOfSerial(serial) === day &&
      (year < 1904 || dayOfSerial(serialOfDay(day, true), true) === day) &&
      (year < 1904 || serialOfDay(day, true) === serial - 1462);
    if (!right) wrong.push(iso);
    civil.setUTCDate(civil.getUTCDate() + 1);
  }
  expect(wrong).toEqual([]);
});

describe('calendar dates', () => {
  it.each([
    [2024, 2, 30],
    [2023, 2, 29],
    [1900, 2, 29],
    [2100, 2, 29],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 1, 0],
    [2024, 1, 1.5],
    [NaN, 1, 1],
  ])('there is no %d-%d-%d', (year, month, date) => {
    expect(dayOf(year, month, date)).toBeNull();
  });

  it('has 29 February in leap years only', () => {
    const leap = Array.from({ length: 301 }, (_, index) => 1900 + index).filter(
      (year) => dayOf(year, 2, 29) !== null,
    );
    expect(leap).toEqual(
      Array.from({ length: 301 }, (_, index) => 1900 + index).filter(
        (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0),
      ),
    );
  });

  it('bounds a finance year by 1 January and 31 December', () => {
    const { first, last } = daysOfYear(2024);
    expect([isoDate(first), isoDate(last)]).toEqual(['2024-01-01', '2024-12-31']);
    expect(financeYear((last + 1) as Day)).toBe(2025);
  });

  it.each(['2024-02-30', '2024-2-3', '2024-12-05T00:00', ' 2024-12-05', '05.12.2024', ''])(
    'reads "%s" as no ISO date',
    (text) => {
      expect(parseIsoDate(text)).toBeNull();
    },
  );

  it('reads back every ISO date it writes, to the end of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        const day = dayOfSerial(serial);
        if (serial === 60) expect(day).toBeNull();
        else expect(parseIsoDate(isoDate(day as Day))).toBe(day);
      }),
      { numRuns: 1000 },
    );
  });
});

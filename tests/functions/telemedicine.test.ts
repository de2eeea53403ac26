import { WORKED_EXAMPLE } from '../../src/functions/workedExample';
import { answer, bookOf } from '../support/book';

describe('the telemedicine business case, published as 202 mio. kr. a year at full phase-in and 483 over five years', () => {
  const book = bookOf(WORKED_EXAMPLE);
  // Assumed: 300 FTE of 1,480 hours at 500 kr. are 222 mio.; 20 mio. a year to run; 214 mio. once; phase-in 0, 0.5, 1.
  it.each([
    ['frees 300 FTE at full phase-in', 'SAVING_FTE(Ledger,"KOL",2022)', 300],
    ['stays at full phase-in', 'SAVING_FTE(Ledger,"KOL",2031)', 300],
    ['frees half of them in the second year', 'SAVING_FTE(Ledger,"KOL",2021)', 150],
    ['frees none in the first year', 'SAVING_FTE(Ledger,"KOL",2020)', 0],
    ['frees none before a year of none', 'SAVING_FTE(Ledger,"KOL",2015)', 0],
    ['frees 125 at least in the second year', 'SAVING_FTE(Ledger,"KOL",2021,"low")', 125],
    ['frees 175 at most in the second year', 'SAVING_FTE(Ledger,"KOL",2021,"højt")', 175],
    ['has its three estimates in one row', 'SAVING_RANGE(Ledger,"KOL",2021)', [[125, 150, 175]]],
    ['frees 300 x 1,480 hours', 'SAVING_HOURS(Ledger,"KOL",2022)', 444_000],
    ['frees hours worth 222 mio. kr., 202 after running cost', 'SAVING_VALUE(Ledger,"KOL",2022)', 222e6],
    ['leaves 483 mio. kr. over five years', 'SAVING_NPV(Ledger,"KOL",5,0)', 483e6],
    ['leaves 202 more with the sixth year', 'SAVING_NPV(Ledger,"KOL",6,0)', 685e6],
    ['is 214 mio. kr. in debt after its first year', 'SAVING_NPV(Ledger,"KOL",1)', -214e6],
    // 91/1.1 - 214 = -131.272727...
    ['discounts the second year once', 'SAVING_NPV(Ledger,"KOL",2,0.1)', -131_272_727.27],
    // -214 + 91 < 0 and -214 + 91 + 202 >= 0
    ['has paid itself back in its third year', 'SAVING_PAYBACK(Ledger,"KOL")', 2022],
    // (107 + 107) mio. / 300
    ['costs 713,333.33 kr. a FTE in grant and match', 'COST_PER_FTE(Ledger,"KOL")', 713_333.33],
  ])('%s', (_, formula, expected) => expect(answer(book, formula)).toEqual(expected));

  it('is far from five times its full-implementation figure', () => {
    const naive = 5 * ((answer(book, 'SAVING_VALUE(Ledger,"KOL",2022)') as number) - 20e6);
    expect(naive).toBe(1_010e6);
    expect(answer(book, 'SAVING_NPV(Ledger,"KOL",5,0)')).toBeLessThan(naive / 2);
  });

  it('discounts at 3.5 % to year 35 and at 2.5 % after, over ten years where none are stated', () => {
    const factor = (year: number): number => 1.035 ** -Math.min(year, 35) * 1.025 ** -Math.max(0, year - 35);
    const value = (years: number): number =>
      Array.from(
        { length: years },
        (_, year) => [-214e6, 91e6, 202e6][Math.min(year, 2)]! * factor(year),
      ).reduce((sum, each) => sum + each, 0);
    expect(answer(book, 'SAVING_NPV(Ledger,"KOL")')).toBeCloseTo(value(10), 1);
    for (const years of [36, 37, 70]) {
      expect(answer(book, `SAVING_NPV(Ledger,"KOL",${years})`)).toBeCloseTo(value(years), 1);
    }
    expect(answer(book, 'SAVING_NPV(Ledger,"KOL",36)')).toBe(
      answer(book, 'SAVING_NPV(Ledger,"KOL",36,0.035)'),
    );
    expect(answer(book, 'SAVING_NPV(Ledger,"KOL",37)')).toBeGreaterThan(
      answer(book, 'SAVING_NPV(Ledger,"KOL",37,0.035)') as number,
    );
  });

  it.each([
    ['no such project', 'SAVING_FTE(Ledger,"X",2022)', '#N/A unknown-project'],
    ['no year', 'SAVING_FTE(Ledger,"KOL",)', '#VALUE! argument-missing'],
    ['no estimate of that name', 'SAVING_FTE(Ledger,"KOL",2022,"best")', '#VALUE! argument-wrong'],
    ['years that the rate is not set for', 'SAVING_NPV(Ledger,"KOL",71)', '#VALUE! argument-wrong'],
    ['half a year', 'SAVING_NPV(Ledger,"KOL",1.5)', '#VALUE! argument-wrong'],
    ['a rate in per cent', 'SAVING_NPV(Ledger,"KOL",5,3.5)', '#VALUE! argument-wrong'],
    ['a negative rate', 'SAVING_NPV(Ledger,"KOL",5,-0.01)', '#VALUE! argument-wrong'],
    ['no project', 'SAVING_PAYBACK(Ledger,)', '#VALUE! argument-missing'],
  ])('has no answer for %s', (_, formula, expected) => expect(answer(book, formula)).toBe(expected));
});

import { unitBetween, unitOutlier } from '../../src/rules/kinds/integrity/unitFactor';

const of = (...amounts: number[]) => unitOutlier(Float64Array.from(amounts));
const times = (count: number, amount: number): number[] => Array<number>(count).fill(amount);

describe('The unit between two amounts', () => {
  it('is a thousand or a million, within half and double of it', () => {
    expect(unitBetween(500, 1)).toEqual({ factor: 1000, above: true });
    expect(unitBetween(2000, 1)).toEqual({ factor: 1000, above: true });
    expect(unitBetween(500_000, 1)).toEqual({ factor: 1_000_000, above: true });
    expect(unitBetween(2_000_000, 1)).toEqual({ factor: 1_000_000, above: true });
    for (const none of [1, 499, 2001, 499_999, 2_000_001]) expect(unitBetween(none, 1)).toBeNull();
  });

  it('is the same the other way round', () => {
    expect(unitBetween(1, 500)).toEqual({ factor: 1000, above: false });
    expect(unitBetween(1, 2_000_000)).toEqual({ factor: 1_000_000, above: false });
    expect(unitBetween(1, 499)).toBeNull();
  });

  it('is none beside a zero', () => {
    expect(unitBetween(0, 1000)).toBeNull();
    expect(unitBetween(1000, 0)).toBeNull();
    expect(unitBetween(0, 0)).toBeNull();
  });
});

describe('The one amount that stands a unit away', () => {
  it('is 300 times the median or more, and has seven neighbours', () => {
    expect(of(...times(7, 1), 300)).toEqual({ index: 7, median: 1, factor: 1000, above: true });
    expect(of(...times(7, 1), 299)).toBeNull();
    expect(of(...times(6, 1), 300)).toBeNull();
  });

  it('is a three-hundredth of it or less', () => {
    expect(of(1, ...times(7, 300))).toEqual({ index: 0, median: 300, factor: 1000, above: false });
    expect(of(1, ...times(7, 299))).toBeNull();
  });

  it('has no zeros among its neighbours', () => {
    expect(of(...times(6, 1), 0, 300)).toBeNull();
    expect(of(0, ...times(7, 1), 0, 300)).toEqual({ index: 9, median: 1, factor: 1000, above: true });
  });

  it('is a million times off where that is nearer, and neither between the two nor far beyond', () => {
    expect(of(...times(7, 1), 30_000)?.factor).toBe(1000);
    expect(of(...times(7, 1), 30_001)).toBeNull();
    expect(of(...times(7, 1), 31_622)).toBeNull();
    expect(of(...times(7, 1), 31_623)?.factor).toBe(1_000_000);
    expect(of(...times(7, 1), 30_000_000)?.factor).toBe(1_000_000);
    expect(of(...times(7, 1), 30_000_001)).toBeNull();
    expect(of(1, ...times(7, 31_623))).toMatchObject({ factor: 1_000_000, above: false });
  });

  it('has neighbours within thirty times of the median, up and down', () => {
    expect(of(1, ...times(6, 30), 9000)).toMatchObject({ index: 7, median: 30, above: true });
    expect(of(0.99, ...times(6, 30), 9000)).toBeNull();
    expect(of(...times(6, 30), 900, 9000)).toMatchObject({ index: 7, above: true });
    expect(of(...times(6, 30), 901, 9010)).toBeNull();
    expect(of(30, 300, ...times(6, 9000))).toMatchObject({ index: 0, median: 9000, above: false });
    expect(of(29, 299, ...times(6, 9000))).toBeNull();
    expect(of(30, ...times(6, 9000), 270_000)).toMatchObject({ index: 0, above: false });
    expect(of(30, ...times(6, 9000), 270_001)).toBeNull();
  });

  it('is found wherever it stands', () => {
    for (let at = 0; at < 8; at += 1) {
      const amounts = [2, 3, 4, 5, 6, 7, 8];
      amounts.splice(at, 0, 5000);
      expect(of(...amounts)).toMatchObject({ index: at, above: true });
      amounts[at] = 0.01;
      expect(of(...amounts)).toMatchObject({ index: at, above: false });
    }
  });

  it('is none of two', () => {
    expect(of(...times(7, 1), 5000, 6000)).toBeNull();
    expect(of(1, 2, ...times(7, 5000))).toBeNull();
    expect(of(...times(8, 1))).toBeNull();
  });
});

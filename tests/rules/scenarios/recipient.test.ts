import { checked, NO_MATCH, pool, type Granted } from './scenario';

/** Lokalplejehjem 2025: at most 4.0 mio. kr. a recipient; 7 x 4.0 + 2.9 = 30.9 mio. kr. Barred in 2026-27. */
describe('Seven grants of 4.0 mio. and one of 2.9 under a cap of 4.0', () => {
  const RULES = [NO_MATCH, { ruleId: 'recipient-cap', value: 4_000_000 }, { ruleId: 'once-only', value: 2 }];
  const granted = (last: number): Granted[] =>
    [4, 4, 4, 4, 4, 4, 4, last].map((millions, index) => ({
      recipient: `Kommune ${index + 1}`,
      grant: millions * 1_000_000,
    }));

  it('are 30.9 mio. kr. and within it', async () => {
    const workbook = pool(RULES, granted(2.9));
    const sum = (workbook.Allocations ?? []).reduce((total, { amount }) => total + Number(amount), 0);
    expect(sum).toBe(30_900_000);
    expect(await checked(workbook, 'recipient-cap')).toEqual({ errors: [], status: 'passed' });
  });

  it('are not where one of them is an øre more', async () => {
    const workbook = pool(RULES, granted(4.00000001));
    expect((await checked(workbook, 'recipient-cap')).errors).toEqual([
      ['recipient-cap', 4_000_000.01, 4_000_000, 0.01],
    ]);
  });

  it('bar their recipients in the next two years, and not in the third', async () => {
    const again = (committedOn: string) =>
      checked(
        pool(RULES.slice(0, 1).concat({ ruleId: 'once-only', value: 2 }), [
          ...granted(2.9),
          { recipient: 'KOMMUNE 8', grant: 1_000_000, committedOn },
        ]),
        'once-only',
      );
    expect((await again('2026-05-01')).errors.map(([rule]) => rule)).toEqual(['once-only']);
    expect((await again('2027-12-31')).errors.map(([rule]) => rule)).toEqual(['once-only']);
    expect((await again('2028-01-01')).errors).toEqual([]);
  });
});

/** Digital Europe co-financing: typically 50 % from the EU, and up to 25 % of own costs on top. */
describe('50 % from the EU and 25 % national', () => {
  const RULES = [NO_MATCH, { ruleId: 'funding-rate', value: 0.25 }, { ruleId: 'stacking', value: 0.75 }];
  const financed = (grant: number, otherGrants: number) =>
    pool(RULES, [{ recipient: 'Byby Kommune', grant, project: { eligibleCost: 4_000_000, otherGrants } }]);

  it('are in order where each is at its highest', async () => {
    expect(await checked(financed(1_000_000, 2_000_000), 'stacking')).toEqual({
      errors: [],
      status: 'passed',
    });
  });

  it('are one øre too much together where the EU gives an øre more', async () => {
    expect((await checked(financed(1_000_000, 2_000_000.01), 'stacking')).errors).toEqual([
      ['stacking', 3_000_000.01, 3_000_000, 0.01],
    ]);
  });

  it('let the pool give no more than its own 25 %, whatever is left up to 75 %', async () => {
    expect((await checked(financed(1_000_000.01, 0), 'funding-rate')).errors).toEqual([
      ['funding-rate', 1_000_000.01, 1_000_000, 0.01],
    ]);
  });
});

/** Horizon Europe, innovation action: 70 % of direct cost 100 and 25 % indirect, 125 in all, so 87.50. */
describe('70 % of cost with 25 % indirect', () => {
  const RULES = [NO_MATCH, { ruleId: 'funding-rate', value: 0.7 }, { ruleId: 'overhead-cap', value: 0.25 }];
  const financed = (grant: number, indirectCost: number) =>
    pool(RULES, [
      { recipient: 'Byby Kommune', grant, project: { eligibleCost: 100 + indirectCost, indirectCost } },
    ]);

  it('is 87.50 of 125', async () => {
    expect(await checked(financed(87.5, 25), 'funding-rate')).toEqual({ errors: [], status: 'passed' });
    expect((await checked(financed(87.5, 25), 'overhead-cap')).status).toBe('passed');
  });

  it('is not 87.51', async () => {
    expect((await checked(financed(87.51, 25), 'funding-rate')).errors).toEqual([
      ['funding-rate', 87.51, 87.5, 0.01],
    ]);
  });

  it('has no room for an indirect cost of 25.01', async () => {
    expect((await checked(financed(87.5, 25.01), 'overhead-cap')).errors).toEqual([
      ['overhead-cap', 25.01, 25, 0.01],
    ]);
  });
});

/** De minimis, Regulation (EU) 2023/2831: EUR 300,000 over three years; at 7.46 kr. a euro 2,238,000 kr. */
describe('EUR 300,000 over three years', () => {
  const CEILING = 300_000 * 7.46;
  const RULES = [NO_MATCH, { ruleId: 'three-year-ceiling', value: CEILING }];
  const given = (third: number, thirdOn: string) =>
    pool(RULES, [
      { recipient: 'Foreningen', grant: 1_000_000, committedOn: '2024-06-01' },
      { recipient: 'Foreningen', grant: 1_000_000, committedOn: '2025-06-01' },
      { recipient: 'Foreningen', grant: third, committedOn: thirdOn },
    ]);

  it('holds what is granted to the last øre within the three years', async () => {
    expect(CEILING).toBe(2_238_000);
    expect(await checked(given(238_000, '2027-05-31'), 'three-year-ceiling')).toEqual({
      errors: [],
      status: 'passed',
    });
    expect((await checked(given(238_000.01, '2027-05-31'), 'three-year-ceiling')).errors).toEqual([
      ['three-year-ceiling', 2_238_000.01, 2_238_000, 0.01],
    ]);
  });

  it('rolls: the day after, the first grant no longer counts', async () => {
    expect((await checked(given(1_238_000, '2027-06-01'), 'three-year-ceiling')).errors).toEqual([]);
    expect((await checked(given(1_238_000.01, '2027-06-01'), 'three-year-ceiling')).errors).toEqual([
      ['three-year-ceiling', 2_238_000.01, 2_238_000, 0.01],
    ]);
  });

  it('keeps 29 February in the three years to 28 February, and not to 1 March', async () => {
    const leap = (last: string) =>
      checked(
        pool(RULES, [
          { recipient: 'Foreningen', grant: 2_238_000, committedOn: '2024-02-29' },
          { recipient: 'Foreningen', grant: 0.01, committedOn: last },
        ]),
        'three-year-ceiling',
      );
    expect((await leap('2027-02-28')).errors).toHaveLength(1);
    expect((await leap('2027-03-01')).errors).toEqual([]);
  });
});

import { checked, pool } from './scenario';

/**
 * The US Bureau of Justice Assistance's own examples. 90/10: 500,000 / 0.9 x 10 % = 55,555.56, published
 * truncated as 55,555. 75/25: 350,000 / 0.75 x 25 % = 116,666.67, published rounded as 116,667. A rule states
 * how it rounds, to the øre.
 */
describe.each([
  ['90/10', 500_000, 0.1, { 'half-up': 55_555.56, up: 55_555.56, down: 55_555.55 }],
  ['75/25', 350_000, 0.25, { 'half-up': 116_666.67, up: 116_666.67, down: 116_666.66 }],
] as const)('Match of %s', (_name, grant, share, owed) => {
  const offered = (match: number, rounding?: string) =>
    checked(
      pool(
        [{ ruleId: 'match-ratio', value: share, base: 'total', ...(rounding ? { rounding } : {}) }],
        [{ recipient: 'Byby Kommune', grant, match }],
      ),
      'match-ratio',
    );

  it.each(Object.entries(owed))('rounded %s', async (rounding, least) => {
    expect(await offered(least, rounding)).toEqual({ errors: [], status: 'passed' });
    const short = Math.round(least * 100 - 1) / 100;
    expect((await offered(short, rounding)).errors).toEqual([['match-ratio', short, least, -0.01]]);
  });

  it('is rounded to the nearest øre where the rule says nothing', async () => {
    expect((await offered(owed['half-up'])).errors).toEqual([]);
    expect((await offered(owed.down)).errors).toEqual([['match-ratio', owed.down, owed['half-up'], -0.01]]);
  });
});

describe('The published whole amounts', () => {
  const short = async (grant: number, share: number, match: number) =>
    (
      await checked(
        pool(
          [{ ruleId: 'match-ratio', value: share, base: 'total' }],
          [{ recipient: 'Byby Kommune', grant, match }],
        ),
        'match-ratio',
      )
    ).errors;

  it('are 56 øre short where 55,555 was truncated, and enough where 116,667 was rounded up', async () => {
    expect(await short(500_000, 0.1, 55_555)).toEqual([['match-ratio', 55_555, 55_555.56, -0.56]]);
    expect(await short(350_000, 0.25, 116_667)).toEqual([]);
  });
});

/** One-øre errors to be put into the code of money and ledger: where, what stands there, and what is to stand there. */
export const ONE_ORE: readonly (readonly [file: string, from: string, to: string])[] = [
  ['src/ledger/money.ts', '(guess + 0) as Ore', '(guess + 1) as Ore'],
  ['src/ledger/money.ts', 'return ore / 100;', 'return (ore + 1) / 100;'],
  ['src/ledger/money.ts', '(gainers.has(index) ? 1 : 0)', '(gainers.has(index) ? 2 : 0)'],
  ['src/ledger/money.ts', '.slice(0, left)', '.slice(0, left - 1)'],
  ['src/ledger/money.ts', 'Number(b.remainder > a.remainder) -', 'Number(b.remainder < a.remainder) -'],
  ['src/ledger/decimal.ts', '2n * left >= bottom', '2n * left > bottom'],
  ['src/ledger/decimal.ts', 'const whole = top / bottom;', 'const whole = top / bottom + 1n;'],
  ['src/ledger/decimal.ts', 'up ? whole + 1n : whole', 'up ? whole + 2n : whole'],
  ['src/ledger/selection.ts', 'let total = 0;', 'let total = 1;'],
  ['src/ledger/match.ts', 'let total = 0;', 'let total = -1;'],
  ['src/ledger/dates.ts', 'to - from + 1 :', 'to - from :'],
];

/** What is mutated together, and the tests that are to notice it: few enough for a batch to run in minutes. */
export const BATCHES = {
  money: {
    mutate: ['money', 'decimal', 'amountText', 'dates'].map((name) => `src/ledger/${name}.ts`),
    tests: ['ledger/(money|decimal|split|exact|amountText|dates)'],
  },
  core: {
    mutate: ['frames', 'returns', 'commitments', 'payments'].map((name) => `src/ledger/${name}.ts`),
    tests: ['ledger/doubts', 'rules/(pool|edges|examples)', 'functions/(pool|poolRows|project)'],
  },
  match: {
    mutate: ['match', 'matchAmounts', 'matchRatio'].map((name) => `src/ledger/${name}.ts`),
    tests: ['ledger/match', 'rules/(match|examples)', 'functions/(pool|project)'],
  },
  savings: {
    mutate: ['savings', 'phasing', 'potentials', 'netPresentValue', 'spending'].map(
      (name) => `src/ledger/${name}.ts`,
    ),
    tests: ['functions/(saving|telemedicine|project)', 'rules/examples'],
  },
  ...Object.fromEntries(
    ['integrity', 'pool', 'approval', 'recipient', 'match', 'project', 'payment', 'report', 'savings'].map(
      (family) => [
        `rules-${family}`,
        {
          mutate: [`src/rules/kinds/${family}/*.ts`],
          tests: [`rules/(examples|oneFaultEach|edges|changes|${family})`, 'rules/scenarios'],
        },
      ],
    ),
  ),
  rules: {
    mutate: ['src/rules/*.ts', '!src/rules/example*.ts'],
    tests: ['rules/(examples|oneFaultEach|settings|packs|waivers|fingerprint|changes|match|edges)'],
  },
};

/** The batch that the environment names. */
export function batch() {
  const name = process.env.BATCH ?? '';
  if (!Object.hasOwn(BATCHES, name)) throw new Error(`BATCH is one of ${Object.keys(BATCHES).join(', ')}`);
  return { name, ...BATCHES[name] };
}

const MONEY = ['money', 'decimal', 'amountText', 'dates'].map((name) => `src/ledger/${name}.ts`);
const FAMILIES = [
  'integrity',
  'pool',
  'approval',
  'recipient',
  'match',
  'project',
  'payment',
  'report',
  'savings',
];

/** Asks every kind for every example of the others, which takes longer than all the other tests together. */
const OTHER_KINDS = /no error of another kind/;

/** What is mutated together, and the tests that are to notice it. */
export const BATCHES = {
  money: { mutate: MONEY, tests: ['ledger/(money|decimal|split|exact|amountText|dates)'] },
  ledger: {
    mutate: ['src/ledger/**/*.ts', ...MONEY.map((file) => `!${file}`)],
    tests: [
      'ledger',
      'rules/(examples|edges|integrity|approval|payment|report)',
      'functions/(pool|poolRows|project|saving|telemedicine|calls|ledgerReading)',
    ],
    leaveOut: OTHER_KINDS,
  },
  rules: {
    mutate: ['src/rules/*.ts', '!src/rules/example*.ts'],
    tests: [
      'rules/(examples|edges|settings|packs|waivers|sha256|changes|matters|integrity|match|payment)',
      'functions/(project|saving|poolRows)',
    ],
    leaveOut: new RegExp(
      `${OTHER_KINDS.source}|brings no error that was not there|named by kinds of every|an error value in any one cell`,
    ),
  },
  ...Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      {
        mutate: [`src/rules/kinds/${family}/*.ts`, '!src/**/*example*.ts'],
        tests: [
          `rules/(examples|oneFaultEach|edges|matters|failClosed|notUnderstood|cells|changes|words|scenarios|${family})`,
        ],
        // The faults that rules of other families find, and what asks for all faults at once.
        leaveOut: new RegExp(
          `> One fault gives [^>]*> (?!${family} >)|no error that was not there|named by kinds of every|every one of them|of every fault|Several`,
        ),
      },
    ]),
  ),
};

/** The batch that the environment names. */
export function batch() {
  const name = process.env.BATCH ?? '';
  if (!Object.hasOwn(BATCHES, name)) throw new Error(`BATCH is one of ${Object.keys(BATCHES).join(', ')}`);
  return { name, ...BATCHES[name] };
}

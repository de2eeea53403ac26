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

/** Tests of the rules that every family is asked. */
const ASKED = ['examples', 'matters', 'failClosed', 'notUnderstood', 'words', 'meantWord'];
/** These are too, but for integrity, which looks at every cell of every workbook in them. */
const DEAR = ['oneFaultEach', 'edges', 'cells', 'changes', 'scenarios'];
/** The faults that rules of other families find, and what asks for all faults at once. */
const OF_OTHERS = (family) =>
  `> One fault gives [^>]*> (?!${family} >)|no error that was not there|named by kinds of every|every one of them|of every fault|Several`;

/** What is mutated together, and the tests that are to notice it. */
export const BATCHES = {
  money: { mutate: MONEY, tests: ['ledger/(money|decimal|split|exact|amountText|dates)'] },
  ledger: {
    mutate: ['src/ledger/**/*.ts', ...MONEY.map((file) => `!${file}`)],
    tests: ['ledger', 'functions/(pool|poolRows|project|saving|telemedicine)'],
    // The dearest laws of which others notice the same.
    leaveOut: /more phase-in never frees less|that it does not name as changed/,
  },
  rules: {
    mutate: ['src/rules/*.ts', '!src/rules/example*.ts'],
    tests: [
      'rules/(examples|edges|settings|packs|waivers|history|check|change|ownPack|projectSettings|findingOf|rowKeys|run|sha256|matters|integrity|match|payment)',
      'functions/(project|saving|poolRows)',
    ],
    // What asks all kinds for every example: longer than all the other tests together.
    leaveOut:
      /no error of another kind|no error that was not there|named by kinds of every|error value in any one cell|After any edits/,
  },
  ...Object.fromEntries(
    FAMILIES.map((family) => [
      family,
      {
        mutate: [`src/rules/kinds/${family}/*.ts`, '!src/**/*example*.ts'],
        tests: [`rules/(${[...ASKED, ...(family === 'integrity' ? [] : DEAR)].join('|')}|${family})`],
        leaveOut: new RegExp(
          family === 'integrity' ? `${OF_OTHERS(family)}|no error of another kind` : OF_OTHERS(family),
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

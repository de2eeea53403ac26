import type { CliTexts } from '../types';

const USAGE = `puljetjek: checks the workbook (.xlsx) of a grant pool

  puljetjek check FILE...  checks against the rules
      --format text|json|sarif|html|xlsx   form of the report (text); xlsx needs --output
      --output PATH         write the report to a file
      --since REPORT        what is new and fixed since an earlier json report
      --pack ID|FILE        rule pack in place of the workbook’s own or nye-teknologier
      --as-of DATE          cut-off date, e.g. 2024-12-31
      --fail-on error|warning|never
      --raise-limits N      allow files N times as large
  puljetjek eval FILE 'FORMULA'...   the answer of a formula, e.g. 'POOL_REMAINING(Ledger,"NT-10Y")'
      --format text|json
  puljetjek map FILE [--sheet SHEET]   how a sheet of your own can be read: table, columns, units and questions
      --set QUESTION=ANSWER  answers a question; may be given several times
      --apply FILE           writes the mapping into a copy; the sheet's own cells are not changed
      --format text|json
  puljetjek brief FILE APPROVAL    draft of the appropriation request for an approval, from the tables alone
  puljetjek overview FILE          draft of the answer on labour savings
      --format text|json|html|docx   --output PATH (or -o); a .docx is never overwritten
      --approval ID         the approval (brief), or its projects only (overview)
  puljetjek new FILE [--sample|--training]   a new workbook: empty, with the sample, or for practice
  puljetjek add-table FILE TABLE... --output NEW-FILE   adds tables that are missing, each on its sheet
      --format text|json
  puljetjek packs [A] B FILE       what pack B changes in place of A or the workbook’s own
      --format text|json
  puljetjek seal FILE --output PATH    a sealed copy of the workbook
      --by NAME             who seals it, as it is to be shown
      --pack ID|FILE        rule pack in place of the workbook’s own or nye-teknologier
      --key KEY             sign with this private key; the passphrase is asked for, or is in
                            PULJETJEK_PASSPHRASE
  puljetjek verify FILE    whether the workbook is what was sealed
      --format text|json   --pack ID|FILE
      --trusted KEYS        public keys that are trusted: one, or a JSON list of them
  puljetjek compare A B      what changed from A to B, and what that does to the pools
      --format text|json|html   --output PATH
  puljetjek freeze FILE --output NEW-FILE    copy to share: values in place of formulas
  puljetjek restore FILE --output NEW-FILE   the formulas back into such a copy
      --format text|json
  puljetjek keygen --output KEY --owner NAME   a private key, and KEY.pub to hand out
      --from DATE --to DATE   when it is valid (from today, for two years)
  puljetjek extract FILE --recipient NAME|CVR --output PATH   a workbook for one recipient
      --by NAME             who sends it
  puljetjek collect MASTER RETURNED... --output PATH   takes in what recipients filled in
      --dry-run             show what would be done, and write nothing
      --take ID,ID --keep ID,ID   decide: the returned value, or the one that stands here
      --skip-refused        take the rest when files are refused
      --allow-older         also files made from an earlier seal
      --format text|json
  puljetjek rules [--format md|json]   the rules that can be switched on

  --lang da|en   language (da)      --help   this text      --version

Exit code: 0 nothing at or above --fail-on, 1 findings, 2 wrong use or a file that cannot be read.
`;

export const cli: CliTexts = {
  usage: USAGE,
  unknownCommand: (command) => `There is no command “${command}”. See puljetjek --help.`,
  unknownOption: (option) => `There is no option “${option}” here. See puljetjek --help.`,
  optionValue: (option, value, choices) => `${option} is “${value}”; choose ${choices}.`,
  missingArgument: (argument) => `${argument} is missing. See puljetjek --help.`,
  fileNotFound: (file) => `${file}: there is no such file. Mend the path.`,
  fileNotReadable: (file, detail) => `${file}: the file cannot be opened (${detail}).`,
  fileExists: (file) => `${file}: the file exists and is not overwritten. Choose another name.`,
  outputIsInput: (file) =>
    `${file}: the report would overwrite a file that is being checked. Choose another name.`,
  outputBusy: (file, beside) =>
    `${file}: another run is writing this file. If there is none, delete ${beside} and try again.`,
  cannotWrite: (file, detail) => `${file}: cannot be written (${detail}). Nothing was saved.`,
  draftNotSound: (file) => `${file}: the draft says at its top what must be mended before it is used.`,
  unknownPack: (id, known) => `There is no rule pack “${id}”. Known: ${known}.`,
  packBroken: (file, problem) => {
    const why = {
      'not-json': () => 'the file is not JSON',
      wrong: (at: string) => `${at} cannot be read`,
      missing: (at: string) => `${at} is missing`,
      surplus: (at: string) => `${at} is not known`,
      'unknown-rule': (at: string, rule: string) => `${at} names the rule “${rule}”, which does not exist`,
      unused: (at: string, rule: string) => `${at} cannot be set for the rule “${rule}”`,
    }[problem.kind];
    return `${file}: the rule pack is refused, for ${why('at' in problem ? problem.at : '', 'rule' in problem ? problem.rule : '')}. No rule was used.`;
  },
  packs: {
    new: 'New findings',
    gone: 'Findings that go',
    changed: 'Findings that change',
    rules: 'Rules that end otherwise',
    nothing: 'Nothing changes for the workbook.',
    status: { passed: 'passed', failed: 'findings', 'not-run': 'not run' },
  },
  noReport: (file) => `${file}: is no report made by check --format json. Name such a one after --since.`,
  unknownFunction: (name) => `There is no function “${name}” in PULJE.`,
  formulaBroken: (formula, reason, position) => {
    const why = {
      unexpected: `the character at position ${position} does not fit`,
      unfinished: 'a bracket, a quote or an argument is missing at the end',
      'too-deep': 'there are too many brackets inside each other',
      'uneven-array': 'the rows in {…} differ in length',
    }[reason];
    return `The formula ${formula} cannot be read: ${why}.`;
  },
  created: (file) => `${file} was created.`,
  tookTooLong: (seconds) =>
    `Reading was stopped after ${seconds} seconds. The file is unusual; ask the sender for a new one.`,
  tookTooMuchMemory: () =>
    'The file needs more memory than is set aside. Use --raise-limits if it can be trusted.',
  fault: (detail) => `Puljetjek itself failed (${detail}). The check was not finished.`,
  reading: (file, megabytes) => `Reading ${file} (${megabytes} MB)`,
  progress: (done, all) => `${done} of ${all} files`,
};

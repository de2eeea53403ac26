import type { AddTableTexts } from '../addTableTexts';

const SPOKEN = { da: 'Danish', en: 'English' } as const;

export const addTable: AddTableTexts = {
  title: 'Add a table',
  about:
    'Choose a table that the workbook lacks. It gets a sheet of its own at the end, ready to be filled in.',
  purposes: {
    Pools: 'The pools and the earmarks inside them.',
    Frames: 'The appropriation of each pool, year by year.',
    Approvals: 'Decisions of the Finance Committee and other authorities.',
    ApprovalLines: 'Recipient and amount on each line of an approval.',
    Projects: 'The projects and their recipients.',
    Allocations: 'Commitments: planned, made and cancelled.',
    Returns: 'Money that comes back from a commitment.',
    Match: 'Own money and own work in the projects.',
    Payments: 'Instalments of commitments: due, paid and on which condition.',
    Participants: 'Organisations that take part in a project.',
    Reports: 'Accounts, audits and reports that are owed.',
    Savings: 'FTE that the projects are expected to free.',
    Phasing: 'How much of the potential is reached each year.',
    Rules: 'The pool’s own rules in place of those of the rule pack.',
    Waivers: 'Findings that are waived with a reason.',
  },
  language: (language, why) => {
    const captions = `Captions and lists of choices will be ${SPOKEN[language]}`;
    if (why === 'tables') return `${captions}, as in the other tables.`;
    return why === 'asked' ? `${captions}.` : `The other tables are in both languages. ${captions}.`;
  },
  columns: (captions) => `Columns: ${captions}.`,
  allThere: 'The workbook has every table.',
  add: 'Add the table',
  close: 'Close',
  adding: 'Adding the table',
  added: (sheet) => `The table is on the sheet ${sheet}.`,
  inLedger: (cell) => `Formulas read it through ${cell}.`,
  notInLedger: (tables) =>
    `No LEDGER cell was changed. Add ${tables} as an argument of PULJE.LEDGER if formulas are to read it.`,
  notAdded: 'No table was added.',
  taken: (name) => `The workbook already has a sheet, a table or a name called ${name}. Rename it first.`,
  undone: 'Undone. The table was taken away.',
  noSuchTable: (name, known) => `There is no table “${name}”. The tables are: ${known}.`,
};

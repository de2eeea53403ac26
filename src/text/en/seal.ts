import type { SealTexts } from '../sealTexts';

const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);
const by = (name: string): string => (name === '' ? '' : ` by ${name}`);

export const seal: SealTexts = {
  sheet: {
    name: 'Seal',
    title: 'Seal',
    lines: [
      'The seal shows whether the tables of this workbook were changed after they were sealed. It does not say that the figures are right.',
      'Verify it with Puljetjek in Excel or with the command puljetjek verify. Reading this sheet is not enough.',
      'Without a signature anyone can make a new seal. So compare the code with the one in the sender’s covering letter.',
    ],
    on: 'Sealed',
    by: 'By',
    byNobody: 'not stated',
    pack: 'Rule pack',
    cutOff: 'Cut-off date',
    noCutOff: 'not stated',
    signature: 'Signature',
    unsigned: 'not signed',
    signedWith: (owner, key) => `${owner}, key ${key}`,
    code: 'Code',
    previous: 'Seal before this one',
    noPrevious: 'none',
    lostPrevious: 'there was one that could not be read',
    table: 'Table',
    rows: 'Rows',
    totals: 'Check sum of amounts (DKK)',
    machine: 'Below is the seal as programs read it. Do not edit it.',
  },
  sealed: (file, tables, rows) =>
    `${file} was sealed: ${tables === 1 ? '1 table' : `${tables} tables`}, ${rows === 1 ? '1 row' : `${rows} rows`}.`,
  codeIs: (code) => `Code: ${code}`,
  status: {
    unchanged: (on, name) =>
      `The tables are unchanged since ${on}, according to the file itself. Sealed${by(name) || ' without saying by whom'}.`,
    unchangedSigned: (on, owner) =>
      `The tables are unchanged since ${on}, when ${owner} by their own clock sealed and signed them.`,
    changed: (on, name, count) =>
      `The tables were changed after ${on}, when the file was sealed${by(name)}: ${changes(count)}.`,
    otherPack: (on, name) =>
      `The tables are unchanged since ${on}, according to the file itself, but they were sealed${by(name)} under another rule pack.`,
    cannotVerify: 'It cannot be told whether the tables were changed.',
    noSeal: 'There is no seal in the file.',
    badSignature:
      'The signature does not fit the seal. Trust neither the seal nor the figures; ask the sender for the file again.',
    unknownKey:
      'The tables are as in the seal, but it is signed with a key that you have not said you trust.',
    notInTime: (on, { from, to }) =>
      `The tables are as in the seal, but the key is valid only from ${from} to ${to}, and the seal says ${on}. Ask the sender.`,
    unsignedButTrusted: 'The tables are as in the seal, but it is not signed with any of the trusted keys.',
  },
  signedBy: ({ key, owner, from, to }, isTrusted) =>
    isTrusted
      ? `Signed by ${owner} with the trusted key ${key}, which is valid from ${from} to ${to}.`
      : `Signed with key ${key}, which calls itself ${owner}. If you know it, name its file after --trusted.`,
  notSigned: 'The seal is not signed, so anyone may have made it.',
  packs: (sealed, now) => `Sealed under ${sealed}, now ${now} holds.`,
  sentWith: 'Compare the code with the one in the covering letter.',
  change: {
    added: (row) => `new row ${row}`,
    removed: (row) => `row ${row} is gone`,
    changed: (row, column) => `${row}: ${column} was changed`,
    wholeRow: (row) => `${row}: the row was changed`,
    wholeTable: 'the table was changed',
    setting: (name) => `${name} was changed`,
    noName: 'without an id',
  },
  more: (count) => `… and ${changes(count)} more. --format json shows them all.`,
  earlier: 'Earlier seals',
  doubts: {
    'no-value': (cells) =>
      `Formulas without a stored value: ${cells}. Open the file in Excel, let it calculate, and save it.`,
    'table-twice': (table) => `The table ${table} is there twice. Delete or rename one.`,
    'table-lost': (table) => `The table ${table} is not there any more. It was sealed.`,
    'table-without-captions': (table) => `The table ${table} has none of the known captions.`,
    'column-doubtful': (table, captions) =>
      `In the table ${table} a column can be understood in more than one way: ${captions}. Mend the caption.`,
    'column-not-sealed': (table, caption) =>
      `In the table ${table} the column ${caption} is filled, but the seal does not cover it.`,
    'seal-broken': () => 'The seal is damaged or was edited.',
    'seal-too-new': () => 'The seal was made with a newer version of Puljetjek. Get the new version.',
    'seals-differ': () => 'The seal on the sheet and its copy in the file are not the same.',
    'sheet-edited': (sheet) => `The sheet ${sheet}, which shows the seal, was edited.`,
    'sheet-in-the-way': (sheet) =>
      `Delete the sheet ${sheet} and seal again. It holds a seal and something else, which would be lost.`,
  },
  refused: {
    noTables: 'The file has none of the pool’s tables, so there is nothing to seal.',
    doubts: 'The file cannot be sealed:',
    name: 'The name after --by is too long. Use 200 characters at most.',
  },
};

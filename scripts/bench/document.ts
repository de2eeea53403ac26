import { cpus, loadavg, totalmem } from 'node:os';
import { format } from 'prettier';
import { verdict, type Row } from './row';

/** The kind of machine, for whoever reads the figures, and how busy it is before they are taken. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} processor cores, ${gigabytes} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${(loadavg()[0] ?? 0).toFixed(1)} before it began`;
}

const HOW = [
  'Seconds and milliseconds are those of the machine; what counts is their ratio in one run. Of several runs the ' +
    'fastest is told, and of memory the most that any took.',
  'The data is a seeded pool (`scripts/bench/largePool.ts`): commitments in 15 columns, ids, texts, numbers, dates and one ' +
    'formula column, in an Excel table with shared strings, and projects, approvals, frames and match in tables of their own. ' +
    'In memory each text is there once, as the reader leaves it.',
  'What is measured as a whole process is started by the bench and tells its own processor time and peak memory ' +
    'at its end, all threads together. The yardsticks only read.',
  'Rows/s are commitments divided by the time of the check alone: every rule of the pack, on a ledger that was just built, ' +
    'the indexes that it works out on first use included. Building the ledger is told apart.',
  'Formulas are called as Excel calls them, over what the add-in registers: LEDGER with all tables as text, and then ' +
    'five kinds of questions with the text of that cell.',
  'The pane is the shipped one over genuine Office.js in Chromium, with the stand-in for Excel in a thread of its own. ' +
    'It can be used when its first button, pressed as soon as it is there, changes something. What office.js takes ' +
    'before our code is asked for anything is measured on a page of its own and taken off; the sum is told too.',
  'exceljs and SheetJS are here for comparison only: nothing that is shipped contains them, and SheetJS 0.18.5, the ' +
    'newest that npm has, with two known vulnerabilities, reads no file but the one that the bench made.',
];

/** docs/performance.md. */
export async function documentOf(rows: readonly Row[], on: string): Promise<string> {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const tableOf = (head: readonly string[], lines: readonly (readonly string[])[]): string[] => [
    line(head),
    line(head.map(() => '---')),
    ...lines.map(line),
  ];
  const goals = rows.filter(({ met }) => met !== null);
  const short = goals.filter(({ met }) => met === false);
  const text = [
    '# How fast it is',
    '',
    `Written by \`npm run bench -- --write\` on a machine with ${on}. \`npm run bench\` builds what is missing, measures, ` +
      'prints this table, keeps the numbers in `.cache/bench.json`, and ends with 1 where a goal is not reached.',
    '',
    ...tableOf(
      ['What', 'Measured', 'To reach', ''],
      goals.map((row) => [row.what, row.measured, row.reach, verdict(row)]),
    ),
    '',
    short.length === 0 ? 'Every goal is reached.' : `Short: ${short.map(({ what }) => what).join('; ')}.`,
    '',
    '## Beside it',
    '',
    ...tableOf(
      ['What', 'Measured'],
      rows.filter(({ met }) => met === null).map(({ what, measured }) => [what, measured]),
    ),
    '',
    '## How it is measured',
    '',
    ...HOW.map((words) => `- ${words}`),
  ].join('\n');
  return format(text, { parser: 'markdown', singleQuote: true, printWidth: 110 });
}

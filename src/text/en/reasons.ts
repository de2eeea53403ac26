import type { Place } from '../../ledger/answer';
import { TABLES } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import type { ReasonTexts } from '../types';

function caption(table: TableName, field: string): string {
  return (TABLES[table].fields as Readonly<Record<string, FieldSpec>>)[field]?.en ?? field;
}

function where({ table, field, caption: own, sheet, cell, row }: Place): string {
  const name = own || caption(table, field);
  return `table ${TABLES[table].en}, row ${row}, column “${name}”${cell ? ` (${sheet}!${cell})` : ''}`;
}

function known(words: readonly string[]): string {
  if (words.length === 0) return 'There are none yet.';
  const shown = words.slice(0, 12).join(', ');
  return `Known: ${shown}${words.length > 12 ? ` and ${words.length - 12} more` : ''}.`;
}

const WANTED: Readonly<Record<string, string>> = {
  id: 'an ID',
  year: 'a finance year such as 2024',
  date: 'a date',
  amount: 'an amount in kr.',
  number: 'a number',
  'one cell': 'one cell',
  'ledger cell': 'the cell with PULJE.LEDGER',
};

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

function rangeOf(range: number): string {
  const word = ORDINALS[range - 1];
  return word ? `The ${word} range` : `Range ${range}`;
}

/** Why a formula has no answer. The text Excel shows at #N/A and #VALUE!. */
export const reasons: ReasonTexts = {
  'unknown-pool': ({ asked, known: names }) => `There is no pool “${asked}”. ${known(names)}`,
  'unknown-project': ({ asked, known: names }) => `There is no project “${asked}”. ${known(names)}`,
  'unknown-approval': ({ asked, known: names }) => `There is no approval “${asked}”. ${known(names)}`,
  'unknown-recipient': ({ asked, known: names }) =>
    `No project has the recipient “${asked}”. ${known(names)}`,
  'table-not-given': ({ table }) =>
    `The table ${table} is not in the ledger. Take it into PULJE.LEDGER, or add it to the workbook.`,
  'mapping-not-followed': ({ table }) =>
    `The mapping of ${TABLES[table].en} cannot be followed, so not all rows were read. Run the check to see where.`,
  'mapping-row': ({ text }) =>
    `The row “${text}” in the table Mapping cannot be understood. Correct it, or run “puljetjek map” again.`,
  'table-twice': ({ table }) =>
    `The table ${TABLES[table].en} (${table}) is there more than once. Keep one of them.`,
  'column-not-given': ({ table, field }) =>
    `The column “${caption(table, field)}” is missing in the table ${table}.`,
  'no-frame': ({ pool, year }) =>
    year === null
      ? `${pool} has no frame. Enter a row in Frames.`
      : `${pool} itself has no frame for ${year}. Enter a row in Frames, or leave the year out.`,
  'years-without-frame': ({ pool, years }) =>
    `${pool} has commitments in ${years.join(', ')} but no frame for ${years.length === 1 ? 'that year' : 'those years'}.`,
  'earmark-without-budget': ({ pool, earmark }) =>
    `The earmark ${earmark} in ${pool} has no frame, so what is left outside the earmarks is not known.`,
  'no-budget-to-use': ({ pool }) => `The frame of ${pool} is DKK 0.00, so utilisation cannot be computed.`,
  'nothing-by-year': ({ pool }) => `${pool} has no frame, commitment or return in any finance year.`,
  'nothing-committed': ({ pool, year }) =>
    year === null ? `${pool} has no commitments.` : `${pool} has no commitments in ${year}.`,
  'granted-together': ({ project, joint }) =>
    `${project} was granted together as ${joint}; the split is not stated.`,
  'no-bearer': ({ project }) => `Who bears the match of ${project} is not stated.`,
  'bearers-of-parts': ({ project }) =>
    `${project} is a joint row; the match is borne by the projects included in it.`,
  'no-match-rule': ({ project }) => `No match rule is in force for ${project}.`,
  'no-eligible-cost': ({ project }) => `The eligible cost of ${project} is not stated.`,
  'cost-not-divided': ({ project }) =>
    `The eligible cost of ${project} covers all its commitments and is not divided by year; ask without a year.`,
  'phasing-disagrees': ({ place }) =>
    `The phase-in does not agree with the year of full effect in Savings: ${where(place)}.`,
  'phasing-above-one': ({ place }) => `The phase-in is above 1, that is above 100%: ${where(place)}.`,
  'match-amounts-disagree': ({ place }) =>
    `Two statements of the same contribution do not agree: ${where(place)}.`,
  'no-pool-of-project': ({ project }) => `Which pool ${project} belongs to is not stated.`,
  'no-total': ({ approval }) => `The approval ${approval} states no total.`,
  'no-potential': ({ project }) => `For ${project}, no potential stated.`,
  'saving-not-stated': ({ project, field }) =>
    `The column “${caption('Savings', field)}” in Savings is empty or 0 for ${project}. Enter a number above 0.`,
  'no-phasing': ({ project, year }) =>
    `The phase-in of ${project} in ${year} is not stated. Enter a row in Phasing, or the year of full effect in Savings.`,
  'no-start': ({ project }) => `The start of ${project} is not stated in Projects.`,
  'never-pays-back': ({ project, years }) =>
    `The savings of ${project} do not cover one-off and running cost within ${years} years.`,
  'match-not-stated': ({ project }) => `The own money in ${project} is not stated in Match.`,
  'no-expenditure': ({ project }) => `The expenditure of ${project} is not stated in Reports.`,
  'no-expenditure-year': ({ project, year }) =>
    `The accounts of ${project} do not show what was spent in ${year}. That takes an account in the year and one up to its beginning.`,
  'unreadable-cell': ({ place }) => `The cell cannot be read: ${where(place)}. Mend it first.`,
  'blank-cell': ({ place }) => `The cell is empty: ${where(place)}. Fill it in first.`,
  'unknown-reference': ({ place, value }) => `“${value}” does not exist: ${where(place)}.`,
  'id-twice': ({ place, value }) => `“${value}” stands in more than one row: ${where(place)}.`,
  'pools-in-a-circle': ({ place, value }) =>
    `The pools are inside each other in a circle, “${value}” among them: ${where(place)}.`,
  'rule-not-understood': ({ place }) => `The rule cannot be understood: ${where(place)}.`,
  'reports-disagree': ({ place }) =>
    `Two accounts up to the same date state different expenditure: ${where(place)}.`,
  'argument-missing': ({ argument }) => `The argument ${argument} is missing.`,
  'argument-wrong': ({ argument, received, wanted }) =>
    `The argument ${argument} is “${received}”; it must be ${WANTED[wanted] ?? wanted}.`,
  'argument-count': ({ name, least, most, received }) =>
    `${name} takes ${least === most ? most : `${least} to ${most}`} arguments; here are ${received}.`,
  'amount-too-large': () => 'The amount is too large to be computed exactly to the øre.',
  'weights-empty': () => 'The weights are all 0 or empty, so the amount cannot be split.',
  'end-before-start': () => 'The last day is before the first day.',
  recalculate: () => 'The tables have not been read as they are now. Please recalculate with Ctrl+Alt+F9.',
  'range-unknown': ({ range }) =>
    `${rangeOf(range)} looks like none of the tables. Take the captions along, e.g. Pools[#All], and the column that marks the table.`,
  'range-of-several': ({ range, tables }, { list }) =>
    `${rangeOf(range)} can be several tables: ${list(tables.map((name) => TABLES[name].en))}. Rename the column that is your own.`,
  'range-twice': ({ range, earlier, table }) =>
    `${rangeOf(range)} is ${TABLES[table].en}, as is number ${earlier}. Keep one of them.`,
  'date-systems-disagree': ({ range }) =>
    `${rangeOf(range)} states another date system than an earlier one. Keep one of them.`,
};

import { captionOf } from '../../../ledger/captions';
import { fieldsOf, TABLES } from '../../../ledger/tables';
import type { FieldType, TableName } from '../../../ledger/tables/spec';
import type { IntegrityMessages } from '../../../rules/messages/integrity';
import type { Format } from '../../format';
import { held } from '../../held';
import type { MessageTexts, RuleTexts } from '../../types';

export const integrityRules = {
  'workbook-tables': {
    title: 'The tables are there',
    about:
      'The workbook has the tables Pools, Frames, Projects and Allocations. Each table is there once and has captions that can be recognised.',
  },
  columns: {
    title: 'The columns are there',
    about:
      'Each table has the columns it needs. No column is there twice, and the unit in a caption is kr., t.kr. or mio. kr.',
  },
  'required-field': {
    title: 'Filled cells',
    about: 'The cells that must be filled are filled. An empty cell is not 0.',
  },
  'wrong-type': {
    title: 'The right kind of content',
    about:
      'An amount is a number, a date is a date, a year lies from 1990 to 2100, and a CVR number has eight digits that add up. An amount is never negative.',
  },
  'wrong-choice': {
    title: 'Choices from the list',
    about: 'A cell with fixed choices holds one of the words of its column, in Danish or English.',
  },
  'error-value': {
    title: 'Error values',
    about: 'No cell in the tables holds an error value from Excel.',
  },
  'text-number': {
    title: 'Numbers typed as text',
    about:
      'Numbers are numbers and not texts that look like one. A text with two readings is never read as one of them.',
  },
  'text-date': {
    title: 'Dates typed as text',
    about: 'A date is a date and not a text or a year alone.',
  },
  'whole-ore': {
    title: 'Whole øre',
    about: 'An amount is in whole øre.',
  },
  'account-pattern': {
    title: 'Account number',
    about: 'An account is written as in the finance act, e.g. § 25.12.03 or § 25.12.03.70.',
  },
  'duplicate-key': {
    title: 'The same ID twice',
    about: 'An ID stands in one row only. Case and extra spaces do not make it another ID.',
  },
  'missing-reference': {
    title: 'References',
    about: 'What a row refers to is there: the pool, the project, the approval or the commitment.',
  },
  'pool-cycle': {
    title: 'Pools in a circle',
    about: 'A pool is not part of itself, nor through other pools.',
  },
  'look-alike-id': {
    title: 'IDs that look alike',
    about:
      'Two IDs can be taken for each other when only letters of another alphabet or leading zeros tell them apart. Excel may also have turned an ID into a date.',
  },
  'unit-slip': {
    title: 'Wrong unit',
    about:
      'An amount is not about 1,000 or 1,000,000 times larger or smaller than its approval or the other amounts of its column.',
  },
  'formula-constant': {
    title: 'Formula replaced by a number',
    about: 'In a column of formulas no formula has been typed over by a fixed value.',
  },
  'date-order': {
    title: 'Order of dates',
    about: 'What begins does not end before it. An approval is not given before it is requested.',
  },
  'unknown-rule': {
    title: 'Unknown rules',
    about: 'Each row of Rules names a rule that is there and that can hold as the row says.',
  },
  'file-notice': {
    title: 'About the file',
    about: 'Macros, links to other files, texts that are too long and hidden rows are mentioned.',
  },
} satisfies RuleTexts;

/** What belongs in a cell of a type. */
const BELONGS: Readonly<Record<FieldType, string>> = {
  id: 'an ID',
  ref: 'an ID',
  text: 'a text',
  choice: 'a word from the list',
  account: 'an account',
  cvr: 'a CVR number',
  amount: 'an amount',
  date: 'a date',
  year: 'a year from 1990 to 2100',
  count: 'a whole number, 0 or more',
  number: 'a number',
  share: 'a number',
};

const FORM: Readonly<Record<TableName, string>> = {
  Pools: 'pool',
  Frames: 'frame',
  Approvals: 'approval',
  ApprovalLines: 'approval line',
  Projects: 'project',
  Allocations: 'commitment',
  Returns: 'return',
  Match: 'match',
  Payments: 'payment',
  Participants: 'participant',
  Reports: 'report',
  Savings: 'saving',
  Phasing: 'phase-in',
  Rules: 'rule',
  Waivers: 'waiver',
};

function reading(type: FieldType, value: number, { kroner, number }: Format): string {
  if (type === 'amount') return kroner(value);
  return type === 'year' ? String(value) : number(value);
}

function times(factor: number, above: boolean, { number }: Format): string {
  return `about ${number(factor)} times ${above ? 'larger' : 'smaller'}`;
}

function neededCaptions(table: TableName, { quote, list }: Format): string {
  const needed = fieldsOf(table).filter(([, { key, required }]) => key || required);
  return list(needed.map(([, { en }]) => quote(en)));
}

const PARTS_OF_RULE = {
  value: 'the value',
  base: 'the base',
  appliesTo: 'what it applies to',
  from: 'the first day',
  to: 'the last day',
} as const;

export const integrityMessages: MessageTexts<IntegrityMessages> = {
  'no-tables': () => ({
    title: 'The workbook has none of Puljetjek’s tables',
    why: 'There is nothing to check. Your own sheets can be used once Puljetjek knows what the columns mean.',
    todo: 'Run “puljetjek map” on the file, choose “Map a sheet” in the pane, or begin with a new workbook.',
  }),
  'table-missing': ({ table }, { quote }) => ({
    title: `The table ${TABLES[table].en} is missing`,
    why: `Without ${TABLES[table].en} the pool cannot be checked.`,
    todo: `Add an Excel table named ${quote(table)}, or run “puljetjek map” on a sheet that has the rows.`,
  }),
  'table-repeated': ({ table, first, second }) => ({
    title: `The table ${TABLES[table].en} (${table}) is there twice`,
    why: `It stands both in ${first} and in ${second}. Which one holds cannot be known, so neither is counted.`,
    todo: 'Collect the rows in one table, and delete or rename the other.',
  }),
  'no-captions': ({ table }, format) => ({
    title: `No caption in the table ${TABLES[table].en} is recognised`,
    why: `The table is named ${table}, but has none of the columns that belong to it. Its rows were not read.`,
    todo: `Give the columns their captions (${neededCaptions(table, format)}), or run “puljetjek map”.`,
  }),
  'column-missing': ({ table, field }, { quote }) => ({
    title: `The column ${quote(captionOf(table, field, 'en'))} is missing`,
    why: `The table ${TABLES[table].en} cannot be used without it.`,
    todo: `Add the column ${quote(captionOf(table, field, 'en'))} to the table ${TABLES[table].en}.`,
  }),
  'column-twice': ({ table, captions }, { quote, list }) => ({
    title: `Columns in ${TABLES[table].en} mean the same`,
    why: `${list(captions.map(quote))} head the same field. Which one holds cannot be known, so neither was read.`,
    todo: 'Keep one of the columns, and give the other a caption that Puljetjek does not use.',
  }),
  'unknown-unit': ({ caption }, { quote }) => ({
    title: 'The unit in the caption is not known',
    why: `${quote(caption)} does not state kr., t.kr. or mio. kr., so the amounts of the column were not read.`,
    todo: 'Write (kr.), (t.kr.) or (mio. kr.) at the end of the caption.',
  }),
  'mapping-not-followed': ({ table, reason, detail }, { quote }) => ({
    title: `The mapping of ${TABLES[table].en} cannot be followed`,
    ...{
      'mapping-row': {
        why: `The row with ${quote(detail)} in the table Mapping cannot be understood. The rows of the table were not read.`,
        todo: 'Correct the row in the table Mapping, or run “puljetjek map” again.',
      },
      'mapped-range': {
        why: `The range ${quote(detail)} is no longer there, or does not stand on one sheet. The rows of the table were not read.`,
        todo: 'Correct the range in the Name Manager, or run “puljetjek map” again.',
      },
      'mapped-column': {
        why: `The caption ${quote(detail)} does not stand exactly once at the top of the range. The column was not read.`,
        todo: 'Give the column its caption back, or write the new one in the table Mapping.',
      },
      'rows-below': {
        why: `The cell stands below the range ${quote(detail)}, so it was not read. An answer could lack rows.`,
        todo: 'Extend the range in the Name Manager to take in the row, or move what does not belong to the table.',
      },
    }[reason],
  }),
  'required-blank': ({ caption }, { quote }) => ({
    title: `${quote(caption)} is empty`,
    why: 'The cell must be filled. An empty cell is not read as 0.',
    todo: 'Fill in the cell, or delete the row if it is not in use.',
  }),
  'wrong-type': ({ caption, held: value, type }, format) => ({
    title: `${format.quote(caption)} cannot be read`,
    why: `The cell holds ${held(value, format)}. ${BELONGS[type].replace(/^a/, 'A')} belongs here.`,
    todo: `Enter ${BELONGS[type]} in the cell.`,
  }),
  'too-large': ({ held: value }, format) => ({
    title: 'The number is too large',
    why: `The cell holds ${held(value, format)}. That is more than can be counted exactly to the øre.`,
    todo: 'Correct the number, or the unit in the column’s caption.',
  }),
  'id-digits-lost': ({ held: value }, format) => ({
    title: 'The ID has lost digits',
    why: `The cell holds the number ${held(value, format)}. Excel keeps only 15 digits of a number, so the last digits are gone.`,
    todo: 'Format the cell as Text, and type the ID again.',
  }),
  'cvr-number': ({ held: value }, format) => ({
    title: 'The CVR number is not valid',
    why: `The cell holds ${held(value, format)}. A CVR number has eight digits, and they must add up with the check digit.`,
    todo: 'Look the number up, and type it again.',
  }),
  'negative-amount': ({ held: value }, format) => ({
    title: 'The amount is negative',
    why: `The cell holds ${held(value, format)}. An amount is never below zero; money that comes back is a row in Returns.`,
    todo: 'Enter the amount without the minus, or move it to Returns.',
  }),
  'negative-number': ({ caption, held: value }, format) => ({
    title: 'The number is negative',
    why: `The cell holds ${held(value, format)}. ${format.quote(caption)} is never below zero.`,
    todo: 'Correct the number.',
  }),
  'wrong-choice': ({ caption, held: value, choices }, format) => ({
    title: `${format.quote(caption)} has an unknown word`,
    why: `The cell holds ${held(value, format)}, which the column does not know.`,
    todo: `Enter one of these words: ${choices.map(({ en }) => format.quote(en[0] ?? '')).join(', ')}.`,
  }),
  'error-value': ({ caption, code }, { quote }) => ({
    title: 'The cell holds an error value',
    why: `${quote(caption)} is ${code}. Figures that rest on the cell cannot be computed.`,
    todo: 'Correct the formula, or enter the value.',
  }),
  'text-number': ({ held: value, type, reading: read }, format) => ({
    title: 'The number is typed as text',
    why: `The cell holds the text ${held(value, format)}. It does not count until it is a number.`,
    todo: `Enter ${reading(type, read, format)} as a number.`,
  }),
  'text-number-two-ways': ({ held: value, type, readings }, format) => ({
    title:
      type === 'amount'
        ? 'The amount can be read in two ways'
        : 'The number can be read in more than one way',
    why: `The cell holds the text ${held(value, format)}. It can be ${readings.map((each) => reading(type, each, format)).join(' or ')}.`,
    todo: 'Type the number again; Puljetjek does not choose for you.',
  }),
  'text-date': ({ held: value, day }, format) => ({
    title: 'The date is typed as text',
    why: `The cell holds the text ${held(value, format)}. It is not used until it is a date.`,
    todo: `Enter ${format.date(day)} as a date.`,
  }),
  'text-date-two-ways': ({ held: value, days }, format) => ({
    title: 'The date can be read in two ways',
    why: `The cell holds the text ${held(value, format)}. It can be ${days.map((day) => format.date(day)).join(' or ')}.`,
    todo: 'Type the date again; Puljetjek does not choose for you.',
  }),
  'year-for-date': ({ caption, held: value }, format) => ({
    title: 'A year stands where a date belongs',
    why: `The cell holds ${held(value, format)}. Excel would read that as a day in 1905.`,
    todo: `Enter the whole date in ${format.quote(caption)}.`,
  }),
  'part-of-ore': ({ kroner: value, rounded }, { amount, kroner }) => ({
    title: 'The amount is not in whole øre',
    why: `The cell is ${kroner(value)}, also when Excel shows fewer decimals. It counts as ${amount(rounded)}.`,
    todo: 'Enter the amount in whole øre, or round it in the formula.',
  }),
  'account-pattern': ({ held: value }, format) => ({
    title: 'The account is not written as in the finance act',
    why: `The cell holds ${held(value, format)}. An account has section, main area and account, e.g. §\u00a025.12.03.70.`,
    todo: 'Enter the account as text with full stops.',
  }),
  'duplicate-key': ({ id, first, rows }, { quote, count }) => ({
    title: 'The same ID is used more than once',
    why: `${quote(id)} stands in ${count(rows, 'row', 'rows')}, first in ${first}. References to it cannot be followed.`,
    todo: 'Give each row its own ID, or delete the one too many.',
  }),
  'missing-reference': ({ caption, id, table }, { quote }) => ({
    title: 'The reference points to nothing',
    why: `${quote(caption)} is ${quote(id)}, but there is no such ${FORM[table]} in ${TABLES[table].en}.`,
    todo: `Correct the ID, or add the ${FORM[table]} to ${TABLES[table].en}.`,
  }),
  'missing-reference-look-alike': ({ caption, id, table, other }, { quote }) => ({
    title: 'The reference only looks like an ID that is there',
    why: `${quote(caption)} is ${quote(id)}. It looks like ${quote(other)} in ${TABLES[table].en}, but the characters are not the same.`,
    todo: `Enter ${quote(other)} if that is the ${FORM[table]} that is meant.`,
  }),
  'missing-reference-date': ({ id, table }, { quote }) => ({
    title: 'The reference has become a date',
    why: `The cell shows a date and holds the number ${quote(id)}, which is not in ${TABLES[table].en}. Excel turns texts such as 12-5 into dates.`,
    todo: 'Format the cell as Text, and type the ID again.',
  }),
  'pool-cycle': ({ pools }, { quote, list }) =>
    pools.length === 1
      ? {
          title: 'The pool is part of itself',
          why: `${quote(pools[0] ?? '')} is stated as part of itself, so nothing can be added up.`,
          todo: 'Clear or correct “Part of” in the row.',
        }
      : {
          title: 'Pools are part of each other in a circle',
          why: `${list(pools.map(quote))} are each part of the next, so nothing can be added up.`,
          todo: 'Correct “Part of” in one of the rows, so that the topmost pool is not part of another.',
        },
  'look-alike-id': ({ id, other, otherCell }, { quote }) => ({
    title: 'Two IDs look alike',
    why: `${quote(id)} looks like ${quote(other)} in ${otherCell}, but is another ID.`,
    todo: 'If they are the same, use one ID; if not, give one of them an ID that can be told from the other.',
  }),
  'id-as-date': ({ id }, { quote }) => ({
    title: 'The ID has become a date',
    why: `The cell shows a date and holds the number ${quote(id)}. Excel turns texts such as 12-5 into dates.`,
    todo: 'Format the cell as Text, and type the ID again.',
  }),
  'unit-slip-approval': ({ amount: value, approved, approval, factor, above }, format) => ({
    title: 'The amount is probably in another unit',
    why: `The amount is ${format.amount(value)}; the approval ${approval} is ${format.amount(approved)}. The amount is ${times(factor, above, format)}.`,
    todo: 'Enter the amount in the unit of the column’s caption, or correct the approval.',
  }),
  'unit-slip-lines': ({ total, lines, approval, factor, above }, format) => ({
    title: 'The total is probably in another unit',
    why: `The approval ${approval} is ${format.amount(total)} in total; its lines add up to ${format.amount(lines)}. The total is ${times(factor, above, format)}.`,
    todo: 'Enter the total in the unit of the column’s caption, or correct the lines.',
  }),
  'unit-slip-neighbours': ({ caption, amount: value, median, factor, above }, format) => ({
    title: 'The amount is probably in another unit',
    why: `The amount is ${format.amount(value)}; the middle amount in ${format.quote(caption)} is ${format.amount(median)}. It looks like an amount that is ${format.number(factor)} times too ${above ? 'large' : 'small'}.`,
    todo: 'Enter the amount in the unit of the column’s caption, or waive with a reason.',
  }),
  'formula-constant': ({ caption, formulas, rows }, { quote, number }) => ({
    title: 'A formula is replaced by a fixed value',
    why: `${quote(caption)} is a formula in ${number(formulas)} of ${number(rows)} rows, but not in this one. The value does not follow when other cells change.`,
    todo: 'Copy the formula from the row above, or waive with a reason.',
  }),
  'date-order': ({ earlier, later, earlierDay, laterDay }, { quote, date }) => ({
    title: 'The dates are reversed',
    why: `${quote(later)} is ${date(laterDay)}; ${quote(earlier)} is ${date(earlierDay)}, which is later.`,
    todo: 'Correct the date that is wrong.',
  }),
  'year-order': ({ earlier, later, earlierYear, laterYear }, { quote }) => ({
    title: 'The years are reversed',
    why: `${quote(later)} is ${laterYear}; ${quote(earlier)} is ${earlierYear}, which is later.`,
    todo: 'Correct the year that is wrong.',
  }),
  'unknown-rule': ({ rule }, { quote }) => ({
    title: 'There is no such rule',
    why: `No rule is named ${quote(rule)}, so the row has no effect.`,
    todo: 'Correct the name after the rule catalogue, or delete the row.',
  }),
  'rule-for-one-pool': ({ rule, pool }, { quote }) => ({
    title: 'The rule cannot hold for a single pool',
    why: `${quote(rule)} is about cells and holds for the whole workbook. The row for ${pool} has no effect.`,
    todo: 'Clear the pool in the row if it is to hold for everything; if not, delete the row.',
  }),
  'rule-column-unused': ({ rule, caption }, { quote }) => ({
    title: 'The rule does not use this column',
    why: `${quote(rule)} cannot be set by ${quote(caption)}, so what stands here has no effect.`,
    todo: 'Clear the cell, or choose the rule that was meant.',
  }),
  'rule-not-understood': ({ rule, field }, { quote }) => ({
    title: 'The rule cannot be understood',
    why: `${quote(rule)} was not run, for ${PARTS_OF_RULE[field]} is missing or makes no sense for the rule.`,
    todo: 'Correct the cell after the rule catalogue.',
  }),
  'pack-not-in-force': ({ pack, version, cutOff, from, to }, { date }) => ({
    title: 'The rule pack is not in force on the cut-off date',
    why: `Rule pack ${pack} ${version} is in force${from === null ? '' : ` from ${date(from)}`}${to === null ? '' : ` until ${date(to)}`}. The cut-off date is ${date(cutOff)}.`,
    todo: 'Use the pack that is in force on the cut-off date.',
  }),
  'pack-rule-not-understood': ({ rule, field }, { quote }) => ({
    title: 'A rule of the pack cannot be understood',
    why: `${quote(rule)} was not run, for ${PARTS_OF_RULE[field]} is missing or makes no sense for the rule.`,
    todo: 'Ask whoever wrote the rule pack to correct it.',
  }),
  macros: () => ({
    title: 'The file contains macros',
    why: 'The macros were not run. A macro can change figures after they were checked.',
    todo: 'Save the file as .xlsx if the macros are not needed.',
  }),
  'external-links': ({ links }, { count }) => ({
    title: 'The file takes figures from other files',
    why: `There ${links === 1 ? 'is' : 'are'} ${count(links, 'link', 'links')} to other files. They were not followed; the values saved last were used.`,
    todo: 'Break the links, or enter the values, before the file is passed on.',
  }),
  'long-text': ({ sheet, cell }) => ({
    title: 'The text is too long',
    why: `${sheet}!${cell} has over 32,767 characters, the most that a cell in Excel can hold. Excel cuts the text off.`,
    todo: 'Shorten the text.',
  }),
  'hidden-rows': ({ rows, tables }, { count, list }) => ({
    title: 'Hidden rows are counted',
    why: `${count(rows, 'row is hidden', 'rows are hidden')} or filtered away: ${list(tables.map((each) => `${each.rows} in ${TABLES[each.table].en}`))}. They count in every figure.`,
    todo: 'Show the rows if they should be seen.',
  }),
};

import type { RuleGuides } from '../../types';

/** Why each rule is there, and when it is not for a workbook. */
export const integrityGuide = {
  'workbook-tables': {
    why: 'Where a table is missing, the rules that use it are not run.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  columns: {
    why: 'A column that is not recognised is not checked, and an unknown unit can make an amount a thousand times too large.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'required-field': {
    why: 'An amount without a pool or a year cannot be added to any frame.',
    notWhen: 'Switch it off while the workbook is being filled in and the empty cells are known.',
  },
  'wrong-type': {
    why: 'An amount that cannot be read is not counted, and the sum comes out too small.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'wrong-choice': {
    why: 'A word outside the list means that the row cannot be counted anywhere.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'error-value': {
    why: 'An error value can hide an amount, and every sum over it is unknown.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'text-number': {
    why: 'Excel does not add up text, and 1.234 is one number in Danish and another in English.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'text-date': {
    why: 'A date as text cannot be held against a deadline, and day and month can trade places.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'whole-ore': {
    why: 'Parts of an øre add up to øre that nobody has granted.',
    notWhen: 'Switch it off where the amounts are calculated elsewhere and are to be rounded here.',
  },
  'account-pattern': {
    why: 'Two spellings of one account become two accounts.',
    notWhen: 'Switch it off where the money is not from the finance act.',
  },
  'duplicate-key': {
    why: 'An ID in two rows leaves it open which row a reference means.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'missing-reference': {
    why: 'A commitment to a pool that does not exist is counted in no pool.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'pool-cycle': {
    why: 'Pools in a circle have no topmost frame, so no ceiling can be calculated.',
    notWhen: 'Do not switch it off; the fault would go unseen.',
  },
  'look-alike-id': {
    why: 'Two IDs that look alike split one project’s money between two.',
    notWhen: 'Switch it off where the pool uses IDs such as 7 and 007 on purpose.',
  },
  'unit-slip': {
    why: 'An amount typed in thousands looks like a right one.',
    notWhen: 'Switch it off where the amounts of a column really differ that much.',
  },
  'formula-constant': {
    why: 'A fixed value does not follow when the amounts it came from change.',
    notWhen: 'Switch it off where the column mixes formulas and fixed values on purpose.',
  },
  'date-order': {
    why: 'Dates that have traded places move money to a wrong year.',
    notWhen: 'Do not switch it off; dates in the wrong order are always an error.',
  },
  'unknown-rule': {
    why: 'A rule that is spelt wrong does not hold, and nobody sees it.',
    notWhen: 'Do not switch it off while the workbook has rules.',
  },
  'file-notice': {
    why: 'Macros, hidden rows and links can change figures that nobody sees.',
    notWhen: 'Switch it off when they are known and in order.',
  },
} satisfies RuleGuides;

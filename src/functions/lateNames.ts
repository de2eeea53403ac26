/**
 * Functions whose answers take the rules or long texts, or that few cells ask. Cells wait for the add-in to load, so
 * only their names are there from the start; `lateFunctions` is fetched when one of them is first called.
 */
export const LATE_NAMES = [
  'SAVING_FTE',
  'SAVING_HOURS',
  'SAVING_VALUE',
  'SAVING_RANGE',
  'SAVING_NPV',
  'SAVING_PAYBACK',
  'COST_PER_FTE',
  'SAVINGS_OVERVIEW',
  'CHECK_COUNT',
  'CHECK_LIST',
  'CHECK_PROJECT',
  'BRIEF',
] as const;

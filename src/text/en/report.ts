import type { ReportTexts } from '../types';

/** The words around the findings: headings, counts and reasons why a rule was not run. */
export const report: ReportTexts = {
  severity: {
    error: ['error', 'errors', 'Errors'],
    warning: ['warning', 'warnings', 'Warnings'],
    info: ['note', 'notes', 'Notes'],
  },
  title: 'Check of a grant pool',
  rulesHeading: 'Rules',
  rulesColumns: ['Rule', 'Outcome', 'Rows looked at', 'Not run because'],
  ruleStatus: { passed: 'passed', failed: 'findings', 'not-run': 'not run' },
  pack: (id, version) => `Rule pack ${id} ${version}`,
  tables: ['table', 'tables'],
  rows: ['row', 'rows'],
  received: 'Received',
  expected: 'Expected',
  difference: 'Difference',
  why: 'Why',
  todo: 'Do this',
  source: 'Source',
  blank: 'empty',
  more: (shown, all) => `${shown} of ${all} shown`,
  andMore: (count) => `and ${count} more`,
  rulesPassed: (count) => `${count} ${count === 1 ? 'rule' : 'rules'} passed`,
  rulesNotRun: (count) => `${count} not run`,
  notRun: 'Not run for every row',
  refused: 'Cannot be read',
  notRunReasons: {
    'switched-off': () => 'switched off',
    'no-rows': () => 'no rows to check',
    'no-cut-off': () => 'no cut-off date: name a cell CutOff, or use --as-of',
    unreadable: (rows, cells) =>
      `not run for ${rows} ${rows === 1 ? 'row' : 'rows'}, because ${cells} cannot be read`,
  },
  isNew: ['new', 'new'],
  isFixed: ['fixed', 'fixed'],
  waived: ['waived', 'waived', 'Waived'],
  waivedBy: (by, on, expires) => `Waived by ${by} ${on}${expires === null ? '' : `, expires ${expires}`}`,
  waiverNotes: 'Waivers that do not hold, or only with a reservation',
  waiverDoubts: {
    unreadable: () =>
      'finding ID, fingerprint, reason, name or date is missing or cannot be read, so the finding is open',
    'value-changed': () => 'the figures are not what they were, so the finding is open again',
    expired: (expires) => `expired ${expires}, so the finding is open again`,
    'nothing-found': () => 'there is no such finding to waive any more; delete the row',
    'expiry-not-tested': (expires) =>
      `holds; whether it expired ${expires} was not tested, for there is no cut-off date`,
  },
  notRunInCell: {
    heading: 'not run',
    noCell: 'A cell sees no formulas, formats, empty cells or the file. Check the workbook in the pane.',
    noDate: 'Give a cut-off date as the last argument.',
  },
  totalOf: (count) => `${count} ${count === 1 ? 'file' : 'files'} in all`,
  refusedCount: (count) => `${count} could not be read`,
};

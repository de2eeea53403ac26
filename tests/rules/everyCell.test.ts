import { cellAddress } from '../../src/ledger/address';
import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';
import { check, type CheckResult } from '../../src/rules/check';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { sourceOf, type Row } from './book';
import { cleanBook } from './cleanWorkbook';

const pack = packJson as Pack;

interface Cell {
  readonly table: TableName;
  readonly row: number;
  readonly field: string;
  readonly spec: FieldSpec;
  readonly value: Row[string];
}

/** Every cell of the clean workbook, also the blank ones. */
function* cells(): Generator<Cell> {
  const { tables } = cleanBook();
  for (const table of TABLE_NAMES) {
    for (const [row, values] of tables[table].entries()) {
      for (const [field, spec] of fieldsOf(table)) yield { table, row, field, spec, value: values[field] };
    }
  }
}

function checkedWith({ table, row, field }: Cell, value: Row[string]): CheckResult {
  const book = cleanBook();
  (book.tables[table][row] as Row)[field] = value;
  return check(new Ledger(sourceOf(book)), pack);
}

const told = ({ findings }: CheckResult): string[] =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, message, spot }) => `${severity} ${message.id} ${spot.table}!${spot.cell}`);

function at({ table, row, field }: Cell): string {
  const column = fieldsOf(table).findIndex(([name]) => name === field);
  return `${table}!${cellAddress(row + 2, column + 1)}`;
}

/** Puts a value into every cell of a sort and names the cells that do not give exactly the one finding. */
function others(
  which: (cell: Cell) => boolean,
  value: (cell: Cell) => Row[string],
  message: string,
): { cells: number; wrong: string[] } {
  const chosen = [...cells()].filter(which);
  const wrong = chosen.flatMap((cell) => {
    const found = told(checkedWith(cell, value(cell)));
    const wanted = `error ${message} ${at(cell)}`;
    return found.length === 1 && found[0] === wanted ? [] : [`${at(cell)}: ${found.join('; ')}`];
  });
  return { cells: chosen.length, wrong };
}

/** A pool without a name is given its id by the examples' sheets, so its name cannot be blank here. */
const isFilled = ({ value, table, field }: Cell): boolean =>
  value !== undefined && !(table === 'Pools' && field === 'name');

describe('A cell that cannot be read gives its own finding, and no other rule speaks of it', () => {
  it.each<[string, (cell: Cell) => boolean, (cell: Cell) => Row[string], string]>([
    ['an error value, in any cell', () => true, () => '#REF!', 'error-value'],
    [
      'a blank, where a cell must be filled',
      (cell) => isFilled(cell) && (cell.spec.key === true || cell.spec.required === true),
      () => undefined,
      'required-blank',
    ],
    [
      'a reference to what is not there',
      (cell) => isFilled(cell) && cell.spec.refersTo !== undefined,
      () => 'XX-99',
      'missing-reference',
    ],
    [
      'a word that a choice does not know',
      (cell) => cell.spec.type === 'choice',
      () => 'måske',
      'wrong-choice',
    ],
    ['a negative amount', (cell) => cell.spec.type === 'amount', () => -1, 'negative-amount'],
    [
      'an amount or a year as text',
      (cell) => isFilled(cell) && ['amount', 'year'].includes(cell.spec.type),
      ({ value }) => `'${value}`,
      'text-number',
    ],
    [
      'a date as text',
      (cell) => isFilled(cell) && cell.spec.type === 'date',
      ({ value }) => `'${value}`,
      'text-date',
    ],
    ['a year for a date', (cell) => cell.spec.type === 'date', () => 2024, 'year-for-date'],
  ])('%s', (_title, which, value, message) => {
    const { cells: tried, wrong } = others(which, value, message);
    expect(tried).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

/** What a rule cannot do without, wherever it stands in the clean workbook's rows that it is on for. */
const NEEDED: readonly [rule: string, table: TableName, fields: readonly string[]][] = [
  ['pool-ceiling', 'Pools', ['poolId', 'parentId']],
  ['pool-ceiling', 'Frames', ['poolId', 'year']],
  ['pool-ceiling', 'Allocations', ['poolId', 'status']],
  ['pool-ceiling', 'Returns', ['allocationId', 'cause']],
  ['year-frame', 'Frames', ['poolId', 'year']],
  ['year-frame', 'Allocations', ['poolId', 'year', 'status']],
  ['year-frame', 'Returns', ['allocationId', 'year', 'cause']],
  ['missing-frame', 'Allocations', ['poolId', 'status']],
  ['earmarks-within-parent', 'Frames', ['poolId']],
  ['carry-forward-amount', 'Frames', ['poolId', 'year']],
  ['carry-forward-amount', 'Allocations', ['poolId', 'year', 'status']],
  ['carry-forward-amount', 'Returns', ['allocationId', 'year', 'cause']],
  ['carry-forward-lapsed', 'Allocations', ['poolId', 'year', 'status']],
  ['reusable-return', 'Returns', ['allocationId', 'amount', 'year', 'realisedOn']],
  ['approval-missing', 'Allocations', ['status']],
  ['approval-date', 'Approvals', ['approvalId', 'approvedOn']],
  ['approval-line', 'Approvals', ['approvalId', 'account']],
  ['approval-line', 'ApprovalLines', ['approvalId', 'projectId', 'amount', 'year']],
  ['approval-line', 'Allocations', ['status']],
  ['approval-total', 'ApprovalLines', ['approvalId', 'amount']],
  ['match-ratio', 'Match', ['projectId']],
  ['match-ratio', 'Allocations', ['projectId', 'status']],
  ['match-twice', 'Match', ['projectId', 'contributor', 'kind', 'year', 'amount', 'hours', 'hourlyRate']],
  ['match-amount', 'Match', ['amount', 'hours', 'hourlyRate']],
  ['earmark-maximum', 'Rules', ['ruleId']],
  ['payment-total', 'Payments', ['allocationId', 'paidOn', 'amount']],
  ['payment-total', 'Returns', ['allocationId', 'kind']],
  ['payment-date', 'Payments', ['allocationId', 'paidOn']],
  ['payment-late-report', 'Reports', ['allocationId']],
  ['reported-cost', 'Reports', ['allocationId', 'cost']],
  ['approved-cost', 'Reports', ['allocationId', 'approvedCost']],
  ['commit-by', 'Allocations', ['status']],
  ['recipient-cap', 'Allocations', ['status']],
  ['recipient-cap', 'Returns', ['allocationId', 'amount']],
  ['project-minimum', 'Allocations', ['projectId', 'status']],
  ['once-only', 'Allocations', ['status']],
  ['commitment-year', 'Allocations', ['status']],
  ['participants-minimum', 'Participants', ['projectId', 'organisation']],
  ['participants-maximum', 'Participants', ['projectId', 'organisation']],
  ['participant-waves', 'Participants', ['projectId', 'wave', 'from']],
  ['participation-period', 'Participants', ['projectId', 'from', 'to']],
  ['sources-uses', 'Match', ['projectId']],
  ['parts-total', 'Projects', ['projectId', 'partOf', 'eligibleCost', 'indirectCost']],
  ['savings-range', 'Savings', ['savingId', 'projectId', 'low', 'expected', 'high']],
  ['phase-in', 'Phasing', ['projectId', 'year', 'share']],
  ['full-implementation', 'Phasing', ['projectId', 'year', 'share']],
  ['full-implementation', 'Savings', ['projectId', 'fullFrom']],
];

describe('A rule is not passed while a cell that it needs cannot be read', () => {
  it.each(NEEDED)('%s: %s %p', (rule, table, fields) => {
    const passed = [...cells()]
      .filter((cell) => cell.table === table && fields.includes(cell.field))
      .filter((cell) => {
        const outcome = checkedWith(cell, '#REF!').rules.find(({ id }) => id === rule);
        return outcome?.status === 'passed';
      });
    expect(passed.map(at)).toEqual([]);
  });

  it('approval-line: the pool of a commitment that is not the last on its line', () => {
    const passed = [...cells()]
      .filter(({ table, field }) => table === 'Allocations' && field === 'poolId')
      .filter(({ row }) => cleanBook().tables.Allocations[row]?.['status'] === 'committed')
      .filter((cell) => {
        const outcome = checkedWith(cell, '#REF!').rules.find(({ id }) => id === 'approval-line');
        return outcome?.status === 'passed';
      });
    expect(passed.map(at)).toEqual([]);
  });
});

import type { SourceColumn, SourceTable, SourceWorkbook } from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import type { Severity } from '../../src/rules/finding';
import { cellOf, rowOf, type Book, type Row } from './cleanWorkbook';

/** A finding that a fault must give, at a row's field or, where it has none, at a cell of the file. */
export interface Found {
  readonly is: `${string}/${string}`;
  readonly severity: Severity;
  readonly at: readonly [table: TableName, key: string, field: string] | string;
  readonly received?: string | number;
  readonly expected?: string | number;
  readonly difference?: number;
  /** Why it is right that a fault gives this finding too. */
  readonly because?: string;
}

/** One thing that is wrong in the clean workbook. */
export interface Fault {
  readonly title: string;
  readonly put: (book: Book) => void;
  readonly findings: readonly [Found, ...Found[]];
}

const set = (table: TableName, key: string, field: string, value: Row[string]) => (book: Book) => {
  const row = book.tables[table][rowOf(book, table, key)] as Row;
  row[field] = value;
};

const add =
  (table: TableName, ...rows: Row[]) =>
  (book: Book) => {
    book.tables[table].push(...rows);
  };

const copy = (table: TableName, key: string, more: Row) => (book: Book) => {
  book.tables[table].push({ ...book.tables[table][rowOf(book, table, key)], ...more });
};

const remove = (table: TableName, key: string) => (book: Book) => {
  book.tables[table].splice(rowOf(book, table, key), 1);
};

/** Changes a table as its sheet has it: its columns and its name. */
const sheet = (name: TableName, change: (table: SourceTable) => SourceTable[]) => (book: Book) => {
  const before = book.change ?? ((source: SourceWorkbook) => source);
  book.change = (source) => {
    const done = before(source);
    return { ...done, tables: done.tables.flatMap((each) => (each.name === name ? change(each) : [each])) };
  };
};

const columns = (name: TableName, change: (column: SourceColumn) => SourceColumn[]) =>
  sheet(name, (table) => [{ ...table, columns: table.columns.flatMap(change) }]);

const error = (
  is: Found['is'],
  at: Found['at'],
  received?: Found['received'],
  expected?: Found['expected'],
  difference?: number,
): Found => ({
  is,
  severity: 'error',
  at,
  ...(received === undefined ? {} : { received }),
  ...(expected === undefined ? {} : { expected }),
  ...(difference === undefined ? {} : { difference }),
});

const warning = (...args: Parameters<typeof error>): Found => ({ ...error(...args), severity: 'warning' });

/** At least one for every kind of rule. Amounts in kroner. */
export const FAULTS: readonly Fault[] = [
  // Integrity
  {
    title: 'the table of frames is not there',
    put: sheet('Frames', () => []),
    findings: [error('workbook-tables/table-missing', 'Frames!')],
  },
  {
    title: 'the captions of the frames are others',
    put: columns('Frames', (column) => [{ ...column, caption: `Vores ${column.caption}` }]),
    findings: [error('workbook-tables/no-captions', 'Frames!D7')],
  },
  {
    title: 'the status of the commitments has no column',
    put: columns('Allocations', (column) => (column.caption === 'Status' ? [] : [column])),
    findings: [error('columns/column-missing', 'Allocations!D7')],
  },
  {
    title: 'the amounts of the frames are in euro',
    put: columns('Frames', (column) => [
      column.caption === 'Appropriation' ? { ...column, caption: 'Bevilling (EUR)' } : column,
    ]),
    findings: [error('columns/unknown-unit', 'Frames!G7', 'Bevilling (EUR)')],
  },
  {
    title: 'the amount of a commitment stands in two columns',
    put: columns('Allocations', (column) =>
      column.caption === 'Amount' ? [column, { ...column, caption: 'AMOUNT (kr.)' }] : [column],
    ),
    findings: [error('columns/column-twice', 'Allocations!K7', 'Beløb, AMOUNT (kr.)')],
  },
  {
    title: 'a frame has no amount',
    put: set('Frames', 'NT-B 2025', 'appropriation', undefined),
    findings: [error('required-field/required-blank', ['Frames', 'NT-B 2025', 'appropriation'])],
  },
  {
    title: 'a commitment has no id',
    put: (book) => {
      (book.tables.Allocations[9] as Row)['allocationId'] = undefined;
    },
    findings: [error('required-field/required-blank', 'Allocations!D17')],
  },
  {
    title: 'a commitment has no pool',
    put: set('Allocations', 'T-11', 'poolId', undefined),
    findings: [error('required-field/required-blank', ['Allocations', 'T-11', 'poolId'])],
  },
  {
    title: 'a project has no id',
    put: (book) => {
      (book.tables.Projects[6] as Row)['projectId'] = undefined;
    },
    findings: [error('required-field/required-blank', 'Projects!D14')],
  },
  {
    title: 'a pool has no id',
    put: (book) => {
      const row = rowOf(book, 'Pools', 'RES');
      (book.tables.Pools[row] as Row)['poolId'] = undefined;
    },
    findings: [error('required-field/required-blank', 'Pools!D12')],
  },
  {
    title: 'a pool begins in a year that is no finance year',
    put: set('Pools', 'NT', 'from', 1923),
    findings: [error('wrong-type/wrong-type', ['Pools', 'NT', 'from'], 1923)],
  },
  {
    title: 'a commitment is negative',
    put: set('Allocations', 'T-7', 'amount', -1_000_000),
    findings: [error('wrong-type/negative-amount', ['Allocations', 'T-7', 'amount'], -1_000_000)],
  },
  {
    title: 'a CVR number does not add up',
    put: set('Projects', 'AARHUS', 'recipientNo', "'61126229"),
    findings: [error('wrong-type/cvr-number', ['Projects', 'AARHUS', 'recipientNo'], '61126229')],
  },
  {
    title: 'a status is a word that nobody knows',
    put: set('Allocations', 'T-4', 'status', 'bevilget'),
    findings: [error('wrong-choice/wrong-choice', ['Allocations', 'T-4', 'status'], 'bevilget')],
  },
  {
    title: 'an amount has become an error value',
    put: set('Allocations', 'T-3', 'amount', '#REF!'),
    findings: [error('error-value/error-value', ['Allocations', 'T-3', 'amount'], '#REF!')],
  },
  {
    title: 'the project of a line has become an error value',
    put: set('ApprovalLines', 'L-4', 'projectId', '#N/A'),
    findings: [error('error-value/error-value', ['ApprovalLines', 'L-4', 'projectId'], '#N/A')],
  },
  {
    title: 'the pool of a project has become an error value',
    put: set('Projects', 'ODENSE', 'poolId', '#NAME?'),
    findings: [error('error-value/error-value', ['Projects', 'ODENSE', 'poolId'], '#NAME?')],
  },
  {
    title: 'a value of a rule has become an error value',
    put: set('Rules', 'match-share', 'value', '#DIV/0!'),
    findings: [error('error-value/error-value', ['Rules', 'match-share', 'value'], '#DIV/0!')],
  },
  {
    title: 'an amount is typed as a text',
    put: set('Frames', 'NT-A 2024', 'appropriation', "'6 mio. kr."),
    findings: [
      error('text-number/text-number', ['Frames', 'NT-A 2024', 'appropriation'], '6 mio. kr.', 6_000_000),
    ],
  },
  {
    title: 'an amount of match is a text with two readings',
    put: set('Match', 'M-8', 'amount', "'100.000"),
    findings: [error('text-number/text-number-two-ways', ['Match', 'M-8', 'amount'], '100.000')],
  },
  {
    title: 'the day of an approval is typed as a text',
    put: set('Approvals', 'A-24', 'approvedOn', "'1.5.2024"),
    findings: [error('text-date/text-date', ['Approvals', 'A-24', 'approvedOn'], '1.5.2024', '2024-05-01')],
  },
  {
    title: 'a project starts in a year and not on a day',
    put: set('Projects', 'VEJLE', 'start', 2023),
    findings: [error('text-date/year-for-date', ['Projects', 'VEJLE', 'start'], 2023)],
  },
  {
    title: 'a running cost has half an øre',
    put: set('Savings', 'G-1', 'runningCost', 120_000.005),
    findings: [error('whole-ore/part-of-ore', ['Savings', 'G-1', 'runningCost'], 120_000.005, 120_000.01)],
  },
  {
    title: 'the account of a pool is a number',
    put: set('Pools', 'RES', 'account', 152001),
    findings: [error('account-pattern/account-pattern', ['Pools', 'RES', 'account'], 152001)],
  },
  {
    title: 'a payment is entered under an id that is taken',
    put: set('Payments', 'B-6', 'paymentId', 'b-2 '),
    findings: [error('duplicate-key/duplicate-key', 'Payments!D13', 'B-2')],
  },
  {
    title: 'a project stands in two rows',
    put: copy('Projects', 'VEJLE', {}),
    findings: [error('duplicate-key/duplicate-key', 'Projects!D18', 'VEJLE')],
  },
  {
    title: 'a commitment stands in two rows',
    put: copy('Allocations', 'T-14', {}),
    findings: [error('duplicate-key/duplicate-key', 'Allocations!D22', 'T-14')],
  },
  {
    title: 'an approval stands in two rows',
    put: copy('Approvals', 'A-VF', {}),
    findings: [error('duplicate-key/duplicate-key', 'Approvals!D13', 'A-VF')],
  },
  {
    title: 'a pool stands in two rows',
    put: copy('Pools', 'NT-B', {}),
    findings: [error('duplicate-key/duplicate-key', 'Pools!D13', 'NT-B')],
  },
  {
    title: 'a commitment is charged to a pool that is not there',
    put: set('Allocations', 'T-11', 'poolId', 'VF-2'),
    findings: [error('missing-reference/missing-reference', ['Allocations', 'T-11', 'poolId'], 'VF-2')],
  },
  {
    title: 'a commitment goes to a project that is not there',
    put: set('Allocations', 'T-2', 'projectId', 'KOLDING'),
    findings: [error('missing-reference/missing-reference', ['Allocations', 'T-2', 'projectId'], 'KOLDING')],
  },
  {
    title: 'a commitment rests on an approval that is not there',
    put: set('Allocations', 'T-13', 'approvalId', 'A-24a'),
    findings: [error('missing-reference/missing-reference', ['Allocations', 'T-13', 'approvalId'], 'A-24a')],
  },
  {
    title: 'a frame is for a pool that is not there',
    put: (book) => {
      (book.tables.Frames[9] as Row)['poolId'] = 'NT-C';
    },
    findings: [error('missing-reference/missing-reference', 'Frames!D17', 'NT-C')],
  },
  {
    title: 'a project is in a pool that only looks like one',
    put: set('Projects', 'MIDT', 'poolId', 'NT-В'),
    findings: [
      error('missing-reference/missing-reference-look-alike', ['Projects', 'MIDT', 'poolId'], 'NT-В', 'NT-B'),
    ],
  },
  {
    title: 'match is for a project that is not there',
    put: set('Match', 'M-9', 'projectId', 'SVENDBORG'),
    findings: [error('missing-reference/missing-reference', ['Match', 'M-9', 'projectId'], 'SVENDBORG')],
  },
  {
    title: 'a return is from a commitment that is not there',
    put: set('Returns', 'R-1', 'allocationId', 'T-99'),
    findings: [error('missing-reference/missing-reference', ['Returns', 'R-1', 'allocationId'], 'T-99')],
  },
  {
    title: 'a rule is for a pool that is not there',
    put: set('Rules', 'in-kind-cap', 'pool', 'NTT'),
    findings: [error('missing-reference/missing-reference', ['Rules', 'in-kind-cap', 'pool'], 'NTT')],
  },
  {
    title: 'two pools are inside each other',
    put: set('Pools', 'NT', 'parentId', 'NT-A'),
    findings: [error('pool-cycle/pool-cycle', ['Pools', 'NT', 'parentId'], 'NT → NT-A → NT')],
  },
  {
    title: 'two projects have ids that look alike',
    put: add('Projects', { projectId: 'VЕJLE', title: 'Et andet projekt', poolId: 'NT' }),
    findings: [warning('look-alike-id/look-alike-id', ['Projects', 'VЕJLE', 'projectId'], 'VЕJLE', 'VEJLE')],
  },
  {
    title: 'a commitment is typed in thousands',
    put: set('Allocations', 'T-3', 'amount', 2_500),
    findings: [error('unit-slip/unit-slip-approval', ['Allocations', 'T-3', 'amount'], 2_500, 2_500_000)],
  },
  {
    title: 'an eligible cost is a million times too large',
    put: set('Projects', 'RIBE', 'eligibleCost', 800_000_000_000),
    findings: [
      error('unit-slip/unit-slip-neighbours', ['Projects', 'RIBE', 'eligibleCost'], 800_000_000_000),
    ],
  },
  {
    title: 'a number is typed over a formula',
    put: (book) => {
      book.typed.push('B-3');
    },
    findings: [warning('formula-constant/formula-constant', ['Payments', 'B-3', 'amount'], 1_000_000)],
  },
  {
    title: 'a project ends before it begins',
    put: set('Projects', 'DEL-2', 'end', '2023-05-31'),
    findings: [error('date-order/date-order', ['Projects', 'DEL-2', 'end'], '2023-05-31', '2023-06-01')],
  },
  {
    title: 'a pool ends before it begins',
    put: set('Pools', 'VF', 'to', 2023),
    findings: [error('date-order/year-order', ['Pools', 'VF', 'to'], 2023, 2024)],
  },
  {
    title: 'a rule that nobody knows',
    put: add('Rules', { ruleId: 'medfinansering', pool: 'NT', value: 1 }),
    findings: [error('unknown-rule/unknown-rule', ['Rules', 'medfinansering', 'ruleId'], 'medfinansering')],
  },
  {
    title: 'a rule about cells is switched off for one pool',
    put: add('Rules', { ruleId: 'whole-ore', pool: 'NT', severity: 'off' }),
    findings: [error('unknown-rule/rule-for-one-pool', ['Rules', 'whole-ore', 'pool'], 'NT')],
  },
  {
    title: 'a title is longer than Excel can hold',
    put: set('Projects', 'VEJLE', 'title', 'x'.repeat(32_768)),
    findings: [error('file-notice/long-text', 'null!F15')],
  },

  // Pool
  {
    title: 'a pool has committed one øre more than it has for its whole period',
    put: set('Frames', 'NT-A hele perioden', 'appropriation', 12_249_999.99),
    findings: [
      error(
        'pool-ceiling/pool-ceiling-exceeded',
        ['Frames', 'NT-A hele perioden', 'appropriation'],
        12_500_000,
        12_499_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'a year has committed one øre more than its frame',
    put: set('Frames', 'NT-B 2024', 'appropriation', 2_499_999.99),
    findings: [
      error(
        'year-frame/year-frame-exceeded',
        ['Frames', 'NT-B 2024', 'appropriation'],
        2_500_000,
        2_499_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'a year with commitments has no frame',
    put: remove('Frames', 'NT 2023'),
    findings: [warning('missing-frame/frame-missing', ['Allocations', 'T-2', 'year'], 1_000_000)],
  },
  {
    title: 'a year of a pool that states years only has no frame',
    put: remove('Frames', 'VF 2025'),
    findings: [warning('missing-frame/frame-missing', ['Allocations', 'T-12', 'year'], 300_000)],
  },
  {
    title: 'the earmarks of a year are one øre more than the pool',
    put: set('Frames', 'NT 2024', 'appropriation', 9_999_999.99),
    findings: [
      error(
        'earmarks-within-parent/earmarks-above-parent',
        ['Frames', 'NT 2024', 'appropriation'],
        10_000_000,
        9_999_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'the earmarks of the whole period are one øre more than the pool',
    put: set('Frames', 'NT-A hele perioden', 'appropriation', 23_000_000.01),
    findings: [
      error(
        'earmarks-within-parent/earmarks-above-parent',
        ['Frames', 'NT hele perioden', 'appropriation'],
        30_000_000.01,
        30_000_000,
        0.01,
      ),
    ],
  },
  {
    title: 'more is committed in an earmark than its maximum',
    put: set('Rules', 'earmark-maximum', 'value', 12_249_999.99),
    findings: [
      error(
        'earmark-maximum/earmark-above-maximum',
        ['Rules', 'earmark-maximum', 'value'],
        12_250_000,
        12_249_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'less is committed in an earmark than its share',
    put: set('Frames', 'NT hele perioden', 'appropriation', 30_000_000.1),
    findings: [
      error(
        'earmark-minimum/earmark-below-minimum',
        ['Rules', 'earmark-minimum', 'value'],
        3_000_000,
        3_000_000.01,
        -0.01,
      ),
    ],
  },
  {
    title: 'the type of an appropriation is not stated',
    put: set('Pools', 'NT', 'appropriationType', undefined),
    findings: [
      warning('appropriation-type/appropriation-type-not-stated', ['Pools', 'NT', 'appropriationType']),
    ],
  },
  {
    title: 'an appropriation that may not be carried forward is',
    put: set('Frames', 'VF 2024', 'carriedIn', 0.01),
    findings: [
      error(
        'carry-forward-allowed/carry-forward-not-allowed',
        ['Frames', 'VF 2024', 'carriedIn'],
        0.01,
        0,
        0.01,
      ),
    ],
  },
  {
    title: 'one øre more is carried in than remained',
    put: set('Frames', 'NT-A 2025', 'carriedIn', 750_000.01),
    findings: [
      error(
        'carry-forward-amount/carried-in-above-rest',
        ['Frames', 'NT-A 2025', 'carriedIn'],
        750_000.01,
        750_000,
        0.01,
      ),
    ],
  },
  {
    title: 'the right to carry forward has lapsed',
    put: set('Frames', 'RES 2023', 'appropriation', 0),
    findings: [
      error(
        'carry-forward-lapsed/carry-forward-lapsed',
        ['Frames', 'RES 2024', 'carriedIn'],
        400_000,
        0,
        400_000,
      ),
    ],
  },
  {
    title: 'one øre more came back than was committed',
    put: set('Returns', 'R-1', 'amount', 3_000_000.01),
    findings: [
      error(
        'reusable-return/returns-above-commitment',
        ['Returns', 'R-1', 'amount'],
        3_000_000.01,
        3_000_000,
        0.01,
      ),
    ],
  },
  {
    title: 'money came back from a commitment that was cancelled',
    put: set('Returns', 'R-2', 'allocationId', 'T-14'),
    findings: [
      error('reusable-return/return-without-commitment', ['Returns', 'R-2', 'amount'], 100_000, 0, 100_000),
    ],
  },
  {
    title: 'money came back in the year before it was committed',
    put: (book) => {
      set('Returns', 'R-2', 'year', 2023)(book);
      set('Returns', 'R-2', 'realisedOn', '2023-12-31')(book);
    },
    findings: [error('reusable-return/return-before-commitment', ['Returns', 'R-2', 'year'], 2023, 2024)],
  },
  {
    title: 'the year of a return is another than its day’s',
    put: set('Returns', 'R-2', 'year', 2024),
    findings: [error('reusable-return/return-year-differs', ['Returns', 'R-2', 'year'], 2024, 2025)],
  },

  // Approval
  {
    title: 'a commitment states no approval',
    put: set('Allocations', 'T-11', 'approvalId', undefined),
    findings: [warning('approval-missing/approval-missing', ['Allocations', 'T-11', 'approvalId'])],
  },
  {
    title: 'a commitment was made the day before it was approved',
    put: set('Allocations', 'T-3', 'committedOn', '2024-04-30'),
    findings: [
      error(
        'approval-date/committed-before-approval',
        ['Allocations', 'T-3', 'committedOn'],
        '2024-04-30',
        '2024-05-01',
      ),
    ],
  },
  {
    title: 'a commitment is one øre above its line',
    put: set('Allocations', 'T-3', 'amount', 2_500_000.01),
    findings: [
      error(
        'approval-line/above-approval-line',
        ['Allocations', 'T-3', 'amount'],
        2_500_000.01,
        2_500_000,
        0.01,
      ),
    ],
  },
  {
    title: 'two commitments are one øre above their line',
    put: set('Allocations', 'T-9', 'amount', 1_500_000.01),
    findings: [
      error(
        'approval-line/above-approval-line',
        ['Allocations', 'T-10', 'amount'],
        2_500_000.01,
        2_500_000,
        0.01,
      ),
    ],
  },
  {
    title: 'two commitments are one øre above an approval without lines',
    put: set('Allocations', 'T-11', 'amount', 600_000.01),
    findings: [
      error(
        'approval-line/above-approval-total',
        ['Allocations', 'T-12', 'amount'],
        900_000.01,
        900_000,
        0.01,
      ),
    ],
  },
  {
    title: 'the line of a commitment is another project’s',
    put: set('ApprovalLines', 'L-7', 'projectId', 'VEJLE'),
    findings: [
      error('approval-line/not-in-approval', ['Allocations', 'T-8', 'amount'], 1_500_000, 0, 1_500_000),
    ],
  },
  {
    title: 'the recipient is another than the approved one',
    put: set('Projects', 'AARHUS', 'recipient', 'Randers Kommune'),
    findings: [
      error(
        'approval-line/recipient-differs',
        ['Projects', 'AARHUS', 'recipient'],
        'Randers Kommune',
        'Aarhus Kommune',
      ),
    ],
  },
  {
    title: 'the year of a line is another than the commitment’s',
    put: set('ApprovalLines', 'L-1', 'year', 2022),
    findings: [error('approval-line/year-differs-from-approval', ['Allocations', 'T-1', 'year'], 2023, 2022)],
  },
  {
    title: 'an approval is on another account than the pool',
    put: set('Approvals', 'A-RES', 'account', '§ 15.20.02'),
    findings: [
      error('approval-line/account-differs', ['Approvals', 'A-RES', 'account'], '§ 15.20.02', '§ 15.20.01'),
    ],
  },
  {
    title: 'the lines of an approval are one øre below its total',
    put: set('Approvals', 'A-25', 'total', 4_000_000.01),
    findings: [
      error(
        'approval-total/lines-differ-from-total',
        ['Approvals', 'A-25', 'total'],
        4_000_000,
        4_000_000.01,
        -0.01,
      ),
    ],
  },
  {
    title: 'a commitment is charged to a later year without authority',
    put: set('Approvals', 'A-VF', 'futureYears', 'no'),
    findings: [error('future-year/future-year-not-allowed', ['Allocations', 'T-12', 'year'], 2025, 2024)],
  },
  {
    title: 'whether an approval covers later years is not stated',
    put: set('Approvals', 'A-VF', 'futureYears', undefined),
    findings: [warning('future-year/future-year-not-stated', ['Allocations', 'T-12', 'year'], 2025, 2024)],
  },
  {
    title: 'a commitment is charged to an earlier year than its own',
    put: set('Allocations', 'T-1', 'committedOn', '2024-01-02'),
    findings: [error('future-year/charged-to-earlier-year', ['Allocations', 'T-1', 'year'], 2023, 2024)],
  },

  // Match
  {
    title: 'nobody is named to put in match',
    put: set('Projects', 'KL-RUTE', 'matchBearer', undefined),
    findings: [warning('match-bearer/match-bearer-missing', ['Projects', 'KL-RUTE', 'matchBearer'])],
  },
  {
    title: 'nobody is named to put in match for a part',
    put: set('Projects', 'DEL-1', 'recipientType', 'association'),
    findings: [warning('match-bearer/match-bearer-missing', ['Projects', 'DEL-1', 'matchBearer'])],
  },
  {
    title: 'a project that owes match has none',
    put: remove('Match', 'M-8'),
    findings: [
      {
        ...warning('match-not-stated/match-not-stated', ['Projects', 'VEJLE', 'projectId']),
        expected: 1_000_000,
      },
    ],
  },
  {
    title: 'match is one øre below krone for krone',
    put: set('Match', 'M-6', 'amount', 1_999_999.99),
    findings: [
      error(
        'match-ratio/match-below-requirement',
        ['Match', 'M-6', 'amount'],
        1_999_999.99,
        2_000_000,
        -0.01,
      ),
    ],
  },
  {
    title: 'match is one øre below its share of the cost',
    put: set('Projects', 'AARHUS', 'eligibleCost', 10_000_000.04),
    findings: [
      error('match-share/match-share-too-low', ['Match', 'M-1', 'amount'], 3_000_000, 3_000_000.01, -0.01),
    ],
  },
  {
    title: 'the grant is one øre above its share of the cost',
    put: set('Projects', 'VEJLE', 'eligibleCost', 1_666_666.65),
    findings: [
      error(
        'funding-rate/funding-rate-exceeded',
        ['Allocations', 'T-2', 'amount'],
        1_000_000,
        999_999.99,
        0.01,
      ),
    ],
  },
  {
    title: 'too much of the match is work',
    put: set('Match', 'M-1', 'kind', 'in-kind'),
    findings: [
      error('in-kind-cap/in-kind-above-cap', ['Match', 'M-1', 'amount'], 3_000_000, 1_500_000, 1_500_000),
    ],
  },
  {
    title: 'a contribution is entered twice',
    put: copy('Match', 'M-5', { matchId: 'M-95' }),
    findings: [warning('match-twice/match-twice', ['Match', 'M-95', 'amount'], 2_500_000)],
  },
  {
    title: 'a row of match states no amount',
    put: set('Match', 'M-10', 'amount', undefined),
    findings: [error('match-amount/match-amount-missing', ['Match', 'M-10', 'amount'])],
  },
  {
    title: 'an amount of match is one øre off hours times hourly rate',
    put: set('Match', 'M-2', 'amount', 1_000_000.01),
    findings: [
      error('match-amount/match-amount-disagrees', ['Match', 'M-2', 'amount'], 1_000_000.01, 1_000_000, 0.01),
    ],
  },
  {
    title: 'match is not documented by its day',
    put: set('Match', 'M-3', 'stage', 'pledged'),
    findings: [
      error('match-documented/match-not-documented', ['Match', 'M-3', 'stage'], 0, 4_000_000, -4_000_000),
    ],
  },

  // Several facts that are broken by one row or cell
  {
    title: 'a binding commitment stands in two rows',
    put: copy('Allocations', 'T-2', {}),
    findings: [
      error('duplicate-key/duplicate-key', 'Allocations!D22', 'T-2'),
      {
        ...error('approval-line/above-approval-line', 'Allocations!K22', 2_000_000, 1_000_000, 1_000_000),
        because: 'the id may be the wrong one: both rows are commitments until one is taken out',
      },
      {
        ...error(
          'match-ratio/match-below-requirement',
          ['Match', 'M-8', 'amount'],
          1_100_000,
          2_000_000,
          -900_000,
        ),
        because: 'match is owed for both rows until one is taken out',
      },
      {
        ...error(
          'funding-rate/funding-rate-exceeded',
          ['Allocations', 'T-2', 'amount'],
          2_000_000,
          1_200_000,
          800_000,
        ),
        because: 'the grant is both rows until one is taken out',
      },
    ],
  },
  {
    title: 'a line of an approval stands in two rows',
    put: copy('ApprovalLines', 'L-9', {}),
    findings: [
      error('duplicate-key/duplicate-key', 'ApprovalLines!D17', 'L-9'),
      {
        ...error(
          'approval-total/lines-differ-from-total',
          ['Approvals', 'A-RES', 'total'],
          800_000,
          400_000,
          400_000,
        ),
        because: 'lines add up, and a line’s id need not be there at all',
      },
    ],
  },
  {
    title: 'a line of an approval is not there',
    put: remove('ApprovalLines', 'L-2'),
    findings: [
      error('approval-line/not-in-approval', ['Allocations', 'T-2', 'amount'], 1_000_000, 0, 1_000_000),
      {
        ...error(
          'approval-total/lines-differ-from-total',
          ['Approvals', 'A-23', 'total'],
          3_000_000,
          4_000_000,
          -1_000_000,
        ),
        because: 'the commitment has no authority, and the decision does not add up',
      },
    ],
  },
  {
    title: 'match by its day has been taken out',
    put: remove('Match', 'M-3'),
    findings: [
      {
        ...warning('match-not-stated/match-not-stated', ['Projects', 'ODENSE', 'projectId']),
        expected: 4_000_000,
      },
      {
        ...error(
          'match-documented/match-not-documented',
          ['Projects', 'ODENSE', 'projectId'],
          0,
          4_000_000,
          -4_000_000,
        ),
        because: 'that nothing is stated does not move the day by which it was owed',
      },
    ],
  },
  {
    title: 'the recipient is another than two approvals name',
    put: set('Projects', 'ODENSE', 'recipient', 'Svendborg Kommune'),
    findings: [
      error(
        'approval-line/recipient-differs',
        ['Projects', 'ODENSE', 'recipient'],
        'Svendborg Kommune',
        'Odense Kommune',
      ),
      {
        ...error(
          'approval-line/recipient-differs',
          ['Projects', 'ODENSE', 'recipient'],
          'Svendborg Kommune',
          'Odense Kommune',
        ),
        because: 'each decision is an authority of its own, and one of them may be the one that is right',
      },
    ],
  },
  {
    title: 'a commitment is typed in thousands of what it is, the other way',
    put: set('Allocations', 'T-13', 'amount', 400_000_000),
    findings: [
      error('unit-slip/unit-slip-approval', ['Allocations', 'T-13', 'amount'], 400_000_000, 400_000),
      {
        ...error(
          'year-frame/year-frame-exceeded',
          ['Frames', 'RES 2024', 'appropriation'],
          400_000_000,
          400_000,
          399_600_000,
        ),
        because: 'a limit that the slip breaks is broken all the same, and the amount may be meant',
      },
      {
        ...error(
          'approval-line/above-approval-line',
          ['Allocations', 'T-13', 'amount'],
          400_000_000,
          400_000,
          399_600_000,
        ),
        because: 'a limit that the slip breaks is broken all the same, and the amount may be meant',
      },
      {
        ...error(
          'match-ratio/match-below-requirement',
          ['Match', 'M-10', 'amount'],
          400_000,
          400_000_000,
          -399_600_000,
        ),
        because: 'the match is owed for what was committed',
      },
    ],
  },
  {
    title: 'one krone more than the year’s frame is committed, and no more was approved',
    put: set('Allocations', 'T-12', 'amount', 300_001),
    findings: [
      error('year-frame/year-frame-exceeded', ['Frames', 'VF 2025', 'appropriation'], 300_001, 300_000, 1),
      {
        ...error(
          'approval-line/above-approval-total',
          ['Allocations', 'T-12', 'amount'],
          900_001,
          900_000,
          1,
        ),
        because: 'the frame and the decision are two limits',
      },
    ],
  },
];

/** The address that a finding of a fault is expected at, e.g. `Frames!G17`. */
export function placeOf(book: Book, { at }: Found): string {
  return typeof at === 'string' ? at : `${at[0]}!${cellOf(book, at[0], at[1], at[2])}`;
}

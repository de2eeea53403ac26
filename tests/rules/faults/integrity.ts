import { rowOf, type Row } from '../book';
import { add, columns, copy, error, set, sheet, warning, type Fault } from './fault';

/** Cells, ids, captions and rows of Rules that cannot be believed. */
export const integrityFaults: readonly Fault[] = [
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
    findings: [error('columns/column-twice', 'Allocations!K7', 'AMOUNT (kr.), Beløb')],
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
    put: set('Allocations', 'T-8', 'amount', 1_500),
    findings: [error('unit-slip/unit-slip-approval', ['Allocations', 'T-8', 'amount'], 1_500, 1_500_000)],
  },
  {
    title: 'an eligible cost is a million times too large',
    put: set('Projects', 'RIBE', 'eligibleCost', 800_000_000_000),
    findings: [
      error('unit-slip/unit-slip-neighbours', ['Projects', 'RIBE', 'eligibleCost'], 800_000_000_000),
      {
        ...error(
          'sources-uses/sources-differ-from-uses',
          ['Projects', 'RIBE', 'eligibleCost'],
          800_000,
          800_000_000_000,
          -799_999_200_000,
        ),
        because: 'the financing does not come to such a cost, and the cost may be meant',
      },
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
    title: 'a share is stated in per cent',
    put: set('Rules', 'in-kind-cap', 'value', 50),
    findings: [error('unknown-rule/rule-not-understood', ['Rules', 'in-kind-cap', 'value'], 50)],
  },
  {
    title: 'a base is a word that the rule does not know, and two rules need it',
    put: add('Rules', { ruleId: 'match-ratio', pool: 'NT', value: 1, base: 'budget' }),
    findings: [error('unknown-rule/rule-not-understood', ['Rules', 'match-ratio', 'base'], 'budget')],
  },
  {
    title: 'a rule about cells is switched off for one pool',
    put: add('Rules', { ruleId: 'whole-ore', pool: 'NT', severity: 'off' }),
    findings: [error('unknown-rule/rule-for-one-pool', ['Rules', 'whole-ore', 'pool'], 'NT')],
  },
  {
    title: 'a rule has a value that it does not use',
    put: set('Rules', 'commit-by', 'value', 3),
    findings: [error('unknown-rule/rule-column-unused', ['Rules', 'commit-by', 'value'], 3)],
  },
  {
    title: 'a share is typed as a percentage',
    put: set('Rules', 'payment-retention', 'value', 20),
    findings: [error('unknown-rule/rule-not-understood', ['Rules', 'payment-retention', 'value'], 20)],
  },
  {
    title: 'a band of audit does not say what it demands',
    put: set('Rules', 'audit-band', 'appliesTo', undefined),
    findings: [error('unknown-rule/rule-not-understood', ['Rules', 'audit-band', 'appliesTo'])],
  },
  {
    title: 'a title is longer than Excel can hold',
    put: set('Projects', 'VEJLE', 'title', 'x'.repeat(32_768)),
    findings: [error('file-notice/long-text', ['Projects', 'VEJLE', 'title'])],
  },
];

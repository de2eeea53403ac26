import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, notRun, passed, SILENT, type RowOf, type Rows } from './asked';

interface Facts {
  readonly approvals?: Rows<'Approvals'>;
  readonly lines?: readonly RowOf<'ApprovalLines'>[];
  readonly rules?: Rows<'Rules'>;
}

/** Commitments to project A in 2024 under approval H, and approvals and lines as a test says. */
function under(facts: Facts, ...committed: RowOf<'Allocations'>[]): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'P' }, { poolId: 'Q' }],
    Frames: [],
    Approvals: facts.approvals ?? [{ approvalId: 'H' }],
    ApprovalLines: (facts.lines ?? []).map((line, index) => ({
      lineId: `L${index + 1}`,
      approvalId: 'H',
      projectId: 'A',
      amount: 100,
      ...line,
    })),
    Projects: [{ projectId: 'A', recipient: 'KL' }],
    Allocations: committed.map((row, index) => ({
      allocationId: `T${index + 1}`,
      projectId: 'A',
      poolId: 'P',
      approvalId: 'H',
      year: 2024,
      amount: 100,
      status: 'committed',
      ...row,
    })),
    ...(facts.rules ? { Rules: facts.rules } : {}),
  };
}

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);
const off = (ruleId: string, pool = 'P') => ({ ruleId, pool, severity: 'off' });

describe('The day of an approval', () => {
  const RULE = 'approval-date';
  const committed = (committedOn: string, approvedOn: string, rules?: Rows<'Rules'>) =>
    under({ approvals: [{ approvalId: 'H', approvedOn }], ...(rules ? { rules } : {}) }, { committedOn });

  it('may be that of the commitment, and not the day after', () => {
    expect(asked(RULE, committed('2024-03-01', '2024-03-01'))).toEqual(passed(1));
    expect(asked(RULE, committed('2024-03-01', '2024-03-02')).told).toEqual([
      'committed-before-approval 2024-03-01/2024-03-02',
    ]);
    expect(ids(RULE, committed('2024-03-01', '2024-03-02'))).toEqual(['approval-date:t1']);
  });

  it('cannot be compared where a day is blank or cannot be read', () => {
    expect(asked(RULE, committed('', '2024-03-02'))).toEqual(SILENT);
    expect(asked(RULE, committed('#REF!', '2024-03-02'))).toEqual(notRun(0, 'Allocations!F2'));
    expect(asked(RULE, committed('2024-03-01', '#REF!'))).toEqual(notRun(0, 'Approvals!C2'));
  });

  it('does not matter to a commitment without an approval, or where the rule is off', () => {
    expect(asked(RULE, under({}, { committedOn: '2024-03-01', approvalId: '' }))).toEqual(SILENT);
    expect(asked(RULE, committed('2024-03-01', '2024-03-02', [off(RULE)]))).toEqual(SILENT);
    expect(asked(RULE, committed('2024-03-01', '', [off(RULE)]))).toEqual(SILENT);
  });

  it('is asked for once for all approvals without one, from the top, by name in the order of the alphabet', () => {
    const approvals = [
      { approvalId: 'K' },
      { approvalId: 'H' },
      { approvalId: 'G', approvedOn: '2024-01-01' },
    ];
    const workbook = under(
      { approvals, rules: [{ ruleId: RULE, source: 'Aktstykke 85' }] },
      {},
      { approvalId: 'K' },
    );
    expect(asked(RULE, workbook).told).toEqual(['approval-dates-not-stated H, K/null']);
    expect(cells(RULE, workbook)).toEqual(['Approvals!C2 C3']);
    expect(params(RULE, workbook)).toEqual([{ approvals: ['H', 'K'] }]);
    expect(found(RULE, workbook)).toMatchObject([
      { id: 'approval-date:approvedon', severity: 'info', source: 'Aktstykke 85' },
    ]);
  });
});

describe('The total of an approval', () => {
  const RULE = 'approval-total';
  const of = (total: number | string, lines: readonly number[], rules?: Rows<'Rules'>, ...pools: string[]) =>
    under(
      {
        approvals: [{ approvalId: 'H', total: total }],
        lines: lines.map((amount) => ({ amount })),
        ...(rules ? { rules } : {}),
      },
      ...pools.map((poolId) => ({ poolId })),
    );

  it('is the sum of the lines to the øre, or within the tolerance, and put right by a person', () => {
    expect(asked(RULE, of(100, [60, 40]))).toEqual(passed(1));
    expect(asked(RULE, of(100, [60, 40.01])).told).toEqual(['lines-differ-from-total 100.01/100']);
    expect(asked(RULE, of(100, [60, 39.99])).told).toEqual(['lines-differ-from-total 99.99/100']);
    expect(changes(RULE, of(100, [60, 41]))).toEqual(['Approvals!F2=101?']);
    expect(asked(RULE, of(100, [101], [{ ruleId: RULE, tolerance: 1 }]))).toEqual(passed(1));
    expect(asked(RULE, of(100, [99], [{ ruleId: RULE, tolerance: 1 }]))).toEqual(passed(1));
    expect(asked(RULE, of(100, [98.99], [{ ruleId: RULE, tolerance: 1 }])).told).toHaveLength(1);
  });

  it('is asked for once for all approvals without one, and not compared', () => {
    const approvals = [{ approvalId: 'K' }, { approvalId: 'H' }, { approvalId: 'G', total: 5 }];
    const workbook = under({ approvals, lines: [{}] });
    expect(asked(RULE, workbook)).toMatchObject({ told: ['approval-totals-not-stated H, K/null'], rows: 3 });
    expect(cells(RULE, workbook)).toEqual(['Approvals!F2 F3']);
    expect(ids(RULE, workbook)).toEqual(['approval-total:total']);
  });

  it('of an approval whose id cannot be read is not compared', () => {
    expect(asked(RULE, under({ approvals: [{ approvalId: '#REF!', total: 5 }] }))).toEqual(SILENT);
    expect(asked(RULE, of('#REF!', [100]))).toEqual(notRun(1, 'Approvals!F2'));
  });

  it('is asked where the rule is on for a pool that uses the approval, or for all where none is known', () => {
    const told = (rules: Rows<'Rules'>, ...pools: string[]) =>
      asked(RULE, of(100, [101], rules, ...pools)).told.length;
    expect(told([off(RULE, 'P')], 'P')).toBe(0);
    expect(told([off(RULE, 'P')], 'Q')).toBe(1);
    expect(told([off(RULE, 'P')], 'P', 'Q')).toBe(1);
    expect(told([off(RULE, 'P'), off(RULE, 'Q')], 'P', 'Q')).toBe(0);
    const onlyP = [
      { ruleId: RULE, severity: 'off' },
      { ruleId: RULE, pool: 'P' },
    ];
    expect(told(onlyP, 'P')).toBe(1);
    expect(told(onlyP, 'Q')).toBe(0);
    expect(told(onlyP)).toBe(0);
    expect(told(onlyP, 'X')).toBe(0);
    expect(told(onlyP, '#REF!', 'P')).toBe(1);
    expect(told([off(RULE, 'P')], 'X', '#REF!')).toBe(1);
  });
});

describe('A commitment that is charged to another year than it was made in', () => {
  const RULE = 'future-year';
  const made = (
    committedOn: string,
    year: number | string,
    approval: RowOf<'Approvals'> = {},
    more: { lines?: Rows<'ApprovalLines'>; rules?: Rows<'Rules'>; row?: RowOf<'Allocations'> } = {},
  ) =>
    under(
      {
        approvals: [{ approvalId: 'H', ...approval }],
        lines: more.lines ?? [],
        ...(more.rules ? { rules: more.rules } : {}),
      },
      { committedOn, year: year, ...more.row },
    );
  const severity = (workbook: ExampleWorkbook) => found(RULE, workbook).map((each) => each.severity);

  it('is in order later where future years are covered', () => {
    expect(asked(RULE, made('2024-12-31', 2025, { futureYears: 'yes' }))).toEqual(passed(1));
    expect(asked(RULE, made('2024-12-31', 2024, { futureYears: 'no' }))).toEqual(passed(1));
  });

  it('is an error later where they are not, and a warning where nobody says so', () => {
    const no = made('2024-12-31', 2025, { futureYears: 'no' });
    expect(asked(RULE, no).told).toEqual(['future-year-not-allowed 2025/2024']);
    expect(severity(no)).toEqual(['error']);
    const blank = made('2024-12-31', 2025);
    expect(asked(RULE, blank).told).toEqual(['future-year-not-stated 2025/2024']);
    expect(severity(blank)).toEqual(['warning']);
  });

  it('is an error earlier, whether or not future years are covered', () => {
    for (const futureYears of ['yes', 'no', '']) {
      const early = made('2025-01-01', 2024, { futureYears });
      expect(asked(RULE, early).told).toEqual(['charged-to-earlier-year 2024/2025']);
      expect(severity(early)).toEqual(['error']);
    }
  });

  it('is known by the commitment, and put right by a person', () => {
    const workbook = made('2024-12-31', 2025);
    expect(ids(RULE, workbook)).toEqual(['future-year:t1']);
    expect(changes(RULE, workbook)).toEqual(['Allocations!E2=2024?']);
  });

  it('is left to the approval line where that tells the same year', () => {
    const lines = (year: number) => ({ lines: [{ year }] });
    expect(asked(RULE, made('2024-12-31', 2025, {}, lines(2024)))).toEqual(passed(1));
    expect(asked(RULE, made('2024-12-31', 2025, {}, lines(2025))).told).toHaveLength(1);
    expect(asked(RULE, made('2024-12-31', 2025, { year: 2024 }))).toEqual(passed(1));
    expect(asked(RULE, made('2024-12-31', 2025, { year: 2025 })).told).toHaveLength(1);
    expect(asked('approval-line', made('2024-12-31', 2025, {}, lines(2024))).told).toHaveLength(1);
    // The approval's own year does not matter where it has lines, and none of them is for this project.
    const other = { lines: [{ projectId: '', recipient: 'MedCom' }] };
    expect(asked(RULE, made('2024-12-31', 2025, { year: 2024 }, other)).told).toHaveLength(1);
  });

  it('is told here where the approval line has it in order, as a later year than was approved', () => {
    const early = (approved: number) => made('2025-01-01', 2024, { futureYears: 'yes', year: approved });
    expect(asked('approval-line', early(2023)).told).toEqual([]);
    expect(asked(RULE, early(2023)).told).toEqual(['charged-to-earlier-year 2024/2025']);
    expect(asked('approval-line', early(2025)).told).toHaveLength(1);
    expect(asked(RULE, early(2025)).told).toEqual([]);
  });

  it('cannot be told where a year, the day, or what the approval covers cannot be read', () => {
    expect(asked(RULE, made('2024-12-31', '#REF!'))).toEqual(notRun(0, 'Allocations!E2'));
    expect(asked(RULE, made('#REF!', 2025))).toEqual(notRun(0, 'Allocations!F2'));
    expect(asked(RULE, made('2024-12-31', 2025, { futureYears: '#REF!' }))).toEqual(
      notRun(1, 'Approvals!G2'),
    );
  });

  it('does not matter without a day or an approval, or where the rule is off', () => {
    expect(asked(RULE, made('', '#REF!'))).toEqual(SILENT);
    expect(asked(RULE, made('2024-12-31', 2025, {}, { row: { approvalId: '' } }))).toEqual(SILENT);
    expect(asked(RULE, made('2024-12-31', 2025, {}, { rules: [off(RULE)] }))).toEqual(SILENT);
  });
});

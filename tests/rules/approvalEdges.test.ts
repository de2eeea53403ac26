import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, notRun, passed, SILENT, type RowOf, type Rows } from './asked';

interface Facts {
  readonly approvals?: Rows<'Approvals'>;
  readonly lines?: readonly RowOf<'ApprovalLines'>[];
  readonly projects?: Rows<'Projects'>;
  readonly pools?: Rows<'Pools'>;
  readonly rules?: Rows<'Rules'>;
}

/** Commitments of 100 kr. to KL's project A in 2024 under approval H, if a test does not say otherwise. */
function under(facts: Facts, ...committed: RowOf<'Allocations'>[]): ExampleWorkbook {
  return {
    Pools: facts.pools ?? [{ poolId: 'P' }, { poolId: 'Q' }],
    Frames: [],
    Approvals: facts.approvals ?? [{ approvalId: 'H' }],
    ApprovalLines: (facts.lines ?? []).map((line, index) => ({
      lineId: `L${index + 1}`,
      approvalId: 'H',
      amount: 100,
      ...line,
    })),
    Projects: facts.projects ?? [{ projectId: 'A', recipient: 'KL' }],
    Allocations: (committed.length > 0 ? committed : [{}]).map((row, index) => ({
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
const A = { projectId: 'A', recipient: 'KL' };
const unread = '#REF!' as unknown as number;

describe('More committed than a line says', () => {
  const RULE = 'approval-line';

  it('is known by the approval, by what the line is for, and by the year where one is stated', () => {
    const known = (line: RowOf<'ApprovalLines'>) => ids(RULE, under({ lines: [{ amount: 99, ...line }] }));
    expect(known(A)).toEqual(['approval-line:h:a']);
    expect(known({ ...A, year: 2024 })).toEqual(['approval-line:h:a:2024']);
    expect(known({ recipient: 'KL' })).toEqual(['approval-line:h:kl']);
  });

  it('is told for the recipient as the project, else the line, spells it, and for the project where there is none', () => {
    const to = (line: RowOf<'ApprovalLines'>, recipient = 'KL') =>
      params(RULE, under({ lines: [{ amount: 99, ...line }], projects: [{ projectId: 'A', recipient }] }));
    expect(to({ projectId: 'A' })).toMatchObject([{ to: 'KL', commitments: 1, over: 1_00 }]);
    expect(to({ recipient: 'kl ' })).toMatchObject([{ to: 'kl' }]);
    expect(to({ projectId: 'A' }, '')).toMatchObject([{ to: 'A' }]);
  });

  it('is told at the last of the commitments, whatever the order in which they come to the line', () => {
    const joint = [{ projectId: 'J' }, { projectId: 'A', partOf: 'J' }, { projectId: 'B', partOf: 'J' }];
    const mixed = under(
      { lines: [{ projectId: 'J' }], projects: joint },
      { projectId: 'A' },
      { projectId: 'B' },
      { projectId: 'A' },
    );
    expect(cells(RULE, mixed)).toEqual(['Allocations!G4 G2 G3']);
    const lineless = under(
      { approvals: [{ approvalId: 'H', total: 1 }], projects: joint },
      { projectId: 'A' },
      { projectId: 'B' },
      { projectId: 'A' },
    );
    expect(cells(RULE, lineless)).toEqual(['Allocations!G4 G2 G3']);
    expect(ids(RULE, lineless)).toEqual(['approval-line:h']);
  });

  it('is held against the line of the commitment’s own year, else the latest before it, else the first', () => {
    const told = (year: number, ...years: (number | undefined)[]) =>
      asked(
        RULE,
        under(
          {
            approvals: [{ approvalId: 'H', futureYears: 'yes' }],
            lines: years.map((each, index) => ({
              ...A,
              amount: 10 + index,
              ...(each === undefined ? {} : { year: each }),
            })),
          },
          { year },
        ),
      ).told.filter((line) => line.startsWith('above'));
    expect(told(2024, 2026, 2022, 2024)).toEqual(['above-approval-line 100/12']);
    expect(told(2025, 2026, 2022, 2024)).toEqual(['above-approval-line 100/12']);
    expect(told(2021, 2026, 2024, 2022)).toEqual(['above-approval-line 100/12']);
    expect(told(2025, 2024, 2022, 2023)).toEqual(['above-approval-line 100/10']);
    expect(told(2024, undefined, 2022)).toEqual(['above-approval-line 100/11']);
    expect(told(2024, 2024, 2024)).toEqual(['above-approval-line 100/21']);
  });

  it('needs the year of the commitment only where lines of several years are there', () => {
    const years = (...of: number[]) => under({ lines: of.map((year) => ({ ...A, year })) }, { year: unread });
    expect(asked(RULE, years(2024, 2025))).toMatchObject({ told: [], why: ['Allocations!E2'] });
    expect(asked(RULE, years(2024))).toMatchObject({ told: [], why: ['Allocations!E2'], rows: 1 });
    expect(asked(RULE, under({ lines: [A] }, { year: unread }))).toEqual(passed(1));
  });

  it('cannot be told where what the project is a part of, or its recipient, cannot be read', () => {
    const project = (row: RowOf<'Projects'>) => [{ projectId: 'A', ...row }];
    expect(asked(RULE, under({ lines: [A], projects: project({ partOf: '#REF!' }) })).why).toEqual([
      'Projects!D2',
    ]);
    const byRecipient = { lines: [{ recipient: 'KL' }], projects: project({ recipient: '#REF!' }) };
    expect(asked(RULE, under(byRecipient)).why).toEqual(['Projects!E2']);
    const other = {
      lines: [{ projectId: 'B' }],
      projects: [...project({ recipient: '#REF!' }), { projectId: 'B' }],
    };
    expect(asked(RULE, under(other)).told).toContain('not-in-approval 100/0');
  });
});

describe('A grant of which nobody can tell the line', () => {
  it('does not hide what is wrong with another', () => {
    const projects = [
      { projectId: 'A', recipient: '#REF!' },
      { projectId: 'B', recipient: 'MedCom' },
    ];
    const lines = [{ recipient: 'KL' }, { projectId: 'B', amount: 99 }];
    const workbook = under({ lines, projects }, { projectId: 'A' }, { projectId: 'B' });
    expect(asked('approval-line', workbook)).toMatchObject({
      told: ['above-approval-line 100/99'],
      why: ['Projects!E2'],
    });
  });
});

describe('A commitment that no line of its approval is for', () => {
  const RULE = 'approval-line';
  const outside = { lines: [{ recipient: 'MedCom' }] };

  it('is known by the approval and the project', () => {
    expect(ids(RULE, under(outside))).toEqual(['approval-line:h:a:projectid']);
    expect(params(RULE, under(outside))).toEqual([{ approval: 'H', project: 'A', committed: 100_00 }]);
    expect(cells(RULE, under(outside, {}, {}))).toEqual(['Allocations!G3 G2']);
  });

  it('is not told where the rule is off for its pool', () => {
    expect(asked(RULE, under({ ...outside, rules: [off(RULE)] }))).toEqual(passed(1));
  });
});

describe('A commitment in another year than was approved', () => {
  const RULE = 'approval-line';
  const charged = (year: number, approval: RowOf<'Approvals'>) =>
    under({ approvals: [{ approvalId: 'H', year: 2024, ...approval }], lines: [A] }, { year });

  it('is in order later where future years are covered, and never earlier', () => {
    expect(asked(RULE, charged(2025, { futureYears: 'yes' }))).toEqual(passed(1));
    for (const futureYears of ['no', ''])
      expect(asked(RULE, charged(2025, { futureYears })).told).toEqual([
        'year-differs-from-approval 2025/2024',
      ]);
    expect(asked(RULE, charged(2023, { futureYears: 'yes' })).told).toEqual([
      'year-differs-from-approval 2023/2024',
    ]);
    expect(asked(RULE, charged(2025, { futureYears: '#REF!' }))).toMatchObject({
      told: [],
      why: ['Approvals!G2'],
    });
  });

  it('is known by the commitment, and put right by a person', () => {
    expect(ids(RULE, charged(2025, {}))).toEqual(['approval-line:t1:year']);
    expect(changes(RULE, charged(2025, {}))).toEqual(['Allocations!E2=2024?']);
  });

  it('is told also where the approval has no lines, and not where it states no year', () => {
    const lineless = (year: number | string) =>
      under({ approvals: [{ approvalId: 'H', total: 100, year: year }] }, { year: 2025 });
    expect(asked(RULE, lineless(2024)).told).toEqual(['year-differs-from-approval 2025/2024']);
    expect(asked(RULE, lineless(''))).toEqual(passed(1));
    expect(asked(RULE, lineless(unread))).toEqual(notRun(1, 'Approvals!D2'));
  });
});

describe('Less committed than lines say', () => {
  const RULE = 'approval-line';
  const B = { projectId: 'B', recipient: 'MedCom' };
  const projects = [
    { projectId: 'A', recipient: 'KL' },
    { projectId: 'B', recipient: 'MedCom' },
  ];

  it('is one information, with unused lines and those of which some is left, from the top', () => {
    const workbook = under({
      lines: [
        { ...B, amount: 50 },
        { ...A, amount: 130 },
      ],
      projects,
    });
    expect(asked(RULE, workbook).told).toEqual(['below-approval-lines 100/180']);
    expect(cells(RULE, workbook)).toEqual(['ApprovalLines!E2 E3']);
    expect(ids(RULE, workbook)).toEqual(['approval-line:amount']);
    expect(params(RULE, workbook)).toEqual([{ lines: 2, committed: 100_00, approved: 180_00 }]);
    expect(found(RULE, workbook).map(({ severity }) => severity)).toEqual(['info']);
  });

  it('has nothing of lines of 0 kr., of no project, or of a project that nobody knows', () => {
    const of = (line: RowOf<'ApprovalLines'>) => asked(RULE, under({ lines: [A, line], projects })).told;
    expect(of(B)).toEqual(['below-approval-lines 0/100']);
    expect(of({ ...B, amount: 0 })).toEqual([]);
    expect(of({ recipient: 'MedCom' })).toEqual([]);
  });

  it('bears the legal source of the rule for the whole workbook', () => {
    const lines = [{ ...A, amount: 130 }];
    const rules = [{ ruleId: RULE, source: 'Aktstykke 85' }];
    expect(found(RULE, under({ lines, rules })).map(({ source }) => source)).toEqual(['Aktstykke 85']);
  });

  it('is not told of a line where the rule is off for the pool of its commitments', () => {
    const lines = [{ ...A, amount: 130 }];
    expect(asked(RULE, under({ lines, rules: [off(RULE)] })).told).toEqual([]);
  });

  it('is not told while the status of some commitment cannot be read', () => {
    const lines = [{ ...A, amount: 330 }];
    expect(asked(RULE, under({ lines }, {}, { status: '#REF!' }))).toMatchObject({
      told: [],
      why: ['Allocations!I3'],
    });
  });
});

describe('The account of an approval', () => {
  const RULE = 'approval-line';
  const approvals = [{ approvalId: 'H', account: '§ 25.12.03' }];
  const pools = [
    { poolId: 'P', account: '§ 25.12.04' },
    { poolId: 'Q', account: '§ 25.12.05' },
    { poolId: 'R' },
  ];

  it('is held against every pool used under it, each once', () => {
    const workbook = under(
      { approvals, pools, lines: [{ ...A, amount: 500 }] },
      {},
      { poolId: 'Q' },
      {},
      { poolId: 'R' },
    );
    expect(ids(RULE, workbook).slice(0, 2)).toEqual([
      'approval-line:h:p:account',
      'approval-line:h:q:account',
    ]);
    expect(cells(RULE, workbook).slice(0, 2)).toEqual(['Approvals!E2', 'Approvals!E2']);
    expect(found(RULE, workbook)).toHaveLength(3);
  });

  it('is not known to differ where it or the pool’s is not stated, nor where either cannot be read', () => {
    const of = (approval: string, pool: string) =>
      asked(
        RULE,
        under({
          approvals: [{ approvalId: 'H', account: approval }],
          pools: [{ poolId: 'P', account: pool }],
          lines: [A],
        }),
      );
    expect(of('', '§ 25.12.04')).toEqual(passed(1));
    expect(of('§ 25.12.03', '')).toEqual(passed(1));
    expect(of('§ 25.12.03', '#REF!')).toEqual(notRun(1, 'Pools!D2'));
    expect(of('#REF!', '§ 25.12.04')).toEqual(notRun(1, 'Approvals!E2'));
    expect(of('§ 25.12.03', '§ 25.12.03.70')).toEqual(passed(1));
  });

  it('is not asked where the rule is off for the pool', () => {
    expect(asked(RULE, under({ approvals, pools, lines: [A], rules: [off(RULE)] }))).toEqual(passed(1));
  });

  it('notes each pool that cannot be read, once', () => {
    const rows = [{ poolId: '#REF!' }, {}, { poolId: '#REF!' }];
    const { why } = asked(RULE, under({ approvals, lines: [{ ...A, amount: 300 }] }, ...rows));
    expect([...why].sort()).toEqual(['Allocations!C2', 'Allocations!C4']);
  });
});

describe('The recipient of a project', () => {
  const RULE = 'approval-line';
  const named = (recipient: string, ...approved: string[]) =>
    under({
      projects: [{ projectId: 'A', recipient }],
      lines: approved.map((each) => ({ projectId: 'A', recipient: each, amount: 100 / approved.length })),
    });

  it('is the one that a line names, and put right by a person where they name one', () => {
    expect(ids(RULE, named('KL', 'MedCom'))).toEqual(['approval-line:h:a:recipient']);
    expect(changes(RULE, named('KL', 'MedCom'))).toEqual(['Projects!E2=MedCom?']);
    expect(asked(RULE, named('KL', 'MedCom', 'KL'))).toEqual(passed(1));
  });

  it('is told with all names of the lines, in the order of the alphabet', () => {
    const several = named('KL', 'VIVE', 'MedCom');
    expect(asked(RULE, several).told).toEqual(['recipient-differs KL/MedCom, VIVE']);
    expect(changes(RULE, several)).toEqual(['-']);
  });

  it('is not known to differ where it, or that of every line, is not stated', () => {
    expect(asked(RULE, named('', 'MedCom'))).toEqual(passed(1));
    expect(asked(RULE, named('KL', '', ''))).toEqual(passed(1));
    expect(asked(RULE, named('KL', '', 'MedCom')).told).toEqual(['recipient-differs KL/MedCom']);
  });

  it('cannot be told where one of them cannot be read, and is not asked where the rule is off', () => {
    expect(asked(RULE, named('#REF!', 'MedCom'))).toEqual(notRun(1, 'Projects!E2'));
    expect(asked(RULE, named('KL', '#REF!'))).toEqual(notRun(1, 'ApprovalLines!D2'));
    expect(asked(RULE, { ...named('KL', 'MedCom'), Rules: [off(RULE)] })).toEqual(passed(1));
  });

  it('of a part is not that of its joint row', () => {
    const projects = [
      { projectId: 'J', recipient: 'MedCom' },
      { projectId: 'A', recipient: 'KL', partOf: 'J' },
    ];
    const workbook = under({ projects, lines: [{ projectId: 'J', recipient: 'MedCom' }] });
    expect(asked(RULE, workbook)).toEqual(passed(1));
  });
});

describe('The commitments that a rule holds for', () => {
  const RULE = 'approval-missing';
  const without = (rule: RowOf<'Rules'>, ...rows: RowOf<'Allocations'>[]) =>
    under({ rules: [{ ruleId: RULE, ...rule }] }, ...rows.map((row) => ({ approvalId: '', ...row })));
  const told = (...of: Parameters<typeof without>) => cells(RULE, without(...of));

  it('are those committed in its period, both days included', () => {
    const rows = ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'].map((committedOn) => ({
      committedOn,
    }));
    expect(told({ from: '2024-03-01', to: '2024-05-31' }, ...rows)).toEqual([
      'Allocations!D3',
      'Allocations!D4',
    ]);
    expect(told({ from: '2024-03-01' }, ...rows)).toHaveLength(3);
    expect(told({ to: '2024-05-31' }, ...rows)).toHaveLength(3);
    expect(told({}, ...rows)).toHaveLength(4);
    expect(asked(RULE, without({ from: '2024-06-02' }, ...rows))).toEqual(SILENT);
  });

  it('are known by their year where the day is not stated, if that is all inside or all outside', () => {
    const all2024 = { from: '2024-01-01', to: '2024-12-31' };
    expect(told(all2024, {}, { year: 2023 })).toEqual(['Allocations!D2']);
    expect(asked(RULE, without({ from: '2024-01-02' }, {}))).toEqual(notRun(0, 'Allocations!F2'));
    expect(asked(RULE, without(all2024, { committedOn: '#REF!' }))).toEqual(notRun(0, 'Allocations!F2'));
    expect(asked(RULE, without(all2024, { year: unread }))).toEqual(notRun(0, 'Allocations!F2'));
    expect(told(all2024, { year: unread, committedOn: '2024-06-01' })).toEqual(['Allocations!D2']);
  });

  it('are those of pools that are there, and whose id can be read', () => {
    expect(asked(RULE, without({}, { poolId: 'X' }))).toEqual(notRun(0, 'Allocations!C2'));
    expect(asked(RULE, without({}, { poolId: '#REF!' }))).toEqual(notRun(0, 'Allocations!C2'));
  });

  it('are told by their own id and amount, which must be there', () => {
    expect(params(RULE, without({}, { amount: 5 }))).toEqual([{ allocation: 'T1', amount: 5_00 }]);
    expect(ids(RULE, without({}, {}))).toEqual(['approval-missing:t1']);
    expect(asked(RULE, without({}, { allocationId: '' }))).toEqual(notRun(1, 'Allocations!A2'));
    expect(asked(RULE, under({}, { approvalId: '#REF!' }))).toEqual(notRun(1, 'Allocations!D2'));
    expect(asked(RULE, under({}, { approvalId: 'X' }))).toEqual(notRun(1, 'Allocations!D2'));
  });
});

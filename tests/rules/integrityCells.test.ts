import type { Cell, SourceTable } from '../../src/ledger/source';
import { CellError } from '../../src/ledger/source';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, notRun, passed } from './asked';

const params = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map(({ message }) => message.params);
const severities = (rule: string, workbook: ExampleWorkbook) =>
  found(rule, workbook).map((each) => each.severity);

/** A table cell by cell, its header in A1 where nothing else is said. */
function sheet(
  name: string,
  columns: readonly (readonly [caption: string, ...cells: Cell[]])[],
  more: Partial<SourceTable> = {},
): SourceTable {
  return {
    name,
    sheet: name,
    firstRow: 2,
    firstColumn: 1,
    rowCount: (columns[0]?.length ?? 1) - 1,
    columns: columns.map(([caption, ...rows]) => ({ caption, cells: rows })),
    ...more,
  };
}

const of = (...tables: SourceTable[]): ExampleWorkbook => ({ raw: { tables } });
const noticed = (...notices: NonNullable<NonNullable<ExampleWorkbook['raw']>['notices']>) => ({
  Pools: [{ poolId: 'P' }],
  raw: { notices },
});

describe('A notice about the file', () => {
  const RULE = 'file-notice';

  it('of macros and of links is one each, whatever their number', () => {
    const links = { kind: 'external-links', detail: 'x' } as const;
    const macros = { kind: 'macros', detail: 'y' } as const;
    const workbook = noticed(links, macros, links, macros);
    expect(ids(RULE, workbook)).toEqual(['file-notice:macros', 'file-notice:external-links']);
    expect(severities(RULE, workbook)).toEqual(['warning', 'warning']);
    expect(params(RULE, workbook)).toEqual([{}, { links: 2 }]);
    expect(ids(RULE, noticed(links))).toEqual(['file-notice:external-links']);
    expect(ids(RULE, noticed(macros))).toEqual(['file-notice:macros']);
  });

  it('of a text that is too long is one for each cell', () => {
    const long = (cell: string) => ({ kind: 'long-text', sheet: 'Ark', cell }) as const;
    const workbook = noticed(long('B2'), long('B3'), { kind: 'macros' });
    expect(found(RULE, workbook).map(({ id, spot }) => `${id} ${spot.sheet}!${spot.cell}`)).toEqual([
      'file-notice:long-text:ark:b2 Ark!B2',
      'file-notice:long-text:ark:b3 Ark!B3',
      'file-notice:macros !',
    ]);
    expect(params(RULE, noticed(long('B2')))).toEqual([{ sheet: 'Ark', cell: 'B2' }]);
    expect(params(RULE, noticed({ kind: 'long-text' }))).toEqual([{ sheet: '', cell: '' }]);
  });

  it('of hidden rows is one for the workbook, at the first of our columns, and counts all rows', () => {
    const pools = sheet('Pools', [
      ['Note', 'x', 'y', 'z'],
      ['Pool ID', 'P', 'Q', 'R'],
    ]);
    const projects = sheet('Projects', [['Project ID', 'A', 'B']], { hiddenRows: [2] });
    const workbook = of({ ...pools, hiddenRows: [1, 3, 4, 5] }, projects);
    expect(params(RULE, workbook)).toEqual([
      {
        rows: 3,
        tables: [
          { table: 'Pools', rows: 2 },
          { table: 'Projects', rows: 1 },
        ],
      },
    ]);
    expect(cells(RULE, workbook)).toEqual(['Pools!B3']);
    expect(ids(RULE, workbook)).toEqual(['file-notice:hidden-rows']);
    expect(asked(RULE, of(pools, sheet('Projects', [['Project ID', 'A', 'B']])))).toEqual(passed(5));
  });
});

describe('A number typed over a formula', () => {
  const RULE = 'formula-constant';
  const calculated = (costs: readonly Cell[], formulas: readonly number[], more: Partial<SourceTable> = {}) =>
    of(
      sheet('Pools', [['Pool ID', 'P']]),
      sheet('Projects', [], {
        rowCount: costs.length,
        columns: [
          { caption: 'Project ID', cells: costs.map((_, row) => `P${row + 1}`) },
          {
            caption: 'Eligible cost',
            cells: costs,
            formulas: new Map(formulas.map((row) => [row, `${row}+1`])),
          },
        ],
        ...more,
      }),
    );
  const rows = (count: number) => Array.from({ length: count }, (_, row) => row);

  it('is told where four of five rows are formulas, and not where fewer are', () => {
    expect(cells(RULE, calculated(Array<Cell>(10).fill(5), rows(8)))).toEqual([
      'Projects!B10',
      'Projects!B11',
    ]);
    expect(asked(RULE, calculated(Array<Cell>(10).fill(5), rows(7)))).toEqual(passed(10));
    expect(params(RULE, calculated(Array<Cell>(5).fill(5), rows(4)))).toEqual([
      { caption: 'Eligible cost', formulas: 4, rows: 5 },
    ]);
    expect(ids(RULE, calculated(Array<Cell>(5).fill(5), rows(4)))).toEqual([
      'formula-constant:projects:p5:eligiblecost',
    ]);
  });

  it('is not a cell that is blank', () => {
    expect(asked(RULE, calculated([5, 5, 5, 5, null], rows(4)))).toEqual(passed(5));
  });

  it('is none where all rows are formulas, or none is', () => {
    expect(asked(RULE, calculated([5, 5, 5], rows(3)))).toEqual(passed(3));
    expect(asked(RULE, calculated([5, 5], []))).toMatchObject({ told: [], rows: 2 });
    expect(cells(RULE, calculated([null, 5, 5, 5, null, 5, 5], [1, 2, 3, 5]))).toEqual([]);
  });

  it('is found by its row where the table has blank rows and begins elsewhere', () => {
    const workbook = of(
      sheet('Projects', [], {
        firstRow: 8,
        firstColumn: 4,
        rowCount: 6,
        columns: [
          { caption: 'Note', cells: [] },
          { caption: 'Project ID', cells: ['A', null, 'B', 'C', 'D', 'E'] },
          {
            caption: 'Eligible cost',
            cells: [5, null, 5, 5, 5, 5],
            formulas: new Map([0, 2, 3, 4].map((row) => [row, '1+4'])),
          },
        ],
      }),
    );
    expect(cells(RULE, workbook)).toEqual(['Projects!F13']);
  });
});

describe('A day before the one that it follows', () => {
  const RULE = 'date-order';
  const swapped: readonly [string, ExampleWorkbook, string][] = [
    ['Pools', { Pools: [{ poolId: 'P', from: 2025, to: 2024 }] }, 'Pools!G2 F2'],
    [
      'Approvals',
      { Approvals: [{ approvalId: 'H', requestedOn: '2024-02-01', approvedOn: '2024-01-01' }] },
      'Approvals!C2 B2',
    ],
    [
      'Projects',
      { Projects: [{ projectId: 'A', start: '2024-02-01', end: '2024-01-01' }] },
      'Projects!J2 I2',
    ],
    [
      'Participants',
      {
        Projects: [{ projectId: 'A' }],
        Participants: [{ projectId: 'A', organisation: 'X', from: '2024-02-01', to: '2024-01-01' }],
      },
      'Participants!F2 E2',
    ],
    [
      'Reports',
      {
        Reports: [{ allocationId: 'T', kind: 'status', receivedOn: '2024-02-01', approvedOn: '2024-01-01' }],
      },
      'Reports!F2 E2',
    ],
    ['Rules', { Rules: [{ ruleId: 'year-frame', from: '2024-02-01', to: '2024-01-01' }] }, 'Rules!G2 F2'],
    [
      'Waivers',
      {
        Waivers: [
          { findingId: 'x', fingerprint: 'y', reason: 'z', by: 'q', on: '2024-02-01', expires: '2024-01-01' },
        ],
      },
      'Waivers!F2 E2',
    ],
  ];

  it.each(swapped)('is told in %s, at both', (_, workbook, at) => {
    expect(cells(RULE, workbook)).toEqual([at]);
  });

  it('may be the same day, and is not known where one is blank or cannot be read', () => {
    const one = (start: string, end: string) => ({ Projects: [{ projectId: 'A', start, end }] });
    expect(asked(RULE, one('2024-01-01', '2024-01-01')).told).toEqual([]);
    expect(asked(RULE, one('2024-01-01', '')).told).toEqual([]);
    expect(asked(RULE, one('', '2024-01-01')).told).toEqual([]);
    expect(asked(RULE, one('#REF!', '2024-01-01'))).toEqual(notRun(1, 'Projects!I2'));
    expect(asked(RULE, one('2024-01-01', '#REF!'))).toEqual(notRun(1, 'Projects!J2'));
    expect(asked(RULE, one('2024-02-01', '2024-01-31')).told).toEqual(['date-order 2024-01-31/2024-02-01']);
  });

  it('is told with the captions of both, days as days and years as years', () => {
    const [, years] = swapped[0] ?? [];
    expect(params(RULE, years ?? {})).toEqual([
      { earlier: 'From year', later: 'To year', earlierYear: 2025, laterYear: 2024 },
    ]);
    const [, days] = swapped[2] ?? [];
    expect(params(RULE, days ?? {})).toMatchObject([{ earlier: 'Start', later: 'End' }]);
    expect(ids(RULE, days ?? {})).toEqual(['date-order:projects:a:end']);
  });

  it('is not looked for in a table that lacks one of the two columns', () => {
    const projects = (...columns: string[]) =>
      of(sheet('Projects', [['Project ID', 'A'], ...columns.map((each) => [each, 45_000] as const)]));
    expect(asked(RULE, projects('Start', 'End'))).toEqual(passed(1));
    expect(asked(RULE, projects('Start')).rows).toBe(0);
    expect(asked(RULE, projects('End')).rows).toBe(0);
  });
});

describe('An id in two rows', () => {
  const RULE = 'duplicate-key';
  const projects = (...of_: string[]) => ({ Projects: of_.map((projectId) => ({ projectId })) });

  it('is told once, at its second row, with every other', () => {
    const workbook = projects('B', 'A', 'a', 'B', 'A');
    expect(ids(RULE, workbook)).toEqual([
      'duplicate-key:projects:projectid:a',
      'duplicate-key:projects:projectid:b',
    ]);
    expect(cells(RULE, workbook)).toEqual(['Projects!A4 A6 A3', 'Projects!A5 A2']);
    expect(params(RULE, workbook)).toEqual([
      { caption: 'Project ID', id: 'A', first: 'Projects!A3', rows: 3 },
      { caption: 'Project ID', id: 'B', first: 'Projects!A2', rows: 2 },
    ]);
  });

  it('is not a blank id, nor one that cannot be read', () => {
    expect(asked(RULE, projects('', '', 'A')).told).toEqual([]);
    expect(asked(RULE, projects('#REF!', '#REF!', 'A')).told).toEqual([]);
    expect(asked(RULE, projects('A'))).toEqual(passed(1));
    expect(asked(RULE, projects('A', 'A')).told).toHaveLength(1);
  });

  it('is an id of the row’s own, and not what it refers to or is called', () => {
    const twice = { projectId: 'A', approvalId: 'H', recipient: 'KL', lineId: '' };
    const lines = (...lineIds: string[]) => ({
      ...projects('A'),
      ApprovalLines: lineIds.map((lineId) => ({ ...twice, lineId })),
    });
    expect(asked(RULE, lines('1', '2')).told).toEqual([]);
    expect(cells(RULE, lines('1', '1'))).toEqual(['ApprovalLines!A3 A2']);
    const waiver = { findingId: 'x', fingerprint: 'y', reason: 'z', by: 'q' };
    expect(cells(RULE, { Waivers: [waiver, waiver] })).toEqual(['Waivers!A3 A2']);
  });
});

describe('Ids that look alike', () => {
  const RULE = 'look-alike-id';
  const projects = (...of_: string[]) => ({ Projects: of_.map((projectId) => ({ projectId })) });

  it('are told at the misleading one, whichever comes first', () => {
    const cyrillic = 'АKT-1';
    expect(cells(RULE, projects('AKT-1', cyrillic))).toEqual(['Projects!A3 A2']);
    expect(cells(RULE, projects(cyrillic, 'AKT-1'))).toEqual(['Projects!A2 A3']);
    expect(params(RULE, projects(cyrillic, 'AKT-1'))).toEqual([
      { caption: 'Project ID', id: cyrillic, other: 'AKT-1', otherCell: 'Projects!A3' },
    ]);
    expect(found(RULE, projects(cyrillic, 'AKT-1'))[0]?.expected).toEqual({ type: 'text', text: 'AKT-1' });
  });

  it('of a date is told where the id is there, and else as a missing reference', () => {
    const shown = (ids_: readonly Cell[]) => ({
      ...of(
        sheet('Pools', [['Pool ID', 'P']]),
        sheet('Projects', [['Project ID', ...ids_]]),
        sheet('Savings', [], {
          rowCount: 1,
          columns: [
            { caption: 'Saving ID', cells: ['S'] },
            { caption: 'Project ID', cells: [45424], formats: new Map([[0, 'dd-mmm']]) },
          ],
        }),
      ),
    });
    expect(cells(RULE, shown(['45424']))).toEqual(['Savings!B2']);
    expect(params(RULE, shown(['45424']))).toEqual([{ caption: 'Project ID', id: '45424' }]);
    expect(cells(RULE, shown(['A']))).toEqual([]);
    expect(asked('missing-reference', shown(['A'])).told).toEqual(['missing-reference-date 45424/null']);
    expect(asked('missing-reference', shown(['45424'])).told).toEqual([]);
  });
});

describe('A reference', () => {
  const RULE = 'missing-reference';
  const savings = (projects: readonly (readonly [string, ...Cell[]])[], ...owners: Cell[]) =>
    of(
      sheet('Pools', [['Pool ID', 'P']]),
      sheet('Projects', projects),
      sheet('Savings', [
        ['Saving ID', ...owners.map((_, row) => `S${row}`)],
        ['Project ID', ...owners],
      ]),
    );

  it('that only looks like an id is offered that one, and a person chooses', () => {
    const workbook = savings([['Project ID', 'AKT-1', 'АKT-1']], 'ＡＫＴ-1');
    expect(asked(RULE, workbook).told).toEqual(['missing-reference-look-alike ＡＫＴ-1/AKT-1']);
    expect(changes(RULE, workbook)).toEqual(['Savings!B2=AKT-1?']);
    expect(params(RULE, workbook)).toEqual([
      { caption: 'Project ID', id: 'ＡＫＴ-1', table: 'Projects', other: 'AKT-1' },
    ]);
  });

  it('is told in each row that has it', () => {
    const workbook = savings([['Project ID', 'A']], 'X', 'A', 'X', null);
    expect(cells(RULE, workbook)).toEqual(['Savings!B2', 'Savings!B4']);
    expect(ids(RULE, workbook)).toEqual([
      'missing-reference:savings:s0:projectid',
      'missing-reference:savings:s2:projectid',
    ]);
    expect(changes(RULE, workbook)).toEqual(['-', '-']);
  });

  it('is not known to be missing while an id of the other table is blank or cannot be read, or it cannot itself', () => {
    expect(
      asked(
        RULE,
        savings(
          [
            ['Project ID', 'A', null, new CellError('#REF!')],
            ['Title', '', 'x', ''],
          ],
          'X',
        ),
      ),
    ).toMatchObject({
      told: [],
      why: ['Projects!A3'],
    });
    expect(asked(RULE, savings([['Project ID', 'A']], new CellError('#REF!')))).toMatchObject({
      told: [],
      why: ['Savings!B2'],
    });
  });

  it('is not known to be missing where the column of ids is not there, or there twice', () => {
    const without = asked(RULE, savings([['Title', 'A']], 'A'));
    expect(without).toMatchObject({ told: [], why: ['no-answer'] });
    const twice = asked(
      RULE,
      savings(
        [
          ['Project ID', 'A'],
          ['Projekt-id', 'A'],
        ],
        'X',
      ),
    );
    expect(twice.told).toEqual([]);
    expect(twice.why).toContain('Projects!A2');
  });

  it('is not asked for where no row has one', () => {
    const without = of(
      sheet('Pools', [['Pool ID', 'P']]),
      sheet('Savings', [
        ['Saving ID', 'S'],
        ['Project ID', null],
      ]),
    );
    expect(asked(RULE, without)).toEqual(passed(1));
  });
});

describe('Pools in a circle', () => {
  const RULE = 'pool-cycle';
  const pools = (...of_: readonly (readonly [string, string])[]) => ({
    Pools: of_.map(([poolId, parentId]) => ({ poolId, parentId })),
  });

  it('are told once, from the first by name, whatever the order of the rows', () => {
    for (const workbook of [
      pools(['A', 'C'], ['B', 'A'], ['C', 'B']),
      pools(['C', 'B'], ['B', 'A'], ['A', 'C']),
    ]) {
      expect(asked(RULE, workbook).told).toEqual(['pool-cycle A → C → B → A/null']);
      expect(ids(RULE, workbook)).toEqual(['pool-cycle:a:b:c']);
    }
    expect(cells(RULE, pools(['C', 'B'], ['B', 'A'], ['A', 'C']))).toEqual(['Pools!C4 C2 C3']);
    expect(params(RULE, pools(['A', 'B'], ['B', 'A']))).toEqual([{ pools: ['A', 'B'] }]);
  });

  it('are told for each circle, and not for what is only inside one', () => {
    const two = pools(['A', 'B'], ['B', 'A'], ['C', 'A'], ['D', 'D']);
    expect(ids(RULE, two)).toEqual(['pool-cycle:a:b', 'pool-cycle:d']);
    expect(asked(RULE, pools(['A', ''], ['B', 'A']))).toEqual(passed(2));
  });

  it('cannot be looked for where there is no column of ids', () => {
    expect(asked(RULE, of(sheet('Pools', [['Name', 'P']]))).status).toBe('not-run');
  });
});

import type { Cell, SourceTable } from '../../src/ledger/source';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { asked, cells, changes, found, ids, PACK, passed, type RowOf, type Rows } from './asked';

const params = (rule: string, workbook: ExampleWorkbook, pack = PACK) =>
  found(rule, workbook, pack).map(({ message }) => message.params);

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

describe('The columns of a table', () => {
  const RULE = 'columns';
  const frames = (columns: readonly (readonly [string, ...Cell[]])[], more: Partial<SourceTable> = {}) => ({
    Pools: [{ poolId: 'P' }],
    raw: { tables: [sheet('Frames', columns, more)] },
  });

  it('that are there twice are told at both headers, the captions in the order of the alphabet', () => {
    const twice = [
      ['Pool ID', 'P'],
      ['Bevilling', 5],
      ['Appropriation', 6],
    ] as const;
    expect(cells(RULE, frames(twice))).toEqual(['Frames!B1 C1']);
    expect(cells(RULE, frames(twice, { firstRow: 8, firstColumn: 4 }))).toEqual(['Frames!E7 F7']);
    expect(ids(RULE, frames(twice))).toEqual(['columns:frames:appropriation']);
    expect(params(RULE, frames(twice))).toEqual([
      { table: 'Frames', field: 'appropriation', captions: ['Bevilling', 'Appropriation'] },
    ]);
  });

  it('that are missing or have a unit that nobody knows are told by name', () => {
    const missing = frames([['Pool ID', 'P']]);
    expect(ids(RULE, missing)).toEqual(['columns:frames:appropriation']);
    expect(params(RULE, missing)).toEqual([{ table: 'Frames', field: 'appropriation' }]);
    const unit = frames([
      ['Pool ID', 'P'],
      ['Bevilling (tusind dollar)', 5],
    ]);
    expect(asked(RULE, unit).told).toEqual(['unknown-unit Bevilling (tusind dollar)/null']);
    expect(ids(RULE, unit)).toEqual(['columns:frames:appropriation']);
    expect(params(RULE, unit)).toEqual([{ caption: 'Bevilling (tusind dollar)' }]);
  });

  it('are counted in the tables that are there', () => {
    const workbook = {
      raw: {
        tables: [
          sheet('Pools', [
            ['Pool ID', 'P', 'Q'],
            ['Navn', 'P', 'Q'],
          ]),
        ],
      },
    };
    expect(asked(RULE, { ...workbook, Frames: [], Projects: [], Allocations: [] })).toEqual(passed(2));
  });
});

describe('The tables of a workbook', () => {
  const RULE = 'workbook-tables';

  it('that are needed and missing are told each, and others are not', () => {
    const workbook: ExampleWorkbook = {
      Pools: [{ poolId: 'P' }],
      raw: { without: ['Frames', 'Match', 'Allocations'] },
    };
    expect(ids(RULE, workbook)).toEqual(['workbook-tables:frames', 'workbook-tables:allocations']);
    expect(params(RULE, workbook)).toEqual([{ table: 'Frames' }, { table: 'Allocations' }]);
  });

  it('that are there twice are told at the second, with where the first is', () => {
    const pools = { Pools: [{ poolId: 'P' }] };
    const second = sheet('Pools', [['Pool ID', 'Q']], { sheet: 'Ark2', firstRow: 8, firstColumn: 4 });
    const workbook = { ...pools, raw: { tables: [second] } };
    expect(params(RULE, workbook)).toEqual([{ table: 'Pools', first: 'Pools!A1', second: 'Ark2!D7' }]);
    expect(found(RULE, workbook).map(({ id, spot }) => `${id} ${spot.sheet}!${spot.cell}`)).toEqual([
      'workbook-tables:pools:repeated Ark2!D7',
    ]);
  });

  it('that have none of our captions are told by name', () => {
    const workbook = { Pools: [{ poolId: 'P' }], raw: { tables: [sheet('Match', [['Noget', 'x']])] } };
    expect(asked(RULE, workbook).told).toEqual(['no-captions null/null']);
    expect(ids(RULE, workbook)).toEqual(['workbook-tables:match']);
    expect(params(RULE, workbook)).toEqual([{ table: 'Match' }]);
  });

  it('are counted by their rows', () => {
    expect(asked(RULE, { Pools: [{ poolId: 'P' }, { poolId: 'Q' }] })).toEqual(passed(2));
  });
});

describe('A row of Rules', () => {
  const RULE = 'unknown-rule';
  const rules = (...rows: RowOf<'Rules'>[]): ExampleWorkbook => ({ Pools: [{ poolId: 'P' }], Rules: rows });

  it('that names no rule is told with its name, and one without a name is not', () => {
    expect(asked(RULE, rules({ ruleId: 'year-frames' })).told).toEqual(['unknown-rule year-frames/null']);
    expect(params(RULE, rules({ ruleId: 'year-frames' }))).toEqual([{ rule: 'year-frames' }]);
    expect(asked(RULE, rules({ ruleId: 'Year-Frame ' }, { ruleId: '', value: 5 }))).toEqual(passed(2));
    expect(asked(RULE, rules({ ruleId: '#REF!' }))).toEqual(passed(1));
  });

  it('for one pool is no rule about cells', () => {
    const workbook = rules({ ruleId: 'date-order', pool: 'P' }, { ruleId: 'year-frame', pool: 'P' });
    expect(cells(RULE, workbook)).toEqual(['Rules!B2']);
    expect(params(RULE, workbook)).toEqual([{ rule: 'date-order', pool: 'P' }]);
    expect(asked(RULE, rules({ ruleId: 'date-order' }))).toEqual(passed(1));
  });

  it('sets nothing that its rule has no use for, unless it switches the rule off', () => {
    const set = { value: 5, base: 'x', tolerance: 1 };
    expect(cells(RULE, rules({ ruleId: 'year-frame', ...set }))).toEqual(['Rules!C2', 'Rules!D2']);
    expect(params(RULE, rules({ ruleId: 'year-frame', ...set }))).toEqual([
      { rule: 'year-frame', caption: 'Value' },
      { rule: 'year-frame', caption: 'Base' },
    ]);
    expect(asked(RULE, rules({ ruleId: 'year-frame', ...set, severity: 'off' }))).toEqual(passed(1));
    expect(asked(RULE, rules({ ruleId: 'year-frame', ...set, severity: 'info' })).told).toHaveLength(2);
    expect(
      ids(RULE, rules({ ruleId: 'year-frame', base: 'x' }, { ruleId: 'pool-ceiling', base: 'x' })),
    ).toHaveLength(2);
  });

  const granted = (more: Rows<'Rules'>): ExampleWorkbook => ({
    Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }],
    Frames: [{ poolId: 'P', appropriation: 10 }],
    Rules: more,
  });

  it('that cannot hold as it stands is told at the cell, from the top, and within a row by column', () => {
    const workbook = granted([
      { ruleId: 'earmark-maximum', pool: 'E', value: 5, base: 'x' },
      { ruleId: 'earmark-minimum', pool: 'E', value: 2, base: 'share' },
      { ruleId: 'earmark-minimum', pool: 'E' },
    ]);
    expect(cells(RULE, workbook)).toEqual(['Rules!D2', 'Rules!C3', 'Rules!C4']);
    expect(params(RULE, workbook)).toEqual([
      { rule: 'earmark-maximum', field: 'base' },
      { rule: 'earmark-minimum', field: 'value' },
      { rule: 'earmark-minimum', field: 'value' },
    ]);
    expect(changes(RULE, workbook)).toEqual(['-', '-', '-']);
  });

  it('is found by its row in the sheet where the table has blank rows', () => {
    const { Rules: _, ...workbook } = granted([]);
    const table = sheet('Rules', [
      ['Rule', null, 'earmark-maximum', 'earmark-minimum'],
      ['Pool ID', null, 'E', 'E'],
      ['Value', null, 5, 5],
      ['Base', null, '', 'x'],
    ]);
    expect(cells(RULE, { ...workbook, raw: { tables: [table] } })).toEqual(['Rules!D4']);
  });

  it('of the pack that cannot hold is told once, before those of the workbook', () => {
    const pack = { ...PACK, rules: [...PACK.rules, { rule: 'earmark-maximum' }] };
    const workbook = granted([{ ruleId: 'earmark-minimum', pool: 'E' }]);
    expect(found(RULE, workbook, pack).map(({ id, message }) => `${message.id} ${id}`)).toEqual([
      'pack-rule-not-understood unknown-rule:pack:earmark-maximum:value',
      expect.stringMatching(/^rule-not-understood unknown-rule:rules:/),
    ]);
    expect(params(RULE, workbook, pack)[0]).toEqual({ rule: 'earmark-maximum', field: 'value' });
  });
});

describe('A pack', () => {
  const pack = (from?: string, to?: string) => ({
    ...PACK,
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  });
  const told = (cutOff: string | undefined, from?: string, to?: string) =>
    found('unknown-rule', { Pools: [{ poolId: 'P' }], ...(cutOff ? { cutOff } : {}) }, pack(from, to));

  it('is in force from its first day to its last, both included', () => {
    const on = (day: string) => told(day, '2024-01-01', '2024-12-31').map(({ message }) => message.id);
    expect(on('2023-12-31')).toEqual(['pack-not-in-force']);
    expect(on('2024-01-01')).toEqual([]);
    expect(on('2024-12-31')).toEqual([]);
    expect(on('2025-01-01')).toEqual(['pack-not-in-force']);
  });

  it('may have no first or no last day', () => {
    expect(told('2025-01-01', '2024-01-01')).toEqual([]);
    expect(told('2023-12-31', '2024-01-01')).toHaveLength(1);
    expect(told('2023-12-31', undefined, '2024-12-31')).toEqual([]);
    expect(told('2025-01-01', undefined, '2024-12-31')).toHaveLength(1);
  });

  it('is not held against a day that nobody states', () => {
    expect(told(undefined, '2024-01-01', '2024-12-31')).toEqual([]);
  });

  it('is told as a warning with its name, version and days', () => {
    const [finding] = told('2025-01-01', undefined, '2024-12-31');
    expect(finding).toMatchObject({
      id: `unknown-rule:pack:${PACK.id}:${PACK.version}`,
      severity: 'warning',
      message: { params: { pack: PACK.id, version: PACK.version, from: null } },
    });
  });
});

describe('What a cell should hold', () => {
  const frame = (row: RowOf<'Frames'>) => ({ Pools: [{ poolId: 'P' }], Frames: [{ poolId: 'P', ...row }] });

  it('is the number that a text plainly means, and none where it may mean two', () => {
    expect(changes('text-number', frame({ appropriation: "'22,8" }))).toEqual(['Frames!C2=22.8']);
    expect(asked('text-number', frame({ appropriation: "'22,8" })).told).toEqual(['text-number 22,8/22.8']);
    const two = frame({ appropriation: "'713.472" });
    expect(changes('text-number', two)).toEqual(['-']);
    expect(params('text-number', two)).toMatchObject([
      { held: '713.472', type: 'amount', caption: 'Appropriation' },
    ]);
    expect(asked('text-number', two).told).toEqual(['text-number-two-ways 713.472/null']);
  });

  it('is none where the text means a part of an øre, or a number below zero', () => {
    expect(changes('text-number', frame({ appropriation: "'0,005" }))).toEqual(['-']);
    expect(asked('text-number', frame({ appropriation: "'0,005" })).told).toEqual([
      'text-number 0,005/0.005',
    ]);
    expect(asked('text-number', frame({ appropriation: "'-5" })).told).toEqual([]);
    expect(asked('wrong-type', frame({ appropriation: "'-5" })).told).toEqual(['negative-amount -5/null']);
  });

  it('is a whole number of øre, which a person confirms', () => {
    expect(changes('whole-ore', frame({ appropriation: 1.005 }))).toEqual(['Frames!C2=1.01?']);
    expect(params('whole-ore', frame({ appropriation: 1.005 }))).toEqual([
      { caption: 'Appropriation', kroner: 1.005, rounded: 1_01 },
    ]);
  });

  it('is the day that a text plainly means, and none for a year alone or a text that may mean two', () => {
    const project = (start: string | number) => ({ Projects: [{ projectId: 'A', start: start as string }] });
    expect(changes('text-date', project("'5. december 2024"))).toEqual(['Projects!I2=2024-12-05']);
    expect(changes('text-date', project("'05-12-2024"))).toHaveLength(1);
    expect(changes('text-date', project(2024))).toEqual(['-']);
    expect(asked('text-date', project(2024)).told).toEqual(['year-for-date 2024/null']);
    expect(params('text-date', project(2024))).toEqual([{ caption: 'Start', held: 2024 }]);
  });

  it('is the word that a choice plainly means, and none for another', () => {
    const pool = (appropriationType: string | number) => ({
      Pools: [{ poolId: 'P', appropriationType: appropriationType as string }],
    });
    expect(changes('wrong-choice', pool('reservationsbeviling'))).toEqual(['Pools!E2=reservationsbevilling']);
    expect(changes('wrong-choice', pool('drift'))).toEqual(['-']);
    expect(changes('wrong-choice', pool(5))).toEqual(['-']);
    expect(params('wrong-choice', pool('drift'))).toMatchObject([
      { caption: 'Appropriation type', held: 'drift' },
    ]);
  });
});

describe('A cell of another type', () => {
  const RULE = 'wrong-type';
  const told = (workbook: ExampleWorkbook) =>
    found(RULE, workbook).map(({ message }) => [message.id, message.params]);

  it('is told with what it holds and what belongs there', () => {
    const frame = (appropriation: string | number | boolean, carriedIn: number = 0) => ({
      Pools: [{ poolId: 'P' }],
      Frames: [{ poolId: 'P', appropriation: appropriation as number, carriedIn }],
    });
    const caption = 'Appropriation';
    expect(told(frame(true))).toEqual([['wrong-type', { caption, held: 'TRUE', type: 'amount' }]]);
    expect(told(frame(false))).toEqual([['wrong-type', { caption, held: 'FALSE', type: 'amount' }]]);
    expect(told(frame(-5))).toEqual([['negative-amount', { caption, held: -5 }]]);
    expect(told(frame(1e17))).toEqual([['too-large', { caption, held: 1e17 }]]);
  });

  it('that is below zero is no amount, or no number', () => {
    const saving = { Projects: [{ projectId: 'A' }], Savings: [{ savingId: 'S', projectId: 'A', low: -1 }] };
    expect(told(saving)).toEqual([['negative-number', { caption: 'Low (FTE)', held: -1 }]]);
  });

  it('is an id whose last digits are lost, or a CVR number that does not add up', () => {
    const project = (row: RowOf<'Projects'>) => ({ Projects: [{ projectId: 'A', ...row }] });
    expect(told({ Projects: [{ projectId: 1234567890123456 }] })).toEqual([
      ['id-digits-lost', { caption: 'Project ID', held: 1234567890123456 }],
    ]);
    expect(told(project({ recipientNo: '12345678' }))).toEqual([
      ['cvr-number', { caption: 'CVR no.', held: '12345678' }],
    ]);
  });
});

describe('The rows that a rule about cells looks at', () => {
  const many = <T>(count: number, row: T): T[] => Array<T>(count).fill(row);
  /** A number of rows a table that tells the tables apart in a sum. */
  const workbook: ExampleWorkbook = {
    Pools: many(1, { poolId: 'P' }),
    Frames: many(2, { poolId: 'P' }),
    Phasing: many(4, { projectId: 'A' }),
    Projects: many(8, { projectId: 'A' }),
    Rules: many(16, { ruleId: 'x' }),
    Participants: many(32, { projectId: 'A' }),
    ApprovalLines: many(64, { approvalId: 'H' }),
    Waivers: many(128, { findingId: 'F' }),
  };

  it.each([
    ['wrong-choice', 1 + 8 + 16 + 32],
    ['account-pattern', 1 + 2],
    ['whole-ore', 2 + 8 + 16 + 64],
    ['text-date', 8 + 16 + 32 + 128],
    ['text-number', 1 + 2 + 4 + 8 + 16 + 32 + 64],
    ['look-alike-id', 1 + 2 + 4 + 8 + 16 + 32 + 64],
    ['duplicate-key', 1 + 8 + 64 + 128],
    ['missing-reference', 1 + 2 + 4 + 8 + 16 + 32 + 64],
  ] as const)('are those of tables that have such cells: %s', (rule, rows) => {
    expect(asked(rule, workbook).rows).toBe(rows);
  });
});

describe('A part of an øre', () => {
  it('is told in kroner, whatever the unit of the column', () => {
    const frames = sheet('Frames', [
      ['Pool ID', 'P'],
      ['Bevilling (mio. kr.)', 1.000000005],
    ]);
    expect(params('whole-ore', { Pools: [{ poolId: 'P' }], raw: { tables: [frames] } })).toEqual([
      { caption: 'Bevilling (mio. kr.)', kroner: 1_000_000.005, rounded: 1_000_000_01 },
    ]);
  });
});

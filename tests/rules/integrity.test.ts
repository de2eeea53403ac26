import { NoAnswer } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceTable, type SourceWorkbook } from '../../src/ledger/source';
import { TABLE_NAMES } from '../../src/ledger/tables';
import { kroner } from '../../src/ledger/money';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { messages as danish } from '../../src/text/da/rules';
import { messages as english } from '../../src/text/en/rules';
import { integrityRules as danishRules } from '../../src/text/da/rules/integrity';
import { integrityRules as englishRules } from '../../src/text/en/rules/integrity';
import { formatFor } from '../../src/text/format';
import { integrityKinds } from '../../src/rules/kinds/integrity';
import packData from '../../src/rules/packs/nye-teknologier.json';
import type { Pack } from '../../src/rules/pack';

const pack = packData as Pack;

const ledgerOf = (example: ExampleWorkbook): Ledger => new Ledger(exampleSource(example));
const checkOf = (ledger: Ledger): CheckResult => check(ledger, pack);

/** Findings as rule, message and cells, in the order of the report. */
const told = (result: CheckResult): string[] =>
  result.findings.map(({ rule, message, cells }) => [rule, message.id, ...cells].join(' '));

const errors = (result: CheckResult): CheckResult['findings'] =>
  result.findings.filter(({ severity }) => severity === 'error');

const remaining = (ledger: Ledger, pool: string): number => {
  const code = ledger.pools.named(pool);
  const query = { year: null, asOf: null, status: 'committed' } as const;
  return ledger.frames.budget(code, null).total - ledger.commitments.ofPool(code, query).total;
};

/** A table cell by cell, header in the row above `firstRow`. */
const table = (
  name: string,
  columns: readonly (readonly [caption: string, ...cells: Cell[]])[],
  at: Partial<SourceTable> = {},
): SourceTable => ({
  name,
  sheet: name,
  firstRow: 2,
  firstColumn: 1,
  rowCount: (columns[0]?.length ?? 1) - 1,
  columns: columns.map(([caption, ...cells]) => ({ caption, cells })),
  ...at,
});

const workbook = (tables: readonly SourceTable[]): SourceWorkbook => ({
  tables,
  date1904: false,
  names: new Map(),
  notices: [],
});

const SOUND: ExampleWorkbook = {
  Pools: [{ poolId: 'NT' }],
  Frames: [{ poolId: 'NT', appropriation: 1000 }],
  Projects: [{ projectId: 'A' }],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'NT', year: 2024, amount: 400, status: 'committed' },
  ],
};

describe('a workbook that is in order', () => {
  it('gives no finding of the integrity family and answers', () => {
    const ledger = ledgerOf(SOUND);
    const ids = new Set(integrityKinds.map(({ id }) => id));
    expect(checkOf(ledger).findings.filter(({ rule }) => ids.has(rule))).toEqual([]);
    expect(remaining(ledger, 'NT')).toBe(kroner(600));
  });
});

describe('bad input gives a clear finding, no wrong number and no crash', () => {
  it('a workbook without our tables is one error about the file', () => {
    const ledger = new Ledger(workbook([table('Udgifter', [['Beløb', 1000]])]));
    const result = checkOf(ledger);
    expect(told(result)).toEqual(['workbook-tables no-tables']);
    expect(result.findings[0]?.severity).toBe('error');
    expect(() => remaining(ledger, 'NT')).toThrow(NoAnswer);
  });

  it('an empty workbook is the same', () => {
    expect(told(checkOf(new Ledger(workbook([]))))).toEqual(['workbook-tables no-tables']);
  });

  it.each(TABLE_NAMES)(
    '%s with other captions is told at its header, and nothing else is told about it',
    (name) => {
      const foreign = table(
        name,
        [
          ['Noget', 'x'],
          ['Andet', 1],
        ],
        { sheet: 'Ark1', firstRow: 8, firstColumn: 4 },
      );
      const ledger = ledgerOf({
        ...(name in SOUND ? {} : SOUND),
        raw: { tables: [foreign] },
      });
      const about = errors(checkOf(ledger)).filter(({ spot }) => spot.table === name);
      expect(about.map(({ rule, message, spot }) => [rule, message.id, spot.cell])).toEqual([
        ['workbook-tables', 'no-captions', 'D7'],
      ]);
    },
  );

  it.each(['Pools', 'Frames', 'Allocations'] as const)(
    'with other captions in %s a pool has no figure',
    (name) => {
      const source = exampleSource(SOUND);
      const tables = source.tables.map((each) => (each.name === name ? table(name, [['Noget', 'x']]) : each));
      const ledger = new Ledger(workbook(tables));
      expect(() => remaining(ledger, 'NT')).toThrow(NoAnswer);
      expect(told(checkOf(ledger))).toContain('workbook-tables no-captions A1');
    },
  );

  it('a row of Rules for a pool does not stop the check when Pools cannot be read', () => {
    const ledger = ledgerOf({
      Rules: [{ ruleId: 'year-frame', pool: 'NT' }],
      raw: { tables: [table('Pools', [['Noget', 'x']])] },
    });
    expect(told(checkOf(ledger))).toContain('workbook-tables no-captions A1');
  });

  it('two columns of the same meaning: neither is read, and the pool has no figure', () => {
    const ledger = ledgerOf({
      Pools: [{ poolId: 'NT' }],
      Projects: [{ projectId: 'A' }],
      Frames: [{ poolId: 'NT', appropriation: 1000 }],
      raw: {
        tables: [
          table('Allocations', [
            ['Allocation ID', '1'],
            ['Project ID', 'A'],
            ['Pool ID', 'NT'],
            ['Finance year', 2024],
            ['Status', 'committed'],
            ['Beløb', 400],
            ['Amount (t.kr.)', 0.4],
          ]),
        ],
      },
    });
    expect(told({ ...checkOf(ledger), findings: errors(checkOf(ledger)) })).toEqual([
      'columns column-twice F1 G1',
    ]);
    expect(() => remaining(ledger, 'NT')).toThrow(NoAnswer);
  });

  it('a rule that needs a column which cannot be believed is not passed', () => {
    const ledger = ledgerOf({
      Pools: [{ poolId: 'NT' }],
      raw: {
        tables: [
          table('Frames', [
            ['Pool ID', 'NT'],
            ['Appropriation (EUR)', 0.005],
          ]),
        ],
      },
    });
    const outcome = checkOf(ledger).rules.find(({ id }) => id === 'whole-ore');
    expect(outcome?.status).toBe('not-run');
  });

  it('the same table twice: neither is counted', () => {
    const copy = exampleSource(SOUND).tables.find(({ name }) => name === 'Allocations') as SourceTable;
    const ledger = ledgerOf({ ...SOUND, raw: { tables: [{ ...copy, sheet: 'Kopi' }] } });
    const [finding] = errors(checkOf(ledger));
    expect([finding?.message.id, finding?.spot.sheet, finding?.spot.cell]).toEqual([
      'table-repeated',
      'Kopi',
      'A1',
    ]);
    expect(() => remaining(ledger, 'NT')).toThrow(NoAnswer);
  });

  it('pools in a circle: one finding with all their cells, and no figure', () => {
    const ledger = ledgerOf({
      ...SOUND,
      Pools: [
        { poolId: 'NT', parentId: 'B' },
        { poolId: 'B', parentId: 'NT' },
        { poolId: 'C', parentId: 'D' },
        { poolId: 'D', parentId: 'C' },
      ],
    });
    expect(told(checkOf(ledger)).filter((line) => line.startsWith('pool-cycle'))).toEqual([
      'pool-cycle pool-cycle C3 C2',
      'pool-cycle pool-cycle C4 C5',
    ]);
    expect(() => remaining(ledger, 'NT')).toThrow(NoAnswer);
  });

  it('an error value in an amount: one finding at the cell, no knock-on, no figure', () => {
    const ledger = ledgerOf({
      ...SOUND,
      Allocations: [
        { allocationId: '1', projectId: 'A', poolId: 'NT', year: 2024, amount: '#REF!', status: 'committed' },
      ],
    });
    const [finding, ...others] = errors(checkOf(ledger));
    expect(others).toEqual([]);
    expect([finding?.rule, finding?.spot.cell, finding?.received]).toEqual([
      'error-value',
      'G2',
      { type: 'text', text: '#REF!' },
    ]);
    expect(() => remaining(ledger, 'NT')).toThrow(NoAnswer);
  });

  it('16-digit ids as numbers have lost their last digits; as text they are two ids', () => {
    const asNumbers = ledgerOf({
      Projects: [{ projectId: 1234567890123456 }, { projectId: 1234567890123457 }],
    });
    expect(told(checkOf(asNumbers)).slice(0, 2)).toEqual([
      'wrong-type id-digits-lost A2',
      'wrong-type id-digits-lost A3',
    ]);
    const asText = ledgerOf({
      Projects: [{ projectId: "'1234567890123456" }, { projectId: "'1234567890123457" }],
    });
    expect(errors(checkOf(asText))).toEqual([]);
    const { projects } = asText;
    expect(projects.named('1234567890123456')).not.toBe(projects.named('1234567890123457'));
  });

  it('tables at D7 with blank rows inside give the addresses that Excel shows', () => {
    const frames = table(
      'Frames',
      [
        ['Bevilling', 1000, null, null, new CellError('#N/A'), null, '22,8'],
        ['Egen note', null, 'kun en note', null, null, null, null],
        ['Pulje-id', 'NT', null, ' ', 'NT', null, 'NT'],
      ],
      { sheet: 'Rammer', firstRow: 8, firstColumn: 4 },
    );
    const ledger = ledgerOf({ Pools: [{ poolId: 'NT' }], raw: { tables: [frames] } });
    expect(ledger.table('Frames').rowCount).toBe(3);
    expect(told(checkOf(ledger)).slice(0, 2)).toEqual([
      'error-value error-value D11',
      'text-number text-number D13',
    ]);
  });

  it('headers called __proto__ and constructor are plain own columns', () => {
    const pools = table('Pools', [
      ['__proto__', 'x'],
      ['Pulje-id', 'NT'],
      ['constructor', 'y'],
      ['Navn', 'Nye teknologier'],
      ['toString', 'z'],
    ]);
    const ledger = ledgerOf({ raw: { tables: [pools] } });
    expect(
      checkOf(ledger).findings.filter(({ spot }) => spot.table === 'Pools' && spot.row === null),
    ).toEqual([]);
    expect(ledger.pools.all().map((pool) => ledger.pools.name(pool))).toEqual(['NT']);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])('an id called %s is an id', (id) => {
    const ledger = ledgerOf({ Pools: [{ poolId: id }], Frames: [{ poolId: id, appropriation: 1 }] });
    expect(errors(checkOf(ledger))).toEqual([]);
    expect(remaining(ledger, id)).toBe(kroner(1));
  });

  it('a cell that holds markup passes through as text, in the finding and in its words', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const ledger = ledgerOf({ Pools: [{ poolId: 'NT', appropriationType: markup }] });
    const finding = checkOf(ledger).findings.find(({ rule }) => rule === 'wrong-choice');
    expect(finding?.received).toEqual({ type: 'text', text: markup });
    if (finding?.message.id !== 'wrong-choice') throw new Error('another message');
    expect(danish['wrong-choice'](finding.message.params, formatFor('da')).why).toContain(markup);
  });
});

describe('one finding for one matter', () => {
  it('a reference is not missing while a key of its table cannot be read', () => {
    const ledger = ledgerOf({
      Pools: [{ poolId: 'NT' }, { poolId: '#N/A', name: 'x' }],
      Frames: [{ poolId: 'B', appropriation: 1 }],
    });
    const result = checkOf(ledger);
    expect(told({ ...result, findings: errors(result) })).toEqual(['error-value error-value A3']);
    expect(result.rules.find(({ id }) => id === 'missing-reference')?.status).toBe('not-run');
  });

  it('a reference into a table that is not there is not run, not missing', () => {
    const ledger = ledgerOf({ ...SOUND, raw: { without: ['Pools'] } });
    const result = checkOf(ledger);
    expect(told({ ...result, findings: errors(result) })).toEqual(['workbook-tables table-missing']);
  });

  it('an id that Excel turned into a date and that is missing is told once, as missing', () => {
    const frames = {
      ...table('Frames', [
        ['Pulje-id', 45424],
        ['Bevilling', 1],
      ]),
    };
    const [first, second] = frames.columns;
    const ledger = ledgerOf({
      Pools: [{ poolId: 'NT' }],
      raw: { tables: [{ ...frames, columns: [{ ...first!, formats: new Map([[0, 'd-mmm']]) }, second!] }] },
    });
    const about = checkOf(ledger).findings.filter(
      ({ spot }) => spot.cell === 'A2' && spot.table === 'Frames',
    );
    expect(about.map(({ rule, message }) => [rule, message.id])).toEqual([
      ['missing-reference', 'missing-reference-date'],
    ]);
  });

  it('a number in parentheses is told as negative and not also as a text', () => {
    const ledger = ledgerOf({ Projects: [{ projectId: 'A', eligibleCost: "'(22,8)" }] });
    expect(told(checkOf(ledger)).filter((line) => line.includes('M2'))).toEqual([
      'wrong-type negative-amount M2',
    ]);
  });
});

describe('a unit slip', () => {
  const commitment = (allocationId: string, amount: number, projectId = 'A') => ({
    allocationId,
    projectId,
    poolId: 'NT',
    approvalId: 'AKT',
    year: 2024,
    amount,
    status: 'planned',
  });
  const slips = (example: ExampleWorkbook): string[] =>
    told(
      checkOf(
        ledgerOf({
          Pools: [{ poolId: 'NT' }],
          Projects: [{ projectId: 'A' }, { projectId: 'B' }],
          ...example,
        }),
      ),
    )
      .filter((line) => line.startsWith('unit-slip'))
      .map((line) => line.slice('unit-slip '.length));
  const line = (lineId: string, projectId: string, amount: number) => ({
    lineId,
    approvalId: 'AKT',
    projectId,
    amount,
  });

  it.each([
    [500, true],
    [499, false],
    [2000, true],
    [2001, false],
    [500_000, true],
    [2_000_001, false],
  ])('against the line at a factor of %d is told: %s', (factor, isTold) => {
    const found = slips({
      Approvals: [{ approvalId: 'AKT' }],
      ApprovalLines: [line('1', 'A', 10000)],
      Allocations: [commitment('1', 10000 * factor)],
    });
    expect(found).toEqual(isTold ? ['unit-slip-approval G2'] : []);
  });

  it('is not a small commitment beside others on the same line', () => {
    const found = slips({
      Approvals: [{ approvalId: 'AKT', total: 20e6 }],
      ApprovalLines: [line('1', 'A', 20e6)],
      Allocations: [commitment('1', 20e3), commitment('2', 19.98e6)],
    });
    expect(found).toEqual([]);
  });

  it('in the total is told once, at the total', () => {
    const found = slips({
      Approvals: [{ approvalId: 'AKT', total: 40.6 }],
      ApprovalLines: [line('1', 'A', 22.8e6), line('2', 'B', 17.8e6)],
      Allocations: [commitment('1', 22.8e6), commitment('2', 17.8e6, 'B')],
    });
    expect(found).toEqual(['unit-slip-lines F2']);
  });

  it.each([22.8e3, 22.8e9])('in the only line is told once, at the line: %d', (amount) => {
    const found = slips({
      Approvals: [{ approvalId: 'AKT', total: 22.8e6 }],
      ApprovalLines: [line('1', 'A', amount)],
      Allocations: [commitment('1', 22.8e6)],
    });
    expect(found).toEqual(['unit-slip-approval E2']);
  });

  it('in the only commitment under an approval without lines is told, and not in one of two', () => {
    const approvals = { Approvals: [{ approvalId: 'AKT', total: 20e6 }] };
    expect(slips({ ...approvals, Allocations: [commitment('1', 20e3)] })).toEqual(['unit-slip-approval G2']);
    const two = [commitment('1', 20e3), commitment('2', 19.98e6, 'B')];
    expect(slips({ ...approvals, Allocations: two })).toEqual([]);
  });

  it.each([
    [299.99, false],
    [300, true],
    [30_000_000, true],
    [30_000_000.01, false],
  ])('against its neighbours at a factor of %d is told: %s', (factor, isTold) => {
    const found = slips({
      Projects: [1, 1, 1, 1, 1, 1, 1, factor].map((cost, index) => ({
        projectId: `P${index}`,
        eligibleCost: cost,
      })),
    });
    expect(found).toEqual(isTold ? ['unit-slip-neighbours M9'] : []);
  });

  it('in a line is told once, at the line', () => {
    const found = slips({
      Approvals: [{ approvalId: 'AKT', total: 40.6e6 }],
      ApprovalLines: [line('1', 'A', 22.8e9), line('2', 'B', 17.8e6)],
      Allocations: [commitment('1', 22.8e6), commitment('2', 17.8e6, 'B')],
    });
    expect(found).toEqual(['unit-slip-approval E2']);
  });

  it('is not an odd amount that its approval bears out', () => {
    const usual = [1, 2, 3, 4, 5, 6, 7, 8].map((cost, index) => ({
      ...commitment(`${index}`, cost * 1e4),
      approvalId: '',
    }));
    const odd = { Allocations: [...usual, commitment('9', 45e6)] };
    const borneOut = slips({ ...odd, Approvals: [{ approvalId: 'AKT', total: 45e6 }] });
    expect(borneOut).toEqual([]);
    expect(slips({ Allocations: [...usual, { ...commitment('9', 45e6), approvalId: '' }] })).toEqual([
      'unit-slip-neighbours G10',
    ]);
  });

  it('is not found where two amounts are far from the rest', () => {
    const costs = [1, 2, 3, 4, 5, 6, 7, 8, 5000, 6000];
    expect(
      slips({ Projects: costs.map((cost, index) => ({ projectId: `P${index}`, eligibleCost: cost * 1e6 })) }),
    ).toEqual([]);
  });
});

describe('the family as a whole', () => {
  it('is in the shipped pack', () => {
    expect(pack.rules.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(integrityKinds.map(({ id }) => id)),
    );
  });

  it('has words in both languages for every kind', () => {
    const ids = integrityKinds.map(({ id }) => id).sort();
    expect(Object.keys(danishRules).sort()).toEqual(ids);
    expect(Object.keys(englishRules).sort()).toEqual(ids);
    expect(Object.keys(danish).sort()).toEqual(Object.keys(english).sort());
  });

  it('is switched off, and given another severity, by a row of Rules for the whole workbook', () => {
    const swapped: ExampleWorkbook = { Pools: [{ poolId: 'NT', from: 2025, to: 2022 }] };
    const off = checkOf(ledgerOf({ ...swapped, Rules: [{ ruleId: 'date-order', severity: 'off' }] }));
    expect(told(off).filter((line) => line.startsWith('date-order'))).toEqual([]);
    expect(off.rules.find(({ id }) => id === 'date-order')).toMatchObject({
      status: 'not-run',
      reasons: [{ kind: 'switched-off' }],
    });
    const warned = checkOf(ledgerOf({ ...swapped, Rules: [{ ruleId: 'date-order', severity: 'warning' }] }));
    expect(warned.findings.find(({ rule }) => rule === 'date-order')?.severity).toBe('warning');
  });

  it('knows the rules that a check leaves out', () => {
    const only = integrityKinds.filter(({ id }) => id === 'unknown-rule');
    const ledger = ledgerOf({ Rules: [{ ruleId: 'year-frame' }, { ruleId: 'nonsense' }] });
    expect(told(check(ledger, pack, only))).toEqual(['unknown-rule unknown-rule A3']);
  });

  it('names a finding by its row’s own id, so that another cell of the row changes nothing', () => {
    const idOf = (name: string): string | undefined =>
      checkOf(ledgerOf({ Pools: [{ poolId: 'NT', name, from: 1989 }] })).findings[0]?.id;
    expect(idOf('Nye teknologier')).toBe('wrong-type:pools:nt:from');
    expect(idOf('Ny teknologi')).toBe(idOf('Nye teknologier'));
  });

  it('names a finding by what its row is, so that sorting the rows changes no id', () => {
    const rows = [
      { poolId: 'NT', year: 2024, appropriation: "'1,5" },
      { poolId: 'NT', year: 2025, appropriation: "'2,5" },
    ];
    const ids = (frames: typeof rows): string[] =>
      checkOf(ledgerOf({ Pools: [{ poolId: 'NT' }], Frames: frames }))
        .findings.map(({ id }) => id)
        .sort();
    expect(ids([...rows].reverse())).toEqual(ids(rows));
    expect(new Set(ids(rows)).size).toBe(ids(rows).length);
  });
});

import { NoAnswer, notUsable } from '../../src/ledger/answer';
import { captionOf } from '../../src/ledger/captions';
import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { straight } from '../../src/ledger/steps';
import type { TableName } from '../../src/ledger/tables/spec';
import { KINDS } from '../../src/rules/catalogue';
import { check, checkWorkbook } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Hit, RuleKind } from '../../src/rules/kind';
import type { Pack } from '../../src/rules/pack';
import shipped from '../../src/rules/packs/nye-teknologier.json';
import type { Run } from '../../src/rules/run';

const MESSAGE = { id: 'year-frame', params: {} } as unknown as Hit['message'];

/** A kind that does as a test says. */
function kindOf(id: string, run: (run: Run) => void, more: Partial<RuleKind> = {}): RuleKind {
  const reads = { Frames: [] };
  return {
    id,
    family: 'pool',
    version: 1,
    severity: 'error',
    parameters: [],
    reads,
    check: run,
    examples: [],
    ...more,
  };
}

const packOf = (...rules: Pack['rules']): Pack => ({
  id: 'x',
  version: '1',
  title: { da: '', en: '' },
  rules,
});
const report = (key: string) => (run: Run) => {
  run.cover(2);
  run.report({ at: {}, keys: [key], message: MESSAGE });
};
const ledgerOf = (workbook: ExampleWorkbook = {}) => new Ledger(exampleSource(workbook));

describe('A check', () => {
  it('lists errors before warnings and these before information, else as the kinds come', () => {
    const kinds = [
      kindOf('a', report('1'), { severity: 'info' }),
      kindOf('b', report('2'), { severity: 'warning' }),
      kindOf('c', report('3')),
      kindOf('d', report('4'), { severity: 'info' }),
      kindOf('e', report('5')),
    ];
    const { findings, rules } = check(
      ledgerOf(),
      packOf(...'abcde'.split('').map((rule) => ({ rule }))),
      kinds,
    );
    expect(findings.map(({ id }) => id)).toEqual(['c:3', 'e:5', 'b:2', 'a:1', 'd:4']);
    expect(rules.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('counts the tables that are there and the rows in them', () => {
    const { workbook } = ledgerOf({ Pools: [{ poolId: 'P' }, { poolId: 'Q' }], Frames: [{ poolId: 'P' }] });
    const tables = workbook.tables.filter(
      ({ name }) => name === 'Pools' || name === 'Frames' || name === 'Match',
    );
    const { tables: found, rows } = check(new Ledger({ ...workbook, tables }), packOf(), []);
    expect([found, rows]).toEqual([3, 3]);
  });

  it('lets a kind that tells what the others met run last, and lists it where it stands', () => {
    const order: string[] = [];
    const note = (id: string) => (run: Run) => {
      order.push(`${id} ${run.notUnderstood.size}`);
      const place = { table: 'Rules', field: id, caption: '', sheet: '', cell: '', row: 0 } as const;
      run.skip(notUsable('rule-not-understood', { place, rule: id }));
    };
    const kinds = [
      kindOf('a', note('a'), { runsLast: true }),
      kindOf('b', note('b')),
      kindOf('c', note('c')),
    ];
    const { rules } = check(ledgerOf(), packOf({ rule: 'a' }, { rule: 'b' }, { rule: 'c' }), kinds);
    // Only what comes last is told what the others could not understand.
    expect(order).toEqual(['b 0', 'c 0', 'a 2']);
    expect(rules.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, (run: Run) => void, object]>([
    ['failed', report('1'), { status: 'failed', rows: 2, reasons: [] }],
    ['passed', (run) => run.cover(3), { status: 'passed', rows: 3, reasons: [] }],
    ['not run', () => undefined, { status: 'not-run', rows: 0, reasons: [{ kind: 'no-rows' }] }],
    [
      'not run, never passed, where one row was too much for it',
      (run) => {
        run.cover(3);
        run.needsCutOff();
      },
      { status: 'not-run', rows: 3, reasons: [{ kind: 'no-cut-off' }] },
    ],
    [
      'not run where it has no answer',
      () => {
        throw notUsable('amount-too-large', {});
      },
      {
        status: 'not-run',
        rows: 0,
        reasons: [{ kind: 'no-answer', reason: { id: 'amount-too-large', params: {} }, rows: 0 }],
      },
    ],
  ])('says of a rule that it %s', (_, run, outcome) => {
    const { rules } = check(ledgerOf(), packOf({ rule: 'a' }), [kindOf('a', run)]);
    expect(rules).toEqual([{ id: 'a', ...outcome }]);
  });

  it('says of a rule that is switched off that it is, and does not run it', () => {
    const never = (): never => {
      throw new Error('it ran');
    };
    for (const pack of [packOf(), packOf({ rule: 'a', severity: 'off' })]) {
      const { rules, findings } = check(ledgerOf(), pack, [kindOf('a', never)]);
      expect(rules).toEqual([{ id: 'a', status: 'not-run', rows: 0, reasons: [{ kind: 'switched-off' }] }]);
      expect(findings).toEqual([]);
    }
  });

  it('gives a finding the severity of the whole workbook, else of its kind', () => {
    const severity = (...rules: Pack['rules']) =>
      check(ledgerOf({ Pools: [{ poolId: 'P' }] }), packOf(...rules), [
        kindOf('a', report('1')),
      ]).findings.map((finding) => finding.severity);
    expect(severity({ rule: 'a' })).toEqual(['error']);
    expect(severity({ rule: 'a', severity: 'warning' })).toEqual(['warning']);
    expect(severity({ rule: 'a', pool: 'P', severity: 'warning' })).toEqual(['error']);
  });

  it('gives it that of its kind while the row that sets it cannot be read', () => {
    const ledger = ledgerOf({ Rules: [{ ruleId: 'a', severity: 'høj' }] });
    expect(
      check(ledger, packOf(), [kindOf('a', report('1'))]).findings.map(({ severity }) => severity),
    ).toEqual(['error']);
  });

  it('does not take a mistake of ours for an answer', () => {
    const broken = kindOf('a', () => {
      throw new RangeError('ours');
    });
    expect(() => check(ledgerOf(), packOf({ rule: 'a' }), [broken])).toThrow('ours');
    expect(new RangeError('ours')).not.toBeInstanceOf(NoAnswer);
  });
});

describe('A workbook that is checked again after an edit', () => {
  const source = exampleSource({
    Pools: [{ poolId: 'P' }],
    Frames: [{ poolId: 'P', year: 2024, appropriation: 1 }],
    Projects: [{ projectId: 'A', poolId: 'P' }],
    Rules: [{ ruleId: 'year-frame', value: 1 }],
  });
  const before = straight(checkWorkbook(source, shipped));
  const write = (name: TableName, field: string): SourceWorkbook => ({
    ...source,
    tables: source.tables.map((table) =>
      table.name === name
        ? {
            ...table,
            columns: table.columns.map((column) =>
              column.caption === captionOf(name, field, 'en') ? { ...column, cells: ['ny'] } : column,
            ),
          }
        : table,
    ),
  });
  const kept = (workbook: SourceWorkbook) => {
    const after = straight(checkWorkbook(workbook, shipped, before));
    return KINDS.filter((kind) => after.kinds.get(kind) === before.kinds.get(kind));
  };
  const always = (kind: RuleKind) => kind.runsLast === true || Object.keys(kind.reads).length === 0;

  it('keeps the results of the kinds that look at no field that changed', () => {
    const looking = KINDS.filter((kind) => always(kind) || kind.reads.Projects?.includes('start'));
    expect(looking.length).toBeGreaterThan(KINDS.filter(always).length);
    expect(kept(write('Projects', 'start'))).toEqual(KINDS.filter((kind) => !looking.includes(kind)));
  });

  it('keeps, where nothing changed, all but what looks at everything or comes last', () => {
    expect(kept({ ...source })).toEqual(KINDS.filter((kind) => !always(kind)));
    expect(KINDS.filter(always).length).toBeGreaterThan(1);
  });

  it.each([
    ['Rules', 'value'],
    ['Rules', 'ruleId'],
    ['Pools', 'parentId'],
  ] as const)('keeps nothing where something changed in %s', (name, field) => {
    expect(kept(write(name, field))).toEqual([]);
  });

  it('keeps nothing where it cannot be told what changed', () => {
    expect(kept({ ...source, date1904: true })).toEqual([]);
  });
});

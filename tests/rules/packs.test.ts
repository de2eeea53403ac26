import Ajv from 'ajv';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { KINDS } from '../../src/rules/catalogue';
import { check, type CheckResult } from '../../src/rules/check';
import { compareChecks } from '../../src/rules/compareChecks';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Pack } from '../../src/rules/pack';
import { canonicalPack, packNote } from '../../src/rules/packHash';
import shippedJson from '../../src/rules/packs/nye-teknologier.json';
import { PackError, readPack, type PackProblem } from '../../src/rules/readPack';

const shipped = shippedJson as Pack;
const schema = JSON.parse(readFileSync('docs/rulepack.schema.json', 'utf8')) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

const MINE = {
  id: 'vores',
  version: '2.0',
  from: '2025-01-01',
  title: { da: 'Vores', en: 'Ours' },
  rules: [
    { rule: 'payment-retention', pool: 'P', value: 0.1, source: 'Tilsagnsbrevet' },
    { rule: 'repayment-due', value: 0.5, tolerance: 500 },
  ],
} satisfies Pack;

function problemOf(pack: unknown): PackProblem | null {
  try {
    readPack(typeof pack === 'string' ? pack : JSON.stringify(pack));
    return null;
  } catch (error) {
    if (error instanceof PackError) return error.problem;
    throw error;
  }
}

describe('A rule pack', () => {
  it('is read as it stands, also the one that ships', () => {
    expect(readPack(JSON.stringify(MINE))).toEqual(MINE);
    expect(readPack(`\uFEFF${JSON.stringify(shippedJson)}`)).toEqual(shippedJson);
    expect(isValid(MINE)).toBe(true);
    expect(isValid(shippedJson)).toBe(true);
  });

  it('may forgive nothing, have a schema named, and hold a mark of byte order in a text', () => {
    const rules = [{ rule: 'repayment-due', tolerance: 0 }];
    const pack = { ...MINE, id: 'vo\uFEFFres', rules };
    expect(readPack(JSON.stringify({ $schema: 'rulepack.schema.json', ...pack }))).toEqual(pack);
  });

  const rule = (more: object) => ({ ...MINE, rules: [{ rule: 'payment-retention', ...more }] });
  it.each<[string, unknown, PackProblem]>([
    ['that is no JSON', '{', { kind: 'not-json' }],
    ['that is a list', [], { kind: 'wrong', at: 'JSON' }],
    ['without a version', { ...MINE, version: undefined }, { kind: 'missing', at: 'version' }],
    ['with an empty id', { ...MINE, id: ' ' }, { kind: 'wrong', at: 'id' }],
    ['with a number for its id', { ...MINE, id: 7 }, { kind: 'wrong', at: 'id' }],
    ['with a list for its title', { ...MINE, title: [] }, { kind: 'wrong', at: 'title' }],
    ['without a title', { ...MINE, title: null }, { kind: 'wrong', at: 'title' }],
    ['without its title', { ...MINE, title: undefined }, { kind: 'missing', at: 'title' }],
    ['with an empty title', { ...MINE, title: { da: 'x', en: '' } }, { kind: 'wrong', at: 'title.en' }],
    ['with an object for its rules', { ...MINE, rules: {} }, { kind: 'wrong', at: 'rules' }],
    ['with a number for a day', rule({ from: 20240101 }), { kind: 'wrong', at: 'rules[0].from' }],
    ['with a tolerance as text', rule({ tolerance: '500' }), { kind: 'wrong', at: 'rules[0].tolerance' }],
    [
      'with a rule that names none',
      { ...MINE, rules: [MINE.rules[0], {}] },
      { kind: 'missing', at: 'rules[1].rule' },
    ],
    ['with a rule that is null', { ...MINE, rules: [null] }, { kind: 'wrong', at: 'rules[0]' }],
    ['with a title in one language', { ...MINE, title: { da: 'x' } }, { kind: 'missing', at: 'title.en' }],
    ['with a name that nobody knows', { ...MINE, regler: [] }, { kind: 'surplus', at: 'regler' }],
    ['with a number as text', rule({ value: '0.1' }), { kind: 'wrong', at: 'rules[0].value' }],
    ['with a severity that is none', rule({ severity: 'high' }), { kind: 'wrong', at: 'rules[0].severity' }],
    ['with a negative tolerance', rule({ tolerance: -1 }), { kind: 'wrong', at: 'rules[0].tolerance' }],
    ['with a rule that is a text', { ...MINE, rules: ['x'] }, { kind: 'wrong', at: 'rules[0]' }],
  ])('%s is refused, and by the schema too', (_, pack, problem) => {
    expect(problemOf(pack)).toEqual(problem);
    if (typeof pack !== 'string') expect(isValid(JSON.parse(JSON.stringify(pack)))).toBe(false);
  });

  it.each<[string, unknown, PackProblem]>([
    [
      'with a rule that does not exist',
      { ...MINE, rules: [{ rule: 'constructor' }] },
      { kind: 'unknown-rule', at: 'rules[0]', rule: 'constructor' },
    ],
    [
      'with a value that the rule has no use for',
      { ...MINE, rules: [{ rule: 'year-frame', value: 3 }] },
      { kind: 'unused', at: 'rules[0].value', rule: 'year-frame' },
    ],
    [
      'with a rule about cells for one pool',
      { ...MINE, rules: [{ rule: 'date-order', pool: 'P' }] },
      { kind: 'unused', at: 'rules[0].pool', rule: 'date-order' },
    ],
    [
      'with a rule that is spelled otherwise',
      { ...MINE, rules: [{ rule: 'Year-Frame' }] },
      { kind: 'unknown-rule', at: 'rules[0]', rule: 'Year-Frame' },
    ],
    [
      'with a number that is too large',
      '{"id":"x","version":"1","title":{"da":"x","en":"x"},"rules":[{"rule":"payment-retention","value":1e999}]}',
      { kind: 'wrong', at: 'rules[0].value' },
    ],
    [
      'with a tolerance that is too large',
      { ...MINE, rules: [{ rule: 'repayment-due', tolerance: 1e300 }] },
      { kind: 'wrong', at: 'rules[0].tolerance' },
    ],
    ['with a day that never was', rule({ to: '2025-02-30' }), { kind: 'wrong', at: 'rules[0].to' }],
    [
      'with a part of an øre for tolerance',
      { ...MINE, rules: [{ rule: 'repayment-due', tolerance: 0.005 }] },
      { kind: 'wrong', at: 'rules[0].tolerance' },
    ],
  ])('%s is refused', (_, pack, problem) => {
    expect(problemOf(pack)).toEqual(problem);
  });

  it('never throws anything but its own refusal, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(problemOf(text)).not.toBeNull();
      }),
    );
  });
});

describe('The hash of a pack', () => {
  it('is SHA-256 of its canonical form', async () => {
    expect(canonicalPack(MINE)).toBe(
      '{"from":"2025-01-01","id":"vores","version":"2.0","rules":[' +
        '{"pool":"P","rule":"payment-retention","source":"Tilsagnsbrevet","value":0.1},' +
        '{"rule":"repayment-due","tolerance":500,"value":0.5}]}',
    );
    const hash = createHash('sha256').update(canonicalPack(MINE)).digest('hex');
    expect(await packNote(MINE)).toEqual({ id: 'vores', version: '2.0', hash });
  });

  it('does not hang on the order of rules and names, nor on the title', async () => {
    const other: Pack = {
      rules: [
        { tolerance: 500, value: 0.5, rule: 'repayment-due' },
        { source: 'Tilsagnsbrevet', rule: 'payment-retention', value: 0.1, pool: 'P' },
      ],
      title: { da: 'Andet', en: 'Other' },
      version: '2.0',
      from: '2025-01-01',
      id: 'vores',
    };
    expect((await packNote(other)).hash).toBe((await packNote(MINE)).hash);
  });

  it('is of the id as it is, whatever signs are in it', () => {
    expect(canonicalPack({ ...MINE, id: 'a}b', rules: [] })).toBe(
      '{"from":"2025-01-01","id":"a}b","version":"2.0","rules":[]}',
    );
  });

  it.each<[string, Partial<Pack>]>([
    ['a value', { rules: MINE.rules.map((rule) => ({ ...rule, value: 0.2 })) }],
    ['a day', { to: '2025-12-31' }],
    ['a rule less', { rules: MINE.rules.slice(0, 1) }],
    ['the version', { version: '2.1' }],
  ])('moves with %s', async (_, change) => {
    expect((await packNote({ ...MINE, ...change })).hash).not.toBe((await packNote(MINE)).hash);
  });
});

const head = { ruleId: 'rule-pack', appliesTo: 'Vores', base: '2.0' };

function checked(
  rules: ExampleWorkbook['Rules'],
  pack: Pack = shipped,
  more: ExampleWorkbook = {},
): CheckResult {
  const workbook: ExampleWorkbook = {
    Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
    Frames: [{ poolId: 'P', year: 2024, appropriation: 100 }],
    Projects: [{ projectId: 'A', recipientType: 'municipality', recipient: 'Aarhus Kommune' }],
    Allocations: [
      {
        allocationId: 'T1',
        projectId: 'A',
        poolId: 'P',
        year: 2024,
        committedOn: '2024-03-01',
        amount: 100.01,
        status: 'committed',
      },
    ],
    Payments: [{ paymentId: 'B1', allocationId: 'T1', paidOn: '2024-04-01', amount: 95 }],
    ...(rules ? { Rules: rules } : {}),
    ...more,
  };
  return check(new Ledger(exampleSource(workbook)), pack);
}

const told = ({ findings }: CheckResult): string[] =>
  findings.filter(({ severity }) => severity !== 'info').map(({ message }) => message.id);
const isOn = ({ rules }: CheckResult, id: string): boolean =>
  !rules.some((rule) => rule.id === id && rule.reasons.some(({ kind }) => kind === 'switched-off'));

describe('A workbook whose Rules are a pack of their own', () => {
  const RETENTION = { ruleId: 'payment-retention', pool: 'P', value: 0.1 } as const;

  it('is checked by these rules and no others, and the pack is named', () => {
    const result = checked([head, RETENTION]);
    expect(result.pack).toMatchObject({ id: 'vores', version: '2.0' });
    expect(told(result)).toEqual(['retention-paid']);
    expect(isOn(result, 'year-frame')).toBe(false);
    expect(isOn(result, 'match-ratio')).toBe(false);
  });

  it('keeps every rule about cells that it does not switch off by saying so', () => {
    const cells = KINDS.filter(({ family }) => family === 'integrity').map(({ id }) => id);
    const result = checked([head, { ruleId: 'date-order', severity: 'off' }]);
    expect(cells.filter((id) => !isOn(result, id))).toEqual(['date-order']);
  });

  it('has the hash of a file that says the same', async () => {
    const file = readPack(
      JSON.stringify({
        id: 'vores',
        version: '2.0',
        title: { da: 'a', en: 'b' },
        rules: [{ rule: 'payment-retention', pool: 'P', value: 0.1 }],
      }),
    );
    expect(await packNote(checked([head, RETENTION]).pack)).toEqual(await packNote(file));
  });

  it.each([
    ['has no id', { ruleId: 'rule-pack', base: '2.0' }],
    ['has no version', { ruleId: 'rule-pack', appliesTo: 'Vores' }],
    ['is for one pool', { ...head, pool: 'P' }],
  ])('runs no rule about money when the row that makes it a pack %s', (_, row) => {
    const result = checked([row, RETENTION]);
    expect(told(result)).toEqual(['rule-not-understood']);
    const money = result.rules.find(({ id }) => id === 'payment-retention');
    expect(money?.status).toBe('not-run');
  });

  it('runs none either when two rows do', () => {
    const result = checked([head, { ...head, base: '3.0' }, RETENTION]);
    expect(told(result)).toContain('rule-not-understood');
    expect(result.rules.find(({ id }) => id === 'payment-retention')?.status).toBe('not-run');
  });
});

describe('A rule of the pack that makes no sense', () => {
  it('is told, with the rule, where it would have been run', () => {
    const rules = [{ rule: 'unknown-rule' }, { rule: 'payment-retention', value: 10 }];
    const result = checked([], { ...MINE, rules });
    expect(result.findings.map(({ message }) => message)).toEqual([
      { id: 'pack-rule-not-understood', params: { rule: 'payment-retention', field: 'value' } },
    ]);
  });
});

describe('What changes from one pack to another', () => {
  const pack = (...rules: Pack['rules']): Pack => ({ ...MINE, rules });
  const between = (before: Pack, after: Pack) =>
    compareChecks(checked([], before), checked([], after)).findings.map((change) => [
      change.kind,
      ('after' in change ? change.after : change.before).message.id,
    ]);

  it('is nothing from a pack to itself', () => {
    expect(compareChecks(checked([]), checked([]))).toEqual({ findings: [], rules: [] });
  });

  it('is a finding more, a finding less, and one that says other than before', () => {
    const tenth = { rule: 'payment-retention', value: 0.1 };
    const fifth = { rule: 'payment-retention', value: 0.2 };
    expect(between(pack(), pack(tenth))).toEqual([['new', 'retention-paid']]);
    expect(between(pack(tenth), pack())).toEqual([['gone', 'retention-paid']]);
    expect(between(pack(tenth), pack(fifth))).toEqual([['changed', 'retention-paid']]);
    expect(between(pack(tenth), pack({ ...tenth, severity: 'warning' }))).toEqual([
      ['changed', 'retention-paid'],
    ]);
  });

  it('is no rule that only one of the two checks had', () => {
    const result = checked([]);
    const fewer = { ...result, rules: result.rules.slice(1) };
    expect(compareChecks(result, fewer).rules).toEqual([]);
    expect(compareChecks(fewer, result).rules).toEqual([]);
  });

  it('is also a rule that ends otherwise', () => {
    const { rules } = compareChecks(
      checked([], pack()),
      checked([], pack({ rule: 'payment-retention', value: 0.01 })),
    );
    expect(rules).toEqual([{ id: 'payment-retention', before: 'not-run', after: 'passed' }]);
  });
});

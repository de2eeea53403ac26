import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { puljetjek, temporaryFolder } from '../support/cli';
import { patchNumber } from '../support/patchXlsx';

interface Found {
  rule: string;
  severity: string;
  table: string;
  cell: string;
  row: string;
  received: unknown;
  expected: unknown;
  difference: unknown;
  message: string;
}

const folder = temporaryFolder();
const sample = folder.path('sample.xlsx');

beforeAll(async () => {
  const made = await puljetjek('new', sample, '--sample');
  expect(made.error).toBe('');
  expect(made.code).toBe(0);
});

async function findingsOf(file: string): Promise<{ code: number | null; found: Found[]; summary: unknown }> {
  const { code, out } = await puljetjek('check', file, '--format', 'json');
  const report = JSON.parse(out) as { files: { findings: Found[]; summary: unknown }[] };
  const schema = JSON.parse(readFileSync('docs/findings.schema.json', 'utf8')) as object;
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  return { code, found: report.files[0]?.findings ?? [], summary: report.files[0]?.summary };
}

/** The sheet of commitments in the sample, and the amounts of the three grants of 2024. */
const COMMITMENTS = 'xl/worksheets/sheet8.xml';
const GRANTS = [
  ['RUTE-VAGT', 'G8', '22800001'],
  ['TALE-TIL-TEKST', 'G9', '8500001'],
  ['AI-KNOGLEBRUD', 'G10', '9300001'],
] as const;

describe('the sample workbook with the published facts', () => {
  it('answers every question of the specification', async () => {
    const questions = [
      'POOL_REMAINING(Ledger,"NT-10Y",2024)',
      '=PULJE.POOL_REMAINING(Ledger;"NT-10Y")',
      'POOL_REMAINING(Ledger,"NT")',
      'POOL_REMAINING(Ledger,"NT",2024)',
      'PROJECT_COMMITTED(Ledger,"HUDKRAEFT")',
      'POOL_UNEARMARKED(Ledger,"NT")',
      'MATCH_REQUIRED(Ledger,"TALE-TIL-TEKST")',
      'MATCH_BEARER(Ledger,"TALE-TIL-TEKST")',
      'MATCH_REQUIRED(Ledger,"RUTE-VAGT")',
      'MATCH_REQUIRED(Ledger,"AI-KNOGLEBRUD")',
      'MATCH_REQUIRED(Ledger,"DOSISPAKKET")',
      'COST_PER_FTE(Ledger,"TALE-TIL-TEKST")',
      'POOL_COMMITTED(Ledger,"NT")',
      'APPROVAL_REMAINING(Ledger,"AKT-85")',
    ];
    const { code, out } = await puljetjek('eval', sample, ...questions, '--format', 'json', '--lang', 'en');
    const { results } = JSON.parse(out) as {
      results: { formula: string; value?: unknown; error?: { code: string; message: string } }[];
    };
    expect(code).toBe(0);
    expect(results.map(({ formula }) => formula)).toEqual(questions);
    expect(results.map(({ value, error }) => value ?? error?.code)).toEqual([
      0,
      25_900_000,
      53_700_000,
      '#N/A',
      '#N/A',
      27_800_000,
      8_500_000,
      'Københavns Kommune',
      '#N/A',
      '#N/A',
      '#N/A',
      '#N/A',
      89_100_000,
      0,
    ]);
    expect(results[3]?.error?.message).toContain('NT itself has no frame for 2024');
    expect(results[4]?.error?.message).toContain('granted together as AKT164-SAMLET');
  });

  it('has no error and the handful of warnings that are open in the facts', async () => {
    const { code, found, summary } = await findingsOf(sample);
    expect(code).toBe(0);
    expect(summary).toMatchObject({ error: 0, waived: 0 });
    const warnings = found.filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ rule, row }) => `${rule} ${row}`).sort()).toEqual(
      [
        'appropriation-type NT',
        'match-bearer AI-KNOGLEBRUD',
        'match-bearer DOSISPAKKET',
        'match-bearer RUTE-VAGT',
        'match-not-stated TALE-TIL-TEKST',
        'missing-frame T-2022-1',
        'missing-frame T-2023-1',
      ].sort(),
    );
    const infoRules = found.filter(({ severity }) => severity === 'info').map(({ rule }) => rule);
    expect(new Set(infoRules).size).toBe(infoRules.length);
  });

  it.each(GRANTS)(
    'gives exactly two errors when the grant of %s is one krone more',
    async (project, cell, more) => {
      const file = folder.path(`${project}.xlsx`);
      patchNumber(sample, file, COMMITMENTS, cell, more);
      const { code, found } = await findingsOf(file);
      expect(code).toBe(1);
      const errors = found.filter(({ severity }) => severity === 'error');
      expect(errors.map((error) => [error.rule, error.table, error.cell, error.difference])).toEqual([
        ['year-frame', 'Frames', 'C7', 1],
        ['approval-line', 'Allocations', cell, 1],
      ]);
      const remaining = await puljetjek(
        'eval',
        file,
        'POOL_REMAINING(Ledger,"NT-10Y",2024)',
        '--format',
        'json',
      );
      expect(JSON.parse(remaining.out)).toMatchObject({ results: [{ value: -1 }] });
    },
  );

  it('gives the same bytes twice, and other words but the same findings in English', async () => {
    const [first, second, english] = await Promise.all([
      puljetjek('check', sample, '--format', 'json'),
      puljetjek('check', sample, '--format', 'json'),
      puljetjek('check', sample, '--format', 'json', '--lang', 'en'),
    ]);
    expect(second.out).toBe(first.out);
    const withoutWords = (text: string): string => text.replace(/"(message|reason)": .*/g, '');
    expect(withoutWords(english.out)).toBe(withoutWords(first.out));
    expect(english.out).not.toBe(first.out);
  });
});

import { Workbook } from 'exceljs';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { KINDS, kindOf } from '../../src/rules/catalogue';
import { puljetjek, temporaryFolder } from '../support/cli';
import { patchNumber } from '../support/patchXlsx';

interface CheckedFile {
  readonly summary: unknown;
  readonly findings: readonly { readonly rule: string; readonly table: string; readonly cell: string }[];
}

const folder = temporaryFolder();
const empty = folder.path('empty.xlsx');
const sample = folder.path('sample.xlsx');
const broken = folder.path('broken.xlsx');
const overspent = folder.path('overspent.xlsx');

beforeAll(async () => {
  await puljetjek('new', empty);
  await puljetjek('new', sample, '--sample', '--lang', 'en');
  writeFileSync(broken, 'not a workbook');
  patchNumber(sample, overspent, 'xl/worksheets/sheet8.xml', 'G8', '22800001');
});

describe('the exit code', () => {
  it('is 0 without findings at or above --fail-on, 1 with, 2 for a file that cannot be read', async () => {
    const codes = await Promise.all([
      puljetjek('check', sample),
      puljetjek('check', sample, '--fail-on', 'warning'),
      puljetjek('check', overspent),
      puljetjek('check', overspent, '--fail-on', 'never'),
      puljetjek('check', broken),
      puljetjek('check', broken, '--fail-on', 'never'),
      puljetjek('check', overspent, broken),
      puljetjek('check', folder.path('absent.xlsx')),
      puljetjek('eval', sample, 'POOL_REMAINING(Ledger,"X")'),
      puljetjek('eval', broken, 'POOL_REMAINING(Ledger,"NT")'),
      puljetjek('rules'),
      puljetjek(),
      puljetjek('--help'),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([0, 1, 1, 0, 2, 2, 2, 2, 0, 2, 0, 2, 0]);
  });

  it('is 2 for wrong use, with one sentence on standard error and nothing on standard output', async () => {
    const wrong = [
      ['chek', sample],
      ['check'],
      ['check', sample, '--format', 'pdf'],
      ['check', sample, '--fail-on=sometimes'],
      ['check', sample, '--nonsense'],
      ['check', sample, '--pack', 'unknown'],
      ['check', sample, '--as-of', '31-12-2024'],
      ['check', sample, '--raise-limits', '0'],
      ['check', sample, '--lang', 'sv'],
      ['eval', sample],
      ['eval', sample, 'POOL_REMAINING(Ledger,"NT"'],
      ['eval', sample, 'SUM(1,2)'],
      ['eval', sample, 'POOL_REMAINING(Ledger,A1)'],
      ['new'],
      ['new', sample],
      ['new', folder.path('no/such/folder.xlsx')],
      ['rules', 'surplus'],
    ];
    for (const argv of wrong) {
      const { code, out, error } = await puljetjek(...argv);
      expect({ argv, code, out }).toEqual({ argv, code: 2, out: '' });
      expect(error.trim().split('\n')).toHaveLength(1);
    }
  });
});

describe('check', () => {
  it('lists several files in the order given and goes on after one that cannot be read', async () => {
    const { code, out, error } = await puljetjek('check', broken, overspent, sample, '--format', 'json');
    const { files } = JSON.parse(out) as {
      files: { file: string; status: string; refusal?: { code: string }; summary: { error: number } }[];
    };
    expect(code).toBe(2);
    expect(files.map(({ file, status }) => [file, status])).toEqual([
      [broken, 'refused'],
      [overspent, 'checked'],
      [sample, 'checked'],
    ]);
    expect(files[0]?.refusal?.code).toBe('NOT_ZIP');
    expect(files.map(({ summary }) => summary.error)).toEqual([0, 2, 0]);
    expect(error).toContain('broken.xlsx');
  });

  it('writes the report to a file, whole, and nothing to standard output', async () => {
    const report = folder.path('report.json');
    const { code, out } = await puljetjek('check', sample, '--format', 'json', '--output', report);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toHaveProperty('files.0.status', 'checked');
    const nowhere = await puljetjek('check', sample, '--output', folder.path('no/such/report.txt'));
    expect(nowhere.code).toBe(2);
  });

  it('is one page a clerk can read: grouped, totals last, no colour codes outside a terminal', async () => {
    const { out } = await puljetjek('check', overspent);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toContain('Regelpakke nye-teknologier');
    expect(out.indexOf('✖ Fejl 2')).toBeGreaterThan(0);
    expect(out.indexOf('▲ Advarsler')).toBeGreaterThan(out.indexOf('✖ Fejl 2'));
    expect(lines.at(-1)).toMatch(/^2 fejl, 7 advarsler, 1 bemærkning · /);
    expect(out).not.toContain('\u001b');
  });
});

describe('a workbook without our tables', () => {
  it('is one error that names the mapper, and not a wall of rules that could not run', async () => {
    const other = folder.path('other.xlsx');
    const workbook = new Workbook();
    workbook.addWorksheet('Ark1').addRow(['Projekt', 'Beløb']);
    await workbook.xlsx.writeFile(other);
    const { code, out } = await puljetjek('check', other);
    expect(code).toBe(1);
    expect(out).toContain('puljetjek map');
    expect(out.trimEnd().split('\n').length).toBeLessThan(10);
  });
});

describe('new', () => {
  it('overwrites nothing', async () => {
    const taken = folder.path('taken.xlsx');
    writeFileSync(taken, 'mine');
    const { code } = await puljetjek('new', taken, '--sample');
    expect(code).toBe(2);
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    mkdirSync(folder.path('sub'));
    await puljetjek('new', folder.path('sub/a.xlsx'));
    expect(existsSync(folder.path('sub/a.xlsx'))).toBe(true);
  });

  it('makes an empty workbook that has nothing wrong with it', async () => {
    const { code, out } = await puljetjek('check', empty, '--format', 'json', '--fail-on', 'warning');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('files.0.summary', { error: 0, warning: 0, info: 0, waived: 0 });
  });

  it.each(['da', 'en'])(
    'makes a workbook to practise on in which a fault of every family is found (%s)',
    async (lang) => {
      const training = folder.path(`training.${lang}.xlsx`);
      expect(await puljetjek('new', training, '--training', '--lang', lang)).toMatchObject({
        code: 0,
        error: '',
      });
      const { code, out } = await puljetjek('check', training, '--format', 'json');
      expect(code).toBe(1);
      const [file] = (JSON.parse(out) as { files: CheckedFile[] }).files;
      expect(file?.summary).toEqual({ error: 8, warning: 1, info: 0, waived: 1 });
      const found = file?.findings.map(({ rule, table, cell }) => [kindOf(rule)?.family, `${table}!${cell}`]);
      expect(found?.sort()).toEqual([
        ['approval', 'Approvals!F6'],
        ['integrity', 'Payments!E6'],
        ['match', 'Match!F6'],
        ['payment', 'Payments!E9'],
        ['pool', 'Frames!C9'],
        ['project', 'Projects!K5'],
        ['recipient', 'Projects!G7'],
        ['report', 'Reports!I6'],
        ['savings', 'Savings!E5'],
      ]);
      expect(found).toHaveLength(new Set(KINDS.map(({ family }) => family)).size);
    },
  );

  it('makes one kind of workbook at a time', async () => {
    const both = folder.path('both.xlsx');
    const { code, out } = await puljetjek('new', both, '--sample', '--training');
    expect([code, out, existsSync(both)]).toEqual([2, '', false]);
  });
});

describe('eval', () => {
  it('writes an error value in one cell of a spill with its words, beside the cells that have an answer', async () => {
    const { code, out } = await puljetjek(
      'eval',
      sample,
      'POOL_BY_YEAR(Ledger,"NT-10Y")',
      '--format',
      'json',
      '--lang',
      'en',
    );
    const none = {
      error: { code: '#N/A', message: expect.stringContaining('NT-10Y itself has no frame for 2023') },
    };
    expect([code, JSON.parse(out).results[0].value]).toEqual([
      0,
      [
        [2023, none, none, 0, 33_500_000, none, 0],
        [2024, 40_600_000, 0, 0, 40_600_000, 0, 0],
      ],
    ]);
    const text = await puljetjek('eval', sample, 'POOL_BY_YEAR(Ledger,"NT-10Y")');
    expect(text.out).toContain('\t#N/A\t#N/A\t0\t33.500.000\t#N/A\t0\n');
  });

  it('answers in words in the language asked for', async () => {
    for (const [language, caveat] of [
      ['da', 'Forbehold: '],
      ['en', 'Caveat: '],
    ] as const) {
      const { out } = await puljetjek('eval', sample, 'SAVINGS_OVERVIEW(Ledger)', '--lang', language);
      expect(out.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^${caveat}`));
    }
  });

  it('takes a formula with or without = and PULJE., and both separators', async () => {
    const { out } = await puljetjek(
      'eval',
      sample,
      'pool_budget(ledger;"nt-10y";2024)',
      '=PULJE.POOL_BUDGET(Ledger, "NT-10Y", 2024)',
      'MIO_KR(POOL_BUDGET(Ledger,"NT-10Y",2024))',
      'SPLIT_AMOUNT(100,{1;1;1})',
      '--format',
      'json',
    );
    const { results } = JSON.parse(out) as { results: { value: unknown }[] };
    expect(results.map(({ value }) => value)).toEqual([
      40_600_000,
      40_600_000,
      '40,6 mio. kr.',
      [[33.34], [33.33], [33.33]],
    ]);
  });

  it('tells an unknown pool with those it knows', async () => {
    const { out } = await puljetjek('eval', sample, 'POOL_BUDGET(Ledger,"NT10Y")', '--format', 'json');
    const { results } = JSON.parse(out) as { results: { error: { code: string; message: string } }[] };
    expect(results[0]?.error.code).toBe('#N/A');
    expect(results[0]?.error.message).toContain('NT-10Y');
  });
});

describe('rules', () => {
  it('prints the catalogue as text and as data', async () => {
    const [md, json] = await Promise.all([
      puljetjek('rules', '--lang', 'en'),
      puljetjek('rules', '--format', 'json'),
    ]);
    expect(md.out).toContain('`year-frame`');
    const { rules } = JSON.parse(json.out) as { rules: { id: string; title: { da: string; en: string } }[] };
    expect(rules.every(({ title }) => title.da !== '' && title.en !== '')).toBe(true);
  });
});

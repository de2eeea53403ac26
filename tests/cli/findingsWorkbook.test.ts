import { copyFileSync, existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { puljetjek, temporaryFolder } from '../support/cli';
import { patchNumber } from '../support/patchXlsx';

const folder = temporaryFolder();
const sample = folder.path('sample.xlsx');
const overspent = folder.path('overspent.xlsx');
const broken = folder.path('broken.xlsx');

beforeAll(async () => {
  await puljetjek('new', sample, '--sample');
  // RUTE-VAGT is granted one krone more than the year's frame leaves.
  patchNumber(sample, overspent, 'xl/worksheets/sheet8.xml', 'G8', '22800001');
  writeFileSync(broken, 'no workbook');
});

async function sheetsOf(path: string): Promise<ExcelJS.Worksheet[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book.worksheets;
}

function rowsOf(sheet: ExcelJS.Worksheet | undefined): string[][] {
  const rows: string[][] = [];
  sheet?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
}

describe('check --format xlsx', () => {
  it('writes the findings as a workbook, the same bytes each time, and ends as ever', async () => {
    const [first, second] = [folder.path('first.xlsx'), folder.path('second.xlsx')];
    const ended = await puljetjek('check', overspent, '--format', 'xlsx', '--output', first);
    expect(ended).toEqual({ code: 1, out: '', error: '' });
    await puljetjek('check', overspent, '--format', 'xlsx', '--output', second);
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    const [readMe, summary, findings] = await sheetsOf(first);
    expect([readMe?.name, summary?.name, findings?.name]).toEqual([
      'Fund - læs mig',
      'Fund - overblik',
      'Fund',
    ]);
    expect(rowsOf(summary)[1]?.slice(3)).toEqual(['2', '7', '1']);
    const errors = rowsOf(findings).filter(([severity]) => severity === 'fejl');
    expect(errors).toHaveLength(2);
    expect(errors.map((row) => row[9])).toEqual(['1', '1']);
  });

  it('names the files where there are several, and those that were not read', async () => {
    const report = folder.path('several.xlsx');
    const { code, error } = await puljetjek(
      'check',
      sample,
      overspent,
      broken,
      '--format',
      'xlsx',
      '--output',
      report,
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(error).toContain('broken.xlsx');
    const [, summary, findings] = await sheetsOf(report);
    expect(
      rowsOf(summary)
        .slice(1, 4)
        .map(([file]) => file),
    ).toEqual([sample, overspent, broken]);
    expect(rowsOf(findings)[1]?.slice(0, 2)).toEqual([broken, 'Cannot be read']);
  });

  it('writes over no workbook, and not without a place to write to', async () => {
    const own = folder.path('own.xlsx');
    copyFileSync(sample, own);
    const taken = await puljetjek('check', overspent, '--format', 'xlsx', '--output', own);
    expect(taken.code).toBe(2);
    expect(taken.error).toContain('own.xlsx');
    expect(readFileSync(own).equals(readFileSync(sample))).toBe(true);
    const nowhere = await puljetjek('check', sample, '--format', 'xlsx');
    expect(nowhere.code).toBe(2);
    expect(nowhere.error).toContain('--output');
  });
});

describe('check --output', () => {
  it.each(['text', 'json', 'xlsx'])(
    'writes a report as %s over no file that it checks, by whatever name',
    async (format) => {
      const own = folder.path(`mine-${format}.xlsx`);
      const alias = folder.path(`alias-${format}.xlsx`);
      copyFileSync(sample, own);
      linkSync(own, alias);
      for (const output of [own, alias]) {
        const { code, error } = await puljetjek('check', own, '--format', format, '--output', output);
        expect(code).toBe(2);
        expect(error).toContain('overskrive');
      }
      expect(readFileSync(own).equals(readFileSync(sample))).toBe(true);
    },
  );

  it('refuses while another run writes there, and says which file to delete if there is none', async () => {
    const report = folder.path('busy.txt');
    writeFileSync(`${report}.part`, 'half');
    const { code, error } = await puljetjek('check', sample, '--output', report);
    expect(code).toBe(2);
    expect(error).toContain(`${report}.part`);
    expect(existsSync(report)).toBe(false);
    expect(readFileSync(`${report}.part`, 'utf8')).toBe('half');
  });
});

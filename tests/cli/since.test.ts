import { writeFileSync } from 'node:fs';
import { Workbook } from 'exceljs';
import { puljetjek, temporaryFolder } from '../support/cli';
import { patchNumber } from '../support/patchXlsx';

const folder = temporaryFolder();
const sample = folder.path('sample.xlsx');
const over = folder.path('over.xlsx');
const before = folder.path('before.json');

interface Told {
  readonly id: string;
  readonly rule: string;
  readonly status: string | null;
  readonly fingerprint: string;
  readonly cell: string;
}

interface ToldFile {
  readonly findings: readonly Told[];
  readonly waived: readonly (Told & { readonly waiver: object })[];
  readonly waiverNotes: readonly { readonly why: string }[];
  readonly fixed: readonly string[] | null;
  readonly summary: Readonly<Record<string, number>>;
}

async function reported(...argv: string[]): Promise<ToldFile> {
  const { out } = await puljetjek('check', ...argv, '--format', 'json');
  const [file] = (JSON.parse(out) as { files: ToldFile[] }).files;
  if (!file) throw new Error('no file in the report');
  return file;
}

/** What one krone too much on RUTE-VAGT breaks. */
const BROKEN = ['year-frame', 'approval-line'];

/** Where the first row of the sample's waivers stands. */
const FIRST_ROW = 5;

beforeAll(async () => {
  await puljetjek('new', sample, '--sample');
  patchNumber(sample, over, 'xl/worksheets/sheet8.xml', 'G8', '22800001');
  await puljetjek('check', sample, '--format', 'json', '--output', before);
});

describe('check --since', () => {
  it('tells the two errors of one krone too much as new and the rest as still open', async () => {
    const { findings, fixed } = await reported(over, '--since', before);
    expect(findings.filter(({ status }) => status === 'new').map(({ rule }) => rule)).toEqual(BROKEN);
    expect(findings.filter(({ status }) => status === 'open')).toHaveLength(findings.length - 2);
    expect(fixed).toEqual([]);
  });

  it('tells them as fixed when the krone is taken back', async () => {
    const wrong = folder.path('wrong.json');
    await puljetjek('check', over, '--format', 'json', '--output', wrong);
    const { findings, fixed } = await reported(sample, '--since', wrong);
    expect(fixed?.map((id) => id.split(':')[0])).toEqual(['approval-line', 'year-frame']);
    expect(findings.filter(({ status }) => status === 'new')).toEqual([]);
    const { out } = await puljetjek('check', sample, '--since', wrong);
    expect(out).toContain('0 nye, 2 løste');
  });

  it('has no status without an earlier report', async () => {
    const { findings, fixed } = await reported(over);
    expect(new Set(findings.map(({ status }) => status))).toEqual(new Set([null]));
    expect(fixed).toBeNull();
  });

  it.each([
    ['not json', 'not json at all'],
    ['no report', '{"files":[{"file":"a"}]}'],
    ['a list', '[]'],
    ['null', 'null'],
  ])('refuses an earlier report that is %s', async (name, content) => {
    const path = folder.path(`${name}.json`);
    writeFileSync(path, content);
    const { code, out, error } = await puljetjek('check', sample, '--since', path);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(path);
  });
});

describe('a finding waived in the workbook', () => {
  it('is counted and listed apart, with who, when and why', async () => {
    const wrong = await reported(over);
    const waived = folder.path('waived.xlsx');
    const book = new Workbook();
    await book.xlsx.readFile(over);
    const sheet = book.worksheets.find((each) => each.name === 'Frafald');
    if (!sheet) throw new Error('the sample has no sheet for waivers');
    const { id, fingerprint } = wrong.findings.find(({ rule }) => rule === 'approval-line') as Told;
    const row = [id, fingerprint, 'Tillægsbevilling på vej', 'Kontoret', new Date(Date.UTC(2024, 11, 20))];
    row.forEach((value, at) => (sheet.getCell(FIRST_ROW, at + 1).value = value));
    await book.xlsx.writeFile(waived);
    const told = await reported(waived);
    expect(told.waived.map(({ rule }) => rule)).toEqual(['approval-line']);
    expect(told.findings.filter(({ rule }) => BROKEN.includes(rule)).map(({ rule }) => rule)).toEqual([
      'year-frame',
    ]);
    expect([told.summary['waived'], told.summary['error']]).toEqual([1, 1]);
    const { out } = await puljetjek('check', waived);
    expect(out).toContain('Frafaldet af Kontoret 20. december 2024: Tillægsbevilling på vej');
    expect(out).toContain('1 fejl, 7 advarsler');
    expect(out).toContain('1 frafaldet');
  });
});

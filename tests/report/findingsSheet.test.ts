import ExcelJS from 'exceljs';
import type { Day } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import type { Ore } from '../../src/ledger/money';
import { findingsSheets } from '../../src/report/findingsSheet';
import type { FileReport } from '../../src/report/fileReport';
import { sheetWordsIn } from '../../src/report/sheetWords';
import { KINDS } from '../../src/rules/catalogue';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Finding } from '../../src/rules/finding';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { LANGUAGES } from '../../src/text/language';
import type { NewSheet } from '../../src/workbook/file/patch/change';
import { newWorkbook } from '../../src/workbook/file/patch/newWorkbook';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';

/** A check of every failing example of every rule, so that each kind of finding is there. */
const results: CheckResult[] = KINDS.flatMap(({ examples }) =>
  examples
    .filter(({ findings }) => findings.length > 0)
    .map(({ workbook }) => check(new Ledger(exampleSource(workbook)), packJson as Pack)),
);
const [first] = results;
if (first === undefined) throw new Error('no example fails');
const finding = first.findings[0]!;

const checked = (file: string, result: CheckResult): FileReport => ({
  file,
  status: 'checked',
  result,
  history: null,
});
const refused: FileReport = {
  file: 'ødelagt.xlsx',
  status: 'refused',
  refusal: { code: 'CHECKSUM', message: 'Filen er beskadiget.' },
};
const withFindings = (...findings: Finding[]): FileReport => checked('a.xlsx', { ...first, findings });
const contents = (sheet: NewSheet | undefined, row: number): unknown[] =>
  (sheet?.rows[row] ?? []).map(({ content }) => content);

describe.each(LANGUAGES)('The sheets of a report in %s', (language) => {
  test('have one line for each finding, in the order of the report, under one heading', () => {
    for (const result of results) {
      const [, summary, findings] = findingsSheets([checked('a.xlsx', result)], sheetWordsIn(language));
      expect(findings?.rows).toHaveLength(1 + result.findings.length);
      const ids = findings?.rows.slice(1).map((row) => row.at(-2)?.content);
      expect(ids).toEqual(result.findings.map(({ id }) => id));
      for (const row of findings?.rows ?? []) expect(row).toHaveLength(findings!.widths.length);
      expect(summary?.rows.slice(-result.rules.length).map((row) => row[2]?.content)).toEqual(
        result.rules.map(({ rows }) => rows),
      );
    }
  });

  test('are a workbook that our reader and another program take, and the same one every time', async () => {
    const report = [...results.map((result, index) => checked(`${index}.xlsx`, result)), refused];
    const sheets = findingsSheets(report, sheetWordsIn(language));
    const bytes = await newWorkbook(sheets);
    expect(await newWorkbook(findingsSheets(report, sheetWordsIn(language)))).toEqual(bytes);
    expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(
      sheets.map(({ name }) => name),
    );
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(bytes.slice().buffer);
    const written = other.worksheets.map((sheet) => sheet.actualRowCount);
    expect(written).toEqual(sheets.map(({ rows }) => rows.filter((row) => row.length > 0).length));
  });
});

test('Amounts, dates and numbers are cells of their kind, and what is not stated is blank.', () => {
  const typed = withFindings({
    ...finding,
    received: { type: 'amount', ore: 2_280_000_000 as Ore },
    expected: { type: 'date', day: 19_783 as Day },
    difference: { type: 'number', number: 7 },
  });
  const [, , findings] = findingsSheets([typed], sheetWordsIn('da'));
  expect(findings?.rows[1]?.slice(7, 10)).toEqual([
    { content: 22_800_000, style: 'amount' },
    { content: 45_352, style: 'date' },
    { content: 7, style: 'text' },
  ]);
  const [, , in1904] = findingsSheets([typed], { ...sheetWordsIn('da'), date1904: true });
  expect(in1904?.rows[1]?.[8]).toEqual({ content: 45_352 - 1462, style: 'date' });
  const bare = { ...finding, received: null, expected: { type: 'blank' }, difference: null } as const;
  const [, , none] = findingsSheets([withFindings(bare)], sheetWordsIn('da'));
  expect(contents(none, 1).slice(7, 10)).toEqual([null, 'tom', null]);
});

test('A text from the workbook that looks like a formula stays a text that is guarded.', async () => {
  const evil = { ...finding, received: { type: 'text', text: '=HYPERLINK("http://x";"klik")' } } as const;
  const other = new ExcelJS.Workbook();
  const bytes = await newWorkbook(findingsSheets([withFindings(evil)], sheetWordsIn('da')));
  await other.xlsx.load(bytes.slice().buffer);
  const cell = other.getWorksheet('Fund')!.getCell('H2');
  expect([cell.value, cell.numFmt]).toEqual(['=HYPERLINK("http://x";"klik")', '@']);
});

test('A text of any length and any number of cells fits, and says that it was cut.', async () => {
  const cells = Array.from({ length: 5000 }, (_, index) => `A${index + 2}`);
  const long = { ...finding, cells, received: { type: 'text', text: '💰'.repeat(40_000) } } as const;
  const sheets = findingsSheets([withFindings(long)], sheetWordsIn('en'));
  const row = contents(sheets[2], 1);
  expect(row[7]).toMatch(/^(💰){1999}…$/u);
  expect(row[4]).toMatch(/^A\d+, .*, and 49\d\d more$/);
  await expect(newWorkbook(sheets)).resolves.toBeInstanceOf(Uint8Array);
});

test('A file that was not read is on both sheets and never without findings.', () => {
  const [, summary, findings] = findingsSheets([refused], sheetWordsIn('da'));
  expect(contents(summary, 1)).toEqual(['Kan ikke læses: Filen er beskadiget.']);
  expect(contents(findings, 1)).toEqual(['Kan ikke læses', 'Filen er beskadiget.']);
  const [, , clean] = findingsSheets([withFindings()], sheetWordsIn('da'));
  expect(contents(clean, 1)).toEqual(['Ingen fund.']);
});

test('Where there are several files, each line begins with the name of its file.', () => {
  const [, summary, findings] = findingsSheets([withFindings(finding), refused], sheetWordsIn('da'));
  expect(contents(findings, 0)[0]).toBe('Fil');
  expect([contents(findings, 1)[0], contents(findings, 2)[0]]).toEqual(['ødelagt.xlsx', 'a.xlsx']);
  expect(contents(summary, 1)[0]).toBe('a.xlsx');
});

test('A waived finding stands last, with who, when and why', () => {
  const waiver = {
    findingId: finding.id,
    reason: 'Afventer tillægsbevilling',
    by: 'Kontoret',
    on: 20_077 as never,
    expires: null,
    sheet: '',
    cell: '',
  };
  const report: FileReport = {
    ...checked('a.xlsx', first),
    ...{ result: { ...first, findings: [], waived: [{ finding, waiver }] } },
  };
  const [, summary, findings] = findingsSheets([report], sheetWordsIn('da'));
  expect(contents(findings, 1)[0]).toBe('frafaldet');
  expect(contents(findings, 1)[10]).toBe(
    'Frafaldet af Kontoret 20.\u00a0december 2024: Afventer tillægsbevilling',
  );
  expect(contents(summary, 1).at(-1)).toBe(1);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { CellError, type Cell } from '../../src/ledger/source';
import { LANGUAGES, type Language } from '../../src/text/language';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';

const SHEET = { da: 'Nøgletal', en: 'Key figures' } as const;
const KINDS = ['empty', 'sample', 'training'] as const;
const FILES = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

const bytesOf = (kind: string, language: Language): Uint8Array =>
  new Uint8Array(readFileSync(join('assets', 'samples', `${kind}.${language}.xlsx`)));

interface Held {
  readonly value: Cell;
  readonly formula: string | undefined;
}

/** The cells of the sheet with key figures, as the strict reader finds them. */
async function cellsOf(kind: string, language: Language): Promise<Map<string, Held>> {
  const book = await openWorkbook(bytesOf(kind, language), { inflate: inflateWithNode });
  const cells = new Map<string, Held>();
  const sheet = book.sheets.find(({ name }) => name === SHEET[language]);
  if (!sheet) throw new Error('no key figures');
  await book.readSheet(sheet, {
    cell: (row, column, value, formula) =>
      void cells.set(`${String.fromCharCode(64 + column)}${row}`, { value, formula }),
  });
  return cells;
}

/** The values of a row from C on: kr., a share, an error value by its code, or nothing. */
function row(cells: Map<string, Held>, number: number, columns = 'CDEFGHIJ'): unknown[] {
  return [...columns].map((letter) => {
    const value = cells.get(`${letter}${number}`)?.value ?? null;
    return value instanceof CellError ? value.code : value;
  });
}

const NA = '#N/A';
const VALUE = '#VALUE!';

describe.each(LANGUAGES)('the key figures (%s)', (language) => {
  it('say of the sample what has been published, and that no year of the whole pool has a frame', async () => {
    const cells = await cellsOf('sample', language);
    // Frame, committed, reusable returns, remaining, share committed, paid, outstanding, annulled.
    expect(row(cells, 8)).toEqual([142_800_000, 89_100_000, 0, 53_700_000, 891 / 1428, 0, 89_100_000, 0]);
    expect(row(cells, 9)).toEqual([100_000_000, 74_100_000, 0, 25_900_000, 0.741, 0, 74_100_000, 0]);
    expect(row(cells, 10)).toEqual(Array(8).fill(''));
    const years = [
      [2022, NA, 15_000_000, 0, NA],
      [2023, NA, 33_500_000, 0, NA],
      [2024, NA, 40_600_000, 0, NA],
      [2025, NA, 0, 0, NA],
      ['', '', '', '', ''],
    ];
    years.forEach((expected, index) => expect(row(cells, 40 + index, 'ACDEF')).toEqual(expected));
    // Reports and payments have no rows.
    expect([row(cells, 52, 'CD'), row(cells, 53, 'CD')]).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(row(cells, 58, 'ACDE')).toEqual(['KLIMA-AARHUS', NA, 0, NA]);
    expect(row(cells, 65, 'ACDE')).toEqual(['TALE-TIL-TEKST', 8_500_000, 0, 8_500_000]);
  });

  it('say of the training workbook what its rows make, and of an amount typed as text that it cannot be read', async () => {
    const cells = await cellsOf('training', language);
    expect(row(cells, 8)).toEqual([
      20_000_000,
      10_999_000,
      50_000,
      9_051_000,
      10_999 / 20_050,
      VALUE,
      VALUE,
      VALUE,
    ]);
    // 2025: 3,000,000 and 1,999,000 committed, of which 50,000 were annulled and nothing is paid.
    expect(row(cells, 41, 'ACDEFHIJ')).toEqual([
      2025, 7_000_000, 4_999_000, 50_000, 2_051_000, 0, 4_949_000, 50_000,
    ]);
    // Both reports were received; one payment, due on 1 May 2026, is not made.
    expect(row(cells, 52, 'CD')).toEqual([0, '']);
    expect(row(cells, 53, 'CD')).toEqual([1, 46_143]);
    expect(row(cells, 59, 'ACDE')).toEqual(['JOURNAL', 1_500_000, 1_499_999, 1]);
  });

  it('show neither a figure nor an error value where no pool is typed yet', async () => {
    const cells = await cellsOf('empty', language);
    const formulas = [...cells.values()].filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(300);
    const shown = formulas.filter(({ value }) => typeof value !== 'string');
    expect(shown).toEqual([]);
    const sentences = formulas.filter(({ value }) => value !== '').map(({ formula }) => formula?.slice(0, 3));
    expect(sentences).toEqual(['IF(', 'IF(', 'IF(']);
  });
});

const WORDS = {
  da: { axes: ['Pulje', 'kr.', 'Finansår', 'kr.'], titles: [/^Tilsagn/, /^Ramme/], figures: /i kroner/ },
  en: { axes: ['Pool', 'DKK', 'Finance year', 'DKK'], titles: [/^Committed/, /^Frame/], figures: /in DKK/ },
} as const;

describe.each(FILES)('the charts of $kind.$language', ({ kind, language }) => {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytesOf(kind, language))).map(([path, part]) => [path, strFromU8(part)]),
  );
  const charts = ['xl/charts/chart1.xml', 'xl/charts/chart2.xml'].map((path) => parts[path] ?? '');
  const all = (xml: string, pattern: RegExp): string[] =>
    [...xml.matchAll(pattern)].map((match) => match[1] ?? '');

  it('hang on the sheet by parts that are declared', () => {
    const sheet = Object.keys(parts).find((path) => parts[path]?.includes('<drawing r:id="rId1"/>')) ?? '';
    const rels = parts[sheet.replace('worksheets/', 'worksheets/_rels/').concat('.rels')];
    expect(rels).toContain('Target="../drawings/drawing1.xml"');
    const targets = all(parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '', /Target="\.\.\/([^"]*)"/g);
    expect(targets).toEqual(['charts/chart1.xml', 'charts/chart2.xml']);
    const declared = all(
      parts['[Content_Types].xml'] ?? '',
      /PartName="\/xl\/((?:charts|drawings)\/[^"]*)"/g,
    );
    expect(declared.sort()).toEqual([...targets, 'drawings/drawing1.xml']);
  });

  it('have titles, axis titles and a text in place of the picture, in the language of the workbook', () => {
    const words = WORDS[language];
    const titles = charts.flatMap((xml) => all(xml, /<a:t>([^<]*)</g));
    expect(titles.filter((_, at) => at % 3 !== 0)).toEqual(words.axes);
    words.titles.forEach((title, at) => expect(titles[at * 3]).toMatch(title));
    const alternatives = all(parts['xl/drawings/drawing1.xml'] ?? '', / descr="([^"]*)"/g);
    expect(alternatives).toEqual([
      expect.stringMatching(words.figures),
      expect.stringMatching(words.figures),
    ]);
  });

  it('take the cells of every pool and year that the sheet has room for, and hold what those cells hold', async () => {
    const cells = await cellsOf(kind, language);
    const bound = charts.map((xml) => all(xml, /<c:f>([^<]*)</g));
    const own = (...ranges: string[]): string[] => ranges.map((range) => `'${SHEET[language]}'!${range}`);
    const pools = '$A$8:$A$15';
    const years = '$A$40:$A$47';
    expect(bound).toEqual([
      own('$D$7', pools, '$D$8:$D$15', '$H$7', pools, '$H$8:$H$15', '$F$7', pools, '$F$8:$F$15'),
      own('$C$39', years, '$C$40:$C$47', '$D$39', years, '$D$40:$D$47'),
    ]);
    for (const xml of charts)
      for (const [, letter = '', first = '', points = ''] of xml.matchAll(
        /!\$([A-Z])\$(\d+)[^<]*<\/c:f><c:(?:str|num)Cache>(.*?)<\/c:(?:str|num)Cache>/g,
      )) {
        const held = [...points.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, at = '', value]) => [
          `${letter}${Number(first) + Number(at)}`,
          value,
        ]);
        const size = Number(/<c:ptCount val="(\d+)"/.exec(points)?.[1]);
        const expected = Array.from({ length: size }, (_, at) => `${letter}${Number(first) + at}`)
          .map((address) => [address, cells.get(address)?.value ?? null] as const)
          .filter(([, value]) => value !== '' && !(value instanceof CellError))
          .map(([address, value]) => [address, String(value as string | number)]);
        expect(held).toEqual(expected);
      }
  });
});

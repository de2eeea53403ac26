import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { LEDGER_NAME } from '../../scripts/templates/overviewSheet';
import { QUESTIONS, QUESTION_IDS, storedFormula } from '../../scripts/templates/questions';
import { SAMPLE_FACTS, type Facts } from '../../scripts/templates/sampleFacts';
import { TEMPLATES, makeTemplate } from '../../scripts/templates/template';
import { trainingFacts } from '../../scripts/templates/trainingFacts';
import { TABLES, TABLE_NAMES, fieldsOf } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';

const FOLDER = join(__dirname, '..', '..', 'assets', 'samples');

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, file)));

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

async function open(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(FOLDER, file));
  return workbook;
}

/** Every match of a pattern's first group. */
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

const unescape = (text: string): string =>
  text
    .replace(/&apos;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

interface ReadTable {
  readonly ref: string;
  readonly captions: readonly string[];
}

/** A table as the independent reader found it in the sheet. */
function readTable(sheet: Worksheet, name: string): ReadTable {
  const { table } = sheet.getTable(name) as unknown as {
    table: { tableRef: string; columns: readonly { name: string }[] };
  };
  return { ref: table.tableRef, captions: table.columns.map((column) => column.name) };
}

type Row = Readonly<Record<string, number | string | null>>;

/** The rows of a table, by caption. */
function readRows(workbook: Workbook, sheetName: string, name: string): Row[] {
  const sheet = workbook.getWorksheet(sheetName) as Worksheet;
  const { ref, captions } = readTable(sheet, name);
  const last = Number(/:[A-Z]+(\d+)$/.exec(ref)?.[1]);
  const rows: Row[] = [];
  for (let number = 5; number <= last; number += 1) {
    const values = captions.map((caption, index) => {
      const { value } = sheet.getCell(number, index + 1);
      if (value instanceof Date) return [caption, value.toISOString().slice(0, 10)];
      return [caption, typeof value === 'number' || typeof value === 'string' ? value : null];
    });
    rows.push(Object.fromEntries(values) as Row);
  }
  return rows;
}

const ore = (value: number | string | null | undefined): number => {
  const exact = Number(value) * 100;
  expect(Number.isInteger(exact)).toBe(true);
  return exact;
};

const sum = (rows: readonly Row[], caption: string): number =>
  rows.reduce((total, row) => total + ore(row[caption]), 0);

const EXPECTED_FORMAT: Readonly<Record<FieldSpec['type'], Readonly<Record<'da' | 'en', string>>>> = {
  amount: { da: '#,##0.00', en: '#,##0.00' },
  date: { da: 'dd-mm-yyyy', en: 'd mmm yyyy' },
  year: { da: '0', en: '0' },
  count: { da: '0', en: '0' },
  share: { da: '0%', en: '0%' },
  number: { da: 'General', en: 'General' },
  id: { da: '@', en: '@' },
  ref: { da: '@', en: '@' },
  account: { da: '@', en: '@' },
  cvr: { da: '@', en: '@' },
  text: { da: '@', en: '@' },
  choice: { da: '@', en: '@' },
};

const KEY_NAMES: Readonly<Partial<Record<TableName, string>>> = {
  Pools: 'PoolIds',
  Projects: 'ProjectIds',
  Approvals: 'ApprovalIds',
  Allocations: 'AllocationIds',
};

describe.each(TEMPLATES)('$file', ({ file, kind, language }) => {
  let workbook: Workbook;
  let parts: Record<string, string>;
  const sheetOf = (name: TableName): Worksheet => workbook.getWorksheet(TABLES[name][language]) as Worksheet;

  beforeAll(async () => {
    workbook = await open(file);
    parts = partsOf(bytesOf(file));
  });

  test('is what the script makes now', async () => {
    const made = await makeTemplate(kind, language);
    expect(partsOf(made)).toEqual(parts);
    expect(await makeTemplate(kind, language)).toEqual(made);
  });

  test('has a sheet to read first, an overview, key figures, and one sheet a table in the declared order', () => {
    const first =
      language === 'da' ? ['Læs mig', 'Overblik', 'Nøgletal'] : ['Read me', 'Overview', 'Key figures'];
    const names = workbook.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual([...first, ...TABLE_NAMES.map((name) => TABLES[name][language])]);
    expect(names.filter((name) => name.length > 31)).toEqual([]);
  });

  test.each(TABLE_NAMES)('%s has the declared captions in row 4, with at least one row below', (name) => {
    const captions = fieldsOf(name).map(([, spec]) => spec[language]);
    const { ref, captions: columns } = readTable(sheetOf(name), name);
    const filled: Readonly<Record<typeof kind, Facts>> = {
      empty: {},
      sample: SAMPLE_FACTS,
      training: trainingFacts(language),
    };
    const rows = Math.max(1, filled[kind][name]?.length ?? 0);
    const lastColumn = sheetOf(name).getColumn(captions.length).letter;
    expect(columns).toEqual(captions);
    expect(captions.map((_, index) => sheetOf(name).getCell(4, index + 1).value)).toEqual(captions);
    expect(ref).toBe(`A4:${lastColumn}${4 + rows}`);
  });

  test.each(TABLE_NAMES)(
    '%s marks the header of what must be filled by a dark fill, and of nothing else',
    (name) => {
      const dark = fieldsOf(name).map((_, index) => {
        const { fill } = sheetOf(name).getCell(4, index + 1);
        return fill.type === 'pattern' && fill.fgColor?.argb === 'FF0F6E3A';
      });
      expect(dark).toEqual(fieldsOf(name).map(([, spec]) => Boolean(spec.key ?? spec.required)));
    },
  );

  test.each(TABLE_NAMES)('%s formats its columns by type, for rows that are still to come too', (name) => {
    fieldsOf(name).forEach(([, spec], index) => {
      const expected = EXPECTED_FORMAT[spec.type][language];
      const column = sheetOf(name).getColumn(index + 1);
      expect(column.numFmt ?? 'General').toBe(expected);
      expect(sheetOf(name).getCell(5, index + 1).numFmt ?? 'General').toBe(expected);
    });
  });

  test.each(TABLE_NAMES)('%s takes only what its fields may hold, from the first row to row 504', (name) => {
    fieldsOf(name).forEach(([, spec], index) => {
      for (const row of [5, 504]) {
        const held = sheetOf(name).getCell(row, index + 1).dataValidation;
        switch (spec.type) {
          case 'choice': {
            const words = spec.choices?.map((choice) => choice[language][0]).join(',');
            expect(held).toMatchObject({ type: 'list', errorStyle: 'stop', formulae: [`"${words}"`] });
            break;
          }
          case 'ref': {
            const referred = KEY_NAMES[spec.refersTo as TableName];
            expect(held).toMatchObject({ type: 'list', errorStyle: 'warning', formulae: [referred] });
            break;
          }
          case 'date':
            expect(held).toMatchObject({ type: 'date', errorStyle: 'stop' });
            break;
          case 'year':
            expect(held).toMatchObject({ type: 'whole', formulae: [1990, 2100] });
            break;
          case 'amount':
            expect(held).toMatchObject({
              type: 'decimal',
              operator: 'greaterThanOrEqual',
              formulae: [0],
            });
            break;
          case 'share':
            expect(held).toMatchObject({ type: 'decimal', formulae: [0, 1] });
            break;
          default:
            break;
        }
        if (spec.type !== 'text') {
          expect(held.prompt).toBeTruthy();
          expect(held.promptTitle).toBe(spec[language]);
        }
      }
      expect(sheetOf(name).getCell(505, index + 1).dataValidation).toBeUndefined();
    });
  });

  test.each(TABLE_NAMES)('%s keeps its header in view and prints across one landscape page', (name) => {
    expect(sheetOf(name).views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheetOf(name).pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:4',
    });
  });

  test('names the ledger cell, whose formula reads every table', () => {
    const overview = workbook.worksheets[1] as Worksheet;
    expect(workbook.definedNames.getRanges(LEDGER_NAME).ranges).toEqual([`${overview.name}!$B$4`]);
    const ranges = TABLE_NAMES.map((name) => `${name}[#All]`).join(',');
    expect(overview.getCell('B4').formula).toBe(`_xldudf_PULJE_LEDGER(${ranges})`);
    expect(overview.getCell('B4').result).toMatch(/^Puljetjek: /);
  });

  test('names the key column of every table that is referred to, and leaves CutOff to the user', () => {
    const names = Object.fromEntries(
      [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName name="(\w+)">([^<]*)</g)].map((match) => [
        match[1],
        match[2],
      ]),
    ) as Record<string, string>;
    for (const [table, name] of Object.entries(KEY_NAMES)) {
      const key = fieldsOf(table as TableName).find(([, spec]) => spec.key)?.[1];
      expect(names[name]).toBe(`${table}[${key?.[language]}]`);
    }
    expect(Object.keys(names).sort()).toEqual([...Object.values(KEY_NAMES), LEDGER_NAME].sort());
  });

  test('has table and workbook parts that hold together', () => {
    const tables = Object.entries(parts).filter(([path]) => path.startsWith('xl/tables/'));
    expect(tables).toHaveLength(TABLE_NAMES.length);
    const ids = tables.map(([, xml]) => /<table [^>]* id="(\d+)"/.exec(xml)?.[1]);
    const names = tables.map(([, xml]) => /displayName="([^"]*)"/.exec(xml)?.[1]);
    expect(new Set(ids).size).toBe(tables.length);
    expect([...names].sort()).toEqual([...TABLE_NAMES].sort());
    for (const [, xml] of tables) {
      const captions = all(xml, /<tableColumn id="\d+" name="([^"]*)"\/>/g);
      expect(xml).toContain(`<tableColumns count="${captions.length}">`);
      expect(new Set(captions.map((caption) => caption.toLowerCase())).size).toBe(captions.length);
      expect(/<autoFilter ref="([^"]*)">/.exec(xml)?.[1]).toBe(/<table [^>]* ref="([^"]*)"/.exec(xml)?.[1]);
    }
    const workbookXml = parts['xl/workbook.xml'] ?? '';
    expect(workbookXml).toContain('calcId="191029"');
    expect(workbookXml).not.toContain('fullCalcOnLoad');
    expect(workbookXml).not.toContain('filterPrivacy');
  });

  test('has validations within the lengths that Excel allows', () => {
    for (const [path, xml] of Object.entries(parts)) {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
      const lists = all(xml, /<dataValidation ([^>]*)>/g);
      const count = /<dataValidations count="(\d+)"/.exec(xml)?.[1];
      expect(lists).toHaveLength(Number(count ?? 0));
      for (const attribute of ['promptTitle', 'errorTitle', 'prompt', 'error']) {
        const longest = attribute.endsWith('Title') ? 32 : attribute === 'error' ? 225 : 255;
        const texts = all(xml, new RegExp(` ${attribute}="([^"]*)"`, 'g')).map(unescape);
        expect(texts.filter((text) => text.length > longest)).toEqual([]);
      }
      const formulas = all(xml, /<formula1>([^<]*)<\/formula1>/g).map(unescape);
      expect(formulas.filter((formula) => formula.length > 255)).toEqual([]);
    }
  });

  test('says nothing of the person or the machine that made it', () => {
    const core = parts['docProps/core.xml'] ?? '';
    expect(all(core, /<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)).toEqual(['Puljetjek', 'Puljetjek']);
    expect(Object.values(parts).filter((part) => /\/(home|Users|tmp|work)\//.test(part))).toEqual([]);
  });
});

describe('the sample', () => {
  let pools: Row[];
  let frames: Row[];
  let approvals: Row[];
  let lines: Row[];
  let projects: Row[];
  let allocations: Row[];

  beforeAll(async () => {
    const workbook = await open('sample.en.xlsx');
    const rows = (name: TableName): Row[] => readRows(workbook, TABLES[name].en, name);
    pools = rows('Pools');
    frames = rows('Frames');
    approvals = rows('Approvals');
    lines = rows('ApprovalLines');
    projects = rows('Projects');
    allocations = rows('Allocations');
  });

  /** Commitments of the pools, of one finance year or of all. */
  const committed = (inPools: readonly string[], year?: number): number =>
    sum(
      allocations.filter(
        (row) =>
          row.Status === 'committed' &&
          inPools.includes(String(row['Pool ID'])) &&
          (year === undefined || row['Finance year'] === year),
      ),
      'Amount',
    );

  const frame = (pool: string, year: number | null): number =>
    sum(
      frames.filter((row) => row['Pool ID'] === pool && row['Finance year'] === year),
      'Appropriation',
    );

  test('gives the published figures, in whole øre', () => {
    expect(committed(['NT-10Y'], 2024)).toBe(4_060_000_000);
    expect(frame('NT-10Y', 2024) - committed(['NT-10Y'], 2024)).toBe(0);
    expect(frame('NT-10Y', null) - committed(['NT-10Y'])).toBe(2_590_000_000);
    expect(frame('NT', null) - committed(['NT', 'NT-10Y'])).toBe(5_370_000_000);
    expect(frame('NT', null) - frame('NT-10Y', null) - committed(['NT'])).toBe(2_780_000_000);
  });

  test('stores the same figures as the answers of its formulas', () => {
    const kroner = (id: (typeof QUESTION_IDS)[number]): number => Number(QUESTIONS[id].answer) * 100;
    expect(kroner('remainingYear')).toBe(frame('NT-10Y', 2024) - committed(['NT-10Y'], 2024));
    expect(kroner('remainingEarmark')).toBe(frame('NT-10Y', null) - committed(['NT-10Y']));
    expect(kroner('remainingPool')).toBe(frame('NT', null) - committed(['NT', 'NT-10Y']));
    expect(kroner('unearmarked')).toBe(frame('NT', null) - frame('NT-10Y', null) - committed(['NT']));
    const speech = allocations.filter((row) => row['Project ID'] === 'TALE-TIL-TEKST');
    expect(kroner('match')).toBe(sum(speech, 'Amount'));
  });

  test('has approval lines that add up to their approval and equal the commitments under it', () => {
    for (const approval of approvals) {
      const under = (row: Row): boolean => row['Approval ID'] === approval['Approval ID'];
      expect(sum(lines.filter(under), 'Amount')).toBe(ore(approval.Total));
      expect(sum(allocations.filter(under), 'Amount')).toBe(ore(approval.Total));
    }
    expect(approvals.map((row) => row['Approval ID'])).toEqual(['KLIMA-2022', 'AKT-164', 'AKT-85']);
  });

  test('leaves empty what no source states', () => {
    expect(pools.map((row) => row['Appropriation type'])).toEqual([null, null]);
    expect(frames.map((row) => row['Finance year'])).toEqual([null, null, 2024]);
    expect(frames.map((row) => row['Carried in'])).toEqual([null, null, null]);
    expect(allocations.map((row) => row['Committed on'])).toEqual(Array(6).fill(null));
    expect(projects.map((row) => row['Match borne by'])).toEqual(Array(9).fill(null));
    const joint = projects.filter((row) => row['Included in'] === 'AKT164-SAMLET');
    expect(joint.map((row) => row['Project ID'])).toEqual(['DOSISPAKKET', 'HUDKRAEFT', 'DATAINDBERETNING']);
    expect(
      allocations.filter((row) => joint.some((part) => part['Project ID'] === row['Project ID'])),
    ).toEqual([]);
  });

  test('refers only to rows that are there', async () => {
    const workbook = await open('sample.en.xlsx');
    for (const name of TABLE_NAMES) {
      for (const [, spec] of fieldsOf(name)) {
        if (!spec.refersTo) continue;
        const key = fieldsOf(spec.refersTo).find(([, field]) => field.key)?.[1].en ?? '';
        const ids = readRows(workbook, TABLES[spec.refersTo].en, spec.refersTo).map((row) => row[key]);
        const used = readRows(workbook, TABLES[name].en, name).map((row) => row[spec.en]);
        expect(used.filter((id) => id !== null && !ids.includes(id ?? null))).toEqual([]);
      }
    }
  });

  test('holds the same facts in Danish and in English', async () => {
    const [danish, english] = await Promise.all([open('sample.da.xlsx'), open('sample.en.xlsx')]);
    for (const name of TABLE_NAMES) {
      const facts = (workbook: Workbook, language: 'da' | 'en'): unknown[] =>
        readRows(workbook, TABLES[name][language], name).map((row) =>
          fieldsOf(name).map(([, spec]) => {
            const value = row[spec[language]] ?? null;
            return spec.choices?.find((choice) => choice[language][0] === value)?.value ?? value;
          }),
        );
      expect(facts(danish, 'da')).toEqual(facts(english, 'en'));
    }
  });

  test.each(['sample.da.xlsx', 'sample.en.xlsx'])(
    '%s asks every question and stores its answer',
    async (file) => {
      const overview = (await open(file)).worksheets[1] as Worksheet;
      const stored = new Map<string, unknown>();
      overview.getColumn(2).eachCell((cell) => {
        if (cell.formula) stored.set(cell.formula, cell.result);
      });
      for (const id of QUESTION_IDS) {
        const { answer } = QUESTIONS[id];
        // The reader takes a stored 0 for nothing; the part says that it is there.
        const expected = answer === 0 ? undefined : (answer ?? { error: '#N/A' });
        expect([id, stored.get(storedFormula(QUESTIONS[id])) || undefined]).toEqual([id, expected]);
      }
      expect(partsOf(bytesOf(file))['xl/worksheets/sheet2.xml']).toContain('2024)</f><v>0</v>');
    },
  );
});

import { Workbook } from 'exceljs';
import { fingerprintOf } from '../../src/functions/fingerprint';
import { ledgerInput } from '../../src/functions/ledgerInput';
import { mappedInput } from '../../src/functions/mappedInput';
import { Ledger } from '../../src/ledger/ledger';
import type { Cell } from '../../src/ledger/source';
import { check } from '../../src/rules/check';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { MAPPING } from '../../src/mapping/mappingName';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { sheetCells } from '../../src/workbook/file/sheetCells';
import { cellsOf } from '../workbook/file/patch/patched';
import { bookOf, reading, tableIn, withMapping, type Lines } from './mapped';

const LIST: Lines = [
  ['Bevilgede projekter 2023-2024', null, null, null, null, null],
  [],
  ['Sagsnr.', 'Projekttitel', 'Sagsbehandler', 'Modtager', 'Startdato', 'Bevilget beløb'],
  ['A-1', 'Robot', 'MH', 'Aarhus Kommune', '01.02.2023', '22.800.000,00'],
  ['A-2', 'Skærm', 'MH', 'KL', '15.03.2024', '8.500.000,50'],
  ['Indsatsområde 2: sundhed', null, null, null, null, null],
  ['A-3', 'Tale', 'JL', 'MedCom', '01.01.2024', '9.300.000,00'],
  ['I alt', null, null, null, null, '40.600.000,50'],
  [],
  ['* Udtræk fra journalsystemet', null, null, null, null, null],
];

const ANSWERS = [
  ['Allocations.allocationId', 'number'],
  ['Allocations.poolId', 'constant:NT'],
  ['Allocations.year', 'column:E'],
  ['Allocations.status', 'constant:committed'],
] as const;

const READ_ALLOCATIONS = [
  {
    allocationId: '1',
    projectId: 'A-1',
    poolId: 'NT',
    year: 2023,
    amount: 2_280_000_000,
    status: 'committed',
  },
  { allocationId: '2', projectId: 'A-2', poolId: 'NT', year: 2024, amount: 850_000_050, status: 'committed' },
  { allocationId: '3', projectId: 'A-3', poolId: 'NT', year: 2024, amount: 930_000_000, status: 'committed' },
];

const mapped = async (lines: Lines = LIST): Promise<Uint8Array> =>
  withMapping(await bookOf(lines, 'Ark 1'), ANSWERS);

/** The file as another program saves it after a change. Its library moves no names, so what Excel does is said here. */
async function changed(
  bytes: Uint8Array,
  change: (book: Workbook) => void,
  range?: string,
): Promise<Uint8Array> {
  const book = new Workbook();
  await book.xlsx.load(bytes as never);
  change(book);
  const saved = new Uint8Array(await book.xlsx.writeBuffer());
  if (range === undefined) return saved;
  const { bytes: named } = await patchWorkbook(
    saved,
    [{ kind: 'setName', name: 'Mapping_1', formula: range }],
    reading,
  );
  return named;
}

const sheetOf = (book: Workbook) =>
  book.getWorksheet('Ark 1') as NonNullable<ReturnType<Workbook['getWorksheet']>>;

async function findingsIn(bytes: Uint8Array): Promise<(readonly [string, string, string])[]> {
  const { findings } = check(new Ledger(await readWorkbook(bytes, reading)), packJson);
  return findings.map(({ message, spot }) => [message.id, spot.sheet, spot.cell]);
}

describe('A list that is mapped', () => {
  it('is read by its own captions, its texts by the confirmed form, without totals, headings and notes', async () => {
    const bytes = await mapped();
    expect(await tableIn(bytes, 'Allocations')).toEqual(READ_ALLOCATIONS);
    const projects = await tableIn(bytes, 'Projects');
    expect(
      projects.map(({ projectId, title, recipient, poolId }) => [projectId, title, recipient, poolId]),
    ).toEqual([
      ['A-1', 'Robot', 'Aarhus Kommune', 'NT'],
      ['A-2', 'Skærm', 'KL', 'NT'],
      ['A-3', 'Tale', 'MedCom', 'NT'],
    ]);
  });

  it('keeps every cell that the user had', async () => {
    const before = await bookOf(LIST, 'Ark 1');
    const after = await cellsOf(await withMapping(before, ANSWERS));
    for (const [place, cell] of await cellsOf(before))
      expect([place, after.get(place)]).toEqual([place, cell]);
    expect([...after.keys()].filter((place) => !place.startsWith(`${MAPPING}!`))).toHaveLength(
      (await cellsOf(before)).size,
    );
  });

  it('is read the same when a row is inserted above, a column inside, and the sheet gets another name', async () => {
    const bytes = await mapped();
    const moved = await changed(
      bytes,
      (book) => {
        const sheet = sheetOf(book);
        sheet.spliceRows(1, 0, [], []);
        sheet.spliceColumns(3, 0, ['', '', '', '', 'Ny kolonne', 'x', 'y']);
        sheet.name = 'Puljens liste';
      },
      "'Puljens liste'!$A$5:$G$12",
    );
    expect(await tableIn(moved, 'Allocations')).toEqual(READ_ALLOCATIONS);
    expect(await tableIn(moved, 'Projects')).toEqual(await tableIn(bytes, 'Projects'));
  });

  it('takes in a row that is inserted above the total', async () => {
    const longer = await changed(
      await mapped(),
      (book) => sheetOf(book).spliceRows(8, 0, ['A-4', 'Rute', 'JL', 'KL', '01.05.2024', '1.000,00']),
      "'Ark 1'!$A$3:$F$11",
    );
    expect((await tableIn(longer, 'Allocations')).map(({ amount }) => amount)).toEqual([
      2_280_000_000, 850_000_050, 930_000_000, 100_000,
    ]);
  });

  it('answers nothing and says where, when rows stand below the range', async () => {
    const longer = await changed(await mapped(), (book) => {
      sheetOf(book).getCell('A12').value = 'A-9';
      sheetOf(book).getCell('F12').value = 5000;
    });
    expect(await findingsIn(longer)).toContainEqual(['mapping-not-followed', 'Ark 1', 'A12']);
    const ledger = new Ledger(await readWorkbook(longer, reading));
    expect(() => ledger.need('Allocations')).toThrow('mapping-not-followed');
  });

  it('reads no amounts and says so, when their caption is no longer there', async () => {
    const renamed = await changed(await mapped(), (book) => {
      sheetOf(book).getCell('F3').value = 'Beløb i alt';
    });
    expect((await tableIn(renamed, 'Allocations')).map(({ amount }) => amount)).toEqual(['?', '?', '?']);
    expect(await findingsIn(renamed)).toContainEqual(['mapping-not-followed', 'Ark 1', 'A3']);
  });

  it('reads no row as a grant when it cannot see any more which rows are totals', async () => {
    const renamed = await changed(await mapped(), (book) => {
      sheetOf(book).getCell('A3').value = 'Sag';
    });
    const ledger = new Ledger(await readWorkbook(renamed, reading));
    expect(() => ledger.need('Allocations')).toThrow('mapping-not-followed');
  });

  it('answers nothing when the range is gone', async () => {
    const { bytes } = await patchWorkbook(
      await mapped(),
      [{ kind: 'setName', name: 'Mapping_1', formula: '#REF!' }],
      reading,
    );
    expect((await findingsIn(bytes)).filter(([id]) => id === 'mapping-not-followed')).toEqual([
      ['mapping-not-followed', MAPPING, 'A1'],
      ['mapping-not-followed', MAPPING, 'A1'],
    ]);
    const ledger = new Ledger(await readWorkbook(bytes, reading));
    expect(() => ledger.need('Projects')).toThrow('mapping-not-followed');
  });

  it.each([
    ['D2', 'EUR'],
    ['A3', 'Projektliste'],
    ['B2', 'Noget andet'],
    ['F2', 'Et_andet_navn'],
    ['E2', 'som det falder'],
  ])('answers nothing when %s of the mapping says %s', async (cell, word) => {
    const { bytes } = await patchWorkbook(
      await mapped(),
      [{ kind: 'setCell', sheet: MAPPING, cell, content: word }],
      reading,
    );
    const faults = (await findingsIn(bytes)).filter(([id]) => id === 'mapping-not-followed');
    expect(faults.length).toBeGreaterThan(0);
    for (const [, sheet, at] of faults) expect(`${sheet}${at}`).toMatch(/^Mapping[AF]?[A-F]\d+$/);
    const ledger = new Ledger(await readWorkbook(bytes, reading));
    expect(() => ledger.need('Projects')).toThrow('mapping-not-followed');
  });

  it('tells a text that is not written in the confirmed form at its own cell', async () => {
    const wrong = LIST.map((line, row) => (row === 4 ? [...line.slice(0, 5), '8.500.000.5'] : line));
    const bytes = await changed(await mapped(), (book) => {
      sheetOf(book).getCell('F5').value = wrong[4]?.[5] as string;
    });
    expect((await tableIn(bytes, 'Allocations')).map(({ amount }) => amount)).toEqual([
      2_280_000_000,
      '?',
      930_000_000,
    ]);
    expect((await findingsIn(bytes)).filter(([, , cell]) => cell === 'F5')).toEqual([
      ['wrong-type', 'Ark 1', 'F5'],
    ]);
  });
});

describe('A mapped list in a LEDGER formula', () => {
  const inputOf = (ranges: Cell[][][]) => ledgerInput(ranges, mappedInput(ranges));
  const rangesOf = async (bytes: Uint8Array): Promise<{ mapping: Cell[][]; list: Cell[][] }> => {
    const book = await openWorkbook(bytes, reading);
    const mapping: Cell[][] = [];
    const list: Cell[][] = [];
    for (const sheet of book.sheets) {
      await book.readSheet(sheet, {
        cell: (row, column, value) => {
          const [lines, top] = sheet.name === MAPPING ? [mapping, 1] : [list, 3];
          if (row >= top) (lines[row - top] ??= [])[column - 1] = value;
        },
      });
    }
    // As a host hands over a range: all rows alike, an empty cell as nothing.
    const square = (lines: Cell[][], width: number): Cell[][] =>
      Array.from(lines, (line) => Array.from({ length: width }, (_, at) => line?.[at] ?? null));
    return { mapping: square(mapping, 7), list: square(list, 6) };
  };

  it('is the ledger that the file gives', async () => {
    const bytes = await mapped();
    const { mapping, list } = await rangesOf(bytes);
    const file = await readWorkbook(bytes, reading);
    expect(fingerprintOf(inputOf([mapping, list]))).toBe(fingerprintOf(file));
    expect(fingerprintOf(inputOf([list, mapping]))).toBe(fingerprintOf(file));
  });

  it('is the same where a desktop Excel hands over empty cells as 0', async () => {
    const { mapping, list } = await rangesOf(await mapped());
    const zeros = (lines: Cell[][]): Cell[][] => lines.map((line) => line.map((cell) => cell ?? 0));
    expect(fingerprintOf(inputOf([zeros(mapping), zeros(list)]))).toBe(
      fingerprintOf(inputOf([mapping, list])),
    );
  });

  it('is none when the captions are no longer those of the mapping, also where ours are among them', async () => {
    const { mapping, list } = await rangesOf(await mapped());
    const renamed = list.map((line, row) => (row === 0 ? ['Sagsnr.', 'Titel', ...line.slice(2)] : line));
    expect(() => inputOf([mapping, renamed])).toThrow('mapping-not-followed');
    const unknown = list.map((line, row) => (row === 0 ? ['Sagsnr.', 'Overskrift', ...line.slice(2)] : line));
    expect(() => inputOf([mapping, unknown])).toThrow('range-unknown');
  });

  it('is none when a row of the mapping cannot be understood', async () => {
    const { mapping, list } = await rangesOf(await mapped());
    const wrong = mapping.map((line, row) => (row === 2 ? ['Projects', 'Ukendt', ...line.slice(2)] : line));
    expect(() => inputOf([wrong, list])).toThrow('mapping-row');
  });
});

it('The cells of a sheet that the mapper looks at are all of them but those of our own tables', async () => {
  const bytes = await mapped();
  const book = await openWorkbook(bytes, reading);
  const count = async (name: string): Promise<number> => {
    const sheet = book.sheets.find((each) => each.name === name);
    return sheet ? (await sheetCells(book, sheet)).rows.length : -1;
  };
  expect([await count('Ark 1'), await count(MAPPING)]).toEqual([8, 0]);
});

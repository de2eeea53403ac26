import { Workbook, type CellValue } from 'exceljs';
import { DECLARED, functionNamed } from '../../src/functions/allFunctions';
import { callFunction } from '../../src/functions/call';
import type { ArgumentValue, Book } from '../../src/functions/spec';
import { NoAnswer } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import { CellError, type Cell, type SourceTable } from '../../src/ledger/source';
import { TABLE_NAMES } from '../../src/ledger/tables';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';
import { fileToHost } from '../../src/workbench/grid/formulaText';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import type { GridAnswer, GridCall, GridValue } from '../../src/workbench/host/grid';

const FILE = 'assets/samples/sample.da.xlsx';

interface TableModel {
  readonly name: string;
  readonly tableRef: string;
  readonly columns: readonly { readonly name: string }[];
}

let file: Workbook;
let grid: UniverGrid;

beforeAll(async () => {
  file = new Workbook();
  await file.xlsx.readFile(FILE);
  grid = headlessGrid({ sheets: file.worksheets.map(({ name }) => name) });
  for (const sheet of file.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const at = { row: cell.fullAddress.row - 1, column: cell.fullAddress.col - 1, rows: 1, columns: 1 };
        grid.write(sheet.name, at, [[cell.formula ? fileToHost(`=${cell.formula}`) : plain(cell.value)]]);
      }),
    );
    for (const { table } of sheet.getTables() as unknown as { table: TableModel }[]) {
      const [from, to] = table.tableRef.split(':').map((address) => sheet.getCell(address).fullAddress);
      if (!from || !to) throw new Error(table.tableRef);
      const size = { rows: to.row - from.row + 1, columns: to.col - from.col + 1 };
      grid.defineTable({
        name: table.name,
        sheet: sheet.name,
        range: { row: from.row - 1, column: from.col - 1, ...size },
        columns: table.columns.map(({ name }) => name),
      });
    }
  }
  for (const { name, ranges } of file.definedNames.model) grid.defineName(name, ranges[0] ?? '');
  grid.useFunctions(DECLARED.map(({ name }) => `PULJE.${name}`).concat('PULJE.LEDGER'), (calls) =>
    Promise.resolve(calls.map(answer)),
  );
  await grid.settled();
});
afterAll(() => grid.dispose());

function plain(value: CellValue): number | string | boolean {
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : '';
}

/** Ledgers by handle, as the add-in keeps them; the ranges come in the order of the tables. */
const books = new Map<string, Book>();

function answer(call: GridCall): GridAnswer {
  const name = call.name.replace('PULJE.', '');
  if (name === 'LEDGER') return { value: handleOf(call) };
  const spec = functionNamed(name);
  const book = books.get(JSON.stringify(call.arguments[0]));
  try {
    const given = callFunction(
      spec as NonNullable<typeof spec>,
      call.arguments.map(argument),
      book ?? null,
      'en',
    );
    return { value: given as GridValue };
  } catch (fault) {
    if (fault instanceof NoAnswer) return { error: fault.code, message: '' };
    throw fault;
  }
}

function handleOf(call: GridCall): string {
  const handle = `ledger ${books.size + 1}`;
  const tables = call.arguments.map((range, index): SourceTable => {
    const [captions = [], ...rows] = range as readonly (readonly GridValue[])[];
    return {
      name: TABLE_NAMES[index] ?? '',
      sheet: '',
      firstRow: 2,
      firstColumn: 1,
      rowCount: rows.length,
      columns: captions.map((caption, column) => ({
        caption: String(caption as string),
        cells: rows.map((row) => cellOf(row[column] ?? '')),
      })),
    };
  });
  const ledger = new Ledger({ tables, date1904: false, names: new Map(), notices: [] });
  books.set(JSON.stringify(handle), { ledger, settings: new Settings(ledger, pack) });
  return handle;
}

function argument(value: GridCall['arguments'][number]): ArgumentValue {
  if (Array.isArray(value)) return (value as readonly (readonly GridValue[])[]).map((row) => row.map(cellOf));
  return cellOf((value as GridValue | null) ?? '');
}

function cellOf(value: GridValue): Cell {
  if (typeof value === 'object') return new CellError(value.error);
  return value === '' ? null : value;
}

function shown(sheet: string, address: string): GridValue {
  const { row, col } = file.worksheets[0]?.getCell(address).fullAddress ?? { row: 1, col: 1 };
  const cell = grid.read(sheet, { row: row - 1, column: col - 1, rows: 1, columns: 1 })[0]?.[0];
  return cell?.value ?? '';
}

const OVERVIEW = 'Overblik';
const KEY_FIGURES = 'Nøgletal';

it.each([
  [OVERVIEW, 10],
  // Eight pools and eight years with ten cells or nine, thirty projects with five, the deadlines, the chosen pool and three limits.
  [KEY_FIGURES, 8 * 10 + 8 * 9 + 30 * 5 + 4 + 1 + 3],
])('calculates every formula of %s in the sample to what the file holds', (sheet, count) => {
  const compared: string[] = [];
  file.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (!cell.formula || (sheet === OVERVIEW && cell.address === 'B4')) return;
      compared.push(cell.address);
      // The library reads a stored empty text, and a stored 0, as nothing.
      expect([cell.address, shown(sheet, cell.address) || undefined]).toEqual([
        cell.address,
        cell.result || undefined,
      ]);
    }),
  );
  expect(compared).toHaveLength(count);
});

it('moves the figures of a pool when an amount is written, and back again', async () => {
  const sheet = file.getWorksheet('Rammer');
  const amount = sheet?.getCell('C5');
  if (!amount || typeof amount.value !== 'number') throw new Error('no amount in C5');
  const at = { row: 4, column: 2, rows: 1, columns: 1 };
  const formulas = ['B8', 'B9', 'B10', 'B11'];
  const figures = () => formulas.map((address) => shown(OVERVIEW, address));
  const before = figures() as [number, number, number, number];
  grid.write('Rammer', at, [[`=${amount.value}+1000000`]]);
  await grid.settled();
  const [year, earmark, pool, unearmarked] = before;
  expect(figures()).toEqual([year, earmark, pool + 1_000_000, unearmarked + 1_000_000]);
  grid.write('Rammer', at, [[amount.value]]);
  await grid.settled();
  expect(figures()).toEqual(before);
});

it('shows a pool that is added later among the key figures, without a frame as not known', async () => {
  const cells = (row: number, letters: string) =>
    [...letters].map((letter) => shown(KEY_FIGURES, `${letter}${row}`));
  expect(cells(10, 'ABCD')).toEqual(['', '', '', '']);
  grid.write('Puljer', { row: 6, column: 0, rows: 1, columns: 2 }, [['NY', 'Den nye pulje']]);
  const range = { row: 3, column: 0, rows: 4, columns: 7 };
  const { table } = (file.getWorksheet('Puljer')?.getTables() as unknown as { table: TableModel }[])[0]!;
  grid.defineTable({ name: 'Pools', sheet: 'Puljer', range, columns: table.columns.map(({ name }) => name) });
  await grid.settled();
  expect(cells(10, 'ABCD')).toEqual(['NY', 'Den nye pulje', { error: '#N/A' }, 0]);
  expect(cells(11, 'ABCD')).toEqual(['', '', '', '']);
});

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { cellAddress } from '../../src/ledger/address';
import { NoAnswer } from '../../src/ledger/answer';
import { CellError } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import { ALL_FUNCTIONS } from '../../src/functions/allFunctions';
import { evaluate } from '../../src/functions/evaluate';
import { registerFunctions } from '../../src/functions/excel/register';
import { parseFormula } from '../../src/functions/formula';
import { LATE_FUNCTIONS } from '../../src/functions/lateFunctions';
import type { Book, FunctionSpec } from '../../src/functions/spec';
import { WORKED_EXAMPLE } from '../../src/functions/workedExample';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import type { ExcelHost } from '../../src/workbench/host/host';
import { bookOf } from '../support/book';
import { sampleBook } from '../support/cellFunctions';
import { openHost } from './openHost';

const SHEET = 'Overblik';
/** A row below everything that the sheet holds. */
const FIRST = 1000;
/** The worked example with a decision, so that every id that a function asks for has a name. */
const WHOLE: ExampleWorkbook = {
  ...WORKED_EXAMPLE,
  Approvals: [{ approvalId: 'AKT', total: 107_000_000, year: 2020 }],
  ApprovalLines: [{ lineId: 'L-1', approvalId: 'AKT', projectId: 'KOL', amount: 107_000_000 }],
  Returns: [{ allocationId: 'T-1', amount: 1, year: 2020, kind: 'repaid', cause: 'basis-error' }],
  Payments: [{ paymentId: 'U-1', allocationId: 'T-1', paidOn: '2020-05-01', amount: 5 }],
  Waivers: [],
};

/** The same rows with an error value in every cell but the rows' own names. */
const BROKEN = Object.fromEntries(
  TABLE_NAMES.map((name) => [
    name,
    ((WHOLE[name] ?? []) as readonly Readonly<Record<string, unknown>>[]).map((row) =>
      Object.fromEntries(fieldsOf(name).map(([field, { key }]) => [field, key ? row[field] : '#DIV/0!'])),
    ),
  ]),
) as ExampleWorkbook;

let host: ExcelHost;
let grid: ReturnType<typeof headlessGrid>;
let sample: Book;
/** Addresses of the LEDGER cells beside the sample's own. */
let whole: string;
let broken: string;

// Univer takes its steps through message channels, which browsers have and jsdom has not.
beforeAll(async () => {
  Object.assign(globalThis, { MessageChannel });
  sample = await sampleBook();
  ({ host } = await openHost({
    file: new Uint8Array(readFileSync('assets/samples/sample.da.xlsx')),
    grid: (sheets) => (grid = headlessGrid({ sheets })),
  }));
  registerFunctions({
    runtime: CustomFunctions,
    workbook: openExcelWorkbook(),
    late: () => Promise.resolve(LATE_FUNCTIONS),
    language: () => 'da',
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const names = ['LEDGER', ...ALL_FUNCTIONS.map(({ name }) => name)];
  host.offerFunctions(names.map((name) => ({ name: `PULJE.${name}`, id: name, takesErrors: true })));
  await host.grid.settled();
  whole = await writeLedger(WHOLE, 30);
  broken = await writeLedger(BROKEN, 50);
});

afterAll(() => grid.dispose());

async function write(row: number, column: number, formulas: unknown[][]): Promise<void> {
  const last = cellAddress(row + formulas.length - 1, column + (formulas[0]?.length ?? 1) - 1);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange(`${cellAddress(row, column)}:${last}`);
    range.formulas = formulas as string[][];
    await context.sync();
  });
  await host.idle();
  await host.grid.settled();
}

async function shown(row: number, column: number, rows: number, columns: number): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const address = `${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;
    const range = context.workbook.worksheets.getItem(SHEET).getRange(address);
    range.load('values');
    await context.sync();
    return range.values as unknown[][];
  });
}

/** Writes a workbook's tables one below the other and a LEDGER of their ranges; answers its address. */
async function writeLedger(workbook: ExampleWorkbook, column: number): Promise<string> {
  let row = 2;
  const ranges: string[] = [];
  for (const { columns, rowCount } of exampleSource(workbook).tables) {
    const cells = Array.from({ length: rowCount }, (_, line) =>
      columns.map(({ cells: own }) => {
        const cell = own[line] ?? '';
        return cell instanceof CellError ? '=1/0' : cell;
      }),
    );
    await write(row, column, [columns.map(({ caption }) => caption), ...cells]);
    const last = cellAddress(row + rowCount, column + columns.length - 1);
    ranges.push(`${cellAddress(row, column)}:${last}`);
    row += rowCount + 2;
  }
  await write(1, column, [[`=PULJE.LEDGER(${ranges.join(',')})`]]);
  return cellAddress(1, column);
}

/** What `eval` answers, as cells: an error value as its code, nothing as an empty cell. */
function evaluated(formula: string, book: Book): unknown[][] {
  try {
    const answer = evaluate(parseFormula(formula), book, 'da');
    if (typeof answer !== 'object') return [[answer]];
    return answer.map((row) => row.map((cell) => (typeof cell === 'object' ? (cell?.code ?? '') : cell)));
  } catch (error) {
    if (error instanceof NoAnswer) return [[error.code]];
    throw error;
  }
}

/** A right argument of a kind, as typed. */
function typed({ name, type }: FunctionSpec['arguments'][number]): string {
  const ids = new Map([
    ['pool', '"TELE"'],
    ['project', '"KOL"'],
    ['recipient', '"Regionerne"'],
    ['approval', '"AKT"'],
  ]);
  if (type === 'id') return ids.get(name) ?? '""';
  if (type === 'ledger') return 'Ledger';
  if (type === 'year') return '2021';
  if (type === 'amount') return '100';
  if (type === 'matrix') return '{1,2}';
  if (type === 'date') return name === 'end' ? '45700' : '45292';
  return type === 'number' ? (name === 'years' ? '2' : '0.5') : '';
}

function call({ name }: FunctionSpec, values: readonly string[]): string {
  return `PULJE.${name}(${values.join(',')})`;
}

/** Calls with one argument wrong, and the error value that each must give. */
function wrongCalls(spec: FunctionSpec): [formula: string, code: string][] {
  const values = spec.arguments.map((own) => (own.optional ? '' : typed(own)));
  const withOne = (index: number, value: string): string =>
    call(
      spec,
      values.map((own, at) => (at === index ? value : own)),
    );
  return spec.arguments.flatMap(({ type, optional }, index): [string, string][] => [
    // An amount or a number that is left out is 0, and a matrix of nothing has no weights.
    ...(optional || type === 'amount' || type === 'number'
      ? []
      : [[withOne(index, ''), '#VALUE!'] as [string, string]]),
    ...(type === 'matrix' ? [] : [[withOne(index, 'TRUE'), '#VALUE!'] as [string, string]]),
    ...(type === 'id' ? [[withOne(index, '"no such one"'), '#N/A'] as [string, string]] : []),
  ]);
}

/** Puts formulas below each other with room for what they spill; answers what the cells show. */
async function inCells(
  formulas: readonly string[],
  sizes: readonly (readonly [rows: number, columns: number])[],
  column: number,
): Promise<unknown[][][]> {
  const cells: string[][] = [];
  const starts = sizes.map(([rows], index) => {
    const start = FIRST + cells.length;
    cells.push([`=${formulas[index]}`], ...Array.from({ length: rows }, () => ['']));
    return start;
  });
  await write(FIRST, column, cells);
  const width = Math.max(...sizes.map(([, columns]) => columns));
  const all = await shown(FIRST, column, cells.length, width);
  const answers = sizes.map(([rows, columns], index) => {
    const from = (starts[index] ?? FIRST) - FIRST;
    return all.slice(from, from + rows).map((row) => row.slice(0, columns));
  });
  return answers;
}

async function expectAlike(
  formulas: readonly string[],
  book: Book,
  ledger: string,
  column: number,
): Promise<void> {
  const expected = formulas.map((formula) => evaluated(formula, book));
  const sizes = expected.map((rows) => [rows.length, rows[0]?.length ?? 1] as const);
  const inGrid = formulas.map((formula) => formula.replace('(Ledger', `(${ledger}`));
  const got = await inCells(inGrid, sizes, column);
  expect(formulas.map((formula, index) => [formula, got[index]])).toEqual(
    formulas.map((formula, index) => [formula, expected[index]]),
  );
}

const OF_LEDGER = ALL_FUNCTIONS.filter(({ arguments: [first] }) => first?.type === 'ledger');

describe('Every function, in a cell behind the genuine Office.js and through eval', () => {
  it('gives the same answer to its example, cell by cell of what it spills', async () => {
    const on = (kind?: 'worked-example'): string[] =>
      ALL_FUNCTIONS.filter(({ exampleOn }) => exampleOn === kind).map(({ example }) => example);
    expect(on('worked-example').length).toBeGreaterThan(5);
    await expectAlike(on(), sample, 'Ledger', 70);
    await expectAlike(on('worked-example'), bookOf(WHOLE), whole, 80);
  });

  it('gives the same error value when an argument is left out, of another kind, or names nothing', async () => {
    const calls = ALL_FUNCTIONS.flatMap(wrongCalls);
    expect(calls.map(([formula]) => [formula, evaluated(formula, bookOf(WHOLE))])).toEqual(
      calls.map(([formula, code]) => [formula, [[code]]]),
    );
    await expectAlike(
      calls.map(([formula]) => formula),
      bookOf(WHOLE),
      whole,
      90,
    );
  });

  it('gives #VALUE! where a row that it needs cannot be read, and never a number', async () => {
    const book = bookOf(BROKEN);
    const asked = OF_LEDGER.filter(({ name }) => !name.startsWith('CHECK_'));
    const formulas = asked.map((spec) =>
      call(
        spec,
        spec.arguments.map((own) => (own.optional ? '' : typed(own))),
      ),
    );
    expect(formulas.map((formula) => [formula, evaluated(formula, book)])).toEqual(
      formulas.map((formula) => [formula, [['#VALUE!']]]),
    );
    await expectAlike(formulas, book, broken, 100);
  });

  it('finds the cells that cannot be read, where it is a check', async () => {
    const book = bookOf(BROKEN);
    const formulas = ['PULJE.CHECK_COUNT(Ledger,"error")', 'PULJE.CHECK_PROJECT(Ledger,"KOL")'];
    expect(evaluated(formulas[0] ?? '', book)[0]?.[0]).toBeGreaterThan(20);
    await expectAlike(formulas, book, broken, 110);
  });

  it('asked the host for nothing that it lacks', () => {
    expect({ missing: host.missing, troubles: host.troubles }).toEqual({ missing: [], troubles: [] });
  });
});

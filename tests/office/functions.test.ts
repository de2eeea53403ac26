/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { callFunction } from '../../src/functions/call';
import { evaluate } from '../../src/functions/evaluate';
import { registerFunctions } from '../../src/functions/excel/register';
import { LATE_FUNCTIONS } from '../../src/functions/lateFunctions';
import { parseFormula, type Formula } from '../../src/functions/formula';
import type { ArgumentSpec, Book, FunctionSpec } from '../../src/functions/spec';
import { FUNCTIONS } from '../../src/functions/table';
import { CellError, type Cell } from '../../src/ledger/source';
import type { Silence } from '../../src/workbench/host/faults';
import type { GridAnswer, GridCall } from '../../src/workbench/host/grid';
import type { ExcelHost } from '../../src/workbench/host/host';
import { HostError } from '../../src/workbench/host/wire';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { OpenWorkbook } from '../../src/workbook/port';
import { fakeCells, inCell, sampleBook } from '../support/cellFunctions';
import { HandTimer } from '../support/handTimer';
import { openHost } from './openHost';

const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
/** The project of the worked example, which stands in the examples of some functions. */
const WORKED_PROJECT = 'KOL';
const OF_LEDGER = FUNCTIONS.filter(({ arguments: [first] }) => first?.type === 'ledger');

let host: ExcelHost;
let timer: HandTimer;
let workbook: OpenWorkbook;
let sample: Book;

type Argument = GridCall['arguments'][number];

/** A host that is held up never becomes idle, so the timer goes by turns of the page instead. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

async function open(): Promise<void> {
  ({ host } = await openHost({ file: SAMPLE }));
  timer = new HandTimer(turns);
  workbook = openExcelWorkbook({ timer, editPauses: [10, 20] });
  host.calls.functions = FUNCTIONS.map(({ name }) => ({ name: `PULJE.${name}`, takesErrors: true }));
}

beforeAll(async () => {
  sample = await sampleBook();
  await open();
  // The library takes a function once in a page: one registration, as shipped, for every host that is opened.
  registerFunctions({
    runtime: CustomFunctions,
    workbook: { ledgerCalls: () => workbook.ledgerCalls() },
    late: () => Promise.resolve(LATE_FUNCTIONS),
    language: () => 'da',
    after: (milliseconds, run) => timer.after(milliseconds, run),
  });
});

function callOf({ name }: FunctionSpec, values: readonly Argument[]): GridCall {
  return { name: `PULJE.${name}`, arguments: values, address: 'Overblik!Z1' };
}

/** Asks for all in one push, as Excel does, and lets time pass until every cell has its answer. */
async function asked(calls: readonly GridCall[]): Promise<readonly GridAnswer[]> {
  let answers: readonly GridAnswer[] | undefined;
  void host.calls.answerCalls(calls).then((given) => (answers = given));
  for (let turn = 0; answers === undefined; turn += 1) {
    if (turn > 200) throw new Error(`${host.calls.pending} cells are still pending`);
    await timer.fireAll();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(host.calls.pending).toBe(0);
  return answers;
}

/** What a cell shows: its value, or the error with its words as Excel shows them at the cell. */
function shown(answer: GridAnswer | undefined): unknown {
  if (answer === undefined) return undefined;
  return 'error' in answer ? `${answer.error}: ${answer.message}` : answer.value;
}

/** Within a spill an error value has no words, as in Excel. */
function withoutWords(cell: unknown): unknown {
  if (!Array.isArray(cell)) return cell;
  return (cell as unknown[][]).map((row) =>
    row.map((each) => {
      if (typeof each === 'object' && each !== null && 'error' in each) return each.error;
      return typeof each === 'string' ? each.replace(/^(#N\/A|#VALUE!): .*$/s, '$1') : each;
    }),
  );
}

/** Every function as its example has it, over the ledger of this text. */
function examples(specs: readonly FunctionSpec[], handle: string): GridCall[] {
  return specs.map((spec) => callOf(spec, exampleArguments(spec, handle)));
}

function exampleArguments({ example }: FunctionSpec, handle: string): Argument[] {
  const formula = parseFormula(example);
  const values = formula.kind === 'call' ? formula.arguments.map((one) => handedOver(one, handle)) : [];
  // The sample has no project with figures for every example; what is asked for here is how an argument is taken.
  return values.map((value) => (value === WORKED_PROJECT ? 'TALE-TIL-TEKST' : value));
}

function handedOver(formula: Formula, handle: string): Argument {
  if (formula.kind === 'ledger') return handle;
  if (formula.kind === 'array') return formula.rows;
  if (formula.kind === 'omitted') return null;
  return formula.kind === 'constant' ? formula.value : (evaluate(formula, sample, 'da') as number);
}

const FAULTS: readonly (readonly [string, HostError | Silence | 'typing'])[] = [
  ['is refused because the user types', 'typing'],
  ['is refused because a sheet is protected', new HostError('AccessDenied', '')],
  ['is too large', new HostError('ResponsePayloadSizeLimitExceeded', '', 413)],
  ['meets something that is gone', new HostError('ItemNotFound', '')],
  ['asks for what this Excel lacks', new HostError('ApiNotFound', '')],
  ['is rejected', new HostError('GeneralException', '')],
  ['is met with silence', 'unanswered'],
  ['has its answer lost', 'answer-lost'],
];

describe('A cell whose ledger has to be read from the workbook', () => {
  /** The text that this session's page has never seen, because the amount is new. */
  async function unseenHandle(amount: number): Promise<string> {
    await open();
    host.type('Tilsagn', 7, 6, [[amount]]);
    const [call] = await workbook.ledgerCalls();
    host.faults.clear();
    return (await fakeCells(undefined, () => 'da').call('LEDGER', call?.ranges)) as string;
  }

  it.each(FAULTS.map(([name, fault], index) => [name, fault, 22_000_000 + index] as const))(
    'is told to recalculate, in every function, when the reading %s; afterwards it has its answer',
    async (_, fault, amount) => {
      const handle = await unseenHandle(amount);
      for (let from = 1; from <= 5; from += 1) {
        host.faults.clear();
        if (fault !== 'typing') host.faults.reject(from, 'always', fault);
        else host.faults.beforeBatch = (batch) => void (host.faults.cellEdit ||= batch >= from);
        const answers = await asked(examples(OF_LEDGER, handle));
        expect(host.faults.batches).toBeGreaterThanOrEqual(from);
        const wrong = answers.map(shown).filter((cell) => !/^#N\/A: .*genberegn/i.test(String(cell)));
        expect([from, wrong]).toEqual([from, []]);
      }
      host.faults.clear();
      const remaining = await asked([callOf(named('POOL_REMAINING'), [handle, 'NT-10Y', 2024])]);
      expect(remaining.map(shown)).toEqual([22_800_000 - amount]);
      expect(timer.waiting).toEqual([]);
    },
  );

  it('is told to recalculate when the reading is too slow, and what comes late harms nothing', async () => {
    const handle = await unseenHandle(23_000_000);
    let goOn = (): void => undefined;
    host.faults.beforeBatch = () => new Promise((resolve) => (goOn = resolve));
    const answers = host.calls.answerCalls(examples(OF_LEDGER, handle));
    // All the time that the reading is given passes, while Excel is busy with it and takes nothing else.
    await timer.fireAll();
    expect(host.calls.pending).toBe(OF_LEDGER.length);
    host.faults.beforeBatch = undefined;
    goOn();
    const cells = (await answers).map(shown);
    expect(cells.filter((cell) => !/^#N\/A: .*genberegn/i.test(String(cell)))).toEqual([]);
    const remaining = await asked([callOf(named('POOL_REMAINING'), [handle, 'NT-10Y', 2024])]);
    expect(remaining.map(shown)).toEqual([-200_000]);
  });

  it('waits for a reading that is slow but comes', async () => {
    const handle = await unseenHandle(23_000_001);
    let goOn = (): void => undefined;
    host.faults.beforeBatch = () => new Promise((resolve) => (goOn = resolve));
    const answers = host.calls.answerCalls([callOf(named('POOL_REMAINING'), [handle, 'NT-10Y', 2024])]);
    await turns();
    expect(host.calls.pending).toBe(1);
    host.faults.beforeBatch = undefined;
    goOn();
    expect((await answers).map(shown)).toEqual([-200_001]);
  });
});

function named(name: string): FunctionSpec {
  const spec = FUNCTIONS.find((one) => one.name === name);
  if (spec === undefined) throw new Error(name);
  return spec;
}

/** What may be given for an argument and is wrong, or stands for nothing. */
function odd({ type }: ArgumentSpec): Argument[] {
  const wrong: Argument[] = [
    null,
    0,
    '',
    true,
    { error: '#REF!' },
    'findes ikke',
    -1,
    1.5,
    1e9,
    [
      [1, 2],
      [3, 4],
    ],
  ];
  return type === 'matrix' ? [...wrong, [['x', 1]], [[{ error: '#N/A' }, 1]]] : wrong;
}

function asCell(value: Argument): Cell | readonly (readonly Cell[])[] {
  if (Array.isArray(value)) {
    return (value as readonly (readonly Argument[])[]).map((row) => row.map((cell) => asCell(cell) as Cell));
  }
  return typeof value === 'object' && value !== null && 'error' in value
    ? new CellError(value.error)
    : (value as Cell);
}

describe('Every function, with every argument made odd in turn', () => {
  let handle: string;
  let cases: { readonly spec: FunctionSpec; readonly at: number; readonly values: readonly Argument[] }[];
  let cells: unknown[];

  beforeAll(async () => {
    await open();
    const [call] = await workbook.ledgerCalls();
    // Read once, so that what follows is answered from memory.
    handle = (await fakeCells(undefined, () => 'da').call('LEDGER', call?.ranges)) as string;
    await asked([callOf(named('POOL_BUDGET'), [handle, 'NT'])]);
    cases = FUNCTIONS.flatMap((spec) => {
      const right = exampleArguments(spec, handle);
      return spec.arguments.flatMap((argument, at) =>
        odd(argument).map((value) => {
          const padded = spec.arguments.map((_, index) => right[index] ?? null);
          return { spec, at, values: padded.map((own, index) => (index === at ? value : own)) };
        }),
      );
    });
    cells = (await asked(cases.map(({ spec, values }) => callOf(spec, values)))).map(shown);
  });

  it('gives in a cell what eval gives, with its code and its words', () => {
    const differing = cases.flatMap(({ spec, at, values }, index) => {
      if (spec.arguments[at]?.type === 'ledger') return [];
      const expected = withoutWords(
        inCell(() => callFunction(spec, values.map(asCell), sample, 'da'), sample, 'da'),
      );
      const got = withoutWords(cells[index]);
      return JSON.stringify(got) === JSON.stringify(expected)
        ? []
        : [{ name: spec.name, values, got, expected }];
    });
    expect(differing).toEqual([]);
    expect(cases.length).toBeGreaterThan(FUNCTIONS.length * 10);
  });

  it('has a typed error with words where it has no answer', () => {
    const errors = cells.filter((cell): cell is string => typeof cell === 'string' && cell.startsWith('#'));
    expect(errors.filter((cell) => !/^#(N\/A|VALUE!): .{10,}\.$/s.test(cell))).toEqual([]);
    expect(errors.filter((cell) => /fejlen er vores|undefined|\[object/.test(cell))).toEqual([]);
    expect(errors.length).toBeGreaterThan(FUNCTIONS.length * 4);
  });

  it('says which argument it is that is an error value, a truth or a range where a cell belongs', () => {
    const silent = cases.flatMap(({ spec, at, values }, index) => {
      const argument = spec.arguments[at];
      const value = values[at];
      const isOdd =
        value === true || (typeof value === 'object' && value !== null && argument?.type !== 'matrix');
      const words = `#VALUE!: Argumentet ${argument?.name} `;
      return isOdd && !String(cells[index]).startsWith(words) ? [[spec.name, argument?.name, value]] : [];
    });
    expect(silent).toEqual([]);
  });

  it('names the pool, project, recipient or approval that it does not know', () => {
    const unknown = cases.flatMap(({ spec, at, values }, index) =>
      spec.arguments[at]?.type === 'id' && values[at] === 'findes ikke' ? [cells[index]] : [],
    );
    expect(unknown.length).toBeGreaterThan(20);
    for (const cell of unknown) expect(cell).toMatch(/^#N\/A: .*findes ikke/);
  });

  it('answers the same for an empty cell that comes as nothing, as 0 and as an empty text', () => {
    const blanks = cases.flatMap(({ spec, at, values }, index) => {
      const argument = spec.arguments[at];
      // 0 decimals can be meant: a desktop Excel hands an empty cell over just like it.
      if (argument === undefined || argument.name === 'decimals') return [];
      const value = values[at];
      return value === null || value === 0 || value === '' ? [{ spec, at, value, cell: cells[index] }] : [];
    });
    const byArgument = new Map<string, unknown[]>();
    for (const { spec, at, value, cell } of blanks) {
      // An empty text where an amount or a number belongs is a text, and told as one.
      const type = spec.arguments[at]?.type;
      if (value === '' && (type === 'amount' || type === 'number' || type === 'matrix')) continue;
      const key = `${spec.name} ${at}`;
      byArgument.set(key, [...(byArgument.get(key) ?? []), cell]);
    }
    for (const [key, [first, ...others]] of byArgument) {
      for (const other of others) expect([key, other]).toEqual([key, first]);
    }
    expect(byArgument.size).toBeGreaterThan(FUNCTIONS.length);
  });
});

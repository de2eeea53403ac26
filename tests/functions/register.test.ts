import type { ArgumentSpec, ArgumentValue, Book, FunctionSpec } from '../../src/functions/spec';
import { ALL_FUNCTIONS, DECLARED } from '../../src/functions/allFunctions';
import { callFunction } from '../../src/functions/call';
import { FUNCTIONS } from '../../src/functions/table';
import { evaluate } from '../../src/functions/evaluate';
import { LATE_FUNCTIONS } from '../../src/functions/lateFunctions';
import { parseFormula, type Formula } from '../../src/functions/formula';
import { answer as evaluated, bookOf } from '../support/book';
import {
  fakeCells,
  inCell,
  ledgerCall,
  rangesOf,
  sampleBook,
  ShownError,
  type FakeCells,
} from '../support/cellFunctions';

let sample: Book;
let cells: FakeCells;
let handle: unknown;

beforeAll(async () => {
  sample = await sampleBook();
  cells = fakeCells();
  handle = await cells.call('LEDGER', rangesOf(sample.ledger.workbook));
});

/** An argument of a typed formula as Excel hands it over. */
function handedOver(formula: Formula): unknown {
  if (formula.kind === 'ledger') return handle;
  if (formula.kind === 'array') return formula.rows;
  if (formula.kind === 'omitted') return null;
  return formula.kind === 'constant' ? formula.value : evaluate(formula, sample, 'en');
}

/** Every value that is worth asking for, so that all of the sample is asked about. */
function asked({ name, type, optional, choices }: ArgumentSpec): ArgumentValue[] {
  const { ledger } = sample;
  const ids = (table: 'Pools' | 'Projects' | 'Approvals', field: string): ArgumentValue[] => {
    const column = ledger.table(table).column(field);
    const all = Array.from({ length: ledger.table(table).rowCount }, (_, row) => column.cell(row));
    return [...new Set(all), 'no such one'];
  };
  if (name === 'pool') return [...(optional ? [null] : []), ...ids('Pools', 'poolId')];
  if (name === 'project') return ids('Projects', 'projectId');
  if (name === 'recipient') return ids('Projects', 'recipient');
  if (name === 'approval') return ids('Approvals', 'approvalId');
  if (type === 'year') return [null, 0, 2022, 2023, 2024, 2025, 'soon'];
  if (type === 'date') return optional ? [null, 45_400] : [45_400];
  if (choices) return [null, ...choices.map(({ value }) => value)];
  return [type === 'ledger' ? (handle as string) : null];
}

function combinations([first, ...others]: readonly ArgumentSpec[]): ArgumentValue[][] {
  if (!first) return [[]];
  return asked(first).flatMap((value) => combinations(others).map((rest) => [value, ...rest]));
}

describe('Every function in a cell', () => {
  it('is registered under its name, and nothing else is', () => {
    expect([...cells.names].sort()).toEqual(DECLARED.map(({ name }) => name).sort());
  });

  it.each(ALL_FUNCTIONS.map((spec) => [spec.name, spec] as const))(
    '%s answers its example like eval',
    async (_, spec) => {
      const formula = parseFormula(spec.example);
      const values = formula.kind === 'call' ? formula.arguments.map(handedOver) : [];
      expect(await cells.call(spec.name, ...values)).toEqual(
        inCell(() => evaluate(formula, sample, 'en'), sample),
      );
    },
  );

  it.each(
    ALL_FUNCTIONS.filter((spec) => spec.arguments[0]?.type === 'ledger').map(
      (spec) => [spec.name, spec] as const,
    ),
  )('%s answers everything that can be asked of the sample like eval', async (_, spec) => {
    const all = combinations(spec.arguments);
    expect(all.length).toBeGreaterThan(1);
    for (const values of all) {
      const answered = await cells.call(spec.name, ...values);
      expect([values, answered]).toEqual([
        values,
        inCell(() => callFunction(spec, values, sample, 'en'), sample),
      ]);
    }
  });

  it.each([
    ['0', 0],
    ['nothing', null],
    ['an empty text', ''],
  ])('answers the same where the host hands over an empty cell as %s', async (_, blank) => {
    const other = fakeCells();
    const ranges = rangesOf(sample.ledger.workbook, blank);
    expect(await other.call('LEDGER', ranges)).toBe(handle);
    for (const spec of ALL_FUNCTIONS.filter(({ arguments: [first] }) => first?.type === 'ledger')) {
      for (const values of combinations(spec.arguments)) {
        // An empty cell may also be what an optional argument refers to.
        const given = values.map((value) => value ?? blank);
        expect([given, await other.call(spec.name, ...given)]).toEqual([
          given,
          await cells.call(spec.name, ...values),
        ]);
      }
    }
  });

  it('answers at once, without a promise, when its ledger is in memory', () => {
    expect(cells.start('POOL_REMAINING', handle, 'NT-10Y', 2024)).toBe(0);
  });

  it('takes arguments that the host leaves away at the end', async () => {
    expect(await cells.call('POOL_REMAINING', handle, 'NT-10Y')).toBe(25_900_000);
  });
});

describe('A function that is called with the wrong thing', () => {
  class HostError extends Error {
    readonly type = 'Error';
    constructor(readonly code: string) {
      super('');
    }
  }

  it.each([
    [5, '#VALUE!: The argument ledger is “5”; it must be the cell with PULJE.LEDGER.'],
    ['Sheet1', '#VALUE!: The argument ledger is “Sheet1”; it must be the cell with PULJE.LEDGER.'],
    [true, '#VALUE!: The argument ledger is “true”; it must be the cell with PULJE.LEDGER.'],
    [
      new HostError('#REF!'),
      '#VALUE!: The argument ledger is “#REF!”; it must be the cell with PULJE.LEDGER.',
    ],
    ['#VALUE!', '#VALUE!: The argument ledger is “#VALUE!”; it must be the cell with PULJE.LEDGER.'],
    [[['a', 'b']], '#VALUE!: The argument ledger is “1 x 2”; it must be one cell.'],
    [null, '#VALUE!: The argument ledger is missing.'],
    [0, '#VALUE!: The argument ledger is missing.'],
    ['', '#VALUE!: The argument ledger is missing.'],
  ])('says that %p is no ledger', async (given, shown) => {
    expect(await cells.call('POOL_BUDGET', given, 'NT')).toBe(shown);
    expect(cells.reads()).toBe(0);
  });

  it('asks for a recalculation where the template’s cell was never computed', async () => {
    const text = 'Puljetjek: genberegnes, når tilføjelsesprogrammet er indlæst';
    expect(await cells.call('POOL_BUDGET', text, 'NT')).toMatch(/^#N\/A: .*recalculate/);
  });

  it.each([
    ['POOL_BUDGET', [], 'pool'],
    ['POOL_BUDGET', [new HostError('#REF!')], 'pool'],
    ['POOL_BUDGET', ['NT', 1.5], 'year'],
    ['POOL_REMAINING', ['NT', 2024, 2024], 'asOf'],
    ['POOL_BUDGET', [{ type: 'Entity', basicValue: '#VALUE!' }], 'pool'],
    ['MATCH_PLEDGED', ['RUTE-VAGT', 'maybe'], 'stage'],
  ])('%s(%p) names the argument', async (name, values, argument) => {
    const all = name === 'POOL_BUDGET' && values.length === 0 ? [handle, null] : [handle, ...values];
    expect(await cells.call(name, ...all)).toMatch(new RegExp(`^#VALUE!: .*argument ${argument} `));
  });

  it('is told in Office’s language at the time of the call', async () => {
    let language: 'da' | 'en' = 'en';
    const changing = fakeCells(undefined, () => language);
    expect(await changing.call('LEDGER')).toBe('#VALUE!: The argument tables is missing.');
    language = 'da';
    expect(await changing.call('LEDGER')).toBe('#VALUE!: Argumentet tables mangler.');
  });

  it('a number with a format counts as its number', async () => {
    const formatted = { type: 'FormattedNumber', basicValue: 2024, numberFormat: '0' };
    expect(await cells.call('POOL_REMAINING', handle, 'NT-10Y', formatted)).toBe(0);
  });
});

describe('A fault of our own', () => {
  it('is shown as #VALUE! and says that it is ours', async () => {
    const spec = FUNCTIONS[0] as FunctionSpec;
    const compute = jest.spyOn(spec, 'compute').mockImplementation(() => {
      throw new TypeError('undefined is not a function');
    });
    try {
      await expect(cells.start(spec.name, handle, 'NT')).rejects.toThrow(ShownError);
      expect(await cells.call(spec.name, handle, 'NT')).toMatch(/^#VALUE!: .*the fault is ours/);
    } finally {
      compute.mockRestore();
    }
  });

  it('is shown so also after the ledger was read from the workbook', async () => {
    const spec = FUNCTIONS[0] as FunctionSpec;
    const fresh = fakeCells(() => Promise.resolve([ledgerCall(rangesOf(sample.ledger.workbook))]));
    const compute = jest.spyOn(spec, 'compute').mockImplementation(() => {
      throw new TypeError('undefined is not a function');
    });
    try {
      expect(await fresh.call(spec.name, handle, 'NT')).toMatch(/^#VALUE!: .*the fault is ours/);
    } finally {
      compute.mockRestore();
    }
  });
});

describe('A function that is loaded late', () => {
  it('is fetched when it is first called, and never for another', async () => {
    const late = jest.fn(() => Promise.resolve(LATE_FUNCTIONS));
    const own = fakeCells(undefined, undefined, late);
    await own.call('LEDGER', rangesOf(sample.ledger.workbook));
    for (const { name, arguments: declared } of FUNCTIONS)
      await own.call(name, ...declared.map(({ type }) => (type === 'ledger' ? handle : 'NT')));
    expect(late).not.toHaveBeenCalled();
    expect(await own.call('CHECK_COUNT', handle, 'error')).toBe(0);
    expect(late).toHaveBeenCalledTimes(1);
    expect(await own.call('COST_PER_FTE', handle, 'KOL')).toMatch(/^#N\/A: /);
    expect(late).toHaveBeenCalledTimes(2);
  });

  it('settles with words when it cannot be fetched, and answers when it can', async () => {
    let fails = true;
    const own = fakeCells(undefined, undefined, () =>
      fails ? Promise.reject(new Error('lost')) : Promise.resolve(LATE_FUNCTIONS),
    );
    await own.call('LEDGER', rangesOf(sample.ledger.workbook));
    expect(await own.call('CHECK_COUNT', handle, 'error')).toMatch(/^#VALUE!: .*the fault is ours/);
    fails = false;
    expect(await own.call('CHECK_COUNT', handle, 'error')).toBe(0);
  });

  it('answers from a file that was just opened', async () => {
    const fresh = fakeCells(() => Promise.resolve([ledgerCall(rangesOf(sample.ledger.workbook))]));
    expect(await fresh.call('CHECK_COUNT', handle, 'error')).toBe(0);
    expect(fresh.reads()).toBe(1);
  });

  it('speaks Office’s language at the time of the call', async () => {
    let language: 'da' | 'en' = 'en';
    const changing = fakeCells(undefined, () => language);
    await changing.call('LEDGER', rangesOf(sample.ledger.workbook));
    const caveat = async (): Promise<unknown> =>
      ((await changing.call('SAVINGS_OVERVIEW', handle)) as unknown[][]).at(-1)?.[0];
    expect(await caveat()).toMatch(/^Caveat: /);
    language = 'da';
    expect(await caveat()).toMatch(/^Forbehold: /);
  });
});

describe('Two ledgers side by side', () => {
  it('answer each its own', async () => {
    const book = (amount: number): Book =>
      bookOf({
        Pools: [{ poolId: 'P' }],
        Frames: [{ poolId: 'P', appropriation: 10 }],
        Projects: [{ projectId: 'A', poolId: 'P' }],
        Allocations: [
          { allocationId: '1', projectId: 'A', poolId: 'P', year: 2024, amount, status: 'committed' },
        ],
      });
    const real = book(4);
    const scenario = book(5);
    const first = await cells.call('LEDGER', rangesOf(real.ledger.workbook));
    const second = await cells.call('LEDGER', rangesOf(scenario.ledger.workbook));
    const answers = await Promise.all(
      [first, second, first].map((text) => cells.call('POOL_COMMITTED', text, 'P', 2024)),
    );
    expect(answers).toEqual([4, 5, 4]);
    expect(evaluated(real, 'POOL_COMMITTED(Ledger,"P",2024)')).toBe(4);
  });
});

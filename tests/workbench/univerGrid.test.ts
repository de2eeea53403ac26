import { headlessGrid } from '../../src/workbench/grid/headlessGrid';
import { BaseFunction, type ErrorValueObject } from '@univerjs/engine-formula';
import { guardFunctions } from '../../src/workbench/grid/nativeFaults';
import type { SetTimer } from '../../src/workbench/grid/functionCalls';
import type { UniverGrid } from '../../src/workbench/grid/univerGrid';
import type { AnswerCalls, GridAnswer, GridCall, GridChange, GridValue } from '../../src/workbench/host/grid';

class Broken extends BaseFunction {
  override calculate(): never {
    throw new Error('broken');
  }
}

const SHEET = 'Ark1';
let grid: UniverGrid;

beforeEach(() => {
  grid = headlessGrid();
});
afterEach(() => grid.dispose());

type Values = readonly (readonly (number | string | boolean)[])[];

function write(address: string, values: Values, sheet = SHEET): void {
  grid.write(sheet, { ...at(address), rows: values.length, columns: values[0]?.length ?? 0 }, values);
}

function value(address: string, sheet = SHEET): GridValue {
  return cell(address, sheet).value;
}

function cell(address: string, sheet = SHEET) {
  const read = grid.read(sheet, { ...at(address), rows: 1, columns: 1 })[0]?.[0];
  if (!read) throw new Error('no cell');
  return read;
}

function at(address: string): { row: number; column: number } {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

/** Answers call by call and keeps each push. */
function answering(answer: (call: GridCall) => GridAnswer): { pushes: GridCall[][]; answer: AnswerCalls } {
  const pushes: GridCall[][] = [];
  return {
    pushes,
    answer: (calls) => {
      pushes.push([...calls]);
      return Promise.resolve(calls.map(answer));
    },
  };
}

const flat = (call: GridCall, index: number): GridValue[] => {
  const argument = call.arguments[index] ?? null;
  return Array.isArray(argument) ? (argument as GridValue[][]).flat() : [argument as GridValue];
};

const sum = (values: readonly GridValue[]): number =>
  values.reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0);

describe('native formulas', () => {
  it('calculates sums, sums with criteria and what depends on them', async () => {
    write('A1', [
      ['a', 10],
      ['b', 20],
      ['a', 5],
      ['=SUM(B1:B3)', '=SUMIFS(B1:B3,A1:A3,"a")'],
      ['=A4*2', '=IFERROR(1/0,"nul")'],
    ]);
    await grid.settled();
    expect([value('A4'), value('B4'), value('A5'), value('B5')]).toEqual([35, 15, 70, 'nul']);
    write('B1', [[11]]);
    await grid.settled();
    expect([value('A4'), value('B4'), value('A5')]).toEqual([36, 16, 72]);
  });

  it('calculates names, also one that is defined after the formula', async () => {
    write('A1', [[5], ['=Sats*2']]);
    await grid.settled();
    expect(value('A2')).toEqual({ error: '#NAME?' });
    grid.defineName('Sats', `${SHEET}!$A$1`);
    await grid.settled();
    expect(value('A2')).toBe(10);
    write('A1', [[7]]);
    await grid.settled();
    expect(value('A2')).toBe(14);
  });

  it('calculates structured references in every form, also with small letters and [@Col]', async () => {
    grid.defineTable({
      name: 'Tilsagn',
      sheet: SHEET,
      range: { row: 0, column: 0, rows: 3, columns: 3 },
      columns: ['Pulje', 'Beløb', 'Dobbelt'],
    });
    write('A1', [
      ['Pulje', 'Beløb', 'Dobbelt'],
      ['a', 10, '=[@Beløb]*2'],
      ['b', 20, '=Tilsagn[@[Beløb]]*2'],
    ]);
    write('E1', [
      ['=SUM(Tilsagn[Beløb])'],
      ['=SUM(Tilsagn[beløb])'],
      ['=ROWS(Tilsagn[#All])'],
      ['=SUM(Tilsagn[[Beløb]:[Dobbelt]])'],
      ['=SUMIFS(Tilsagn[Beløb],Tilsagn[Pulje],"b")'],
    ]);
    await grid.settled();
    expect([value('C2'), value('C3')]).toEqual([20, 40]);
    expect(['E1', 'E2', 'E3', 'E4', 'E5'].map((address) => value(address))).toEqual([30, 30, 3, 90, 20]);
    expect(cell('C2').formula).toBe('=Tilsagn[@Beløb]*2');
  });

  it('follows a table that grows', async () => {
    write('A1', [
      ['Beløb', '=SUM(T[Beløb])'],
      [1, ''],
      [2, ''],
    ]);
    const table = { name: 'T', sheet: SHEET, columns: ['Beløb'] };
    grid.defineTable({ ...table, range: { row: 0, column: 0, rows: 2, columns: 1 } });
    await grid.settled();
    expect(value('B1')).toBe(1);
    grid.defineTable({ ...table, range: { row: 0, column: 0, rows: 3, columns: 1 } });
    await grid.settled();
    expect(value('B1')).toBe(3);
  });

  it('never takes an unknown caption for a column beside the table', async () => {
    write('A1', [
      [100, 'Beløb', '=SUM(T[Ukendt])'],
      [100, 1, ''],
    ]);
    grid.defineTable({
      name: 'T',
      sheet: SHEET,
      range: { row: 0, column: 1, rows: 2, columns: 1 },
      columns: ['Beløb'],
    });
    await grid.settled();
    expect(value('C1')).toEqual({ error: expect.stringMatching(/^#/) as string });
  });

  it('reads functions with the prefix that files hold', async () => {
    write('A1', [
      ['a', 1],
      ['b', 2],
      ['=_xlfn.XLOOKUP("b",A1:A2,B1:B2)', ''],
    ]);
    await grid.settled();
    expect(value('A3')).toBe(2);
    expect(cell('A3').formula).toBe('=XLOOKUP("b",A1:A2,B1:B2)');
  });

  it('keeps calculating numbers after a formula with an unfinished bracket', async () => {
    write('A1', [['=T[Bel']]);
    await grid.settled();
    write('A2', [[1], ['=A2+41']]);
    await grid.settled();
    expect(value('A3')).toBe(42);
  });

  it('spills, and counts the spilled cells as used', async () => {
    write('B2', [['=SEQUENCE(3)']]);
    await grid.settled();
    expect([value('B2'), value('B3'), value('B4')]).toEqual([1, 2, 3]);
    expect(grid.used(SHEET)).toEqual({ row: 1, column: 1, rows: 3, columns: 1 });
  });
});

describe('custom functions', () => {
  it('answers a function with a dot in its name after one push', async () => {
    const { pushes, answer } = answering((call) => ({ value: sum(flat(call, 0)) }));
    grid.useFunctions(['PULJE.POOL_REMAINING'], answer);
    write('A1', [[1], [2], ['=PULJE.POOL_REMAINING(A1:A2)'], ['=A3+1']]);
    await grid.settled();
    expect([value('A3'), value('A4')]).toEqual([3, 4]);
    expect(pushes).toEqual([
      [
        {
          name: 'PULJE.POOL_REMAINING',
          arguments: [[[1], [2]]],
          address: 'Ark1!A3',
          cell: expect.anything(),
        },
      ],
    ]);
    expect(cell('A3').formula).toBe('=PULJE.POOL_REMAINING(A1:A2)');
  });

  it('hands texts, truths, blanks, left-out arguments and errors over as they are', async () => {
    const { pushes, answer } = answering(() => ({ value: 'ok' }));
    grid.useFunctions(['PULJE.F'], answer);
    write('A1', [
      ['007', true, '', '=1/0'],
      ['=PULJE.F(A1:D1,,"x",A1,C1)', '', '', ''],
    ]);
    await grid.settled();
    expect(value('A2')).toBe('ok');
    expect(pushes.flat()[0]?.arguments).toEqual([
      [['007', true, '', { error: '#DIV/0!' }]],
      null,
      'x',
      '007',
      '',
    ]);
  });

  it('sends a hundred formulas in one push', async () => {
    const { pushes, answer } = answering((call) => ({ value: sum(flat(call, 0)) * 2 }));
    grid.useFunctions(['PULJE.F'], answer);
    write(
      'A1',
      Array.from({ length: 100 }, (_, index) => [index, `=PULJE.F(A${index + 1})`]),
    );
    await grid.settled();
    expect(value('B100')).toBe(198);
    expect(pushes.map((push) => push.length)).toEqual([100]);
  });

  it('asks equal calls once, and not again when something else changes', async () => {
    const { pushes, answer } = answering(() => ({ value: 1 }));
    grid.useFunctions(['PULJE.F'], answer);
    write('A1', [['=PULJE.F(1)', '=PULJE.F(1)+C1', 5]]);
    await grid.settled();
    write('C1', [[6]]);
    await grid.settled();
    expect(value('B1')).toBe(7);
    expect(pushes.map((push) => push.length)).toEqual([1]);
    grid.recalculate();
    await grid.settled();
    expect(pushes.map((push) => push.length)).toEqual([1, 1]);
  });

  it('moves dependants when an amount changes, also when the amount is itself a formula', async () => {
    const { answer } = answering((call) => ({ value: sum(flat(call, 0)) }));
    grid.useFunctions(['PULJE.F'], answer);
    write('A1', [[1], ['=A1*10'], ['=PULJE.F(A1:A2)'], ['=A3&" kr."']]);
    await grid.settled();
    expect(value('A4')).toBe('11 kr.');
    write('A1', [[2]]);
    await grid.settled();
    expect(value('A4')).toBe('22 kr.');
  });

  it('spills an answer of rows', async () => {
    grid.useFunctions(
      ['PULJE.F'],
      answering(() => ({
        value: [
          ['a', 1],
          ['b', { error: '#N/A' }],
        ],
      })).answer,
    );
    write('A1', [['=PULJE.F()']]);
    await grid.settled();
    expect([value('A1'), value('B1'), value('A2'), value('B2')]).toEqual(['a', 1, 'b', { error: '#N/A' }]);
  });

  it('reads a formula whose name was written in small letters', async () => {
    grid.useFunctions(['PULJE.F'], answering(() => ({ value: 3 })).answer);
    write('A1', [['=pulje.f()']]);
    await grid.settled();
    expect(value('A1')).toBe(3);
  });
});

describe('a ledger', () => {
  /** LEDGER answers a handle made of its content; REST answers from the handle alone. */
  const ledgers = () =>
    answering((call) =>
      call.name === 'PULJE.LEDGER'
        ? { value: `led-${sum(flat(call, 0))}-${sum(flat(call, 1))}` }
        : { value: Number((flat(call, 0)[0] as string).split('-')[1]) - Number(flat(call, 1)[0]) },
    );

  function tables(): void {
    write('A1', [
      ['Bevilling', 'Beløb', 'Bevilling'],
      [100, 30, 1000],
      ['=A2', 40, 1],
    ]);
    const table = { sheet: SHEET };
    const columnOf = (column: number) => ({ row: 0, column, rows: 3, columns: 1 });
    grid.defineTable({ ...table, name: 'Rammer', range: columnOf(0), columns: ['Bevilling'] });
    grid.defineTable({ ...table, name: 'Tilsagn', range: columnOf(1), columns: ['Beløb'] });
    grid.defineTable({ ...table, name: 'Scenarie', range: columnOf(2), columns: ['Bevilling'] });
  }

  it('feeds its text to other functions, two ledgers side by side, and all of them move', async () => {
    const { pushes, answer } = ledgers();
    grid.useFunctions(['PULJE.LEDGER', 'PULJE.REST'], answer);
    tables();
    grid.defineName('Ledger', `${SHEET}!$E$1`);
    write('E1', [
      ['=PULJE.LEDGER(Rammer[#All],Tilsagn[#All])', '=PULJE.REST(Ledger,50)'],
      ['=PULJE.LEDGER(Scenarie[#All],Tilsagn[#All])', '=PULJE.REST(E2,50)'],
    ]);
    await grid.settled();
    expect([value('E1'), value('F1'), value('E2'), value('F2')]).toEqual([
      'led-200-70',
      150,
      'led-1001-70',
      951,
    ]);
    expect(pushes.map((push) => push.length)).toEqual([2, 2]);
    write('A2', [[110]]);
    await grid.settled();
    expect([value('E1'), value('F1'), value('F2')]).toEqual(['led-220-70', 170, 951]);
    expect(pushes.map((push) => push.length)).toEqual([2, 2, 1, 1]);
  });

  it('asks nothing of a handle that is still waited for', async () => {
    const { pushes, answer } = ledgers();
    grid.useFunctions(['PULJE.LEDGER', 'PULJE.REST'], answer);
    write('A1', [[10, '=PULJE.LEDGER(A1,A1)', '=PULJE.REST(B1,1)', '=IFERROR(C1,0)+B2']]);
    await grid.settled();
    expect(pushes.flat().map(({ arguments: [first] }) => first)).toEqual([10, 'led-10-10']);
    expect(value('D1')).toBe(9);
  });
});

describe('answers that are none', () => {
  it('shows the code of an error and passes it on', async () => {
    grid.useFunctions(['PULJE.F'], answering(() => ({ error: '#N/A', message: 'ukendt pulje' })).answer);
    write('A1', [['=PULJE.F(1)', '=A1+1', '=PULJE.F(2)&"x"']]);
    await grid.settled();
    expect([value('A1'), value('B1'), value('C1')]).toEqual(Array(3).fill({ error: '#N/A' }));
  });

  it('asks again after an error when the formula is calculated anew', async () => {
    let known = false;
    grid.useFunctions(
      ['PULJE.F'],
      answering(() => (known ? { value: 1 } : { error: '#N/A', message: '' })).answer,
    );
    write('A1', [['=PULJE.F(1)']]);
    await grid.settled();
    known = true;
    write('A1', [['=PULJE.F(1)']]);
    await grid.settled();
    expect(value('A1')).toBe(1);
  });

  it.each<[string, AnswerCalls, string]>([
    ['rejects', () => Promise.reject(new Error('lost')), '#VALUE!'],
    [
      'throws at once',
      () => {
        throw new Error('lost');
      },
      '#VALUE!',
    ],
    ['answers too few', () => Promise.resolve([]), '#N/A'],
    [
      'says that it is busy',
      (calls) => Promise.resolve(calls.map(() => ({ error: '#BUSY!', message: '' }))),
      '#N/A',
    ],
    ['answers no rows', (calls) => Promise.resolve(calls.map(() => ({ value: [] }))), '#VALUE!'],
  ])('leaves no cell waiting when the answerer %s', async (_, answer, error) => {
    grid.useFunctions(['PULJE.F'], answer);
    write('A1', [['=PULJE.F(1)']]);
    await grid.settled();
    expect(value('A1')).toEqual({ error });
  });

  it('turns a cell into #N/A when the time is up, and takes no late answer', async () => {
    let timeUp = (): void => undefined;
    const armed = new Promise<number>((resolve) => {
      const setTimer: SetTimer = (callback, milliseconds) => {
        timeUp = callback;
        resolve(milliseconds);
        return () => undefined;
      };
      grid.dispose();
      grid = headlessGrid({ limit: 1234, setTimer });
    });
    let answerLate = (_: readonly GridAnswer[]): void => undefined;
    grid.useFunctions(['PULJE.F'], () => new Promise((resolve) => (answerLate = resolve)));
    write('A1', [['=PULJE.F(1)', '=A1']]);
    expect(await armed).toBe(1234);
    expect(value('A1')).toEqual({ error: '#BUSY!' });
    timeUp();
    await grid.settled();
    expect([value('A1'), value('B1')]).toEqual([{ error: '#N/A' }, { error: '#N/A' }]);
    answerLate([{ value: 5 }]);
    await grid.settled();
    expect(value('A1')).toEqual({ error: '#N/A' });
  });
});

describe('faults of the grid’s own', () => {
  it.each([
    ['=EDATE(DATE(2024,1,31),1)', 45_351],
    ['=EDATE(DATE(2023,1,31),1)', 44_985],
    ['=EDATE(DATE(2024,3,31),-1)', 45_351],
    ['=EDATE(DATE(2024,12,15),2.9)', 45_703],
    ['=EDATE(B1,C1)', 45_351],
    ['=EDATE(B1,"x")', { error: '#VALUE!' }],
    ['=EDATE(B1,1/0)', { error: '#DIV/0!' }],
    ['=EDATE(B1:B2,1)', { error: '#VALUE!' }],
    ['=EDATE(1,1)', { error: '#NUM!' }],
  ])('counts months from the end of one to the end of another: %s', async (formula, answer) => {
    write('A1', [[formula, 45_322, 1]]);
    await grid.settled();
    expect(value('A1')).toEqual(answer);
  });

  it('finds the cell of a table that is on another sheet', async () => {
    grid.addSheet('Ark2');
    grid.defineTable({
      name: 'Puljer',
      sheet: 'Ark2',
      range: { row: 0, column: 0, rows: 3, columns: 1 },
      columns: ['Pulje'],
    });
    write('A1', [['Pulje'], ['P1'], ['P2']], 'Ark2');
    write('A1', [['her'], ['her'], ['her']]);
    write('B1', [['=INDEX(Puljer[Pulje],2)'], ['=INDEX(Puljer[Pulje],ROWS(A$1:A1))&""']]);
    await grid.settled();
    expect([value('B1'), value('B2')]).toEqual(['P2', 'P1']);
  });

  it('makes a native function that throws a #VALUE!', () => {
    const broken = new Broken('SUM');
    guardFunctions([broken]);
    expect((broken.calculate() as unknown as ErrorValueObject).getErrorType()).toBe('#VALUE!');
  });

  it('does not wait for ever for a calculation that never begins', async () => {
    const timers: (() => void)[] = [];
    grid.dispose();
    grid = headlessGrid({ setTimer: (callback) => (timers.push(callback), () => undefined) });
    write('A1', [['=1+1']]);
    const settled = grid.settled();
    timers.forEach((fire) => fire());
    await expect(settled).rejects.toThrow('does not end');
  });
});

describe('what is told', () => {
  it('tells what was edited and which results moved, and nothing of results that stand', async () => {
    write('A1', [
      [1, '=A1*2', '=A1*0'],
      [2, '=A2*2', '=A2*0'],
    ]);
    await grid.settled();
    const told: GridChange[] = [];
    const stop = grid.onChange((change) => told.push(change));
    write('A1', [[3], [4]]);
    await grid.settled();
    expect(told).toEqual([
      { sheet: SHEET, range: { row: 0, column: 0, rows: 2, columns: 1 }, kind: 'edited' },
      { sheet: SHEET, range: { row: 0, column: 1, rows: 2, columns: 1 }, kind: 'calculated' },
    ]);
    grid.setNumberFormat(SHEET, { row: 0, column: 0, rows: 1, columns: 1 }, '0.0');
    stop();
    write('A1', [[5]]);
    await grid.settled();
    expect(told).toHaveLength(2);
  });
});

describe('sheets and cells', () => {
  it('adds, renames and removes sheets; formulas follow the name', async () => {
    grid.addSheet('Puljer 2025');
    write('A1', [[8]], 'Puljer 2025');
    write('A1', [["='Puljer 2025'!A1+1"]]);
    await grid.settled();
    expect(value('A1')).toBe(9);
    grid.renameSheet('Puljer 2025', 'Rammer');
    await grid.settled();
    expect(grid.sheets()).toEqual([SHEET, 'Rammer']);
    expect(cell('A1').formula).toBe('=Rammer!A1+1');
    write('A1', [[9]], 'Rammer');
    await grid.settled();
    expect(value('A1')).toBe(10);
    grid.removeSheet('Rammer');
    await grid.settled();
    expect(grid.sheets()).toEqual([SHEET]);
    expect(value('A1')).toEqual({ error: '#REF!' });
  });

  it('refuses a second sheet of one name, an unknown sheet, and to remove the last', () => {
    expect(() => grid.addSheet(SHEET)).toThrow(RangeError);
    expect(() => grid.read('Findes ikke', { row: 0, column: 0, rows: 1, columns: 1 })).toThrow(RangeError);
    expect(() => grid.removeSheet(SHEET)).toThrow(RangeError);
  });

  it('knows the part that is used; formats and emptied cells are not', () => {
    expect(grid.used(SHEET)).toBeNull();
    write('B3', [
      [1, 'x'],
      ['', false],
    ]);
    grid.setNumberFormat(SHEET, { row: 20, column: 0, rows: 1, columns: 1 }, '0.00');
    expect(grid.used(SHEET)).toEqual({ row: 2, column: 1, rows: 2, columns: 2 });
    write('B3', [['', '']]);
    expect(grid.used(SHEET)).toEqual({ row: 3, column: 2, rows: 1, columns: 1 });
  });

  it('keeps values as they are: text of digits, truths, a date’s number and its format', async () => {
    write('A1', [['2024', true, 45292.5, '#N/A', '=A1&""']]);
    grid.setNumberFormat(SHEET, { row: 0, column: 2, rows: 1, columns: 1 }, 'dd-mm-yyyy');
    write('C1', [[45293]]);
    await grid.settled();
    expect(grid.read(SHEET, { row: 0, column: 0, rows: 1, columns: 5 })).toEqual([
      [
        { value: '2024', formula: '', numberFormat: 'General' },
        { value: true, formula: '', numberFormat: 'General' },
        { value: 45293, formula: '', numberFormat: 'dd-mm-yyyy' },
        { value: { error: '#N/A' }, formula: '', numberFormat: 'General' },
        { value: '2024', formula: '=A1&""', numberFormat: 'General' },
      ],
    ]);
  });

  it('replaces a formula by a constant and a constant by nothing', async () => {
    write('A1', [['=1+1', '=A1+1']]);
    await grid.settled();
    write('A1', [[5]]);
    await grid.settled();
    expect([cell('A1').formula, value('A1'), value('B1')]).toEqual(['', 5, 6]);
    write('A1', [['']]);
    await grid.settled();
    expect([value('A1'), value('B1')]).toEqual(['', 1]);
  });

  it('grows when something is written outside it, and calculates there', async () => {
    const far = { row: 30_000, column: 250, rows: 1, columns: 1 };
    grid.write(SHEET, far, [[7]]);
    write('A1', [['=SUM(IQ29990:IQ30010)']]);
    await grid.settled();
    expect(grid.read(SHEET, far)[0]?.[0]?.value).toBe(7);
    expect(value('A1')).toBe(7);
    expect(() => grid.write(SHEET, { ...far, row: 1_048_576 }, [[7]])).toThrow(RangeError);
    expect(() => grid.write(SHEET, { ...far, rows: 2 }, [[7]])).toThrow(RangeError);
  });
});

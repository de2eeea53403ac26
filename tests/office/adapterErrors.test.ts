import { asWorkbookError } from '../../src/workbook/excel/errors';
import { inExcel, type Patience } from '../../src/workbook/excel/inExcel';
import { WorkbookError } from '../../src/workbook/port';
import { cellOf, formulaOf } from '../../src/workbook/excel/cells';
import { CellError } from '../../src/ledger/source';
import { writeSetting } from '../../src/workbook/excel/settings';
import { HandTimer } from '../support/handTimer';

const officeError = (code: string): Error => Object.assign(new Error('en dansk sætning'), { code });

test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ItemNotFound', 'gone'],
  ['NotImplemented', 'not-supported'],
  ['ApiNotFound', 'not-supported'],
  ['GeneralException', 'lost'],
])('The code %s means %s, whatever the message says', (code, trouble) => {
  expect(asWorkbookError(officeError(code), 'Ark1')).toMatchObject({ trouble, detail: 'Ark1' });
});

test.each([new TypeError('x'), 'ItemNotFound', null, { code: 5001 }])(
  'An exception that is not from Excel means that the answer was not understood: %p',
  (error) => {
    expect(asWorkbookError(error).trouble).toBe('lost');
  },
);

// By hand, and not over the host: how often and in which way `Excel.run` is begun shows in no request.
describe('with an Excel whose answers are given by hand', () => {
  let runs: { delayed: boolean }[];
  let answer: () => Promise<void>;
  let timer: HandTimer;
  let patience: Patience;

  beforeEach(() => {
    runs = [];
    timer = new HandTimer();
    patience = { timer, answerWithin: 60_000, editPauses: [100, 200] };
    const context = { sync: () => answer() };
    const run = async (...parts: unknown[]): Promise<unknown> => {
      runs.push({ delayed: parts.length > 1 });
      const batch = parts.at(-1) as (given: unknown) => Promise<unknown>;
      return batch(context);
    };
    Object.assign(globalThis, { Excel: { run } });
  });
  afterEach(() => {
    expect(timer.waiting).toEqual([]);
    Reflect.deleteProperty(globalThis, 'Excel');
  });

  test('While the user types in a cell it is asked again after growing pauses, and left with Excel', async () => {
    const codes = ['InvalidOperationInCellEditMode', 'InvalidOperationInCellEditMode', ''];
    answer = async () => {
      const code = codes.shift();
      if (code) throw officeError(code);
    };
    const result = inExcel(patience, async ({ sync }) => sync().then(() => 'done'));
    await timer.fire(100);
    await timer.fire(200);
    await expect(result).resolves.toBe('done');
    expect(runs).toEqual([{ delayed: false }, { delayed: true }, { delayed: true }]);
  });

  test('Work that changes something is never left with Excel', async () => {
    const codes = ['InvalidOperationInCellEditMode', ''];
    answer = async () => {
      const code = codes.shift();
      if (code) throw officeError(code);
    };
    const result = inExcel(patience, async ({ sync }) => sync(), { writes: true });
    await timer.fire(100);
    await result;
    expect(runs).toEqual([{ delayed: false }, { delayed: false }]);
  });

  test('A user who goes on typing for too long is told so', async () => {
    answer = async () => {
      throw officeError('InvalidOperationInCellEditMode');
    };
    const result = inExcel(patience, async ({ sync }) => sync());
    const settled = expect(result).rejects.toMatchObject({ trouble: 'cell-edit' });
    await timer.fire(100);
    await timer.fire(200);
    await settled;
    expect(runs.length).toBe(3);
  });

  test('A host that does not answer is lost, and is sent nothing more when it comes back', async () => {
    let comeBack = (): void => {};
    let syncs = 0;
    answer = () => {
      syncs += 1;
      return new Promise((resolve) => (comeBack = resolve));
    };
    const result = inExcel(patience, async ({ sync }) => {
      await sync();
      await sync();
    });
    const settled = expect(result).rejects.toEqual(new WorkbookError('lost'));
    await timer.fire(60_000);
    await settled;
    comeBack();
    await new Promise(setImmediate);
    expect(syncs).toBe(1);
  });

  test('A host that holds a request back because the user types on is not called lost', async () => {
    const answers = [
      Promise.reject(officeError('InvalidOperationInCellEditMode')),
      new Promise<void>(() => {}),
    ];
    answer = () => answers.shift() as Promise<void>;
    const result = inExcel(patience, async ({ sync }) => sync());
    const settled = expect(result).rejects.toMatchObject({ trouble: 'cell-edit' });
    await timer.fire(100);
    await timer.fire(60_000);
    await settled;
  });

  test('An abort while waiting for the user rejects with its reason', async () => {
    answer = async () => {
      throw officeError('InvalidOperationInCellEditMode');
    };
    const control = new AbortController();
    const result = inExcel(patience, async ({ sync }) => sync(), { signal: control.signal });
    const settled = expect(result).rejects.toBe('enough');
    await timer.settle();
    control.abort('enough');
    await timer.fire(100);
    await settled;
    expect(runs.length).toBe(1);
  });
});

test('An error value and a text that looks like one are told apart by their type', () => {
  expect(cellOf('#N/A', 'Error')).toEqual(new CellError('#N/A'));
  expect(cellOf('#I/T', 'Error')).toEqual(new CellError('#N/A'));
  expect(cellOf('#N/A', 'String')).toBe('#N/A');
  expect(cellOf('', 'Empty')).toBeNull();
  expect(cellOf('', 'String')).toBe('');
  expect(cellOf(45292, 'Double')).toBe(45292);
  expect(cellOf(false, 'Boolean')).toBe(false);
});

test('A text that begins with an equals sign is no formula', () => {
  expect(formulaOf('=A1', 5)).toBe('A1');
  expect(formulaOf('=abc', '=abc')).toBeNull();
  expect(formulaOf(5, 5)).toBeNull();
});

// Desktop Excel saves settings while the library waits, so the genuine one over the host always has its answer.
test('A setting whose saving is never answered is as it was', async () => {
  const kept = new Map([['a', 'before']]);
  const settings = {
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: string) => void kept.set(name, value),
    remove: (name: string) => void kept.delete(name),
    saveAsync: () => {},
  };
  Object.assign(globalThis, { Office: { context: { document: { settings } } } });
  const timer = new HandTimer();
  const saved = writeSetting({ timer, answerWithin: 60_000, editPauses: [] }, 'a', 'after');
  const settled = expect(saved).rejects.toMatchObject({ trouble: 'lost' });
  await timer.fire(60_000);
  await settled;
  expect([...kept]).toEqual([['a', 'before']]);
  Reflect.deleteProperty(globalThis, 'Office');
});

/** @jest-environment ./tests/support/officePage.ts */
import { TABLE_NAMES } from '../../src/ledger/tables';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { OpenWorkbook } from '../../src/workbook/port';
import { HandTimer } from '../support/handTimer';
import type { PageHost } from '../support/officePage';
import { WireBook, type BookTable } from '../support/wireBook';

const { pageHost } = globalThis as unknown as { pageHost: PageHost };
let book: WireBook;
let timer: HandTimer;
let workbook: OpenWorkbook;
let pools: BookTable;

beforeEach(() => {
  book = new WireBook(pageHost);
  timer = new HandTimer();
  workbook = openExcelWorkbook({ timer, editPauses: [10, 20] });
  pools = book.addTable('Pools', 'Min pulje', { top: 1, left: 2, bottom: 3, right: 4 }, [
    'Pulje-id',
    'Navn',
    'Konto',
  ]);
  ['NT', 'Nye', '§ 25'].forEach((text, at) => book.put('Min pulje', 2, 2 + at, text));
  ['NT-10Y', 'Ti år', null].forEach((text, at) => book.put('Min pulje', 3, 2 + at, text));
});
afterEach(() => {
  expect(book.wire.notImplemented).toEqual([]);
});

const NAMES = [['Navn'], ['Nye'], ['Ti år']];

test.each([
  ['PULJE.LEDGER(Pools[[#All],[Navn]])', [NAMES]],
  ["pulje.ledger('Min pulje'!$C$1:$C$3)", [NAMES]],
  ['@PULJE.LEDGER(Navne)', [NAMES]],
  ['_xldudf_PULJE_LEDGER(pools[Navn])', [NAMES.slice(1)]],
  [
    'PULJE.LEDGER(Pools[#All])',
    [
      [
        ['Pulje-id', 'Navn', 'Konto'],
        ['NT', 'Nye', '§ 25'],
        ['NT-10Y', 'Ti år', null],
      ],
    ],
  ],
  [
    'PULJE.LEDGER(Pools)',
    [
      [
        ['NT', 'Nye', '§ 25'],
        ['NT-10Y', 'Ti år', null],
      ],
    ],
  ],
  [
    'PULJE.LEDGER(Pools[[Navn]:[Pulje-id]],DATE(2000,1,1))',
    [
      [
        ['NT', 'Nye'],
        ['NT-10Y', 'Ti år'],
      ],
      [[36526]],
    ],
  ],
  ['PULJE.LEDGER(D9)', [[[null]]]],
])('The ranges of %s are read as the function would get them', async (formula, ranges) => {
  book.names.push({ name: 'Navne', formula: 'Pools[[#All],[Navn]]' });
  book.sheets.set('Ark', new Map());
  book.put('Ark', 7, 4, 'x', formula);
  expect(await workbook.ledgerCalls()).toEqual([{ spot: { sheet: 'Ark', cell: 'D7' }, ranges }]);
});

test('A call with an argument that is not there is left out, and the others stay', async () => {
  book.sheets.set('Ark', new Map());
  for (const [at, inside] of ['Nowhere', 'Pools[Titel]', 'Gone!A1:B2', 'Circle', 'Pools[Navn]'].entries()) {
    book.put('Ark', 1 + at, 1, 'x', `PULJE.LEDGER(${inside})`);
  }
  book.names.push({ name: 'Circle', formula: 'Circle' });
  expect((await workbook.ledgerCalls()).map(({ spot }) => spot.cell)).toEqual(['A5']);
});

test('A workbook without a call has none', async () => {
  expect(await workbook.ledgerCalls()).toEqual([]);
});

test('A cell is selected on its sheet, and one that is gone is told without turning to another sheet', async () => {
  await workbook.select({ sheet: 'Min pulje', cell: 'C2' });
  expect(book.selected).toBe('Min pulje!C2');
  await expect(workbook.select({ sheet: 'Væk', cell: 'C2' })).rejects.toMatchObject({
    trouble: 'gone',
    detail: 'Væk',
  });
  await expect(workbook.select({ sheet: 'Min pulje', cell: '#REF!' })).rejects.toMatchObject({
    trouble: 'gone',
  });
  expect(book.selected).toBe('Min pulje!C2');
});

describe('listening for edits', () => {
  let told: (readonly string[])[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    told = [];
    book.addTable('Budget', 'Budget', { top: 1, left: 1, bottom: 2, right: 1 }, ['x']);
    stop = await workbook.onTablesChanged((tables) => told.push(tables));
  });
  afterEach(async () => {
    await stop();
    expect([...book.listening]).toEqual([]);
    expect(timer.waiting).toEqual([]);
  });

  test('Several edits in a short while are told as one, by the name of our table', async () => {
    book.tell(101, pools.id);
    book.tell(101, pools.id);
    await timer.fire(300);
    expect(told).toEqual([['Pools']]);
  });

  test('An edit of a table that is not ours is not told', async () => {
    book.tell(101, '{2}');
    await timer.fire(300);
    expect(told).toEqual([]);
  });

  test.each([102, 103])('When a table comes or goes (%p) all are told', async (type) => {
    book.tell(type, '{9}');
    await timer.fire(300);
    expect(told).toEqual([TABLE_NAMES]);
  });

  test('After a table got another name all are told with the next edit', async () => {
    pools.name = 'Puljer';
    book.tell(101, '{2}');
    await timer.fire(300);
    expect(told).toEqual([TABLE_NAMES]);
  });

  test('Where the names cannot be had, all are told', async () => {
    book.fault = () => 'GeneralException';
    book.tell(101, pools.id);
    await timer.fire(300);
    expect(told).toEqual([TABLE_NAMES]);
    book.fault = () => null;
  });

  test('After the end nothing is told', async () => {
    book.tell(101, pools.id);
    await timer.settle();
    await stop();
    expect(timer.waiting).toEqual([]);
    expect(told).toEqual([]);
  });
});

test('A setting is kept in the workbook, read back and taken away', async () => {
  expect(workbook.setting('puljetjek.x')).toBeNull();
  await workbook.saveSetting('puljetjek.x', 'én');
  expect(workbook.setting('puljetjek.x')).toBe('én');
  expect([...pageHost.settings.keys()]).toEqual(['puljetjek.x']);
  await workbook.saveSetting('puljetjek.x', null);
  expect(workbook.setting('puljetjek.x')).toBeNull();
  expect(pageHost.settings.size).toBe(0);
});

test('A setting that could not be saved is as it was', async () => {
  await workbook.saveSetting('puljetjek.y', 'before');
  pageHost.writeFails = true;
  await expect(workbook.saveSetting('puljetjek.y', 'after')).rejects.toMatchObject({ trouble: 'lost' });
  pageHost.writeFails = false;
  expect(workbook.setting('puljetjek.y')).toBe('before');
  expect(timer.waiting).toEqual([]);
});

test('Custom XML is added, written over in one step, and of several parts one is left', async () => {
  const xml = (text: string): string => `<a xmlns="urn:x">${text}</a>`;
  expect(await workbook.customXml('urn:x')).toEqual([]);
  await workbook.replaceCustomXml('urn:x', xml('1'));
  await workbook.replaceCustomXml('urn:x', xml('2'));
  expect(await workbook.customXml('urn:x')).toEqual([xml('2')]);
  book.parts.set('other', { namespace: 'urn:x', xml: xml('3') });
  await workbook.replaceCustomXml('urn:x', xml('4'));
  expect([...book.parts.values()].map((part) => part.xml)).toEqual([xml('4')]);
});

describe('every fault in every request of every call', () => {
  const xml = '<a xmlns="urn:x">new</a>';
  const calls: Record<string, () => Promise<unknown>> = {
    read: () => workbook.read(),
    ledgerCalls: () => workbook.ledgerCalls(),
    select: () => workbook.select({ sheet: 'Min pulje', cell: 'C2' }),
    customXml: () => workbook.customXml('urn:x'),
    replaceCustomXml: () => workbook.replaceCustomXml('urn:x', xml),
    onTablesChanged: () => workbook.onTablesChanged(() => {}),
  };
  const faults = [
    ['InvalidOperationInCellEditMode', 'cell-edit'],
    ['AccessDenied', 'protected'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ItemNotFound', 'gone'],
    ['GeneralException', 'lost'],
    ['silence', 'lost'],
  ] as const;

  test.each(
    Object.keys(calls).flatMap((call) => faults.map(([code, trouble]) => [call, code, trouble] as const)),
  )('%s with %s settles as %s, and nothing was changed', async (name, code, trouble) => {
    book.parts.set('old', { namespace: 'urn:x', xml: '<a xmlns="urn:x">old</a>' });
    book.put('Min pulje', 9, 9, 'x', 'PULJE.LEDGER(Pools[#All])');
    const call = calls[name] as () => Promise<unknown>;
    for (let from = 1; ; from += 1) {
      const before = book.requestCount;
      let struck = false;
      book.fault = (request) => {
        if (request - before < from) return null;
        struck = true;
        return code;
      };
      book.selected = '';
      const result = call().then(
        () => 'done',
        (error: unknown) => error,
      );
      await timer.settle();
      while (timer.waiting.length > 0) await timer.fire(Math.min(...timer.waiting));
      const settled = await result;
      if (settled === 'done') {
        expect(from).toBeGreaterThan(1);
        break;
      }
      expect(struck).toBe(true);
      expect(settled).toMatchObject({ trouble });
      expect(book.selected).toBe('');
      expect([...book.parts.values()].map((part) => part.xml)).toEqual(['<a xmlns="urn:x">old</a>']);
      expect(timer.waiting).toEqual([]);
    }
    book.fault = () => null;
  });

  test('While the user types and then stops, every call is done in the end', async () => {
    for (const call of Object.values(calls)) {
      const before = book.requestCount;
      book.fault = (request) => (request - before === 1 ? 'InvalidOperationInCellEditMode' : null);
      const result = call();
      await timer.fire(10);
      await expect(result).resolves.not.toThrow();
    }
    book.fault = () => null;
  });
});

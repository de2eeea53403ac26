/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import type { ExcelHost } from '../../src/workbench/host/host';
import type { Silence } from '../../src/workbench/host/faults';
import { HostError } from '../../src/workbench/host/wire';
import { openExcelWorkbook, type ExcelWorkbookOptions } from '../../src/workbook/excel/excelWorkbook';
import type { Day } from '../../src/ledger/dates';
import { mappingRows } from '../../src/mapping/mappingTable';
import { tableSheet } from '../../src/workbook/tableSheet';
import type { NewSheet } from '../../src/workbook/file/patch/change';
import {
  WorkbookError,
  type CellWrite,
  type NewMapping,
  type OpenWorkbook,
  type RowValue,
  type WorkbookTrouble,
} from '../../src/workbook/port';
import { HandTimer } from '../support/handTimer';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

const XML = (text: string): string => `<a xmlns="urn:x">${text}</a>`;

interface Case {
  /** How many requests the call makes when nothing goes wrong; `many` where it depends on the size of blocks. */
  readonly syncs: number | 'many';
  /** What is told of a user who never ends typing, where Office.js itself waits for it and does not say so. */
  readonly typing?: WorkbookTrouble;
  readonly options?: ExcelWorkbookOptions;
  /** Does what comes before, and gives the call that meets the fault. */
  readonly call: (workbook: OpenWorkbook) => (() => Promise<unknown>) | Promise<() => Promise<unknown>>;
}

const WRITES: readonly CellWrite[] = [
  { spot: { sheet: 'Min pulje', cell: 'C2' }, expected: 'Pulje 10', write: 'Pulje 10A' },
  { spot: { sheet: 'Projekter', cell: 'C3' }, expected: 'Nr. 11', write: 11 },
];
const SHEETS: readonly NewSheet[] = [
  { name: 'Fund - læs mig', widths: [20], rows: [[{ content: 'Fund', style: 'header' }]] },
  { name: 'Fund', widths: [9, 9], rows: [[{ content: '=1' }, { content: 2.5, style: 'amount' }]] },
];
/** Reads the column `Navn` of pools, which stands from B1 on, as titles of projects; `number` ends the range's name. */
const mapping = (number: number): NewMapping => {
  const title = { field: 'title', label: 'Titel', spec: { da: 'Titel', en: 'Title', type: 'text' } } as const;
  const source = { kind: 'column', caption: 'Navn', unit: 'kr', form: null } as const;
  const name = `Mapping_${number}`;
  return {
    rows: mappingRows(
      [
        {
          table: 'Participants',
          range: name,
          fields: [{ ...title, field: 'organisation', source }],
          leftOut: [],
        },
      ],
      'da',
    ),
    ranges: [{ name, sheet: 'Min pulje', range: { top: 1, left: 2, bottom: 17, right: 3 } }],
  };
};
const POOL = new Map([
  ['poolId', 'NT-99'],
  ['name', 'Ny pulje'],
]);
const WAIVER = new Map<string, RowValue>([
  ['findingId', 'x'],
  ['on', { day: 20_000 as Day }],
]);

/** A case for every member: the first test fails for one that has none. */
const MEMBERS: Readonly<Record<keyof OpenWorkbook, Case>> = {
  read: { syncs: 3, call: (workbook) => () => workbook.read() },
  readAgain: {
    syncs: 1,
    call: async (workbook) => {
      const before = await workbook.read();
      return () => workbook.readAgain(before, [{ table: 'Pools', cells: ['B3'] }]);
    },
  },
  ledgerCalls: { syncs: 5, call: (workbook) => () => workbook.ledgerCalls() },
  select: { syncs: 1, call: (workbook) => () => workbook.select({ sheet: 'Min pulje', cell: 'C2' }) },
  cellsAt: { syncs: 1, call: (workbook) => () => workbook.cellsAt([{ sheet: 'Min pulje', cell: 'C2' }]) },
  addCharts: {
    syncs: 2,
    call: (workbook) => () =>
      workbook.addCharts({
        name: 'Overblik',
        note: '',
        tables: [{ title: 'Puljer', bars: 'stacked', captions: ['Pulje', 'Rest'], rows: [['NT', 1]] }],
      }),
  },
  addSheets: { syncs: 2, call: (workbook) => () => workbook.addSheets(SHEETS) },
  addTable: { syncs: 3, call: (workbook) => () => workbook.addTable(tableSheet('Payments', 'da')) },
  addMapping: { syncs: 3, call: (workbook) => () => workbook.addMapping(mapping(1)) },
  file: { syncs: 0, call: (workbook) => () => workbook.file() },
  openNew: { syncs: 1, typing: 'lost', call: (workbook) => () => workbook.openNew('') },
  hasHighlight: { syncs: 2, call: (workbook) => () => workbook.hasHighlight() },
  write: { syncs: 2, call: (workbook) => () => workbook.write(WRITES) },
  putBack: {
    syncs: 2,
    call: async (workbook) => {
      const before = await workbook.write(WRITES);
      return () => workbook.putBack(before);
    },
  },
  addRow: { syncs: 4, call: (workbook) => () => workbook.addRow('Pools', POOL, 'da') },
  highlight: {
    syncs: 4,
    call: async (workbook) => {
      await workbook.highlight([{ sheet: 'Projekter', cells: ['B3'], severity: 'info' }]);
      return () => workbook.highlight([{ sheet: 'Min pulje', cells: ['B3', 'C3'], severity: 'error' }]);
    },
  },
  clearHighlight: {
    syncs: 4,
    call: async (workbook) => {
      await workbook.highlight([{ sheet: 'Projekter', cells: ['B3', 'C9'], severity: 'error' }]);
      return () => workbook.clearHighlight();
    },
  },
  selectedCell: { syncs: 1, call: (workbook) => () => workbook.selectedCell() },
  onSelectionChanged: { syncs: 1, call: (workbook) => () => workbook.onSelectionChanged(() => undefined) },
  onTablesChanged: { syncs: 1, call: (workbook) => () => workbook.onTablesChanged(() => undefined) },
  setting: { syncs: 0, call: (workbook) => async () => workbook.setting('puljetjek.kept') },
  saveSetting: { syncs: 0, call: (workbook) => () => workbook.saveSetting('puljetjek.kept', 'new') },
  customXml: { syncs: 2, call: (workbook) => () => workbook.customXml('urn:x') },
  replaceCustomXml: { syncs: 2, call: (workbook) => () => workbook.replaceCustomXml('urn:x', XML('new')) },
};

/** So small that a table takes several requests. */
const SMALL = { answerBytes: 800 };

const CASES: readonly (readonly [string, Case])[] = [
  ...Object.entries(MEMBERS),
  [
    'readAgain where a table came',
    {
      syncs: 4,
      call: async (workbook) => {
        const before = await workbook.read();
        host.type('Overblik', 6, 1, [['Projekt-id', 'Beløb']]);
        const range = { row: 6, column: 1, rows: 2, columns: 2 };
        host.book.addTable(host.book.sheet('Overblik'), range, 'Allocations');
        return () => workbook.readAgain(before, [{ table: 'Allocations', cells: [] }]);
      },
    },
  ],
  ['a read in many blocks', { ...MEMBERS.read, options: SMALL, syncs: 'many' }],
  ['ledgerCalls in many blocks', { ...MEMBERS.ledgerCalls, options: SMALL, syncs: 'many' }],
  [
    'a read by a mapping',
    {
      syncs: 8,
      call: async (workbook) => {
        await workbook.addMapping(mapping(1));
        return () => workbook.read();
      },
    },
  ],
  [
    'addMapping to another',
    {
      syncs: 3,
      call: async (workbook) => {
        await workbook.addMapping(mapping(1));
        return () => workbook.addMapping(mapping(2));
      },
    },
  ],
  ['the undo of addMapping', { syncs: 2, call: async (workbook) => await workbook.addMapping(mapping(1)) }],
  [
    'onTablesChanged with a mapping',
    {
      syncs: 3,
      call: async (workbook) => {
        await workbook.addMapping(mapping(1));
        return () => workbook.onTablesChanged(() => undefined);
      },
    },
  ],
  [
    'the end of onTablesChanged',
    { syncs: 1, call: async (workbook) => await workbook.onTablesChanged(() => undefined) },
  ],
  [
    'the end of onSelectionChanged',
    { syncs: 1, call: async (workbook) => await workbook.onSelectionChanged(() => undefined) },
  ],
  [
    'addSheets in place of earlier ones',
    {
      syncs: 5,
      call: async (workbook) => {
        await workbook.addSheets(SHEETS);
        return () => workbook.addSheets(SHEETS);
      },
    },
  ],
  [
    'the undo of addSheets',
    { syncs: 4, call: async (workbook) => (await workbook.addSheets(SHEETS)).takeOut },
  ],
  [
    'the undo of addTable',
    {
      syncs: 2,
      call: async (workbook) => {
        const added = await workbook.addTable(tableSheet('Payments', 'da'));
        if ('taken' in added) throw new Error(added.taken);
        return added.takeOut;
      },
    },
  ],
  ['the undo of addRow', { syncs: 2, call: async (workbook) => await workbook.addRow('Pools', POOL, 'da') }],
  [
    'addRow without the table',
    { syncs: 2, call: (workbook) => () => workbook.addRow('Waivers', WAIVER, 'da') },
  ],
  [
    'the undo of addRow without the table',
    { syncs: 2, call: async (workbook) => await workbook.addRow('Waivers', WAIVER, 'en') },
  ],
];

const FAULTS: readonly (readonly [string, HostError | Silence | 'typing', WorkbookTrouble])[] = [
  ['the user types in a cell', 'typing', 'cell-edit'],
  ['a protected sheet', new HostError('AccessDenied', ''), 'protected'],
  ['a request that is too large', new HostError('RequestPayloadSizeLimitExceeded', '', 413), 'too-large'],
  ['an answer that is too large', new HostError('ResponsePayloadSizeLimitExceeded', '', 413), 'too-large'],
  ['something that is gone', new HostError('ItemNotFound', ''), 'gone'],
  ['something that this Excel lacks', new HostError('ApiNotFound', ''), 'not-supported'],
  ['a rejected sync', new HostError('GeneralException', ''), 'lost'],
  ['a silent host', 'unanswered', 'lost'],
  ['an answer that is lost', 'answer-lost', 'lost'],
];

let host: ExcelHost;
let timer: HandTimer;

/** A workbook with a ledger, two tables, a setting and two XML parts; the same at every call. */
async function fresh(options: ExcelWorkbookOptions = {}): Promise<OpenWorkbook> {
  ({ host } = await openHost({ sheets: ['Min pulje', 'Projekter', 'Overblik'] }));
  timer = new HandTimer(() => host.idle());
  const table = (sheet: string, name: string, rows: (string | number)[][]): void => {
    const range = { row: 0, column: 1, rows: rows.length, columns: rows[0]?.length ?? 0 };
    host.type(sheet, range.row, range.column, rows);
    host.book.addTable(host.book.sheet(sheet), range, name);
  };
  table('Min pulje', 'Pools', [['Pulje-id', 'Navn'], ...tens((row) => [`NT-${row}`, `Pulje ${row}`])]);
  table('Projekter', 'Projects', [['Projekt-id', 'Titel'], ...tens((row) => [`P-${row}`, `Nr. ${row}`])]);
  host.type('Overblik', 3, 1, [['=PULJE.LEDGER(Pools[#All],Projects[#All])']]);
  host.book.defineName('Ledger', 'Overblik!$B$4');
  for (const text of ['old', 'older']) host.book.xmlParts.push({ id: `{${text}}`, xml: XML(text) });
  host.onFile(async () => new Uint8Array([80, 75, 3, 4]));
  const workbook = openExcelWorkbook({ timer, editPauses: [10, 20], ...options });
  await workbook.saveSetting('puljetjek.kept', 'old');
  return workbook;
}

function tens<Row>(row: (number: number) => Row): Row[] {
  return Array.from({ length: 16 }, (_, number) => row(number + 10));
}

type Outcome = { readonly result: unknown } | { readonly error: unknown };

/** A function is another one at every call. */
function comparable(result: unknown): unknown {
  if (typeof result === 'function') return 'a function';
  return typeof result === 'object' && result !== null && 'takeOut' in result
    ? { ...result, takeOut: 'a function' }
    : result;
}

/** Lets the call come to its end, with all the time in the world. */
async function ended(call: () => Promise<unknown>): Promise<Outcome> {
  let outcome: Outcome | undefined;
  void call().then(
    (result) => (outcome = { result: comparable(result) }),
    (error: unknown) => (outcome = { error }),
  );
  await timer.fireAll();
  if (outcome === undefined) throw new Error('the call never came to its end');
  return outcome;
}

test('Every member of the open workbook has its cases here', async () => {
  const members = Object.keys(await fresh());
  expect(Object.keys(MEMBERS).sort()).toEqual(members.sort());
});

describe.each(CASES)('%s', (_, { syncs: stated, typing, options, call }) => {
  let clean: Outcome;
  let stateAfter: unknown;
  let syncs: number;

  beforeAll(async () => {
    const act = await call(await fresh(options));
    host.faults.clear();
    clean = await ended(act);
    stateAfter = stateOf(host);
    expect(clean).toHaveProperty('result');
    syncs = host.faults.batches;
    if (stated === 'many') expect(syncs).toBeGreaterThan(6);
    else expect(syncs).toBe(stated);
  });

  it.each(FAULTS)('settles with words and changes nothing by halves: %s', async (__, fault, trouble) => {
    for (let from = 1; from <= syncs + 1; from += 1) {
      for (const times of ['once', 'always'] as const) {
        const act = await call(await fresh(options));
        const before = stateOf(host);
        const listeners = host.events.listeners;
        host.faults.clear();
        if (fault !== 'typing') host.faults.reject(from, times, fault);
        else host.faults.beforeBatch = (batch) => void (host.faults.cellEdit ||= batch >= from);
        const outcome = await ended(act);
        const struck = host.faults.batches >= from;
        expect([from, times, struck]).toEqual([from, times, from <= syncs]);
        // Whoever comes back late does nothing more.
        host.faults.clear();
        await host.idle();
        const state = stateOf(host);
        if ('result' in outcome) {
          // What failed once may have been asked for again, and then the answer is whole.
          expect([from, times, outcome, state]).toEqual([from, times, clean, stateAfter]);
          expect(struck && times === 'always' ? 'unnoticed' : 'right').toBe('right');
        } else {
          expect(outcome.error).toBeInstanceOf(WorkbookError);
          expect(outcome.error).toMatchObject({
            trouble: (fault === 'typing' ? typing : undefined) ?? trouble,
          });
          const allowed = fault === 'answer-lost' ? [before, stateAfter] : [before];
          expect(allowed).toContainEqual(state);
          // Of a host that answers again, nobody listens on.
          if (times === 'once' && fault instanceof HostError) expect(host.events.listeners).toBe(listeners);
        }
        expect(timer.waiting).toEqual([]);
      }
    }
  });

  it('is done in the end when the user types for a while and then stops', async () => {
    for (let from = 1; from <= syncs; from += 1) {
      const act = await call(await fresh(options));
      host.faults.clear();
      host.faults.beforeBatch = (batch) => {
        if (batch === from) host.faults.cellEdit = true;
      };
      const result = act();
      await timer.settle();
      host.faults.cellEdit = false;
      await timer.fire(10);
      await expect(result.then(() => 'done')).resolves.toBe('done');
      expect(stateOf(host)).toEqual(stateAfter);
    }
    expect(host.faults.cellEdit).toBe(false);
  });
});

test('A setting that Excel refuses to save is told, and is as it was', async () => {
  const workbook = await fresh();
  host.faults.refusesSettings = true;
  const before = stateOf(host);
  const outcome = await ended(() => workbook.saveSetting('puljetjek.kept', 'new'));
  expect(outcome).toMatchObject({ error: { trouble: 'lost' } });
  expect([stateOf(host), workbook.setting('puljetjek.kept')]).toEqual([before, 'old']);
});

/** What somebody else may do between two requests. */
const CHANGES: readonly (readonly [string, () => void])[] = [
  ['a sheet is deleted', () => host.model.removeSheet(host.book.sheet('Projekter'))],
  ['a row is deleted', () => host.book.resizeRows(host.book.table('Projects'), 1, -1)],
  ['a row is added', () => host.book.resizeRows(host.book.table('Projects'), 3, 1)],
  ['a table is sorted', () => host.type('Projekter', 1, 1, sorted())],
  ['a table gets another name', () => void (host.book.table('Projects').name = 'Budget')],
  ['a sheet is protected', () => void (host.book.sheet('Min pulje').isProtected = true)],
  ['the first XML part is deleted', () => void host.book.xmlParts.shift()],
  ['the last XML part is deleted', () => void host.book.xmlParts.pop()],
  ['an XML part is added', () => void host.book.xmlParts.push({ id: '{newer}', xml: XML('newer') })],
];

function sorted(): (string | number)[][] {
  return tens((row) => [`P-${row}`, `Nr. ${row}`]).reverse();
}

/** What a read gives, table by table or range by range. */
function pieces(result: unknown): unknown[] {
  if (Array.isArray(result)) return (result as { ranges: unknown[] }[]).flatMap(({ ranges }) => ranges);
  return [...(result as { tables: readonly unknown[] }).tables];
}

describe.each(CHANGES)('When somebody else makes a change between two requests: %s', (_, change) => {
  it.each(['read', 'ledgerCalls'] as const)('%s has each table as it was or as it is', async (member) => {
    for (let at = 1; ; at += 1) {
      const workbook = await fresh(SMALL);
      const before = pieces(await workbook[member]());
      host.faults.clear();
      host.faults.beforeBatch = (batch) => {
        if (batch === at) change();
      };
      const outcome = await ended(() => workbook[member]());
      if (host.faults.batches < at) break;
      host.faults.clear();
      const after = pieces(await workbook[member]());
      if ('error' in outcome) expect(outcome.error).toBeInstanceOf(WorkbookError);
      else for (const piece of pieces(outcome.result)) expect([...before, ...after]).toContainEqual(piece);
      expect(host.events.listeners).toBe(0);
    }
    expect(host.faults.batches).toBeGreaterThan(6);
  });

  it('the new XML part stands alone, or nothing of it is there', async () => {
    for (const at of [1, 2]) {
      const workbook = await fresh();
      host.faults.clear();
      host.faults.beforeBatch = (batch) => {
        if (batch === at) change();
      };
      const outcome = await ended(() => workbook.replaceCustomXml('urn:x', XML('new')));
      const parts = host.book.xmlParts.map(({ xml }) => xml);
      if ('error' in outcome) expect(parts).not.toContain(XML('new'));
      else expect(parts[0]).toBe(XML('new'));
      expect([at, 'result' in outcome]).toEqual([at, true]);
    }
  });

  it('a cell is selected, or is told to be gone and nothing moves', async () => {
    for (const spot of [
      { sheet: 'Min pulje', cell: 'C2' },
      { sheet: 'Projekter', cell: 'C2' },
    ]) {
      const workbook = await fresh();
      host.faults.clear();
      host.faults.beforeBatch = () => change();
      const outcome = await ended(() => workbook.select(spot));
      if ('error' in outcome) {
        expect(outcome.error).toEqual(new WorkbookError('gone', spot.sheet));
        expect(host.selected).toBe("'Min pulje'!A1");
      } else expect(host.selected.replaceAll("'", '')).toBe(`${spot.sheet}!${spot.cell}`);
    }
    expect.hasAssertions();
  });
});

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { readFileSync } from 'node:fs';
import { MemoryGrid } from '../../src/workbench/host/memoryGrid';
import { HostError } from '../../src/workbench/host/wire';
import { expectUnharmed, openHost } from './openHost';

const TABLES = new Map([
  [
    'Pools',
    [
      ['Pulje-id', 'Beløb'],
      ['NT', 142.8],
      ['NT-10Y', 100],
    ],
  ],
]);

async function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
  );
}

/** An error that shows its code in the cell. It is an Error at run time, though its type does not say so. */
function typed(code: CustomFunctions.ErrorCode, message?: string): Error {
  return new CustomFunctions.Error(code, message) as unknown as Error;
}

describe('the page', () => {
  it('is told by Office.onReady that it runs in desktop Excel', async () => {
    const { Office } = await openHost();
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  });

  it('finds the requirement sets announced that its own Office.js knows, and no newer', async () => {
    const { Office } = await openHost();
    const { requirements } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
    expect(requirements.isSetSupported('CustomFunctions', '1.9')).toBe(true);
  });
});

describe('reading and writing', () => {
  it('reads what stands in cells after load and sync, and counts it once', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem('Pools').getDataBodyRange();
      range.load('values,address,valueTypes,formulas');
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes };
    });
    expect(seen).toEqual({
      values: [
        ['NT', 142.8],
        ['NT-10Y', 100],
      ],
      address: 'Pools!A2:B3',
      types: [
        ['String', 'Double'],
        ['String', 'Double'],
      ],
    });
    expect(host.model.reads).toEqual({ rows: 2, cells: 4 });
  });

  it('refuses a property that was not loaded', async () => {
    const { Excel } = await openHost({ tables: TABLES });
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Pools').getRange('A1');
        range.load('address');
        await context.sync();
        return range.values;
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  it('answers a null object for what is not there, all the way down', async () => {
    const { Excel } = await openHost({ tables: TABLES });
    const isNull = await Excel.run(async (context) => {
      const none = context.workbook.tables.getItemOrNullObject('Frames');
      const some = context.workbook.tables.getItemOrNullObject('pools');
      const range = none.getRange();
      range.load('values');
      await context.sync();
      return [none.isNullObject, range.isNullObject, some.isNullObject];
    });
    expect(isNull).toEqual([true, true, false]);
  });

  it('lists tables with their columns in one load', async () => {
    const { Excel } = await openHost({ tables: TABLES });
    const seen = await Excel.run(async (context) => {
      const { tables } = context.workbook;
      tables.load('items/name,items/columns/items/name,items/worksheet/name');
      await context.sync();
      return tables.items.map((table) => [
        table.name,
        table.worksheet.name,
        ...table.columns.items.map(({ name }) => name),
      ]);
    });
    expect(seen).toEqual([['Pools', 'Pools', 'Pulje-id', 'Beløb']]);
  });

  it('writes values, formulas, formats and hidden rows, and lets go of every range', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Pools').getRange('D1:E2');
      range.values = [
        ['a', 1],
        [true, ''],
      ];
      range.getCell(0, 1).numberFormat = [['0.00']];
      range.format.fill.color = '#FF0000';
      range.getRow(1).rowHidden = true;
      await context.sync();
    });
    await host.idle();
    const [first] = host.grid.read('Pools', { row: 0, column: 3, rows: 1, columns: 2 });
    expect(first).toEqual([
      { value: 'a', formula: '', numberFormat: 'General' },
      { value: 1, formula: '', numberFormat: '0.00' },
    ]);
    expect([...host.book.sheet('Pools').hiddenRows]).toEqual([1]);
    expect(host.book.sheet('Pools').formatting.get('1,4')).toEqual({ fill: '#FF0000' });
    expect(host.model.references.size).toBe(0);
  });

  it('makes a table once, and moves what stands below when rows are added and deleted', async () => {
    const { host, Excel } = await openHost();
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Fund');
      sheet.getRange('A1:B3').values = [
        ['Id', 'Tekst'],
        ['1', 'x'],
        ['', ''],
      ];
      sheet.getRange('A5').values = [['below']];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Findings';
      await context.sync();
      table.rows.add(undefined, [
        ['2', 'y'],
        ['3', 'z'],
      ]);
      table.rows.getItemAt(0).delete();
      const range = table.getRange();
      range.load('values');
      const below = sheet.getRange('A6');
      below.load('values');
      await context.sync();
      return [range.values, below.values];
    });
    expect(seen).toEqual([
      [
        ['Id', 'Tekst'],
        ['2', 'y'],
        ['3', 'z'],
      ],
      [['below']],
    ]);
    expect(host.book.tables.map(({ name }) => name)).toEqual(['Findings']);
  });

  it('keeps names, conditional formats with a formula, and custom XML parts', async () => {
    const { Excel } = await openHost({ tables: TABLES });
    const seen = await Excel.run(async (context) => {
      const { workbook } = context;
      const range = workbook.worksheets.getItem('Pools').getRange('B2');
      workbook.names.add('CutOff', range);
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=$B2<0';
      format.custom.format.fill.color = '#FFC7CE';
      workbook.customXmlParts.add('<p:seal xmlns:p="urn:puljetjek">1</p:seal>');
      await context.sync();
      const named = workbook.names.getItem('cutoff').getRange();
      named.load('address');
      const parts = workbook.customXmlParts.getByNamespace('urn:puljetjek');
      parts.load('items/id');
      const rules = range.conditionalFormats;
      rules.load('items/custom/rule/formula');
      await context.sync();
      const xml = parts.items.map((part) => part.getXml());
      await context.sync();
      return [
        named.address,
        xml.map(({ value }) => value),
        rules.items.map(({ custom }) => custom.rule.formula),
      ];
    });
    expect(seen).toEqual(['Pools!B2', ['<p:seal xmlns:p="urn:puljetjek">1</p:seal>'], ['=$B2<0']]);
  });

  it('shows settings of the document and of the workbook as one', async () => {
    const { Excel, Office } = await openHost();
    Office.context.document.settings.set('puljetjek.pack', { id: 'nye' });
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    const value = await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('puljetjek.pack');
      setting.load('value');
      await context.sync();
      return setting.value as unknown;
    });
    expect(value).toEqual({ id: 'nye' });
  });
});

describe('errors', () => {
  it('says ItemNotFound and keeps what the batch read before it', async () => {
    const { Excel } = await openHost({ tables: TABLES });
    let kept: unknown;
    const code = await codeOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Pools').getRange('A2');
        range.load('values');
        context.workbook.tables.getItem('Frames').load('name');
        await context.sync().finally(() => (kept = range.values));
      }),
    );
    expect([code, kept]).toEqual(['ItemNotFound', [['NT']]]);
  });

  it('says NotImplemented of what it does not know, and keeps a list of it', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Pools').getRange('A1').getSurroundingRegion().load('address');
        await context.sync();
      }),
    );
    expect(code).toBe('NotImplemented');
    expect(() => expectUnharmed(host)).toThrow('Range.GetSurroundingRegion');
    host.missing.splice(0);
  });

  it('answers also when the host itself throws', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    host.grid.read = () => {
      throw new TypeError('a fault of ours');
    };
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Pools').getRange('A1').load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('GeneralException');
    expect(() => expectUnharmed(host)).toThrow('a fault of ours');
    host.troubles.splice(0);
  });
});

describe('events', () => {
  it('tell of an edit in a table and in its sheet, until the handler is removed', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    const seen: string[] = [];
    const handlers = await Excel.run(async (context) => {
      const table = context.workbook.tables.onChanged.add(async (event) => {
        await Excel.run(async (inEvent) => {
          const edited = event.getRange(inEvent);
          edited.load('values');
          await inEvent.sync();
          seen.push(`table ${event.tableId} ${event.address} ${String(edited.values)}`);
        });
      });
      const sheet = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`sheet ${event.address}`);
      });
      await context.sync();
      return [table, sheet];
    });
    host.type('Pools', 1, 1, [[143]]);
    host.type('Pools', 8, 8, [[1]]);
    await host.idle();
    const id = host.book.table('Pools').id;
    expect(seen.sort()).toEqual(['sheet B2', 'sheet I9', `table ${id} B2 143`]);
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
    expect(host.events.listeners).toBe(0);
  });

  it('tell of tables that come and go, also with their sheet', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.onAdded.add(async ({ tableId }) => void seen.push(`added ${tableId}`));
      tables.onDeleted.add(async ({ tableName }) => void seen.push(`deleted ${tableName}`));
      await context.sync();
      tables.add('Pools!D1:D3', true).name = 'Frames';
      worksheets.add('Other');
      tables.add('Other!A1:A2', true).name = 'Projects';
      await context.sync();
      tables.getItem('Frames').convertToRange();
      worksheets.getItem('Other').delete();
      await context.sync();
    });
    await host.idle();
    const added = seen.filter((one) => one.startsWith('added'));
    expect(added).toHaveLength(2);
    expect(seen.slice(2)).toEqual(['deleted Frames', 'deleted Projects']);
  });

  it('tell of the selection and of sheets that come and go', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      worksheets.onSelectionChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
      const sheet = worksheets.add('Fund');
      await context.sync();
      sheet.delete();
      worksheets.getItem('Pools').getRange('B3').select();
      await context.sync();
    });
    await host.idle();
    expect(seen.sort()).toEqual(['Pools!B3', 'added', 'deleted']);
    expect(host.selected).toBe('Pools!B3');
  });
});

describe('custom functions', () => {
  const NAMES = ['DOUBLE', 'TABLE', 'UNKNOWN', 'THROWS', 'REJECTS', 'SEES'];
  const offered = NAMES.map((name) => ({ name: `PULJE.${name}`, takesErrors: name === 'SEES' }));

  // The library takes a function once in a page.
  beforeAll(async () => {
    await openHost();
    CustomFunctions.associate('DOUBLE', (x: number) => 2 * x);
    CustomFunctions.associate('TABLE', () => [
      [1, 2],
      [3, 4],
    ]);
    CustomFunctions.associate('UNKNOWN', () => {
      throw typed(CustomFunctions.ErrorCode.notAvailable, 'ukendt pulje');
    });
    CustomFunctions.associate('THROWS', () => {
      throw new Error('lost');
    });
    CustomFunctions.associate('REJECTS', async () => {
      throw typed(CustomFunctions.ErrorCode.invalidNumber);
    });
    CustomFunctions.associate('SEES', (rows: unknown[][]) =>
      rows.map(([cell]) => [cell instanceof CustomFunctions.Error ? cell.code : typeof cell]),
    );
  });

  it('answer many calls in one push: values, matrices, typed errors, errors thrown and rejected', async () => {
    const { host } = await openHost();
    host.offerFunctions(offered);
    const call = (name: string, ...args: unknown[]) =>
      ({ name: `PULJE.${name}`, arguments: args, address: 'Ark1!A1' }) as never;
    const answers = await host.calls.answerCalls([
      call('DOUBLE', 21),
      call('TABLE'),
      call('UNKNOWN'),
      call('THROWS'),
      call('REJECTS'),
      call('DOUBLE', { error: '#DIV/0!' }),
      call('SEES', [[{ error: '#N/A' }], [1]]),
    ]);
    expect(answers).toEqual([
      { value: 42 },
      {
        value: [
          [1, 2],
          [3, 4],
        ],
      },
      { error: '#N/A', message: 'ukendt pulje' },
      { error: '#VALUE!', message: '' },
      { error: '#NUM!', message: '' },
      { error: '#DIV/0!', message: '' },
      { value: [['#N/A'], ['number']] },
    ]);
    expect([host.calls.pending, host.calls.invocations]).toEqual([0, 6]);
  });

  it('answer formulas in cells, and again when what they refer to is edited', async () => {
    const { host } = await openHost({ tables: TABLES });
    host.offerFunctions(offered);
    host.type('Pools', 5, 0, [['=PULJE.DOUBLE(B2)', '=@pulje.double(A6)']]);
    await host.grid.settled();
    const shown = () =>
      host.grid.read('Pools', { row: 5, column: 0, rows: 1, columns: 2 })[0]?.map(({ value }) => value);
    expect(shown()).toEqual([285.6, 571.2]);
    host.type('Pools', 1, 1, [[1]]);
    await host.grid.settled();
    expect(shown()).toEqual([2, 4]);
  });

  it('may read the workbook while a formula waits for them', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    CustomFunctions.associate('READS', async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Pools').getRange('A2');
        range.load('values');
        await context.sync();
        return String(range.values[0]?.[0]);
      }),
    );
    host.offerFunctions([{ name: 'PULJE.READS' }]);
    host.type('Pools', 5, 0, [['=PULJE.READS()']]);
    await host.grid.settled();
    expect(host.grid.read('Pools', { row: 5, column: 0, rows: 1, columns: 1 })[0]?.[0]?.value).toBe('NT');
  });

  it('are told when they are not wanted any more', async () => {
    const { host } = await openHost();
    let cancelled = false;
    CustomFunctions.associate('SLOW', (invocation: CustomFunctions.CancelableInvocation) => {
      invocation.onCanceled = () => (cancelled = true);
      return new Promise(() => undefined);
    });
    host.offerFunctions([{ name: 'PULJE.SLOW', cancelable: true }]);
    const answers = host.calls.answerCalls([{ name: 'PULJE.SLOW', arguments: [], address: 'Ark1!A1' }]);
    await host.idle();
    host.calls.cancelAll();
    expect(await answers).toEqual([{ error: '#N/A', message: 'cancelled' }]);
    await host.idle();
    expect(cancelled).toBe(true);
  });
});

describe('commands and the runtime', () => {
  it('runs a ribbon command and hears that it was completed', async () => {
    const { host, Office } = await openHost();
    const ran = new Promise<string>((resolve) => {
      Office.actions.associate('validateNow', (event: Office.AddinCommands.Event) => {
        event.completed();
        resolve(event.source.id);
      });
    });
    host.press('validateNow', 'ValidateButton');
    expect(await ran).toBe('ValidateButton');
    expect(host.completedCommands).toHaveLength(1);
  });

  it('takes updates of the ribbon, start behaviour, and hiding and showing the pane', async () => {
    const { host, Office } = await openHost();
    const seen: string[] = [];
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void seen.push(visibilityMode));
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    await Office.addin.hide();
    await Office.ribbon.requestUpdate({
      tabs: [{ id: 'Tab', controls: [{ id: 'Button', enabled: false }] }],
    });
    await host.idle();
    expect(seen).toEqual(['Hidden']);
    expect(host.addin).toMatchObject({ visibility: 'Background', startState: 'Background' });
    expect(JSON.stringify(host.addin.ribbonUpdates)).toContain('Button');
  });
});

describe('faults on demand', () => {
  async function write(text = 'x'): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Pools').getRange('D1').values = [[text]];
      await context.sync();
    });
  }

  it('refuses while the user types in a cell, and works again afterwards', async () => {
    const { host } = await openHost({ tables: TABLES });
    host.faults.cellEdit = true;
    expect(await codeOf(write())).toBe('InvalidOperationInCellEditMode');
    host.faults.cellEdit = false;
    expect(await codeOf(write())).toBe('no error');
  });

  it('refuses locked cells of a protected sheet, and takes unlocked ones', async () => {
    const { host } = await openHost({ tables: TABLES });
    const sheet = host.book.sheet('Pools');
    sheet.isProtected = true;
    expect(await codeOf(write())).toBe('AccessDenied');
    expect(host.grid.used('Pools')).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
    sheet.formatting.set('0,3', { locked: false });
    expect(await codeOf(write())).toBe('no error');
  });

  it('refuses a request and an answer that are too large', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    host.faults.payloadLimit = 5_000;
    expect(await codeOf(write('x'.repeat(6_000)))).toBe('RequestPayloadSizeLimitExceeded');
    const code = await codeOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Pools').getRange('A1:Z100').load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('lets somebody else make a change between two syncs', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    host.faults.clear();
    host.faults.beforeBatch = (batch) => {
      if (batch === 2) host.type('Pools', 1, 0, [['CHANGED']]);
    };
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Pools').getRange('A2');
      range.load('values');
      await context.sync();
      const before = range.values;
      range.load('values');
      await context.sync();
      return [before, range.values];
    });
    expect(seen).toEqual([[['NT']], [['CHANGED']]]);
  });

  it('rejects one sync, or every sync from one on', async () => {
    const { host } = await openHost({ tables: TABLES });
    host.faults.reject(1, 'once', new HostError('InvalidOperation', 'no'));
    expect([await codeOf(write()), await codeOf(write())]).toEqual(['InvalidOperation', 'no error']);
    host.faults.reject(2, 'always');
    const codes = [await codeOf(write()), await codeOf(write()), await codeOf(write())];
    expect(codes).toEqual(['no error', 'GeneralException', 'GeneralException']);
  });

  it('does not count it as a sync when Excel.run lets go of its ranges', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Pools').getRange('A2');
      range.load('values');
      await context.sync();
    });
    await host.idle();
    expect([host.faults.batches, host.model.references.size]).toEqual([1, 0]);
  });

  it.each([
    ['unanswered', ''],
    ['answer-lost', 'x'],
  ] as const)('never answers when the batch is %s, and goes on with the next', async (silence, written) => {
    const { host } = await openHost({ tables: TABLES });
    host.faults.reject(1, 'once', silence);
    let settled = false;
    void write().finally(() => (settled = true));
    await host.idle();
    expect(settled).toBe(false);
    expect(host.grid.read('Pools', { row: 0, column: 3, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(written);
    expect(await codeOf(write('y'))).toBe('no error');
  });

  it('holds back a request that would rather wait than fail while the user types', async () => {
    const { host, Excel } = await openHost({ tables: TABLES });
    host.faults.cellEdit = true;
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('Pools').getRange('A2');
      range.load('values');
      await context.sync();
      done = true;
    });
    await host.idle();
    expect(done).toBe(false);
    expect(await codeOf(write())).toBe('InvalidOperationInCellEditMode');
    host.faults.cellEdit = false;
    await waiting;
    expect(done).toBe(true);
  });
});

describe('a workbook file', () => {
  it('opens with its tables, names, formulas and values', async () => {
    const { Excel } = await openHost({ file: readFileSync('assets/samples/sample.da.xlsx') });
    const seen = await Excel.run(async (context) => {
      const { tables, names } = context.workbook;
      tables.load('items/name');
      const ledger = names.getItem('Ledger').getRange();
      ledger.load('formulas');
      const pools = tables.getItem('Pools').getDataBodyRange();
      pools.load('values');
      await context.sync();
      return { count: tables.items.length, ledger: ledger.formulas, pool: pools.values[0]?.[0] as unknown };
    });
    expect(seen.count).toBe(15);
    expect(String(seen.ledger[0]?.[0])).toMatch(/^=PULJE\.LEDGER\(/);
    expect(seen.pool).toBe('NT');
  });

  it('hands a file to the grid at once, and tells it of no table, name or cell a second time', async () => {
    const told: string[] = [];
    const { host } = await openHost({
      file: readFileSync('assets/samples/sample.da.xlsx'),
      grid: (sheets) => {
        const grid = new MemoryGrid(sheets);
        for (const member of ['load', 'write', 'defineTable', 'defineName'] as const) {
          const really = grid[member].bind(grid) as (...args: unknown[]) => void;
          jest.spyOn(grid, member).mockImplementation((...args: unknown[]) => {
            told.push(member);
            really(...args);
          });
        }
        return grid;
      },
    });
    expect(told).toEqual(['load']);
    const { range, sheet } = host.book.table('Pools');
    expect(host.grid.read(sheet.name, range)[1]?.[0]?.value).toBe('NT');
  });
});

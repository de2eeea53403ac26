import { Workbook } from 'exceljs';
import { readFileSync } from 'node:fs';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

let workbench: RunningWorkbench;
let open: WorkbenchPage;

/** Each describe works in a page of its own; none may leave the machine or throw. */
function inPage(language: 'da' | 'en' = 'da'): void {
  beforeAll(async () => {
    open = await workbench.open(language);
  });
  afterAll(async () => {
    const { strayRequests, complaints } = open;
    await open.close();
    expect({ strayRequests, complaints }).toEqual({ strayRequests: [], complaints: [] });
  });
}

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
}, 240_000);
afterAll(() => workbench.stop());

describe('formulas and findings', () => {
  inPage();

  it('answer a formula typed the Danish way in a fresh cell', async () => {
    await open.type('Overblik!E30', '=PULJE.POOL_REMAINING(Ledger;"NT-10Y")');
    expect(await open.shown('Overblik', 'E30')).toBe('25.900.000');
    await open.goTo('E30');
    expect(await open.formulaBar.inputValue()).toBe('=PULJE.POOL_REMAINING(Ledger;"NT-10Y")');
  });

  it('move with one krone more on a grant, and Validate tells the two errors', async () => {
    await open.type('Tilsagn!G8', '22800001');
    expect(await open.shown('Overblik', 'E30')).toBe('25.899.999');
    await open.page.getByRole('button', { name: 'Tjek projektmappen' }).click();
    await open.pane.getByText('Tjekket: 2 fejl').waitFor();
    expect(await open.cellsOf('Årets ramme er overskredet')).toEqual(['Rammer!C7']);
    expect(await open.cellsOf('Tilsagn afviger fra hjemlen')).toEqual(['Tilsagn!G8']);
  });

  it('lead from a finding to its cell, on its sheet and in sight', async () => {
    await open.goTo('Overblik!A900');
    await open.pane.getByRole('button', { name: 'Gå til Rammer!C7' }).click();
    await open.page.locator('[role=tab][aria-selected=true]', { hasText: 'Rammer' }).waitFor();
    expect(await open.selected()).toBe('Rammer!C7');
    expect(await open.inSight()).toBe(true);
    expect(await open.page.locator('#formula .name').inputValue()).toBe('C7');
  });

  it('tell the pane of an edit made in the grid after the check', async () => {
    await open.type('Tilsagn!G8', '22.800.000');
    await open.pane.getByText('Projektmappen er ændret siden tjekket.').waitFor();
    expect(await open.shown('Overblik', 'E30')).toBe('25.900.000');
  });
});

describe('what a user types in Danish', () => {
  inPage();
  let next = 100;

  it.each([
    ['12,5', 12.5, '12,5'],
    ['1.234', 1234, '1234'],
    ['1.234,56', 1234.56, '1234,56'],
    ['05-12-2024', 45631, '05-12-2024'],
    ['12,5 %', 0.125, '12,50%'],
    ['sand', true, 'SAND'],
    ['22,8 mio.', '22,8 mio.', '22,8 mio.'],
    ['=SUM(1,5;2)', 3.5, '3,5'],
    ['=SUM(1, 2)', 3, '3'],
    ['=INGENSAADAN(1)', { error: '#NAME?' }, '#NAVN?'],
  ])('reads %s in a cell of the grid', async (typed, held, shown) => {
    const cell = `E${next++}`;
    await open.type(`Overblik!${cell}`, typed);
    expect(await open.held('Overblik', cell)).toEqual(held);
    expect(await open.shown('Overblik', cell)).toBe(shown);
  });

  it('reads the same in the formula bar, and shows there what would be typed', async () => {
    await open.goTo('Overblik!E41');
    await open.formulaBar.fill('=SUM(1,5;B8:B9)');
    await open.formulaBar.press('Enter');
    await open.settled();
    expect(await open.held('Overblik', 'E41')).toBe(25_900_001.5);
    await open.goTo('E41');
    expect(await open.formulaBar.inputValue()).toBe('=SUM(1,5;B8:B9)');
  });

  it('leaves a cell as it was that was only opened for editing', async () => {
    await open.goTo('Overblik!E41');
    await open.page.keyboard.press('F2');
    await open.page.keyboard.press('Enter');
    await open.settled();
    expect(await open.held('Overblik', 'E41')).toBe(25_900_001.5);
  });

  it('survives a bracket that is never closed', async () => {
    await open.type('Overblik!E42', '=SUM(Allocations[');
    await open.type('Overblik!E43', '=1+1');
    expect(await open.held('Overblik', 'E43')).toBe(2);
  });

  it('lets a table grow with the row that is typed just below it', async () => {
    await open.type('Tilsagn!A11', 'T-NY');
    await open.type('Tilsagn!C11', 'NT-10Y');
    await open.type('Tilsagn!E11', '2024');
    await open.type('Tilsagn!G11', '1.000');
    await open.type('Tilsagn!I11', 'Givet');
    expect(await open.held('Overblik', 'B8')).toBe(-1000);
  });

  it('shows no part of a number that is wider than its column', async () => {
    await open.type('Tilsagn!E40', '2589900000000');
    expect(await open.held('Tilsagn', 'E40')).toBe(2_589_900_000_000);
    expect(await open.shown('Tilsagn', 'E40')).toMatch(/^#+$/);
  });

  it('undoes and does again what was typed', async () => {
    await open.type('Overblik!E44', '7');
    await open.page.keyboard.press('Control+z');
    expect(await open.held('Overblik', 'E44')).toBe('');
    await open.page.keyboard.press('Control+y');
    expect(await open.held('Overblik', 'E44')).toBe(7);
  });
});

describe('what is pasted', () => {
  inPage();

  it('is read as if it had been typed', async () => {
    await open.paste('Overblik!E50', '1.234,5\tNT-10Y\n22.800.001\t=SUM(1;2)');
    expect(await open.held('Overblik', 'E50')).toBe(1234.5);
    expect(await open.held('Overblik', 'E51')).toBe(22_800_001);
    expect(await open.held('Overblik', 'F51')).toBe(3);
  });

  it('is refused where it is more than the page can take, and the page works on', async () => {
    await open.paste('Overblik!E60', `${'1\t2\t3\t4\t5\n'.repeat(60_000)}`);
    expect(await open.notice()).toContain('300.000 celler');
    expect(await open.held('Overblik', 'E60')).toBe('');
    await open.type('Overblik!E60', '=2+2');
    expect(await open.held('Overblik', 'E60')).toBe(4);
  });

  it('may be ten thousand rows, beyond the end of the sheet too', async () => {
    await open.paste('Overblik!E19990', 'x\t1\n'.repeat(10_000));
    expect(await open.held('Overblik', 'F29989')).toBe(1);
  });

  it('is from the grid itself with its formulas, moved along', async () => {
    await open.type('Overblik!H50', '=F51*2');
    await open.goTo('H50');
    await open.page.keyboard.press('Control+c');
    // The browser takes its time to put something on the clipboard, which holds ten thousand lines from before.
    await open.page.waitForFunction(async () => !(await navigator.clipboard.readText()).startsWith('x'));
    await open.goTo('H51');
    await open.page.keyboard.press('Control+v');
    await open.settled();
    await open.goTo('H51');
    expect(await open.formulaBar.inputValue()).toBe('=F52*2');
  });
});

describe('the add-in and the grid', () => {
  inPage();

  it('have one selection', async () => {
    await open.goTo('Rammer!C7:D8');
    expect(
      await open.excel(
        'const r = context.workbook.getSelectedRange(); r.load("address"); await context.sync(); return r.address;',
      ),
    ).toBe('Rammer!C7:D8');
  });

  it('scroll to what the add-in selects', async () => {
    await open.excel(
      'context.workbook.worksheets.getItem("Tilsagn").getRange("G900").select(); await context.sync();',
    );
    await open.page.locator('[role=tab][aria-selected=true]', { hasText: 'Tilsagn' }).waitFor();
    expect(await open.selected()).toBe('Tilsagn!G900');
    expect(await open.inSight()).toBe(true);
  });

  it('have the same sheets, whoever adds one', async () => {
    await open.excel('context.workbook.worksheets.add("Fra ruden"); await context.sync();');
    await open.tab('Fra ruden').waitFor();
    await open.page.getByRole('button', { name: 'Tilføj ark' }).click();
    const names = (await open.excel(
      'const s = context.workbook.worksheets; s.load("items/name"); await context.sync(); return s.items.map((one) => one.name);',
    )) as string[];
    expect(await open.page.getByRole('tab').allInnerTexts()).toEqual(names);
    await open.type(`${names.at(-1)}!A1`, '=1+2');
    expect(await open.held(names.at(-1) ?? '', 'A1')).toBe(3);
  });

  it('do not undo each other: what the add-in wrote ends what the grid can undo', async () => {
    await open.type('Overblik!E70', '1');
    await open.excel(
      'context.workbook.worksheets.getItem("Overblik").getRange("E70").values = [[5]]; await context.sync();',
    );
    await open.goTo('Overblik!E71');
    await open.page.keyboard.press('Control+z');
    expect(await open.held('Overblik', 'E70')).toBe(5);
  });

  it('refuse what is typed on a protected sheet, and say so', async () => {
    await open.excel(
      'context.workbook.worksheets.getItem("Rammer").protection.protect(); await context.sync();',
    );
    const before = await open.held('Rammer', 'C7');
    await open.type('Rammer!C7', '1');
    expect(await open.notice()).toContain('Arket Rammer er beskyttet');
    expect(await open.held('Rammer', 'C7')).toBe(before);
  });
});

describe('files', () => {
  inPage();
  const chooser = (): ReturnType<WorkbenchPage['page']['locator']> => open.page.locator('input[type=file]');

  it('that cannot be read are refused with the sentence and the code of the reader, and the open one stays', async () => {
    await chooser().setInputFiles({ name: 'skrald.xlsx', mimeType: '', buffer: Buffer.from('ikke en zip') });
    await open.page.getByText('skrald.xlsx blev ikke åbnet.').waitFor();
    expect(await open.notice()).toMatch(/Filen er ikke en Excel-projektmappe af typen \.xlsx\..*\(NOT_ZIP\)/);
    const damaged = readFileSync('assets/samples/sample.da.xlsx');
    const texts = damaged.indexOf('xl/sharedStrings.xml') + 200;
    damaged.fill(0, texts, texts + 400);
    await chooser().setInputFiles({ name: 'skadet.xlsx', mimeType: '', buffer: damaged });
    await open.page.getByText('skadet.xlsx blev ikke åbnet.').waitFor();
    expect(await open.held('Overblik', 'B9')).toBe(25_900_000);
    await open.type('Overblik!E30', '=B9+1');
    expect(await open.held('Overblik', 'E30')).toBe(25_900_001);
  });

  it('ask before changes are lost, and keep them when told so', async () => {
    await chooser().setInputFiles('assets/samples/empty.da.xlsx');
    await open.page.getByRole('button', { name: 'Bliv her' }).click();
    expect(await open.held('Overblik', 'E30')).toBe(25_900_001);
  });

  it('of one’s own take the place of the open one, with a pane of their own', async () => {
    await chooser().setInputFiles('assets/samples/empty.da.xlsx');
    await open.page.getByRole('button', { name: 'Kassér ændringerne' }).click();
    await open.opened('empty.da.xlsx');
    await open.pane.getByRole('button', { name: 'Tjek', exact: true }).click();
    await open.pane.getByText('Tjekket: 0 fejl').waitFor();
    expect(await open.page.locator('#grid .sheet').count()).toBe(1);
  });

  it('can be saved as a copy that holds what was typed and what it moved, and is opened again', async () => {
    const opened = await workbench.open();
    await opened.type('Tilsagn!G8', '22800001');
    const download = opened.page.waitForEvent('download');
    await opened.page.getByRole('button', { name: 'Gem kopi' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toMatch(/ \(kopi\)\.xlsx$/);
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const { tables } = await readWorkbook(bytes, { inflate: inflateWithNode });
    const amounts = tables
      .find(({ name }) => name === 'Allocations')
      ?.columns.find(({ caption }) => caption === 'Beløb (kr.)' || caption === 'Beløb');
    expect(amounts?.cells).toContain(22_800_001);
    const sheet = new Workbook();
    await sheet.xlsx.load(bytes.buffer);
    expect(sheet.getWorksheet('Overblik')?.getCell('B9').result).toBe(25_899_999);
    await opened.close();
  });

  it('may have the sheets of the one before: its tabs turn to its own', async () => {
    const opened = await workbench.open();
    await opened.openInstead('assets/samples/sample.da.xlsx');
    await opened.type('Tilsagn!G8', '22800001');
    expect(await opened.held('Tilsagn', 'G8')).toBe(22_800_001);
    expect(opened.harm().complaints).toEqual([]);
    await opened.close();
  });

  it('can be dropped on the page', async () => {
    await open.drop('assets/samples/sample.en.xlsx');
    await open.opened('sample.en.xlsx');
    expect(await open.held('Overview', 'B9')).toBe(25_900_000);
  });
});

describe('a workbook whose formulas ask before the add-in’s code has come', () => {
  it('waits for it, and no cell shows an error instead of its figure', async () => {
    const page = await workbench.open('en');
    await page.page.route('**/addin/functions.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.openInstead('assets/samples/sample.en.xlsx');
    expect(await page.held('Overview', 'B9')).toBe(25_900_000);
    await page.close();
  });
});

describe('the page in its tab', () => {
  it('asks before it is closed with changes that are not saved, and only then', async () => {
    const page = await workbench.open('en');
    const asked: string[] = [];
    page.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.type('Overview!E30', '1');
    await page.page.close({ runBeforeUnload: true });
    await page.page.waitForTimeout(300);
    expect(asked).toEqual(['beforeunload']);
    expect(page.page.isClosed()).toBe(false);
    await page.close();
    const untouched = await workbench.open('en');
    await untouched.page.close({ runBeforeUnload: true });
    await untouched.page.waitForEvent('close', { timeout: 5000 }).catch(() => undefined);
    expect(untouched.page.isClosed()).toBe(true);
  });

  it('starts afresh when it is loaded again, whatever office.js kept', async () => {
    const page = await workbench.open();
    await page.excel('context.workbook.worksheets.add("Væk"); await context.sync();');
    const settings = 'Office.context.document.settings';
    await page.excel(`${settings}.set("kept", 1); await new Promise((done) => ${settings}.saveAsync(done));`);
    page.page.on('dialog', (dialog) => void dialog.accept());
    await page.page.reload();
    await page.ready();
    expect(await page.tab('Væk').count()).toBe(0);
    expect(await page.excel(`return ${settings}.get("kept");`)).toBeNull();
    await page.page.goto(`${workbench.address}addin/taskpane.html`);
    await page.ready();
    expect((await page.tab('Overblik').count()) + (await page.tab('Overview').count())).toBe(1);
    await page.close();
  });

  it('knows nothing of another tab', async () => {
    const one = await workbench.open();
    const other = await workbench.open('da', {}, one);
    await one.type('Tilsagn!G8', '1');
    expect(await other.held('Tilsagn', 'G8')).toBe(22_800_000);
    await other.type('Overblik!E30', '=PULJE.POOL_REMAINING(Ledger;"NT-10Y";2024)');
    expect(await other.held('Overblik', 'E30')).toBe(0);
    expect(await one.held('Overblik', 'B8')).toBe(22_799_999);
    await one.close();
  });
});

describe('in English', () => {
  inPage('en');

  it('takes and shows formulas and numbers the English way', async () => {
    await open.type('Overview!E30', '=PULJE.POOL_REMAINING(Ledger,"NT-10Y")');
    expect(await open.shown('Overview', 'E30')).toBe('25,900,000');
    await open.type('Overview!E31', '1,234.5');
    expect(await open.held('Overview', 'E31')).toBe(1234.5);
    await open.page.getByRole('button', { name: 'Validate' }).first().click();
    await open.pane.getByText('Checked: 0 errors, 7 warnings').waitFor();
  });
});

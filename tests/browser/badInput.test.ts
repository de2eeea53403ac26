import { Workbook } from 'exceljs';
import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

/** What a workbook, its user and Excel may do to the pane. One page sees it all, one thing after the other. */
let workbench: RunningWorkbench;
let open: WorkbenchPage;

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
  open = await workbench.open('da');
}, 240_000);
afterAll(() => workbench.stop());
afterEach(() => expect(open.harm()).toEqual({ strayRequests: [], complaints: [] }));

const button = (name: string) => open.pane.getByRole('button', { name, exact: true });
const said = (words: string) => open.pane.locator('.live', { hasText: words }).waitFor();
const alerted = async (words: string): Promise<void> => {
  const alert = open.pane.getByRole('alert').filter({ hasText: words });
  await alert.waitFor().catch(async () => {
    throw new Error(`not "${words}" but "${await open.pane.getByRole('alert').innerText()}"`);
  });
};
const check = (): Promise<void> => open.pane.locator('.validate').click();
const SAMPLE = 'assets/samples/sample.da.xlsx';

/** The sample with one krone too much, checked; its first finding is open. */
async function overspent(): Promise<void> {
  await open.openInstead(SAMPLE);
  await open.type('Tilsagn!G8', '22800001');
  await check();
  await said('Tjekket: 2 fejl');
}

interface HostFaults {
  cellEdit: boolean;
  payloadLimit: number;
  clear: () => void;
}

function fault(change: Partial<Omit<HostFaults, 'clear'>>): Promise<void> {
  return open.page.evaluate((wanted) => {
    const { faults } = (window as unknown as { openBook: { host: { faults: HostFaults } } }).openBook.host;
    faults.clear();
    Object.assign(faults, wanted);
  }, change);
}

/** A file of tables by name, each on a sheet of its own. */
async function file(tables: Readonly<Record<string, readonly (readonly (string | number)[])[]>>): Promise<{
  name: string;
  mimeType: string;
  buffer: Buffer;
}> {
  const book = new Workbook();
  book.addWorksheet('Noter').getCell('A1').value = 'Intet';
  for (const [name, [captions = [], ...rows]] of Object.entries(tables)) {
    book.addWorksheet(`Ark ${name}`).addTable({
      name,
      ref: 'A1',
      columns: captions.map((caption) => ({ name: String(caption) })),
      rows: rows.map((row) => [...row]),
    });
  }
  return { name: 'egen.xlsx', mimeType: '', buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

describe('a workbook', () => {
  it('without our tables is met with ways to begin, and the sample opens from there in the other language', async () => {
    await open.openInstead(
      await file({
        Budget: [
          ['Post', 'Beløb'],
          ['Løn', 5],
        ],
      }),
    );
    await check();
    await open.pane.getByRole('heading', { name: 'Ingen puljetabeller her endnu' }).waitFor();
    await open.pane.getByLabel('Engelsk').check();
    await open.pane.getByRole('button', { name: /^Eksempel/ }).click();
    await open.opened('ny projektmappe.xlsx');
    expect(await open.held('Overview', 'B9')).toBe(25_900_000);
  });

  it('with broken tables has its findings, and nothing passes for checked', async () => {
    await open.openInstead(
      await file({
        Pools: [
          ['Pulje-id', 'Mit eget'],
          ['NT', 'x'],
          ['NT', 'y'],
        ],
        Frames: [['Finansår'], ['om lidt']],
        Allocations: [
          ['Tilsagns-id', 'Beløb'],
          ['T1', '22,8 mio.'],
          ['T2', '713.472'],
        ],
      }),
    );
    await check();
    await said('Tjekket:');
    expect(await open.pane.locator('.chip.error').innerText()).toMatch(/^\d+ fejl/);
    expect(Number.parseInt(await open.pane.locator('.chip.error').innerText(), 10)).toBeGreaterThan(3);
    expect(await open.pane.locator('.rules-button').innerText()).toMatch(/[1-9]\d* ikke kørt/);
    expect(await open.pane.getByRole('alert').innerText()).toBe('');
  });

  it('may hold markup in a cell, which is shown as text', async () => {
    await open.openInstead(SAMPLE);
    await open.type('Tilsagn!A8', '<img src=x onerror="document.title=1"><b>T</b>');
    await open.type('Tilsagn!G8', '22800001');
    await check();
    await said('Tjekket: 2 fejl');
    expect(await open.pane.locator('main').innerText()).toContain(
      '<img src=x onerror="document.title=1"><b>T</b>',
    );
    expect(await open.pane.locator('main img').count()).toBe(0);
  });

  it('may hold writing and marks from right to left, which turn no amount beside them', async () => {
    await open.openInstead(SAMPLE);
    await open.excel(`
      const bodies = ['Projects', 'ApprovalLines'].map((name) => context.workbook.tables.getItem(name).getDataBodyRange());
      for (const body of bodies) body.load('values');
      await context.sync();
      for (const body of bodies)
        body.values.forEach((row, at) => row.forEach((value, column) => {
          if (value === 'KL') body.getCell(at, column).values = [['\\u202e\\u05e7\\u05e8\\u05df KL']];
        }));
      await context.sync();`);
    await open.type('Tilsagn!G8', '22800001');
    await check();
    await said('Tjekket: 2 fejl');
    await open.cellsOf('Tilsagn afviger fra hjemlen');
    const sentence = open.pane
      .locator('.finding p', { hasText: '\u05e8' })
      .filter({ hasText: '1,00' })
      .first();
    await sentence.waitFor();
    // Each digit of an amount stands to the right of the one before it.
    const places = await sentence.evaluate((paragraph) => {
      const node = [...paragraph.childNodes].find((each) => /\d[\d.]*,\d\d/.test(each.textContent ?? ''));
      const [amount = ''] = /\d[\d.]*,\d\d/.exec(node?.textContent ?? '') ?? [];
      const from = node?.textContent?.indexOf(amount) ?? 0;
      return [...amount].map((_, at) => {
        const range = document.createRange();
        range.setStart(node as Node, from + at);
        range.setEnd(node as Node, from + at + 1);
        return range.getBoundingClientRect().left;
      });
    });
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});

describe('what is done meanwhile', () => {
  it('is seen: a table that is edited while it is checked is checked again', async () => {
    await open.openInstead(SAMPLE);
    await open.page.evaluate(() => {
      const { host } = (
        window as unknown as {
          openBook: {
            host: {
              faults: { clear: () => void; beforeBatch: (batch: number) => void };
              type: (...cells: unknown[]) => void;
            };
          };
        }
      ).openBook;
      host.faults.clear();
      host.faults.beforeBatch = (batch) => {
        if (batch === 4) host.type('Tilsagn', 7, 6, [[22_800_001]]);
      };
    });
    await check();
    await said('Tjekket:');
    await button('2 fejl').waitFor();
    await open.pane.locator('.stale:has-text("forældet")').waitFor({ state: 'detached' });
  });

  it('leaves the list standing: a sheet is deleted under a finding, and another is hidden', async () => {
    await overspent();
    await open.excel(
      `context.workbook.worksheets.getItem('Rammer').visibility = 'Hidden'; await context.sync();`,
    );
    await open.pane.locator('button.group', { hasText: 'Årets ramme er overskredet' }).click();
    await open.pane.getByRole('button', { name: 'Gå til Rammer!C7' }).click();
    await alerted('Cellen blev ikke markeret. Arket Rammer er skjult.');
    // Pressed at once: a moment later the pane has looked again, and tells of no sheet that is gone.
    const left =
      await open.excel(`context.workbook.worksheets.getItem('Tilsagn').delete(); await context.sync();
      document.querySelector('[aria-label="Gå til Tilsagn!G8"]').click();
      return document.querySelectorAll('.finding').length;`);
    await alerted('Tilsagn findes ikke mere. Tjek igen');
    expect(left).toBeGreaterThan(1);
  });

  it('costs nobody what was typed: a waiver stays in its form where the sheet is protected', async () => {
    await overspent();
    await open.excel(`
      for (const name of ['Tilsagn', 'Frafald']) context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();`);
    await open.pane.locator('.finding').first().press('f');
    await button('Ret cellen').click();
    await alerted('Intet blev skrevet. Arket Tilsagn er beskyttet');
    expect(await open.held('Tilsagn', 'G8')).toBe(22_800_001);
    await open.page.keyboard.press('Escape');
    await open.pane.locator('.finding').first().press('w');
    await open.pane.getByLabel('Begrundelse').fill('Aftalt med departementet');
    await open.pane.getByLabel('Dit navn').fill('MH');
    await open.pane.locator('[type=submit]').click();
    await alerted('Intet blev skrevet. Arket Frafald er beskyttet');
    expect(await open.pane.getByLabel('Begrundelse').inputValue()).toBe('Aftalt med departementet');
  });

  it('is waited for: a check begun while a cell is edited is made when the edit ends', async () => {
    await overspent();
    await fault({ cellEdit: true });
    await check();
    await button('Annullér').waitFor();
    await fault({ cellEdit: false });
    await button('Tjek igen').waitFor();
    await said('Tjekket: 2 fejl');
    expect(await open.pane.getByRole('alert').innerText()).toBe('');
  });

  it('is told: what this Excel cannot carry leaves the previous result', async () => {
    await overspent();
    await fault({ payloadLimit: 2_000 });
    await check();
    await alerted('Tabellerne er for store til at blive hentet fra denne Excel.');
    await alerted('Forrige resultat vises.');
    await fault({});
    expect(await open.pane.locator('.finding').count()).toBeGreaterThan(0);
  });
});

describe('five thousand findings', () => {
  const MANY = 5_000;
  const nodes = (): Promise<number> =>
    open.pane.locator('body').evaluate(() => document.querySelectorAll('*').length);
  const focused = (): Promise<string> =>
    open.pane
      .locator('body')
      .evaluate(
        () => document.activeElement?.getAttribute('data-row') ?? document.activeElement?.className ?? '',
      );

  beforeAll(async () => {
    const rows = Array.from({ length: MANY }, (_, row) => [
      `T${row}`,
      'P',
      'NT',
      2024,
      'ikke et tal',
      'committed',
    ]);
    await open.openInstead(
      await file({
        Pools: [
          ['Pulje-id', 'Navn'],
          ['NT', 'Nye teknologier'],
        ],
        Frames: [
          ['Pulje-id', 'Finansår', 'Bevilling'],
          ['NT', 2024, 100],
        ],
        Projects: [
          ['Projekt-id', 'Titel', 'Pulje-id'],
          ['P', 'Et projekt', 'NT'],
        ],
        Allocations: [['Tilsagns-id', 'Projekt-id', 'Pulje-id', 'Finansår', 'Beløb', 'Status'], ...rows],
      }),
    );
    await check();
    await said('Tjekket: 5.0');
  });

  it('make a small page, in which the keyboard goes on', async () => {
    expect(await nodes()).toBeLessThan(600);
    await open.pane.locator('[data-row][tabindex="0"]').focus();
    expect(await open.pane.locator('[data-row][tabindex="0"]').count()).toBe(1);
    const more = open.pane.locator('[data-row^="more "]').first();
    await more.focus();
    for (let press = 0; press < 5; press += 1) {
      await open.page.keyboard.press('Enter');
      expect(await focused()).not.toMatch(/^more/);
      await more.focus();
    }
    expect(await open.pane.locator('.more').first().innerText()).toContain('før');
    expect(await open.pane.locator('.finding').count()).toBeLessThanOrEqual(100);
    expect(await nodes()).toBeLessThan(3_500);
    await open.pane.locator('[data-row^="before "]').first().press('Enter');
    await open.page.keyboard.press('ArrowUp');
    await open.page.keyboard.press('Home');
    expect(await open.pane.locator('button.group:focus').count()).toBe(1);
  });

  it('are stepped through to the last, which alone is drawn with its neighbours', async () => {
    await button('Næste').click();
    await said('er markeret');
    await open.pane.getByRole('button', { name: 'Forrige' }).click();
    await open.pane.getByRole('button', { name: 'Forrige' }).click();
    await said('er markeret');
    expect(await open.pane.locator('.finding').count()).toBeLessThanOrEqual(200);
  });

  it('are written to sheets in one go, and undone', async () => {
    await button('Skriv fundark').click();
    await said('Fundene står i arkene');
    expect(await open.held('Fund', `D${MANY}`)).toMatch(/^E\d+$/);
    await button('Fortryd').click();
    await said('Arkene med fund er taget bort.');
    expect(await open.tab('Fund').count()).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import { withoutTables } from '../support/withoutTable';
import { faultsOf } from './axe';
import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let workbench: RunningWorkbench;
let open: WorkbenchPage;
type Options = Parameters<RunningWorkbench['open']>[1];

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
}, 240_000);
afterAll(() => workbench.stop());
afterEach(() => expect(open.harm()).toEqual({ strayRequests: [], complaints: [] }));

/** A page a language, which opens the sample again for each test; one with options of its own is used once. */
const pages = new Map<'da' | 'en', WorkbenchPage>();

async function sample(language: 'da' | 'en' = 'da', options?: Options): Promise<void> {
  const known = options === undefined ? pages.get(language) : undefined;
  open = known ?? (await workbench.open(language, options));
  if (options === undefined) pages.set(language, open);
  if (known) await known.openInstead(`assets/samples/sample.${language}.xlsx`);
}

const GRANT = { da: 'Tilsagn!G8', en: 'Allocations!G8' } as const;

/** The sample with one krone too much on RUTE-VAGT, checked. */
async function overspent(language: 'da' | 'en' = 'da', options?: Options): Promise<void> {
  await sample(language, options);
  await open.type(GRANT[language], '22800001');
  await open.page.locator('#ribbon button').first().click();
  await said(language === 'da' ? 'Tjekket: 2 fejl' : 'Checked: 2 errors');
}

const button = (name: string) => open.pane.getByRole('button', { name, exact: true });
const card = (name: string) => open.pane.getByRole('article', { name });
const group = (name: string) => open.pane.locator('button.group').filter({ hasText: name });
const said = (words: string) => open.pane.locator('.live', { hasText: words }).waitFor();
const focused = (): Promise<string> =>
  open.pane
    .locator('body')
    .evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );

const WORDS = {
  da: {
    validate: 'Tjek',
    cell: 'Tilsagn!G8',
    isSelected: 'Tilsagn!G8 er markeret.',
    found: 'Tjekket: 2 fejl',
    go: 'Gå til celle',
    fix: 'Ret',
    also: 'Det løser også »Årets ramme er overskredet«.',
    write: 'Ret cellen',
    fixed: 'Rettet. Tilbage: 0 fejl',
    undo: 'Fortryd',
    undone: 'Fortrudt.',
    next: 'Næste',
    second: 'Rammer!C7',
    position: 'Fund 2 af 10',
    waivable: 'Bevillingstypen er ikke oplyst',
    waive: 'Frafald',
    noReason: 'Skriv en begrundelse.',
    reason: 'Begrundelse',
    by: 'Dit navn',
    expires: 'Udløber',
    expiry: '31.12.2027',
    waived: 'Frafaldet. Tilbage: 2 fejl, 6 advarsler',
    oneWaived: '1 frafaldet',
    toSheets: 'Skriv fundark',
    sheet: 'Fund',
    inSheets: 'Fundene står i arkene',
    overview: 'Overblik',
    why: 'Hvorfor',
    answer: 'Overblik!B8',
    agrees: 'Rækkerne giver præcis værdien i cellen.',
  },
  en: {
    validate: 'Validate',
    cell: 'Allocations!G8',
    isSelected: 'Allocations!G8 is selected.',
    found: 'Checked: 2 errors',
    go: 'Go to cell',
    fix: 'Fix',
    also: 'That also clears “Year’s frame is exceeded”.',
    write: 'Fix the cell',
    fixed: 'Fixed. Left: 0 errors',
    undo: 'Undo',
    undone: 'Undone.',
    next: 'Next',
    second: 'Frames!C7',
    position: 'Finding 2 of 10',
    waivable: 'Appropriation type is not stated',
    waive: 'Waive',
    noReason: 'Enter a reason.',
    reason: 'Reason',
    by: 'Your name',
    expires: 'Expires',
    expiry: '31 Dec 2027',
    waived: 'Waived. Left: 2 errors, 6 warnings',
    oneWaived: '1 waived',
    toSheets: 'Write to sheets',
    sheet: 'Findings',
    inSheets: 'The findings are in the sheets',
    overview: 'Overview',
    why: 'Why',
    answer: 'Overview!B8',
    agrees: 'The rows give exactly the value in the cell.',
  },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];

/** How somebody gets along: by the mouse, or without one. */
interface Hands {
  readonly validate: () => Promise<void>;
  /** At the first finding, which is open. */
  readonly goToCell: (words: Words) => Promise<void>;
  readonly askToFix: (words: Words) => Promise<void>;
  readonly press: (name: string, from?: 'above' | 'below') => Promise<void>;
  readonly askToWaive: (words: Words) => Promise<void>;
  /** Sends the form as it is. */
  readonly send: () => Promise<void>;
  readonly turnTo: (view: string) => Promise<void>;
}

const mouse: Hands = {
  validate: () => open.pane.locator('.validate').click(),
  goToCell: ({ cell, go }) => card(cell).getByRole('button', { name: go, exact: true }).click(),
  askToFix: ({ cell, fix }) => card(cell).getByRole('button', { name: fix, exact: true }).click(),
  press: (name) => button(name).click(),
  async askToWaive({ waivable, waive }) {
    await group(waivable).click();
    await card(waivable).getByRole('button', { name: waive, exact: true }).click();
  },
  send: () => open.pane.locator('[type=submit]').click(),
  turnTo: (view) => open.pane.getByRole('tab', { name: view, exact: true }).click(),
};

const key = (name: string): Promise<void> => open.page.keyboard.press(name);
const isAt = (selector: string): Promise<boolean> =>
  open.pane
    .locator('body')
    .evaluate((_, wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Presses a key until focus is where it is to be. */
async function until(pressed: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; !(await isThere()); turn += 1) {
    if (turn > 40) throw new Error(`${pressed} does not lead there, but to: ${await focused()}`);
    await key(pressed);
  }
}

const keyboard: Hands = {
  async validate() {
    await open.page.locator('#formula .name').focus();
    for (const _ of ['grid', 'sheets', 'pane']) await key('F6');
    await until('Tab', () => isAt('.validate'));
    await key('Enter');
  },
  async goToCell() {
    await until('Tab', () => isAt('[data-row]'));
    await key('ArrowDown');
    await key('Enter');
  },
  askToFix: () => key('f'),
  async press(name, from = 'above') {
    await until(from === 'above' ? 'Tab' : 'Shift+Tab', async () => (await focused()).trim() === name);
    await key('Enter');
  },
  async askToWaive({ waivable }) {
    await until('Shift+Tab', () => isAt('[data-row]'));
    await key('Home');
    await until('ArrowDown', async () => (await focused()).includes(waivable));
    await key('ArrowRight');
    await key('ArrowDown');
    await key('w');
  },
  async send() {
    await until('Tab', () => isAt('[type=submit]'));
    await key('Enter');
  },
  async turnTo(view) {
    await until('Shift+Tab', () => isAt('[role=tab]'));
    await until('ArrowRight', async () => (await focused()) === view);
  },
};

const HANDS = { mouse, keyboard };

describe.each(['da', 'en'] as const)('the whole of it in %s', (language) => {
  it.each(['mouse', 'keyboard'] as const)(
    'by %s: validate, go, fix, step, waive, write, undo, look',
    async (by) => {
      const words = WORDS[language];
      const hands = HANDS[by];
      const [sheet = '', cell = ''] = words.cell.split('!');
      await sample(language);
      await open.type(words.cell, '22800001');

      await hands.validate();
      await said(words.found);
      await hands.goToCell(words);
      await said(words.isSelected);
      expect(await open.selected()).toBe(words.cell);

      await hands.askToFix(words);
      await open.pane.getByText(words.also).waitFor();
      expect(await open.held(sheet, cell)).toBe(22_800_001);
      await hands.press(words.write);
      await said(words.fixed);
      expect(await open.held(sheet, cell)).toBe(22_800_000);
      await hands.press(words.undo);
      await said(words.undone);
      expect(await open.held(sheet, cell)).toBe(22_800_001);
      expect(await button(words.undo).count()).toBe(0);

      await hands.press(words.next);
      await said(words.second);
      expect([await open.selected(), await open.pane.locator('.steps span').innerText()]).toEqual([
        words.second,
        words.position,
      ]);

      await hands.askToWaive(words);
      await hands.send();
      await open.pane.getByText(words.noReason).waitFor();
      expect(await focused()).toBe('');
      await open.pane.getByLabel(words.reason).fill('Aftalt');
      await open.pane.getByLabel(words.by).fill('MH');
      await open.pane.getByLabel(words.expires).fill(words.expiry);
      await hands.send();
      await said(words.waived);
      expect(await button(words.oneWaived).count()).toBe(1);
      await hands.press(words.undo);
      await said(words.undone);
      expect(await button(words.oneWaived).count()).toBe(0);

      await hands.press(words.toSheets);
      await said(words.inSheets);
      expect(await open.tab(words.sheet).getAttribute('aria-selected')).toBe('true');
      await hands.press(words.undo, 'below');
      await said(words.undone);
      expect(await open.tab(words.sheet).count()).toBe(0);

      await hands.turnTo(words.overview);
      await open.pane.locator('svg[role=img]').first().waitFor();
      await hands.turnTo(words.why);
      await open.goTo(words.answer);
      await open.pane.getByText(words.agrees).waitFor();
    },
  );
});

describe('the start', () => {
  it('does not wait for the rules: they are asked for when all that the pane is made of has come', async () => {
    await sample();
    const frame = open.page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
    const loaded = await frame?.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
        ({ name, startTime, responseEnd }) => [name.split('/').at(-1), startTime, responseEnd] as const,
      ),
    );
    const [, asked = NaN] = loaded?.find(([name]) => name === 'rules.js') ?? [];
    for (const part of ['pane.js', 'excel.js', 'pane-da.js']) {
      const [, , came = NaN] = loaded?.find(([name]) => name === part) ?? [];
      expect([part, came <= asked]).toEqual([part, true]);
    }
  });
});

describe('the list', () => {
  it('is filtered by a count, searched, and both are undone', async () => {
    await overspent();
    await button('7 advarsler').click();
    expect(await open.pane.locator('h2.severity').allInnerTexts()).toEqual([
      expect.stringMatching(/^Advarsler/),
    ]);
    await button('7 advarsler').click();
    expect(await open.pane.locator('h2.severity').count()).toBe(3);
    await open.pane.getByRole('searchbox').fill('medcom');
    expect(await open.pane.locator('.group').count()).toBe(1);
    await open.pane.getByRole('searchbox').fill('findes ikke');
    await open.pane.getByText('Ingen fund passer til søgningen').waitFor();
    await open.page.keyboard.press('Escape');
    expect(await open.pane.locator('h2.severity').count()).toBe(3);
  });
});

describe('a highlight', () => {
  const fills = (): Promise<unknown> =>
    open.excel(`const formats = context.workbook.worksheets.getItem('Tilsagn').getRange().conditionalFormats;
      formats.load('items/id'); await context.sync(); return formats.items.length;`);

  it('is made and taken away by one button', async () => {
    await overspent();
    const before = await fills();
    await button('Markér i arket').click();
    await said('Fundene er markeret i arket.');
    expect(await fills()).toBeGreaterThan(Number(before));
    await button('Fjern markering').click();
    await said('Markeringen er fjernet.');
    expect(await fills()).toBe(before);
  });

  it('is refused on a protected sheet, which is named', async () => {
    await overspent();
    await open.excel(
      `context.workbook.worksheets.getItem('Tilsagn').protection.protect(); await context.sync();`,
    );
    await button('Markér i arket').click();
    await open.pane.getByRole('alert').filter({ hasText: 'Arket Tilsagn er beskyttet' }).waitFor();
    expect(await button('Markér i arket').count()).toBe(1);
  });
});

const LOOKS: readonly (readonly [string, 'da' | 'en', Options])[] = [
  ['light', 'da', {}],
  ['dark', 'en', { colorScheme: 'dark' }],
  ['forced colours', 'da', { forcedColors: 'active' }],
];

it.each(LOOKS)('Axe finds nothing in any state: %s, %s', async (_, language, options) => {
  await overspent(language, options);
  const frame = open.page.frames()[1];
  if (!frame) throw new Error('no pane');
  const faults: [string, string[]][] = [];
  const look = async (state: string): Promise<void> => void faults.push([state, await faultsOf(frame)]);
  // Few looks at much: every one takes seconds.
  const closed = open.pane.locator('button.group[aria-expanded=false]');
  while ((await closed.count()) > 0) await closed.first().click();
  await open.pane.locator('.rules-button').click();
  await open.pane.locator('.tools [aria-pressed]').click();
  await open.pane.locator('.tools [aria-pressed=true]').waitFor();
  await look('all open, rules and marks too');
  await open.pane.locator('.rules-button').click();
  const change = open.pane.locator('[data-finding^="approval-line"]');
  await change.press('f');
  await look('preview');
  await open.page.keyboard.press('Escape');
  await change.press('w');
  await open.pane.locator('[type=submit]').click();
  await look('waiver, with what is missing');
  await open.page.keyboard.press('Escape');
  await open.page.locator('#ribbon button').nth(1).click();
  await open.pane.locator('.new-book').waitFor();
  await open.pane.getByRole('searchbox').fill('xyz');
  await look('a new workbook, and nothing matches');
  expect(faults).toEqual(faults.map(([state]) => [state, []]));
});

it.each([
  ['320 px wide', '320px', '100%'],
  ['at 200 %', '350px', '200%'],
])('Nothing is cut off or has to be scrolled sideways %s', async (_, width, size) => {
  await overspent();
  await open.page.locator('#pane').evaluate((pane, wide) => {
    pane.style.width = wide;
    pane.style.minWidth = wide;
  }, width);
  await open.pane.locator('html').evaluate((html, large) => (html.style.fontSize = large), size);
  await open.pane.locator('[data-finding]').first().press('w');
  const wide = await open.pane.locator('html').evaluate((html) => {
    const edge = html.clientWidth;
    return [...html.querySelectorAll<HTMLElement>('button, input, textarea, dd, p')]
      .filter((one) => one.getBoundingClientRect().right > edge + 0.5)
      .map((one) => one.textContent);
  });
  expect(wide).toEqual([]);
});

describe('a draft', () => {
  it('leads to the cells, is copied with its tables, and stands on a sheet', async () => {
    await sample('da');
    await open.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open.pane.getByRole('tab', { name: 'Overblik', exact: true }).click();
    await button('Skriv et udkast').click();
    await open.pane.getByLabel('Udkast til').last().selectOption({ label: 'Aktstykke: AKT-85' });
    await open.pane.getByRole('button', { name: '22.800.000,00. Gå til Hjemmelslinjer!E8' }).click();
    await said('Hjemmelslinjer!E8');
    expect(await open.selected()).toContain('E8');
    await button('Kopiér udkastet').click();
    await said('Udkastet er kopieret');
    const html = await open.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain('22.800.000,00');
    expect(html).toMatch(/<h1[^>]*>Udkast til aktstykke: AKT-85<\/h1>/);
    const pane = open.page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
    expect(pane && (await faultsOf(pane))).toEqual([]);
    await button('Skriv i ark').click();
    await open.tab('Udkast AKT-85').waitFor();
    expect(await open.held('Udkast AKT-85', 'C10')).toBe(22_800_000);
  });
});

it('A missing table is added by mouse, is read by formulas, and is taken back while it is empty', async () => {
  await sample('da');
  const template = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
  const buffer = Buffer.from(withoutTables(template, 'da', 'Payments'));
  await open.openInstead({ name: 'uden.xlsx', mimeType: XLSX, buffer });
  await open.page.locator('#ribbon button').nth(1).click();
  await open.pane.getByRole('button', { name: 'Tilføj tabel' }).click();
  await open.pane.getByRole('radio', { name: 'Udbetalinger' }).click();
  await open.pane.getByText('Kolonner: Udbetalings-id, Tilsagns-id').waitFor();
  const pane = open.page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
  expect(pane && (await faultsOf(pane))).toEqual([]);
  await button('Tilføj tabellen').click();
  await said('Formlerne læser den gennem Overblik!B4.');
  expect(await open.tab('Udbetalinger').getAttribute('aria-selected')).toBe('true');

  const fill = (values: string): Promise<unknown> =>
    open.excel(
      `context.workbook.tables.getItem('Payments').getDataBodyRange().values = [${values}]; await context.sync();`,
    );
  await fill("['U-1', 'T-2024-1', '', 45662, 1000, '']");
  await open.type('Overblik!F20', '=PULJE.POOL_PAID(Ledger;"NT")');
  expect(await open.held('Overblik', 'F20')).toBe(1000);
  await fill("['', '', '', '', '', '']");
  await button('Fortryd').click();
  await said('Fortrudt. Tabellen er taget bort.');
  expect(await open.tab('Udbetalinger').count()).toBe(0);
});

import { faultsOf } from './axe';
import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

let workbench: RunningWorkbench;
let open: WorkbenchPage;

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
}, 240_000);
afterAll(() => workbench.stop());
afterEach(async () => {
  expect(open.harm()).toEqual({ strayRequests: [], complaints: [] });
  await open.close();
});

const WORDS = {
  da: {
    share: 'Del',
    noSeal: 'Intet segl',
    prepare: 'Gør klar',
    seal: 'Forsegl kun',
    missing: 'Skriv, hvem der forsegler.',
    isCopy: 'Projektmappen er en delt kopi',
    unchanged: 'Uændret siden',
    changed: 'Ændret siden',
    grant: 'Tilsagn!G8',
    go: 'Gå til Tilsagn!G8',
    cell: 'Tilsagn!G8 er markeret.',
    again: 'Tjek igen',
    restore: 'Gendan formler',
    compared: 'De to versioner er sammenlignet.',
    turn: 'Byt om',
    theirs: 'Deres',
    answer: 'Overblik!B8',
  },
  en: {
    share: 'Share',
    noSeal: 'No seal',
    prepare: 'Prepare',
    seal: 'Seal only',
    missing: 'Enter who seals.',
    isCopy: 'The workbook is a shared copy',
    unchanged: 'Unchanged since',
    changed: 'Changed since',
    grant: 'Allocations!G8',
    go: 'Go to Allocations!G8',
    cell: 'Allocations!G8 is selected.',
    again: 'Check again',
    restore: 'Restore formulas',
    compared: 'The two versions are compared.',
    turn: 'Turn round',
    theirs: 'Theirs',
    answer: 'Overview!B8',
  },
} as const;

const button = (name: string) => open.pane.getByRole('button', { name, exact: true });
const stands = (words: string) => open.pane.locator('#seal-state', { hasText: words }).waitFor();
const said = (words: string) => open.pane.locator('.live', { hasText: words }).waitFor();

/** How somebody gets along: by the mouse, or without one. */
interface Hands {
  /** From the grid into the pane. */
  readonly enter: () => Promise<void>;
  readonly turnTo: (view: string) => Promise<void>;
  readonly press: (name: string, from?: 'above' | 'below') => Promise<void>;
}

const mouse: Hands = {
  enter: async () => undefined,
  turnTo: (view) => open.pane.getByRole('tab', { name: view, exact: true }).click(),
  press: (name) => button(name).click(),
};

const key = (name: string): Promise<void> => open.page.keyboard.press(name);
const focused = (): Promise<string> =>
  open.pane.locator('body').evaluate(() => {
    const at = document.activeElement;
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
  });

async function until(pressed: string, isThere: (at: string) => boolean): Promise<void> {
  for (let turn = 0; !isThere(await focused()); turn += 1) {
    if (turn > 60) throw new Error(`${pressed} does not lead there, but to: ${await focused()}`);
    await key(pressed);
  }
}

const keyboard: Hands = {
  async enter() {
    await open.page.locator('#formula .name').focus();
    for (const _ of ['grid', 'sheets', 'pane']) await key('F6');
  },
  async turnTo(view) {
    await keyboard.enter();
    await until('Tab', (at) => /^(Tjek|Validate)$/.test(at));
    await until('ArrowRight', (at) => at === view);
  },
  async press(name, from = 'above') {
    await until(from === 'above' ? 'Tab' : 'Shift+Tab', (at) => at === name);
    await key('Enter');
  },
};

/** What the pane opens takes the place of the workbook in the page, with a pane of its own. */
async function copyBy(press: () => Promise<void>): Promise<void> {
  await open.page.locator('#pane iframe').evaluate((frame) => frame.setAttribute('data-old', ''));
  await press();
  const dialog = open.page.getByRole('dialog');
  const replaced = open.page.locator('#pane iframe:not([data-old])');
  await dialog.or(replaced).first().waitFor();
  if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: /^(Kassér|Discard)/ }).click();
  await replaced.waitFor();
  await open.ready();
}

async function cutOff(): Promise<(string | null)[]> {
  return open.pane.locator('html').evaluate((html) =>
    [...html.querySelectorAll<HTMLElement>('button, input, code, p, dd, h2')]
      .filter((one) => one.getBoundingClientRect().right > html.clientWidth + 0.5)
      .filter((one) => !one.classList.contains('hidden'))
      .map((one) => one.textContent),
  );
}

const SESSIONS = [
  { language: 'da', hands: mouse, options: {} },
  {
    language: 'en',
    hands: keyboard,
    options: { colorScheme: 'dark', forcedColors: 'active' },
  },
] as const;

it.each(SESSIONS)(
  'A workbook is prepared, verified, mended, compared and restored ($language)',
  async ({ language, hands, options }) => {
    const words = WORDS[language];
    open = await workbench.open(language, options);
    const faults: string[] = [];
    const look = async (): Promise<void> => {
      const frame = open.page.frames()[1];
      if (frame) faults.push(...(await faultsOf(frame)));
      faults.push(...(await cutOff()).map((one) => `cut off: ${one}`));
    };
    await open.page.locator('#pane').evaluate((pane) => {
      pane.style.width = '320px';
      pane.style.minWidth = '320px';
    });
    await hands.turnTo(words.share);
    await stands(words.noSeal);
    await hands.press(words.prepare);
    await open.pane.getByText(words.missing).waitFor();
    await look();
    await open.page.keyboard.type('MLH');
    await copyBy(() => hands.press(words.prepare));

    await hands.turnTo(words.share);
    await stands(words.unchanged);
    await open.pane.getByText(words.isCopy).waitFor();
    const [sheet = '', cell = ''] = words.answer.split('!');
    expect(await open.held(sheet, cell)).toBe(0);
    await look();

    await open.type(words.grant, '22700000');
    await open.pane.locator('.stale p').first().waitFor();
    await hands.enter();
    await hands.press(words.again);
    await stands(words.changed);
    await hands.press(words.go);
    await said(words.cell);
    expect(await open.selected()).toBe(words.grant);

    const chosen = (section: string): Promise<void> =>
      open.pane
        .locator(`section:has(#${section}) input[type=file]`)
        .setInputFiles(`assets/samples/sample.${language}.xlsx`);
    await chosen('compare');
    await said(words.compared);
    await hands.press(words.turn);
    const row = open.pane.locator('section:has(#compare) li').last();
    await row.getByText('22').first().waitFor();
    expect(await row.locator('.from-to').innerText()).toMatch(/22.700.000.*22.800.000/s);
    await look();

    await chosen('collect');
    await open.pane.locator('.merge .primary[aria-disabled=true]').waitFor();
    await open.pane.getByRole('radio', { name: words.theirs }).focus();
    await key('Space');
    await open.pane.locator('.merge .primary[aria-disabled=false]').waitFor();
    await look();

    await copyBy(() => hands.press(words.restore, 'below'));
    await open.goTo(words.answer);
    expect(await open.formulaBar.inputValue()).toContain('PULJE.POOL_REMAINING');
    // Calculated anew: what the copy was sent with is 0.
    await open.settled();
    expect(await open.held(sheet, cell)).toBe(100_000);
    expect(faults).toEqual([]);
  },
);

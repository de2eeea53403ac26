import path from 'node:path';
import { RunningWorkbench, type WorkbenchPage } from '../tests/browser/workbenchPage';

/** Makes the pictures of workbench and pane, from the workbench as it runs: `npm run pictures`. */
const FOLDER = path.join(__dirname, '../docs/pictures');

const WORKBENCH = [
  { name: 'workbench-da', language: 'da', colorScheme: 'light' },
  { name: 'workbench-en', language: 'en', colorScheme: 'light' },
  { name: 'workbench-dark-en', language: 'en', colorScheme: 'dark' },
] as const;

const PANE = [
  { name: 'pane-da', language: 'da', colorScheme: 'light', width: 350 },
  { name: 'pane-dark-en', language: 'en', colorScheme: 'dark', width: 350 },
  { name: 'pane-narrow-da', language: 'da', colorScheme: 'light', width: 320 },
  { name: 'pane-contrast-en', language: 'en', colorScheme: 'light', width: 350, forcedColors: 'active' },
] as const;

const CELL = { da: 'Tilsagn!G8', en: 'Allocations!G8' } as const;
const TITLE = { da: 'Tilsagn afviger fra hjemlen', en: 'Commitment differs from approval' } as const;
const VIEWS = {
  da: {
    overview: 'Overblik',
    why: 'Hvorfor',
    cell: 'Overblik!B8',
    share: 'Del',
    seal: 'Forsegl kun',
    draft: 'Skriv et udkast',
  },
  en: {
    overview: 'Overview',
    why: 'Why',
    cell: 'Overview!B8',
    share: 'Share',
    seal: 'Seal only',
    draft: 'Write a draft',
  },
} as const;
const HEIGHT = 800;

function saved(name: string): string {
  const file = path.join(FOLDER, `${name}.png`);
  console.log(path.relative(process.cwd(), file));
  return file;
}

/** One krone too much on a grant, found by Validate; its finding is open and its cell selected. */
async function withOneKroneTooMuch(open: WorkbenchPage, language: 'da' | 'en'): Promise<void> {
  await open.type(CELL[language], '22800001');
  await open.page.locator('#ribbon button').first().click();
  await open.pane.locator('.cell', { hasText: CELL[language] }).click();
  await open.pane.locator('.live', { hasText: CELL[language] }).waitFor();
  await open.pane.getByRole('button', { name: TITLE[language] }).scrollIntoViewIfNeeded();
}

async function drawWorkbench(
  workbench: RunningWorkbench,
  { name, language, colorScheme }: (typeof WORKBENCH)[number],
): Promise<void> {
  const open = await workbench.open(language, { colorScheme, viewport: { width: 1440, height: HEIGHT } });
  await withOneKroneTooMuch(open, language);
  await open.page.screenshot({ path: saved(name) });
  await open.close();
}

/**
 * The pane alone, as wide as it is said: check, overview, a draft, the rows behind a number, a new
 * workbook, a shared one.
 */
async function drawPane(workbench: RunningWorkbench, picture: (typeof PANE)[number]): Promise<void> {
  const { name, language, colorScheme, width } = picture;
  const forced = 'forcedColors' in picture ? { forcedColors: picture.forcedColors } : {};
  const open = await workbench.open(language, {
    colorScheme,
    viewport: { width: 1280, height: HEIGHT },
    ...forced,
  });
  const frame = open.page.locator('#pane iframe');
  await frame.evaluate((element, wide) => (element.style.width = `${wide}px`), width);
  await withOneKroneTooMuch(open, language);
  await frame.screenshot({ path: saved(`${name}-check`) });
  const { overview, why, cell, share, seal, draft } = VIEWS[language];
  await open.pane.getByRole('tab', { name: overview }).click();
  await open.pane.locator('svg[role=img]').first().waitFor();
  await frame.screenshot({ path: saved(`${name}-overview`) });
  await open.pane.getByRole('button', { name: draft }).click();
  await open.pane.locator('.buttons .primary').waitFor();
  await frame.screenshot({ path: saved(`${name}-draft`) });
  await open.pane.getByRole('tab', { name: why }).click();
  await open.goTo(cell);
  await open.pane.getByText('POOL_REMAINING').first().waitFor();
  await frame.screenshot({ path: saved(`${name}-why`) });
  await open.page.locator('#ribbon button').nth(1).click();
  await open.pane.locator('.new-book').waitFor();
  await frame.screenshot({ path: saved(`${name}-new`) });
  await open.pane.getByRole('tab', { name: share }).click();
  await open.pane.locator('.share-step').first().waitFor();
  await frame.screenshot({ path: saved(`${name}-share`) });
  await open.pane.locator('#seal-by').fill('MLH');
  await frame.evaluate((element) => element.setAttribute('data-old', ''));
  await open.pane.getByRole('button', { name: seal }).click();
  const discard = open.page.getByRole('dialog').getByRole('button', { name: /^(Kassér|Discard)/ });
  await discard.click();
  const sealed = open.page.locator('#pane iframe:not([data-old])');
  await sealed.waitFor();
  await open.ready();
  await sealed.evaluate((element, wide) => (element.style.width = `${wide}px`), width);
  await open.pane.getByRole('tab', { name: share }).click();
  await open.pane.locator('.state-card.ok').waitFor();
  await open.pane
    .locator('section:has(#compare) input[type=file]')
    .setInputFiles(`assets/samples/sample.${language}.xlsx`);
  await open.pane.locator('.versions').waitFor();
  await sealed.screenshot({ path: saved(`${name}-sealed`) });
  await open.close();
}

async function pictures(): Promise<void> {
  const workbench = await RunningWorkbench.start();
  try {
    for (const picture of WORKBENCH) await drawWorkbench(workbench, picture);
    for (const picture of PANE) await drawPane(workbench, picture);
  } finally {
    await workbench.stop();
  }
}

pictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

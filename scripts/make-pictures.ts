import path from 'node:path';
import { RunningWorkbench } from '../tests/browser/workbenchPage';

/** Makes the README's pictures of the workbench, from the workbench as it runs: `npm run pictures`. */
const FOLDER = path.join(__dirname, '../docs/pictures');

const PICTURES = [
  { name: 'workbench-da', language: 'da', colorScheme: 'light', cell: 'Tilsagn!G8' },
  { name: 'workbench-en', language: 'en', colorScheme: 'light', cell: 'Allocations!G8' },
  { name: 'workbench-dark-en', language: 'en', colorScheme: 'dark', cell: 'Allocations!G8' },
] as const;

/** One krone too much on a grant, found by Validate, and its cell selected. */
async function draw(workbench: RunningWorkbench, picture: (typeof PICTURES)[number]): Promise<void> {
  const { name, language, colorScheme, cell } = picture;
  const open = await workbench.open(language, { colorScheme, viewport: { width: 1280, height: 800 } });
  await open.type(cell, '22800001');
  await open.page.locator('#ribbon button').first().click();
  const finding = open.pane.locator('.cell', { hasText: cell });
  await finding.first().click();
  await open.pane.locator('.live', { hasText: cell }).waitFor();
  const file = path.join(FOLDER, `${name}.png`);
  await open.page.screenshot({ path: file });
  await open.close();
  console.log(path.relative(process.cwd(), file));
}

async function pictures(): Promise<void> {
  const workbench = await RunningWorkbench.start();
  try {
    for (const picture of PICTURES) await draw(workbench, picture);
  } finally {
    await workbench.stop();
  }
}

pictures().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

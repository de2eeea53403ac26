import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has to say of a page or of the pane in it, frames inside apart. */
export async function faultsOf(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  // Colours that are still on their way would be measured half way.
  await frame.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const { violations } = await frame.evaluate<AxeResults>('axe.run({ iframes: false })');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

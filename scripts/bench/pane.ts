import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/chromium';
import { ROOT, buildSmallScripts } from '../workbench/build';
import { serve } from '../workbench/server';

/** What a run of the pane came to: milliseconds. */
export interface PaneTimes {
  readonly full: number;
  readonly longestWhileChecking: number;
  readonly again: number;
  readonly longestWhileFollowing: number;
}

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench/panePage.js"></script>';

/** The shipped pane over genuine Office.js in Chromium, and Excel's side in another thread. */
export async function openPane(rows: number): Promise<{ page: Page; close: () => Promise<void> }> {
  await buildSmallScripts();
  const entryPoints = ['panePage.ts', 'paneHost.ts'].map((name) => path.join(ROOT, 'scripts/bench', name));
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: '/bench',
  });
  const scripts = new Map(outputFiles.map((file) => [`/bench/${path.basename(file.path)}`, file.text]));
  const server = await serve(0, { state: 'ready', step: 0, steps: 0 });
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.route('**/bench/**', (route) => {
    const body = scripts.get(new URL(route.request().url()).pathname);
    return body === undefined
      ? route.fulfill({ contentType: 'text/html', body: PAGE })
      : route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
  await page.goto(`${server.address}bench/?rows=${rows}`);
  await page.frameLocator('iframe').getByRole('button', { name: 'Tjek' }).waitFor({ timeout: 120_000 });
  return {
    page,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

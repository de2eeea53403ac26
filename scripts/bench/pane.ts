import path from 'node:path';
import { build } from 'esbuild';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/chromium';
import { ADDIN_BUILD, ROOT, buildSmallScripts, buildStep, missing } from '../workbench/build';
import { serve } from '../workbench/server';
import type { EditedCell } from './paneClock';

/** What some work in the pane came to, in milliseconds. */
export interface Work {
  /** By the clock, pauses that are meant apart. */
  readonly time: number;
  /** What the pane's own thread was busy for. */
  readonly thread: number;
  readonly longestTask: number;
}

/** The first check of a workbook, and those that follow an edit of one amount and of the title of one project. */
export interface PaneRun {
  readonly full: Work;
  readonly amount: Work;
  readonly title: Work;
}

/** How long the pane waits after an edit for another one, the adapter first and then the model. */
const WAITS_MS = 300 + 800;
const PATIENCE_MS = 300_000;
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench/panePage.js"></script>';

/**
 * The shipped pane over genuine Office.js in Chromium, checking a workbook of so many commitments. Excel's side is
 * in another thread, as Excel is another process.
 */
export async function runPane(rows: number): Promise<PaneRun> {
  for (const step of missing()) if (step === 'addin') await buildStep(step);
  await buildSmallScripts();
  const scripts = await benchScripts();
  const server = await serve(0, { state: 'ready', step: 0, steps: 0 });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.route('**/bench/**', (route) => {
      const body = scripts.get(new URL(route.request().url()).pathname);
      return body === undefined
        ? route.fulfill({ contentType: 'text/html', body: PAGE })
        : route.fulfill({ contentType: 'text/javascript', body });
    });
    await page.addInitScript({ content: scripts.get('/bench/paneClock.js') ?? '' });
    await page.goto(`${server.address}bench/?rows=${rows}`);
    return await measured(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measured(page: Page): Promise<PaneRun> {
  await page.frameLocator('iframe').getByRole('button', { name: 'Tjek', exact: true }).waitFor();
  const frame = page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
  if (!frame) throw new Error(`no pane from ${ADDIN_BUILD}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const full = await work(frame, session, () => frame.evaluate(() => window.clock.check()));
  const edit = (cell: EditedCell): Promise<number> =>
    frame.evaluate((typed) => window.clock.edit(typed), cell);
  const again = async (cellIn: (row: number) => EditedCell): Promise<Work> => {
    // The first edit makes the engine ready for what follows one, as the user's first does.
    await edit(cellIn(10));
    const { time, ...rest } = await work(frame, session, () => edit(cellIn(4_000)));
    return { time: time - WAITS_MS, ...rest };
  };
  return {
    full,
    amount: await again((row) => ['Allocations', row, 7, 5000]),
    title: await again((row) => ['Projects', row, 1, 'Et andet projekt']),
  };
}

/** `act` tells how long it took by the clock of the pane. */
async function work(frame: Frame, session: CDPSession, act: () => Promise<number>): Promise<Work> {
  await frame.evaluate(() => window.clock.takeTasks());
  const before = await threadTime(session);
  const time = await act();
  const thread = (await threadTime(session)) - before;
  // Long tasks are told a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tasks = await frame.evaluate(() => window.clock.takeTasks());
  return { time, thread, longestTask: Math.max(0, ...tasks) };
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
}

async function benchScripts(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['panePage.ts', 'paneHost.ts', 'paneClock.ts'].map((name) =>
      path.join(ROOT, 'scripts/bench', name),
    ),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: '/bench',
  });
  return new Map(outputFiles.map((file) => [`/bench/${path.basename(file.path)}`, file.text]));
}

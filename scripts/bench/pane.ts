import path from 'node:path';
import { build } from 'esbuild';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/chromium';
import { ADDIN_BUILD, ROOT, buildSmallScripts, buildStep, missing } from '../workbench/build';
import { serve } from '../workbench/server';

/** What some work in the pane came to, in milliseconds. */
export interface Work {
  /** By the clock, pauses that are meant apart. */
  readonly time: number;
  /** What the pane's own thread was busy for. */
  readonly thread: number;
  readonly longestTask: number;
}

/** The first check of a workbook, and the one that follows an edit of one row. */
export interface PaneRun {
  readonly full: Work;
  readonly again: Work;
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
    await page.addInitScript(() => {
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) tasks.push(duration);
      }).observe({ type: 'longtask' });
    });
    await page.goto(`${server.address}bench/?rows=${rows}`);
    return await measured(page);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measured(page: Page): Promise<PaneRun> {
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Tjek', exact: true }).waitFor();
  const frame = page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
  if (!frame) throw new Error(`no pane from ${ADDIN_BUILD}`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const full = await work(frame, session, async () => {
    await pane.getByRole('button', { name: 'Tjek', exact: true }).click();
    await pane.getByRole('button', { name: 'Tjek igen' }).waitFor();
  });
  // The first edit makes the engine ready for what follows one, as the user's first does.
  const edit = async (row: number): Promise<void> => {
    await page.evaluate((line) => window.typeInto('Allocations', line, 7, 5000), row);
    await pane.locator('.stale').waitFor();
    await pane.locator('.stale').waitFor({ state: 'hidden' });
  };
  await edit(10);
  const again = await work(frame, session, () => edit(50_000));
  return { full, again: { ...again, time: again.time - WAITS_MS } };
}

async function work(frame: Frame, session: CDPSession, act: () => Promise<void>): Promise<Work> {
  await frame.evaluate(() => window.tasks.splice(0));
  const began = [Date.now(), await threadTime(session)] as const;
  await act();
  const ended = [Date.now(), await threadTime(session)] as const;
  // Long tasks are told a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tasks = await frame.evaluate(() => window.tasks.splice(0));
  return {
    time: ended[0] - began[0],
    thread: ended[1] - began[1],
    longestTask: Math.max(0, ...tasks),
  };
}

async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? NaN);
}

async function benchScripts(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['panePage.ts', 'paneHost.ts'].map((name) => path.join(ROOT, 'scripts/bench', name)),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: '/bench',
  });
  return new Map(outputFiles.map((file) => [`/bench/${path.basename(file.path)}`, file.text]));
}

declare global {
  interface Window {
    /** Milliseconds of every task of more than 50. */
    tasks: number[];
    typeInto(sheet: string, row: number, column: number, value: string | number): void;
  }
}

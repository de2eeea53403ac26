import path from 'node:path';
import { build } from 'esbuild';
import type { CDPSession, Frame, Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/chromium';
import { ROOT, buildSmallScripts } from '../workbench/build';
import { serve } from '../workbench/server';
import type { EditedCell } from './paneClock';
import type { PaneStart } from './paneStart';

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

const SLOWED = 4;
const STARTS = 5;

/** How long the pane waits after an edit for another one, the adapter first and then the model. */
const WAITS_MS = 300 + 800;
const PATIENCE_MS = 300_000;
const PANE = '/addin/taskpane.html';
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>bench</title><script src="/bench/panePage.js"></script>';

const OFFICE_PAGE =
  '<!doctype html><meta charset="utf-8"><title>office.js</title>' +
  ['/build/paneBridge.js', '/office/office.js', '/bench/officeOnly.js']
    .map((source) => `<script src="${source}"></script>`)
    .join('');

/**
 * The shipped pane over genuine Office.js in Chromium, checking a workbook of so many commitments. Excel's side is
 * in another thread, as Excel is another process.
 */
export async function runPane(rows: number): Promise<PaneRun> {
  return inPane(async (open) => measured(await open(PANE, rows, 'paneClock')));
}

/**
 * Starts in new browser pages, with the processor slowed four times: of the pane, and just before it of a page with
 * nothing but office.js, in milliseconds until Office was ready. The middle one of several, by what the pane adds.
 */
export async function runPaneStart(): Promise<{ pane: PaneStart; officeOnly: number }> {
  return inPane(async (open) => {
    const starts: { pane: PaneStart; officeOnly: number }[] = [];
    for (let count = 0; count < STARTS; count += 1) {
      const office = await open('/bench/office.html', 200, null, SLOWED);
      const officeOnly = await office.evaluate(() => window.officeStart);
      await office.page().close();
      const frame = await open(PANE, 200, 'paneStart', SLOWED);
      const pane = await frame.evaluate(() => window.paneStart());
      await frame.page().close();
      starts.push({ pane, officeOnly });
    }
    const added = ({ pane, officeOnly }: (typeof starts)[number]): number => pane.usable - officeOnly;
    starts.sort((one, other) => added(one) - added(other));
    const middle = starts[Math.floor(STARTS / 2)];
    if (middle === undefined) throw new Error('no start');
    return middle;
  });
}

/** Opens a page of the add-in beside a workbook of so many commitments, with one of our scripts put in front. */
type OpenPane = (address: string, rows: number, script: string | null, slowed?: number) => Promise<Frame>;

async function inPane<Result>(use: (open: OpenPane) => Promise<Result>): Promise<Result> {
  await buildSmallScripts();
  const scripts = await benchScripts();
  const server = await serve(0, { state: 'ready', step: 0, steps: 0 });
  const browser = await launchChromium();
  try {
    return await use(async (address, rows, script, slowed = 1) => {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.route('**/bench/**', (route) => {
        const { pathname } = new URL(route.request().url());
        const body = scripts.get(pathname);
        return body === undefined
          ? route.fulfill({
              contentType: 'text/html',
              body: pathname.endsWith('office.html') ? OFFICE_PAGE : PAGE,
            })
          : route.fulfill({ contentType: 'text/javascript', body });
      });
      if (script !== null) await page.addInitScript({ content: scripts.get(`/bench/${script}.js`) ?? '' });
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
      await page.goto(`${server.address}bench/?rows=${rows}&page=${address}`);
      return frameAt(page, address);
    });
  } finally {
    await browser.close();
    server.close();
  }
}

/** The frame beside the workbook, once it is there. */
async function frameAt(page: Page, address: string): Promise<Frame> {
  const isThere = (frame: Frame): boolean => new URL(frame.url()).pathname === address;
  const known = page.frames().find(isThere);
  if (known === undefined) await page.waitForEvent('framenavigated', isThere);
  const frame = page.frames().find(isThere);
  if (frame === undefined) throw new Error(`no ${address}`);
  await frame.waitForLoadState();
  return frame;
}

async function measured(frame: Frame): Promise<PaneRun> {
  await frame.locator('.validate').waitFor();
  const session = await frame.page().context().newCDPSession(frame.page());
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
    entryPoints: ['panePage.ts', 'paneHost.ts', 'paneClock.ts', 'paneStart.ts', 'officeOnly.ts'].map((name) =>
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

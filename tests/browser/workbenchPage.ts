import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import type { GridValue } from '../../src/workbench/host/grid';
import { parseCells } from '../../src/workbench/host/place';
import { launchChromium } from './chromium';

/** What is not seen within so many milliseconds will not come, also on a machine that is busy. */
const PATIENCE = 30_000;

/** `npm start` on a free port, and a browser. */
export class RunningWorkbench {
  private constructor(
    private readonly server: ChildProcess,
    readonly address: string,
    readonly browser: Browser,
  ) {}

  static async start(): Promise<RunningWorkbench> {
    const server = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/start.ts'], {
      env: { ...process.env, PORT: '0', BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [address, browser] = await Promise.all([addressOf(server), launchChromium()]);
    return new RunningWorkbench(server, address, browser);
  }

  /** The page with its sample open and every formula answered. */
  async open(
    language: 'da' | 'en' = 'da',
    options: BrowserContextOptions = {},
    beside?: WorkbenchPage,
  ): Promise<WorkbenchPage> {
    const size = { width: 1280, height: 800 };
    const context = beside?.page.context() ?? (await this.browser.newContext({ viewport: size, ...options }));
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const opened = new WorkbenchPage(page, this.address);
    await page.goto(`${this.address}?lang=${language}`);
    await opened.ready();
    return opened;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }
}

/** The page as its user has it: keys, clicks, and what can be seen. */
export class WorkbenchPage {
  /** Requests to anywhere but the workbench itself. */
  readonly strayRequests: string[] = [];
  /** Exceptions that nobody caught, and what the browser complains of. */
  readonly complaints: string[] = [];
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    address: string,
  ) {
    this.pane = page.frameLocator('#pane iframe');
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) this.strayRequests.push(url);
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  async ready(): Promise<void> {
    await this.pane.getByRole('button', { name: /^(Tjek|Validate)$/ }).waitFor();
    await this.settled();
  }

  /** Until nothing waits for a calculation or an answer. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.openBook?.host.grid.settled());
  }

  /** Goes to a cell by the name box; a name of a sheet in front selects that first. */
  async goTo(place: string): Promise<void> {
    const [, sheet, cells = place] = /^(.+)!(.+)$/.exec(place) ?? [];
    if (sheet !== undefined) await this.tab(sheet).click();
    const box = this.page.locator('#formula .name');
    await box.fill(cells);
    await box.press('Enter');
  }

  /** Types into a cell of the grid itself and ends with Enter. */
  async type(place: string, text: string): Promise<void> {
    await this.goTo(place);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** What lies in the clipboard, pasted by the keys at a cell. */
  async paste(place: string, text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.goTo(place);
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press('Control+v');
    await this.settled();
  }

  /** A file let go over the grid. */
  async drop(file: string): Promise<void> {
    const content = readFileSync(file).toString('base64');
    await this.page.evaluate(
      ([name, base64]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name));
        const grid = document.getElementById('grid');
        for (const type of ['dragover', 'drop']) {
          grid?.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
        }
      },
      [basename(file), content] as const,
    );
  }

  /** Runs in the pane what an add-in would, with `context`, through its Office.js. */
  async excel(script: string): Promise<unknown> {
    const frame = this.page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
    return frame?.evaluate(`Excel.run(async (context) => { ${script} })`);
  }

  /** The cells of the findings of that title, in the pane. */
  async cellsOf(title: string): Promise<string[]> {
    const group = this.pane.getByRole('button', { name: title, exact: false, expanded: false });
    if ((await group.count()) > 0) await group.first().click();
    return this.pane.getByRole('article', { name: title }).locator('.cell').allInnerTexts();
  }

  /** Whether the selected cell can be seen: its editor opens where it stands. */
  async inSight(): Promise<boolean> {
    await this.page.evaluate(() => window.openBook?.selection.focus());
    await this.page.keyboard.press('F2');
    const editor = await this.page.locator('#univer-doc-main-canvas').boundingBox();
    const grid = await this.page.locator('#grid').boundingBox();
    await this.page.keyboard.press('Escape');
    if (editor === null || grid === null) return false;
    return editor.y > grid.y && editor.y + editor.height < grid.y + grid.height;
  }

  /** Opens a file in place of the open one, whose changes are given up. Half the time of a page of its own. */
  async openInstead(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('#pane iframe').evaluate((frame) => frame.setAttribute('data-old', ''));
    await this.page.locator('input[type=file]').setInputFiles(file);
    const dialog = this.page.getByRole('dialog');
    const replaced = this.page.locator('#pane iframe:not([data-old])');
    await dialog.or(replaced).first().waitFor();
    if ((await dialog.count()) > 0) await dialog.getByRole('button', { name: /^(Kassér|Discard)/ }).click();
    await replaced.waitFor();
    await this.ready();
  }

  /** What a page complained of since it was last asked. */
  harm(): { strayRequests: string[]; complaints: string[] } {
    return { strayRequests: this.strayRequests.splice(0), complaints: this.complaints.splice(0) };
  }

  /** Until a file of that name is the open one, and its pane is there. */
  async opened(file: string): Promise<void> {
    await this.page.locator('#bar .file', { hasText: file }).waitFor();
    await this.ready();
  }

  get formulaBar(): ReturnType<Page['locator']> {
    return this.page.locator('#formula .text');
  }

  tab(sheet: string): ReturnType<Page['getByRole']> {
    return this.page.getByRole('tab', { name: sheet, exact: true });
  }

  /** What the grid draws in a cell. */
  shown(sheet: string, cell: string): Promise<string> {
    const at = parseCells(cell);
    if (at === undefined) throw new Error(cell);
    return this.page.evaluate(
      async ([name, row, column]) => {
        const drawn = (): string => window.openBook?.entry.drawn(name, row, column) ?? '';
        // What is drawn for the first time may widen its column, and is then drawn again.
        drawn();
        await new Promise((resolve) => setTimeout(resolve, 50));
        return drawn();
      },
      [sheet, at.row, at.column] as const,
    );
  }

  /** What the host has of a cell. */
  held(sheet: string, cell: string): Promise<GridValue | undefined> {
    const range = parseCells(cell);
    if (range === undefined) throw new Error(cell);
    return this.page.evaluate(([name, at]) => window.openBook?.host.grid.read(name, at)[0]?.[0]?.value, [
      sheet,
      range,
    ] as const);
  }

  selected(): Promise<string | undefined> {
    return this.page.evaluate(() => window.openBook?.host.selected);
  }

  notice(): Promise<string> {
    return this.page.locator('#notice').innerText();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined && said.includes('Ready.')) resolve(address);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.on('close', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)));
  });
}

/// <reference types="office-js" />
import { ExcelHost, type HostOptions } from '../../src/workbench/host/host';
import type { BridgedHost } from '../../src/workbench/host/bridge';
import type { Grid } from '../../src/workbench/host/grid';
import { MemoryGrid } from '../../src/workbench/host/memoryGrid';
import { openWorkbookFile } from '../../src/workbench/host/openFile';
import { installBridge } from '../../src/workbench/host/bridge';

declare const startOffice: () => void;

type CellValue = number | string | boolean;

export interface OpenOptions extends HostOptions {
  /** Bytes of a workbook to open. */
  readonly file?: Uint8Array;
  /** Tables by name, each on a sheet of its own name from A1: header row first. */
  readonly tables?: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  /** Sheets besides those of the tables. */
  readonly sheets?: readonly string[];
  /** The grid to use, given the names of its sheets; a plain one if left out. */
  readonly grid?: (sheets: readonly string[]) => Grid | Promise<Grid>;
}

export interface Opened {
  readonly host: ExcelHost;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
}

let current: ExcelHost | undefined;
/** Every host that the tests of a file have opened. */
const hosts = new Set<ExcelHost>();
let started: Promise<unknown> | undefined;

/**
 * Opens a new workbook behind the page's Office.js, which the first call starts: the library cannot be started
 * twice, so later calls put another host in its place. Needs `@jest-environment ./tests/office/environment.ts`.
 */
export async function openHost(options: OpenOptions = {}): Promise<Opened> {
  const host = await hostOf(options);
  hosts.add(host);
  // The runtime of the add-in tells its host only once that it is ready.
  if (started !== undefined) host.calls.ready();
  current = host;
  host.connect((text) => sendToPage(text));
  host.onCommand((id, action, eventJson) => pressInPage(id, action, eventJson));
  sessionStorage.clear();
  started ??= start(host);
  await started;
  return { host, Excel, Office };
}

/** Fails where a host was asked for something that it does not know, or failed itself. */
export function expectUnharmed(...asked: readonly ExcelHost[]): void {
  const missing = asked.flatMap((host) => host.missing);
  const troubles = asked.flatMap((host) => host.troubles);
  expect({ missing, troubles }).toEqual({ missing: [], troubles: [] });
}

// In every file of tests that opens a host, whatever it is about; also what comes in when a test has ended.
afterEach(() => expectUnharmed(...hosts));
afterAll(() => expectUnharmed(...hosts));

let sendToPage: (text: string) => void = () => undefined;
let pressInPage: (id: string, action: string, eventJson: string) => void = () => undefined;

async function start(first: ExcelHost): Promise<void> {
  const now = (): ExcelHost => current ?? first;
  const relay: BridgedHost = {
    identity: first.identity,
    request: (text) => now().request(text),
    connect: (send) => (sendToPage = send),
    readSettings: () => now().readSettings(),
    writeSettings: (settings) => now().writeSettings(settings),
    commandCompleted: (args) => now().commandCompleted(args),
    onCommand: (press) => (pressInPage = press),
    file: () => now().file(),
    copiesChanged: (by) => now().copiesChanged(by),
  };
  installBridge(window, relay);
  startOffice();
  while (typeof Office === 'undefined' || typeof Office.onReady !== 'function')
    await new Promise((resolve) => setTimeout(resolve, 5));
  await Office.onReady();
}

async function hostOf(options: OpenOptions): Promise<ExcelHost> {
  const { file, tables, sheets: others = [], grid, ...rest } = options;
  if (file !== undefined) return openWorkbookFile(file, { ...rest, ...(grid === undefined ? {} : { grid }) });
  const named = [...(tables?.keys() ?? []), ...others];
  const sheets = named.length === 0 ? ['Ark1'] : named;
  const host = new ExcelHost((await grid?.(sheets)) ?? new MemoryGrid(sheets), rest);
  for (const [name, rows] of tables ?? []) {
    const columns = rows[0]?.length ?? 0;
    const range = { row: 0, column: 0, rows: rows.length, columns };
    host.grid.write(name, range, rows);
    host.book.addTable(host.book.sheet(name), { ...range, rows: Math.max(2, rows.length) }, name);
  }
  return host;
}

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { readSealedFile } from '../../src/sharing/sealFile';
import { saveCopy } from '../../src/workbook/file/patch/saveCopy';
import { differencesFrom } from '../../src/workbench/host/differences';
import type { ExcelHost } from '../../src/workbench/host/host';
import { cellsOf } from '../workbook/file/patch/patched';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

/** The shipped page over genuine Office.js and the host: a workbook goes out of one Excel and into the next. */
const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
let host: ExcelHost;
const copies: Uint8Array[] = [];

// The library takes a command once in a page and warns of the second time; here every workbook has its page anew.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation((words: unknown) => {
    expect(words).toMatch(/^\[DuplicatedName\]/);
  });
});

async function open(bytes: Uint8Array): Promise<void> {
  ({ host } = await openHost({ file: bytes }));
  const own = host;
  host.onFile(async () => (await saveCopy(bytes, await differencesFrom(bytes, own))).bytes);
  host.onNewWorkbook((copy) => copies.push(copy));
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.replaceChildren(root);
  jest.resetModules();
  await import('../../src/taskpane/start');
  await until(() => document.querySelector('.validate') !== null);
}

const text = (selector = 'body'): string => document.querySelector(selector)?.textContent ?? '';

async function until(seen: () => boolean): Promise<void> {
  for (let turn = 0; !seen(); turn += 1) {
    if (turn > 1500) throw new Error(`not seen: ${text()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const isResting = (): boolean => document.querySelector('.working') === null;

async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!button) throw new Error(`no button ${words} in ${text()}`);
  button.click();
  await new Promise((resolve) => setTimeout(resolve, 20));
  await until(isResting);
}

/** Opens the workbook and, from the ribbon, the view. */
async function openShared(bytes: Uint8Array): Promise<void> {
  await open(bytes);
  host.press('share');
  await until(() => text('#seal-state') !== '' && isResting());
}

function signAs(name: string): void {
  const field = document.querySelector<HTMLInputElement>('#seal-by');
  if (field) field.value = name;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
}

const contentOf = (of: ExcelHost): unknown => ({ ...(stateOf(of) as object), settings: [] });

describe('a workbook that goes from Excel to Excel', () => {
  it('is sealed in a copy, is unchanged where it arrives, and is changed by one øre, with its cell', async () => {
    await openShared(SAMPLE);
    expect(text('#seal-state')).toBe('Intet segl');
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    const before = contentOf(host);
    signAs('MLH');
    await press('Forsegl kun');
    expect(contentOf(host)).toEqual(before);
    expect(copies).toHaveLength(1);
    const code = text('.made code');

    await openShared(copies[0] as Uint8Array);
    // What was not saved before it was sealed is in it.
    expect(host.grid.read('Tilsagn', { row: 7, column: 6, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(
      22_800_001,
    );
    expect(text('#seal-state')).toMatch(/^Uændret siden \d/);
    expect(text('.state-card code')).toBe(code);

    host.type('Tilsagn', 7, 6, [[22_800_001.01]]);
    await until(() => text('.stale') !== '');
    await press('Tjek igen');
    expect(text('#seal-state')).toMatch(/^Ændret siden \d/);
    expect(text('.state-card .rows-box')).toBe('Tilsagn!G8T-2024-1: Beløb er ændret');
    await press('Tilsagn!G8');
    await until(() => host.selected === 'Tilsagn!G8');
  });

  it('is prepared, and every formula comes back; nothing of the first workbook was touched', async () => {
    await openShared(SAMPLE);
    const before = contentOf(host);
    signAs('MLH');
    await press('Gør klar');
    expect([text('[role=alert]'), contentOf(host)]).toEqual(['', before]);
    const prepared = copies.at(-1) as Uint8Array;
    expect([...(await cellsOf(prepared)).values()].filter((cell) => / =.*PULJE/.test(cell))).toEqual([]);

    await openShared(prepared);
    expect(text('.is-copy')).toContain('delt kopi');
    await press('Gendan formler');
    const restored = copies.at(-1) as Uint8Array;
    const [cells, back] = [await cellsOf(SAMPLE), await cellsOf(restored)];
    for (const [place, cell] of cells) expect([place, back.get(place)]).toEqual([place, cell]);
    expect((await readSealedFile(restored)).found.kind).toBe('found');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder, TextEncoder } from 'node:util';
import { checkingWith } from '../../src/taskpane/checking';
import { Pane } from '../../src/taskpane/pane';
import type { Language } from '../../src/text/language';
import { check } from '../../src/text/da/check';
import { pane as da } from '../../src/text/da/pane';
import { results } from '../../src/text/da/results';
import { check as checkEn } from '../../src/text/en/check';
import { pane as en } from '../../src/text/en/pane';
import { results as resultsEn } from '../../src/text/en/results';
import { FakeWorkbook } from './fakeWorkbook';

// Every browser and web view has them; the page of these tests has not.
Object.assign(globalThis, { TextEncoder, TextDecoder });

const ASSETS = join(__dirname, '../../assets/samples');
export const SAMPLE = new Uint8Array(readFileSync(join(ASSETS, 'sample.da.xlsx')));
export class BookInBytes extends FakeWorkbook {
  constructor(public bytes: Uint8Array = SAMPLE) {
    super({});
    this.file = async () => this.bytes;
  }

  /** The workbook that was opened last. */
  get copy(): Uint8Array {
    return Uint8Array.from(atob(this.opened.at(-1) ?? ''), (sign) => sign.charCodeAt(0));
  }
}

export async function opened(workbook: BookInBytes, language: Language = 'da'): Promise<Pane> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const [texts, checking] =
    language === 'da' ? [da, checkingWith(check, results)] : [en, checkingWith(checkEn, resultsEn)];
  const pane = new Pane({
    root,
    workbook,
    texts,
    language,
    loadChecking: async () => checking,
    now: () => new Date(2025, 0, 7, 9, 5),
    ribbon: () => undefined,
  });
  await pane.showShare();
  await rest();
  return pane;
}

export const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
export const all = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
export const press = (words: string): void => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`no button ${words} among ${all('button').join(', ')}`);
  found.click();
};
export const isWorking = (): boolean => document.querySelector('.working') !== null;

export async function until(seen: () => boolean): Promise<void> {
  for (let turn = 0; !seen(); turn += 1) {
    if (turn > 1000) throw new Error(`not seen: ${text('body')}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Until what was begun has come to its end, and is drawn. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
  await until(() => !isWorking());
  await new Promise((resolve) => setTimeout(resolve, 10));
}

export async function done(words: string): Promise<void> {
  press(words);
  await rest();
}

export function signAs(name: string): void {
  const field = document.querySelector<HTMLInputElement>('#seal-by');
  if (!field) throw new Error('no field');
  field.value = name;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Files chosen in the section with this heading. */
export async function pickIn(
  heading: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array; readonly size?: number }[],
): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`section:has(#${heading}) input[type=file]`);
  if (!input) throw new Error('no input');
  const value = files.map(({ name, bytes, size = bytes.length }) => ({
    name,
    size,
    arrayBuffer: async () => bytes.slice().buffer,
  }));
  Object.defineProperty(input, 'files', { configurable: true, value });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await rest();
}

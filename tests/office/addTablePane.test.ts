/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import type { ExcelHost } from '../../src/workbench/host/host';
import { stateOf } from '../support/hostState';
import { withoutTables } from '../support/withoutTable';
import { openHost } from './openHost';

/** The shipped page over genuine Office.js and the host: a workbook without some of the tables gets them. */
let host: ExcelHost;

// The library takes a command once in a page and warns of the second time; here every workbook has its page anew.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation((words: unknown) => {
    expect(words).toMatch(/^\[DuplicatedName\]/);
  });
});

async function opened(language: 'da' | 'en', ...missing: ('Payments' | 'Frames')[]): Promise<void> {
  const template = new Uint8Array(readFileSync(`assets/samples/sample.${language}.xlsx`));
  ({ host } = await openHost({ file: withoutTables(template, language, ...missing) }));
  const overview = language === 'da' ? 'Overblik' : 'Overview';
  const [[ledger] = []] = host.grid.read(overview, { row: 3, column: 1, rows: 1, columns: 1 });
  // No function answers here, so that what the cell shows is the same before and after.
  host.type(overview, 3, 1, [[ledger?.formula ?? '']]);
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.replaceChildren(root);
  jest.resetModules();
  await import('../../src/taskpane/start');
  await until(() => document.querySelector('.validate') !== null);
}

const text = (selector = 'body'): string => document.querySelector(selector)?.textContent ?? '';
const all = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
const contentOf = (): unknown => ({ ...(stateOf(host) as object), settings: [], selected: '', active: '' });

async function until(seen: () => boolean): Promise<void> {
  for (let turn = 0; !seen(); turn += 1) {
    if (turn > 400) throw new Error(`not seen: ${text()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function press(words: string): void {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(words),
  );
  if (!button) throw new Error(`no button ${words} in ${text()}`);
  button.click();
}

function choose(words: string): void {
  const label = [...document.querySelectorAll('.tables label')].find(({ textContent }) =>
    textContent?.startsWith(words),
  );
  label?.querySelector('input')?.click();
}

async function pressRibbon(command: string): Promise<void> {
  host.press(command);
  await until(() => text('.new-book') !== '');
}

it('From New workbook, a table is chosen among those that are missing, added, checked, and taken back', async () => {
  await opened('da', 'Payments', 'Frames');
  const before = contentOf();
  await pressRibbon('newWorkbook');
  press('Tilføj tabel');
  await until(() => all('.tables label').length > 0);
  expect(all('.tables label')).toEqual([
    'RammerBevillingen til hver pulje, år for år.',
    'UdbetalingerRater af tilsagn: forfald, betaling og betingelse.',
  ]);
  expect(document.activeElement?.textContent).toBe('Tilføj tabel');
  expect(contentOf()).toEqual(before);

  choose('Udbetalinger');
  await until(() => text('.new-book').includes('Kolonner'));
  expect(text('.new-book')).toContain(
    'Overskrifter og valglister bliver danske, som i de andre tabeller. Kolonner: Udbetalings-id, Tilsagns-id, Forfalder, Betalt, Beløb og Betingelse.',
  );
  press('Tilføj tabellen');
  await until(() => text('.undo') !== '');
  expect(text('.live')).toBe('Tabellen står i arket Udbetalinger. Formlerne læser den gennem Overblik!B4.');
  expect(host.book.sheets.at(-1)?.name).toBe('Udbetalinger');

  host.type('Udbetalinger', 4, 0, [['U-1', 'FINDES-IKKE', '', '', 'mange', '']]);
  const found = (): string => all('button.group').join(' ');
  await until(() => found().includes('Udbetalinger!'));
  press('Fortryd');
  await until(() => text('.trouble') !== '');
  expect(text('.trouble')).toContain('Udbetalinger holder ikke længere');

  host.type('Udbetalinger', 4, 0, [['', '', '', '', '', '']]);
  press('Fortryd');
  await until(() => text('.live') === 'Fortrudt. Tabellen er taget bort.');
  expect(text('.undo')).toBe('');
  expect(contentOf()).toEqual(before);
});

it('From the finding that a table is missing, in the language of the workbook and not of the pane', async () => {
  await opened('en', 'Frames');
  document.querySelector<HTMLElement>('.validate')?.click();
  await until(() => all('button.group').some((words) => words.includes('mangler')));
  press('Tilføj tabel');
  await until(() => text('.new-book').includes('Kolonner'));
  expect(document.querySelector<HTMLInputElement>('.tables input')?.checked).toBe(true);
  expect(text('.new-book')).toContain('bliver engelske, som i de andre tabeller. Kolonner: Pool ID');

  host.book.addSheet('Frames');
  press('Tilføj tabellen');
  await until(() => text('.trouble') !== '');
  expect(text('.trouble')).toBe(
    'Der blev ikke tilføjet en tabel. Projektmappen har allerede et ark, en tabel eller et navn, der hedder »Frames«. Omdøb det først.',
  );
  host.book.removeSheet(host.book.sheet('Frames'));
  press('Tilføj tabellen');
  await until(() => text('.undo') !== '');
  expect(host.book.tables.at(-1)?.name).toBe('Frames');
  expect(all('button.group').some((words) => words.includes('Frames') && words.includes('mangler'))).toBe(
    false,
  );
});

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { saveCopy } from '../../src/workbook/file/patch/saveCopy';
import { differencesFrom } from '../../src/workbench/host/differences';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { tableIn, withMapping } from '../mapping/mapped';
import { regionalFund } from '../mapping/regionalFund';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

/** The shipped page over genuine Office.js and the host: a list of somebody's own becomes a ledger. */
let host: ExcelHost;

// The library takes a command once in a page and warns of the second time; here every workbook has its page anew.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation((words: unknown) => {
    expect(words).toMatch(/^\[DuplicatedName\]/);
  });
});

beforeEach(async () => openPage(await regionalFund()));

async function openPage(bytes: Uint8Array): Promise<void> {
  ({ host } = await openHost({ file: bytes }));
  const own = host;
  host.onFile(async () => (await saveCopy(bytes, await differencesFrom(bytes, own))).bytes);
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.replaceChildren(root);
  jest.resetModules();
  await import('../../src/taskpane/start');
  await until(() => document.querySelector('.validate') !== null);
}

/** What the list of the fund leaves open, as on the command line. */
const ANSWERS = [
  ['Projects.projectId', 'number'],
  ['Allocations.allocationId', 'number'],
  ['Allocations.poolId', 'constant:ERDF'],
  ['Allocations.year', 'column:B'],
  ['Allocations.status', 'constant:committed'],
] as const;

const text = (selector = 'body'): string => document.querySelector(selector)?.textContent ?? '';
const all = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

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

/** Chooses in the field with this label; a value that is typed is written into the field beside it. */
function choose(label: string, choice: string, typed?: string): void {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const field =
    document.getElementById(named?.htmlFor ?? '') ?? document.querySelector(`[aria-label="${label}"]`);
  if (!(field instanceof HTMLSelectElement)) throw new Error(`no choice ${label} in ${text()}`);
  const option = [...field.options].find(({ textContent }) => textContent === choice);
  if (!option)
    throw new Error(
      `no ${choice} among ${[...field.options].map(({ textContent }) => textContent).join(', ')}`,
    );
  field.value = option.value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  if (typed === undefined) return;
  const input = document.getElementById(`${field.id}-value`) as HTMLInputElement;
  input.value = typed;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openMapper(): Promise<void> {
  document.querySelector<HTMLElement>('.validate')?.click();
  await until(() => text('.invitation') !== '');
  press('Brug egne ark');
  await until(() => text('.map-list') !== '');
}

function answerAll(): void {
  choose('Hvor står »Projekt-id« i Projekter?', 'Nummerér rækkerne fra 1');
  choose('Hvor står »Tilsagns-id« i Tilsagn?', 'Nummerér rækkerne fra 1');
  choose('Hvor står »Pulje-id« i Tilsagn?', 'Det samme i alle rækker …', 'ERDF');
  choose('Hvor står »Finansår« i Tilsagn?', 'B · Periode Startdato');
  choose('Hvor står »Status« i Tilsagn?', 'I alle rækker: givet');
}

/** The copy of the open workbook that the workbench saves. */
const saved = () => openExcelWorkbook().file();
const contentOf = (): unknown => ({ ...(stateOf(host) as object), settings: [], selected: '', active: '' });
const hindrance = (): string => text('#map-about');

it('A list becomes a checked ledger without a caption being typed, and again a list by one press', async () => {
  const before = contentOf();
  const unchanged = await saved();
  await openMapper();
  expect(all('#map-sheet option')).toEqual(['2023-2024', 'Noter']);
  expect(text('.map-list')).toContain('6 rækker i række 5–10.');
  expect(hindrance()).toBe('5 spørgsmål mangler svar');
  press('Brug tilknytningen');
  expect(contentOf()).toEqual(before);

  answerAll();
  expect(hindrance()).toBe('Dine celler flyttes ikke. Arket læses direkte.');
  expect(all('.left-out li')).toEqual(['Række 11»I alt«: sum']);
  const rows = [...document.querySelectorAll('.map-preview')].map((table) =>
    [...table.querySelectorAll('tr')]
      .slice(0, 2)
      .map((row) => [...row.children].map(({ textContent }) => textContent)),
  );
  expect(rows[1]).toEqual([
    ['Række', 'Tilsagns-id', 'Projekt-id', 'Pulje-id', 'Finansår', 'Beløb', 'Status'],
    ['5', '1', '1', 'ERDF', '2023', '800.000,00\u00a0kr.', 'givet'],
  ]);

  press('Brug tilknytningen');
  await until(() => text('.undo') !== '');
  expect(text('.live')).toContain('Projekter og Tilsagn læses nu fra dit eget ark');
  expect(host.book.names.map(({ name, formula }) => [name, formula])).toEqual([
    ['Mapping_1', "='2023-2024'!$A$3:$G$11"],
  ]);
  const bytes = await saved();
  const read = await tableIn(bytes, 'Allocations');
  expect(read.map(({ poolId, year, amount }) => [poolId, year, amount])).toEqual(
    [800_000, 2_000_000, 1_600_000, 2_000_000, 2_400_000, 2_800_000].map((kroner) => [
      ...['ERDF', 2023],
      kroner * 100,
    ]),
  );
  // What the command line writes is read in just the same way.
  const byCommand = await withMapping(await regionalFund(), ANSWERS);
  expect(read).toEqual(await tableIn(byCommand, 'Allocations'));
  expect(await tableIn(bytes, 'Projects')).toEqual(await tableIn(byCommand, 'Projects'));

  press('Fortryd');
  await until(() => text('.undo') === '');
  expect(contentOf()).toEqual(before);
  expect(Buffer.compare(await saved(), unchanged)).toBe(0);
});

it('An older mapping is taken away: the check reads its range no more, until that is undone', async () => {
  await openPage(await withMapping(await regionalFund(), ANSWERS));
  const mapped = contentOf();
  document.querySelector<HTMLElement>('.validate')?.click();
  await until(() => text('.counts').includes('fejl'));
  expect(text('.status')).toContain('2 tabeller');

  host.press('newWorkbook');
  await until(() => text('.new-book') !== '');
  press('Brug egne ark');
  await until(() => text('.map-kept') !== '');
  const said = 'Projekter og Tilsagn læses fra 2023-2024!A3:G11';
  expect(all('.map-kept li > span')).toEqual([said]);
  const remove = document.querySelector<HTMLButtonElement>('.map-kept button');
  expect(remove?.getAttribute('aria-label')).toBe(`Tag bort: ${said}`);
  // jsdom says of a page that it has no focus when none of its elements has.
  const hasFocus = jest.spyOn(document, 'hasFocus').mockReturnValue(true);
  remove?.click();
  await until(() => text('.live').includes('er taget bort'));
  expect(text('.invitation')).not.toBe('');
  expect(document.activeElement?.tagName).toBe('BUTTON');
  hasFocus.mockRestore();
  expect((await openExcelWorkbook().read()).tables).toEqual([]);
  const cellsOf = (sheet: string) => host.grid.read(sheet, host.grid.used(sheet) as never);
  const list = cellsOf('2023-2024');

  press('Fortryd');
  await until(() => text('.live').includes('gælder igen'));
  expect(contentOf()).toEqual(mapped);
  expect(text('.status')).toContain('2 tabeller');
  expect(cellsOf('2023-2024')).toEqual(list);
});

it('A mapping that somebody has changed meanwhile is left as it is', async () => {
  await openPage(await withMapping(await regionalFund(), ANSWERS));
  host.press('newWorkbook');
  await until(() => text('.new-book') !== '' || text('.invitation') !== '');
  press('Brug egne ark');
  await until(() => text('.map-kept') !== '');
  host.type('Mapping', 1, 2, [['En anden overskrift']]);
  const now = contentOf();
  press('Tag bort');
  await until(() => text('[role=alert]') !== '');
  expect(text('[role=alert]')).toContain('Tilknytningen blev ikke taget bort.');
  expect(contentOf()).toEqual(now);
});

it('An edit of the list is followed: the check says so, and looks again', async () => {
  await openMapper();
  answerAll();
  press('Brug tilknytningen');
  await until(() => text('.undo') !== '');
  const unread = () =>
    [...document.querySelectorAll<HTMLElement>('.group')].find(({ textContent }) =>
      textContent?.includes('kan ikke læses'),
    );
  expect(unread()).toBeUndefined();
  host.type('2023-2024', 5, 4, [['mange']]);
  await until(() => unread() !== undefined);
  unread()?.click();
  await until(() => all('.cell').some((cell) => cell.includes('2023-2024!E6')));
});

it('A sheet that changed after it was read is not mapped, and nothing is left behind', async () => {
  await openMapper();
  answerAll();
  host.type('2023-2024', 3, 4, [['Noget andet']]);
  const before = contentOf();
  press('Brug tilknytningen');
  await until(() => text('[role=alert]') !== '');
  expect(text('[role=alert]')).toContain('Arket er ændret, siden det blev læst.');
  expect(contentOf()).toEqual(before);
  press('Læs arkene igen');
  await until(() => all('.map-caption').some((caption) => caption.includes('Noget andet')));
});

it('A column goes to another field by a choice, and what must be there is asked for again', async () => {
  await openMapper();
  choose('Kolonne E, Samlet økonomi EU-tilskud, bliver til', 'Andre tilskud');
  expect(hindrance()).toBe('6 spørgsmål mangler svar');
  choose('Hvor står »Beløb« i Tilsagn?', 'D · Samlet økonomi Projektbudget');
  expect(hindrance()).toBe('5 spørgsmål mangler svar');
  choose('Tilføj et felt', 'Modtagertype');
  choose('Hvor står »Modtagertype« i Projekter?', 'I alle rækker: kommune');
  expect(text('.map-preview')).toContain('kommune');
  choose('Hvor står »Finansår« i Tilsagn?', 'Det samme i alle rækker …', 'engang');
  expect([text('.missing'), hindrance()]).toEqual([
    'Værdien kan ikke bruges her. Skriv en anden.',
    '5 spørgsmål mangler svar',
  ]);
});

it('Another table, another row of captions and another sheet are chosen, and nothing is written meanwhile', async () => {
  const before = contentOf();
  await openMapper();
  choose('Tabel', 'Udbetalinger');
  expect(all('.map-questions label').some((label) => label.includes('Udbetalings-id'))).toBe(true);
  choose('Overskrifter', 'Række 5: Robotter, Modtager 1');
  expect(all('.map-caption')[0]).toContain('Robotter');
  choose('Ark', 'Noter');
  expect([text('.map-choices'), hindrance()]).toEqual([
    expect.stringContaining('Ingen tabel kan kendes på arket.'),
    'Hvilken tabel er arket?',
  ]);
  press('Tilbage til Tjek');
  await until(() => text('.invitation') !== '');
  expect(contentOf()).toEqual(before);
});

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import type { Silence } from '../../src/workbench/host/faults';
import type { ExcelHost } from '../../src/workbench/host/host';
import { HostError } from '../../src/workbench/host/wire';
import { HandTimer } from '../support/handTimer';
import { stateOf } from '../support/hostState';
import { openHost, type OpenOptions } from './openHost';

/**
 * The shipped page, from its start on, over genuine Office.js and the host: only the clock is a test's. What takes no
 * Excel, or an Excel that throws what none throws, is in tests/taskpane over a stand-in for the workbook.
 */
let mockTimer: HandTimer;
jest.mock('../../src/workbook/excel/timer', () => ({
  ...jest.requireActual<object>('../../src/workbook/excel/timer'),
  get systemTimer() {
    return mockTimer;
  },
}));

// The library takes a command once in a page and warns of the second time; here every test starts the page anew.
beforeAll(() => {
  jest.spyOn(console, 'warn').mockImplementation((words: unknown) => {
    expect(words).toMatch(/^\[DuplicatedName\]/);
  });
});

const SAMPLE = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
let host: ExcelHost;

/** Opens a workbook and, in it, the page of the add-in. */
async function openPage(options: OpenOptions = { file: SAMPLE }): Promise<void> {
  ({ host } = await openHost(options));
  mockTimer = new HandTimer(() => host.idle());
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.replaceChildren(root);
  jest.resetModules();
  await import('../../src/taskpane/start');
  for (let turn = 0; document.querySelector('.validate') === null; turn += 1) {
    if (turn > 200) throw new Error(`the pane did not open: ${text()}`);
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  host.faults.clear();
}

const text = (selector = 'body'): string => document.querySelector(selector)?.textContent ?? '';
const shown = (selector: string): boolean => {
  const element = document.querySelector(selector);
  return element !== null && element.closest('[hidden]') === null;
};
const press = (selector: string): void => document.querySelector<HTMLElement>(selector)?.click();

/** Lets time pass until the pane is at rest: nothing turns, and one can start again. */
async function rested(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) {
    await mockTimer.fireAll();
    if (!shown('.working')) break;
  }
  expect([shown('.working'), shown('.validate'), shown('.cancel')]).toEqual([false, true, false]);
}

/** The workbook as its user knows it. Which findings the last check had is kept in it, too, and is not meant here. */
function contentOf(of: ExcelHost): unknown {
  return { ...(stateOf(of) as object), settings: [] };
}

/** What the pane works out by itself, without asking Excel, takes a moment. */
async function until(seen: () => boolean): Promise<void> {
  for (let turn = 0; !seen(); turn += 1) {
    if (turn > 100) throw new Error(`not seen: ${text()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function fillIn(name: string, typed: string): void {
  const field = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!field) throw new Error(`no field ${name}`);
  field.value = typed;
}

/** Opens every group that is closed. */
function openGroups(): void {
  for (const group of document.querySelectorAll<HTMLElement>('button.group[aria-expanded=false]'))
    group.click();
}

async function checked(): Promise<void> {
  press('.validate');
  await rested();
}

describe('the page in Excel', () => {
  it('opens, validates the sample and lists what it found, without changing the workbook', async () => {
    await openPage();
    expect(text('.status')).toBe('Intet er tjekket endnu. Vælg Tjek.');
    const before = contentOf(host);
    press('.validate');
    expect([shown('.working'), shown('.validate')]).toEqual([true, false]);
    await rested();
    expect(text('.status')).toMatch(/^Regelpakke nye-teknologier .* · 15 tabeller · \d+ rækker/);
    expect(text('.counts')).toMatch(/^0 fejl\d+ advarsler/);
    openGroups();
    expect(text('main')).toContain('TALE-TIL-TEKST');
    expect([text('[role=alert]'), text('.stale')]).toEqual(['', '']);
    expect(contentOf(host)).toEqual(before);
    expect([...host.book.settings.keys()]).toEqual(['puljetjek.lastRun']);
  });

  it('selects the cell of a finding in the sheet', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await checked();
    openGroups();
    const go = [...document.querySelectorAll<HTMLElement>('section:has(> .severity.error) .finding .cell')];
    expect(go.map(({ textContent }) => textContent)).toEqual(['Tilsagn!G8', 'Rammer!C7']);
    for (const button of go) {
      button.click();
      await rested();
      expect(host.selected).toBe(button.textContent);
      expect(text('.live')).toBe(`${button.textContent} er markeret.`);
    }
  });

  it('says that what it shows may be out of date after an edit, until it has checked again', async () => {
    await openPage();
    await checked();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await rested();
    expect(text('.stale')).toContain('kan være forældet');
    await checked();
    expect(text('.stale')).toBe('');
    openGroups();
    expect(text('section:has(> .severity.error)')).toContain('Forskel+1,00\u00a0kr.');
  });

  it('says so also of an edit that was made while it was reading', async () => {
    await openPage();
    // The watch is in place with the first request of the check, and the rows come with the last.
    host.faults.beforeBatch = (batch) => {
      if (batch === 4) host.type('Tilsagn', 7, 6, [[22_800_001]]);
    };
    await checked();
    await mockTimer.fireAll();
    expect(host.faults.batches).toBeGreaterThanOrEqual(4);
    expect(text('.stale')).toContain('kan være forældet');
  });

  it.each([
    ['validate', '.finding'],
    ['newWorkbook', '.new-book'],
    ['share', '#tab-share[aria-selected=true]'],
    ['compare', '#compare'],
    ['overview', '#tab-overview[aria-selected=true]'],
    ['help', '.help'],
  ])('does %s from the ribbon, and tells Excel that it is done', async (command, place) => {
    await openPage();
    expect(shown(place)).toBe(false);
    host.press(command);
    await mockTimer.fireAll();
    await until(() => shown(place));
    expect(host.completedCommands).toHaveLength(1);
  });

  it('offers no overview on the ribbon in a workbook without our tables, and does again when they are there', async () => {
    await openPage({ sheets: ['Ark1'] });
    const offered = (): unknown[] =>
      host.addin.ribbonUpdates.flatMap((update) =>
        /"?id"?:"?Puljetjek\.Overview/.test(JSON.stringify(update)) ? [update] : [],
      );
    expect(offered()).toEqual([]);
    await checked();
    await until(() => offered().length > 0);
    expect(JSON.stringify(offered().at(-1))).toContain('false');
    host.type('Ark1', 0, 0, [
      ['Pulje-id', 'Navn'],
      ['NT', 'Nye teknologier'],
    ]);
    host.book.addTable(host.book.sheet('Ark1'), { row: 0, column: 0, rows: 2, columns: 2 }, 'Pools');
    const before = offered().length;
    await checked();
    await until(() => offered().length > before);
    expect(JSON.stringify(offered().at(-1))).toContain('true');
  });

  it.each([
    ['da', 'Tom skabelon', 'empty.da.xlsx'],
    ['en', 'Eksempel', 'sample.en.xlsx'],
    ['da', 'Øvelse', 'training.da.xlsx'],
    ['en', 'Øvelse', 'training.en.xlsx'],
  ])('opens a new workbook in %s beside this one: %s', async (language, choice, file) => {
    await openPage();
    const opened: Uint8Array[] = [];
    host.onNewWorkbook((bytes) => opened.push(bytes));
    const before = contentOf(host);
    host.press('newWorkbook');
    await until(() => shown('.new-book'));
    expect(document.activeElement?.textContent).toBe('Ny projektmappe');
    const [danish, english] = document.querySelectorAll<HTMLInputElement>('.languages input');
    expect([danish?.checked, english?.checked]).toEqual([true, false]);
    if (language === 'en') english?.click();
    // The choice is drawn a moment after it is made.
    await mockTimer.settle();
    [...document.querySelectorAll<HTMLElement>('.new-book .choice')]
      .find(({ textContent }) => textContent?.startsWith(choice))
      ?.click();
    await until(() => opened.length > 0);
    expect(Buffer.from(opened[0] ?? []).equals(readFileSync(`assets/samples/${file}`))).toBe(true);
    await until(() => text('.live').includes('åbnet for sig'));
    expect([shown('.new-book'), contentOf(host)]).toEqual([false, before]);
  });

  it('finds the nine faults of the training workbook and the waived one, in the places that its first sheet names', async () => {
    await openPage({ file: new Uint8Array(readFileSync('assets/samples/training.da.xlsx')) });
    await checked();
    expect(text('.counts')).toBe('8 fejl1 advarsel1 frafaldet');
    openGroups();
    const spots = [...document.querySelectorAll('.finding')].map(
      (finding) => finding.querySelector('.cell')?.textContent,
    );
    expect(spots.sort()).toEqual([
      'Hjemler!F6',
      'Medfinansiering!F6',
      'Potentialer!C6',
      'Potentialer!E5',
      'Projekter!G7',
      'Projekter!K5',
      'Rammer!C9',
      'Rapporter!I6',
      'Udbetalinger!E6',
      'Udbetalinger!E9',
    ]);
  });

  it('writes what it found into sheets for somebody without the add-in, and takes them away again', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await checked();
    const before = contentOf(host);
    const sheets = host.book.sheets.length;
    press('.to-sheets');
    await until(() => shown('.undo'));
    expect(text('.live')).toBe('Fundene står i arkene Fund - læs mig, Fund - overblik og Fund.');
    const rows = host.grid.read('Fund', { row: 0, column: 0, rows: 12, columns: 16 });
    expect(rows[0]?.[0]?.value).toBe('Alvor');
    const mended = rows.find((row) => row[2]?.value === 'Tilsagn' && row[3]?.value === 'G8');
    expect(mended?.map(({ value }) => value).slice(7, 10)).toEqual([22_800_001, 22_800_000, 1]);
    await rested();
    press('.undo');
    await rested();
    await until(() => text('.live').startsWith('Fortrudt'));
    expect([text('.live'), host.book.sheets.length]).toEqual([
      'Fortrudt. Arkene med fund er taget bort.',
      sheets,
    ]);
    expect(contentOf(host)).toEqual(before);
  });

  it('hands on no result that is out of date: it looks again before it writes', async () => {
    await openPage();
    await checked();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await mockTimer.fireAll();
    press('.to-sheets');
    await until(() => shown('.undo'));
    const [, first] = host.grid.read('Fund', { row: 0, column: 0, rows: 2, columns: 4 });
    expect(first?.map(({ value }) => value)).toEqual([
      'fejl',
      expect.any(String),
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('knows of marks that another session left, and takes them away', async () => {
    await openPage();
    const before = contentOf(host);
    const { openExcelWorkbook } = await import('../../src/workbook/excel/excelWorkbook');
    await openExcelWorkbook().highlight([{ sheet: 'Tilsagn', cells: ['G8'], severity: 'error' }]);
    expect(contentOf(host)).not.toEqual(before);
    await checked();
    await until(() => text('.tools').includes('Fjern markering'));
    press('.tools .secondary');
    await rested();
    expect(contentOf(host)).toEqual(before);
    expect(text('.tools')).toContain('Markér i arket');
  });

  it('says of a finding on a hidden sheet that the sheet is hidden', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    host.book.sheet('Tilsagn').visibility = 'Hidden';
    await checked();
    const { selected } = host;
    press('.finding .cell');
    await rested();
    expect(text('[role=alert]')).toBe(
      'Cellen blev ikke markeret. Arket Tilsagn er skjult. Højreklik på en arkfane, vælg Vis, og prøv igen.',
    );
    expect(host.selected).toBe(selected);
  });

  it('meets a workbook without our tables with an invitation and not with a list', async () => {
    await openPage({
      tables: new Map([
        [
          'Budget',
          [
            ['Post', 'Beløb'],
            ['Løn', 5],
          ],
        ],
      ]),
    });
    await checked();
    expect(text('.invitation h2')).toBe('Ingen puljetabeller her endnu');
    expect([shown('.finding'), text('[role=alert]')]).toEqual([false, '']);
  });

  it('checks a workbook whose sheets are all protected, and leaves the protection as it is', async () => {
    await openPage();
    for (const sheet of host.book.sheets) Object.assign(sheet, { isProtected: true, password: 'hemmelig' });
    const before = contentOf(host);
    await checked();
    expect(text('.counts')).toMatch(/^0 fejl/);
    expect(contentOf(host)).toEqual(before);
  });

  it('mends one krone too much after a preview, and undoes it to the last detail', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await checked();
    openGroups();
    const before = contentOf(host);
    press('[data-finding^="approval-line"] .buttons .primary');
    await until(() => text('.asking').includes('Det løser også »Årets ramme er overskredet«.'));
    expect(contentOf(host)).toEqual(before);
    press('.asking .primary');
    await rested();
    expect(host.grid.read('Tilsagn', { row: 7, column: 6, rows: 1, columns: 1 })[0]?.[0]?.value).toBe(
      22_800_000,
    );
    expect(text('.counts')).toMatch(/^0 fejl/);
    expect(text('.live')).toMatch(/^Rettet\. Tilbage: 0 fejl/);
    press('.undo');
    await rested();
    expect(contentOf(host)).toEqual(before);
    expect([text('.counts').slice(0, 6), text('.live'), shown('.undo')]).toEqual([
      '2 fejl',
      'Fortrudt. Cellerne er, som de var.',
      false,
    ]);
  });

  it('writes nothing over what somebody wrote while the preview was read', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await checked();
    openGroups();
    press('[data-finding^="approval-line"] .buttons .primary');
    host.type('Tilsagn', 7, 6, [[22_800_002]]);
    const before = contentOf(host);
    press('.asking .primary');
    await rested();
    expect(text('[role=alert]')).toMatch(/^Intet blev skrevet\. Tilsagn!G8 /);
    expect(contentOf(host)).toEqual(before);
  });

  it('waives a finding in a row of its own, and takes the row out again', async () => {
    await openPage();
    await checked();
    openGroups();
    const before = contentOf(host);
    const open = text('.counts');
    press('[data-finding="appropriation-type:nt"] .buttons .secondary:last-child');
    await rested();
    fillIn('reason', '=aftalt med departementet');
    fillIn('by', 'MH');
    fillIn('expires', '31.12.2027');
    document.querySelector('form')?.requestSubmit();
    await rested();
    const table = host.book.table('Waivers');
    const [row = []] = host.grid.read(table.sheet.name, { ...table.body, rows: 1 });
    expect(row.map(({ value }) => value)).toEqual([
      'appropriation-type:nt',
      expect.any(String),
      '=aftalt med departementet',
      'MH',
      expect.any(Number),
      46_752,
    ]);
    expect(text('.counts')).toContain('1 frafaldet');
    press('.undo');
    await rested();
    expect([text('.counts'), text('.live')]).toEqual([open, 'Fortrudt. Cellerne er, som de var.']);
    expect(contentOf(host)).toEqual(before);
  });

  it('marks what it found in the sheets, and takes the marks away again', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await checked();
    const before = contentOf(host);
    press('.tools .secondary');
    await rested();
    const fills = host.book.sheet('Tilsagn').conditionalFormats.map(({ fill }) => fill);
    expect(fills).toContain('#FBDFE1');
    press('.tools .secondary');
    await rested();
    expect(contentOf(host)).toEqual(before);
  });
});

/** Of a check, from the watch for edits to the last rows. */
const CHECK_REQUESTS = 4;

const FAULTS: readonly (readonly [string, HostError | Silence | 'typing', string])[] = [
  ['the user types in a cell', 'typing', 'En celle er ved at blive redigeret'],
  ['a protected sheet', new HostError('AccessDenied', ''), 'er beskyttet'],
  ['a payload that is too large', new HostError('ResponsePayloadSizeLimitExceeded', '', 413), 'for store'],
  ['something that is gone', new HostError('ItemNotFound', ''), 'findes ikke mere'],
  ['something that this Excel lacks', new HostError('ApiNotFound', ''), 'Opdatér Excel'],
  ['a rejected sync', new HostError('GeneralException', ''), 'Excel svarede ikke'],
  ['a silent host', 'unanswered', 'Excel svarede ikke'],
  ['an answer that is lost', 'answer-lost', 'Excel svarede ikke'],
];

function strike(fault: HostError | Silence | 'typing', from: number): void {
  host.faults.clear();
  if (fault !== 'typing') host.faults.reject(from, 'always', fault);
  else host.faults.beforeBatch = (batch) => void (host.faults.cellEdit ||= batch >= from);
}

describe.each(FAULTS)('with %s', (_, fault, words) => {
  it('a check comes to rest with words, from whichever request on, and works again afterwards', async () => {
    for (let from = 1; ; from += 1) {
      await openPage();
      const before = stateOf(host);
      strike(fault, from);
      await checked();
      if (host.faults.batches < from) break;
      if (from > CHECK_REQUESTS) {
        // What comes after it asks whether marks are there; nobody who checks is told when that has no answer.
        expect([from, text('[role=alert]'), shown('.finding'), text('.tools')]).toEqual([
          from,
          '',
          true,
          expect.stringContaining('Markér i arket'),
        ]);
        continue;
      }
      expect([from, text('[role=alert]')]).toEqual([from, expect.stringContaining(words)]);
      expect([text('.status'), shown('.finding')]).toEqual(['Intet er tjekket endnu. Vælg Tjek.', false]);
      expect(stateOf(host)).toEqual(before);
      host.faults.clear();
      await checked();
      expect([text('[role=alert]'), shown('.finding'), text('.stale')]).toEqual(['', true, '']);
    }
    expect(host.faults.batches).toBe(CHECK_REQUESTS + 2);
  });

  it('a cell that was not selected is told, and the list stays', async () => {
    await openPage();
    await checked();
    const before = stateOf(host);
    strike(fault, 1);
    press('.finding .cell');
    await rested();
    expect(text('[role=alert]')).toContain('Cellen blev ikke markeret.');
    expect(text('[role=alert]')).toContain(words);
    expect(shown('.finding')).toBe(true);
    if (fault !== 'answer-lost') expect(stateOf(host)).toEqual(before);
  });
});

describe('a check that is held up', () => {
  it('goes on when the user ends typing', async () => {
    await openPage();
    host.faults.cellEdit = true;
    press('.validate');
    await mockTimer.settle();
    expect(shown('.working')).toBe(true);
    host.faults.cellEdit = false;
    await rested();
    expect([shown('.finding'), text('[role=alert]')]).toEqual([true, '']);
  });

  it('has its result, and says that edits are not told, where Excel refused to tell of them', async () => {
    await openPage();
    host.faults.reject(1);
    await checked();
    expect([text('[role=alert]'), shown('.finding')]).toEqual(['', true]);
    expect(text('.stale')).toContain('Ændringer efter tjekket kan ikke ses her');
    await checked();
    expect(text('.stale')).toBe('');
  });

  it('is cancelled at once while Excel says nothing', async () => {
    await openPage();
    host.faults.reject(1, 'always', 'unanswered');
    press('.validate');
    await mockTimer.settle();
    press('.cancel');
    await mockTimer.settle();
    expect([text('.live'), shown('.working')]).toEqual(['Annulleret. Intet er tjekket.', false]);
  });

  it('keeps and names the previous result when the next one fails', async () => {
    await openPage();
    await checked();
    host.faults.payloadLimit = 2_000;
    await checked();
    expect(text('[role=alert]')).toMatch(/for store .* Forrige resultat vises\.$/);
    expect(shown('.finding')).toBe(true);
  });

  it('says of a finding whose sheet is gone that it is, and turns to no other sheet', async () => {
    await openPage();
    await checked();
    const [sheet = ''] = text('.finding .cell').split('!');
    const { selected } = host;
    host.model.removeSheet(host.book.sheet(sheet));
    press('.finding .cell');
    await rested();
    expect(text('[role=alert]')).toContain(`Cellen blev ikke markeret. ${sheet} findes ikke mere`);
    expect(host.selected).toBe(selected);
  });
});

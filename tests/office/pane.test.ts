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
  for (let turn = 0; document.querySelector('.primary') === null; turn += 1) {
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
  expect([shown('.working'), shown('.primary'), shown('.buttons .secondary')]).toEqual([false, true, false]);
}

async function checked(): Promise<void> {
  press('.primary');
  await rested();
}

describe('the page in Excel', () => {
  it('opens, validates the sample and lists what it found, without changing the workbook', async () => {
    await openPage();
    expect(text('.status')).toBe('Intet er tjekket endnu. Vælg Tjek.');
    const before = stateOf(host);
    press('.primary');
    expect([shown('.working'), shown('.primary')]).toEqual([true, false]);
    await rested();
    expect(text('.status')).toMatch(/^Regelpakke nye-teknologier .* · 0 fejl, \d+ advarsler, /);
    expect(text('.results')).toContain('TALE-TIL-TEKST');
    expect([text('[role=alert]'), text('.stale')]).toEqual(['', '']);
    expect(stateOf(host)).toEqual(before);
  });

  it('selects the cell of a finding in the sheet', async () => {
    await openPage();
    host.type('Tilsagn', 7, 6, [[22_800_001]]);
    await checked();
    const go = [...document.querySelectorAll<HTMLElement>('section:has(> .error) .finding .cell')];
    expect(go.map(({ textContent }) => textContent)).toEqual(['Rammer!C7', 'Tilsagn!G8']);
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
    expect(text('section:has(> .error)')).toContain('Forskel+1,00\u00a0kr.');
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

  it.each(['validate', 'help'])(
    'does %s from the ribbon, and tells Excel that it is done',
    async (command) => {
      await openPage();
      host.press(command);
      await rested();
      expect(host.completedCommands).toHaveLength(1);
      expect([command, shown('.finding'), shown('.help')]).toEqual([
        command,
        command === 'validate',
        command === 'help',
      ]);
    },
  );

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
    const before = stateOf(host);
    await checked();
    expect(text('.status')).toContain('0 fejl');
    expect(stateOf(host)).toEqual(before);
  });
});

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
      expect([from, text('[role=alert]')]).toEqual([from, expect.stringContaining(words)]);
      expect([text('.status'), shown('.finding')]).toEqual(['Intet er tjekket endnu. Vælg Tjek.', false]);
      expect(stateOf(host)).toEqual(before);
      host.faults.clear();
      await checked();
      expect([text('[role=alert]'), shown('.finding'), text('.stale')]).toEqual(['', true, '']);
    }
    expect(host.faults.batches).toBe(4);
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
    press('.primary');
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
    press('.primary');
    await mockTimer.settle();
    press('.buttons .secondary');
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

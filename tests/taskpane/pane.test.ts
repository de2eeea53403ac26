/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { checkingWith } from '../../src/taskpane/checking';
import { Pane } from '../../src/taskpane/pane';
import type { Checking } from '../../src/taskpane/readAndCheck';
import type { Language } from '../../src/text/language';
import * as checkDa from '../../src/text/da/check';
import * as resultsDa from '../../src/text/da/results';
import * as da from '../../src/text/da/pane';
import * as checkEn from '../../src/text/en/check';
import * as en from '../../src/text/en/pane';
import * as resultsEn from '../../src/text/en/results';
import { WorkbookError } from '../../src/workbook/port';
import { FakeWorkbook } from './fakeWorkbook';

// Every browser and web view has it; the page of these tests has not.
Object.assign(globalThis, { TextEncoder });

/** One krone too much in 2024 and, for a note, a pool that is named. */
function overspent(recipient = 'KL'): ExampleWorkbook {
  return {
    Pools: [{ poolId: 'NT', name: 'Nye teknologier', appropriationType: 'reservation' }],
    Frames: [{ poolId: 'NT', year: 2024, appropriation: 100 }],
    Projects: [{ projectId: 'P', title: 'Et projekt', poolId: 'NT', recipient }],
    Allocations: [
      { allocationId: 'T1', projectId: 'P', poolId: 'NT', year: 2024, amount: 101, status: 'committed' },
    ],
  };
}

function opened(
  workbook: FakeWorkbook,
  language: Language = 'da',
  before = async () => {},
  now = () => new Date(2025, 0, 7, 9, 5),
): Pane {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const {
    pane: texts,
    check,
    results,
  } = language === 'da' ? { ...da, ...checkDa, ...resultsDa } : { ...en, ...checkEn, ...resultsEn };
  const loadChecking = async (): Promise<Checking> => {
    await before();
    return checkingWith(check, results);
  };
  return new Pane({
    root,
    workbook,
    texts,
    language,
    loadChecking,
    now,
    ribbon: () => undefined,
  });
}

const text = (selector = 'body'): string => document.querySelector(selector)?.textContent ?? '';
const shown = (selector: string): boolean => {
  const element = document.querySelector<HTMLElement>(selector);
  return element !== null && element.closest('[hidden]') === null;
};
const buttonNamed = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (each) => each.textContent === words && each.closest('[hidden]') === null,
  );
  if (!found) throw new Error(`no button ${words}`);
  return found;
};
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
/** The pane at rest: nothing turns, and one can start again. */
function expectAtRest(): void {
  expect(shown('.working')).toBe(false);
  expect(shown('.validate')).toBe(true);
  expect(shown('.cancel')).toBe(false);
}

describe('a check in the pane', () => {
  it('tells pack, tables, rows, counts and the time in one line', async () => {
    await opened(new FakeWorkbook(overspent())).validate();
    expect(text('.status')).toMatch(
      /^Regelpakke nye-teknologier \S+ · 14 tabeller · 4 rækkerI dag kl\.\u00a09\.05 · 0 s$/,
    );
    expect(text('.counts')).toBe('1 fejl2 advarsler');
    expectAtRest();
  });

  it('lists a broken limit with cell, figures, why and what to do', async () => {
    await opened(new FakeWorkbook(overspent())).validate();
    const error = text('section:has(> .severity.error)');
    expect(error).toContain('Årets ramme er overskredet');
    expect(error).toContain('Modtaget101,00\u00a0kr.Forventet100,00\u00a0kr.Forskel+1,00\u00a0kr.');
    expect(error).toContain('Hvorfor Tilsagn i NT for 2024 er 101,00\u00a0kr.');
    expect(error).toContain('Gør dette Nedsæt et tilsagn med 1,00\u00a0kr.');
  });

  it('selects the cell of a finding and says so', async () => {
    const workbook = new FakeWorkbook(overspent());
    await opened(workbook).validate();
    const go = document.querySelector<HTMLButtonElement>('.finding .cell');
    go?.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(workbook.selected).toHaveLength(1);
    const [spot] = workbook.selected;
    expect(go?.textContent).toBe(`${spot?.sheet}!${spot?.cell}`);
    expect(text('.live')).toBe(`${spot?.sheet}!${spot?.cell} er markeret.`);
  });

  it('speaks English to an Office that is not Danish', async () => {
    await opened(new FakeWorkbook(overspent()), 'en').validate();
    expect(document.documentElement.lang).toBe('en');
    expect(text('.status')).toContain('Rule pack nye-teknologier');
    expect(text('.status')).toMatch(/Today 9:05 · 0 s$/);
    expect(text('section:has(> .severity.error)')).toContain('Year’s frame is exceeded');
    expect(text('.live')).toMatch(/^Checked: \d+ errors?, /);
  });

  it('shows text from a cell as text, whatever it looks like', async () => {
    const markup = '<img src=x onerror="document.title=1">';
    const workbook = overspent();
    await opened(
      new FakeWorkbook({
        ...workbook,
        Allocations: [{ ...workbook.Allocations?.[0], amount: `'${markup}` }],
      }),
    ).validate();
    expect(document.querySelector('img')).toBeNull();
    expect(text('.results')).toContain(markup);
  });

  it('says so when the rules could not be fetched, and asks for them again at the next check', async () => {
    let fails = true;
    const pane = opened(new FakeWorkbook(overspent()), 'da', async () => {
      if (fails) throw new Error('Loading chunk check failed');
    });
    await pane.validate();
    expect(text('.trouble')).toContain('Loading chunk check failed');
    expect(document.querySelectorAll('.finding')).toHaveLength(0);
    expectAtRest();
    fails = false;
    await pane.validate();
    expect(text('.trouble')).toBe('');
    expect(document.querySelectorAll('.finding').length).toBeGreaterThan(0);
  });

  it('says when nothing was found to be wrong, and shows which rules were not run', async () => {
    const workbook = overspent();
    const [first] = workbook.Allocations ?? [];
    await opened(new FakeWorkbook({ ...workbook, Allocations: [{ ...first, amount: 1 }] })).validate();
    expect(text('.results')).not.toContain('Årets ramme er overskredet');
    expect(text('.rules-button')).toMatch(/\d+ regler bestået · \d+ ikke kørt/);
  });

  it('draws a part of very many findings, and the rest when asked', async () => {
    const workbook = overspent();
    const rows = Array.from({ length: 45 }, (_, row) => ({
      ...workbook.Allocations?.[0],
      allocationId: `T${row}`,
      amount: '#N/A',
    }));
    await opened(new FakeWorkbook({ ...workbook, Allocations: rows })).validate();
    const group = [...document.querySelectorAll('.groups > li')].find((each) =>
      each.querySelector('.group .count')?.textContent?.startsWith('45'),
    );
    group?.querySelector('button')?.click();
    if (group?.querySelectorAll('.finding').length === 0) group.querySelector('button')?.click();
    expect(group?.querySelectorAll('.finding')).toHaveLength(3);
    expect(group?.textContent).toContain('3 af 45 vist');
    buttonNamed('Vis 42 til').click();
    expect(group?.querySelectorAll('.finding')).toHaveLength(45);
    expect(group?.querySelector('.more')).toBeNull();
  });

  it('draws the list anew at a search, at a count that is pressed, at a question and where the focus goes', async () => {
    await opened(new FakeWorkbook(overspent())).validate();
    const search = document.querySelector<HTMLInputElement>('[type=search]');
    const typed = (words: string): void => {
      if (search) search.value = words;
      search?.dispatchEvent(new Event('input'));
    };
    typed('findes ikke');
    expect(text('.results')).toContain('Ingen fund passer til søgningen');
    typed('');
    expect(document.querySelectorAll('h2.severity.error')).toHaveLength(1);
    const [warnings] = document.querySelectorAll<HTMLElement>('.chip.warning');
    warnings?.click();
    expect(document.querySelectorAll('h2.severity.error')).toHaveLength(0);
    warnings?.click();
    buttonNamed('Frafald').click();
    expect(document.querySelectorAll('.finding form')).toHaveLength(1);
    const [, last] = document.querySelectorAll<HTMLElement>('.group');
    expect(last?.tabIndex).toBe(-1);
    last?.focus();
    expect(last?.tabIndex).toBe(0);
  });

  it('tells that what it shows may be out of date after an edit, until the next check', async () => {
    const workbook = new FakeWorkbook(overspent());
    const pane = opened(workbook);
    await pane.validate();
    expect(text('.stale')).toBe('');
    workbook.edit();
    expect(text('.stale')).toContain('kan være forældet');
    await pane.validate();
    expect(text('.stale')).toBe('');
  });
});

describe('after an edit', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance'] }));
  afterEach(() => jest.useRealTimers());

  async function checked(workbook: FakeWorkbook, seconds = 0): Promise<Pane> {
    let clock = 0;
    const pane = opened(workbook, 'da', undefined, () => new Date(2025, 0, 7, 9, 5, clock));
    const { onRead } = workbook;
    workbook.onRead = (request) => {
      clock += seconds;
      return onRead(request);
    };
    const validated = pane.validate();
    await jest.runAllTimersAsync();
    await validated;
    workbook.onRead = onRead;
    return pane;
  }

  it('only what was edited is read again, and what is shown is true again', async () => {
    const workbook = new FakeWorkbook(overspent());
    await checked(workbook, 9);
    document.querySelector<HTMLElement>('.validate')?.focus();
    const [first] = overspent().Allocations ?? [];
    workbook.workbook = { ...overspent(), Allocations: [{ ...first, amount: 100 }] };
    workbook.edit(['G2']);
    workbook.edit(['H2:I2']);
    expect(text('.stale')).toContain('kan være forældet');
    expect(text('.results')).toContain('Årets ramme er overskredet');
    await jest.runAllTimersAsync();
    expect(workbook.reads).toBe(1);
    expect(workbook.readAgainFor).toEqual([
      [
        { table: 'Allocations', cells: ['G2'] },
        { table: 'Allocations', cells: ['H2:I2'] },
      ],
    ]);
    expect(text('.stale')).toBe('');
    expect(text('.results')).not.toContain('Årets ramme er overskredet');
    expect(document.activeElement?.textContent).toBe('Tjek igen');
  });

  it('a long table that would have to be read as a whole is not, and the pane says that it may be out of date', async () => {
    const workbook = new FakeWorkbook(overspent());
    await checked(workbook, 9);
    workbook.edit(null);
    await jest.runAllTimersAsync();
    expect(workbook.readAgainFor).toEqual([]);
    expect(text('.stale')).toContain('kan være forældet');
  });

  it('a short one is', async () => {
    const workbook = new FakeWorkbook(overspent());
    await checked(workbook);
    workbook.edit(null);
    await jest.runAllTimersAsync();
    expect(workbook.readAgainFor).toEqual([[{ table: 'Allocations', cells: null }]]);
    expect(text('.stale')).toBe('');
  });

  it('one that is made while the last one is followed is followed too', async () => {
    const workbook = new FakeWorkbook(overspent());
    await checked(workbook);
    const { onRead } = workbook;
    workbook.onRead = (request) => {
      workbook.onRead = onRead;
      workbook.edit(['B2']);
      return onRead(request);
    };
    workbook.edit(['G2']);
    await jest.runAllTimersAsync();
    const followed = (cell: string) => [{ table: 'Allocations', cells: [cell] }];
    expect(workbook.readAgainFor).toEqual([followed('G2'), followed('B2')]);
    expect(text('.stale')).toBe('');
  });

  it('what could not be read is read with the next one', async () => {
    const workbook = new FakeWorkbook(overspent());
    await checked(workbook);
    const { onRead } = workbook;
    workbook.onRead = () => Promise.reject(new WorkbookError('lost'));
    workbook.edit(['G2']);
    await jest.runAllTimersAsync();
    expect(text('.stale')).toContain('kan være forældet');
    workbook.onRead = onRead;
    workbook.edit(['B2']);
    await jest.runAllTimersAsync();
    expect(workbook.readAgainFor.at(-1)?.map(({ cells }) => cells)).toEqual([['G2'], ['B2']]);
    expect(text('.stale')).toBe('');
  });

  it('everything is read when the user asks for it', async () => {
    const workbook = new FakeWorkbook(overspent());
    const pane = await checked(workbook);
    workbook.edit(['G2']);
    const again = pane.validate();
    await jest.runAllTimersAsync();
    await again;
    expect([workbook.reads, workbook.readAgainFor]).toEqual([2, []]);
    expect(text('.stale')).toBe('');
  });
});

describe('a workbook without our tables', () => {
  it('is met with an invitation and not with a list', async () => {
    const workbook = new FakeWorkbook({});
    workbook.onRead = async () => ({ tables: [], date1904: false, names: new Map(), notices: [] });
    await opened(workbook).validate();
    expect(text('.invitation h2')).toBe('Ingen puljetabeller her endnu');
    expect(
      [...document.querySelectorAll('.invitation button b')].map(({ textContent }) => textContent),
    ).toEqual(['Brug egne ark', 'Tom skabelon', 'Eksempel', 'Øvelse']);
    expect(text('.invitation')).toContain('Pools, Frames, Projects og Allocations');
    expect(document.querySelector('.finding')).toBeNull();
    expect(text('.status')).not.toContain('fejl');
    expectAtRest();
  });
});

describe('a check that does not come to its end', () => {
  it('is cancelled at once, also where the read never notices', async () => {
    const workbook = new FakeWorkbook(overspent());
    let signal: AbortSignal | undefined;
    workbook.onRead = (request) => {
      signal = request.signal;
      request.onProgress?.({ rowsDone: 1200, rowsAll: 4000 });
      return new Promise(() => undefined);
    };
    const checked = opened(workbook).validate();
    expect(shown('.working')).toBe(true);
    await turn();
    expect(text('.working')).toContain('1.200 af 4.000 rækker læst');
    buttonNamed('Annullér').click();
    await checked;
    expect(signal?.aborted).toBe(true);
    expect(text('.live')).toBe('Annulleret. Intet er tjekket.');
    expectAtRest();
  });

  it('keeps and names the previous result when it is cancelled, still out of date if it was', async () => {
    const workbook = new FakeWorkbook(overspent());
    const pane = opened(workbook);
    await pane.validate();
    workbook.edit();
    workbook.onRead = () => new Promise(() => undefined);
    const second = pane.validate();
    buttonNamed('Annullér').click();
    await second;
    expect(text('.live')).toBe('Annulleret. Forrige resultat vises.');
    expect(text('.results')).toContain('Årets ramme er overskredet');
    expect(text('.stale')).toContain('kan være forældet');
  });

  it('reads once when asked for twice', async () => {
    const workbook = new FakeWorkbook(overspent());
    const pane = opened(workbook);
    await Promise.all([pane.validate(), pane.validate()]);
    expect(workbook.reads).toBe(1);
  });

  it.each([
    ['cell-edit', 'En celle er ved at blive redigeret'],
    ['protected', 'Arket Ark1 er beskyttet'],
    ['too-large', 'for store'],
    ['gone', 'Ark1 findes ikke mere'],
    ['lost', 'Excel svarede ikke'],
    ['not-supported', 'Opdatér Excel'],
  ] as const)('comes to rest with words when the workbook says %s', async (trouble, words) => {
    const workbook = new FakeWorkbook(overspent());
    workbook.onRead = () => Promise.reject(new WorkbookError(trouble, 'Ark1'));
    await opened(workbook).validate();
    expect(text('[role=alert]')).toContain(words);
    expectAtRest();
  });

  it('comes to rest with words after any exception, thrown or rejected', async () => {
    const workbook = new FakeWorkbook(overspent());
    workbook.onRead = () => {
      throw new TypeError('x is undefined');
    };
    await opened(workbook).validate();
    expect(text('[role=alert]')).toContain('Puljetjek fejlede selv (x is undefined)');
    expectAtRest();
  });

  it('says that edits are not told when they are not', async () => {
    const workbook = new FakeWorkbook(overspent());
    workbook.onTablesChanged = () => Promise.reject(new WorkbookError('lost'));
    await opened(workbook).validate();
    expect(text('.stale')).toContain('Ændringer efter tjekket kan ikke ses her');
  });

  it('says why a cell was not selected, and keeps the list', async () => {
    const workbook = new FakeWorkbook(overspent());
    workbook.onSelect = () => Promise.reject(new WorkbookError('gone', 'Allocations'));
    await opened(workbook).validate();
    document.querySelector<HTMLButtonElement>('.finding .cell')?.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(text('[role=alert]')).toContain('Cellen blev ikke markeret. Allocations findes ikke mere');
    expect(document.querySelector('.finding')).not.toBeNull();
  });
});

describe('the keyboard', () => {
  // jsdom says of a page that it has no focus when none of its elements has.
  const hasFocus = jest.spyOn(document, 'hasFocus');
  afterAll(() => hasFocus.mockRestore());

  it('stays in the sheet when a check ends that somebody there did not wait for', async () => {
    hasFocus.mockReturnValue(false);
    await opened(new FakeWorkbook(overspent())).validate();
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to Cancel during a check and back to the check button after it', async () => {
    hasFocus.mockReturnValue(true);
    const workbook = new FakeWorkbook(overspent());
    let answer: () => void = () => undefined;
    const { onRead } = workbook;
    workbook.onRead = (request) =>
      new Promise<void>((resolve) => (answer = resolve)).then(() => onRead(request));
    const pane = opened(workbook);
    document.querySelector<HTMLElement>('.validate')?.focus();
    const checked = pane.validate();
    expect(document.activeElement?.textContent).toBe('Annullér');
    await turn();
    answer();
    await checked;
    expect(document.activeElement?.textContent).toBe('Tjek igen');
  });

  it('opens and closes a group', async () => {
    await opened(new FakeWorkbook(overspent())).validate();
    const group = document.querySelector<HTMLButtonElement>('.group');
    const body = document.getElementById(group?.getAttribute('aria-controls') ?? '');
    expect([group?.getAttribute('aria-expanded'), body?.hidden]).toEqual(['true', false]);
    group?.click();
    expect([group?.getAttribute('aria-expanded'), body?.hidden]).toEqual(['false', true]);
  });

  it('lands on the help when it is asked for, and is given back when it is closed', () => {
    const pane = opened(new FakeWorkbook(overspent()));
    pane.showHelp();
    expect(document.activeElement?.textContent).toBe('Sådan bruges Puljetjek');
    buttonNamed('Luk hjælpen').click();
    expect(document.activeElement?.textContent).toBe('Tjek');
    expect(shown('.help')).toBe(false);
  });
});

/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { CellError, type Cell } from '../../src/ledger/source';
import { checkingWith } from '../../src/taskpane/checking';
import { Pane } from '../../src/taskpane/pane';
import type { Language } from '../../src/text/language';
import { check } from '../../src/text/da/check';
import { pane as da } from '../../src/text/da/pane';
import { results } from '../../src/text/da/results';
import { pane as en } from '../../src/text/en/pane';
import { WorkbookError } from '../../src/workbook/port';
import { sampleWorkbook } from '../rules/sampleFacts';
import { FakeWorkbook } from './fakeWorkbook';

Object.assign(globalThis, { TextEncoder });

const RATIO = [
  { ruleId: 'match-ratio', pool: 'NT', severity: 'off' },
  { ruleId: 'match-ratio', pool: 'NT-10Y', value: 1, base: 'grant' },
];
const facts = (extra = {}) => ({
  ...sampleWorkbook(extra),
  Savings: [{ savingId: 'S', projectId: 'DOSISPAKKET', expected: 600, high: 900 }],
  Rules: RATIO,
});

function opened(workbook: FakeWorkbook, language: Language = 'da'): void {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  new Pane({
    root,
    workbook,
    texts: language === 'da' ? da : en,
    language,
    loadChecking: async () => checkingWith(check, results),
    now: () => new Date(2025, 0, 7),
    ribbon: () => undefined,
  });
}

/** Until what was begun has come to rest. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const text = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const tab = (view: string): HTMLElement => document.getElementById(`tab-${view}`) as HTMLElement;
const turnTo = async (view: string): Promise<void> => {
  tab(view).click();
  await rest();
};
const buttonNamed = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

async function asked(
  formula: string,
  value: Cell,
  workbook = new FakeWorkbook(facts()),
): Promise<FakeWorkbook> {
  opened(workbook);
  await turnTo('why');
  workbook.go({ spot: { sheet: 'Rapport', cell: 'C4' }, formula, value });
  await rest();
  return workbook;
}

const REMAINING = '=PULJE.POOL_REMAINING(Ledger,"NT-10Y",2024)';

describe('the tabs', () => {
  it('are one stop, and arrows go round them', async () => {
    opened(new FakeWorkbook(facts()));
    expect(
      [...document.querySelectorAll('[role=tab]')].map((each) => (each as HTMLElement).tabIndex),
    ).toEqual([0, -1, -1, -1]);
    tab('check').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
    await rest();
    expect(document.activeElement).toBe(tab('share'));
    expect(tab('share').getAttribute('aria-selected')).toBe('true');
    expect(tab('check').getAttribute('aria-selected')).toBe('false');
  });
});

describe('the overview', () => {
  it('shows what is left of each pool, and has the numbers of each bar as its name', async () => {
    opened(new FakeWorkbook(facts()));
    await turnTo('overview');
    expect([...document.querySelectorAll('.lead-figure')].map((each) => each.textContent)).toEqual([
      'rest 53,7\u00a0mio.\u00a0kr.',
      'rest 25,9\u00a0mio.\u00a0kr.',
    ]);
    const names = [...document.querySelectorAll('.bar[role=img]')].map((bar) =>
      bar.getAttribute('aria-label'),
    );
    expect(names).toContain(
      'NT-10Y 2024, Ramme 40,6\u00a0mio.\u00a0kr., Tilsagn 40,6\u00a0mio.\u00a0kr., Rest 0,0\u00a0mio.\u00a0kr.',
    );
    expect(names).toContain(
      'NT-10Y 2023, Ramme ikke oplyst, Tilsagn 33,5\u00a0mio.\u00a0kr., Rest ikke oplyst',
    );
  });

  it('shows every amount in full when one krone does not fit in millions with a decimal', async () => {
    opened(new FakeWorkbook(facts({ 'T-2024-1': 1 })));
    await turnTo('overview');
    expect(text('.pool .lead-figure')).toBe('rest 53.699.999,00\u00a0kr.');
    expect(text('main')).toContain('2024: 1,00\u00a0kr. over rammen');
  });

  it('never shows savings without the caveat, nor a figure that is not stated', async () => {
    opened(new FakeWorkbook(facts()));
    await turnTo('overview');
    expect(text('main')).toContain('Lavt ikke oplyst · Forventet 600 · Højt 900 årsværk');
    expect(text('.caveat')).toBe(
      'Beregningerne er forbundet med usikkerhed, og de angivne potentialer er ved fuld implementering.',
    );
  });

  it('puts the same numbers on a sheet of charts, with nothing where one is not known', async () => {
    const workbook = new FakeWorkbook(facts());
    opened(workbook);
    await turnTo('overview');
    buttonNamed('Indsæt diagrammer i ark').click();
    await rest();
    const [pools, match, savings] = workbook.charts[0]?.tables ?? [];
    expect(pools?.rows.slice(-4)).toEqual([
      ['NT-10Y', 74_100_000, 25_900_000],
      ['NT-10Y 2023', 33_500_000, null],
      ['NT-10Y 2024', 40_600_000, 0],
      ['NT-10Y 2025', 0, null],
    ]);
    expect(match?.rows).toContainEqual(['TALE-TIL-TEKST', 8_500_000, null, null]);
    expect(savings?.rows).toEqual([['DOSISPAKKET', null, 600, 900]]);
    expect(text('.live')).toBe('Diagrammerne står i arket Overblik.');
  });

  it('says why when the workbook cannot be read, and shows no figures', async () => {
    const workbook = new FakeWorkbook(facts());
    workbook.onRead = async () => {
      throw new WorkbookError('too-large');
    };
    opened(workbook);
    await turnTo('overview');
    expect(text('.trouble')).toContain('for store');
    expect(document.querySelector('.pool')).toBeNull();
  });
});

describe('why this number', () => {
  it('lists frame, returns and commitments with what is left after each, adding up to the cell', async () => {
    await asked(REMAINING, 0);
    expect(text('.display')).toBe('0,00\u00a0kr.');
    expect([...document.querySelectorAll('.part h2')].map((each) => each.textContent)).toEqual([
      '+plusBevilling og videreførsel 1 række40.600.000,00',
      '+plusTilbageløb, der kan genbruges 0 rækker0,00',
      '−minusTilsagn 3 rækker40.600.000,00',
    ]);
    const left = [...document.querySelectorAll('.part li small.figure')].map((each) => each.textContent);
    expect(left).toEqual(['rest 17.800.000,00', 'rest 9.300.000,00', 'rest 0,00']);
    expect(text('main')).toContain('Rækkerne giver præcis værdien i cellen.');
    expect(text('.left-out summary')).toBe('Ikke medregnet: 1 række, andre år33.500.000,00');
  });

  it.each([
    ['another amount', 1, 'Cellen viser 1,00\u00a0kr., men tabellerne giver nu 0,00\u00a0kr.'],
    ['half an øre more', 0.006, 'Cellen viser 0,006\u00a0kr., men tabellerne giver nu 0,00\u00a0kr.'],
    ['an error value', new CellError('#N/A'), 'Cellen viser #N/A, men tabellerne giver nu 0,00\u00a0kr.'],
  ])('says so, and how to go on, where the cell shows %s', async (_, value, words) => {
    await asked(REMAINING, value);
    expect(text('.warned')).toContain(words);
    expect(text('main')).not.toContain('præcis værdien');
  });

  it('says why a cell has no answer', async () => {
    await asked('=PULJE.POOL_REMAINING(Ledger,"NT",2024)', new CellError('#N/A'));
    expect(text('main')).toContain('Cellen giver #N/A. ');
    expect(document.querySelector('.warned')).toBeNull();
  });

  it('takes the cells and names that a formula refers to', async () => {
    const workbook = new FakeWorkbook({ ...facts(), cutOff: '2024-12-31' });
    workbook.cells.set('Rapport!A5', 'NT-10Y');
    workbook.cells.set('Andet!B4', 2024);
    await asked('=PULJE.POOL_REMAINING(Ledger,A5,Andet!$B$4)', 0, workbook);
    expect(text('.answered .named')).toBe('Rest, NT-10Y, 2024');
    workbook.go({
      spot: { sheet: 'Rapport', cell: 'C5' },
      formula: '=PULJE.POOL_PAID(Ledger,A5,,CutOff)',
      value: 0,
    });
    await rest();
    expect(text('.display')).toBe('0,00\u00a0kr.');
  });

  it.each([
    ['=SUM(A1:A2)', 'Rapport!C4 har ingen PULJE-formel'],
    ['=PULJE.POOL_BUDGET(Ledger,MinPulje)', 'MinPulje kan ikke læses her.'],
    ['=PULJE.POOL_BUDGET(Ledger,A1&"x")', 'Formlen kan ikke følges herfra: &"x")'],
    ['=PULJE.POOL_BUDGET(Ledger,"NT")/1000', 'Formlen regner videre på et svar.'],
    ['=PULJE.LEDGER(Pools[#All])', 'Den har intet tal at forklare.'],
    ['=PULJE.MATCH_FOR_GRANT(100,1)', 'Svaret er ikke en sum af rækker'],
    ['=PULJE.CHECK_COUNT(Ledger)', 'Svaret er ikke en sum af rækker'],
  ])('says of %s what cannot be followed', async (formula, words) => {
    await asked(formula, 100);
    expect(text('main')).toContain(words);
  });

  it('stays with the number when one of its rows is selected, and follows to any other cell', async () => {
    const workbook = await asked(REMAINING, 0);
    workbook.cells.set('Rapport!C4', 0);
    document.querySelector<HTMLButtonElement>('.part li .cell')?.click();
    await rest();
    const [spot] = workbook.selected;
    expect(spot).toEqual({ sheet: 'Frames', cell: 'C4' });
    workbook.go({ spot: spot as never, formula: '', value: 40_600_000 });
    await rest();
    expect(text('.asked .cell')).toBe('Rapport!C4');
    expect(document.querySelectorAll('.part')).toHaveLength(3);
    workbook.go({ spot: { sheet: 'Rapport', cell: 'A1' }, formula: '', value: null });
    await rest();
    expect(text('main')).toContain('Rapport!A1 har ingen PULJE-formel');
  });

  it('marks the cells of the rows, and takes the marks away again', async () => {
    const workbook = await asked(REMAINING, 0);
    buttonNamed('Markér rækkerne').click();
    await rest();
    expect(workbook.marks).toEqual([
      { sheet: 'Frames', cells: ['C4'], severity: 'info' },
      { sheet: 'Allocations', cells: ['G5', 'G6', 'G7'], severity: 'info' },
    ]);
    buttonNamed('Fjern markering').click();
    await rest();
    expect(workbook.marks).toEqual([]);
  });

  it('copies the explanation as lines of which none is a formula where it is pasted', async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (words: string) => void copied.push(words) } });
    const workbook = facts();
    const Projects = workbook.Projects?.map((each) =>
      each.projectId === 'RUTE-VAGT' ? { ...each, recipient: '=HYPERLINK("x")\n=1' } : each,
    );
    const book = new FakeWorkbook({ ...workbook, Projects: Projects ?? [] });
    await asked(REMAINING, 0, book);
    book.go({ spot: { sheet: '-2024', cell: 'C4' }, formula: REMAINING, value: 0 });
    await rest();
    buttonNamed('Kopiér forklaring').click();
    await rest();
    const lines = copied[0]?.split('\n') ?? [];
    expect(lines[0]).toBe("'-2024!C4 · Rest, NT-10Y, 2024 · 0,00\u00a0kr.");
    expect(lines.filter((line) => /^[=+\-@]/.test(line))).toEqual([]);
    expect(lines).toContain('Allocations!G6 · TALE-TIL-TEKST · Københavns Kommune · 8.500.000,00\u00a0kr.');
    expect(text('.live')).toBe('Forklaringen er kopieret.');
  });
});

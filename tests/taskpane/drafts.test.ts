/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { checkingWith } from '../../src/taskpane/checking';
import { Pane } from '../../src/taskpane/pane';
import { check } from '../../src/text/da/check';
import { pane as da } from '../../src/text/da/pane';
import { results } from '../../src/text/da/results';
import { sampleWorkbook } from '../rules/sampleFacts';
import { FakeWorkbook } from './fakeWorkbook';
import { until } from './sharePage';

Object.assign(globalThis, { TextEncoder });

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const shown = (): string => (document.querySelector('main')?.textContent ?? '').replaceAll('\u00a0', ' ');
const said = (selector: string): string => document.querySelector(selector)?.textContent ?? '';
const button = (words: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === words);
  if (!found) throw new Error(`no button ${words}`);
  return found;
};
const press = async (words: string): Promise<void> => {
  button(words).click();
  await rest();
};

async function opened(workbook: FakeWorkbook): Promise<FakeWorkbook> {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  new Pane({
    root,
    workbook,
    texts: da,
    language: 'da',
    loadChecking: async () => checkingWith(check, results),
    now: () => new Date(2025, 0, 7),
    ribbon: () => undefined,
  });
  document.getElementById('tab-overview')?.click();
  await until(() => document.querySelector('.write-draft') !== null);
  await press('Skriv et udkast');
  await until(() => document.querySelector('main h2')?.textContent?.startsWith('Udkast') === true);
  return workbook;
}

async function choose(words: string): Promise<void> {
  const list = document.querySelector('select') as HTMLSelectElement;
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === words);
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await rest();
}

describe('the drafts in the pane', () => {
  it('begin with the overview answer, which says what is not known', async () => {
    await opened(new FakeWorkbook(sampleWorkbook()));
    expect(said('main h2')).toBe('Udkast til svar om arbejdskraftbesparelser');
    expect(document.activeElement).toBe(document.querySelector('main h2'));
    expect(shown()).toContain('[RUTE-VAGT: Potentialet er ikke oplyst.]');
  });

  it('show the request of a chosen approval, and lead from a figure to its cell', async () => {
    const workbook = await opened(new FakeWorkbook(sampleWorkbook()));
    await choose('Aktstykke: AKT-85');
    expect(shown()).toContain('22,8 mio. kr. i tilskud til KL');
    expect(shown()).toContain('40,6 mio. kr. til 3 projekter');
    button('22.800.000,00').click();
    await rest();
    expect(workbook.selected.map(({ sheet }) => sheet)).toEqual(['ApprovalLines']);
    expect(button('22.800.000,00').getAttribute('aria-label')).toMatch(
      /^22\.800\.000,00\. Gå til ApprovalLines!E\d+$/,
    );
  });

  it('follow the check after an edit', async () => {
    const workbook = await opened(new FakeWorkbook(sampleWorkbook()));
    await choose('Aktstykke: AKT-85');
    expect(shown()).toContain('finder ingen fejl');
    workbook.workbook = sampleWorkbook({ 'T-2024-1': 22_800_001 });
    workbook.edit();
    await until(() => shown().includes('2 fejl'));
    expect(shown()).toMatch(/Tjekket finder 2 fejl i projektmappen\. Brug ikke udkastet/);
  });

  it('say which cell stands in the way of the list of approvals', async () => {
    const sample = sampleWorkbook();
    const [first, ...others] = sample.Approvals ?? [];
    await opened(new FakeWorkbook({ ...sample, Approvals: [{ ...first, approvalId: '#REF!' }, ...others] }));
    expect([...document.querySelectorAll('option')].map(({ text }) => text)).toEqual([
      'Svar om arbejdskraftbesparelser',
    ]);
    expect(shown()).toMatch(/Afsnittet kan ikke skrives\. .*Approvals!A2/);
  });

  it('are written as a sheet with amounts as numbers, which can be taken out again', async () => {
    const workbook = await opened(new FakeWorkbook(sampleWorkbook()));
    await choose('Aktstykke: AKT-85');
    await press('Skriv i ark');
    await until(() => said('.live') !== '');
    const [sheet] = workbook.sheets.at(-1) ?? [];
    expect(sheet?.name).toBe('Udkast AKT-85');
    const grant = sheet?.rows.find(([, recipient]) => recipient?.content === 'KL');
    expect(grant?.[2]).toEqual({ content: 22_800_000, style: 'amount' });
    expect(said('.live')).toBe('Udkastet står i arket Udkast AKT-85.');
    await press('Fortryd');
    await until(() => workbook.takenOut > 0);
    expect(workbook.takenOut).toBe(1);
  });

  it('are selected where the clipboard is refused, and the pane says what to press', async () => {
    await opened(new FakeWorkbook(sampleWorkbook()));
    await press('Kopiér udkastet');
    await until(() => said('.trouble') !== '');
    expect(said('.trouble')).toContain('Ctrl+C');
    expect(document.getSelection()?.toString()).toContain('Udkast til svar om arbejdskraftbesparelser');
  });

  it('give way to the overview, with focus on what opened them', async () => {
    await opened(new FakeWorkbook(sampleWorkbook()));
    await press('Til overblikket');
    await until(() => document.activeElement !== document.body);
    expect(document.activeElement?.textContent).toBe('Skriv et udkast');
  });
});

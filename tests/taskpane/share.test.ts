/** @jest-environment jsdom */
import { readSealedFile, sealFile } from '../../src/sharing/sealFile';
import { WorkbookError } from '../../src/workbook/port';
import { cellsOf, patch } from '../workbook/file/patch/patched';
import {
  all,
  BookInBytes,
  done,
  isWorking,
  opened,
  pickIn,
  press,
  rest,
  SAMPLE,
  signAs,
  text,
  until,
} from './sharePage';

/** The grant to RUTE-VAGT. */
const GRANT = { kind: 'setCell', sheet: 'Tilsagn', cell: 'G8' } as const;
// Eleven of the overview; of the key figures seven for each of eight pools and eight years, and three for thirty projects.
const FORMULAS = 11 + 2 * 8 * 7 + 30 * 3;

/** What the pane opened after one of its buttons was pressed, and the code that it gave. */
async function madeBy(button: string): Promise<{ bytes: Uint8Array; code: string }> {
  const workbook = new BookInBytes();
  await opened(workbook);
  signAs('MLH, Digitaliseringsministeriet');
  await done(button);
  return { bytes: workbook.copy, code: text('.made code') };
}

let sealed: { bytes: Uint8Array; code: string };
let prepared: { bytes: Uint8Array; code: string };
beforeAll(async () => {
  sealed = await madeBy('Forsegl kun');
  prepared = await madeBy('Gør klar');
});

const pick = (name: string, bytes: Uint8Array, size = bytes.length): Promise<void> =>
  pickIn('compare', [{ name, bytes, size }]);

describe('the state of the seal', () => {
  it('is that there is none, and what a copy would be is told before it is made', async () => {
    const workbook = new BookInBytes();
    await opened(workbook);
    expect(text('#seal-state')).toBe('Intet segl');
    expect(document.querySelector('.state-card code')).toBeNull();
    expect(all('.share-step p.between')).toEqual([
      expect.stringMatching(/^Udført: Tjekket0 fejl, \d+ advarsler$/),
      `I gang: ${FORMULAS} formler bliver til værdierSe liste`,
      'Mangler: Fundark og læsevejledningnye ark i kopien',
      'Mangler: Forseglny kode til følgebrevet',
    ]);
    press('Se liste');
    await rest();
    // The list shows its beginning.
    expect(all('#formula-list code')).toHaveLength(20);
    expect(all('#formula-list code')).toContain('=PULJE.POOL_REMAINING(Ledger,"NT-10Y",2024)');
    press('Overblik!B8');
    await rest();
    expect(workbook.selected).toEqual([{ sheet: 'Overblik', cell: 'B8' }]);
  });

  it('is unchanged since the moment of sealing, according to the file itself and never to us', async () => {
    const { bytes, code } = sealed;
    await opened(new BookInBytes(bytes));
    expect(text('#seal-state')).toBe('Uændret siden 7.\u00a0januar 2025 kl.\u00a09.05');
    expect(text('.state-title .named')).toBe(
      'ifølge filen selv · forseglet af MLH, Digitaliseringsministeriet',
    );
    expect(code).toMatch(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/);
    expect(text('.state-card code')).toBe(code);
    expect(text('.state-card')).toContain('Ikke underskrevet: sammenlign koden med den i følgebrevet.');
    expect(text('.state-card')).not.toMatch(/godkendt|valideret/i);
  });

  it('is changed after one øre, and the cell is one press away', async () => {
    const { bytes } = sealed;
    const workbook = new BookInBytes(await patch(bytes, { ...GRANT, content: 22_800_000.01 }));
    await opened(workbook);
    expect(text('#seal-state')).toMatch(/^Ændret siden 7\./);
    expect(text('.state-title .named')).toContain('1 ændring');
    expect(all('.state-card .rows-box li')).toEqual(['Tilsagn!G8T-2024-1: Beløb er ændret']);
    press('Tilsagn!G8');
    await rest();
    expect(workbook.selected).toEqual([{ sheet: 'Tilsagn', cell: 'G8' }]);
  });

  it('is that of another rule pack where the workbook was sealed under one', async () => {
    const pack = { id: 'nye-teknologier', version: '0.9', hash: 'a1'.repeat(32) };
    const request = { pack, by: '', on: new Date(), language: 'da', signing: null } as const;
    const { bytes } = await sealFile(SAMPLE, await readSealedFile(SAMPLE), request);
    await opened(new BookInBytes(bytes));
    expect(text('#seal-state')).toMatch(/^Uændret siden .* men under en anden regelpakke$/);
    expect(text('.state-title .named')).toMatch(
      /^ifølge filen selv · uden angivelse af hvem · Forseglet under nye-teknologier 0\.9, nu gælder/,
    );
    expect(document.querySelector('.state-card.ok')).toBeNull();
  });

  it('cannot be told, and is never "no seal", where the workbook was not read', async () => {
    const workbook = new BookInBytes();
    workbook.file = () => Promise.reject(new WorkbookError('lost'));
    await opened(workbook);
    expect(text('#seal-state')).toBe('Kan ikke afgøres');
    expect(text('.trouble')).toContain('Excel svarede ikke');
    workbook.file = async () => SAMPLE;
    await done('Tjek igen');
    expect([text('#seal-state'), text('.trouble')]).toEqual(['Intet segl', '']);
  });

  it('is not left standing where a later reading fails: the file is refused in the words of the reader', async () => {
    const { bytes } = sealed;
    const workbook = new BookInBytes(bytes);
    await opened(workbook);
    workbook.bytes = bytes.slice(0, bytes.length - 30);
    workbook.edit();
    await rest();
    await done('Tjek igen');
    expect(text('#seal-state')).toBe('Kan ikke afgøres');
    expect(text('.trouble')).toMatch(/^Projektmappen blev ikke læst.*(afkortet|hele|beskadiget|slut)/i);
  });

  it('may be out of date after an edit, until it is looked at again', async () => {
    const { bytes } = sealed;
    const workbook = new BookInBytes(bytes);
    await opened(workbook);
    expect(text('.stale')).toBe('');
    workbook.bytes = await patch(bytes, { ...GRANT, content: 1 });
    workbook.edit();
    await rest();
    expect(text('.stale')).toContain('kan være forældet');
    expect(text('#seal-state')).toMatch(/^Uændret/);
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Tjek igen')?.focus();
    await done('Tjek igen');
    expect([text('#seal-state').slice(0, 6), text('.stale')]).toEqual(['Ændret', '']);
    expect(document.activeElement?.id).toBe('seal-state');
  });

  it('says what it says in English too', async () => {
    const { bytes } = sealed;
    await opened(new BookInBytes(bytes), 'en');
    expect(text('#seal-state')).toBe('Unchanged since 7 January 2025 at 9:05');
    expect(text('.state-title .named')).toBe(
      'according to the file itself · sealed by MLH, Digitaliseringsministeriet',
    );
  });
});

describe('a copy to be shared', () => {
  it('is asked who seals it first; the name stays while other views are open', async () => {
    const workbook = new BookInBytes();
    const pane = await opened(workbook);
    await done('Gør klar');
    expect(text('.missing')).toBe('Skriv, hvem der forsegler.');
    expect(document.activeElement?.id).toBe('seal-by');
    signAs('x'.repeat(201));
    await done('Forsegl kun');
    expect(text('.missing')).toContain('200 tegn');
    expect(workbook.opened).toEqual([]);
    signAs('MLH');
    document.getElementById('tab-why')?.click();
    await rest();
    await pane.showShare();
    await rest();
    expect(document.querySelector<HTMLInputElement>('#seal-by')?.value).toBe('MLH');
  });

  it('has values for formulas, the findings, and a seal of which the code is told', async () => {
    const workbook = new BookInBytes();
    await opened(workbook);
    signAs('MLH');
    await done('Gør klar');
    expect(text('.live')).toBe('Den delte kopi er åbnet for sig. Gem den, og send den.');
    expect([workbook.written, workbook.sheets, workbook.bytes]).toEqual([[], [], SAMPLE]);
    const code = text('.made code');
    const cells = await cellsOf(workbook.copy);
    expect([...cells].filter(([, cell]) => / =.*_xldudf/.test(cell))).toEqual([]);
    const sheets = new Set([...cells.keys()].map((place) => place.replace(/!.*/, '')));
    for (const sheet of ['Delt kopi', 'Fund - læs mig', 'Fund', 'Segl']) expect(sheets).toContain(sheet);
    expect(text('.made')).toContain('ikke gemt en beregning i Overblik!B4');
    await opened(new BookInBytes(workbook.copy));
    expect(text('#seal-state')).toMatch(/^Uændret/);
    expect(text('.state-card code')).toBe(code);
  });

  it('gives every formula back, and the seal holds still', async () => {
    const copy = new BookInBytes(prepared.bytes);
    await opened(copy);
    expect(text('.is-copy')).toContain('Projektmappen er en delt kopi');
    await done('Gendan formler');
    expect(text('.made')).toContain(`${FORMULAS} formler er hentet tilbage.`);
    // The sample was never calculated by Excel, so nobody knows how old its figures are.
    expect(text('.made')).toContain('Formlerne bliver beregnet igen, når filen åbnes');
    const [before, after] = [await cellsOf(SAMPLE), await cellsOf(copy.copy)];
    for (const [place, cell] of before) expect([place, after.get(place)]).toEqual([place, cell]);
    expect([...after.keys()].filter((place) => !before.has(place) && !place.startsWith('Segl!'))).toEqual([]);
    await opened(new BookInBytes(copy.copy));
    expect(text('#seal-state')).toMatch(/^Uændret/);
  });

  it('tells which formulas could not be placed, and why', async () => {
    const edited = { kind: 'setCell', sheet: 'Overblik', cell: 'B8', content: 7 } as const;
    const copy = new BookInBytes(await patch(prepared.bytes, edited));
    await opened(copy);
    await done('Gendan formler');
    expect(text('.made')).toContain('1 er ikke hentet tilbage.');
    expect(all('.made li')).toEqual([
      'Overblik!B8 modtageren har ændret værdien eller formlen=PULJE.POOL_REMAINING(Ledger,"NT-10Y",2024)',
    ]);
  });

  it('is refused in words where a formula has no value, and nothing is opened', async () => {
    const formula = { formula: '_xldudf_PULJE_POOL_BUDGET(Ledger,"NT")', value: '' };
    const cell = { kind: 'setCell', sheet: 'Overblik', cell: 'B8', content: formula } as const;
    const workbook = new BookInBytes(await patch(SAMPLE, cell, { kind: 'recalculateOnOpen' }));
    await opened(workbook);
    signAs('MLH');
    await done('Gør klar');
    expect(text('.trouble')).toBe(
      'Der blev ikke lavet en delt kopi. Projektmappen skal genberegnes, så dens værdier kan være forældede. Genberegn, gem, og prøv igen.',
    );
    expect(workbook.opened).toEqual([]);
  });

  it('is not opened after the user has cancelled, also where Excel answers later', async () => {
    const workbook = new BookInBytes();
    await opened(workbook);
    let answer = (_: Uint8Array): void => undefined;
    workbook.file = () => new Promise((resolve) => (answer = resolve));
    signAs('MLH');
    press('Gør klar');
    await until(isWorking);
    expect(text('.working')).toContain('Trin 1 af 5');
    press('Annullér');
    await rest();
    expect([text('.live'), isWorking()]).toEqual(['Annulleret. Intet er lavet.', false]);
    answer(SAMPLE);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([workbook.opened, document.querySelector('.made')]).toEqual([[], null]);
  });

  it('is made once, however often the button is pressed meanwhile', async () => {
    const workbook = new BookInBytes();
    await opened(workbook);
    signAs('MLH');
    press('Forsegl kun');
    press('Forsegl kun');
    press('Gør klar');
    await rest();
    expect(workbook.opened).toHaveLength(1);
  });

  it('is told not to be open where Excel opens no workbook', async () => {
    const workbook = new BookInBytes();
    await opened(workbook);
    workbook.openNew = () => Promise.reject(new WorkbookError('not-supported'));
    signAs('MLH');
    await done('Gør klar');
    expect(text('.trouble')).toMatch(/^Der blev ikke lavet en delt kopi\. Denne udgave af Excel/);
    expect(document.querySelector('.made')).toBeNull();
  });
});

describe('two versions', () => {
  it('are told apart cell by cell with what it does to the pools, and can be turned round', async () => {
    const now = await patch(SAMPLE, { ...GRANT, content: 22_700_000 });
    const workbook = new BookInBytes(now);
    await opened(workbook);
    await pick('sendt.xlsx', SAMPLE);
    expect(all('.versions dd')).toEqual(['sendt.xlsx', 'den åbne projektmappe']);
    expect(text('main')).toContain('1 ændret celle.');
    const rows = all('section:has(#compare) li');
    expect(rows).toContain('NT-10Y · 20240,00\u00a0kr.→bliver til100.000,00\u00a0kr.');
    expect(rows.at(-1)).toBe(
      'Tilsagn!G8T-2024-1 · ændret · Beløb22.800.000,00\u00a0kr.→bliver til22.700.000,00\u00a0kr.',
    );
    press('Tilsagn!G8');
    await rest();
    expect(workbook.selected).toEqual([{ sheet: 'Tilsagn', cell: 'G8' }]);
    await done('Byt om');
    expect(all('.versions dd')).toEqual(['den åbne projektmappe', 'sendt.xlsx']);
    expect(all('section:has(#compare) li').at(-1)).toBe(
      'Tilsagn!G8T-2024-1 · ændret · Beløb22.700.000,00\u00a0kr.→bliver til22.800.000,00\u00a0kr.',
    );
  });

  it('have a row that only one has as new or removed, and it can be selected where it is here', async () => {
    const id = { kind: 'setCell', sheet: 'Puljer', cell: 'A7', content: 'NT-NY' } as const;
    const other = await patch(SAMPLE, { kind: 'growTable', table: 'Pools', rows: 1 }, id);
    const workbook = new BookInBytes();
    await opened(workbook);
    await pick('ny.xlsx', other);
    const rows = (): string[] => all('section:has(#compare) li');
    const cells = (): string[] => all('section:has(#compare) .cell');
    expect([rows().at(-1), cells()]).toEqual(['Puljer!A7NT-NY · fjernet række', []]);
    await done('Byt om');
    expect([rows().at(-1), cells()]).toEqual(['Puljer!A7NT-NY · ny række', []]);
    workbook.bytes = other;
    await pick('gammel.xlsx', SAMPLE);
    expect([rows().at(-1), cells()]).toEqual(['Puljer!A7NT-NY · ny række', ['Puljer!A7']]);
  });

  it('are equal where rows only moved', async () => {
    await opened(new BookInBytes());
    await pick('samme.xlsx', SAMPLE);
    expect(text('main')).toContain('Tabellerne er ens.');
  });

  it('are not compared where the file is refused: it is named with the reason, and what was shown stays', async () => {
    await opened(new BookInBytes());
    await pick('samme.xlsx', SAMPLE);
    await pick('skrald.xlsx', new TextEncoder().encode('ikke en zip'));
    expect(text('.trouble')).toMatch(/^Der blev ikke sammenlignet\. skrald\.xlsx: .*Excel/);
    expect(all('.versions dd')[0]).toBe('samme.xlsx');
    await pick('stor.xlsx', SAMPLE, 2 ** 31);
    expect(text('.trouble')).toMatch(/stor\.xlsx: .*100/);
  });

  it('may be out of date after an edit; compared again, the direction stays', async () => {
    const workbook = new BookInBytes();
    await opened(workbook);
    await pick('sendt.xlsx', SAMPLE);
    await done('Byt om');
    workbook.bytes = await patch(SAMPLE, { ...GRANT, content: 22_700_000 });
    workbook.edit();
    await rest();
    expect(text('section:has(#compare) .stale')).toContain('kan være forældet');
    await done('Sammenlign igen');
    expect(text('section:has(#compare) .stale')).toBe('');
    expect(all('.versions dd')[1]).toBe('sendt.xlsx');
    expect(all('section:has(#compare) li').at(-1)).toContain(
      '22.700.000,00\u00a0kr.→bliver til22.800.000,00',
    );
  });

  it('stay compared while other views are open', async () => {
    const pane = await opened(new BookInBytes());
    await pick('samme.xlsx', SAMPLE);
    document.getElementById('tab-check')?.click();
    await rest();
    await pane.showCompare();
    await rest();
    expect(text('main')).toContain('Tabellerne er ens.');
    expect(document.activeElement?.id).toBe('compare');
  });
});

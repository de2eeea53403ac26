/** @jest-environment jsdom */
import { unzipSync } from 'fflate';
import type { Language } from '../../src/text/language';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { edited, extractFor, fileOf, rowsIn, seal, type Edit } from '../sharing/exchange';
import { TWO_RECIPIENTS } from '../sharing/twoRecipients';
import { cellsOf } from '../workbook/file/patch/patched';
import { all, BookInBytes, done, isWorking, opened, pickIn, press, rest, text, until } from './sharePage';

const CITY = 'Københavns Kommune';
const amount = (row: string, to: number): Edit => ({ table: 'Match', row, field: 'amount', to });

let sealed: Uint8Array;
/** What is open: after it was sent, M-1 was changed here too. */
let ours: Uint8Array;
let toCity: Uint8Array;
let fromCity: Uint8Array;
let fromKl: Uint8Array;
beforeAll(async () => {
  sealed = await seal(await fileOf(TWO_RECIPIENTS, 'da'));
  ours = await edited(sealed, [amount('M-1', 8_000_000)]);
  toCity = (await extractFor(sealed, CITY, 'da')).bytes;
  fromCity = await edited(toCity, [amount('M-1', 8_500_000), amount('M-2', 42_000)]);
  fromKl = await edited((await extractFor(sealed, 'KL', 'da')).bytes, [amount('M-3', 5_600_000.25)]);
});

const CITY_FILE = 'retur-koebenhavn.xlsx';
const KL_FILE = 'retur-kl.xlsx';
const add = (...files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> =>
  pickIn(
    'collect',
    files.map(([name, bytes]) => ({ name, bytes })),
  );
const states = (): string[] => all('.collect .returned > .grow > .named');
const radios = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('.conflict input')];
const mergeButton = (): Element | null => document.querySelector('.merge .primary');
const isBlocked = (): boolean => mergeButton()?.getAttribute('aria-disabled') === 'true';

async function choose(side: 'Vores' | 'Deres', at = 0): Promise<void> {
  const labels = [...document.querySelectorAll('.conflict')][at]?.querySelectorAll('label') ?? [];
  [...labels]
    .find(({ textContent }) => textContent?.startsWith(side))
    ?.querySelector('input')
    ?.click();
  await rest();
}

async function remove(file: string): Promise<void> {
  document.querySelector<HTMLElement>(`[aria-label="Fjern ${file}"]`)?.click();
  await rest();
}

async function merge(): Promise<void> {
  if (!(mergeButton() instanceof HTMLElement)) throw new Error('no button to merge');
  (mergeButton() as HTMLElement).click();
  await rest();
}

async function pane(bytes = ours, language: Language = 'da'): Promise<BookInBytes> {
  const workbook = new BookInBytes(bytes);
  await opened(workbook, language);
  return workbook;
}

async function amounts(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const rows = await rowsIn(bytes, 'Match');
  return Object.fromEntries(rows.map(({ matchId, amount: kroner }) => [String(matchId), kroner]));
}

/** Where a number stands in the file. */
async function placeOf(bytes: Uint8Array, kroner: number): Promise<string> {
  const places = [...(await cellsOf(bytes))].filter(([, cell]) => cell.includes(String(kroner)));
  expect(places).toHaveLength(1);
  return places[0]?.[0] ?? '';
}

async function partsThatDiffer(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [one, other] = [unzipSync(before), unzipSync(after)];
  return Object.keys(one)
    .filter((part) => Buffer.compare(one[part]!, other[part] ?? new Uint8Array()) !== 0)
    .sort();
}

describe('returned workbooks', () => {
  it('are listed with what each changes; a conflict has its cell, what was sent and both values, and no choice', async () => {
    const workbook = await pane();
    await add([CITY_FILE, fromCity], [KL_FILE, fromKl]);
    const place = await placeOf(ours, 8_000_000);
    expect(text('#collect')).toBe('Indsaml 2 projektmapper');
    expect(states()).toEqual(['1 konflikt · 1 række ændret', 'Klar · 1 række ændret']);
    expect(all('.conflict p, .conflict label')).toEqual([
      `${place}M-1 · Beløb`,
      'Som sendt8.000.000,50',
      'Vores8.000.000,00',
      'Deres8.500.000,00',
      'ændret både her og af modtageren, siden den blev sendt',
    ]);
    expect(radios().map(({ checked }) => checked)).toEqual([false, false]);
    press(place);
    await rest();
    expect(workbook.selected).toEqual([
      { sheet: 'Medfinansiering', cell: place.replace('Medfinansiering!', '') },
    ]);
    expect(all('.collect details li')).toEqual([
      'Medfinansiering · M-2 · Beløbtom→bliver til42.000,00',
      'Medfinansiering · M-3 · Beløb5.555.555,00→bliver til5.600.000,25',
    ]);
  });

  it('open nothing while a conflict is undecided, and the open workbook is never touched', async () => {
    const workbook = await pane();
    await add([CITY_FILE, fromCity], [KL_FILE, fromKl]);
    expect([mergeButton()?.textContent, isBlocked()]).toEqual(['Flet 2 projektmapper', true]);
    expect(text('#merge-about')).toBe('Vælg Vores eller Deres først: 1 konflikt mangler.');
    await merge();
    expect([workbook.opened, text('.trouble')]).toEqual([[], '']);
    await choose('Vores');
    expect([isBlocked(), text('#merge-about')]).toEqual([
      false,
      'Intet overskrives uden dit valg. Denne projektmappe bliver, som den er.',
    ]);
    await merge();
    expect([workbook.opened.length, workbook.written, workbook.sheets]).toEqual([1, [], []]);
    expect(workbook.bytes).toBe(ours);
  });

  it.each([
    ['Deres', 8_500_000, 'Taget: 3 celler'],
    ['Vores', 8_000_000, 'Taget: 2 celler'],
  ] as const)(
    'are merged with %s where it was chosen, and every other part is the open workbook’s byte for byte',
    async (side, kroner, told) => {
      const workbook = await pane();
      await add([CITY_FILE, fromCity], [KL_FILE, fromKl]);
      await choose(side);
      await merge();
      expect(text('.live')).toContain('Den flettede projektmappe er åbnet for sig');
      expect(all('.merged p')).toContain(told);
      const merged = workbook.copy;
      expect(await amounts(merged)).toEqual({
        ...(await amounts(ours)),
        'M-1': kroner,
        'M-2': 42_000,
        'M-3': 5_600_000.25,
      });
      const { sheets } = await openWorkbook(ours);
      const matchPart = sheets.find(({ name }) => name === 'Medfinansiering')?.part;
      expect(await partsThatDiffer(ours, merged)).toEqual(
        ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', matchPart].sort(),
      );
      expect((await openWorkbook(merged)).sheets.map(({ name }) => name)).toContain('Indsamlet');
    },
  );

  it('that cannot be taken are named with the reason, and nothing is merged until they are removed', async () => {
    const workbook = await pane();
    const other = await fileOf({ Pools: [{ poolId: 'KULTUR', name: 'Kultur' }] }, 'da');
    const junk = new TextEncoder().encode('ikke en zip');
    await add([KL_FILE, fromKl], ['skrald.xlsx', junk], ['kultur.xlsx', other], ['igen.xlsx', fromKl]);
    expect(states()).toEqual([
      'Klar · 1 række ændret',
      expect.stringMatching(/^Ikke taget: .*Excel/),
      'Ikke taget: Filen handler om en anden pulje.',
      'Ikke taget: Den samme fil er angivet to gange.',
    ]);
    expect([isBlocked(), text('#merge-about')]).toEqual([
      true,
      'Fjern først de projektmapper, der ikke kan tages.',
    ]);
    await merge();
    expect(workbook.opened).toEqual([]);
    for (const file of ['skrald.xlsx', 'kultur.xlsx', 'igen.xlsx']) await remove(file);
    expect([all('.returned .between > b'), isBlocked()]).toEqual([[KL_FILE], false]);
    await merge();
    expect((await amounts(workbook.copy))['M-3']).toBe(5_600_000.25);
  });

  it('of two fillings of one extract neither is taken until one is removed', async () => {
    await pane();
    await add(['a.xlsx', fromCity], ['b.xlsx', await edited(toCity, [amount('M-2', 1)])]);
    const refused: unknown = expect.stringContaining('samme uddrag');
    expect(states()).toEqual([refused, refused]);
    expect(mergeButton()).toBeNull();
    await remove('a.xlsx');
    expect(states()).toEqual(['Klar · 1 række ændret']);
  });

  it('from an earlier seal are taken when the user says so, and what both changed is asked', async () => {
    const workbook = await pane(await seal(ours));
    await add([CITY_FILE, fromCity]);
    expect(states()).toEqual([
      'Ikke taget: Filen er lavet fra en ældre, forseglet udgave af denne projektmappe.',
    ]);
    await done('Brug ældre udgaver alligevel');
    expect(states()).toEqual(['1 konflikt · 1 række ændret']);
    await choose('Deres');
    await merge();
    expect((await amounts(workbook.copy))['M-1']).toBe(8_500_000);
  });

  it('that have two values for one cell are both asked, and two of theirs cannot be chosen', async () => {
    const workbook = await pane(sealed);
    // Without its seal nobody knows what was sent: what it says otherwise is asked, and so is what the other says.
    const unknown = await fileOf(
      {
        ...TWO_RECIPIENTS,
        Match: (TWO_RECIPIENTS.Match ?? []).map((row) =>
          row.matchId === 'M-3' ? { ...row, amount: 7 } : row,
        ),
      },
      'da',
    );
    await add([KL_FILE, fromKl], ['uden-segl.xlsx', unknown]);
    expect(states()).toEqual(['1 konflikt · 0 rækker ændret', '1 konflikt · 0 rækker ændret']);
    expect(all('.conflict .named')).toContain('Som sendtvides ikke');
    await choose('Deres', 0);
    await choose('Deres', 1);
    expect(text('#merge-about')).toBe(
      `${await placeOf(sealed, 5_555_555)} kan kun have én værdi. Vælg Deres for højst én af projektmapperne.`,
    );
    await merge();
    expect(workbook.opened).toEqual([]);
    await choose('Vores', 1);
    await merge();
    expect((await amounts(workbook.copy))['M-3']).toBe(5_600_000.25);
  });

  it('with a row that is gone leave it to be kept: theirs cannot be chosen', async () => {
    const workbook = await pane(sealed);
    await add([CITY_FILE, await edited(toCity, [{ remove: 'Match', row: 'M-2' }])]);
    expect(text('.conflict')).toContain('Deres kan ikke tages, som det er');
    expect(radios().map(({ disabled }) => disabled)).toEqual([false, true]);
    await choose('Deres');
    expect(isBlocked()).toBe(true);
    await choose('Vores');
    await merge();
    expect(await amounts(workbook.copy)).toEqual(await amounts(sealed));
  });

  it('with a new row in place of one that is gone show what the new one says before it can be chosen', async () => {
    const workbook = await pane(sealed);
    const row = { matchId: 'M-9', projectId: 'TALE', kind: 'cash', amount: 31_000.5 };
    await add([
      CITY_FILE,
      await edited(toCity, [
        { remove: 'Match', row: 'M-2' },
        { add: 'Match', row },
      ]),
    ]);
    expect(states()).toEqual(['2 konflikter · 0 rækker ændret']);
    const at = all('.conflict').findIndex((words) => words.includes('M-9'));
    const box = document.querySelectorAll('.conflict')[at];
    expect([...(box?.querySelectorAll('p.between') ?? [])].map(({ textContent }) => textContent)).toContain(
      'Beløb31.000,50',
    );
    await choose('Deres', at);
    expect(isBlocked()).toBe(true);
    await choose('Vores', 1 - at);
    await merge();
    expect(await amounts(workbook.copy)).toEqual({ ...(await amounts(sealed)), 'M-9': 31_000.5 });
  });

  it('are not merged with a workbook that was changed after the choice: it is asked again', async () => {
    const workbook = await pane();
    await add([CITY_FILE, fromCity]);
    await choose('Deres');
    // As theirs is, so that nothing is left to decide, and then otherwise again.
    for (const kroner of [8_500_000, 9_999_999]) {
      workbook.bytes = await edited(sealed, [amount('M-1', kroner)]);
      await merge();
      expect(text('.trouble')).toMatch(/^Der blev ikke flettet\. Denne projektmappe er ændret/);
      expect(workbook.opened).toEqual([]);
    }
    await done('Hold op mod hinanden igen');
    expect(all('.conflict label')).toEqual(['Vores9.999.999,00', 'Deres8.500.000,00']);
    expect([radios().some(({ checked }) => checked), isBlocked()]).toEqual([false, true]);
  });

  it('are not listed after the user has cancelled', async () => {
    const workbook = await pane();
    workbook.file = () => new Promise(() => undefined);
    void add([KL_FILE, fromKl]);
    await until(() => isWorking() && text('.working').includes('Trin 2 af 3'));
    press('Annullér');
    await rest();
    expect([text('.live'), all('.returned')]).toEqual(['Annulleret. Intet er lavet.', []]);
  });

  it('are told of in English too', async () => {
    await pane(ours, 'en');
    await add([CITY_FILE, fromCity]);
    expect(states()).toEqual(['1 conflict · 1 row changed']);
    expect(all('.conflict label')).toEqual(['Ours8,000,000.00', 'Theirs8,500,000.00']);
    expect(text('#merge-about')).toBe('Choose Ours or Theirs first: 1 conflict left.');
  });
});

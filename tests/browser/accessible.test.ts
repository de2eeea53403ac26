import { faultsOf } from './axe';
import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

let workbench: RunningWorkbench;

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
}, 240_000);
afterAll(() => workbench.stop());

function allFaults({ page }: WorkbenchPage): Promise<string[][]> {
  return Promise.all(page.frames().map(faultsOf));
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const looks = (['da', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((colorScheme) => [language, colorScheme] as const),
);

describe('axe finds nothing', () => {
  it.each(looks)('in %s, %s, on a small and a large screen', async (language, colorScheme) => {
    const open = await workbench.open(language, { colorScheme });
    await open.page.locator('#ribbon button').first().click();
    await open.pane.locator('.severity').first().waitFor();
    for (const size of SIZES) {
      await open.page.setViewportSize(size);
      expect(await allFaults(open)).toEqual([[], []]);
    }
    await open.close();
  });

  it('where the page says something or asks', async () => {
    const open = await workbench.open();
    const chooser = open.page.locator('input[type=file]');
    await chooser.setInputFiles({ name: 'skrald.xlsx', mimeType: '', buffer: Buffer.from('ikke en zip') });
    await open.page.getByText('skrald.xlsx blev ikke åbnet.').waitFor();
    expect((await allFaults(open))[0]).toEqual([]);
    await open.type('Overblik!E30', '1');
    await chooser.setInputFiles('assets/samples/empty.da.xlsx');
    await open.page.getByRole('dialog').waitFor();
    expect((await allFaults(open))[0]).toEqual([]);
    await open.close();
  });
});

describe('the keyboard', () => {
  it('reaches everything, and focus can be seen', async () => {
    const open = await workbench.open();
    await open.page.locator('#bar a').focus();
    const reached: string[] = [];
    for (let step = 0; step < 12; step++) {
      reached.push(
        await open.page.evaluate(() => {
          const at = document.activeElement;
          return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
        }),
      );
      await open.page.keyboard.press('Tab');
    }
    expect(reached.slice(0, 11)).toEqual([
      'English',
      'Åbn .xlsx',
      'Gem kopi',
      'Tjek projektmappen',
      'Ny projektmappe',
      'Del',
      'Sammenlign',
      'Overblik',
      'Hjælp',
      'Celle',
      'Cellens indhold',
    ]);
    await open.tab('Overblik').click();
    await open.page.keyboard.press('ArrowRight');
    expect(await open.page.locator('[role=tab][aria-selected=true]').innerText()).toBe('Nøgletal');
    expect(await open.page.evaluate(() => document.activeElement?.textContent)).toBe('Nøgletal');
    await open.close();
  });
});

import { existsSync } from 'node:fs';
import { regionalFund } from '../mapping/regionalFund';
import { faultsOf } from './axe';
import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

/** The real one takes its time in the grid, so it is worth it in `npm run proof` only. */
const REAL = '../shared/real/dk-erdf-2007-2013.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let workbench: RunningWorkbench;
let open: WorkbenchPage;

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
}, 240_000);
afterAll(() => workbench.stop());
afterEach(async () => {
  expect(open.harm()).toEqual({ strayRequests: [], complaints: [] });
  await open.close();
});

const made = async () => ({ name: 'fund.xlsx', mimeType: XLSX, buffer: Buffer.from(await regionalFund()) });
const button = (name: string | RegExp) => open.pane.getByRole('button', { name, exact: true });
const field = (name: string) => open.pane.getByLabel(name, { exact: true });

async function accessible(): Promise<void> {
  const frame = open.page.frames().find((one) => one.url().endsWith('/addin/taskpane.html'));
  expect(frame && (await faultsOf(frame))).toEqual([]);
}

it('By mouse, a raw list becomes a checked ledger: the real one of the Regional Fund, in the long run and where it is here', async () => {
  const isReal = process.env.PROOF_RUNS !== undefined && existsSync(REAL);
  const [sheet, rows] = isReal ? ['2007-2013', '1.196'] : ['2023-2024', '12'];
  open = await workbench.open('da');
  await open.openInstead(isReal ? REAL : await made());
  await button('Tjek').click();
  await button(/^Brug egne ark/).click();
  await field('Hvor står »Projekt-id« i Projekter?').selectOption({ label: 'Nummerér rækkerne fra 1' });
  await field('Hvor står »Tilsagns-id« i Tilsagn?').selectOption({ label: 'Nummerér rækkerne fra 1' });
  await field('Hvor står »Finansår« i Tilsagn?').selectOption('column:B');
  await field('Hvor står »Status« i Tilsagn?').selectOption({ label: 'I alle rækker: givet' });
  await field('Hvor står »Pulje-id« i Tilsagn?').selectOption({ label: 'Det samme i alle rækker …' });
  // The value of a field is typed, and is taken also by whoever goes straight on to the button.
  await field('Værdi i alle rækker').pressSequentially('ERDF');
  await open.pane.getByText('1 spørgsmål mangler svar').first().waitFor();
  await field('Værdi i alle rækker').blur();
  await open.pane.getByText('Dine celler flyttes ikke.').waitFor();
  await accessible();
  await button('Brug tilknytningen').click();
  await open.pane.locator('.live', { hasText: 'læses nu fra dit eget ark' }).waitFor();
  expect(await open.pane.locator('.status').first().innerText()).toContain(`2 tabeller · ${rows} rækker`);

  await open.type(`${sheet}!${isReal ? 'G' : 'E'}6`, 'mange');
  // After a check that took long nothing is looked at unasked.
  await open.page.getByRole('button', { name: 'Tjek projektmappen' }).click();
  await open.pane.getByText(/Tjekket: 3 fejl/).waitFor({ timeout: 60_000 });
  await open.pane.getByRole('button', { name: 'kan ikke læses' }).first().click();
  const cell = `${sheet}!${isReal ? 'G' : 'E'}6`;
  await button(`Gå til ${cell}`).first().click();
  await open.pane.locator('.live', { hasText: `${cell} er markeret.` }).waitFor();
}, 300_000);

it('By the keys, in English and dark, the same way is gone and taken back', async () => {
  open = await workbench.open('en', { colorScheme: 'dark' });
  await open.openInstead(await made());
  const { keyboard } = open.page;
  await button('Validate').focus();
  await keyboard.press('Enter');
  await button(/^Use own sheets/).focus();
  await keyboard.press('Enter');
  await open.pane.getByRole('heading', { name: 'Use own sheets' }).and(open.pane.locator(':focus')).waitFor();
  const choose = async (name: string, typed: string): Promise<void> => {
    await field(name).focus();
    await keyboard.type(typed);
  };
  await choose('Where does “Project ID” in Projects stand?', 'Number');
  await choose('Where does “Allocation ID” in Allocations stand?', 'Number');
  await choose('Where does “Pool ID” in Allocations stand?', 'The same');
  await field('Value in all rows').focus();
  await keyboard.type('ERDF');
  await keyboard.press('Enter');
  await choose('Where does “Finance year” in Allocations stand?', 'B');
  await choose('Where does “Status” in Allocations stand?', 'In all rows: committed');
  await open.pane.getByText('All questions are answered.').waitFor();
  await accessible();
  await button('Use the mapping').focus();
  await keyboard.press('Enter');
  await open.tab('Mapping').waitFor();
  await button('Undo').click();
  await open.pane.locator('.live', { hasText: 'Undone. The mapping was taken away.' }).waitFor();
  expect(await open.tab('Mapping').count()).toBe(0);
});

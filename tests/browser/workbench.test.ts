import { RunningWorkbench, type WorkbenchPage } from './workbenchPage';

let workbench: RunningWorkbench;
let open: WorkbenchPage;

beforeAll(async () => {
  workbench = await RunningWorkbench.start();
}, 180_000);
afterAll(() => workbench.stop());

describe('the workbench', () => {
  beforeAll(async () => {
    open = await workbench.open('da');
  });
  afterAll(() => open.close());

  it('answers a formula typed the Danish way in a fresh cell', async () => {
    await open.type('Overblik!E30', '=PULJE.POOL_REMAINING(Ledger;"NT-10Y")');
    expect(await open.shown('Overblik', 'E30')).toBe('25.900.000');
  });

  it('moves with one krone more on a grant, and Validate tells the two errors and goes to their cells', async () => {
    await open.type('Tilsagn!G8', '22800001');
    expect(await open.shown('Overblik', 'E30')).toBe('25.899.999');
    await open.page.getByRole('button', { name: 'Tjek projektmappen' }).click();
    const errors = open.pane.locator('.severity.error');
    await errors.first().waitFor();
    console.log(await open.pane.locator('body').innerText());
  });
});

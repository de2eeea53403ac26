import { fingerprintOf } from '../../src/functions/fingerprint';
import { staleLedgers } from '../../src/functions/staleLedgers';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { inflate } from '../workbook/file/patch/patched';
import { workbookOf } from '../workbook/file/workbookOf';
import { table } from '../workbook/file/workbookOf';

const PROJECTS = workbookOf({
  'xl/tables/table1.xml': table(
    'name="Projects" displayName="Projects" ref="B2:C4"',
    '<tableColumn id="1" name="Project"/><tableColumn id="2" name="Amount_x000a_(kr.)"/>',
  ),
});
const CALL = '_xldudf_PULJE_LEDGER(Projects[#All])';

async function told(formula: string, value: (fingerprint: string) => string): Promise<string> {
  const workbook = await readWorkbook(PROJECTS, { inflate });
  const stored = value(fingerprintOf(workbook));
  const { stale, unknown } = staleLedgers([{ place: 'A!B4', formula, value: stored }], workbook);
  return [...stale.map((place) => `stale ${place}`), ...unknown.map((place) => `unknown ${place}`)].join();
}

describe('A stored LEDGER cell', () => {
  test('is as new as the tables where its fingerprint is theirs', async () => {
    expect(await told(CALL, (print) => `1 tabel [${print}]`)).toBe('');
  });

  test('is older than the tables where they hold anything else now', async () => {
    expect(
      await told(CALL, (print) => `1 tabel [${print.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))}]`),
    ).toBe('stale A!B4');
  });

  test('cannot be told where it was never calculated, or takes anything but whole tables', async () => {
    expect(await told(CALL, () => 'Puljetjek: genberegnes')).toBe('unknown A!B4');
    expect(await told('_xldudf_PULJE_LEDGER(A1:C9)', (print) => `[${print}]`)).toBe('unknown A!B4');
    expect(await told('_xldudf_PULJE_LEDGER(Projects[Project])', (print) => `[${print}]`)).toBe(
      'unknown A!B4',
    );
    expect(await told('_xldudf_PULJE_LEDGER(Pools[#All])', (print) => `[${print}]`)).toBe('unknown A!B4');
  });

  test('is no other formula', async () => {
    expect(await told('_xldudf_PULJE_POOL_REMAINING(Ledger,"NT")', () => '1')).toBe('');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Ledger } from '../../src/ledger/ledger';
import type { Cell } from '../../src/ledger/source';
import { KINDS } from '../../src/rules/catalogue';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';

const FILE = join(__dirname, '../../../shared/real/dk-erdf-2007-2013.xlsx');
const FIRST_ROW = 5;
const BUDGET = 'F';
const EU = 'G';

/** Øre from a cell's digits as the file has them, without any floating point: half up at the third decimal. */
function oreOf(digits: string): bigint {
  const [whole = '', decimals = ''] = digits.split('.');
  return (BigInt(whole + decimals.padEnd(3, '0').slice(0, 3)) + 5n) / 10n;
}

/** Budget and EU grant of every row, in øre, read from the file's own text by nothing of ours. */
function amountsInFile(): Map<number, { budget: bigint; eu: bigint }> {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(FILE)))['xl/worksheets/sheet1.xml']!);
  const rows = new Map<number, { budget: bigint; eu: bigint }>();
  for (const [, number, cells = ''] of xml.matchAll(/<row [^>]*?r="(\d+)"[^>]*>(.*?)<\/row>/gs)) {
    const digits = (column: string): string | undefined =>
      new RegExp(`<c r="${column}${number}"[^>]*><v>([0-9.]+)</v>`).exec(cells)?.[1];
    const [budget, eu] = [digits(BUDGET), digits(EU)];
    if (Number(number) >= FIRST_ROW && budget !== undefined && eu !== undefined)
      rows.set(Number(number), { budget: oreOf(budget), eu: oreOf(eu) });
  }
  return rows;
}

/** The sheet, mapped by hand: a row is a project with its budget as eligible cost and one commitment, the EU's. */
async function checkedByRule(): Promise<CheckResult> {
  const book = await openWorkbook(new Uint8Array(readFileSync(FILE)), { inflate: inflateWithNode });
  const cells = new Map<string, Cell>();
  await book.readSheet(book.sheets[0]!, {
    cell: (row, column, value) => cells.set(`${row}/${column}`, value),
  });
  const last = Math.max(...[...cells.keys()].map((place) => parseInt(place, 10)));
  const rows = [...Array(last + 1).keys()].filter((row) => row >= FIRST_ROW && cells.get(`${row}/1`));
  const text = (row: number, column: number): string => String(cells.get(`${row}/${column}`));
  const workbook = exampleSource({
    Pools: [{ poolId: 'ERDF', name: 'Regionalfonden 2007-2013' }],
    Projects: rows.map((row) => ({
      projectId: `R${row}`,
      title: text(row, 1),
      poolId: 'ERDF',
      eligibleCost: cells.get(`${row}/6`) as number,
    })),
    Allocations: rows.map((row) => ({
      allocationId: `T${row}`,
      projectId: `R${row}`,
      poolId: 'ERDF',
      year: Number(text(row, 2).slice(-4)),
      amount: cells.get(`${row}/7`) as number,
      status: 'committed',
    })),
    Rules: [{ ruleId: 'funding-rate', pool: 'ERDF', value: 0.5 }],
  });
  const kinds = KINDS.filter(({ id }) => id === 'funding-rate');
  return check(new Ledger(workbook), packJson, kinds);
}

if (!existsSync(FILE)) {
  it('The folder with real workbooks is not here, so the 598 projects of the Regional Fund were not checked', () => {
    expect(existsSync(FILE)).toBe(false);
  });
} else {
  describe('The EU share of 598 projects of the Regional Fund, at most half of the budget', () => {
    const rows = [...amountsInFile()];
    const aboveHalf = rows.filter(([, { budget, eu }]) => 2n * eu > budget);
    const aboveHalfOfAnOre = aboveHalf.filter(([, { budget, eu }]) => 2n * eu > budget + 1n);

    it('is exceeded by exactly those above half, rounded up to the øre', async () => {
      const result = await checkedByRule();
      expect(result.rules).toEqual([
        { id: 'funding-rate', status: 'failed', rows: rows.length, reasons: [] },
      ]);
      const found = result.findings.map(({ message, received, expected, difference }) => [
        message.id === 'funding-rate-exceeded' && message.params.project,
        [received, expected, difference].map((value) =>
          value?.type === 'amount' ? BigInt(value.ore) : null,
        ),
      ]);
      expect(found).toEqual(
        aboveHalfOfAnOre.map(([row, { budget, eu }]) => {
          const most = (budget + 1n) / 2n;
          return [`R${row}`, [eu, most, eu - most]];
        }),
      );
    });

    it('is no fault where a budget of an odd number of øre was halved upwards', () => {
      expect(rows).toHaveLength(598);
      expect(aboveHalf).toHaveLength(60);
      expect(aboveHalfOfAnOre.map(([row]) => row)).toEqual([446, 447, 471, 513]);
    });
  });
}

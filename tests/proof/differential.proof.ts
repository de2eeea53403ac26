import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from './differential/differences';
import { ONE_ORE } from './differential/oneOre';
import { hardIds, randomBook } from './differential/randomBook';
import { hasLibreOffice, throughLibreOffice, where } from './libreOffice';

const BOOKS = Math.min(1000, Number(process.env.PROOF_RUNS ?? 20));
/** LibreOffice takes so many files at once. */
const BATCH = 200;
/** Enough to see an error of one øre. */
const FEW = 20;

/** Calculated by LibreOffice, which knows nothing of our functions. */
async function calculated(from: number, count: number): Promise<Uint8Array[]> {
  const books = await Promise.all(Array.from({ length: count }, (_, at) => randomBook(from + at)));
  return throughLibreOffice(books).map((saved, at) => {
    if (!saved) throw new Error(`LibreOffice did not save workbook ${from + at}`);
    return saved;
  });
}

where(hasLibreOffice, 'LibreOffice is not on this machine', 'Beside LibreOffice', () => {
  test('every pool, match, split and spread figure of random workbooks is what native formulas come to', async () => {
    let asked = 0;
    for (let from = 0; from < BOOKS; from += BATCH) {
      for (const bytes of await calculated(from, Math.min(BATCH, BOOKS - from))) {
        const compared = await differences(bytes);
        asked += compared.asked;
        expect(compared.differences).toEqual([]);
      }
    }
    console.log(`differential: ${asked} of ${asked} answers in ${BOOKS} workbooks are those of LibreOffice`);
    expect(asked).toBeGreaterThan(BOOKS * 90);
  });

  test('an error of one øre in any of these places is seen', async () => {
    mkdirSync('.cache', { recursive: true });
    const work = mkdtempSync('.cache/one-ore-');
    try {
      const books = join(work, 'books');
      mkdirSync(books);
      (await calculated(0, FEW)).forEach((bytes, at) => writeFileSync(join(books, `${at}.xlsx`), bytes));
      const differ = (root: string): number => {
        const script = join(root, 'tests/proof/differential/compare.ts');
        const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, books], {
          encoding: 'utf8',
        });
        return Number(stdout);
      };
      expect(differ('.')).toBe(0);
      const seen = ONE_ORE.map(([file, from, to], at) => {
        const root = join(work, String(at));
        cpSync('src', join(root, 'src'), { recursive: true });
        cpSync('tests/proof/differential', join(root, 'tests/proof/differential'), { recursive: true });
        const source = readFileSync(file, 'utf8');
        expect([file, source.split(from).length]).toEqual([file, 2]);
        writeFileSync(join(root, file), source.replace(from, to));
        return differ(root) > 0;
      });
      console.log(`errors of one øre: ${seen.filter(Boolean).length} of ${ONE_ORE.length} seen`);
      expect(ONE_ORE.filter((_, at) => !seen[at])).toEqual([]);
    } finally {
      rmSync(work, { recursive: true });
    }
  });

  test('where SUMIFS itself is wrong for ids, ours is not', async () => {
    const { bytes, byHand } = await hardIds();
    const [saved] = throughLibreOffice([bytes]);
    const { differences: found } = await differences(saved as Uint8Array);
    // Native answers differ for each of these ids, and ours is what the rows add up to by hand.
    expect(found).toHaveLength(byHand.size);
    for (const [id, amount] of byHand)
      expect(
        found.filter((line) => line.includes(`"${id}"`) && line.includes(`: ${amount}, native`)),
      ).toHaveLength(1);
  });
});

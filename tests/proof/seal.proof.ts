import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ledger } from '../../src/ledger/ledger';
import { readSealedFile, sealChanges, sealFile } from '../../src/sharing/sealFile';
import { verify } from '../../src/sharing/verify';
import { PatchRefusal } from '../../src/workbook/file/patch/change';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { Refusal } from '../../src/workbook/file/refusal';
import { sourceOf } from '../rules/book';
import { cleanBook } from '../rules/cleanWorkbook';
import { ON, PACK, sealed, told } from '../sharing/sealing';
import { writeXlsx } from '../support/excelBook';
import { differingParts, inflate, patch } from '../workbook/file/patch/patched';
import { hasLibreOffice, throughLibreOffice, where } from './libreOffice';

const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));
const SAMPLES = join(__dirname, '../../assets/samples');
const CORPUS = join(__dirname, '../../../shared/corpus');

async function seal(bytes: Uint8Array): Promise<Uint8Array> {
  const request = { pack: PACK, by: 'Styrelsen', on: ON, language: 'da', signing: null } as const;
  return (await sealFile(bytes, await readSealedFile(bytes, { inflate }), request, { inflate })).bytes;
}

async function after(bytes: Uint8Array): Promise<string[]> {
  const { workbook, found } = await readSealedFile(bytes, { inflate });
  const { status, changes, doubts } = await verify(new Ledger(workbook), found, PACK, null);
  return [status, ...changes.map(told), ...doubts.map(({ kind }) => kind)];
}

where(hasLibreOffice, 'LibreOffice is not on this machine', 'Saved again by LibreOffice', () => {
  test('a sealed workbook is unchanged, and one øre more is still named', async () => {
    const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
    const books = [...names.map((name) => read(join(SAMPLES, name))), await writeXlsx(sourceOf(cleanBook()))];
    const files = await Promise.all(books.map(seal));
    const sample = files[names.indexOf('sample.da.xlsx')]!;
    const change = { kind: 'setCell', sheet: 'Tilsagn', cell: 'G5', content: 10_000_000.01 } as const;
    const saved = throughLibreOffice([...files, await patch(sample, change)]);
    expect(saved).not.toContain(undefined);
    const results = await Promise.all(saved.map((bytes) => after(bytes!)));
    expect(results).toEqual([
      ...files.map(() => ['unchanged']),
      ['changed', 'changed Allocations T-2022-1 Beløb Tilsagn!G5'],
    ]);
  });
});

/** Parts that a seal is carried by; every other one stays as it was. */
const CARRIERS =
  /^(\[Content_Types\]\.xml|(.*\/)?workbook\.xml|(.*\/)?_rels\/[^/]*\.rels|(.*\/)?styles\.xml|\+.*worksheets\/sheet\d+\.xml|\+customXml\/item\d+\.xml|\+.*styles\.xml|\+.*\.rels)$/i;

const hasCorpus = existsSync(CORPUS);
where(
  hasCorpus,
  'the folder of collected workbooks is not beside this clone',
  'Of the collected workbooks',
  () => {
    test('every one that is read carries a seal, with every other part byte for byte', async () => {
      const changes = sealChanges(await sealed(sourceOf(cleanBook())));
      const counts = { sealed: 0, refused: 0 };
      const complaints: string[] = [];
      const written: Uint8Array[] = [];
      for (const name of readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).sort()) {
        if (!/\.xls[xm]$/i.test(name)) continue;
        const bytes = read(join(CORPUS, name));
        try {
          await readSealedFile(bytes, { inflate });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          counts.refused += 1;
          continue;
        }
        try {
          const { bytes: now } = await patchWorkbook(bytes, changes, { inflate });
          const others = differingParts(bytes, now).filter((part) => !CARRIERS.test(part));
          if (others.length > 0) complaints.push(`${name}: ${others.join(', ')}`);
          const { found } = await readSealedFile(now, { inflate });
          if (found.kind !== 'found' || found.doubts.length > 0) complaints.push(`${name}: ${found.kind}`);
          counts.sealed += 1;
          written.push(now);
        } catch (error) {
          if (!(error instanceof PatchRefusal || error instanceof Refusal)) throw error;
          complaints.push(`${name}: ${error.message}`);
        }
      }
      console.log(`${counts.sealed} sealed, ${counts.refused} not read`);
      expect(complaints).toEqual([]);
      expect(counts.sealed).toBeGreaterThan(200);
      if (!hasLibreOffice) return;
      const every = Math.floor(written.length / 50);
      const some = written.filter((_, at) => at % every === 0).slice(0, 50);
      const saved = throughLibreOffice(some);
      expect(saved.filter((bytes) => bytes === undefined)).toEqual([]);
      const seals = await Promise.all(
        saved.map(async (bytes) => (await readSealedFile(bytes!, { inflate })).found.kind),
      );
      expect(new Set(seals)).toEqual(new Set(['found']));
    });
  },
);

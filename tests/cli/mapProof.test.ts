import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../src/ledger/source';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { puljetjek, temporaryFolder } from '../support/cli';
import { differingParts } from '../workbook/file/patch/patched';

const FILE = join(__dirname, '../../../shared/real/dk-erdf-2007-2013.xlsx');

const table = (name: string, rows: readonly (readonly Cell[])[]) =>
  ({
    kind: 'addSheet',
    sheet: { name, table: name, widths: [], rows: rows.map((row) => row.map((content) => ({ content }))) },
  }) as const;

const ANSWERS = [
  'Projects.projectId=number',
  'Allocations.allocationId=number',
  'Allocations.poolId=constant:ERDF',
  'Allocations.year=column:B',
  'Allocations.status=constant:committed',
].flatMap((answer) => ['--set', answer]);

if (!existsSync(FILE)) {
  it('The folder with real workbooks is not here, so the list of the Regional Fund was not mapped', () => {
    expect(existsSync(FILE)).toBe(false);
  });
} else {
  describe('The list of the Regional Fund, from the raw file to a checked ledger on the command line', () => {
    const { path } = temporaryFolder();
    const [raw, mapped] = [path('raw.xlsx'), path('mapped.xlsx')];

    beforeAll(async () => {
      // The clerk adds the pool, its frame and the rule; the list itself stays as it is.
      const { bytes } = await patchWorkbook(
        new Uint8Array(readFileSync(FILE)),
        [
          table('Pools', [
            ['Pulje-id', 'Navn'],
            ['ERDF', 'Regionalfonden 2007-2013'],
          ]),
          table('Frames', [
            ['Pulje-id', 'Finansår', 'Bevilling'],
            ['ERDF', null, 10_000_000_000],
          ]),
          table('Rules', [
            ['Regel', 'Pulje-id', 'Værdi'],
            ['funding-rate', 'ERDF', 0.5],
          ]),
        ],
        { inflate: inflateWithNode },
      );
      writeFileSync(raw, bytes);
    });

    it('is not written before every question is answered', async () => {
      const { code, error } = await puljetjek('map', raw, '--apply', mapped, '--lang', 'en');
      expect([code, existsSync(mapped)]).toEqual([2, false]);
      expect(error).toContain('Projects.projectId; Allocations.allocationId; Allocations.poolId');
    });

    it('finds exactly the four projects whose grant is above half, at their own cells', async () => {
      const applied = await puljetjek('map', raw, '--apply', mapped, ...ANSWERS);
      expect([applied.code, applied.error]).toEqual([0, '']);
      const { out } = await puljetjek('check', mapped, '--format', 'json');
      const [file] = (
        JSON.parse(out) as {
          files: { findings: Record<string, unknown>[]; rules: Record<string, unknown>[] }[];
        }
      ).files;
      const found = file?.findings.filter(({ rule }) => rule === 'funding-rate');
      expect(found?.map(({ sheet, cell, table: name }) => [name, sheet, cell])).toEqual(
        [446, 447, 471, 513].map((row) => ['Allocations', '2007-2013', `G${row}`]),
      );
      expect(file?.rules.find(({ id }) => id === 'funding-rate')).toMatchObject({
        status: 'failed',
        rows: 598,
      });
      const sum = await puljetjek('eval', mapped, 'POOL_COMMITTED(Ledger;"ERDF")', '--format', 'json');
      expect(JSON.parse(sum.out)).toMatchObject({ results: [{ value: expect.any(Number) as number }] });
    });

    it('keeps every part of the file but the list of sheets and names', () => {
      const changed = differingParts(new Uint8Array(readFileSync(raw)), new Uint8Array(readFileSync(mapped)));
      expect(changed.filter((part) => !part.startsWith('+'))).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/workbook.xml',
        'xl/styles.xml',
      ]);
    });
  });
}

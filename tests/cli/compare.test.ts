import { readFileSync, writeFileSync } from 'node:fs';
import { puljetjek, temporaryFolder } from '../support/cli';
import { patch } from '../workbook/file/patch/patched';
import { sheetOf } from '../workbook/file/workbookOf';
import { SAMPLE } from '../sharing/sharedBook';

const folder = temporaryFolder();
const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(folder.path(name), bytes);
  return folder.path(name);
};

describe('compare', () => {
  test('ends with 0 for equal tables, whatever else differs', async () => {
    const other = await patch(SAMPLE, { kind: 'setCell', sheet: 'Læs mig', cell: 'A30', content: 'en note' });
    const { code, out } = await puljetjek(
      'compare',
      file('a.xlsx', SAMPLE),
      file('b.xlsx', other),
      '--format',
      'json',
    );
    expect([code, JSON.parse(out)]).toEqual([0, { rows: [], pools: [] }]);
  });

  test('ends with 1 and names the cell and the pools, in words, as JSON and as a page', async () => {
    const changed = await patch(SAMPLE, { kind: 'setCell', sheet: 'Tilsagn', cell: 'G6', content: 1 });
    const [a, b] = [file('c.xlsx', SAMPLE), file('d.xlsx', changed)];
    const json = await puljetjek('compare', a, b, '--format', 'json');
    const { rows, pools } = JSON.parse(json.out) as { rows: object[]; pools: object[] };
    expect([json.code, rows.length]).toEqual([1, 1]);
    expect(rows[0]).toMatchObject({
      table: 'Allocations',
      sheet: 'Tilsagn',
      cell: 'G6',
      column: 'Beløb',
      to: 1,
    });
    expect(pools.length).toBeGreaterThan(0);
    const text = await puljetjek('compare', a, b, '--lang', 'en');
    expect([text.code, text.error]).toEqual([1, '']);
    expect(text.out).toContain('1 cell changed.');
    const page = folder.path('page.html');
    expect((await puljetjek('compare', a, b, '--format', 'html', '--output', page)).code).toBe(1);
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('ends with 2 and names the file that cannot be read or has none of the tables', async () => {
    const [a, broken] = [file('e.xlsx', SAMPLE), file('f.xlsx', new Uint8Array([1, 2, 3]))];
    const none = file('g.xlsx', sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
    for (const [files, at] of [
      [[a, broken], broken],
      [[broken, a], broken],
      [[a, none], none],
      [[a, folder.path('not-there.xlsx')], folder.path('not-there.xlsx')],
    ] as const) {
      const { code, out, error } = await puljetjek('compare', ...files, '--format', 'json');
      expect(code).toBe(2);
      expect(error.startsWith(`${at}: `)).toBe(true);
      expect(JSON.parse(out)).toMatchObject({ file: at, status: 'refused', rows: [] });
    }
    expect((await puljetjek('compare', a)).code).toBe(2);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { fingerprintOf } from '../../src/functions/fingerprint';
import { puljetjek, temporaryFolder } from '../support/cli';
import { cellsOf, patch } from '../workbook/file/patch/patched';
import { SAMPLE } from '../sharing/sharedBook';

const folder = temporaryFolder();
const file = (name: string, bytes: Uint8Array): string => {
  writeFileSync(folder.path(name), bytes);
  return folder.path(name);
};
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

describe('On the command line', () => {
  test('a copy is made with its findings, and its formulas come back', async () => {
    const [original, copy, back] = [
      file('a.xlsx', SAMPLE),
      folder.path('copy.xlsx'),
      folder.path('back.xlsx'),
    ];
    const made = await puljetjek('freeze', original, '--output', copy);
    expect([made.code, made.error]).toEqual([0, '']);
    expect(made.out).toContain('213 formler er erstattet af deres værdier:');
    expect(made.out).toContain('  Overblik!B8  =_xldudf_PULJE_POOL_REMAINING(Ledger,"NT-10Y",2024)');
    // The sample was never calculated by Excel, so the age of its values cannot be told.
    expect(made.out).toContain('gemt i Overblik!B4');
    const cells = await cellsOf(read(copy));
    expect([...cells.keys()].some((place) => place.startsWith('Fund!'))).toBe(true);
    expect(cells.get('Overblik!B10')).toBe('53700000');

    const restored = await puljetjek('restore', copy, '--output', back, '--format', 'json');
    expect(restored.code).toBe(0);
    expect(JSON.parse(restored.out)).toMatchObject({
      status: 'restored',
      restored: 213,
      leftOut: [],
      recordKept: false,
    });
    expect(await cellsOf(read(back))).toEqual(await cellsOf(SAMPLE));
  });

  test('what is not put back is listed in words, and the exit code says so', async () => {
    const copy = folder.path('changed.xlsx');
    await puljetjek('freeze', file('b.xlsx', SAMPLE), '--output', copy, '--lang', 'en');
    const changed = await patch(read(copy), { kind: 'setCell', sheet: 'Overblik', cell: 'B10', content: 1 });
    const back = await puljetjek(
      'restore',
      file('c.xlsx', changed),
      '--output',
      folder.path('d.xlsx'),
      '--lang',
      'en',
    );
    expect(back.code).toBe(1);
    expect(back.out).toContain(
      '  Overblik!B10  =_xldudf_PULJE_POOL_REMAINING(Ledger,"NT"): the receiver has changed the value or the formula',
    );
    expect((await cellsOf(read(folder.path('d.xlsx')))).get('Overblik!B10')).toBe('1');
  });

  test('a file that cannot be prepared is refused with a sentence, and nothing is written', async () => {
    const value = `Puljetjek: 15 tabeller [${fingerprintOf({ tables: [], date1904: false })}]`;
    const old = await patch(SAMPLE, {
      kind: 'setCell',
      sheet: 'Overblik',
      cell: 'B4',
      content: { formula: '_xldudf_PULJE_LEDGER(Pools[#All])', value },
    });
    const out = folder.path('none.xlsx');
    const refused = await puljetjek('freeze', file('old.xlsx', old), '--output', out, '--format', 'json');
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.out)).toMatchObject({ status: 'refused', refusal: { code: 'STALE_LEDGER' } });
    expect(refused.error).toContain('Tabellerne er ændret, siden formlerne blev beregnet: Overblik!B4');
    expect(() => read(out)).toThrow();
    const notACopy = await puljetjek('restore', file('e.xlsx', SAMPLE), '--output', out);
    expect([notACopy.code, notACopy.out]).toEqual([2, '']);
    expect((await puljetjek('freeze', file('f.xlsx', SAMPLE))).code).toBe(2);
    const broken = await puljetjek('freeze', file('g.xlsx', new Uint8Array([1, 2, 3])), '--output', out);
    expect(broken.code).toBe(2);
    expect(() => read(out)).toThrow();
  });
});

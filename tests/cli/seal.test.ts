import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Workbook } from 'exceljs';
import { patchNumber } from '../support/patchXlsx';
import { puljetjek, temporaryFolder } from '../support/cli';

const SAMPLE = resolve('assets/samples/sample.da.xlsx');
const folder = temporaryFolder();
const sealedFile = folder.path('forseglet.xlsx');
const changedFile = folder.path('ændret.xlsx');
let code = '';

beforeAll(async () => {
  const { out } = await puljetjek(
    'seal',
    SAMPLE,
    '--output',
    sealedFile,
    '--by',
    'Digitaliseringsministeriet',
  );
  code = /Kode: (\S+)/.exec(out)?.[1] ?? '';
  patchNumber(sealedFile, changedFile, 'xl/worksheets/sheet8.xml', 'G5', '10000000.01');
});

describe('seal', () => {
  test('writes a sealed copy and says its code, which verify gives again', async () => {
    expect(code).toMatch(/^([0-9a-f]{5}-){3}[0-9a-f]{5}$/);
    const { code: exit, out } = await puljetjek('verify', sealedFile, '--format', 'json');
    const result = JSON.parse(out) as Record<string, unknown>;
    expect(exit).toBe(0);
    expect(result).toMatchObject({ status: 'unchanged', code, changes: [], reasons: [], earlier: [] });
    expect(result['sealed']).toMatchObject({
      by: 'Digitaliseringsministeriet',
      pack: { id: 'nye-teknologier', version: '1.0' },
    });
  });

  test('overwrites nothing, neither the file itself nor another', async () => {
    const before = readFileSync(sealedFile);
    for (const output of [sealedFile, changedFile]) {
      const { code: exit, error } = await puljetjek('seal', sealedFile, '--output', output);
      expect([exit, error]).toEqual([2, expect.stringContaining('overskrevet')]);
    }
    expect(readFileSync(sealedFile).equals(before)).toBe(true);
  });

  test('needs an output, and a workbook with something to seal', async () => {
    expect(await puljetjek('seal', SAMPLE)).toMatchObject({ code: 2, out: '' });
    const other = folder.path('andet.xlsx');
    const book = new Workbook();
    book.addWorksheet('Ark1').addRow(['Projekt', 'Beløb']);
    await book.xlsx.writeFile(other);
    const refused = await puljetjek('seal', other, '--output', folder.path('x.xlsx'), '--lang', 'en');
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.error).toContain('nothing to seal');
  });

  test('of a sealed file names the seal before', async () => {
    const again = folder.path('igen.xlsx');
    await puljetjek('seal', sealedFile, '--output', again);
    const { out } = await puljetjek('verify', again, '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ status: 'unchanged', sealed: { by: null }, earlier: [{ code }] });
  });
});

describe('verify', () => {
  test('names the cell of one øre, and exits 1', async () => {
    const { code: exit, out } = await puljetjek('verify', changedFile, '--format', 'json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      status: 'changed',
      changes: [
        {
          table: 'Allocations',
          row: 'T-2022-1',
          column: 'Beløb',
          sheet: 'Tilsagn',
          cell: 'G5',
          kind: 'changed',
        },
      ],
    });
  });

  test.each([
    ['da', 'ifølge filen selv', 'Tilsagn!G5 · T-2022-1: Beløb er ændret'],
    ['en', 'according to the file itself', 'Allocations!G5'],
  ])('speaks plainly, and never of a validation (%s)', async (language, words, change) => {
    const unchanged = await puljetjek('verify', sealedFile, '--lang', language);
    expect([unchanged.code, unchanged.error]).toEqual([0, '']);
    expect(unchanged.out).toContain(words);
    expect(unchanged.out).toContain(code);
    const changed = await puljetjek('verify', changedFile, '--lang', language);
    expect(changed.out).toContain(language === 'en' ? 'Tilsagn!G5 · T-2022-1: Beløb was changed' : change);
    // The name of the file, in a folder that is called anything, apart.
    for (const { out } of [unchanged, changed])
      expect(out.replace(/^.*\n/, '')).not.toMatch(/validat|valider|godkendt|undefined|\b[a-z]+[A-Z]/);
  });

  test('says that there is no seal, and exits 1', async () => {
    const { code: exit, out } = await puljetjek('verify', SAMPLE, '--format', 'json');
    expect([exit, JSON.parse(out)]).toMatchObject([
      1,
      { status: 'no-seal', code: null, sealed: null, changes: [] },
    ]);
  });

  test('tells another pack from the sealed one, and exits 1', async () => {
    const pack = folder.path('pakke.json');
    const rules = [{ rule: 'match-share', value: 0.5 }];
    writeFileSync(pack, JSON.stringify({ id: 'vores', version: '3', title: { da: 'V', en: 'V' }, rules }));
    const { code: exit, out } = await puljetjek('verify', sealedFile, '--pack', pack);
    expect(exit).toBe(1);
    expect(out).toContain('vores');
    const json = await puljetjek('verify', sealedFile, '--pack', pack, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ status: 'other-pack', changes: [] });
  });

  test('of a file that cannot be read exits 2, and its JSON is never "unchanged"', async () => {
    const broken = folder.path('itu.xlsx');
    writeFileSync(broken, 'not a workbook');
    const { code: exit, out, error } = await puljetjek('verify', broken, '--format', 'json');
    expect([exit, JSON.parse(out)]).toMatchObject([
      2,
      { status: 'cannot-verify', refusal: { code: 'NOT_ZIP' } },
    ]);
    expect(error).toContain('itu.xlsx');
  });
});

describe('keygen', () => {
  const key = folder.path('nøgle.json');
  const withPassphrase = { env: { PULJETJEK_PASSPHRASE: 'en lang sætning' } };
  const signedFile = folder.path('underskrevet.xlsx');

  test('makes a key that signs, and a public one by which the seal is believed', async () => {
    const made = await puljetjek('keygen', '--output', key, '--owner', 'Styrelsen', withPassphrase);
    expect(made).toMatchObject({ code: 0, error: '' });
    const sealed = await puljetjek('seal', SAMPLE, '--output', signedFile, '--key', key, withPassphrase);
    expect(sealed.code).toBe(0);
    const believed = await puljetjek('verify', signedFile, '--trusted', `${key}.pub`);
    expect([believed.code, believed.error]).toEqual([0, '']);
    expect(believed.out).toContain('Underskrevet af Styrelsen med den betroede nøgle');
    const unknown = await puljetjek('verify', signedFile, '--format', 'json');
    expect([unknown.code, JSON.parse(unknown.out)]).toMatchObject([1, { status: 'unknown-key' }]);
    const unsigned = await puljetjek('verify', sealedFile, '--trusted', `${key}.pub`);
    expect([unsigned.code, unsigned.out]).toEqual([1, expect.stringContaining('ikke underskrevet')]);
  });

  test('overwrites no key, and takes no short passphrase and no period that ends before it begins', async () => {
    const again = await puljetjek('keygen', '--output', key, '--owner', 'Styrelsen', withPassphrase);
    const other = ['keygen', '--output', folder.path('ny.json'), '--owner', 'Styrelsen'];
    const short = await puljetjek(...other, { env: { PULJETJEK_PASSPHRASE: 'kort' } });
    const none = await puljetjek(...other);
    const turned = await puljetjek(...other, '--from', '2027-01-01', '--to', '2026-01-01', withPassphrase);
    for (const { code: exit, error } of [again, short, none, turned]) {
      expect(exit).toBe(2);
      expect(error.trim().split('\n')).toHaveLength(1);
    }
  });

  test('locks it: with another passphrase, or past its days, nothing is sealed', async () => {
    const wrong = { env: { PULJETJEK_PASSPHRASE: 'en anden sætning' } };
    const output = folder.path('y.xlsx');
    const locked = await puljetjek('seal', SAMPLE, '--output', output, '--key', key, wrong);
    expect([locked.code, locked.error]).toEqual([2, expect.stringContaining('adgangssætningen passer ikke')]);
    const old = folder.path('gammel.json');
    const period = ['--from', '2020-01-01', '--to', '2020-12-31'];
    await puljetjek('keygen', '--output', old, '--owner', 'Styrelsen', ...period, withPassphrase);
    const late = await puljetjek('seal', SAMPLE, '--output', output, '--key', old, withPassphrase);
    expect([late.code, late.error]).toEqual([2, expect.stringContaining('2020-12-31')]);
    expect(existsSync(output)).toBe(false);
  });
});

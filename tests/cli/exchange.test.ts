import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { edited } from '../sharing/exchange';
import { puljetjek, temporaryFolder } from '../support/cli';

const folder = temporaryFolder();
const path = folder.path;
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(path(name)));

/** The sample, sealed, and what one of its recipients made of its extract. */
beforeAll(async () => {
  await puljetjek('new', path('sample.xlsx'), '--sample', '--lang', 'en');
  await puljetjek('seal', path('sample.xlsx'), '--output', path('master.xlsx'));
  const argv = ['--recipient', 'københavns kommune', '--output', path('city.xlsx'), '--lang', 'en'];
  const made = await puljetjek('extract', path('master.xlsx'), ...argv);
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/city\.xlsx was made for Københavns Kommune: \d+ rows\.\nCode: [0-9a-f]{5}-/);
  const filled = await edited(bytes('city.xlsx'), [
    { table: 'Projects', row: 'TALE-TIL-TEKST', field: 'eligibleCost', to: 17_000_000.5 },
    { table: 'Projects', row: 'TALE-TIL-TEKST', field: 'title', to: 'Ny titel' },
  ]);
  writeFileSync(path('retur.xlsx'), filled);
  writeFileSync(path('damaged.xlsx'), filled.slice(0, -200));
});

describe('puljetjek extract', () => {
  test('says who holds no project and writes nothing', async () => {
    const output = path('nobody.xlsx');
    const argv = ['--recipient', 'Ingen', '--output', output, '--lang', 'en'];
    const { code, error } = await puljetjek('extract', path('master.xlsx'), ...argv);
    expect([code, existsSync(output)]).toEqual([2, false]);
    expect(error).toContain('No project has the recipient “Ingen”.');
  });

  test('makes a workbook that verifies as unchanged and has no error', async () => {
    const [verified, checked] = await Promise.all([
      puljetjek('verify', path('city.xlsx')),
      puljetjek('check', path('city.xlsx')),
    ]);
    expect([verified.code, checked.code]).toEqual([0, 0]);
  });
});

describe('puljetjek collect', () => {
  test('shows in a dry run what would be done, and writes nothing', async () => {
    const { code, out } = await puljetjek(
      'collect',
      path('master.xlsx'),
      path('retur.xlsx'),
      '--dry-run',
      '--lang',
      'en',
    );
    expect(code).toBe(1);
    expect(out).toContain('Eligible cost: empty → 17,000,000.50');
    expect(out).toMatch(
      /[0-9a-f]{12} {2}retur\.xlsx: Projects · TALE-TIL-TEKST · Title: sent .* returned Ny titel/,
    );
    expect(out).toContain('Nothing was written.');
  });

  test('writes nothing while a file is refused, and the rest only when asked to', async () => {
    const argv = [path('master.xlsx'), path('retur.xlsx'), path('damaged.xlsx'), '--format', 'json'];
    const output = path('half.xlsx');
    const not = await puljetjek('collect', ...argv, '--output', output);
    expect([not.code, existsSync(output)]).toEqual([1, false]);
    const rest = await puljetjek('collect', ...argv, '--output', output, '--skip-refused');
    expect([rest.code, existsSync(output)]).toEqual([1, true]);
    const { taken, conflicts, refused, output: written } = JSON.parse(rest.out);
    expect(taken).toMatchObject([
      {
        table: 'Projects',
        row: 'TALE-TIL-TEKST',
        column: 'Eligible cost',
        from: null,
        to: 17_000_000.5,
        file: 'retur.xlsx',
      },
    ]);
    expect(Object.keys(conflicts[0])).toEqual(
      expect.arrayContaining(['table', 'row', 'column', 'master', 'returned', 'base', 'file']),
    );
    expect(conflicts).toMatchObject([{ column: 'Title', returned: 'Ny titel', file: 'retur.xlsx' }]);
    expect(refused).toMatchObject([{ file: 'damaged.xlsx', code: expect.stringMatching(/^[A-Z_]+$/) }]);
    expect(written).toBe(output);
  });

  test('ends with 0 once everything is decided, and never writes over a file', async () => {
    const argv = [path('master.xlsx'), path('retur.xlsx'), '--format', 'json'];
    const { conflicts } = JSON.parse((await puljetjek('collect', ...argv, '--dry-run')).out);
    const before = bytes('master.xlsx');
    const decided = await puljetjek(
      'collect',
      ...argv,
      '--output',
      path('done.xlsx'),
      '--keep',
      conflicts[0].id,
    );
    expect(decided.code).toBe(0);
    expect(JSON.parse(decided.out).kept).toMatchObject([{ column: 'Title' }]);
    const again = await puljetjek(
      'collect',
      ...argv,
      '--output',
      path('done.xlsx'),
      '--keep',
      conflicts[0].id,
    );
    const onto = await puljetjek('collect', ...argv, '--output', path('master.xlsx'));
    const unknown = await puljetjek('collect', ...argv, '--output', path('other.xlsx'), '--take', 'abc');
    expect([again.code, onto.code, unknown.code, existsSync(path('other.xlsx'))]).toEqual([2, 2, 2, false]);
    expect(Buffer.compare(before, bytes('master.xlsx'))).toBe(0);
  });

  test('ends with 2 when the master cannot be read', async () => {
    const argv = [path('damaged.xlsx'), path('retur.xlsx'), '--dry-run', '--format', 'json'];
    const { code, out, error } = await puljetjek('collect', ...argv);
    expect(code).toBe(2);
    expect(JSON.parse(out).refused).toHaveLength(1);
    expect(error).toContain('damaged.xlsx');
  });
});

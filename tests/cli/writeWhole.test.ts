import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeWhole } from '../../src/cli/output';
import { temporaryFolder } from '../support/cli';

const folder = temporaryFolder();
const once = { overwrite: false };
const over = { overwrite: true };
let count = 0;

/** A folder of its own for each test, so that it can be seen that nothing else is left in it. */
function place(): { folder: string; file: string } {
  const own = folder.path(`t${(count += 1)}`);
  mkdirSync(own);
  return { folder: own, file: `${own}/ud.xlsx` };
}

describe('A file is written whole', () => {
  test('with its bytes, and nothing is left beside it', async () => {
    const { folder: own, file } = place();
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
    await writeWhole(file, bytes, once);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
    expect(readdirSync(own)).toEqual(['ud.xlsx']);
  });

  test('over another one only when that is said', async () => {
    const { folder: own, file } = place();
    writeFileSync(file, 'gammel');
    await expect(writeWhole(file, 'ny', once)).rejects.toMatchObject({ reason: 'exists', path: file });
    expect(readFileSync(file, 'utf8')).toBe('gammel');
    await writeWhole(file, 'ny', over);
    expect(readFileSync(file, 'utf8')).toBe('ny');
    expect(readdirSync(own)).toEqual(['ud.xlsx']);
  });

  test('by one of two runs at once; the other refuses', async () => {
    const { folder: own, file } = place();
    const texts = ['a'.repeat(3_000_000), 'b'.repeat(3_000_000)];
    const ended = await Promise.allSettled(texts.map((text) => writeWhole(file, text, over)));
    const refusals = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
    expect(refusals).toEqual([expect.objectContaining({ reason: 'busy', path: `${file}.part` })]);
    const winner = ended.findIndex(({ status }) => status === 'fulfilled');
    expect(readFileSync(file, 'utf8')).toBe(texts[winner]);
    expect(readdirSync(own)).toEqual(['ud.xlsx']);
  });

  test('or not at all where it cannot be put into place', async () => {
    const { folder: own, file } = place();
    mkdirSync(file);
    await expect(writeWhole(file, 'ny', over)).rejects.toThrow();
    expect(readdirSync(own)).toEqual(['ud.xlsx']);
    await expect(writeWhole(`${own}/no/such.xlsx`, 'ny', once)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('or not at all where there is no room for it, and the old one stays whole', () => {
    const { folder: own, file } = place();
    writeFileSync(file, 'gammel');
    // The shell lets no file grow over 64 KB: to the program that is a disk that is full.
    const program =
      `require('tsx/cjs'); require('./src/cli/output').writeWhole(${JSON.stringify(file)}, 'x'.repeat(1e6), ` +
      `{ overwrite: true }).then(() => process.exit(0), (error) => { console.log(error.code); process.exit(3); })`;
    const shell = 'ulimit -f 64; exec "$0" -e "$1"';
    const { status, stdout } = spawnSync('bash', ['-c', shell, process.execPath, program], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 3, stdout: 'EFBIG\n' });
    expect(readFileSync(file, 'utf8')).toBe('gammel');
    expect(readdirSync(own)).toEqual(['ud.xlsx']);
    expect(existsSync(`${file}.part`)).toBe(false);
  });
});

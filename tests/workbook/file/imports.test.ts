import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../src/workbook/file');

test('Only the file that unpacks with Node needs Node, so that a page can read files too.', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(20);
  const needing = files.filter((file) =>
    /from '(node:|fs|zlib|stream)|\bBuffer\b|\bprocess\b|\bfetch\(|XMLHttpRequest/.test(
      readFileSync(join(FOLDER, file), 'utf8'),
    ),
  );
  expect(needing).toEqual([join('inflate', 'nodeInflate.ts')]);
});

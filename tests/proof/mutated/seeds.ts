import { existsSync, readFileSync } from 'node:fs';
import { workbookOf } from '../../workbook/file/workbookOf';

const SEEDS = 30;
const CORPUS = '../shared/corpus';
const OWN = ['empty.da', 'empty.en', 'sample.da', 'sample.en'];
/** Files of other programs that are small enough to be read thousands of times. */
const MOST_BYTES = 30_000;

/** Sound workbooks: ours, and others evenly from those that were collected, where they are beside this clone. */
export function seeds(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const own = OWN.map((name) => [name, read(`assets/samples/${name}.xlsx`)] as const);
  const small = ['one table', workbookOf()] as const;
  const index = `${CORPUS}/INDEX.tsv`;
  if (!existsSync(index)) return [...own, small];
  const [, ...lines] = readFileSync(index, 'utf8').trimEnd().split(/\r?\n/);
  const files = lines.flatMap((line) => {
    const [file = '', , , bytes = '', expected, cells] = line.split('\t');
    return expected === 'READ' && Number(cells) > 3 && Number(bytes) < MOST_BYTES ? [file] : [];
  });
  const wanted = SEEDS - own.length - 1;
  const others = Array.from(
    { length: wanted },
    (_, at) => files[Math.floor((at * files.length) / wanted)] ?? '',
  );
  return [...own, small, ...others.map((file) => [file, read(`${CORPUS}/${file}`)] as const)];
}

function read(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

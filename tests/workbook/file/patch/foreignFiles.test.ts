import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../../src/workbook/file/book/openWorkbook';
import { PatchRefusal } from '../../../../src/workbook/file/patch/change';
import { patchWorkbook } from '../../../../src/workbook/file/patch/patchWorkbook';
import { Refusal } from '../../../../src/workbook/file/refusal';
import { cellsOf, differingParts, inflate, told, type Cells } from './patched';

const SHARED = join(__dirname, '../../../../../shared');
const SAMPLES = join(__dirname, '../../../../assets/samples');

const folders = [join(SHARED, 'corpus'), join(SHARED, 'real')].filter(existsSync);
if (folders.length === 0) console.log('foreignFiles: the folders with collected workbooks are not here');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => join(folder, name));
}

/** The cells of a file that our reader takes; undefined for one that it refuses. */
async function read(bytes: Uint8Array): Promise<Cells | undefined> {
  try {
    return await cellsOf(bytes);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Other value than any that these files hold. */
const VALUE = 4711.25;

/** Changes the first cell that may be changed, or one that is not there yet where the sheet has none such. */
async function changeOne(
  bytes: Uint8Array,
  cells: Cells,
): Promise<{ place: string; after: Uint8Array } | undefined> {
  const { sheets } = await openWorkbook(bytes, { inflate });
  const sheet = sheets.find(({ kind }) => kind === 'worksheet');
  if (sheet === undefined) return undefined;
  const inSheet = [...cells.keys()].filter((place) => place.startsWith(`${sheet.name}!`));
  for (const place of [...inSheet.slice(0, 20), `${sheet.name}!XFC1000000`]) {
    const cell = place.slice(sheet.name.length + 1);
    try {
      const { bytes: after } = await patchWorkbook(
        bytes,
        [{ kind: 'setCell', sheet: sheet.name, cell, content: VALUE }],
        { inflate },
      );
      return { place, after };
    } catch (error) {
      if (!(error instanceof PatchRefusal) || !/^(IN_|TABLE_HEADER)/.test(error.code)) throw error;
    }
  }
  throw new Error('no cell could be changed');
}

/** Parts that belong to the order of calculation, which may go when a formula goes. */
const CHAIN = /^-.*calcChain\.xml$|workbook\.xml\.rels$|^\[Content_Types\]\.xml$/i;

test.each([
  ['our own samples', SAMPLES],
  ...folders.map((folder) => [folder.split(/[\\/]/).at(-1)!, folder]),
])(
  'One changed cell changes one part of every workbook among %s, and no other cell',
  async (_, folder) => {
    const faults: string[] = [];
    let changed = 0;
    for (const file of filesIn(folder)) {
      const bytes = new Uint8Array(readFileSync(file));
      const cells = await read(bytes);
      if (cells === undefined) continue;
      const result = await changeOne(bytes, cells);
      if (result === undefined) continue;
      changed += 1;
      const { place, after } = result;
      const differing = differingParts(bytes, after);
      const lostFormula = / =/.test(cells.get(place) ?? '');
      const others = differing.filter((name) => !(lostFormula && CHAIN.test(name)));
      if (others.length !== 1 || !/sheet[^/]*\.xml$/i.test(others[0]!))
        faults.push(`${file}: ${differing.join()}`);
      cells.set(place, told(VALUE));
      const now = await cellsOf(after);
      const wrong = [...new Set([...cells.keys(), ...now.keys()])].filter(
        (key) => cells.get(key) !== now.get(key),
      );
      if (wrong.length > 0) faults.push(`${file}: ${wrong.slice(0, 5).join()}`);
    }
    expect(faults).toEqual([]);
    expect(changed).toBeGreaterThan(3);
  },
  600_000,
);

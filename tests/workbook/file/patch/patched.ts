import { unzipSync } from 'fflate';
import { cellAddress } from '../../../../src/ledger/address';
import { CellError, type Cell } from '../../../../src/ledger/source';
import { openWorkbook } from '../../../../src/workbook/file/book/openWorkbook';
import { inflateWithNode } from '../../../../src/workbook/file/inflate/nodeInflate';
import { DEFAULT_LIMITS } from '../../../../src/workbook/file/limits';
import { PatchRefusal, type Change } from '../../../../src/workbook/file/patch/change';
import { patchWorkbook, type Patched } from '../../../../src/workbook/file/patch/patchWorkbook';
import { openZip } from '../../../../src/workbook/file/zip/openZip';

export const inflate = inflateWithNode;

/** Every cell of a workbook by `sheet!address`, as value and formula. */
export type Cells = Map<string, string>;

/** A cell in words that tell 1, "1", TRUE and an error apart. */
export function told(value: Cell, formula?: string): string {
  const shown = value instanceof CellError ? value.code : JSON.stringify(value);
  return formula === undefined ? shown : `${shown} =${formula}`;
}

export async function cellsOf(bytes: Uint8Array): Promise<Cells> {
  const book = await openWorkbook(bytes, { inflate });
  const cells: Cells = new Map();
  for (const sheet of book.sheets) {
    await book.readSheet(sheet, {
      cell: (row, column, value, formula) =>
        cells.set(`${sheet.name}!${cellAddress(row, column)}`, told(value, formula)),
    });
  }
  return cells;
}

export async function patched(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Patched> {
  return patchWorkbook(bytes, changes, { inflate });
}

export async function patch(bytes: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array> {
  return (await patched(bytes, ...changes)).bytes;
}

/** The code with which the changes are refused and what it names, or undefined. */
export async function refused(bytes: Uint8Array, ...changes: readonly Change[]): Promise<string | undefined> {
  try {
    await patched(bytes, ...changes);
    return undefined;
  } catch (error) {
    if (error instanceof PatchRefusal) return error.message;
    throw error;
  }
}

/** The text of a part, unpacked by another library and with its mark, if it has one. */
export function xmlOf(bytes: Uint8Array, part: string): string {
  const content = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (content === undefined) throw new Error(`no part ${part}`);
  return Buffer.from(content).toString('utf8');
}

/** The packed bytes of each part as the file has them, in the order of the file. */
export function packedParts(bytes: Uint8Array): Map<string, Buffer> {
  const entries = [...openZip(bytes, DEFAULT_LIMITS).values()];
  return new Map(entries.map(({ name, packed }) => [name, Buffer.from(packed)]));
}

/** Names of the parts that differ between two files; `-` and `+` for those only one of them has. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [packedParts(before), packedParts(after)];
  const kept = [...old.keys()].filter((name) => now.has(name));
  const order = [...now.keys()].filter((name) => old.has(name));
  if (kept.join() !== order.join()) throw new Error('the order of the parts changed');
  return [
    ...[...old].flatMap(([name, packed]) => {
      const other = now.get(name);
      return other === undefined ? [`-${name}`] : other.equals(packed) ? [] : [name];
    }),
    ...[...now.keys()].filter((name) => !old.has(name)).map((name) => `+${name}`),
  ];
}

import { inflateWithFflate } from '../../../src/workbook/file/inflate/fflateInflate';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import type { Inflate } from '../../../src/workbook/file/inflate/port';
import type { ReadLimits } from '../../../src/workbook/file/limits';
import { readWorkbook } from '../../../src/workbook/file/readWorkbook';
import { Refusal } from '../../../src/workbook/file/refusal';

/** Both ways of unpacking; whatever is read must come out the same with each. */
export const INFLATERS: readonly (readonly [string, Inflate])[] = [
  ['Node', inflateWithNode],
  ['a browser', inflateWithFflate],
];

/** The refusal of a file, or undefined if it was read. Anything else that is thrown fails the test. */
export async function refusalOf(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Partial<ReadLimits> = {},
): Promise<Refusal | undefined> {
  try {
    await readWorkbook(bytes, { inflate, limits });
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

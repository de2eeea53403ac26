import { readFile, stat } from 'node:fs/promises';
import type { Pack } from '../rules/pack';
import nyeTeknologier from '../rules/packs/nye-teknologier.json';
import type { CliTexts } from '../text/types';
import { UsageError } from './usage';

/** The pack that ships, for a workbook that has none of its own. */
export const SHIPPED: Pack = nyeTeknologier;

const MOST_BYTES = 1_000_000;

/** The pack that ships, by its id, or the one in a file. */
export async function packNamed(asked: string, words: CliTexts): Promise<Pack> {
  if (asked === SHIPPED.id) return SHIPPED;
  let json: string;
  try {
    if ((await stat(asked)).size > MOST_BYTES)
      throw new UsageError(words.packBroken(asked, { kind: 'not-json' }));
    json = await readFile(asked, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(words.unknownPack(asked, SHIPPED.id));
  }
  const { PackError, readPack } = await import(/* webpackChunkName: "commands" */ '../rules/readPack');
  try {
    return readPack(json);
  } catch (error) {
    if (error instanceof PackError) throw new UsageError(words.packBroken(asked, error.problem));
    throw error;
  }
}

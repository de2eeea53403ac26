import nyeTeknologier from '../rules/packs/nye-teknologier.json';
import type { Pack } from '../rules/pack';
import type { CliTexts } from '../text/types';
import { UsageError } from './usage';

const PACKS: readonly Pack[] = [nyeTeknologier];

/** The pack asked for, or the one that ships. */
export function packNamed(id: string | null, words: CliTexts): Pack {
  const found = PACKS.find((pack) => pack.id === (id ?? PACKS[0]?.id));
  if (!found) throw new UsageError(words.unknownPack(id ?? '', PACKS.map((pack) => pack.id).join(', ')));
  return found;
}

import { normaliseId } from '../ledger/ids';
import type { Cell } from '../ledger/source';

/** Captions that only the table `Mapping` has. Kept apart from the reading of it, which few workbooks need. */
const MARKS = new Set(['tekstform', 'text form']);

/** True for the captions of a table `Mapping`. */
export function isMappingCaptions(captions: readonly Cell[]): boolean {
  return captions.some((caption) => typeof caption === 'string' && MARKS.has(normaliseId(caption)));
}

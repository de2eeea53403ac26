import { exactOre, type Ore } from './money';
import type { Selection } from './selection';

/** What a part of an answer is. The words are in `src/text`. */
export type PartId =
  | 'frame'
  | 'earmark-frames'
  | 'reusable-returns'
  | 'committed'
  | 'committed-itself'
  | 'planned'
  | 'paid'
  | 'annulled'
  | 'spent-until'
  | 'spent-before'
  | 'approved'
  | 'match-required'
  | 'match-pledged'
  | 'match-documented'
  | 'match-above';

/** A part of an answer: rows that add up to its total, added to the answer or taken off it. */
export interface Part {
  readonly id: PartId;
  readonly sign: 1 | -1;
  /** Øre, before the sign. */
  readonly total: Ore;
  readonly selections: readonly Selection[];
}

export function plus(id: PartId, ...selections: readonly Selection[]): Part {
  return { id, sign: 1, total: totalOf(selections), selections };
}

export function minus(id: PartId, ...selections: readonly Selection[]): Part {
  return { id, sign: -1, total: totalOf(selections), selections };
}

/** An amount in øre that no row states, added so that the answer does not go below its limit. */
export function surplus(id: PartId, ore: number): Part {
  return { id, sign: 1, total: exactOre(ore), selections: [] };
}

function totalOf(selections: readonly Selection[]): Ore {
  return exactOre(selections.reduce((sum, { total }) => sum + total, 0));
}

import type { Hit } from '../../kind';
import { amount } from '../../values';

/** The smallest change for a frame that carried in too much, where one row states it. Øre. */
export function carriedInTo([row, other]: readonly [number, ...number[]], ore: number): Pick<Hit, 'change'> {
  if (other !== undefined) return {};
  return { change: { table: 'Frames', row, field: 'carriedIn', to: amount(ore), orOthers: true } };
}

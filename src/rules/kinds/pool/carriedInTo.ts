import type { Hit } from '../../kind';
import { amount } from '../../values';

/** The smallest change for a frame that carried in too much, where one row states it. Øre. */
export function carriedInTo(rows: readonly number[], ore: number): Pick<Hit, 'change'> {
  const [row, other] = rows;
  if (row === undefined || other !== undefined) return {};
  return { change: { table: 'Frames', row, field: 'carriedIn', to: amount(ore), orOthers: true } };
}

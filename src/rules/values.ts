import { CellError, type Cell } from '../ledger/source';
import type { Day } from '../ledger/dates';
import type { Ore } from '../ledger/money';
import type { Value } from './finding';

/** An amount in øre as a value of a finding. */
export const amount = (ore: number): Value => ({ type: 'amount', ore: ore as Ore });
export const date = (day: Day): Value => ({ type: 'date', day });
export const number = (value: number): Value => ({ type: 'number', number: value });
export const share = (value: number): Value => ({ type: 'share', share: value });
export const text = (value: string): Value => ({ type: 'text', text: value });
export const blank: Value = { type: 'blank' };

/** A cell as it came, for one that could not be read. */
export function rawValue(cell: Cell): Value {
  if (cell === null) return blank;
  if (cell instanceof CellError) return text(cell.code);
  if (typeof cell === 'boolean') return text(cell ? 'TRUE' : 'FALSE');
  return typeof cell === 'number' ? number(cell) : text(cell);
}

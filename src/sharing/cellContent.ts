import { parseIsoDate, serialOfDay, type Day } from '../ledger/dates';
import { trimText } from '../ledger/ids';
import { POWER_OF_UNIT, type AmountUnit } from '../ledger/money';
import { CellError, type Cell } from '../ledger/source';
import type { FieldSpec } from '../ledger/tables/spec';
import type { Language } from '../text/language';

/** How the column that a value is written to holds it. */
export interface TargetColumn {
  readonly spec: FieldSpec;
  readonly unit: AmountUnit;
  readonly date1904: boolean;
  readonly language: Language;
}

/** What a cell says: its canonical text, and the text as its writer spelled it. */
export interface Said {
  readonly text: string;
  readonly spelled: string;
}

/**
 * The cell that says the same in another column: amounts in the column's unit, dates by the workbook's calendar,
 * choices in the column's language, ids and texts as they were spelled.
 */
export function cellContent({ text, spelled }: Said, { spec, unit, date1904, language }: TargetColumn): Cell {
  switch (spec.type) {
    case 'amount':
      // Written as a decimal and read as one, so that no digit is lost in between.
      return Number(`${text}e-${2 + POWER_OF_UNIT[unit]}`);
    case 'date':
      return serialOfDay(parseIsoDate(text) as Day, date1904);
    case 'year':
    case 'count':
    case 'number':
    case 'share':
      return Number(text);
    case 'choice':
      return spec.choices?.find(({ value }) => value === text)?.[language][0] ?? text;
    default:
      return spelled;
  }
}

/** The text of a cell as its writer spelled it; only 15 digits of a number are the writer's. */
export function spelledText(cell: Cell): string {
  if (cell instanceof CellError) return cell.code;
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)) + 0);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return trimText(cell ?? '');
}

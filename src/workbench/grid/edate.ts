import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';

/** The serial of 1 January 1970. */
const UNIX = 25_569;
const DAY = 86_400_000;
/** Before it lies a day that never was, 29 February 1900. */
const FIRST_SAFE = 61;
const LAST = 2_958_465;

/**
 * EDATE for single dates, in place of Univer's own, which answers 2 March to one month after 31 January. In a month
 * without that day Excel takes the last one. A range of dates is an error here rather than a wrong date.
 */
export class Edate extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;

  override calculate(start: BaseValueObject, months: BaseValueObject): BaseValueObject {
    const [from, by] = [single(start), single(months)];
    for (const value of [from, by]) if (value?.isError()) return value;
    const [serial, count] = [numberOf(from), numberOf(by)];
    if (serial === undefined || count === undefined) return ErrorValueObject.create(ErrorType.VALUE);
    const moved = monthsLater(Math.floor(serial), Math.trunc(count));
    return moved === undefined ? ErrorValueObject.create(ErrorType.NUM) : NumberValueObject.create(moved);
  }
}

function single(value: BaseValueObject): BaseValueObject | undefined {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1
    ? (array.get(0, 0) ?? undefined)
    : undefined;
}

function numberOf(value: BaseValueObject | undefined): number | undefined {
  if (value === undefined || value.isNull() || value.isBoolean()) return undefined;
  const text = value.getValue();
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? undefined : number;
}

function monthsLater(serial: number, months: number): number | undefined {
  if (serial < FIRST_SAFE || serial > LAST) return undefined;
  const from = new Date((serial - UNIX) * DAY);
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const next = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 1);
  const day = Math.min(from.getUTCDate(), Math.round((next - first) / DAY));
  const moved = Math.round(first / DAY) + day - 1 + UNIX;
  return moved < FIRST_SAFE || moved > LAST ? undefined : moved;
}

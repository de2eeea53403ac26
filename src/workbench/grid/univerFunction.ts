import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  StringValueObject,
  ValueObjectFactory,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { GridAnswer, GridCall, GridValue } from '../host/grid';
import { isErrorText } from './cellValue';

/** What a waiting cell holds inside Univer: an error of its own, so that dependants wait too and compute nothing. */
export const WAITING: string = ErrorType.CONNECT;

export type Ask = (call: Omit<GridCall, 'address'>, cell: CallingCell) => GridAnswer | null;

/** Row and column are -1 where Univer computes outside a cell. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A custom function as Univer calls it. A function of our own class, and not `registerFunction`, because only so
 * are errors in arguments, empty cells and the calling cell seen as they are.
 */
export class CustomGridFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly ask: Ask,
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const values = variants.map(argumentOf);
    if (values.some(waits)) return ErrorValueObject.create(ErrorType.CONNECT);
    const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    const answer = this.ask({ name: String(this.name), arguments: values }, cell);
    if (!answer) return ErrorValueObject.create(ErrorType.CONNECT);
    if ('error' in answer) return errorObject(answer.error);
    return Array.isArray(answer.value)
      ? arrayObject(answer.value as readonly (readonly GridValue[])[])
      : valueObject(answer.value as GridValue);
  }
}

type Argument = GridCall['arguments'][number];

function waits(argument: Argument): boolean {
  if (Array.isArray(argument)) {
    return (argument as readonly (readonly GridValue[])[]).some((row) => row.some(isWaiting));
  }
  return isWaiting(argument as GridValue | null);
}

function isWaiting(value: GridValue | null): boolean {
  return typeof value === 'object' && value?.error === WAITING;
}

/** A reference to one cell is that cell's value, as in Excel; what is left out is `null`. */
function argumentOf(variant: BaseValueObject): Argument {
  if (!variant.isArray()) return variant.isNull() ? null : gridValue(variant);
  const array = variant as ArrayValueObject;
  const rows = array.getArrayValue().map((row) => row.map(gridValue));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as GridValue) : rows;
}

function gridValue(value: Nullable<BaseValueObject>): GridValue {
  if (!value || value.isNull()) return '';
  if (value.isError()) return { error: String((value as unknown as ErrorValueObject).getErrorType()) };
  const plain = value.getValue();
  if (value.isBoolean()) return Boolean(plain);
  return plain;
}

function valueObject(value: GridValue): BaseValueObject {
  if (typeof value === 'object') return errorObject(value.error);
  // A text answer stays text, also where it looks like a number, a formula or an error.
  return typeof value === 'string' ? StringValueObject.create(value) : ValueObjectFactory.create(value);
}

/** An error that says "wait" is no answer: nothing would ever end the waiting. */
function errorObject(code: string): BaseValueObject {
  const known = isErrorText(code) && code !== '#BUSY!' && code !== WAITING;
  return ErrorValueObject.create((known ? code : ErrorType.NA) as ErrorType);
}

function arrayObject(rows: readonly (readonly GridValue[])[]): BaseValueObject {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return errorObject('#VALUE!');
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: width }, (_, column) => {
        const value = row[column];
        return value === undefined ? NullValueObject.create() : valueObject(value);
      }),
    ),
    rowCount: rows.length,
    columnCount: width,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

import {
  ErrorType,
  ErrorValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula';

type Calculated = ReturnType<BaseFunction['calculate']>;

/**
 * A fault inside one of Univer's functions ends the calculation for good (and a Node process with it). Here it is
 * a `#VALUE!` in the cell that asked, and the other cells get their values.
 */
export function guardFunctions(executors: Iterable<BaseFunction>): void {
  for (const executor of executors) {
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants) => {
      try {
        return onTheTablesSheet(calculate(...variants), variants);
      } catch {
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    };
  }
}

/**
 * A part of a table (`INDEX(Pools[Pulje-id],1)`) has no sheet name, so that Univer afterwards looks its cells up on
 * the sheet of the formula. It keeps the sheet of the table, as the table's own reference does.
 */
function onTheTablesSheet<T extends Calculated>(result: T, from: readonly FunctionVariantType[]): T {
  const isOfTable = (variant: FunctionVariantType): boolean =>
    variant.isReferenceObject() && (variant as BaseReferenceObject).isTable();
  if (result.isReferenceObject() && from.some(isOfTable))
    (result as unknown as BaseReferenceObject).setForcedSheetId = () => undefined;
  return result;
}

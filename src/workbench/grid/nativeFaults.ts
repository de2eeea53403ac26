import { ErrorType, ErrorValueObject, type BaseFunction } from '@univerjs/engine-formula';

/**
 * A fault inside one of Univer's functions ends the calculation for good (and a Node process with it). Here it is
 * a `#VALUE!` in the cell that asked, and the other cells get their values.
 */
export function guardFunctions(executors: Iterable<BaseFunction>): void {
  for (const executor of executors) {
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...variants) => {
      try {
        return calculate(...variants);
      } catch {
        return ErrorValueObject.create(ErrorType.VALUE);
      }
    };
  }
}

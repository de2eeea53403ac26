/**
 * What is used of the global `CustomFunctions` of Office.js. `Code` is its own enumeration of error values.
 */
export interface CustomFunctionsRuntime<Code> {
  associate(id: string, call: (...values: unknown[]) => unknown): void;
  readonly Error: new (code: Code, message?: string) => object;
  readonly ErrorCode: { readonly notAvailable: Code; readonly invalidValue: Code };
}

import { NoAnswer } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import type { FieldOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';

/** A row of an example in which a cell that others fill may be left blank. */
export type RowOf<T extends TableName> = {
  readonly [F in FieldOf<T>]?: string | number | boolean | undefined;
};
export type Workbook = { readonly [T in TableName]?: readonly RowOf<T>[] };

export function ledgerOf(workbook: Workbook): Ledger {
  return new Ledger(exampleSource(workbook as ExampleWorkbook));
}

/** What a question comes to, or why it has no answer: `#VALUE! blank-cell Allocations!C7`. */
export function asked<T>(ask: () => T): T | string {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return whyNot(error);
  }
}

/** The reason with the cell that it names, and whatever else it says. */
export function whyNot({ code, reason }: NoAnswer): string {
  const { place, ...more } = { place: undefined, ...reason.params };
  const cell = place ? [`${place.table}!${place.cell}`] : [];
  return [code, reason.id, ...cell, ...(Object.keys(more).length > 0 ? [JSON.stringify(more)] : [])].join(
    ' ',
  );
}

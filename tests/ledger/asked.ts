import { NoAnswer } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';

export function ledgerOf(workbook: ExampleWorkbook): Ledger {
  return new Ledger(exampleSource(workbook));
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

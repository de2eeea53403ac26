import type { TableName } from '../ledger/tables/spec';
import { argumentsFrom, CALL, ledgerArguments } from './excel/ledgerFormula';

/** The defined name by which formulas know the cell with the ledger. */
export const LEDGER_NAME = 'Ledger';

/** How a LEDGER formula takes a table: with its captions. */
export function ledgerArgument(table: TableName): string {
  return `${table}[#All]`;
}

/**
 * The formula of a LEDGER cell with a table as one more argument. `null` where it is not just one call that takes whole
 * tables by their names (and the date that tells the date system): what it is meant to read is then its owner's to say.
 */
export function withTable(formula: string, table: TableName): string | null {
  const text = formula.trimEnd();
  const [call] = text.matchAll(CALL);
  if (!call || !/^=?\s*$/.test(text.slice(0, call.index))) return null;
  const start = call.index + call[0].length;
  // The last parenthesis is the one that closes the call.
  const isWhole = argumentsFrom(text, start) !== null && argumentsFrom(text.slice(0, -1), start) === null;
  const [taken] = ledgerArguments(text);
  if (!isWhole || !taken) return null;
  const names: string[] = [];
  for (const argument of taken) {
    if (argument.kind === 'table' && argument.part === 'all' && !argument.columns)
      names.push(argument.table.toLowerCase());
    else if (argument.kind !== 'date') return null;
  }
  if (names.length === 0) return null;
  return names.includes(table.toLowerCase()) ? text : `${text.slice(0, -1)},${ledgerArgument(table)})`;
}

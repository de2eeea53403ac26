import type { Cell, SourceWorkbook } from '../ledger/source';
import { ledgerArguments, type LedgerArgument } from '../workbook/excel/ledgerFormula';
import { fingerprintIn } from './digest';
import { fingerprintOf } from './fingerprint';

/** A cell of a file with a formula, and the value that the file holds for it. */
interface StoredFormula {
  readonly place: string;
  readonly formula: string;
  readonly value: Cell;
}

/**
 * The LEDGER cells of a file whose fingerprint is not that of its tables, so that every figure from them is older than
 * the tables; and those of which that cannot be told.
 */
export function staleLedgers(
  formulas: readonly StoredFormula[],
  workbook: SourceWorkbook,
): { readonly stale: readonly string[]; readonly unknown: readonly string[] } {
  const stale: string[] = [];
  const unknown: string[] = [];
  for (const { place, formula, value } of formulas) {
    const [call] = ledgerArguments(formula);
    if (call === undefined) continue;
    const stored = typeof value === 'string' ? fingerprintIn(value) : null;
    const content = contentOf(call, workbook);
    if (stored === null || content === null) unknown.push(place);
    else if (fingerprintOf(content) !== stored) stale.push(place);
  }
  return { stale, unknown };
}

/** What a LEDGER of whole tables reads; `null` where it takes anything else. */
function contentOf(
  call: readonly LedgerArgument[],
  { tables, date1904 }: SourceWorkbook,
): Pick<SourceWorkbook, 'tables' | 'date1904'> | null {
  const found = call.flatMap((argument) => {
    if (argument.kind !== 'table' || argument.part !== 'all' || argument.columns) return [];
    return tables.filter(({ name }) => name.toLowerCase() === argument.table.toLowerCase());
  });
  const dates = call.filter(({ kind }) => kind === 'date').length;
  return found.length + dates === call.length ? { tables: found, date1904: date1904 && dates > 0 } : null;
}

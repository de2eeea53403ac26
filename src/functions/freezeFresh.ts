import type { SourceWorkbook } from '../ledger/source';
import { freeze, type Frozen, type FreezeInput } from '../sharing/prepare/freeze';
import { PrepareError } from '../sharing/prepare/prepareError';
import type { ReadOptions } from '../workbook/file/book/openWorkbook';
import { staleLedgers } from './staleLedgers';

export interface FreshlyFrozen {
  readonly frozen: Frozen;
  /** LEDGER cells of which it cannot be told whether they were calculated since the last edit. */
  readonly ageUnknown: readonly string[];
}

/** The copy that `freeze` makes; also refused where figures are older than the tables that they are made from. */
export async function freezeFresh(
  workbook: SourceWorkbook,
  input: Omit<FreezeInput, 'tables'>,
  options: ReadOptions = {},
): Promise<FreshlyFrozen> {
  const frozen = await freeze({ ...input, tables: workbook.tables }, options);
  const { stale, unknown } = staleLedgers(frozen.entries, workbook);
  if (stale.length > 0) throw new PrepareError('stale-ledger', stale);
  return { frozen, ageUnknown: unknown };
}

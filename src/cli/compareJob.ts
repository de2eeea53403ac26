import { poolEffects } from '../functions/poolEffects';
import { Ledger } from '../ledger/ledger';
import { Settings } from '../rules/settings';
import { compare, type Comparison, type PoolEffect } from '../sharing/compare';
import { inflateWithNode } from '../workbook/file/inflate/nodeInflate';
import { limitsTimes } from '../workbook/file/limits';
import { readWorkbook } from '../workbook/file/readWorkbook';
import { Refusal, type RefusalCode, type RefusalParams } from '../workbook/file/refusal';
import type { Job } from './job';

export type CompareOutcome =
  | { readonly kind: 'compared'; readonly comparison: Comparison; readonly pools: readonly PoolEffect[] }
  /** One of the two was not read: 0 for the first, 1 for the second. */
  | {
      readonly kind: 'not-compared';
      readonly file: 0 | 1;
      readonly code: RefusalCode;
      readonly params: RefusalParams;
    }
  | { readonly kind: 'no-tables'; readonly file: 0 | 1 };

/** Reads two files to their ends and holds them against each other. */
export async function runCompareJob({ bytes, pack, raise }: Job, other: Uint8Array): Promise<CompareOutcome> {
  const ledgers: Ledger[] = [];
  for (const [file, each] of [
    [0, bytes],
    [1, other],
  ] as const) {
    try {
      const options = { limits: limitsTimes(raise), inflate: inflateWithNode };
      const ledger = new Ledger(await readWorkbook(each, options), { whole: true });
      // Two files without a table of ours are not two equal ones.
      if ([...ledger.tables.values()].every(({ source }) => source === null))
        return { kind: 'no-tables', file };
      ledgers.push(ledger);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'not-compared', file, code: error.code, params: error.params };
    }
  }
  const [before, after] = ledgers.map((ledger) => ({ ledger, settings: new Settings(ledger, pack) }));
  return {
    kind: 'compared',
    comparison: compare(before!.ledger, after!.ledger),
    pools: poolEffects(before!, after!),
  };
}

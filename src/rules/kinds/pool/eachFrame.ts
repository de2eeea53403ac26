import type { FinanceYear } from '../../../ledger/dates';
import type { PoolCode } from '../../../ledger/pools';
import { holdsFor } from '../../inForce';
import { notUnderstood } from '../../notUnderstood';
import type { Run } from '../../run';
import type { Setting } from '../../settings';

/** What is asked for, and the years of its frames; `null` for the whole period. */
interface YearOf {
  readonly whole: null;
  readonly years: FinanceYear;
  readonly all: FinanceYear | null;
}

/** A pool's frame as Frames states it, with a setting that holds for it. */
export interface StatedFrame<Of extends keyof YearOf> {
  readonly pool: PoolCode;
  readonly year: YearOf[Of];
  /** Its rows in Frames; at least one. */
  readonly rows: readonly [number, ...number[]];
  readonly setting: Setting;
}

/**
 * Visits the frames of every pool for which the rule is on. What a visit cannot know makes the rule not
 * run for that frame; so does a period that holds for a part of the frame's time only.
 */
export function eachFrame<Of extends keyof YearOf>(
  run: Run,
  of: Of,
  visit: (frame: StatedFrame<Of>) => void,
): void {
  const { pools, frames } = run.ledger;
  for (const pool of pools.all()) {
    const settings = run.settings(pool);
    if (settings.length === 0) continue;
    for (const year of run.attempt(() => frames.statedFor(pool)) ?? []) {
      if (of === (year === null ? 'years' : 'whole')) continue;
      const rows = frames.rowsFor(pool, year) as [number, ...number[]];
      for (const setting of settings) {
        const holds = holdsFor(setting, null, year);
        if (holds === null) run.skip(notUnderstood(run.ledger, setting, 'from'), rows.length);
        if (holds !== true) continue;
        run.cover(rows.length);
        run.attempt(() => visit({ pool, year: year as YearOf[Of], rows, setting }), rows.length);
      }
    }
  }
}

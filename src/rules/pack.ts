import type { Rounding } from '../ledger/decimal';
import type { Severity } from './finding';

/** One rule of a pack: the same parameters as a row of `Rules`. Amounts in kroner, dates as `2024-12-05`. */
export interface PackRule {
  readonly rule: string;
  readonly pool?: string;
  readonly value?: number;
  readonly base?: string;
  readonly appliesTo?: string;
  readonly from?: string;
  readonly to?: string;
  readonly severity?: Severity | 'off';
  readonly tolerance?: number;
  readonly rounding?: Rounding;
  readonly source?: string;
}

/** Rules that hold together, for a workbook that does not say otherwise itself. `docs/rulepack.schema.json`. */
export interface Pack {
  readonly id: string;
  readonly version: string;
  /** The days on which the pack is in force, both included; left out where it has no beginning or no end. */
  readonly from?: string;
  readonly to?: string;
  readonly title: { readonly da: string; readonly en: string };
  readonly rules: readonly PackRule[];
}

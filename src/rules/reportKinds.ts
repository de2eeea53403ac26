import { normaliseId } from '../ledger/ids';
import type { ReportKind } from '../ledger/reports';
import { fieldSpec } from '../ledger/tables';

const WORDS = new Map(
  (fieldSpec('Reports', 'kind').choices ?? []).flatMap(({ value, da, en }) =>
    [value, ...da, ...en].map((word) => [normaliseId(word), value as ReportKind] as const),
  ),
);

/** The kind of report that a normalised word means, in either language; `null` for any other word. */
export function reportKindOf(word: string): ReportKind | null {
  return WORDS.get(word) ?? null;
}

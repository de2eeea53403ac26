import type { Message } from '../../messages';
import type { Run } from '../../run';
import { text } from '../../values';

/** The ids of rows in Approvals, in the order of the alphabet. */
export function namesOf({ ledger }: Run, rows: readonly number[]): string[] {
  const ids = ledger.approvals.table.codes('approvalId');
  return rows.map((row) => ledger.interner.text(ids.values[row] as number)).sort();
}

/**
 * One information for all the approvals in which a fact is missing, so that missing facts are no wall of
 * findings. What was received is their ids: a waiver of two does not cover a third.
 */
export function reportNotStated(
  run: Run,
  field: 'approvedOn' | 'total',
  rows: readonly number[],
  message: Message,
): void {
  const [first, ...others] = [...rows].sort((a, b) => a - b);
  if (first === undefined) return;
  const setting = run.setting(null);
  run.report({
    at: { table: 'Approvals', row: first, field },
    also: others.map((row) => ({ table: 'Approvals', row, field })),
    keys: [field],
    severity: 'info',
    received: text(namesOf(run, rows).join(', ')),
    message,
    ...(setting ? { setting } : {}),
  });
}

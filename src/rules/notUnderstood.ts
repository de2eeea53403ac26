import { notUsable, type NoAnswer } from '../ledger/answer';
import type { Ledger } from '../ledger/ledger';
import { placeOf } from '../ledger/place';
import type { RuleField } from './messages/integrity';
import type { Setting } from './settings';

/** Why a setting cannot be used as it stands: its row in `Rules` and the cell that makes no sense there. */
export function notUnderstood(ledger: Ledger, { rule, row }: Setting, field: RuleField): NoAnswer {
  const nowhere = { table: 'Rules', field, caption: '', sheet: '', cell: '', row: 0 } as const;
  return notUsable('rule-not-understood', {
    place: row === null ? nowhere : placeOf(ledger.table('Rules'), row, field),
    rule,
  });
}

import { NoAnswer } from '../ledger/answer';
import type { Ledger } from '../ledger/ledger';
import { placeOf } from '../ledger/place';
import type { Setting } from './settings';

export type SettingField = 'value' | 'base' | 'appliesTo' | 'from' | 'to';

/** A setting that cannot be used as it stands. The kind `unknown-rule` tells its cell, whoever met it first. */
export class NotUnderstood extends NoAnswer {
  constructor(
    ledger: Ledger,
    readonly setting: Setting,
    readonly field: SettingField,
  ) {
    const nowhere = { table: 'Rules', field, caption: '', sheet: '', cell: '', row: 0 } as const;
    const place = setting.row === null ? nowhere : placeOf(ledger.table('Rules'), setting.row, field);
    super('#VALUE!', { id: 'rule-not-understood', params: { place } });
  }
}

/** Why a setting cannot be used as it stands: its row in `Rules` and the cell that makes no sense there. */
export function notUnderstood(ledger: Ledger, setting: Setting, field: SettingField): NotUnderstood {
  return new NotUnderstood(ledger, setting, field);
}

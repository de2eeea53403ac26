import { isoDate } from '../../src/ledger/dates';
import { toKroner } from '../../src/ledger/money';
import type { Value } from '../../src/rules/finding';

/** A value as an example states it: kroner, `2024-12-05`, and `null` for none. */
export function plain(value: Value | null): string | number | null {
  switch (value?.type) {
    case 'amount':
      return toKroner(value.ore);
    case 'date':
      return isoDate(value.day);
    case 'number':
      return value.number;
    case 'share':
      return value.share;
    case 'text':
      return value.text;
    default:
      return null;
  }
}

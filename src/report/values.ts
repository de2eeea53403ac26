import type { Value } from '../rules/finding';
import type { Format } from '../text/format';
import type { ReportTexts } from '../text/types';

/** What a finding compares, in words; a difference carries its sign. */
export function valueInWords(value: Value, words: ReportTexts, format: Format, signed = false): string {
  switch (value.type) {
    case 'amount':
      return signed ? format.difference(value.ore) : format.amount(value.ore);
    case 'date':
      return format.date(value.day);
    case 'number':
      return format.number(value.number);
    case 'share':
      return format.share(value.share);
    case 'text':
      return value.text;
    case 'blank':
      return words.blank;
  }
}

import type { NotRunReason } from '../rules/finding';
import { formatFor } from '../text/format';
import type { CheckTexts } from '../text/types';
import { reasonIn } from '../text/wordsOf';

const CELLS_SHOWN = 5;

/** Why a rule was not run, or not for every row, in words. */
export function reasonsInWords(reasons: readonly NotRunReason[], texts: CheckTexts): string[] {
  const { report } = texts;
  const format = formatFor(texts.language);
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'unreadable': {
        const more = reason.cells.length - CELLS_SHOWN;
        const shown = reason.cells.slice(0, more > 0 ? CELLS_SHOWN : undefined);
        const cells = more > 0 ? [...shown, report.andMore(more)] : [format.list(shown)];
        return report.notRunReasons.unreadable(reason.rows, cells.join(', '));
      }
      case 'no-answer':
        return reasonIn(reason.reason, texts.reasons, format);
      default:
        return report.notRunReasons[reason.kind]();
    }
  });
}

import type { NotRunReason } from '../rules/finding';
import { formatFor } from '../text/format';
import { checkTexts } from '../text/checkTexts';
import type { Language } from '../text/language';
import { reasonWords } from '../text/formulaTexts';

const CELLS_SHOWN = 5;

/** Why a rule was not run, or not for every row, in words. */
export function reasonsInWords(reasons: readonly NotRunReason[], language: Language): string[] {
  const { report } = checkTexts(language);
  return reasons.map((reason) => {
    switch (reason.kind) {
      case 'unreadable': {
        const more = reason.cells.length - CELLS_SHOWN;
        const shown = reason.cells.slice(0, more > 0 ? CELLS_SHOWN : undefined);
        const cells = more > 0 ? [...shown, report.andMore(more)] : [formatFor(language).list(shown)];
        return report.notRunReasons.unreadable(reason.rows, cells.join(', '));
      }
      case 'no-answer':
        return reasonWords(reason.reason, language);
      default:
        return report.notRunReasons[reason.kind]();
    }
  });
}

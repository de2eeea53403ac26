import type { CheckResult } from '../rules/check';
import type { BriefTexts } from '../text/briefTexts';
import { formatFor } from '../text/format';
import type { CheckTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';
import type { Block } from './brief';
import { gap, paragraph, textCell } from './writing';

/** More than these nobody mends from a draft; the check lists them all. */
const ERRORS_SHOWN = 20;

/** What a check of the workbook says about the figures that a draft is written from: every error, before anything else. */
export function stateOfBook(
  { findings, waived }: CheckResult,
  texts: BriefTexts,
  words: CheckTexts,
): Block[] {
  const format = formatFor(words.language);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const set = waived.filter(({ finding }) => finding.severity === 'error').length;
  const left = errors.length - ERRORS_SHOWN;
  return [
    paragraph(texts.written),
    ...(errors.length === 0
      ? [paragraph(texts.noErrors(warnings, format))]
      : [
          gap(texts.errors(errors.length, format)),
          {
            kind: 'table' as const,
            columns: texts.columns.errors,
            rows: errors.slice(0, ERRORS_SHOWN).map(({ spot: { sheet, cell }, message }) => {
              const { title, todo } = wordsOf(message, words);
              const place = cell === '' ? sheet : `${sheet}!${cell}`;
              const from = sheet === '' || cell === '' ? [] : [{ sheet, cell }];
              return [textCell(place, from), textCell(title), textCell(todo)];
            }),
          },
          ...(left > 0 ? [gap(texts.moreErrors(left, format))] : []),
        ]),
    ...(set > 0 ? [paragraph(texts.waivedErrors(set, format))] : []),
  ];
}

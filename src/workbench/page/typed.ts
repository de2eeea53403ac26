import { numberOf, readNumberText } from '../../ledger/amountText';
import { serialOfDay } from '../../ledger/dates';
import { readDateText } from '../../ledger/dateText';
import type { Language } from '../../text/language';
import { eachPart } from '../grid/formulaText';

/** What a cell is to hold for what was typed in it. */
export type Typed =
  { readonly formula: string } | { readonly value: number | boolean | string; readonly format?: string };

const NUMBER = /^[-+]?(?:\d[\d.,]*|,\d+|\.\d+)$/;
const PERCENT = /^(.*\d)\s*%$/;
const BOOLEANS = new Map([
  ['SAND', true],
  ['TRUE', true],
  ['FALSK', false],
  ['FALSE', false],
]);

/**
 * Reads what a user typed as Excel in that language does. What can only be read in the other language's way is
 * read so; what has two readings ("1.234", "05/12/2024") is read in the page's own.
 */
export function readTyped(text: string, language: Language, date1904 = false): Typed {
  if (text.startsWith('=') && text.length > 1) return { formula: toEnglish(text, language) };
  if (text.startsWith("'")) return { value: text.slice(1) };
  const trimmed = text.trim();
  const number = numberTyped(trimmed, language);
  if (number !== undefined) return { value: number };
  const percent = PERCENT.exec(trimmed)?.[1];
  const hundredths = percent === undefined ? undefined : numberTyped(percent, language, -2);
  if (hundredths !== undefined)
    return { value: hundredths, format: Number.isInteger(hundredths * 100) ? '0%' : '0.00%' };
  const truth = BOOLEANS.get(trimmed.toUpperCase());
  if (truth !== undefined) return { value: truth };
  const days = readDateText(trimmed);
  const day = language === 'da' ? days[0] : days.at(-1);
  if (day !== undefined) {
    return { value: serialOfDay(day, date1904), format: language === 'da' ? 'dd-mm-yyyy' : 'yyyy-mm-dd' };
  }
  return { value: text };
}

/** `power` is the power of ten that the number is multiplied by. */
function numberTyped(text: string, language: Language, power = 0): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const readings = readNumberText(text.replace(/^([-+]?)([.,])/, '$10$2'))?.readings ?? [];
  // The reading with a decimal comma comes first.
  const reading = language === 'da' ? readings[0] : readings.at(-1);
  return reading === undefined ? undefined : numberOf(reading, power);
}

/** A number with one comma in it; not `1.5,2`, `1,2,3` or `A1,5`, where it can only separate. */
const DECIMAL_COMMA = /(?<![\p{L}\p{N}_.,$])(\d+),(\d+)(?![\d.,])/gu;

/**
 * From a formula as it is typed to the English one. Where `;` separates arguments, or the page is Danish, a comma
 * within a number is a decimal comma.
 */
export function toEnglish(formula: string, language: Language): string {
  let danish = language === 'da';
  outsideBraces(formula, (code) => {
    danish ||= code.includes(';');
    return code;
  });
  if (!danish) return formula;
  return outsideBraces(formula, (code) => code.replace(DECIMAL_COMMA, '$1.$2').replaceAll(';', ','));
}

/** From an English formula to the one that a user of that language reads. */
export function toShown(formula: string, language: Language): string {
  if (language === 'en') return formula;
  return outsideBraces(formula, (code) =>
    code.replaceAll(',', ';').replace(/(?<![\p{L}\p{N}_.])(\d+)\.(?=\d)/gu, '$1,'),
  );
}

/** A matrix in braces is written as in English: there `;` separates rows. */
function outsideBraces(formula: string, change: (code: string) => string): string {
  let depth = 0;
  return eachPart(formula, {
    code: (code) =>
      code.replace(/[{}]|[^{}]+/g, (piece) => {
        if (piece === '{') depth++;
        else if (piece === '}') depth--;
        else if (depth === 0) return change(piece);
        return piece;
      }),
    brackets: (text) => text,
  });
}

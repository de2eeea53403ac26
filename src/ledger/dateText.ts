import { dayOf, type Day } from './dates';
import { normaliseId } from './ids';

const MONTHS = new Map<string, number>(
  [
    ['jan', 'januar', 'january'],
    ['feb', 'februar', 'february'],
    ['mar', 'marts', 'march'],
    ['apr', 'april'],
    ['maj', 'may'],
    ['jun', 'juni', 'june'],
    ['jul', 'juli', 'july'],
    ['aug', 'august'],
    ['sep', 'sept', 'september'],
    ['okt', 'oct', 'oktober', 'october'],
    ['nov', 'november'],
    ['dec', 'december'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/**
 * The days that a text in a date column can mean. "26.11.2024" is one, "05/12/2024" is two (5 December
 * and 12 May), "i foråret" is none. With full stops or dashes the day comes first, as it does in Danish.
 */
export function readDateText(text: string): Day[] {
  const tidy = normaliseId(text);
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}:[\d:.]+z?)?$/.exec(tidy);
  if (iso) return days([[iso[1], iso[3], iso[4]]]);

  const worded = /^(?:den |d\. ?)?(\d{1,2})\.? ?([a-z]+)\.?,? (\d{4})$/.exec(tidy);
  const month = worded && MONTHS.get(worded[2] ?? '');
  if (worded && month) return days([[worded[3], String(month), worded[1]]]);

  const english = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/.exec(tidy);
  const named = english && MONTHS.get(english[1] ?? '');
  if (english && named) return days([[english[3], String(named), english[2]]]);

  const numeric = /^(\d{1,2}) ?([./-]) ?(\d{1,2}) ?\2 ?(\d{4})$/.exec(tidy);
  if (!numeric) return [];
  const [, first, separator, second, year] = numeric;
  const danish = [year, second, first] as const;
  return separator === '/' ? days([danish, [year, first, second]]) : days([danish]);
}

type Written = readonly [year: string | undefined, month: string | undefined, date: string | undefined];

function days(candidates: readonly Written[]): Day[] {
  const found = candidates.flatMap(([year, month, date]) => {
    // Excel's calendar begins in 1900; a text of the year 24 has lost its century.
    const day = Number(year) < 1900 ? null : dayOf(Number(year), Number(month), Number(date));
    return day === null ? [] : [day];
  });
  return [...new Set(found)];
}

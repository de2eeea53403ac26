import { isoDate } from '../ledger/dates';
import { toKroner } from '../ledger/money';
import type { ComparedValue, Remaining } from '../sharing/compare';
import { checkTexts } from '../text/checkTexts';
import { compareTexts } from '../text/compareTexts';
import { withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { byTable, columnOf, ComparisonWords, type ComparedFiles } from './comparisonWords';
import { htmlPage } from './htmlPage';
import { Markup, markup } from './markup';
import { sealDoubtWords } from './sealWords';
import { printable } from './printable';

/** Nothing differs, and nothing stands in the way of being sure. */
export function areEqual({ rows, pools, doubts }: ComparedFiles): boolean {
  return rows.length + pools.length + doubts.length === 0;
}

/** The comparison as the specification of `compare` has it: amounts in kr., dates as ISO days, a blank as `null`. */
export function comparisonJson({ rows, pools, doubts }: ComparedFiles, language: Language): string {
  const body = {
    rows: rows.map(({ table, row, kind, sheet, cell, from, to, ...rest }) => ({
      table,
      row,
      kind,
      column: columnOf({ table, ...rest }, language),
      sheet,
      cell,
      from: from && plain(from),
      to: to && plain(to),
    })),
    pools: pools.map(({ pool, year, from, to }) => ({ pool, year, from: kronerOf(from), to: kronerOf(to) })),
    ...(doubts.length === 0 ? {} : { reasons: doubts.map((doubt) => sealDoubtWords(doubt, language)) }),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

export function comparisonText(files: ComparedFiles, language: Language): string {
  const words = compareTexts(language);
  const report = new ComparisonWords(language, checkTexts(language).report);
  const lines = [words.title(files.before, files.after), ...report.summary(files)];
  for (const [table, rows] of byTable(files.rows)) {
    lines.push('', report.table(table));
    for (const row of rows) {
      const { name, what, column, place, from, to } = report.row(row);
      const change = row.kind === 'changed' ? `: ${from} → ${to}` : '';
      lines.push(`  ${[name, what, column].filter(Boolean).join(' · ')}${change}${place && ` (${place})`}`);
    }
  }
  if (files.pools.length > 0) lines.push('', words.pools);
  for (const effect of files.pools) {
    const { pool, year, from, to } = report.effect(effect);
    lines.push(`  ${pool} · ${year}: ${from} → ${to}`);
  }
  return withPlainBlanks(`${lines.map(printable).join('\n')}\n`);
}

/** One page: no script, nothing fetched. Everything that comes from a workbook goes in as text. */
export function comparisonHtml(files: ComparedFiles, language: Language): string {
  const words = compareTexts(language);
  const report = new ComparisonWords(language, checkTexts(language).report);
  const title = words.title(files.before, files.after);
  const table = (captions: readonly string[], rows: readonly (readonly string[])[]): Markup => markup`<table>
<thead><tr>${captions.map((caption) => markup`<th scope="col">${caption}</th>`)}</tr></thead>
<tbody>
${rows.map(([head = '', ...cells]) => markup`<tr><th scope="row">${head}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>
`;
  const tables = byTable(files.rows).map(
    ([name, rows]) => markup`<h2>${report.table(name)}</h2>
${table(
  words.rowCaptions,
  rows.map((row) => {
    const each = report.row(row);
    return [each.name, each.what, each.column, each.place, each.from, each.to];
  }),
)}`,
  );
  const effects = files.pools.map((effect) => Object.values(report.effect(effect)));
  const pools =
    files.pools.length === 0
      ? markup``
      : markup`<h2>${words.pools}</h2>\n${table(words.poolCaptions, effects)}`;
  const lines = report.summary(files).map((line) => markup`<p>${line.trim()}</p>\n`);
  return htmlPage(language, title, markup`<h1>${title}</h1>\n${lines}${pools}${tables}`);
}

function kronerOf(left: Remaining): number | null {
  return 'kroner' in left ? left.kroner : null;
}

/** A cell that cannot be read is its own words, also where a number belongs. */
function plain(value: ComparedValue): string | number | null {
  switch (value.type) {
    case 'blank':
      return null;
    case 'amount':
      return toKroner(value.ore);
    case 'kroner':
      return value.kroner;
    case 'number':
      return value.number;
    case 'date':
      return isoDate(value.day);
    case 'choice':
      return value.value;
    case 'text':
    case 'unreadable':
      return value.text;
  }
}

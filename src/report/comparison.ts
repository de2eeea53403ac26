import { captionOf } from '../ledger/captions';
import { isoDate } from '../ledger/dates';
import { toKroner } from '../ledger/money';
import { fieldsOf, TABLES } from '../ledger/tables';
import type { Comparison, ComparedValue, PoolEffect, Remaining, RowDifference } from '../sharing/compare';
import { checkTexts } from '../text/checkTexts';
import { compareTexts } from '../text/compareTexts';
import { formatFor, withPlainBlanks } from '../text/format';
import { reasonWords } from '../text/formulaTexts';
import type { Language } from '../text/language';
import { STYLE } from './htmlStyle';
import { Markup, markup } from './markup';
import { valueInWords } from './values';
import { printable, sealDoubtWords } from './verification';

/** Two versions of a workbook by the names of their files, and what differs. */
export interface ComparedFiles extends Comparison {
  readonly before: string;
  readonly after: string;
  readonly pools: readonly PoolEffect[];
}

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
  const report = new Words(language);
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
  const report = new Words(language);
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
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${report.summary(files).map((line) => markup`<p>${line.trim()}</p>\n`)}${pools}${tables}</main>
</body>
</html>
`.text;
}

/** Differences as a reader sees them, in one language. */
class Words {
  private readonly format;
  private readonly words;

  constructor(private readonly language: Language) {
    this.format = formatFor(language);
    this.words = compareTexts(language);
  }

  summary(files: ComparedFiles): string[] {
    const { words, format } = this;
    const counts = (['changed', 'added', 'removed'] as const).flatMap((kind) => {
      const count = files.rows.filter((row) => row.kind === kind).length;
      return count === 0 ? [] : [format.count(count, ...words.counts[kind])];
    });
    const doubts = files.doubts.map((doubt) => `  ${sealDoubtWords(doubt, this.language)}`);
    const told = counts.length === 0 ? words.equal : `${format.list(counts)}.`;
    return [
      ...(counts.length === 0 && doubts.length > 0 ? [] : [told]),
      ...(counts.length > 0 && files.pools.length === 0 ? [words.noEffect] : []),
      ...(doubts.length > 0 ? [words.doubts, ...doubts] : []),
    ];
  }

  table(name: RowDifference['table']): string {
    return name === null ? this.words.workbook : TABLES[name][this.language];
  }

  row(row: RowDifference): Record<'name' | 'what' | 'column' | 'place' | 'from' | 'to', string> {
    const { kind, sheet, cell, from, to } = row;
    return {
      name: row.row ?? (row.table === null ? '' : this.words.noName),
      what: this.words.kinds[kind],
      column: columnOf(row, this.language) ?? '',
      place: cell === null ? '' : `${sheet}!${cell}`,
      from: from === null ? '' : this.value(row, from),
      to: to === null ? '' : this.value(row, to),
    };
  }

  effect({ pool, year, from, to }: PoolEffect): Record<'pool' | 'year' | 'from' | 'to', string> {
    const period = year === null ? this.words.wholePeriod : String(year);
    return { pool, year: period, from: this.remaining(from), to: this.remaining(to) };
  }

  private remaining(left: Remaining): string {
    if ('kroner' in left) return this.format.kroner(left.kroner);
    return this.words.unknown(reasonWords(left.reason, this.language));
  }

  private value({ table, field }: RowDifference, value: ComparedValue): string {
    const spec = table === null ? undefined : fieldsOf(table).find(([name]) => name === field)?.[1];
    switch (value.type) {
      case 'kroner':
        return this.format.kroner(value.kroner);
      case 'unreadable':
        return this.words.unreadable(value.text);
      case 'choice':
        return spec?.choices?.find((each) => each.value === value.value)?.[this.language][0] ?? value.value;
      case 'number':
        return spec?.type === 'year' ? String(value.number) : this.format.number(value.number);
      default:
        return valueInWords(value, checkTexts(this.language).report, this.format);
    }
  }
}

function columnOf(
  { table, field, caption }: Pick<RowDifference, 'table' | 'field' | 'caption'>,
  language: Language,
): string | null {
  return caption ?? (table === null || field === null ? field : captionOf(table, field, language));
}

function byTable(rows: readonly RowDifference[]): [RowDifference['table'], RowDifference[]][] {
  const tables = new Map<RowDifference['table'], RowDifference[]>();
  for (const row of rows) {
    const own = tables.get(row.table);
    if (own === undefined) tables.set(row.table, [row]);
    else own.push(row);
  }
  return [...tables];
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

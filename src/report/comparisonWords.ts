import { captionOf } from '../ledger/captions';
import { fieldsOf, TABLES } from '../ledger/tables';
import type { Comparison, ComparedValue, PoolEffect, Remaining, RowDifference } from '../sharing/compare';
import { compareTexts } from '../text/compareTexts';
import { formatFor } from '../text/format';
import { reasonWords } from '../text/formulaTexts';
import type { Language } from '../text/language';
import type { ReportTexts } from '../text/types';
import { sealDoubtWords } from './sealWords';
import { valueInWords } from './values';

/** Two versions of a workbook by the names of their files, and what differs. */
export interface ComparedFiles extends Comparison {
  readonly before: string;
  readonly after: string;
  readonly pools: readonly PoolEffect[];
}

/** Differences as a reader sees them, in one language. */
export class ComparisonWords {
  private readonly format;
  private readonly words;

  constructor(
    private readonly language: Language,
    private readonly report: ReportTexts,
  ) {
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
        return valueInWords(value, this.report, this.format);
    }
  }
}

/** The column's own caption, else the field's. */
export function columnOf(
  { table, field, caption }: Pick<RowDifference, 'table' | 'field' | 'caption'>,
  language: Language,
): string | null {
  return caption ?? (table === null || field === null ? field : captionOf(table, field, language));
}

/** Differences by the table that they are in, in the order of the tables. */
export function byTable(rows: readonly RowDifference[]): [RowDifference['table'], RowDifference[]][] {
  const tables = new Map<RowDifference['table'], RowDifference[]>();
  for (const row of rows) {
    const own = tables.get(row.table);
    if (own === undefined) tables.set(row.table, [row]);
    else own.push(row);
  }
  return [...tables];
}

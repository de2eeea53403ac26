import { TABLE_NAMES } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import { formsFor, NUMBERED } from '../textForm';
import { looksLikeAmounts, type BlockColumn } from './candidates';
import { shareOf } from './columnStats';

/** A text longer than this is a title rather than an id. */
const LONG_ID = 20;

/** What a field may be answered with besides a column. */
export function otherChoices(spec: FieldSpec, isNeeded: boolean): string[] {
  const choices =
    spec.type === 'choice'
      ? (spec.choices ?? []).map(({ value }) => `constant:${value}`)
      : spec.key || spec.type === 'amount'
        ? []
        : ['constant:'];
  return [
    ...(formsFor(spec).includes(NUMBERED) && (spec.key ?? spec.refersTo === 'Projects') ? ['number'] : []),
    ...choices,
    ...(isNeeded ? [] : ['none']),
  ];
}

/** Asked once for both tables. */
export function isLinked(table: TableName, field: string, tables: readonly TableName[]): boolean {
  return table === 'Allocations' && field === 'projectId' && tables.includes('Projects');
}

/** Columns that no caption speaks for and whose cells would fit a field that must be there. */
export function likelyColumns(
  columns: readonly BlockColumn[],
  spec: FieldSpec,
  used: ReadonlySet<number | null>,
): number[] {
  return columns
    .filter(({ column, caption, stats }) => {
      if (stats.filled === 0) return false;
      if (spec.type === 'amount') return !used.has(column) && looksLikeAmounts(caption, stats);
      if (spec.type === 'year') return stats.years > 0.5 || shareOf(stats, 'date', 'date-text') > 0.5;
      if (spec.key)
        return (
          stats.different > 0.98 &&
          !stats.hasDecimals &&
          !looksLikeAmounts(caption, stats) &&
          stats.averageLength < LONG_ID
        );
      if (spec.type === 'ref') return !used.has(column) && stats.values.length <= 20 && stats.different < 0.5;
      if (spec.type === 'text') return !used.has(column) && shareOf(stats, 'word') > 0.9;
      return false;
    })
    .map(({ column }) => column);
}

/** The table of a name, in whatever case; none or one. */
export function tableIn(word: string): TableName[] {
  return TABLE_NAMES.filter((name) => name.toLowerCase() === word.trim().toLowerCase());
}

/** `projects.title` as a table and a field in lower case. */
export function parted(about: string): [TableName | undefined, string | undefined] {
  const [table = '', field, ...more] = about.split('.');
  return more.length > 0 ? [undefined, undefined] : [tableIn(table)[0], field?.toLowerCase()];
}

import { readChoiceCell } from '../../ledger/readCell';
import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import type { BlockCaption } from './blocks';
import { shareOf, type ColumnStats } from './columnStats';
import { recognise, type Recognised } from './recognise';
import { NO_AMOUNT, NO_NAME } from './synonyms';

/** A column of a block and what it may hold. */
export interface BlockColumn extends BlockCaption {
  readonly stats: ColumnStats;
  readonly recognised: readonly Recognised[];
}

/** A field that a column may hold, by its caption and by its cells. */
export interface Candidate {
  readonly column: BlockColumn;
  readonly table: TableName;
  readonly field: string;
  readonly spec: FieldSpec;
  readonly score: number;
  readonly reason: Recognised['reason'];
}

/** A caption of our own is believed whatever stands under it: what cannot be read becomes a finding. */
const OWN_CAPTION = 0.85;
const FEW = 0.8;

export function blockColumn(caption: BlockCaption, stats: ColumnStats): BlockColumn {
  return { ...caption, stats, recognised: recognise(caption.caption, caption.parts) };
}

/** Every field that some column may hold. */
export function candidatesOf(columns: readonly BlockColumn[]): Candidate[] {
  return TABLE_NAMES.flatMap((table) =>
    fieldsOf(table).flatMap(([field, spec]) =>
      columns.flatMap((column): Candidate[] => {
        const known = column.recognised.find((each) => each.table === table && each.field === field);
        if (!known) return [];
        const fit = fitOf(spec, column);
        const score = known.reason === 'caption' ? Math.max(fit, OWN_CAPTION) : known.score * fit;
        return [{ column, table, field, spec, score, reason: known.reason }];
      }),
    ),
  );
}

/** How well the cells of a column fit a field's type, from 0 to 1. */
function fitOf(spec: FieldSpec, { caption, stats }: BlockColumn): number {
  if (stats.filled === 0) return FEW;
  const words = shareOf(stats, 'word');
  switch (spec.type) {
    case 'amount':
      return looksLikeAmounts(caption, stats) ? shareOf(stats, 'number', 'number-text') : 0;
    case 'date':
      return stats.years > 0.9 ? 0.3 : atLeastHalf(shareOf(stats, 'date', 'date-text'));
    case 'year':
      return stats.years;
    case 'cvr':
      return stats.cvr;
    case 'id':
      if (stats.hasDecimals || shareOf(stats, 'date') > 0.5) return 0.3;
      return spec.key && stats.different < 0.98 ? stats.different * 0.6 : 1;
    case 'ref':
      return stats.hasDecimals || shareOf(stats, 'date', 'date-text', 'percent') > 0.5 ? 0.3 : 1;
    case 'choice': {
      const known = stats.values.filter((value) => readChoiceCell(value, spec).value !== null).length;
      return known / Math.max(1, stats.values.length);
    }
    case 'share':
      return shareOf(stats, 'percent', 'number', 'number-text');
    case 'number':
    case 'count':
      return atLeastHalf(shareOf(stats, 'number', 'number-text'));
    case 'account':
      return stats.values.some((value) => /^§?\s*\d\d(?:\.\d\d){2,4}\.?$/.test(String(value))) ? 1 : 0;
    default:
      return NO_NAME.test(caption) ? 0 : words > 0.5 ? 1 : 0.4;
  }
}

function atLeastHalf(share: number): number {
  return share < 0.5 ? 0 : share;
}

/** True for a column of money: numbers, but no numbers of something else. */
export function looksLikeAmounts(caption: string, stats: ColumnStats): boolean {
  if (NO_AMOUNT.test(caption) || stats.filled === 0) return false;
  if (shareOf(stats, 'number', 'number-text') < 0.5 || shareOf(stats, 'percent') > 0.3) return false;
  if (stats.years > 0.9 || (stats.cvr > 0.8 && stats.filled > 2)) return false;
  if (stats.values.some((value) => typeof value === 'string' && /^0\d/.test(value.trim()))) return false;
  const numbers = stats.values.filter((value) => typeof value === 'number');
  return (
    numbers.length === 0 ||
    numbers.some((value) => Math.abs(value) > 1) ||
    numbers.every((value) => value === 0)
  );
}

/** A field that is held by a column of the proposal. */
export type Assigned = Candidate;

/** Enough to propose a column without asking, and enough to ask. */
export const SURE = 0.6;
export const POSSIBLE = 0.45;

/** Fields of both tables that one and the same column may feed. */
export const SHARED = new Set(['projectId', 'poolId']);

/** Gives each column to the field that it fits best, the surest first. */
export function assign(candidates: readonly Candidate[], tables: readonly TableName[]): Assigned[] {
  const taken = new Set<string>();
  const used = new Map<number, Candidate>();
  const assigned: Assigned[] = [];
  const inTables = candidates.filter(({ table, score }) => tables.includes(table) && score >= SURE);
  for (const each of [...inTables].sort((one, other) => other.score - one.score)) {
    const { table, field, column } = each;
    const other = used.get(column.column);
    const isShared = other !== undefined && other.field === field && SHARED.has(field);
    if (taken.has(`${table}.${field}`) || (other !== undefined && !isShared)) continue;
    taken.add(`${table}.${field}`);
    used.set(column.column, each);
    assigned.push(each);
  }
  return assigned;
}

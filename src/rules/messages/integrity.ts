import type { Day } from '../../ledger/dates';
import type { Ore } from '../../ledger/money';
import type { Choice, FieldType, TableName } from '../../ledger/tables/spec';

/** What a cell holds, for a message: its number, or its text as it came. */
export type Held = number | string;

/** A cell that could not be read: the caption as the workbook spells it, and what stands there. */
interface InCell {
  caption: string;
  held: Held;
}

/** Messages of the integrity family. Amounts are in øre, days as in `Day`. */
export interface IntegrityMessages {
  'no-tables': Record<string, never>;
  'table-missing': { table: TableName };
  'table-repeated': { table: TableName; first: string; second: string };
  'no-captions': { table: TableName };
  'column-missing': { table: TableName; field: string };
  'column-twice': { table: TableName; field: string; captions: readonly string[] };
  'unknown-unit': { caption: string };
  'mapping-not-followed': { table: TableName; reason: MappingReason; detail: string };
  'required-blank': { caption: string };
  'wrong-type': InCell & { type: FieldType };
  'too-large': InCell;
  'id-digits-lost': InCell;
  'cvr-number': InCell;
  'negative-amount': InCell;
  'negative-number': InCell;
  'wrong-choice': InCell & { choices: readonly Choice[] };
  'error-value': { caption: string; code: string };
  /** `reading` is in kroner where the type is an amount. */
  'text-number': InCell & { type: FieldType; reading: number };
  'text-number-two-ways': InCell & { type: FieldType; readings: readonly number[] };
  'text-date': InCell & { day: Day };
  'text-date-two-ways': InCell & { days: readonly Day[] };
  'year-for-date': InCell;
  /** `kroner` is what the cell states, part of an øre included. */
  'part-of-ore': { caption: string; kroner: number; rounded: Ore };
  'account-pattern': InCell;
  'duplicate-key': { caption: string; id: string; first: string; rows: number };
  'missing-reference': { caption: string; id: string; table: TableName };
  'missing-reference-look-alike': { caption: string; id: string; table: TableName; other: string };
  'missing-reference-date': { caption: string; id: string; table: TableName };
  'pool-cycle': { pools: readonly string[] };
  'look-alike-id': { caption: string; id: string; other: string; otherCell: string };
  'id-as-date': { caption: string; id: string };
  /** `factor` is 1,000 or 1,000,000; `above` where the amount is that much larger, not smaller. */
  'unit-slip-approval': { amount: Ore; approved: Ore; approval: string; factor: number; above: boolean };
  'unit-slip-lines': { total: Ore; lines: Ore; approval: string; factor: number; above: boolean };
  'unit-slip-neighbours': { caption: string; amount: Ore; median: Ore; factor: number; above: boolean };
  'formula-constant': { caption: string; formulas: number; rows: number };
  'date-order': { earlier: string; later: string; earlierDay: Day; laterDay: Day };
  'year-order': { earlier: string; later: string; earlierYear: number; laterYear: number };
  'unknown-rule': { rule: string };
  'rule-for-one-pool': { rule: string; pool: string };
  /** The caption as the workbook spells it. */
  'rule-column-unused': { rule: string; caption: string };
  'rule-not-understood': { rule: string; field: RuleField };
  'pack-not-in-force': { pack: string; version: string; cutOff: Day; from: Day | null; to: Day | null };
  'pack-rule-not-understood': { rule: string; field: RuleField };
  macros: Record<string, never>;
  'external-links': { links: number };
  'long-text': { sheet: string; cell: string };
  'hidden-rows': { rows: number; tables: readonly { table: TableName; rows: number }[] };
}

/** Why the mapping of a table cannot be followed. */
export type MappingReason = 'mapping-row' | 'mapped-range' | 'mapped-column' | 'rows-below';

/** What a rule can lack, or state in a way that makes no sense for it. */
export type RuleField = 'value' | 'base' | 'appliesTo' | 'from' | 'to';

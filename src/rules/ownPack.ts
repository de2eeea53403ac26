import type { Ledger } from '../ledger/ledger';
import { isoDate, type Day } from '../ledger/dates';
import { toKroner } from '../ledger/money';
import type { SourceWorkbook } from '../ledger/source';
import { tableNamed } from '../ledger/captions';
import type { Pack, PackRule } from './pack';
import type { Setting } from './settings';

/**
 * The row of Rules that makes the rows of that table a pack of their own, so that the pack travels in the
 * workbook and is seen there: "applies to" is its id, "base" its version, "from" and "to" its days.
 */
export const OWN_PACK = 'rule-pack';

/** The pack that a workbook's own rows are, under its row `rule-pack`. */
export function ownPack(ledger: Ledger, head: Setting, rows: readonly Setting[]): Pack {
  return {
    id: head.appliesTo,
    version: head.base,
    ...period(head.from, head.to),
    title: { da: head.appliesTo, en: head.appliesTo },
    rules: rows.filter((row) => row !== head).map((row) => packRule(ledger, row)),
  };
}

/** True where the rows of Rules are a pack of their own. */
export function hasOwnPack(ledger: Ledger): boolean {
  const rules = ledger.table('Rules').codes('ruleId');
  const head = ledger.interner.find(OWN_PACK);
  return head !== undefined && rules.values.includes(head);
}

/** The workbook without its rules: for a check by another pack than its own. */
export function withoutRules(workbook: SourceWorkbook): SourceWorkbook {
  return { ...workbook, tables: workbook.tables.filter(({ name }) => tableNamed(name) !== 'Rules') };
}

function packRule(ledger: Ledger, setting: Setting): PackRule {
  const { rule, pool, value, base, appliesTo, from, to, severity, tolerance, rounding, source } = setting;
  return {
    rule,
    ...(pool === null ? {} : { pool: ledger.interner.text(pool) }),
    ...(value === null ? {} : { value }),
    ...(base === '' ? {} : { base }),
    ...(appliesTo === '' ? {} : { appliesTo }),
    ...period(from, to),
    ...(severity === null ? {} : { severity }),
    ...(tolerance === 0 ? {} : { tolerance: toKroner(tolerance) }),
    ...(rounding === 'half-up' ? {} : { rounding }),
    ...(source === '' ? {} : { source }),
  };
}

function period(from: Day | null, to: Day | null): { from?: string; to?: string } {
  return {
    ...(from === null ? {} : { from: isoDate(from) }),
    ...(to === null ? {} : { to: isoDate(to) }),
  };
}

import { NoAnswer } from '../ledger/answer';
import { BLANK, READ, UNREADABLE } from '../ledger/columns';
import type { Day } from '../ledger/dates';
import { parseIsoDate } from '../ledger/dates';
import type { Rounding } from '../ledger/decimal';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import { kroner, type Ore } from '../ledger/money';
import { cannotRead } from '../ledger/place';
import type { PoolCode } from '../ledger/pools';
import type { ReadTable } from '../ledger/readTable';
import type { Severity } from './finding';
import { notUnderstood } from './notUnderstood';
import { OWN_PACK, ownPack } from './ownPack';
import type { Pack, PackRule } from './pack';

/** One rule in force: what a row of `Rules`, or of the pack, sets for a kind. */
export interface Setting {
  readonly rule: string;
  /** The pool it is stated for, or `null` for every pool. */
  readonly pool: PoolCode | null;
  readonly value: number | null;
  readonly base: string;
  readonly appliesTo: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** `null` leaves the kind's own severity. */
  readonly severity: Severity | 'off' | null;
  readonly tolerance: Ore;
  readonly rounding: Rounding;
  readonly source: string;
  /** The row of `Rules`, or `null` for a setting of the pack. */
  readonly row: number | null;
}

/** Which settings hold: the workbook's own rows before the pack's, the nearest pool upwards before others. */
export class Settings {
  /** The pack that holds: the workbook's own where its Rules are one, else the one given. */
  readonly pack: Pack;
  private readonly rows: readonly Setting[];
  /** Rows of `Rules` that cannot be understood, with the rule they are about (`null`: not even that). */
  private readonly doubtful: readonly { rule: string | null; why: NoAnswer }[];
  private readonly packRules: readonly Setting[];
  private areRulesGiven = false;
  /** Answers of `of`, by rule and pool: row by row checks ask once a row. */
  private readonly answers = new Map<string, Map<PoolCode | null, readonly Setting[]>>();

  constructor(
    private readonly ledger: Ledger,
    given: Pack,
  ) {
    const table = ledger.table('Rules');
    const rows: Setting[] = [];
    const doubtful: { rule: string | null; why: NoAnswer }[] = [];
    for (let row = 0; row < table.rowCount; row += 1) {
      const why = firstUnreadable(table, row) ?? this.unknownPool(table, row);
      if (why) doubtful.push({ rule: ruleIdOf(ledger, table, row), why });
      else rows.push(settingOfRow(ledger, table, row));
    }
    const heads = rows.filter(({ rule }) => rule === OWN_PACK);
    for (const head of heads) {
      const field = head.appliesTo === '' ? 'appliesTo' : head.base === '' ? 'base' : null;
      const surplus = head.pool !== null || heads.length > 1;
      if (field || surplus) {
        doubtful.push({ rule: OWN_PACK, why: notUnderstood(ledger, head, field ?? 'appliesTo') });
      }
    }
    const [head] = heads;
    this.rows = rows;
    this.doubtful = doubtful;
    this.pack = head ? ownPack(ledger, head, rows) : given;
    this.packRules = head ? [] : given.rules.map((rule) => settingOfPack(ledger, rule));
  }

  /** `#N/A` where Rules, or one of its columns, was not given: what holds is not known then. Asked for every project. */
  needRules(): void {
    if (this.areRulesGiven) return;
    this.ledger.need(
      'Rules',
      'ruleId',
      'pool',
      'value',
      'base',
      'appliesTo',
      'from',
      'to',
      'severity',
      'tolerance',
      'rounding',
    );
    this.areRulesGiven = true;
  }

  /** True when some row or the pack has the kind on, for any pool. */
  isOn(rule: string): boolean {
    if (this.doubtOf(rule)) return true;
    return [...this.rows, ...this.packRules].some(
      (setting) => setting.rule === rule && setting.severity !== 'off',
    );
  }

  /**
   * True when a kind about cells is on for the workbook as a whole. A row that cannot be read does not switch
   * it off, and a workbook's own pack does so only by saying it.
   */
  isOnForAll(rule: string): boolean {
    try {
      const isOwn = this.rows.some((row) => row.rule === OWN_PACK);
      if (isOwn && !this.rows.some((row) => row.rule === rule && row.pool === null)) return true;
      return this.of(rule, null).length > 0;
    } catch (error) {
      if (error instanceof NoAnswer) return true;
      throw error;
    }
  }

  /**
   * The settings of a kind that hold for a pool (or, with `null`, for the workbook as a whole): none when
   * it is off. Several stand together where they are bands or periods. Throws `NoAnswer` when a row of
   * `Rules` that might decide cannot be read.
   */
  of(rule: string, pool: PoolCode | null): readonly Setting[] {
    const known = this.answers.get(rule)?.get(pool);
    if (known) return known;
    const found = this.find(rule, pool);
    const answers = this.answers.get(rule) ?? new Map<PoolCode | null, readonly Setting[]>();
    this.answers.set(rule, answers.set(pool, found));
    return found;
  }

  /** Why it cannot be told what holds of a rule: a row about it, or about what is a pack, cannot be understood. */
  private doubtOf(rule: string): NoAnswer | null {
    const about = [null, rule, OWN_PACK];
    return this.doubtful.find((row) => about.includes(row.rule))?.why ?? null;
  }

  private find(rule: string, pool: PoolCode | null): readonly Setting[] {
    const doubt = this.doubtOf(rule);
    if (doubt) throw doubt;
    // What a pool inherits is not known while its place in the tree is not.
    if (pool !== null) this.ledger.pools.needPath(pool);
    const levels = [...(pool === null ? [] : this.ledger.pools.upwards(pool)), null];
    for (const level of levels) {
      for (const source of [this.rows, this.packRules]) {
        const found = source.filter((setting) => setting.rule === rule && setting.pool === level);
        if (found.length > 0) return found.filter(({ severity }) => severity !== 'off');
      }
    }
    return [];
  }

  private unknownPool(table: ReadTable<'Rules'>, row: number): NoAnswer | null {
    const pool = table.codes('pool');
    if (pool.state[row] === BLANK || !this.ledger.table('Pools').source) return null;
    try {
      return this.ledger.pools.has(pool.values[row] as number) ? null : cannotRead(table, row, 'pool');
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  }
}

function ruleIdOf(ledger: Ledger, table: ReadTable<'Rules'>, row: number): string | null {
  const ids = table.codes('ruleId');
  return ids.state[row] === READ ? normaliseId(ledger.interner.text(ids.values[row] as number)) : null;
}

function firstUnreadable(table: ReadTable<'Rules'>, row: number): NoAnswer | null {
  const column = table.columns.find(({ state }) => state[row] === UNREADABLE);
  if (column) return cannotRead(table, row, column.field);
  return table.codes('ruleId').state[row] === BLANK ? cannotRead(table, row, 'ruleId') : null;
}

function settingOfRow(ledger: Ledger, table: ReadTable<'Rules'>, row: number): Setting {
  const text = (field: 'ruleId' | 'base' | 'appliesTo' | 'severity' | 'rounding' | 'source'): string => {
    const column = table.codes(field);
    return column.state[row] === READ ? ledger.interner.text(column.values[row] as number) : '';
  };
  const number = (field: 'value' | 'from' | 'to' | 'tolerance'): number | null => {
    const column = table.numbers(field);
    return column.state[row] === READ ? (column.values[row] as number) : null;
  };
  const pool = table.codes('pool');
  return {
    rule: normaliseId(text('ruleId')),
    pool: pool.state[row] === READ ? (pool.values[row] as number) : null,
    value: number('value'),
    base: normaliseId(text('base')),
    appliesTo: normaliseId(text('appliesTo')),
    from: number('from') as Day | null,
    to: number('to') as Day | null,
    severity: (normaliseId(text('severity')) || null) as Severity | 'off' | null,
    tolerance: (number('tolerance') ?? 0) as Ore,
    rounding: (normaliseId(text('rounding')) || 'half-up') as Rounding,
    source: text('source'),
    row,
  };
}

function settingOfPack(ledger: Ledger, rule: PackRule): Setting {
  return {
    rule: rule.rule,
    pool: rule.pool === undefined ? null : ledger.interner.codeOf(rule.pool),
    value: rule.value ?? null,
    base: normaliseId(rule.base ?? ''),
    appliesTo: normaliseId(rule.appliesTo ?? ''),
    from: rule.from === undefined ? null : parseIsoDate(rule.from),
    to: rule.to === undefined ? null : parseIsoDate(rule.to),
    severity: rule.severity ?? null,
    tolerance: kroner(rule.tolerance ?? 0),
    rounding: rule.rounding ?? 'half-up',
    source: rule.source ?? '',
    row: null,
  };
}

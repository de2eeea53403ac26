import { ifAnswered, NoAnswer, type ReasonParams } from '../ledger/answer';
import { READ } from '../ledger/columns';
import { normaliseId } from '../ledger/ids';
import type { ChangedFields } from '../ledger/laterLedger';
import type { Ledger } from '../ledger/ledger';
import type { PoolCode } from '../ledger/pools';
import type { TableName } from '../ledger/tables/spec';
import type { NotRunReason } from './finding';
import type { Hit, RuleKind } from './kind';
import { inTurn, ProjectOutcomes, type ProjectsAgain } from './projectOutcomes';
import type { Setting, Settings } from './settings';

/** A rule that holds as nobody can tell, for want of a value, base or other parameter that makes sense. */
export type NotUnderstood = ReasonParams['rule-not-understood'];

/** What is known of a kind for a pool before any commitment is looked at. */
export const OFF = 0;
export const ALWAYS = 1;
/** It hangs on the commitment's day, or cannot be told. */
export const IT_DEPENDS = 2;

/** What a kind kept of the check before, and the edit since. */
export interface Kept {
  readonly value: unknown;
  readonly changed: ChangedFields;
}

/** One kind at work on one ledger: what it may ask, and where it puts what it finds. */
export class Run {
  readonly hits: Hit[] = [];
  rows = 0;
  /** Tables of which something told names a row by everything in it. */
  readonly namedByRow = new Set<TableName>();
  private readonly unreadable = new Map<string, number>();
  private readonly noAnswers = new Map<string, { reason: NoAnswer['reason']; rows: number }>();
  private readonly inForce = new Map<PoolCode | null, readonly Setting[]>();
  private standing: Uint8Array | null = null;
  /** See `keep`. */
  kept: unknown = null;
  private cutOffMissing = false;
  /** What each project came to, of a kind that asks it for its own rows alone. */
  readonly byProject: ProjectOutcomes | null;
  /** The project, by its row, that is asked; -1 for none. */
  private project = -1;

  constructor(
    readonly ledger: Ledger,
    readonly kind: RuleKind,
    readonly allSettings: Settings,
    private readonly catalogue: ReadonlyMap<string, RuleKind>,
    /** What the kinds could not understand of their settings, each once. */
    readonly notUnderstood: Map<string, NotUnderstood>,
    private readonly again: ProjectsAgain | null = null,
    private readonly keptBefore: Kept | null = null,
  ) {
    this.byProject = kind.byProject ? new ProjectOutcomes(ledger.table('Projects').rowCount) : null;
  }

  report<T extends TableName>(hit: Hit<T>): void {
    this.hits.push(hit as unknown as Hit);
    if (this.project !== -1) keep(this.byProject?.hits, this.project, hit as unknown as Hit);
  }

  /**
   * Visits the projects, by their rows, that must be asked. Of the others is noted what they came to before the last edit,
   * each in its turn.
   */
  eachProject(visit: (project: number) => void): void {
    const { byProject, again } = this;
    if (byProject && again) {
      byProject.coverAgain(again);
      this.rows += byProject.rows;
    }
    for (const project of again ? inTurn(again) : this.ledger.table('Projects').offsets.keys()) {
      if (byProject) this.project = project;
      if (!again || again.changed.has(project)) visit(project);
      else this.noteAgain(project, again.before);
    }
    this.project = -1;
  }

  private noteAgain(project: number, { hits, skips }: ProjectOutcomes): void {
    for (const hit of hits.get(project) ?? []) this.report(hit);
    for (const { why, rows } of skips.get(project) ?? []) this.skip(why, rows);
  }

  /**
   * What is dear to find out, made once; after an edit only if anything changed that the kind reads besides its `keptOver`.
   * What hangs on those is brought up to date by `again`. It must hold nothing of the ledger.
   */
  keep<T>(make: () => T, again: (kept: T, changed: ChangedFields) => T = (kept) => kept): T {
    const { keptBefore } = this;
    const kept = keptBefore ? again(keptBefore.value as T, keptBefore.changed) : make();
    this.kept = kept;
    return kept;
  }

  /** Counts rows that the check looked at, also those that were in order. */
  cover(rows = 1): void {
    this.rows += rows;
    if (this.project !== -1) this.byProject?.cover(this.project, rows);
  }

  /** The settings in force for a pool; none when the kind is off there or `Rules` cannot be read. */
  settings(pool: PoolCode | null): readonly Setting[] {
    const known = this.inForce.get(pool);
    if (known) return known;
    const found = this.attempt(() => this.allSettings.of(this.kind.id, pool));
    // What cannot be told is noted for every row that asks.
    if (found) this.inForce.set(pool, found);
    return found ?? [];
  }

  /** By row of Pools, whether the kind is off for it, or on for all that is charged to it: `OFF`, `ALWAYS`, `IT_DEPENDS`. */
  get onByPool(): Uint8Array {
    this.standing ??= this.findStanding();
    return this.standing;
  }

  private findStanding(): Uint8Array {
    const { rowCount } = this.ledger.table('Pools');
    const { state, values } = this.ledger.table('Pools').codes('poolId');
    const standing = new Uint8Array(rowCount).fill(IT_DEPENDS);
    for (let row = 0; row < rowCount; row += 1) {
      if (state[row] !== READ) continue;
      const settings = ifAnswered(() => this.allSettings.of(this.kind.id, values[row] as PoolCode));
      if (!settings) continue; // each commitment that asks notes why
      const [first] = settings;
      if (!first) standing[row] = OFF;
      else if (first.from === null && first.to === null) standing[row] = ALWAYS;
    }
    return standing;
  }

  /** The settings of another kind, for a check that hangs on it (who owes match?). */
  settingsOf(rule: string, pool: PoolCode | null): readonly Setting[] {
    return this.attempt(() => this.allSettings.of(rule, pool)) ?? [];
  }

  setting(pool: PoolCode | null): Setting | null {
    return this.settings(pool)[0] ?? null;
  }

  /**
   * The answer of a question, or `null` when there is none. An answer that fails because something
   * cannot be read, or was not given, makes the rule "not run" for this row: the cell has its own
   * finding, and a limit is never passed on half the rows.
   */
  attempt<T>(question: () => T, rows = 1): T | null {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.skip(error, rows);
      return null;
    }
  }

  /** Notes rows that the check could not be run for. A fact that is simply not there (`#N/A`) is no such case. */
  skip({ code, reason }: Pick<NoAnswer, 'code' | 'reason'>, rows = 1): void {
    // Not the error itself, which would hold the ledger that it came from.
    if (this.project !== -1) keep(this.byProject?.skips, this.project, { why: { code, reason }, rows });
    if (reason.id === 'rule-not-understood') {
      const { place, rule } = reason.params;
      this.notUnderstood.set(`${rule} ${place.field} ${place.row}`, reason.params);
    }
    if ('place' in reason.params) {
      const { sheet, cell, table } = reason.params.place;
      const at = `${sheet || table}!${cell}`;
      this.unreadable.set(at, (this.unreadable.get(at) ?? 0) + rows);
      return;
    }
    const known = code === '#N/A' && reason.id !== 'table-not-given' && reason.id !== 'column-not-given';
    if (known) return;
    const key = JSON.stringify(reason);
    this.noAnswers.set(key, { reason, rows: (this.noAnswers.get(key)?.rows ?? 0) + rows });
  }

  /** The kind that a row of `Rules` names, also one that this check leaves out. */
  kindOf(rule: string): RuleKind | undefined {
    return this.catalogue.get(normaliseId(rule));
  }

  /** For a rule about dates in a workbook that states no cut-off date. */
  needsCutOff(): void {
    this.cutOffMissing = true;
  }

  reasons(): NotRunReason[] {
    const reasons: NotRunReason[] = [];
    if (this.unreadable.size > 0) {
      const rows = [...this.unreadable.values()].reduce((sum, count) => sum + count, 0);
      reasons.push({ kind: 'unreadable', cells: [...this.unreadable.keys()], rows });
    }
    for (const { reason, rows } of this.noAnswers.values()) {
      reasons.push({ kind: 'no-answer', reason, rows });
    }
    if (this.cutOffMissing) reasons.push({ kind: 'no-cut-off' });
    return reasons;
  }
}

function keep<Each>(all: Map<number, Each[]> | undefined, project: number, each: Each): void {
  const known = all?.get(project);
  if (known) known.push(each);
  else all?.set(project, [each]);
}

import { ifAnswered, NoAnswer } from '../ledger/answer';
import { laterLedger, type ChangedFields } from '../ledger/laterLedger';
import { Ledger } from '../ledger/ledger';
import type { SourceWorkbook } from '../ledger/source';
import { straight, type Steps } from '../ledger/steps';
import { fieldsOf, type FieldOf } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { KINDS } from './catalogue';
import type { Finding, RuleOutcome, Severity } from './finding';
import { findingsOf, namingFields } from './findingOf';
import type { RuleKind } from './kind';
import type { Pack } from './pack';
import { changedProjects, type ProjectOutcomes, type ProjectsAgain } from './projectOutcomes';
import { Run, type Kept, type NotUnderstood } from './run';
import { Settings } from './settings';
import { waive, type WaivedFinding, type WaiverNote } from './waivers';

/** What a check of one workbook came to. The same content gives the same bytes: no clock in here. */
export interface CheckResult {
  readonly pack: Pack;
  /** What is open; what the workbook waives is apart. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Rows of `Waivers` that do not hold, or only with a reservation. */
  readonly waiverNotes: readonly WaiverNote[];
  readonly rules: readonly RuleOutcome[];
  /** Tables of ours that were there, and rows in them. */
  readonly tables: number;
  readonly rows: number;
}

/** What every rule hangs on besides what it reads itself: what holds, and for which pools. */
export const BEHIND_ALL: RuleKind['reads'] = {
  Rules: fieldsOf('Rules').map(([field]) => field) as FieldOf<'Rules'>[],
  Pools: ['poolId', 'parentId'],
};

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What one kind came to. */
interface KindResult {
  readonly findings: readonly Finding[];
  readonly outcome: RuleOutcome;
  /** What it could not understand of its settings. */
  readonly notUnderstood: ReadonlyMap<string, NotUnderstood>;
  /** Tables of which a finding names a row by everything in it. */
  readonly namedByRow: ReadonlySet<TableName>;
  readonly byProject: ProjectOutcomes | null;
  readonly kept: unknown;
}

/** What of a check before a kind need not find out again. */
interface Again {
  readonly projects: ProjectsAgain | null;
  readonly isNamedAsBefore: boolean;
  readonly kept: Kept | null;
}

/** A check and what it is made of, so that the next one, after an edit, does only what the edit touched. */
export interface CheckedWorkbook {
  readonly ledger: Ledger;
  readonly result: CheckResult;
  readonly kinds: ReadonlyMap<RuleKind, KindResult>;
}

/** Runs every kind that the workbook's rules or the pack have on. */
export function check(ledger: Ledger, pack: Pack, kinds: readonly RuleKind[] = KINDS): CheckResult {
  return straight(checkSteps(ledger, pack, kinds)).result;
}

/** Checks a workbook as it was read; where it was checked before with the same pack, only what has changed since. */
export function* checkWorkbook(
  workbook: SourceWorkbook,
  pack: Pack,
  before?: CheckedWorkbook,
): Steps<CheckedWorkbook> {
  if (!before) return yield* checkSteps(yield* Ledger.read(workbook), pack, KINDS);
  const { ledger, changed } = yield* laterLedger(before.ledger, workbook);
  if (!changed) return yield* checkSteps(ledger, pack, KINDS);
  const known = new Map([...before.kinds].filter(([kind, was]) => !hangsOn(kind, was, changed)));
  const again = new Map<RuleKind, Again>();
  for (const [kind, was] of touches(changed, BEHIND_ALL) ? [] : before.kinds) {
    if (known.has(kind)) continue;
    const { byProject, kept } = was;
    const asked = byProject && ifAnswered(() => changedProjects(kind, ledger, changed));
    again.set(kind, {
      projects: byProject && asked ? { before: byProject, changed: asked } : null,
      isNamedAsBefore: !touchesNames(kind, was, changed),
      kept: kept === null || touches(changed, kind.reads, kind.keptOver) ? null : { value: kept, changed },
    });
  }
  return yield* checkSteps(ledger, pack, KINDS, known, again);
}

function touches(changed: ChangedFields, reads: RuleKind['reads'], but: RuleKind['reads'] = {}): boolean {
  for (const [name, fields] of changed) {
    const others: readonly string[] | undefined = but[name];
    for (const field of reads[name] ?? []) if (fields.has(field) && !others?.includes(field)) return true;
  }
  return false;
}

/** Whether a kind can come to anything else by what changed. One that declares nothing looks at everything. */
function hangsOn(kind: RuleKind, result: KindResult, changed: ChangedFields): boolean {
  const { reads } = kind;
  const { findings, outcome } = result;
  if (kind.runsLast === true || Object.keys(reads).length === 0) return true;
  if (touches(changed, BEHIND_ALL)) return true;
  const isNothingTold = findings.length === 0 && outcome.reasons.length === 0;
  if (touches(changed, reads, isNothingTold ? kind.tells : {})) return true;
  return touchesNames(kind, result, changed);
}

/** Whether anything changed by which one of the findings is named. */
function touchesNames(
  { reads }: RuleKind,
  { findings, namedByRow }: KindResult,
  changed: ChangedFields,
): boolean {
  for (const [name, fields] of changed) {
    if (namedByRow.has(name)) return true;
    if (findings.length === 0 || !reads[name]) continue;
    if (namingFields(name).some((field) => fields.has(field))) return true;
  }
  return false;
}

function* checkSteps(
  ledger: Ledger,
  pack: Pack,
  kinds: readonly RuleKind[],
  known: ReadonlyMap<RuleKind, KindResult> = new Map(),
  again: ReadonlyMap<RuleKind, Again> = new Map(),
): Steps<CheckedWorkbook> {
  const settings = new Settings(ledger, pack);
  const { catalogue, inTurn } = orderOf(kinds);
  const checked = new Map<RuleKind, KindResult>();
  const notUnderstood = new Map<string, NotUnderstood>();
  for (const kind of inTurn) {
    const result =
      known.get(kind) ?? runKind(ledger, kind, settings, catalogue, notUnderstood, again.get(kind));
    for (const [key, about] of result.notUnderstood) notUnderstood.set(key, about);
    checked.set(kind, result);
    yield;
  }
  const all = kinds.flatMap((kind) => checked.get(kind) ?? []);
  const findings = all.flatMap((each) => each.findings).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const { open, waived, notes } = waive(ledger, findings);
  const present = [...ledger.tables.values()].filter(({ source }) => source !== null);
  const result = {
    pack: settings.pack,
    findings: open,
    waived,
    waiverNotes: notes,
    rules: all.map(({ outcome }) => outcome),
    tables: present.length,
    rows: present.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
  return { ledger, result, kinds: checked };
}

interface KindsInTurn {
  /** By id, also those that are not run. */
  readonly catalogue: ReadonlyMap<string, RuleKind>;
  readonly inTurn: readonly RuleKind[];
}

const ordered = new WeakMap<readonly RuleKind[], KindsInTurn>();

/** Found once for a list of kinds, of which there is one but in tests. */
function orderOf(kinds: readonly RuleKind[]): KindsInTurn {
  const known = ordered.get(kinds);
  if (known) return known;
  const catalogue = new Map([...KINDS, ...kinds].map((kind) => [kind.id, kind]));
  const inTurn = [...kinds].sort((a, b) => Number(a.runsLast ?? false) - Number(b.runsLast ?? false));
  const found = { catalogue, inTurn };
  ordered.set(kinds, found);
  return found;
}

/** `met` is what the kinds before it could not understand. */
function runKind(
  ledger: Ledger,
  kind: RuleKind,
  settings: Settings,
  catalogue: ReadonlyMap<string, RuleKind>,
  met: ReadonlyMap<string, NotUnderstood>,
  again: Again = { projects: null, isNamedAsBefore: false, kept: null },
): KindResult {
  const notUnderstood = new Map(kind.runsLast ? met : []);
  // The integrity family is about cells, not pools: it is on or off for the workbook as a whole.
  const on = kind.family === 'integrity' ? settings.isOnForAll(kind.id) : settings.isOn(kind.id);
  if (!on) {
    const outcome: RuleOutcome = {
      id: kind.id,
      status: 'not-run',
      rows: 0,
      reasons: [{ kind: 'switched-off' }],
    };
    return { findings: [], outcome, notUnderstood, namedByRow: new Set(), byProject: null, kept: null };
  }
  const run = new Run(ledger, kind, settings, catalogue, notUnderstood, again.projects, again.kept);
  try {
    kind.check(run);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    run.skip(error, 0);
  }
  const severity = ownSeverity(settings, kind);
  const findings =
    severity === 'off' ? [] : findingsOf(ledger, kind, run.hits, severity, again.isNamedAsBefore);
  return {
    findings,
    outcome: outcomeOf(kind, run, findings.length),
    notUnderstood,
    namedByRow: run.namedByRow,
    byProject: run.byProject,
    kept: run.kept,
  };
}

/** The severity for hits without a setting of their own: the whole workbook's, else the kind's. */
function ownSeverity(settings: Settings, kind: RuleKind): Severity | 'off' {
  try {
    const [setting] = settings.of(kind.id, null);
    return setting?.severity ?? kind.severity;
  } catch (error) {
    if (error instanceof NoAnswer) return kind.severity;
    throw error;
  }
}

function outcomeOf(kind: RuleKind, run: Run, found: number): RuleOutcome {
  const reasons = run.reasons();
  if (found > 0) return { id: kind.id, status: 'failed', rows: run.rows, reasons };
  if (reasons.length > 0) return { id: kind.id, status: 'not-run', rows: run.rows, reasons };
  if (run.rows === 0) return { id: kind.id, status: 'not-run', rows: 0, reasons: [{ kind: 'no-rows' }] };
  return { id: kind.id, status: 'passed', rows: run.rows, reasons: [] };
}

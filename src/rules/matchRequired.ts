import { notAvailable, type NoAnswer } from '../ledger/answer';
import { BLANK, READ } from '../ledger/columns';
import type { FinanceYear } from '../ledger/dates';
import { toFraction, type Rounding } from '../ledger/decimal';
import type { Ledger } from '../ledger/ledger';
import { isMatchRatio, matchForGrant, type MatchBase } from '../ledger/matchRatio';
import { exactOre, split, times, type Ore } from '../ledger/money';
import { cannotRead } from '../ledger/place';
import type { ProjectCode } from '../ledger/projects';
import { select, type Selection } from '../ledger/selection';
import { notUnderstood } from './notUnderstood';
import { baseOf, inForceFor, isForAlways, settingsForProject, type Words } from './projectSettings';
import type { Setting, Settings } from './settings';

/** The kind whose rows of `Rules` and of the pack say how much own money goes with a grant. */
export const MATCH_RATIO = 'match-ratio';

const BASES: Words<MatchBase> = [
  ['grant', ['', 'grant', 'tilskud']],
  ['total', ['total', 'i alt']],
];

/** Own money that is demanded of a project, with what the figure hangs on. */
export interface MatchRequirement {
  readonly total: Ore;
  /** How it was rounded, where it did not come out in whole øre. */
  readonly rounded: Rounding | null;
  /** The rules it follows from, one for each period; none where nothing is owed. */
  readonly settings: readonly Setting[];
  /** The rows that it is reckoned from, each with its share of what is demanded; found only when somebody asks. */
  readonly parts: () => readonly Selection[];
}

const NOTHING: MatchRequirement = { total: 0 as Ore, rounded: null, settings: [], parts: () => [] };

/** Own money in øre that the match rule in force for the project's pool demands, for a year or in all. */
export function matchRequired(
  ledger: Ledger,
  settings: Settings,
  project: ProjectCode,
  year: FinanceYear | null = null,
): Ore {
  return matchRequirement(ledger, settings, project, year).total;
}

/** Who bears the match, as text: an organisation, the participants, or the workbook's word for nobody. */
export function matchBearer({ projects, interner }: Ledger, project: ProjectCode): string {
  const row = projects.rowOf(project);
  const bearer = projects.bearer(row);
  const name = { project: projects.name(project) };
  switch (bearer.kind) {
    case 'named':
      return bearer.name;
    case 'nobody':
      return interner.text(projects.table.codes('matchBearer').values[row] as number);
    case 'of-parts':
      throw notAvailable('bearers-of-parts', name);
    case 'not-stated':
      throw notAvailable('no-bearer', name);
  }
}

/**
 * What is demanded and why. `#N/A` where no rule is in force, or the bearer or the grant is not known; 0
 * where nobody bears match. Returns do not lessen it: the ratio is on what was committed.
 */
export function matchRequirement(
  ledger: Ledger,
  settings: Settings,
  project: ProjectCode,
  year: FinanceYear | null = null,
): MatchRequirement {
  const { projects, commitments } = ledger;
  const row = projects.rowOf(project);
  const kind = projects.bearerKind(row);
  if (kind === 'nobody') return NOTHING;
  if (kind !== 'named') matchBearer(ledger, project); // not stated, or of the parts: no answer
  const rules = settingsForProject(ledger, settings, MATCH_RATIO, row);
  if (rules.length === 0) throw noRule(ledger, project);
  projects.needOwnFigures(project);

  const granted = commitments.ofProject(project, { year, asOf: null, status: 'committed' });
  if (granted.count === 0) return NOTHING;
  if (rules.every(isForAlways)) {
    const setting = onlyOne(ledger, rules) as Setting;
    return demand(ledger, setting, row, granted);
  }
  const bySetting = new Map<Setting, number[]>();
  for (const commitment of granted.rows) {
    const setting = onlyOne(ledger, inForceFor(ledger, rules, commitment));
    if (!setting) continue;
    const under = bySetting.get(setting);
    if (under) under.push(commitment);
    else bySetting.set(setting, [commitment]);
  }
  if (bySetting.size === 0) throw noRule(ledger, project);
  return sumOf(
    [...bySetting].map(([setting, under]) => demand(ledger, setting, row, select(commitments.table, under))),
  );
}

function noRule({ projects }: Ledger, project: ProjectCode): NoAnswer {
  return notAvailable('no-match-rule', { project: projects.name(project) });
}

/** Two rules for one commitment at one time: the workbook does not say which of them holds. */
function onlyOne(ledger: Ledger, settings: readonly Setting[]): Setting | undefined {
  const [setting, other] = settings;
  if (other) throw notUnderstood(ledger, other, 'value');
  return setting;
}

function demand(ledger: Ledger, setting: Setting, row: number, grant: Selection): MatchRequirement {
  const base = baseOf(ledger, setting, BASES);
  const { value: ratio } = setting;
  if (ratio === null || !isMatchRatio(ratio, base)) throw notUnderstood(ledger, setting, 'value');
  const cost = base === 'total' ? eligibleCost(ledger, row, grant.rows) : null;
  const owed = (how: Rounding): Ore =>
    cost === null ? matchForGrant(grant.total, ratio, base, how) : times(cost.total, toFraction(ratio), how);
  const exact = base === 'grant' && Number.isInteger(ratio); // krone for krone: nothing to round
  const total = exact ? exactOre(grant.total * ratio) : owed(setting.rounding);
  return {
    total,
    rounded: exact || owed('up') === owed('down') ? null : setting.rounding,
    settings: [setting],
    parts: () => [sharedOut(total, cost ?? grant)],
  };
}

/** An amount shared out over the rows that it was reckoned from, so that the shares add up to it. */
function sharedOut(total: Ore, from: Selection): Selection {
  let shares: ReadonlyMap<number, Ore> | null = null;
  const sharesOf = (): ReadonlyMap<number, Ore> => {
    const parts = split(total, from.rows.map(from.amountOf)) ?? [];
    return new Map(from.rows.map((row, index) => [row, parts[index] ?? (0 as Ore)]));
  };
  const { table, rows, count, field, leftOut } = from;
  return {
    ...{ table, rows, count, field, total },
    ...(leftOut ? { leftOut } : {}),
    amountOf: (row) => (shares ??= sharesOf()).get(row) ?? (0 as Ore),
    statedIn: from.amountOf,
  };
}

/** The project's eligible cost, `null` where blank. It goes with its whole grant and with no part of it. */
function eligibleCost(ledger: Ledger, row: number, under: readonly number[]): Selection | null {
  const { table } = ledger.projects;
  const costs = ledger.need('Projects', 'eligibleCost').numbers('eligibleCost');
  if (costs.state[row] === BLANK) return null;
  if (costs.state[row] !== READ) throw cannotRead(table, row, 'eligibleCost');
  const project = table.codes('projectId').values[row] as number;
  const all = ledger.commitments.ofProject(project, { year: null, asOf: null, status: 'committed' }).rows;
  if (all.length === under.length) return select(table, [row], 'eligibleCost');
  throw notAvailable('cost-not-divided', { project: ledger.projects.name(project) });
}

function sumOf(periods: readonly MatchRequirement[]): MatchRequirement {
  return {
    total: exactOre(periods.reduce((sum, { total }) => sum + total, 0)),
    rounded: periods.find(({ rounded }) => rounded !== null)?.rounded ?? null,
    settings: periods.flatMap(({ settings }) => settings),
    parts: () => periods.flatMap((each) => each.parts()),
  };
}

import { notAvailable } from '../ledger/answer';
import { BLANK, READ } from '../ledger/columns';
import type { FinanceYear } from '../ledger/dates';
import { toFraction, type Rounding } from '../ledger/decimal';
import type { Ledger } from '../ledger/ledger';
import type { MatchStage } from '../ledger/match';
import { isMatchRatio, matchForGrant, type MatchBase } from '../ledger/matchRatio';
import { exactOre, times, type Ore } from '../ledger/money';
import { cannotRead } from '../ledger/place';
import type { ProjectCode } from '../ledger/projects';
import { baseOf, inForceFor, notUnderstood, settingsForProject, type Words } from './projectSettings';
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
  /** Rows of commitments that it goes with. */
  readonly commitments: readonly number[];
}

const NOTHING: MatchRequirement = { total: 0 as Ore, rounded: null, settings: [], commitments: [] };

/** Own money in øre that the match rule in force for the project's pool demands, for a year or in all. */
export function matchRequired(
  ledger: Ledger,
  settings: Settings,
  project: ProjectCode,
  year: FinanceYear | null = null,
): Ore {
  return matchRequirement(ledger, settings, project, year).total;
}

/** `max(0, required - pledged)`, or less documented, in øre, over the project's whole period. */
export function matchGap(
  ledger: Ledger,
  settings: Settings,
  project: ProjectCode,
  stage: MatchStage = 'pledged',
): Ore {
  const required = matchRequired(ledger, settings, project);
  return Math.max(0, required - ledger.match.pledged(project, stage).total) as Ore;
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
  if (projects.bearer(row).kind === 'nobody') return NOTHING;
  matchBearer(ledger, project); // not stated, or of the parts: no answer
  const name = { project: projects.name(project) };
  const rules = settingsForProject(ledger, settings, MATCH_RATIO, row);
  if (rules.length === 0) throw notAvailable('no-match-rule', name);
  projects.needOwnFigures(project);

  const { rows } = commitments.ofProject(project, { year, asOf: null, status: 'committed' });
  if (rows.length === 0) return NOTHING;
  const bySetting = new Map<Setting, number[]>();
  for (const commitment of rows) {
    const setting = onlyOne(ledger, inForceFor(ledger, rules, commitment));
    if (!setting) continue;
    const under = bySetting.get(setting);
    if (under) under.push(commitment);
    else bySetting.set(setting, [commitment]);
  }
  if (bySetting.size === 0) throw notAvailable('no-match-rule', name);
  return sumOf([...bySetting].map(([setting, under]) => demand(ledger, setting, row, under)));
}

/** Two rules for one commitment at one time: the workbook does not say which of them holds. */
function onlyOne(ledger: Ledger, settings: readonly Setting[]): Setting | undefined {
  const [setting, other] = settings;
  if (other) throw notUnderstood(ledger, other, 'value');
  return setting;
}

function demand(ledger: Ledger, setting: Setting, row: number, under: readonly number[]): MatchRequirement {
  const base = baseOf(ledger, setting, BASES);
  const { value: ratio } = setting;
  if (ratio === null || !isMatchRatio(ratio, base)) throw notUnderstood(ledger, setting, 'value');
  const cost = base === 'total' ? eligibleCost(ledger, row, under) : null;
  const grant = grantOf(ledger, under);
  const owed = (how: Rounding): Ore =>
    cost === null ? matchForGrant(grant, ratio, base, how) : times(cost, toFraction(ratio), how);
  const exact = base === 'grant' && Number.isInteger(ratio); // krone for krone: nothing to round
  return {
    total: owed(setting.rounding),
    rounded: exact || owed('up') === owed('down') ? null : setting.rounding,
    settings: [setting],
    commitments: under,
  };
}

/** The project's eligible cost, `null` where blank. It goes with its whole grant and with no part of it. */
function eligibleCost(ledger: Ledger, row: number, under: readonly number[]): Ore | null {
  const { table } = ledger.projects;
  const costs = ledger.need('Projects', 'eligibleCost').numbers('eligibleCost');
  if (costs.state[row] === BLANK) return null;
  if (costs.state[row] !== READ) throw cannotRead(table, row, 'eligibleCost');
  const project = table.codes('projectId').values[row] as number;
  const all = ledger.commitments.ofProject(project, { year: null, asOf: null, status: 'committed' }).rows;
  if (all.length === under.length) return costs.values[row] as Ore;
  throw notAvailable('cost-not-divided', { project: ledger.projects.name(project) });
}

function grantOf({ commitments }: Ledger, rows: readonly number[]): Ore {
  const amounts = commitments.table.numbers('amount');
  let sum = 0;
  for (const row of rows) sum += amounts.values[row] as number; // read: ofProject has added them up
  return exactOre(sum);
}

function sumOf(parts: readonly MatchRequirement[]): MatchRequirement {
  return {
    total: exactOre(parts.reduce((sum, { total }) => sum + total, 0)),
    rounded: parts.find(({ rounded }) => rounded !== null)?.rounded ?? null,
    settings: parts.flatMap(({ settings }) => settings),
    commitments: parts.flatMap(({ commitments }) => commitments),
  };
}

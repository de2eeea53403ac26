import { notAvailable } from '../ledger/answer';
import { BLANK, NO_CODE, READ } from '../ledger/columns';
import type { Day, FinanceYear } from '../ledger/dates';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import { readAmount, type Ore } from '../ledger/money';
import { perLedger } from '../ledger/perLedger';
import { cannotRead, unknownReference } from '../ledger/place';
import type { PoolCode } from '../ledger/pools';
import type { Selection } from '../ledger/selection';
import { stated } from '../ledger/stated';
import { RECIPIENT_TYPES } from '../ledger/tables/spec';
import { holdsFor } from './inForce';
import { notUnderstood } from './notUnderstood';
import type { Setting, Settings } from './settings';

/** Words of `Rules`, in either language, and what they mean. */
export type Words<T extends string> = readonly (readonly [T, readonly string[]])[];

/**
 * The settings of a kind that hold for a project: those of its pool, and of these the ones for its type of
 * recipient, else the ones for every type. Rows in `Rules` for several types are a table of classes.
 */
export function settingsForProject(
  ledger: Ledger,
  settings: Settings,
  rule: string,
  row: number,
): readonly Setting[] {
  settings.needRules();
  return forRecipientType(ledger, settings.of(rule, poolOfProject(ledger, row)), row);
}

/** Of a pool's settings, those for the type of a project's recipient, else the ones for every type. */
export function forRecipientType(ledger: Ledger, all: readonly Setting[], row: number): readonly Setting[] {
  if (all.every(({ appliesTo }) => appliesTo === '')) return all;

  const { table } = ledger.projects;
  const types = table.codes('recipientType');
  if (types.state[row] !== READ) throw cannotRead(table, row, 'recipientType');
  const type = ledger.interner.text(types.values[row] as number);
  const own = all.filter(
    (setting) => setting.appliesTo !== '' && typeOf(ledger, setting, setting.appliesTo) === type,
  );
  return own.length > 0 ? own : all.filter(({ appliesTo }) => appliesTo === '');
}

/** True for a setting without a period. */
export function isForAlways({ from, to }: Setting): boolean {
  return from === null && to === null;
}

/** Of several settings, those whose period a commitment lies in. `#VALUE!` where its day is needed and not there. */
export function inForceFor(
  ledger: Ledger,
  settings: readonly Setting[],
  commitment: number,
): readonly Setting[] {
  if (settings.every(isForAlways)) return settings;
  const { table } = ledger.commitments;
  ledger.need('Allocations', 'committedOn');
  const days = table.numbers('committedOn');
  const years = table.numbers('year');
  if (days.state[commitment] !== READ && days.state[commitment] !== BLANK) {
    throw cannotRead(table, commitment, 'committedOn');
  }
  const day = days.state[commitment] === READ ? (days.values[commitment] as Day) : null;
  const year = years.state[commitment] === READ ? (years.values[commitment] as FinanceYear) : null;
  return settings.filter((setting) => {
    const holds = holdsFor(setting, day, year);
    if (holds === null) throw cannotRead(table, commitment, 'committedOn');
    return holds;
  });
}

/** Of several settings, those in force for at least one of the commitments. */
export function inForceForAny(
  ledger: Ledger,
  settings: readonly Setting[],
  commitments: Pick<Selection, 'rows' | 'count'>,
): readonly Setting[] {
  if (commitments.count === 0) return [];
  if (settings.every(isForAlways)) return settings;
  const holding = new Set(commitments.rows.flatMap((commitment) => inForceFor(ledger, settings, commitment)));
  return settings.filter((setting) => holding.has(setting));
}

/** What a setting's base means; `#VALUE!` naming the cell of `Rules` for a word that nobody knows. */
export function baseOf<T extends string>(ledger: Ledger, setting: Setting, words: Words<T>): T {
  const found = words.find(([, known]) => known.includes(setting.base));
  if (found) return found[0];
  throw notUnderstood(ledger, setting, 'base');
}

/** A setting's value as a share from 0 to 1; `#VALUE!` naming the cell of `Rules` otherwise. */
export function shareOf(ledger: Ledger, setting: Setting): number {
  const { value } = setting;
  if (value !== null && value >= 0 && value <= 1) return value;
  throw notUnderstood(ledger, setting, 'value');
}

/** A setting's value as an amount of kroner, in øre; `#VALUE!` naming the cell of `Rules` otherwise. */
export function amountOf(ledger: Ledger, setting: Setting): Ore {
  const read = setting.value === null ? null : readAmount(setting.value);
  if (read?.whole && read.ore >= 0) return read.ore;
  throw notUnderstood(ledger, setting, 'value');
}

/** A setting's value as a count of at least one; `#VALUE!` naming the cell of `Rules` otherwise. */
export function countOf(ledger: Ledger, setting: Setting): number {
  const { value } = setting;
  if (value !== null && Number.isInteger(value) && value > 0) return value;
  throw notUnderstood(ledger, setting, 'value');
}

/** The type of recipient that a word of a setting means; `#VALUE!` naming the cell of `Rules` for none. */
export function typeOf(ledger: Ledger, setting: Setting, named: string): string {
  const found = RECIPIENT_TYPES.find(({ value, da, en }) =>
    [value, ...da, ...en].some((word) => normaliseId(word) === named),
  );
  if (found) return found.value;
  throw notUnderstood(ledger, setting, 'appliesTo');
}

/** The pool whose rules a project is under; for a part without one of its own, that of the joint row. */
export function poolOfProject(ledger: Ledger, row: number): PoolCode {
  const known = poolsFound(ledger);
  const before = known[row] as number;
  if (before !== NO_CODE) return before;
  const pool = findPool(ledger, row);
  known[row] = pool;
  return pool;
}

/** By row of Projects, the pool whose rules it is under, once it was found: several rules ask. */
const poolsFound = perLedger(({ projects }) => new Int32Array(projects.table.rowCount).fill(NO_CODE));

function findPool(ledger: Ledger, row: number): PoolCode {
  const { projects, pools, commitments } = ledger;
  const pool = projects.poolOf(row) ?? projects.poolOf(grantRowOf(ledger, row));
  const project = projects.table.codes('projectId').values[row] as number;
  if (pool === null) throw notAvailable('no-pool-of-project', { project: projects.name(project) });
  if (!pools.has(pool)) {
    if (projects.table.codes('poolId').state[row] === READ) {
      throw unknownReference(ledger, projects.table, row, 'poolId');
    }
    const [commitment = 0] = commitments.rowsOfProject(project);
    throw unknownReference(ledger, commitments.table, commitment, 'poolId');
  }
  pools.needPath(pool);
  return pool;
}

/** The project row that the grant stands on: the joint row for a part, else the row itself. */
export function grantRowOf(ledger: Ledger, row: number): number {
  const { projects } = ledger;
  const joint = stated(projects.table, row, 'partOf');
  if (joint === null) return row;
  if (projects.has(joint)) return projects.rowOf(joint);
  throw unknownReference(ledger, projects.table, row, 'partOf');
}

import { notAvailable, notUsable } from './answer';
import { BLANK, READ } from './columns';
import { daysOfYear, type Day, type FinanceYear } from './dates';
import type { Ledger } from './ledger';
import type { Ore } from './money';
import { cannotRead, placeOf } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';
import { select, type Selection } from './selection';

/** Accounts that what was spent is read from: those that were reached, less those that the year began with. */
export interface Spending {
  readonly reached: Selection;
  readonly before: Selection;
}

/** A cumulative account: what was spent from the project's start up to and including a day. */
interface Account {
  readonly row: number;
  readonly periodTo: Day;
  readonly cost: Ore;
}

/**
 * What a project has spent, from its reports (Reports.cost is cumulative since the project's start): the
 * latest account of each of its commitments, added. With a year: the growth from the end of the year before.
 * `#N/A` where nothing was reported, or where the accounts do not show what fell in the year.
 */
export function spentByProject(
  ledger: Ledger,
  project: ProjectCode,
  year: FinanceYear | null,
  asOf: Day | null,
): Spending {
  ledger.projects.needOwnFigures(project);
  const reports = ledger.need('Reports', 'allocationId', 'periodTo', 'cost');
  const name = ledger.projects.name(project);
  const { commitments } = ledger;
  const ids = commitments.table.codes('allocationId');
  const { rows } = commitments.ofProject(project, { year: null, asOf: null, status: 'committed' });
  const accounts = rows
    .map((row) => {
      if (ids.state[row] !== READ) throw cannotRead(commitments.table, row, 'allocationId');
      return accountsOf(reports, ids.values[row] as number, asOf);
    })
    .filter((found) => found.length > 0);
  if (accounts.length === 0) throw notAvailable('no-expenditure', { project: name });

  const reached: number[] = [];
  const before: number[] = [];
  for (const each of accounts) {
    const last = each.at(-1)?.row;
    if (year === null) reached.push(...(last === undefined ? [] : [last]));
    else {
      const growth = growthInYear(each, year);
      if (growth === null) throw notAvailable('no-expenditure-year', { project: name, year });
      reached.push(growth.to);
      before.push(growth.from);
    }
  }
  return { reached: select(reports, reached, 'cost'), before: select(reports, before, 'cost') };
}

/** Accounts of one commitment in order of time. */
function accountsOf(reports: ReadTable<'Reports'>, allocation: number, asOf: Day | null): Account[] {
  const owner = reports.codes('allocationId');
  const cost = reports.numbers('cost');
  const periodTo = reports.numbers('periodTo');
  const found: Account[] = [];
  for (let row = 0; row < reports.rowCount; row += 1) {
    if (owner.state[row] !== READ) throw cannotRead(reports, row, 'allocationId');
    if (owner.values[row] !== allocation || cost.state[row] === BLANK) continue;
    if (cost.state[row] !== READ) throw cannotRead(reports, row, 'cost');
    if (periodTo.state[row] !== READ) throw cannotRead(reports, row, 'periodTo');
    const account = { row, periodTo: periodTo.values[row] as Day, cost: cost.values[row] as Ore };
    if (asOf === null || account.periodTo <= asOf) found.push(account);
  }
  found.sort((a, b) => a.periodTo - b.periodTo);
  found.forEach((account, index) => {
    const next = found[index + 1];
    if (next && next.periodTo === account.periodTo && next.cost !== account.cost) {
      throw notUsable('reports-disagree', { place: placeOf(reports, next.row, 'cost') });
    }
  });
  return found;
}

/** The rows that a year ended and began with, or `null` where no account ends in it or none shows where it began. */
function growthInYear(accounts: readonly Account[], year: FinanceYear): { to: number; from: number } | null {
  const { first, last } = daysOfYear(year);
  const within = accounts.filter(({ periodTo }) => periodTo >= first && periodTo <= last).at(-1);
  if (!within) return null;
  const before = accounts.filter(({ periodTo }) => periodTo < first).at(-1);
  return before?.periodTo === first - 1 ? { to: within.row, from: before.row } : null;
}

import { notAvailable, notUsable } from './answer';
import { READ } from './columns';
import type { FinanceYear } from './dates';
import { toFraction, type Fraction } from './decimal';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { perLedger } from './perLedger';
import { cannotRead, placeOf } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';

/** A share (0-1) that a row states. */
export interface StatedShare {
  readonly row: number;
  readonly share: number;
}

/** How far projects' savings are phased in (indfasning), year by year. */
export class Phasing {
  readonly table: ReadTable<'Phasing'>;
  private readonly byProject: KeyIndex;
  private readonly known = new Map<ProjectCode, ReadonlyMap<FinanceYear, StatedShare>>();

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Phasing', 'projectId', 'year', 'share');
    this.byProject = KeyIndex.of(this.table.codes('projectId'));
    const owners = this.table.codes('projectId');
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (owners.state[row] !== READ) throw cannotRead(this.table, row, 'projectId');
    }
  }

  /**
   * The share (0-1) of a saving that has effect in a year; `fullFrom` is the year from which it has full
   * effect, where that is stated. A year without a row has an answer only where it follows from the others,
   * since a phase-in never falls: 1 after a 1 and from `fullFrom`, 0 before a 0, what stands on both sides
   * when it is the same. Everything else is `#N/A`: nothing is interpolated.
   */
  share(project: ProjectCode, year: FinanceYear, fullFrom: FinanceYear | null): Fraction {
    const stated = this.of(project);
    let least = fullFrom !== null && year >= fullFrom ? 1 : 0;
    let most = 1;
    for (const [each, { row, share }] of stated) {
      if (fullFrom !== null && each >= fullFrom !== (share === 1)) {
        throw notUsable('phasing-disagrees', { place: placeOf(this.table, row, 'share') });
      }
      if (each < year) least = Math.max(least, share);
      else most = Math.min(most, share);
    }
    const own = stated.get(year);
    if (own) return toFraction(own.share);
    if (least === most) return toFraction(least);
    throw notAvailable('no-phasing', { project: this.ledger.projects.name(project), year });
  }

  /** What is stated for a project, by year. `#VALUE!` where a row cannot be read or stands twice. */
  of(project: ProjectCode): ReadonlyMap<FinanceYear, StatedShare> {
    const known = this.known.get(project);
    if (known) return known;
    const years = this.table.numbers('year');
    const shares = this.table.numbers('share');
    const found = new Map<FinanceYear, StatedShare>();
    for (const row of this.byProject.rows(project)) {
      if (years.state[row] !== READ) throw cannotRead(this.table, row, 'year');
      if (shares.state[row] !== READ) throw cannotRead(this.table, row, 'share');
      const year = years.values[row] as FinanceYear;
      const share = shares.values[row] as number;
      if (share > 1) throw notUsable('phasing-above-one', { place: placeOf(this.table, row, 'share') });
      if (found.has(year)) {
        const value = `${this.ledger.projects.name(project)} ${year}`;
        throw notUsable('id-twice', { place: placeOf(this.table, row, 'year'), value });
      }
      found.set(year, { row, share });
    }
    this.known.set(project, found);
    return found;
  }
}

/** The phase-in that a ledger states. `#N/A` where it was not given the table, `#VALUE!` where a project cannot be read. */
export const phasingOf = perLedger((ledger) => new Phasing(ledger));

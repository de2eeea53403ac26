import { notAvailable, type NoAnswer, type SavingField } from './answer';
import type { FinanceYear } from './dates';
import { plus, product, toFraction, ZERO, type Fraction } from './decimal';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { exactOre, type Ore } from './money';
import { perLedger } from './perLedger';
import { phasingOf } from './phasing';
import { firstAstray } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';
import { stated } from './stated';

/** The three figures of a labour-saving potential. */
export type Estimate = 'low' | 'expected' | 'high';

/**
 * Labour-saving potentials (Savings). Several rows of a project are components and add up. Every figure is
 * kept as an exact fraction; money is rounded by whoever asks, once.
 */
export class Savings {
  readonly table: ReadTable<'Savings'>;
  private readonly byProject: KeyIndex;
  private stray: NoAnswer | null | undefined;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Savings', 'projectId');
    this.byProject = KeyIndex.of(this.table.codes('projectId'));
  }

  /** The components of a project, perhaps none. `#VALUE!` while any row's project is not known: it may be this one's. */
  rowsOf(project: ProjectCode): readonly number[] {
    if (this.stray === undefined) this.stray = this.findStray();
    if (this.stray) throw this.stray;
    return this.byProject.rows(project);
  }

  /** FTE (årsværk) at full implementation. `#N/A` where no potential or not this estimate is stated. */
  fteAtFull(project: ProjectCode, estimate: Estimate): Fraction {
    return this.sum(project, (row) => this.stated(project, row, estimate));
  }

  /** FTE in a year, phased in. */
  fte(project: ProjectCode, year: FinanceYear, estimate: Estimate): Fraction {
    return this.sum(project, (row) => this.fteOf(project, row, year, estimate));
  }

  /** Hours in a year: the FTE by the hours norm that each component states. There is no default norm. */
  hours(project: ProjectCode, year: FinanceYear, estimate: Estimate): Fraction {
    return this.sum(project, (row) => this.hoursOf(project, row, year, estimate));
  }

  /** What the hours of a year are worth, in øre and parts of them, before any cost. */
  value(project: ProjectCode, year: FinanceYear, estimate: Estimate): Fraction {
    return this.sum(project, (row) =>
      product(this.hoursOf(project, row, year, estimate), this.positive(project, row, 'hourlyCost')),
    );
  }

  /** What the project costs once, in øre. `#N/A` where none of its rows states it. */
  oneOffCost(project: ProjectCode): Ore {
    return this.cost(project, 'oneOffCost', this.components(project));
  }

  /**
   * What the solution costs to run in a year, in øre: in full from the first year in which a component has
   * effect, for that component. `#N/A` where none of the project's rows states it.
   */
  runningCost(project: ProjectCode, year: FinanceYear): Ore {
    const running = this.components(project).filter((row) => this.shareOf(project, row, year).top > 0n);
    return this.cost(project, 'runningCost', running);
  }

  private fteOf(project: ProjectCode, row: number, year: FinanceYear, estimate: Estimate): Fraction {
    return product(this.stated(project, row, estimate), this.shareOf(project, row, year));
  }

  private hoursOf(project: ProjectCode, row: number, year: FinanceYear, estimate: Estimate): Fraction {
    return product(this.fteOf(project, row, year, estimate), this.positive(project, row, 'hoursPerFte'));
  }

  /** How far a component is phased in (0-1). */
  private shareOf(project: ProjectCode, row: number, year: FinanceYear): Fraction {
    const fullFrom = stated(this.ledger.need('Savings', 'fullFrom'), row, 'fullFrom');
    return phasingOf(this.ledger).share(project, year, fullFrom as FinanceYear | null);
  }

  private components(project: ProjectCode): readonly number[] {
    const rows = this.rowsOf(project);
    if (rows.length === 0)
      throw notAvailable('no-potential', { project: this.ledger.projects.name(project) });
    return rows;
  }

  private sum(project: ProjectCode, figure: (row: number) => Fraction): Fraction {
    return this.components(project).map(figure).reduce(plus, ZERO);
  }

  /** A figure that every component must state. */
  private stated(project: ProjectCode, row: number, field: SavingField): Fraction {
    const figure = stated(this.ledger.need('Savings', field), row, field);
    if (figure === null) throw this.missing(project, field);
    return toFraction(figure);
  }

  /** The same for a figure that 0 is no value of. */
  private positive(project: ProjectCode, row: number, field: SavingField): Fraction {
    const figure = this.stated(project, row, field);
    if (figure.top === 0n) throw this.missing(project, field);
    return figure;
  }

  /** A cost may stand on one component for all of them; none at all is not the same as free. */
  private cost(project: ProjectCode, field: 'oneOffCost' | 'runningCost', counted: readonly number[]): Ore {
    const table = this.ledger.need('Savings', field);
    const costs = new Map(this.components(project).map((row) => [row, stated(table, row, field)]));
    if ([...costs.values()].every((cost) => cost === null)) throw this.missing(project, field);
    return exactOre(counted.reduce((sum, row) => sum + (costs.get(row) ?? 0), 0));
  }

  private missing(project: ProjectCode, field: SavingField): NoAnswer {
    return notAvailable('saving-not-stated', { project: this.ledger.projects.name(project), field });
  }

  private findStray(): NoAnswer | null {
    return firstAstray(this.ledger, this.table, 'projectId', () => this.ledger.projects.byId);
  }
}

/** The potentials of a ledger. `#N/A` where it was not given the table. */
export const savingsOf = perLedger((ledger) => new Savings(ledger));

import { type NoAnswer } from './answer';
import { BLANK, READ } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { findMatchAmounts, type MatchAmounts } from './matchAmounts';
import { exactOre, type Ore } from './money';
import { cannotRead, firstAstray } from './place';
import type { ProjectCode } from './projects';
import type { ReadTable } from './readTable';
import type { Selection } from './selection';

/** How far a contribution has come. What is documented was also pledged. */
export type MatchStage = 'pledged' | 'documented';

/** Own money and own work that parties put into projects (medfinansiering). */
export class Match {
  readonly table: ReadTable<'Match'>;
  private readonly byProject: KeyIndex;
  private readonly documentedCode: number;
  private readonly inKindCode: number;
  private found: MatchAmounts | null = null;
  private ownerDoubt: NoAnswer | null | undefined;

  constructor(private readonly ledger: Ledger) {
    this.table = ledger.need('Match', 'projectId', 'amount');
    this.byProject = KeyIndex.of(this.table.codes('projectId'));
    this.documentedCode = ledger.interner.codeOf('documented');
    this.inKindCode = ledger.interner.codeOf('in-kind');
  }

  /** What each row is worth, or why that is not known. */
  get amounts(): MatchAmounts {
    this.found ??= findMatchAmounts(this.ledger);
    return this.found;
  }

  /** Own money and work of a project, pledged (documented rows included) or documented only. */
  pledged(project: ProjectCode, stage: MatchStage = 'pledged'): Selection {
    const rows = this.ownRows(project);
    return this.add(stage === 'pledged' ? rows : rows.filter((row) => this.isDocumented(row)));
  }

  /** The part of it that is put in as work and not in cash. */
  inKind(project: ProjectCode, stage: MatchStage = 'pledged'): Selection {
    const kinds = this.ledger.need('Match', 'kind').codes('kind');
    const rows = this.pledged(project, stage).rows.filter((row) => {
      if (kinds.state[row] !== READ) throw cannotRead(this.table, row, 'kind');
      return kinds.values[row] === this.inKindCode;
    });
    return this.add(rows);
  }

  /** The names of those who put in, in the order of the rows; a row without a name adds none. */
  contributors(project: ProjectCode): readonly string[] {
    const names = this.ledger.need('Match', 'contributor').codes('contributor');
    const codes = this.ownRows(project).flatMap((row) => {
      if (names.state[row] === READ) return [names.values[row] as number];
      if (names.state[row] !== BLANK) throw cannotRead(this.table, row, 'contributor');
      return [];
    });
    return [...new Set(codes)].map((code) => this.ledger.interner.text(code));
  }

  /** Rows of a project; those of its parts too where it is a joint row. */
  rowsOf(project: ProjectCode): readonly number[] {
    const parts = this.ledger.projects.partsOf(project);
    if (parts.length === 0) return this.byProject.rows(project);
    return [...new Set([project, ...parts])].flatMap((each) => this.byProject.rows(each));
  }

  /** What one row is worth. `#VALUE!` naming the cell where it cannot be told. */
  amountOf(row: number): Ore {
    const { values, why } = this.amounts;
    const doubt = why(row);
    if (doubt) throw doubt;
    return values[row] as Ore;
  }

  /** Rows that an answer about the project rests on; throws where they are not known. */
  private ownRows(project: ProjectCode): readonly number[] {
    if (this.ownerDoubt === undefined) this.ownerDoubt = this.findOwnerDoubt();
    if (this.ownerDoubt) throw this.ownerDoubt;
    this.ledger.projects.needOwnFigures(project);
    return this.rowsOf(project);
  }

  private isDocumented(row: number): boolean {
    const stages = this.ledger.need('Match', 'stage').codes('stage');
    if (stages.state[row] === READ) return stages.values[row] === this.documentedCode;
    if (stages.state[row] !== BLANK) throw cannotRead(this.table, row, 'stage');
    return false;
  }

  private add(rows: readonly number[]): Selection {
    let total = 0;
    for (const row of rows) total += this.amountOf(row);
    const amountOf = (row: number): Ore => this.amountOf(row);
    return {
      table: this.table,
      rows,
      count: rows.length,
      total: exactOre(total),
      field: 'amount',
      amountOf,
    };
  }

  /** A contribution whose project is not known may belong to any of them. */
  private findOwnerDoubt(): NoAnswer | null {
    return firstAstray(this.ledger, this.table, 'projectId', () => this.ledger.projects.byId);
  }
}

import { notAvailable, notUsable } from './answer';
import { BLANK, READ, type CodeColumn } from './columns';
import { KeyIndex } from './keyIndex';
import type { Ledger } from './ledger';
import { cannotRead, placeOf } from './place';
import type { PoolCode } from './pools';
import type { ReadTable } from './readTable';

/** A project as the code of its id. */
export type ProjectCode = number;

/** Who puts in own money: a name, nobody, the bearers of the parts of a joint row, or not stated. */
export type Bearer =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'of-parts' }
  | { readonly kind: 'not-stated' };

/** Words in "Match borne by" that are not an organisation. */
const NOBODY = ['ingen', 'none'];

export class Projects {
  readonly table: ReadTable<'Projects'>;
  /** Its rows by their own ids. */
  readonly byId: KeyIndex;
  private readonly parts: KeyIndex;
  private readonly ownBearers: ReadonlySet<number>;
  private readonly nobody: ReadonlySet<number | undefined>;
  /** What is asked for every project. */
  private readonly ids: CodeColumn;
  private readonly joints: CodeColumn;
  private readonly pools: CodeColumn;
  private readonly bearers: CodeColumn;
  private readonly types: CodeColumn;
  private readonly recipients: CodeColumn;

  /** What was proven to be there: asked for every project. */
  private readonly given: { bearers?: ReadTable<'Projects'>; pools?: ReadTable<'Projects'> } = {};

  constructor(private readonly ledger: Ledger) {
    const table = ledger.need('Projects', 'projectId', 'partOf');
    this.table = table;
    this.ids = table.codes('projectId');
    this.joints = table.codes('partOf');
    this.pools = table.codes('poolId');
    this.bearers = table.codes('matchBearer');
    this.types = table.codes('recipientType');
    this.recipients = table.codes('recipient');
    this.byId = KeyIndex.of(this.ids);
    this.parts = KeyIndex.of(this.joints);
    this.ownBearers = new Set(['municipality', 'region'].map((type) => ledger.interner.codeOf(type)));
    this.nobody = new Set(NOBODY.map((word) => ledger.interner.find(word)));
  }

  has(project: ProjectCode): boolean {
    return this.byId.has(project);
  }

  name(project: ProjectCode): string {
    return this.ledger.interner.text(project);
  }

  /** The project that a user named; `#N/A` with the known ones when there is none. */
  named(text: string): ProjectCode {
    const code = this.ledger.interner.find(text);
    if (code !== undefined && this.has(code)) return code;
    const known = [...this.byId.codes()].map((project) => this.name(project));
    throw notAvailable('unknown-project', { asked: text, known });
  }

  rowsOf(project: ProjectCode): readonly number[] {
    return this.byId.rows(project);
  }

  /** The project's only row; `#VALUE!` when its id stands in two. */
  rowOf(project: ProjectCode): number {
    if (this.has(project) && !this.byId.isTwice(project)) return this.byId.firstRow(project);
    const [, other] = this.byId.rows(project);
    if (other === undefined) throw notAvailable('unknown-project', { asked: this.name(project), known: [] });
    throw notUsable('id-twice', {
      place: placeOf(this.table, other, 'projectId'),
      value: this.name(project),
    });
  }

  /** True for a joint row, whose parts were granted together. */
  isJoint(project: ProjectCode): boolean {
    return this.parts.has(project);
  }

  /** The parts of a joint row; none for any other project. */
  partsOf(project: ProjectCode): readonly ProjectCode[] {
    if (!this.isJoint(project)) return [];
    const { ids } = this;
    return this.parts
      .rows(project)
      .flatMap((row) => (ids.state[row] === READ ? [ids.values[row] as number] : []));
  }

  /** `#N/A` for a project that was granted together with others: its own figures are not known. */
  needOwnFigures(project: ProjectCode): void {
    const row = this.rowOf(project);
    const partOf = this.joints;
    if (partOf.state[row] === BLANK) return;
    if (partOf.state[row] !== READ) throw cannotRead(this.table, row, 'partOf');
    throw notAvailable('granted-together', {
      project: this.name(project),
      joint: this.name(partOf.values[row] as number),
    });
  }

  /** Rows of a recipient's projects; `#N/A` with the known recipients when there is none. */
  rowsOfRecipient(text: string): readonly number[] {
    this.ledger.need('Projects', 'recipient');
    const column = this.table.codes('recipient');
    for (let row = 0; row < this.table.rowCount; row += 1) {
      if (column.state[row] !== READ && column.state[row] !== BLANK)
        throw cannotRead(this.table, row, 'recipient');
    }
    const code = this.ledger.interner.find(text);
    const index = KeyIndex.of(column);
    const rows = code === undefined ? [] : index.rows(code);
    if (rows.length > 0) return rows;
    const known = [...index.codes()].map((recipient) => this.ledger.interner.text(recipient));
    throw notAvailable('unknown-recipient', { asked: text, known });
  }

  /** Who bears the match of the project in this row. */
  bearer(row: number): Bearer {
    const kind = this.bearerKind(row);
    if (kind !== 'named') return { kind };
    const { state, values } = this.bearers;
    const names = state[row] === READ ? values : this.recipients.values;
    return { kind, name: this.ledger.interner.text(names[row] as number) };
  }

  /** The same without the name, for what is asked for every project. */
  bearerKind(row: number): Bearer['kind'] {
    this.given.bearers ??= this.ledger.need('Projects', 'recipient', 'recipientType', 'matchBearer');
    const { bearers: stated, types: type, recipients: recipient } = this;
    if (stated.state[row] === READ) {
      return this.nobody.has(stated.values[row]) ? 'nobody' : 'named';
    }
    if (stated.state[row] !== BLANK) throw cannotRead(this.table, row, 'matchBearer');
    if (this.isJoint(this.ids.values[row] as number)) return 'of-parts';
    if (type.state[row] === READ && this.ownBearers.has(type.values[row] as number)) {
      if (recipient.state[row] === READ) return 'named';
      if (recipient.state[row] !== BLANK) throw cannotRead(this.table, row, 'recipient');
    }
    if (type.state[row] !== READ && type.state[row] !== BLANK)
      throw cannotRead(this.table, row, 'recipientType');
    return 'not-stated';
  }

  /** The pool of a project: its own, else the only one that its commitments are charged to. */
  poolOf(row: number): PoolCode | null {
    this.given.pools ??= this.ledger.need('Projects', 'poolId');
    const pool = this.pools;
    if (pool.state[row] === READ) return pool.values[row] as number;
    if (pool.state[row] !== BLANK) throw cannotRead(this.table, row, 'poolId');
    const project = this.ids.values[row] as number;
    const { commitments } = this.ledger;
    const pools = new Set(
      commitments.rowsOfProject(project).map((commitment) => {
        const column = commitments.table.codes('poolId');
        if (column.state[commitment] !== READ) throw cannotRead(commitments.table, commitment, 'poolId');
        return column.values[commitment] as number;
      }),
    );
    return pools.size === 1 ? ([...pools][0] ?? null) : null;
  }
}

import { recogniseCaption, tableNamed } from '../../ledger/captions';
import { normaliseId } from '../../ledger/ids';
import type { SourceColumn, SourceTable } from '../../ledger/source';
import { fieldsOf } from '../../ledger/tables';
import { digestOf, valueText } from './record';

/** What tells a row of a table from the others wherever it stands: its own id, or else what it holds. */
export interface RowIdentity {
  readonly rowId: string;
  readonly rowContent: string;
}

/**
 * The rows of one table by what identifies them. Columns in which formulas are taken out do not count, nor the user's
 * own columns in one of our tables; equal rows are told apart by their order.
 */
export class TableRows {
  private readonly ids: ReadonlyMap<string, readonly number[]>;
  private contents: Promise<readonly string[]> | undefined;

  constructor(
    readonly source: SourceTable,
    private readonly without: ReadonlySet<string>,
  ) {
    const ids = new Map<string, number[]>();
    const own = this.ownId();
    for (let row = 0; own !== undefined && row < source.rowCount; row++) {
      const id = this.idAt(own, row);
      if (id !== '') ids.set(id, [...(ids.get(id) ?? []), row]);
    }
    this.ids = ids;
  }

  /** Of a row, counted from 0. */
  async identityOf(row: number): Promise<RowIdentity> {
    const own = this.ownId();
    const id = own === undefined ? '' : this.idAt(own, row);
    if (this.ids.get(id)?.length === 1) return { rowId: id, rowContent: '' };
    return { rowId: '', rowContent: (await this.allContents())[row] ?? '' };
  }

  /** The rows that this can be. */
  async find({ rowId, rowContent }: RowIdentity): Promise<readonly number[]> {
    if (rowId !== '') return this.ids.get(rowId) ?? [];
    const contents = await this.allContents();
    return contents.flatMap((content, row) => (content === rowContent ? [row] : []));
  }

  /** The place of a column from 0; undefined where no column, or more than one, has the caption. */
  columnOf(caption: string): number | undefined {
    const key = normaliseId(caption);
    const found = this.source.columns.flatMap((column, index) =>
      normaliseId(column.caption) === key ? [index] : [],
    );
    return found.length === 1 ? found[0] : undefined;
  }

  private ownId(): SourceColumn | undefined {
    const name = tableNamed(this.source.name);
    if (name === null) return undefined;
    const field = fieldsOf(name).find(([, spec]) => spec.key === true || spec.type === 'id')?.[0];
    const columns = this.source.columns.filter(
      ({ caption }) => recogniseCaption(name, caption)?.field === field,
    );
    return columns.length === 1 && !this.isWithout(columns[0]!) ? columns[0] : undefined;
  }

  private idAt({ cells, formulas }: SourceColumn, row: number): string {
    const cell = cells[row] ?? null;
    return formulas?.has(row) || (typeof cell !== 'string' && typeof cell !== 'number')
      ? ''
      : normaliseId(String(cell));
  }

  private isWithout({ caption }: SourceColumn): boolean {
    return this.without.has(normaliseId(caption));
  }

  private allContents(): Promise<readonly string[]> {
    this.contents ??= this.readContents();
    return this.contents;
  }

  private async readContents(): Promise<readonly string[]> {
    const name = tableNamed(this.source.name);
    const columns = this.source.columns
      .filter((column) => !this.isWithout(column))
      .filter(({ caption }) => name === null || recogniseCaption(name, caption) !== null)
      .map((column) => ({ ...column, caption: normaliseId(column.caption) }))
      .sort((one, other) => (one.caption < other.caption ? -1 : 1));
    const seen = new Map<string, number>();
    const contents: string[] = [];
    for (let row = 0; row < this.source.rowCount; row++) {
      const cells = columns.flatMap(({ caption, cells, formulas }) =>
        (cells[row] ?? null) === null || formulas?.has(row) ? [] : [[caption, valueText(cells[row]!)]],
      );
      const digest = await digestOf(JSON.stringify(cells));
      const ordinal = (seen.get(digest) ?? 0) + 1;
      seen.set(digest, ordinal);
      contents.push(`${digest}/${ordinal}`);
    }
    return contents;
  }
}

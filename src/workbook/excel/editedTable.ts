import { recogniseCaption, tableNamed } from '../../ledger/captions';
import { sameCell, type Cell, type SourceColumn, type SourceTable } from '../../ledger/source';
import { AreaSource, type CellSink } from './areaSource';
import { keepShape, type TableReading } from './tableReading';
import { sizeOf, type TableShape } from './tableShape';

/** Data rows of a table, from 0, both included. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

type Texts = ReadonlyMap<number, string>;

const NONE: Texts = new Map();

/** A column with cells of its own; formulas and formats are those that were read before, until one differs. */
interface OwnColumn extends SourceColumn {
  readonly cells: Cell[];
  formulas: Texts;
  formats: Texts;
}

/** Takes over a table as it was read, but for what turns out to be another cell by now. */
export class EditedTable implements TableReading, CellSink {
  readonly sources: readonly AreaSource[];
  private readonly columns: SourceColumn[];
  private readonly own = new Map<number, OwnColumn>();
  private readonly hidden: Set<number>;
  private isHiddenAnew = false;

  /** The table stands where it stood; what was read of it may differ in these rows and in what is calculated. */
  constructor(
    readonly shape: TableShape,
    private readonly known: SourceTable,
    edited: readonly Rows[],
  ) {
    const { columns } = sizeOf(shape.data);
    this.columns = [...known.columns];
    this.hidden = new Set(known.hiddenRows);
    const typed = edited.map(({ from, to }) => ({ from, rows: to - from + 1, left: 0, columns }));
    const name = tableNamed(shape.name);
    const calculated = known.columns.flatMap(({ caption, formulas }, left) => {
      if (!formulas?.size) return [];
      // Nothing is made of what is calculated in a column of the user's own.
      const isOurs = name !== null && recogniseCaption(name, caption) !== null;
      const rows = isOurs ? endsOf(formulas.keys()) : null;
      return rows ? [{ from: rows.from, rows: rows.to - rows.from + 1, left, columns: 1 }] : [];
    });
    this.sources = [...typed, ...calculated].map((area) => new AreaSource(shape, area, this));
  }

  put(offset: number, index: number, cell: Cell, formula: string | null, format: string): void {
    const { cells, formulas, formats } = this.columns[index] ?? { cells: [] };
    const isSame =
      sameCell(cells[offset] ?? null, cell) &&
      (formulas?.get(offset) ?? null) === formula &&
      (formats?.get(offset) ?? '') === format;
    if (isSame) return;
    const own = this.ownColumn(index);
    const was = this.known.columns[index];
    own.cells[offset] = cell;
    own.formulas = withText(own.formulas, was?.formulas, offset, formula ?? '');
    own.formats = withText(own.formats, was?.formats, offset, format);
  }

  hide(offset: number, isHidden: boolean): void {
    const line = this.shape.data.top + offset;
    if (this.hidden.has(line) === isHidden) return;
    this.isHiddenAnew = true;
    if (isHidden) this.hidden.add(line);
    else this.hidden.delete(line);
  }

  build(): SourceTable {
    const { known } = this;
    if (this.own.size === 0 && !this.isHiddenAnew) return known;
    const hiddenRows = this.isHiddenAnew ? [...this.hidden].sort((a, b) => a - b) : known.hiddenRows;
    const table = { ...known, columns: this.columns, ...(hiddenRows ? { hiddenRows } : {}) };
    keepShape(table, this.shape);
    return table;
  }

  /** What was read before may still be shown, so it is never changed. */
  private ownColumn(index: number): OwnColumn {
    const before = this.own.get(index);
    if (before) return before;
    const known = this.columns[index] as SourceColumn;
    const { cells, formulas = NONE, formats = NONE } = known;
    const own = { ...known, cells: [...cells], formulas, formats };
    this.own.set(index, own);
    this.columns[index] = own;
    return own;
  }
}

/** The texts with that of one row; in a copy where they are still those that were read before. */
function withText(texts: Texts, before: Texts | undefined, offset: number, text: string): Texts {
  if ((texts.get(offset) ?? '') === text) return texts;
  const own = texts === before || texts === NONE ? new Map(texts) : (texts as Map<number, string>);
  if (text === '') own.delete(offset);
  else own.set(offset, text);
  return own;
}

function endsOf(offsets: Iterable<number>): Rows | null {
  let from = Infinity;
  let to = -1;
  for (const offset of offsets) {
    from = Math.min(from, offset);
    to = Math.max(to, offset);
  }
  return to < 0 ? null : { from, to };
}

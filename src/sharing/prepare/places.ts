import { normaliseId } from '../../ledger/ids';
import type { SourceTable } from '../../ledger/source';
import type { NotRestored } from '../../text/prepareTexts';
import type { OpenedWorkbook, SheetTable } from '../../workbook/file/book/openWorkbook';
import { columnNumber } from '../../workbook/file/sheet/reference';
import { lettersOf } from './findFormulas';
import type { RecordEntry } from './record';
import {
  quotedSheet,
  referenceText,
  referredIn,
  targetOf,
  withReferences,
  type Reference,
} from './references';
import { TableRows } from './tableRows';

/** Where a formula belongs now. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** The cells that an array formula fills, this one first. */
  readonly bottom: number;
  readonly right: number;
  /** A row of a table that is not where its place was: only what refers to the row itself has come along. */
  readonly isMoved: boolean;
}

/** Finds the cells of entries again, and writes their formulas as they read there. */
export class Places {
  private readonly rows = new Map<string, TableRows | undefined>();

  constructor(
    private readonly book: OpenedWorkbook,
    private readonly entries: readonly RecordEntry[],
    private readonly sources: readonly SourceTable[],
  ) {}

  table(name: string): SheetTable | undefined {
    return this.book.tables.find(({ displayName }) => displayName.toLowerCase() === name.toLowerCase());
  }

  async of(entry: RecordEntry): Promise<Place | NotRestored> {
    const own = ownTarget(entry);
    if (entry.table === '') return own === undefined ? 'gone' : placeAt(own);
    const rows = this.rowsOf(entry.table);
    const letters = this.table(entry.table) && lettersOf(this.table(entry.table)!, entry.column);
    if (rows === undefined || letters === undefined) return 'gone';
    const [found, ...others] = await rows.find(entry);
    if (found === undefined) return 'gone';
    if (others.length > 0) return 'several';
    const { sheet, firstRow } = rows.source;
    const row = firstRow + found;
    const column = columnNumber(letters);
    return { sheet, row, column, bottom: row, right: column, isMoved: own?.corners[0]?.row !== row };
  }

  /**
   * The formula with its references where their cells are now, for a cell or for what has no cell of its own;
   * undefined where one of them is gone or cannot be followed.
   */
  formulaAt(entry: RecordEntry, sheet: string, place?: Place): string | undefined {
    const { references, columns, followed } = referredIn(entry.formula);
    if (!followed || !columns.every((each) => this.hasColumns(each.table || entry.table, each.captions)))
      return undefined;
    const texts = references.map((reference, index) => this.textOf(entry, reference, index, sheet, place));
    return texts.includes(undefined)
      ? undefined
      : withReferences(entry.formula, references, texts as (string | null)[]);
  }

  private textOf(
    entry: RecordEntry,
    { sheet, prefix, corners }: Reference,
    index: number,
    ownSheet: string,
    place: Place | undefined,
  ): string | null | undefined {
    const link = entry.references[index] ?? null;
    if (link === null) return null;
    const isRelative = corners.some(
      ({ row, column, rowFixed, columnFixed }) =>
        (row !== null && !rowFixed) || (column !== null && !columnFixed),
    );
    if ('caption' in link) {
      const table = this.table(entry.table);
      const letters = table && lettersOf(table, link.caption);
      if (letters === undefined || place === undefined) return undefined;
      return referenceText(prefix, [{ ...corners[0]!, column: letters, row: place.row }], corners);
    }
    const target = targetOf(link.formula);
    if (target?.corners.length !== corners.length || target.sheet === null) return undefined;
    const isWhereItWas = target.corners.every(
      ({ row, column }, at) => row === corners[at]!.row && column === corners[at]!.column,
    );
    // In a name a relative reference depends on the cell that asks, and in a row that was moved on where the row is.
    if (isRelative && (place?.isMoved || (entry.kind === 'name' && !isWhereItWas))) return undefined;
    const isNamed = target.sheet.toLowerCase() === (sheet ?? ownSheet).toLowerCase();
    return referenceText(isNamed ? prefix : `${quotedSheet(target.sheet)}!`, target.corners, corners);
  }

  private hasColumns(name: string, captions: readonly string[]): boolean {
    const table = this.table(name);
    const known = new Set(table?.columns.map((column) => normaliseId(column.name)));
    return table !== undefined && captions.every((caption) => known.has(normaliseId(caption)));
  }

  private rowsOf(name: string): TableRows | undefined {
    const key = name.toLowerCase();
    if (!this.rows.has(key)) {
      const source = this.sources.find((each) => each.name.toLowerCase() === key);
      const own = this.entries.filter(({ kind, table }) => kind === 'cell' && table.toLowerCase() === key);
      const without = new Set(own.map(({ column }) => normaliseId(column)));
      this.rows.set(key, source && new TableRows(source, without));
    }
    return this.rows.get(key);
  }
}

/** Where an entry's own link leads now. */
export function ownTarget({ own }: RecordEntry): (Reference & { readonly sheet: string }) | undefined {
  const target = own !== null && 'formula' in own ? targetOf(own.formula) : undefined;
  return target?.sheet == null ? undefined : { ...target, sheet: target.sheet };
}

function placeAt({ sheet, corners }: Reference & { readonly sheet: string }): Place | NotRestored {
  const [first, last = first] = corners;
  if (!first?.row || !first.column || !last?.row || !last.column) return 'record';
  return {
    sheet,
    row: first.row,
    column: columnNumber(first.column),
    bottom: last.row,
    right: columnNumber(last.column),
    isMoved: false,
  };
}

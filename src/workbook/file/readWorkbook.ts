import { cellAddress } from '../../ledger/address';
import type { Cell, SourceNotice, SourceTable, SourceWorkbook } from '../../ledger/source';
import { cellOfName, type DefinedName } from './book/definedNames';
import { openWorkbook, type OpenedWorkbook, type ReadOptions, type Sheet } from './book/openWorkbook';
import { MAX_COLUMN } from './limits';
import { mappedRanges } from './mappedRanges';
import { excerpt, Refusal } from './refusal';
import type { CellRange } from './sheet/reference';
import type { SheetFacts, SheetVisitor } from './sheet/sheetHandler';
import { mergedRanges, TableBuilder } from './tableBuilder';

/** A sheet that was read to its end. */
export interface ReadSheet extends SheetFacts {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly part: string;
}

/** The tables of a received file, and what else the file holds. */
export interface ReadWorkbook extends SourceWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly customXml: readonly string[];
}

/** Notices about single cells are told for this many; a file with more is told enough. */
const MOST_CELL_NOTICES = 1000;

/**
 * Reads the tables of a received .xlsx file. Every sheet is read to its end, also one without tables.
 * Rejects with a `Refusal` for anything that two programs might read differently or that is not whole.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadWorkbook> {
  return readTables(await openWorkbook(bytes, options));
}

/** Reads the tables of an opened workbook; `onCell` is told every cell of every sheet on the way. */
export async function readTables(
  book: OpenedWorkbook,
  onCell?: (sheet: string, column: number, value: Cell) => void,
): Promise<ReadWorkbook> {
  const mapped = await mappedRanges(book);
  refuseHugeTables(book, mapped?.ranges ?? []);
  const wanted = namedCells(book);
  const names = new Map<string, Cell>();
  for (const cells of wanted.values())
    for (const list of cells.values()) for (const name of list) names.set(name, null);
  const notices: SourceNotice[] = [...book.notices];
  const tables: SourceTable[] = [];
  const sheets: ReadSheet[] = [];
  for (const sheet of book.sheets) {
    const builders = sheet.tables.map((table) => new TableBuilder(table));
    const ranges = mapped?.ranges.filter((range) => range.sheet === sheet.name) ?? [];
    const tablesOf = new TablesByRow([...builders, ...ranges.map(({ builder }) => builder)]);
    const namesOf = wanted.get(sheet.name.toLowerCase()) ?? new Map<number, string[]>();
    const visitor: SheetVisitor = {
      cell: (row, column, value, formula, format) => {
        onCell?.(sheet.name, column, value);
        for (const builder of tablesOf.at(row)) {
          const { left, right } = builder.range;
          if (column >= left && column <= right) builder.add(row, column, value, formula, format);
        }
        for (const range of ranges) range.lookBelow(row, column, value, ranges);
        if (namesOf.size > 0) {
          for (const name of namesOf.get(cellKey(row, column)) ?? []) {
            names.set(name, value);
          }
        }
        if (
          typeof value === 'string' &&
          value.length > book.limits.longText &&
          notices.length < MOST_CELL_NOTICES
        ) {
          notices.push({ kind: 'long-text', sheet: sheet.name, cell: cellAddress(row, column) });
        }
      },
    };
    const facts = await book.readSheet(sheet, visitor);
    const merged = mergedRanges(facts.merged);
    tables.push(...builders.map((builder) => builder.build(facts, merged)));
    for (const range of ranges) range.build(facts, merged);
    sheets.push({ name: sheet.name, state: sheet.state, part: sheet.part, ...facts });
  }
  const { date1904, customXml } = book;
  if (mapped) tables.push(...mapped.tables());
  return { tables, date1904, names, notices, sheets, definedNames: book.names, customXml };
}

function cellKey(row: number, column: number): number {
  return row * (MAX_COLUMN + 1) + column;
}

/** Columns are kept in memory with a place for every row, so a table over the whole grid must not be believed. */
function refuseHugeTables(book: OpenedWorkbook, mapped: readonly { readonly range: CellRange }[]): void {
  const limit = book.limits.tableCells;
  const cells = [...book.tables, ...mapped].reduce((sum, { range }) => sum + sizeOf(range), 0);
  if (cells > limit) throw new Refusal('LIMIT_TABLES', { limit });
}

function sizeOf(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1);
}

/**
 * The names of the whole workbook that stand for one cell, by lower-case sheet name and cell. Two names alike but
 * for case cannot both be meant.
 */
function namedCells(book: OpenedWorkbook): Map<string, Map<number, string[]>> {
  const seen = new Set<string>();
  const bySheet = new Map<string, Map<number, string[]>>();
  for (const { name, formula, sheetIndex } of book.names) {
    if (sheetIndex !== undefined || name.startsWith('_xlnm.')) continue;
    if (seen.has(name.toLowerCase())) throw new Refusal('DUPLICATE_NAME', { detail: excerpt(name) });
    seen.add(name.toLowerCase());
    const place = cellOfName(formula);
    if (place === undefined) continue;
    const sheet = place.sheet.toLowerCase();
    const cells = bySheet.get(sheet) ?? new Map<number, string[]>();
    bySheet.set(sheet, cells);
    const key = cellKey(place.row, place.column);
    const names = cells.get(key);
    if (names === undefined) cells.set(key, [name]);
    else names.push(name);
  }
  return bySheet;
}

/** The tables that a row crosses, worked out anew only where one begins or ends. */
class TablesByRow {
  private from = 1;
  private to = 0;
  private active: readonly TableBuilder[] = [];

  constructor(private readonly builders: readonly TableBuilder[]) {}

  at(row: number): readonly TableBuilder[] {
    if (row >= this.from && row <= this.to) return this.active;
    this.from = row;
    this.to = Number.POSITIVE_INFINITY;
    const active: TableBuilder[] = [];
    for (const builder of this.builders) {
      const { top, bottom } = builder.range;
      if (row > bottom) continue;
      this.to = Math.min(this.to, row < top ? top - 1 : bottom);
      if (row >= top) active.push(builder);
    }
    this.active = active;
    return active;
  }
}

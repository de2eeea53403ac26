import { cellAddress } from '../../ledger/address';
import { isBlank } from '../../ledger/readCell';
import type { Cell, SourceTable } from '../../ledger/source';
import { isMappingName } from '../../mapping/mappingName';
import { mappedTables, mappingsOf } from '../../mapping/mappedTables';
import { rangeOfName } from './book/definedNames';
import type { OpenedWorkbook, SheetTable } from './book/openWorkbook';
import type { CellRange } from './sheet/reference';
import type { SheetFacts } from './sheet/sheetHandler';
import { mergedRanges, TableBuilder, type MergedRange } from './tableBuilder';

/** The ranges of the user's own that the workbook's table `Mapping` names, while their sheets are read. */
export interface MappedRanges {
  /** The table `Mapping` itself. */
  readonly mapping: SourceTable;
  readonly ranges: readonly MappedRangeReader[];
  /** Our tables as the mapping makes them, once every sheet has been read. */
  tables(): readonly SourceTable[];
}

/** What the table `Mapping` asks to be read; `null` where the workbook has none. Its own sheet is read for that. */
export async function mappedRanges(book: OpenedWorkbook): Promise<MappedRanges | null> {
  const table = book.tables.find(({ displayName }) => isMappingName(displayName));
  const sheet = table && book.sheets.find(({ name }) => name === table.sheet);
  if (!table || !sheet) return null;
  const builder = new TableBuilder(table);
  const { top, left, bottom, right } = table.range;
  const facts = await book.readSheet(sheet, {
    cell: (row, column, ...rest) => {
      if (row >= top && row <= bottom && column >= left && column <= right) builder.add(row, column, ...rest);
    },
  });
  const source = builder.build(facts, mergedRanges(facts.merged));
  const mappings = mappingsOf(source);
  const readers = new Map<string, MappedRangeReader>();
  for (const { range: name } of mappings.tables) {
    const reader = readers.has(name.toLowerCase()) ? null : readerFor(book, name);
    if (reader) readers.set(name.toLowerCase(), reader);
  }
  return {
    mapping: source,
    ranges: [...readers.values()],
    tables: () =>
      mappedTables(
        mappings,
        (name) => readers.get(name.toLowerCase())?.source ?? null,
        source,
        book.date1904,
      ),
  };
}

function readerFor(book: OpenedWorkbook, name: string): MappedRangeReader | null {
  const named = book.names.find(
    (each) => each.sheetIndex === undefined && each.name.toLowerCase() === name.toLowerCase(),
  );
  const place = named && rangeOfName(named.formula);
  const sheet = place && book.sheets.find((each) => each.name.toLowerCase() === place.sheet.toLowerCase());
  return place && sheet?.kind === 'worksheet' ? new MappedRangeReader(name, sheet.name, place.range) : null;
}

/** Gathers the cells of one range, and notes what stands below it. */
export class MappedRangeReader {
  readonly builder: TableBuilder;
  source: SourceTable | null = null;
  private below: { row: number; column: number } | null = null;

  constructor(
    readonly name: string,
    readonly sheet: string,
    readonly range: CellRange,
  ) {
    this.builder = new TableBuilder(asTable(name, sheet, range));
  }

  /** A row that was added below the range would be missing from every answer without a word. */
  lookBelow(row: number, column: number, value: Cell, all: readonly MappedRangeReader[]): void {
    if (this.below || isBlank(value) || row <= this.range.bottom) return;
    if (column < this.range.left || column > this.range.right) return;
    if (!all.some(({ range }) => row >= range.top && row <= range.bottom)) this.below = { row, column };
  }

  build(facts: SheetFacts, merged: readonly MergedRange[]): void {
    const source = this.builder.build(facts, merged);
    const { name, sheet, below } = this;
    const spot = below && { sheet, cell: cellAddress(below.row, below.column) };
    this.source = spot ? { ...source, problems: [{ kind: 'rows-below', spot, detail: name }] } : source;
  }
}

/** A range as a table without captions, so that it is gathered as tables are. */
function asTable(name: string, sheet: string, range: CellRange): SheetTable {
  return {
    part: '',
    relationshipId: '',
    displayName: name,
    name,
    sheet,
    range,
    headerRowCount: 0,
    totalsRowCount: 0,
    rowStripes: false,
    columns: Array.from({ length: range.right - range.left + 1 }, () => ({ name: '' })),
  };
}

import { cellAddress } from '../../ledger/address';
import { tableNamed } from '../../ledger/captions';
import { normaliseId } from '../../ledger/ids';
import type { Cell } from '../../ledger/source';
import type { TableName } from '../../ledger/tables/spec';
import { keptMappings, type KeptMapping } from '../../mapping/keptMappings';
import { SheetMapper } from '../../mapping/propose/sheetMapper';
import { openWorkbook } from '../../workbook/file/book/openWorkbook';
import { mappedRanges, type MappedRanges } from '../../workbook/file/mappedRanges';
import { sheetCells } from '../../workbook/file/sheetCells';
import type { CellSpot } from '../../workbook/port';
import { Cancelled } from '../readAndCheck';
import { stoppable } from '../stoppable';

/** A sheet with cells that are not ours. */
export interface OwnSheet {
  readonly name: string;
  readonly mapper: SheetMapper;
  /** A mapping reads it already. */
  readonly isMapped: boolean;
}

/** A mapping that is in the workbook, and the cells that say so. */
export interface OwnMapping extends Pick<KeptMapping, 'range' | 'tables'> {
  /** `Ark1!A3:G11`; `null` where the range is not there. */
  readonly place: string | null;
  readonly cells: readonly { readonly spot: CellSpot; readonly value: Cell }[];
}

/** The open workbook as far as the mapper looks at it. */
export interface OwnBook {
  readonly sheets: readonly OwnSheet[];
  readonly kept: readonly OwnMapping[];
  /** The defined names that are taken. */
  readonly names: readonly string[];
  /** Tables that the workbook has, mapped ones among them. */
  readonly present: ReadonlySet<TableName>;
  readonly date1904: boolean;
}

/** Reads the sheets of a file for the mapper; between two of them the page draws, and a press on Cancel comes through. */
export async function readOwnBook(
  bytes: Uint8Array,
  signal: AbortSignal,
  onSheet: (done: number, all: number) => void,
): Promise<OwnBook> {
  const book = await openWorkbook(bytes, { inflate: stoppable(signal) });
  const mapped = await mappedRanges(book);
  const worksheets = book.sheets.filter(({ kind, state }) => kind === 'worksheet' && state === 'visible');
  const sheets: OwnSheet[] = [];
  for (const [done, sheet] of worksheets.entries()) {
    onSheet(done, worksheets.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) throw new Cancelled();
    const cells = await sheetCells(book, sheet);
    if (cells.rows.length === 0) continue;
    const isMapped = mapped?.ranges.some((range) => range.sheet === sheet.name) ?? false;
    sheets.push({ name: sheet.name, mapper: new SheetMapper(cells), isMapped });
  }
  const tables = [
    ...book.tables.map(({ displayName }) => displayName),
    ...(mapped?.tables() ?? []).map(({ name }) => name),
  ];
  return {
    sheets,
    kept: mapped ? keptIn(mapped) : [],
    names: book.names.map(({ name }) => name),
    present: new Set(tables.flatMap((name) => tableNamed(name) ?? [])),
    date1904: book.date1904,
  };
}

function keptIn({ mapping, ranges }: MappedRanges): OwnMapping[] {
  return keptMappings(mapping).map(({ range: name, tables, cells }) => {
    const found = ranges.find((each) => normaliseId(each.name) === normaliseId(name));
    return {
      range: name,
      tables,
      place: found ? placeOf(found) : null,
      cells: cells.map(({ cell, value }) => ({ spot: { sheet: mapping.sheet, cell }, value })),
    };
  });
}

function placeOf({ sheet, range: { top, left, bottom, right } }: MappedRanges['ranges'][number]): string {
  return `${sheet}!${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

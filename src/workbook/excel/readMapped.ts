/// <reference types="office-js" />
import { cellAddress } from '../../ledger/address';
import { tableNamed } from '../../ledger/captions';
import { isBlank } from '../../ledger/readCell';
import type { SourceTable } from '../../ledger/source';
import { isMappingName, MAPPING } from '../../mapping/mappingName';
import { mappedTables, mappingsOf } from '../../mapping/mappedTables';
import type { Mappings } from '../../mapping/mappingTable';
import { MAX_ROW } from '../file/limits';
import type { CellRange } from '../file/sheet/reference';
import { WorkbookError, type CellSpot } from '../port';
import { addressOf } from './areas';
import { AreaSource } from './areaSource';
import { cellOf } from './cells';
import type { EditedBook } from './editedRows';
import type { Visit } from './inExcel';
import { RangeSource } from './rangeSource';
import { readBlocks, type BlockOptions } from './readBlocks';
import { WholeTable } from './tableReading';
import { askShape, rangeOfAddress, type TableShape } from './tableShape';

export interface MappedRequest {
  /** The id of the table `Mapping`. */
  readonly table: string;
  readonly date1904: boolean;
  readonly again: EditedBook | null;
  readonly options: Pick<BlockOptions, 'timer' | 'answerBytes' | 'signal'>;
  readonly onRows: (rowsDone: number, rowsAll: number) => void;
}

/** Where a range of the user's own is now. */
interface Place {
  readonly name: string;
  readonly sheet: string;
  readonly sheetId: string;
  readonly range: CellRange;
}

/** How often it is begun anew where somebody moves the mapping or a range while it is read. */
const ATTEMPTS = 4;

/** Our tables as the workbook's table `Mapping` makes them, each from the range of the user's own that it names. */
export async function readMapped(visit: Visit, request: MappedRequest): Promise<readonly SourceTable[]> {
  const { date1904, again, onRows } = request;
  const options = { ...request.options, watched: 'worksheets' } as const;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const mapping = await readMapping(visit, request.table, request.options);
    if (!mapping) continue;
    const mappings = mappingsOf(mapping);
    const places = await placesOf(visit, mappings);
    const state = JSON.stringify([mapping, places]);
    const known = again && knownTables(again, state);
    if (known) return known;
    const readings = places.map((place) => ({ place, reading: new WholeTable(shapeAt(place), RangeArea) }));
    const rows = readings.reduce((sum, { place: { range } }) => sum + range.bottom - range.top + 1, 0);
    const sources = readings.flatMap(({ reading }) => reading.sources);
    const moved = await readBlocks(visit, sources, { ...options, onRows: (done) => onRows(done, rows) });
    if (moved.length > 0) continue;
    const below = await firstBelow(visit, places, request.options);
    const ranges = new Map(
      readings.map(({ place, reading }) => {
        const spot = below.get(place.name);
        const source = reading.build();
        const problems = spot && [{ kind: 'rows-below' as const, spot, detail: place.name }];
        return [place.name.toLowerCase(), problems ? { ...source, problems } : source];
      }),
    );
    const rangeNamed = (name: string): SourceTable | null => ranges.get(name.toLowerCase()) ?? null;
    const tables = mappedTables(mappings, rangeNamed, mapping, date1904);
    // What Excel calculates in a range is not told, so such a range is read whenever anything is.
    const isCalculated = [...ranges.values()].some(({ columns }) => columns.some(hasFormula));
    if (!isCalculated) for (const table of tables) STATES.set(table, state);
    return tables;
  }
  throw new WorkbookError('lost', MAPPING);
}

/** The ids of the sheets that a mapping reads, and of its own. */
export async function mappedSheets(visit: Visit, table: string): Promise<ReadonlySet<string>> {
  const { context, sync } = visit;
  const { worksheet } = context.workbook.tables.getItem(table);
  worksheet.load('id');
  const range = context.workbook.tables.getItem(table).getRange();
  range.load('values');
  await sync();
  const [captions = [], ...rows] = range.values as unknown[][];
  const columns = captions.map((caption, at) => ({
    caption: String(caption),
    cells: rows.map((row) => cellOf(row[at], row[at] === '' ? 'Empty' : '')),
  }));
  const source = { name: MAPPING, sheet: '', firstRow: 1, firstColumn: 1, rowCount: rows.length, columns };
  const places = await placesOf(visit, mappingsOf(source));
  return new Set([worksheet.id, ...places.map(({ sheetId }) => sheetId)]);
}

/** What a mapped table was made by: the rows of `Mapping` and the places of its ranges. */
const STATES = new WeakMap<SourceTable, string>();

/** The mapped tables as they were read before, where nothing was edited that they hang on. */
function knownTables({ workbook, edits }: EditedBook, state: string): readonly SourceTable[] | null {
  const known = workbook.tables.filter((table) => STATES.get(table) === state);
  const isEdited = edits.some(
    ({ table }) => isMappingName(table) || known.some(({ name }) => tableNamed(name) === tableNamed(table)),
  );
  return known.length > 0 && !isEdited ? known : null;
}

/** The table `Mapping`; `null` where it was moved or edited while it was read. */
async function readMapping(
  visit: Visit,
  table: string,
  options: MappedRequest['options'],
): Promise<SourceTable | null> {
  const shape = askShape(visit.context, table);
  await visit.sync();
  const reading = new WholeTable(shape());
  const moved = await readBlocks(visit, reading.sources, options);
  return moved.length > 0 ? null : reading.build();
}

/** Where the ranges are that a mapping names; without those that are not there. */
async function placesOf({ context, sync }: Visit, { tables }: Mappings): Promise<readonly Place[]> {
  const names = new Map(tables.map(({ range }) => [range.toLowerCase(), range]));
  const asked = [...names.values()].map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('address,worksheet/name,worksheet/id');
    return { name, range };
  });
  if (asked.length > 0) await sync();
  return asked.flatMap(({ name, range }) => {
    if (range.isNullObject) return [];
    const { worksheet, address } = range;
    return [{ name, sheet: worksheet.name, sheetId: worksheet.id, range: rangeOfAddress(address) }];
  });
}

/** A range as a table without captions, so that it is read as tables are. */
function shapeAt({ name, sheet, sheetId, range }: Place): TableShape {
  const captions = Array.from({ length: range.right - range.left + 1 }, () => '');
  return {
    id: sheetId,
    name,
    sheet,
    whole: range,
    data: range,
    hasHeaders: false,
    hasTotals: false,
    captions,
  };
}

/** Reads a range of the user's own, which moves with its name. */
class RangeArea extends AreaSource {
  override askMoved(context: Excel.RequestContext): () => boolean {
    const { name, sheet, whole } = this.shape;
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('address,worksheet/name');
    return () =>
      range.isNullObject ||
      range.worksheet.name !== sheet ||
      addressOf(rangeOfAddress(range.address)) !== addressOf(whole);
  }
}

/**
 * The first cell below each range, within its columns, that holds something, by the name of the range: a row that was
 * added there would be missing from every answer without a word. Rows of another range are no such rows.
 */
async function firstBelow(
  visit: Visit,
  places: readonly Place[],
  options: MappedRequest['options'],
): Promise<ReadonlyMap<string, CellSpot>> {
  const asked = places.flatMap((place) =>
    gapsBelow(place, places).map((gap) => {
      const sheet = visit.context.workbook.worksheets.getItem(place.sheet);
      const used = sheet.getRange(addressOf(gap)).getUsedRangeOrNullObject(true);
      used.load('address');
      return { place, used };
    }),
  );
  if (asked.length > 0) await visit.sync();
  const found = asked.flatMap(({ place, used }) =>
    used.isNullObject
      ? []
      : [{ place, source: new RangeSource(place.sheet, rangeOfAddress(used.address), null) }],
  );
  await readBlocks(
    visit,
    found.map(({ source }) => source),
    options,
  );
  const first = new Map<string, CellSpot>();
  for (const { place, source } of found) {
    const row = source.cells.findIndex((line) => line.some((cell) => !isBlank(cell)));
    if (row < 0 || first.has(place.name)) continue;
    const column = source.cells[row]?.findIndex((cell) => !isBlank(cell)) ?? 0;
    const { top, left } = source.range;
    first.set(place.name, { sheet: place.sheet, cell: cellAddress(top + row, left + column) });
  }
  return first;
}

/** The rows below a range down to the end of its sheet, without those of other ranges, from top to bottom. */
function gapsBelow({ sheet, range }: Place, places: readonly Place[]): CellRange[] {
  const others = places
    .filter((other) => other.sheet === sheet && other.range.bottom > range.bottom)
    .sort((one, other) => one.range.top - other.range.top);
  const gaps: CellRange[] = [];
  let from = range.bottom + 1;
  for (const { range: other } of others) {
    if (other.top > from) gaps.push({ ...range, top: from, bottom: other.top - 1 });
    from = Math.max(from, other.bottom + 1);
  }
  if (from <= MAX_ROW) gaps.push({ ...range, top: from, bottom: MAX_ROW });
  return gaps;
}

function hasFormula({ formulas }: SourceTable['columns'][number]): boolean {
  return (formulas?.size ?? 0) > 0;
}

/// <reference types="office-js" />
import { tableNamed } from '../../ledger/captions';
import type { Cell, SourceWorkbook } from '../../ledger/source';
import { isMappingName } from '../../mapping/mappingName';
import { cellOfName } from '../file/book/definedNames';
import { WorkbookError, type ReadRequest } from '../port';
import type { AreaSource } from './areaSource';
import { cellOf } from './cells';
import type { EditedBook } from './editedRows';
import type { Visit } from './inExcel';
import { listWorkbook, type Listing } from './listing';
import { loadMapped } from './loadMapped';
import { readBlocks, type BlockOptions } from './readBlocks';
import { WholeTable, type TableReading } from './tableReading';
import { askShape, type TableShape } from './tableShape';

/** How often a table is begun anew that somebody moves while it is read. */
const ATTEMPTS = 4;

/** How a workbook is read that was read before. */
export interface ReadAgain extends EditedBook {
  /** What is read of a table anew. */
  readonly readingOf: (shape: TableShape) => TableReading;
}

/**
 * Reads our tables, those that the table `Mapping` makes of the user's own ranges, the one-cell names and the date
 * system: all of it, unless it was read before and it is known what was edited since.
 */
export async function readTables(
  visit: Visit,
  { onProgress, signal }: ReadRequest,
  options: Pick<BlockOptions, 'timer' | 'answerBytes'>,
  again: ReadAgain | null = null,
): Promise<SourceWorkbook> {
  const listing = await listWorkbook(visit);
  signal?.throwIfAborted();
  const ids = listing.tables.filter(({ name }) => tableNamed(name) !== null).map(({ id }) => id);
  const shapes = ids.map((id) => askShape(visit.context, id));
  const names = askNames(visit.context, listing);
  await visit.sync();

  const readings = shapes.map((shape) => again?.readingOf(shape()) ?? new WholeTable(shape()));
  const read = new Map<string, TableReading>(readings.map((one) => [one.shape.id, one]));
  let open = readings.flatMap(({ sources }) => sources);
  for (let attempt = 1; ; attempt += 1) {
    const rowsAll = rowsOf([...read.values()].flatMap(({ sources }) => sources));
    const rowsBefore = rowsAll - rowsOf(open);
    const moved = await readBlocks(visit, open, {
      ...options,
      signal,
      onRows: (rows) => onProgress?.({ rowsDone: rowsBefore + rows, rowsAll }),
    });
    if (moved.length === 0) break;
    if (attempt === ATTEMPTS) throw new WorkbookError('lost', moved[0]?.shape.name);
    const again = [...new Set(moved.map(({ shape }) => shape.id))].map((id) => askShape(visit.context, id));
    // Once per attempt, of which there are few.
    await visit.sync();
    const whole = again.map((shape) => new WholeTable(shape()));
    for (const one of whole) read.set(one.shape.id, one);
    open = whole.flatMap(({ sources }) => sources);
  }
  // One that got another name since it was listed is not ours any more.
  const own = [...read.values()].map((one) => one.build()).filter(({ name }) => tableNamed(name) !== null);
  const rowsOwn = rowsOf([...read.values()].flatMap(({ sources }) => sources));
  const mapping = listing.tables.find(({ name }) => isMappingName(name));
  const mapped = mapping && {
    table: mapping.id,
    date1904: listing.date1904,
    again,
    options: { ...options, signal },
    onRows: (done: number, all: number) => onProgress?.({ rowsDone: rowsOwn + done, rowsAll: rowsOwn + all }),
  };
  return {
    tables: mapped ? [...own, ...(await (await loadMapped()).readMapped(visit, mapped))] : own,
    date1904: listing.date1904,
    names: names(),
    notices: [],
  };
}

function rowsOf(sources: readonly AreaSource[]): number {
  return sources.reduce((sum, { size }) => sum + size.rows, 0);
}

/** Queues the cells that names stand for; the answer reads them. */
function askNames(context: Excel.RequestContext, { names }: Listing): () => Map<string, Cell> {
  return askCells(
    context,
    names.flatMap(({ name, formula }) => (cellOfName(formula) ? [name] : [])),
  );
}

/** Queues what stands in the cells that these names mean; the answer has those that are there. */
export function askCells(context: Excel.RequestContext, names: readonly string[]): () => Map<string, Cell> {
  const asked = names.map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values,valueTypes');
    return { name, range };
  });
  return () =>
    new Map(
      asked.flatMap(({ name, range }) =>
        range.isNullObject ? [] : [[name, cellOf(range.values[0]?.[0], range.valueTypes[0]?.[0])] as const],
      ),
    );
}

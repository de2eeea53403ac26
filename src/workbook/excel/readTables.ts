/// <reference types="office-js" />
import { tableNamed } from '../../ledger/captions';
import type { Cell, SourceWorkbook } from '../../ledger/source';
import { cellOfName } from '../file/book/definedNames';
import { WorkbookError, type ReadRequest } from '../port';
import { cellOf } from './cells';
import type { Visit } from './inExcel';
import { listWorkbook, type Listing } from './listing';
import { readBlocks, type BlockOptions } from './readBlocks';
import { askShape } from './tableShape';
import { TableSource } from './tableSource';

/** How often a table is begun anew that somebody moves while it is read. */
const ATTEMPTS = 4;

/** Reads our tables, the one-cell names and the date system. */
export async function readTables(
  visit: Visit,
  { onProgress, signal }: ReadRequest,
  options: Pick<BlockOptions, 'timer' | 'answerBytes'>,
): Promise<SourceWorkbook> {
  const listing = await listWorkbook(visit);
  signal?.throwIfAborted();
  const ids = listing.tables.filter(({ name }) => tableNamed(name) !== null).map(({ id }) => id);
  const shapes = ids.map((id) => askShape(visit.context, id));
  const names = askNames(visit.context, listing);
  await visit.sync();

  const read = new Map(shapes.map((shape) => new TableSource(shape())).map((one) => [one.shape.id, one]));
  let open: readonly TableSource[] = [...read.values()];
  for (let attempt = 1; ; attempt += 1) {
    const rowsAll = [...read.values()].reduce((sum, { size }) => sum + size.rows, 0);
    const rowsBefore = rowsAll - open.reduce((sum, { size }) => sum + size.rows, 0);
    open = await readBlocks(visit, open, {
      ...options,
      signal,
      onRows: (rows) => onProgress?.({ rowsDone: rowsBefore + rows, rowsAll }),
    });
    if (open.length === 0) break;
    if (attempt === ATTEMPTS) throw new WorkbookError('lost', open[0]?.shape.name);
    const again = open.map(({ shape }) => askShape(visit.context, shape.id));
    // Once per attempt, of which there are few.
    await visit.sync();
    open = again.map((shape) => new TableSource(shape()));
    for (const one of open) read.set(one.shape.id, one);
  }
  return {
    // One that got another name since it was listed is not ours any more.
    tables: [...read.values()].map((one) => one.build()).filter(({ name }) => tableNamed(name) !== null),
    date1904: listing.date1904,
    names: names(),
    notices: [],
  };
}

/** Queues the cells that names stand for; the answer reads them. */
function askNames(context: Excel.RequestContext, { names }: Listing): () => Map<string, Cell> {
  const asked = names.flatMap(({ name, formula }) => {
    if (!cellOfName(formula)) return [];
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values,valueTypes');
    return [{ name, range }];
  });
  return () =>
    new Map(
      asked.flatMap(({ name, range }) =>
        range.isNullObject ? [] : [[name, cellOf(range.values[0]?.[0], range.valueTypes[0]?.[0])] as const],
      ),
    );
}

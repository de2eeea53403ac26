/// <reference types="office-js" />
import { tableNamed } from '../../ledger/captions';
import type { SourceWorkbook } from '../../ledger/source';
import { isMappingName } from '../../mapping/mappingName';
import { cellOfName } from '../file/book/definedNames';
import type { ReadRequest } from '../port';
import { BlockPlan } from './blockPlan';
import { readingAgain, type EditedBook } from './editedRows';
import { inExcel, type Patience, type Visit } from './inExcel';
import { askListing, type Listing } from './listing';
import type { BlockOptions } from './readBlocks';
import { askCells, readTables } from './readTables';
import { shapeOf } from './tableReading';
import { askShape, sameShape, type TableShape } from './tableShape';

type Options = Pick<BlockOptions, 'timer' | 'answerBytes'>;

/** Reads a workbook again that was read before and of which it is known what was edited since. */
export async function readAgain(
  patience: Patience,
  before: EditedBook,
  request: ReadRequest,
  options: Options,
): Promise<SourceWorkbook> {
  const { signal } = request;
  const atOnce = (visit: Visit) => readAtOnce(visit, before, request, options);
  const inTurn = (visit: Visit) =>
    readTables(visit, request, options, { ...before, readingOf: (shape) => readingAgain(shape, before) });
  const read = await inExcel(patience, atOnce, { signal, keepsNothing: true });
  return read ?? inExcel(patience, inTurn, { signal });
}

/**
 * Asks in one request what there is, where it stands and what the edits can have changed, as if nothing came, went or
 * moved. `null` where something did, or where the rows do not fit in one answer: nothing of it is taken over then.
 */
async function readAtOnce(
  { context, sync }: Visit,
  before: EditedBook,
  { signal }: ReadRequest,
  { answerBytes }: Options,
): Promise<SourceWorkbook | null> {
  const { tables, names } = before.workbook;
  const shapes = tables.flatMap((table) => shapeOf(table) ?? []);
  if (shapes.length < tables.length) return null;
  const readings = shapes.map((shape) => readingAgain(shape, before));
  const sources = readings.flatMap((reading) => reading.sources);
  const plan = new BlockPlan(
    sources.map(({ size }) => size),
    answerBytes,
  );
  const blocks = plan.next();
  if (!plan.endsWith(blocks)) return null;

  const listing = askListing(context);
  const shapesNow = shapes.map(({ id }) => askShape(context, id));
  const cells = askCells(context, [...names.keys()]);
  const rows = blocks.map(({ area, from, count }) => sources[area]?.ask(context, from, count));
  try {
    await sync();
  } catch {
    // Such as a table that is gone. What else it may be is met again, and told, by who looks first.
    signal?.throwIfAborted();
    return null;
  }
  signal?.throwIfAborted();
  const now = listing();
  if (!sameThings(now, shapes, names)) return null;
  if (!shapes.every((shape, at) => sameShape(shape, shapesNow[at]?.() as TableShape))) return null;
  for (const take of rows) take?.();
  return {
    tables: readings.map((reading) => reading.build()),
    date1904: now.date1904,
    names: cells(),
    notices: [],
  };
}

/** Whether the workbook has our tables in the order in which they were, no mapping, and as one-cell names just these. */
function sameThings(
  { tables, names }: Listing,
  shapes: readonly TableShape[],
  before: SourceWorkbook['names'],
): boolean {
  if (tables.some(({ name }) => isMappingName(name))) return false;
  const ours = tables.filter(({ name }) => tableNamed(name) !== null);
  const cells = names.filter(({ formula }) => cellOfName(formula));
  return (
    ours.length === shapes.length &&
    ours.every(({ id }, at) => id === shapes[at]?.id) &&
    cells.length === before.size &&
    cells.every(({ name }) => before.has(name))
  );
}

/// <reference types="office-js" />
import type { Cell } from '../../ledger/source';
import { isMappingName, MAPPING } from '../../mapping/mappingName';
import { mappingColumns } from '../../mapping/mappingTable';
import { WorkbookError, type NewMapping } from '../port';
import { expectUnchanged, isLoaded, snapshotOf, type TakeOut } from './addRow';
import { addressOf } from './areas';
import { inExcel, type Patience, type Visit } from './inExcel';
import { listWorkbook, type Listing } from './listing';
import { freeName } from './sheetNames';
import { askShape } from './tableShape';
import { written } from './writeCells';

/**
 * Keeps a mapping in the workbook: names its ranges and writes its rows into the table `Mapping`, which is made on a
 * sheet of its own where there is none. Gives what takes just that out again.
 */
export async function addMapping(patience: Patience, mapping: NewMapping): Promise<() => Promise<void>> {
  const takeOut = await inExcel(
    patience,
    async (visit) => {
      const listing = await listWorkbook(visit);
      const taken = new Set(listing.names.map(({ name }) => name.toLowerCase()));
      const clash = mapping.ranges.find(({ name }) => taken.has(name.toLowerCase()));
      if (clash) throw new WorkbookError('moved', clash.name);
      const known = listing.tables.find(({ name }) => isMappingName(name));
      return known ? intoTable(visit, mapping, known.id) : ontoNewSheet(visit, mapping, listing);
    },
    { writes: true },
  );
  return () => inExcel(patience, takeOut, { writes: true });
}

/** Queues the names of the ranges. */
function nameRanges({ workbook }: Excel.RequestContext, { ranges }: NewMapping): Excel.NamedItem[] {
  return ranges.map(({ name, sheet, range }) => {
    const item = workbook.names.add(name, workbook.worksheets.getItem(sheet).getRange(addressOf(range)));
    item.load('name');
    return item;
  });
}

function forgetNames({ workbook }: Excel.RequestContext, { ranges }: NewMapping): void {
  for (const { name } of ranges) workbook.names.getItemOrNullObject(name).delete();
}

async function ontoNewSheet(
  { context, sync }: Visit,
  mapping: NewMapping,
  { sheets }: Listing,
): Promise<TakeOut> {
  const [header = []] = mapping.rows;
  const { protection, worksheets } = context.workbook;
  protection.load('protected');
  await sync();
  if (protection.protected) throw new WorkbookError('structure');
  const names = nameRanges(context, mapping);
  const sheet = worksheets.add(freeName(MAPPING, sheets));
  sheet.load('id');
  const whole = sheet.getRange(
    addressOf({ top: 1, left: 1, bottom: mapping.rows.length, right: header.length }),
  );
  whole.values = mapping.rows.map(contents);
  sheet.tables.add(whole, true).name = MAPPING;
  whole.format.autofitColumns();
  const after = snapshotOf(sheet.getUsedRange());
  try {
    await sync();
  } catch (error) {
    // Excel carries a request out up to the action that fails.
    if (isLoaded(sheet)) sheet.delete();
    await forgetAdded({ context, sync }, names);
    throw error;
  }
  const { id } = sheet;
  const left = after();
  return async (visit) => {
    const made = visit.context.workbook.worksheets.getItem(id);
    await expectUnchanged(visit, made.getUsedRange(), left, MAPPING);
    made.delete();
    forgetNames(visit.context, mapping);
    await visit.sync();
  };
}

/** Adds the rows at the end of the table, whatever the order and the language of its columns. */
async function intoTable({ context, sync }: Visit, mapping: NewMapping, id: string): Promise<TakeOut> {
  const answer = askShape(context, id);
  await sync();
  const shape = answer();
  const [header = [], ...rows] = mapping.rows;
  const there = mappingColumns(shape.captions);
  const ours = mappingColumns(header);
  if (!there || !ours) throw new WorkbookError('gone', shape.name);
  const index = shape.data.bottom - shape.data.top + 1;
  const names = nameRanges(context, mapping);
  const line = (row: readonly Cell[]): Cell[] =>
    shape.captions.map((_, column) => {
      const name = [...there].find(([, at]) => at === column)?.[0];
      return row[(name && ours.get(name)) ?? -1] ?? null;
    });
  const table = context.workbook.tables.getItem(id);
  table.rows.add(undefined, rows.map(line).map(contents));
  const top = shape.data.bottom + 1;
  const added = { ...shape.data, top, bottom: top + rows.length - 1 };
  const after = snapshotOf(context.workbook.worksheets.getItem(shape.sheet).getRange(addressOf(added)));
  try {
    await sync();
  } catch (error) {
    await forgetAdded({ context, sync }, names);
    throw error;
  }
  const left = after();
  return async (visit) => {
    const { workbook } = visit.context;
    const range = workbook.worksheets.getItem(shape.sheet).getRange(addressOf(added));
    await expectUnchanged(visit, range, left, shape.name);
    const own = workbook.tables.getItem(id).rows;
    for (let row = index + rows.length - 1; row >= index; row -= 1) own.getItemAt(row).delete();
    forgetNames(visit.context, mapping);
    await visit.sync();
  };
}

/** Takes names away that a request had given before it failed, if Excel still answers. */
async function forgetAdded({ sync }: Visit, names: readonly Excel.NamedItem[]): Promise<void> {
  for (const name of names) if (isLoaded(name)) name.delete();
  await sync().catch(() => {});
}

function contents(row: readonly Cell[]): (string | number | boolean)[] {
  return row.map(written);
}

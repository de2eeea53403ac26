/// <reference types="office-js" />
import { tableNamed } from '../../ledger/captions';
import { keyNamesFor, REFERRED } from '../keyNames';
import { LEDGER_NAME, withTable } from '../ledgerCell';
import type { TableSheet } from '../tableSheet';
import { WorkbookError, type AddedTable, type CellSpot, type NameTaken } from '../port';
import { expectUnchanged, isLoaded, snapshotOf, type TakeOut } from './addRow';
import { inExcel, type Patience, type Visit } from './inExcel';
import { addEntries, layOutTable } from './layOutTable';
import { listWorkbook, type Listing } from './listing';
import { askShape } from './tableShape';

/** A style that every workbook knows, where it has no table of ours whose style the new one can take. */
const PLAIN_STYLE = 'TableStyleLight1';

/** Adds one of our tables on a sheet of its own and lets the LEDGER cell read it; gives what takes it out again. */
export async function addTable(patience: Patience, sheet: TableSheet): Promise<AddedTable | NameTaken> {
  const done = await inExcel(patience, (visit) => ontoNewSheet(visit, sheet), { writes: true });
  if ('taken' in done) return done;
  const { ledger, takeOut } = done;
  return { ledger, takeOut: () => inExcel(patience, takeOut, { writes: true }) };
}

async function ontoNewSheet(
  { context, sync }: Visit,
  sheet: TableSheet,
): Promise<{ ledger: CellSpot | null; takeOut: TakeOut } | NameTaken> {
  const { workbook } = context;
  const listing = await listWorkbook({ context, sync });
  const taken = takenBy(sheet, listing);
  if (taken !== undefined) return { taken };
  const ours = listing.tables.filter(({ name }) => tableNamed(name));
  const shapes = ours
    .filter(({ name }) => REFERRED.some((table) => table === tableNamed(name)))
    .map(({ id }) => askShape(context, id));
  const alike = ours[0] && workbook.tables.getItem(ours[0].id);
  alike?.load('style');
  const askedLedger = askLedger(context, listing);
  workbook.protection.load('protected');
  await sync();
  if (workbook.protection.protected) throw new WorkbookError('structure');

  const ledger = askedLedger(sheet);
  const { listed, added } = keyNamesFor(sheet, {
    tables: shapes.map((shape) => shape()),
    names: listing.names,
  });
  const made = workbook.worksheets.add(sheet.name);
  made.load('id');
  layOutTable(made, sheet, alike?.style || PLAIN_STYLE);
  const names = added.map(({ name, formula }) => {
    const item = workbook.names.add(name, `=${formula}`);
    item.load('name');
    return item;
  });
  addEntries(made, sheet, listed);
  made.activate();
  const after = snapshotOf(made.getUsedRange(true));
  // Last, so that it is not written where anything before it fails.
  if (ledger) ledger.cell.formulas = [[ledger.formula]];
  try {
    await sync();
  } catch (error) {
    // Excel carries a request out up to the action that fails.
    if (isLoaded(made)) {
      for (const name of names) if (isLoaded(name)) name.delete();
      made.delete();
      await sync().catch(() => {});
    }
    throw error;
  }
  const { id } = made;
  const left = after();
  const takeOut: TakeOut = async (visit) => {
    const now = visit.context.workbook;
    const own = now.worksheets.getItem(id);
    const cell = ledger && now.worksheets.getItem(ledger.spot.sheet).getRange(ledger.spot.cell);
    cell?.load('formulas');
    await expectUnchanged(visit, own.getUsedRange(true), left, sheet.name);
    if (cell && ledger) {
      if (cell.formulas[0]?.[0] !== ledger.formula)
        throw new WorkbookError('moved', `${ledger.spot.sheet}!${ledger.spot.cell}`);
      // Before the table goes, which would leave an error in its place.
      cell.formulas = [[ledger.before]];
    }
    for (const { name } of added) now.names.getItemOrNullObject(name).delete();
    own.delete();
    await visit.sync();
  };
  return { ledger: ledger?.spot ?? null, takeOut };
}

/** The name that a sheet, a table or a defined name of the workbook has already. */
function takenBy({ name, table }: TableSheet, { sheets, tables, names }: Listing): string | undefined {
  const isThere = (wanted: string, all: readonly string[]): boolean =>
    all.some((one) => one.toLowerCase() === wanted.toLowerCase());
  const named = [...tables, ...names].map((each) => each.name);
  return isThere(table, named) ? table : isThere(name, sheets) ? name : undefined;
}

interface LedgerChange {
  readonly cell: Excel.Range;
  readonly spot: CellSpot;
  readonly before: string;
  readonly formula: string;
}

/** Queues the cell that is called Ledger; the answer is how it can take the table, `null` where it cannot. */
function askLedger(
  { workbook }: Excel.RequestContext,
  { names }: Listing,
): (sheet: TableSheet) => LedgerChange | null {
  const known = names.find(({ name }) => name.toLowerCase() === LEDGER_NAME.toLowerCase());
  if (!known) return () => null;
  const cell = workbook.names.getItem(known.name).getRangeOrNullObject();
  cell.load('formulas,address,cellCount,format/protection/locked');
  const { worksheet } = cell;
  worksheet.load('name');
  worksheet.protection.load('protected');
  return ({ table }) => {
    if (cell.isNullObject || cell.cellCount !== 1) return null;
    if (worksheet.protection.protected && cell.format.protection.locked !== false) return null;
    const before = String(cell.formulas[0]?.[0]);
    const formula = withTable(before, table);
    const spot = { sheet: worksheet.name, cell: cell.address.slice(cell.address.lastIndexOf('!') + 1) };
    return formula === null ? null : { cell, spot, before, formula };
  };
}

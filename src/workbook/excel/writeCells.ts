/// <reference types="office-js" />
import { CellError, type Cell } from '../../ledger/source';
import { WorkbookError, type CellBefore, type CellSpot, type CellWrite } from '../port';
import { cellOf, formulaOf } from './cells';
import type { Visit } from './inExcel';

/** Writes all of the cells, or none and says which one holds something else by now. */
export async function writeCells(visit: Visit, cells: readonly CellWrite[]): Promise<CellBefore[]> {
  const now = await askCells(
    visit,
    cells.map(({ spot }) => spot),
  );
  const changes = cells.map(({ expected, write }, at) => {
    const cell = now[at] as AskedCell;
    if (!sameCell(cell.value, expected)) throw moved(cell.spot);
    const { spot, content, isText, numberFormat } = cell;
    // Excel keeps no empty text: such a cell is blank afterwards.
    const written = write === '' ? null : write;
    return { cell, write, before: { spot, content, isText, numberFormat, written } };
  });
  refuseLocked(now);
  for (const { cell, write } of changes) {
    // A cell that is formatted as text would make a text of a number.
    if (cell.numberFormat === TEXT && typeof write !== 'string') cell.range.numberFormat = [[GENERAL]];
    cell.range.values = [[written(write)]];
  }
  const before = changes.map((change) => change.before);
  try {
    await visit.sync();
  } catch (error) {
    await restored(visit, now);
    throw error;
  }
  return before;
}

/** Puts cells back as they stood: all, or none where one does not hold any more what was written. */
export async function putBackCells(visit: Visit, cells: readonly CellBefore[]): Promise<void> {
  const now = await askCells(
    visit,
    cells.map(({ spot }) => spot),
  );
  cells.forEach(({ written: wrote }, at) => {
    const cell = now[at] as AskedCell;
    if (cell.isFormula || !sameCell(cell.value, wrote)) throw moved(cell.spot);
  });
  refuseLocked(now);
  cells.forEach((before, at) => putContent((now[at] as AskedCell).range, before));
  try {
    await visit.sync();
  } catch (error) {
    await restored(visit, now);
    throw error;
  }
}

const TEXT = '@';
const GENERAL = 'General';

type Standing = Pick<CellBefore, 'content' | 'isText' | 'numberFormat'>;

interface AskedCell extends Standing {
  readonly spot: CellSpot;
  readonly range: Excel.Range;
  readonly value: Cell;
  readonly isFormula: boolean;
  readonly isLocked: boolean;
}

/** What the cells hold now, in one request. */
async function askCells({ context, sync }: Visit, spots: readonly CellSpot[]): Promise<AskedCell[]> {
  const asked = spots.map((spot) => {
    const sheet = context.workbook.worksheets.getItem(spot.sheet);
    sheet.protection.load('protected');
    const range = sheet.getRange(spot.cell);
    range.load('values,valueTypes,formulas,numberFormat,format/protection/locked');
    return { spot, sheet, range };
  });
  await sync();
  return asked.map(({ spot, sheet, range }) => {
    const [value, type] = [range.values[0]?.[0] as unknown, range.valueTypes[0]?.[0]];
    const formula = formulaOf(range.formulas[0]?.[0], value);
    const cell = cellOf(value, type);
    return {
      spot,
      range,
      value: cell,
      isFormula: formula !== null,
      isLocked: sheet.protection.protected && range.format.protection.locked !== false,
      content: formula === null ? contentOf(cell) : `=${formula}`,
      isText: formula === null && typeof cell === 'string',
      numberFormat: String(range.numberFormat[0]?.[0]),
    };
  });
}

/** Asked before anything is written: Excel refuses at the first such cell, when those before it are written. */
function refuseLocked(cells: readonly AskedCell[]): void {
  const locked = cells.find(({ isLocked }) => isLocked);
  if (locked) throw new WorkbookError('protected', locked.spot.sheet);
}

/** Excel carries a request out up to the action that fails. What was done of it is taken back, if Excel answers. */
async function restored({ sync }: Visit, cells: readonly AskedCell[]): Promise<void> {
  for (const cell of cells) putContent(cell.range, cell);
  await sync().catch(() => {});
}

function putContent(range: Excel.Range, { content, isText, numberFormat }: Standing): void {
  // In a cell formatted as text also a formula would become a text.
  if (numberFormat === TEXT) range.numberFormat = [[GENERAL]];
  if (isText) range.values = [[written(content)]];
  else range.formulas = [[content]];
  if (numberFormat === TEXT) range.numberFormat = [[TEXT]];
}

export function contentOf(cell: Cell): string | number | boolean {
  return cell instanceof CellError ? cell.code : (cell ?? '');
}

/** What Excel is handed so that the cell holds just this: the apostrophe keeps a text from being read as a number. */
export function written(cell: Cell): string | number | boolean {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : contentOf(cell);
}

/** Numbers by the 15 digits that Excel keeps. */
export function sameCell(one: Cell, other: Cell): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return one.toPrecision(15) === other.toPrecision(15);
  if (one instanceof CellError && other instanceof CellError) return one.code === other.code;
  return one === other;
}

function moved({ sheet, cell }: CellSpot): WorkbookError {
  return new WorkbookError('moved', `${sheet}!${cell}`);
}

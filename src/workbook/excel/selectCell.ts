/// <reference types="office-js" />
import { WorkbookError, type CellSpot } from '../port';
import { codeOf, isGone } from './errors';
import type { Visit } from './inExcel';

/** Shows a cell to the user. */
export async function selectCell(visit: Visit, { sheet, cell }: CellSpot): Promise<void> {
  const worksheet = visit.context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(cell);
  worksheet.load('visibility');
  // Asked for before the sheet is turned to: where the cell is gone, nothing moves under the user's eyes.
  range.load('address');
  worksheet.activate();
  range.select();
  try {
    await visit.sync();
  } catch (error) {
    if (isHidden(worksheet)) throw new WorkbookError('hidden', sheet);
    if (isGone(error) || codeOf(error) === 'InvalidArgument') throw new WorkbookError('gone', sheet);
    throw error;
  }
  // Whether Excel refuses to turn to a hidden sheet, or does nothing, is not the same in every one.
  if (isHidden(worksheet)) throw new WorkbookError('hidden', sheet);
}

/** Excel carries a request out up to the action that fails, so this may be known although it failed. */
function isHidden(worksheet: Excel.Worksheet): boolean {
  try {
    return worksheet.visibility !== 'Visible';
  } catch {
    return false;
  }
}

/// <reference types="office-js" />
import { WorkbookError, type CellSpot } from '../port';
import { codeOf, isGone } from './errors';
import type { Visit } from './inExcel';

/** Shows a cell to the user. */
export async function selectCell(visit: Visit, { sheet, cell }: CellSpot): Promise<void> {
  const worksheet = visit.context.workbook.worksheets.getItem(sheet);
  const range = worksheet.getRange(cell);
  // Asked for before the sheet is turned to: where the cell is gone, nothing moves under the user's eyes.
  range.load('address');
  worksheet.activate();
  range.select();
  try {
    await visit.sync();
  } catch (error) {
    if (isGone(error) || codeOf(error) === 'InvalidArgument') throw new WorkbookError('gone', sheet);
    throw error;
  }
}

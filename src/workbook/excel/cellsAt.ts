/// <reference types="office-js" />
import type { Cell } from '../../ledger/source';
import { WorkbookError, type CellSpot } from '../port';
import { cellOf } from './cells';
import { codeOf, isGone } from './errors';
import type { Visit } from './inExcel';

/** What stands in single cells, in the order asked. */
export async function cellsAt(visit: Visit, spots: readonly CellSpot[]): Promise<readonly Cell[]> {
  const ranges = spots.map(({ sheet, cell }) =>
    visit.context.workbook.worksheets.getItem(sheet).getRange(cell).load('values, valueTypes'),
  );
  try {
    await visit.sync();
  } catch (error) {
    if (isGone(error) || codeOf(error) === 'InvalidArgument') {
      throw new WorkbookError('gone', [...new Set(spots.map(({ sheet }) => sheet))].join(', '));
    }
    throw error;
  }
  return ranges.map(({ values, valueTypes }) => cellOf(values[0]?.[0], valueTypes[0]?.[0]));
}

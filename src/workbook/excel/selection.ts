/// <reference types="office-js" />
import type { SelectedCell } from '../port';
import { cellOf, formulaOf } from './cells';
import { codeOf } from './errors';
import { inExcel, type Patience, type Visit } from './inExcel';

/** The cell that is selected; `null` for several cells and for a chart or a picture. */
export async function readSelectedCell({ context, sync }: Visit): Promise<SelectedCell | null> {
  const selected = context.workbook.getSelectedRange();
  selected.load('cellCount');
  // Only one cell is asked for its content: the selection may be a whole sheet.
  const cell = selected.getCell(0, 0);
  cell.load('address,values,valueTypes,formulas');
  cell.worksheet.load('name');
  try {
    await sync();
  } catch (error) {
    if (codeOf(error) === 'InvalidSelection') return null;
    throw error;
  }
  if (selected.cellCount !== 1) return null;
  const value = cell.values[0]?.[0] as unknown;
  const formula = formulaOf(cell.formulas[0]?.[0], value);
  return {
    spot: { sheet: cell.worksheet.name, cell: cell.address.slice(cell.address.lastIndexOf('!') + 1) },
    formula: formula === null ? '' : `=${formula}`,
    value: cellOf(value, cell.valueTypes[0]?.[0]),
  };
}

/** Listens for another selection, also by turning to another sheet. */
export async function listenToSelection(
  patience: Patience,
  listener: () => void,
): Promise<() => Promise<void>> {
  const told = async (): Promise<void> => listener();
  const context = await inExcel(
    patience,
    async (visit) => {
      const { worksheets } = visit.context.workbook;
      worksheets.onSelectionChanged.add(told);
      worksheets.onActivated.add(told);
      await visit.sync();
      return visit.context;
    },
    { writes: true },
  );
  return () =>
    inExcel(
      patience,
      async (visit) => {
        const { worksheets } = visit.context.workbook;
        worksheets.onSelectionChanged.remove(told);
        worksheets.onActivated.remove(told);
        await visit.sync();
      },
      { writes: true, context },
    );
}

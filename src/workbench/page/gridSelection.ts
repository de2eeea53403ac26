import { ICommandService, IUniverInstanceService, UniverInstanceType, type Workbook } from '@univerjs/core';
import { ILayoutService, ScrollToRangeOperation } from '@univerjs/preset-sheets-core';
import {
  SelectionMoveType,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { gridRange, univerRange } from '../grid/rectangles';
import type { GridRange } from '../host/grid';
import type { PageGrid } from './pageGrid';

export interface Selected {
  readonly sheet: string;
  readonly range: GridRange;
}

/** Where the selection stands in the grid, read and put. */
export class GridSelection {
  private readonly workbook: Workbook;
  private readonly commands: ICommandService;
  private readonly selections: SheetsSelectionsService;

  constructor(private readonly page: PageGrid) {
    const { injector, unitId } = page;
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error('no workbook');
    this.workbook = workbook;
    this.commands = injector.get(ICommandService);
    this.selections = injector.get(SheetsSelectionsService);
  }

  onMove(moved: () => void): void {
    this.selections.selectionChanged$.subscribe(moved);
    this.workbook.activeSheet$.subscribe(moved);
  }

  get now(): Selected {
    return this.on(this.workbook.getActiveSheet().getName());
  }

  /** Where the selection stands, or was left, on a sheet. */
  on(sheet: string): Selected {
    const id = this.workbook.getSheetBySheetName(sheet)?.getSheetId() ?? '';
    const last = this.selections.getWorkbookSelections(this.page.unitId).getSelectionsOfWorksheet(id).at(-1);
    return { sheet, range: last ? gridRange(last.range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  /** Shows the sheet, selects the cells and scrolls to them. */
  put({ sheet, range }: Selected): void {
    const worksheet = this.workbook.getSheetBySheetName(sheet);
    if (!worksheet) return;
    const { unitId } = this.page;
    const subUnitId = worksheet.getSheetId();
    if (this.workbook.getActiveSheet() !== worksheet) {
      this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
    }
    const cells = univerRange(range);
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      type: SelectionMoveType.MOVE_END,
      selections: [
        {
          range: cells,
          primary: {
            actualRow: range.row,
            actualColumn: range.column,
            ...cells,
            endRow: range.row,
            endColumn: range.column,
            isMerged: false,
            isMergedMainCell: false,
          },
        },
      ],
    });
    this.commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: cells });
  }

  /** What is typed now goes into the grid. */
  focus(): void {
    this.page.injector.get(ILayoutService).focus();
  }
}

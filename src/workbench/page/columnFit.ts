import { ICommandService, type Worksheet } from '@univerjs/core';
import { SetWorksheetColWidthMutation } from '@univerjs/sheets';
import type { GridRange } from '../host/grid';
import type { PageGrid } from './pageGrid';

/** What stays free beside a number that its column was widened for, in pixels. */
const AIR = 4;

/**
 * Widens a column for what is typed in it, as Excel does for a number: only where nobody gave the column a width, so
 * that a workbook that was only opened looks as it does elsewhere.
 */
export class ColumnFit {
  private readonly typedIn = new Set<string>();
  private readonly widened = new Set<string>();
  private readonly asked = new Map<string, { sheet: Worksheet; column: number; width: number }>();

  constructor(private readonly page: PageGrid) {}

  typed(sheet: string, { column, columns }: GridRange): void {
    for (let at = column; at < column + columns; at++) this.typedIn.add(`${sheet} ${at}`);
  }

  /** Called while the grid is drawn, when a number of this width does not fit. */
  doesNotFit(sheet: Worksheet, column: number, width: number): void {
    const key = `${sheet.getName()} ${column}`;
    const isOurs = this.widened.has(key) || sheet.getColumnManager().getColumn(column)?.w === undefined;
    if (!isOurs || !this.typedIn.has(key)) return;
    if (this.asked.size === 0) setTimeout(() => this.widen(), 0);
    const wanted = Math.max(width, this.asked.get(key)?.width ?? 0);
    this.asked.set(key, { sheet, column, width: wanted });
  }

  private widen(): void {
    const commands = this.page.injector.get(ICommandService);
    for (const [key, { sheet, column, width }] of this.asked) {
      this.widened.add(key);
      commands.syncExecuteCommand(SetWorksheetColWidthMutation.id, {
        unitId: this.page.unitId,
        subUnitId: sheet.getSheetId(),
        ranges: [{ startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: column, endColumn: column }],
        colWidth: Math.ceil(width + AIR),
      });
    }
    this.asked.clear();
  }
}

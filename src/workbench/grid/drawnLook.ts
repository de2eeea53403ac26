import { InterceptorEffectEnum, type Injector, type IStyleData, type Workbook } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import {
  ConditionalFormattingService,
  ConditionalFormattingViewModel,
} from '@univerjs/sheets-conditional-formatting';
import type { GridTable } from '../host/grid';
import { tableLook } from './tableLook';

export interface LookSource {
  /** The table that a cell stands in. */
  readonly tableAt: (sheetId: string, row: number, column: number) => GridTable | undefined;
  /** The theme's colours, by number. */
  readonly theme: () => readonly string[];
  readonly redraw: (sheetId: string) => void;
}

/**
 * Draws what is not a cell's own look: the style of its table, and over both the highlights. Univer works out which
 * highlights hold, but draws them only with a package that brings a panel of its own.
 */
export function drawLooks(injector: Injector, workbook: Workbook, source: LookSource): void {
  const formats = injector.get(ConditionalFormattingService);
  const unitId = workbook.getUnitId();
  const dirty = new Set<string>();
  injector.get(ConditionalFormattingViewModel).markDirty$.subscribe(({ unitId: unit, subUnitId }) => {
    if (unit !== unitId) return;
    // Told rule by rule; drawn once.
    if (dirty.size === 0) {
      queueMicrotask(() => {
        const sheets = [...dirty];
        dirty.clear();
        for (const sheet of sheets) source.redraw(sheet);
      });
    }
    dirty.add(subUnitId);
  });
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: 0,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (location.unitId !== unitId) return next(cell);
      const { row, col, subUnitId, rawData } = location;
      const table = source.tableAt(subUnitId, row, col);
      const style: IStyleData = {
        ...(table ? tableLook(table, row, workbook.getStyles().getStyleByCell(rawData), source.theme()) : {}),
        ...formats.composeStyle(unitId, subUnitId, row, col)?.style,
      };
      if (Object.keys(style).length === 0) return next(cell);
      return next({ ...cell, interceptorStyle: { ...cell?.interceptorStyle, ...style } });
    },
  });
}

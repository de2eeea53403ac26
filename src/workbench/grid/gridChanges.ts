import {
  ICommandService,
  type ICellData,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  MoveRangeMutation,
  SetRangeValuesMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
} from '@univerjs/sheets';
import type { GridChange, GridRange } from '../host/grid';
import { readCell } from './cellValue';
import { around, gridRange, rectangles } from './rectangles';

/**
 * Tells what was edited, whoever did it, and which results moved. Univer reports a result also where it is the
 * one that stood there, so results are compared with the cells before they are put in.
 */
export class GridChanges {
  private readonly listeners = new Set<(change: GridChange) => void>();
  private moved: readonly GridRange[] = [];

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
    private readonly model: FormulaDataModel = injector.get(FormulaDataModel),
  ) {
    const commands = injector.get(ICommandService);
    commands.beforeCommandExecuted((command, options) => {
      if (isResult(command, options)) this.moved = this.movedBy(paramsOf(command));
    });
    commands.onCommandExecuted((command, options) => {
      if (command.id === MoveRangeMutation.id) {
        const { from, to } = command.params as IMoveRangeMutationParams;
        for (const { subUnitId, value } of [from, to]) this.tell(subUnitId, cellsOf(value), 'edited');
        return;
      }
      if (command.id !== SetRangeValuesMutation.id || paramsOf(command).unitId !== workbook.getUnitId())
        return;
      const params = paramsOf(command);
      if (isResult(command, options)) this.tell(params.subUnitId, this.moved, 'calculated');
      else if (options?.fromFormula !== true) this.tell(params.subUnitId, editedBy(params), 'edited');
    });
  }

  listen(listener: (change: GridChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Hands a change to everybody who listens. */
  pass(change: GridChange): void {
    for (const listener of this.listeners) listener(change);
  }

  private tell(sheetId: string, ranges: readonly GridRange[], kind: 'edited' | 'calculated'): void {
    const sheet = this.workbook.getSheetBySheetId(sheetId)?.getName();
    if (sheet === undefined) return;
    for (const range of ranges) this.pass({ sheet, range, kind });
  }

  private movedBy({ subUnitId, cellValue }: ISetRangeValuesMutationParams): GridRange[] {
    const sheet = this.workbook.getSheetBySheetId(subUnitId);
    if (!sheet) return [];
    const spills = this.model.getArrayFormulaRange()[this.workbook.getUnitId()]?.[subUnitId];
    const moved: [number, number][] = [];
    const spilled: GridRange[] = [];
    eachCell(cellValue, (row, column, cell) => {
      const spill = spills?.[row]?.[column];
      // What else a spilling formula shows is not in the cells; its whole rectangle counts as moved.
      if (spill) spilled.push(gridRange(spill));
      else if (!same(readCell(cell), readCell(sheet.getCellRaw(row, column)))) moved.push([row, column]);
    });
    return [...rectangles(moved), ...spilled];
  }
}

function paramsOf(command: Readonly<ICommandInfo>): ISetRangeValuesMutationParams {
  return command.params as ISetRangeValuesMutationParams;
}

function isResult(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  return command.id === SetRangeValuesMutation.id && options?.['applyFormulaCalculationResult'] === true;
}

/** One rectangle around what was written; nothing where only formats were. */
function editedBy({ cellValue }: ISetRangeValuesMutationParams): GridRange[] {
  const cells: GridRange[] = [];
  eachCell(cellValue, (row, column, cell) => {
    if (!cell || 'v' in cell || 'f' in cell) cells.push({ row, column, rows: 1, columns: 1 });
  });
  const range = around(cells);
  return range ? [range] : [];
}

/** One rectangle around cells that were moved, from or to. */
function cellsOf(value: IMoveRangeMutationParams['from']['value']): GridRange[] {
  const cells: GridRange[] = [];
  eachCell(value, (row, column) => cells.push({ row, column, rows: 1, columns: 1 }));
  const range = around(cells);
  return range ? [range] : [];
}

type Cells = ISetRangeValuesMutationParams['cellValue'];

function eachCell(
  cells: Cells,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const [row, columns] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries((columns ?? {}) as Record<number, Nullable<ICellData>>)) {
      visit(Number(row), Number(column), cell);
    }
  }
}

function same(one: ReturnType<typeof readCell>, other: ReturnType<typeof readCell>): boolean {
  if (typeof one === 'object') return typeof other === 'object' && one.error === other.error;
  return one === other;
}

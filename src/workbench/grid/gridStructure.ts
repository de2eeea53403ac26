import {
  ICommandService,
  RANGE_TYPE,
  type ICommandInfo,
  type Injector,
  type IRange,
  type Workbook,
} from '@univerjs/core';
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SelectionMoveType,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { MAX_COLUMN, MAX_ROW } from '../../workbook/file/limits';
import type { GridChange, GridRange, Lines } from '../host/grid';
import { gridToHost } from './formulaText';

/** What Univer's commands carry, as far as it is looked at. */
interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string; readonly name: string };
  readonly range?: IRange;
  readonly ranges?: readonly IRange[];
  readonly selections?: readonly { readonly range: IRange }[];
  readonly type?: SelectionMoveType;
  readonly hidden?: number;
  readonly id?: string;
  readonly name?: string;
  readonly formulaOrRefString?: string;
  readonly localSheetId?: string;
}

/** Lines that come, go or change, by the command that does it. */
const LINES: ReadonlyMap<string, readonly ['inserted' | 'removed' | 'hidden' | 'unhidden', Lines]> = new Map([
  [InsertRowMutation.id, ['inserted', 'rows']],
  [InsertColMutation.id, ['inserted', 'columns']],
  [RemoveRowMutation.id, ['removed', 'rows']],
  [RemoveColMutation.id, ['removed', 'columns']],
  [SetRowHiddenMutation.id, ['hidden', 'rows']],
  [SetRowVisibleMutation.id, ['unhidden', 'rows']],
  [SetColHiddenMutation.id, ['hidden', 'columns']],
  [SetColVisibleMutation.id, ['unhidden', 'columns']],
]);

/** Tells what the user does in the grid besides writing cells, undoing and redoing too, as the host takes it. */
export class GridStructure {
  private quiet = 0;
  /** Names before a change that takes them away or gives another. */
  private was = '';
  private readonly names = new Map<string, string>();

  constructor(
    injector: Injector,
    private readonly workbook: Workbook,
    private readonly tell: (change: GridChange) => void,
  ) {
    const commands = injector.get(ICommandService);
    const selections = injector.get(SheetsSelectionsService);
    commands.beforeCommandExecuted((command) => {
      if (command.id === RemoveSheetMutation.id || command.id === SetWorksheetNameMutation.id)
        this.was = this.nameOf((command.params as Params).subUnitId);
    });
    commands.onCommandExecuted((command) => {
      const params = (command.params ?? {}) as Params;
      if (params.unitId !== workbook.getUnitId()) return;
      if (command.id === SetDefinedNameMutation.id || command.id === RemoveDefinedNameMutation.id)
        this.named(command.id, params);
      else if (this.quiet > 0) return;
      else if (command.id === SetWorksheetActiveOperation.id) {
        const range = selections
          .getWorkbookSelections(workbook.getUnitId())
          .getSelectionsOfWorksheet(params.subUnitId ?? '')
          .at(-1)?.range;
        tell({
          kind: 'selected',
          sheet: this.nameOf(params.subUnitId),
          range: range ? wholeRange(range) : FIRST_CELL,
        });
      } else for (const change of this.changesOf(command, params)) tell(change);
    });
  }

  /** Runs what the host asked for, of which it need not be told. */
  quietly<T>(run: () => T): T {
    this.quiet++;
    try {
      return run();
    } finally {
      this.quiet--;
    }
  }

  private changesOf({ id }: Readonly<ICommandInfo>, params: Params): GridChange[] {
    const sheet = this.nameOf(params.subUnitId);
    const lines = LINES.get(id);
    if (lines !== undefined) {
      const [kind, which] = lines;
      return (params.ranges ?? (params.range ? [params.range] : [])).map((range) => {
        const { row, rows, column, columns } = wholeRange(range);
        const [at, count] = which === 'rows' ? [row, rows] : [column, columns];
        return { kind, sheet, lines: which, at, count };
      });
    }
    switch (id) {
      case InsertSheetMutation.id:
        return [{ kind: 'sheetAdded', sheet: params.sheet?.name ?? '' }];
      case RemoveSheetMutation.id:
        return [{ kind: 'sheetRemoved', sheet: this.was }];
      case SetWorksheetNameMutation.id:
        return [{ kind: 'sheetRenamed', sheet, was: this.was }];
      case SetWorksheetOrderMutation.id:
        return [{ kind: 'sheetMoved', sheet }];
      case SetWorksheetHideMutation.id:
        return [{ kind: params.hidden === 1 ? 'sheetHidden' : 'sheetShown', sheet }];
      case SetSelectionsOperation.id: {
        const isUnderWay =
          params.type === SelectionMoveType.MOVE_START || params.type === SelectionMoveType.MOVING;
        const range = params.selections?.at(-1)?.range;
        if (isUnderWay || range === undefined || this.workbook.getActiveSheet().getName() !== sheet)
          return [];
        return [{ kind: 'selected', sheet, range: wholeRange(range) }];
      }
      default:
        return [];
    }
  }

  /** Univer moves names itself where lines come and go, so they are told whoever caused it. */
  private named(command: string, { id = '', name = '', formulaOrRefString, localSheetId }: Params): void {
    if (command === RemoveDefinedNameMutation.id) {
      const gone = this.names.get(id);
      this.names.delete(id);
      if (gone !== undefined) this.tell({ kind: 'named', name: gone });
    } else if ((localSheetId ?? WORKBOOK) === WORKBOOK) {
      this.names.set(id, name);
      const text = (formulaOrRefString ?? '').replace(/^=/, '');
      this.tell({ kind: 'named', name, reference: gridToHost(`=${text}`) });
    }
  }

  private nameOf(sheetId = ''): string {
    return this.workbook.getSheetBySheetId(sheetId)?.getName() ?? '';
  }
}

/** How Univer marks a name that belongs to no sheet. */
export const WORKBOOK = 'AllDefaultWorkbook';
const FIRST_CELL: GridRange = { row: 0, column: 0, rows: 1, columns: 1 };

/** Univer states no columns for whole rows, and no rows for whole columns. */
function wholeRange({ startRow, endRow, startColumn, endColumn, rangeType }: IRange): GridRange {
  const rows = rangeType === RANGE_TYPE.COLUMN || rangeType === RANGE_TYPE.ALL || Number.isNaN(startRow);
  const columns = rangeType === RANGE_TYPE.ROW || rangeType === RANGE_TYPE.ALL || Number.isNaN(startColumn);
  return {
    row: rows ? 0 : startRow,
    rows: rows ? MAX_ROW : endRow - startRow + 1,
    column: columns ? 0 : startColumn,
    columns: columns ? MAX_COLUMN : endColumn - startColumn + 1,
  };
}

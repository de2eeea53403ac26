import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type IRange,
  type IWorkbookData,
  type Nullable,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IFunctionService,
  LexerTreeBuilder,
  SetDefinedNameMutation,
  SetSuperTableMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetNameCommand,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { cellAddress } from '../../ledger/address';
import type { AnswerCalls, Grid, GridCall, GridCell, GridChange, GridRange } from '../host/grid';
import { Calculation } from './calculation';
import { readCell, writtenCell } from './cellValue';
import { gridToHost, hostToGrid } from './formulaText';
import { FunctionCalls, type SetTimer } from './functionCalls';
import { GridChanges, gridRange } from './gridChanges';
import { patchLexer } from './lexerPatch';
import { guardFunctions } from './nativeFaults';
import { around } from './rectangles';
import { Titles } from './titles';
import { CustomGridFunction, type CallingCell } from './univerFunction';

/** A new sheet's size; it grows when something is written outside it, up to Excel's own size. */
const ROWS = 20_000;
const COLUMNS = 200;
/** Custom functions of a large workbook take seconds; a minute is a fault. */
const LIMIT = 60_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export interface UniverGridOptions {
  /** How long custom functions may take to answer, in milliseconds, before their cells show `#N/A`. */
  readonly limit?: number;
  readonly setTimer?: SetTimer;
}

interface OwnTable {
  readonly sheetId: string;
  readonly range: GridRange;
}

type AskedCall = GridCall & { readonly cell: CallingCell };

/** `Grid` over a workbook in Univer, with a page or without. What is worked round is said in docs/workbench.md. */
export class UniverGrid implements Grid {
  private readonly commands: ICommandService;
  private readonly workbook: Workbook;
  private readonly model: FormulaDataModel;
  private readonly calculation: Calculation;
  private readonly changes: GridChanges;
  private readonly tables = new Map<string, OwnTable>();
  private readonly nameIds = new Map<string, string>();
  private calls: FunctionCalls | null = null;
  private answered: AskedCall[] = [];
  private waitingToSettle: (() => void)[] = [];
  private ends = 0;

  constructor(
    private readonly injector: Injector,
    private readonly unitId: string,
    private readonly options: UniverGridOptions & { readonly onDispose?: () => void } = {},
  ) {
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`no workbook ${unitId}`);
    this.workbook = workbook;
    this.commands = injector.get(ICommandService);
    this.model = injector.get(FormulaDataModel);
    guardFunctions(injector.get(IFunctionService).getExecutors().values());
    patchLexer(injector.get(LexerTreeBuilder));
    this.changes = new GridChanges(injector, workbook);
    this.calculation = new Calculation(injector, () => this.calculated());
  }

  /** What to create a workbook for this class from. */
  static emptyWorkbook(sheets: readonly string[]): Partial<IWorkbookData> {
    const ids = sheets.map((_, index) => `sheet-${index + 1}`);
    return {
      sheetOrder: ids,
      sheets: Object.fromEntries(
        ids.map((id, index) => [
          id,
          { id, name: sheets[index] ?? id, rowCount: ROWS, columnCount: COLUMNS, cellData: {} },
        ]),
      ),
    };
  }

  sheets(): readonly string[] {
    return this.workbook.getSheets().map((sheet) => sheet.getName());
  }

  addSheet(name: string): void {
    if (this.workbook.getSheetBySheetName(name)) throw new RangeError(`there is a sheet ${name}`);
    this.run(InsertSheetCommand.id, {
      index: this.workbook.getSheets().length,
      sheet: { name, rowCount: ROWS, columnCount: COLUMNS },
    });
  }

  removeSheet(name: string): void {
    if (this.workbook.getSheets().length === 1) throw new RangeError('a workbook has at least one sheet');
    this.run(RemoveSheetCommand.id, { subUnitId: this.sheet(name).getSheetId() });
  }

  renameSheet(from: string, to: string): void {
    const sheet = this.sheet(from);
    const other = this.workbook.getSheetBySheetName(to);
    if (other && other !== sheet) throw new RangeError(`there is a sheet ${to}`);
    this.run(SetWorksheetNameCommand.id, { subUnitId: sheet.getSheetId(), name: to });
  }

  read(sheetName: string, range: GridRange): readonly (readonly GridCell[])[] {
    const sheet = this.sheet(sheetName);
    const id = sheet.getSheetId();
    const styles = this.workbook.getStyles();
    const spilled = this.model.getArrayFormulaCellData()[this.unitId]?.[id];
    return Array.from({ length: range.rows }, (_row, r) =>
      Array.from({ length: range.columns }, (_column, c) => {
        const [row, column] = [range.row + r, range.column + c];
        const cell = sheet.getCellRaw(row, column);
        const formula =
          cell?.f || cell?.si ? this.model.getFormulaStringByCell(row, column, id, this.unitId) : null;
        const own = readCell(cell);
        return {
          value: own === '' && spilled ? readCell(spilled[row]?.[column]) : own,
          formula: formula ? gridToHost(formula) : '',
          numberFormat: (cell && styles.getStyleByCell(cell)?.n?.pattern) || 'General',
        };
      }),
    );
  }

  write(
    sheetName: string,
    range: GridRange,
    values: readonly (readonly (number | string | boolean)[])[],
  ): void {
    if (values.length !== range.rows || values.some((row) => row.length !== range.columns)) {
      throw new RangeError('values and range have different shapes');
    }
    const id = this.sheet(sheetName).getSheetId();
    this.setCells(sheetName, range, (r, c) =>
      writtenCell(values[r]?.[c] ?? '', (formula) =>
        hostToGrid(formula, this.tableAt(id, range.row + r, range.column + c)),
      ),
    );
  }

  setNumberFormat(sheetName: string, range: GridRange, format: string): void {
    this.setCells(sheetName, range, () => ({ s: { n: { pattern: format } } }), SetStyleCommand.id);
  }

  used(sheetName: string): GridRange | null {
    const sheet = this.sheet(sheetName);
    const holding: GridRange[] = [];
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if (cell?.f || cell?.si || readCell(cell) !== '') holding.push({ row, column, rows: 1, columns: 1 });
    });
    const spills = this.model.getArrayFormulaRange()[this.unitId]?.[sheet.getSheetId()] ?? {};
    for (const columns of Object.values(spills)) {
      for (const spill of Object.values((columns ?? {}) as Record<number, Nullable<IRange>>)) {
        if (spill) holding.push(gridRange(spill));
      }
    }
    return around(holding);
  }

  defineTable(table: { name: string; sheet: string; range: GridRange; columns: readonly string[] }): void {
    const sheetId = this.sheet(table.sheet).getSheetId();
    this.tables.set(table.name, { sheetId, range: table.range });
    this.run(SetSuperTableMutation.id, {
      tableName: table.name,
      reference: { sheetId, range: univerRange(table.range), titleMap: new Titles(table.columns) },
    });
    this.recalculateAll();
  }

  defineName(name: string, reference: string): void {
    const known = this.nameIds.get(name.toLowerCase());
    const id = known ?? `name-${this.nameIds.size + 1}`;
    this.nameIds.set(name.toLowerCase(), id);
    this.run(SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString: hostToGrid(reference).replace(/^=/, ''),
      comment: '',
      // The workbook's own, as Univer marks a name that belongs to no sheet.
      localSheetId: 'AllDefaultWorkbook',
    });
    this.recalculateAll();
  }

  onChange(listener: (change: GridChange) => void): () => void {
    return this.changes.listen(listener);
  }

  useFunctions(names: readonly string[], answer: AnswerCalls): void {
    const { limit = LIMIT, setTimer = systemTimer } = this.options;
    const calls = new FunctionCalls(answer, setTimer, limit, (done) => {
      this.answered.push(...(done as readonly AskedCall[]));
      if (!this.calculation.busy) this.calculateAnswered();
    });
    this.calls = calls;
    const functions = names.map(
      (name) =>
        new CustomGridFunction(name.toUpperCase(), (call, cell) => {
          const asked: AskedCall = { ...call, cell, address: this.addressOf(cell) };
          return calls.ask(asked);
        }),
    );
    this.injector.get(IFunctionService).registerExecutors(...functions);
    this.recalculateAll();
  }

  /** Rejects where Univer itself comes to no end in the time that custom functions have, so that nobody waits for ever. */
  settled(): Promise<void> {
    if (this.idle) return Promise.resolve();
    const { limit = LIMIT, setTimer = systemTimer } = this.options;
    return new Promise((resolve, reject) => {
      let stop = (): void => undefined;
      const watch = (): void => {
        const seen = this.ends;
        stop = setTimer(() => {
          // Waiting for answers has its own limit; so only a calculation that stands still is given up.
          if (this.calls?.waiting || this.ends > seen) watch();
          else reject(new Error('the calculation does not end'));
        }, limit);
      };
      watch();
      this.waitingToSettle.push(() => {
        stop();
        resolve();
      });
    });
  }

  /** Asks every custom function again and calculates every formula, as Ctrl+Alt+F9 does in Excel. */
  recalculate(): void {
    this.calls?.clear();
    this.recalculateAll();
  }

  dispose(): void {
    this.options.onDispose?.();
  }

  private get idle(): boolean {
    return !this.calculation.busy && this.answered.length === 0 && !this.calls?.waiting;
  }

  private calculated(): void {
    this.ends++;
    this.calls?.push();
    if (this.calculation.busy) return;
    if (this.answered.length > 0) this.calculateAnswered();
    if (!this.idle) return;
    this.calls?.tidy();
    const waiting = this.waitingToSettle;
    this.waitingToSettle = [];
    for (const resolve of waiting) resolve();
  }

  /** Calculates the cells whose answers have come; only them and what depends on them. */
  private calculateAnswered(): void {
    const cells = this.answered.map(({ cell }) => cell);
    this.answered = [];
    const known = cells.filter(({ row, sheetId }) => row >= 0 && this.workbook.getSheetBySheetId(sheetId));
    this.calculate(
      known.map(({ sheetId, row, column }) => ({
        unitId: this.unitId,
        sheetId,
        range: univerRange({ row, column, rows: 1, columns: 1 }),
      })),
      cells.some(({ row }) => row < 0),
    );
  }

  /** Univer keeps a formula as it once understood it, so also one whose names it did not know then. */
  private recalculateAll(): void {
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey(this.unitId);
    this.calculate([], true);
  }

  private calculate(dirtyRanges: readonly object[], forceCalculation: boolean): void {
    this.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  }

  private sheet(name: string): Worksheet {
    const sheet =
      this.workbook.getSheetBySheetName(name) ??
      this.workbook.getSheets().find((each) => each.getName().toLowerCase() === name.toLowerCase());
    if (!sheet) throw new RangeError(`no sheet ${name}`);
    return sheet;
  }

  private addressOf({ sheetId, row, column }: CallingCell): string {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    return row < 0 || !sheet ? '' : `${quoted(sheet.getName())}!${cellAddress(row + 1, column + 1)}`;
  }

  private tableAt(sheetId: string, row: number, column: number): string {
    for (const [name, { sheetId: id, range }] of this.tables) {
      const inside = row >= range.row && row < range.row + range.rows;
      if (id === sheetId && inside && column >= range.column && column < range.column + range.columns)
        return name;
    }
    return '';
  }

  private setCells(
    sheetName: string,
    range: GridRange,
    cell: (row: number, column: number) => ICellData,
    trigger?: string,
  ): void {
    const sheet = this.sheet(sheetName);
    this.grow(sheet, range);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = 0; r < range.rows; r++) {
      const row: Record<number, ICellData> = (cellValue[range.row + r] = {});
      for (let c = 0; c < range.columns; c++) row[range.column + c] = cell(r, c);
    }
    this.run(SetRangeValuesMutation.id, {
      subUnitId: sheet.getSheetId(),
      cellValue,
      ...(trigger ? { trigger } : {}),
    });
  }

  private grow(sheet: Worksheet, range: GridRange): void {
    const [rows, columns] = [range.row + range.rows, range.column + range.columns];
    if (range.row < 0 || range.column < 0 || rows > MOST_ROWS || columns > MOST_COLUMNS) {
      throw new RangeError('outside the sheet');
    }
    const subUnitId = sheet.getSheetId();
    if (rows > sheet.getRowCount()) this.run(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: rows });
    if (columns > sheet.getColumnCount()) {
      this.run(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: columns });
    }
  }

  private run(command: string, params: object): void {
    if (!this.commands.syncExecuteCommand(command, { unitId: this.unitId, ...params })) {
      throw new Error(`Univer refused ${command}`);
    }
  }
}

function univerRange(range: GridRange): {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
} {
  return {
    startRow: range.row,
    startColumn: range.column,
    endRow: range.row + range.rows - 1,
    endColumn: range.column + range.columns - 1,
  };
}

function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

const systemTimer: SetTimer = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

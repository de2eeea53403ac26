import {
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  FormulaDataModel,
  IFunctionService,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { cellAddress } from '../../ledger/address';
import { OFFICE_THEME } from '../../workbook/file/book/colors';
import type {
  AnswerCalls,
  Grid,
  GridCall,
  GridCell,
  GridChange,
  GridContent,
  GridFormat,
  GridHighlight,
  GridName,
  GridRange,
  GridTable,
  Lines,
} from '../host/grid';
import { Calculation } from './calculation';
import { Edate } from './edate';
import { drawLooks } from './drawnLook';
import { displayCells, type DisplayLanguage } from './display';
import { hostToGrid } from './formulaText';
import { FunctionCalls, type SetTimer } from './functionCalls';
import { GridChanges } from './gridChanges';
import { GridLook } from './gridLook';
import { GridStructure, WORKBOOK } from './gridStructure';
import { ContentLoader } from './loadContent';
import { patchLexer } from './lexerPatch';
import { guardFunctions } from './nativeFaults';
import { univerRange } from './rectangles';
import { Titles } from './titles';
import { UniverSheets } from './univerSheets';
import { CustomGridFunction, type CallingCell } from './univerFunction';

/** Custom functions of a large workbook take seconds; a minute is a fault. */
const LIMIT = 60_000;

export interface UniverGridOptions {
  /** How long custom functions may take to answer, in milliseconds, before their cells show `#N/A`. */
  readonly limit?: number;
  readonly setTimer?: SetTimer;
  /** The language in which numbers, dates and truths are shown; Danish if left out. */
  readonly language?: DisplayLanguage;
}

interface OwnTable extends GridTable {
  readonly sheetId: string;
}

type AskedCall = GridCall & { readonly cell: CallingCell };

/** `Grid` over a workbook in Univer, with a page or without. Each fault of Univer is worked round in a file of its own. */
export class UniverGrid implements Grid {
  private readonly commands: ICommandService;
  private readonly workbook: Workbook;
  private readonly book: UniverSheets;
  private readonly calculation: Calculation;
  private readonly changes: GridChanges;
  private readonly structure: GridStructure;
  private readonly look: GridLook;
  private readonly tables = new Map<string, OwnTable>();
  private readonly nameIds = new Map<string, string>();
  private readonly nameFormulas = new Map<string, string>();
  private calls: FunctionCalls | null = null;
  private answered: AskedCall[] = [];
  private waitingToSettle: (() => void)[] = [];
  private ends = 0;
  private lastName = 0;
  private date1904 = false;
  private theme: readonly string[] = OFFICE_THEME;

  constructor(
    /** Univer's services, for a page around the grid. */
    readonly injector: Injector,
    private readonly unitId: string,
    private readonly options: UniverGridOptions & { readonly onDispose?: () => void } = {},
  ) {
    const workbook = injector
      .get(IUniverInstanceService)
      .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    if (!workbook) throw new Error(`no workbook ${unitId}`);
    this.workbook = workbook;
    this.commands = injector.get(ICommandService);
    this.book = new UniverSheets(workbook, this.commands, injector.get(FormulaDataModel));
    injector.get(IFunctionService).registerExecutors(new Edate('EDATE'));
    guardFunctions(injector.get(IFunctionService).getExecutors().values());
    patchLexer(injector.get(LexerTreeBuilder));
    displayCells(injector, workbook, {
      language: options.language ?? 'da',
      date1904: () => this.date1904,
    });
    drawLooks(injector, workbook, {
      tableAt: (sheetId, row, column) => this.tableAt(sheetId, row, column),
      theme: () => this.theme,
      redraw: (sheetId) => {
        if (workbook.getSheetBySheetId(sheetId)) this.book.redraw(sheetId);
      },
    });
    this.changes = new GridChanges(injector, workbook);
    this.structure = new GridStructure(injector, workbook, (change) => this.changes.pass(change));
    this.look = new GridLook(workbook, this.book);
    this.calculation = new Calculation(injector, () => this.calculated());
  }

  /** The workbook as Univer has it, for a page around the grid. */
  get unit(): Workbook {
    return this.workbook;
  }

  sheets(): readonly string[] {
    return this.book.sheets();
  }

  addSheet(name: string): void {
    this.structure.quietly(() => this.book.addSheet(name));
  }

  removeSheet(name: string): void {
    this.structure.quietly(() => this.book.removeSheet(name));
  }

  renameSheet(from: string, to: string): void {
    this.structure.quietly(() => this.book.renameSheet(from, to));
  }

  read(sheet: string, range: GridRange): readonly (readonly GridCell[])[] {
    return this.book.read(sheet, range);
  }

  /** What a cell shows, e.g. `22.800.000,00`. */
  shown(sheet: string, row: number, column: number): string {
    const v = this.book.sheet(sheet).getCell(row, column)?.v;
    return v === undefined || v === null ? '' : String(v);
  }

  write(sheet: string, range: GridRange, values: readonly (readonly (number | string | boolean)[])[]): void {
    this.book.write(sheet, range, values, (formula, sheetId, row, column) =>
      hostToGrid(formula, this.tableAt(sheetId, row, column)?.name),
    );
  }

  setNumberFormat(sheet: string, range: GridRange, format: string): void {
    this.book.setNumberFormat(sheet, range, format);
  }

  setFormat(sheet: string, range: GridRange, format: GridFormat): void {
    this.look.setFormat(sheet, range, format);
  }

  setColumnWidth(sheet: string, column: number, count: number, pixels: number): void {
    this.look.setColumnWidth(sheet, column, count, pixels);
  }

  setHidden(sheet: string, lines: Lines, at: number, count: number, hidden: boolean): void {
    this.structure.quietly(() => this.look.setHidden(sheet, lines, at, count, hidden));
  }

  setSheetHidden(sheet: string, hidden: boolean): void {
    this.structure.quietly(() => this.look.setSheetHidden(sheet, hidden));
  }

  setHighlights(sheet: string, highlights: readonly GridHighlight[]): void {
    this.look.setHighlights(sheet, highlights);
  }

  select(sheet: string, range: GridRange): void {
    this.structure.quietly(() => this.look.select(sheet, range));
  }

  used(sheet: string): GridRange | null {
    return this.book.used(sheet);
  }

  load(content: GridContent): void {
    this.date1904 = content.date1904;
    this.theme = content.looks.theme;
    const loader = new ContentLoader(this.workbook, this.book, content);
    const uncalculated = this.structure.quietly(() => loader.load());
    for (const table of content.tables) this.declareTable(table);
    for (const name of content.names) this.declareName(name);
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    if (uncalculated.length > 0) this.calculate(uncalculated.map((cell) => this.dirtyCell(cell)));
  }

  defineTable(table: GridTable): void {
    this.declareTable(table);
    this.calculateMentioning([table.name]);
  }

  forgetTable(name: string): void {
    if (!this.tables.delete(name)) return;
    this.book.run(RemoveSuperTableMutation.id, { tableName: name });
    this.calculateMentioning([name]);
  }

  defineName(name: string, reference: string): void {
    this.declareName({ name, reference });
    this.calculateMentioning([name]);
  }

  forgetName(name: string): void {
    const key = `${WORKBOOK} ${name.toLowerCase()}`;
    const id = this.nameIds.get(key);
    if (id === undefined) return;
    this.nameIds.delete(key);
    this.nameFormulas.delete(name.toLowerCase());
    this.book.run(RemoveDefinedNameMutation.id, { id, name });
    this.calculateMentioning([name]);
  }

  private declareTable(table: GridTable): void {
    const sheetId = this.book.sheet(table.sheet).getSheetId();
    this.tables.set(table.name, { ...table, sheetId });
    this.book.redraw(sheetId);
    this.book.run(SetSuperTableMutation.id, {
      tableName: table.name,
      reference: { sheetId, range: univerRange(table.range), titleMap: new Titles(table.columns) },
    });
  }

  private declareName({ name, reference, sheet }: GridName): void {
    const localSheetId =
      sheet === undefined ? WORKBOOK : this.workbook.getSheetBySheetName(sheet)?.getSheetId();
    if (localSheetId === undefined) return;
    const key = `${localSheetId} ${name.toLowerCase()}`;
    const id = this.nameIds.get(key) ?? `name-${++this.lastName}`;
    this.nameIds.set(key, id);
    this.nameFormulas.set(name.toLowerCase(), reference);
    this.book.run(SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString: hostToGrid(reference).replace(/^=/, ''),
      comment: '',
      localSheetId,
    });
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
    this.calculateMentioning(names);
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
      known.map((cell) => this.dirtyCell(cell)),
      cells.some(({ row }) => row < 0),
    );
  }

  /**
   * Calculates the formulas with one of these words in them, of which the grid knows more now. All others keep what
   * they show, which may be what a file says of a formula that Univer cannot calculate.
   */
  private calculateMentioning(words: readonly string[]): void {
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    const wanted = new Set(words.map((word) => word.toLowerCase()));
    // A name may stand for a formula that has the word.
    for (let known = 0; known < wanted.size;) {
      known = wanted.size;
      for (const [name, formula] of this.nameFormulas) if (mentions(formula, wanted)) wanted.add(name);
    }
    const dirty: object[] = [];
    const sheets = this.injector.get(FormulaDataModel).getFormulaData()[this.unitId] ?? {};
    for (const [sheetId, formulas] of Object.entries(sheets)) {
      new ObjectMatrix(formulas ?? {}).forValue((row, column, item) => {
        if (item && mentions(item.f, wanted)) dirty.push(this.dirtyCell({ sheetId, row, column }));
      });
    }
    if (dirty.length > 0) this.calculate(dirty);
  }

  private dirtyCell({ sheetId, row, column }: CallingCell): object {
    const range = univerRange({ row, column, rows: 1, columns: 1 });
    return { unitId: this.unitId, sheetId, range };
  }

  /**
   * Univer keeps a formula as it once understood it, so also one whose names it did not know then, or whose table has
   * grown since. It keeps long ones by a hash that no text but the empty one is part of.
   */
  private recalculateAll(): void {
    this.injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    this.calculate([], true);
  }

  private calculate(dirtyRanges: readonly object[], forceCalculation = false): void {
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

  private addressOf({ sheetId, row, column }: CallingCell): string {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    return row < 0 || !sheet ? '' : `${quoted(sheet.getName())}!${cellAddress(row + 1, column + 1)}`;
  }

  private tableAt(sheetId: string, row: number, column: number): OwnTable | undefined {
    for (const table of this.tables.values()) {
      const { range } = table;
      const inside = row >= range.row && row < range.row + range.rows;
      if (
        table.sheetId === sheetId &&
        inside &&
        column >= range.column &&
        column < range.column + range.columns
      )
        return table;
    }
    return undefined;
  }
}

function mentions(formula: string, words: ReadonlySet<string>): boolean {
  for (const [word] of formula.matchAll(/[\p{L}_\\][\p{L}\p{N}_.]*/gu))
    if (words.has(word.toLowerCase())) return true;
  return false;
}

function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

const systemTimer: SetTimer = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

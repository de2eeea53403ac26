import { readCall, type CallArgument, type Lookup } from './callReader';
import type {
  AnswerCalls,
  Grid,
  GridAnswer,
  GridCall,
  GridCell,
  GridChange,
  GridContent,
  GridRange,
  GridTable,
  GridValue,
} from './grid';
import { addressText, bounding, intersection, sameName } from './place';

const EMPTY: GridCell = { value: '', formula: '', numberFormat: 'General' };
/** Dependants settle in as many rounds as the longest chain is long; a circle does not settle. */
const MOST_ROUNDS = 20;

type Rows = Map<number, Map<number, GridCell>>;

/**
 * Cells in plain memory. A formula is kept as text and is not calculated, except one that is nothing but a call
 * of a custom function, e.g. `=PULJE.POOL_REMAINING(Ledger,"NT",2024)`; its first value is shown, nothing spills.
 */
export class MemoryGrid implements Grid {
  private readonly cells = new Map<string, Rows>();
  private readonly tables = new Map<string, GridTable>();
  private readonly names = new Map<string, string>();
  private readonly listeners = new Set<(change: GridChange) => void>();
  private functions: readonly string[] = [];
  private answer: AnswerCalls | undefined;
  private calculation: Promise<void> = Promise.resolve();
  private stale = false;

  constructor(sheets: readonly string[] = ['Sheet1']) {
    for (const sheet of sheets) this.cells.set(sheet, new Map());
  }

  sheets(): readonly string[] {
    return [...this.cells.keys()];
  }

  addSheet(name: string): void {
    this.cells.set(name, new Map());
  }

  removeSheet(name: string): void {
    this.cells.delete(name);
  }

  renameSheet(from: string, to: string): void {
    const sheets = [...this.cells];
    this.cells.clear();
    for (const [name, rows] of sheets) this.cells.set(name === from ? to : name, rows);
    for (const [key, table] of this.tables) {
      if (table.sheet === from) this.tables.set(key, { ...table, sheet: to });
    }
  }

  read(sheet: string, range: GridRange): readonly (readonly GridCell[])[] {
    const rows = this.rowsOf(sheet);
    return Array.from({ length: range.rows }, (_, row) => {
      const cells = rows.get(range.row + row);
      return Array.from(
        { length: range.columns },
        (_unused, column) => cells?.get(range.column + column) ?? EMPTY,
      );
    });
  }

  write(sheet: string, range: GridRange, values: readonly (readonly (number | string | boolean)[])[]): void {
    for (const [row, line] of values.entries()) {
      for (const [column, written] of line.entries()) {
        const isFormula = typeof written === 'string' && written.startsWith('=');
        const value: GridValue = isFormula ? this.uncalculated(sheet, written) : plainText(written);
        this.put(sheet, range.row + row, range.column + column, { value, formula: isFormula ? written : '' });
      }
    }
    this.tell({ sheet, range, kind: 'edited' });
    this.recalculate();
  }

  load({ sheets, tables, names }: GridContent): void {
    for (const { name, cells } of sheets) {
      for (const { row, column, value, formula, numberFormat } of cells) {
        this.put(name, row, column, { value, formula, numberFormat });
      }
    }
    for (const table of tables) this.tables.set(table.name.toLowerCase(), table);
    for (const { name, reference, sheet } of names) {
      if (sheet === undefined) this.names.set(name.toLowerCase(), reference);
    }
    this.recalculate();
  }

  setNumberFormat(sheet: string, range: GridRange, numberFormat: string): void {
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        this.put(sheet, row, column, { numberFormat });
      }
    }
  }

  // Plain memory draws nothing; what the host knows of looks, hidden lines and the selection is the host's own.
  setFormat(): void {}

  setColumnWidth(): void {}

  setHidden(): void {}

  setSheetHidden(): void {}

  setHighlights(): void {}

  select(): void {}

  used(sheet: string): GridRange | null {
    let used: GridRange | null = null;
    for (const [row, cells] of this.rowsOf(sheet)) {
      for (const [column, cell] of cells) {
        if (cell.value === '' && cell.formula === '') continue;
        const here = { row, column, rows: 1, columns: 1 };
        used = used === null ? here : bounding(used, here);
      }
    }
    return used;
  }

  defineTable(table: GridTable): void {
    this.tables.set(table.name.toLowerCase(), table);
    this.recalculate();
  }

  forgetTable(name: string): void {
    this.tables.delete(name.toLowerCase());
    this.recalculate();
  }

  defineName(name: string, reference: string): void {
    this.names.set(name.toLowerCase(), reference);
    this.recalculate();
  }

  forgetName(name: string): void {
    this.names.delete(name.toLowerCase());
    this.recalculate();
  }

  onChange(listener: (change: GridChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  useFunctions(names: readonly string[], answer: AnswerCalls): void {
    this.functions = names;
    this.answer = answer;
    this.recalculate();
  }

  async settled(): Promise<void> {
    let seen: Promise<void> | undefined;
    while (seen !== this.calculation) {
      seen = this.calculation;
      await seen;
    }
  }

  private rowsOf(sheet: string): Rows {
    const rows = this.cells.get(sheet);
    if (rows === undefined) throw new Error(`the grid has no sheet ${sheet}`);
    return rows;
  }

  /** Puts a cell in as a file has it: nobody is told. */
  put(sheet: string, row: number, column: number, change: Partial<GridCell>): void {
    const rows = this.rowsOf(sheet);
    let cells = rows.get(row);
    if (cells === undefined) rows.set(row, (cells = new Map<number, GridCell>()));
    cells.set(column, { ...(cells.get(column) ?? EMPTY), ...change });
  }

  private tell(change: GridChange): void {
    for (const listener of this.listeners) listener(change);
  }

  /** What a formula shows until it is answered: a custom function is busy, any other is not calculated here. */
  private uncalculated(sheet: string, formula: string): GridValue {
    const call = readCall(formula, this.functions, this.lookup(sheet));
    return call === undefined ? { error: '#NAME?' } : { error: '#BUSY!' };
  }

  private lookup(sheet: string): Lookup {
    return {
      sheet,
      cells: (name, range) => {
        const found = this.sheets().find((one) => sameName(one, name));
        if (found === undefined) return undefined;
        const used = this.used(found);
        const within =
          range.rows * range.columns > 100_000 && used !== null ? intersection(range, used) : range;
        return within === undefined
          ? []
          : this.read(found, within).map((line) => line.map(({ value }) => value));
      },
      table: (name) => this.tables.get(name.toLowerCase()),
      name: (name) => this.names.get(name.toLowerCase()),
    };
  }

  private recalculate(): void {
    if (this.answer === undefined || this.stale) return;
    this.stale = true;
    // After the edits at hand, so that many of them are answered at once.
    this.calculation = this.calculation.then(() => {
      this.stale = false;
      return this.answerCalls();
    });
  }

  private async answerCalls(): Promise<void> {
    const known = new Map<string, GridAnswer>();
    for (let round = 0; round < MOST_ROUNDS && this.answer !== undefined; round++) {
      const found = this.calls().map((one) => ({
        ...one,
        key: JSON.stringify([one.call.name, one.call.arguments]),
      }));
      const asked = new Map(found.filter(({ key }) => !known.has(key)).map(({ key, call }) => [key, call]));
      const answers = asked.size === 0 ? [] : await this.answer([...asked.values()]);
      for (const [index, key] of [...asked.keys()].entries()) {
        const answer = answers[index];
        if (answer !== undefined) known.set(key, answer);
      }
      let moved = false;
      for (const one of found) {
        const answer = known.get(one.key);
        if (answer !== undefined && this.show(one.sheet, one.row, one.column, answer)) moved = true;
      }
      if (!moved && asked.size === 0) return;
    }
  }

  private calls(): { sheet: string; row: number; column: number; call: GridCall }[] {
    const found = [];
    for (const [sheet, rows] of this.cells) {
      const lookup = this.lookup(sheet);
      for (const [row, cells] of rows) {
        for (const [column, { formula }] of cells) {
          const call = formula === '' ? undefined : readCall(formula, this.functions, lookup);
          if (call === undefined) continue;
          const address = addressText(sheet, { row, column, rows: 1, columns: 1 });
          found.push({ sheet, row, column, call: { ...call, address } });
        }
      }
    }
    return found;
  }

  /** Shows an answer, and tells whether that changed the cell. */
  private show(sheet: string, row: number, column: number, answer: GridAnswer): boolean {
    const before = this.cells.get(sheet)?.get(row)?.get(column);
    if (before === undefined) return false;
    const value = 'error' in answer ? { error: answer.error } : firstValue(answer.value);
    if (JSON.stringify(value) === JSON.stringify(before.value)) return false;
    this.put(sheet, row, column, { value });
    this.tell({ sheet, range: { row, column, rows: 1, columns: 1 }, kind: 'calculated' });
    return true;
  }
}

/** An apostrophe in front says that what follows is text, as in Excel. */
function plainText(written: number | string | boolean): number | string | boolean {
  return typeof written === 'string' && written.startsWith("'") ? written.slice(1) : written;
}

function firstValue(value: CallArgument): GridValue {
  return isRows(value) ? (value[0]?.[0] ?? '') : (value ?? '');
}

function isRows(value: CallArgument): value is readonly (readonly GridValue[])[] {
  return Array.isArray(value);
}

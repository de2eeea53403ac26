import type { Grid, GridHighlight, GridRange, GridValue } from './grid';
import { parseReference, sameName } from './place';
import { shiftedLine, shiftedRange, type Shift } from './shift';
import { accessDenied, HostError, invalidArgument, itemNotFound, type Wire } from './wire';

export interface Formatting {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly locked?: boolean;
}

/** A conditional format with a formula of its own. */
export class CustomFormat {
  formula = '';
  stopIfTrue = false;
  fill = '';
  fontColor = '';
  bold = false;
  /** Colour of a line below; empty for none. */
  bottomLine = '';
  bottomStyle = 'Continuous';

  constructor(
    readonly id: string,
    readonly sheet: Sheet,
    public range: GridRange,
  ) {}
}

/** A chart of a range's numbers. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly source: GridRange;
  /** Whether a series is a row or a column: `Rows`, `Columns` or `Auto`. */
  readonly seriesBy: string;
  title: string;
  /** The cells that it covers, as they were given; empty where Excel has put it. */
  position: string;
}

/** What the cells of a range take, as it was asked for. */
export interface Validation {
  readonly range: GridRange;
  readonly rule?: Wire;
  readonly errorAlert?: Wire;
  readonly prompt?: Wire;
}

/** A worksheet, cells apart. */
export class Sheet {
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible';
  isProtected = false;
  password: string | undefined;
  isDeleted = false;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly conditionalFormats: CustomFormat[] = [];
  readonly charts: Chart[] = [];
  /** By the range's address. Kept, and held against nothing that is typed. */
  readonly validations = new Map<string, Validation>();
  frozenRows = 0;
  /** By `row,column`. */
  readonly formatting = new Map<string, Formatting>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The conditional formats as a grid draws them; one whose formula is still to come is not. */
  get highlights(): readonly GridHighlight[] {
    return this.conditionalFormats
      .filter(({ formula }) => formula !== '')
      .map(({ id, range, formula, stopIfTrue, fill, fontColor, bold, bottomLine }) => ({
        id,
        range,
        formula,
        stopIfTrue,
        format: {
          ...(fill === '' ? {} : { fill }),
          ...(fontColor === '' ? {} : { fontColor }),
          ...(bold ? { bold } : {}),
        },
        ...(bottomLine === '' ? {} : { bottomLine }),
      }));
  }

  /** Moves what is kept by its place with the cells, where lines came or went. */
  shift(shift: Shift): void {
    const hidden = shift.lines === 'rows' ? this.hiddenRows : this.hiddenColumns;
    const lines = [...hidden];
    hidden.clear();
    for (const line of lines) {
      const moved = shiftedLine(line, shift);
      if (moved !== undefined) hidden.add(moved);
    }
    const formats = [...this.formatting];
    this.formatting.clear();
    for (const [key, format] of formats) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const place = shiftedRange({ row, column, rows: 1, columns: 1 }, shift);
      if (place !== undefined) this.formatting.set(`${place.row},${place.column}`, format);
    }
    for (const format of [...this.conditionalFormats]) {
      const range = shiftedRange(format.range, shift);
      if (range === undefined) this.conditionalFormats.splice(this.conditionalFormats.indexOf(format), 1);
      else format.range = range;
    }
  }
}

/** An Excel table with a header row and without totals. */
export class Table {
  style = 'TableStyleMedium2';
  rowStripes = true;
  /** Whether a totals row stands below; the table's range is without it. */
  hasTotals = false;
  isDeleted = false;
  readonly columnIds: number[];

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    public range: GridRange,
  ) {
    this.columnIds = Array.from({ length: range.columns }, (_, index) => index + 1);
  }

  get body(): GridRange {
    return { ...this.range, row: this.range.row + 1, rows: this.range.rows - 1 };
  }
}

export interface Name {
  readonly name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface Place {
  readonly sheet: Sheet;
  readonly range: GridRange;
}

/** A value as it is written to a grid: a text that looks like a formula has an apostrophe in front. */
export function writable(value: GridValue): number | string | boolean {
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' && /^['=]/.test(value) ? `'${value}` : value;
}

/** What a workbook has besides its cells, which are the grid's. */
export class Book {
  readonly sheets: Sheet[];
  readonly tables: Table[] = [];
  readonly names: Name[] = [];
  readonly xmlParts: XmlPart[] = [];
  /** As JSON text. `Office.context.document.settings` and `workbook.settings` are one store. */
  readonly settings = new Map<string, string>();
  active: Sheet;
  selection: GridRange = { row: 0, column: 0, rows: 1, columns: 1 };
  date1904 = false;
  /** Protected against new, moved and deleted sheets. */
  isStructureProtected = false;
  calculationMode = 'Automatic';
  private lastId = 0;

  constructor(readonly grid: Grid) {
    this.sheets = grid.sheets().map((name) => new Sheet(`{${this.newId()}}`, name));
    const [first] = this.sheets;
    if (first === undefined) throw new Error('a workbook has at least one sheet');
    this.active = first;
  }

  newId(): string {
    return String(++this.lastId);
  }

  addChart(sheet: Sheet, type: string, source: GridRange, seriesBy: string): Chart {
    const id = this.newId();
    const chart = { id, name: `Chart ${id}`, type, source, seriesBy, title: '', position: '' };
    sheet.charts.push(chart);
    return chart;
  }

  sheet(key: string): Sheet {
    const found = this.sheets.find((one) => one.id === key || sameName(one.name, key));
    if (found === undefined) throw itemNotFound();
    return found;
  }

  addSheet(name: string): Sheet {
    if (this.isStructureProtected) throw accessDenied();
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw invalidArgument(name);
    if (this.sheets.some((one) => sameName(one.name, name))) {
      throw new HostError(
        'ItemAlreadyExists',
        'A resource with the same name or identifier already exists.',
        409,
      );
    }
    this.grid.addSheet(name);
    return this.takeSheet(name);
  }

  /** Takes in a sheet that the grid has already. */
  takeSheet(name: string): Sheet {
    const sheet = new Sheet(`{${this.newId()}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Puts the sheets in the order of these names. */
  orderAs(names: readonly string[]): void {
    this.sheets.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
  }

  removeSheet(sheet: Sheet): void {
    const visible = this.sheets.filter((one) => one.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) {
      throw new HostError('InvalidOperation', 'A workbook must contain at least one visible worksheet.');
    }
    this.grid.removeSheet(sheet.name);
    this.forgetSheet(sheet);
  }

  /** Gives up a sheet that the grid no longer has. */
  forgetSheet(sheet: Sheet): void {
    sheet.isDeleted = true;
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const table of this.tables.filter((one) => one.sheet === sheet)) this.forgetTable(table);
    const [next] = this.sheets;
    if (this.active === sheet && next !== undefined) this.active = next;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.grid.renameSheet(sheet.name, name);
    sheet.name = name;
    for (const table of this.tables) if (table.sheet === sheet) this.declareTable(table);
  }

  table(key: string | number): Table {
    const found = this.tables.find((one) => one.id === String(key) || sameName(one.name, String(key)));
    if (found === undefined) throw itemNotFound();
    return found;
  }

  addTable(sheet: Sheet, range: GridRange, name?: string): Table {
    const id = this.newId();
    const table = this.takeTable(sheet, range, name ?? `Table${id}`, id);
    this.declareTable(table);
    return table;
  }

  /** Takes in a table that the grid knows already. */
  takeTable(sheet: Sheet, range: GridRange, name: string, id = this.newId()): Table {
    const table = new Table(id, name, sheet, range);
    this.tables.push(table);
    return table;
  }

  forgetTable(table: Table): void {
    table.isDeleted = true;
    this.tables.splice(this.tables.indexOf(table), 1);
    this.grid.forgetTable(table.name);
  }

  /** Captions as the header cells have them: they are the columns' names. */
  captions(table: Table): readonly string[] {
    const [header = []] = this.grid.read(table.sheet.name, { ...table.range, rows: 1 });
    return header.map(({ value }, index) =>
      value === '' || typeof value === 'object' ? `Column${index + 1}` : String(value),
    );
  }

  /** Tells the grid of a table that is new or has changed. */
  declareTable(table: Table): void {
    const { name, range, style, rowStripes, hasTotals } = table;
    const columns = this.captions(table);
    this.grid.defineTable({ name, sheet: table.sheet.name, range, columns, style, rowStripes, hasTotals });
  }

  /** Moves what stands below a table, within its columns, and gives the table that many rows more (or fewer). */
  resizeRows(table: Table, at: number, count: number): void {
    const { range, sheet } = table;
    const used = this.grid.used(sheet.name);
    const bottom = used === null ? 0 : used.row + used.rows;
    const from = table.body.row + at + (count < 0 ? -count : 0);
    const moved = { ...range, row: from, rows: Math.max(0, bottom - from) };
    const kept = moved.rows === 0 ? [] : this.written(sheet, moved);
    if (kept.length > 0) this.grid.write(sheet.name, { ...moved, row: from + count }, kept);
    const emptied =
      count > 0 ? { row: from, rows: count } : { row: from + count + kept.length, rows: -count };
    const blank = Array.from({ length: emptied.rows }, () => Array<string>(range.columns).fill(''));
    this.grid.write(sheet.name, { ...range, ...emptied }, blank);
    table.range = { ...range, rows: range.rows + count };
    this.declareTable(table);
  }

  private written(sheet: Sheet, range: GridRange): (string | number | boolean)[][] {
    return this.grid
      .read(sheet.name, range)
      .map((line) => line.map(({ value, formula }) => (formula !== '' ? formula : writable(value))));
  }

  defineName(name: string, reference: string): Name {
    const formula = reference.startsWith('=') ? reference : `=${reference}`;
    const defined = this.takeName(name, formula);
    this.grid.defineName(name, formula);
    return defined;
  }

  /** Takes in a name that the grid knows already. */
  takeName(name: string, formula: string): Name {
    const known = this.names.find((one) => sameName(one.name, name));
    const defined = known ?? { name, formula, comment: '', visible: true };
    defined.formula = formula;
    if (known === undefined) this.names.push(defined);
    return defined;
  }

  removeName(name: string): void {
    this.grid.forgetName(name);
    this.forgetName(name);
  }

  /** Gives up a name that the grid no longer has. */
  forgetName(name: string): void {
    const at = this.names.findIndex((one) => sameName(one.name, name));
    if (at >= 0) this.names.splice(at, 1);
  }

  addFormat({ sheet, range }: Place): CustomFormat {
    const format = new CustomFormat(`{CF-${this.newId()}}`, sheet, range);
    sheet.conditionalFormats.push(format);
    return format;
  }

  /** Cells of a reference that names its sheet. */
  place(reference: string): Place | undefined {
    const found = parseReference(reference);
    const sheet = this.sheets.find((one) => found !== undefined && sameName(one.name, found.sheet));
    return sheet === undefined || found === undefined ? undefined : { sheet, range: found.range };
  }
}

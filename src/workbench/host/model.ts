import type { Book, Place, Sheet, Table } from './book';
import { EVENT, type EventHub } from './events';
import type { GridCell, GridRange } from './grid';
import { accessDenied, HostError, itemNotFound, type Wire } from './wire';

/** How much an add-in has read, so that a test can say how much it may. */
export interface Reads {
  rows: number;
  cells: number;
}

/** A range that a batch holds. */
export class RangeRef implements Place {
  referenceId: string | undefined;
  private cached: { version: number; cells: readonly (readonly GridCell[])[] } | undefined;

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly range: GridRange,
  ) {}

  /** The cells, counted once however many of their properties are asked for. */
  cells(): readonly (readonly GridCell[])[] {
    const { model, range, sheet } = this;
    if (sheet.isDeleted) throw itemNotFound();
    if (this.cached?.version === model.version) return this.cached.cells;
    if (range.rows * range.columns > 5_000_000) {
      throw new HostError(
        'ResponsePayloadSizeLimitExceeded',
        'The response payload size has exceeded the limit.',
      );
    }
    const cells = model.book.grid.read(sheet.name, range);
    model.reads.rows += range.rows;
    model.reads.cells += range.rows * range.columns;
    this.cached = { version: model.version, cells };
    return cells;
  }

  within(range: GridRange): RangeRef {
    return new RangeRef(this.model, this.sheet, range);
  }
}

/** An open workbook as the objects of the wire share it. */
export class Model {
  readonly reads: Reads = { rows: 0, cells: 0 };
  readonly references = new Map<string, RangeRef>();
  /** Shows a workbook besides this one; of no bytes, an empty one. */
  openNew: (bytes: Uint8Array) => void = () => undefined;
  /** Moves on with every change, so that a range knows when to read again. */
  version = 0;
  private lastReference = 0;
  private readonly unshownHighlights = new Set<Sheet>();
  private readonly eventPlaces = new Map<string, Place>();

  constructor(
    readonly book: Book,
    readonly events: EventHub,
  ) {
    book.grid.onChange(() => this.version++);
  }

  keep(range: RangeRef): void {
    if (range.referenceId !== undefined) return;
    range.referenceId = `ref${++this.lastReference}`;
    this.references.set(range.referenceId, range);
  }

  /** The cells of an event, which its handler may ask for by this reference. */
  eventReference(place: Place): string {
    const id = `event${++this.lastReference}`;
    this.eventPlaces.set(id, place);
    return id;
  }

  /** A range of its own for every handler that asks. */
  rangeOfEvent(id: string): RangeRef | undefined {
    const place = this.eventPlaces.get(id);
    return place === undefined || place.sheet.isDeleted
      ? undefined
      : new RangeRef(this, place.sheet, place.range);
  }

  rangeByReference(id: string): RangeRef {
    const range = this.references.get(id);
    if (range === undefined || range.sheet.isDeleted) throw itemNotFound();
    return range;
  }

  write({ sheet, range }: Place, values: readonly (readonly (number | string | boolean)[])[]): void {
    this.mayWrite({ sheet, range });
    this.book.grid.write(sheet.name, range, values);
    this.version++;
    for (const table of this.book.tables) {
      // A caption that is overwritten is the column's new name.
      if (table.sheet === sheet && range.row <= table.range.row && table.range.row < range.row + range.rows) {
        this.book.declareTable(table);
      }
    }
  }

  /** Refuses where a protected sheet has a locked cell, as cells are unless somebody unlocked them. */
  mayWrite({ sheet, range }: Place): void {
    if (sheet.isDeleted) throw itemNotFound();
    if (!sheet.isProtected) return;
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        if (sheet.formatting.get(`${row},${column}`)?.locked !== false) throw accessDenied();
      }
    }
  }

  mayRestructure(sheet: Sheet): void {
    if (sheet.isProtected) throw accessDenied();
  }

  tablesIn({ sheet, range }: Place): readonly Table[] {
    return this.book.tables.filter((table) => {
      const one = table.range;
      return (
        table.sheet === sheet &&
        one.row < range.row + range.rows &&
        range.row < one.row + one.rows &&
        one.column < range.column + range.columns &&
        range.column < one.column + one.columns
      );
    });
  }

  addTable(sheet: Sheet, range: GridRange): Table {
    const table = this.book.addTable(sheet, range);
    this.tellOfTable(EVENT.tableAdded, table);
    return table;
  }

  forgetTable(table: Table): void {
    this.book.forgetTable(table);
    this.tellOfTable(EVENT.tableDeleted, table);
  }

  removeSheet(sheet: Sheet): void {
    const tables = this.book.tables.filter((table) => table.sheet === sheet);
    this.book.removeSheet(sheet);
    for (const table of tables) this.tellOfTable(EVENT.tableDeleted, table);
    this.events.fire(EVENT.deleted, [''], {
      worksheetId: sheet.id,
      source: 'Local',
      type: 'WorksheetDeleted',
    });
  }

  private tellOfTable(event: typeof EVENT.tableAdded | typeof EVENT.tableDeleted, table: Table): void {
    const { id: tableId, name: tableName, sheet } = table;
    this.events.fire(event, [''], { tableId, tableName, worksheetId: sheet.id, source: 'Local' });
  }

  highlightsChanged(sheet: Sheet): void {
    this.unshownHighlights.add(sheet);
  }

  /** Hands the grid the highlights that changed; not one by one, since each is made in several steps. */
  flushHighlights(): void {
    for (const sheet of this.unshownHighlights) {
      if (!sheet.isDeleted) this.book.grid.setHighlights(sheet.name, sheet.highlights);
    }
    this.unshownHighlights.clear();
  }

  activate(sheet: Sheet): void {
    const { book, events } = this;
    if (book.active === sheet) return;
    events.fire(EVENT.deactivated, [book.active.id, ''], { worksheetId: book.active.id });
    book.active = sheet;
    events.fire(EVENT.activated, [sheet.id, ''], { worksheetId: sheet.id });
  }

  select(place: Place, address: string): void {
    this.selected(place, address);
    this.book.grid.select(place.sheet.name, place.range);
  }

  /** The selection moved, in the grid too. */
  selected({ sheet, range }: Place, address: string): void {
    this.activate(sheet);
    this.book.selection = range;
    this.events.fire(EVENT.selection, [sheet.id, ''], { worksheetId: sheet.id, address });
  }
}

/** A rectangle of values as `values =` takes it: of the range's shape, or one value for every cell. */
export function matrixFor(range: GridRange, value: Wire): (string | number | boolean | null)[][] {
  const { rows, columns } = range;
  if (!Array.isArray(value)) {
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => scalar(value)));
  }
  const lines: readonly Wire[] = value as readonly Wire[];
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return lines.map((line) => (line as readonly Wire[]).map(scalar));
}

function scalar(value: Wire): string | number | boolean | null {
  if (value === null || typeof value !== 'object') return value;
  throw new HostError('InvalidArgument', 'a cell takes a number, a text or true and false');
}

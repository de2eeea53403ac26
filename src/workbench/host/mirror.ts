import type { Book, Sheet, Table } from './book';
import { EVENT } from './events';
import type { GridChange, GridRange } from './grid';
import type { Model } from './model';
import { addressText, cellsText, intersection, sameName } from './place';
import { shiftedLine, shiftedRange, type Shift } from './shift';
import { MAX_COLUMN, MAX_ROW } from '../../workbook/file/limits';

const HIDDEN = { rows: 'hiddenRows', columns: 'hiddenColumns' } as const;

/** Does in the host what the user did in the grid, and tells the add-in of it as Excel does. */
export class Mirror {
  constructor(
    private readonly model: Model,
    /** Whether the add-in is at work, whose own changes are marked as such. */
    private readonly isInBatch: () => boolean,
  ) {}

  changed(change: GridChange): void {
    switch (change.kind) {
      case 'named':
        this.named(change.name, change.reference);
        return;
      case 'sheetAdded':
        this.sheetAdded(change.sheet);
        return;
      case 'sheetRenamed':
        this.renamed(change.was, change.sheet);
        return;
      case 'sheetMoved':
        this.book.orderAs(this.book.grid.sheets());
        return;
      default: {
        const sheet = this.book.sheets.find(({ name }) => name === change.sheet);
        if (sheet !== undefined) this.onSheet(sheet, change);
      }
    }
  }

  private get book(): Book {
    return this.model.book;
  }

  private onSheet(sheet: Sheet, change: GridChange): void {
    switch (change.kind) {
      case 'calculated':
        this.fireCalculated(sheet, change.range);
        return;
      case 'edited':
        if (!this.isInBatch()) this.growTables(sheet, change.range);
        this.fireChanged(sheet, change.range, 'RangeEdited');
        return;
      case 'selected':
        this.model.selected({ sheet, range: change.range }, addressText(sheet.name, change.range));
        return;
      case 'sheetRemoved':
        this.book.forgetSheet(sheet);
        this.fireSheet(EVENT.deleted, sheet, 'WorksheetDeleted');
        return;
      case 'sheetShown':
      case 'sheetHidden':
        sheet.visibility = change.kind === 'sheetShown' ? 'Visible' : 'Hidden';
        return;
      case 'hidden':
      case 'unhidden':
        for (let line = change.at; line < change.at + change.count; line++) {
          if (change.kind === 'hidden') sheet[HIDDEN[change.lines]].add(line);
          else sheet[HIDDEN[change.lines]].delete(line);
        }
        return;
      case 'inserted':
      case 'removed': {
        const { lines, at, count } = change;
        this.shift(sheet, { lines, at, count: change.kind === 'inserted' ? count : -count });
        const what = lines === 'rows' ? 'Row' : 'Column';
        const range =
          lines === 'rows'
            ? { row: at, rows: count, column: 0, columns: MAX_COLUMN }
            : { row: 0, rows: MAX_ROW, column: at, columns: count };
        this.fireChanged(sheet, range, `${what}${change.kind === 'inserted' ? 'Inserted' : 'Deleted'}`);
      }
    }
  }

  private sheetAdded(name: string): void {
    if (this.book.sheets.some((one) => sameName(one.name, name))) return;
    const sheet = this.book.takeSheet(name);
    this.book.orderAs(this.book.grid.sheets());
    this.fireSheet(EVENT.added, sheet, 'WorksheetAdded');
  }

  private renamed(was: string, name: string): void {
    const sheet = this.book.sheets.find((one) => one.name === was);
    if (sheet === undefined) return;
    sheet.name = name;
    for (const table of this.book.tables) if (table.sheet === sheet) this.book.declareTable(table);
  }

  private named(name: string, reference: string | undefined): void {
    if (reference !== undefined) this.book.takeName(name, reference);
    else this.book.forgetName(name);
  }

  /** Lines came or went: everything that the host keeps by its place moves with the cells. */
  private shift(sheet: Sheet, shift: Shift): void {
    sheet.shift(shift);
    this.model.highlightsChanged(sheet);
    if (this.book.active === sheet) {
      this.book.selection = shiftedRange(this.book.selection, shift) ?? {
        row: 0,
        column: 0,
        rows: 1,
        columns: 1,
      };
    }
    for (const table of this.book.tables.filter((one) => one.sheet === sheet)) {
      const range = shiftedRange(table.range, shift);
      if (range === undefined) this.book.forgetTable(table);
      else {
        if (shift.lines === 'columns') table.columnIds.splice(0, Infinity, ...shiftedColumns(table, shift));
        table.range = { ...range, rows: Math.max(2, range.rows) };
        this.book.declareTable(table);
      }
    }
    this.model.version++;
    this.model.flushHighlights();
  }

  /** A row that the user types just below a table joins it, as in Excel; a new caption renames its column. */
  private growTables(sheet: Sheet, range: GridRange): void {
    const end = range.row + range.rows;
    for (const table of this.book.tables.filter((one) => one.sheet === sheet)) {
      const own = table.range;
      if (intersection({ ...range, row: own.row, rows: 1 }, own) === undefined) continue;
      if (range.row <= own.row && own.row < end) this.book.declareTable(table);
      const below = own.row + own.rows;
      const added = { ...own, row: below, rows: end - below };
      const joins = !table.hasTotals && range.row > own.row && range.row <= below && added.rows > 0;
      if (!joins || this.model.tablesIn({ sheet, range: added }).length > 0 || this.isBlank(sheet, added))
        continue;
      table.range = { ...own, rows: own.rows + added.rows };
      this.book.declareTable(table);
    }
  }

  private isBlank(sheet: Sheet, range: GridRange): boolean {
    return this.book.grid
      .read(sheet.name, range)
      .every((line) => line.every(({ value, formula }) => value === '' && formula === ''));
  }

  private fireSheet(event: typeof EVENT.added | typeof EVENT.deleted, sheet: Sheet, type: string): void {
    this.model.events.fire(event, [''], { worksheetId: sheet.id, source: 'Local', type });
  }

  private fireCalculated(sheet: Sheet, range: GridRange): void {
    this.model.events.fire(EVENT.calculated, [sheet.id, ''], {
      type: 'WorksheetCalculated',
      worksheetId: sheet.id,
      address: cellsText(range),
    });
  }

  private fireChanged(sheet: Sheet, range: GridRange, changeType: string): void {
    const { events } = this.model;
    if (!events.listens(EVENT.worksheetChanged) && !events.listens(EVENT.tableChanged)) return;
    const details = {
      address: cellsText(range),
      changeType,
      source: 'Local',
      shiftDirection: 'None',
      worksheetId: sheet.id,
      referenceId: this.model.eventReference({ sheet, range }),
      ...(this.isInBatch() ? { triggerSource: 'ThisLocalAddin' } : {}),
    };
    events.fire(EVENT.worksheetChanged, [sheet.id, ''], details);
    for (const table of this.model.tablesIn({ sheet, range })) {
      events.fire(EVENT.tableChanged, [table.id, ''], { ...details, tableId: table.id });
    }
  }
}

/** The ids of a table's columns after columns came or went; new ones get new numbers. */
function shiftedColumns({ columnIds, range }: Table, shift: Shift): number[] {
  const first = shiftedRange(range, shift)?.column ?? 0;
  const kept: number[] = [];
  let next = Math.max(0, ...columnIds) + 1;
  for (const [index, id] of columnIds.entries()) {
    const column = shiftedLine(range.column + index, shift);
    if (column === undefined) continue;
    while (kept.length < column - first) kept.push(next++);
    kept.push(id);
  }
  return kept;
}

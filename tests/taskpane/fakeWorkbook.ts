import type { NewSheet } from '../../src/workbook/file/patch/change';
import type { Cell, SourceWorkbook } from '../../src/ledger/source';
import {
  WorkbookError,
  type AddedTable,
  type CellBefore,
  type CellSpot,
  type CellWrite,
  type ChartSheet,
  type Mark,
  type NewMapping,
  type OpenWorkbook,
  type ReadRequest,
  type RowValue,
  type SelectedCell,
  type TableEdit,
} from '../../src/workbook/port';
import type { TableName } from '../../src/ledger/tables/spec';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';

/** A stand-in for the open workbook: not Excel and not Office.js, only the port that the pane talks to. */
export class FakeWorkbook implements OpenWorkbook {
  readonly selected: CellSpot[] = [];
  reads = 0;
  /** What a read does; by default it gives the workbook at once. */
  onRead: (request: ReadRequest) => Promise<SourceWorkbook>;
  onSelect: (spot: CellSpot) => Promise<void> = async () => undefined;
  private listener: (edits: readonly TableEdit[]) => void = () => undefined;

  constructor(public workbook: ExampleWorkbook) {
    this.onRead = async () => exampleSource(this.workbook);
  }

  read(request: ReadRequest = {}): Promise<SourceWorkbook> {
    this.reads++;
    return this.onRead(request);
  }

  /** What was said to be edited, for each time that only that was read again. */
  readonly readAgainFor: (readonly TableEdit[])[] = [];
  readAgain(
    _before: SourceWorkbook,
    edits: readonly TableEdit[],
    request: ReadRequest = {},
  ): Promise<SourceWorkbook> {
    this.readAgainFor.push(edits);
    return this.onRead(request);
  }

  async select(spot: CellSpot): Promise<void> {
    await this.onSelect(spot);
    this.selected.push(spot);
  }

  onTablesChanged(listener: (edits: readonly TableEdit[]) => void): Promise<() => Promise<void>> {
    this.listener = listener;
    return Promise.resolve(() => Promise.resolve());
  }

  /** What was written, and what was put back. */
  readonly written: CellWrite[] = [];
  readonly putBackCells: CellBefore[] = [];
  readonly rows: ReadonlyMap<string, RowValue>[] = [];
  takenOut = 0;
  marks: readonly Mark[] = [];
  onWrite: (cells: readonly CellWrite[]) => Promise<void> = async () => undefined;

  async addTable(): Promise<AddedTable> {
    return { ledger: null, takeOut: async () => undefined };
  }

  async write(cells: readonly CellWrite[]): Promise<readonly CellBefore[]> {
    await this.onWrite(cells);
    this.written.push(...cells);
    return cells.map(({ spot, expected, write }) => ({
      spot,
      content: typeof expected === 'string' || typeof expected === 'number' ? expected : '',
      isText: typeof expected === 'string',
      numberFormat: 'General',
      written: write,
    }));
  }

  async putBack(cells: readonly CellBefore[]): Promise<void> {
    this.putBackCells.push(...cells);
  }

  async addRow(_table: TableName, values: ReadonlyMap<string, RowValue>): Promise<() => Promise<void>> {
    this.rows.push(values);
    return async () => void this.takenOut++;
  }

  async highlight(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
  }

  async clearHighlight(): Promise<void> {
    this.marks = [];
  }

  /** What is selected, as the workbook has it. */
  current: SelectedCell | null = null;
  private selectionListener: () => void = () => undefined;
  selectedCell = () => Promise.resolve(this.current);
  onSelectionChanged = (listener: () => void) => {
    this.selectionListener = listener;
    return Promise.resolve(() => {
      this.selectionListener = () => undefined;
      return Promise.resolve();
    });
  };

  /** The user goes to another cell. */
  go(current: SelectedCell | null): void {
    this.current = current;
    this.selectionListener();
  }

  /** Cells outside the tables, by `Ark1!A5`. */
  readonly cells = new Map<string, Cell>();
  cellsAt = async (spots: readonly CellSpot[]) =>
    spots.map(({ sheet, cell }) => this.cells.get(`${sheet}!${cell}`) ?? null);

  readonly charts: ChartSheet[] = [];
  addCharts = async (sheet: ChartSheet) => {
    this.charts.push(sheet);
    return sheet.name;
  };

  readonly sheets: NewSheet[][] = [];
  addSheets = async (sheets: readonly NewSheet[]) => {
    this.sheets.push([...sheets]);
    return { names: sheets.map(({ name }) => name), takeOut: async () => void this.takenOut++ };
  };

  readonly mappings: NewMapping[] = [];
  addMapping = async (mapping: NewMapping) => {
    this.mappings.push(mapping);
    return async () => void this.takenOut++;
  };

  /** The bytes that the workbook would be saved as. */
  file: () => Promise<Uint8Array> = () => Promise.reject(new WorkbookError('not-supported'));
  readonly opened: string[] = [];
  openNew = async (base64: string) => void this.opened.push(base64);
  hasHighlight = async () => this.marks.length > 0;

  edit(cells: TableEdit['cells'] = ['A2']): void {
    this.listener([{ table: 'Allocations', cells }]);
  }

  ledgerCalls = () => Promise.resolve([]);
  readonly settings = new Map<string, string>();
  setting = (name: string) => this.settings.get(name) ?? null;
  saveSetting = async (name: string, value: string | null) => {
    if (value === null) this.settings.delete(name);
    else this.settings.set(name, value);
  };
  customXml = () => Promise.resolve([]);
  replaceCustomXml = () => Promise.resolve();
}

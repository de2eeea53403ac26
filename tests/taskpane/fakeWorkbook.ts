import type { SourceWorkbook } from '../../src/ledger/source';
import type {
  CellBefore,
  CellSpot,
  CellWrite,
  Mark,
  OpenWorkbook,
  ReadRequest,
  RowValue,
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
  private listener: (tables: readonly TableName[]) => void = () => undefined;

  constructor(public workbook: ExampleWorkbook) {
    this.onRead = async () => exampleSource(this.workbook);
  }

  read(request: ReadRequest = {}): Promise<SourceWorkbook> {
    this.reads++;
    return this.onRead(request);
  }

  async select(spot: CellSpot): Promise<void> {
    await this.onSelect(spot);
    this.selected.push(spot);
  }

  onTablesChanged(listener: (tables: readonly TableName[]) => void): Promise<() => Promise<void>> {
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

  selectedCell = () => Promise.resolve(null);
  onSelectionChanged = () => Promise.resolve(() => Promise.resolve());

  edit(): void {
    this.listener(['Allocations']);
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

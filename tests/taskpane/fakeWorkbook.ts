import type { SourceWorkbook } from '../../src/ledger/source';
import type { CellSpot, OpenWorkbook, ReadRequest } from '../../src/workbook/port';
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

  edit(): void {
    this.listener(['Allocations']);
  }

  ledgerCalls = () => Promise.resolve([]);
  setting = () => null;
  saveSetting = () => Promise.resolve();
  customXml = () => Promise.resolve([]);
  replaceCustomXml = () => Promise.resolve();
}

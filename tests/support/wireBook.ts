import { cellAddress } from '../../src/ledger/address';
import { CellError } from '../../src/ledger/source';
import { cellOfName } from '../../src/workbook/file/book/definedNames';
import { parseRange, type CellRange } from '../../src/workbook/file/sheet/reference';
import type { ReadWorkbook } from '../../src/workbook/file/readWorkbook';
import type { PageHost } from './officePage';
import { Wire, WireError, type WireBody, type WireObject } from './wire';

export interface BookCell {
  value: unknown;
  type: string;
  formula: string;
  format: string;
}
export interface BookTable {
  id: string;
  name: string;
  sheet: string;
  /** With header row. */
  range: CellRange;
  captions: string[];
}

const EMPTY: BookCell = { value: '', type: 'Empty', formula: '', format: 'General' };

/** A workbook behind the genuine client, with faults on demand. It calculates nothing. */
export class WireBook {
  readonly sheets = new Map<string, Map<string, BookCell>>();
  readonly tables: BookTable[] = [];
  readonly names: { name: string; formula: string }[] = [];
  readonly hidden = new Map<string, Set<number>>();
  readonly parts = new Map<string, { namespace: string; xml: string }>();
  readonly requests: WireBody[] = [];
  readonly listening = new Set<string>();
  selected = '';
  date1904 = false;
  rowsRead = 0;
  answerLimit = Number.POSITIVE_INFINITY;
  /** Called before each request; a code fails it, `silence` never answers it. */
  fault: (request: number) => string | null = () => null;
  readonly wire: Wire;

  constructor(private readonly page: PageHost) {
    this.wire = new Wire(this.root());
    page.answer = (text) => this.answer(text);
  }

  get requestCount(): number {
    return this.requests.length;
  }

  /** Requests other than the clean-up that follows `Excel.run`. */
  get workRequests(): number {
    return this.requests.filter(({ Actions }) => !Actions.some(({ Name }) => Name === '_RemoveReference'))
      .length;
  }

  take(book: ReadWorkbook): void {
    for (const { name } of book.sheets) this.sheets.set(name, new Map());
    for (const table of book.tables) {
      const { firstRow, firstColumn, rowCount, columns, sheet, name } = table;
      const range = {
        top: firstRow - 1,
        left: firstColumn,
        bottom: firstRow + rowCount - 1,
        right: firstColumn + columns.length - 1,
      };
      this.addTable(
        name,
        sheet,
        range,
        columns.map(({ caption }) => caption),
      );
      columns.forEach(({ cells, formulas, formats }, at) => {
        for (let row = 0; row < rowCount; row += 1) {
          this.put(
            sheet,
            firstRow + row,
            firstColumn + at,
            cells[row] ?? null,
            formulas?.get(row),
            formats?.get(row),
          );
        }
      });
      this.hidden.set(sheet, new Set(table.hiddenRows));
    }
    for (const { name, formula, sheetIndex } of book.definedNames) {
      if (sheetIndex !== undefined) continue;
      this.names.push({ name, formula });
      const cell = cellOfName(formula);
      if (cell) this.put(cell.sheet, cell.row, cell.column, book.names.get(name) ?? null);
    }
  }

  addTable(name: string, sheet: string, range: CellRange, captions: string[]): BookTable {
    const table = { id: `{${this.tables.length + 1}}`, name, sheet, range, captions };
    if (!this.sheets.has(sheet)) this.sheets.set(sheet, new Map());
    this.tables.push(table);
    captions.forEach((caption, at) => this.put(sheet, range.top, range.left + at, caption));
    return table;
  }

  put(sheet: string, row: number, column: number, cell: unknown, formula?: string, format = 'General'): void {
    const isError = cell instanceof CellError;
    const value = isError ? cell.code : (cell ?? '');
    const type = isError
      ? 'Error'
      : cell === null
        ? 'Empty'
        : typeof cell === 'string'
          ? 'String'
          : typeof cell === 'boolean'
            ? 'Boolean'
            : 'Double';
    const text = formula === undefined ? (value as string) : `=${formula}`;
    this.sheets.get(sheet)?.set(cellAddress(row, column), { value, type, formula: text, format });
  }

  /** Pushes an event of the tables collection: 101 changed, 102 added, 103 deleted. */
  tell(type: number, tableId: string): void {
    const message = JSON.stringify({
      tableId,
      worksheetId: 's',
      address: 'A1',
      changeType: 'RangeEdited',
      source: 'Local',
    });
    const entries = [{ messageCategory: 65536, messageType: type, targetId: 'Workbook', message }];
    this.page.push(JSON.stringify({ type: 3, message: { entries } }));
  }

  private async answer(text: string): Promise<string> {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: WireBody } };
    const reply = (statusCode: number, body: unknown): string =>
      JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
    this.requests.push(message.body);
    const fault = this.fault(this.requests.length);
    if (fault === 'silence') return new Promise(() => {});
    const tooLarge = { error: { code: 'RequestPayloadSizeLimitExceeded', message: '' } };
    if (fault === 'RequestPayloadSizeLimitExceeded') return reply(413, tooLarge);
    if (fault) return reply(200, { Results: [], Error: { Code: fault, Message: '', ActionIndex: 0 } });
    const before = this.rowsRead;
    const listening = [...this.listening];
    const answer = reply(200, this.wire.run(message.body));
    if (answer.length <= this.answerLimit) return answer;
    this.rowsRead = before;
    this.listening.clear();
    for (const one of listening) this.listening.add(one);
    return reply(413, tooLarge);
  }

  private root(): WireObject {
    const collection = (
      list: () => WireObject[],
      find: (key: string) => WireObject | null,
      call: WireObject['call'] = {},
    ): WireObject => ({
      items: list,
      index: (key) => find(String(key)),
      call,
    });
    const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
    const events = Object.fromEntries(
      ['Added', 'DataChanged', 'Deleted'].flatMap((name) => [
        [`_Register${name}Event`, (): void => void this.listening.add(name)],
        [`_Unregister${name}Event`, (): void => void this.listening.delete(name)],
      ]),
    );
    return {
      get: {
        Tables: () =>
          collection(
            () => this.tables.map((one) => this.table(one)),
            (key) => {
              const found = this.tables.find(({ id, name }) => id === key || same(name, key));
              return found ? this.table(found) : null;
            },
            events,
          ),
        Worksheets: () =>
          collection(
            () => [...this.sheets.keys()].map((name) => this.sheet(name)),
            (key) => {
              const found = [...this.sheets.keys()].find((name) => same(name, key));
              return found === undefined ? null : this.sheet(found);
            },
          ),
        Names: () =>
          collection(
            () => this.names.map((one) => this.name(one)),
            () => null,
            {
              GetItemOrNullObject: (key: string) => {
                const found = this.names.find(({ name }) => same(name, key));
                return found ? this.name(found) : null;
              },
            },
          ),
        Functions: (): WireObject => ({
          call: { Date: (): WireObject => ({ get: { Value: () => (this.date1904 ? 35064 : 36526) } }) },
        }),
        CustomXmlParts: (): WireObject => ({
          call: {
            GetByNamespace: (namespace: string) =>
              collection(
                () => this.partsOf(namespace),
                (id) => this.part(id),
              ),
            Add: (xml: string) => {
              const id = `part${this.parts.size + 1}`;
              this.parts.set(id, { namespace: /xmlns="([^"]*)"/.exec(xml)?.[1] ?? '', xml });
              return this.part(id);
            },
          },
          index: (id) => this.part(String(id)),
        }),
      },
    };
  }

  private partsOf(namespace: string): WireObject[] {
    return [...this.parts]
      .filter(([, one]) => one.namespace === namespace)
      .map(([id]) => this.part(id) as WireObject);
  }

  private part(id: string): WireObject | null {
    const part = this.parts.get(id);
    if (!part) return null;
    return {
      identity: { Id: id },
      get: { Id: () => id },
      call: {
        GetXml: () => part.xml,
        SetXml: (xml: string) => void (part.xml = xml),
        Delete: () => void this.parts.delete(id),
      },
    };
  }

  private name({ name, formula }: { name: string; formula: string }): WireObject {
    return {
      identity: { Name: name },
      get: { Name: () => name, Formula: () => `=${formula}`, Scope: () => 'Workbook' },
      call: {
        GetRangeOrNullObject: () => {
          const [, sheet = '', cell = ''] = /^'?([^'!]+)'?!\$?(.+)$/.exec(formula) ?? [];
          const range = parseRange(cell.replaceAll('$', ''));
          return range && this.sheets.has(sheet) ? this.range(sheet, range) : null;
        },
      },
    };
  }

  private table(table: BookTable): WireObject {
    return {
      identity: { Id: table.id },
      get: {
        Id: () => table.id,
        Name: () => table.name,
        ShowHeaders: () => true,
        ShowTotals: () => false,
        Worksheet: () => this.sheet(table.sheet),
        Columns: () => ({
          items: () =>
            table.captions.map((name, at) => ({ identity: { Id: at + 1 }, get: { Name: () => name } })),
        }),
      },
      call: { GetRange: () => this.range(table.sheet, table.range) },
    };
  }

  private sheet(name: string): WireObject {
    return {
      identity: { Id: `sheet ${name}` },
      get: { Name: () => name },
      call: {
        Activate: () => void (this.selected = name),
        GetRange: (address: string) => {
          const range = parseRange(address);
          if (!range) throw new WireError('InvalidArgument');
          return this.range(name, range);
        },
        GetUsedRangeOrNullObject: () => {
          const cells = [...(this.sheets.get(name)?.keys() ?? [])].flatMap((one) => parseRange(one) ?? []);
          if (cells.length === 0) return null;
          return this.range(name, {
            top: cells.reduce((least, { top }) => Math.min(least, top), Infinity),
            left: cells.reduce((least, { left }) => Math.min(least, left), Infinity),
            bottom: cells.reduce((most, { bottom }) => Math.max(most, bottom), 0),
            right: cells.reduce((most, { right }) => Math.max(most, right), 0),
          });
        },
      },
    };
  }

  private range(sheet: string, { top, left, bottom, right }: CellRange): WireObject {
    const cells = this.sheets.get(sheet);
    const each = <T>(pick: (cell: BookCell) => T): T[][] =>
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) =>
          pick(cells?.get(cellAddress(top + row, left + column)) ?? EMPTY),
        ),
      );
    const values = (): unknown => {
      this.rowsRead += bottom - top + 1;
      return each(({ value }) => value);
    };
    return {
      get: {
        Address: () => `'${sheet}'!${cellAddress(top, left)}:${cellAddress(bottom, right)}`,
        Values: values,
        ValueTypes: () => each(({ type }) => type),
        Formulas: () => each(({ formula }) => formula),
        NumberFormat: () => each(({ format }) => format),
      },
      call: {
        Select: () => void (this.selected = `${sheet}!${cellAddress(top, left)}`),
        GetRowProperties: () =>
          Array.from({ length: bottom - top + 1 }, (_, row) => ({
            rowHidden: this.hidden.get(sheet)?.has(top + row) ?? false,
          })),
      },
    };
  }
}

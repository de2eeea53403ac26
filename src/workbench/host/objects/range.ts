import { defineType, NotImplemented, type Arguments, type HostObject } from '../hostType';
import { isInside, rangeMoves } from './rangeMoves';
import { matrixFor, RangeRef } from '../model';
import { addressText, intersection } from '../place';
import { tablesObject } from './tables';
import { conditionalFormatsObject } from './conditionalFormats';
import { dataValidationObject } from './dataValidation';
import { rangeFormatObject } from './format';
import { worksheetObject } from './worksheets';
import { HostError, invalidArgument, type Wire } from '../wire';
import { writable } from '../book';
import type { GridCell, GridRange } from '../grid';

const LINE = { rows: 'hiddenRows', columns: 'hiddenColumns' } as const;

/** `Excel.Range`. */
export const rangeObject: (self: RangeRef) => HostObject = defineType<RangeRef>({
  name: 'Range',
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  properties: {
    Address: { get: ({ sheet, range }) => addressText(sheet.name, range) },
    RowIndex: { get: ({ range }) => range.row },
    ColumnIndex: { get: ({ range }) => range.column },
    RowCount: { get: ({ range }) => range.rows },
    ColumnCount: { get: ({ range }) => range.columns },
    CellCount: { get: ({ range }) => range.rows * range.columns },
    Values: { get: (self) => shown(self, valueOf), set: (self, value) => writeValues(self, value) },
    Formulas: {
      get: (self) => shown(self, (cell) => (cell.formula !== '' ? cell.formula : valueOf(cell))),
      set: (self, value) => writeValues(self, value),
    },
    ValueTypes: { get: (self) => shown(self, typeOf) },
    NumberFormat: { get: (self) => shown(self, ({ numberFormat }) => numberFormat), set: writeFormats },
    RowHidden: { get: (self) => hidden(self, 'rows'), set: (self, value) => hide(self, 'rows', value) },
    ColumnHidden: {
      get: (self) => hidden(self, 'columns'),
      set: (self, value) => hide(self, 'columns', value),
    },
    Hidden: { get: (self) => hidden(self, 'rows') === true || hidden(self, 'columns') === true },
    _ReferenceId: { get: ({ referenceId }) => referenceId ?? '', onlyByName: true },
  },
  parts: {
    Worksheet: ({ model, sheet }) => worksheetObject({ model, sheet }),
    Format: rangeFormatObject,
    ConditionalFormats: (self) => conditionalFormatsObject(self),
    DataValidation: dataValidationObject,
  },
  methods: {
    ...rangeMoves((self, range) => rangeObject(self.within(range))),
    GetUsedRange: (self, args) => {
      const range = usedWithin(self, args.flag(0));
      // Excel answers an empty sheet with its first cell.
      return rangeObject(self.within(range ?? { ...self.range, rows: 1, columns: 1 }));
    },
    GetUsedRangeOrNullObject: (self, args) => {
      const range = usedWithin(self, args.flag(0));
      return range === undefined ? null : rangeObject(self.within(range));
    },
    GetTables: (self, args) =>
      tablesObject({
        model: self.model,
        tables: self.model
          .tablesIn(self)
          .filter((table) => !args.flag(0) || isInside(table.range, self.range)),
      }),
    // The client hands this answer on as it comes, so its names are in the client's own case.
    GetRowProperties: ({ sheet, range }) =>
      Array.from({ length: range.rows }, (_, index) => ({
        rowHidden: sheet[LINE.rows].has(range.row + index),
      })),
    Select: (self) => self.model.select(self, addressText(self.sheet.name, self.range)),
    Clear: clear,
    Calculate: () => undefined,
    _KeepReference: (self) => self.model.keep(self),
    _ValidateArraySize: (self, args) => {
      const fits = args.number(0) === self.range.rows && args.number(1) === self.range.columns;
      if (!fits) throw invalidArgument('the array has another size than the range');
    },
  },
});

function shown(self: RangeRef, show: (cell: GridCell) => Wire): Wire {
  return self.cells().map((line) => line.map(show));
}

function valueOf({ value }: GridCell): Wire {
  return typeof value === 'object' ? value.error : value;
}

function typeOf({ value, formula }: GridCell): Wire {
  if (value === '') return formula === '' ? 'Empty' : 'String';
  if (typeof value === 'object') return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function writeValues(self: RangeRef, value: Wire): void {
  const now = self.model.book.grid.read(self.sheet.name, self.range);
  const written = matrixFor(self.range, value).map((line, row) =>
    line.map((one, column) => (one === null ? null : entered(one, now[row]?.[column]?.numberFormat))),
  );
  if (written.every((line) => line.every((one) => one !== null))) {
    self.model.write(
      self,
      written.map((line) => line.map((one) => one ?? '')),
    );
    return;
  }
  // null leaves a cell as it is.
  self.model.write(
    self,
    written.map((line, row) =>
      line.map((one, column) => {
        const cell = now[row]?.[column];
        return one ?? (cell === undefined ? '' : cell.formula !== '' ? cell.formula : writable(cell.value));
      }),
    ),
  );
}

/** What Excel makes of a value: a number of a text that reads as one, and in a cell formatted as text always a text. */
function entered(value: string | number | boolean, numberFormat = 'General'): string | number | boolean {
  if (value === '' || (typeof value === 'string' && value.startsWith("'"))) return value;
  if (numberFormat === '@') return `'${value}`;
  const isNumber = typeof value === 'string' && /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/.test(value);
  return isNumber ? Number(value.replace(',', '.')) : value;
}

function writeFormats(self: RangeRef, value: Wire): void {
  self.model.mayWrite(self);
  const { grid } = self.model.book;
  const { range, sheet } = self;
  if (typeof value === 'string') grid.setNumberFormat(sheet.name, range, value);
  else {
    for (const [row, line] of matrixFor(range, value).entries()) {
      for (const [column, format] of line.entries()) {
        const cell = { row: range.row + row, column: range.column + column, rows: 1, columns: 1 };
        if (typeof format === 'string') grid.setNumberFormat(sheet.name, cell, format);
      }
    }
  }
  self.model.version++;
}

/** True or false for all lines alike, else null, as Excel answers. */
function hidden({ sheet, range }: RangeRef, lines: 'rows' | 'columns'): Wire {
  const first = lines === 'rows' ? range.row : range.column;
  const all = Array.from({ length: range[lines] }, (_, index) => sheet[LINE[lines]].has(first + index));
  return all.every((one) => one === all[0]) ? (all[0] ?? false) : null;
}

function hide({ model, sheet, range }: RangeRef, lines: 'rows' | 'columns', value: Wire): void {
  model.mayRestructure(sheet);
  const first = lines === 'rows' ? range.row : range.column;
  for (let line = first; line < first + range[lines]; line++) {
    if (value === true) sheet[LINE[lines]].add(line);
    else sheet[LINE[lines]].delete(line);
  }
  model.book.grid.setHidden(sheet.name, lines, first, range[lines], value === true);
}

function usedWithin({ model, sheet, range }: RangeRef, valuesOnly: boolean): GridRange | undefined {
  if (sheet.isDeleted) throw new HostError('ItemNotFound', 'The sheet is gone.', 404);
  const used = model.book.grid.used(sheet.name);
  // The grid knows of values only; a cell that is merely formatted does not count here.
  void valuesOnly;
  return used === null ? undefined : intersection(used, range);
}

function clear(self: RangeRef, args: Arguments): void {
  const applyTo = args.has(0) ? args.text(0) : 'All';
  if (applyTo !== 'All' && applyTo !== 'Contents' && applyTo !== 'Formats') {
    throw new NotImplemented(`Range.Clear ${applyTo}`);
  }
  self.model.mayWrite(self);
  const { range, sheet } = self;
  if (applyTo !== 'Formats') {
    self.model.write(
      self,
      Array.from({ length: range.rows }, () => Array<string>(range.columns).fill('')),
    );
  }
  if (applyTo === 'Contents') return;
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      sheet.formatting.delete(`${row},${column}`);
    }
  }
}

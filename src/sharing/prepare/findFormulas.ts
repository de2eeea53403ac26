import { cellAddress, columnLetters } from '../../ledger/address';
import { normaliseId } from '../../ledger/ids';
import { CellError, type Cell } from '../../ledger/source';
import type { OpenedWorkbook, Sheet, SheetTable } from '../../workbook/file/book/openWorkbook';
import { decodePart } from '../../workbook/file/patch/partText';
import { holds } from '../../workbook/file/patch/cellWrites';
import { parseRange, type CellRange } from '../../workbook/file/sheet/reference';
import { RowLabel } from './rowLabel';
import { PuljeCalls } from './puljeCalls';
import { sheetRules, type SheetRule } from './sheetRules';
import { tableFormulas, type TableFormula } from './tableFormulas';

/** A cell with a formula of ours, or the cells that an array formula of ours fills. */
export interface FoundCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly label: string;
  /** The code of its number format; empty for General. */
  readonly format: string;
  /** The table that it stands in, as a row of its data. */
  readonly table?: SheetTable;
  readonly array?: { readonly range: CellRange; readonly text: string; readonly metadata: string };
  /** Row by row; one for a cell that is no array. */
  readonly values: readonly Cell[];
}

export interface FoundFormulas {
  readonly cells: readonly FoundCell[];
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheetIndex?: number;
  }[];
  readonly tables: readonly { readonly table: SheetTable; readonly formula: TableFormula }[];
  /** `index` counts among all rules of the sheet, from 0. */
  readonly rules: readonly { readonly sheet: Sheet; readonly index: number; readonly rule: SheetRule }[];
  /** Places whose formula has no value that can be handed on. */
  readonly withoutValue: readonly string[];
  /** Parts with a call of ours in a place that is not known: it can be neither taken out nor left. */
  readonly unknown: readonly string[];
}

/** What Excel shows where the add-in was not there, had not answered, or has no value that a cell can hold. */
const VALUES = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NUM!', '#N/A']);

/** Every formula with a call of ours, wherever a workbook can have one. */
export async function findFormulas(book: OpenedWorkbook): Promise<FoundFormulas> {
  const calls = new PuljeCalls(book.names);
  const cells: FoundCell[] = [];
  const rules: { sheet: Sheet; index: number; rule: SheetRule }[] = [];
  const tables: { table: SheetTable; formula: TableFormula }[] = [];
  for (const sheet of book.sheets) {
    cells.push(...(await cellsOf(book, sheet, calls)));
    if (sheet.kind === 'worksheet') {
      const text = decodePart(sheet.part, await book.readPart(sheet.part));
      if (calls.names.size > 0 || /pulje/i.test(text))
        for (const [index, rule] of sheetRules(sheet.part, text).entries())
          if (rule.formulas.some((formula) => calls.isIn(formula.text))) rules.push({ sheet, index, rule });
    }
    for (const table of sheet.tables) {
      const text = decodePart(table.part, await book.readPart(table.part));
      for (const formula of tableFormulas(table.part, text))
        if (calls.isIn(formula.formula)) tables.push({ table, formula });
    }
  }
  const known = new Set(
    book.sheets.flatMap(({ part, tables: own }) => [part, ...own.map((one) => one.part)]),
  );
  const unknown: string[] = [];
  for (const part of book.partNames)
    if (!known.has(part) && (await hasStoredCall(book, part))) unknown.push(part);
  return {
    cells,
    names: book.names.filter(({ name }) => calls.names.has(name.toLowerCase())),
    tables,
    rules,
    withoutValue: cells.filter(({ values }) => !hasValues(values)).map(placeOf),
    unknown,
  };
}

/** A formula as a reader is told of it: where it stands, and what it says. */
export interface ListedFormula {
  /** `Overblik!B4`, a name, or the table or sheet that it belongs to. */
  readonly place: string;
  /** Absent for what is no cell. */
  readonly spot?: { readonly sheet: string; readonly cell: string };
  readonly formula: string;
}

/** As many as `freeze` takes out, in its order. */
export function listedFormulas({ cells, names, tables, rules }: FoundFormulas): ListedFormula[] {
  return [
    ...cells.map((found) => {
      const spot = { sheet: found.sheet.name, cell: cellAddress(found.row, found.column) };
      return { place: placeOf(found), spot, formula: found.formula };
    }),
    ...names.map(({ name, formula }) => ({ place: name, formula })),
    ...tables.map(({ table, formula }) => ({
      place: `${table.displayName} · ${formula.caption}`,
      formula: formula.formula,
    })),
    ...rules.flatMap(({ sheet, rule }) =>
      rule.formulas.map(({ text }) => ({ place: sheet.name, formula: text })),
    ),
  ];
}

export function placeOf({ sheet, row, column }: Pick<FoundCell, 'sheet' | 'row' | 'column'>): string {
  return `${sheet.name}!${cellAddress(row, column)}`;
}

/** Only the first cell of an array formula must show something. */
function hasValues([first = null, ...others]: readonly Cell[]): boolean {
  return isValue(first) && others.every((value) => value === null || isValue(value));
}

function isValue(value: Cell): boolean {
  return value instanceof CellError ? VALUES.has(value.code) : value !== null;
}

/** Charts, drawings and what else may one day hold a formula; texts of cells and names are looked at by themselves. */
async function hasStoredCall(book: OpenedWorkbook, part: string): Promise<boolean> {
  if (!/\.xml$/i.test(part) || /(^|\/)(?:sharedStrings|workbook|comments\d*|calcChain)\.xml$/i.test(part))
    return false;
  if (/^(?:customXml|docProps)\//i.test(part)) return false;
  return /_xldudf_PULJE_/i.test(decodePart(part, await book.readPart(part)));
}

async function cellsOf(book: OpenedWorkbook, sheet: Sheet, calls: PuljeCalls): Promise<FoundCell[]> {
  const found: FoundCell[] = [];
  const arrays: { range: CellRange; values: Cell[] }[] = [];
  const labels = new RowLabel();
  let begun: { text: string; metadata: string | undefined } | undefined;
  await book.readSheet(sheet, {
    array: (_row, _column, text, metadata) => {
      begun = { text, metadata };
    },
    cell: (row, column, value, formula, format = '') => {
      const array = begun;
      begun = undefined;
      const isOurs = formula !== undefined && calls.isIn(formula);
      const label = labels.of(row);
      labels.meet(row, value, formula !== undefined && !isOurs);
      const around = arrays.find(({ range }) => holds(range, row, column));
      if (around !== undefined) {
        const { range, values } = around;
        values[(row - range.top) * (range.right - range.left + 1) + column - range.left] = value;
        return;
      }
      if (!isOurs) return;
      const range = array && parseRange(array.text);
      if (array === undefined || range === undefined) {
        const table = sheet.tables.find((each) => holds(dataOf(each), row, column));
        found.push({ sheet, row, column, formula, label, format, ...(table && { table }), values: [value] });
        return;
      }
      const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
      const values: Cell[] = Array.from({ length: size }, (_, index) => (index === 0 ? value : null));
      arrays.push({ range, values });
      const metadata = array.metadata ?? '';
      found.push({
        sheet,
        row,
        column,
        formula,
        label,
        format,
        array: { range, text: array.text, metadata },
        values,
      });
    },
  });
  return found;
}

/** The rows of a table between its captions and its totals. */
export function dataOf({ range, headerRowCount, totalsRowCount }: SheetTable): CellRange {
  return { ...range, top: range.top + headerRowCount, bottom: range.bottom - totalsRowCount };
}

/** The caption of the column of a table that a column of the sheet is; undefined outside it. */
export function captionAt(table: SheetTable, column: number): string | undefined {
  return table.columns[column - table.range.left]?.name;
}

/** The letters of a table's column by its caption; undefined where none or several have it. */
export function lettersOf(table: SheetTable, caption: string): string | undefined {
  const key = normaliseId(caption);
  const places = table.columns.flatMap(({ name }, index) => (normaliseId(name) === key ? [index] : []));
  return places.length === 1 ? columnLetters(table.range.left + places[0]!) : undefined;
}

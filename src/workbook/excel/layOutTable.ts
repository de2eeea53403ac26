/// <reference types="office-js" />
import type { TableName } from '../../ledger/tables/spec';
import { keyName } from '../keyNames';
import {
  COLOUR,
  HEADER_ROW,
  PREPARED_ROWS,
  type Entry,
  type EntryRule,
  type SheetColumn,
  type TableSheet,
} from '../tableSheet';
import { addressOf } from './areas';
import { widthInPoints } from './sheetRows';

/** Queues the captions and the empty row as a table, with what stands above them. */
export function layOutTable(made: Excel.Worksheet, sheet: TableSheet, style: string): void {
  const { table, name, notes, columns } = sheet;
  columns.forEach((column, at) => layOutColumn(rowsOf(made, at), column));
  const above = made.getRange(`A1:A${HEADER_ROW - 1}`);
  above.values = [name, ...notes].map((line) => [line]);
  above.format.font.color = hex(COLOUR.text2);
  const { font } = made.getRange('A1').format;
  font.bold = true;
  font.size = 16;
  font.color = hex(COLOUR.accent);
  const right = columns.length;
  made.getRange(addressOf({ top: HEADER_ROW, left: 1, bottom: HEADER_ROW, right })).values = [
    columns.map(({ caption }) => caption),
  ];
  const whole = addressOf({ top: HEADER_ROW, left: 1, bottom: HEADER_ROW + 1, right });
  const added = made.tables.add(made.getRange(whole), true);
  added.name = table;
  added.style = style;
  columns.forEach((column, at) => layOutCaption(made.getCell(HEADER_ROW - 1, at), column));
  made.freezePanes.freezeRows(HEADER_ROW);
}

/** Queues what the cells take and say; ids are listed of these tables, whose names must be there by now. */
export function addEntries(
  made: Excel.Worksheet,
  { columns }: TableSheet,
  listed: ReadonlySet<TableName>,
): void {
  columns.forEach(({ entry }, at) => {
    if (entry) addEntry(rowsOf(made, at).dataValidation, entry, listed);
  });
}

/** The rows of a column, also those that are still to come. */
function rowsOf(made: Excel.Worksheet, at: number): Excel.Range {
  const bottom = HEADER_ROW + PREPARED_ROWS;
  return made.getRange(addressOf({ top: HEADER_ROW + 1, left: at + 1, bottom, right: at + 1 }));
}

function layOutColumn(range: Excel.Range, { numberFormat, width, isNumeric, isWrapped }: SheetColumn): void {
  // One for all cells, which the declarations of Office.js do not tell of.
  range.numberFormat = numberFormat as unknown as string[][];
  const { format } = range;
  format.columnWidth = widthInPoints(width);
  format.verticalAlignment = 'Top';
  if (isNumeric) return;
  format.horizontalAlignment = 'Left';
  format.indentLevel = 1;
  if (isWrapped) format.wrapText = true;
}

function layOutCaption({ format }: Excel.Range, { mustFill, isNumeric }: SheetColumn): void {
  format.font.bold = true;
  format.font.color = hex(mustFill ? COLOUR.onAccent : COLOUR.accent);
  format.fill.color = hex(mustFill ? COLOUR.accent : COLOUR.accentTint);
  format.wrapText = true;
  format.verticalAlignment = 'Center';
  format.horizontalAlignment = isNumeric ? 'Right' : 'Left';
  format.indentLevel = isNumeric ? 2 : 1;
}

function addEntry(
  validation: Excel.DataValidation,
  { title, prompt, rule, error }: Entry,
  listed: ReadonlySet<TableName>,
): void {
  if (rule !== null && (rule.kind !== 'ids' || listed.has(rule.of))) {
    validation.rule = ruleOf(rule);
    const style = rule.kind === 'ids' ? 'Warning' : 'Stop';
    validation.errorAlert = { title, message: error, showAlert: true, style };
  }
  validation.prompt = { title, message: prompt, showPrompt: true };
}

function ruleOf(rule: EntryRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'words':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'ids':
      return { list: { inCellDropDown: true, source: `=${keyName(rule.of)}` } };
    case 'date': {
      const [first, last] = rule.years;
      const between = { formula1: `=DATE(${first},1,1)`, formula2: `=DATE(${last},12,31)` };
      return { date: { ...between, operator: 'Between' } };
    }
    default: {
      const { kind, least, most } = rule;
      const numbers: Excel.BasicDataValidation =
        most === undefined
          ? { formula1: least, operator: 'GreaterThanOrEqualTo' }
          : { formula1: least, formula2: most, operator: 'Between' };
      return kind === 'whole' ? { wholeNumber: numbers } : { decimal: numbers };
    }
  }
}

/** `#0F6E3A` of an ARGB colour. */
function hex(argb: string): string {
  return `#${argb.slice(2)}`;
}

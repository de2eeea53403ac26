import type { Workbook, Worksheet } from 'exceljs';
import { parseIsoDate, serialOfDay } from '../../src/ledger/dates';
import { TABLES, fieldsOf } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';
import { HEADER_ROW, PREPARED_ROWS, tableSheet, type TableSheet } from '../../src/workbook/tableSheet';
import { validation, type ColumnValidation } from './columns';
import { COLOUR, FONT, TABLE_STYLE, fill, heightOf, linesOf, setUpPage, underline } from './look';
import type { Fact, Facts } from './sampleFacts';
import { markedIf, type Language, type TemplateSetting } from './text';

type Value = number | string | null;

/** A fact as the cell holds it: a date as its serial number, a choice as the language's word. */
function cellValue(fact: Fact | undefined, spec: FieldSpec, language: Language): Value {
  if (fact === undefined) return null;
  if (spec.type === 'date') {
    const day = parseIsoDate(String(fact));
    if (day === null) throw new Error(`not a date: ${fact}`);
    return serialOfDay(day);
  }
  if (spec.type === 'choice') {
    const word = spec.choices?.find((choice) => choice.value === fact)?.[language][0];
    if (word === undefined) throw new Error(`not a choice of ${spec.en}: ${fact}`);
    return word;
  }
  return fact;
}

/** The rows of a table's facts. A table without rows still needs one, which is blank. */
function rowsOf(name: TableName, language: Language, all: Facts): Value[][] {
  const fields = fieldsOf(name);
  const facts: readonly Readonly<Record<string, Fact>>[] = all[name] ?? [{}];
  return facts.map((row) => fields.map(([field, spec]) => cellValue(row[field], spec, language)));
}

/** The library's types leave out that validations can be added for a whole range at once. */
function addValidation(sheet: Worksheet, range: string, held: ColumnValidation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(range: string, held: ColumnValidation): void };
  };
  dataValidations.add(range, held);
}

function formatColumns(sheet: Worksheet, { columns }: TableSheet): void {
  columns.forEach(({ width, numberFormat, isNumeric, isWrapped, entry }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.style = {
      numFmt: numberFormat,
      alignment: {
        vertical: 'top',
        ...(isNumeric ? {} : { horizontal: 'left', indent: 1, wrapText: isWrapped }),
      },
    };
    const letter = column.letter;
    const range = `${letter}${HEADER_ROW + 1}:${letter}${HEADER_ROW + PREPARED_ROWS}`;
    if (entry) addValidation(sheet, range, validation(entry));
  });
}

function writeHeading(sheet: Worksheet, { name, notes }: TableSheet, { text, kind }: TemplateSetting): void {
  [markedIf(kind, name, text), ...notes].forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.style = { font: index === 0 ? FONT.title : FONT.note, alignment: { vertical: 'middle' } };
  });
  sheet.getRow(1).height = 24;
}

/** Rows whose text runs over several lines, since not every program fits their height on opening. */
function fitRows(sheet: Worksheet, { columns }: TableSheet, rows: readonly Value[][]): void {
  rows.forEach((row, index) => {
    const lines = columns.map(({ isWrapped, width }, column) =>
      isWrapped ? linesOf(String(row[column] ?? ''), width) : 1,
    );
    const most = Math.max(...lines);
    if (most > 1) sheet.getRow(HEADER_ROW + 1 + index).height = heightOf(most);
  });
}

/** What must be filled stands on a dark header cell, the rest on a light one; the captions stay as declared. */
function styleHeader(sheet: Worksheet, { columns }: TableSheet): void {
  columns.forEach(({ mustFill, isNumeric }, index) => {
    sheet.getCell(HEADER_ROW, index + 1).style = {
      font: mustFill ? FONT.onAccent : FONT.onTint,
      fill: fill(mustFill ? COLOUR.accent : COLOUR.accentTint),
      border: underline(COLOUR.accent),
      alignment: {
        vertical: 'middle',
        wrapText: true,
        horizontal: isNumeric ? 'right' : 'left',
        indent: isNumeric ? 2 : 1,
      },
    };
  });
  sheet.getRow(HEADER_ROW).height = 33;
}

/** One sheet with one table, made from the table's declaration. */
export function addTableSheet(workbook: Workbook, name: TableName, setting: TemplateSetting): void {
  const { text, language, facts } = setting;
  const made = tableSheet(name, language);
  const sheet = workbook.addWorksheet(made.name, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, topLeftCell: 'A5', activeCell: 'A5' }],
  });
  if ('needed' in TABLES[name]) sheet.properties.tabColor = { argb: COLOUR.accent };
  const rows = rowsOf(name, language, facts);
  formatColumns(sheet, made);
  writeHeading(sheet, made, setting);
  sheet.addTable({
    name,
    ref: `A${HEADER_ROW}`,
    headerRow: true,
    columns: made.columns.map(({ caption }) => ({ name: caption, filterButton: true })),
    rows,
    // Not one of the built-in styles: `pack` puts this one into the workbook.
    style: { theme: TABLE_STYLE as 'TableStyleLight1', showRowStripes: true },
  });
  styleHeader(sheet, made);
  fitRows(sheet, made, rows);
  setUpPage(sheet, text.pageFooter);
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
}

import type { Workbook, Worksheet } from 'exceljs';
import { parseIsoDate, serialOfDay } from '../../src/ledger/dates';
import { TABLES, fieldsOf } from '../../src/ledger/tables';
import type { FieldSpec, TableName } from '../../src/ledger/tables/spec';
import { columnWidth, isNumeric, numberFormat, validation, type ColumnValidation } from './columns';
import { COLOUR, FONT, TABLE_STYLE, fill, heightOf, linesOf, setUpPage, underline } from './look';
import type { Fact, Facts } from './sampleFacts';
import { markedIf, type FieldPath, type Language, type TemplateSetting, type TemplateText } from './text';

export const HEADER_ROW = 4;
/** Rows below the header that formats and validation are made for. */
const PREPARED_ROWS = 500;

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

function formatColumns(sheet: Worksheet, name: TableName, text: TemplateText, language: Language): void {
  fieldsOf(name).forEach(([field, spec], index) => {
    const path: FieldPath = `${name}.${field}`;
    const column = sheet.getColumn(index + 1);
    column.width = columnWidth(path, spec, language);
    column.style = {
      numFmt: numberFormat(spec, language),
      // Numbers keep Excel's own alignment: one that was stored as text then shows at the left.
      alignment: {
        vertical: 'top',
        ...(isNumeric(spec) ? {} : { horizontal: 'left', indent: 1, wrapText: spec.type === 'text' }),
      },
    };
    const held = validation(path, spec, text, language);
    const letter = column.letter;
    const range = `${letter}${HEADER_ROW + 1}:${letter}${HEADER_ROW + PREPARED_ROWS}`;
    if (held) addValidation(sheet, range, held);
  });
}

function writeHeading(sheet: Worksheet, name: TableName, { text, language, kind }: TemplateSetting): void {
  const lines = [markedIf(kind, TABLES[name][language], text), text.rowNote(TABLES[name]), text.headerNote];
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = line;
    cell.style = { font: index === 0 ? FONT.title : FONT.note, alignment: { vertical: 'middle' } };
  });
  sheet.getRow(1).height = 24;
}

/** Rows whose text runs over several lines, since not every program fits their height on opening. */
function fitRows(sheet: Worksheet, name: TableName, rows: readonly Value[][], language: Language): void {
  const fields = fieldsOf(name);
  rows.forEach((row, index) => {
    const lines = row.map((value, column) => {
      const [field, spec] = fields[column] ?? [];
      if (!field || spec?.type !== 'text') return 1;
      return linesOf(String(value ?? ''), columnWidth(`${name}.${field}`, spec, language));
    });
    const most = Math.max(...lines);
    if (most > 1) sheet.getRow(HEADER_ROW + 1 + index).height = heightOf(most);
  });
}

/** What must be filled stands on a dark header cell, the rest on a light one; the captions stay as declared. */
function styleHeader(sheet: Worksheet, name: TableName): void {
  fieldsOf(name).forEach(([, spec], index) => {
    const must = spec.key === true || spec.required === true;
    sheet.getCell(HEADER_ROW, index + 1).style = {
      font: must ? FONT.onAccent : FONT.onTint,
      fill: fill(must ? COLOUR.accent : COLOUR.accentTint),
      border: underline(COLOUR.accent),
      alignment: {
        vertical: 'middle',
        wrapText: true,
        horizontal: isNumeric(spec) ? 'right' : 'left',
        indent: isNumeric(spec) ? 2 : 1,
      },
    };
  });
  sheet.getRow(HEADER_ROW).height = 33;
}

/** One sheet with one table, made from the table's declaration. */
export function addTableSheet(workbook: Workbook, name: TableName, setting: TemplateSetting): void {
  const { text, language, facts } = setting;
  const spec = TABLES[name];
  const sheet = workbook.addWorksheet(spec[language], {
    views: [{ state: 'frozen', ySplit: HEADER_ROW, topLeftCell: 'A5', activeCell: 'A5' }],
  });
  if ('needed' in spec) sheet.properties.tabColor = { argb: COLOUR.accent };
  const rows = rowsOf(name, language, facts);
  formatColumns(sheet, name, text, language);
  writeHeading(sheet, name, setting);
  sheet.addTable({
    name,
    ref: `A${HEADER_ROW}`,
    headerRow: true,
    columns: fieldsOf(name).map(([, field]) => ({ name: field[language], filterButton: true })),
    rows,
    // Not one of the built-in styles: `pack` puts this one into the workbook.
    style: { theme: TABLE_STYLE as 'TableStyleLight1', showRowStripes: true },
  });
  styleHeader(sheet, name);
  fitRows(sheet, name, rows, language);
  setUpPage(sheet, text.pageFooter);
  sheet.pageSetup.printTitlesRow = `${HEADER_ROW}:${HEADER_ROW}`;
}

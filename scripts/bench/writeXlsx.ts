import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { cellAddress, columnLetters } from '../../src/ledger/address';
import { CellError, type Cell, type SourceTable, type SourceWorkbook } from '../../src/ledger/source';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Characters that are packed at a time. */
const PIECE = 1 << 20;
/** The sheet whose cells the names stand for. */
const NAMES = 'Navne';

/**
 * Writes a workbook as Excel does, with shared strings and a sheet and an Excel table for every table, a piece at a
 * time, so that a million rows are made with little memory besides the texts.
 */
export function writeXlsx({ tables, names }: SourceWorkbook, file: string): void {
  const target = openSync(file, 'w');
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    writeSync(target, bytes);
  });
  const add = (name: string, pieces: Iterable<string>): void => addPart(zip, name, pieces);
  const strings = new Map<string, number>();
  const formats = new Map<string, number>();
  const sheets = [...tables.map(({ sheet }) => sheet), NAMES];

  add('[Content_Types].xml', contentTypes(tables.length));
  add('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookPart(sheets, [...names.keys()]));
  add(
    'xl/_rels/workbook.xml.rels',
    relationships([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
  );
  tables.forEach((table, index) => {
    const number = index + 1;
    add(`xl/worksheets/sheet${number}.xml`, sheetPart(table, strings, formats));
    add(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relationships([['table', `../tables/table${number}.xml`]]),
    );
    add(`xl/tables/table${number}.xml`, tablePart(table, number));
  });
  add(`xl/worksheets/sheet${sheets.length}.xml`, namesSheet([...names.values()], strings));
  add('xl/styles.xml', stylesPart([...formats.keys()]));
  add('xl/sharedStrings.xml', stringsPart(strings));
  zip.end();
  closeSync(target);
}

function addPart(zip: Zip, name: string, pieces: Iterable<string>): void {
  const part = new ZipDeflate(name, { level: 4 });
  part.mtime = new Date(1980, 0, 1);
  zip.add(part);
  let waiting = HEAD;
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    part.push(Buffer.from(waiting));
    waiting = '';
  }
  part.push(Buffer.from(waiting), true);
}

function* sheetPart(
  table: SourceTable,
  strings: Map<string, number>,
  formats: Map<string, number>,
): Iterable<string> {
  const { columns, rowCount } = table;
  yield `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1">`;
  for (const [index, { caption }] of columns.entries()) yield cellXml(1, index + 1, caption, '', '', strings);
  yield '</row>';
  for (let row = 0; row < rowCount; row += 1) {
    yield `<row r="${row + 2}">`;
    for (const [index, { cells, formulas, formats: shown }] of columns.entries()) {
      const formula = formulas?.get(row);
      const format = shown?.get(row);
      yield cellXml(
        row + 2,
        index + 1,
        cells[row] ?? null,
        format === undefined ? '' : ` s="${numberIn(formats, format) + 1}"`,
        formula === undefined ? '' : `<f>${escaped(formula)}</f>`,
        strings,
      );
    }
    yield '</row>';
  }
  yield '</sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>';
}

function* namesSheet(values: readonly Cell[], strings: Map<string, number>): Iterable<string> {
  yield `<worksheet xmlns="${MAIN}"><sheetData>`;
  for (const [row, value] of values.entries())
    yield `<row r="${row + 1}">${cellXml(row + 1, 1, value, '', '', strings)}</row>`;
  yield '</sheetData></worksheet>';
}

function cellXml(
  row: number,
  column: number,
  value: Cell,
  style: string,
  formula: string,
  strings: Map<string, number>,
): string {
  if (value === null) return '';
  const at = cellAddress(row, column);
  if (typeof value === 'number') return `<c r="${at}"${style}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}"${style} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (value instanceof CellError) return `<c r="${at}"${style} t="e">${formula}<v>${value.code}</v></c>`;
  return `<c r="${at}"${style} t="s"><v>${numberIn(strings, value)}</v></c>`;
}

/** The place of a text in a list of different ones, put there when it is new. */
function numberIn(list: Map<string, number>, text: string): number {
  const known = list.get(text) ?? list.size;
  if (known === list.size) list.set(text, known);
  return known;
}

function* tablePart({ name, columns, rowCount }: SourceTable, id: number): Iterable<string> {
  const range = `A1:${columnLetters(columns.length)}${rowCount + 1}`;
  yield `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${range}">`;
  yield `<autoFilter ref="${range}"/><tableColumns count="${columns.length}">`;
  for (const [index, { caption }] of columns.entries())
    yield `<tableColumn id="${index + 1}" name="${escaped(caption)}"/>`;
  yield '</tableColumns><tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>';
}

function* workbookPart(sheets: readonly string[], names: readonly string[]): Iterable<string> {
  yield `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>`;
  for (const [index, name] of sheets.entries())
    yield `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  yield '</sheets><definedNames>';
  for (const [index, name] of names.entries())
    yield `<definedName name="${name}">${NAMES}!$A$${index + 1}</definedName>`;
  yield '</definedNames></workbook>';
}

function* stylesPart(formats: readonly string[]): Iterable<string> {
  yield `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">`;
  for (const [index, format] of formats.entries())
    yield `<numFmt numFmtId="${200 + index}" formatCode="${escaped(format)}"/>`;
  yield '</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>';
  yield `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf xfId="0"/>`;
  for (const index of formats.keys()) yield `<xf numFmtId="${200 + index}" applyNumberFormat="1" xfId="0"/>`;
  yield '</cellXfs></styleSheet>';
}

function* stringsPart(strings: ReadonlyMap<string, number>): Iterable<string> {
  yield `<sst xmlns="${MAIN}" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${escaped(text)}</t></si>`;
  yield '</sst>';
}

function* contentTypes(tables: number): Iterable<string> {
  yield `<Types xmlns="${PACKAGE}/content-types">`;
  yield '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  yield '<Default Extension="xml" ContentType="application/xml"/>';
  const parts: [string, string][] = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
  ];
  for (let number = 1; number <= tables + 1; number += 1)
    parts.push([`worksheets/sheet${number}`, 'worksheet']);
  for (let number = 1; number <= tables; number += 1) parts.push([`tables/table${number}`, 'table']);
  for (const [name, type] of parts)
    yield `<Override PartName="/xl/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  yield '</Types>';
}

function* relationships(targets: readonly (readonly [string, string])[]): Iterable<string> {
  yield `<Relationships xmlns="${PACKAGE}/relationships">`;
  for (const [index, [type, target]] of targets.entries())
    yield `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  yield '</Relationships>';
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

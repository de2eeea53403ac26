import { cellAddress, columnLetters } from '../../../ledger/address';
import type { TableName } from '../../../ledger/tables/spec';
import { keyName } from '../../keyNames';
import {
  COLOUR,
  HEADER_ROW,
  PREPARED_ROWS,
  type Entry,
  type EntryRule,
  type SheetColumn,
  type TableSheet,
} from '../../tableSheet';
import type { CellWrite } from './cellWrites';
import { cellXml } from './cellXml';
import type { DrawnSheet } from './change';
import { FIT_TO_PAGE, PAGE, tableParts } from './newSheet';
import type { Edition } from './packageEdit';
import { XML_DECLARATION } from './partText';
import { escapeAttribute, escapeXml } from './splices';
import type { CellLook, Styles } from './styles';

const TITLE: CellLook = {
  font: { colour: COLOUR.accent, size: 16, isBold: true },
  alignment: 'vertical="center"',
};
const NOTE: CellLook = { font: { colour: COLOUR.text2, size: 10 }, alignment: 'vertical="center"' };

function headerLook({ mustFill, isNumeric }: SheetColumn): CellLook {
  return {
    font: { colour: mustFill ? COLOUR.onAccent : COLOUR.accent, isBold: true },
    fill: mustFill ? COLOUR.accent : COLOUR.accentTint,
    underline: COLOUR.accent,
    alignment: `horizontal="${isNumeric ? 'right' : 'left'}" vertical="center" wrapText="1" indent="${isNumeric ? 2 : 1}"`,
  };
}

function bodyLook({ numberFormat, isNumeric, isWrapped }: SheetColumn): CellLook {
  const left = `horizontal="left" ${isWrapped ? 'wrapText="1" ' : ''}indent="1" `;
  return { numberFormat, alignment: `${isNumeric ? '' : left}vertical="top"` };
}

/** One of our tables with an empty row, as a sheet to be added; ids are listed of the tables given. */
export function drawnTable(sheet: TableSheet, listed: ReadonlySet<TableName>): DrawnSheet {
  const { name, table, columns } = sheet;
  const captions = columns.map(({ caption }) => caption);
  return {
    name,
    table: { name: table, captions, top: HEADER_ROW, bottom: HEADER_ROW + 1 },
    cells: cellsOf(sheet),
    xml: (edition, styles) => sheetXml(sheet, listed, edition, styles),
  };
}

/** Title, notes and captions. */
function cellsOf({ name, notes, columns }: TableSheet): CellWrite[] {
  const above = [name, ...notes].map((content, index) => ({ row: index + 1, column: 1, content }));
  const header = columns.map(({ caption: content }, index) => ({
    row: HEADER_ROW,
    column: index + 1,
    content,
  }));
  return [...above, ...header];
}

function sheetXml(
  sheet: TableSheet,
  listed: ReadonlySet<TableName>,
  edition: Edition,
  styles: Styles,
): string {
  const looks = sheet.columns.map((column) => styles.look(bodyLook(column)));
  const cols = sheet.columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${looks[index]}" customWidth="1"/>`,
  );
  const cells = cellsOf(sheet).map(({ row, column, content }) => {
    const look = row === 1 ? TITLE : row < HEADER_ROW ? NOTE : headerLook(sheet.columns[column - 1]!);
    const cell = cellAddress(row, column);
    const { type, inside } = cellXml(content, '', { sheet: sheet.name, cell });
    return { row, xml: `<c r="${cell}" s="${styles.look(look)}" t="${type}">${inside}</c>` };
  });
  const rows = Array.from({ length: HEADER_ROW }, (_, index) => {
    const height = index === 0 ? ' ht="24"' : index + 1 === HEADER_ROW ? ' ht="33"' : '';
    const own = cells.filter(({ row }) => row === index + 1).map(({ xml }) => xml);
    return `<row r="${index + 1}"${height}>${own.join('')}</row>`;
  });
  const empty = looks.map((look, index) => `<c r="${cellAddress(HEADER_ROW + 1, index + 1)}" s="${look}"/>`);
  const below = `A${HEADER_ROW + 1}`;
  return (
    `${XML_DECLARATION}<worksheet xmlns="${edition.main}">${FIT_TO_PAGE}` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData>${rows.join('')}<row r="${HEADER_ROW + 1}">${empty.join('')}</row></sheetData>` +
    `${validations(sheet, listed)}${PAGE}${tableParts(edition)}</worksheet>`
  );
}

function validations({ columns }: TableSheet, listed: ReadonlySet<TableName>): string {
  const all = columns.flatMap(({ entry }, index) => {
    if (entry === null) return [];
    const letters = columnLetters(index + 1);
    const range = `${letters}${HEADER_ROW + 1}:${letters}${HEADER_ROW + PREPARED_ROWS}`;
    return [validation(entry, range, listed)];
  });
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function validation({ title, prompt, rule, error }: Entry, range: string, listed: ReadonlySet<TableName>) {
  const message = ` showInputMessage="1" promptTitle="${escapeAttribute(title)}" prompt="${escapeAttribute(prompt)}" sqref="${range}"`;
  if (rule === null || (rule.kind === 'ids' && !listed.has(rule.of))) return `<dataValidation${message}/>`;
  const { type, formulas } = ruleXml(rule);
  const style = rule.kind === 'ids' ? ' errorStyle="warning"' : '';
  const refused = ` allowBlank="1" showErrorMessage="1"${style} errorTitle="${escapeAttribute(title)}" error="${escapeAttribute(error)}"`;
  const inside = formulas.map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation ${type}${refused}${message}>${inside.join('')}</dataValidation>`;
}

function ruleXml(rule: EntryRule): { type: string; formulas: readonly string[] } {
  switch (rule.kind) {
    case 'words':
      return { type: 'type="list"', formulas: [`"${rule.words.join(',')}"`] };
    case 'ids':
      return { type: 'type="list"', formulas: [keyName(rule.of)] };
    case 'date': {
      // As a formula: a serial would be another day in a workbook that counts from 1904.
      const [first, last] = rule.years;
      return { type: 'type="date"', formulas: [`DATE(${first},1,1)`, `DATE(${last},12,31)`] };
    }
    default:
      return rule.most === undefined
        ? { type: `type="${rule.kind}" operator="greaterThanOrEqual"`, formulas: [String(rule.least)] }
        : { type: `type="${rule.kind}"`, formulas: [String(rule.least), String(rule.most)] };
  }
}

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
import { cellXml, looksLikeFormula } from './cellXml';
import type { DrawnSheet, NewTable } from './change';
import { FIT_TO_PAGE, PAGE } from './newSheet';
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

/** One of our tables with an empty row, on the sheet that `drawnTable` adds. */
export function emptyTable({ name: sheet, table, columns }: TableSheet, style: string): NewTable {
  const range = { top: HEADER_ROW, left: 1, bottom: HEADER_ROW + 1, right: columns.length };
  return { sheet, name: table, captions: columns.map(({ caption }) => caption), range, style };
}

/**
 * The sheet of one of our tables; ids are listed of the tables given. What its cells hold is title, notes and captions,
 * unless it is told; the looks and the rules of its rows reach down to the last one.
 */
export function drawnTable(
  sheet: TableSheet,
  listed: ReadonlySet<TableName>,
  cells: readonly CellWrite[] = cellsOf(sheet),
): DrawnSheet {
  return {
    name: sheet.name,
    cells,
    xml: (edition, styles) => sheetXml(sheet, listed, cells, edition, styles),
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
  cells: readonly CellWrite[],
  edition: Edition,
  styles: Styles,
): string {
  const looks = sheet.columns.map((column) => styles.look(bodyLook(column)));
  const cols = sheet.columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${looks[index]}" customWidth="1"/>`,
  );
  const lookOf = ({ row, column }: CellWrite): number | undefined => {
    if (row > HEADER_ROW) return looks[column - 1];
    const own = sheet.columns[column - 1];
    if (row === HEADER_ROW) return own && styles.look(headerLook(own));
    return styles.look(row === 1 ? TITLE : NOTE);
  };
  const last = cells.reduce((most, { row }) => Math.max(most, row), HEADER_ROW + 1);
  const rows = Array.from({ length: last }, () => new Map<number, string>());
  const put = (at: CellWrite): void => {
    const cell = cellAddress(at.row, at.column);
    const { type, inside } = cellXml(at.content, '', { sheet: sheet.name, cell });
    const look = lookOf(at) ?? 0;
    const style = looksLikeFormula(at.content) ? styles.guarded(look) : look;
    const t = type === null ? '' : ` t="${type}"`;
    rows[at.row - 1]?.set(at.column, `<c r="${cell}" s="${style}"${t}>${inside}</c>`);
  };
  for (let row = HEADER_ROW + 1; row <= last; row++)
    looks.forEach((_, index) => put({ row, column: index + 1, content: null }));
  cells.forEach(put);
  const written = rows.map((own, index) => {
    const height = index === 0 ? ' ht="24"' : index + 1 === HEADER_ROW ? ' ht="33"' : '';
    const inOrder = [...own].sort(([one], [other]) => one - other).map(([, xml]) => xml);
    return `<row r="${index + 1}"${height}>${inOrder.join('')}</row>`;
  });
  const below = `A${HEADER_ROW + 1}`;
  return (
    `${XML_DECLARATION}<worksheet xmlns="${edition.main}">${FIT_TO_PAGE}` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<cols>${cols.join('')}</cols><sheetData>${written.join('')}</sheetData>` +
    `${validations(sheet, listed)}${PAGE}</worksheet>`
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

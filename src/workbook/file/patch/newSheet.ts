import { cellAddress } from '../../../ledger/address';
import { cellXml, looksLikeFormula } from './cellXml';
import { PatchRefusal, type NewCell, type NewSheet, type OwnTable } from './change';
import type { Edition } from './packageEdit';
import { XML_DECLARATION } from './partText';
import { SHEET_PROTECTION } from './protection';
import { escapeAttribute } from './splices';
import type { Styles } from './styles';

const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]|^'|'$/; // eslint-disable-line no-control-regex -- Excel takes none of them

/** Printed on A4 across, one page wide and as many down as it takes. */
export const FIT_TO_PAGE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
export const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';

const LINE_POINTS = 15;
const HIGHEST_POINTS = 409;
/** Letters are a little narrower than the digits that widths are counted in. */
const LETTERS_PER_DIGIT = 1.05;

/** The height of a row with a text over several lines, since not every program fits it when it opens a file. */
function height(cells: readonly NewCell[], widths: readonly number[]): string {
  const lines = cells.map(({ content, style }, column) => {
    const width = widths[column];
    if (typeof content !== 'string' || width === undefined || (style !== 'wrapped' && style !== 'header'))
      return 1;
    const paragraphs = content.split('\n');
    return paragraphs.reduce(
      (sum, { length }) => sum + Math.max(1, Math.ceil(length / (width * LETTERS_PER_DIGIT))),
      0,
    );
  });
  const most = Math.max(1, ...lines);
  return most === 1 ? '' : ` ht="${Math.min(HIGHEST_POINTS, most * LINE_POINTS)}"`;
}

/** A table style that every workbook knows. */
export const PLAIN_STYLE = 'TableStyleLight1';

/** The id by which a sheet of our own refers to its table: the first and only one. */
export const TABLE_ID = 'rId1';

/** The part of a table. `id` is a number that no other table of the workbook has. */
export function tableXml(table: OwnTable, style: string, id: number, edition: Edition): string {
  const { name, captions, top, bottom } = table;
  const isCaption = (content: unknown): content is string => typeof content === 'string' && content !== '';
  if (bottom <= top || !captions.every(isCaption)) throw new PatchRefusal('TABLE_NAME', { table: name });
  if (new Set(captions.map((caption) => caption.toLowerCase())).size < captions.length)
    throw new PatchRefusal('TABLE_NAME', { table: name });
  const ref = `A${top}:${cellAddress(bottom, captions.length)}`;
  const columns = captions.map(
    (caption, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(caption)}"/>`,
  );
  return (
    `${XML_DECLARATION}<table xmlns="${edition.main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** A name that Excel takes for a sheet. */
export function checkSheetName(name: string): void {
  const isReserved = name.toLowerCase() === 'history';
  if (name.trim() === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name) || isReserved)
    throw new PatchRefusal('SHEET_NAME', { sheet: name });
}

/** The worksheet part of a sheet of our own. */
export function sheetXml(sheet: NewSheet, edition: Edition, styles: Styles): string {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map((cells, index) => {
    const written = cells.map(({ content, style }, column) => {
      const cell = cellAddress(index + 1, column + 1);
      const { type, inside } = cellXml(content, '', { sheet: sheet.name, cell });
      const base = style === undefined ? 0 : styles.named(style);
      const number = looksLikeFormula(content) ? styles.guarded(base) : base;
      if (inside === '' && number === 0) return '';
      const s = number === 0 ? '' : ` s="${number}"`;
      return `<c r="${cell}"${s}${type === null ? '' : ` t="${type}"`}>${inside}</c>`;
    });
    return `<row r="${index + 1}"${height(cells, sheet.widths)}>${written.join('')}</row>`;
  });
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const data = `${cols}<sheetData>${rows.join('')}</sheetData>`;
  const parts = sheet.table === undefined ? '' : tableParts(edition);
  const protection = sheet.isProtected ? `<${SHEET_PROTECTION}/>` : '';
  return `${XML_DECLARATION}<worksheet xmlns="${edition.main}">${FIT_TO_PAGE}${data}${protection}${PAGE}${parts}</worksheet>`;
}

/** What refers to the only table of a sheet. */
export function tableParts({ relationships }: Edition): string {
  return `<tableParts xmlns:r="${relationships}" count="1"><tablePart r:id="${TABLE_ID}"/></tableParts>`;
}

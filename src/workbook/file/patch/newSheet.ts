import { cellAddress } from '../../../ledger/address';
import { cellXml, looksLikeFormula } from './cellXml';
import { PatchRefusal, type NewCell, type NewSheet } from './change';
import type { Edition } from './packageEdit';
import { XML_DECLARATION } from './partText';
import { SHEET_PROTECTION } from './protection';
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
    const written = cells.map(({ content, style, numberFormat }, column) => {
      const cell = cellAddress(index + 1, column + 1);
      const { type, inside } = cellXml(content, '', { sheet: sheet.name, cell });
      const plain = numberFormat === undefined ? 0 : styles.formatted(0, numberFormat);
      const base = style === undefined ? plain : styles.named(style);
      const number = looksLikeFormula(content) ? styles.guarded(base) : base;
      if (inside === '' && number === 0) return '';
      const s = number === 0 ? '' : ` s="${number}"`;
      return `<c r="${cell}"${s}${type === null ? '' : ` t="${type}"`}>${inside}</c>`;
    });
    return `<row r="${index + 1}"${height(cells, sheet.widths)}>${written.join('')}</row>`;
  });
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const data = `${cols}<sheetData>${rows.join('')}</sheetData>`;
  const protection = sheet.isProtected ? `<${SHEET_PROTECTION}/>` : '';
  return `${XML_DECLARATION}<worksheet xmlns="${edition.main}">${FIT_TO_PAGE}${data}${protection}${PAGE}</worksheet>`;
}

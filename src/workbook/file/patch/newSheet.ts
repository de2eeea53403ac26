import { cellAddress } from '../../../ledger/address';
import { cellXml, looksLikeFormula } from './cellXml';
import { PatchRefusal, type NewSheet } from './change';
import type { Edition } from './packageEdit';
import { XML_DECLARATION } from './partText';
import type { Styles } from './styles';

const LONGEST_NAME = 31;
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]|^'|'$/; // eslint-disable-line no-control-regex -- Excel takes none of them

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
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  return `${XML_DECLARATION}<worksheet xmlns="${edition.main}">${cols}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}

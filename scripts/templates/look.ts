import type { Alignment, Border, Borders, Fill, Font, Worksheet } from 'exceljs';
import { COLOUR } from '../../src/workbook/tableSheet';

export { COLOUR };

/** Name of the table style that `pack` puts into the workbook. */
export const TABLE_STYLE = 'Puljetjek';

const argb = (value: string) => ({ argb: value });

export const fill = (value: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(value) });

const font = (size: number, colour: string, bold = false): Partial<Font> => ({
  name: 'Calibri',
  family: 2,
  size,
  bold,
  color: argb(colour),
});

export const FONT = {
  title: font(16, COLOUR.accent, true),
  section: font(12, COLOUR.text, true),
  body: font(11, COLOUR.text),
  strong: font(11, COLOUR.text, true),
  note: font(10, COLOUR.text2),
  formula: { ...font(10, COLOUR.text2), name: 'Consolas', family: 3 },
  onAccent: font(11, COLOUR.onAccent, true),
  onTint: font(11, COLOUR.accent, true),
} as const;

export const WRAPPED: Partial<Alignment> = { vertical: 'top', wrapText: true };

/** Height of a row of body text with this many lines. */
export const heightOf = (lines: number): number => 15 * lines;

/** Lines that a text takes in a column of this width, which counts digits; letters are a little narrower. */
export const linesOf = (text: string, width: number): number =>
  Math.max(1, Math.ceil(text.length / (width * 1.05)));

const thin = (colour: string): Partial<Border> => ({ style: 'thin', color: argb(colour) });

export const underline = (colour: string): Partial<Borders> => ({ bottom: thin(colour) });

/** A4 landscape, one page wide and of any length, with the sheet's name and the page at the foot. */
export function setUpPage(sheet: Worksheet, footer: string): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  sheet.headerFooter.oddFooter = `&L&A&R${footer}`;
}

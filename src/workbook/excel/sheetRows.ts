/// <reference types="office-js" />
import type { NewCell, NewSheet, StyleName } from '../file/patch/change';
import { addressOf } from './areas';
import { textLength } from './textLength';
import { contentOf, written } from './writeCells';

export type Value = string | number | boolean;

/** Rows of a sheet that are written together. */
export interface Part {
  /** Place of the sheet among those that are written. */
  readonly sheet: number;
  /** Number of the first row. */
  readonly top: number;
  readonly values: readonly (readonly Value[])[];
  readonly styles: readonly (readonly (StyleName | undefined)[])[];
  /** In digits; for the first rows of a sheet. */
  readonly widths: readonly number[];
}

/** Excel on the web carries 5 MB; of a smaller request progress can be told. */
const REQUEST_BYTES = 1_000_000;
const HEADER_FILL = '#E3F1E8';
const FORMATS: ReadonlyMap<StyleName, string> = new Map([
  ['amount', '#,##0.00'],
  ['date', 'yyyy-mm-dd'],
]);
const GENERAL = 'General';

/** What the cells are to hold, every row as wide as the widest; an empty text is a blank cell. */
export function valuesOf({ rows }: NewSheet): Value[][] {
  const columns = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: columns }, (_, at) => contentOf(plain(row[at]))));
}

/** A formula comes as its value: a sheet of ours calculates nothing. */
function plain(cell: NewCell | undefined) {
  const content = cell?.content ?? null;
  return typeof content === 'object' && content !== null && 'formula' in content
    ? (content.value ?? null)
    : content;
}

/** What is written in each request: rows of one sheet or of several. */
export function requestsOf(sheets: readonly NewSheet[]): Part[][] {
  const requests: Part[][] = [[]];
  let bytes = 0;
  for (const [at, sheet] of sheets.entries()) {
    const values = valuesOf(sheet);
    let from = 0;
    const close = (to: number): void => {
      const styles = sheet.rows.slice(from, to).map((row) => row.map(({ style }) => style));
      const widths = from === 0 ? sheet.widths : [];
      requests.at(-1)?.push({ sheet: at, top: from + 1, values: values.slice(from, to), styles, widths });
      from = to;
    };
    for (const [row, line] of values.entries()) {
      const more = textLength([line]);
      if (bytes + more > REQUEST_BYTES && bytes > 0) {
        if (row > from) close(row);
        requests.push([]);
        bytes = 0;
      }
      bytes += more;
    }
    close(values.length);
  }
  return requests;
}

/** Has rows written with their looks by the next request. Texts stay texts, whatever they begin with. */
export function writeRows(sheet: Excel.Worksheet, { top, values, styles, widths }: Part): void {
  const bottom = top + values.length - 1;
  const right = values[0]?.length ?? 0;
  const column = (at: number): Excel.Range =>
    sheet.getRange(addressOf({ top, left: at + 1, bottom, right: at + 1 }));
  widths.forEach((width, at) => {
    column(at).format.columnWidth = widthInPoints(width);
  });
  for (let at = 0; at < right; at += 1) {
    const looks = styles.map((row) => row[at]);
    if (looks.some((look) => look !== undefined && FORMATS.has(look)))
      column(at).numberFormat = looks.map((look) => [(look && FORMATS.get(look)) ?? GENERAL]);
    if (looks.includes('wrapped') || looks.includes('header')) column(at).format.wrapText = true;
  }
  const whole = sheet.getRange(addressOf({ top, left: 1, bottom, right }));
  whole.format.verticalAlignment = 'Top';
  whole.values = values.map((row) => row.map((value) => written(value)));
  styles.forEach((row, at) => {
    if (row[0] !== 'header') return;
    const line = sheet.getRange(addressOf({ top: top + at, left: 1, bottom: top + at, right: row.length }));
    line.format.font.bold = true;
    line.format.fill.color = HEADER_FILL;
  });
}

/** A digit is 7 pixels wide in the standard font, a cell has 5 pixels beside its content. */
export function widthInPoints(digits: number): number {
  return (digits * 7 + 5) * 0.75;
}

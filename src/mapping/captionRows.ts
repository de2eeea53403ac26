import { normaliseId, tidyText } from '../ledger/ids';
import type { Cell } from '../ledger/source';

/** More rows than these are no captions. */
export const MOST_CAPTION_ROWS = 6;

/**
 * The captions of columns whose headings take some rows: the texts of a column below each other, joined by a blank.
 * A heading over a group of columns stands in the first of them only (merged or not), so above a text of the last
 * rows an empty cell takes the text to its left.
 */
export function joinedCaptions(rows: readonly (readonly Cell[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = rows.map((row) =>
    Array.from({ length: width }, (_, column) => captionText(row[column] ?? null)),
  );
  const last = texts.length - 1;
  const filled = texts.map((row, at) => {
    let group = '';
    return row.map((text, column) => {
      group = text === '' ? group : text;
      const headed = texts.slice(at + 1).some((below) => below[column] !== '');
      return text === '' && at < last && headed ? group : text;
    });
  });
  return Array.from({ length: width }, (_, column) =>
    filled
      .map((row) => row[column] ?? '')
      .filter((text, at, all) => text !== '' && text !== all[at - 1])
      .join(' '),
  );
}

function captionText(cell: Cell): string {
  if (typeof cell === 'string') return tidyText(cell);
  return typeof cell === 'number' && cell !== 0 ? String(cell) : '';
}

/** The form in which the captions of a sheet are compared: blanks and line breaks do not count. */
export function captionMark(caption: string): string {
  return normaliseId(caption).replaceAll(' ', '');
}

/** Column letters of a column number from 1: 1 is A, 28 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** `J8` of row 8, column 10. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

import { fieldOfColumn, tableNamed } from '../ledger/captions';
import { CellError, type Cell, type SourceColumn, type SourceWorkbook } from '../ledger/source';
import { fieldsOf, TABLE_NAMES } from '../ledger/tables';
import { Digest } from './digest';

const NOTHING = 0;
const NUMBER = 1;
const TEXT = 2;
const TRUE = 3;
const FALSE = 4;
const ERROR = 5;

/** Below this a number with two decimals has at most 15 digits. */
const CENTS_EXACT = 1e13;

/**
 * A short text for the content that answers can depend on: the same for the same rows in the same order,
 * whatever the order of tables and of columns; another one when a cell of ours holds anything else. Texts
 * count letter by letter, capitals too, for answers and messages repeat them as they stand.
 */
export function fingerprintOf({ tables, date1904 }: Pick<SourceWorkbook, 'tables' | 'date1904'>): string {
  const digest = new Digest();
  digest.word(date1904 ? 1904 : 1900);
  for (const name of TABLE_NAMES) {
    for (const table of tables) {
      if (tableNamed(table.name) !== name) continue;
      digest.text(name);
      digest.word(table.rowCount);
      for (const [field] of fieldsOf(name)) {
        for (const column of table.columns) {
          if (fieldOfColumn(name, column)?.field !== field) continue;
          digest.text(field);
          addColumn(digest, column, table.rowCount);
        }
      }
    }
  }
  return digest.letters();
}

function addColumn(digest: Digest, { caption, cells, mapped }: SourceColumn, rowCount: number): void {
  digest.text(caption);
  if (mapped) digest.text(mapped.unit);
  for (let row = 0; row < rowCount; row += 1) addCell(digest, cells[row] ?? null);
}

function addCell(digest: Digest, cell: Cell): void {
  // A desktop Excel hands over an empty cell as 0.
  if (cell === null || cell === 0 || cell === '') digest.word(NOTHING);
  else if (typeof cell === 'number') {
    digest.word(NUMBER);
    digest.number(fifteenDigits(cell));
  } else if (typeof cell === 'string') {
    digest.word(TEXT);
    digest.text(cell);
  } else if (cell instanceof CellError) {
    // Which error it is does not count: a range that is read names more kinds than an argument carries.
    digest.word(ERROR);
  } else digest.word(cell ? TRUE : FALSE);
}

/** The digits that are the user's: the ways in which a number comes in differ in the last ones. */
function fifteenDigits(value: number): number {
  if (Math.abs(value) < CENTS_EXACT && Math.round(value * 100) / 100 === value) return value;
  return Number(value.toPrecision(15));
}

import { cellAddress } from '../../../ledger/address';
import { CellError, type Cell } from '../../../ledger/source';
import type { OpenedWorkbook } from '../book/openWorkbook';
import { parseRange } from '../sheet/reference';
import { isFormula } from './cellXml';
import { PatchRefusal } from './change';
import { holds, type CellWrite } from './cellWrites';

type Written = Pick<CellWrite, 'row' | 'column' | 'content'>;

/** Reads a written sheet to its end and refuses it where a cell does not hold what it was to hold. */
export async function readBackCells(
  book: OpenedWorkbook,
  sheetName: string,
  cells: readonly Written[],
): Promise<void> {
  // A cell that an array formula fills reads as having that formula.
  const arrays = cells.flatMap(({ content }) => {
    const range = isFormula(content) && content.array && parseRange(content.array.range);
    return range ? [{ range, formula: content.formula }] : [];
  });
  const left = new Map(cells.map((cell) => [cellAddress(cell.row, cell.column), cell]));
  const refuse = (cell?: string): never => {
    throw new PatchRefusal('NOT_AS_WRITTEN', { sheet: sheetName, ...(cell === undefined ? {} : { cell }) });
  };
  const sheet = book.sheets.find(({ name }) => name === sheetName) ?? refuse();
  await book.readSheet(sheet, {
    cell: (row, column, value, formula) => {
      const address = cellAddress(row, column);
      const cell = left.get(address);
      if (cell === undefined) return;
      left.delete(address);
      const { content } = cell;
      const around = arrays.find(({ range }) => holds(range, row, column))?.formula;
      const asked = isFormula(content) ? content : { formula: around, value: content };
      if (formula !== asked.formula || !isSame(value, asked.value ?? null)) refuse(address);
    },
  });
  for (const [address, { content }] of left) if (content !== null) refuse(address);
}

function isSame(one: Cell, other: Cell): boolean {
  if (one instanceof CellError) return other instanceof CellError && other.code === one.code;
  return one === other;
}

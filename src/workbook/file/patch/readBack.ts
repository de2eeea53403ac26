import { cellAddress } from '../../../ledger/address';
import { CellError, type Cell } from '../../../ledger/source';
import type { OpenedWorkbook } from '../book/openWorkbook';
import { isFormula } from './cellXml';
import { PatchRefusal } from './change';
import type { CellWrite } from './cellWrites';

type Written = Pick<CellWrite, 'row' | 'column' | 'content'>;

/** Reads a written sheet to its end and refuses it where a cell does not hold what it was to hold. */
export async function readBackCells(
  book: OpenedWorkbook,
  sheetName: string,
  cells: readonly Written[],
): Promise<void> {
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
      const asked = isFormula(content) ? content : { formula: undefined, value: content };
      if (formula !== asked.formula || !isSame(value, asked.value ?? null)) refuse(address);
    },
  });
  for (const [address, { content }] of left) if (content !== null) refuse(address);
}

function isSame(one: Cell, other: Cell): boolean {
  if (one instanceof CellError) return other instanceof CellError && other.code === one.code;
  return one === other;
}

import { openWorkbook } from '../../../src/workbook/file/book/openWorkbook';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import { readTables } from '../../../src/workbook/file/readWorkbook';
import { Refusal } from '../../../src/workbook/file/refusal';

/** What a file says: the values of its cells in one order, and its tables and names; or the code of its refusal. */
export async function said(bytes: Uint8Array): Promise<string> {
  try {
    const book = await openWorkbook(bytes, { inflate: inflateWithNode });
    const values: string[] = [];
    for (const sheet of book.sheets)
      await book.readSheet(sheet, {
        cell: (_row, _column, value) => {
          if (value !== null && value !== '') values.push(JSON.stringify(value));
        },
      });
    const { tables, names } = await readTables(book);
    const told = tables.map(({ name, columns }) =>
      JSON.stringify([name, columns.map(({ caption, cells }) => [caption, cells])]),
    );
    return JSON.stringify([values.sort(), told.sort(), [...names].sort()]);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

import type { OpenedWorkbook, Sheet } from '../book/openWorkbook';
import { PatchRefusal } from './change';
import type { PackageEdit } from './packageEdit';

/** Excel may give them to any sheet that it saves. They are left in the file, where nothing refers to them any more. */
const PRINTER = 'printerSettings';

/**
 * The sheets to be removed, once it is sure that nothing is lost with them: they have no parts of their own but
 * printer settings, a visible sheet is left, and no formula or name refers to them unless another sheet takes the name over.
 */
export async function refuseUsedSheets(
  book: OpenedWorkbook,
  edit: PackageEdit,
  names: readonly string[],
  added: readonly string[],
): Promise<Sheet[]> {
  const removed: Sheet[] = [];
  for (const name of names) {
    const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined || removed.includes(sheet))
      throw new PatchRefusal('NO_SUCH_SHEET', { sheet: name });
    const kinds = await edit.kindsOf(sheet.part);
    if (kinds.some((kind) => kind !== PRINTER)) throw new PatchRefusal('SHEET_IN_USE', { sheet: name });
    removed.push(sheet);
  }
  const left = book.sheets.filter((sheet) => !removed.includes(sheet));
  if (added.length === 0 && !left.some(({ state }) => state === 'visible'))
    throw new PatchRefusal('SHEET_IN_USE', { sheet: names[0]! });
  const takenOver = new Set(added.map((name) => name.toLowerCase()));
  const gone = removed.map(({ name }) => name.toLowerCase()).filter((name) => !takenOver.has(name));
  const refuseIn = (formula: string | undefined): void => {
    const words = formula?.toLowerCase() ?? '';
    const used = gone.find(
      (name) =>
        words.includes(`${name.replaceAll("'", "''")}!`) || words.includes(`${name.replaceAll("'", "''")}'!`),
    );
    if (used !== undefined) throw new PatchRefusal('SHEET_IN_USE', { sheet: used });
  };
  if (gone.length === 0) return removed;
  for (const { formula, sheetIndex } of book.names)
    if (sheetIndex === undefined || !removed.includes(book.sheets[sheetIndex]!)) refuseIn(formula);
  for (const sheet of left)
    await book.readSheet(sheet, { cell: (_row, _column, _value, formula) => refuseIn(formula) });
  return removed;
}

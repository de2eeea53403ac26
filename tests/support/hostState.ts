import type { ExcelHost } from '../../src/workbench/host/host';

/** All that an add-in can change in an open workbook, so that two moments can be compared. Listeners are apart. */
export function stateOf({ book, selected, grid }: ExcelHost): unknown {
  return {
    selected,
    active: book.active.name,
    date1904: book.date1904,
    settings: [...book.settings],
    names: book.names.map(({ name, formula }) => [name, formula]),
    tables: book.tables.map(({ id, name, range, sheet }) => [id, name, range, sheet.name]),
    xmlParts: book.xmlParts.map(({ xml }) => xml),
    sheets: book.sheets.map((sheet) => {
      const used = grid.used(sheet.name);
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        isProtected: sheet.isProtected,
        password: sheet.password,
        hiddenRows: [...sheet.hiddenRows],
        formatting: [...sheet.formatting],
        conditionalFormats: sheet.conditionalFormats.map(({ id: _id, sheet: _sheet, ...format }) => format),
        used,
        cells: used === null ? [] : grid.read(sheet.name, used),
      };
    }),
  };
}

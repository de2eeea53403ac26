/**
 * What changes the workbook, hears of changes, or is asked for by a single view. A file of its own for the bundle: who only checks does
 * not wait for it.
 */
export { addCharts } from './addCharts';
export { addTableRow } from './addRow';
export { addSheets } from './addSheets';
export { cellsAt } from './cellsAt';
export { readCustomXml, replaceCustomXml } from './customXml';
export { hasMarks, highlightCells } from './highlight';
export { readAgain } from './readAgain';
export { listenToSelection, readSelectedCell } from './selection';
export { listenToTables } from './tableEvents';
export { putBackCells, writeCells } from './writeCells';
export { readWorkbookFile } from './workbookFile';

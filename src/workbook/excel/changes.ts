/**
 * What changes the workbook, hears of changes and reads again after them, or is asked for by a press or a single view. A
 * file of its own for the bundle: whoever waits for the first check does not wait for it.
 */
export { addCharts } from './addCharts';
export { addTableRow } from './addRow';
export { addSheets } from './addSheets';
export { cellsAt } from './cellsAt';
export { readCustomXml, replaceCustomXml } from './customXml';
export { hasMarks, highlightCells } from './highlight';
export { readAgain } from './readAgain';
export { selectCell } from './selectCell';
export { listenToSelection, readSelectedCell } from './selection';
export { listenToTables } from './tableEvents';
export { putBackCells, writeCells } from './writeCells';
export { readWorkbookFile } from './workbookFile';

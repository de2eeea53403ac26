/// <reference types="office-js" />
import type { OpenWorkbook } from '../port';
import { inExcel, openNewWorkbook, type Patience } from './inExcel';
import { loadMapped } from './loadMapped';
import { readLedgerCalls } from './readLedgerCalls';
import { readTables } from './readTables';
import { readSetting, writeSetting } from './settings';
import { systemTimer } from './timer';

export interface ExcelWorkbookOptions extends Partial<Patience> {
  /** Bytes that one answer of Excel should have at most; Excel on the web carries 5 MB. */
  readonly answerBytes?: number;
  /** Edits within so many milliseconds of each other are told as one. */
  readonly quietFor?: number;
}

const ANSWER_WITHIN = 60_000;
const EDIT_PAUSES = [250, 500, 1_000, 2_000, 4_000];
const ANSWER_BYTES = 2_500_000;
const QUIET_FOR = 300;

const loadChanges = () => import(/* webpackChunkName: "changes" */ './changes');

/** The workbook that is open in Excel, over Office.js. `Office.onReady` must have resolved. */
export function openExcelWorkbook(options: ExcelWorkbookOptions = {}): OpenWorkbook {
  const { timer = systemTimer, answerWithin = ANSWER_WITHIN, editPauses = EDIT_PAUSES } = options;
  const patience: Patience = { timer, answerWithin, editPauses };
  const blocks = { timer, answerBytes: options.answerBytes ?? ANSWER_BYTES };
  return {
    read: (request = {}) =>
      inExcel(patience, (visit) => readTables(visit, request, blocks), { signal: request.signal }),
    readAgain: async (workbook, edits, request = {}) =>
      (await loadChanges()).readAgain(patience, { workbook, edits }, request, blocks),
    ledgerCalls: () => inExcel(patience, (visit) => readLedgerCalls(visit, blocks)),
    select: async (spot) => {
      const { selectCell } = await loadChanges();
      return inExcel(patience, (visit) => selectCell(visit, spot), { writes: true, sheet: spot.sheet });
    },
    cellsAt: async (spots) => {
      const { cellsAt } = await loadChanges();
      return inExcel(patience, (visit) => cellsAt(visit, spots));
    },
    addCharts: async (sheet) => {
      const { addCharts } = await loadChanges();
      return inExcel(patience, (visit) => addCharts(visit, sheet), { writes: true, sheet: sheet.name });
    },
    addSheets: async (sheets, request = {}) => (await loadChanges()).addSheets(patience, sheets, request),
    addMapping: async (mapping) => (await loadMapped()).addMapping(patience, mapping),
    addTable: async (sheet) =>
      (await import(/* webpackChunkName: "tables" */ './addTable')).addTable(patience, sheet),
    file: async () => (await loadChanges()).readWorkbookFile(patience),
    openNew: (base64) => openNewWorkbook(patience, base64),
    write: async (cells) => {
      const { writeCells } = await loadChanges();
      return inExcel(patience, (visit) => writeCells(visit, cells), {
        writes: true,
        sheet: cells[0]?.spot.sheet,
      });
    },
    putBack: async (cells) => {
      const { putBackCells } = await loadChanges();
      return inExcel(patience, (visit) => putBackCells(visit, cells), {
        writes: true,
        sheet: cells[0]?.spot.sheet,
      });
    },
    addRow: async (table, values, language) =>
      (await loadChanges()).addTableRow(patience, { table, values, language }),
    highlight: async (marks) => {
      const { highlightCells } = await loadChanges();
      return inExcel(patience, (visit) => highlightCells(visit, marks), { writes: true });
    },
    clearHighlight: async () => {
      const { highlightCells } = await loadChanges();
      return inExcel(patience, (visit) => highlightCells(visit, []), { writes: true });
    },
    hasHighlight: async () => {
      const { hasMarks } = await loadChanges();
      return inExcel(patience, hasMarks);
    },
    selectedCell: async () => {
      const { readSelectedCell } = await loadChanges();
      return inExcel(patience, readSelectedCell);
    },
    onSelectionChanged: async (listener) => (await loadChanges()).listenToSelection(patience, listener),
    onTablesChanged: async (listener) =>
      (await loadChanges()).listenToTables(patience, options.quietFor ?? QUIET_FOR, listener),
    setting: readSetting,
    saveSetting: (name, value) => writeSetting(patience, name, value),
    customXml: async (namespace) => {
      const { readCustomXml } = await loadChanges();
      return inExcel(patience, (visit) => readCustomXml(visit, namespace));
    },
    replaceCustomXml: async (namespace, xml) => {
      const { replaceCustomXml } = await loadChanges();
      return inExcel(patience, (visit) => replaceCustomXml(visit, namespace, xml), { writes: true });
    },
  };
}

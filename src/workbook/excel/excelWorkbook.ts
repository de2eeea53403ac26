/// <reference types="office-js" />
import type { OpenWorkbook } from '../port';
import { readCustomXml, replaceCustomXml } from './customXml';
import { inExcel, type Patience } from './inExcel';
import { readLedgerCalls } from './readLedgerCalls';
import { readTables } from './readTables';
import { selectCell } from './selectCell';
import { readSetting, writeSetting } from './settings';
import { listenToTables } from './tableEvents';
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

/** The workbook that is open in Excel, over Office.js. `Office.onReady` must have resolved. */
export function openExcelWorkbook(options: ExcelWorkbookOptions = {}): OpenWorkbook {
  const { timer = systemTimer, answerWithin = ANSWER_WITHIN, editPauses = EDIT_PAUSES } = options;
  const patience: Patience = { timer, answerWithin, editPauses };
  const blocks = { timer, answerBytes: options.answerBytes ?? ANSWER_BYTES };
  return {
    read: (request = {}) =>
      inExcel(patience, (visit) => readTables(visit, request, blocks), { signal: request.signal }),
    ledgerCalls: () => inExcel(patience, (visit) => readLedgerCalls(visit, blocks)),
    select: (spot) =>
      inExcel(patience, (visit) => selectCell(visit, spot), { writes: true, sheet: spot.sheet }),
    onTablesChanged: (listener) => listenToTables(patience, options.quietFor ?? QUIET_FOR, listener),
    setting: readSetting,
    saveSetting: (name, value) => writeSetting(patience, name, value),
    customXml: (namespace) => inExcel(patience, (visit) => readCustomXml(visit, namespace)),
    replaceCustomXml: (namespace, xml) =>
      inExcel(patience, (visit) => replaceCustomXml(visit, namespace, xml), { writes: true }),
  };
}

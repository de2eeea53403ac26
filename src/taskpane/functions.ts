/// <reference types="office-js" />
/// <reference types="custom-functions-runtime" />
import { registerFunctions } from '../functions/excel/register';
import { languageOf } from './languageOf';

/**
 * What functions.js does by being loaded: the formulas of the workbook wait for it, so it comes before the pane
 * and does not wait for Excel to be ready. The adapter is fetched when a formula first has to read the workbook,
 * the check and the drafts when a formula first asks for them.
 */
// Without office.js there is nobody to register with, and start.ts says so in the pane.
if (typeof CustomFunctions !== 'undefined')
  registerFunctions({
    runtime: CustomFunctions,
    workbook: {
      ledgerCalls: async () => {
        const [{ openExcelWorkbook }] = await Promise.all([
          import(/* webpackChunkName: "excel" */ '../workbook/excel/excelWorkbook'),
          // A formula may be asked while Office is still getting ready.
          Office.onReady(),
        ]);
        return openExcelWorkbook().ledgerCalls();
      },
    },
    late: async () => {
      const { LATE_FUNCTIONS } = await import(/* webpackChunkName: "late" */ '../functions/lateFunctions');
      return LATE_FUNCTIONS;
    },
    language: displayLanguage,
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });

/** Office knows its language from when it is ready; a formula may be asked before. */
function displayLanguage(): ReturnType<typeof languageOf> {
  try {
    return languageOf(Office.context.displayLanguage);
  } catch {
    return languageOf(navigator.language);
  }
}

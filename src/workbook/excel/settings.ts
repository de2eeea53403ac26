/// <reference types="office-js" />
import { WorkbookError } from '../port';
import type { Patience } from './inExcel';

/**
 * Texts kept in the workbook. `Office.context.document.settings` and not `workbook.settings`, because it is
 * in memory from the start: a text can be had without waiting, as a pane needs it before it shows anything.
 */
export function readSetting(name: string): string | null {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === 'string' ? value : null;
}

export async function writeSetting(
  { timer, answerWithin }: Patience,
  name: string,
  value: string | null,
): Promise<void> {
  const before = readSetting(name);
  put(name, value);
  try {
    await new Promise<void>((resolve, reject) => {
      const stop = timer.after(answerWithin, () => reject(new WorkbookError('lost', name)));
      Office.context.document.settings.saveAsync((result) => {
        stop();
        if (result.status === Office.AsyncResultStatus.Succeeded) resolve();
        else reject(new WorkbookError('lost', String(result.error.code)));
      });
    });
  } catch (error) {
    // The next save writes all settings: what was told not to be saved must not go along with it.
    put(name, before);
    throw error;
  }
}

function put(name: string, value: string | null): void {
  if (value === null) Office.context.document.settings.remove(name);
  else Office.context.document.settings.set(name, value);
}

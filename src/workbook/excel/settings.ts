/// <reference types="office-js" />
import type { Patience } from './inExcel';
import { olderAnswer } from './olderAnswer';

/**
 * Texts kept in the workbook. `Office.context.document.settings` and not `workbook.settings`, because it is
 * in memory from the start: a text can be had without waiting, as a pane needs it before it shows anything.
 */
export function readSetting(name: string): string | null {
  const value: unknown = Office.context.document.settings.get(name);
  return typeof value === 'string' ? value : null;
}

export async function writeSetting(patience: Patience, name: string, value: string | null): Promise<void> {
  const before = readSetting(name);
  put(name, value);
  try {
    await olderAnswer<void>(patience, (done) => Office.context.document.settings.saveAsync(done));
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

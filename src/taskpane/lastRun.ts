import type { EarlierFindings } from '../rules/history';
import type { OpenWorkbook } from '../workbook/port';

const SETTING = 'puljetjek.lastRun';
/** A setting is carried in every save of the workbook, so a very long list is not kept. */
const KEPT = 2_000;

/** What the last check found, as the workbook keeps it; `null` where it keeps none that can be understood. */
export function lastRun(workbook: OpenWorkbook): EarlierFindings | null {
  try {
    const kept: unknown = JSON.parse(workbook.setting(SETTING) ?? 'null');
    return Array.isArray(kept) && kept.every((id) => typeof id === 'string') ? new Set(kept) : null;
  } catch {
    return null;
  }
}

/** Keeps what was found for the next check. What cannot be kept is only not compared with. */
export async function saveLastRun(workbook: OpenWorkbook, found: EarlierFindings): Promise<void> {
  try {
    await workbook.saveSetting(SETTING, found.size > KEPT ? null : JSON.stringify([...found]));
  } catch {
    // The pane shows this run all the same; the next one has nothing to be held against.
  }
}

import { Ledger } from '../ledger/ledger';
import { check, type CheckResult } from '../rules/check';
import nyeTeknologier from '../rules/packs/nye-teknologier.json';
import type { OpenWorkbook, ReadProgress } from '../workbook/port';

/** The user asked to stop. */
export class Cancelled extends Error {}

/** Reads the open workbook and checks it. Cancelling settles at once, also where the host is slow to notice. */
export async function readAndCheck(
  workbook: OpenWorkbook,
  signal: AbortSignal,
  onProgress: (progress: ReadProgress) => void,
): Promise<CheckResult> {
  const source = await Promise.race([workbook.read({ signal, onProgress }), whenAborted(signal)]);
  await nextTurn();
  if (signal.aborted) throw new Cancelled();
  return check(new Ledger(source), nyeTeknologier);
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Cancelled());
    else signal.addEventListener('abort', () => reject(new Cancelled()), { once: true });
  });
}

/** Lets the page draw, and a press on Cancel come through, before the check takes the thread. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

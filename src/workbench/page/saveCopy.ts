import type { Patched } from '../../workbook/file/patch/patchWorkbook';
import { saveCopy } from '../../workbook/file/patch/saveCopy';
import { differencesFrom } from '../host/differences';
import type { ExcelHost } from '../host/host';

/** The opened file with what was changed since, and every other part as it came. Nothing is written where it rejects. */
export async function copyOf(bytes: Uint8Array, host: ExcelHost): Promise<Patched> {
  await host.grid.settled();
  return saveCopy(bytes, await differencesFrom(bytes, host));
}

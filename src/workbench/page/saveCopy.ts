import type { ExcelHost } from '../host/host';

/** The file's bytes with what was changed in the host. Throws where it cannot be done. */
export function saveCopy(_bytes: Uint8Array, _host: ExcelHost): Uint8Array {
  throw new Error('saveCopy is not connected yet');
}

import type { ReadLimits } from '../limits';
import { Refusal } from '../refusal';
import { readDirectory } from './directory';
import type { ZipEntry } from './entry';
import { isOleFile, oleKind } from './oleFile';

const LOCAL_HEADER = [0x50, 0x4b, 0x03, 0x04];
const END_RECORD = [0x50, 0x4b, 0x05, 0x06];

/** The entries of a zip file by lower-case name, or a refusal that says what the file is instead. */
export function openZip(bytes: Uint8Array, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  if (bytes.length === 0) throw new Refusal('EMPTY_FILE');
  if (bytes.length > limits.fileBytes) throw new Refusal('LIMIT_FILE', { limit: limits.fileBytes });
  if (isOleFile(bytes)) {
    const kind = oleKind(bytes);
    if (kind === 'encrypted') throw new Refusal('ENCRYPTED');
    throw new Refusal(kind === 'old-xls' ? 'OLD_XLS' : 'NOT_ZIP');
  }
  if (!beginsWith(bytes, LOCAL_HEADER)) {
    if (beginsWith(bytes, END_RECORD)) throw new Refusal('NO_WORKBOOK');
    throw new Refusal(hasZipInside(bytes) ? 'LEADING_BYTES' : 'NOT_ZIP');
  }
  return readDirectory(bytes, limits);
}

function beginsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((value, index) => bytes[at + index] === value);
}

/** A zip that something was put in front of: an end record near the end, and a first entry somewhere before. */
function hasZipInside(bytes: Uint8Array): boolean {
  const earliest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= earliest; at--) if (beginsWith(bytes, END_RECORD, at)) return true;
  return false;
}

/** The two things an OLE file can be that a user may take for an .xlsx. */
export type OleKind = 'encrypted' | 'old-xls' | 'other';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const FREE = 0xfffffffa;

export function isOleFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((value, index) => bytes[index] === value);
}

/** Tells them apart by the names in the file's directory; a damaged directory gives `other`. */
export function oleKind(bytes: Uint8Array): OleKind {
  const names = directoryNames(bytes);
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  if (names.has('Workbook') || names.has('Book')) return 'old-xls';
  return 'other';
}

function directoryNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  if (bytes.length < HEADER_BYTES) return names;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512;
  const offsetOf = (sector: number): number => (sector + 1) * sectorBytes;
  const decoder = new TextDecoder('utf-16le');
  const visited = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < FREE && !visited.has(sector) && offsetOf(sector) + sectorBytes <= bytes.length) {
    visited.add(sector);
    for (let at = offsetOf(sector); at < offsetOf(sector) + sectorBytes; at += ENTRY_BYTES) {
      const length = view.getUint16(at + 64, true);
      if (length >= 2 && length <= 64) names.add(decoder.decode(bytes.subarray(at, at + length - 2)));
    }
    sector = nextSector(view, sector, sectorBytes);
  }
  return names;
}

/** Follows the allocation table as far as the header itself lists its sectors; a directory is never further out. */
function nextSector(view: DataView, sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4;
  const listed = Math.floor(sector / perSector);
  if (listed >= 109) return FREE;
  const table = view.getUint32(76 + listed * 4, true);
  const at = (table + 1) * sectorBytes + (sector % perSector) * 4;
  return table < FREE && at + 4 <= view.byteLength ? view.getUint32(at, true) : FREE;
}

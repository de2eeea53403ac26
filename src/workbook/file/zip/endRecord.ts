import { Refusal } from '../refusal';

export interface EndRecord {
  readonly entries: number;
  readonly directoryOffset: number;
  readonly directoryBytes: number;
  /** Where the central directory must end. */
  readonly directoryEnd: number;
  /** Where the comment begins that ends the file. */
  readonly commentOffset: number;
}

const END = 0x06054b50;
const END_BYTES = 22;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_BYTES = 20;
const LONGEST_COMMENT = 0xffff;

/**
 * The record at the end of the file that says where the central directory is. Only one whose comment reaches
 * exactly to the end of the file counts, so that two programs cannot find two different ones.
 */
export function readEndRecord(view: DataView): EndRecord {
  const at = findEndRecord(view);
  const entries = view.getUint16(at + 10, true);
  const directoryBytes = view.getUint32(at + 12, true);
  const directoryOffset = view.getUint32(at + 16, true);
  const disks = view.getUint16(at + 4, true) + view.getUint16(at + 6, true);
  const locator = at - LOCATOR64_BYTES;
  const commentOffset = at + END_BYTES;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR64)
    return { ...readEndRecord64(view, locator), commentOffset };
  if (disks !== 0 || view.getUint16(at + 8, true) !== entries)
    throw new Refusal('ZIP_DAMAGED', { detail: 'disks' });
  return { entries, directoryBytes, directoryOffset, directoryEnd: at, commentOffset };
}

function findEndRecord(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  let looseEnd = false;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
    looseEnd = true;
  }
  throw new Refusal(looseEnd ? 'TRAILING_BYTES' : 'TRUNCATED');
}

function readEndRecord64(view: DataView, locator: number): Omit<EndRecord, 'commentOffset'> {
  const at = wide(view, locator + 8);
  if (at + END64_BYTES > locator || view.getUint32(at, true) !== END64) {
    throw new Refusal('ZIP_DAMAGED', { detail: 'zip64' });
  }
  return {
    entries: wide(view, at + 32),
    directoryBytes: wide(view, at + 40),
    directoryOffset: wide(view, at + 48),
    directoryEnd: at,
  };
}

/** A 64-bit number; nothing in a file we take in is so large that a Number would not hold it exactly. */
export function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

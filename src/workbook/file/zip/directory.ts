import type { ReadLimits } from '../limits';
import { Refusal } from '../refusal';
import { readEndRecord, wide } from './endRecord';
import type { ZipEntry } from './entry';
import { entryName } from './entryName';

const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 0x1;
const SIZES_FOLLOW = 0x8;
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;

/**
 * Reads and checks the whole central directory before anything is unpacked: names, sizes, limits, and that
 * every entry's own header says the same, so that no other program can see another file in the same bytes.
 */
export function readDirectory(bytes: Uint8Array, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEndRecord(view);
  if (end.entries > limits.parts) throw new Refusal('LIMIT_PARTS', { limit: limits.parts });
  if (end.directoryOffset + end.directoryBytes !== end.directoryEnd) {
    throw new Refusal('ZIP_DAMAGED', { detail: 'directory' });
  }
  const entries = new Map<string, ZipEntry>();
  const spans: Span[] = [];
  let unpacked = 0;
  let at = end.directoryOffset;
  for (let index = 0; index < end.entries; index++) {
    const { header, next } = readCentralHeader(bytes, view, at, end.directoryEnd);
    at = next;
    const packed = locate(bytes, view, header, end.directoryOffset);
    spans.push({ from: header.offset, to: packed.byteOffset - bytes.byteOffset + packed.length });
    unpacked += header.unpackedBytes;
    if (unpacked > limits.unpackedBytes) throw new Refusal('LIMIT_UNPACKED', { limit: limits.unpackedBytes });
    if (header.name.endsWith('/')) continue;
    const key = header.name.toLowerCase();
    if (entries.has(key)) throw new Refusal('DUPLICATE_PART', { part: header.name });
    entries.set(key, { ...header, packed });
  }
  if (at !== end.directoryEnd) throw new Refusal('ZIP_DAMAGED', { detail: 'directory' });
  refuseOverlaps(spans);
  return entries;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface Header extends Omit<ZipEntry, 'packed'> {
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly offset: number;
}

function readCentralHeader(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { header: Header; next: number } {
  if (at + CENTRAL_BYTES > end || view.getUint32(at, true) !== CENTRAL) {
    throw new Refusal('ZIP_DAMAGED', { detail: 'directory' });
  }
  const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw new Refusal('ZIP_DAMAGED', { detail: 'directory' });
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const rawName = bytes.subarray(at + CENTRAL_BYTES, nameEnd);
  const name = entryName(rawName, flags);
  if (flags & ENCRYPTED) throw new Refusal('ENCRYPTED', { part: name });
  if (method !== STORED && method !== DEFLATED)
    throw new Refusal('METHOD', { part: name, detail: String(method) });
  const wideValues = zip64Values(view, nameEnd, extraEnd);
  const read = (offset: number): number => {
    const value = view.getUint32(offset, true);
    if (value !== IN_EXTRA) return value;
    const inExtra = wideValues.shift();
    if (inExtra === undefined) throw new Refusal('ZIP_DAMAGED', { part: name, detail: 'zip64' });
    return inExtra;
  };
  // The order matters: the extra field holds only what did not fit, unpacked size first.
  const unpackedBytes = read(at + 24);
  const packedBytes = read(at + 20);
  const offset = read(at + 42);
  const checksum = view.getUint32(at + 16, true);
  const compressed = method === DEFLATED;
  return {
    header: { name, rawName, flags, method, compressed, unpackedBytes, packedBytes, offset, checksum },
    next,
  };
}

function zip64Values(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    const values: number[] = [];
    for (let value = at + 4; value + 8 <= end; value += 8) values.push(wide(view, value));
    return values;
  }
  return [];
}

/** The packed bytes of an entry, once its own header is found to agree with the directory. */
function locate(bytes: Uint8Array, view: DataView, header: Header, directory: number): Uint8Array {
  const { offset, name } = header;
  const damaged = (detail: string): Refusal => new Refusal('ZIP_DAMAGED', { part: name, detail });
  if (offset + LOCAL_BYTES > directory || view.getUint32(offset, true) !== LOCAL) throw damaged('header');
  const nameEnd = offset + LOCAL_BYTES + view.getUint16(offset + 26, true);
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + header.packedBytes > directory) throw damaged('length');
  const localName = bytes.subarray(offset + LOCAL_BYTES, nameEnd);
  if (!sameBytes(localName, header.rawName)) throw damaged('name');
  if (view.getUint16(offset + 8, true) !== header.method) throw damaged('method');
  const flags = view.getUint16(offset + 6, true);
  if (flags & ENCRYPTED) throw new Refusal('ENCRYPTED', { part: name });
  if (!(flags & SIZES_FOLLOW)) {
    const agrees = (at: number, value: number): boolean =>
      view.getUint32(at, true) === value || view.getUint32(at, true) === IN_EXTRA;
    if (view.getUint32(offset + 14, true) !== header.checksum) throw new Refusal('CHECKSUM', { part: name });
    if (!agrees(offset + 18, header.packedBytes) || !agrees(offset + 22, header.unpackedBytes)) {
      throw new Refusal('SIZE', { part: name });
    }
  }
  return bytes.subarray(start, start + header.packedBytes);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Entries that share bytes are how a small file claims to be a huge one. The first entry must begin the file. */
function refuseOverlaps(spans: Span[]): void {
  spans.sort((one, other) => one.from - other.from);
  let end = 0;
  for (const [index, span] of spans.entries()) {
    if (index === 0 && span.from > 0) throw new Refusal('LEADING_BYTES');
    if (span.from < end) throw new Refusal('ZIP_DAMAGED', { detail: 'overlap' });
    end = span.to;
  }
}

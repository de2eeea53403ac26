import { deflateSync } from 'fflate';
import { DEFAULT_LIMITS } from '../limits';
import { crc32 } from '../zip/crc32';
import { readEndRecord } from '../zip/endRecord';
import { entryName } from '../zip/entryName';

/** A part's new bytes, by its name in the file; `null` takes the part out. */
export type NewParts = ReadonlyMap<string, Uint8Array | null>;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAME = 0x800;
const DEFLATED = 8;
/** 1 January 1980, the first day that a zip file can name: the same content gives the same bytes. */
const FIRST_DAY = (1 << 5) | 1;
const IN_EXTRA = 0xffffffff;
const ZIP64_EXTRA = 1;

/** An entry of the directory with everything that belongs to it, up to where the next one begins. */
interface RawEntry {
  readonly record: Uint8Array;
  readonly name: string;
  readonly offset: number;
  /** Where in the record the offset stands, and how wide it is there. */
  readonly offsetAt: number;
  readonly wide: boolean;
}

/**
 * The zip file with some parts changed. All others keep their packed bytes, headers and order; new ones come last.
 * Only for a file whose directory the reader has checked.
 */
export function rewriteZip(bytes: Uint8Array, parts: NewParts): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEndRecord(view);
  const entries = rawEntries(bytes, view, end.directoryOffset, end.entries);
  const starts = entries.map(({ offset }) => offset).sort((one, other) => one - other);
  const left = new Map(Array.from(parts, ([name, content]) => [name.toLowerCase(), { name, content }]));
  const out = new Output();
  for (const entry of entries) {
    const change = left.get(entry.name.toLowerCase());
    left.delete(entry.name.toLowerCase());
    if (change === undefined) {
      const after = starts[starts.indexOf(entry.offset) + 1] ?? end.directoryOffset;
      out.keep(entry, bytes.subarray(entry.offset, after));
    } else if (change.content !== null) out.replace(entry, change.content);
  }
  for (const { name, content } of left.values()) if (content !== null) out.add(name, content);
  return out.finish(bytes.subarray(end.commentOffset));
}

function rawEntries(bytes: Uint8Array, view: DataView, from: number, count: number): RawEntry[] {
  const entries: RawEntry[] = [];
  let at = from;
  for (let index = 0; index < count; index++) {
    const nameEnd = at + CENTRAL_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    const name = entryName(bytes.subarray(at + CENTRAL_BYTES, nameEnd), view.getUint16(at + 8, true));
    const wide = view.getUint32(at + 42, true) === IN_EXTRA;
    const offsetAt = wide ? wideOffsetAt(view, at, nameEnd, extraEnd) : at + 42;
    const offset = view.getUint32(offsetAt, true);
    entries.push({ record: bytes.subarray(at, next), name, offset, offsetAt: offsetAt - at, wide });
    at = next;
  }
  return entries;
}

/** The offset is the last of those values that did not fit into the record. */
function wideOffsetAt(view: DataView, record: number, from: number, to: number): number {
  const before = [24, 20].filter((field) => view.getUint32(record + field, true) === IN_EXTRA).length;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === ZIP64_EXTRA) return at + 4 + before * 8;
  throw new Error('an offset that the reader found is not there');
}

class Output {
  private readonly pieces: Uint8Array[] = [];
  private readonly records: Uint8Array[] = [];
  private length = 0;

  keep(entry: RawEntry, bytes: Uint8Array): void {
    const record = entry.record.slice();
    const view = new DataView(record.buffer);
    view.setUint32(entry.offsetAt, this.length, true);
    if (entry.wide) view.setUint32(entry.offsetAt + 4, 0, true);
    this.records.push(record);
    this.push(bytes);
  }

  /** The entry keeps its name as written, its date and its attributes. */
  replace({ record }: RawEntry, content: Uint8Array): void {
    const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
    const name = record.subarray(CENTRAL_BYTES, CENTRAL_BYTES + view.getUint16(28, true));
    const moment = view.getUint32(12, true);
    this.write(name, view.getUint16(8, true) & UTF8_NAME, moment, content, record.subarray(36, 42));
  }

  add(name: string, content: Uint8Array): void {
    this.write(new TextEncoder().encode(name), UTF8_NAME, FIRST_DAY << 16, content, new Uint8Array(6));
  }

  finish(comment: Uint8Array): Uint8Array {
    const directoryOffset = this.length;
    for (const record of this.records) this.push(record);
    const count = this.records.length;
    const directoryBytes = this.length - directoryOffset;
    this.push(
      fields(
        [4, END],
        [4, 0],
        [2, count],
        [2, count],
        [4, directoryBytes],
        [4, directoryOffset],
        [2, comment.length],
      ),
    );
    this.push(comment);
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  private write(
    name: Uint8Array,
    flags: number,
    moment: number,
    content: Uint8Array,
    attributes: Uint8Array,
  ): void {
    const packed = pack(content);
    const common = fields(
      [2, VERSION],
      [2, flags],
      [2, DEFLATED],
      [4, moment],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    );
    const offset = fields([4, this.length]);
    this.records.push(
      joined([fields([4, CENTRAL], [2, VERSION]), common, fields([2, 0], [2, 0]), attributes, offset, name]),
    );
    for (const piece of [fields([4, LOCAL]), common, name, packed]) this.push(piece);
  }

  private push(piece: Uint8Array): void {
    this.pieces.push(piece);
    this.length += piece.length;
  }
}

/** Packs a part, but never so tightly that a reader must take it for a file that is made to stop a computer. */
function pack(content: Uint8Array): Uint8Array {
  const { ratio, ratioFromBytes } = DEFAULT_LIMITS;
  const packed = deflateSync(content);
  if (content.length <= ratioFromBytes || content.length <= packed.length * ratio) return packed;
  const loose = deflateSync(content, { level: 1 });
  return content.length <= loose.length * ratio ? loose : deflateSync(content, { level: 0 });
}

/** Little-endian numbers of 2 or 4 bytes. */
function fields(...values: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(values.reduce((sum, [width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of values) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

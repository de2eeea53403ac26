import { deflateSync } from 'fflate';
import { crc32 } from '../../../src/workbook/file/zip/crc32';

/** A zip entry written by hand, so that each thing about it can be wrong. */
export interface HandEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  readonly unpackedBytes?: number;
  /** The name in the entry's own header, if it is to be another than in the directory. */
  readonly localName?: string;
  readonly packed?: Uint8Array;
  /** Sizes and checksum after the data instead of before them. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
}

export interface HandZip {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string;
  readonly zip64?: boolean;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

export function bytesOf(data: string | Uint8Array): Uint8Array {
  return typeof data === 'string' ? new TextEncoder().encode(data) : data;
}

export function join(...pieces: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** Little-endian fields of the given widths in bytes. */
function fields(...values: readonly (readonly [width: number, value: number])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [width, value] of values) {
    for (let index = 0; index < width; index++) bytes.push(Math.floor(value / 256 ** index) % 256);
  }
  return Uint8Array.from(bytes);
}

export function zipOf(entries: readonly HandEntry[], zip: HandZip = {}): Uint8Array {
  let file: Uint8Array = zip.before ?? new Uint8Array(0);
  let directory: Uint8Array = new Uint8Array(0);
  for (const entry of entries) {
    const data = bytesOf(entry.data);
    const packed = entry.packed ?? (entry.stored ? data : deflateSync(data));
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const checksum = entry.checksum ?? crc32(data);
    const unpackedBytes = entry.unpackedBytes ?? data.length;
    const offset = file.length;
    const localName = bytesOf(entry.localName ?? entry.name);
    const inHeader = entry.descriptor ? 0 : 1;
    const sizes: [number, number][] = [
      [4, checksum],
      [4, packed.length],
      [4, unpackedBytes],
    ];
    file = join(
      file,
      fields([4, LOCAL], [2, 20], [2, flags], [2, method], [4, 0]),
      fields(...sizes.map(([width, value]): [number, number] => [width, value * inHeader])),
      fields([2, localName.length], [2, 0]),
      localName,
      packed,
      entry.descriptor ? fields([4, 0x08074b50], ...sizes) : new Uint8Array(0),
    );
    const name = bytesOf(entry.name);
    const all = 0xffffffff;
    const extra = entry.zip64
      ? fields([2, 1], [2, 24], [8, unpackedBytes], [8, packed.length], [8, offset])
      : new Uint8Array(0);
    directory = join(
      directory,
      fields([4, CENTRAL], [2, 20], [2, 20], [2, flags], [2, method], [4, 0], [4, checksum]),
      fields([4, entry.zip64 ? all : packed.length], [4, entry.zip64 ? all : unpackedBytes]),
      fields([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
      fields([4, entry.zip64 ? all : offset]),
      name,
      extra,
    );
  }
  const start = file.length;
  const count = entries.length;
  file = join(file, directory);
  if (zip.zip64) {
    const at = file.length;
    file = join(
      file,
      fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      fields([8, directory.length], [8, start]),
      fields([4, 0x07064b50], [4, 0], [8, at], [4, 1]),
    );
  }
  const comment = bytesOf(zip.comment ?? '');
  const short = zip.zip64 ? 0xffff : count;
  return join(
    file,
    fields([4, 0x06054b50], [2, 0], [2, 0], [2, short], [2, short]),
    fields([4, zip.zip64 ? 0xffffffff : directory.length], [4, zip.zip64 ? 0xffffffff : start]),
    fields([2, comment.length]),
    comment,
    zip.after ?? new Uint8Array(0),
  );
}

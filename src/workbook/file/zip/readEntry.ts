import type { Inflate } from '../inflate/port';
import type { ReadLimits } from '../limits';
import { Refusal } from '../refusal';
import { crc32 } from './crc32';
import type { ZipEntry } from './entry';

const PIECE = 256 * 1024;

/**
 * The unpacked bytes of an entry, in pieces. Sizes and ratio are counted while unpacking, since what the file
 * declares is a claim; the checksum is known at the end, so nothing may be concluded before the last piece.
 */
export async function* readEntry(
  entry: ZipEntry,
  inflate: Inflate,
  limits: ReadLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  const part = entry.name;
  const tooDense = (bytes: number): boolean =>
    bytes > limits.ratioFromBytes && bytes > entry.packedBytes * limits.ratio;
  if (tooDense(entry.unpackedBytes)) throw new Refusal('RATIO', { part, limit: limits.ratio });
  let bytes = 0;
  let checksum = 0;
  try {
    for await (const piece of entry.compressed ? inflate(entry.packed) : inPieces(entry.packed)) {
      bytes += piece.length;
      if (bytes > entry.unpackedBytes) throw new Refusal('SIZE', { part });
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('COMPRESSION', { part });
  }
  if (bytes !== entry.unpackedBytes) throw new Refusal('SIZE', { part });
  if (checksum !== entry.checksum) throw new Refusal('CHECKSUM', { part });
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

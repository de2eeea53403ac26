import { createInflateRaw } from 'node:zlib';
import type { Inflate } from './port';

const CHUNK = 256 * 1024;

/** The zlib that Node has built in. The only file of the reader that needs Node. */
export const inflateWithNode: Inflate = async function* (packed) {
  const stream = createInflateRaw({ chunkSize: CHUNK });
  stream.end(packed);
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } finally {
    stream.destroy();
  }
};

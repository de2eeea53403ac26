import { createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Inflate } from './port';

const CHUNK = 256 * 1024;
/** Most parts of a workbook are smaller packed: a stream each would cost more than what it unpacks. */
const SMALL = 16 * 1024;

/** The zlib that Node has built in. The only file of the reader that needs Node. */
export const inflateWithNode: Inflate = async function* (packed) {
  // Deflate unpacks at most about 1,000 times, so this makes no more than 16 MB at once.
  if (packed.length <= SMALL) {
    yield inflateRawSync(packed);
    return;
  }
  const stream = createInflateRaw({ chunkSize: CHUNK });
  stream.end(packed);
  try {
    for await (const chunk of stream) yield chunk as Uint8Array;
  } finally {
    stream.destroy();
  }
};

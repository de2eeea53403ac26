import { Inflate as FflateInflate } from 'fflate';
import type { Inflate } from './port';

/** Deflate unpacks at most about 1,000 times, so one step never makes more than 4 MB. */
const STEP = 4 * 1024;
/** What is handed on at a time, so that whoever reads can stop early. */
const PIECE = 256 * 1024;
/** A page must stay responsive while a large part is read. */
const LONGEST_TASK_MS = 50;

/** Works wherever JavaScript does; slower than the one Node has built in. */
export const inflateWithFflate: Inflate = async function* (packed) {
  const pieces: Uint8Array[] = [];
  const stream = new FflateInflate((piece) => pieces.push(piece));
  let taskBegan = Date.now();
  let at = 0;
  do {
    const end = Math.min(at + STEP, packed.length);
    stream.push(packed.subarray(at, end), end === packed.length);
    at = end;
    for (const piece of pieces.splice(0)) {
      for (let from = 0; from < piece.length; from += PIECE) yield piece.subarray(from, from + PIECE);
    }
    if (Date.now() - taskBegan > LONGEST_TASK_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      taskBegan = Date.now();
    }
  } while (at < packed.length);
};

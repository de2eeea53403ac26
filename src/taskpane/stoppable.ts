import { inflateWithFflate } from '../workbook/file/inflate/fflateInflate';
import type { Inflate } from '../workbook/file/inflate/port';
import { Cancelled } from './readAndCheck';

/** Unpacks a file as everywhere else, and stops in the middle of it. */
export function stoppable(signal: AbortSignal): Inflate {
  return async function* (packed) {
    for await (const piece of inflateWithFflate(packed)) {
      if (signal.aborted) throw new Cancelled();
      yield piece;
    }
  };
}

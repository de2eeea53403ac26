import type { PrepareRefusal } from '../../text/prepareTexts';

/** A workbook that is not prepared or not restored, and the places that are to blame. Nothing was written. */
export class PrepareError extends Error {
  constructor(
    readonly code: PrepareRefusal,
    readonly places: readonly string[] = [],
  ) {
    super(`${code} ${places.join(', ')}`.trim());
  }
}

/** Every reason for which no extract is made. The codes are stable. */
export const EXTRACT_CODES = ['NO_SUCH_RECIPIENT', 'TWO_RECIPIENTS', 'NOT_READABLE'] as const;

export type ExtractCode = (typeof EXTRACT_CODES)[number];

export interface ExtractParams {
  readonly recipient?: string;
  readonly sheet?: string;
  readonly cell?: string;
}

/** No extract is made. Carries a code and parameters; the words are in `src/text`. */
export class ExtractRefusal extends Error {
  constructor(
    readonly code: ExtractCode,
    readonly params: ExtractParams = {},
  ) {
    const { recipient, sheet, cell } = params;
    super([code, recipient, sheet, cell].filter((word) => word !== undefined).join(' '));
    this.name = 'ExtractRefusal';
  }
}

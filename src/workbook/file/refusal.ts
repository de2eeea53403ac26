/** Every reason for which a received file is not read. The codes are stable: other programs may test them. */
export const REFUSAL_CODES = [
  'EMPTY_FILE',
  'NOT_ZIP',
  'ENCRYPTED',
  'OLD_XLS',
  'BINARY_WORKBOOK',
  'LEADING_BYTES',
  'TRAILING_BYTES',
  'TRUNCATED',
  'ZIP_DAMAGED',
  'METHOD',
  'PATH',
  'DUPLICATE_PART',
  'CHECKSUM',
  'SIZE',
  'COMPRESSION',
  'RATIO',
  'LIMIT_FILE',
  'LIMIT_UNPACKED',
  'LIMIT_PART',
  'LIMIT_PARTS',
  'LIMIT_SHEETS',
  'LIMIT_DEPTH',
  'LIMIT_MERGES',
  'LIMIT_TABLES',
  'LIMIT_STRINGS',
  'NO_WORKBOOK',
  'SHEET_MISSING',
  'PART_MISSING',
  'EXTERNAL_SHEET',
  'TARGET',
  'RELATIONSHIP',
  'XML',
  'ENCODING',
  'DOCTYPE',
  'ROOT',
  'STRUCTURE',
  'ROW_REFERENCE',
  'CELL_REFERENCE',
  'CELL_OUTSIDE_ROW',
  'DUPLICATE_ROW',
  'DUPLICATE_CELL',
  'ORDER',
  'SHARED_STRING',
  'NUMBER',
  'DATE',
  'CELL_TYPE',
  'MERGE',
  'TEXT_TOO_LONG',
  'TABLE',
  'DUPLICATE_NAME',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Where it is and what was found, for the sentence that a user reads. */
export interface RefusalParams {
  /** Name of the part inside the file, e.g. `xl/worksheets/sheet1.xml`. */
  readonly part?: string;
  readonly sheet?: string;
  /** Address as Excel shows it, or the text that should have been one. */
  readonly cell?: string;
  readonly row?: number;
  /** What was found, in the file's own words. */
  readonly detail?: string;
  readonly limit?: number;
}

/** The file is not read. Carries a code and parameters; the words are in `src/text`. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: RefusalParams = {},
  ) {
    super([code, params.part, params.cell, params.detail].filter((text) => text !== undefined).join(' '));
    this.name = 'Refusal';
  }
}

/** A text from the file, short enough to stand in a sentence. */
export function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

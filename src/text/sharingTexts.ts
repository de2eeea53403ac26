import type { ExtractCode, ExtractParams } from '../sharing/extract/refusal';
import { sharing as da } from './da/sharing';
import { sharing as en } from './en/sharing';
import type { Language } from './language';

/** What an extract says to its recipient and of itself. */
export interface ExtractTexts {
  /** The first sheet, a line a paragraph, the title first. */
  readonly lines: (recipient: string, prefix: string) => readonly string[];
  /** Name of the sheet with the sent version; no longer than Excel allows. */
  readonly sentSheet: string;
  readonly sentNote: string;
  readonly recipient: string;
  readonly prefix: string;
  readonly cutOff: string;
  /** Table, row, column, what the cell said. */
  readonly sentColumns: readonly [string, string, string, string];
  readonly made: (file: string, recipient: string, rows: number) => string;
  readonly code: (code: string) => string;
  readonly from: (code: string) => string;
  readonly fromUnsealed: string;
  readonly refusals: Readonly<Record<ExtractCode, (params: ExtractParams) => string>>;
}

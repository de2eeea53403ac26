import type { PaneTexts } from '../text/paneTexts';
import { WorkbookError } from '../workbook/port';

/** What went wrong, and what to do about it, in words. */
export function troubleWords(error: unknown, texts: PaneTexts): string {
  if (error instanceof WorkbookError) return texts.troubles[error.trouble](error.detail);
  return texts.fault(error instanceof Error ? error.message : String(error));
}

import type { Format } from '../text/format';
import type { Language } from '../text/language';
import type { PaneTexts } from '../text/paneTexts';
import type { CheckTexts } from '../text/types';
import type { CellSpot } from '../workbook/port';

/** What every part of the pane writes with, and what it can ask for. */
export interface Surroundings {
  readonly language: Language;
  readonly texts: PaneTexts;
  readonly report: CheckTexts['report'];
  readonly rules: CheckTexts['rules'];
  readonly format: Format;
  readonly select: (spot: CellSpot) => void;
}

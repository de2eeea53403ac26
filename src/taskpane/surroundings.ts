import type { Format } from '../text/format';
import type { PaneTexts } from '../text/paneTexts';
import type { CheckTexts } from '../text/types';
import type { CellSpot } from '../workbook/port';

/** What every part of the pane writes with, and what it can ask for. */
export interface PaneSurroundings {
  readonly texts: PaneTexts;
  readonly format: Format;
  readonly select: (spot: CellSpot) => void;
}

/** The same for a result, with what findings, rules and the report say. */
export interface Surroundings extends PaneSurroundings {
  readonly check: CheckTexts;
}

import { workbench as da } from './da/workbench';
import { workbench as en } from './en/workbench';
import type { Language } from './language';

/** What the workbench says around the grid and the pane. */
export interface WorkbenchTexts {
  readonly title: string;
  readonly stays: string;
  readonly open: string;
  readonly save: string;
  readonly otherLanguage: string;
  readonly building: (step: number, steps: number) => string;
  readonly starting: string;
  readonly notBuilt: string;
  readonly opening: (file: string) => string;
  readonly sample: string;
  /** What a workbook is called that the pane has opened. */
  readonly newFile: string;
  readonly ribbon: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly grid: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly newSheet: (number: number) => string;
  readonly pane: string;
  readonly dropHere: string;
  readonly close: string;
  /** The file, then the reader's sentence, then its code. */
  readonly refused: (file: string, sentence: string, code: string) => string;
  readonly fault: (detail: string) => string;
  readonly saving: (file: string) => string;
  /** Why, as a sentence of its own. */
  readonly notSaved: (why: string) => string;
  readonly cannotSave: Readonly<Record<'sheet-removed' | 'table-moved', (detail: string) => string>>;
  readonly cannotWrite: (place: string, code: string) => string;
  readonly signatureBroken: string;
  /** What a saved copy is without: charts that were drawn on these sheets. */
  readonly chartsLeftOut: (sheets: string) => string;
  readonly savedAs: (file: string) => string;
  readonly copyName: (file: string) => string;
  readonly unsaved: { readonly question: string; readonly discard: string; readonly keep: string };
  readonly noSuchPlace: (text: string) => string;
  readonly tooMuchPasted: (cells: string, most: string) => string;
  readonly protectedSheet: (sheet: string) => string;
  /** Error values by their English code, where the language writes them otherwise. */
  readonly errors: ReadonlyMap<string, string>;
  readonly truths: readonly [string, string];
  readonly notHere: string;
}

export function workbenchTexts(language: Language): WorkbenchTexts {
  return language === 'da' ? da : en;
}

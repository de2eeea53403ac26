import type { Ore } from '../ledger/money';
import type { SectionId } from '../text/briefTexts';

/** A cell of a table in a draft. An amount is in øre; a gap says what the ledger does not. */
export type BriefCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'amount'; readonly ore: Ore }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'gap'; readonly text: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  /** What a person must write, find out or mend before the draft is used. */
  | { readonly kind: 'gap'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly BriefCell[])[];
    };

export interface Section {
  readonly id: SectionId;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A draft from the ledger alone, as data: cells, pane, command line and document show the same. */
export interface Brief {
  readonly title: string;
  readonly sections: readonly Section[];
}

import type { Ore } from '../ledger/money';
import type { SectionId } from '../text/briefTexts';

/** A cell of the workbook that a fact comes from, or in which a missing one should stand. */
export interface Source {
  readonly sheet: string;
  /** E.g. `J8`. */
  readonly cell: string;
}

interface Sourced {
  /** Left out where the fact stands in no single cell. */
  readonly from?: readonly Source[];
}

/** What a person must write, find out or mend before the draft is used. */
export interface GapText extends Sourced {
  readonly kind: 'gap';
  readonly text: string;
}

/** A cell of a table in a draft. An amount is in øre, a share from 0 to 1; a gap says what the ledger does not. */
export type BriefCell =
  | (Sourced & { readonly kind: 'text'; readonly text: string })
  | (Sourced & { readonly kind: 'amount'; readonly ore: Ore })
  | (Sourced & { readonly kind: 'number'; readonly number: number })
  | (Sourced & { readonly kind: 'share'; readonly share: number })
  | GapText;

export interface BriefTable {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly BriefCell[])[];
}

export type Block = (Sourced & { readonly kind: 'paragraph'; readonly text: string }) | GapText | BriefTable;

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

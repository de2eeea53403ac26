import type { Reason } from '../ledger/answer';
import type { Ledger } from '../ledger/ledger';
import type { Ore } from '../ledger/money';
import type { BriefTexts } from '../text/briefTexts';
import type { Format } from '../text/format';
import type { BriefCell } from './brief';
import type { Grant } from './facts';

/** What every section is written from and with. */
export interface Writing {
  readonly ledger: Ledger;
  readonly approval: number;
  readonly grants: readonly Grant[];
  readonly texts: BriefTexts;
  readonly format: Format;
  readonly reason: (reason: Reason) => string;
}

export function paragraph(text: string): { kind: 'paragraph'; text: string } {
  return { kind: 'paragraph', text };
}

/** A gap stands as a block of its own or in a table. */
export function gap(text: string): { kind: 'gap'; text: string } {
  return { kind: 'gap', text };
}

export function textCell(text: string): BriefCell {
  return { kind: 'text', text };
}

export function amountCell(ore: number): BriefCell {
  return { kind: 'amount', ore: ore as Ore };
}

export function numberCell(number: number): BriefCell {
  return { kind: 'number', number };
}

export function factCell(text: string | null, { notStated }: BriefTexts): BriefCell {
  return text === null ? gap(notStated) : textCell(text);
}

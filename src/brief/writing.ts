import { READ } from '../ledger/columns';
import type { Ledger } from '../ledger/ledger';
import type { Ore } from '../ledger/money';
import { placeOf } from '../ledger/place';
import type { ReadTable } from '../ledger/readTable';
import type { Selection } from '../ledger/selection';
import { briefTexts, type BriefTexts } from '../text/briefTexts';
import type { Settings } from '../rules/settings';
import { formatFor, type Format } from '../text/format';
import { reasonWords } from '../text/formulaTexts';
import type { Language } from '../text/language';
import type { BriefCell, GapText, Source } from './brief';
import type { Gap } from './facts';

/** What every section is written from and with. */
export class Writing {
  readonly texts: BriefTexts;
  readonly format: Format;

  constructor(
    readonly ledger: Ledger,
    readonly settings: Settings,
    private readonly language: Language,
  ) {
    this.texts = briefTexts(language);
    this.format = formatFor(language);
  }

  reason({ reason }: Gap): string {
    return reasonWords(reason, this.language);
  }

  /** A fact as text, or the gap that it is not stated. */
  fact(text: string | null, from: readonly Source[] = []): BriefCell {
    return text === null ? gap(this.texts.notStated, from) : textCell(text, from);
  }
}

/** Where a row's cell of a field stands; none where the column is not in the workbook. */
export function sourceOf(table: ReadTable, row: number, field: string): Source[] {
  const { sheet, cell } = placeOf(table, row, field);
  return sheet === '' || cell === '' ? [] : [{ sheet, cell }];
}

/** The cells that an answer adds up; those that are empty add nothing. */
export function sourcesOf(...selections: readonly Selection[]): Source[] {
  return selections.flatMap(({ table, rows, field }) =>
    rows
      .filter((row) => table.column(field).state[row] === READ)
      .flatMap((row) => sourceOf(table, row, field)),
  );
}

type From = readonly Source[];

function sourced(from: From | undefined): { from?: From } {
  return from && from.length > 0 ? { from } : {};
}

export function paragraph(text: string, from?: From): { kind: 'paragraph'; text: string; from?: From } {
  return { kind: 'paragraph', text, ...sourced(from) };
}

/** A gap stands as a block of its own or in a table. */
export function gap(text: string, from?: From): GapText {
  return { kind: 'gap', text, ...sourced(from) };
}

export function textCell(text: string, from?: From): BriefCell {
  return { kind: 'text', text, ...sourced(from) };
}

export function amountCell(ore: number, from?: From): BriefCell {
  return { kind: 'amount', ore: ore as Ore, ...sourced(from) };
}

export function numberCell(number: number, from?: From): BriefCell {
  return { kind: 'number', number, ...sourced(from) };
}

export function shareCell(share: number, from?: From): BriefCell {
  return { kind: 'share', share, ...sourced(from) };
}

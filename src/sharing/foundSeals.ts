import { tidyText } from '../ledger/ids';
import { hexOf, sha256 } from '../rules/sha256';
import { sealCode, sealDigest } from './seal';
import { SealBroken, SealBytes } from './sealBytes';
import type { SealDoubt } from './sealDoubts';
import { readSeal, SealTooNew, type Seal } from './sealText';

/** In front of every piece of a seal, on its sheet and in its copy. It is found by this, not by any name. */
const MARK = 'PULJETJEK-SEAL';
/** A cell holds 32,767 characters. */
const PIECE = 32_000;
const PIECE_PATTERN = new RegExp(`^${MARK} (\\d{1,6})/(\\d{1,6}) ([A-Za-z0-9+/=.]*)$`);

/** Beside every piece, so that it is cut off at its cell and does not run across screen and paper. */
export const PIECE_END = '…';

/** The seal's sheet shows its reader something in this many columns; what others write beside them does not count. */
export const SHOWN_COLUMNS = 3;
/** More text than this before the first piece is on no sheet of ours. */
const MOST_SHOWN = 2000;

/** The namespace of the custom XML part with the copy. */
export const SEAL_NAMESPACE = 'urn:puljetjek:seal';

/** A workbook's seal, or why there is none that can be believed. */
export type FoundSeals =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'doubtful' } & SealPlaces)
  | ({ readonly kind: 'found'; readonly seal: Seal } & SealPlaces);

export interface SealPlaces {
  readonly doubts: readonly SealDoubt[];
  readonly sheets: readonly SealSheetFound[];
}

/** A sheet that holds a seal, or pieces of one. */
export interface SealSheetFound {
  /** As it is called now. */
  readonly name: string;
  /** Nothing stands there but what was written when the workbook was sealed. */
  readonly isOurs: boolean;
}

/** The texts of a seal's cells, one a row. */
export function piecesOf(text: string): string[] {
  const count = Math.max(1, Math.ceil(text.length / PIECE));
  return Array.from(
    { length: count },
    (_, at) => `${MARK} ${at + 1}/${count} ${text.slice(at * PIECE, (at + 1) * PIECE)}`,
  );
}

/** The copy of a seal as a custom XML part. */
export function sealXml(text: string): string {
  return `<seal xmlns="${SEAL_NAMESPACE}">${MARK} ${text}</seal>`;
}

/** Digest of what the seal's sheet shows, its own code apart, which is made of the digest. */
export function shownDigest(texts: readonly string[]): string {
  const bytes = new SealBytes()
    .text('puljetjek-shown-1')
    .texts(texts.map(tidyText).filter((text) => text !== ''));
  return hexOf(sha256(bytes.written));
}

interface SealSheet {
  readonly shown: string[];
  readonly pieces: Map<number, string>;
  count: number;
  isBroken: boolean;
  /** Somebody else wrote beside the seal or below it. */
  hasMore: boolean;
}

function newSheet(): SealSheet {
  return { shown: [], pieces: new Map(), count: 0, isBroken: false, hasMore: false };
}

/** Is shown every cell of a workbook and every custom XML part, and knows the seals among them. */
export class SealFinder {
  private readonly sheets = new Map<string, SealSheet>();
  private readonly copies: string[] = [];

  /** Every cell that is not empty, in the order in which they stand. */
  cell(sheetName: string, column: number, value: unknown): void {
    const sheet = this.sheets.get(sheetName) ?? newSheet();
    this.sheets.set(sheetName, sheet);
    if (typeof value !== 'string' || !value.startsWith(MARK)) {
      if (value === PIECE_END && sheet.pieces.size > 0) return;
      const isShown = typeof value === 'string' && sheet.pieces.size === 0 && column <= SHOWN_COLUMNS;
      if (!isShown) sheet.hasMore = true;
      else if (sheet.shown.length <= MOST_SHOWN) sheet.shown.push(value);
      return;
    }
    const [, number = '', count = '', piece = ''] = PIECE_PATTERN.exec(value.trim()) ?? [];
    if (number === '' || (sheet.count !== 0 && sheet.count !== Number(count))) sheet.isBroken = true;
    sheet.count = Number(count);
    const known = sheet.pieces.get(Number(number));
    if (known !== undefined && known !== piece) sheet.isBroken = true;
    sheet.pieces.set(Number(number), piece);
  }

  /** The text of a custom XML part of any kind. */
  customXml(xml: string): void {
    const [, copy] = new RegExp(`>\\s*${MARK} ([A-Za-z0-9+/=.]*)\\s*<`).exec(xml) ?? [];
    if (copy !== undefined) this.copies.push(copy);
    else if (xml.includes(SEAL_NAMESPACE)) this.copies.push('');
  }

  found(): FoundSeals {
    const holding = [...this.sheets].filter(([, { count, isBroken }]) => count > 0 || isBroken);
    const [first, ...others] = [...holding.map(([, sheet]) => wholeText(sheet)), ...this.copies];
    if (first === undefined) return { kind: 'none' };
    const doubtful = (kind: 'seals-differ' | 'seal-too-new' | 'seal-broken'): FoundSeals => ({
      kind: 'doubtful',
      doubts: [{ kind }],
      sheets: holding.map(([name]) => ({ name, isOurs: false })),
    });
    if (others.some((text) => text !== first)) return doubtful('seals-differ');
    let seal: Seal;
    try {
      seal = readSeal(first);
    } catch (error) {
      if (error instanceof SealTooNew) return doubtful('seal-too-new');
      if (error instanceof SealBroken) return doubtful('seal-broken');
      throw error;
    }
    const edited = new Set(holding.flatMap(([name, { shown }]) => (isAsWritten(seal, shown) ? [] : [name])));
    return {
      kind: 'found',
      seal,
      doubts: [...edited].map((sheet) => ({ kind: 'sheet-edited', sheet })),
      sheets: holding.map(([name, { hasMore }]) => ({ name, isOurs: !hasMore && !edited.has(name) })),
    };
  }
}

/** The pieces put together; a text that is no seal where one is missing. */
function wholeText({ pieces, count, isBroken }: SealSheet): string {
  const parts = Array.from({ length: count }, (_, at) => pieces.get(at + 1));
  return isBroken || pieces.size !== count || parts.includes(undefined) ? '' : parts.join('');
}

function isAsWritten({ entries }: Seal, shown: readonly string[]): boolean {
  const { head } = entries[entries.length - 1] as Seal['entries'][number];
  const code = sealCode(sealDigest(head));
  const withoutCode = shown.filter((text) => tidyText(text) !== code);
  return withoutCode.length < shown.length && shownDigest(withoutCode) === head.shown;
}

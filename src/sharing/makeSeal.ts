import { tidyText } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import type { PackNote } from '../rules/packHash';
import { hexOf, sha256 } from '../rules/sha256';
import type { Language } from '../text/language';
import type { NewSheet } from '../workbook/file/patch/change';
import { sealTexts } from '../text/sealTexts';
import { shownDigest, sealXml, type FoundSeals } from './foundSeals';
import {
  bytesOfRows,
  hasTables,
  PREVIOUS_LOST,
  sealBytes,
  sealCode,
  sealContent,
  sealDigest,
  SEAL_VERSION,
  type SealHead,
} from './seal';
import { tableDoubts, type SealDoubt } from './sealDoubts';
import { sealSheet, shownLines, shownTexts, type Signer } from './sealSheet';
import { writeSeal, type SealEntry, type SealSignature } from './sealText';

/** The workbook is not sealed: it has none of our tables, or nobody could tell later what was sealed. */
export class SealRefused extends Error {
  constructor(readonly doubts: readonly SealDoubt[]) {
    super(doubts.map(({ kind }) => kind).join(' ') || 'no tables');
  }
}

/** Signs the canonical bytes of a seal. */
export interface Signing extends Signer {
  sign(bytes: Uint8Array): Promise<SealSignature>;
}

export interface SealRequest {
  readonly pack: PackNote;
  /** Who seals, as they call themselves; may be empty. */
  readonly by: string;
  readonly on: Date;
  readonly language: Language;
  readonly signing: Signing | null;
  /** The seals that the workbook has. */
  readonly found: FoundSeals;
  /** Digest of the seal of the workbook that this one was made from, for the first seal of an extract. */
  readonly madeFrom?: string;
  /** Names of its sheets. */
  readonly sheets: readonly string[];
}

/** What is to be written into a workbook so that it is sealed. */
export interface NewSeal {
  readonly head: SealHead;
  readonly code: string;
  readonly sheet: NewSheet;
  /** Sheets with the seal before, which go. */
  readonly replaced: readonly string[];
  /** The custom XML part with the copy. */
  readonly xml: string;
}

/** Seals what the ledger reads. Rejects with `SealRefused`. */
export async function makeSeal(ledger: Ledger, request: SealRequest): Promise<NewSeal> {
  const { pack, language, signing, found } = request;
  const present = found.kind === 'none' ? [] : found.sheets;
  // What somebody wrote on the seal's sheet goes with it, so it is not ours to take away.
  const kept = present.flatMap(({ name, isOurs }): SealDoubt[] =>
    isOurs ? [] : [{ kind: 'sheet-in-the-way', sheet: name }],
  );
  const doubts = [...tableDoubts(ledger), ...kept];
  if (doubts.length > 0 || !hasTables(ledger)) throw new SealRefused(doubts);
  const content = sealContent(ledger);
  const earlier: readonly SealEntry[] = found.kind === 'found' ? found.seal.entries : [];
  const before = earlier.at(-1);
  const stated = {
    on: `${request.on.toISOString().slice(0, 19)}Z`,
    by: tidyText(request.by),
    pack,
    settings: content.settings,
    tables: content.tables,
    previous: before
      ? sealDigest(before.head)
      : found.kind === 'none'
        ? (request.madeFrom ?? '')
        : PREVIOUS_LOST,
  };
  const lines = shownLines(stated, signing, language);
  const head: SealHead = {
    version: SEAL_VERSION,
    ...stated,
    rows: hexOf(sha256(bytesOfRows(content.rows))),
    shown: shownDigest(shownTexts(lines, language)),
  };
  const signature = signing ? await signing.sign(sealBytes(head)) : null;
  const text = writeSeal({ entries: [...earlier, { head, signature }], rows: content.rows });
  const code = sealCode(sealDigest(head));
  const replaced = present.map(({ name }) => name);
  const [name = freeName(sealTexts(language).sheet.name, request.sheets)] = replaced;
  return {
    head,
    code,
    sheet: sealSheet(name, lines, code, text, language),
    replaced,
    xml: sealXml(text),
  };
}

/** The name, or with a number behind it where another sheet bears it. */
function freeName(name: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

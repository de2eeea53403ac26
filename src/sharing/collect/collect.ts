import { Ledger } from '../../ledger/ledger';
import { TABLE_NAMES } from '../../ledger/tables';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import { idPrefix } from '../extract/idPrefix';
import { SealRefused } from '../makeSeal';
import { hasTables, sealDigest } from '../seal';
import { tableDoubts } from '../sealDoubts';
import { readSealedFile, type SealedFile } from '../sealFile';
import type { Difference } from './difference';
import { Master } from './master';
import { newRows } from './newRows';
import { refusals } from './refusals';
import { resolve, type Decisions, type Resolved, type SendersDifferences } from './resolve';
import type { ReturnRefusal, ReturnedContent } from './returned';
import { threeWay } from './threeWay';
import { versionsOf } from './versions';

/** A returned file that was read. */
export interface ReturnedFile {
  /** Its name, without folders. */
  readonly file: string;
  readonly content: ReturnedContent;
}

export interface CollectRequest {
  readonly decisions: Decisions;
  /** Takes files that were made from an earlier seal of the master too: what both changed since is asked about. */
  readonly allowOlder: boolean;
}

/** Whose file it is, and which. */
export interface Sender {
  readonly file: string;
  readonly sender: string;
  /** Digest of the seal that it was sent with; empty where it had none. */
  readonly seal: string;
}

/** A cell that only the master changed. It stays as it is. */
export interface MastersOwn extends Difference {
  readonly file: number;
}

export interface Collection extends Resolved {
  readonly master: Master;
  /** The files, in the order given. */
  readonly senders: readonly Sender[];
  /** Places of the files that are not taken, and why. */
  readonly refused: ReadonlyMap<number, ReturnRefusal>;
  /** What only the master changed since it was sent. */
  readonly mastersOwn: readonly MastersOwn[];
}

/** Reads the workbook to collect into. Rejects with a `Refusal`, or with `SealRefused` where it cannot be told what it says. */
export async function readMaster(bytes: Uint8Array, options: ReadOptions = {}): Promise<SealedFile> {
  const file = await readSealedFile(bytes, options);
  const ledger = new Ledger(file.workbook);
  const doubts = [...tableDoubts(ledger), ...(file.found.kind === 'doubtful' ? file.found.doubts : [])];
  if (doubts.length > 0 || !hasTables(ledger)) throw new SealRefused(doubts);
  return file;
}

/**
 * What returned files say otherwise than the master, by key and three-way with what was sent: what a recipient alone
 * changed is taken; whatever else is for a person to decide. Nothing is written. Throws `DecisionRefused`.
 */
export function collect(
  { workbook, found }: SealedFile,
  files: readonly ReturnedFile[],
  { decisions, allowOlder }: CollectRequest,
): Collection {
  const master = new Master(new Ledger(workbook));
  const chain = found.kind === 'found' ? found.seal.entries.map(({ head }) => sealDigest(head)) : [];
  const bases = files.map((file) => knownBase(file, chain));
  const senders = files.map(senderOf);
  const refused = refusals(bases, master, chain, allowOlder);
  const mastersOwn: MastersOwn[] = [];
  const differences: SendersDifferences[] = [];
  bases.forEach(({ content }, file) => {
    if (refused.has(file)) return;
    const prefix = prefixOf(files[file] as ReturnedFile, senders);
    const own: Difference[] = [];
    for (const table of TABLE_NAMES) {
      const versions = versionsOf(table, content, master);
      if (!versions) continue;
      const tableDifferences = threeWay(versions);
      own.push(...tableDifferences.differences, ...newRows(versions, tableDifferences, prefix));
      mastersOwn.push(...tableDifferences.kept.map((one) => ({ ...one, file })));
    }
    differences.push({ file, sender: senders[file]?.sender ?? '', prefix, differences: own });
  });
  return { ...resolve(differences, master.idsIn, decisions), master, senders, refused, mastersOwn };
}

/**
 * A workbook that was sent as a whole is known only while it bears a seal of the master; with another one, perhaps
 * the recipient's own, nobody knows what was sent.
 */
function knownBase({ file, content }: ReturnedFile, chain: readonly string[]): ReturnedFile {
  const { base } = content;
  const isKnown = base.kind !== 'sealed' || chain.includes(base.seal);
  return { file, content: isKnown ? content : { ...content, base: { kind: 'unknown' } } };
}

function senderOf({ file, content: { base } }: ReturnedFile): Sender {
  const sender = base.kind === 'extract' ? base.sent.recipient : file;
  return { file, sender, seal: base.kind === 'unknown' ? '' : base.seal };
}

function prefixOf({ file, content: { base } }: ReturnedFile, senders: readonly Sender[]): string {
  if (base.kind === 'extract') return base.sent.prefix;
  const bare = (name: string): string => name.replace(/\.xlsx$/i, '');
  return idPrefix(
    bare(file),
    senders.map((each) => bare(each.file)),
  );
}

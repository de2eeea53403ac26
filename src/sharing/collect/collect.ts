import { Ledger } from '../../ledger/ledger';
import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { normaliseId } from '../../ledger/ids';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import { ownId, type ContentRow } from '../contentRows';
import { idPrefix } from '../extract/idPrefix';
import { SealRefused } from '../makeSeal';
import { hasTables, sealDigest } from '../seal';
import { tableDoubts } from '../sealDoubts';
import { readSealedFile, type SealedFile } from '../sealFile';
import type { Difference } from './difference';
import { Master } from './master';
import { newRows } from './newRows';
import { Ownership } from './ownership';
import { resolve, type Decisions, type Resolved, type SendersDifferences } from './resolve';
import { ReturnRefusal, type ReturnedContent, type ReturnedTable } from './returned';
import { threeWay, versionRow, type VersionRow, type Versions } from './threeWay';

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

function refusals(
  files: readonly ReturnedFile[],
  master: Master,
  chain: readonly string[],
  allowOlder: boolean,
): Map<number, ReturnRefusal> {
  const refused = new Map<number, ReturnRefusal>();
  const digests = new Set<string>();
  const seals = new Map<string, number[]>();
  files.forEach(({ content: { base, fileDigest, tables } }, file) => {
    const refuse = (code: ReturnRefusal['code']): void => void refused.set(file, new ReturnRefusal(code));
    if (digests.has(fileDigest)) return refuse('FILE_TWICE');
    digests.add(fileDigest);
    if (!isOfPools(base, tables, master)) return refuse('OTHER_POOL');
    const from = base.kind === 'extract' ? base.madeFrom : base.kind === 'sealed' ? base.seal : '';
    if (from !== '' && !chain.includes(from)) return refuse('OTHER_WORKBOOK');
    if (from !== '' && chain.at(-1) !== from && !allowOlder) return refuse('OLDER_VERSION');
    if (base.kind === 'extract') seals.set(base.seal, [...(seals.get(base.seal) ?? []), file]);
  });
  for (const same of seals.values())
    if (same.length > 1) for (const file of same) refused.set(file, new ReturnRefusal('SENT_TWICE'));
  return refused;
}

/** Every pool that was sent is one of the master's; of a file that nobody knows, one is enough. */
function isOfPools(
  base: ReturnedContent['base'],
  tables: ReturnedContent['tables'],
  master: Master,
): boolean {
  const own = master.idsIn('Pools');
  const isOwn = (forms: readonly (string | null)[]): boolean =>
    own.has(
      ownId(
        'Pools',
        forms.map((form) => form ?? ''),
      ) ?? '',
    );
  if (base.kind === 'extract')
    return (base.sent.tables.get('Pools') ?? []).every(({ fields }) => isOwn(fields));
  return tables.get('Pools')?.rows.some(({ forms }) => isOwn(forms)) === true;
}

function versionsOf(table: TableName, content: ReturnedContent, master: Master): Versions | null {
  const { base, tables } = content;
  const [now, back] = [master.tables.get(table), tables.get(table)];
  const isKnown = base.kind !== 'unknown';
  if (!back && !isKnown) return null;
  const ownership = base.kind === 'extract' ? Ownership.of(base.sent) : Ownership.all;
  const all = (version: ReturnedTable | undefined): VersionRow[] =>
    (version?.rows ?? []).map((row) =>
      base.kind === 'sealed' ? digestedRow(row, version) : versionRow(table, row),
    );
  const masters = all(now).filter(
    ({ hasId, content: row }) => hasId || ownership.holdsRow(table, row?.forms ?? []),
  );
  return {
    table,
    sent: isKnown ? sentRows(table, base) : null,
    master: masters,
    returned: all(back),
    ownership,
    isExtract: base.kind === 'extract',
    masterCell: (row, field) => master.cellKind(table, row, field),
  };
}

function sentRows(
  table: TableName,
  base: Exclude<ReturnedContent['base'], { kind: 'unknown' }>,
): VersionRow[] {
  if (base.kind === 'sealed')
    return (base.rows.get(table) ?? []).map((row) => ({ ...compared(row), content: null, withheld: NONE }));
  return (base.sent.tables.get(table) ?? []).map(({ fields }, row) => {
    const forms = fields.map((form) => form ?? '');
    const spelled = forms.map(() => '');
    return versionRow(table, { row, name: nameOf(table, forms), forms, spelled }, fields);
  });
}

const NONE: ReadonlySet<number> = new Set();

/** Names are held side by side as ids are. */
function compared<Row extends { readonly name: string }>(row: Row): Row {
  return { ...row, name: normaliseId(row.name) };
}

function digestedRow(content: ContentRow, table: ReturnedTable | undefined): VersionRow {
  const digests = table?.digests.get(content.row);
  if (!digests) throw new Error('a row without its digest');
  return { ...compared(digests), content, withheld: NONE };
}

function nameOf(table: TableName, forms: readonly string[]): string {
  const named = fieldsOf(table).flatMap(([, { key, type }], at) =>
    key || type === 'ref' || type === 'year' ? [(forms[at] ?? '').slice(1)] : [],
  );
  return named.filter((text) => text !== '').join(' · ');
}

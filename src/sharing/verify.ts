import type { Ledger } from '../ledger/ledger';
import type { TableName } from '../ledger/tables/spec';
import type { PackNote } from '../rules/packHash';
import { canonicalTables, type CanonicalTable } from './canonicalRows';
import type { FoundSeals } from './foundSeals';
import type { PublicKey } from './keys';
import { rowChanges } from './rowChanges';
import { checkSignatures } from './signature';
import {
  sealCode,
  sealContent,
  sealDigest,
  type SealContent,
  type SealHead,
  type SealedTableNote,
} from './seal';
import { tableDoubts, uncoveredDoubts, type SealDoubt } from './sealDoubts';
import type { DigestedRow } from './sealedRows';
import type { Seal } from './sealText';

export type SealStatus =
  'unchanged' | 'changed' | 'other-pack' | 'cannot-verify' | 'no-seal' | 'bad-signature' | 'unknown-key';

/** One cell or row that is not as it was sealed. */
export interface SealChange {
  /** `null` for what stands in no table: the cut-off date. */
  readonly table: TableName | null;
  /** The row as a person knows it: its id as it is spelled, or its references and its year. */
  readonly row: string | null;
  /** The caption; `null` for a whole row. */
  readonly column: string | null;
  /** Where it stands now; `null` for what is gone. */
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly kind: 'added' | 'removed' | 'changed';
}

/** What a seal says of itself. */
export interface SealNote {
  readonly on: string;
  readonly by: string;
  readonly pack: PackNote;
  readonly code: string;
}

/** The key that signed the seal in force. */
export interface SignerNote {
  /** As the list of trusted keys has it; where the key is not on it, as the seal says. */
  readonly key: PublicKey;
  readonly isTrusted: boolean;
  readonly isInTime: boolean;
}

export interface Verification {
  readonly status: SealStatus;
  /** The seal in force; `null` where none can be read. */
  readonly seal: SealNote | null;
  /** The seals before it, the oldest first. */
  readonly earlier: readonly SealNote[];
  readonly changes: readonly SealChange[];
  readonly doubts: readonly SealDoubt[];
  /** `null` for a seal that is not signed, or whose signature does not fit. */
  readonly signer: SignerNote | null;
}

/**
 * Holds a workbook against the seal in it. Whatever cannot be told is never "unchanged": nor is a seal whose key is
 * not among the trusted ones, and with a list of those, one without a signature.
 */
export async function verify(
  ledger: Ledger,
  found: FoundSeals,
  pack: PackNote,
  trusted: readonly PublicKey[] | null,
): Promise<Verification> {
  const content = verifyContent(ledger, found, pack);
  if (found.kind !== 'found') return content;
  const check = await checkSignatures(found.seal, trusted ?? []);
  if (check.state === 'wrong') return { ...content, status: 'bad-signature' };
  const signer = check.state === 'valid' ? check : null;
  const isBelieved = signer ? signer.isTrusted && signer.isInTime : trusted === null;
  const isAsSealed = content.status === 'unchanged' || content.status === 'other-pack';
  return { ...content, signer, status: isAsSealed && !isBelieved ? 'unknown-key' : content.status };
}

/** What `verify` asks of the content: all but who signed. */
export function verifyContent(ledger: Ledger, found: FoundSeals, pack: PackNote): Verification {
  const nothing = { seal: null, earlier: [], changes: [], doubts: [], signer: null };
  if (found.kind === 'none') return { status: 'no-seal', ...nothing };
  if (found.kind === 'doubtful') return { status: 'cannot-verify', ...nothing, doubts: found.doubts };
  const { seal } = found;
  const notes = seal.entries.map(({ head }) => noteOf(head));
  const noted = { seal: notes.at(-1) ?? null, earlier: notes.slice(0, -1), signer: null };
  const { head } = seal.entries[seal.entries.length - 1] as Seal['entries'][number];
  const sealedFields = new Map(head.tables.map(({ name, fields }) => [name, fields]));
  const tables = canonicalTables(ledger);
  const doubts = [
    ...found.doubts,
    ...tableDoubts(ledger),
    ...lostTables(ledger, head),
    ...uncoveredDoubts(tables, sealedFields),
  ];
  if (doubts.length > 0) return { status: 'cannot-verify', ...noted, changes: [], doubts };
  const content = sealContent(ledger, tables, ({ name, fields }) => sealedFields.get(name) ?? fields);
  const changes = changesSince(tables, seal, head, content);
  const told = { ...noted, changes, doubts };
  if (changes.length > 0) return { status: 'changed', ...told };
  // The rows agree, so sums that do not were never those of the rows.
  if (!agrees(head.tables, content))
    return { status: 'cannot-verify', ...told, doubts: [{ kind: 'seal-broken' }] };
  return { status: head.pack.hash === pack.hash ? 'unchanged' : 'other-pack', ...told };
}

function noteOf(head: SealHead): SealNote {
  const { on, by, pack } = head;
  return { on, by, pack, code: sealCode(sealDigest(head)) };
}

function lostTables({ tables }: Ledger, head: SealHead): SealDoubt[] {
  const there = new Set([...tables].flatMap(([name, { source }]) => (source ? [name as string] : [])));
  return head.tables.flatMap(({ name }): SealDoubt[] =>
    there.has(name) ? [] : [{ kind: 'table-lost', table: name }],
  );
}

function changesSince(
  all: readonly CanonicalTable[],
  seal: Seal,
  head: SealHead,
  content: SealContent,
): SealChange[] {
  const tables = new Map(all.map((table) => [table.name as string, table]));
  const settings = new Map(content.settings);
  const changes: SealChange[] = head.settings.flatMap(([name, form]): SealChange[] =>
    settings.get(name) === form
      ? []
      : [{ ...NOWHERE, table: null, row: null, column: name, kind: 'changed' }],
  );
  content.tables.forEach(({ name, fields, digest }, at) => {
    const sealedAt = head.tables.findIndex((table) => table.name === name);
    if (head.tables[sealedAt]?.digest === digest) return;
    const table = tables.get(name) as CanonicalTable;
    const rows = content.rows[at] ?? [];
    const found = tableChanges(table, fields, seal.rows[sealedAt] ?? [], rows);
    // Without a row that differs, the digest of the table alone says that it is another one.
    const unnamed: SealChange = { ...NOWHERE, table: table.name, row: null, column: null, kind: 'changed' };
    changes.push(...(found.length > 0 || (sealedAt < 0 && rows.length === 0) ? found : [unnamed]));
  });
  return changes;
}

const NOWHERE = { sheet: null, cell: null } as const;

function tableChanges(
  table: CanonicalTable,
  fields: readonly string[],
  before: Seal['rows'][number],
  after: readonly DigestedRow[],
): SealChange[] {
  const { changed, removed, added } = rowChanges(before, after);
  const at = ({ row }: DigestedRow, field: string): { sheet: string; cell: string | null } => {
    const { sheet, cell } = table.place(row, field);
    return { sheet, cell: cell === '' ? null : cell };
  };
  const cells = [...changed]
    .sort(([, one], [, other]) => one.row - other.row)
    .flatMap(([old, now]): SealChange[] => {
      const named = { table: table.name, row: now.name || null, kind: 'changed' } as const;
      const differing = fields.filter((_, index) => old.fields[index] !== now.fields[index]);
      if (differing.length === 0) return [{ ...named, column: null, ...rowPlace(table, now.row) }];
      return differing.map((field) => ({
        ...named,
        column: table.caption(field) ?? field,
        ...at(now, field),
      }));
    });
  const whole = { table: table.name, column: null };
  return [
    ...cells,
    ...added.map(({ name, row }) => ({
      ...whole,
      row: name || null,
      ...rowPlace(table, row),
      kind: 'added' as const,
    })),
    ...removed.map(({ name }) => ({ ...whole, row: name || null, ...NOWHERE, kind: 'removed' as const })),
  ];
}

/** A row stands at its first cell that there is a column for. */
function rowPlace(table: CanonicalTable, row: number): { sheet: string | null; cell: string | null } {
  const places = table.fields.map((field) => table.place(row, field));
  return places.find(({ cell }) => cell !== '') ?? NOWHERE;
}

function agrees(sealed: readonly SealedTableNote[], { tables }: SealContent): boolean {
  const stated = (table: SealedTableNote | undefined): string => JSON.stringify([table?.rows, table?.totals]);
  return sealed.every((note) => stated(note) === stated(tables.find(({ name }) => name === note.name)));
}

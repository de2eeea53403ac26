import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { CanonicalTable } from '../canonicalRows';
import { canonicalValueOf } from '../canonicalValue';
import { ownId } from '../contentRows';
import { readSent, SentBroken, SENT_MARK, type SentVersion } from '../extract/sentSheet';
import type { FoundSeals } from '../foundSeals';
import type { MarkedSheet } from '../markedSheets';
import { sealDigest, type SealHead } from '../seal';
import { digestTable, type SealedRow } from '../sealedRows';

/** What a returned workbook was when it was sent. */
export type SentBase =
  /** An extract: every cell as it was sent. */
  | { readonly kind: 'extract'; readonly sent: SentVersion; readonly seal: string; readonly madeFrom: string }
  /** A sealed workbook that was sent as a whole: of every cell only its digest is known. */
  | {
      readonly kind: 'sealed';
      readonly seal: string;
      readonly rows: ReadonlyMap<TableName, readonly SealedRow[]>;
    }
  /** Nothing tells what it was. */
  | { readonly kind: 'unknown' };

/** The record of what was sent, or the seal that vouches for it, is not what was sent. */
export class NotAsSent extends Error {}

/** Finds out what was sent, and proves it by the seal that it was sent with. Throws `NotAsSent`. */
export function sentBase(found: FoundSeals, sheets: readonly MarkedSheet[]): SentBase {
  const records = sheets.filter(({ mark }) => mark === SENT_MARK);
  const [record, ...more] = records;
  if (found.kind === 'none' && !record) return { kind: 'unknown' };
  if (found.kind !== 'found' || found.doubts.length > 0 || more.length > 0) throw new NotAsSent();
  const { entries, rows } = found.seal;
  if (!record) {
    const { head } = entries[entries.length - 1] as (typeof entries)[number];
    if (head.tables.some((table) => !isWhole(table))) throw new NotAsSent();
    const byTable = head.tables.map(({ name }, at) => [name as TableName, rows[at] ?? []] as const);
    return { kind: 'sealed', seal: sealDigest(head), rows: new Map(byTable) };
  }
  let sent: SentVersion;
  try {
    sent = readSent(record);
  } catch (error) {
    throw error instanceof SentBroken ? new NotAsSent() : error;
  }
  const [{ head }] = entries;
  if (!isSealedBy(sent, head)) throw new NotAsSent();
  return { kind: 'extract', sent, seal: sealDigest(head), madeFrom: head.previous };
}

/** A seal by another version of this program may cover other fields than are declared now. */
function isWhole({ name, fields }: SealHead['tables'][number]): boolean {
  const table = TABLE_NAMES.find((each) => each === name);
  return (
    table !== undefined &&
    fieldsOf(table)
      .map(([field]) => field)
      .join() === fields.join()
  );
}

function isSealedBy(sent: SentVersion, { tables }: SealHead): boolean {
  return (
    tables.length === TABLE_NAMES.length &&
    tables.every((note) => {
      const table = note.name as TableName;
      return isWhole(note) && digestTable(asTable(table, sent), note.fields).digest === note.digest;
    })
  );
}

/** The sent rows as a table of the workbook that was sent; what was withheld was blank in it. */
function asTable(name: TableName, sent: SentVersion): CanonicalTable {
  const fields = fieldsOf(name).map(([field]) => field);
  const rows = sent.tables.get(name) ?? [];
  return {
    name,
    isThere: true,
    fields,
    rows: rows.map((row, at) => {
      const id = ownId(
        name,
        row.fields.map((form) => form ?? ''),
      );
      return { row: at, id, key: '', ordinal: 1, name: '' };
    }),
    value: (row, field) => canonicalValueOf(rows[row]?.fields[fields.indexOf(field)] ?? ''),
    place: () => ({ sheet: '', cell: '' }),
    caption: () => null,
  };
}

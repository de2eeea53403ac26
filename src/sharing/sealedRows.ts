import { hexOf, sha256 } from '../rules/sha256';
import type { CanonicalTable } from './canonicalRows';
import { canonicalForm } from './canonicalValue';
import { bytesOfHex, SealBroken, SealBytes, type SealReader } from './sealBytes';

/** How much of the digests is kept of each row, so that a change can be named. Detection hangs on none of it. */
const ROW_BYTES = 16;
const FIELD_BYTES = 4;
/** A mask of four bytes says which fields of a row are filled. */
const MOST_FIELDS = 32;

/** One row as a seal keeps it: enough to name the row and the cells that changed, and none of their values. */
export interface SealedRow {
  readonly hasId: boolean;
  /** The row as a person knows it; for a row with an id, the id as it was spelled. */
  readonly name: string;
  /** Of all that the row says, hex. */
  readonly digest: string;
  /** Of each field in the order of the sealed fields, hex; empty for a blank one. */
  readonly fields: readonly string[];
}

/** A row of the workbook, digested as it is in a seal, and where it stands in the read table. */
export interface DigestedRow extends SealedRow {
  readonly row: number;
}

/** The rows of a table in the order of their digests, and the digest of all of them. */
export interface DigestedTable {
  readonly rows: readonly DigestedRow[];
  /** SHA-256, 64 hex digits. */
  readonly digest: string;
}

/** Digests every row. The order of the rows does not count, how often an equal one stands there does. */
export function digestTable(table: CanonicalTable, fields: readonly string[]): DigestedTable {
  const scratch = new SealBytes();
  const all = table.rows.map(({ row, id, name }) => {
    const forms = fields.map((field) => canonicalForm(table.value(row, field)));
    const digest = sha256(rowBytes(scratch.clear(), table.name, id, fields, forms));
    const digests = fields.map((field, at) => {
      const form = forms[at] as string;
      return form === '' ? '' : fieldDigest(scratch.clear(), table.name, field, form);
    });
    return { row, name, hasId: id !== null, digest, whole: hexOf(digest), fields: digests };
  });
  all.sort((one, other) => (one.whole < other.whole ? -1 : one.whole > other.whole ? 1 : 0));
  const bytes = new SealBytes().text('puljetjek-table-1').text(table.name).texts(fields).count(all.length);
  for (const { digest } of all) bytes.raw(digest);
  return {
    rows: all.map(({ whole, ...row }) => ({ ...row, digest: whole.slice(0, 2 * ROW_BYTES) })),
    digest: hexOf(sha256(bytes.written)),
  };
}

/** The canonical bytes of a row. */
export function rowBytes(
  bytes: SealBytes,
  table: string,
  id: string | null,
  fields: readonly string[],
  forms: readonly string[],
): Uint8Array {
  bytes
    .text('puljetjek-row-1')
    .text(table)
    .byte(id === null ? 0 : 1)
    .text(id ?? '')
    .count(fields.length);
  fields.forEach((field, at) => bytes.text(field).text(forms[at] as string));
  return bytes.written;
}

function fieldDigest(bytes: SealBytes, table: string, field: string, form: string): string {
  const message = bytes.text('puljetjek-field-1').text(table).text(field).text(form).written;
  return hexOf(sha256(message).subarray(0, FIELD_BYTES));
}

/** Writes the rows of one table. */
export function writeRows(bytes: SealBytes, rows: readonly SealedRow[]): void {
  bytes.count(rows.length);
  for (const { hasId, name, digest, fields } of rows) {
    bytes
      .byte(hasId ? 1 : 0)
      .text(name)
      .raw(bytesOfHex(digest));
    let mask = 0;
    fields.forEach((each, at) => (mask |= each === '' ? 0 : 1 << at));
    bytes.count(mask >>> 0);
    for (const each of fields) if (each !== '') bytes.raw(bytesOfHex(each));
  }
}

/** Reads the rows of one table with so many sealed fields. */
export function readRows(reader: SealReader, fieldCount: number): SealedRow[] {
  if (fieldCount > MOST_FIELDS) throw new SealBroken('too many fields');
  const rows: SealedRow[] = [];
  for (let left = reader.count(); left > 0; left -= 1) {
    const hasId = reader.byte() === 1;
    const name = reader.text();
    const digest = hexOf(reader.raw(ROW_BYTES));
    const mask = reader.count();
    const fields = Array.from({ length: fieldCount }, (_, at) =>
      (mask >>> at) & 1 ? hexOf(reader.raw(FIELD_BYTES)) : '',
    );
    rows.push({ hasId, name, digest, fields });
  }
  return rows;
}

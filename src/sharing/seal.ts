import { tableNamed } from '../ledger/captions';
import type { Ledger } from '../ledger/ledger';
import type { Cell } from '../ledger/source';
import { fieldsOf } from '../ledger/tables';
import type { PackNote } from '../rules/packHash';
import { hexOf, sha256 } from '../rules/sha256';
import { canonicalTables, type CanonicalTable } from './canonicalRows';
import { canonicalForm, canonicalValue } from './canonicalValue';
import { SealBytes } from './sealBytes';
import { digestTable, writeRows, type DigestedRow, type SealedRow } from './sealedRows';

/** The version of the canonical form; docs/seal.md describes it. */
export const SEAL_VERSION = 1;

/** What a seal names in place of the one before it, where that was there and could not be read. */
export const PREVIOUS_LOST = 'unreadable';

/** What a seal says of one table that stood in the workbook. */
export interface SealedTableNote {
  readonly name: string;
  /** The fields that are sealed. */
  readonly fields: readonly string[];
  readonly rows: number;
  /** Field and sum of the amounts that could be read, in øre as digits. */
  readonly totals: readonly (readonly [field: string, ore: string])[];
  /** SHA-256 of the table's rows, hex. */
  readonly digest: string;
}

/** Everything that a seal states. Its digest is the seal's own; all else hangs on it. */
export interface SealHead {
  readonly version: number;
  /** The moment of sealing by the clock of whoever sealed, `2026-11-26T23:06:00Z`. */
  readonly on: string;
  /** Who sealed, as they call themselves; empty where nobody said. */
  readonly by: string;
  readonly pack: PackNote;
  /** Name and canonical form of what the rules read beside the tables: the cut-off date. */
  readonly settings: readonly (readonly [name: string, form: string])[];
  readonly tables: readonly SealedTableNote[];
  /** SHA-256 of the rows that are kept for naming changes, hex. */
  readonly rows: string;
  /** SHA-256 of what the seal's sheet shows a reader, hex. */
  readonly shown: string;
  /** Digest of the seal before this one; empty for the first, `PREVIOUS_LOST` where it could not be read. */
  readonly previous: string;
}

/** The workbook's tables as they are sealed. */
export interface SealContent {
  readonly settings: SealHead['settings'];
  readonly tables: readonly SealedTableNote[];
  /** The rows of each of the tables. */
  readonly rows: readonly (readonly DigestedRow[])[];
}

/** Digests the tables that stand in the workbook, and the settings. The fields are those sealed before, or all. */
export function sealContent(
  ledger: Ledger,
  all: readonly CanonicalTable[] = canonicalTables(ledger),
  fieldsSealed = allFields,
): SealContent {
  const tables = all.filter(({ isThere }) => isThere);
  const sealed = tables.map((table) => digestTable(table, fieldsSealed(table)));
  return {
    settings: settingsOf(ledger),
    tables: tables.map((table, at) => ({
      name: table.name,
      fields: fieldsSealed(table),
      rows: table.rows.length,
      totals: totalsOf(table),
      digest: sealed[at]?.digest ?? '',
    })),
    rows: sealed.map(({ rows }) => rows),
  };
}

function allFields(table: CanonicalTable): readonly string[] {
  return table.fields;
}

/** True where the workbook has a table that can be sealed. */
export function hasTables(ledger: Ledger): boolean {
  return ledger.workbook.tables.some(({ name }) => tableNamed(name) !== null);
}

/** The bytes of the rows that are kept with a seal. */
export function bytesOfRows(rows: readonly (readonly SealedRow[])[]): Uint8Array {
  const bytes = new SealBytes();
  for (const each of rows) writeRows(bytes, each);
  return bytes.written;
}

/** The canonical bytes of a seal: what its digest is made of, and what is signed. */
export function sealBytes(head: SealHead): Uint8Array {
  const bytes = new SealBytes().text('puljetjek-seal').count(head.version);
  bytes.texts([head.on, head.by, head.pack.id, head.pack.version, head.pack.hash]);
  bytes.count(head.settings.length);
  for (const setting of head.settings) bytes.texts(setting);
  bytes.count(head.tables.length);
  for (const { name, fields, rows, totals, digest } of head.tables) {
    bytes.text(name).texts(fields).count(rows).count(totals.length);
    for (const total of totals) bytes.texts(total);
    bytes.text(digest);
  }
  return bytes.texts([head.rows, head.shown, head.previous]).written;
}

/** SHA-256 of a seal, 64 hex digits. */
export function sealDigest(head: SealHead): string {
  return hexOf(sha256(sealBytes(head)));
}

/** The first 80 bits of a seal's digest, for a covering letter: `0f3c1-99ab0-42d7e-c1055`. */
export function sealCode(digest: string): string {
  return (digest.slice(0, 20).match(/.{5}/g) ?? []).join('-');
}

const CUT_OFF = 'CutOff';

export function settingsOf({ workbook }: Ledger): SealHead['settings'] {
  const found = [...workbook.names].find(([name]) => name.toLowerCase() === CUT_OFF.toLowerCase());
  const cell: Cell = found?.[1] ?? null;
  const asDate = { spec: { type: 'date', da: '', en: '' }, unit: 'kr' } as const;
  const context = { date1904: workbook.date1904, isDoubtful: false };
  return [[CUT_OFF, canonicalForm(canonicalValue(cell, asDate, context))]];
}

function totalsOf(table: CanonicalTable): (readonly [string, string])[] {
  const amounts = fieldsOf(table.name).filter(([, { type }]) => type === 'amount');
  return amounts.map(([field]) => {
    let sum = 0n;
    for (const { row } of table.rows) {
      const value = table.value(row, field);
      // A part of an øre is a finding of its own and in no sum.
      if (value.state === 'value' && !value.text.includes('.')) sum += BigInt(value.text);
    }
    return [field, String(sum)] as const;
  });
}

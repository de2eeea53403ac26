import { hexOf, sha256 } from '../rules/sha256';
import { bytesOfRows, sealDigest, SEAL_VERSION, type SealHead } from './seal';
import { SealBroken, SealReader } from './sealBytes';
import { readRows, type SealedRow } from './sealedRows';

/** What a signature says of itself; what it is worth is asked in `signature.ts`. */
export interface SealSignature {
  /** Key id: 16 hex digits. */
  readonly key: string;
  readonly owner: string;
  /** First and last day on which the key is valid, ISO. */
  readonly from: string;
  readonly to: string;
  /** The public key, 65 bytes (uncompressed point of P-256), hex. */
  readonly publicKey: string;
  /** ECDSA with SHA-256 over the seal's canonical bytes, 64 bytes, hex. */
  readonly value: string;
}

export interface SealEntry {
  readonly head: SealHead;
  readonly signature: SealSignature | null;
}

/** A workbook's seals, the one in force last, and the rows that the last one names changes by. */
export interface Seal {
  readonly entries: readonly [...SealEntry[], SealEntry];
  readonly rows: readonly (readonly SealedRow[])[];
}

/** A seal of a version that this program does not know. */
export class SealTooNew extends Error {}

/** A seal as one line of ASCII: entries and rows in base64, a full stop between them. */
export function writeSeal({ entries, rows }: Seal): string {
  const json = new TextEncoder().encode(JSON.stringify(entries));
  return `${toBase64(json)}.${toBase64(bytesOfRows(rows))}`;
}

/** Reads what `writeSeal` wrote and proves that its parts belong together. Throws `SealBroken` or `SealTooNew`. */
export function readSeal(text: string): Seal {
  const [first = '', second = '', ...more] = text.split('.');
  if (more.length > 0) throw new SealBroken('too many parts');
  const entries = entriesIn(parseJson(fromBase64(first)));
  const last = entries.at(-1);
  if (!last) throw new SealBroken('no seal in it');
  entries.forEach(({ head }, at) => {
    const before = entries[at - 1];
    if (before && head.previous !== sealDigest(before.head)) throw new SealBroken('the chain does not hold');
  });
  const bytes = fromBase64(second);
  if (hexOf(sha256(bytes)) !== last.head.rows) throw new SealBroken('the rows are not the sealed ones');
  const reader = new SealReader(bytes);
  const rows = last.head.tables.map(({ fields, rows: count }) => {
    const read = readRows(reader, fields.length);
    if (read.length !== count) throw new SealBroken('not as many rows as stated');
    return read;
  });
  if (!reader.isAtEnd) throw new SealBroken('too long');
  return { entries: [...entries.slice(0, -1), last], rows };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new SealBroken('no JSON');
  }
}

function entriesIn(value: unknown): SealEntry[] {
  return list(value).map((each) => {
    const { head, signature } = record(each);
    return { head: headIn(head), signature: signature === null ? null : signatureIn(signature) };
  });
}

function headIn(value: unknown): SealHead {
  const { version, on, by, pack, settings, tables, rows, shown, previous } = record(value);
  if (version !== SEAL_VERSION) {
    throw typeof version === 'number' ? new SealTooNew(String(version)) : new SealBroken('no version');
  }
  const { id, version: packVersion, hash } = record(pack);
  return {
    version,
    on: text(on),
    by: text(by),
    pack: { id: text(id), version: text(packVersion), hash: text(hash) },
    settings: list(settings).map(pair),
    tables: list(tables).map((table) => {
      const each = record(table);
      return {
        name: text(each.name),
        fields: list(each.fields).map(text),
        rows: whole(each.rows),
        totals: list(each.totals).map(pair),
        digest: text(each.digest),
      };
    }),
    rows: text(rows),
    shown: text(shown),
    previous: text(previous),
  };
}

function signatureIn(value: unknown): SealSignature {
  const { key, owner, from, to, publicKey, value: signed } = record(value);
  return {
    key: text(key),
    owner: text(owner),
    from: text(from),
    to: text(to),
    publicKey: text(publicKey),
    value: text(signed),
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw new SealBroken('no object');
  return value as Readonly<Record<string, unknown>>;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new SealBroken('no list');
  return value;
}

function pair(value: unknown): [string, string] {
  const [one, other, ...more] = list(value);
  if (more.length > 0) throw new SealBroken('no pair');
  return [text(one), text(other)];
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new SealBroken('no text');
  return value;
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new SealBroken('no count');
  return value as number;
}

/** More arguments than this some engines do not take. */
const AT_ONCE = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  }
  return btoa(parts.join(''));
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw new SealBroken('no base64');
  }
}

import { createHash } from 'node:crypto';

/**
 * The canonical form of a seal once more, from docs/seal.md alone and with Node's own SHA-256: nothing in here
 * comes from src, so that the description and the program can be held against each other.
 */
export interface WrittenRow {
  readonly table: string;
  readonly id: string | null;
  readonly fields: readonly (readonly [field: string, form: string])[];
}

export interface WrittenHead {
  readonly version: number;
  readonly on: string;
  readonly by: string;
  readonly pack: { readonly id: string; readonly version: string; readonly hash: string };
  readonly settings: readonly (readonly [string, string])[];
  readonly tables: readonly {
    readonly name: string;
    readonly fields: readonly string[];
    readonly rows: number;
    readonly totals: readonly (readonly [string, string])[];
    readonly digest: string;
  }[];
  readonly rows: string;
  readonly shown: string;
  readonly previous: string;
}

const count = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const text = (value: string): Buffer => Buffer.concat([count(Buffer.byteLength(value)), Buffer.from(value)]);
const texts = (values: readonly string[]): Buffer => Buffer.concat(values.map(text));

export const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

export function rowBytes({ table, id, fields }: WrittenRow): Buffer {
  return Buffer.concat([
    text('puljetjek-row-1'),
    text(table),
    Buffer.of(id === null ? 0 : 1),
    text(id ?? ''),
    count(fields.length),
    texts(fields.flat()),
  ]);
}

export function fieldBytes(table: string, field: string, form: string): Buffer {
  return texts(['puljetjek-field-1', table, field, form]);
}

export function tableBytes(table: string, fields: readonly string[], rowDigests: readonly string[]): Buffer {
  return Buffer.concat([
    text('puljetjek-table-1'),
    text(table),
    count(fields.length),
    texts(fields),
    count(rowDigests.length),
    ...[...rowDigests].sort().map((hex) => Buffer.from(hex, 'hex')),
  ]);
}

export function headBytes(head: WrittenHead): Buffer {
  const { id, version, hash } = head.pack;
  return Buffer.concat([
    text('puljetjek-seal'),
    count(head.version),
    count(5),
    texts([head.on, head.by, id, version, hash]),
    count(head.settings.length),
    ...head.settings.map((pair) => Buffer.concat([count(2), texts(pair)])),
    count(head.tables.length),
    ...head.tables.map(({ name, fields, rows, totals, digest: of }) =>
      Buffer.concat([
        text(name),
        count(fields.length),
        texts(fields),
        count(rows),
        count(totals.length),
        ...totals.map((pair) => Buffer.concat([count(2), texts(pair)])),
        text(of),
      ]),
    ),
    count(3),
    texts([head.rows, head.shown, head.previous]),
  ]);
}

/** The rows that are kept with a seal, table by table in the order of the seal's tables. */
export function rowsBytes(tables: readonly (readonly (WrittenRow & { readonly name: string })[])[]): Buffer {
  const one = (row: WrittenRow & { name: string }): Buffer => {
    const filled = row.fields.map(([, form]) => form !== '');
    return Buffer.concat([
      Buffer.of(row.id === null ? 0 : 1),
      text(row.name),
      Buffer.from(digest(rowBytes(row)), 'hex').subarray(0, 16),
      count(filled.reduce((mask, each, at) => mask + (each ? 2 ** at : 0), 0)),
      ...row.fields
        .filter(([, form]) => form !== '')
        .map(([field, form]) =>
          Buffer.from(digest(fieldBytes(row.table, field, form)), 'hex').subarray(0, 4),
        ),
    ]);
  };
  const sorted = (rows: readonly (WrittenRow & { name: string })[]): (WrittenRow & { name: string })[] =>
    [...rows].sort((a, b) => (digest(rowBytes(a)) < digest(rowBytes(b)) ? -1 : 1));
  return Buffer.concat(tables.flatMap((rows) => [count(rows.length), ...sorted(rows).map(one)]));
}

export function shownBytes(shown: readonly string[]): Buffer {
  return Buffer.concat([text('puljetjek-shown-1'), count(shown.length), texts(shown)]);
}

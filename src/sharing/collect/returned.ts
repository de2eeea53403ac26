import { Ledger } from '../../ledger/ledger';
import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { hexOf, sha256 } from '../../rules/sha256';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import { contentRows, type ContentRow } from '../contentRows';
import { SENT_MARK } from '../extract/sentSheet';
import { markedSheets } from '../markedSheets';
import { hasTables, sealContent } from '../seal';
import { tableDoubts } from '../sealDoubts';
import type { SealedRow } from '../sealedRows';
import { readSealedFile } from '../sealFile';
import { NotAsSent, sentBase, type SentBase } from './sentBase';

/** Every reason for which a returned file is not taken, besides those for which it cannot be read. Stable codes. */
export const RETURN_CODES = [
  /** It has none of our tables. */
  'NO_TABLES',
  /** A table stands twice, a column can be understood in two ways, or a formula has no value. */
  'DOUBTFUL_TABLE',
  /** A table or a column that was sent is gone. */
  'TABLE_LOST',
  /** The record of what was sent was edited, or the seal that vouches for it. */
  'NOT_AS_SENT',
  /** It is about other pools than the master. */
  'OTHER_POOL',
  /** It was made from a sealed workbook that is not an earlier version of the master. */
  'OTHER_WORKBOOK',
  /** It was made from an earlier seal of the master than the last. */
  'OLDER_VERSION',
  /** The same file was given twice. */
  'FILE_TWICE',
  /** Two different files are both the same extract, filled in. */
  'SENT_TWICE',
] as const;

export type ReturnCode = (typeof RETURN_CODES)[number];

/** The file is not taken. */
export class ReturnRefusal extends Error {
  constructor(
    readonly code: ReturnCode,
    /** The table that it is about, where it is about one. */
    readonly table: string | null = null,
  ) {
    super(table === null ? code : `${code} ${table}`);
    this.name = 'ReturnRefusal';
  }
}

/** A table as it came back. */
export interface ReturnedTable {
  /** Fields that it has a column for. */
  readonly fields: ReadonlySet<string>;
  readonly rows: readonly ContentRow[];
  /** The rows as a seal digests them, by their place in the read table. */
  readonly digests: ReadonlyMap<number, SealedRow>;
}

/** A returned workbook as plain data, so that each can be read in a thread of its own. */
export interface ReturnedContent {
  /** SHA-256 of the file's bytes, hex. */
  readonly fileDigest: string;
  readonly base: SentBase;
  readonly tables: ReadonlyMap<TableName, ReturnedTable>;
}

/** Reads a returned file to its end. Rejects with a `Refusal` or a `ReturnRefusal`. */
export async function readReturned(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReturnedContent> {
  const { workbook, found } = await readSealedFile(bytes, options);
  const ledger = new Ledger(workbook);
  if (!hasTables(ledger)) throw new ReturnRefusal('NO_TABLES');
  if (tableDoubts(ledger).length > 0) throw new ReturnRefusal('DOUBTFUL_TABLE');
  const base = baseOf(found, await markedSheets(bytes, [SENT_MARK], options));
  const tables = returnedTables(ledger);
  refuseLost(base, tables);
  return { fileDigest: hexOf(sha256(bytes)), base, tables };
}

/** The tables that stand in a workbook. */
export function returnedTables(ledger: Ledger): Map<TableName, ReturnedTable> {
  const sealed = sealContent(ledger);
  const names = sealed.tables.map(({ name }) => name as TableName);
  return new Map(
    names.map((name, at) => [
      name,
      {
        fields: new Set(
          ledger.table(name).columns.flatMap(({ field, caption }) => (caption === null ? [] : [field])),
        ),
        rows: contentRows(ledger, name),
        digests: new Map((sealed.rows[at] ?? []).map((row) => [row.row, row])),
      },
    ]),
  );
}

function baseOf(...[found, sheets]: Parameters<typeof sentBase>): SentBase {
  try {
    return sentBase(found, sheets);
  } catch (error) {
    throw error instanceof NotAsSent ? new ReturnRefusal('NOT_AS_SENT') : error;
  }
}

/** Without its column every cell would look as if the recipient had emptied it. */
function refuseLost(base: SentBase, tables: ReadonlyMap<TableName, ReturnedTable>): void {
  if (base.kind === 'unknown') return;
  const sent = base.kind === 'extract' ? base.sent.tables : base.rows;
  for (const [name, rows] of sent) {
    const there = fieldsOf(name).map(([field]) => tables.get(name)?.fields.has(field) === true);
    const isLost = rows.some(({ fields }) =>
      fields.some((form, at) => form !== null && form !== '' && !there[at]),
    );
    if (isLost) throw new ReturnRefusal('TABLE_LOST', name);
  }
}

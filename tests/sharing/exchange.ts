import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellAddress } from '../../src/ledger/address';
import { recogniseCaption } from '../../src/ledger/captions';
import { parseIsoDate, serialOfDay } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import type { Cell, SourceTable } from '../../src/ledger/source';
import { fieldsOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { packNote } from '../../src/rules/packHash';
import { Settings } from '../../src/rules/settings';
import { collect, readMaster, type Collection, type CollectRequest } from '../../src/sharing/collect/collect';
import { collectReport, type CollectReport } from '../../src/sharing/collect/report';
import { readReturned } from '../../src/sharing/collect/returned';
import { writeCollection } from '../../src/sharing/collect/write';
import { extract, type Extract } from '../../src/sharing/extract/extract';
import { readSealedFile, sealFile } from '../../src/sharing/sealFile';
import type { Language } from '../../src/text/language';
import type { Change } from '../../src/workbook/file/patch/change';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
export type Rows = Readonly<Partial<Record<TableName, readonly Row[]>>>;

export const ON = new Date('2026-03-02T09:30:00Z');

export function template(language: Language = 'en'): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, `../../assets/samples/empty.${language}.xlsx`)));
}

/** A real file with these rows: amounts in kroner, dates as `2024-12-05`. */
export async function fileOf(rows: Rows, language: Language = 'en'): Promise<Uint8Array> {
  const bytes = template(language);
  const changes = Object.entries(rows).map(([table, list]) => ({ table: table as TableName, list }));
  return edited(
    bytes,
    changes.flatMap(({ table, list }) => list.map((row) => ({ add: table, row }))),
  );
}

/** What somebody does to a workbook by hand. A row is named by its id or its first filled fields. */
export type Edit =
  | { readonly table: TableName; readonly row: string; readonly field: string; readonly to: Value }
  | { readonly add: TableName; readonly row: Row }
  | { readonly remove: TableName; readonly row: string };

/** The file after somebody edited it. */
export async function edited(bytes: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const { tables } = await readWorkbook(bytes);
  const source = (name: TableName): SourceTable => {
    const found = tables.find((table) => table.name === name);
    if (!found) throw new Error(`no table ${name}`);
    return found;
  };
  const used = new Map<TableName, number>();
  const changes: Change[] = edits.flatMap((edit): Change[] => {
    if ('add' in edit) {
      const table = source(edit.add);
      const at = used.get(edit.add) ?? filledRows(table);
      used.set(edit.add, at + 1);
      return Object.entries(edit.row).map(([field, value]) => set(table, edit.add, at, field, value));
    }
    const name = 'remove' in edit ? edit.remove : edit.table;
    const table = source(name);
    const at = rowNamed(table, name, edit.row);
    if ('remove' in edit) return fieldsOf(name).map(([field]) => set(table, name, at, field, null));
    return [set(table, name, at, edit.field, edit.to)];
  });
  for (const [name, rows] of used) {
    const more = rows - source(name).rowCount;
    if (more > 0) changes.push({ kind: 'growTable', table: name, rows: more });
  }
  return (await patchWorkbook(bytes, changes)).bytes;
}

function filledRows({ columns, rowCount }: SourceTable): number {
  let rows = rowCount;
  while (rows > 0 && columns.every(({ cells }) => (cells[rows - 1] ?? null) === null)) rows -= 1;
  return rows;
}

function columnOf(table: SourceTable, name: TableName, field: string): number {
  const at = table.columns.findIndex(({ caption }) => recogniseCaption(name, caption)?.field === field);
  if (at < 0) throw new Error(`no column ${field} in ${name}`);
  return at;
}

function set(table: SourceTable, name: TableName, at: number, field: string, value: Value): Change {
  const cell = cellAddress(table.firstRow + at, table.firstColumn + columnOf(table, name, field));
  return { kind: 'setCell', sheet: table.sheet, cell, content: cellOf(name, field, value) };
}

function cellOf(name: TableName, field: string, value: Value): Cell {
  const spec = fieldsOf(name).find(([each]) => each === field)?.[1];
  const day = spec?.type === 'date' && typeof value === 'string' ? parseIsoDate(value) : null;
  return day === null ? value : serialOfDay(day);
}

/** `M-1`, or for a row without an id `P-1 Aarhus Kommune`: the cells from the left. */
function rowNamed(table: SourceTable, name: TableName, row: string): number {
  for (let at = 0; at < table.rowCount; at += 1) {
    const first = table.columns.slice(0, 2).map(({ cells }) => cells[at] ?? '');
    if (first[0] === row || first.join(' ') === row) return at;
  }
  throw new Error(`no row ${row} in ${name}`);
}

/** The rows of a table in a file, field by field as the cells hold them, blank ones left out. */
export async function rowsIn(bytes: Uint8Array, name: TableName): Promise<Record<string, Cell>[]> {
  const table = (await readWorkbook(bytes)).tables.find((each) => each.name === name);
  if (!table) throw new Error(`no table ${name}`);
  const rows = Array.from({ length: table.rowCount }, (_, at) =>
    Object.fromEntries(
      table.columns.flatMap(({ caption, cells }) => {
        const value = cells[at] ?? null;
        return value === null ? [] : [[recogniseCaption(name, caption)?.field ?? caption, value]];
      }),
    ),
  );
  return rows.filter((row) => Object.keys(row).length > 0);
}

/** Seals a file as the command line does. */
export async function seal(bytes: Uint8Array, by = 'Styrelsen'): Promise<Uint8Array> {
  const file = await readSealedFile(bytes);
  const note = await packNote(new Settings(new Ledger(file.workbook), pack).pack);
  return (await sealFile(bytes, file, { pack: note, by, on: ON, language: 'en', signing: null })).bytes;
}

export async function extractFor(
  bytes: Uint8Array,
  recipient: string,
  language: Language = 'en',
): Promise<Extract> {
  const file = await readSealedFile(bytes);
  const note = await packNote(new Settings(new Ledger(file.workbook), pack).pack);
  return extract(file, {
    recipient,
    template: template(language),
    language,
    by: 'Styrelsen',
    on: ON,
    pack: note,
  });
}

export interface Collected {
  readonly collection: Collection;
  readonly report: CollectReport;
  readonly bytes: Uint8Array;
}

/** Collects files into a master; the file's name is its place among them unless one is given. */
export async function collected(
  master: Uint8Array,
  files: readonly (Uint8Array | readonly [file: string, bytes: Uint8Array])[],
  {
    take = [],
    keep = [],
    allowOlder = false,
  }: { take?: string[]; keep?: string[]; allowOlder?: boolean } = {},
): Promise<Collected> {
  const file = await readMaster(master);
  const request: CollectRequest = {
    decisions: { take: new Set(take), keep: new Set(keep) },
    allowOlder,
  };
  const returned = await Promise.all(
    files.map(async (each, at) => {
      const [name, bytes] = each instanceof Uint8Array ? [`${at + 1}.xlsx`, each] : each;
      return { file: name, content: await readReturned(bytes) };
    }),
  );
  const collection = collect(file, returned, request);
  const report = collectReport(collection);
  const sheets = file.workbook.sheets.map(({ name }) => name);
  const { bytes } = await writeCollection(master, collection, report, { language: 'en', sheets });
  return { collection, report, bytes };
}

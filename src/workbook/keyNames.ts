import { recogniseCaption, tableNamed } from '../ledger/captions';
import { fieldsOf, TABLE_NAMES } from '../ledger/tables';
import type { FieldSpec, TableName } from '../ledger/tables/spec';
import { parseReference } from './excel/reference';
import type { TableSheet } from './tableSheet';

/** The field that a table's rows are referred to by. */
export function keyOf(table: TableName): [field: string, spec: FieldSpec] | undefined {
  return fieldsOf(table).find(([, spec]) => spec.key);
}

/** Tables that some `ref` points to. */
export const REFERRED: readonly TableName[] = TABLE_NAMES.filter((name) =>
  TABLE_NAMES.some((other) => fieldsOf(other).some(([, spec]) => spec.refersTo === name)),
);

/** Defined name of a table's key column, e.g. `PoolIds`: a list of choices cannot name a column itself. */
export function keyName(table: TableName): string {
  const field = keyOf(table)?.[0];
  if (!field) throw new Error(`${table} has no key column`);
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}s`;
}

/** What a workbook has that a key column's name may stand for; formulas without `=`. */
export interface KeyedBook {
  readonly tables: readonly { readonly name: string; readonly captions: readonly string[] }[];
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

export interface KeyNames {
  /** Tables whose ids can be listed. */
  readonly listed: ReadonlySet<TableName>;
  /** Names that have to be added for that. */
  readonly added: readonly { readonly name: string; readonly formula: string }[];
}

/** The names that the lists of choices on a new sheet need. No list is made by a name that stands for something else. */
export function keyNamesFor({ table: own, columns }: TableSheet, book: KeyedBook): KeyNames {
  const tables = [...book.tables, { name: own, captions: columns.map(({ caption }) => caption) }];
  const listed = new Set<TableName>();
  const added: KeyNames['added'][number][] = [];
  for (const { entry } of columns) {
    if (entry?.rule?.kind !== 'ids' || listed.has(entry.rule.of)) continue;
    const { of } = entry.rule;
    const name = keyName(of);
    const known = book.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const meant = known && parseReference(known.formula);
    const isOurs = meant?.kind === 'table' && tableNamed(meant.table) === of;
    const there = tables.find((each) => tableNamed(each.name) === of);
    const caption = there?.captions.find((each) => recogniseCaption(of, each)?.field === keyOf(of)?.[0]);
    if (known ? !isOurs : caption === undefined) continue;
    listed.add(of);
    if (!known) added.push({ name, formula: `${there?.name}[${escaped(caption ?? '')}]` });
  }
  return { listed, added };
}

/** A caption inside a reference: an apostrophe before each sign that would else mean something. */
function escaped(caption: string): string {
  return caption.replace(/['#@[\]]/g, "'$&");
}

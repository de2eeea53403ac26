import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { ownId, type ContentRow } from '../contentRows';
import type { ComparableRow } from '../rowChanges';

/** A row in one of the three versions of a table. */
export interface VersionRow extends ComparableRow {
  /** The row's content; `null` in a sent version of which only digests are known. */
  readonly content: ContentRow | null;
  /** Fields that were not sent. */
  readonly withheld: ReadonlySet<number>;
}

/** A row as `rowChanges` wants it, by its forms: equal forms are equal fields. */
export function versionRow(
  table: TableName,
  content: ContentRow,
  sentForms?: readonly (string | null)[],
): VersionRow {
  const { forms } = content;
  const id = ownId(table, forms);
  const named = fieldsOf(table).flatMap(([, { type }], at) =>
    type === 'ref' || type === 'year' ? [forms[at] ?? ''] : [],
  );
  const withheld = new Set(sentForms?.flatMap((form, at) => (form === null ? [at] : [])) ?? []);
  return {
    hasId: id !== null,
    name: id ?? named.join(' '),
    digest: JSON.stringify(forms),
    fields: forms,
    content,
    withheld,
  };
}

/** The row's own id as ids are compared, or `null`. */
export function idOf({ hasId, name }: VersionRow): string | null {
  return hasId ? name : null;
}

/** Ids that stand more than once in some version. */
export function idsTwice(versions: readonly (readonly VersionRow[])[]): Set<string> {
  const twice = new Set<string>();
  for (const rows of versions) {
    const seen = new Set<string>();
    for (const row of rows) {
      const id = idOf(row);
      if (id !== null && seen.has(id)) twice.add(id);
      if (id !== null) seen.add(id);
    }
  }
  return twice;
}

import { normaliseId } from '../../ledger/ids';
import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { ContentRow } from '../contentRows';
import type { Master } from './master';
import { Ownership } from './ownership';
import type { ReturnedContent, ReturnedTable } from './returned';
import type { Versions } from './threeWay';
import { versionRow, type VersionRow } from './versionRow';

/** The three versions of a table; `null` where the file has no such table and none is known to have been sent. */
export function versionsOf(table: TableName, content: ReturnedContent, master: Master): Versions | null {
  const { base, tables } = content;
  const [now, back] = [master.tables.get(table), tables.get(table)];
  const isKnown = base.kind !== 'unknown';
  if (!back && !isKnown) return null;
  const ownership = base.kind === 'extract' ? Ownership.of(base.sent) : Ownership.all;
  const all = (version: ReturnedTable | undefined): VersionRow[] =>
    (version?.rows ?? []).map((row) =>
      base.kind === 'sealed' ? digestedRow(row, version) : versionRow(table, row),
    );
  const masters = all(now).filter(
    ({ hasId, content: row }) => hasId || ownership.holdsRow(table, row?.forms ?? []),
  );
  return {
    table,
    sent: isKnown ? sentRows(table, base) : null,
    master: masters,
    returned: all(back),
    ownership,
    isExtract: base.kind === 'extract',
    masterCell: (row, field) => master.cellKind(table, row, field),
  };
}

function sentRows(
  table: TableName,
  base: Exclude<ReturnedContent['base'], { kind: 'unknown' }>,
): VersionRow[] {
  if (base.kind === 'sealed')
    return (base.rows.get(table) ?? []).map((row) => ({ ...compared(row), content: null, withheld: NONE }));
  return (base.sent.tables.get(table) ?? []).map(({ fields }, row) => {
    const forms = fields.map((form) => form ?? '');
    const spelled = forms.map(() => '');
    return versionRow(table, { row, name: nameOf(table, forms), forms, spelled }, fields);
  });
}

const NONE: ReadonlySet<number> = new Set();

/** Names are held side by side as ids are. */
function compared<Row extends { readonly name: string }>(row: Row): Row {
  return { ...row, name: normaliseId(row.name) };
}

function digestedRow(content: ContentRow, table: ReturnedTable | undefined): VersionRow {
  const digests = table?.digests.get(content.row);
  if (!digests) throw new Error('a row without its digest');
  return { ...compared(digests), content, withheld: NONE };
}

function nameOf(table: TableName, forms: readonly string[]): string {
  const named = fieldsOf(table).flatMap(([, { key, type }], at) =>
    key || type === 'ref' || type === 'year' ? [(forms[at] ?? '').slice(1)] : [],
  );
  return named.filter((text) => text !== '').join(' · ');
}

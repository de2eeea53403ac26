import { cellAddress } from '../ledger/address';
import { READ } from '../ledger/columns';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import { placeOf, sheetRow } from '../ledger/place';
import type { ReadTable } from '../ledger/readTable';
import { fieldsOf, TABLE_NAMES } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import { changeOf } from './change';
import type { Finding, Severity, Spot, Value } from './finding';
import { fingerprintOf } from '../ledger/fingerprint';
import type { Hit, RuleKind } from './kind';

const made = new WeakMap<Hit, Finding>();

/**
 * What a kind reported as findings, with address, id and fingerprint. What it reports again is the same finding where
 * everything that a finding is named by is as it was (`isNamedAsBefore`).
 */
export function findingsOf(
  ledger: Ledger,
  kind: RuleKind,
  hits: readonly Hit[],
  severity: Severity,
  isNamedAsBefore = false,
): readonly Finding[] {
  return withOrdinals(
    hits.map((hit) => {
      const known = isNamedAsBefore ? made.get(hit) : undefined;
      if (known) return known;
      const finding = findingOf(ledger, kind, hit, severity);
      made.set(hit, finding);
      return finding;
    }),
  );
}

function findingOf(ledger: Ledger, kind: RuleKind, hit: Hit, severity: Severity): Finding {
  const spot = spotOf(ledger, hit);
  const also = (hit.also ?? []).map((cell) =>
    typeof cell === 'string' ? cell : placeOf(ledger.table(cell.table), cell.row, cell.field).cell,
  );
  const id = [kind.id, ...hit.keys.map((key) => normaliseId(String(key)).replaceAll(':', '%3a'))].join(':');
  const received = hit.received ?? null;
  const expected = hit.expected ?? null;
  return {
    id,
    fingerprint: fingerprintOf([
      id,
      String(kind.version),
      JSON.stringify(markOf(received)),
      JSON.stringify(markOf(expected)),
    ]),
    rule: kind.id,
    severity: hit.severity ?? severityOf(hit) ?? severity,
    spot,
    cells: [...new Set([spot.cell, ...also])].filter((cell) => cell !== ''),
    received,
    expected,
    difference: hit.difference ?? null,
    change: hit.change ? changeOf(ledger, hit.change) : null,
    message: hit.message,
    source: hit.setting?.source || kind.source || '',
  };
}

function severityOf({ setting }: Hit): Severity | null {
  return setting?.severity === 'off' ? null : (setting?.severity ?? null);
}

/** A text as ids are compared: of several spellings of one id, the finding shows the one that stands first. */
function markOf(value: Value | null): Value | null {
  return value?.type === 'text' ? { ...value, text: normaliseId(value.text) } : value;
}

/** Two equal matters (two rows without a key, alike in every field) are told apart by a number. */
function withOrdinals(found: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}

function spotOf(ledger: Ledger, { at }: Hit): Spot {
  if (at.table === undefined) {
    const { sheet = '', cell = '' } = at.place ?? {};
    return { table: null, sheet, cell, row: null, field: null, caption: null };
  }
  const table = ledger.table(at.table);
  const column = at.field === undefined ? null : table.column(at.field);
  const line = at.row === undefined ? (table.source?.firstRow ?? 1) - 1 : sheetRow(table, at.row);
  const position = column?.position || (table.source?.firstColumn ?? 0);
  return {
    table: at.table,
    sheet: at.place?.sheet ?? table.source?.sheet ?? '',
    cell: at.place?.cell ?? (table.source && line > 0 && position > 0 ? cellAddress(line, position) : ''),
    row: at.row === undefined ? null : rowName(ledger, table, at.row),
    field: at.field ?? null,
    caption: column?.caption ?? null,
  };
}

/** A row as a person knows it: its key, or for a table without one its references and its year. */
export function rowName(ledger: Ledger, table: ReadTable, row: number): string {
  return nameFields(table.name)
    .map((field) => table.column(field))
    .filter((column) => column.state[row] === READ)
    .map((column) =>
      column.kind === 'code'
        ? ledger.interner.text(column.values[row] as number)
        : String(column.values[row]),
    )
    .join(' · ');
}

const nameFields = perTable((name) => {
  const fields = fieldsOf(name);
  const keys = fields.filter(([, spec]) => spec.key === true);
  const named = keys.length > 0 ? keys : fields.filter(([, { type }]) => type === 'ref' || type === 'year');
  return named.map(([field]) => field);
});

/** The fields by which a finding may name a row, in its words and in its id; but for a row that has no id of its own. */
export const namingFields = perTable((name) => {
  const ids = fieldsOf(name).filter(([, { type }]) => type === 'id');
  return [...nameFields(name), ...ids.map(([field]) => field)];
});

/** The tables are always the same, and every kind asks after every edit. */
function perTable(fields: (name: TableName) => readonly string[]): (name: TableName) => readonly string[] {
  const known = new Map(TABLE_NAMES.map((name) => [name, fields(name)]));
  return (name) => known.get(name) ?? [];
}

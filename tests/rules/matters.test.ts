import { Ledger } from '../../src/ledger/ledger';
import type { Cell, SourceWorkbook } from '../../src/ledger/source';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Finding } from '../../src/rules/finding';
import type { RuleKind } from '../../src/rules/kind';
import pack from '../../src/rules/packs/nye-teknologier.json';

/** The columns in which somebody names things: ids, and texts that are no words of ours. */
const NAMES = new Set(
  TABLE_NAMES.filter((table) => table !== 'Waivers').flatMap((table) =>
    fieldsOf(table)
      .filter(([, { type }]) => type === 'id' || type === 'ref' || (type === 'text' && table !== 'Rules'))
      .map(([, { en }]) => `${table} ${en}`),
  ),
);

/** The same workbook of somebody who names everything otherwise. */
function renamed(source: SourceWorkbook): SourceWorkbook {
  const other = (cell: Cell): Cell => (typeof cell === 'string' && cell !== '' ? `x-${cell}` : cell);
  return {
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        NAMES.has(`${table.name} ${column.caption}`) ? { ...column, cells: column.cells.map(other) } : column,
      ),
    })),
  };
}

function found(kind: RuleKind, source: SourceWorkbook): readonly Finding[] {
  return check(new Ledger(source), pack, [kind]).findings;
}

/** What else may tell a matter: its table, a CVR number, or, where it is no single row's, the column or notice. */
function isTold({ id, severity, spot }: Finding): boolean {
  const [, ...keys] = id.split(':');
  if (spot.row === null || severity === 'info') return keys.length > 0 || id === 'workbook-tables';
  return keys.some((key) => /^\d{8}$/.test(key) || key === spot.table?.toLowerCase());
}

describe('The id of a finding, by which a waiver and the next run know it', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))('names the matter: %s', (_id, kind) => {
    const nameless = kind.examples.flatMap(({ workbook }) => {
      const source = exampleSource(workbook);
      const others = new Set(found(kind, renamed(source)).map(({ id }) => id));
      return found(kind, source).filter((finding) => others.has(finding.id) && !isTold(finding));
    });
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });
});

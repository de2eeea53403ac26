import { NoAnswer } from '../../src/ledger/answer';
import type { Column } from '../../src/ledger/columns';
import { Ledger } from '../../src/ledger/ledger';
import type { ReadTable } from '../../src/ledger/readTable';
import type { SourceWorkbook } from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import { KINDS } from '../../src/rules/catalogue';
import { BEHIND_ALL } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { findingsOf, namingFields } from '../../src/rules/findingOf';
import type { RuleKind } from '../../src/rules/kind';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { Run } from '../../src/rules/run';
import { Settings } from '../../src/rules/settings';
import { sourceOf } from './book';
import { cleanBook } from './cleanWorkbook';
import { FAULTS } from './faults';

/** A table that tells which of its columns are looked at; `rows` where it is only how many rows there are. */
function watched(table: ReadTable, look: (name: TableName, field: string) => void): ReadTable {
  const looked = <T>(field: string, value: T): T => {
    look(table.name, field);
    return value;
  };
  const columns = table.columns.map((column): Column => {
    const { field } = column;
    const watching = {
      ...column,
      get state() {
        return looked(field, column.state);
      },
      get values() {
        return looked(field, column.values);
      },
      get problems() {
        return looked(field, column.problems);
      },
      cell: (row: number) => looked(field, column.cell(row)),
      format: (row: number) => looked(field, column.format(row)),
    };
    return watching as Column;
  });
  const named = (field: string): Column => {
    const found = columns.find((column) => column.field === field);
    if (!found) throw new Error(field);
    return found;
  };
  return {
    ...table,
    columns,
    column: named,
    numbers: (field) => named(field) as never,
    codes: (field) => named(field) as never,
    get rowCount() {
      return looked('rows', table.rowCount);
    },
    get offsets() {
      return looked('rows', table.offsets);
    },
  };
}

/** What a kind looks at that it does not declare, and that does not name a row of which it has told something. */
function undeclared(kind: RuleKind, read: Ledger): string[] {
  const found = new Map<TableName, Set<string>>();
  const look = (name: TableName, field: string): void =>
    void found.set(name, (found.get(name) ?? new Set()).add(field));
  const tables = new Map([...read.tables].map(([name, table]) => [name, watched(table, look)]));
  const ledger = new Ledger(read.workbook, { whole: true }, { interner: read.interner, tables });
  const catalogue = new Map(KINDS.map((each) => [each.id, each]));
  const run = new Run(ledger, kind, new Settings(ledger, packJson), catalogue, new Map());
  found.clear();
  try {
    kind.check(run);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
  }
  findingsOf(ledger, kind, run.hits, kind.severity);
  return [...found].flatMap(([name, fields]) => {
    const own: readonly string[] | undefined = kind.reads[name];
    const behind: readonly string[] = BEHIND_ALL[name] ?? [];
    if (run.namedByRow.has(name)) return [];
    const naming = run.hits.length > 0 && own ? namingFields(name) : [];
    const known = [...(own ?? []), ...behind, ...naming, ...(own || behind.length > 0 ? ['rows'] : [])];
    return [...fields].filter((field) => !known.includes(field)).map((field) => `${name}.${field}`);
  });
}

const broken: readonly SourceWorkbook[] = FAULTS.map(({ put }) => {
  const book = cleanBook();
  put(book);
  return sourceOf(book);
});

describe('A kind looks at no column that it does not declare', () => {
  // One that declares nothing looks at everything, and is run after every edit.
  const declaring = KINDS.filter(({ reads }) => Object.keys(reads).length > 0);
  const ledgers = [sourceOf(cleanBook()), ...broken].map((source) => new Ledger(source));

  it.each(declaring.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
    const own = kind.examples.map(({ workbook }) => new Ledger(exampleSource(workbook)));
    expect([...new Set([...own, ...ledgers].flatMap((ledger) => undeclared(kind, ledger)))]).toEqual([]);
  });
});

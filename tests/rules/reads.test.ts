import { NoAnswer } from '../../src/ledger/answer';
import type { Column } from '../../src/ledger/columns';
import { Ledger } from '../../src/ledger/ledger';
import type { ReadTable } from '../../src/ledger/readTable';
import type { SourceWorkbook } from '../../src/ledger/source';
import type { TableName } from '../../src/ledger/tables/spec';
import { KINDS } from '../../src/rules/catalogue';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { findingsOf } from '../../src/rules/findingOf';
import type { RuleKind } from '../../src/rules/kind';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { Run } from '../../src/rules/run';
import { Settings } from '../../src/rules/settings';
import { sourceOf } from './book';
import { cleanBook } from './cleanWorkbook';
import { FAULTS } from './faults';

/** What the settings of every rule are found with; a check after an edit of one of them begins anew. */
const BEHIND_ALL: readonly TableName[] = ['Rules', 'Pools'];

/** A table that tells when something in its rows is looked at. */
function watched(table: ReadTable, look: (name: TableName) => void): ReadTable {
  const looked = <T>(value: T): T => {
    look(table.name);
    return value;
  };
  const columns = table.columns.map((column): Column => {
    const watching = {
      ...column,
      get state() {
        return looked(column.state);
      },
      get values() {
        return looked(column.values);
      },
      cell: (row: number) => looked(column.cell(row)),
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
      return looked(table.rowCount);
    },
    get offsets() {
      return looked(table.offsets);
    },
    get cellProblems() {
      return looked(table.cellProblems);
    },
  };
}

/** The tables of which a kind looks at any row. */
function tablesRead(kind: RuleKind, read: Ledger): ReadonlySet<TableName> {
  const found = new Set<TableName>();
  const tables = new Map(
    [...read.tables].map(([name, table]) => [name, watched(table, (each) => found.add(each))]),
  );
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
  return found;
}

const broken: readonly SourceWorkbook[] = FAULTS.map(({ put }) => {
  const book = cleanBook();
  put(book);
  return sourceOf(book);
});

describe('A kind looks at no table that it does not declare', () => {
  // One that declares nothing looks at everything, and is run after every edit.
  const declaring = KINDS.filter(({ reads }) => Object.keys(reads).length > 0);
  const ledgers = [sourceOf(cleanBook()), ...broken].map((source) => new Ledger(source));

  it.each(declaring.map((kind) => [kind.id, kind] as const))('%s', (_id, kind) => {
    const own = kind.examples.map(({ workbook }) => new Ledger(exampleSource(workbook)));
    const read = new Set([...own, ...ledgers].flatMap((ledger) => [...tablesRead(kind, ledger)]));
    const undeclared = [...read].filter((name) => !BEHIND_ALL.includes(name) && !(name in kind.reads));
    expect(undeclared).toEqual([]);
  });
});

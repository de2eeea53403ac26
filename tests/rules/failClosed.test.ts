import { cellAddress } from '../../src/ledger/address';
import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import { jsonValue } from '../../src/report/json';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { RuleKind } from '../../src/rules/kind';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { outcome } from './checking';

type Row = Readonly<Record<string, string | number | boolean>>;

/** What a rule finds in a workbook, and whether some row was too much for it. */
function asked(kind: RuleKind, workbook: ExampleWorkbook) {
  const result = check(new Ledger(exampleSource(workbook)), pack, [kind]);
  const { status, reasons } = outcome(result, kind.id);
  return {
    told: result.findings
      .map(({ message, spot, difference }) => `${message.id} ${spot.cell} ${jsonValue(difference)}`)
      .sort(),
    notRun: status === 'not-run' || reasons.length > 0,
  };
}

/** Every cell of an example that the rule says it reads, with another value in it. */
function* withCell(
  { reads }: RuleKind,
  workbook: ExampleWorkbook,
  value: string,
  only: (isReference: boolean) => boolean,
): Generator<{ cell: string; changed: ExampleWorkbook }> {
  for (const [table, read] of Object.entries(reads) as [TableName, readonly string[]][]) {
    const rows: readonly Row[] = workbook[table] ?? [];
    for (const [column, [field, spec]] of fieldsOf(table).entries()) {
      if (!read.includes(field) || !only(spec.refersTo !== undefined)) continue;
      for (const [index, row] of rows.entries()) {
        if (row[field] === undefined) continue;
        const changed = rows.map((each) => (each === row ? { ...row, [field]: value } : each));
        yield {
          cell: `${table}!${cellAddress(index + 2, column + 1)}`,
          changed: { ...workbook, [table]: changed },
        };
      }
    }
  }
}

/** The cells of its examples by which a rule finds something else, and does not say that it was not run for them. */
function silent(kind: RuleKind, value: string, only: (isReference: boolean) => boolean): string[] {
  return kind.examples.flatMap(({ title, workbook }) => {
    const before = asked(kind, workbook).told.join();
    return [...withCell(kind, workbook, value, only)].flatMap(({ cell, changed }) => {
      const { told, notRun } = asked(kind, changed);
      return told.join() === before || notRun ? [] : [`${title.en}: ${cell}`];
    });
  });
}

const MONEY_KINDS = KINDS.filter(({ family }) => family !== 'integrity').map(
  (kind) => [kind.id, kind] as const,
);

describe('A rule finds the same, or says that it was not run for the cell', () => {
  it.each(MONEY_KINDS)('%s, when a cell that it reads holds an error', (_id, kind) => {
    expect(silent(kind, '#REF!', () => true)).toEqual([]);
  });

  // match-twice compares what stands in the rows: one that names another project is another contribution.
  it.each(MONEY_KINDS.filter(([id]) => id !== 'match-twice'))(
    '%s, when a reference leads nowhere',
    (_id, kind) => {
      expect(silent(kind, 'XX-99', (isReference) => isReference)).toEqual([]);
    },
  );
});

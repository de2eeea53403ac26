import { cellAddress } from '../../src/ledger/address';
import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import { jsonValue } from '../../src/report/json';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Finding } from '../../src/rules/finding';
import type { RuleKind } from '../../src/rules/kind';
import pack from '../../src/rules/packs/nye-teknologier.json';

type Row = Readonly<Record<string, string | number | boolean>>;

const found = (kind: RuleKind, workbook: ExampleWorkbook): readonly Finding[] =>
  check(new Ledger(exampleSource(workbook)), pack, [kind]).findings;

/** Every amount of an example that the rule reads, one øre higher. */
function* withOneOreMore({ reads }: RuleKind, workbook: ExampleWorkbook) {
  for (const [table, read] of Object.entries(reads) as [TableName, readonly string[]][]) {
    const rows: readonly Row[] = workbook[table] ?? [];
    for (const [column, [field, spec]] of fieldsOf(table).entries()) {
      if (spec.type !== 'amount' || !read.includes(field)) continue;
      for (const [index, row] of rows.entries()) {
        const kroner = row[field];
        if (typeof kroner !== 'number') continue;
        const changed = rows.map((each) =>
          each === row ? { ...row, [field]: (kroner * 100 + 1) / 100 } : each,
        );
        yield { table, cell: cellAddress(index + 2, column + 1), changed: { ...workbook, [table]: changed } };
      }
    }
  }
}

const worth = ({ received }: Finding) => jsonValue(received);

/** They point at a year, at hours, or at what should be the sum, and name what that was held against in words. */
const OTHERWISE = ['missing-frame', 'in-kind-cap', 'sources-uses'];

/** The amounts of its own table that a finding is made of and does not point at. */
function untold(kind: RuleKind): string[] {
  return kind.examples.flatMap(({ title, workbook }) => {
    const before = found(kind, workbook);
    return [...withOneOreMore(kind, workbook)].flatMap(({ table, cell, changed }) => {
      const after = new Map(found(kind, changed).map((finding) => [finding.id, finding]));
      return before.flatMap((finding) => {
        const other = after.get(finding.id);
        const counts =
          finding.received?.type === 'amount' &&
          finding.spot.table === table &&
          other &&
          worth(other) !== worth(finding);
        return counts && !finding.cells.includes(cell)
          ? [`${title.en}: ${table}!${cell} ${finding.cells.join()}`]
          : [];
      });
    });
  });
}

describe('A finding points at every amount of its table that what it received is made of', () => {
  it.each(
    KINDS.filter(({ id, family }) => family !== 'integrity' && !OTHERWISE.includes(id)).map(
      (kind) => [kind.id, kind] as const,
    ),
  )('%s', (_id, kind) => {
    expect(untold(kind)).toEqual([]);
  });
});

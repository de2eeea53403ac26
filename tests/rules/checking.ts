import fc from 'fast-check';
import { Ledger } from '../../src/ledger/ledger';
import { toKroner } from '../../src/ledger/money';
import type { Cell, SourceWorkbook } from '../../src/ledger/source';
import { check, type CheckResult } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Finding, RuleOutcome } from '../../src/rules/finding';
import { approvalKinds } from '../../src/rules/kinds/approval';
import { poolKinds } from '../../src/rules/kinds/pool';
import pack from '../../src/rules/packs/nye-teknologier.json';

/** Runs the pool and the approval family only. */
export function checkSource(source: SourceWorkbook): CheckResult {
  return check(new Ledger(source), pack, [...poolKinds, ...approvalKinds]);
}

export function checkExample(example: ExampleWorkbook): CheckResult {
  return checkSource(exampleSource(example));
}

export function outcome(result: CheckResult, rule: string): RuleOutcome {
  const found = result.rules.find(({ id }) => id === rule);
  if (!found) throw new Error(`no outcome for ${rule}`);
  return found;
}

/** `rule table!cell difference` of the findings of a severity. */
export function told({ findings }: CheckResult, severity: Finding['severity']): string[] {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(({ rule, spot, difference }) => {
      const by = difference?.type === 'amount' ? ` ${toKroner(difference.ore)}` : '';
      return `${rule} ${spot.table}!${spot.cell}${by}`;
    });
}

/** What a finding says, apart from where its cells stand. */
export function matters({ findings }: CheckResult): string[] {
  return findings
    .map(({ id, fingerprint, severity, message, difference }) =>
      JSON.stringify({ id, fingerprint, severity, message, difference }),
    )
    .sort();
}

/** The same workbook with its rows in another order, blank rows between them and an own column first. */
export function rearranged(source: SourceWorkbook): fc.Arbitrary<SourceWorkbook> {
  return fc
    .tuple(
      ...source.tables.map(({ rowCount }) =>
        fc.shuffledSubarray([...Array(rowCount + 2).keys()], {
          minLength: rowCount + 2,
          maxLength: rowCount + 2,
        }),
      ),
    )
    .map((orders) => ({
      ...source,
      tables: source.tables.map((table, index) => {
        const order = orders[index] ?? [];
        const columns = table.columns.map(({ caption, cells }) => ({
          caption,
          cells: order.map((row): Cell => cells[row] ?? null),
        }));
        const own = { caption: 'Vores note', cells: order.map((row): Cell => `note ${row}`) };
        return { ...table, rowCount: order.length, columns: [own, ...columns] };
      }),
    }));
}

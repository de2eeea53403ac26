import { Ledger } from '../../src/ledger/ledger';
import { isoDate } from '../../src/ledger/dates';
import { toKroner } from '../../src/ledger/money';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Value } from '../../src/rules/finding';
import pack from '../../src/rules/packs/nye-teknologier.json';

function plain(value: Value | null): string | number | null {
  switch (value?.type) {
    case 'amount':
      return toKroner(value.ore);
    case 'date':
      return isoDate(value.day);
    case 'number':
      return value.number;
    case 'share':
      return value.share;
    case 'text':
      return value.text;
    default:
      return null;
  }
}

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('rule %s', (_, kind) => {
  it('has an example that passes and one that fails', () => {
    expect(kind.examples.some(({ findings }) => findings.length === 0)).toBe(true);
    expect(kind.examples.some(({ findings }) => findings.length > 0)).toBe(true);
  });

  it.each(kind.examples.map((example) => [example.title.en, example] as const))('%s', (_title, example) => {
    const result = check(new Ledger(exampleSource(example.workbook)), pack);
    const found = result.findings.filter(({ rule }) => rule === kind.id);
    expect(
      found.map(({ message, severity, spot, received, expected, difference }, index) => {
        const wanted = example.findings[index];
        return {
          message: message.id,
          severity,
          table: spot.table,
          cell: spot.cell,
          ...(wanted?.received === undefined ? {} : { received: plain(received) }),
          ...(wanted?.expected === undefined ? {} : { expected: plain(expected) }),
          ...(wanted?.difference === undefined ? {} : { difference: plain(difference) }),
        };
      }),
    ).toEqual(example.findings);
  });

  it('gives no error of another kind in its examples, so that nothing is told twice', () => {
    for (const example of kind.examples) {
      const result = check(new Ledger(exampleSource(example.workbook)), pack);
      const others = result.findings.filter(({ rule, severity }) => severity === 'error' && rule !== kind.id);
      expect(others.map(({ rule, spot }) => `${rule} ${spot.cell}`)).toEqual([]);
    }
  });
});

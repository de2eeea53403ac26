import { Ledger } from '../../src/ledger/ledger';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { asExpected } from './asExpected';

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('rule %s', (_, kind) => {
  it('has an example that passes and one that fails', () => {
    expect(kind.examples.some(({ findings }) => findings.length === 0)).toBe(true);
    expect(kind.examples.some(({ findings }) => findings.length > 0)).toBe(true);
  });

  it.each(kind.examples.map((example) => [example.title.en, example] as const))('%s', (_title, example) => {
    // What tells of the others' settings needs the others.
    const kinds = kind.runsLast ? KINDS : [kind];
    const { findings } = check(new Ledger(exampleSource(example.workbook)), pack, kinds);
    const found = findings.filter(({ rule }) => rule === kind.id);
    expect(asExpected(found, example.findings)).toEqual(example.findings);
  });

  it('gives no error of another kind in its examples, so that nothing is told twice', () => {
    for (const example of kind.examples) {
      const result = check(new Ledger(exampleSource(example.workbook)), pack);
      const others = result.findings.filter(({ rule, severity }) => severity === 'error' && rule !== kind.id);
      expect(others.map(({ rule, spot }) => `${rule} ${spot.cell}`)).toEqual([]);
    }
  });
});

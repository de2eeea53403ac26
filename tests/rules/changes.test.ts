import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { KINDS } from '../../src/rules/catalogue';
import { withChange } from '../../src/rules/change';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Change, Finding } from '../../src/rules/finding';
import pack from '../../src/rules/packs/nye-teknologier.json';

interface Case {
  readonly name: string;
  readonly source: SourceWorkbook;
  readonly finding: Finding;
}

const cases: Case[] = KINDS.flatMap((kind) =>
  kind.examples.flatMap(({ title, workbook }) => {
    const source = exampleSource(workbook);
    return check(new Ledger(source), pack)
      .findings.filter(({ rule, change }) => rule === kind.id && change !== null)
      .map((finding) => ({ name: `${kind.id}: ${title.en} (${finding.id})`, source, finding }));
  }),
);

describe('The smallest change that a finding names', () => {
  it.each(cases.map((each) => [each.name, each] as const))('clears it: %s', (_, { source, finding }) => {
    const after = check(new Ledger(withChange(source, finding.change as Change)), pack);
    expect(after.findings.map(({ id }) => id)).not.toContain(finding.id);
  });

  it('brings no error that was not there before', () => {
    for (const { name, source, finding } of cases) {
      const errorsOf = (book: SourceWorkbook): string[] =>
        check(new Ledger(book), pack)
          .findings.filter(({ severity }) => severity === 'error')
          .map(({ id }) => id);
      const before = errorsOf(source);
      const after = errorsOf(withChange(source, finding.change as Change));
      expect([name, after.filter((id) => !before.includes(id))]).toEqual([name, []]);
    }
  });

  it('is named by kinds of every family that has a single answer', () => {
    const named = new Set(cases.map(({ finding }) => finding.rule));
    const families = KINDS.filter(({ id }) => named.has(id)).map(({ family }) => family);
    for (const family of ['integrity', 'pool', 'approval', 'recipient', 'match', 'project']) {
      expect(families).toContain(family);
    }
  });
});

import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { KINDS } from '../../src/rules/catalogue';
import { withChange } from '../../src/rules/change';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { Change, Finding } from '../../src/rules/finding';
import type { RuleKind } from '../../src/rules/kind';
import pack from '../../src/rules/packs/nye-teknologier.json';

interface Case {
  readonly name: string;
  readonly source: SourceWorkbook;
  readonly finding: Finding;
}

const found = (source: SourceWorkbook, kinds = KINDS): readonly Finding[] =>
  check(new Ledger(source), pack, kinds).findings;

/** The findings of a kind's examples that name a change. */
const casesOf = (kind: RuleKind): Case[] =>
  kind.examples.flatMap(({ title, workbook }) => {
    const source = exampleSource(workbook);
    return found(source, [kind])
      .filter(({ change }) => change !== null)
      .map((finding) => ({ name: `${title.en} (${finding.id})`, source, finding }));
  });

describe('The smallest change that a finding names', () => {
  it.each(KINDS.map((kind) => [kind.id, kind] as const))('clears it: %s', (_, kind) => {
    const left = casesOf(kind).filter(({ source, finding }) =>
      found(withChange(source, finding.change as Change), [kind]).some(({ id }) => id === finding.id),
    );
    expect(left.map(({ name }) => name)).toEqual([]);
  });

  it('brings no error that was not there before', () => {
    const errorsOf = (book: SourceWorkbook): string[] =>
      found(book)
        .filter(({ severity }) => severity === 'error')
        .map(({ id }) => id);
    for (const { name, source, finding } of KINDS.flatMap(casesOf)) {
      const before = errorsOf(source);
      const after = errorsOf(withChange(source, finding.change as Change));
      expect([name, after.filter((id) => !before.includes(id))]).toEqual([name, []]);
    }
  });

  it('is named by kinds of every family that has a single answer', () => {
    const families = KINDS.filter((kind) => casesOf(kind).length > 0).map(({ family }) => family);
    for (const family of ['integrity', 'pool', 'approval', 'recipient', 'match', 'project']) {
      expect(families).toContain(family);
    }
  });
});

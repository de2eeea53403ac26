import { readFileSync } from 'node:fs';
import { makeDocs } from '../../scripts/make-docs';
import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf, TABLE_NAMES } from '../../src/ledger/tables';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Finding } from '../../src/rules/finding';
import type { RuleKind } from '../../src/rules/kind';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import type { Pack } from '../../src/rules/pack';
import { catalogueMarkdown } from '../../src/report/catalogue';
import { commandTexts } from '../../src/text/commandTexts';
import { checkTexts } from '../../src/text/checkTexts';
import { LANGUAGES } from '../../src/text/language';
import type { RuleGuide, RuleWords } from '../../src/text/types';

const pack = packJson as Pack;

const foundBy = (kind: RuleKind, workbook: ExampleWorkbook): readonly Finding[] =>
  check(new Ledger(exampleSource(workbook)), pack, [kind]).findings;

/** The workbook with one amount one øre higher or lower, for every amount in it. */
function* oneOreAway(workbook: ExampleWorkbook): Generator<ExampleWorkbook> {
  for (const name of TABLE_NAMES) {
    const rows = (workbook[name] ?? []) as readonly Readonly<Record<string, unknown>>[];
    for (const [field, { type }] of fieldsOf(name)) {
      if (type !== 'amount' && field !== 'value') continue;
      for (const [at, row] of rows.entries()) {
        const kroner = row[field];
        if (typeof kroner !== 'number' || (field === 'value' && Math.abs(kroner) < 100)) continue;
        for (const ore of [-1, 1]) {
          const moved = { ...row, [field]: (Math.round(kroner * 100) + ore) / 100 };
          yield { ...workbook, [name]: rows.map((each, index) => (index === at ? moved : each)) };
        }
      }
    }
  }
}

/** The messages of a kind that come or go when one amount of an example is moved by one øre. */
function turnedByOneOre(kind: RuleKind): ReadonlySet<string> {
  const turned = new Set<string>();
  for (const { workbook } of kind.examples) {
    const before = foundBy(kind, workbook);
    for (const other of oneOreAway(workbook)) {
      const after = foundBy(kind, other);
      for (const [one, two] of [
        [before, after],
        [after, before],
      ] as const)
        for (const { message, spot } of one)
          if (!two.some((each) => each.spot.cell === spot.cell && each.message.id === message.id))
            turned.add(message.id);
    }
  }
  return turned;
}

/** Amounts are shown by these, but none of them is the limit: moving it by an øre changes nothing. */
const NO_LIMIT = new Map([
  ['unit-slip-approval', 'a factor of a thousand or a million is what tells, not an amount'],
  ['return-without-commitment', 'the commitment is not binding, whatever came back'],
  ['not-in-approval', 'the project is not among the approved ones, whatever it was granted'],
]);

const PAGES = new Map(LANGUAGES.map((language) => [language, catalogueMarkdown(language)]));

const comparesMoney = ({ received, expected }: Finding): boolean =>
  received?.type === 'amount' && expected?.type === 'amount';

describe.each(KINDS.map((kind) => [kind.id, kind] as const))('The examples of %s', (id, kind) => {
  it('hold every limit in kroner to the øre: one of them lies one øre from where the finding turns', () => {
    const all = kind.examples.flatMap(({ workbook }) => foundBy(kind, workbook));
    const compared = new Set(all.filter(comparesMoney).map(({ message }) => message.id));
    const turned = turnedByOneOre(kind);
    const loose = [...compared].filter((message) => !turned.has(message));
    expect(loose.filter((message) => !NO_LIMIT.has(message))).toEqual([]);
  });

  it('are on the page of the rule in both languages, with why it is there and when it is not for you', () => {
    for (const language of LANGUAGES) {
      const { title, about } = checkTexts(language).rules[id] as RuleWords;
      const [, page = ''] = (PAGES.get(language) ?? '').split(`### \`${id}\` ${title}\n`);
      const [own = ''] = page.split('\n### ');
      const { why, notWhen } = commandTexts(language).catalogue.guides[id] as RuleGuide;
      for (const text of [about, why, notWhen]) {
        expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
        expect(own).toContain(text);
      }
      for (const example of kind.examples) expect(own).toContain(example.title[language]);
    }
  });
});

describe('docs/rules.md', () => {
  it('is what npm run docs writes now', async () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe((await makeDocs()).get('docs/rules.md'));
  });

  it('shows for every rule an example in order and one that is not, with the words of its findings', () => {
    for (const language of LANGUAGES) {
      const { rowsPassing, rowsFailing, said } = commandTexts(language).catalogue;
      const page = PAGES.get(language) ?? '';
      expect(page.split(`\n**${rowsPassing}: `)).toHaveLength(KINDS.length + 1);
      expect(page.split(`\n**${rowsFailing}: `)).toHaveLength(KINDS.length + 1);
      expect(page.split(new RegExp(`\n${said}:\n\n- .+\\.`))).toHaveLength(KINDS.length + 1);
    }
  });

  it('has a guide for every rule that is, and for no other', () => {
    for (const language of LANGUAGES)
      expect(Object.keys(commandTexts(language).catalogue.guides).sort()).toEqual(
        KINDS.map(({ id }) => id).sort(),
      );
  });
});

it('Every exception from the limits to the øre is still one', () => {
  const turned = new Set(KINDS.flatMap((kind) => [...turnedByOneOre(kind)]));
  const shown = KINDS.flatMap(({ examples }) => examples.flatMap(({ findings }) => findings));
  for (const message of NO_LIMIT.keys()) {
    expect([message, shown.some((each) => each.message === message)]).toEqual([message, true]);
    expect([message, turned.has(message)]).toEqual([message, false]);
  }
});

import { Ledger } from '../../src/ledger/ledger';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import type { SourceWorkbook } from '../../src/ledger/source';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import type { RuleKind } from '../../src/rules/kind';
import type { Message } from '../../src/rules/messages';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import type { Pack } from '../../src/rules/pack';
import { checkTexts } from '../../src/text/checkTexts';
import { wordsOf } from '../../src/text/wordsOf';
import { cleanBook } from './cleanWorkbook';
import { sourceOf } from './book';
import { FAULTS } from './faults';

const pack = packJson as Pack;
const LANGUAGES = ['da', 'en'] as const;

function granted(amount: number) {
  return { poolId: 'P', approvalId: 'AKT', year: 2024, amount, status: 'committed' };
}

/** A reference that is a number shown as a date, a potential below zero, and a total in mio. kr. */
const FURTHER = exampleSource({
  Pools: [{ poolId: 'P' }],
  Projects: [
    { projectId: 'A', poolId: 'P' },
    { projectId: 'B', poolId: 'P' },
  ],
  Approvals: [{ approvalId: 'AKT', total: 40.6 }],
  ApprovalLines: [
    { lineId: '1', approvalId: 'AKT', projectId: 'A', amount: 22_800_000 },
    { lineId: '2', approvalId: 'AKT', projectId: 'B', amount: 17_800_000 },
  ],
  Allocations: [
    { allocationId: '1', projectId: 'A', ...granted(22_800_000) },
    { allocationId: '2', projectId: 'B', ...granted(17_800_000) },
  ],
  Savings: [{ savingId: 'G-1', projectId: 'A', low: -1 }],
  raw: {
    tables: [
      {
        name: 'Frames',
        sheet: 'Frames',
        firstRow: 2,
        firstColumn: 1,
        rowCount: 1,
        columns: [
          { caption: 'Pool ID', cells: [45424], formats: new Map([[0, 'd-mmm']]) },
          { caption: 'Appropriation', cells: [1] },
        ],
      },
    ],
  },
});

/** A rule of the pack that no workbook can put right. */
const BROKEN_PACK: Pack = { ...pack, rules: [...pack.rules, { rule: 'payment-retention', value: 20 }] };

type Told = readonly Message[];

function toldOf(source: SourceWorkbook, by = pack, kinds = KINDS): Told {
  return check(new Ledger(source), by, kinds).findings.map(({ message }) => message);
}

const ofExamples = (kind: RuleKind): Told =>
  kind.examples.flatMap(({ workbook }) => toldOf(exampleSource(workbook), pack, [kind]));

const ofFaults = (): Told => [
  ...FAULTS.flatMap(({ put }) => {
    const book = cleanBook();
    put(book);
    return toldOf(sourceOf(book));
  }),
  ...[pack, BROKEN_PACK].flatMap((each) => toldOf(FURTHER, each)),
];

/** What no text for a person has: names of the code (two words grown together), and values that never were words. */
const OF_THE_CODE = /[a-zæøå][A-ZÆØÅ]|__|undefined|\bnull\b|NaN|\[object/;

/** A sheet is named as its owner named it. */
const withoutSheets = (text: string): string => text.replace(/\w+!(?=[A-Z]+\d)/g, '');

/** The words of a message in the languages in which something is amiss with them. */
function notWell(message: Message): string[][] {
  return LANGUAGES.flatMap((language) => {
    const { title, why, todo } = wordsOf(message, checkTexts(language));
    const texts = [title, why, todo];
    const right =
      texts.every(
        (text) => /\S/.test(text) && !OF_THE_CODE.test(withoutSheets(text)) && !/\.\.|kr\. \./.test(text),
      ) &&
      !title.endsWith('.') &&
      why.endsWith('.') &&
      todo.endsWith('.');
    return right ? [] : [[message.id, language, ...texts]];
  });
}

describe('The words of findings', () => {
  it('are reached by an example or a fault, every one of them', () => {
    const reached = new Set<string>([...KINDS.flatMap(ofExamples), ...ofFaults()].map(({ id }) => id));
    for (const language of LANGUAGES) {
      const all = Object.keys(checkTexts(language).messages);
      expect(all.filter((id) => !reached.has(id))).toEqual([]);
    }
  });

  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    'of %s say a fact, a reason and what to do in both languages, without a name of the code',
    (_id, kind) => expect(ofExamples(kind).flatMap(notWell)).toEqual([]),
  );

  it('of every fault say them too', () => {
    expect(ofFaults().flatMap(notWell)).toEqual([]);
  });

  it('name every rule in both languages', () => {
    for (const language of LANGUAGES) {
      for (const { id } of KINDS) {
        const { title, about } = checkTexts(language).rules[id] ?? {};
        expect([id, title, about]).toEqual([id, expect.stringMatching(/\S/), expect.stringMatching(/\.$/)]);
        expect(`${title} ${about}`).not.toMatch(OF_THE_CODE);
      }
    }
  });
});

import { Ledger } from '../../src/ledger/ledger';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource } from '../../src/rules/exampleWorkbook';
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

/** Every message that the examples and the faults give. */
const told = (): readonly Message[] =>
  [
    ...KINDS.flatMap(({ examples }) => examples.map(({ workbook }) => exampleSource(workbook))),
    ...FAULTS.map(({ put }) => {
      const book = cleanBook();
      put(book);
      return sourceOf(book);
    }),
    FURTHER,
  ].flatMap((source) =>
    [pack, ...(source === FURTHER ? [BROKEN_PACK] : [])].flatMap((each) =>
      check(new Ledger(source), each).findings.map(({ message }) => message),
    ),
  );

/** What no text for a person has: names of the code (two words grown together), and values that never were words. */
const OF_THE_CODE = /[a-zæøå][A-ZÆØÅ]|__|undefined|\bnull\b|NaN|\[object/;

/** A sheet is named as its owner named it. */
const withoutSheets = (text: string): string => text.replace(/\w+!(?=[A-Z]+\d)/g, '');

describe('The words of findings', () => {
  it('are reached by an example or a fault, every one of them', () => {
    const reached = new Set<string>(told().map(({ id }) => id));
    for (const language of LANGUAGES) {
      const all = Object.keys(checkTexts(language).messages);
      expect(all.filter((id) => !reached.has(id))).toEqual([]);
    }
  });

  it('say a fact, a reason and what to do in both languages, without a name of the code', () => {
    const wrong = told().flatMap((message) =>
      LANGUAGES.flatMap((language) => {
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
      }),
    );
    expect(wrong).toEqual([]);
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

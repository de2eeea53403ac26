import { callFunction } from '../../src/functions/call';
import { functionNamed } from '../../src/functions/allFunctions';
import type { AnswerRows, Book } from '../../src/functions/spec';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { cash, grantWith } from '../../src/rules/kinds/match/exampleGrant';
import { checkTexts } from '../../src/text/checkTexts';
import type { Language } from '../../src/text/language';
import { answer, bookOf } from '../support/book';
import { fakeCells, rangesOf, sampleBook } from '../support/cellFunctions';

/** One krone over the frame; commitment 2 belongs to B, and A's bearer is not stated. */
const OVER = {
  Pools: [{ poolId: 'P', appropriationType: 'other' }],
  Frames: [{ poolId: 'P', year: 2024, appropriation: 100 }],
  Projects: [
    { projectId: 'A', poolId: 'P', recipientType: 'association', start: '2024-05-01', end: '2024-04-01' },
    { projectId: 'B', poolId: 'P', matchBearer: 'ingen' },
  ],
  Allocations: [
    { allocationId: '1', projectId: 'A', poolId: 'P', year: 2024, amount: 61, status: 'committed' },
    { allocationId: '2', projectId: 'B', poolId: 'P', year: 2024, amount: 40, status: 'committed' },
  ],
  Waivers: [],
} as const satisfies ExampleWorkbook;

const NOT_IN_CELLS = KINDS.filter(({ notInCells }) => notInCells).map(({ id }) => id);

/** Rows of a spill in a language, the rules that were not run apart. */
function listed(
  book: Book,
  name: string,
  values: unknown[],
  language: Language = 'en',
): [unknown[][], unknown[][]] {
  const spec = functionNamed(name);
  if (!spec) throw new Error(name);
  const rows = callFunction(spec, ['Ledger', ...values] as never, book, language) as AnswerRows;
  const heading = checkTexts(language).report.notRunInCell.heading;
  return [
    rows.filter(([first]) => first !== heading).map((row) => [...row]),
    rows.filter(([first]) => first === heading).map((row) => [...row]),
  ];
}

describe('CHECK_LIST', () => {
  it('has a row for every finding of the check, errors first, save those of rules a cell cannot run', () => {
    const book = bookOf(OVER);
    const { findings } = check(book.ledger, book.settings.pack);
    const inCells = findings.filter(({ rule }) => !NOT_IN_CELLS.includes(rule));
    const [rows] = listed(book, 'CHECK_LIST', []);
    expect(rows).toHaveLength(inCells.length);
    expect(rows.map(([severity]) => severity)).toEqual(
      inCells.map(({ severity }) => checkTexts('en').report.severity[severity][0]),
    );
  });

  it('tells a broken frame with its figures as numbers, in kroner', () => {
    const [rows] = listed(bookOf(OVER), 'CHECK_LIST', ['error']);
    const frame = rows.find(([, table]) => table === 'Frames');
    expect(frame?.slice(0, 7)).toEqual(['error', 'Frames', 'P · 2024', 'Appropriation', 101, 100, 1]);
    expect(frame?.slice(7)).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  });

  it('ends in the rules that a cell cannot run, by name, in the language asked for', () => {
    for (const language of ['da', 'en'] as const) {
      const [, notRun] = listed(bookOf(OVER), 'CHECK_LIST', [], language);
      const names = notRun
        .map((row) => String(row[7]))
        .join('; ')
        .split('; ');
      expect(names).toEqual(NOT_IN_CELLS.map((id) => checkTexts(language).rules[id]?.title));
    }
    expect(NOT_IN_CELLS).toEqual(
      expect.arrayContaining(['required-field', 'formula-constant', 'look-alike-id', 'file-notice']),
    );
  });

  it('says so also where nothing was found, for an empty spill would be no answer', () => {
    const [rows, notRun] = listed(bookOf(OVER), 'CHECK_LIST', ['info']);
    expect([rows.length, notRun.length]).toEqual([
      answer(bookOf(OVER), 'CHECK_COUNT(Ledger,"info")') as number,
      1,
    ]);
  });
});

describe('CHECK_COUNT', () => {
  it('counts by severity, and all of them where none is named', () => {
    const book = bookOf(OVER);
    const count = (severity: string): number => answer(book, `CHECK_COUNT(Ledger${severity})`) as number;
    const [rows] = listed(book, 'CHECK_LIST', []);
    expect(count(',"error"')).toBe(rows.filter(([severity]) => severity === 'error').length);
    expect(count(',"fejl"')).toBe(count(',"error"'));
    expect(count('')).toBe(rows.length);
    expect(count(',"all"')).toBe(count(',"error"') + count(',"warning"') + count(',"info"'));
  });

  it('is one less when the krone too much is taken away', () => {
    const mended = { ...OVER, Frames: [{ ...OVER.Frames[0], appropriation: 101 }] };
    const errors = (workbook: ExampleWorkbook): number =>
      answer(bookOf(workbook), 'CHECK_COUNT(Ledger,"error")') as number;
    expect(errors(mended)).toBe(errors(OVER) - 1);
  });

  it('refuses a severity that there is not, and a year where a date belongs', () => {
    expect(answer(bookOf(OVER), 'CHECK_COUNT(Ledger,"grave")')).toBe('#VALUE! argument-wrong');
    expect(answer(bookOf(OVER), 'CHECK_COUNT(Ledger,,2024)')).toBe('#VALUE! argument-wrong');
  });

  describe('with a rule that hangs on a date', () => {
    const due = (cutOff?: string): Book => {
      const rules = [{ ruleId: 'match-documented', pool: 'P', to: '2025-06-30' }];
      return bookOf(grantWith({ match: [cash(1000)], rules, ...(cutOff === undefined ? {} : { cutOff }) }));
    };
    const errors = (book: Book, asOf = ''): unknown => answer(book, `CHECK_COUNT(Ledger,"error",${asOf})`);

    it('finds what is due at the date given, as at the workbook’s own cut-off date', () => {
      const undated = due();
      const dated = due('2025-06-30');
      expect(['', '"2025-06-30"', '"2025-06-29"'].map((asOf) => errors(undated, asOf))).toEqual([0, 1, 0]);
      expect(['', '"2025-06-29"'].map((asOf) => errors(dated, asOf))).toEqual([1, 0]);
    });

    it('names the rule among those that were not run where no date is given', () => {
      const title = checkTexts('en').rules['match-documented']?.title;
      const named = (asOf: string | null): boolean =>
        listed(due(), 'CHECK_LIST', [null, asOf])[1].some((row) => row[7] === title);
      expect([named(null), named('2025-06-30')]).toEqual([true, false]);
    });
  });
});

describe('CHECK_PROJECT', () => {
  it('lists what is in the project’s own rows, and nothing of others', () => {
    const [rows] = listed(bookOf(OVER), 'CHECK_PROJECT', ['A']);
    expect(rows.length).toBeGreaterThan(0);
    expect([...new Set(rows.map(([, table, row]) => `${String(table)} ${String(row)}`))].sort()).toEqual([
      'Allocations 1',
      'Projects A',
    ]);
    const [others] = listed(bookOf(OVER), 'CHECK_PROJECT', ['B']);
    expect(others.filter(([, table, row]) => table === 'Projects' && row === 'A')).toEqual([]);
  });

  it('finds a payment by its commitment, and lists a row that may be any project’s under each', () => {
    const paid = {
      ...OVER,
      Payments: [
        { paymentId: 'P-1', allocationId: '1', amount: '#REF!' },
        { paymentId: 'P-2', allocationId: 'unknown', amount: '#REF!' },
      ],
    };
    const payments = (project: string): unknown[] =>
      listed(bookOf(paid), 'CHECK_PROJECT', [project])[0]
        .filter(([, table]) => table === 'Payments')
        .map(([, , row]) => row);
    expect(new Set(payments('A'))).toEqual(new Set(['P-1', 'P-2']));
    expect(new Set(payments('B'))).toEqual(new Set(['P-2']));
  });

  it('has no answer for an unknown project', () => {
    expect(answer(bookOf(OVER), 'CHECK_PROJECT(Ledger,"X")')).toBe('#N/A unknown-project');
  });
});

describe('A check in a cell', () => {
  it('is #N/A as soon as one column or one table of the sample is not given, and never fewer findings', async () => {
    const ranges = rangesOf((await sampleBook()).ledger.workbook);
    const cells = fakeCells();
    const count = async (given: typeof ranges): Promise<unknown> =>
      cells.call('CHECK_COUNT', await cells.call('LEDGER', given), 'error');
    expect(await count(ranges)).toBe(0);
    for (const [index, range] of ranges.entries()) {
      const others = ranges.filter((_, at) => at !== index);
      expect(await count(others)).toMatch(/^#N\/A: The table \w+ is not/);
      for (const column of range[0]?.keys() ?? []) {
        const part = range.map((row) => row.filter((_, at) => at !== column));
        // Without its mark a range is no table, and then LEDGER itself has no answer.
        expect(await count([...others, part])).toMatch(/^#N\/A: The column |^#VALUE!: The argument ledger /);
      }
    }
  });
});

import { Ledger } from '../../src/ledger/ledger';
import { check } from '../../src/rules/check';
import type { ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { rowOf, sourceOf, type Book, type Row } from './book';
import { cleanBook } from './cleanWorkbook';
import { jsonValue } from '../../src/report/json';

const pack = packJson as Pack;
const RULE_OF_POOL = /^(earmark|carry|pool|year)/;

function change(
  book: Book,
  table: 'Pools' | 'Frames' | 'Match' | 'ApprovalLines',
  key: string,
  more: Row,
): Book {
  Object.assign(book.tables[table][rowOf(book, table, key)] as Row, more);
  return book;
}

/** `rule table!row received/expected` of every finding above info. */
function told(book: Book): string[] {
  return check(new Ledger(sourceOf(book)), pack)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(
      ({ rule, spot, received, expected }) =>
        `${rule} ${spot.table}!${spot.row} ${jsonValue(received)}/${jsonValue(expected)}`,
    );
}

const withRules = (rules: NonNullable<ExampleWorkbook['Rules']>, only?: string): Book => {
  const book = cleanBook();
  const kept = book.tables.Rules.filter(({ ruleId }) => ruleId !== only);
  book.tables.Rules.splice(0, Infinity, ...kept, ...rules.map((rule) => ({ ...rule })));
  return book;
};

describe('The right to carry forward lapses', () => {
  const LAPSED = ['carry-forward-lapsed Frames!RES · 2024 400000/0'];
  const idle = (pool: Row): Book => {
    const book = change(cleanBook(), 'Frames', 'RES 2023', { appropriation: 0 });
    return change(book, 'Pools', 'RES', pool);
  };

  it.each<[string, Row, string[]]>([
    ['where the pool began in the first of the two years', { from: 2022 }, LAPSED],
    ['and not where it began in the second', { from: 2023 }, []],
    ['where the second of the two years was its last', { to: 2023 }, LAPSED],
    ['and not where the first was its last', { to: 2022 }, []],
    ['where it is not known to end', { to: undefined }, LAPSED],
  ])('%s', (_, pool, expected) =>
    expect(told(idle(pool)).filter((line) => line.startsWith('carry-forward-lapsed'))).toEqual(expected),
  );

  it('not while another sub-account of the same main account has money', () => {
    const book = idle({ account: '§ 15.20.01.10' });
    book.tables.Pools.push({
      poolId: 'RES-2',
      name: 'Søsterpuljen',
      account: '§ 15.20.01.20',
      appropriationType: 'reservation',
    });
    book.tables.Frames.push({ poolId: 'RES-2', year: 2023, appropriation: 0.01 });
    expect(told(book)).toEqual([]);
    change(book, 'Pools', 'RES-2', { account: '§ 15.20.02.20' });
    expect(told(book)).toEqual(LAPSED);
  });
});

describe('A limit on earmarks', () => {
  it('holds for every earmark, and for no outer pool, where it names no pool', () => {
    const book = withRules([{ ruleId: 'earmark-maximum', value: 2_999_999.99 }], 'earmark-maximum');
    expect(told(book).filter((line) => RULE_OF_POOL.test(line))).toEqual([
      'earmark-maximum Rules! 12250000/2999999.99',
      'earmark-maximum Rules! 3000000/2999999.99',
    ]);
  });

  it('may be the whole of the pool around it, and no more than that', () => {
    const book = (value: number): string[] =>
      told(withRules([{ ruleId: 'earmark-minimum', pool: 'NT-B', value, base: 'share' }], 'earmark-minimum'));
    expect(book(1)).toEqual(['earmark-minimum Rules!NT-B 3000000/30000000']);
    expect(book(1.01)).toEqual(['unknown-rule Rules!NT-B 1.01/null']);
  });
});

describe('Match with several rules', () => {
  it('is held to the smaller tolerance where its commitments are under two rules', () => {
    const two = (first: number, second: number): string[] =>
      told(
        change(
          withRules([
            { ruleId: 'match-ratio', pool: 'NT-B', value: 1, to: '2024-06-30', tolerance: first },
            { ruleId: 'match-ratio', pool: 'NT-B', value: 1, from: '2024-07-01', tolerance: second },
          ]),
          'Match',
          'M-6',
          { amount: 1_999_999.99 },
        ),
      );
    const short = ['match-ratio Match!M-6 1999999.99/2000000'];
    expect(two(0, 1)).toEqual(short);
    expect(two(1, 0)).toEqual(short);
    expect(two(0.01, 0.01)).toEqual([]);
  });

  it('is documented by the first of two days', () => {
    const late = change(
      withRules([{ ruleId: 'match-documented', pool: 'NT-A', to: '2025-12-31' }]),
      'Match',
      'M-3',
      { stage: 'pledged' },
    );
    expect(told(late)).toEqual(['match-documented Match!M-3 0/4000000']);
    const early = change(
      withRules(
        [
          { ruleId: 'match-documented', pool: 'NT-A', to: '2025-12-31' },
          { ruleId: 'match-documented', pool: 'NT-A', to: '2025-07-01' },
        ],
        'match-documented',
      ),
      'Match',
      'M-3',
      { stage: 'pledged' },
    );
    expect(told(early)).toEqual([]);
  });
});

describe('A project with lines of two years under one approval', () => {
  const split = (first: number, second: number): Book => {
    const book = change(cleanBook(), 'ApprovalLines', 'L-5', { amount: first, year: 2024 });
    const line = book.tables.ApprovalLines[rowOf(book, 'ApprovalLines', 'L-5')] as Row;
    book.tables.ApprovalLines.push({ ...line, lineId: 'L-10', amount: second, year: 2025 });
    return book;
  };

  it('has each commitment held against the line of its own year', () => {
    expect(told(split(1_500_000, 500_000))).toEqual([]);
    expect(told(split(1_500_000.01, 499_999.99))).toEqual(['approval-line Allocations!T-6 500000/499999.99']);
    expect(told(split(1_499_999.99, 500_000.01))).toEqual([
      'approval-line Allocations!T-5 1500000/1499999.99',
    ]);
  });
});

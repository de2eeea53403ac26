import { CellError, type SourceWorkbook } from '../../src/ledger/source';
import type { ArgumentSpec } from '../../src/functions/spec';
import { FUNCTIONS } from '../../src/functions/table';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { answer, bookOf } from '../support/book';

/** What a saving needs for every question about it to have an answer. */
const SAVED = {
  low: 1,
  expected: 2,
  high: 3,
  fullFrom: 2024,
  hoursPerFte: 1480,
  hourlyCost: 500,
  oneOffCost: 90,
  runningCost: 8,
};

/** A workbook with two of everything, in which every function of the ledger has an answer. */
const WHOLE = exampleSource({
  Pools: [{ poolId: 'P' }, { poolId: 'E', parentId: 'P' }],
  Frames: [
    { poolId: 'P', appropriation: 1000 },
    { poolId: 'P', year: 2024, appropriation: 600, carriedIn: 5 },
    { poolId: 'E', appropriation: 300 },
    { poolId: 'E', year: 2024, appropriation: 200 },
  ],
  Approvals: [
    { approvalId: 'K', total: 500, year: 2024 },
    { approvalId: 'L', total: 50, year: 2024 },
  ],
  Projects: [
    { projectId: 'A', recipient: 'KL', poolId: 'P', matchBearer: 'KL', start: '2024-01-01' },
    { projectId: 'B', recipient: 'MedCom', poolId: 'E', matchBearer: 'MedCom', start: '2024-01-01' },
  ],
  Allocations: [
    { ...committed('1', 'A', 'P', 'K'), amount: 100 },
    { ...committed('2', 'B', 'E', 'L'), amount: 40 },
    { ...committed('3', 'A', 'P', 'K'), amount: 7, status: 'planned' },
  ],
  Returns: [
    {
      allocationId: '1',
      amount: 10,
      year: 2024,
      realisedOn: '2024-08-01',
      kind: 'annulled',
      cause: 'changed-assumptions',
    },
    { allocationId: '2', amount: 4, year: 2024, realisedOn: '2024-08-01', kind: 'annulled', cause: 'other' },
  ],
  Match: [
    { matchId: 'M', projectId: 'A', kind: 'cash', amount: 30, year: 2024, stage: 'pledged' },
    { matchId: 'N', projectId: 'B', kind: 'cash', amount: 3, year: 2024, stage: 'documented' },
  ],
  Payments: [
    { paymentId: 'U', allocationId: '1', paidOn: '2024-07-01', amount: 20 },
    { paymentId: 'V', allocationId: '2', paidOn: '2024-07-01', amount: 2 },
  ],
  Reports: [
    { allocationId: '1', kind: 'accounts', periodTo: '2024-12-31', cost: 15 },
    { allocationId: '2', kind: 'accounts', periodTo: '2024-12-31', cost: 1 },
  ],
  Savings: [
    { savingId: 'S', projectId: 'A', ...SAVED },
    { savingId: 'T', projectId: 'B', ...SAVED },
  ],
  Phasing: [
    { projectId: 'A', year: 2024, share: 1 },
    { projectId: 'B', year: 2024, share: 1 },
  ],
});

function committed(allocationId: string, projectId: string, poolId: string, approvalId: string) {
  const committedOn = '2024-05-01';
  return { allocationId, projectId, poolId, approvalId, year: 2024, committedOn, status: 'committed' };
}

/** What is asked for each argument; a blank is the argument left out. */
const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pool', ['"P"', '"E"']],
  ['project', ['"A"', '"B"']],
  ['recipient', ['"KL"', '"MedCom"']],
  ['approval', ['"K"']],
  ['year', ['2024']],
  ['asOf', ['"2024-06-01"', '"2024-12-31"']],
  ['stage', ['"documented"']],
  ['estimate', ['"low"']],
  ['years', ['5']],
  ['rate', ['0.04']],
]);

function asked({ name, optional }: ArgumentSpec): readonly string[] {
  const given = VALUES.get(name);
  if (given === undefined) throw new Error(`no value for the argument ${name}`);
  return optional ? ['', ...given] : given;
}

const OF_LEDGER = FUNCTIONS.filter(({ arguments: [first] }) => first?.type === 'ledger');

/** No answer, or in a spill a cell without one. */
function isLost(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isLost);
  return typeof value === 'object' && value !== null ? 'code' in value : String(value).startsWith('#');
}

/** The same, or without an answer where it had one; never another answer. */
function isKept(before: unknown, now: unknown): boolean {
  if (Array.isArray(before) && Array.isArray(now)) {
    return before.length === now.length && before.every((each, index) => isKept(each, now[index]));
  }
  return isLost(now) || JSON.stringify(now) === JSON.stringify(before);
}

function questions(name: string, declared: readonly ArgumentSpec[]): string[] {
  const rows = declared
    .slice(1)
    .reduce<string[][]>(
      (all, argument) => all.flatMap((row) => asked(argument).map((value) => [...row, value])),
      [['Ledger']],
    );
  return rows.map((values) => `${name}(${values.join(',')})`);
}

/** The workbook with an error value in one cell, for every cell of every table. */
function* withOneUnreadable(): Generator<readonly [string, SourceWorkbook]> {
  for (const [at, table] of WHOLE.tables.entries()) {
    for (const [index, column] of table.columns.entries()) {
      for (let row = 0; row < table.rowCount; row += 1) {
        const cells = column.cells.map((cell, place) => (place === row ? new CellError('#REF!') : cell));
        const columns = table.columns.map((own, place) => (place === index ? { ...own, cells } : own));
        const tables = WHOLE.tables.map((own, place) => (place === at ? { ...table, columns } : own));
        yield [`${table.name} ${column.caption} ${row + 1}`, { ...WHOLE, tables }];
      }
    }
  }
}

const books = [...withOneUnreadable()].map(([cell, source]) => [cell, bookOf(source)] as const);
const whole = bookOf(WHOLE);

describe.each(OF_LEDGER.map(({ name, arguments: declared }) => [name, questions(name, declared)] as const))(
  'One cell that cannot be read, wherever it is, and %s',
  (name, formulas) => {
    it('answers what it answered, where the cell does not matter, or says that there is no answer', () => {
      const moved = books.flatMap(([cell, book]) =>
        formulas.flatMap((formula) => {
          const before = answer(whole, formula);
          const now = answer(book, formula);
          return isKept(before, now) ? [] : [{ formula, cell, before, now }];
        }),
      );
      expect(moved).toEqual([]);
    });

    it('has an answer in the whole workbook, and none where a cell that matters cannot be read', () => {
      const answered = formulas.filter((formula) => !isLost(answer(whole, formula)));
      expect([name, answered.length > 0]).toEqual([name, true]);
      for (const formula of answered) {
        const lost = books.filter(([, book]) => isLost(answer(book, formula)));
        expect([formula, lost.length > 0]).toEqual([formula, true]);
      }
    });
  },
);

import fc from 'fast-check';
import { TABLE_NAMES } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import type { Book, Row } from './book';

/** A project of a random pool. Amounts in øre, so that sums are exact. */
interface RandomProject {
  readonly grant: number;
  /** What is committed at first, in thousandths of the grant; the rest follows. */
  readonly first: number;
  /** Match and cost beyond what is required. */
  readonly more: number;
  readonly paid: number;
  readonly annulled: number;
}

interface RandomPool {
  readonly word: string;
  readonly year: 2023 | 2024;
  readonly isReservation: boolean;
  readonly unused: number;
  readonly projects: readonly RandomProject[];
  /** Which of the limits, each exactly at what the pool has, its owner set. */
  readonly limits: readonly boolean[];
}

export interface RandomCases {
  readonly pools: readonly RandomPool[];
  /** Where each row comes to stand between those of the clean workbook. */
  readonly places: readonly number[];
}

const PROJECT = fc.record<RandomProject>({
  grant: fc.integer({ min: 80_000_000, max: 300_000_000 }),
  first: fc.integer({ min: 300, max: 1000 }),
  more: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50_000_000 })),
  paid: fc.integer({ min: 100, max: 600 }),
  annulled: fc.oneof(fc.constant(0), fc.integer({ min: 100, max: 300 })),
});

const LIMITS = 10;

/** Up to three pools with their projects, in which all is in order and every amount is somebody's own. */
export const RANDOM_CASES: fc.Arbitrary<RandomCases> = fc.record({
  pools: fc.array(
    fc.record<RandomPool>({
      word: fc.string({ unit: fc.constantFrom(...'abcdefgkmprtæøå'), minLength: 1, maxLength: 6 }),
      year: fc.constantFrom(2023, 2024),
      isReservation: fc.boolean(),
      unused: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20_000_000 })),
      projects: fc.array(PROJECT, { minLength: 1, maxLength: 4 }),
      limits: fc.array(fc.boolean(), { minLength: LIMITS, maxLength: LIMITS }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  places: fc.array(fc.nat({ max: 40 }), { minLength: 20, maxLength: 20 }),
});

const kroner = (ore: number): number => ore / 100;
const sum = (amounts: readonly number[]): number => amounts.reduce((before, each) => before + each, 0);
const thousandths = (amount: number, share: number): number => Math.floor((amount * share) / 1000);

/** Rows of the pools, by table. */
function rowsOf({ pools }: RandomCases): ReadonlyMap<TableName, readonly Row[]> {
  const rows = new Map<TableName, Row[]>(TABLE_NAMES.map((name) => [name, []]));
  const put = (table: TableName, row: Row): void => void rows.get(table)?.push(row);
  for (const [index, pool] of pools.entries()) {
    const { year, unused, projects } = pool;
    const poolId = `X${index + 1} ${pool.word}`;
    const approvalId = `H-${poolId}`;
    const account = `§ ${30 + index}.11.0${index + 1}`;
    const grants = projects.map(({ grant }) => grant);
    const total = sum(grants);
    const type = pool.isReservation ? 'reservation' : 'other';
    put('Pools', {
      poolId,
      name: `Pulje ${poolId}`,
      account,
      appropriationType: type,
      from: year,
      to: year + 1,
    });
    put('Frames', { poolId, year, appropriation: kroner(total + unused) });
    if (pool.isReservation && unused > 0)
      put('Frames', { poolId, year: year + 1, appropriation: 0, carriedIn: kroner(unused) });
    const dates = { requestedOn: `${year}-02-01`, approvedOn: `${year}-03-01` };
    put('Approvals', { approvalId, ...dates, year, account, total: kroner(total), futureYears: 'no' });
    for (const [at, each] of projects.entries()) putProject(put, pool, poolId, `${poolId}/${at + 1}`, each);
    for (const rule of limitsOf(poolId, pool)) put('Rules', rule);
  }
  return rows;
}

function putProject(
  put: (table: TableName, row: Row) => void,
  { year }: RandomPool,
  poolId: string,
  projectId: string,
  { grant, first, more, paid, annulled }: RandomProject,
): void {
  const approvalId = `H-${poolId}`;
  const recipient = `Kommune ${projectId}`;
  const municipality = { recipient, recipientType: 'municipality' };
  const period = { start: `${year}-04-01`, end: '2027-06-30' };
  const eligibleCost = kroner(2 * grant + more);
  const title = `Projekt ${projectId}`;
  put('Projects', { projectId, title, poolId, ...municipality, ...period, eligibleCost, otherGrants: 0 });
  put('ApprovalLines', { lineId: `L-${projectId}`, approvalId, projectId, recipient, amount: kroner(grant) });
  const own = { contributor: recipient, contributorType: 'municipality', kind: 'cash', stage: 'documented' };
  put('Match', { matchId: `M-${projectId}`, projectId, ...own, amount: kroner(grant + more), year });
  const atFirst = thousandths(grant, first);
  const parts = atFirst === grant ? [grant] : [atFirst, grant - atFirst];
  for (const [at, part] of parts.entries()) {
    const allocationId = `T-${projectId}.${at + 1}`;
    const made = { year, committedOn: `${year}-04-0${at + 3}`, status: 'committed' };
    put('Allocations', { allocationId, projectId, poolId, approvalId, ...made, amount: kroner(part) });
    const paidOn = `${year}-06-01`;
    const amount = kroner(thousandths(part, paid));
    put('Payments', { paymentId: `B-${allocationId}`, allocationId, dueOn: paidOn, paidOn, amount });
  }
  if (annulled === 0) return;
  const back = { year, realisedOn: `${year}-12-01`, cause: 'changed-assumptions', kind: 'annulled' };
  const amount = kroner(thousandths(atFirst, annulled));
  put('Returns', { returnId: `R-${projectId}`, allocationId: `T-${projectId}.1`, ...back, amount });
}

function limitsOf(pool: string, { limits, projects, year }: RandomPool): Row[] {
  const left = projects.map(
    ({ grant, first, annulled }) => grant - thousandths(thousandths(grant, first), annulled),
  );
  const grants = projects.map(({ grant }) => grant);
  // A recipient’s cap is about what is left of its grants, a project’s limits are about what was granted.
  const [least, most, mostLeft] = [Math.min(...grants), Math.max(...grants), Math.max(...left)].map(kroner);
  const all: Row[] = [
    { ruleId: 'funding-rate', pool, value: 0.5 },
    { ruleId: 'match-share', pool, value: 0.5 },
    { ruleId: 'stacking', pool, value: 0.5 },
    { ruleId: 'recipient-type', pool, appliesTo: 'kommune' },
    { ruleId: 'recipient-cap', pool, value: mostLeft },
    { ruleId: 'three-year-ceiling', pool, value: mostLeft },
    { ruleId: 'project-minimum', pool, value: least },
    { ruleId: 'project-maximum', pool, value: most },
    { ruleId: 'commit-by', pool, to: `${year}-04-04` },
    { ruleId: 'spend-by', pool, to: `${year}-06-01` },
  ];
  return all.filter((_, index) => limits[index]);
}

/**
 * Puts the random rows between those of the book, which keep their order. The answer tells where a cell of the
 * book, as `Frames!G17`, has come to stand; `top` is the row of the first one in every sheet.
 */
export function strew(book: Book, cases: RandomCases, top: number): (place: string) => string {
  const moves = new Map<string, number[]>();
  for (const [name, rows] of rowsOf(cases)) {
    const own = book.tables[name];
    const slots = own.map((row) => ({ row, isOwn: true }));
    for (const [at, row] of rows.entries())
      slots.splice((cases.places[at % cases.places.length] ?? 0) % (slots.length + 1), 0, {
        row,
        isOwn: false,
      });
    moves.set(
      name,
      slots.flatMap(({ isOwn }, index) => (isOwn ? [index] : [])),
    );
    own.splice(0, own.length, ...slots.map(({ row }) => row));
  }
  return (place) =>
    place.replace(/^(\w+)!([A-Z]+)(\d+)$/, (same, sheet: string, column: string, row: string) => {
      const moved = moves.get(sheet)?.[Number(row) - top];
      return moved === undefined ? same : `${sheet}!${column}${top + moved}`;
    });
}

import { NoAnswer } from '../ledger/answer';
import { READ } from '../ledger/columns';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import type { TableName } from '../ledger/tables/spec';
import type { PoolEffect, Remaining } from '../sharing/compare';
import type { Formula } from './formula';
import { valueOf } from './formulaValue';
import type { Book } from './spec';
import { pageFunctionNamed } from './pageFunctions';

const YEARS: readonly (readonly [TableName, string])[] = [
  ['Frames', 'year'],
  ['Allocations', 'year'],
  ['Returns', 'year'],
];

/** Every pool of either version and every year with money, for which POOL_REMAINING answers otherwise. */
export function poolEffects(before: Book, after: Book): PoolEffect[] {
  const years = [...new Set([...yearsOf(before.ledger), ...yearsOf(after.ledger)])].sort((a, b) => a - b);
  return poolsOf(before, after).flatMap((pool) =>
    [null, ...years].flatMap((year): PoolEffect[] => {
      const [from, to] = [remaining(before, pool, year), remaining(after, pool, year)];
      return isSame(from, to) ? [] : [{ pool, year, from, to }];
    }),
  );
}

function isSame(one: Remaining, other: Remaining): boolean {
  // One unknown figure is as unknown as another: why is told where it was known.
  if ('reason' in one || 'reason' in other) return 'reason' in one && 'reason' in other;
  return one.kroner === other.kroner;
}

function remaining(book: Book, pool: string, year: number | null): Remaining {
  const values = [pool, ...(year === null ? [] : [year])];
  const call: Formula = {
    kind: 'call',
    name: 'POOL_REMAINING',
    arguments: [{ kind: 'ledger' }, ...values.map((value) => ({ kind: 'constant', value }) as const)],
  };
  try {
    const kroner = valueOf(call, { book, language: 'en', functionNamed: pageFunctionNamed });
    return { kroner: kroner as number };
  } catch (error) {
    if (error instanceof NoAnswer) return { reason: error.reason };
    throw error;
  }
}

/** Pools as the later version spells them, then those that only the earlier one has. */
function poolsOf(...books: readonly Book[]): string[] {
  const names = new Map<string, string>();
  for (const { ledger } of [...books].reverse()) {
    const { state, values } = ledger.table('Pools').codes('poolId');
    state.forEach((each, row) => {
      if (each !== READ) return;
      const name = ledger.interner.text(values[row] as number);
      if (!names.has(normaliseId(name))) names.set(normaliseId(name), name);
    });
  }
  return [...names.values()];
}

function yearsOf(ledger: Ledger): number[] {
  return YEARS.flatMap(([table, field]) => {
    const column = ledger.table(table).column(field);
    return Array.from(column.state).flatMap((state, row) =>
      state === READ ? [column.values[row] as number] : [],
    );
  });
}

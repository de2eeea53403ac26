import { laterLedger } from '../../src/ledger/laterLedger';
import { Ledger } from '../../src/ledger/ledger';
import type { SourceWorkbook } from '../../src/ledger/source';
import { straight } from '../../src/ledger/steps';
import { checkWorkbook } from '../../src/rules/check';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { largePool } from './largePool';

/** Milliseconds of the processor that work in memory took, the least of several runs. */
export interface MemoryRun {
  readonly ledger: number;
  readonly full: number;
  readonly ledgerAgain: number;
  readonly again: number;
}

const RUNS = 8;

/** A check of so many commitments that were read, from nothing and after one of them has another amount. */
export function runInMemory(rows: number): MemoryRun {
  let source = largePool(rows);
  let known = straight(checkWorkbook(source, pack));
  const least = { ledger: Infinity, full: Infinity, ledgerAgain: Infinity, again: Infinity };
  for (let run = 0; run < RUNS; run += 1) {
    least.ledger = Math.min(
      least.ledger,
      spent(() => new Ledger(source)),
    );
    least.full = Math.min(
      least.full,
      spent(() => straight(checkWorkbook(source, pack))),
    );
    source = withAmount(source, run + 1000);
    least.ledgerAgain = Math.min(
      least.ledgerAgain,
      spent(() => straight(laterLedger(known.ledger, source))),
    );
    least.again = Math.min(
      least.again,
      spent(() => (known = straight(checkWorkbook(source, pack, known)))),
    );
  }
  return least;
}

function spent(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function withAmount(source: SourceWorkbook, amount: number): SourceWorkbook {
  return {
    ...source,
    tables: source.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) =>
        table.name === 'Allocations' && column.caption === 'Beløb'
          ? { ...column, cells: [amount, ...column.cells.slice(1)] }
          : column,
      ),
    })),
  };
}

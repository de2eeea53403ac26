import { evaluate } from '../../../src/functions/evaluate';
import { parseFormula } from '../../../src/functions/formula';
import { NoAnswer } from '../../../src/ledger/answer';
import { Ledger } from '../../../src/ledger/ledger';
import type { Cell } from '../../../src/ledger/source';
import pack from '../../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../../src/rules/settings';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../../src/workbook/file/readWorkbook';

export interface Compared {
  readonly asked: number;
  /** Each with the formula, what it came to and what the native one did. */
  readonly differences: readonly string[];
}

/** Holds every answer of ours against the native formula beside it, which another program has calculated. */
export async function differences(bytes: Uint8Array): Promise<Compared> {
  const workbook = await readWorkbook(bytes, { inflate: inflateWithNode });
  const oracle = workbook.tables.find(({ name }) => name === 'Oracle');
  if (!oracle) throw new Error('no Oracle');
  const ledger = new Ledger({ ...workbook, tables: workbook.tables.filter((table) => table !== oracle) });
  const book = { ledger, settings: new Settings(ledger, pack) };
  const [calls = [], rows = [], columns = [], natives = []] = oracle.columns.map(({ cells }) => cells);
  const found: string[] = [];
  for (let index = 0; index < oracle.rowCount; index++) {
    const call = String(calls[index]);
    const native = natives[index];
    const ours = answer(call, rows[index] ?? null, columns[index] ?? null, book);
    const isSame =
      typeof ours === 'number' &&
      typeof native === 'number' &&
      Math.round(ours * 100) === Math.round(native * 100);
    if (!isSame)
      found.push(
        `${call} [${String(rows[index])},${String(columns[index])}]: ${String(ours)}, native ${String(native)}`,
      );
  }
  return { asked: oracle.rowCount, differences: found };
}

function answer(call: string, row: Cell, column: Cell, book: Parameters<typeof evaluate>[1]): unknown {
  try {
    const value = evaluate(parseFormula(call), book, 'en');
    return Array.isArray(value) ? (value as unknown[][])[Number(row ?? 0)]?.[Number(column ?? 0)] : value;
  } catch (error) {
    if (error instanceof NoAnswer) return `${error.code} ${error.reason.id}`;
    throw error;
  }
}

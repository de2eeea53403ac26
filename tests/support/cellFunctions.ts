import { readFileSync } from 'node:fs';
import { NoAnswer, type Reason } from '../../src/ledger/answer';
import { Ledger } from '../../src/ledger/ledger';
import type { Cell, SourceTable, SourceWorkbook } from '../../src/ledger/source';
import type { CustomFunctionsRuntime } from '../../src/functions/excel/customFunctions';
import { registerFunctions } from '../../src/functions/excel/register';
import { LATE_FUNCTIONS } from '../../src/functions/lateFunctions';
import type { CellRange } from '../../src/functions/ledgerInput';
import type { Answer, Book, CellFailure, FunctionSpec } from '../../src/functions/spec';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';
import { reasonWords } from '../../src/text/formulaTexts';
import type { Language } from '../../src/text/language';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import type { LedgerCall } from '../../src/workbook/port';

/** The error that a cell shows. */
export class ShownError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? '');
  }
}

/** An error value as a text; anything else as it is. */
function shownIn(cell: unknown): unknown {
  return cell instanceof ShownError ? `${cell.code}: ${cell.message}` : cell;
}

/** What the wrapper of a cell's function needs from the workbook, with a clock that stands still. */
export interface FakeCells {
  /** Calls a function as Excel does, the description of the call last; an error as `#N/A: words`. */
  call(name: string, ...values: unknown[]): Promise<unknown>;
  /** The same without waiting: the value or promise that the function returned. */
  start(name: string, ...values: unknown[]): unknown;
  readonly names: readonly string[];
  /** How often the workbook was read. */
  readonly reads: () => number;
  /** Lets the time run out for everything that waits. */
  readonly timeOut: () => void;
  /** How many timers are running. */
  readonly waiting: () => number;
}

export function fakeCells(
  read: () => Promise<readonly LedgerCall[]> = () => Promise.resolve([]),
  language: () => Language = () => 'en',
  late: () => Promise<readonly FunctionSpec[]> = () => Promise.resolve(LATE_FUNCTIONS),
): FakeCells {
  const calls = new Map<string, (...values: unknown[]) => unknown>();
  const timers = new Set<() => void>();
  let reads = 0;
  const runtime: CustomFunctionsRuntime<string> = {
    associate: (id, call) => void calls.set(id, call),
    Error: ShownError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  };
  registerFunctions({
    runtime,
    language,
    workbook: {
      ledgerCalls: () => {
        reads += 1;
        return read();
      },
    },
    late,
    after: (_, run) => {
      timers.add(run);
      return () => void timers.delete(run);
    },
  });
  const start = (name: string, ...values: unknown[]): unknown =>
    calls.get(name)?.(...values, { functionName: name, address: 'Sheet1!A1' });
  return {
    start,
    names: [...calls.keys()],
    async call(name, ...values) {
      try {
        const answer = await start(name, ...values);
        if (!Array.isArray(answer)) return answer;
        return (answer as unknown[][]).map((row) => row.map(shownIn));
      } catch (error) {
        if (error instanceof ShownError) return shownIn(error);
        throw error;
      }
    },
    reads: () => reads,
    timeOut: () => timers.forEach((run) => run()),
    waiting: () => timers.size,
  };
}

/** A table as `Table[#All]` hands it over, with something in place of every empty cell. */
export function rangeOf(table: SourceTable, blank: Cell = null): Cell[][] {
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map(({ cells }) => cells[row] ?? blank),
  );
  return [table.columns.map(({ caption }) => caption), ...rows];
}

export function rangesOf(workbook: SourceWorkbook, blank: Cell = null): Cell[][][] {
  return workbook.tables.map((table) => rangeOf(table, blank));
}

export function ledgerCall(ranges: readonly CellRange[]): LedgerCall {
  return { spot: { sheet: 'Overview', cell: 'B4' }, ranges };
}

/** What `eval` answers, in the words of a cell: a range has no sheet, and its captions are its row 1. */
export function inCell(compute: () => Answer, { ledger }: Book, language: Language = 'en'): unknown {
  const shown = ({ code, reason }: CellFailure): string =>
    `${code}: ${reasonWords(withinRange(reason, ledger), language)}`;
  try {
    const answer = compute();
    if (typeof answer !== 'object') return answer;
    return answer.map((row) =>
      row.map((cell) => (typeof cell === 'object' && cell ? shown(cell) : (cell ?? ''))),
    );
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return shown(error);
  }
}

function withinRange(reason: Reason, ledger: Ledger): Reason {
  if (!('place' in reason.params)) return reason;
  const { place } = reason.params;
  const first = ledger.table(place.table).source?.firstRow ?? 2;
  const moved = { ...place, sheet: '', cell: '', row: place.row - first + 2 };
  return { ...reason, params: { ...reason.params, place: moved } } as Reason;
}

/** The sample workbook as the command line reads it. */
export async function sampleBook(): Promise<Book> {
  const bytes = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
  const ledger = new Ledger(await readWorkbook(bytes, { inflate: inflateWithNode }));
  return { ledger, settings: new Settings(ledger, pack) };
}

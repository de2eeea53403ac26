import { NoAnswer, notAvailable, notUsable } from '../../ledger/answer';
import { CellError, type Cell } from '../../ledger/source';
import { isBlank } from '../../ledger/readCell';
import { cellTexts } from '../../text/cellTexts';
import type { Language } from '../../text/language';
import type { OpenWorkbook } from '../../workbook/port';
import { callFunction } from '../call';
import { fingerprintIn } from '../digest';
import { fingerprintOf } from '../fingerprint';
import { LedgerCache } from '../ledgerCache';
import { LATE_NAMES } from '../lateNames';
import { handleOf, LEDGER_FUNCTION } from '../ledgerFunction';
import { fetchMapping } from '../fetchMapping';
import { fetchReasonWords } from '../fetchReasonWords';
import { hasMapping, ledgerInput, type MappedInput } from '../ledgerInput';
import { LedgerReading, type After } from '../ledgerReading';
import type { AnswerRows, ArgumentValue, Book, CellFailure, FunctionSpec } from '../spec';
import { FUNCTIONS } from '../table';
import type { CustomFunctionsRuntime } from './customFunctions';
import { argumentOf, rangesOf } from './hostValue';

export interface FunctionsHost<Code> {
  readonly runtime: CustomFunctionsRuntime<Code>;
  readonly workbook: Pick<OpenWorkbook, 'ledgerCalls'>;
  /** Office's display language, asked at every message. */
  readonly language: () => Language;
  readonly after: After;
  /** Fetches `LATE_FUNCTIONS`. A fetch that failed is tried again at the next call. */
  readonly late: () => Promise<readonly FunctionSpec[]>;
}

/** An answer as the host takes it. */
type Shown = number | string | readonly (readonly (number | string | object)[])[];

/** The template's LEDGER cell before the add-in has computed it: our own text, still without a fingerprint. */
const NOT_COMPUTED = /^Puljetjek\b/;

/**
 * Registers every custom function. Each call settles: with an answer, or with `#N/A` or `#VALUE!` and words
 * in Office's language. A call that finds its ledger in memory and has an answer gives it at once, without a promise,
 * unless its function is loaded late.
 */
export function registerFunctions<Code>(host: FunctionsHost<Code>): void {
  const { runtime } = host;
  const cache = new LedgerCache();
  const reading = new LedgerReading(host.workbook, cache, host.after);

  const failure = async ({ code, reason }: CellFailure): Promise<object> => {
    const { notAvailable: missing, invalidValue } = runtime.ErrorCode;
    const words = await fetchReasonWords(reason, host.language());
    return new runtime.Error(code === '#N/A' ? missing : invalidValue, words);
  };
  const fail = async (error: unknown): Promise<never> => {
    // The runtime tells its own class of error from a fault; its declaration does not say that it is an Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw error instanceof NoAnswer
      ? await failure(error)
      : new runtime.Error(runtime.ErrorCode.invalidValue, cellTexts(host.language()).fault);
  };
  const settled = <Value>(compute: () => Value): Value | Promise<never> => {
    try {
      return compute();
    } catch (error) {
      return fail(error);
    }
  };

  runtime.associate(LEDGER_FUNCTION.name, (...raw) =>
    settled(() => {
      const ranges = rangesOf(withoutInvocation(raw));
      const handle = (mapped: MappedInput | null): string => {
        const input = ledgerInput(ranges, mapped);
        const fingerprint = fingerprintOf(input);
        return handleOf(cache.bookFor(fingerprint, input).ledger, fingerprint, host.language());
      };
      if (!hasMapping(ranges)) return handle(null);
      return fetchMapping()
        .then(({ mappedInput }) => handle(mappedInput(ranges)))
        .catch(fail);
    }),
  );
  const answerOf = (
    spec: FunctionSpec,
    values: readonly ArgumentValue[],
    book: Book | null,
  ): Shown | Promise<Shown> => {
    const answer = callFunction(spec, values, book, host.language());
    if (typeof answer !== 'object') return answer;
    // Excel shows a cell of nothing as 0.
    if (!answer.some((row) => row.some(isFailure))) return answer.map((row) => row.map((cell) => cell ?? ''));
    const shown = async (cell: AnswerRows[number][number]): Promise<number | string | object> =>
      isFailure(cell) ? failure(cell) : (cell ?? '');
    return Promise.all(answer.map((row) => Promise.all(row.map(shown))));
  };
  /** The values of a call, and the ledger that they name: in memory, or still to be read. */
  const asked = (
    { arguments: [first] }: FunctionSpec,
    raw: readonly unknown[],
  ): { values: readonly ArgumentValue[]; book: Book | null | Promise<Book> } => {
    const values = withoutInvocation(raw).map(argumentOf);
    if (first?.type !== 'ledger') return { values, book: null };
    const handle = handleIn(values[0]);
    return { values, book: cache.find(handle) ?? reading.bookOf(handle) };
  };
  for (const spec of FUNCTIONS) {
    runtime.associate(spec.name, (...raw) =>
      settled(() => {
        const { values, book } = asked(spec, raw);
        if (!(book instanceof Promise)) return answerOf(spec, values, book);
        return book.then((read) => answerOf(spec, values, read)).catch(fail);
      }),
    );
  }
  for (const name of LATE_NAMES) {
    runtime.associate(name, async (...raw) => {
      try {
        const spec = (await host.late()).find((each) => each.name === name);
        if (!spec) throw new Error(`${name} is declared and not there`);
        const { values, book } = asked(spec, raw);
        return await answerOf(spec, values, await book);
      } catch (error) {
        return fail(error);
      }
    });
  }
}

function isFailure(cell: AnswerRows[number][number]): cell is CellFailure {
  return typeof cell === 'object' && cell !== null;
}

/** After the arguments of the formula Excel hands over an object that describes the call. */
function withoutInvocation(raw: readonly unknown[]): readonly unknown[] {
  const last = raw.at(-1);
  const describes =
    typeof last === 'object' &&
    last !== null &&
    !Array.isArray(last) &&
    !('code' in last) &&
    !('basicValue' in last);
  return describes ? raw.slice(0, -1) : raw;
}

/** The text of the LEDGER cell. What is no such text is told as a wrong argument. */
function handleIn(value: ArgumentValue): string {
  const cell = scalarOf(value);
  if (isBlank(cell) || cell === 0) throw notUsable('argument-missing', { argument: 'ledger' });
  if (typeof cell === 'string') {
    if (fingerprintIn(cell) !== null) return cell;
    if (NOT_COMPUTED.test(cell)) throw notAvailable('recalculate', {});
  }
  const received = cell instanceof CellError ? cell.code : String(cell);
  throw notUsable('argument-wrong', { argument: 'ledger', received, wanted: 'ledger cell' });
}

function scalarOf(value: ArgumentValue): Cell {
  if (!Array.isArray(value)) return (value as Cell | undefined) ?? null;
  const rows = value as readonly (readonly Cell[])[];
  if (rows.length === 1 && rows[0]?.length === 1) return rows[0][0] ?? null;
  throw notUsable('argument-wrong', {
    argument: 'ledger',
    received: `${rows.length} x ${rows[0]?.length ?? 0}`,
    wanted: 'one cell',
  });
}

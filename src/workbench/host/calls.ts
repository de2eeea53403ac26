import type { AnswerCalls, GridAnswer, GridCall, GridValue } from './grid';
import { sameName } from './place';
import { CATEGORY, type PushEntry, type Wire } from './wire';

/** A custom function as the add-in's metadata has it. */
export interface OfferedFunction {
  /** With its namespace: `PULJE.POOL_REMAINING`. */
  readonly name: string;
  readonly cancelable?: boolean;
  /** Whether error values in its arguments reach it; else the cell shows the error and nobody is asked. */
  readonly takesErrors?: boolean;
}

const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, takesErrors: 4 } as const;

/** Error values by the number that the runtime sends; any other number is a function that threw or is not there. */
const ERRORS = new Map<number, string>([
  [1, '#N/A'],
  [5, '#DIV/0!'],
  [6, '#NUM!'],
  [7, '#VALUE!'],
  [8, '#NULL!'],
]);

interface Waiting {
  readonly answer: (answer: GridAnswer) => void;
}

/** Hands calls of custom functions to the add-in, many in one message, and its answers back to the grid. */
export class CallBroker {
  private readonly waiting = new Map<number, Waiting>();
  private readonly held: PushEntry[] = [];
  private readonly pendingListeners: (() => void)[] = [];
  private isReady = false;
  private lastId = 0;
  functions: readonly OfferedFunction[] = [];
  /** How often functions were asked for, so that a test can say how much a recalculation costs. */
  invocations = 0;

  constructor(private readonly push: (entries: readonly PushEntry[]) => void) {}

  /** The runtime of the add-in has started. */
  ready(): void {
    this.isReady = true;
    if (this.held.length > 0) this.push(this.held.splice(0));
  }

  readonly answerCalls: AnswerCalls = async (calls) => {
    const entries: PushEntry[] = [];
    const answers = calls.map((call) => this.ask(call, entries));
    if (this.isReady && entries.length > 0) this.push(entries);
    else this.held.push(...entries);
    for (const tell of this.pendingListeners.splice(0)) tell();
    return Promise.all(answers);
  };

  get pending(): number {
    return this.waiting.size;
  }

  /** Resolves as soon as the add-in is asked for something: whoever waits for the grid must not wait for that. */
  whenPending(): Promise<void> {
    if (this.waiting.size > 0) return Promise.resolve();
    return new Promise((resolve) => this.pendingListeners.push(resolve));
  }

  /** Takes back every call that is not answered yet, as Excel does when a formula is edited away. */
  cancelAll(): void {
    const ids = [...this.waiting.keys()];
    this.push(
      ids.map((invocationId) => ({
        messageCategory: CATEGORY.customFunction,
        messageType: CANCEL,
        targetId: '',
        message: JSON.stringify({ invocationId }),
      })),
    );
    for (const id of ids) this.settle(id, { error: '#N/A', message: 'cancelled' });
  }

  /** `[[id, true, value], [id, false, message, code], …]`, perhaps with timing data behind. */
  results(results: Wire): void {
    if (!Array.isArray(results)) return;
    for (const result of results as readonly Wire[]) {
      if (!Array.isArray(result)) continue;
      const [id, succeeded, value, code] = result as readonly Wire[];
      if (typeof id !== 'number') continue;
      if (succeeded === true) this.settle(id, { value: answerOf(value ?? null) });
      else {
        const error = ERRORS.get(typeof code === 'number' ? code : 0) ?? '#VALUE!';
        this.settle(id, { error, message: typeof value === 'string' ? value : '' });
      }
    }
  }

  private ask(call: GridCall, entries: PushEntry[]): Promise<GridAnswer> {
    const offered = this.functions.find(({ name }) => sameName(name, call.name));
    if (offered === undefined) return Promise.resolve({ error: '#NAME?', message: '' });
    const error = offered.takesErrors === true ? undefined : call.arguments.map(errorIn).find(Boolean);
    if (error !== undefined) return Promise.resolve({ error, message: '' });
    const flags =
      (offered.cancelable === true ? FLAG.cancelable : 0) +
      (offered.takesErrors === true ? FLAG.takesErrors : 0);
    const id = ++this.lastId;
    const name = offered.name.slice(offered.name.indexOf('.') + 1);
    entries.push({
      messageCategory: CATEGORY.customFunction,
      messageType: INVOKE,
      targetId: '',
      message: JSON.stringify([id, name, call.arguments.map(sent), call.address, flags, []]),
    });
    this.invocations++;
    return new Promise((answer) => this.waiting.set(id, { answer }));
  }

  private settle(id: number, answer: GridAnswer): void {
    this.waiting.get(id)?.answer(answer);
    this.waiting.delete(id);
  }
}

type Argument = GridCall['arguments'][number];

function isRows(value: Argument): value is readonly (readonly GridValue[])[] {
  return Array.isArray(value);
}

function errorIn(argument: Argument): string | undefined {
  const values = isRows(argument) ? argument.flat() : [argument];
  for (const value of values)
    if (typeof value === 'object' && value !== null && 'error' in value) return value.error;
  return undefined;
}

function sent(argument: Argument): Wire {
  return isRows(argument)
    ? argument.map((row) => row.map(sentValue))
    : argument === null
      ? null
      : sentValue(argument);
}

function sentValue(value: GridValue): Wire {
  return typeof value === 'object' ? { type: 'CustomFunctionError', code: value.error } : value;
}

function answerOf(value: Wire): GridValue | GridValue[][] {
  if (!Array.isArray(value)) return plain(value);
  return (value as readonly Wire[]).map((row) =>
    Array.isArray(row) ? (row as readonly Wire[]).map(plain) : [plain(row)],
  );
}

function plain(value: Wire): GridValue {
  if (value === null) return 0;
  if (typeof value !== 'object') return value;
  const { basicValue, code } = value as { basicValue?: Wire; code?: Wire };
  // An error or a formatted number as a value, e.g. one cell of a matrix.
  if (typeof code === 'string') return { error: code };
  if (typeof basicValue === 'string' && basicValue.startsWith('#')) return { error: basicValue };
  return basicValue === undefined ? { error: '#VALUE!' } : plain(basicValue);
}

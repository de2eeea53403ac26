import type { AnswerCalls, GridAnswer, GridCall } from '../host/grid';

/** Calls `callback` after `milliseconds`, unless the function given back is called first. */
export type SetTimer = (callback: () => void, milliseconds: number) => () => void;

/** Answers of at most this many characters of arguments are kept between edits. */
const KEPT = 50_000_000;

/**
 * The calls of custom functions that a calculation makes. A calculation cannot wait, so a call without an answer
 * is queued; all of them go out in one push, and the cells are calculated again when the answers are in. An
 * answer is known by name and arguments, cell for cell, so no answer ever serves other content.
 */
export class FunctionCalls {
  private readonly answers = new Map<string, GridAnswer>();
  private readonly queued = new Map<string, GridCall[]>();
  private readonly out = new Map<string, GridCall[]>();
  private keptSize = 0;

  constructor(
    private readonly answer: AnswerCalls,
    private readonly setTimer: SetTimer,
    private readonly limit: number,
    /** Told which calls have an answer now, so that their cells are calculated again. */
    private readonly answered: (calls: readonly GridCall[]) => void,
  ) {}

  /** Whether anything is queued or has been asked and is not answered. */
  get waiting(): boolean {
    return this.queued.size > 0 || this.out.size > 0;
  }

  /** The answer, or `null` when it has to be waited for. */
  ask(call: GridCall): GridAnswer | null {
    const key = keyOf(call);
    const known = this.answers.get(key);
    if (known) {
      // Used last, dropped last.
      this.answers.delete(key);
      this.answers.set(key, known);
      return known;
    }
    const same = this.out.get(key) ?? this.queued.get(key);
    if (same) same.push(call);
    else this.queued.set(key, [call]);
    return null;
  }

  /** Sends everything that is queued; called once after each calculation. */
  push(): void {
    if (this.queued.size === 0) return;
    const batch = [...this.queued];
    this.queued.clear();
    for (const [key, calls] of batch) this.out.set(key, calls);
    let open = true;
    const settle = (given: (index: number) => GridAnswer): void => {
      if (!open) return;
      open = false;
      stop();
      const done = batch.flatMap(([key], index) => {
        this.keep(key, given(index));
        const calls = this.out.get(key) ?? [];
        this.out.delete(key);
        return calls;
      });
      this.answered(done);
    };
    const stop = this.setTimer(() => settle(() => noAnswer('#N/A', 'no answer in time')), this.limit);
    // The asked one may also throw at once; that too becomes a value in the cells.
    void Promise.resolve()
      .then(() => this.answer(batch.map(([, calls]) => calls[0] as GridCall)))
      .then(
        (list) => settle((index) => list[index] ?? noAnswer('#N/A', 'no answer')),
        (fault: unknown) => settle(() => noAnswer('#VALUE!', String(fault))),
      );
  }

  /**
   * To be called when nothing waits any more. Error answers are asked anew next time, since what was missing may
   * be there by then; of the others the least used go when there are too many.
   */
  tidy(): void {
    for (const [key, answer] of this.answers) {
      if ('error' in answer) this.drop(key);
    }
    for (const key of this.answers.keys()) {
      if (this.keptSize <= KEPT) return;
      this.drop(key);
    }
  }

  clear(): void {
    this.answers.clear();
    this.keptSize = 0;
  }

  private keep(key: string, answer: GridAnswer): void {
    if (!this.answers.has(key)) this.keptSize += key.length;
    this.answers.set(key, answer);
  }

  private drop(key: string): void {
    if (this.answers.delete(key)) this.keptSize -= key.length;
  }
}

function noAnswer(error: string, message: string): GridAnswer {
  return { error, message };
}

/** JSON tells 1 from "1", and an error (an object) from a text that looks like it. */
function keyOf(call: GridCall): string {
  return `${call.name}(${JSON.stringify(call.arguments)})`;
}

import type { Step } from '../../text/shareTexts';
import type { ReadOptions } from '../../workbook/file/book/openWorkbook';
import { Cancelled } from '../readAndCheck';
import { stoppable } from '../stoppable';

/** Work under way. */
export interface Working {
  readonly step: Step;
  /** From 0. */
  readonly at: number;
  readonly all: number;
  /** `null` where it is too late. */
  readonly cancel: (() => void) | null;
}

/** What work is given: how it reads files, and how it says where it is. */
export interface Job {
  readonly options: ReadOptions;
  /** To be awaited before each step: lets the page draw, and throws where the user has asked to stop. */
  readonly begin: (step: Step) => Promise<void>;
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal;
}

/** Long work of which there is one at a time. */
export class OneWork {
  now: Working | null = null;

  constructor(private readonly changed: () => void) {}

  /**
   * What the work comes to. Rejects as it does, and with `Cancelled` at once when it is stopped; what the work still
   * comes to then is dropped, so it changes nothing itself.
   */
  async run<T>(steps: readonly [Step, ...Step[]], work: (job: Job) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    const { signal } = stop;
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new Cancelled()), { once: true });
    });
    const at = (step: Step): void =>
      this.tell({
        step,
        at: steps.indexOf(step),
        all: steps.length,
        // What opens cannot be called back.
        cancel: step === 'open' ? null : () => stop.abort(),
      });
    const begin = async (step: Step): Promise<void> => {
      if (signal.aborted) throw new Cancelled();
      at(step);
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (signal.aborted) throw new Cancelled();
    };
    at(steps[0]);
    try {
      return await Promise.race([work({ options: { inflate: stoppable(signal) }, begin, signal }), aborted]);
    } finally {
      // Not told: what has come of it is drawn together with its end.
      this.now = null;
    }
  }

  private tell(now: Working): void {
    this.now = now;
    this.changed();
  }
}

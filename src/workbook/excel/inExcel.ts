/// <reference types="office-js" />
import { WorkbookError } from '../port';
import { asWorkbookError, isCellEdit } from './errors';
import { pause, type Timer } from './timer';

/** How long the host may take and how often it is asked again. */
export interface Patience {
  readonly timer: Timer;
  /** A request that is not answered within so many milliseconds never will be. */
  readonly answerWithin: number;
  /** Pauses before the next attempts while the user is typing in a cell. */
  readonly editPauses: readonly number[];
}

/** One visit to the workbook. */
export interface Visit {
  readonly context: Excel.RequestContext;
  /** Sends what was queued, as `context.sync()` does, but rejects when the host does not answer. */
  readonly sync: () => Promise<void>;
}

export interface VisitOptions {
  /**
   * The work changes something: it is never left lying with the host until the user has ended typing, for
   * it would be done after the user was told that it was not.
   */
  readonly writes?: boolean;
  /** The sheet worked on, for the message. */
  readonly sheet?: string | undefined;
  /** Ranges are used in one request only, so that Excel need not keep them, nor be asked to let go of them afterwards. */
  readonly keepsNothing?: boolean;
  /** Reach the workbook through the context that an event was added with. */
  readonly context?: Excel.RequestContext;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs work in Excel. Rejects with a `WorkbookError` or with the signal's reason, and always settles: also
 * when the host is lost in the middle of a request, which `Excel.run` alone would wait for for ever.
 */
export async function inExcel<T>(
  patience: Patience,
  work: (visit: Visit) => Promise<T>,
  options: VisitOptions = {},
): Promise<T> {
  return retrying(patience, options, (attempt) => {
    // The first attempt does not wait in the host, so that an answer that stays out means a lost host.
    const waitsInHost = attempt > 0 && !options.writes;
    return attemptOnce(patience, work, options, waitsInHost);
  });
}

/** Opens a new workbook beside this one. Excel on the web does it by other means than a desktop, which Office.js knows. */
export function openNewWorkbook(patience: Patience, base64: string): Promise<void> {
  const { timer, answerWithin } = patience;
  // Not in a run of our own: that ends with a request, and what is tried again after it would open two.
  return retrying(patience, {}, async () => {
    let stop = (): void => undefined;
    const lost = new Promise<never>((_, reject) => {
      stop = timer.after(answerWithin, () => reject(new WorkbookError('lost')));
    });
    try {
      await Promise.race([Excel.createWorkbook(base64), lost]);
    } finally {
      stop();
    }
  });
}

/** Tries again after each pause as long as the user is typing in a cell. */
async function retrying<T>(
  patience: Patience,
  options: VisitOptions,
  once: (attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    options.signal?.throwIfAborted();
    try {
      return await once(attempt);
    } catch (error) {
      options.signal?.throwIfAborted();
      const next = patience.editPauses[attempt];
      if (!isCellEdit(error) || next === undefined) throw asWorkbookError(error, options.sheet);
      await pause(patience.timer, next);
    }
  }
}

async function attemptOnce<T>(
  { timer, answerWithin }: Patience,
  work: (visit: Visit) => Promise<T>,
  { context, keepsNothing }: VisitOptions,
  waitsInHost: boolean,
): Promise<T> {
  let given = false;
  let stop = (): void => {};
  let giveUp: (error: WorkbookError) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const watch = (): void => {
    stop();
    stop = timer.after(answerWithin, () => {
      given = true;
      giveUp(new WorkbookError(waitsInHost ? 'cell-edit' : 'lost'));
    });
  };
  const batch = async (inside: Excel.RequestContext): Promise<T> =>
    work({
      context: inside,
      sync: async () => {
        // A host that comes back late must not be sent the rest of work that was given up.
        if (given) throw new WorkbookError('lost');
        watch();
        await inside.sync();
        if (given) throw new WorkbookError('lost');
        watch();
      },
    });
  watch();
  try {
    const run = context
      ? Excel.run(context, batch)
      : waitsInHost
        ? Excel.run({ delayForCellEdit: true }, batch)
        : keepsNothing
          ? batch(new Excel.RequestContext())
          : Excel.run(batch);
    return await Promise.race([run, lost]);
  } finally {
    stop();
  }
}

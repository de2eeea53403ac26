import { cpus } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Outcome } from './job';

/** What a worker could not do: too long, too much memory, or a fault of our own. */
export type Failure =
  { readonly kind: 'time' | 'memory' } | { readonly kind: 'fault'; readonly detail: string };

/** What one file may take before it is given up, and where the worker's code lies. */
export interface WorkerLimits {
  readonly seconds: number;
  readonly heapMb: number;
  readonly script: string;
}

/** The ordinary limits, or `times` as much. */
export function workerLimits(times: number): WorkerLimits {
  return { seconds: 120 * times, heapMb: 1_500 * times, script: join(__dirname, 'worker.js') };
}

interface Reply {
  readonly outcome?: Outcome;
  readonly fault?: string;
}

/**
 * Runs a job for every item, some at a time, each worker with a memory and a time limit, and hands over
 * the answers in the order of the items. A worker that fails is thrown away, never asked again.
 */
export async function runJobs<Item>(
  items: readonly Item[],
  prepare: (item: Item) => Promise<Job | null>,
  limits: WorkerLimits,
  done: (index: number, answer: Outcome | Failure | null) => void,
): Promise<void> {
  let next = 0;
  const prepareNext = (): { index: number; preparing: Promise<Job | null> } | null => {
    if (next >= items.length) return null;
    const index = next++;
    const preparing = prepare(items[index] as Item);
    preparing.catch(() => undefined); // told where it is waited for
    return { index, preparing };
  };
  // One ahead of the workers, for whichever of them comes free first.
  let upcoming = prepareNext();
  const lane = async (): Promise<void> => {
    let worker: Worker | null = null;
    try {
      while (upcoming) {
        const { index, preparing } = upcoming;
        upcoming = prepareNext();
        const job = await preparing;
        if (!job) {
          done(index, null);
          continue;
        }
        worker ??= newWorker(limits);
        const answer = await ask(worker, job, limits.seconds);
        if (isFailure(answer)) {
          await worker.terminate();
          worker = null;
        }
        done(index, answer);
      }
    } finally {
      await worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(items.length, Math.max(1, cpus().length)) }, lane));
}

function isFailure(answer: Outcome | Failure): answer is Failure {
  return answer.kind === 'time' || answer.kind === 'memory' || answer.kind === 'fault';
}

function newWorker({ script, heapMb }: WorkerLimits): Worker {
  return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapMb }, stdin: false });
}

function ask(worker: Worker, job: Job, seconds: number): Promise<Outcome | Failure> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle({ kind: 'time' }), seconds * 1_000);
    const heard = ({ outcome, fault }: Reply): void =>
      settle(outcome ?? { kind: 'fault', detail: fault ?? 'no answer' });
    const failed = (error: Error & { code?: string }): void =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'memory' }
          : { kind: 'fault', detail: error.message },
      );
    const ended = (): void => settle({ kind: 'fault', detail: 'the worker ended' });
    // Only our own listeners go: Node hangs its own on a worker, and without them it falls silent.
    const settle = (answer: Outcome | Failure): void => {
      clearTimeout(timer);
      worker.off('message', heard).off('error', failed).off('exit', ended);
      resolve(answer);
    };
    worker.on('message', heard).on('error', failed).on('exit', ended);
    const transfer =
      job.bytes.byteLength === job.bytes.buffer.byteLength ? [job.bytes.buffer as ArrayBuffer] : [];
    worker.postMessage(job, transfer);
  });
}

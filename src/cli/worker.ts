import { parentPort } from 'node:worker_threads';
import { runJob, type Job } from './job';

/** The thread in which a received file is read: it has its own memory limit and can be stopped. */
parentPort?.on('message', (job: Job) => {
  runJob(job).then(
    (outcome) => parentPort?.postMessage({ outcome }),
    (error: unknown) =>
      parentPort?.postMessage({ fault: error instanceof Error ? error.message : String(error) }),
  );
});

import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import type { Job } from '../../src/cli/job';
import { runJobs, workerLimits, type Failure, type WorkerLimits } from '../../src/cli/workers';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { temporaryFolder } from '../support/cli';

const BUILT = resolve(__dirname, '../../dist/cli/worker.js');
const SAMPLE = resolve(__dirname, '../../assets/samples/sample.da.xlsx');
const folder = temporaryFolder();

function job(): Job {
  return { bytes: new Uint8Array(readFileSync(SAMPLE)), pack: pack, packAsked: false, asOf: null, raise: 1 };
}

async function kindsOf(jobs: (Job | null)[], limits: Partial<WorkerLimits>): Promise<(string | undefined)[]> {
  const kinds = new Array<string | undefined>(jobs.length);
  const all = { ...workerLimits(1), script: BUILT, ...limits };
  await runJobs(
    jobs,
    (each) => Promise.resolve(each),
    all,
    (index, answer) => {
      kinds[index] = answer?.kind;
    },
  );
  return kinds;
}

/** A worker of our own making, to see what becomes of one that misbehaves. */
function workerThat(does: string, name: string): Partial<WorkerLimits> {
  const script = folder.path(`${name}.js`);
  writeFileSync(script, `require('node:worker_threads').parentPort.on('message', () => { ${does} });`);
  return { script, seconds: 2 };
}

describe('the worker that reads a file', () => {
  it('answers many files, more than there are workers', async () => {
    expect(await kindsOf([job(), job(), job(), job(), job(), job()], {})).toEqual(Array(6).fill('checked'));
  });

  it('is stopped when it takes too long, and the next file is read by another', async () => {
    expect(await kindsOf([job()], workerThat('for (;;) {}', 'hangs'))).toEqual([
      'time' satisfies Failure['kind'],
    ]);
    expect(await kindsOf([job()], workerThat('', 'silent'))).toEqual(['time']);
  });

  it('is given up when it takes too much memory', async () => {
    const hungry = workerThat('const kept = []; for (;;) kept.push(new Array(1e5).fill({}));', 'hungry');
    expect(await kindsOf([job()], { ...hungry, heapMb: 32, seconds: 60 })).toEqual(['memory']);
  });

  it('that throws, or ends, is a fault and never an answer', async () => {
    expect(await kindsOf([job()], workerThat('throw new Error("x")', 'throws'))).toEqual(['fault']);
    expect(await kindsOf([job()], workerThat('process.exit(0)', 'ends'))).toEqual(['fault']);
    expect(await kindsOf([job()], { script: join(folder.path('absent'), 'worker.js') })).toEqual(['fault']);
  });

  it('is not asked about a file that could not be opened', async () => {
    expect(await kindsOf([null, job()], {})).toEqual([undefined, 'checked']);
  });
});

describe('the files that wait', () => {
  it('are made ready one ahead of the workers and no more, each once and in order', async () => {
    const lanes = cpus().length;
    const jobs = Array.from({ length: lanes + 3 }, job);
    const prepared: number[] = [];
    const readyWhenDone: number[] = [];
    let done = 0;
    await runJobs(
      jobs.map((each, index) => ({ each, index })),
      ({ each, index }) => {
        // Those that are being worked on, and one.
        expect(index - done).toBeLessThanOrEqual(lanes);
        prepared.push(index);
        return Promise.resolve(each);
      },
      { ...workerLimits(1), script: BUILT },
      () => {
        done += 1;
        readyWhenDone.push(prepared.length);
      },
    );
    expect(prepared).toEqual(jobs.map((_, index) => index));
    expect(readyWhenDone[0]).toBe(lanes + 1);
  });

  it('are not lost sight of where one cannot be made ready', async () => {
    const limits = { ...workerLimits(1), script: BUILT };
    const broken = (index: number): Promise<Job> =>
      index === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(job());
    await expect(runJobs([0, 1], broken, limits, () => undefined)).rejects.toThrow('gone');
  });
});

describe('a command line that does not come to its end', () => {
  it('does not end with 0 when a signal stops it', async () => {
    const child = spawn(process.execPath, [resolve(BUILT, '../puljetjek.js'), 'check', SAMPLE]);
    const ended = new Promise<number | null>((done) => child.on('close', done));
    child.kill('SIGTERM');
    expect(await ended).not.toBe(0);
  });
});

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../workbench/build';

/** What a process of its own took. */
export interface Usage {
  /** Seconds by the clock, from its start to its end. */
  readonly time: number;
  /** Seconds of the processor, all threads together. */
  readonly cpu: number;
  /** Megabytes of memory at the most. */
  readonly peakMb: number;
  /** What it wrote. */
  readonly said: string;
}

/** Where the bench keeps what it makes. */
export const CACHE = path.join(ROOT, '.cache/bench');
const SOURCES = path.join(__dirname, 'children');

/** Compiles the measured programs, so that no process spends its time on TypeScript. */
export async function buildChildren(): Promise<void> {
  await build({
    entryPoints: readdirSync(SOURCES).map((name) => path.join(SOURCES, name)),
    outdir: CACHE,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
}

/** Runs one of scripts/bench/children; the processor is not told to hurry, and nothing else runs meanwhile. */
export function runChild(name: string, args: readonly string[], heapMb?: number): Promise<Usage> {
  const flags = heapMb === undefined ? [] : [`--max-old-space-size=${heapMb}`];
  return runNode([...flags, path.join(CACHE, `${name}.cjs`), ...args]);
}

/** Runs Node with these arguments. Rejects where it does not end with 0, so that a failure is never a fast run. */
export function runNode(args: readonly string[]): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, ['--require', path.join(CACHE, 'usage.cjs'), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const texts = ['', '', '', ''];
    for (const [index, stream] of child.stdio.entries())
      stream?.on('data', (text: Buffer) => (texts[index] += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      const time = (performance.now() - began) / 1000;
      const [, said = '', complaint = '', used = ''] = texts;
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${code}\n${complaint || said}`));
      else resolve({ time, said, ...(JSON.parse(used) as { cpu: number; peakMb: number }) });
    });
  });
}

/** The less of each kind of time, and the more of memory. */
export function least(one: Usage, other: Usage = one): Usage {
  return {
    time: Math.min(one.time, other.time),
    cpu: Math.min(one.cpu, other.cpu),
    peakMb: Math.max(one.peakMb, other.peakMb),
    said: one.said,
  };
}

/** What the fastest of some runs took. */
export async function leastOf(count: number, run: () => Promise<Usage>): Promise<Usage> {
  let best = await run();
  for (let done = 1; done < count; done += 1) best = least(await run(), best);
  return best;
}

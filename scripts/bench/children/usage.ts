import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Required before the program of a measured process: at its end the seconds of processor time and the megabytes that
 * it took, all threads together, go to descriptor 3. The program itself is not changed.
 */
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peakMb: peakKb() / 1024 }));
  });
}

/** Linux counts in `maxRSS` also what the parent had when it started this process; /proc has its own peak. */
function peakKb(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

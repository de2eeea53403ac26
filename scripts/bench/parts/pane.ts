import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ADDIN_BUILD } from '../../workbench/build';
import { runPane, runPaneStart, type Work } from '../pane';
import { fraction, goal, ms, yardstick, type Part } from '../row';

const ROWS = 100_000;

/** Kilobytes of some scripts, each packed for itself, as a server sends them. */
function gzipKb(names: readonly string[]): number {
  const sizes = names.map(
    (name) => gzipSync(readFileSync(path.join(ADDIN_BUILD, name)), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** The shipped pane in Chromium: what it loads, how it starts, and a check of many rows in it. */
export async function panePart(): Promise<Part> {
  const start = await runPaneStart();
  const run = await runPane(ROWS);
  const first = start.pane.scripts;
  const kilobytes = gzipKb(first);
  const shipped = readdirSync(ADDIN_BUILD).filter((name) => name.endsWith('.js'));
  const later = gzipKb(shipped.filter((name) => !first.includes(name)));
  const { officeOnly, pane } = start;
  const ofWork = ({ time, thread }: Work): string => `${ms(time)} (its thread ${ms(thread)})`;
  return {
    rows: [
      goal(
        'what pane and functions start with, gzip, without office.js',
        'under 60 KB',
        `${kilobytes.toFixed(1)} KB (${first.join(', ')})`,
        [kilobytes, 60],
      ),
      yardstick('all that is fetched later, both languages, templates too, gzip', `${later.toFixed(0)} KB`),
      yardstick('office.js alone until Office is ready, processor slowed 4 times', ms(officeOnly)),
      goal(
        'pane: first button answers, processor slowed 4 times, after what office.js alone takes',
        'under 500 ms',
        `${ms(pane.usable - officeOnly)} (from the first byte ${ms(pane.usable)})`,
        [pane.usable - officeOnly, 500],
      ),
      goal(
        `longest task in the pane while ${ROWS} rows are read and checked`,
        'under 200 ms',
        `${ms(run.full.longestTask)}; all took ${ofWork(run.full)}`,
        [run.full.longestTask, 200],
      ),
      ...(['amount', 'title'] as const).map((cell) =>
        goal(
          `in the pane, after one ${cell} of ${ROWS} rows was edited`,
          'at most 1/50 of reading and check',
          `${ofWork(run[cell])}: ${fraction(run[cell].time, run.full.time)} (its thread ${fraction(run[cell].thread, run.full.thread)})`,
          [run[cell].time / run.full.time, 1 / 50],
        ),
      ),
    ],
    figures: { kilobytes, later, start, run },
  };
}

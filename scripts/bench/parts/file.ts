import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { CACHE, least, leastOf, runChild, runNode, type Usage } from '../child';
import { goal, megabytes, seconds, times, yardstick, type Part } from '../row';

const ROWS = 100_000;
const MORE_ROWS = 500_000;
const RUNS = 3;
const HEAP_MB = 6_000;

const YARDSTICKS = {
  zlib: 'unpacking only, native zlib',
  fflate: 'unpacking only, fflate',
  saxes: 'unpacking and saxes, nothing kept',
  exceljsStream: 'exceljs 4.4.0, stream',
  sheetJs: 'SheetJS 0.18.5, dense',
  exceljs: 'exceljs 4.4.0',
} as const;
type Reader = keyof typeof YARDSTICKS;

/** The seeded workbook of so many commitments; made once. */
async function fileOf(rows: number): Promise<string> {
  const file = path.join(CACHE, `${rows}.xlsx`);
  if (!existsSync(file)) {
    await runChild('makeFile', [`${rows}`, '1', `${file}.part`], HEAP_MB);
    renameSync(`${file}.part`, file);
  }
  return file;
}

/** `puljetjek check FILE` as a whole process. */
const checked = (file: string): Promise<Usage> =>
  runNode(['dist/cli/puljetjek.js', 'check', '--fail-on', 'never', file]);

/** Reads a file; a reader that knows rows must have seen them all. */
async function read(reader: Reader, file: string): Promise<Usage> {
  const usage = await runChild('reader', [reader, file]);
  const seen = Number(usage.said);
  const knowsRows = reader === 'exceljs' || reader === 'exceljsStream' || reader === 'sheetJs';
  if (knowsRows ? seen !== ROWS : !(seen > ROWS)) throw new Error(`${reader} saw ${usage.said}`);
  return usage;
}

const told = ({ time, cpu, peakMb }: Usage): string =>
  `${seconds(time)} (processor ${seconds(cpu)}), ${megabytes(peakMb)}`;

/** Reading and checking a file in a process of its own, and what other readers of the same file take. */
export async function filePart(): Promise<Part> {
  const file = await fileOf(ROWS);
  const readers = Object.keys(YARDSTICKS) as Reader[];
  const takes = new Map<Reader | 'own', Usage>();
  // In turn, so that what else the machine does falls on all of them.
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of [...readers, 'own'] as const) {
      const usage = name === 'own' ? await checked(file) : await read(name, file);
      takes.set(name, least(usage, takes.get(name)));
    }
  }
  const large = await fileOf(MORE_ROWS);
  const more = await leastOf(2, () => checked(large));
  const takenBy = (name: Reader | 'own'): Usage => takes.get(name) as Usage;
  const own = takenBy('own');
  const exceljs = takenBy('exceljs');
  return {
    rows: [
      ...readers.map((name) => yardstick(`reading ${ROWS} rows: ${YARDSTICKS[name]}`, told(takenBy(name)))),
      goal(
        `read and check of ${ROWS} rows x 15 columns from a file, whole process`,
        'under a third of exceljs reading it, by the clock and of the processor; under 300 MB',
        `${told(own)}: ${times(own.time, exceljs.time)} (processor ${times(own.cpu, exceljs.cpu)})`,
        [own.time / exceljs.time, 1 / 3],
        [own.cpu / exceljs.cpu, 1 / 3],
        [own.peakMb, 300],
      ),
      goal(
        `the same with ${MORE_ROWS} rows`,
        'at most 5.5 times the time, by both; under 600 MB',
        `${told(more)}: ${times(more.time, own.time)} (processor ${times(more.cpu, own.cpu)})`,
        [more.time / own.time, 5.5],
        [more.cpu / own.cpu, 5.5],
        [more.peakMb, 600],
      ),
    ],
    figures: { more, ...Object.fromEntries(takes) },
  };
}

import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { CACHE, leastOf, runChild, runNode, type Usage } from '../child';
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
  const own = await leastOf(RUNS, () => checked(file));
  const others = new Map<Reader, Usage>();
  for (const reader of Object.keys(YARDSTICKS) as Reader[])
    others.set(reader, await leastOf(RUNS, () => read(reader, file)));
  const exceljs = others.get('exceljs') ?? own;
  const large = await fileOf(MORE_ROWS);
  const more = await leastOf(2, () => checked(large));

  const share = own.time / exceljs.time;
  const growth = more.time / own.time;
  return {
    rows: [
      ...[...others].map(([reader, usage]) =>
        yardstick(`reading ${ROWS} rows: ${YARDSTICKS[reader]}`, told(usage)),
      ),
      goal(
        `read and check of ${ROWS} rows x 15 columns from a file, whole process`,
        'under a third of exceljs reading it, under 300 MB',
        `${told(own)}: ${times(own.time, exceljs.time)} (processor ${times(own.cpu, exceljs.cpu)})`,
        [share, 1 / 3],
        [own.peakMb, 300],
      ),
      goal(
        `the same with ${MORE_ROWS} rows`,
        'at most 5.5 times the time, under 600 MB',
        `${told(more)}: ${times(more.time, own.time)} (processor ${times(more.cpu, own.cpu)})`,
        [growth, 5.5],
        [more.peakMb, 600],
      ),
    ],
    figures: { own, more, ...Object.fromEntries(others) },
  };
}

/**
 * Reads every workbook that a folder's INDEX.tsv lists and compares what happened with what it expects.
 * `npx tsx scripts/corpus.ts FOLDER`. Each file is read in a child process with little memory and little time,
 * so that a crash or a hang is a line in the answer and not the end of the run.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judge, type Outcome } from './corpus/judge';

const MEMORY_MB = 512;
const TIME_MS = 30_000;
/** A child is used again until it has read so many; each new one costs the start of a Node. */
const FILES_PER_CHILD = 40;
const reader = fileURLToPath(new URL('./corpus/reader.ts', import.meta.url));

interface Row {
  readonly file: string;
  readonly expected: string;
  readonly cells: string;
}

function readIndex(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  const column = (line: string, name: string): string => line.split('\t')[names.indexOf(name)] ?? '';
  return lines.map((line) => ({
    file: column(line, 'file'),
    expected: names.includes('expected') ? column(line, 'expected') : 'READ',
    cells: column(line, 'cells'),
  }));
}

class Children {
  private child: ChildProcess | undefined;
  private used = 0;

  async read(path: string): Promise<Outcome> {
    if (this.used >= FILES_PER_CHILD) this.stop();
    const child = (this.child ??= fork(reader, {
      execArgv: [...process.execArgv, `--max-old-space-size=${MEMORY_MB}`],
    }));
    this.used += 1;
    const began = performance.now();
    const outcome = await new Promise<Outcome>((resolve) => {
      const failed = (kind: 'crash' | 'timeout') => () => {
        this.stop();
        resolve({ kind, ms: performance.now() - began, megabytes: 0 });
      };
      const timer = setTimeout(failed('timeout'), TIME_MS);
      child.once('exit', failed('crash'));
      child.once('message', (message) => resolve(message as Outcome));
      child.send(path);
      child.once('message', () => clearTimeout(timer));
      child.once('exit', () => clearTimeout(timer));
    });
    child.removeAllListeners('exit');
    return outcome;
  }

  stop(): void {
    this.child?.removeAllListeners('exit');
    this.child?.kill();
    this.child = undefined;
    this.used = 0;
  }
}

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    console.error('corpus: say which folder to read');
    return 2;
  }
  const index = join(folder, 'INDEX.tsv');
  if (!existsSync(index)) {
    console.log(`corpus: there is no ${basename(folder)}/INDEX.tsv here, so nothing was read`);
    return 0;
  }
  const children = new Children();
  const counts = { read: 0, refused: 0, unexpected: 0 };
  let slowest = { file: '', value: 0 };
  let largest = { file: '', value: 0 };
  for (const { file, expected, cells } of readIndex(index)) {
    const outcome = await children.read(join(folder, file));
    if (outcome.kind === 'read') counts.read += 1;
    if (outcome.kind === 'refused') counts.refused += 1;
    if (outcome.ms > slowest.value) slowest = { file, value: outcome.ms };
    if (outcome.megabytes > largest.value) largest = { file, value: outcome.megabytes };
    const complaint = judge(outcome, expected, cells);
    if (complaint === undefined) continue;
    counts.unexpected += 1;
    console.log(`${file}: ${complaint}`);
  }
  children.stop();
  console.log(`slowest ${slowest.value.toFixed(0)} ms: ${slowest.file}`);
  console.log(`largest ${largest.value.toFixed(0)} MB (whole process): ${largest.file}`);
  console.log(`${counts.read} read, ${counts.refused} refused, ${counts.unexpected} unexpected`);
  return counts.unexpected === 0 ? 0 : 1;
}

// Until the run has come to its end it counts as failed, whatever ends it.
process.exitCode = 1;
void main(process.argv[2]).then((code) => {
  process.exitCode = code;
});

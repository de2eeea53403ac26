import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildChildren, CACHE } from './bench/child';
import { documentOf, machine } from './bench/document';
import { filePart } from './bench/parts/file';
import { functionsPart } from './bench/parts/functions';
import { manyPart } from './bench/parts/many';
import { memoryPart } from './bench/parts/memory';
import { panePart } from './bench/parts/pane';
import { workbenchPart } from './bench/parts/workbench';
import { verdict, type Part, type Row } from './bench/row';
import { buildStep, listParts, missing, ROOT, STEP_NAMES } from './workbench/build';

/**
 * How fast it is, against what it should reach: `npm run bench`. `-- --only NAME` measures one part, `-- --write` puts
 * what was measured into docs/performance.md. Ends with 1 where a goal is not reached.
 */
const PARTS = new Map<string, () => Promise<Part>>([
  ['file', filePart],
  ['memory', memoryPart],
  ['functions', functionsPart],
  ['many', manyPart],
  ['pane', panePart],
  ['workbench', workbenchPart],
]);
const FIGURES = path.join(ROOT, '.cache/bench.json');
const DOCUMENT = path.join(ROOT, 'docs/performance.md');

async function main(argv: readonly string[]): Promise<number> {
  const only = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1] ?? '') : null;
  const write = argv.includes('--write');
  if (only !== null && (write || !PARTS.has(only)))
    throw new Error(`--only takes one of ${[...PARTS.keys()].join(', ')}, and --write writes all of them`);

  const on = machine();
  const steps = missing(['page', 'addin', 'cli']);
  for (const step of steps) {
    console.log(`Building ${STEP_NAMES[step]} ...`);
    await buildStep(step);
  }
  if (steps.some((step) => step !== 'page')) await listParts();
  mkdirSync(CACHE, { recursive: true });
  await buildChildren();

  const rows: Row[] = [];
  const figures: Record<string, object> = {};
  for (const [name, measure] of PARTS) {
    if (only !== null && only !== name) continue;
    console.log(`Measuring: ${name} ...`);
    const part = await measure();
    for (const row of part.rows) console.log(lineOf(row));
    rows.push(...part.rows);
    figures[name] = part.figures;
  }
  writeFileSync(FIGURES, `${JSON.stringify({ machine: on, rows, figures }, null, 2)}\n`);
  if (write) writeFileSync(DOCUMENT, await documentOf(rows, on));

  const goals = rows.filter(({ met }) => met !== null);
  const reached = goals.filter(({ met }) => met === true).length;
  console.log(`\n${on}; the numbers are in .cache/bench.json`);
  console.log(`${reached} of ${goals.length} rows met`);
  return reached === goals.length ? 0 : 1;
}

function lineOf(row: Row): string {
  const { what, measured, reach } = row;
  return `  ${verdict(row).padEnd(5)}  ${what}\n         ${measured}${reach === '' ? '' : `  [${reach}]`}`;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);

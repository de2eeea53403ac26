import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** The project's own folder. */
export const ROOT = path.resolve(__dirname, '../..');
/** The page's bundles. Not under dist: the workbench is never published. */
export const PAGE_BUILD = path.join(ROOT, '.cache/workbench');
export const ADDIN_BUILD = path.join(ROOT, 'dist/addin');
const PAGE = path.join(ROOT, 'src/workbench/page');

export type Step = 'page' | 'addin' | 'cli';
export const STEP_NAMES: Readonly<Record<Step, string>> = {
  page: 'the page with the grid',
  addin: 'the add-in',
  cli: 'the command line',
};
/** What the workbench needs. */
const WORKBENCH: readonly Step[] = ['page', 'addin'];

/** What each build is made from, and the last file that it writes. */
const STEPS: Readonly<Record<Step, { last: string; sources: readonly string[] }>> = {
  page: {
    last: path.join(PAGE_BUILD, 'built'),
    sources: ['src', 'package-lock.json', 'scripts/workbench/build.ts'],
  },
  addin: {
    last: path.join(ADDIN_BUILD, 'functions.da.json'),
    sources: [
      ...fs
        .readdirSync(path.join(ROOT, 'src'))
        .filter((name) => !/^(workbench|cli)$/.test(name))
        .map((name) => `src/${name}`),
      ...['assets', 'manifest.xml', 'package-lock.json', 'tools', 'webpack.config.js'],
    ],
  },
  cli: {
    last: path.join(ROOT, 'dist/cli-modules.json'),
    sources: ['src', 'package-lock.json', 'webpack.config.js'],
  },
};

const bundle: BuildOptions = {
  bundle: true,
  target: 'es2022',
  outdir: PAGE_BUILD,
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.svg': 'text' },
  logLevel: 'error',
};

/** What shows progress in the page, and the pane's bridge: built each time, in a few milliseconds. */
export async function buildSmallScripts(): Promise<void> {
  const entryPoints = ['loader.ts', 'paneBridge.ts'].map((name) => path.join(PAGE, name));
  await bundled({ entryPoints, format: 'iife' });
}

/** What is missing or older than its sources, in the order to build it. */
export function missing(steps: readonly Step[] = WORKBENCH): readonly Step[] {
  return steps.filter((step) => {
    const { last, sources } = STEPS[step];
    const newest = Math.max(...sources.map((source) => timeOf(path.join(ROOT, source))));
    return !(timeOf(last) > newest);
  });
}

export async function buildStep(step: Step): Promise<void> {
  if (step === 'cli') return run(['node_modules/webpack/bin/webpack.js', '--config-name', 'cli']);
  if (step === 'addin') {
    await run(['node_modules/webpack/bin/webpack.js', '--config-name', 'addin']);
    await run(['node_modules/tsx/dist/cli.mjs', 'scripts/make-functions-json.ts']);
    return;
  }
  const entryPoints = [path.join(PAGE, 'main.ts')];
  const chunkNames = 'chunks/[name]-[hash]';
  await bundled({ entryPoints, format: 'esm', splitting: true, chunkNames, minify: true });
  fs.writeFileSync(path.join(PAGE_BUILD, 'built'), '');
}

/** Lists what the builds are made of, with its licences; to be done anew when either was built. */
export function listParts(): Promise<void> {
  return run(['node_modules/tsx/dist/cli.mjs', 'scripts/make-sbom.ts']);
}

/** Each file is there as a whole or not at all: another workbench may be serving the same folder. */
async function bundled(options: BuildOptions): Promise<void> {
  const { outputFiles = [] } = await build({ ...bundle, ...options, write: false });
  for (const { path: file, contents } of outputFiles) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.${process.pid}`, contents);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
}

function run(command: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}

/** The newest of a folder counts, and a file removed from it too; `NaN`, which is newer than nothing, where nothing is. */
function timeOf(place: string): number {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return found?.mtimeMs ?? NaN;
  return Math.max(found.mtimeMs, ...fs.readdirSync(place).map((name) => timeOf(path.join(place, name))));
}

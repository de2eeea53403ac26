import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BIN = resolve(__dirname, '../../dist/cli/puljetjek.js');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** More of the environment for one run. */
interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
}

/** Runs the built command line as a user's shell would. */
export function puljetjek(...given: (string | Surroundings)[]): Promise<Ended> {
  const argv = given.filter((each) => typeof each === 'string');
  const more = given.find((each) => typeof each === 'object');
  if (!existsSync(BIN)) throw new Error('The command line is not built: run npm run build first.');
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [BIN, ...argv], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...more?.env },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (error += String(chunk)));
    child.on('error', failed);
    child.on('close', (code) => done({ code, out, error }));
  });
}

/** A folder of its own for a test file; gone afterwards. */
export function temporaryFolder(): { path: (name: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'puljetjek-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { path: (name) => join(folder, name) };
}

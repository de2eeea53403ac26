import fs from 'node:fs';
import path from 'node:path';

const DIST = path.resolve(__dirname, '../../dist/addin');

/** A file of the built add-in. */
export function built(name: string): Buffer {
  const file = path.join(DIST, name);
  if (!fs.existsSync(file)) throw new Error(`dist/addin/${name} is not there: run npm run build first.`);
  return fs.readFileSync(file);
}

export function isBuilt(name: string): boolean {
  return fs.existsSync(path.join(DIST, name));
}

/** The names of the built files that end so. */
export function builtFiles(ending: string): string[] {
  return fs.readdirSync(DIST).filter((name) => name.endsWith(ending));
}

/** What went into the bundles, as paths from the top of the project. */
export function bundledModules(): string[] {
  return JSON.parse(fs.readFileSync(path.join(DIST, '../addin-modules.json'), 'utf8')) as string[];
}

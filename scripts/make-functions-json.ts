import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionsJson } from '../src/functions/metadata';

/** Writes functions.json and its Danish twin to a folder, `dist/addin` if none is named. */
export function writeFunctionsJson(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'functions.json'), functionsJson('en'));
  writeFileSync(join(folder, 'functions.da.json'), functionsJson('da'));
}

if (require.main === module) writeFunctionsJson(process.argv[2] ?? join('dist', 'addin'));

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences } from './differences';

/** Holds our answers against those of the workbooks in a folder and prints how many differ; for a copy of the code. */
async function main(folder: string): Promise<void> {
  let found = 0;
  for (const file of readdirSync(folder)) {
    try {
      found += (await differences(new Uint8Array(readFileSync(join(folder, file))))).differences.length;
    } catch {
      found += 1;
    }
  }
  console.log(found);
}

void main(process.argv[2] ?? '');

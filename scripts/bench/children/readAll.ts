import { readFileSync } from 'node:fs';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../../src/workbook/file/readWorkbook';

/** `FILE...`: seconds that reading the files took, one after the other and without what starting Node takes. */
async function readAll(files: readonly string[]): Promise<void> {
  const began = performance.now();
  for (const file of files) {
    const { tables } = await readWorkbook(new Uint8Array(readFileSync(file)), { inflate: inflateWithNode });
    if (tables.length === 0) throw new Error(`${file} has no table`);
  }
  console.log((performance.now() - began) / 1000);
}

void readAll(process.argv.slice(2));

import { readFileSync } from 'node:fs';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { Refusal } from '../../src/workbook/file/refusal';
import type { Outcome } from './judge';

/**
 * Reads one file twice, as the check does and as the mapper does. The cells counted are those that the file has,
 * also without a value, which is how the indexes count them.
 */
async function read(path: string): Promise<Outcome> {
  const began = performance.now();
  const outcome = (rest: Pick<Outcome, 'kind' | 'code' | 'detail' | 'cells'>): Outcome => ({
    ...rest,
    ms: performance.now() - began,
    megabytes: process.resourceUsage().maxRSS / 1024,
  });
  try {
    const bytes = readFileSync(path);
    const options = { inflate: inflateWithNode };
    await readWorkbook(bytes, options);
    const read = outcome({ kind: 'read' });
    let cells = 0;
    const book = await openWorkbook(bytes, options);
    for (const sheet of book.sheets) {
      const facts = await book.readSheet(sheet, {
        cell: (_row, _column, value) => {
          if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that is none');
        },
      });
      cells += facts.cellCount;
    }
    return { ...read, cells };
  } catch (error) {
    if (error instanceof Refusal)
      return outcome({ kind: 'refused', code: error.code, detail: error.message });
    return outcome({ kind: 'error', detail: error instanceof Error ? (error.stack ?? '') : String(error) });
  }
}

process.on('message', (path) => {
  void read(String(path)).then((outcome) => process.send?.(outcome));
});

import { readFileSync } from 'node:fs';
import { inflateWithFflate } from '../../../src/workbook/file/inflate/fflateInflate';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import type { Inflate } from '../../../src/workbook/file/inflate/port';
import { limitsTimes } from '../../../src/workbook/file/limits';
import { openZip } from '../../../src/workbook/file/zip/openZip';

/**
 * `READER FILE`: yardsticks. Reads a whole workbook and tells how many commitments were seen, or how many bytes or
 * cells where the reader knows no more. Each loads nothing but its own package.
 */
const SHEET = 'Allocations';

const READERS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  async exceljs(file) {
    const { Workbook } = (await import('exceljs')).default;
    const workbook = await new Workbook().xlsx.readFile(file);
    return (workbook.getWorksheet(SHEET)?.actualRowCount ?? 0) - 1;
  },
  async exceljsStream(file) {
    const { stream } = (await import('exceljs')).default;
    const options = {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'emit',
    } as const;
    let most = 0;
    for await (const sheet of new stream.xlsx.WorkbookReader(file, options)) {
      let rows = 0;
      for await (const row of sheet) if (row.hasValues) rows += 1;
      most = Math.max(most, rows - 1);
    }
    return most;
  },
  async sheetJs(file) {
    const { readFile, utils } = (await import('xlsx')).default;
    const range = readFile(file, { dense: true }).Sheets[SHEET]?.['!ref'] ?? 'A1';
    return utils.decode_range(range).e.r;
  },
  async saxes(file) {
    const { SaxesParser } = await import('saxes');
    let cells = 0;
    for (const { entry } of partsOf(file)) {
      const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
      parser.on('opentag', ({ name }) => (cells += Number(name === 'c')));
      parser.on('text', () => undefined);
      const decoder = new TextDecoder();
      for await (const bytes of inflateWithNode(entry.packed))
        parser.write(decoder.decode(bytes, { stream: true }));
      parser.close();
    }
    return cells;
  },
  zlib: (file) => unpacked(file, inflateWithNode),
  fflate: (file) => unpacked(file, inflateWithFflate),
};

function partsOf(file: string) {
  return [...openZip(new Uint8Array(readFileSync(file)), limitsTimes(1))].map(([name, entry]) => ({
    name,
    entry,
  }));
}

async function unpacked(file: string, inflate: Inflate): Promise<number> {
  let bytes = 0;
  for (const { entry } of partsOf(file))
    for await (const piece of inflate(entry.packed)) bytes += piece.length;
  return bytes;
}

const [reader = '', file = ''] = process.argv.slice(2);
void READERS[reader]?.(file).then((seen) => console.log(seen));

import { largePool } from '../largePool';
import { writeXlsx } from '../writeXlsx';

/** `ROWS SEED FILE...`: a pool of so many commitments in each file, no two alike. */
const [rows = '', seed = '', ...files] = process.argv.slice(2);
for (const [index, file] of files.entries()) writeXlsx(largePool(Number(rows), Number(seed) + index), file);

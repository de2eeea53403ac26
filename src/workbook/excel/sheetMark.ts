/// <reference types="office-js" />
import { fingerprintOf } from '../../ledger/fingerprint';
import type { NewSheet } from '../file/patch/change';
import { addressOf } from './areas';
import { inExcel, type Patience, type Visit } from './inExcel';
import { valuesOf, type Value } from './sheetRows';

/** Below the first sheet stands what all of them held when they were written; so it is seen whether they still do. */
const MARK = /^Puljetjek [0-9a-f]{16}$/;
/** Rows that are read at once: those of a report stay far below what an answer carries. */
const ROWS_AT_ONCE = 500;

type Values = readonly (readonly Value[])[];

/** The sheets with their mark. */
export function withMark(sheets: readonly NewSheet[]): readonly NewSheet[] {
  const [first, ...others] = sheets;
  if (!first) return [];
  const content = `Puljetjek ${digestOf(sheets.map(valuesOf))}`;
  return [{ ...first, rows: [...first.rows, [{ content, style: 'text' }]] }, ...others];
}

/** Whether these sheets hold just what they were written with. */
export async function holdsItsMark(patience: Patience, ids: readonly string[]): Promise<boolean> {
  const sizes = await inExcel(patience, (visit) => sizesOf(visit, ids));
  if (sizes === null) return false;
  const sheets: Value[][][] = [];
  for (const [at, { rows, columns }] of sizes.entries()) {
    const values: Value[][] = [];
    for (let top = 1; top <= rows; top += ROWS_AT_ONCE) {
      const bottom = Math.min(rows, top + ROWS_AT_ONCE - 1);
      const address = addressOf({ top, left: 1, bottom, right: columns });
      values.push(...(await inExcel(patience, (visit) => valuesAt(visit, ids[at] ?? '', address))));
      // What has no mark is not ours, and no more of it is read.
      if (at === 0 && bottom === rows && !MARK.test(String(values.at(-1)?.[0]))) return false;
    }
    sheets.push(values);
  }
  const mark = sheets[0]?.pop()?.[0];
  return mark === `Puljetjek ${digestOf(sheets)}`;
}

/** How far each sheet is filled from A1; `null` where one is not there or begins elsewhere. */
async function sizesOf(
  { context, sync }: Visit,
  ids: readonly string[],
): Promise<{ rows: number; columns: number }[] | null> {
  const used = ids.map((id) => {
    const range = context.workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await sync();
  if (used.some((range) => range.isNullObject || range.rowIndex > 0 || range.columnIndex > 0)) return null;
  return used.map(({ rowCount: rows, columnCount: columns }) => ({ rows, columns }));
}

async function valuesAt({ context, sync }: Visit, id: string, address: string): Promise<Value[][]> {
  const range = context.workbook.worksheets.getItem(id).getRange(address);
  range.load('values');
  await sync();
  return range.values as Value[][];
}

/** Numbers by the 15 digits that Excel keeps. */
function digestOf(sheets: readonly Values[]): string {
  const texts = sheets.flatMap((rows) =>
    rows.flatMap((row) => [
      `${row.length}`,
      ...row.map((value) => (typeof value === 'number' ? value.toPrecision(15) : `'${value}`)),
    ]),
  );
  return fingerprintOf(texts);
}

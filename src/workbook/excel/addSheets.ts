/// <reference types="office-js" />
import type { NewSheet } from '../file/patch/change';
import { WorkbookError, type AddedSheets, type ReadRequest } from '../port';
import { isLoaded } from './addRow';
import { inExcel, type Patience, type Visit } from './inExcel';
import { holdsItsMark, withMark } from './sheetMark';
import { freeName } from './sheetNames';
import { requestsOf, writeRows, type Part } from './sheetRows';

interface Listed {
  readonly id: string;
  readonly name: string;
}

/**
 * Adds sheets behind the others, in as few requests as carry them. Sheets of the same names from an earlier time go
 * when all is written, if nobody has written in them; else the new ones get other names. Where it does not come to its
 * end, what was added is taken away, as far as Excel still answers.
 */
export async function addSheets(
  patience: Patience,
  asked: readonly NewSheet[],
  { signal, onProgress }: ReadRequest,
): Promise<AddedSheets> {
  const sheets = withMark(asked);
  const there = await inExcel(patience, listSheets);
  const earlier = await earlierOnes(patience, there, sheets);
  const addition = new Addition(sheets, there, earlier);
  const requests = requestsOf(sheets);
  const rowsAll = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let rowsDone = 0;
  try {
    for (const [at, parts] of requests.entries()) {
      signal?.throwIfAborted();
      onProgress?.({ rowsDone, rowsAll });
      const isLast = at === requests.length - 1;
      await inExcel(patience, (visit) => addition.write(visit, parts, isLast), { writes: true });
      rowsDone += parts.reduce((sum, { values }) => sum + values.length, 0);
    }
  } catch (error) {
    await removeSheets(patience, addition.ids).catch(() => undefined);
    throw error;
  }
  return {
    names: addition.names,
    takeOut: async () => {
      if (!(await holdsItsMark(patience, addition.ids)))
        throw new WorkbookError('moved', addition.names.at(-1));
      await removeSheets(patience, addition.ids);
    },
  };
}

/** Sheets on their way into the workbook. */
class Addition {
  /** Of those that are there, in the order given. */
  ids: readonly string[] = [];
  /** What they are called in the end. */
  readonly names: readonly string[];
  /** What they are called until the earlier ones have gone. */
  private readonly names0: readonly string[];

  constructor(
    private readonly sheets: readonly NewSheet[],
    there: readonly Listed[],
    private readonly earlier: readonly string[],
  ) {
    const staying = there.filter(({ id }) => !earlier.includes(id));
    this.names0 = this.namesBeside(there);
    this.names = this.namesBeside(staying);
  }

  private namesBeside(others: readonly Listed[]): string[] {
    const taken = others.map(({ name }) => name);
    return this.sheets.map(({ name }) => {
      const given = freeName(name, taken);
      taken.push(given);
      return given;
    });
  }

  async write({ context, sync }: Visit, parts: readonly Part[], isLast: boolean): Promise<void> {
    const { worksheets } = context.workbook;
    const isFirst = this.ids.length === 0;
    const sheets = isFirst
      ? this.names0.map((name) => worksheets.add(name))
      : this.ids.map((id) => worksheets.getItem(id));
    if (isFirst) for (const sheet of sheets) sheet.load('id');
    for (const part of parts) writeRows(sheets[part.sheet] as Excel.Worksheet, part);
    if (isLast) {
      for (const id of this.earlier) worksheets.getItem(id).delete();
      sheets.forEach((sheet, at) => {
        const name = this.names[at];
        if (name !== undefined && name !== this.names0[at]) sheet.name = name;
      });
      sheets.at(-1)?.activate();
    }
    try {
      await sync();
    } catch (error) {
      // Excel carries a request out up to the action that fails.
      if (isFirst) this.ids = sheets.filter(isLoaded).map(({ id }) => id);
      throw error;
    }
    if (isFirst) this.ids = sheets.map(({ id }) => id);
  }
}

async function listSheets({ context, sync }: Visit): Promise<Listed[]> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name');
  protection.load('protected');
  await sync();
  if (protection.protected) throw new WorkbookError('structure');
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}

/** The sheets of an earlier time that these replace: all of them, or none. */
async function earlierOnes(
  patience: Patience,
  there: readonly Listed[],
  sheets: readonly NewSheet[],
): Promise<readonly string[]> {
  const ids = sheets.flatMap(({ name }) => {
    const found = there.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    return found ? [found.id] : [];
  });
  return ids.length === sheets.length && (await holdsItsMark(patience, ids)) ? ids : [];
}

async function removeSheets(patience: Patience, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await inExcel(
    patience,
    async ({ context, sync }) => {
      for (const id of ids) context.workbook.worksheets.getItem(id).delete();
      await sync();
    },
    { writes: true },
  );
}

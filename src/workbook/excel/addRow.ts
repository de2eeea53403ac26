/// <reference types="office-js" />
import { captionOf, recogniseCaption, tableNamed } from '../../ledger/captions';
import { serialOfDay } from '../../ledger/dates';
import { fieldsOf, TABLES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import type { Language } from '../../text/language';
import { WorkbookError, type RowValue } from '../port';
import { addressOf } from './areas';
import { inExcel, type Patience, type Visit } from './inExcel';
import { listWorkbook, type Listing } from './listing';
import { freeName } from './sheetNames';
import { askShape, type TableShape } from './tableShape';
import { written } from './writeCells';

export interface NewRow {
  readonly table: TableName;
  readonly values: ReadonlyMap<string, RowValue>;
  readonly language: Language;
}

/** Takes out again what was added. */
export type TakeOut = (visit: Visit) => Promise<void>;

/** Adds a row to one of our tables, or makes the table with that row; gives what takes it out again. */
export async function addTableRow(patience: Patience, row: NewRow): Promise<() => Promise<void>> {
  const takeOut = await inExcel(
    patience,
    async (visit) => {
      const listing = await listWorkbook(visit);
      const known = listing.tables.find(({ name }) => tableNamed(name) === row.table);
      return known ? intoTable(visit, row, listing, known.id) : ontoNewSheet(visit, row, listing);
    },
    { writes: true },
  );
  return () => inExcel(patience, takeOut, { writes: true });
}

const GENERAL = 'General';
const DATE_FORMAT: Readonly<Record<Language, string>> = { da: 'dd-mm-yyyy', en: 'd mmm yyyy' };

/** A value of the new row and the column, from 0, where it goes. */
interface Placed {
  readonly at: number;
  readonly content: string | number | boolean;
  readonly isDay: boolean;
}

function placed({ table, values, language }: NewRow, fields: readonly string[], date1904: boolean): Placed[] {
  return [...values].flatMap(([field, value]) => {
    if (value === null) return [];
    const at = fields.indexOf(field);
    // Left out without a word, a waiver that was to expire would hold for ever.
    if (at < 0) throw new WorkbookError('gone', captionOf(table, field, language));
    const isDay = typeof value === 'object' && 'day' in value;
    return [{ at, content: isDay ? serialOfDay(value.day, date1904) : written(value), isDay }];
  });
}

async function intoTable(visit: Visit, row: NewRow, listing: Listing, id: string): Promise<TakeOut> {
  const { context, sync } = visit;
  const answer = askShape(context, id);
  await sync();
  const shape = answer();
  const fields = shape.captions.map((caption) => recogniseCaption(row.table, caption)?.field ?? '');
  const values = placed(row, fields, listing.date1904);
  const sheet = context.workbook.worksheets.getItem(shape.sheet);
  const body = sheet.getRange(addressOf(shape.data));
  body.load('formulas,numberFormat,format/protection/locked');
  sheet.protection.load('protected');
  await sync();
  const rows = body.formulas as unknown[][];
  const free = rows.findIndex((line) => fields.every((field, at) => field === '' || line[at] === ''));
  const isLocked = free < 0 || body.format.protection.locked !== false;
  if (sheet.protection.protected && isLocked) throw new WorkbookError('protected', shape.sheet);
  // A new row looks as the one above it.
  const formats = (body.numberFormat as string[][])[free < 0 ? rows.length - 1 : free] ?? [];
  return free < 0
    ? atEnd(visit, row.language, shape, values, formats)
    : intoEmptyRow(visit, row.language, shape, values, formats, free);
}

async function atEnd(
  { context, sync }: Visit,
  language: Language,
  shape: TableShape,
  values: readonly Placed[],
  formats: readonly string[],
): Promise<TakeOut> {
  const index = shape.data.bottom - shape.data.top + 1;
  // Without values, so that the user's own calculated columns fill in.
  context.workbook.tables.getItem(shape.id).rows.add();
  const line = rowOf(context, shape, index);
  fill(line, values, formats, language);
  const after = snapshotOf(line);
  await sync();
  const left = after();
  return async (visit) => {
    const rows = visit.context.workbook.tables.getItem(shape.id).rows;
    const added = rows.getItemAt(index);
    await expectUnchanged(visit, added.getRange(), left, shape.name);
    added.delete();
    await visit.sync();
  };
}

async function intoEmptyRow(
  { context, sync }: Visit,
  language: Language,
  shape: TableShape,
  values: readonly Placed[],
  formats: readonly string[],
  index: number,
): Promise<TakeOut> {
  const line = rowOf(context, shape, index);
  fill(line, values, formats, language);
  const after = snapshotOf(line);
  await sync();
  const left = after();
  return async (visit) => {
    const filled = visit.context.workbook.tables.getItem(shape.id).rows.getItemAt(index).getRange();
    await expectUnchanged(visit, filled, left, shape.name);
    for (const { at, isDay } of values) {
      const cell = filled.getCell(0, at);
      cell.values = [['']];
      if (isDay) cell.numberFormat = [[formats[at] ?? GENERAL]];
    }
    await visit.sync();
  };
}

function rowOf(context: Excel.RequestContext, { sheet, data }: TableShape, index: number): Excel.Range {
  const row = data.top + index;
  return context.workbook.worksheets
    .getItem(sheet)
    .getRange(addressOf({ top: row, left: data.left, bottom: row, right: data.right }));
}

function fill(
  line: Excel.Range,
  values: readonly Placed[],
  formats: readonly string[],
  language: Language,
): void {
  for (const { at, content, isDay } of values) {
    const cell = line.getCell(0, at);
    if (isDay) {
      const format = formats[at] ?? GENERAL;
      cell.numberFormat = [[format === GENERAL || format === '@' ? DATE_FORMAT[language] : format]];
    }
    cell.values = [[content]];
  }
}

async function ontoNewSheet(
  { context, sync }: Visit,
  row: NewRow,
  { sheets, date1904 }: Listing,
): Promise<TakeOut> {
  const fields = fieldsOf(row.table);
  const values = placed(
    row,
    fields.map(([field]) => field),
    date1904,
  );
  const sheet = context.workbook.worksheets.add(freeName(TABLES[row.table][row.language], sheets));
  sheet.load('id');
  const header = sheet.getRange(addressOf({ top: 1, left: 1, bottom: 1, right: fields.length }));
  header.values = [fields.map(([, spec]) => spec[row.language])];
  const whole = sheet.getRange(addressOf({ top: 1, left: 1, bottom: 2, right: fields.length }));
  const table = sheet.tables.add(whole, true);
  table.name = row.table;
  fill(whole.getOffsetRange(1, 0), values, [], row.language);
  whole.format.autofitColumns();
  const after = snapshotOf(sheet.getUsedRange());
  try {
    await sync();
  } catch (error) {
    // Excel carries a request out up to the action that fails: an empty sheet is not left behind.
    if (isLoaded(sheet)) {
      sheet.delete();
      await sync().catch(() => {});
    }
    throw error;
  }
  const { id } = sheet;
  const left = after();
  return async (visit) => {
    const made = visit.context.workbook.worksheets.getItem(id);
    await expectUnchanged(visit, made.getUsedRange(), left, row.table);
    made.delete();
    await visit.sync();
  };
}

/** Whether the request got as far as this sheet or name, whose properties were asked for. */
export function isLoaded(made: Excel.Worksheet | Excel.NamedItem): boolean {
  try {
    return ('id' in made ? made.id : made.name) !== '';
  } catch {
    return false;
  }
}

/** Where cells stand and what they hold, as text to compare; on which sheet does not matter. */
export function snapshotOf(range: Excel.Range): () => string {
  range.load('address,formulas');
  return () => JSON.stringify([range.address.slice(range.address.lastIndexOf('!') + 1), range.formulas]);
}

export async function expectUnchanged(
  visit: Visit,
  range: Excel.Range,
  left: string,
  where: string,
): Promise<void> {
  const now = snapshotOf(range);
  await visit.sync();
  if (now() !== left) throw new WorkbookError('moved', where);
}

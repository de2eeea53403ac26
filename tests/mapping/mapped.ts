import { Workbook } from 'exceljs';
import type { Cell, SourceTable } from '../../src/ledger/source';
import { Interner } from '../../src/ledger/interner';
import { readTable, type ReadTable } from '../../src/ledger/readTable';
import { READ, UNREADABLE } from '../../src/ledger/columns';
import type { TableName } from '../../src/ledger/tables/spec';
import { mapFile, type MappedSheet } from '../../src/cli/mapJob';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';

export const reading = { inflate: inflateWithNode };

export type Lines = readonly (readonly Cell[])[];

/** A workbook with one sheet, written by another program's library. */
export async function bookOf(
  lines: Lines,
  name = 'Ark1',
  change?: (book: Workbook) => void,
): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet(name);
  lines.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) sheet.getCell(row + 1, column + 1).value = value as string | number;
    }),
  );
  change?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What is proposed for a file, with some answers. */
export async function proposed(
  bytes: Uint8Array,
  answers: readonly (readonly [string, string])[] = [],
): Promise<readonly MappedSheet[]> {
  const outcome = await mapFile(bytes, { sheet: null, answers, apply: false, language: 'da' }, reading);
  if (outcome.kind !== 'mapped') throw new Error(`not mapped: ${outcome.kind}`);
  return outcome.sheets;
}

/** The file with its mapping written into it. */
export async function withMapping(
  bytes: Uint8Array,
  answers: readonly (readonly [string, string])[] = [],
): Promise<Uint8Array> {
  const outcome = await mapFile(bytes, { sheet: null, answers, apply: true, language: 'da' }, reading);
  if (outcome.kind !== 'mapped' || !outcome.applied) {
    throw new Error(
      `not applied: ${JSON.stringify(outcome.kind === 'mapped' ? outcome.sheets.map(({ questions }) => questions) : outcome)}`,
    );
  }
  return outcome.applied;
}

/** A table of a workbook as it is read: fields and values, `?` for a cell that cannot be read. */
export async function tableIn(bytes: Uint8Array, name: TableName): Promise<Record<string, unknown>[]> {
  const { tables, date1904 } = await readWorkbook(bytes, reading);
  return valuesOf(name, tables.find((each) => each.name === name) ?? null, date1904);
}

export function valuesOf(
  name: TableName,
  source: SourceTable | null,
  date1904 = false,
): Record<string, unknown>[] {
  const interner = new Interner();
  const table: ReadTable = readTable(name, source, { interner, date1904 });
  return Array.from({ length: table.rowCount }, (_, row) =>
    Object.fromEntries(
      table.columns.flatMap(({ field, state, values, kind }) => {
        if (state[row] === UNREADABLE) return [[field, '?']];
        if (state[row] !== READ) return [];
        const value = values[row] as number;
        return [[field, kind === 'code' ? interner.text(value) : value]];
      }),
    ),
  );
}

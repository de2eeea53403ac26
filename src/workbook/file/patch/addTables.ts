import { cellAddress } from '../../../ledger/address';
import { tableNamed } from '../../../ledger/captions';
import type { TableName } from '../../../ledger/tables/spec';
import type { Language } from '../../../text/language';
import { sheetLanguage, type SheetLanguage } from '../../captionLanguage';
import { keyNamesFor, type KeyedBook } from '../../keyNames';
import { LEDGER_NAME, withTable } from '../../ledgerCell';
import { tableSheet, type TableSheet } from '../../tableSheet';
import { cellOfName } from '../book/definedNames';
import { openWorkbook, type OpenedWorkbook, type ReadOptions } from '../book/openWorkbook';
import { mappedRanges } from '../mappedRanges';
import { readWorkbook } from '../readWorkbook';
import { PatchRefusal, type Change, type PatchNotice } from './change';
import { patchWorkbook } from './patchWorkbook';
import { PLAIN_STYLE } from './newTable';
import { drawnTable, emptyTable } from './tableSheetXml';

export interface TablesAdded extends SheetLanguage {
  readonly bytes: Uint8Array;
  readonly sheets: readonly Pick<TableSheet, 'table' | 'name'>[];
  /** Where the LEDGER cell stands that now takes the tables, e.g. `Overblik!B4`; `null` where none could be given them. */
  readonly ledger: string | null;
  readonly notices: readonly PatchNotice[];
}

/**
 * The workbook with these tables added, each on a sheet of its own behind the others, in the language of its own tables
 * or else in the one given. Every part that need not change stays byte for byte. Rejects as `patchWorkbook` does.
 */
export async function addTables(
  bytes: Uint8Array,
  tables: readonly TableName[],
  asked: Language,
  options: ReadOptions = {},
): Promise<TablesAdded> {
  const book = await openWorkbook(bytes, options);
  const mapped = ((await mappedRanges(book))?.tables() ?? []).map(({ name }) => tableNamed(name));
  const twice = tables.find((table) => mapped.includes(table));
  if (twice) throw new PatchRefusal('TABLE_NAME', { table: twice });
  const there = book.tables.map(({ displayName, columns }) => ({
    name: displayName,
    captions: columns.map(({ name }) => name),
  }));
  const spoken = sheetLanguage(there, asked);
  const sheets = tables.map((table) => tableSheet(table, spoken.language));
  const ledger = await ledgerChange(book, tables);
  const changes = [...tableChanges(sheets, book, there), ...(ledger ? [ledger] : [])];
  const patched = await patchWorkbook(bytes, changes, options);
  const read = await readWorkbook(patched.bytes, options);
  const lost = sheets.find(
    ({ table, columns }) => read.tables.find(({ name }) => name === table)?.columns.length !== columns.length,
  );
  if (lost) throw new PatchRefusal('NOT_AS_WRITTEN', { sheet: lost.name, table: lost.table });
  return {
    ...patched,
    ...spoken,
    sheets,
    ledger: ledger ? `${ledger.sheet}!${ledger.cell}` : null,
  };
}

/** The tables, and the names of key columns that their lists need; a table may list ids of one that is added with it. */
function tableChanges(
  sheets: readonly TableSheet[],
  book: OpenedWorkbook,
  there: KeyedBook['tables'],
): Change[] {
  const tables = [
    ...there,
    ...sheets.map(({ table, columns }) => ({
      name: table,
      captions: columns.map(({ caption }) => caption),
    })),
  ];
  const names = book.names
    .filter(({ sheetIndex }) => sheetIndex === undefined)
    .map(({ name, formula }) => ({ name, formula }));
  // The style of the tables that are there: the workbook has it, and the new ones look like them.
  const style =
    book.tables.find((table) => tableNamed(table.displayName) && table.style)?.style ?? PLAIN_STYLE;
  return sheets.flatMap((sheet): Change[] => {
    const { listed, added } = keyNamesFor(sheet, { tables, names });
    names.push(...added);
    return [
      { kind: 'addSheet', sheet: drawnTable(sheet, listed) },
      { kind: 'addTable', table: emptyTable(sheet, style) },
      ...added.map((name) => ({ kind: 'setName', ...name }) as const),
    ];
  });
}

/** The cell that is called Ledger with the tables as further arguments, where it is understood. */
async function ledgerChange(book: OpenedWorkbook, tables: readonly TableName[]) {
  const name = book.names.find(
    (each) => each.sheetIndex === undefined && each.name.toLowerCase() === LEDGER_NAME.toLowerCase(),
  );
  const place = name && cellOfName(name.formula);
  const sheet = place && book.sheets.find((each) => each.name.toLowerCase() === place.sheet.toLowerCase());
  if (!place || !sheet) return null;
  let stored = '';
  await book.readSheet(sheet, {
    cell: (row, column, _, formula = '') => {
      if (row === place.row && column === place.column) stored = formula;
    },
  });
  const formula = tables.reduce<string | null>((before, table) => before && withTable(before, table), stored);
  if (!formula) return null;
  const cell = cellAddress(place.row, place.column);
  // Without a value: what the tables make of it is for Excel to calculate.
  return { kind: 'setCell', sheet: sheet.name, cell, content: { formula } } as const;
}

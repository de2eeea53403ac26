import { Ledger } from '../../src/ledger/ledger';
import type { Cell, SourceTable, SourceWorkbook } from '../../src/ledger/source';
import { fieldsOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import type { PackNote } from '../../src/rules/packHash';
import { SealFinder, type FoundSeals } from '../../src/sharing/foundSeals';
import { makeSeal, type NewSeal, type SealRequest } from '../../src/sharing/makeSeal';
import { verifyContent, type SealChange, type Verification } from '../../src/sharing/verify';

export const PACK: PackNote = { id: 'nye-teknologier', version: '1.0', hash: 'a1'.repeat(32) };
export const ON = new Date('2026-03-02T09:30:15.250Z');

/** Seals a workbook as it stands in memory. */
export async function sealed(source: SourceWorkbook, over: Partial<SealRequest> = {}): Promise<NewSeal> {
  return makeSeal(new Ledger(source), {
    ...{ pack: PACK, by: 'Styrelsen', on: ON, language: 'da', signing: null },
    ...{ found: { kind: 'none' }, sheets: [] },
    ...over,
  });
}

/** What is found of a seal where its sheet and its copy are in the workbook, or only one of them. */
export function found(
  { sheet, xml }: NewSeal,
  { withSheet = true, withCopy = true, called = sheet.name } = {},
): FoundSeals {
  const finder = new SealFinder();
  if (withSheet)
    for (const row of sheet.rows) row.forEach(({ content }, at) => finder.cell(called, at + 1, content));
  if (withCopy) finder.customXml(xml);
  return finder.found();
}

export function verified(source: SourceWorkbook, seal: NewSeal | FoundSeals, pack = PACK): Verification {
  return verifyContent(new Ledger(source), 'kind' in seal ? seal : found(seal), pack);
}

/** The workbook with one of its tables changed. */
export function withTable(
  source: SourceWorkbook,
  name: TableName,
  change: (table: SourceTable) => SourceTable,
): SourceWorkbook {
  return { ...source, tables: source.tables.map((table) => (table.name === name ? change(table) : table)) };
}

/** The workbook with another cell; captions are the English ones. */
export function withCell(
  source: SourceWorkbook,
  name: TableName,
  field: string,
  row: number,
  to: Cell | ((cell: Cell) => Cell),
): SourceWorkbook {
  const caption = captionOf(name, field);
  return withTable(source, name, (table) => ({
    ...table,
    columns: table.columns.map((column) => {
      if (column.caption !== caption) return column;
      const now = (cell: Cell): Cell => (typeof to === 'function' ? to(cell) : to);
      return { ...column, cells: column.cells.map((cell, at) => (at === row ? now(cell) : cell)) };
    }),
  }));
}

export function captionOf(name: TableName, field: string): string {
  return fieldsOf(name).find(([each]) => each === field)?.[1].en ?? '';
}

/** A change in one line: `changed Allocations T-1 Amount Allocations!G2`. */
export function told({ kind, table, row, column, sheet, cell }: SealChange): string {
  return [kind, table, row, column, cell === null ? '-' : `${sheet}!${cell}`].filter(Boolean).join(' ');
}

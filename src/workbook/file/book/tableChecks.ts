import { Refusal } from '../refusal';
import { overlap } from '../sheet/reference';
import type { SheetFacts } from '../sheet/sheetHandler';
import type { Sheet } from './openWorkbook';

/** Two tables of one name, or over the same cells, would give two answers to one question. */
export function refuseTableClashes(sheets: readonly Sheet[]): void {
  const names = new Set<string>();
  const sheetParts = new Set<string>();
  for (const { part, tables } of sheets) {
    if (sheetParts.has(part)) throw new Refusal('DUPLICATE_PART', { part });
    sheetParts.add(part);
    for (const [index, table] of tables.entries()) {
      const key = table.displayName.toLowerCase();
      const clash = tables.slice(0, index).some((other) => overlap(other.range, table.range));
      if (names.has(key) || clash)
        throw new Refusal('TABLE', { part: table.part, detail: table.displayName });
      names.add(key);
    }
  }
}

/** The tables that the sheet lists are those that its relationships name, or some were lost. */
export function refuseUnmatchedTables(sheet: Sheet, facts: SheetFacts): void {
  const listed = new Set(facts.tableIds);
  const lost =
    facts.tableIds.find((id) => !sheet.tables.some((table) => table.relationshipId === id)) ??
    sheet.tables.find((table) => !listed.has(table.relationshipId))?.displayName;
  if (lost !== undefined) throw new Refusal('TABLE', { part: sheet.part, detail: lost });
}

import { notUsable } from '../ledger/answer';
import { captionsIn, followMapping, type MappedRange } from '../mapping/follow';
import { isMappingCaptions } from '../mapping/isMapping';
import { readMappings, type TableMapping } from '../mapping/mappingTable';
import { columnOf, NO_PLACE, type CellRange, type MappedInput } from './ledgerInput';

/** What the table `Mapping` among the ranges of a formula says of the others. Throws `NoAnswer` where it says nonsense. */
export function mappedInput(ranges: readonly CellRange[]): MappedInput {
  const mappings = mappingsIn(ranges);
  return {
    isMapped: (name) => mappings.flat().some(({ table }) => table === name),
    tablesOf: (cells, range, date1904) => {
      const own = rangeOf(cells);
      const [first, second] = mappings.filter((group) => captionsIn(own, group).isWhole);
      if (first && second) {
        const tables = [...first, ...second].map(({ table }) => table);
        throw notUsable('range-of-several', { range, tables });
      }
      return first?.map((mapping) => followMapping(mapping, own, date1904)) ?? [];
    },
  };
}

/** The mappings of the ranges that are a table `Mapping`; those of one range together. */
function mappingsIn(ranges: readonly CellRange[]): readonly (readonly TableMapping[])[] {
  const byRange = new Map<string, TableMapping[]>();
  for (const cells of ranges) {
    if (!isMappingCaptions(cells[0] ?? [])) continue;
    const { tables, faults } = readMappings(cells);
    const [fault] = faults;
    if (fault) throw notUsable('mapping-row', { text: fault.text });
    for (const each of tables) {
      const name = each.range.toLowerCase();
      byRange.set(name, [...(byRange.get(name) ?? []), each]);
    }
  }
  return [...byRange.values()];
}

function rangeOf(cells: CellRange): MappedRange {
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => ({
    caption: '',
    cells: columnOf(cells, column, 0),
  }));
  return { name: '', sheet: '', firstRow: 1, firstColumn: NO_PLACE, rowCount: cells.length, columns };
}

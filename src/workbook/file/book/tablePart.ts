import type { Package } from '../package/package';
import { excerpt, Refusal } from '../refusal';
import { parseRange, type CellRange } from '../sheet/reference';
import { TextCollector } from '../xml/textCollector';
import { isTrue, unescapeText, wholeNumber } from '../xml/values';

/** A column of a table as its part describes it. */
export interface TableColumn {
  /** The caption; a line break in it is a line break here. */
  readonly name: string;
  /** The formula that every cell of the column should have, without `=`. */
  readonly formula?: string;
}

/** An Excel table as its part describes it. */
export interface TablePart {
  readonly part: string;
  /** The name that formulas use. */
  readonly displayName: string;
  readonly name: string;
  /** Everything from the header to the totals row. */
  readonly range: CellRange;
  readonly headerRowCount: number;
  readonly totalsRowCount: number;
  readonly columns: readonly TableColumn[];
  /** Name of the style it is drawn in, e.g. `TableStyleMedium2`; absent for none. */
  readonly style?: string;
  /** Whether that style draws every other row in another colour. */
  readonly rowStripes: boolean;
}

export async function readTablePart(parts: Package, part: string): Promise<TablePart> {
  let table: Omit<TablePart, 'columns'> | undefined;
  const columns: TableColumn[] = [];
  const collector = new TextCollector(part, parts.limits.textLength);
  await parts.parse(part, {
    open: (name, attributes, depth) => {
      if (depth === 1) {
        if (name !== 'table') throw new Refusal('ROOT', { part, detail: name });
        const reference = attributes.get('ref') ?? '';
        const range = parseRange(reference);
        if (range === undefined) throw new Refusal('TABLE', { part, detail: excerpt(reference) });
        const given = attributes.get('name');
        const displayName = attributes.get('displayName') ?? given ?? '';
        table = {
          part,
          displayName: unescapeText(displayName),
          name: unescapeText(given ?? displayName),
          range,
          headerRowCount: rowCount(part, attributes.get('headerRowCount') ?? '1'),
          totalsRowCount: rowCount(part, attributes.get('totalsRowCount') ?? '0'),
          rowStripes: false,
        };
      } else if (name === 'tableColumn' && depth === 3) {
        columns.push({ name: unescapeText(attributes.get('name') ?? '') });
      } else if (name === 'tableStyleInfo' && depth === 2 && table !== undefined) {
        const style = attributes.get('name');
        const rowStripes = isTrue(attributes.get('showRowStripes'));
        table = { ...table, rowStripes, ...(style === undefined ? {} : { style }) };
      } else if (name === 'calculatedColumnFormula' && depth === 4) collector.begin();
    },
    characters: (text) => collector.add(text),
    close: (name) => {
      const last = columns.at(-1);
      if (name !== 'calculatedColumnFormula' || !collector.isOpen || last === undefined) return;
      columns[columns.length - 1] = { ...last, formula: collector.end() };
    },
  });
  return checked(part, table, columns);
}

function rowCount(part: string, text: string): number {
  const count = wholeNumber(text);
  if (count === undefined || count > 1) throw new Refusal('TABLE', { part, detail: excerpt(text) });
  return count;
}

function checked(
  part: string,
  table: Omit<TablePart, 'columns'> | undefined,
  columns: TableColumn[],
): TablePart {
  if (table === undefined || table.displayName === '') throw new Refusal('TABLE', { part });
  const { range, headerRowCount, totalsRowCount } = table;
  const height = range.bottom - range.top + 1;
  if (columns.length !== range.right - range.left + 1 || height < headerRowCount + totalsRowCount) {
    throw new Refusal('TABLE', { part, detail: table.displayName });
  }
  return { ...table, columns };
}

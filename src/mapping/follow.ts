import { cellAddress } from '../ledger/address';
import { normaliseId } from '../ledger/ids';
import type { TableProblem } from '../ledger/problem';
import { isBlank } from '../ledger/readCell';
import type { Cell, SourceColumn, SourceTable } from '../ledger/source';
import { captionMark, joinedCaptions, MOST_CAPTION_ROWS } from './captionRows';
import type { FieldSource, TableMapping } from './mappingTable';
import { inForm } from './textForm';

/** A range of the user's own, its caption rows among the cells: a table without captions. */
export type MappedRange = SourceTable;

/**
 * The table that a mapping makes of a range. The captions are looked up in the first rows, so columns may have been
 * inserted and moved; rows that the mapping leaves out are blank. A caption that is not there exactly once is a
 * problem of the table, and its column is not read.
 */
export function followMapping(mapping: TableMapping, range: MappedRange, date1904: boolean): SourceTable {
  const { captions, rows } = captionsIn(range, [mapping]);
  const columnOf = (caption: string): number => columnUnder(captions, caption);
  const left = mapping.leftOut.map(({ caption, text }) => ({ at: columnOf(caption), text, caption }));
  const sources = new Map<number, number[]>();
  mapping.fields.forEach(({ source }, index) => {
    const at = source.kind === 'column' ? columnOf(source.caption) : -1;
    sources.set(at, [...(sources.get(at) ?? []), index]);
  });
  const count = range.rowCount - rows;
  const isLeftOut = (row: number): boolean =>
    left.some(({ at, text }) => at >= 0 && sameText(range.columns[at]?.cells[row + rows] ?? null, text));
  const kept = Array.from({ length: count }, (_, row) => !isLeftOut(row));
  const usedColumns = [...sources.keys()]
    .filter((at) => at >= 0)
    .map((at) => range.columns[at] as SourceColumn);
  const inUse = kept.map(
    (keep, row) => keep && usedColumns.some(({ cells }) => holds(cells[row + rows] ?? null)),
  );

  const ofField = (index: number, at: number): SourceColumn => {
    const { field, label, spec, source } = mapping.fields[index] as TableMapping['fields'][number];
    const column = range.columns[at];
    const mapped = {
      field,
      unit: source.kind === 'numbered' ? 'kr' : source.unit,
      position: column ? range.firstColumn + at : 0,
    };
    if (!column)
      return {
        caption: source.kind === 'column' ? source.caption : label,
        cells: filled(source, inUse),
        mapped,
      };
    const form = source.kind === 'column' ? source.form : null;
    const cells = kept.map((keep, row) => {
      const cell = (keep ? column.cells[row + rows] : null) ?? null;
      return form === null ? cell : inForm(cell, form, spec, date1904);
    });
    const { formulas, formats } = column;
    return {
      caption: captions[at] ?? '',
      cells,
      mapped,
      ...(formulas ? { formulas: moved(formulas, rows, kept) } : {}),
      // A form has made a plain number or serial of what was shown otherwise.
      ...(formats && form === null ? { formats: moved(formats, rows, kept) } : {}),
    };
  };
  // Every column of the range keeps its place; a second field of one column, and what has none, come after them.
  const placed = range.columns.map((column, at): SourceColumn => {
    const [first] = sources.get(at) ?? [];
    return first === undefined
      ? { caption: captions[at] ?? '', cells: column.cells.slice(rows), mapped: null }
      : ofField(first, at);
  });
  const more = [...sources].flatMap(([at, indexes]) =>
    (at < 0 ? indexes : indexes.slice(1)).map((index) => ofField(index, at)),
  );
  return {
    ...range,
    name: mapping.table,
    firstRow: range.firstRow + rows,
    rowCount: count,
    columns: [...placed, ...more],
    problems: [...(range.problems ?? []), ...lostColumns(mapping, range, columnOf)],
  };
}

/** The captions of a range and how many rows they take: the fewest rows with which the most captions are found. */
export function captionsIn(
  range: MappedRange,
  mappings: readonly TableMapping[],
): { captions: string[]; rows: number; isWhole: boolean } {
  const wanted = mappings.flatMap(({ fields, leftOut }) => [
    ...fields.flatMap(({ source }) => (source.kind === 'column' ? [source.caption] : [])),
    ...leftOut.map(({ caption }) => caption),
  ]);
  let best = { captions: [] as string[], rows: 1, found: -1 };
  for (let rows = 1; rows <= Math.min(MOST_CAPTION_ROWS, range.rowCount); rows += 1) {
    const captions = joinedCaptions(
      Array.from({ length: rows }, (_, row) => range.columns.map(({ cells }) => cells[row] ?? null)),
    );
    const found = wanted.filter((caption) => columnUnder(captions, caption) >= 0).length;
    if (found > best.found) best = { captions, rows, found };
  }
  return { ...best, isWhole: wanted.length > 0 && best.found === wanted.length };
}

/** The one column under a caption, from 0; -1 where there is none or more than one. */
function columnUnder(captions: readonly string[], caption: string): number {
  const mark = captionMark(caption);
  const marks = captions.map(captionMark);
  const at = marks.indexOf(mark);
  return marks.lastIndexOf(mark) === at ? at : -1;
}

function lostColumns(
  { fields, leftOut }: TableMapping,
  range: MappedRange,
  columnOf: (caption: string) => number,
): TableProblem[] {
  const spot = {
    sheet: range.sheet,
    cell: range.firstColumn > 0 ? cellAddress(range.firstRow, range.firstColumn) : '',
  };
  return [
    ...fields.flatMap(({ field, source }): TableProblem[] =>
      source.kind === 'column' && columnOf(source.caption) < 0
        ? [{ kind: 'mapped-column', field, spot, detail: source.caption }]
        : [],
    ),
    // Without the column it is not known which rows are left out: a total could be read as a grant.
    ...leftOut.flatMap(({ caption }): TableProblem[] =>
      columnOf(caption) < 0 ? [{ kind: 'mapping-row', spot, detail: caption }] : [],
    ),
  ];
}

/** A desktop Excel hands over an empty cell as 0, so a row with nothing but zeros holds nothing. */
function holds(cell: Cell): boolean {
  return !isBlank(cell) && cell !== 0;
}

function sameText(cell: Cell, text: string): boolean {
  if (text === '') return !holds(cell);
  return cell !== null && normaliseId(String(cell)) === normaliseId(text);
}

/** A column that the range does not have: one value, or a number, in every row that holds something. */
function filled(source: FieldSource, inUse: readonly boolean[]): Cell[] {
  let number = 0;
  return inUse.map((used) => {
    if (!used || source.kind === 'column') return null;
    return source.kind === 'constant' ? source.value : (number += 1);
  });
}

function moved(
  texts: ReadonlyMap<number, string>,
  rows: number,
  kept: readonly boolean[],
): ReadonlyMap<number, string> {
  return new Map(
    [...texts].flatMap(([row, text]) => (kept[row - rows] ? [[row - rows, text] as const] : [])),
  );
}

import { MAX_COLUMN, MAX_ROW } from '../../../workbook/file/limits';
import type { GridRange } from '../grid';
import type { Arguments, HostObject } from '../hostType';
import { RangeRef } from '../model';
import { bounding, intersection, parseCells, parseReference } from '../place';
import { invalidArgument, itemNotFound } from '../wire';

type Move = (self: RangeRef, args: Arguments) => HostObject | null;

/** The methods that lead from one range to another on the same sheet. */
export function rangeMoves(show: (self: RangeRef, range: GridRange) => HostObject): {
  readonly [method: string]: Move;
} {
  const move =
    (to: (range: GridRange, args: Arguments) => GridRange): Move =>
    (self, args) =>
      show(self, onSheet(to(self.range, args)));
  return {
    GetCell: move((range, args) => cell(range.row + args.number(0), range.column + args.number(1))),
    GetRow: move((range, args) => ({ ...range, row: range.row + args.number(0), rows: 1 })),
    GetColumn: move((range, args) => ({ ...range, column: range.column + args.number(0), columns: 1 })),
    GetLastCell: move((range) => cell(range.row + range.rows - 1, range.column + range.columns - 1)),
    GetLastRow: move((range) => ({ ...range, row: range.row + range.rows - 1, rows: 1 })),
    GetLastColumn: move((range) => ({ ...range, column: range.column + range.columns - 1, columns: 1 })),
    GetEntireRow: move((range) => ({ ...range, column: 0, columns: MAX_COLUMN })),
    GetEntireColumn: move((range) => ({ ...range, row: 0, rows: MAX_ROW })),
    GetOffsetRange: move((range, args) => ({
      ...range,
      row: range.row + args.number(0),
      column: range.column + args.number(1),
    })),
    GetResizedRange: move((range, args) => ({
      ...range,
      rows: range.rows + args.number(0),
      columns: range.columns + args.number(1),
    })),
    GetAbsoluteResizedRange: move((range, args) => ({
      ...range,
      rows: args.number(0),
      columns: args.number(1),
    })),
    GetBoundingRect: (self, args) => show(self, bounding(self.range, otherRange(self, args))),
    GetIntersection: (self, args) => {
      const range = intersection(self.range, otherRange(self, args));
      if (range === undefined) throw itemNotFound();
      return show(self, range);
    },
    GetIntersectionOrNullObject: (self, args) => {
      const range = intersection(self.range, otherRange(self, args));
      return range === undefined ? null : show(self, range);
    },
  };
}

export function isInside(inner: GridRange, outer: GridRange): boolean {
  const shared = intersection(inner, outer);
  return shared?.rows === inner.rows && shared.columns === inner.columns;
}

function cell(row: number, column: number): GridRange {
  return { row, column, rows: 1, columns: 1 };
}

function onSheet(range: GridRange): GridRange {
  const { row, column, rows, columns } = range;
  const fits = row >= 0 && column >= 0 && row + rows <= MAX_ROW && column + columns <= MAX_COLUMN;
  if (!fits || rows < 1 || columns < 1) throw invalidArgument('outside the sheet');
  return range;
}

/** The other range of a call, which comes as an object or as an address. */
function otherRange(self: RangeRef, args: Arguments): GridRange {
  const other = args.object(0)?.self;
  if (other instanceof RangeRef) return other.range;
  const text = args.text(0);
  const range = parseCells(text) ?? parseReference(text)?.range;
  if (range === undefined || self.sheet.isDeleted) throw invalidArgument(text);
  return range;
}

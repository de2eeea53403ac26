import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IStyleData,
} from '@univerjs/core';
import type { CellLook } from '../../workbook/file/book/looks';

const HORIZONTAL: ReadonlyMap<string, HorizontalAlign> = new Map([
  ['left', HorizontalAlign.LEFT],
  ['center', HorizontalAlign.CENTER],
  ['centerContinuous', HorizontalAlign.CENTER],
  ['right', HorizontalAlign.RIGHT],
  ['justify', HorizontalAlign.JUSTIFIED],
]);
const VERTICAL: ReadonlyMap<string, VerticalAlign> = new Map([
  ['top', VerticalAlign.TOP],
  ['center', VerticalAlign.MIDDLE],
]);
const LINES: ReadonlyMap<string, BorderStyleTypes> = new Map([
  ['thin', BorderStyleTypes.THIN],
  ['hair', BorderStyleTypes.HAIR],
  ['dotted', BorderStyleTypes.DOTTED],
  ['dashed', BorderStyleTypes.DASHED],
  ['dashDot', BorderStyleTypes.DASH_DOT],
  ['dashDotDot', BorderStyleTypes.DASH_DOT_DOT],
  ['double', BorderStyleTypes.DOUBLE],
  ['medium', BorderStyleTypes.MEDIUM],
  ['mediumDashed', BorderStyleTypes.MEDIUM_DASHED],
  ['mediumDashDot', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['mediumDashDotDot', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['slantDashDot', BorderStyleTypes.SLANT_DASH_DOT],
  ['thick', BorderStyleTypes.THICK],
]);
const SIDES = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;
/** A step of indentation, in pixels: three characters of the normal font. */
const INDENT = 9;

/** How Univer states the look and the number format of a cell. */
export function univerStyle(look: CellLook, numberFormat: string): IStyleData {
  const style: IStyleData = {
    // A cell's own style replaces the one of its row and column, also where it has no fill and no lines.
    bg: look.fill === undefined ? null : { rgb: look.fill },
    bd: borders(look),
    vt: VERTICAL.get(look.vertical ?? '') ?? VerticalAlign.BOTTOM,
  };
  if (look.font !== undefined) style.ff = look.font;
  if (look.size !== undefined) style.fs = look.size;
  if (look.bold) style.bl = BooleanNumber.TRUE;
  if (look.italic) style.it = BooleanNumber.TRUE;
  if (look.underline) style.ul = { s: BooleanNumber.TRUE };
  if (look.strike) style.st = { s: BooleanNumber.TRUE };
  if (look.color !== undefined) style.cl = { rgb: look.color };
  const horizontal = HORIZONTAL.get(look.horizontal ?? '');
  if (horizontal !== undefined) style.ht = horizontal;
  if (look.wrap) style.tb = WrapStrategy.WRAP;
  if (look.indent !== undefined && look.indent > 0) {
    const side = horizontal === HorizontalAlign.RIGHT ? 'r' : 'l';
    style.pd = { t: 0, b: 2, l: 2, r: 2, [side]: 2 + look.indent * INDENT };
  }
  if (numberFormat !== 'General') style.n = { pattern: numberFormat };
  return style;
}

function borders({ borders: sides }: CellLook): IBorderData | null {
  if (sides === undefined) return null;
  const drawn: IBorderData = {};
  for (const [side, { line, color }] of sides) {
    const style = LINES.get(line);
    if (style !== undefined) drawn[SIDES[side]] = { s: style, cl: { rgb: color } };
  }
  return drawn;
}

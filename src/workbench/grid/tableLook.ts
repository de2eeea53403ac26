import { BooleanNumber, type IStyleData, type Nullable } from '@univerjs/core';
import { tinted } from '../../workbook/file/book/colors';
import type { GridTable } from '../host/grid';

/** Excel's built-in table styles come in rows of seven: one without colour, then the theme's six accents. */
const STYLES_A_ROW = 7;
/** The number of a theme's first accent. */
const ACCENT = 3;
const LIGHTER = 0.6;
const LIGHT = 0.8;

interface Drawn {
  /** Besides being bold. */
  readonly header: IStyleData;
  readonly rows?: string;
  readonly stripes?: string;
}

/** A built-in table style, near enough: its header and its stripes. Undefined for one that is not built in. */
function drawn(style: string, theme: readonly string[]): Drawn | undefined {
  const [, kind, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(style) ?? [];
  if (kind === undefined || digits === undefined) return undefined;
  const number = Number(digits) - 1;
  const [row, place] = [Math.floor(number / STYLES_A_ROW), number % STYLES_A_ROW];
  const isPlain = place === 0;
  const color = (isPlain ? theme[1] : theme[ACCENT + place]) ?? '#000000';
  const light = isPlain ? '#D9D9D9' : tinted(color, LIGHT);
  const lighter = isPlain ? '#A6A6A6' : tinted(color, LIGHTER);
  const filled: IStyleData = { bg: { rgb: color }, cl: { rgb: '#FFFFFF' } };
  if (kind === 'Light') return row === 1 ? { header: filled } : { header: {}, stripes: light };
  if (kind === 'Dark' || row === 1) return { header: filled, rows: light, stripes: lighter };
  if (row === 3) return { header: { bg: { rgb: light } }, rows: light, stripes: lighter };
  return { header: filled, stripes: row === 2 ? '#D9D9D9' : light };
}

/** What a table's style adds to the look of one of its cells; what the cell has of its own stands. */
export function tableLook(
  { style = '', rowStripes, range }: GridTable,
  row: number,
  own: Nullable<IStyleData>,
  theme: readonly string[],
): IStyleData {
  const look = drawn(style, theme);
  if (look === undefined) return {};
  const index = row - range.row;
  if (index === 0) {
    const { cl, bg } = look.header;
    // White words on a fill of the cell's own could not be read.
    const isFilled = Boolean(own?.bg);
    const hasColor = own?.cl?.rgb !== undefined && own.cl.rgb !== theme[1];
    return {
      bl: BooleanNumber.TRUE,
      ...(isFilled || !bg ? {} : { bg }),
      ...(isFilled || hasColor || !cl ? {} : { cl }),
    };
  }
  const fill = rowStripes && index % 2 === 1 ? look.stripes : look.rows;
  return fill === undefined || own?.bg ? {} : { bg: { rgb: fill } };
}

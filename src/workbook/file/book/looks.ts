import type { Package } from '../package/package';
import { Refusal } from '../refusal';
import type { Attributes } from '../xml/parse';
import { isTrue, wholeNumber } from '../xml/values';
import { colorOf, OFFICE_THEME, rgbOf, themeColors, type FileColor } from './colors';

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** How a cell looks, apart from its number format. Colours are `#RRGGBB`; what is absent is as usual. */
export interface CellLook {
  readonly font?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  readonly fill?: string;
  /** Line styles in the file's words, e.g. `thin`. */
  readonly borders?: ReadonlyMap<Side, { readonly line: string; readonly color: string }>;
  /** In the file's words: `left`, `center`, `right`, `justify` ... */
  readonly horizontal?: string;
  /** `top`, `center`, `bottom` ... */
  readonly vertical?: string;
  readonly wrap?: boolean;
  /** In steps of three characters. */
  readonly indent?: number;
  /** Whether a protected sheet keeps the cell from being changed. */
  readonly unlocked?: boolean;
}

export interface Looks {
  /** By the number that cells refer to. */
  readonly cells: readonly CellLook[];
  /** Number formats, by the same number; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  /** The theme's colours, by number. */
  readonly theme: readonly string[];
}

type Changeable<T> = { -readonly [K in keyof T]: T[K] };
type Font = Changeable<
  Pick<CellLook, 'font' | 'size' | 'bold' | 'italic' | 'underline' | 'strike' | 'color'>
>;

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['right', 'right'],
  ['end', 'right'],
  ['top', 'top'],
  ['bottom', 'bottom'],
]);

/** Reads how cells look. A part that cannot be read leaves them plain: no value depends on it. */
export async function readLooks(
  parts: Package,
  { styles, theme }: { readonly styles?: string; readonly theme?: string },
): Promise<Omit<Looks, 'formats'>> {
  const colors = (await unlessRefused(() => readTheme(parts, theme))) ?? OFFICE_THEME;
  const cells = (await unlessRefused(() => readCellLooks(parts, styles, colors))) ?? [];
  return { cells, theme: colors };
}

async function unlessRefused<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

async function readTheme(parts: Package, part: string | undefined): Promise<readonly string[] | undefined> {
  return part === undefined ? undefined : themeColors(new TextDecoder().decode(await parts.bytes(part)));
}

async function readCellLooks(
  parts: Package,
  part: string | undefined,
  theme: readonly string[],
): Promise<readonly CellLook[]> {
  if (part === undefined) return [];
  const reader = new LooksReader(theme);
  await parts.parse(part, {
    open: (name, attributes, depth) => reader.open(name, attributes, depth),
    close: (name) => reader.close(name),
  });
  return reader.looks;
}

/** Fonts, fills and borders of the styles part, and the cell styles put together of them. */
class LooksReader {
  readonly looks: CellLook[] = [];
  private readonly fonts: Font[] = [];
  private readonly fills: { pattern: string; color: FileColor | undefined }[] = [];
  private readonly borders: Map<Side, { line: string; color: string }>[] = [];
  private section = '';
  private side: Side | undefined;

  constructor(private readonly theme: readonly string[]) {}

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 2) this.section = name;
    else if (this.section === 'fonts') this.inFonts(name, attributes, depth);
    else if (this.section === 'fills') this.inFills(name, attributes);
    else if (this.section === 'borders') this.inBorders(name, attributes);
    else if (this.section === 'cellXfs') this.inCellStyles(name, attributes);
  }

  close(name: string): void {
    if (SIDES.has(name)) this.side = undefined;
  }

  private inFonts(name: string, attributes: Attributes, depth: number): void {
    if (name === 'font' && depth === 3) this.fonts.push({});
    const font = this.fonts.at(-1);
    if (font === undefined) return;
    const value = attributes.get('val');
    const on = value === undefined || (isTrue(value) && value !== 'none');
    if (name === 'b') font.bold = on;
    else if (name === 'i') font.italic = on;
    else if (name === 'strike') font.strike = on;
    else if (name === 'u') font.underline = value !== 'none';
    else if (name === 'sz') assign(font, 'size', size(value));
    else if (name === 'name') assign(font, 'font', value);
    else if (name === 'color') assign(font, 'color', this.rgb(colorOf(attributes)));
  }

  private inFills(name: string, attributes: Attributes): void {
    if (name === 'fill') this.fills.push({ pattern: 'none', color: undefined });
    const fill = this.fills.at(-1);
    if (fill === undefined) return;
    if (name === 'patternFill') fill.pattern = attributes.get('patternType') ?? 'none';
    if (name === 'fgColor') fill.color = colorOf(attributes);
  }

  private inBorders(name: string, attributes: Attributes): void {
    if (name === 'border') this.borders.push(new Map());
    const border = this.borders.at(-1);
    const side = SIDES.get(name);
    if (border === undefined) return;
    if (side !== undefined) {
      this.side = side;
      const line = attributes.get('style') ?? 'none';
      if (line !== 'none') border.set(side, { line, color: '#000000' });
    } else if (name === 'color' && this.side !== undefined) {
      const drawn = border.get(this.side);
      if (drawn !== undefined) drawn.color = this.rgb(colorOf(attributes)) ?? drawn.color;
    }
  }

  private inCellStyles(name: string, attributes: Attributes): void {
    if (name === 'xf') this.looks.push(this.lookOf(attributes));
    const look = this.looks.at(-1) as Changeable<CellLook> | undefined;
    if (look === undefined) return;
    if (name === 'alignment') {
      assign(look, 'horizontal', attributes.get('horizontal'));
      assign(look, 'vertical', attributes.get('vertical'));
      assign(look, 'indent', wholeNumber(attributes.get('indent') ?? ''));
      if (isTrue(attributes.get('wrapText'))) look.wrap = true;
    } else if (name === 'protection') {
      const locked = attributes.get('locked');
      if (locked !== undefined && !isTrue(locked)) look.unlocked = true;
    }
  }

  private lookOf(attributes: Attributes): CellLook {
    const at = (name: string): number => wholeNumber(attributes.get(name) ?? '') ?? 0;
    const fill = this.fills[at('fillId')];
    const color = fill?.pattern === 'solid' ? this.rgb(fill.color) : undefined;
    const borders = this.borders[at('borderId')];
    return {
      ...this.fonts[at('fontId')],
      ...(color === undefined ? {} : { fill: color }),
      ...(borders === undefined || borders.size === 0 ? {} : { borders }),
    };
  }

  private rgb(color: FileColor | undefined): string | undefined {
    return rgbOf(color, this.theme);
  }
}

function assign<T, K extends keyof T>(to: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) to[key] = value;
}

function size(value: string | undefined): number | undefined {
  const points = Number(value);
  return Number.isFinite(points) && points > 0 && points < 410 ? points : undefined;
}

import type { Attributes } from '../xml/parse';
import { wholeNumber } from '../xml/values';

/** A colour as a file states it: written out, by the theme's number, or by the number of the old palette. */
export type FileColor =
  { readonly rgb: string } | { readonly theme: number; readonly tint: number } | { readonly indexed: number };

/** The order in which numbers name a theme's colours; light and dark stand the other way round than in the part. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Office's own theme, for files without one. */
export const OFFICE_THEME: readonly string[] = [
  ...['#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31'],
  ...['#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72'],
];

/** The palette of numbers 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((color) => `#${color}`);

/** The colour of an element such as `fgColor`; undefined for the automatic one. */
export function colorOf(attributes: Attributes): FileColor | undefined {
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(attributes.get('rgb') ?? '')?.[1];
  if (rgb !== undefined) return { rgb: `#${rgb.toUpperCase()}` };
  const theme = wholeNumber(attributes.get('theme') ?? '');
  const tint = Number(attributes.get('tint') ?? 0);
  if (theme !== undefined) return { theme, tint: Number.isFinite(tint) ? tint : 0 };
  const indexed = wholeNumber(attributes.get('indexed') ?? '');
  return indexed === undefined ? undefined : { indexed };
}

/** `#RRGGBB`, or undefined where the colour is automatic or not known. */
export function rgbOf(color: FileColor | undefined, theme: readonly string[]): string | undefined {
  if (color === undefined) return undefined;
  if ('rgb' in color) return color.rgb;
  if ('indexed' in color) return PALETTE[color.indexed < 8 ? color.indexed : color.indexed - 8];
  const base = theme[color.theme];
  return base === undefined ? undefined : tinted(base, color.tint);
}

/** Lighter by a share of what is missing to white (`tint` above 0), or darker (below): -1 is black and 1 white. */
export function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [hue, saturation, lightness] = hslOf(rgb);
  const changed = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  return rgbOfHsl(hue, saturation, Math.min(1, Math.max(0, changed)));
}

/** The colours of a theme's part, in the order of their numbers; Office's own where one is missing. */
export function themeColors(xml: string): readonly string[] {
  return THEME_ORDER.map((name, index) => {
    const inside = new RegExp(`<(?:\\w+:)?${name}>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? '';
    const written = /(?:lastClr|val)="([0-9A-Fa-f]{6})"/.exec(inside)?.[1];
    return written === undefined ? (OFFICE_THEME[index] ?? '#000000') : `#${written.toUpperCase()}`;
  });
}

function hslOf(rgb: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = most - spread / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixths =
    most === red
      ? (green - blue) / spread
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [(sixths + 6) % 6, saturation, lightness];
}

function rgbOfHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const part = (offset: number): string => {
    const place = (offset + hue * 2) % 12;
    const share = Math.max(-1, Math.min(place - 3, 9 - place, 1));
    const value = Math.round((lightness - (chroma / 2) * share) * 255);
    return value.toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${part(0)}${part(8)}${part(4)}`;
}

import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePng, type Rgba } from './icons/png';

/**
 * Draws the add-in's mark, a check mark on a stack of sheets, in every size that Excel and the store ask for:
 * `npm run icons`. Drawn in each size and not scaled, so that the small ones stay sharp.
 */
const SIZES = [16, 32, 64, 80, 128];
const SAMPLES = 6;

type Point = readonly [number, number];
interface Shape {
  readonly colour: Rgba;
  readonly holds: (x: number, y: number) => boolean;
}

const GREEN: Rgba = [0x0f, 0x6e, 0x3a, 255];
const MIDDLE: Rgba = [0x4f, 0x9d, 0x70, 255];
const LIGHT: Rgba = [0x9f, 0xcd, 0xb2, 255];
const WHITE: Rgba = [255, 255, 255, 255];

/** A rectangle with round corners, in units of the icon's side. */
function sheet(
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
  colour: Rgba,
): Shape {
  return {
    colour,
    holds: (x, y) => {
      const dx = Math.max(left + radius - x, 0, x - (right - radius));
      const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
      return Math.hypot(dx, dy) <= radius;
    },
  };
}

/** A line with round ends through some points. */
function stroke(points: readonly Point[], width: number, colour: Rgba): Shape {
  const pairs = points.slice(1).map((end, index) => [points[index] as Point, end] as const);
  return { colour, holds: (x, y) => pairs.some(([from, to]) => distance([x, y], from, to) <= width / 2) };
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

const MARK: readonly Shape[] = [
  sheet(0.2, 0.5, 0.8, 0.98, 0.08, LIGHT),
  sheet(0.11, 0.4, 0.89, 0.87, 0.09, MIDDLE),
  sheet(0.02, 0.02, 0.98, 0.76, 0.13, GREEN),
  stroke(
    [
      [0.26, 0.4],
      [0.43, 0.57],
      [0.75, 0.22],
    ],
    0.125,
    WHITE,
  ),
];

function draw(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(pixel(size, row, column), (row * size + column) * 4);
    }
  }
  return pixels;
}

/** The mean of many points in a pixel; colours weigh by how opaque they are. */
function pixel(size: number, row: number, column: number): Rgba {
  const sum = [0, 0, 0, 0];
  for (let index = 0; index < SAMPLES * SAMPLES; index++) {
    const x = (column + ((index % SAMPLES) + 0.5) / SAMPLES) / size;
    const y = (row + (Math.floor(index / SAMPLES) + 0.5) / SAMPLES) / size;
    const top = MARK.filter((shape) => shape.holds(x, y)).at(-1);
    top?.colour.forEach((part, at) => (sum[at] = (sum[at] ?? 0) + part));
  }
  const [red = 0, green = 0, blue = 0, opaque = 0] = sum;
  const covered = opaque / 255;
  if (covered === 0) return [0, 0, 0, 0];
  return [red / covered, green / covered, blue / covered, opaque / SAMPLES ** 2].map(Math.round) as Rgba;
}

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../assets/icons');
fs.mkdirSync(folder, { recursive: true });
for (const size of SIZES) {
  fs.writeFileSync(path.join(folder, `icon-${size}.png`), encodePng(size, draw(size)));
}

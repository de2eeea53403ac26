import type { Severity } from '../rules/finding';

const SVG = 'http://www.w3.org/2000/svg';

/** Shapes differ and not only colours; the word stands beside each, so the drawing itself is hidden from readers. */
const SHAPES = {
  error: [
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3.1 9-1 1.1L8 9l-2.1 2.1-1-1L7 8 4.900 5.900l1-1L8 7l2.100-2.100 1 1L9 8l2.100 2Z',
  ],
  warning: [
    'M8 1.200 15.400 14.500H.600L8 1.200Zm-.8 4.800v4h1.600V6H7.200Zm0 5.200v1.600h1.600v-1.600H7.200Z',
  ],
  info: ['M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm-.8 3.200h1.600v1.600H7.200V4.200Zm0 2.800h1.600v5H7.200V7Z'],
  passed: [
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.400a5.600 5.600 0 1 1 0 11.200A5.600 5.600 0 0 1 8 2.400Zm3 2.900L7.100 9.200 5 7.200l-1 1 3.100 3 4.900-4.900-1-1Z',
  ],
  goTo: [
    'M2.500 2H6v1.400H3.900V12h8.600V9.900H14V13.500H2.500V2Zm5.300 0H14v6.200h-1.500V4.500L7.600 9.400l-1-1 4.900-4.900H7.800V2Z',
  ],
} as const satisfies Readonly<Record<Severity | 'passed' | 'goTo', readonly string[]>>;

export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  for (const shape of SHAPES[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', shape);
    path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
  }
  return svg;
}

import type { Package } from '../package/package';
import { Refusal } from '../refusal';
import { wholeNumber } from '../xml/values';

const GENERAL = 'General';

/** Format codes that a file refers to by number without writing them out (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN: readonly (readonly [number, string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'mm-dd-yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
];

/** The number format of each cell style, by the number that cells refer to; undefined for General. */
export async function readFormats(parts: Package, part: string): Promise<readonly (string | undefined)[]> {
  const codes = new Map<number, string>(BUILT_IN);
  const formatIds: number[] = [];
  let inCellStyles = false;
  await parts.parse(part, {
    open: (name, attributes, depth) => {
      if (depth === 1 && name !== 'styleSheet') throw new Refusal('ROOT', { part, detail: name });
      if (name === 'cellXfs') inCellStyles = true;
      const id = wholeNumber(attributes.get('numFmtId') ?? '') ?? 0;
      if (name === 'numFmt' && depth === 3) codes.set(id, attributes.get('formatCode') ?? GENERAL);
      if (name === 'xf' && inCellStyles) formatIds.push(id);
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formatIds.map((id) => {
    const code = codes.get(id);
    return code === undefined || code.toLowerCase() === 'general' ? undefined : code;
  });
}

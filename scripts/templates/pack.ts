import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { TABLES } from '../../src/ledger/tables';
import { chartParts, type ChartsOnSheet } from './chartParts';
import { REFERRED, keyName, keyOf } from './columns';
import { COLOUR, TABLE_STYLE } from './look';
import type { Language } from './text';

type Part = (xml: string) => string;

/** Replaces text that must be there, so that a change in the writer is seen and not passed over. */
function swap(xml: string, from: string | RegExp, to: string): string {
  const changed = xml.replace(from, to);
  if (changed === xml) throw new Error(`not found in the part: ${from}`);
  return changed;
}

/**
 * The calculation engine of today's Excel. An older number makes Excel recalculate on opening, and
 * whoever has no add-in would then see errors in place of the stored values.
 */
const CALC_ID = '191029';

/**
 * Names the key columns, which the writer cannot since they are no plain ranges, and takes out the
 * flag that makes Excel remove the author from the file on every save.
 */
function workbookPart(language: Language): Part {
  const names = REFERRED.map((table) => {
    const caption = keyOf(table)?.[1][language] ?? '';
    return `<definedName name="${keyName(table)}">${TABLES[table].name}[${caption}]</definedName>`;
  }).join('');
  return (xml) => {
    const calculated = swap(xml, /calcId="\d+"/, `calcId="${CALC_ID}"`);
    return swap(swap(calculated, '</definedNames>', `${names}</definedNames>`), / filterPrivacy="1"/, '');
  };
}

const rgb = (colour: string): string => `rgb="${colour}"`;

/** A quiet table: hairlines between rows, the accent below the last, every second row barely tinted. */
const TABLE_STYLE_XML = {
  dxfs:
    `<dxf><border><bottom style="thin"><color ${rgb(COLOUR.accentLine)}/></bottom>` +
    `<horizontal style="thin"><color ${rgb(COLOUR.line)}/></horizontal></border></dxf>` +
    `<dxf><fill><patternFill patternType="solid"><fgColor ${rgb('FFF7FBF8')}/><bgColor ${rgb('FFF7FBF8')}/></patternFill></fill></dxf>`,
  styles: (first: number): string =>
    `<tableStyles count="1" defaultTableStyle="${TABLE_STYLE}" defaultPivotStyle="PivotStyleLight16">` +
    `<tableStyle name="${TABLE_STYLE}" pivot="0" count="2">` +
    `<tableStyleElement type="wholeTable" dxfId="${first}"/><tableStyleElement type="secondRowStripe" dxfId="${first + 1}"/>` +
    '</tableStyle></tableStyles>',
} as const;

/** Its formats come behind those of the conditional formats, which are referred to by number. */
const stylesPart: Part = (xml) => {
  const before = Number(/<dxfs count="(\d+)">/.exec(xml)?.[1]);
  const counted = swap(xml, /<dxfs count="\d+">/, `<dxfs count="${before + 2}">`);
  const formats = swap(counted, '</dxfs>', `${TABLE_STYLE_XML.dxfs}</dxfs>`);
  return swap(formats, /<tableStyles [^>]*\/>/, TABLE_STYLE_XML.styles(before));
};

/** Leaves out the writer's column filters that filter nothing and totals of a row that is not there. */
const tablePart: Part = (xml) =>
  xml
    .replace(/<filterColumn [^>]*\/>/g, '')
    .replace(/ totalsRow(Label|Function)="[^"]*"/g, '')
    .replace('totalsRowShown="1"', 'totalsRowShown="0"');

/** Lets a program fit a row's height again when its text is edited. */
const sheetPart: Part = (xml) => xml.replace(/ customHeight="1"/g, '');

/**
 * Finishes what the writer made, puts its charts in and zips it again, parts in order of their names and with
 * one date, so that the same facts give the same bytes.
 */
export function pack(written: Uint8Array, language: Language, charts: ChartsOnSheet): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(
    Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/')),
  );
  const change = (path: string, part: Part): void => {
    const held = parts.get(path) as string | Uint8Array;
    parts.set(path, part(typeof held === 'string' ? held : strFromU8(held)));
  };
  change('xl/workbook.xml', workbookPart(language));
  change('xl/styles.xml', stylesPart);
  for (const path of parts.keys()) {
    if (path.startsWith('xl/worksheets/sheet')) change(path, sheetPart);
    if (path.startsWith('xl/tables/')) change(path, tablePart);
  }
  const { sheet, drawing, added, types } = chartParts(charts);
  change(sheet, (xml) => swap(xml, '</worksheet>', `${drawing}</worksheet>`));
  change('[Content_Types].xml', (xml) => swap(xml, '</Types>', `${types}</Types>`));
  for (const [path, part] of added) parts.set(path, part);
  const zippable: Zippable = {};
  for (const path of [...parts.keys()].sort()) {
    const part = parts.get(path) as string | Uint8Array;
    zippable[path] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(zippable, { level: 9, mtime: new Date(1980, 0, 1) });
}

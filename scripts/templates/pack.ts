import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { TABLES } from '../../src/ledger/tables';
import { REFERRED, keyName, keyOf } from '../../src/workbook/keyNames';
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
    '<dxfs count="2">' +
    `<dxf><border><bottom style="thin"><color ${rgb(COLOUR.accentLine)}/></bottom>` +
    `<horizontal style="thin"><color ${rgb(COLOUR.line)}/></horizontal></border></dxf>` +
    `<dxf><fill><patternFill patternType="solid"><fgColor ${rgb('FFF7FBF8')}/><bgColor ${rgb('FFF7FBF8')}/></patternFill></fill></dxf>` +
    '</dxfs>',
  styles:
    `<tableStyles count="1" defaultTableStyle="${TABLE_STYLE}" defaultPivotStyle="PivotStyleLight16">` +
    `<tableStyle name="${TABLE_STYLE}" pivot="0" count="2">` +
    '<tableStyleElement type="wholeTable" dxfId="0"/><tableStyleElement type="secondRowStripe" dxfId="1"/>' +
    '</tableStyle></tableStyles>',
} as const;

const stylesPart: Part = (xml) =>
  swap(
    swap(xml, /<dxfs count="0"\s*\/>|<dxfs count="0"><\/dxfs>/, TABLE_STYLE_XML.dxfs),
    /<tableStyles [^>]*\/>/,
    TABLE_STYLE_XML.styles,
  );

/** Leaves out the writer's column filters that filter nothing and totals of a row that is not there. */
const tablePart: Part = (xml) =>
  xml
    .replace(/<filterColumn [^>]*\/>/g, '')
    .replace(/ totalsRow(Label|Function)="[^"]*"/g, '')
    .replace('totalsRowShown="1"', 'totalsRowShown="0"');

/** Lets a program fit a row's height again when its text is edited. */
const sheetPart: Part = (xml) => xml.replace(/ customHeight="1"/g, '');

/**
 * Finishes what the writer made and zips it again, parts in order of their names and with one date,
 * so that the same facts give the same bytes.
 */
export function pack(written: Uint8Array, language: Language): Uint8Array {
  const parts = unzipSync(written);
  const change = (path: string): Part | undefined => {
    if (path === 'xl/workbook.xml') return workbookPart(language);
    if (path === 'xl/styles.xml') return stylesPart;
    if (path.startsWith('xl/worksheets/sheet')) return sheetPart;
    return path.startsWith('xl/tables/') ? tablePart : undefined;
  };
  const zippable: Zippable = {};
  for (const path of Object.keys(parts).sort()) {
    const bytes = parts[path] as Uint8Array;
    if (path.endsWith('/')) continue;
    const part = change(path);
    zippable[path] = part ? strToU8(part(strFromU8(bytes))) : bytes;
  }
  return zipSync(zippable, { level: 9, mtime: new Date(1980, 0, 1) });
}

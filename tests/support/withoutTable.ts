import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { TABLES } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import type { Language } from '../../src/text/language';

/**
 * One of our templates as it would be had it been made without some of its tables: no sheet, no table, no names of
 * theirs, and not an argument of the LEDGER cell.
 */
export function withoutTables(
  template: Uint8Array,
  language: Language,
  ...tables: readonly TableName[]
): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(template)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const edit = (name: string, change: (text: string) => string): void => {
    const before = parts.get(name) ?? '';
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    parts.set(name, after);
  };
  for (const table of tables) {
    const book = parts.get('xl/workbook.xml') ?? '';
    const sheets = [...book.matchAll(/<sheet [^>]*\/>/g)].map(([tag]) => tag);
    const index = sheets.findIndex((tag) => tag.includes(`name="${TABLES[table][language]}"`));
    const id = /r:id="(\w+)"/.exec(sheets[index] ?? '')?.[1];
    const rels = parts.get('xl/_rels/workbook.xml.rels') ?? '';
    const [relationship = ''] = [...rels.matchAll(/<Relationship [^>]*\/>/g)]
      .map(([tag]) => tag)
      .filter((tag) => tag.includes(`Id="${id}"`));
    const part = /Target="(worksheets\/[^"]+)"/.exec(relationship)?.[1] ?? '';
    const sheetRels = `xl/worksheets/_rels/${part.slice('worksheets/'.length)}.rels`;
    const tablePart = /tables\/table\d+\.xml/.exec(parts.get(sheetRels) ?? '')?.[0] ?? '';
    edit('xl/workbook.xml', (text) =>
      text
        .replace(sheets[index] ?? '', '')
        .replace(new RegExp(`<definedName [^>]*localSheetId="${index}"[^>]*>[^<]*</definedName>`, 'g'), '')
        .replace(new RegExp(`<definedName [^>]*>${table}\\[[^<]*</definedName>`, 'g'), '')
        .replace(/localSheetId="(\d+)"/g, (_, at: string) => {
          return `localSheetId="${Number(at) > index ? Number(at) - 1 : at}"`;
        }),
    );
    edit('xl/_rels/workbook.xml.rels', (text) => text.replace(relationship, ''));
    edit('[Content_Types].xml', (text) =>
      text
        .replace(new RegExp(`<Override PartName="/xl/${part}"[^>]*/>`), '')
        .replace(new RegExp(`<Override PartName="/xl/${tablePart}"[^>]*/>`), ''),
    );
    edit('xl/worksheets/sheet2.xml', (text) => text.replaceAll(`,${table}[#All]`, ''));
    for (const gone of [`xl/${part}`, sheetRels, `xl/${tablePart}`]) {
      if (!parts.delete(gone)) throw new Error(`no part ${gone}`);
    }
  }
  return zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])));
}

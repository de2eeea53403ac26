import { cellAddress } from '../../../ledger/address';
import type { OpenedWorkbook } from '../book/openWorkbook';
import { overlap, type CellRange } from '../sheet/reference';
import { escapeText } from './cellXml';
import { PatchRefusal, type Change, type NewSheet, type NewTable } from './change';
import { parseTree } from './offsets';
import { editionOf, type Edit, type Edition, type PackageEdit } from './packageEdit';
import { XML_DECLARATION } from './partText';
import { escapeAttribute, likePrefix } from './splices';
import { childOf, isName, relationshipId } from './workbookEdit';

/** A table style that every workbook knows. */
export const PLAIN_STYLE = 'TableStyleLight1';

/** The tables that are asked for: on sheets that are all table, and of cells anywhere. */
export function newTables(book: OpenedWorkbook, changes: readonly Change[]): NewTable[] {
  const tables = changes.flatMap((change): NewTable[] => {
    if (change.kind === 'addTable') return [change.table];
    if (change.kind !== 'addSheet' || 'xml' in change.sheet) return [];
    return wholeSheet(change.sheet);
  });
  const named = changes.flatMap((change) => (change.kind === 'setName' ? [change.name] : []));
  const taken = new Set(
    [
      ...book.tables.map(({ displayName }) => displayName),
      ...book.names.map(({ name }) => name),
      ...named,
    ].map((name) => name.toLowerCase()),
  );
  const placed = book.tables.map(({ sheet, range }) => ({ sheet, range }));
  for (const { sheet, name, captions, range } of tables) {
    const isCaption = (content: unknown): content is string => typeof content === 'string' && content !== '';
    const isSound =
      isName(name) &&
      !taken.has(name.toLowerCase()) &&
      range.bottom > range.top &&
      captions.length === range.right - range.left + 1 &&
      captions.every(isCaption) &&
      new Set(captions.map((caption) => caption.toLowerCase())).size === captions.length;
    if (!isSound) throw new PatchRefusal('TABLE_NAME', { table: name });
    const isOn = (other: { sheet: string; range: CellRange }): boolean =>
      other.sheet.toLowerCase() === sheet.toLowerCase() && overlap(other.range, range);
    if (placed.some(isOn)) throw new PatchRefusal('TABLE_BLOCKED', { sheet, table: name });
    taken.add(name.toLowerCase());
    placed.push({ sheet, range });
  }
  return tables;
}

function wholeSheet({ name: sheet, table: name, rows }: NewSheet): NewTable[] {
  if (name === undefined) return [];
  const captions = (rows[0] ?? []).map(({ content }) => content);
  const range = { top: 1, left: 1, bottom: rows.length, right: captions.length };
  return [{ sheet, name, captions, range, style: PLAIN_STYLE }];
}

/** Adds the part of a table, in the folder of the workbook's other parts, and lets the part of its sheet refer to it. */
export async function addTable(
  edit: PackageEdit,
  table: NewTable,
  sheetPart: string,
  folder: string,
): Promise<void> {
  let id = 0;
  for (const part of edit.names.filter((each) => /(^|\/)tables\/[^/]+\.xml$/i.test(each)))
    id = Math.max(id, Number(parseTree(part, await edit.text(part)).attributes.id) || 0);
  const edition = editionOf(parseTree(sheetPart, await edit.text(sheetPart)));
  const relationship = await edit.add(
    edit.unused(`${folder}tables/table`, '.xml'),
    tableXml(table, id + 1, edition),
    'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
    sheetPart,
    'table',
  );
  await edit.edit(sheetPart, listTable(relationship));
}

/** The part of a table. `id` is a number that no other table of the workbook has. */
function tableXml({ name, captions, range, style }: NewTable, id: number, edition: Edition): string {
  const ref = `${cellAddress(range.top, range.left)}:${cellAddress(range.bottom, range.right)}`;
  const columns = captions.map(
    (caption, index) => `<tableColumn id="${index + 1}" name="${captionXml(String(caption))}"/>`,
  );
  return (
    `${XML_DECLARATION}<table xmlns="${edition.main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** Excel repairs a table whose captions have their line breaks written in another way. */
function captionXml(caption: string): string {
  return escapeAttribute(escapeText(caption).replaceAll('\n', '_x000a_'));
}

/** Lets a sheet refer to one table more. */
function listTable(relationship: string): Edit {
  return (root, splices) => {
    const list = childOf(root, 'tableParts');
    const part = `<${likePrefix(list ?? root, 'tablePart')}${relationshipId(root, relationship)}/>`;
    if (list === undefined) {
      const written = likePrefix(root, 'tableParts');
      splices.insertChild(root, `<${written} count="1">${part}</${written}>`, ['extLst']);
      return;
    }
    splices.setAttributes(list, new Map([['count', String(list.children.length + 1)]]));
    splices.append(list, part);
  };
}

/** Refuses where a table is not read as it was asked for. */
export function readBackTable(book: OpenedWorkbook, { sheet, name, captions, range }: NewTable): void {
  const table = book.tables.find(({ displayName }) => displayName === name);
  const told = ({ top, left, bottom, right }: CellRange): string => [top, left, bottom, right].join();
  const isAsAsked =
    table?.sheet.toLowerCase() === sheet.toLowerCase() &&
    told(table.range) === told(range) &&
    table.columns.every((column, index) => column.name === captions[index]);
  if (!isAsAsked) throw new PatchRefusal('NOT_AS_WRITTEN', { sheet, table: name });
}

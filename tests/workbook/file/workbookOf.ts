import { zipOf, type HandEntry, type HandZip } from './zipOf';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
export const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Parts by name; `undefined` takes a part out of the usual ones. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

export function relationships(
  ...list: readonly (readonly [id: string, kind: string, target: string, mode?: string])[]
) {
  const items = list.map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function workbook(inside: string, before = ''): string {
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}${inside}</workbook>`;
}

export const ONE_SHEET = '<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>';

export function worksheet(rows: string, after = ''): string {
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

export function table(attributes: string, columns: string): string {
  return `${XML}<table xmlns="${MAIN}" id="1" ${attributes}><tableColumns>${columns}</tableColumns></table>`;
}

export function strings(inside: string): string {
  return `${XML}<sst xmlns="${MAIN}">${inside}</sst>`;
}

export function styles(inside: string): string {
  return `${XML}<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`;
}

export const ROWS =
  '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>' +
  '<row r="3"><c r="B3" t="s"><v>2</v></c><c r="C3" s="1"><v>22800000</v></c></row>' +
  '<row r="4" hidden="1"><c r="B4" t="s"><v>3</v></c><c r="C4" s="1"><f>C3/2</f><v>11400000</v></c></row>';
export const HAS_TABLE = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';

/** The table `Grants` at Data!B2:C4, with two rows, and what belongs to it. */
export const USUAL: Parts = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN_TYPE}"/></Types>`,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook(ONE_SHEET),
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ),
  'xl/worksheets/sheet1.xml': worksheet(ROWS, HAS_TABLE),
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
  'xl/tables/table1.xml': table(
    'name="Grants" displayName="Grants" ref="B2:C4"',
    '<tableColumn id="1" name="Project"/><tableColumn id="2" name="Amount_x000a_(kr.)"/>',
  ),
  'xl/sharedStrings.xml': strings(
    '<si><t>Project</t></si><si><t>Amount&#10;(kr.)</t></si><si><t>Kunstig intelligens</t></si><si><t>Ældre &amp; børn</t></si>',
  ),
  'xl/styles.xml': styles('<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>'),
};

export function entriesOf(changes: Parts = {}): HandEntry[] {
  return Object.entries({ ...USUAL, ...changes }).flatMap(([name, data]) =>
    data === undefined ? [] : [{ name, data }],
  );
}

/** The usual workbook with some parts changed, added or taken out. */
export function workbookOf(changes: Parts = {}, zip: HandZip = {}): Uint8Array {
  return zipOf(entriesOf(changes), zip);
}

/** A workbook without a table whose only sheet has these rows. */
export function sheetOf(rows: string, after = ''): Uint8Array {
  return workbookOf({
    'xl/worksheets/sheet1.xml': worksheet(rows, after),
    'xl/worksheets/_rels/sheet1.xml.rels': undefined,
  });
}

/** A workbook whose table `Grants` spans B2:C4 and whose sheet has these rows. */
export function tableRowsOf(rows: string, after = ''): Uint8Array {
  return workbookOf({ 'xl/worksheets/sheet1.xml': worksheet(rows, HAS_TABLE + after) });
}

import type { NewSheet } from './change';
import { encodePart, XML_DECLARATION } from './partText';
import { patchWorkbook } from './patchWorkbook';
import { rewriteZip } from './rewriteZip';

/** A zip file with nothing in it: only the record that ends it. */
const EMPTY_ZIP = Uint8Array.from({ length: 22 }, (_, index) => [0x50, 0x4b, 0x05, 0x06][index] ?? 0);

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The sheet that stands in until there are others, since no workbook is without one. */
const STAND_IN = 'Sheet1';

const PARTS: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  ['_rels/.rels', relationship('officeDocument', 'xl/workbook.xml')],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
      `<sheets><sheet name="${STAND_IN}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  ['xl/_rels/workbook.xml.rels', relationship('worksheet', 'worksheets/sheet1.xml')],
  ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
];

function relationship(kind: string, target: string): string {
  return (
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`
  );
}

/** A workbook that holds these sheets and nothing else; the same sheets give the same bytes. */
export async function newWorkbook(sheets: readonly NewSheet[]): Promise<Uint8Array> {
  const parts = PARTS.map(([name, xml]) => [name, encodePart(XML_DECLARATION + xml)] as const);
  const { bytes } = await patchWorkbook(rewriteZip(EMPTY_ZIP, new Map(parts)), [
    { kind: 'removeSheet', name: STAND_IN },
    ...sheets.map((sheet) => ({ kind: 'addSheet', sheet }) as const),
  ]);
  return bytes;
}

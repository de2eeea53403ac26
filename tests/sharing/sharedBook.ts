import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Change, NewSheet } from '../../src/workbook/file/patch/change';
import { freeze, type Frozen } from '../../src/sharing/prepare/freeze';
import { restore, type Restored } from '../../src/sharing/prepare/restore';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { cellsOf, inflate, patch, type Cells } from '../workbook/file/patch/patched';
import {
  MAIN_TYPE,
  relationships,
  workbook,
  worksheet,
  workbookOf,
  table,
  styles,
} from '../workbook/file/workbookOf';

export const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../assets/samples/sample.da.xlsx')));

const PULJE = '_xldudf_PULJE_';
export const REMAINING = `${PULJE}POOL_REMAINING`;

const text = (cell: string, words: string, style = ''): string =>
  `<c r="${cell}"${style} t="inlineStr"><is><t>${words}</t></is></c>`;
const number = (cell: string, value: number): string => `<c r="${cell}"><v>${value}</v></c>`;
const formula = (cell: string, words: string, value: string, attributes = '', f = ''): string =>
  `<c r="${cell}"${attributes}><f${f}>${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</f><v>${value}</v></c>`;
const row = (at: number, ...cells: string[]): string => `<row r="${at}">${cells.join('')}</row>`;

const OVERVIEW = worksheet(
  [
    row(
      1,
      text('A1', 'Rest'),
      formula('B1', `${REMAINING}(Ledger,$A$9,A10)`, '100.5'),
      formula('D1', `${PULJE}LEDGER(Projects[#All])`, 'Puljetjek: 1 tabel', ' t="str"'),
    ),
    row(
      2,
      text('A2', 'Brutto'),
      formula(
        'B2',
        `IF(B1>1000,_xlfn.IFNA(${PULJE}POOL_BUDGET(Ledger,"NT")*2,0),"-")`,
        '-',
        ' s="1" t="str"',
      ),
    ),
    row(
      3,
      text('A3', 'År for år'),
      formula('B3', `${PULJE}POOL_BY_YEAR(Ledger,Egne!$A$2)`, '2024', ' cm="1"', ' t="array" ref="B3:C4"'),
      number('C3', 1.5),
    ),
    row(4, number('B4', 2025), '<c r="C4" t="e"><v>#N/A</v></c>'),
    row(
      5,
      text('A5', 'P1'),
      formula('B5', `${PULJE}PROJECT_COMMITTED(Ledger,A5)`, '10', '', ' t="shared" ref="B5:B6" si="0"'),
    ),
    row(6, text('A6', 'P2'), '<c r="B6"><f t="shared" si="0"/><v>20</v></c>'),
    row(7, text('A7', 'Via et navn'), formula('B7', 'Rest*2', '201')),
    row(8, text('A8', 'Andres'), formula('B8', 'B1*2', '201')),
    row(9, text('A9', 'NT')),
    row(10, number('A10', 2024), formula('C10', `SUM(${REMAINING}(Ledger,"NT"),A10:B10,Egne!B:B)`, '7')),
  ].join(''),
);

const PROJECTS = worksheet(
  [
    row(
      1,
      ...['Projekt-id', 'Titel', 'Tilsagn', 'Betalt'].map((words, index) => text(`${'ABCD'[index]}1`, words)),
    ),
    ...['P1', 'P2', 'P3'].map((id, index) =>
      row(
        index + 2,
        text(`A${index + 2}`, id),
        text(`B${index + 2}`, `Titel ${id}`),
        formula(
          `C${index + 2}`,
          `${PULJE}PROJECT_COMMITTED(Ledger,Projects[[#This Row],[Projekt-id]])`,
          String(index * 10),
        ),
        formula(`D${index + 2}`, `${PULJE}PROJECT_PAID(Ledger,A${index + 2})`, '0'),
      ),
    ),
  ].join(''),
  '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
);

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
const OWN = worksheet(
  [
    row(1, text('A1', 'Navn'), text('B1', 'Rest'), text('C1', 'Note')),
    row(2, text('A2', 'NT'), formula('B2', `${REMAINING}(Ledger,"NT")`, '5'), text('C2', 'a')),
    row(3, text('A3', 'NT-10Y'), formula('B3', `${REMAINING}(Ledger,"NT-10Y")`, '5'), text('C3', 'b')),
  ].join(''),
  `<conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>${REMAINING}(Ledger,$A2)</formula></cfRule></conditionalFormatting>` +
    '<conditionalFormatting sqref="A2:A3"><cfRule type="expression" priority="2"><formula>A2="NT"</formula></cfRule></conditionalFormatting>' +
    `<dataValidations count="2"><dataValidation type="decimal" sqref="E2:E3" operator="between"><formula1>0</formula1><formula2>${REMAINING}(Ledger,$A2)</formula2></dataValidation>` +
    '<dataValidation type="list" sqref="F2"><formula1>"ja,nej"</formula1></dataValidation></dataValidations>' +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' +
    `<extLst><ext xmlns:x14="${X14}" xmlns:xm="${XM}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="whole" operator="notBetween"><x14:formula1><xm:f>Overblik!$A$10</xm:f></x14:formula1><x14:formula2><xm:f>${REMAINING}(Ledger,Overblik!$A$9)</xm:f></x14:formula2><xm:sqref>G2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
);

export const TASK_PANES =
  '<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>';
const ADD_IN =
  '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{0}"><we:reference id="00000000-0000-4000-8000-000000000000" version="1.0" store="developer" storeType="Registry"/><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties></we:webextension>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MS = 'http://schemas.microsoft.com/office/2011/relationships';

const TABLE_STYLE = '<tableStyleInfo name="TableStyleLight1" showRowStripes="1"/></table>';

/** A workbook with a formula of ours in every place where one can stand, and what opens the add-in. */
export const EVERYWHERE = workbookOf({
  '[Content_Types].xml':
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${MAIN_TYPE}"/>` +
    '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/>' +
    '<Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/></Types>',
  '_rels/.rels':
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="${MS}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
  'xl/workbook.xml': workbook(
    '<sheets><sheet name="Overblik" sheetId="1" r:id="rId1"/><sheet name="Projekter" sheetId="2" r:id="rId2"/><sheet name="Egne" sheetId="3" r:id="rId3"/></sheets>' +
      `<definedNames><definedName name="Ledger">Overblik!$D$1</definedName><definedName name="Lokal" localSheetId="2">${REMAINING}(Ledger,Egne!$A$3)</definedName><definedName name="Rest">${REMAINING}(Ledger,Overblik!$A$9)</definedName></definedNames>`,
  ),
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'sheetMetadata', 'metadata.xml'],
  ),
  'xl/worksheets/sheet1.xml': OVERVIEW,
  'xl/worksheets/sheet2.xml': PROJECTS,
  'xl/worksheets/sheet3.xml': OWN,
  'xl/worksheets/_rels/sheet1.xml.rels': undefined,
  'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
  'xl/worksheets/_rels/sheet3.xml.rels': relationships(['rId1', 'table', '../tables/table2.xml']),
  'xl/tables/table1.xml': table(
    'name="Projects" displayName="Projects" ref="A1:D4"',
    `<tableColumn id="1" name="Projekt-id"/><tableColumn id="2" name="Titel"/><tableColumn id="3" name="Tilsagn"><calculatedColumnFormula>${PULJE}PROJECT_COMMITTED(Ledger,Projects[[#This Row],[Projekt-id]])</calculatedColumnFormula></tableColumn><tableColumn id="4" name="Betalt"/>`,
  ).replace('</table>', TABLE_STYLE),
  'xl/tables/table2.xml': table(
    'name="Oversigt" displayName="Oversigt" ref="A1:C3"',
    '<tableColumn id="1" name="Navn"/><tableColumn id="2" name="Rest"/><tableColumn id="3" name="Note"/>',
  )
    .replace(' id="1" name="Oversigt"', ' id="2" name="Oversigt"')
    .replace('</table>', TABLE_STYLE),
  'xl/styles.xml': styles('<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs>'),
  'xl/metadata.xml':
    '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  'xl/sharedStrings.xml': undefined,
  'xl/webextensions/taskpanes.xml': TASK_PANES,
  'xl/webextensions/_rels/taskpanes.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${MS}/webextension" Target="webextension1.xml"/></Relationships>`,
  'xl/webextensions/webextension1.xml': ADD_IN,
  'docProps/other.xml': '<other/>',
});

/** As the command does it, with a sheet that goes along. */
export async function frozen(bytes: Uint8Array, sheets: readonly NewSheet[] = []): Promise<Frozen> {
  const { tables } = await readWorkbook(bytes, { inflate });
  return freeze({ bytes, tables, sheets, language: 'da' }, { inflate });
}

export async function restored(bytes: Uint8Array): Promise<Restored> {
  const { tables } = await readWorkbook(bytes, { inflate });
  return restore(bytes, tables, { inflate });
}

/** What is left out as `place why`. */
export function leftOut({ leftOut: left }: Restored): string[] {
  return left.map(({ place, why }) => `${place} ${why}`);
}

/** What a receiver does in another program, which keeps no part that it does not know. */
export async function byAnother(
  bytes: Uint8Array,
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  change(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Changes that leave every part alone but the cells. */
export async function byPatch(bytes: Uint8Array, ...changes: Change[]): Promise<Uint8Array> {
  return patch(bytes, ...changes);
}

/** The cells of the sheets that the workbook had before it was prepared. */
export async function ownCells(bytes: Uint8Array, ...sheets: string[]): Promise<Cells> {
  const cells = await cellsOf(bytes);
  return new Map([...cells].filter(([place]) => sheets.some((name) => place.startsWith(`${name}!`))));
}

import { deflateSync } from 'fflate';
import type { Inflate } from '../../../src/workbook/file/inflate/port';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../src/workbook/file/limits';
import { REFUSAL_CODES, type RefusalCode } from '../../../src/workbook/file/refusal';
import { INFLATERS, refusalOf } from './inflaters';
import {
  entriesOf,
  HAS_TABLE,
  MAIN_TYPE,
  ONE_SHEET,
  relationships,
  ROWS,
  sheetOf,
  strings,
  styles,
  table,
  tableRowsOf,
  USUAL,
  workbook,
  workbookOf,
  worksheet,
} from './workbookOf';
import { bytesOf, join, zipOf, type HandEntry } from './zipOf';

interface Case {
  readonly code: RefusalCode;
  readonly what: string;
  readonly file: () => Uint8Array;
  readonly limits?: Partial<ReadLimits>;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const sheetXml = String(USUAL[SHEET]);

/** The usual file with one entry written in another way. */
function withEntry(name: string, change: Partial<HandEntry>): Uint8Array {
  return zipOf(entriesOf().map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

function replaced(name: string, from: string | RegExp, to: string): Uint8Array {
  const text = String(USUAL[name]);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace in ${name}`);
  return workbookOf({ [name]: changed });
}

function oleWith(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 2, true);
  view.setUint32(512 + 8, 0xfffffffe, true);
  // The names go to the second sector of the directory, so that its chain must be followed.
  names.forEach((name, index) => {
    const at = 512 * 3 + index * 128;
    for (let letter = 0; letter < name.length; letter++)
      view.setUint16(at + letter * 2, name.charCodeAt(letter), true);
    view.setUint16(at + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

function utf16(text: string, mark: boolean, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
}

const DOCTYPE = '<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>';
const deep = `${'<a>'.repeat(70)}${'</a>'.repeat(70)}`;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const binaryTypes = String(USUAL['[Content_Types].xml']).replace(
  MAIN_TYPE,
  'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
);

const CASES: readonly Case[] = [
  { code: 'EMPTY_FILE', what: 'no byte at all', file: () => new Uint8Array(0) },
  { code: 'NOT_ZIP', what: 'a text', file: () => bytesOf('Project;Amount\nKI;22,8\n') },
  { code: 'NOT_ZIP', what: 'an OLE file that is neither', file: () => oleWith('WordDocument') },
  {
    code: 'ENCRYPTED',
    what: 'an OLE file with an encrypted package',
    file: () => oleWith('Root Entry', 'EncryptedPackage'),
  },
  { code: 'ENCRYPTED', what: 'an encrypted entry', file: () => withEntry(SHEET, { flags: 1 }) },
  {
    code: 'OLD_XLS',
    what: 'an OLE file with a Workbook stream',
    file: () => oleWith('Root Entry', 'Workbook'),
  },
  { code: 'OLD_XLS', what: 'an OLE file with a Book stream', file: () => oleWith('Book') },
  {
    code: 'BINARY_WORKBOOK',
    what: 'an .xlsb',
    file: () => workbookOf({ '[Content_Types].xml': binaryTypes }),
  },
  {
    code: 'LEADING_BYTES',
    what: 'bytes before, offsets adjusted',
    file: () => workbookOf({}, { before: bytesOf('MZ program') }),
  },
  {
    code: 'LEADING_BYTES',
    what: 'a first entry that is not listed',
    file: () => workbookOf({}, { before: bytesOf('PK\x03\x04 hidden') }),
  },
  {
    code: 'TRAILING_BYTES',
    what: 'bytes after the end',
    file: () => workbookOf({}, { after: bytesOf('<script>') }),
  },
  { code: 'TRUNCATED', what: 'half a file', file: () => workbookOf().subarray(0, 900) },
  {
    code: 'ZIP_DAMAGED',
    what: 'another name in the entry itself',
    file: () => withEntry(SHEET, { localName: 'xl/worksheets/sheet2.xml' }),
  },
  {
    code: 'ZIP_DAMAGED',
    what: 'bytes between directory and end',
    file: () => join(workbookOf().slice(0, -22), bytesOf('PK'), workbookOf().slice(-22)),
  },
  { code: 'METHOD', what: 'bzip2', file: () => withEntry(SHEET, { method: 12 }) },
  { code: 'PATH', what: '..', file: () => workbookOf({ 'xl/../../evil.xml': 'x' }) },
  { code: 'PATH', what: '.. with backslashes', file: () => workbookOf({ '..\\evil.xml': 'x' }) },
  { code: 'PATH', what: 'a drive letter', file: () => workbookOf({ 'C:\\evil.xml': 'x' }) },
  {
    code: 'DUPLICATE_PART',
    what: 'the same name twice',
    file: () => zipOf([...entriesOf(), { name: SHEET, data: sheetXml }]),
  },
  {
    code: 'DUPLICATE_PART',
    what: 'names that differ only in case',
    file: () => workbookOf({ 'xl/worksheets/Sheet1.xml': sheetXml }),
  },
  {
    code: 'DUPLICATE_PART',
    what: 'names that differ only in slashes',
    file: () => workbookOf({ 'xl\\worksheets\\sheet1.xml': sheetXml }),
  },
  {
    code: 'DUPLICATE_PART',
    what: 'two sheets on one part',
    file: () =>
      workbookOf({
        'xl/workbook.xml': workbook(
          ONE_SHEET.replace('</sheets>', '<sheet name="More" sheetId="2" r:id="rId1"/></sheets>'),
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': undefined,
        [SHEET]: worksheet(one),
      }),
  },
  { code: 'CHECKSUM', what: 'another checksum', file: () => withEntry(SHEET, { checksum: 1 }) },
  {
    code: 'CHECKSUM',
    what: 'another checksum of a stored part',
    file: () => withEntry(SHEET, { checksum: 1, stored: true }),
  },
  { code: 'SIZE', what: 'more bytes than declared', file: () => withEntry(SHEET, { unpackedBytes: 100 }) },
  {
    code: 'SIZE',
    what: 'fewer bytes than declared',
    file: () => withEntry(SHEET, { unpackedBytes: sheetXml.length + 1 }),
  },
  {
    code: 'COMPRESSION',
    what: 'bytes that are no deflate stream',
    file: () => withEntry(SHEET, { packed: bytesOf('\xff\xff\xff\xff') }),
  },
  {
    code: 'RATIO',
    what: 'a part that is nearly all blanks',
    file: () => workbookOf({ [SHEET]: sheetXml + ' '.repeat(1_500_000) }),
  },
  { code: 'LIMIT_FILE', what: 'a file over the limit', file: () => workbookOf(), limits: { fileBytes: 100 } },
  {
    code: 'LIMIT_UNPACKED',
    what: 'parts over the limit',
    file: () => workbookOf(),
    limits: { unpackedBytes: 1000 },
  },
  { code: 'LIMIT_PARTS', what: 'too many parts', file: () => workbookOf(), limits: { parts: 8 } },
  {
    code: 'LIMIT_PART',
    what: 'a styles part over the limit',
    file: () => workbookOf(),
    limits: { smallPartBytes: 100 },
  },
  {
    code: 'LIMIT_STRINGS',
    what: 'too many shared strings',
    file: () => workbookOf(),
    limits: { strings: 3 },
  },
  {
    code: 'LIMIT_SHEETS',
    what: 'too many sheets',
    file: () =>
      workbookOf({
        'xl/workbook.xml': workbook(
          ONE_SHEET.replace('</sheets>', '<sheet name="More" sheetId="2" r:id="rId1"/></sheets>'),
        ),
      }),
    limits: { sheets: 1 },
  },
  { code: 'LIMIT_DEPTH', what: 'deep nesting in a sheet', file: () => sheetOf(one, deep) },
  {
    code: 'LIMIT_DEPTH',
    what: 'deep nesting in a small part',
    file: () => workbookOf({ 'xl/styles.xml': styles(deep) }),
  },
  {
    code: 'LIMIT_MERGES',
    what: 'too many merged ranges',
    file: () => sheetOf(one, `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(20_001)}</mergeCells>`),
  },
  {
    code: 'LIMIT_TABLES',
    what: 'a table over all of the sheet',
    file: () => replaced('xl/tables/table1.xml', 'B2:C4', 'B2:C1048576'),
    limits: { tableCells: 2_000_000 },
  },
  {
    code: 'NO_WORKBOOK',
    what: 'no content types',
    file: () => workbookOf({ '[Content_Types].xml': undefined }),
  },
  { code: 'NO_WORKBOOK', what: 'no office document', file: () => workbookOf({ '_rels/.rels': undefined }) },
  {
    code: 'NO_WORKBOOK',
    what: 'a text document',
    file: () => replaced('[Content_Types].xml', 'spreadsheetml.sheet', 'wordprocessingml.document'),
  },
  { code: 'NO_WORKBOOK', what: 'an empty zip', file: () => zipOf([]) },
  {
    code: 'SHEET_MISSING',
    what: 'a sheet without relationship',
    file: () => replaced('xl/workbook.xml', 'rId1', ''),
  },
  {
    code: 'SHEET_MISSING',
    what: 'a sheet whose part is gone',
    file: () => workbookOf({ [SHEET]: undefined }),
  },
  {
    code: 'SHEET_MISSING',
    what: 'a sheet that is no longer listed',
    file: () =>
      workbookOf({
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId4', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId2', 'sharedStrings', 'sharedStrings.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ),
        'xl/worksheets/sheet2.xml': worksheet(''),
      }),
  },
  {
    code: 'SHEET_MISSING',
    what: 'a workbook without sheets',
    file: () => replaced('xl/workbook.xml', ONE_SHEET, '<sheets/>'),
  },
  {
    code: 'PART_MISSING',
    what: 'no table part',
    file: () => workbookOf({ 'xl/tables/table1.xml': undefined }),
  },
  {
    code: 'PART_MISSING',
    what: 'no shared strings',
    file: () => workbookOf({ 'xl/sharedStrings.xml': undefined }),
  },
  {
    code: 'EXTERNAL_SHEET',
    what: 'a sheet on a server',
    file: () =>
      workbookOf({
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          'worksheet',
          'http://127.0.0.1:9/s.xml',
          'External',
        ]),
      }),
  },
  {
    code: 'TARGET',
    what: 'a target above the package',
    file: () => replaced('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', '../../sheet1.xml'),
  },
  {
    code: 'TARGET',
    what: 'an address without the external mark',
    file: () => replaced('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', 'file:///etc/passwd'),
  },
  {
    code: 'TARGET',
    what: 'an external table',
    file: () =>
      workbookOf({
        'xl/worksheets/_rels/sheet1.xml.rels': relationships([
          'rId1',
          'table',
          'http://127.0.0.1:9/t.xml',
          'External',
        ]),
      }),
  },
  {
    code: 'RELATIONSHIP',
    what: 'an id twice',
    file: () => replaced('xl/_rels/workbook.xml.rels', 'rId2', 'rId1'),
  },
  {
    code: 'RELATIONSHIP',
    what: 'a sheet of unknown kind',
    file: () => replaced('xl/_rels/workbook.xml.rels', '/worksheet"', '/theme"'),
  },
  { code: 'XML', what: 'a sheet that stops', file: () => workbookOf({ [SHEET]: sheetXml.slice(0, -60) }) },
  {
    code: 'XML',
    what: 'a sheet that stops inside its last tag',
    file: () => workbookOf({ [SHEET]: sheetXml.slice(0, -1) }),
  },
  { code: 'XML', what: 'an empty part', file: () => workbookOf({ [SHEET]: '' }) },
  { code: 'XML', what: 'two roots', file: () => workbookOf({ [SHEET]: `${sheetXml}<worksheet/>` }) },
  { code: 'XML', what: 'crossed tags', file: () => sheetOf('<row r="1"><c r="A1"><v>1</c></v></row>') },
  {
    code: 'XML',
    what: 'an entity that nobody declared',
    file: () => sheetOf('<row r="1"><c r="A1" t="str"><v>&who;</v></c></row>'),
  },
  {
    code: 'XML',
    what: 'a prefix that nobody declared',
    file: () => sheetOf('<row r="1"><x:c r="A1"/></row>'),
  },
  {
    code: 'XML',
    what: 'an attribute prefix that nobody declared',
    file: () => sheetOf('<row r="1"><c r="A1" x:y="1"/></row>'),
  },
  { code: 'XML', what: 'an attribute twice', file: () => sheetOf('<row r="1"><c r="A1" r="A1"/></row>') },
  {
    code: 'ENCODING',
    what: 'bytes that are not UTF-8',
    file: () =>
      workbookOf({
        [SHEET]: join(bytesOf(sheetXml.slice(0, -12)), Uint8Array.of(0xe6), bytesOf(sheetXml.slice(-12))),
      }),
  },
  { code: 'ENCODING', what: 'a declared Latin-1', file: () => replaced(SHEET, 'UTF-8', 'ISO-8859-1') },
  {
    code: 'ENCODING',
    what: 'UTF-16 that is declared as UTF-8',
    file: () => workbookOf({ [SHEET]: utf16(sheetXml, true, false) }),
  },
  {
    code: 'ENCODING',
    what: 'UTF-32',
    file: () => workbookOf({ [SHEET]: join(Uint8Array.of(0xff, 0xfe, 0, 0), bytesOf('<\0\0\0')) }),
  },
  { code: 'DOCTYPE', what: 'in UTF-8', file: () => workbookOf({ [SHEET]: DOCTYPE }) },
  {
    code: 'DOCTYPE',
    what: 'in UTF-16 with a mark',
    file: () => workbookOf({ [SHEET]: utf16(DOCTYPE, true, false) }),
  },
  {
    code: 'DOCTYPE',
    what: 'in big-endian UTF-16 with a mark',
    file: () => workbookOf({ [SHEET]: utf16(DOCTYPE, true, true) }),
  },
  {
    code: 'DOCTYPE',
    what: 'in UTF-16 without a mark',
    file: () => workbookOf({ [SHEET]: utf16(DOCTYPE, false, false) }),
  },
  {
    code: 'DOCTYPE',
    what: 'in big-endian UTF-16 without a mark',
    file: () => workbookOf({ [SHEET]: utf16(DOCTYPE, false, true) }),
  },
  {
    code: 'DOCTYPE',
    what: 'in the shared strings',
    file: () => workbookOf({ 'xl/sharedStrings.xml': DOCTYPE }),
  },
  { code: 'DOCTYPE', what: 'inside the root', file: () => sheetOf('<!DOCTYPE a>') },
  { code: 'ROOT', what: 'another root', file: () => replaced(SHEET, /worksheet/g, 'chartsheet') },
  { code: 'ROOT', what: 'a root without namespace', file: () => replaced(SHEET, /xmlns="[^"]*"/, '') },
  {
    code: 'ROOT',
    what: 'a worksheet listed as a chart sheet',
    file: () => replaced('xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"'),
  },
  { code: 'STRUCTURE', what: 'a cell outside a row', file: () => sheetOf('<c r="A1"><v>1</v></c>') },
  { code: 'STRUCTURE', what: 'a row outside the grid', file: () => sheetOf('', one) },
  { code: 'STRUCTURE', what: 'two grids', file: () => sheetOf(one, '<sheetData/>') },
  { code: 'STRUCTURE', what: 'no grid', file: () => replaced(SHEET, /<sheetData>.*<\/sheetData>/, '') },
  {
    code: 'STRUCTURE',
    what: 'two values in a cell',
    file: () => sheetOf('<row><c><v>1</v><v>2</v></c></row>'),
  },
  {
    code: 'STRUCTURE',
    what: 'an element in a value',
    file: () => sheetOf('<row><c><v>1<b/>2</v></c></row>'),
  },
  { code: 'STRUCTURE', what: 'a text in a row', file: () => sheetOf('<row r="1">22,8</row>') },
  {
    code: 'STRUCTURE',
    what: 'a text beside the runs of a text',
    file: () => sheetOf('<row><c t="inlineStr"><is>22<t>8</t></is></c></row>'),
  },
  {
    code: 'STRUCTURE',
    what: 'a text beside the runs of a shared string',
    file: () => workbookOf({ 'xl/sharedStrings.xml': strings('<si>22<t>8</t></si>') }),
  },
  {
    code: 'STRUCTURE',
    what: 'two sheets of one name',
    file: () =>
      replaced('xl/workbook.xml', '</sheets>', '<sheet name="DATA" sheetId="2" r:id="rId1"/></sheets>'),
  },
  { code: 'ROW_REFERENCE', what: 'row 0', file: () => sheetOf('<row r="0"/>') },
  { code: 'ROW_REFERENCE', what: 'row 1048577', file: () => sheetOf('<row r="1048577"/>') },
  {
    code: 'ROW_REFERENCE',
    what: 'a row after the last one',
    file: () => sheetOf('<row r="1048576"/><row/>'),
  },
  { code: 'ROW_REFERENCE', what: 'no number', file: () => sheetOf('<row r="1e3"/>') },
  { code: 'CELL_REFERENCE', what: 'column XFE', file: () => sheetOf('<row r="1"><c r="XFE1"/></row>') },
  { code: 'CELL_REFERENCE', what: 'column ZZZZZZ', file: () => sheetOf('<row r="1"><c r="ZZZZZZ1"/></row>') },
  {
    code: 'CELL_REFERENCE',
    what: 'a cell after the last column',
    file: () => sheetOf('<row r="1"><c r="XFD1"/><c/></row>'),
  },
  { code: 'CELL_REFERENCE', what: '__proto__', file: () => sheetOf('<row r="1"><c r="__proto__"/></row>') },
  { code: 'CELL_OUTSIDE_ROW', what: 'A2 in row 1', file: () => sheetOf('<row r="1"><c r="A2"/></row>') },
  { code: 'DUPLICATE_ROW', what: 'a row twice', file: () => sheetOf('<row r="1"/><row r="2"/><row r="2"/>') },
  {
    code: 'ORDER',
    what: 'a row twice, others between',
    file: () => sheetOf('<row r="1"/><row r="2"/><row r="1"/>'),
  },
  {
    code: 'ORDER',
    what: 'rows that have changed places',
    file: () => tableRowsOf(ROWS.replace(/(<row r="2">.*?<\/row>)(<row r="3">.*?<\/row>)/, '$2$1')),
  },
  {
    code: 'DUPLICATE_CELL',
    what: 'a cell twice',
    file: () => sheetOf('<row r="1"><c r="A1"/><c r="B1"/><c r="B1"/></row>'),
  },
  {
    code: 'ORDER',
    what: 'a cell twice, others between',
    file: () => sheetOf('<row r="1"><c r="A1"/><c/><c r="A1"/></row>'),
  },
  {
    code: 'ORDER',
    what: 'cells that have exchanged their addresses',
    file: () => sheetOf('<row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>'),
  },
  {
    code: 'SHARED_STRING',
    what: 'an index beyond the last',
    file: () => sheetOf('<row><c t="s"><v>4</v></c></row>'),
  },
  {
    code: 'SHARED_STRING',
    what: 'a negative index',
    file: () => sheetOf('<row><c t="s"><v>-1</v></c></row>'),
  },
  { code: 'SHARED_STRING', what: 'half an index', file: () => sheetOf('<row><c t="s"><v>0.5</v></c></row>') },
  ...['1e309', 'NaN', 'Infinity', '1,5', '0x10', '0b1', 'abc', ' '].map((text): Case => ({
    code: 'NUMBER',
    what: `"${text}"`,
    file: () => sheetOf(`<row><c><v>${text}</v></c></row>`),
  })),
  { code: 'DATE', what: '30 February', file: () => sheetOf('<row><c t="d"><v>2024-02-30</v></c></row>') },
  { code: 'CELL_TYPE', what: 'an unknown type', file: () => sheetOf('<row><c t="money"><v>1</v></c></row>') },
  {
    code: 'CELL_TYPE',
    what: 'a boolean that is none',
    file: () => sheetOf('<row><c t="b"><v>2</v></c></row>'),
  },
  {
    code: 'CELL_TYPE',
    what: 'both a value and an inline text',
    file: () => sheetOf('<row><c t="inlineStr"><v>1</v><is><t>2</t></is></c></row>'),
  },
  {
    code: 'MERGE',
    what: 'no range',
    file: () => sheetOf(one, '<mergeCells><mergeCell ref="B:A"/></mergeCells>'),
  },
  {
    code: 'TEXT_TOO_LONG',
    what: 'an inline text',
    file: () => sheetOf(`<row><c t="inlineStr"><is><t>${longText()}</t></is></c></row>`),
    limits: { ratio: 10_000 },
  },
  {
    code: 'TEXT_TOO_LONG',
    what: 'a text in many runs',
    file: () =>
      sheetOf(`<row><c t="inlineStr"><is>${`<r><t>${longText(300_000)}</t></r>`.repeat(4)}</is></c></row>`),
  },
  {
    code: 'TEXT_TOO_LONG',
    what: 'a shared string',
    file: () => workbookOf({ 'xl/sharedStrings.xml': strings(`<si><t>${longText()}</t></si>`) }),
  },
  {
    code: 'TEXT_TOO_LONG',
    what: 'a comment that goes on',
    file: () => sheetOf(`<!--${'x'.repeat(20_000_000)}-->`),
    limits: { ratio: 10_000 },
  },
  {
    code: 'TABLE',
    what: 'columns and range do not agree',
    file: () => replaced('xl/tables/table1.xml', 'B2:C4', 'B2:D4'),
  },
  { code: 'TABLE', what: 'no range', file: () => replaced('xl/tables/table1.xml', 'B2:C4', 'C4:B2') },
  {
    code: 'TABLE',
    what: 'no name',
    file: () => replaced('xl/tables/table1.xml', 'name="Grants" displayName="Grants"', ''),
  },
  {
    code: 'TABLE',
    what: 'a relationship to a table is lost',
    file: () => workbookOf({ 'xl/worksheets/_rels/sheet1.xml.rels': undefined }),
  },
  {
    code: 'TABLE',
    what: 'a table that the sheet does not list',
    file: () => workbookOf({ [SHEET]: worksheet(ROWS) }),
  },
  {
    code: 'TABLE',
    what: 'a caption that is another in its cell',
    file: () => replaced('xl/tables/table1.xml', 'name="Project"', 'name="Amount"'),
  },
  { code: 'TABLE', what: 'overlapping tables', file: () => twoTables('More', 'C4:D9') },
  { code: 'TABLE', what: 'two tables of one name', file: () => twoTables('GRANTS', 'F2:G9') },
  {
    code: 'DUPLICATE_NAME',
    what: 'a defined name twice',
    file: () =>
      replaced(
        'xl/workbook.xml',
        '</workbook>',
        '<definedNames><definedName name="CutOff">Data!$A$1</definedName><definedName name="cutoff">Data!$B$1</definedName></definedNames></workbook>',
      ),
  },
];

/** Long, but not so uniform that its ratio would be refused first. */
function longText(length = 1_000_001): string {
  let text = '';
  for (let seed = 1; text.length < length; seed = (seed * 48271) % 0x7fffffff) text += seed.toString(36);
  return text.slice(0, length);
}

function twoTables(name: string, range: string): Uint8Array {
  return workbookOf({
    [SHEET]: worksheet(ROWS, HAS_TABLE.replace('</tableParts>', '<tablePart r:id="rId2"/></tableParts>')),
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(
      ['rId1', 'table', '../tables/table1.xml'],
      ['rId2', 'table', '../tables/table2.xml'],
    ),
    'xl/tables/table2.xml': table(
      `name="${name}" displayName="${name}" ref="${range}"`,
      '<tableColumn id="1" name="One"/><tableColumn id="2" name="Two"/>',
    ),
  });
}

describe.each(INFLATERS)('A file that cannot be trusted is refused, unpacked as in %s', (_, inflate) => {
  test.each(CASES)('$code: $what', async ({ code, file, limits }) => {
    expect((await refusalOf(file(), inflate, limits))?.code).toBe(code);
  });

  test('and the file that all of them were made from is read', async () => {
    expect(await refusalOf(workbookOf(), inflate)).toBeUndefined();
    expect(await refusalOf(tableRowsOf(ROWS), inflate)).toBeUndefined();
  });

  test('a part that lies about its size is not unpacked further than it says', async () => {
    const bomb = withEntry(SHEET, { data: `${sheetXml}${' '.repeat(30_000_000)}`, unpackedBytes: 1000 });
    let unpacked = 0;
    const counting: Inflate = async function* (packed) {
      for await (const piece of inflate(packed)) {
        unpacked += piece.length;
        yield piece;
      }
    };
    expect((await refusalOf(bomb, counting))?.code).toBe('SIZE');
    expect(unpacked).toBeLessThan(5_000_000);
  });

  test('a deflate stream that stops is refused', async () => {
    const packed = deflateSync(bytesOf(sheetXml));
    for (const length of [0, 1, 10, packed.length - 1]) {
      const refusal = await refusalOf(withEntry(SHEET, { packed: packed.slice(0, length) }), inflate);
      expect(['COMPRESSION', 'SIZE', 'CHECKSUM', 'XML']).toContain(refusal?.code);
    }
  });
});

test('Every refusal code has a file that is refused with it.', () => {
  const covered = new Set(CASES.map(({ code }) => code));
  expect(REFUSAL_CODES.filter((code) => !covered.has(code))).toEqual([]);
});

test('A limit that is raised lets the file in.', async () => {
  const [, inflate] = INFLATERS[0]!;
  const file = workbookOf({ [SHEET]: sheetXml + ' '.repeat(1_500_000) });
  expect((await refusalOf(file, inflate))?.code).toBe('RATIO');
  expect(await refusalOf(file, inflate, { ratio: DEFAULT_LIMITS.ratio * 10 })).toBeUndefined();
});

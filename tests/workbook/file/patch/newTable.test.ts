import { openWorkbook } from '../../../../src/workbook/file/book/openWorkbook';
import type { Change, NewTable } from '../../../../src/workbook/file/patch/change';
import { readWorkbook } from '../../../../src/workbook/file/readWorkbook';
import { HAS_TABLE, ONE_SHEET, ROWS, workbook, workbookOf, worksheet } from '../workbookOf';
import { differingParts, inflate, patch, refused, xmlOf } from './patched';

const BOOK = 'xl/workbook.xml';
const SHEET = 'xl/worksheets/sheet1.xml';

const LIST: NewTable = {
  sheet: 'Data',
  name: 'Liste_1',
  captions: ['Navn', 'Beløb & mere\n_x000a_'],
  range: { top: 6, left: 5, bottom: 8, right: 6 },
  style: 'TableStyleMedium2',
};
const set = (cell: string, content: string | number): Change => ({
  ...{ kind: 'setCell', sheet: 'Data' },
  ...{ cell, content },
});
const CELLS = [set('E6', 'Navn'), set('F6', 'Beløb & mere\n_x000a_'), set('E7', 'a'), set('F8', 2.5)];
const add = (table: Partial<NewTable> = {}): Change => ({ kind: 'addTable', table: { ...LIST, ...table } });

async function tablesOf(bytes: Uint8Array) {
  const { tables } = await readWorkbook(bytes, { inflate });
  return tables.map(({ name, problems = [], columns }) => [
    name,
    problems,
    ...columns.map(({ caption, cells }) => [caption, ...cells]),
  ]);
}
const GRANTS = [
  'Grants',
  [],
  ['Project', 'Kunstig intelligens', 'Ældre & børn'],
  ['Amount\n(kr.)', 22_800_000, 11_400_000],
];
const LISTED = ['Liste_1', [], ['Navn', 'a', null], ['Beløb & mere\n_x000a_', null, 2.5]];

describe('Cells become a table', () => {
  test('beside another on a sheet of the file, and no part changes but those that must name it', async () => {
    const bytes = await patch(workbookOf(), ...CELLS, add());
    expect(await tablesOf(bytes)).toEqual([GRANTS, LISTED]);
    expect(differingParts(workbookOf(), bytes)).toEqual([
      '[Content_Types].xml',
      SHEET,
      'xl/worksheets/_rels/sheet1.xml.rels',
      '+xl/tables/table2.xml',
    ]);
    expect(xmlOf(bytes, SHEET)).toContain(
      '<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>',
    );
    const xml = xmlOf(bytes, 'xl/tables/table2.xml');
    expect(xml).toMatch(/ id="2" name="Liste_1" displayName="Liste_1" ref="E6:F8"/);
    expect(xml).toContain('name="Beløb &amp; mere_x000a__x005F_x000a_"');
    expect(xml).toContain('name="TableStyleMedium2"');
  });

  test('also where the sheet has no table, no prefix for relationships and an extension', async () => {
    const bare = worksheet('', '<pageMargins/><extLst/>').replace(/ xmlns:r="[^"]*"/, '');
    const before = workbookOf({
      [SHEET]: bare,
      'xl/worksheets/_rels/sheet1.xml.rels': undefined,
      'xl/tables/table1.xml': undefined,
    });
    const bytes = await patch(before, ...CELLS, add());
    expect(await tablesOf(bytes)).toEqual([LISTED]);
    expect(xmlOf(bytes, SHEET)).toMatch(
      /<pageMargins\/><tableParts count="1"><tablePart xmlns:r="[^"]+" r:id="rId1"\/><\/tableParts><extLst\/>/,
    );
  });

  test('several at once, on the file’s sheet and on one that is added with them', async () => {
    const rows = [
      [{ content: null }, { content: 'Dag' }],
      [{ content: null }, { content: 1 }],
    ];
    const onNew = { top: 1, left: 2, bottom: 2, right: 2 };
    const bytes = await patch(
      workbookOf(),
      ...CELLS,
      add(),
      { kind: 'addSheet', sheet: { name: 'Ny', widths: [], rows } },
      add({ sheet: 'ny', name: 'Dage', captions: ['Dag'], range: onNew }),
    );
    expect(await tablesOf(bytes)).toEqual([GRANTS, LISTED, ['Dage', [], ['Dag', 1]]]);
    const ids = ['table1', 'table2', 'table3'].map(
      (part) => / id="(\d+)"/.exec(xmlOf(bytes, `xl/tables/${part}.xml`))?.[1],
    );
    expect(ids).toEqual(['1', '2', '3']);
  });

  test.each<[string, string, Partial<NewTable>]>([
    ['a name that a table has', 'TABLE_NAME grants', { name: 'grants' }],
    ['a name that a name has', 'TABLE_NAME SUM_1', { name: 'SUM_1' }],
    ['a name that is given in the same moment', 'TABLE_NAME Senere', { name: 'Senere' }],
    ['the name of a cell', 'TABLE_NAME AB12', { name: 'AB12' }],
    ['no rows', 'TABLE_NAME Liste_1', { range: { ...LIST.range, bottom: 6 } }],
    ['fewer captions than columns', 'TABLE_NAME Liste_1', { captions: ['Navn'] }],
    ['a caption that is a number', 'TABLE_NAME Liste_1', { captions: ['Navn', 2024] }],
    ['a caption twice', 'TABLE_NAME Liste_1', { captions: ['Navn', 'NAVN'] }],
    ['a sheet that is not there', 'NO_SUCH_SHEET Andet', { sheet: 'Andet' }],
    [
      'cells of another table',
      'TABLE_BLOCKED Data Liste_1',
      { range: { top: 4, left: 3, bottom: 5, right: 4 } },
    ],
  ])('but not with %s', async (_, code, table) => {
    const named = workbookOf({
      [BOOK]: workbook(`${ONE_SHEET}<definedNames><definedName name="Sum_1">1</definedName></definedNames>`),
    });
    const later: Change = { kind: 'setName', name: 'senere', formula: 'Data!$A$1' };
    expect(await refused(named, ...CELLS, later, add(table))).toBe(code);
  });

  test('and what is not read as it was asked for is not handed over', async () => {
    const shorter: Change = {
      kind: 'editPart',
      part: 'xl/tables/table2.xml',
      edit: (text) => text.replaceAll('E6:F8', 'E6:F7'),
    };
    expect(await refused(workbookOf(), ...CELLS, add(), shorter)).toBe('NOT_AS_WRITTEN Data Liste_1');
    const renamed: Change = { ...shorter, edit: (text) => text.replace('name="Navn"', 'name="Naevn"') };
    expect(await refused(workbookOf(), ...CELLS, add(), renamed)).toBe('NOT_AS_WRITTEN Data Liste_1');
  });
});

describe('A name is forgotten', () => {
  const NAMES =
    '<definedNames><definedName name="A_1" localSheetId="0">2</definedName><definedName name="A_1">1</definedName></definedNames>';
  const named = (names: string) =>
    workbookOf({ [BOOK]: workbook(ONE_SHEET + names), [SHEET]: worksheet(ROWS, HAS_TABLE) });
  const forget: Change = { kind: 'removeName', name: 'a_1' };

  test('that of the whole workbook, and one of a sheet by the same name stays', async () => {
    const bytes = await patch(named(NAMES), forget);
    const { names } = await openWorkbook(bytes, { inflate });
    expect(names.map(({ formula, sheetIndex }) => [formula, sheetIndex])).toEqual([['2', 0]]);
    expect(differingParts(named(NAMES), bytes)).toEqual([BOOK]);
  });

  test('the last one with the list that it stood in', async () => {
    const one = named('<definedNames><definedName name="A_1">1</definedName></definedNames>');
    expect(xmlOf(await patch(one, forget), BOOK)).not.toContain('definedName');
  });

  test('but not one that is not there', async () => {
    expect(await refused(named(''), forget)).toBe('DEFINED_NAME a_1');
  });
});

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import { mappingRows, type TableMapping } from '../../src/mapping/mappingTable';
import { fieldsOf } from '../../src/ledger/tables';
import type { ExcelHost } from '../../src/workbench/host/host';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import type { NewMapping, OpenWorkbook } from '../../src/workbook/port';
import { valuesOf } from '../mapping/mapped';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

const PROJECTS = fieldsOf('Projects');

function mappingNamed(name: string, sheet: string, table: 'Projects' | 'Pools', caption: string): NewMapping {
  const fields = (table === 'Projects' ? PROJECTS : fieldsOf('Pools')).slice(0, 1).map(([field, spec]) => ({
    ...{ field, spec, label: spec.da },
    source: { kind: 'column', caption, unit: 'kr', form: null } as const,
  }));
  const mapping: TableMapping = { table, range: name, fields, leftOut: [{ caption, text: '=I alt' }] };
  const range = { top: 2, left: 2, bottom: 5, right: 3 };
  return { rows: mappingRows([mapping], 'da'), ranges: [{ name, sheet, range }] };
}
const FIRST = mappingNamed('Mapping_1', "Sager '24", 'Projects', '+Sag');
const SECOND = mappingNamed('Mapping_2', 'Puljer', 'Pools', 'Pulje');

let host: ExcelHost;
let workbook: OpenWorkbook;
beforeEach(async () => {
  ({ host } = await openHost({ sheets: ["Sager '24", 'Puljer'] }));
  host.type("Sager '24", 1, 1, [
    ['+Sag', 'Note'],
    ['007', 'x'],
    ['A-2', ''],
    ["'=I alt", ''],
  ]);
  host.type('Puljer', 1, 1, [
    ['Pulje', 'Note'],
    ['NT', ''],
  ]);
  workbook = openExcelWorkbook();
});

const read = async () =>
  (await workbook.read()).tables.map((table) => [
    table.name,
    table.problems,
    valuesOf(table.name as 'Projects', table),
  ]);
const ids = (table: string, field: string, ...values: string[]) => [
  table,
  [],
  values.map((value) => ({ [field]: value })),
];

describe('A mapping that is kept in the open workbook', () => {
  it('is written on a sheet of its own, names its range, and the tables are read by it', async () => {
    const before = host.book.sheets.map(({ name }) => host.grid.read(name, host.grid.used(name) as never));
    await workbook.addMapping(FIRST);
    expect(host.book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ['Mapping_1', "='Sager ''24'!$B$2:$C$5"],
    ]);
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sager '24", 'Puljer', 'Mapping']);
    const own = before.map((_, at) => host.book.sheets[at]?.name ?? '');
    expect(own.map((name) => host.grid.read(name, host.grid.used(name) as never))).toEqual(before);
    expect(await read()).toEqual([ids('Projects', 'projectId', '007', 'A-2')]);
  });

  it('stands beside an earlier one, in the order and the language of its columns', async () => {
    const [captions = [], ...rows] = FIRST.rows;
    const turned = [captions, ...rows].map((row) => [...row].reverse());
    turned[0] = ['Constant', 'Range', 'Text form', 'Unit', 'Caption', 'Field', 'Table'];
    await workbook.addMapping({ ...FIRST, rows: turned });
    await workbook.addMapping(SECOND);
    expect(host.book.tables.map(({ name, range }) => [name, range.rows])).toEqual([['Mapping', 5]]);
    expect(await read()).toEqual([ids('Projects', 'projectId', '007', 'A-2'), ids('Pools', 'poolId', 'NT')]);
  });

  it('is taken out again without a trace, alone and beside another', async () => {
    const empty = stateOf(host);
    const takeFirst = await workbook.addMapping(FIRST);
    const first = stateOf(host);
    const takeSecond = await workbook.addMapping(SECOND);
    await takeSecond();
    expect(stateOf(host)).toEqual(first);
    await takeFirst();
    expect(stateOf(host)).toEqual(empty);
  });

  it.each([
    ['alone', 1],
    ['beside another', 2],
  ])('is left where somebody has changed it since, %s', async (_, count) => {
    const takeFirst = await workbook.addMapping(FIRST);
    const takeOut = count === 1 ? takeFirst : await workbook.addMapping(SECOND);
    host.type('Mapping', count === 1 ? 1 : 3, 2, [['Anden']]);
    const now = stateOf(host);
    await expect(takeOut()).rejects.toMatchObject({ trouble: 'moved', detail: 'Mapping' });
    expect(stateOf(host)).toEqual(now);
  });

  it('is not written where its name is taken, where no sheet can be added, or the table has other columns', async () => {
    host.book.defineName('mapping_1', 'Puljer!$B$2');
    let now = stateOf(host);
    await expect(workbook.addMapping(FIRST)).rejects.toMatchObject({ trouble: 'moved', detail: 'Mapping_1' });
    expect(stateOf(host)).toEqual(now);
    host.book.isStructureProtected = true;
    await expect(workbook.addMapping(SECOND)).rejects.toMatchObject({ trouble: 'structure' });
    expect(stateOf(host)).toEqual(now);
    host.book.isStructureProtected = false;
    host.type('Puljer', 20, 0, [['Tabel', 'Noget']]);
    host.book.addTable(host.book.sheet('Puljer'), { row: 20, column: 0, rows: 2, columns: 2 }, 'Mapping');
    now = stateOf(host);
    await expect(workbook.addMapping(SECOND)).rejects.toMatchObject({ trouble: 'gone', detail: 'Mapping' });
    expect(stateOf(host)).toEqual(now);
  });
});

/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />
import fc from 'fast-check';
import { addressParts, cellAddress } from '../../src/ledger/address';
import type { ExcelHost } from '../../src/workbench/host/host';
import { cellsText, parseCells } from '../../src/workbench/host/place';
import { areasOf } from '../../src/workbook/excel/areas';
import { openExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { WorkbookError, type Mark, type OpenWorkbook } from '../../src/workbook/port';
import { stateOf } from '../support/hostState';
import { openHost } from './openHost';

let host: ExcelHost;
let workbook: OpenWorkbook;

beforeEach(async () => {
  ({ host } = await openHost({ sheets: ['Tilsagn', 'Rammer'] }));
  workbook = openExcelWorkbook();
  const sheet = host.book.sheet('Tilsagn');
  sheet.formatting.set('1,1', { fill: '#00FF00', bold: true });
  const own = host.book.addFormat({ sheet, range: { row: 0, column: 0, rows: 9, columns: 9 } });
  Object.assign(own, { formula: '=$B2<0', fill: '#FFC7CE', stopIfTrue: true });
});

const mark = (severity: Mark['severity'], sheet: string, ...cells: string[]): Mark => ({
  severity,
  sheet,
  cells,
});
const marks = (sheet: string): string[] =>
  host.book
    .sheet(sheet)
    .conditionalFormats.filter(({ formula }) => formula !== '=$B2<0')
    .map(({ range, fill, bottomStyle, bottomLine }) =>
      [cellsText(range), fill, bottomStyle, bottomLine].join(' '),
    )
    .sort();

describe('a highlight', () => {
  it('has a fill and an edge by severity, and a note an edge alone', async () => {
    await workbook.highlight([
      mark('error', 'Tilsagn', 'B2'),
      mark('warning', 'Tilsagn', 'C3'),
      mark('info', 'Rammer', 'D4'),
    ]);
    expect(marks('Tilsagn')).toEqual(['B2 #FBDFE1 Continuous #B10E1C', 'C3 #FFF0CC Dash #8A4B00']);
    expect(marks('Rammer')).toEqual(['D4  Dot #0F548C']);
  });

  it('shows the worst where a cell has several findings', async () => {
    await workbook.highlight([
      mark('info', 'Tilsagn', 'B2', 'B3'),
      mark('error', 'Tilsagn', 'B2'),
      mark('warning', 'Tilsagn', 'B2'),
    ]);
    expect(marks('Tilsagn')).toEqual(['B2 #FBDFE1 Continuous #B10E1C', 'B3  Dot #0F548C']);
  });

  it('replaces the one before, and taking it away leaves all as it was', async () => {
    const state = stateOf(host);
    await workbook.highlight([mark('error', 'Tilsagn', 'B2', 'B3', 'C2'), mark('info', 'Rammer', 'A1')]);
    await workbook.highlight([mark('warning', 'Tilsagn', 'B2')]);
    expect([marks('Tilsagn'), marks('Rammer')]).toEqual([['B2 #FFF0CC Dash #8A4B00'], []]);
    await workbook.clearHighlight();
    expect(stateOf(host)).toEqual(state);
  });

  it('is known again after rows were inserted, in another pane and where Excel writes its formula with blanks', async () => {
    const state = stateOf(host);
    await workbook.highlight([mark('error', 'Tilsagn', 'B2', 'D7')]);
    for (const format of host.book.sheet('Tilsagn').conditionalFormats.slice(1)) {
      format.range = { ...format.range, row: format.range.row + 5 };
      format.formula = '= N("Puljetjek") = 0';
    }
    await openExcelWorkbook().clearHighlight();
    expect(stateOf(host)).toEqual(state);
  });

  it('takes few requests for many cells', async () => {
    const column = Array.from({ length: 9000 }, (_, row) => `G${row + 8}`);
    host.faults.clear();
    await workbook.highlight([mark('error', 'Tilsagn', ...column)]);
    expect([marks('Tilsagn'), host.faults.batches]).toEqual([['G8:G9007 #FBDFE1 Continuous #B10E1C'], 4]);
    // Cells with gaps between them cannot be merged; no request is over the limit of 5 MB.
    const apart = Array.from({ length: 2000 }, (_, row) => `G${row * 2 + 8}`);
    host.faults.clear();
    await workbook.highlight([mark('error', 'Tilsagn', ...apart)]);
    expect([marks('Tilsagn').length, host.faults.batches]).toEqual([2000, 8]);
    await workbook.clearHighlight();
    expect(marks('Tilsagn')).toEqual([]);
  });

  it('can be taken away whole after Excel gave up in the middle of it', async () => {
    const state = stateOf(host);
    const apart = Array.from({ length: 2000 }, (_, row) => `G${row * 2 + 8}`);
    host.faults.clear();
    host.faults.reject(5);
    await expect(workbook.highlight([mark('error', 'Tilsagn', ...apart)])).rejects.toBeInstanceOf(
      WorkbookError,
    );
    expect(marks('Tilsagn').length).toBeGreaterThan(0);
    await workbook.clearHighlight();
    expect(stateOf(host)).toEqual(state);
  });
});

describe('a protected sheet', () => {
  it('is named, every one, and nothing is marked anywhere', async () => {
    for (const sheet of host.book.sheets) Object.assign(sheet, { isProtected: true, password: 'hemmelig' });
    const state = stateOf(host);
    const all = [mark('error', 'Tilsagn', 'B2'), mark('info', 'Rammer', 'A1')];
    await expect(workbook.highlight(all)).rejects.toEqual(new WorkbookError('protected', 'Tilsagn, Rammer'));
    expect(stateOf(host)).toEqual(state);
  });

  it('is no trouble where nothing is to be marked on it', async () => {
    host.book.sheet('Rammer').isProtected = true;
    await workbook.highlight([mark('error', 'Tilsagn', 'B2')]);
    await workbook.clearHighlight();
    expect(marks('Tilsagn')).toEqual([]);
  });

  it('keeps its marks, and those of the others too, when it was protected after it was marked', async () => {
    await workbook.highlight([mark('error', 'Tilsagn', 'B2'), mark('info', 'Rammer', 'A1')]);
    host.book.sheet('Rammer').isProtected = true;
    const state = stateOf(host);
    await expect(workbook.clearHighlight()).rejects.toEqual(new WorkbookError('protected', 'Rammer'));
    expect(stateOf(host)).toEqual(state);
  });
});

it('A sheet that is gone is told, and nothing is marked', async () => {
  const state = stateOf(host);
  const both = [mark('error', 'Tilsagn', 'B2'), mark('error', 'Slettet', 'B2')];
  await expect(workbook.highlight(both)).rejects.toEqual(new WorkbookError('gone', 'Slettet'));
  expect(stateOf(host)).toEqual(state);
});

it('Areas cover just the cells that they are made of, each once', () => {
  const cell = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .map(([row, column]) => cellAddress(row, column));
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const covered = areasOf(cells).flatMap((area) => {
        const range = parseCells(area);
        if (!range) throw new Error(area);
        return Array.from({ length: range.rows * range.columns }, (_, at) =>
          cellAddress(
            range.row + 1 + Math.floor(at / range.columns),
            range.column + 1 + (at % range.columns),
          ),
        );
      });
      expect(covered.sort()).toEqual([...new Set(cells)].sort());
      expect(covered.every((one) => addressParts(one).row > 0)).toBe(true);
    }),
  );
});

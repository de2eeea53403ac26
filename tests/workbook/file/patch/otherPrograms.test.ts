import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { CellError } from '../../../../src/ledger/source';
import type { Change } from '../../../../src/workbook/file/patch/change';
import { patch } from './patched';

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, '../../../../assets/samples/sample.da.xlsx')));
const SEAL = '<seal xmlns="urn:puljetjek:seal">1</seal>';

const changes: Change[] = [
  { kind: 'setCell', sheet: 'Overblik', cell: 'B8', content: 12.5 },
  { kind: 'setCell', sheet: 'Overblik', cell: 'F40', content: { formula: 'B8*2', value: 25 } },
  { kind: 'setCell', sheet: 'Overblik', cell: 'A8', content: '  Ældre & <børn>_x0041_' },
  { kind: 'setCell', sheet: 'Overblik', cell: 'A9', content: true },
  { kind: 'setCell', sheet: 'Overblik', cell: 'A10', content: new CellError('#N/A') },
  { kind: 'setCell', sheet: 'Overblik', cell: 'B9', content: null },
  { kind: 'growTable', table: 'Allocations', rows: 1 },
  { kind: 'setName', name: 'CutOff', formula: 'Overblik!$F$40' },
  { kind: 'setCustomXml', namespace: 'urn:puljetjek:seal', xml: SEAL },
  {
    kind: 'addSheet',
    sheet: {
      name: 'Fund',
      widths: [10, 60],
      rows: [
        [{ content: 'Beløb', style: 'header' }],
        [
          { content: 22_800_000, style: 'amount' },
          { content: '=1+1', style: 'wrapped' },
        ],
        [{ content: 45_352, style: 'date' }],
      ],
    },
  },
];

async function byAnother(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

describe('Another program reads', () => {
  test('what was changed as it was asked for', async () => {
    const book = await byAnother(await patch(SAMPLE, ...changes));
    const overview = book.getWorksheet('Overblik')!;
    expect(overview.getCell('B8').value).toBe(12.5);
    expect(overview.getCell('F40').value).toEqual({ formula: 'B8*2', result: 25 });
    expect(overview.getCell('A8').text).toContain('Ældre & <børn>');
    expect(overview.getCell('A9').value).toBe(true);
    expect(overview.getCell('A10').value).toEqual({ error: '#N/A' });
    expect(overview.getCell('B9').value).toBeNull();
    expect(overview.getCell('B8').numFmt).toBe(
      (await byAnother(SAMPLE)).getWorksheet('Overblik')!.getCell('B8').numFmt,
    );
    expect(book.definedNames.getRanges('CutOff').ranges).toEqual(['Overblik!$F$40']);
    const findings = book.getWorksheet('Fund')!;
    expect(findings.getCell('A1').font).toMatchObject({ bold: true });
    expect([findings.getCell('A2').value, findings.getCell('A2').numFmt]).toEqual([22_800_000, '#,##0.00']);
    expect([findings.getCell('B2').value, findings.getCell('B2').numFmt]).toEqual(['=1+1', '@']);
    expect(findings.getCell('A3').value).toEqual(new Date('2024-03-01T00:00:00Z'));
    expect(findings.getColumn(2).width).toBe(60);
  });

  test('every other cell as before', async () => {
    const [before, after] = [await byAnother(SAMPLE), await byAnother(await patch(SAMPLE, ...changes))];
    const cellsOf = (book: ExcelJS.Workbook): Map<string, unknown> => {
      const cells = new Map<string, unknown>();
      for (const sheet of book.worksheets)
        sheet.eachRow((row) =>
          row.eachCell((cell) =>
            cells.set(`${sheet.name}!${cell.address}`, [cell.value, cell.numFmt, cell.font]),
          ),
        );
      return cells;
    };
    const written = new Set(
      changes.flatMap((change) => (change.kind === 'setCell' ? [`${change.sheet}!${change.cell}`] : [])),
    );
    const left = (cells: Map<string, unknown>): [string, unknown][] =>
      [...cells].filter(([place]) => !written.has(place) && !place.startsWith('Fund!'));
    expect(left(cellsOf(after))).toEqual(left(cellsOf(before)));
    expect(left(cellsOf(before)).length).toBeGreaterThan(400);
  });
});

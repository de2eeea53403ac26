/// <reference types="office-js" />
import { cellAddress } from '../../ledger/address';
import { WorkbookError, type ChartSheet, type ChartTable } from '../port';
import type { Visit } from './inExcel';
import { freeName } from './sheetNames';

/** Rows that a chart of so many bars takes to be readable, at 20 points a row. */
const ROWS_AT_LEAST = 12;
const ROWS_AROUND = 5;
/** Charts stand to the right of the widest table, with a column between. */
const CHART_COLUMNS = 8;

/** Adds the sheet below a name that is free, its tables one below the other and the chart of each beside it. */
export async function addCharts(visit: Visit, { name, note, tables }: ChartSheet): Promise<string> {
  const { worksheets, protection } = visit.context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  await visit.sync();
  if (protection.protected) throw new WorkbookError('structure');
  const given = freeName(
    name,
    worksheets.items.map((each) => each.name),
  );

  const sheet = worksheets.add(given);
  sheet.getRange('A1').values = [[asText(note)]];
  const left = Math.max(...tables.map(({ captions }) => captions.length)) + 2;
  let top = 3;
  for (const table of tables) {
    const height = Math.max(ROWS_AT_LEAST, table.rows.length + ROWS_AROUND);
    addChart(sheet, table, { top, left, height });
    top += height + 2;
  }
  sheet.activate();
  await visit.sync();
  return given;
}

function addChart(
  sheet: Excel.Worksheet,
  { title, bars, captions, rows }: ChartTable,
  { top, left, height }: { readonly top: number; readonly left: number; readonly height: number },
): void {
  const last = cellAddress(top + rows.length, captions.length);
  const range = sheet.getRange(`${cellAddress(top, 1)}:${last}`);
  range.values = [
    captions.map(asText),
    // An empty cell has no bar, where 0 would be one of no length; a null would leave the cell as it was.
    ...rows.map(([name, ...values]) => [asText(name), ...values.map((value) => value ?? '')]),
  ];
  sheet.getRange(`${cellAddress(top + 1, 2)}:${last}`).numberFormat = rows.map(() =>
    captions.slice(1).map(() => '#,##0.00'),
  );
  const chart = sheet.charts.add(bars === 'stacked' ? 'BarStacked' : 'BarClustered', range, 'Columns');
  chart.title.text = title;
  chart.setPosition(cellAddress(top, left), cellAddress(top + height - 1, left + CHART_COLUMNS - 1));
}

/** A text that Excel must not take for a formula. */
function asText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

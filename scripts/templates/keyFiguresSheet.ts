import type { Alignment, CellValue, Style, Workbook, Worksheet } from 'exceljs';
import type { ChartsOnSheet } from './chartParts';
import { keyName, numberFormat } from './columns';
import { keyFigureCharts } from './keyFigureCharts';
import { KeyFigures, POOL_COLUMNS, type FormulaCell, type Stored } from './keyFigures';
import { COLOUR, FONT, WRAPPED, fill, heightOf, linesOf, setUpPage, underline } from './look';
import { markedIf, type TemplateSetting } from './text';

/** Rows that the sheet has formulas for. */
const POOLS = 8;
const YEARS = 8;
const PROJECTS = 30;

/** First rows of the tables; a heading, a line on what is shown, and the captions stand above each. */
const TOP = { pools: 8, years: 40, deadlines: 52, match: 58 } as const;
/** The charts stand between the pools and the years. */
const CHARTS = { from: 16, to: 35 } as const;

const WIDTHS = [22, 32, 17, 17, 17, 17, 12, 17, 17, 17] as const;
const AMOUNT = '#,##0.00';
const SHARE = '0.0%';

const atTop = (horizontal: 'left' | 'right'): Partial<Alignment> => ({ vertical: 'top', horizontal });

/** The sheet with the key figures of the pools. Its charts are handed back: the writer of sheets has none. */
export function addKeyFigures(workbook: Workbook, setting: TemplateSetting): ChartsOnSheet {
  const { text, kind } = setting;
  const words = text.keyFigures;
  const sheet = workbook.addWorksheet(words.sheet, { views: [{ showGridLines: false }] });
  // Shown after the overview though made last, so that the parts of the tables keep their numbers. The library's
  // types leave the order out.
  Object.assign(sheet, { orderNo: 2.5 });
  WIDTHS.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const title = { font: FONT.title, alignment: { vertical: 'middle' } } as const;
  put(sheet, 'A1', markedIf(kind, words.sheet, text), title);
  sheet.getRow(1).height = 24;
  put(sheet, 'A2', text.overview.note, { font: FONT.note });
  words.unknown.forEach((line, index) => put(sheet, `A${3 + index}`, line, { font: FONT.note }));
  const figures = new KeyFigures(setting.facts, setting.language);
  writePools(sheet, figures, setting);
  writeYears(sheet, figures, setting);
  writeDeadlines(sheet, figures, setting);
  writeMatch(sheet, figures, setting);
  greyErrors(sheet);
  setUpPage(sheet, text.pageFooter);
  const charts = keyFigureCharts(sheet, words, {
    pools: [TOP.pools, TOP.pools + POOLS - 1],
    years: [TOP.years, TOP.years + YEARS - 1],
    place: CHARTS,
  });
  return { number: sheet.id, charts };
}

function writePools(sheet: Worksheet, figures: KeyFigures, { text }: TemplateSetting): void {
  const { pools, columns } = text.keyFigures;
  const top = TOP.pools;
  const more = `ROWS(${figures.column('Pools', 'poolId')})>${POOLS}`;
  begin(sheet, top, pools.heading, [pools.pool, pools.name, ...columns]);
  formula(sheet, `A${top - 2}`, limit(more, pools.limit(POOLS)), { font: FONT.note });
  for (let place = 1; place <= POOLS; place += 1) {
    const row = top + place - 1;
    const id = writeNamed(sheet, row, figures.row('Pools', ['poolId', 'name'], top, place));
    writeFigures(sheet, row, figures.pool(row, { cell: `$A${row}`, value: id }));
  }
}

function writeYears(sheet: Worksheet, figures: KeyFigures, { text }: TemplateSetting): void {
  const { years, columns } = text.keyFigures;
  const top = TOP.years;
  const pool = { cell: `$B$${top - 2}`, value: stored(sheet, `A${TOP.pools}`) };
  begin(sheet, top, years.heading, [years.year, '', ...columns]);
  put(sheet, `A${top - 2}`, years.pool, { font: FONT.strong });
  const chosen = { font: FONT.strong, fill: fill(COLOUR.accentTint), border: underline(COLOUR.accent) };
  formula(sheet, `B${top - 2}`, { formula: `A${TOP.pools}`, result: pool.value }, chosen);
  sheet.getCell(`B${top - 2}`).dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [keyName('Pools')],
    showInputMessage: true,
    promptTitle: years.pool,
    prompt: years.choose,
  };
  const last = `A${top + YEARS - 1}`;
  const more = `N(${last})*(MAX(${figures.yearColumns()})-N(${last}))>0`;
  formula(sheet, `C${top - 2}`, limit(more, years.limit(YEARS)), { font: FONT.note });
  figures.years(top, YEARS, pool).forEach((year, index) => {
    const row = top + index;
    formula(sheet, `A${row}`, year, { numFmt: '0', font: FONT.body, alignment: atTop('left') });
    writeFigures(sheet, row, figures.pool(row, pool, year.result));
  });
}

function writeDeadlines(sheet: Worksheet, figures: KeyFigures, { text, language }: TemplateSetting): void {
  const { deadlines } = text.keyFigures;
  const top = TOP.deadlines;
  begin(sheet, top, deadlines.heading, [deadlines.what, '', deadlines.open, deadlines.first]);
  put(sheet, `A${top - 2}`, deadlines.note, { font: FONT.note });
  const date = numberFormat({ type: 'date', da: '', en: '' }, language);
  const rows = [
    [deadlines.reports, figures.deadlines('Reports', ['dueOn', 'receivedOn'], top)],
    [deadlines.payments, figures.deadlines('Payments', ['dueOn', 'paidOn'], top + 1)],
  ] as const;
  rows.forEach(([what, { open, first }], index) => {
    const row = top + index;
    put(sheet, `A${row}`, what, { font: FONT.body });
    formula(sheet, `C${row}`, open, { numFmt: '0', font: FONT.body, alignment: atTop('right') });
    formula(sheet, `D${row}`, first, { numFmt: date, font: FONT.body, alignment: atTop('right') });
  });
}

function writeMatch(sheet: Worksheet, figures: KeyFigures, { text }: TemplateSetting): void {
  const { match } = text.keyFigures;
  const top = TOP.match;
  const more = `ROWS(${figures.column('Projects', 'projectId')})>${PROJECTS}`;
  begin(sheet, top, match.heading, [
    match.project,
    match.title,
    match.required,
    match.pledged,
    match.missing,
  ]);
  formula(sheet, `A${top - 2}`, limit(more, match.limit(PROJECTS)), { font: FONT.note });
  for (let place = 1; place <= PROJECTS; place += 1) {
    const row = top + place - 1;
    const id = writeNamed(sheet, row, figures.row('Projects', ['projectId', 'title'], top, place));
    writeFigures(sheet, row, figures.match(row, id));
  }
}

function put(sheet: Worksheet, address: string, value: CellValue, style: Partial<Style>): void {
  const cell = sheet.getCell(address);
  cell.value = value;
  cell.style = style;
}

function formula(
  sheet: Worksheet,
  address: string,
  { formula, result }: FormulaCell,
  style: Partial<Style>,
): void {
  // The library's types do not know that a formula's stored result may be an error.
  put(sheet, address, { formula, result }, style);
}

function stored(sheet: Worksheet, address: string): Stored {
  return sheet.getCell(address).result as Stored;
}

/** A sentence on how much is shown, which becomes another once there is more. */
function limit(more: string, [all, some]: readonly [string, string]): FormulaCell {
  return { formula: `IF(${more},"${some}","${all}")`, result: all };
}

/** The heading of a table, whose captions stand above row `top`. */
function begin(sheet: Worksheet, top: number, heading: string, captions: readonly string[]): void {
  put(sheet, `A${top - 3}`, heading, { font: FONT.section });
  captions.forEach((caption, index) => {
    put(sheet, `${String.fromCharCode(65 + index)}${top - 1}`, caption === '' ? null : caption, {
      font: FONT.onTint,
      fill: fill(COLOUR.accentTint),
      border: underline(COLOUR.accent),
      alignment: { vertical: 'middle', wrapText: true, horizontal: index < 2 ? 'left' : 'right' },
    });
  });
  sheet.getRow(top - 1).height = heightOf(2) + 3;
}

/** Writes id and name and returns the id. */
function writeNamed(sheet: Worksheet, row: number, [id, name]: readonly [FormulaCell, FormulaCell]): Stored {
  formula(sheet, `A${row}`, id, { font: FONT.strong, alignment: atTop('left') });
  formula(sheet, `B${row}`, name, { font: FONT.body, alignment: WRAPPED });
  const lines = linesOf(typeof name.result === 'string' ? name.result : '', WIDTHS[1]);
  if (lines > 1) sheet.getRow(row).height = heightOf(lines);
  return id.result;
}

function writeFigures(sheet: Worksheet, row: number, figures: readonly FormulaCell[]): void {
  figures.forEach((figure, index) => {
    const numFmt = POOL_COLUMNS[index] === 'POOL_UTILISATION' ? SHARE : AMOUNT;
    const style = { numFmt, font: FONT.body, alignment: atTop('right') };
    formula(sheet, `${String.fromCharCode(67 + index)}${row}`, figure, style);
  });
}

/** A figure that is not known must not catch the eye as one. */
function greyErrors(sheet: Worksheet): void {
  const ref = `C${TOP.pools}:J${TOP.match + PROJECTS - 1}`;
  const style = { font: { color: { argb: COLOUR.text2 } } };
  sheet.addConditionalFormatting({
    ref,
    rules: [{ type: 'expression', priority: 1, formulae: [`ISERROR(C${TOP.pools})`], style }],
  });
}

import { READ, type Column } from '../../../ledger/columns';
import type { ReadTable } from '../../../ledger/readTable';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { cellHit } from './cells';

/** Formulas in at least four of five rows make a column calculated. */
const MOSTLY = { of: 5, formulas: 4 };

/** In a calculated column no formula has been typed over by a number: it no longer follows the rest. */
export const formulaConstant: RuleKind = {
  id: 'formula-constant',
  family: 'integrity',
  version: 1,
  notInCells: true,
  severity: 'warning',
  parameters: [],
  reads: {},

  check(run) {
    for (const table of run.ledger.tables.values()) {
      const formulas = table.columns.map((column) => ({ column, rows: formulasOf(table, column) }));
      if (formulas.every(({ rows }) => rows === null)) continue;
      run.cover(table.rowCount);
      for (const { column, rows } of formulas) if (rows) tellConstants(run, table, column, rows);
    }
  },

  examples: [
    {
      title: { da: 'En kolonne med formler hele vejen', en: 'A column of formulas all the way' },
      workbook: {
        raw: { tables: [calculated(['A', 'B', 'C', 'D', 'E'], [0, 1, 2, 3, 4])] },
      },
      findings: [],
    },
    {
      title: {
        da: 'Formler i tre af fire rækker er for lidt til at kalde kolonnen beregnet',
        en: 'Formulas in three of four rows do not make a column calculated',
      },
      workbook: { raw: { tables: [calculated(['A', 'B', 'C', 'D'], [0, 1, 2])] } },
      findings: [],
    },
    {
      title: {
        da: 'Et tal skrevet hen over en af fem formler',
        en: 'A number typed over one of five formulas',
      },
      workbook: { raw: { tables: [calculated(['A', 'B', 'C', 'D', 'E'], [0, 1, 2, 4])] } },
      findings: [
        { message: 'formula-constant', severity: 'warning', table: 'Projects', cell: 'B5', received: 1000 },
      ],
    },
  ],
};

/** The formulas by row of the source, or `null` where they are not known or the column is not calculated. */
function formulasOf(table: ReadTable, { position }: Column): ReadonlyMap<number, string> | null {
  const { source } = table;
  return (position > 0 && source?.columns[position - source.firstColumn]?.formulas) || null;
}

function tellConstants(
  run: Run,
  table: ReadTable,
  column: Column,
  formulas: ReadonlyMap<number, string>,
): void {
  const { field, caption, state } = column;
  const isCalculated = (rows: number): boolean => rows * MOSTLY.of >= table.rowCount * MOSTLY.formulas;
  if (!isCalculated(formulas.size)) return; // no need to go through the rows of a column without a formula
  const constants: number[] = [];
  let calculated = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (formulas.has(table.offsets[row] as number)) calculated += 1;
    else if (state[row] === READ) constants.push(row);
  }
  if (!isCalculated(calculated)) return;
  for (const row of constants) {
    run.report({
      ...cellHit(run, table, row, field),
      message: {
        id: 'formula-constant',
        params: { caption: caption ?? '', formulas: calculated, rows: table.rowCount },
      },
    });
  }
}

/** Projects whose eligible cost is a formula in some rows. */
function calculated(ids: readonly string[], formulaRows: readonly number[]) {
  return {
    name: 'Projects',
    sheet: 'Projects',
    firstRow: 2,
    firstColumn: 1,
    rowCount: ids.length,
    columns: [
      { caption: 'Project ID', cells: ids },
      {
        caption: 'Eligible cost',
        cells: ids.map(() => 1000),
        formulas: new Map(formulaRows.map((row) => [row, `500+${row}+500`])),
      },
    ],
  };
}

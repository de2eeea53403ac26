import { sheetRow } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { SourceNotice } from '../../../ledger/source';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { number } from '../../values';

/** What a reader should know about the file as a whole: macros, links, over-long texts, hidden rows. */
export const fileNotice: RuleKind = {
  id: 'file-notice',
  family: 'integrity',
  version: 1,
  notInCells: true,
  severity: 'info',
  parameters: [],
  reads: {},

  check(run) {
    const { notices } = run.ledger.workbook;
    tellMacros(
      run,
      notices.filter(({ kind }) => kind === 'macros'),
    );
    tellLinks(
      run,
      notices.filter(({ kind }) => kind === 'external-links'),
    );
    for (const { kind, sheet = '', cell = '' } of notices) {
      if (kind !== 'long-text') continue;
      run.report({
        at: { place: { sheet, cell } },
        keys: ['long-text', sheet, cell],
        severity: 'error',
        message: { id: 'long-text', params: { sheet, cell } },
      });
    }
    tellHiddenRows(run);
  },

  examples: [
    {
      title: { da: 'Ingen makroer, ingen skjulte rækker', en: 'No macros, no hidden rows' },
      workbook: { Pools: [{ poolId: 'P' }] },
      findings: [],
    },
    {
      title: { da: 'Makroer og kæder, som ikke er kørt', en: 'Macros and links, which were not run' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          notices: [
            { kind: 'macros', detail: 'xl/vbaProject.bin' },
            { kind: 'external-links', detail: 'xl/externalLinks/externalLink1.xml' },
            { kind: 'external-links', detail: 'xl/externalLinks/externalLink2.xml' },
          ],
        },
      },
      findings: [
        { message: 'macros', severity: 'warning', table: null, cell: '' },
        { message: 'external-links', severity: 'warning', table: null, cell: '', received: 2 },
      ],
    },
    {
      title: { da: 'En tekst, der er længere end Excel kan holde', en: 'A text longer than Excel can hold' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: { notices: [{ kind: 'long-text', sheet: 'Pools', cell: 'B2' }] },
      },
      findings: [{ message: 'long-text', severity: 'error', table: null, cell: 'B2' }],
    },
    {
      title: {
        da: 'Skjulte rækker i tabellen tæller med; en skjult tom række er ikke noget',
        en: 'Hidden rows in a table count; a hidden empty row is nothing',
      },
      workbook: {
        raw: {
          tables: [
            {
              name: 'Pools',
              sheet: 'Puljer',
              firstRow: 8,
              firstColumn: 4,
              rowCount: 4,
              hiddenRows: [2, 9, 10, 11, 12],
              columns: [
                { caption: 'Pool ID', cells: ['P', null, 'Q', 'R'] },
                { caption: 'Name', cells: ['P', null, 'Q', 'R'] },
              ],
            },
          ],
        },
      },
      findings: [{ message: 'hidden-rows', severity: 'info', table: 'Pools', cell: 'D10', received: 2 }],
    },
  ],
};

function tellMacros(run: Run, notices: readonly SourceNotice[]): void {
  if (notices.length === 0) return;
  run.report({ at: {}, keys: ['macros'], severity: 'warning', message: { id: 'macros', params: {} } });
}

function tellLinks(run: Run, notices: readonly SourceNotice[]): void {
  if (notices.length === 0) return;
  run.report({
    at: {},
    keys: ['external-links'],
    severity: 'warning',
    received: number(notices.length),
    message: { id: 'external-links', params: { links: notices.length } },
  });
}

/** One line for the workbook: they count all the same, and that should be no surprise. */
function tellHiddenRows(run: Run): void {
  const found: { table: ReadTable; rows: number[] }[] = [];
  for (const table of run.ledger.tables.values()) {
    run.cover(table.rowCount);
    const rows = hiddenRowsOf(table);
    if (rows.length > 0) found.push({ table, rows });
  }
  const [first] = found;
  if (!first) return;
  const tables = found.map(({ table, rows }) => ({ table: table.name, rows: rows.length }));
  const rows = tables.reduce((sum, each) => sum + each.rows, 0);
  const [column] = first.table.columns.filter(({ position }) => position > 0);
  run.report({
    at: { table: first.table.name, row: first.rows[0] as number, field: column?.field as never },
    keys: ['hidden-rows'],
    received: number(rows),
    message: { id: 'hidden-rows', params: { rows, tables } },
  });
}

function hiddenRowsOf(table: ReadTable): number[] {
  const hidden = new Set(table.source?.hiddenRows ?? []);
  if (hidden.size === 0) return [];
  const rows: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) if (hidden.has(sheetRow(table, row))) rows.push(row);
  return rows;
}

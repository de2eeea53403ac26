import { cellAddress } from '../../../ledger/address';
import { tableNamed } from '../../../ledger/captions';
import type { SourceTable } from '../../../ledger/source';
import type { RuleKind } from '../../kind';

/** The workbook has the tables without which there is nothing to check, each of them once. */
export const workbookTables: RuleKind = {
  id: 'workbook-tables',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: {},

  check(run) {
    const tables = [...run.ledger.tables.values()];
    if (tables.every(({ source }) => source === null)) {
      run.report({ at: {}, keys: [], message: { id: 'no-tables', params: {} } });
      return;
    }
    for (const { name, spec, source, rowCount, tableProblems } of tables) {
      run.cover(rowCount);
      if (spec.needed && !source) {
        run.report({
          at: { table: name },
          keys: [name],
          message: { id: 'table-missing', params: { table: name } },
        });
      }
      if (tableProblems.some(({ kind }) => kind === 'no-captions')) {
        run.report({
          at: { table: name },
          keys: [name],
          message: { id: 'no-captions', params: { table: name } },
        });
      }
    }
    for (const source of run.ledger.repeated) {
      const table = tableNamed(source.name);
      const first = table && run.ledger.table(table).source;
      if (!table || !first) continue;
      run.report({
        at: { table, place: { sheet: source.sheet, cell: headerCell(source) } },
        keys: [table, 'repeated'],
        message: {
          id: 'table-repeated',
          params: {
            table,
            first: `${first.sheet}!${headerCell(first)}`,
            second: `${source.sheet}!${headerCell(source)}`,
          },
        },
      });
    }
  },

  examples: [
    {
      title: { da: 'De nødvendige tabeller er der', en: 'The needed tables are there' },
      workbook: { Pools: [{ poolId: 'P' }], Frames: [{ poolId: 'P', appropriation: 1000 }] },
      findings: [],
    },
    {
      title: { da: 'En projektmappe uden Puljetjeks tabeller', en: 'A workbook without any of the tables' },
      workbook: {
        raw: {
          without: [
            'Pools',
            'Frames',
            'Approvals',
            'ApprovalLines',
            'Projects',
            'Allocations',
            'Returns',
            'Match',
            'Payments',
            'Participants',
            'Reports',
            'Savings',
            'Phasing',
            'Rules',
            'Waivers',
          ],
          tables: [
            {
              name: 'Udgifter',
              sheet: 'Ark1',
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [{ caption: 'Beløb', cells: [1000] }],
            },
          ],
        },
      },
      findings: [{ message: 'no-tables', severity: 'error', table: null, cell: '' }],
    },
    {
      title: { da: 'Tabellen Frames mangler', en: 'The table Frames is missing' },
      workbook: { Pools: [{ poolId: 'P' }], raw: { without: ['Frames'] } },
      findings: [{ message: 'table-missing', severity: 'error', table: 'Frames', cell: '' }],
    },
    {
      title: { da: 'En tabel med fremmede overskrifter', en: 'A table with other captions' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Budget',
              firstRow: 8,
              firstColumn: 4,
              rowCount: 1,
              columns: [
                { caption: 'Hvad', cells: ['NT'] },
                { caption: 'Hvor meget', cells: [1000] },
              ],
            },
          ],
        },
      },
      findings: [{ message: 'no-captions', severity: 'error', table: 'Frames', cell: 'D7' }],
    },
    {
      title: { da: 'To tabeller med samme navn', en: 'Two tables of the same name' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        Participants: [],
        raw: {
          tables: [
            {
              name: 'PARTICIPANTS',
              sheet: 'Kopi',
              firstRow: 4,
              firstColumn: 2,
              rowCount: 0,
              columns: [{ caption: 'Organisation', cells: [] }],
            },
          ],
        },
      },
      findings: [{ message: 'table-repeated', severity: 'error', table: 'Participants', cell: 'B3' }],
    },
  ],
};

function headerCell({ firstRow, firstColumn }: SourceTable): string {
  return cellAddress(Math.max(1, firstRow - 1), firstColumn);
}

import { cellAddress } from '../../../ledger/address';
import type { MappingReason } from '../../messages/integrity';
import { text } from '../../values';
import type { RuleKind } from '../../kind';

/** Each table has the columns it cannot do without, each once, with a unit that is understood. */
export const columns: RuleKind = {
  id: 'columns',
  family: 'integrity',
  version: 2,
  severity: 'error',
  parameters: [],
  reads: {},

  check(run) {
    for (const { name: table, source, rowCount, tableProblems } of run.ledger.tables.values()) {
      if (!source) continue;
      run.cover(rowCount);
      for (const { kind, field, captions = [], positions = [], spot, detail = '' } of tableProblems) {
        if (spot) {
          const reason = kind as MappingReason;
          run.report({
            at: { table, place: spot },
            keys: [table, kind, detail],
            message: { id: 'mapping-not-followed', params: { table, reason, detail } },
          });
          continue;
        }
        if (field === undefined) continue;
        const at = { table, field: field as never };
        const keys = [table, field];
        const [caption = ''] = captions;
        if (kind === 'column-missing') {
          run.report({ at, keys, message: { id: 'column-missing', params: { table, field } } });
        } else if (kind === 'unknown-unit') {
          const message = { id: 'unknown-unit', params: { caption } } as const;
          run.report({ at, keys, received: text(caption), message });
        } else if (kind === 'column-twice') {
          const headers = positions.map((position) =>
            cellAddress(Math.max(1, source.firstRow - 1), position),
          );
          run.report({
            at,
            also: headers,
            keys,
            received: text([...captions].sort().join(', ')),
            message: { id: 'column-twice', params: { table, field, captions } },
          });
        }
      }
    }
  },

  examples: [
    {
      title: {
        da: 'Danske overskrifter, egen rækkefølge, egne kolonner imellem',
        en: 'Danish captions, any order, own columns in between',
      },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Rammer',
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: 'BEVILLING (mio. kr.)', cells: [40.6] },
                { caption: 'Sagsbehandler', cells: ['MH'] },
                { caption: 'Pulje-id', cells: ['P'] },
              ],
            },
          ],
        },
      },
      findings: [],
    },
    {
      title: { da: 'En nødvendig kolonne mangler', en: 'A needed column is missing' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Frames',
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [{ caption: 'Pool ID', cells: ['P'] }],
            },
          ],
        },
      },
      findings: [{ message: 'column-missing', severity: 'error', table: 'Frames', cell: 'A1' }],
    },
    {
      title: { da: 'To kolonner betyder det samme', en: 'Two columns of the same meaning' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Frames',
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: 'Pool ID', cells: ['P'] },
                { caption: 'Bevilling', cells: [1000] },
                { caption: 'Appropriation', cells: [2000] },
              ],
            },
          ],
        },
      },
      findings: [
        {
          message: 'column-twice',
          severity: 'error',
          table: 'Frames',
          cell: 'B1',
          received: 'Appropriation, Bevilling',
        },
      ],
    },
    {
      title: { da: 'En enhed, der ikke er kroner', en: 'A unit that is not kroner' },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Frames',
              firstRow: 2,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: 'Pool ID', cells: ['P'] },
                { caption: 'Appropriation (EUR)', cells: [1000] },
              ],
            },
          ],
        },
      },
      findings: [
        {
          message: 'unknown-unit',
          severity: 'error',
          table: 'Frames',
          cell: 'B1',
          received: 'Appropriation (EUR)',
        },
      ],
    },
    {
      title: {
        da: 'En kolonne, som tilknytningen peger på, findes ikke mere',
        en: 'A column that the mapping points to is no longer there',
      },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Budget',
              firstRow: 4,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: 'Pulje', cells: ['P'], mapped: { field: 'poolId', unit: 'kr', position: 1 } },
                { caption: 'Ramme', cells: [], mapped: { field: 'appropriation', unit: 'kr', position: 0 } },
              ],
              problems: [
                {
                  kind: 'mapped-column',
                  field: 'appropriation',
                  spot: { sheet: 'Budget', cell: 'A3' },
                  detail: 'Ramme',
                },
              ],
            },
          ],
        },
      },
      findings: [{ message: 'mapping-not-followed', severity: 'error', table: 'Frames', cell: 'A3' }],
    },
    {
      title: {
        da: 'Der står rækker under dem, som tilknytningen læser',
        en: 'Rows stand below those that the mapping reads',
      },
      workbook: {
        Pools: [{ poolId: 'P' }],
        raw: {
          tables: [
            {
              name: 'Frames',
              sheet: 'Budget',
              firstRow: 4,
              firstColumn: 1,
              rowCount: 1,
              columns: [
                { caption: 'Pulje', cells: ['P'], mapped: { field: 'poolId', unit: 'kr', position: 1 } },
                { caption: 'Ramme', cells: [5], mapped: { field: 'appropriation', unit: 'kr', position: 2 } },
              ],
              problems: [{ kind: 'rows-below', spot: { sheet: 'Budget', cell: 'B5' }, detail: 'Mapped_1' }],
            },
          ],
        },
      },
      findings: [{ message: 'mapping-not-followed', severity: 'error', table: 'Frames', cell: 'B5' }],
    },
  ],
};

import { READ, type CodeColumn } from '../../../ledger/columns';
import { placeOf } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { text } from '../../values';
import { cellAt, coverColumns, fieldsWhere } from './cells';

const isOwnId = ({ key, type }: FieldSpec): boolean => key === true || type === 'id';

/** A row's own id is in no other row: two rows of one id cannot be told apart by those that refer to them. */
export const duplicateKey: RuleKind = {
  id: 'duplicate-key',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere(isOwnId),

  check(run) {
    for (const table of run.ledger.tables.values()) {
      if (!coverColumns(run, table, isOwnId) || table.rowCount < 2) continue;
      for (const column of table.columns) {
        if (column.kind === 'code' && isOwnId(column.spec)) tellRepeats(run, table, column);
      }
    }
  },

  examples: [
    {
      title: { da: 'To id’er, der er forskellige', en: 'Two ids that differ' },
      workbook: { Pools: [{ poolId: 'NT' }, { poolId: 'NT-10Y' }] },
      findings: [],
    },
    {
      title: {
        da: 'Samme id med andre bogstavstørrelser og blanke',
        en: 'The same id in another case and with other blanks',
      },
      workbook: {
        Projects: [{ projectId: 'Rute vagt' }, { projectId: 'TALE' }, { projectId: ' rute\u00a0 VAGT' }],
      },
      findings: [
        { message: 'duplicate-key', severity: 'error', table: 'Projects', cell: 'A4', received: 'Rute vagt' },
      ],
    },
    {
      title: { da: 'Tre rækker med samme id er ét fund', en: 'Three rows of one id are one finding' },
      workbook: { Projects: [{ projectId: 'A' }, { projectId: 'A' }, { projectId: 'A' }] },
      findings: [
        { message: 'duplicate-key', severity: 'error', table: 'Projects', cell: 'A3', received: 'A' },
      ],
    },
  ],
};

/** One finding per id, at its second cell; the later cells and the first one are listed with it. */
function tellRepeats(run: Run, table: ReadTable, { field, caption, state, values }: CodeColumn): void {
  const { interner } = run.ledger;
  const firstRow = new Int32Array(interner.size).fill(-1);
  const repeats = new Map<number, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] !== READ) continue;
    const code = values[row] as number;
    if (firstRow[code] === -1) firstRow[code] = row;
    else if (repeats.has(code)) repeats.get(code)?.push(row);
    else repeats.set(code, [row]);
  }
  for (const [code, [second = 0, ...later]] of repeats) {
    const id = interner.text(code);
    const first = firstRow[code] as number;
    const { sheet, cell } = placeOf(table, first, field);
    run.report({
      at: cellAt(table.name, second, field),
      also: [...later, first].map((row) => ({ table: table.name, row, field })),
      keys: [table.name, field, id],
      received: text(id),
      message: {
        id: 'duplicate-key',
        params: { caption: caption ?? '', id, first: `${sheet}!${cell}`, rows: later.length + 2 },
      },
    });
  }
}

import { READ, type CodeColumn } from '../../../ledger/columns';
import { KeyIndex } from '../../../ledger/keyIndex';
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
function tellRepeats(run: Run, table: ReadTable, column: CodeColumn): void {
  const { field, caption } = column;
  for (const second of secondRows(column)) {
    const code = column.values[second] as number;
    const [first = 0, , ...later] = KeyIndex.of(column).rows(code);
    const id = run.ledger.interner.text(code);
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

/** The second row of every id that stands in more than one. */
function secondRows(column: CodeColumn): number[] {
  const { state, values } = column;
  const index = KeyIndex.of(column);
  const found: number[] = [];
  if (index.areAllOnce) return found;
  const seen = new Set<number>();
  for (let row = 0; row < values.length; row += 1) {
    const code = values[row] as number;
    if (state[row] !== READ || index.firstRow(code) === row || seen.has(code)) continue;
    seen.add(code);
    found.push(row);
  }
  return found;
}

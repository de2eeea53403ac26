import type { CodeColumn } from '../../../ledger/columns';
import { lookOf, normaliseId } from '../../../ledger/ids';
import { lookAlikes } from '../../../ledger/lookIndex';
import { placeOf } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { FieldSpec } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import type { Run } from '../../run';
import { cellHit, coverColumns, fieldsWhere } from './cells';
import { targets } from './references';
import { text } from '../../values';

const isId = ({ type }: FieldSpec): boolean => type === 'id' || type === 'ref';

/**
 * Two ids that a reader takes for one: full-width or Cyrillic letters, 007 and 7, or an id that Excel has
 * turned into a date. A reference that is not there at all is told by "missing-reference".
 */
export const lookAlikeId: RuleKind = {
  id: 'look-alike-id',
  family: 'integrity',
  version: 1,
  notInCells: true,
  severity: 'warning',
  parameters: [],
  reads: fieldsWhere(isId),

  check(run) {
    for (const table of run.ledger.tables.values()) {
      if (!coverColumns(run, table, isId)) continue;
      for (const column of table.columns) {
        if (column.kind === 'code' && column.spec.type === 'id') tellLookAlikes(run, table, column);
      }
      tellDates(run, table);
    }
  },

  examples: [
    {
      title: { da: 'Id’er, der ikke ligner hinanden', en: 'Ids that do not look alike' },
      workbook: { Projects: [{ projectId: '10' }, { projectId: '100' }, { projectId: 'P-10' }] },
      findings: [],
    },
    {
      title: { da: 'Et kyrillisk A, et foranstillet nul', en: 'A Cyrillic A, a leading zero' },
      workbook: {
        Projects: [{ projectId: 'AKT-1' }, { projectId: '7' }, { projectId: 'АKT-1' }, { projectId: "'007" }],
      },
      findings: [
        {
          message: 'look-alike-id',
          severity: 'warning',
          table: 'Projects',
          cell: 'A4',
          received: 'АKT-1',
          expected: 'AKT-1',
        },
        {
          message: 'look-alike-id',
          severity: 'warning',
          table: 'Projects',
          cell: 'A5',
          received: '007',
          expected: '7',
        },
      ],
    },
    {
      title: { da: 'Et id, som Excel har gjort til en dato', en: 'An id that Excel has turned into a date' },
      workbook: {
        raw: {
          tables: [
            {
              name: 'Projects',
              sheet: 'Projects',
              firstRow: 2,
              firstColumn: 1,
              rowCount: 2,
              columns: [{ caption: 'Project ID', cells: ['A', 45424], formats: new Map([[1, 'dd-mmm']]) }],
            },
          ],
        },
      },
      findings: [
        { message: 'id-as-date', severity: 'warning', table: 'Projects', cell: 'A3', received: 45424 },
      ],
    },
  ],
};

/** The misleading one of two is told: the one that is not what it looks like. */
function tellLookAlikes(run: Run, table: ReadTable, column: CodeColumn): void {
  const { interner } = run.ledger;
  for (const { row, first } of lookAlikes(interner, column)) {
    const id = interner.text(column.values[row] as number);
    if (lookOf(id) === normaliseId(id)) tellPair(run, table, column, first, row);
    else tellPair(run, table, column, row, first);
  }
}

function tellPair(run: Run, table: ReadTable, column: CodeColumn, row: number, otherRow: number): void {
  const { field, caption, values } = column;
  const { interner } = run.ledger;
  const id = interner.text(values[row] as number);
  const other = interner.text(values[otherRow] as number);
  const { sheet, cell } = placeOf(table, otherRow, field);
  run.report({
    ...cellHit(run, table, row, field),
    also: [{ table: table.name, row: otherRow, field }],
    expected: text(other),
    message: {
      id: 'look-alike-id',
      params: { caption: caption ?? '', id, other, otherCell: `${sheet}!${cell}` },
    },
  });
}

function tellDates(run: Run, table: ReadTable): void {
  const find = targets(run.ledger, (question, rows) => run.attempt(question, rows));
  const ids = table.columns.filter(({ spec }) => isId(spec));
  for (const { kind, row, field } of ids.flatMap(({ problems }) => problems)) {
    if (kind !== 'id-as-date') continue;
    const { spec, caption, values } = table.column(field);
    const target = spec.refersTo && find(spec.refersTo, 1);
    if (target && !target.has(values[row] as number)) continue;
    const id = run.ledger.interner.text(values[row] as number);
    run.report({
      ...cellHit(run, table, row, field),
      message: { id: 'id-as-date', params: { caption: caption ?? '', id } },
    });
  }
}

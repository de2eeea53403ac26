import { BLANK, isAllRead, READ, UNREADABLE, type Column } from '../../../ledger/columns';
import { cannotRead } from '../../../ledger/place';
import type { ReadTable } from '../../../ledger/readTable';
import type { FieldSpec, TableName } from '../../../ledger/tables/spec';
import type { RuleKind } from '../../kind';
import type { Message } from '../../messages';
import type { Run } from '../../run';
import { text } from '../../values';
import { cellHit, coverColumns, fieldsWhere } from './cells';
import { targets, type Target } from './references';

const isReference = ({ refersTo }: FieldSpec): boolean => refersTo !== undefined;

/** What a row refers to is there. Where it only looks like an id that is there, the finding names that one. */
export const missingReference: RuleKind = {
  id: 'missing-reference',
  family: 'integrity',
  version: 1,
  severity: 'error',
  parameters: [],
  reads: fieldsWhere((spec) => isReference(spec) || spec.key === true),

  check(run) {
    const find = targets(run.ledger, (question, rows) => run.attempt(question, rows));
    for (const table of run.ledger.tables.values()) {
      if (!coverColumns(run, table, isReference)) continue;
      for (const column of table.columns) {
        const { refersTo } = column.spec;
        const filled = refersTo ? filledRows(column) : 0;
        const target = refersTo && filled > 0 ? find(refersTo, filled) : null;
        if (target && !(column.kind === 'code' && target.hasAll(column)))
          tellMissing(run, table, column, target);
      }
    }
  },

  examples: [
    {
      title: { da: 'Det, der henvises til, findes', en: 'What is referred to is there' },
      workbook: {
        Pools: [{ poolId: 'NT' }, { poolId: 'NT-10Y', parentId: 'nt ' }],
        Frames: [{ poolId: 'NT-10Y', year: 2024, appropriation: 1000 }],
      },
      findings: [],
    },
    {
      title: { da: 'En pulje, der ikke findes', en: 'A pool that is not there' },
      workbook: {
        Pools: [{ poolId: 'NT', parentId: 'FINANSLOV' }],
        Projects: [{ projectId: 'A', poolId: 'NT-11Y' }],
      },
      findings: [
        {
          message: 'missing-reference',
          severity: 'error',
          table: 'Pools',
          cell: 'C2',
          received: 'FINANSLOV',
        },
        {
          message: 'missing-reference',
          severity: 'error',
          table: 'Projects',
          cell: 'C2',
          received: 'NT-11Y',
        },
      ],
    },
    {
      title: {
        da: 'Et id, der kun ligner: kyrillisk T, og 7 for 007',
        en: 'An id that only looks alike: a Cyrillic T, and 7 for 007',
      },
      workbook: {
        Pools: [{ poolId: 'NT' }, { poolId: '007' }],
        Projects: [
          { projectId: 'A', poolId: 'NТ' },
          { projectId: 'B', poolId: 7 },
        ],
      },
      findings: [
        {
          message: 'missing-reference-look-alike',
          severity: 'error',
          table: 'Projects',
          cell: 'C2',
          received: 'NТ',
          expected: 'NT',
        },
        {
          message: 'missing-reference-look-alike',
          severity: 'error',
          table: 'Projects',
          cell: 'C3',
          received: 7,
          expected: '007',
        },
      ],
    },
  ],
};

/** Rows that refer to something, also where it cannot be read to what. */
function filledRows(column: Column): number {
  const { state } = column;
  if (isAllRead(column)) return state.length;
  let filled = 0;
  for (let row = 0; row < state.length; row += 1) if (state[row] !== BLANK) filled += 1;
  return filled;
}

function tellMissing(run: Run, table: ReadTable, column: Column, target: Target): void {
  const { field, state, values } = column;
  let dates: ReadonlySet<number> | null = null;
  for (let row = 0; row < table.rowCount; row += 1) {
    if (state[row] === UNREADABLE) run.skip(cannotRead(table, row, field));
    if (state[row] !== READ || target.has(values[row] as number)) continue;
    if (target.unreadRow !== null) {
      run.skip(cannotRead(target.table, target.unreadRow, target.field));
      continue;
    }
    dates ??= rowsShownAsDates(table, field);
    const id = run.ledger.interner.text(values[row] as number);
    const other = target.lookAlike(id);
    run.report({
      ...cellHit(run, table, row, field),
      ...(other === null
        ? {}
        : {
            expected: text(other),
            change: { table: table.name, row, field, to: text(other), orOthers: true as const },
          }),
      message: messageOf(column.caption ?? '', id, target.table.name, other, dates.has(row)),
    });
  }
}

function messageOf(
  caption: string,
  id: string,
  table: TableName,
  other: string | null,
  asDate: boolean,
): Message {
  const params = { caption, id, table };
  if (other !== null) return { id: 'missing-reference-look-alike', params: { ...params, other } };
  return { id: asDate ? 'missing-reference-date' : 'missing-reference', params };
}

/** Rows whose id is a number that Excel shows as a date: it may have been typed as "12-5". */
function rowsShownAsDates(table: ReadTable, field: string): ReadonlySet<number> {
  const found = table.column(field).problems.filter(({ kind }) => kind === 'id-as-date');
  return new Set(found.map(({ row }) => row));
}

import { Approvals } from './approvals';
import { notAvailable, notUsable } from './answer';
import { tableNamed } from './captions';
import { Commitments } from './commitments';
import type { Day } from './dates';
import { Frames } from './frames';
import { Interner } from './interner';
import { Match } from './match';
import { Payments } from './payments';
import { Phasing } from './phasing';
import { Pools } from './pools';
import { Projects } from './projects';
import { isBlank, readNumberCell } from './readCell';
import { hidesRows } from './problem';
import { readTable, type ReadTable } from './readTable';
import { Reports } from './reports';
import { Returns } from './returns';
import { Savings } from './savings';
import type { Cell, SourceTable, SourceWorkbook } from './source';
import { TABLE_NAMES, TABLES, type FieldOf } from './tables';
import type { FieldSpec, TableName } from './tables/spec';

export interface LedgerOptions {
  /** The whole workbook was seen: an optional table that is not there is empty, not unknown. */
  readonly whole: boolean;
  /** See `ReadOptions.blankIsZero`. */
  readonly blankIsZero?: boolean;
  /** Overrides the workbook's own cut-off date. */
  readonly cutOff?: Day;
}

/** The date on which rules about dates are tested, as the workbook's defined name `CutOff` states it. */
const CUT_OFF = 'cutoff';

/**
 * A pool's tables, read once and indexed once. Every question that a formula or a rule asks is answered
 * from the indexes here; a question without an answer throws `NoAnswer`.
 */
export class Ledger {
  readonly interner = new Interner();
  readonly tables: ReadonlyMap<TableName, ReadTable>;
  /** Tables of ours that stand in the workbook more than once, the second and later ones. */
  readonly repeated: readonly SourceTable[];
  readonly cutOff: Day | null;

  private readonly parts = new Map<string, unknown>();

  constructor(
    readonly workbook: SourceWorkbook,
    private readonly options: LedgerOptions = { whole: true },
  ) {
    const sources = new Map<TableName, SourceTable>();
    const repeated: SourceTable[] = [];
    for (const source of workbook.tables) {
      const name = tableNamed(source.name);
      if (!name) continue;
      if (sources.has(name)) repeated.push(source);
      else sources.set(name, source);
    }
    this.repeated = repeated;
    this.tables = new Map(
      TABLE_NAMES.map((name) => [
        name,
        readTable(name, sources.get(name) ?? null, {
          interner: this.interner,
          date1904: workbook.date1904,
          ...(options.blankIsZero ? { blankIsZero: true } : {}),
        }),
      ]),
    );
    const cutOff = [...workbook.names].find(([name]) => name.toLowerCase() === CUT_OFF)?.[1] ?? null;
    this.cutOff = options.cutOff ?? cutOffOf(cutOff, workbook.date1904);
  }

  table<T extends TableName>(name: T): ReadTable<T> {
    return this.tables.get(name) as ReadTable as ReadTable<T>;
  }

  /**
   * The table, proven to hold what a question needs; else `#N/A` naming what was not given. Without
   * fields, only the table itself must be there.
   */
  need<T extends TableName>(name: T, ...fields: FieldOf<T>[]): ReadTable<T> {
    const table = this.table(name);
    // Which of them is meant cannot be known, and half the rows are no answer.
    if (this.repeated.some((source) => tableNamed(source.name) === name)) {
      throw notUsable('table-twice', { table: name });
    }
    if (table.tableProblems.some(hidesRows)) throw notUsable('mapping-not-followed', { table: name });
    if (!table.source) {
      if (this.options.whole && !TABLES[name].needed) return table;
      throw notAvailable('table-not-given', { table: name });
    }
    for (const field of fields) {
      const { caption, spec } = table.column(field);
      if (caption !== null) continue;
      if (this.options.whole && !isMandatory(spec)) continue;
      throw notAvailable('column-not-given', { table: name, field });
    }
    return table;
  }

  get pools(): Pools {
    return this.part('pools', () => new Pools(this));
  }
  get frames(): Frames {
    return this.part('frames', () => new Frames(this));
  }
  get projects(): Projects {
    return this.part('projects', () => new Projects(this));
  }
  get approvals(): Approvals {
    return this.part('approvals', () => new Approvals(this));
  }
  get commitments(): Commitments {
    return this.part('commitments', () => new Commitments(this));
  }
  get returns(): Returns {
    return this.part('returns', () => new Returns(this));
  }
  get payments(): Payments {
    return this.part('payments', () => new Payments(this));
  }
  get reports(): Reports {
    return this.part('reports', () => new Reports(this));
  }
  get match(): Match {
    return this.part('match', () => new Match(this));
  }

  get savings(): Savings {
    return this.part('savings', () => new Savings(this));
  }
  get phasing(): Phasing {
    return this.part('phasing', () => new Phasing(this));
  }

  /** The same tables with another cut-off date. */
  withCutOff(cutOff: Day): Ledger {
    return new Ledger(this.workbook, { ...this.options, cutOff });
  }

  private part<T>(name: string, make: () => T): T {
    if (!this.parts.has(name)) this.parts.set(name, make());
    return this.parts.get(name) as T;
  }
}

/** Read like every other date cell: a year typed as a date (2024) is no day in 1905. */
function cutOffOf(cell: Cell, date1904: boolean): Day | null {
  if (isBlank(cell)) return null;
  const spec = { type: 'date', da: '', en: '' } as const;
  return readNumberCell(cell, spec, { unit: 'kr', date1904, format: '' }).value as Day | null;
}

function isMandatory(spec: FieldSpec): boolean {
  return spec.key === true || spec.required === true;
}

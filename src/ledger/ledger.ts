import { Approvals } from './approvals';
import { notAvailable, notUsable } from './answer';
import { tableNamed } from './captions';
import type { ChangedRows } from './changedRows';
import { Commitments } from './commitments';
import type { Day } from './dates';
import { Frames } from './frames';
import { Interner } from './interner';
import { Match } from './match';
import { Payments } from './payments';
import { Pools } from './pools';
import { Projects } from './projects';
import { isBlank, readNumberCell } from './readCell';
import { hidesRows } from './problem';
import { readTableSteps, type ReadTable, type RowsRead } from './readTable';
import { Returns } from './returns';
import type { Cell, SourceTable, SourceWorkbook } from './source';
import { straight, type Steps } from './steps';
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

/** Indexes, made when one is first asked for. */
interface Parts {
  pools?: Pools;
  frames?: Frames;
  projects?: Projects;
  approvals?: Approvals;
  commitments?: Commitments;
  returns?: Returns;
  payments?: Payments;
  match?: Match;
}

/** Our tables as they were read, with what tells their texts apart. */
interface ReadTables {
  readonly interner: Interner;
  readonly tables: ReadonlyMap<TableName, ReadTable>;
}

/** The same, and by each table that is another object than in the ledger before, what of it was read. */
interface TablesReadAgain extends ReadTables {
  readonly rowsRead: ReadonlyMap<TableName, RowsRead>;
}

/**
 * A pool's tables, read once and indexed once. Every question that a formula or a rule asks is answered
 * from the indexes here; a question without an answer throws `NoAnswer`.
 */
export class Ledger {
  readonly interner: Interner;
  readonly tables: ReadonlyMap<TableName, ReadTable>;
  /** Tables of ours that stand in the workbook more than once, the second and later ones. */
  readonly repeated: readonly SourceTable[];
  readonly cutOff: Day | null;

  private readonly parts: Parts = {};

  constructor(
    readonly workbook: SourceWorkbook,
    readonly options: LedgerOptions = { whole: true },
    read: ReadTables = straight(readTables(workbook, options)),
  ) {
    this.interner = read.interner;
    this.tables = read.tables;
    this.repeated = sourcesOf(workbook).repeated;
    const cutOff = [...workbook.names].find(([name]) => name.toLowerCase() === CUT_OFF)?.[1] ?? null;
    this.cutOff = options.cutOff ?? cutOffOf(cutOff, workbook.date1904);
  }

  /** The same in steps. */
  static *read(workbook: SourceWorkbook, options: LedgerOptions = { whole: true }): Steps<Ledger> {
    return new Ledger(workbook, options, yield* readTables(workbook, options));
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
    return (this.parts.pools ??= new Pools(this));
  }
  get frames(): Frames {
    return (this.parts.frames ??= new Frames(this));
  }
  get projects(): Projects {
    return (this.parts.projects ??= new Projects(this));
  }
  get approvals(): Approvals {
    return (this.parts.approvals ??= new Approvals(this));
  }
  get commitments(): Commitments {
    return (this.parts.commitments ??= new Commitments(this));
  }
  get returns(): Returns {
    return (this.parts.returns ??= new Returns(this));
  }
  get payments(): Payments {
    return (this.parts.payments ??= new Payments(this));
  }
  get match(): Match {
    return (this.parts.match ??= new Match(this));
  }

  /** The same tables with another cut-off date. */
  withCutOff(cutOff: Day): Ledger {
    return new Ledger(this.workbook, { ...this.options, cutOff });
  }
}

/** Reads our tables. Of an earlier ledger that is given, with its interner, what is still the same is kept. */
export function* readTables(
  workbook: SourceWorkbook,
  options: LedgerOptions,
  earlier?: { readonly ledger: Ledger; readonly changedRows: ChangedRows },
): Steps<TablesReadAgain> {
  const { sources } = sourcesOf(workbook);
  const interner = earlier?.ledger.interner ?? new Interner();
  const tables = new Map<TableName, ReadTable>();
  const rowsRead = new Map<TableName, RowsRead>();
  const { date1904 } = workbook;
  const reading = { interner, date1904, ...(options.blankIsZero ? { blankIsZero: true } : {}) };
  for (const name of TABLE_NAMES) {
    const known = earlier?.ledger.table(name);
    const source = sources.get(name) ?? null;
    if (known && known.source === source) {
      tables.set(name, known);
    } else {
      const read = yield* readTableSteps(
        name,
        source,
        reading,
        earlier && known ? { table: known, changedRows: earlier.changedRows } : null,
      );
      tables.set(name, read.table);
      rowsRead.set(name, read.rowsRead);
    }
    yield;
  }
  return { interner, tables, rowsRead };
}

/** Which tables are ours; of two of one name, the first. */
function sourcesOf({ tables }: SourceWorkbook): {
  sources: ReadonlyMap<TableName, SourceTable>;
  repeated: readonly SourceTable[];
} {
  const sources = new Map<TableName, SourceTable>();
  const repeated: SourceTable[] = [];
  for (const source of tables) {
    const name = tableNamed(source.name);
    if (!name) continue;
    if (sources.has(name)) repeated.push(source);
    else sources.set(name, source);
  }
  return { sources, repeated };
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

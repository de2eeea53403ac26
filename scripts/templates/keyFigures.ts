import { evaluate } from '../../src/functions/evaluate';
import type { Book } from '../../src/functions/spec';
import { NoAnswer, type AnswerCode } from '../../src/ledger/answer';
import { parseIsoDate, serialOfDay } from '../../src/ledger/dates';
import { Ledger } from '../../src/ledger/ledger';
import { fieldsOf, type FieldOf } from '../../src/ledger/tables';
import type { TableName } from '../../src/ledger/tables/spec';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import rulePack from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';
import type { Fact, Facts } from './sampleFacts';
import type { Language } from './text';

/** What a cell holds until it is calculated: kr. or another number, a text, nothing to show (`''`), or an error value. */
export type Stored = number | string | { readonly error: AnswerCode };

export interface FormulaCell {
  /** As Excel stores it, without `=`. */
  readonly formula: string;
  readonly result: Stored;
}

/** An argument: the cell that it is taken from, and what the cell holds. */
interface Asked {
  readonly cell: string;
  readonly value: Stored;
}

/** Figures of a pool, of the whole period or of one finance year, in the order of their columns. */
export const POOL_COLUMNS = [
  'POOL_BUDGET',
  'POOL_COMMITTED',
  'POOL_RETURNS',
  'POOL_REMAINING',
  'POOL_UTILISATION',
  'POOL_PAID',
  'POOL_OUTSTANDING',
] as const;
const MATCH_CALLS = ['MATCH_REQUIRED', 'MATCH_PLEDGED', 'MATCH_GAP'] as const;

/** The fields that say in which years something of a pool happens. */
const YEAR_FIELDS: readonly (readonly [TableName, string])[] = [
  ['Pools', 'from'],
  ['Pools', 'to'],
  ['Frames', 'year'],
  ['Allocations', 'year'],
  ['Returns', 'year'],
];

/** Columns of formulas begin here; before them stand an id or a year, and a name. */
const FIRST = 'C'.charCodeAt(0);
const letter = (index: number): string => String.fromCharCode(FIRST + index);

/** Formulas of the sheet with key figures, and what the workbook's facts make of them. */
export class KeyFigures {
  private readonly book: Book;

  constructor(
    private readonly facts: Facts,
    private readonly language: Language,
  ) {
    const ledger = new Ledger(exampleSource(facts));
    this.book = { ledger, settings: new Settings(ledger, rulePack) };
  }

  /** The id and the name in a row of `table`, counted from 1, in the sheet's row `top + place - 1`. */
  row<T extends TableName>(
    table: T,
    [key, name]: readonly [FieldOf<T>, FieldOf<T>],
    top: number,
    place: number,
  ): [id: FormulaCell, name: FormulaCell] {
    const facts = this.rowsOf(table)[place - 1];
    const nth = `ROWS(A$${top}:A${top + place - 1})`;
    const value = (field: FieldOf<T>): string => `INDEX(${this.column(table, field)},${nth})&""`;
    return [
      {
        formula: `IF(${nth}>ROWS(${this.column(table, key)}),"",${value(key)})`,
        result: facts?.[key] ?? '',
      },
      { formula: `IF($A${top + place - 1}="","",${value(name)})`, result: facts?.[name] ?? '' },
    ];
  }

  /** Figures of the pool in `pool`, a cell with its id; of the year in column A where `year` is its content. */
  pool(row: number, pool: Asked, year?: Stored): FormulaCell[] {
    const asked = year === undefined ? [pool] : [pool, { cell: `$A${row}`, value: year }];
    const shown = asked.every(({ value }) => value !== '');
    const cells = POOL_COLUMNS.map((call) => this.call(row, call, asked));
    const [, committed, , , , paid, outstanding] = cells.map(({ result }) => result);
    const [, c, , , , p, o] = cells.map((_, index) => `${letter(index)}${row}`);
    // The difference of numbers with øre is rounded to the øre: 0.1 + 0.2 is not 0.3 in a sheet.
    const annulled: FormulaCell = {
      formula: `IF($A${row}="","",ROUND(${c}-${p}-${o},2))`,
      result: shown ? difference(committed, paid, outstanding) : '',
    };
    return [...cells, annulled];
  }

  /** Own money of the project in column A: required, pledged and missing. */
  match(row: number, project: Stored): FormulaCell[] {
    return MATCH_CALLS.map((call) => this.call(row, call, [{ cell: `$A${row}`, value: project }]));
  }

  /** Finance years from the first that the tables name to the last, as many as there is room for. */
  years(top: number, count: number, pool: Asked): FormulaCell[] {
    const named = YEAR_FIELDS.flatMap(([table, field]) =>
      this.rowsOf(table).flatMap((row) => (typeof row[field] === 'number' ? row[field] : [])),
    );
    const first = Math.min(...named);
    const all = this.yearColumns();
    return Array.from({ length: count }, (_, index): FormulaCell => {
      const above = `A${top + index - 1}`;
      const year = first + index;
      return {
        formula:
          index === 0
            ? `IF(OR(${pool.cell}="",COUNT(${all})=0),"",MIN(${all}))`
            : `IF(${above}="","",IF(${above}+1>MAX(${all}),"",${above}+1))`,
        result: pool.value !== '' && year <= Math.max(...named) ? year : '',
      };
    });
  }

  /** The columns that name finance years, as arguments of MIN and MAX. */
  yearColumns(): string {
    return YEAR_FIELDS.map(([table, field]) => this.column(table, field)).join(',');
  }

  /** How many rows have a deadline and no day on which it was met, and the first such deadline; nothing where no row has one. */
  deadlines<T extends TableName>(
    table: T,
    [due, met]: readonly [due: FieldOf<T>, met: FieldOf<T>],
    row: number,
  ): { readonly open: FormulaCell; readonly first: FormulaCell } {
    const [dueOn, metOn] = [this.column(table, due), this.column(table, met)];
    const rows = this.rowsOf(table);
    const open = rows.flatMap((each) => (each[met] === undefined ? (each[due] ?? []) : []));
    const days = open.map((day) => serialOfDay(parseIsoDate(String(day)) ?? fail(day)));
    return {
      open: {
        // A day that is no number cannot be read, and a row is never left out in silence.
        formula:
          `IF(COUNTA(${dueOn})=0,"",IF(COUNT(${dueOn},${metOn})<COUNTA(${dueOn},${metOn}),NA(),` +
          `COUNTIFS(${dueOn},"<>",${metOn},"")))`,
        result: rows.some((each) => each[due] !== undefined) ? open.length : '',
      },
      first: {
        formula: `IF(N(C${row})=0,"",_xlfn.MINIFS(${dueOn},${metOn},""))`,
        result: open.length > 0 ? Math.min(...days) : '',
      },
    };
  }

  /** A table's column as a formula names it. */
  column(table: TableName, field: string): string {
    const spec = fieldsOf(table).find(([name]) => name === field)?.[1];
    if (!spec) throw new Error(`${table} has no field ${field}`);
    return `${table}[${spec[this.language]}]`;
  }

  private rowsOf(table: TableName): readonly Partial<Record<string, Fact>>[] {
    return this.facts[table] ?? [];
  }

  private call(row: number, name: string, asked: readonly Asked[]): FormulaCell {
    const cells = ['Ledger', ...asked.map(({ cell }) => cell)].join(',');
    const values = asked.map(({ value }) => value);
    return {
      formula: `IF($A${row}="","",_xldudf_PULJE_${name}(${cells}))`,
      result: values.includes('') ? '' : this.answer(name, values),
    };
  }

  private answer(name: string, values: readonly Stored[]): Stored {
    const constants = values.map((value) => ({ kind: 'constant', value: value as number | string }) as const);
    try {
      const call = { kind: 'call', name, arguments: [{ kind: 'ledger' }, ...constants] } as const;
      return evaluate(call, this.book, this.language) as number | string;
    } catch (error) {
      if (error instanceof NoAnswer) return { error: error.code };
      throw error;
    }
  }
}

/** As Excel subtracts: the first error value stands for all. */
function difference(first: Stored | undefined, ...others: readonly (Stored | undefined)[]): Stored {
  const failed = [first, ...others].find((value) => typeof value === 'object');
  if (failed !== undefined) return failed;
  const ore = (value: Stored | undefined): number => Math.round(Number(value) * 100);
  return others.reduce<number>((left, value) => left - ore(value), ore(first)) / 100;
}

function fail(value: number | string): never {
  throw new Error(`not a date: ${value}`);
}

import { notUsable } from '../ledger/answer';
import { dayOfSerial, parseIsoDate, type Day, type FinanceYear } from '../ledger/dates';
import { normaliseId } from '../ledger/ids';
import { isBlank } from '../ledger/readCell';
import { exactOre, readAmount, toKroner, type Ore } from '../ledger/money';
import { CellError, type Cell } from '../ledger/source';
import type { Part } from '../ledger/parts';
import type { Language } from '../text/language';
import type { ArgumentSpec, ArgumentValue, Book, FunctionDeclaration } from './spec';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/**
 * The arguments of one call, counted and turned into what the function asked for. An empty cell is 0 in a
 * desktop Excel and nothing in a browser, so both are "left out" where 0 means nothing (ids, years, dates).
 */
export class Arguments {
  /** The parts of the answer, once it is computed; `null` for an answer that is no sum of rows. */
  parts: readonly Part[] | null = null;

  constructor(
    private readonly spec: FunctionDeclaration,
    private readonly values: readonly ArgumentValue[],
    private readonly givenBook: Book | null,
    /** For the few answers that are words of ours. */
    readonly language: Language,
  ) {
    const least = spec.arguments.filter(({ optional }) => !optional).length;
    const most = spec.arguments.length;
    if (values.length < least || values.length > most) {
      throw notUsable('argument-count', { name: spec.name, least, most, received: values.length });
    }
  }

  /** The parts added up, in kr.: an answer, with what it is made of. */
  sum(...parts: readonly Part[]): number {
    this.parts = parts;
    return toKroner(exactOre(parts.reduce((sum, { sign, total }) => sum + sign * total, 0)));
  }

  /** The ledger that the first argument stands for. */
  get book(): Book {
    if (!this.givenBook) throw notUsable('argument-missing', { argument: 'ledger' });
    return this.givenBook;
  }

  id(name: string): string {
    return this.optionalId(name) ?? this.missing(name);
  }

  optionalId(name: string): string | null {
    const value = this.scalar(name);
    if (isBlank(value) || value === 0) return null;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return this.wrong(name, value, 'id');
  }

  year(name: string): FinanceYear | null {
    const value = this.scalar(name);
    if (isBlank(value) || value === 0) return null;
    const year = typeof value === 'string' && /^\s*\d{4}\s*$/.test(value) ? Number(value) : value;
    const fits =
      typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
    return fits ? (year as FinanceYear) : this.wrong(name, value, 'year');
  }

  neededYear(name: string): FinanceYear {
    return this.year(name) ?? this.missing(name);
  }

  date(name: string): Day {
    return this.optionalDate(name) ?? this.missing(name);
  }

  optionalDate(name: string): Day | null {
    const value = this.scalar(name);
    if (isBlank(value) || value === 0) return null;
    if (typeof value === 'string') return parseIsoDate(value.trim()) ?? this.wrong(name, value, 'date');
    if (typeof value !== 'number') return this.wrong(name, value, 'date');
    // A whole number such as 2024 is a year typed where a date belongs; as a serial it would be in 1905.
    if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR)
      return this.wrong(name, value, 'date');
    const date1904 = this.givenBook?.ledger.workbook.date1904 ?? false;
    return dayOfSerial(value, date1904) ?? this.wrong(name, value, 'date');
  }

  /** Kroner in, øre out, half up to the øre. */
  amount(name: string): Ore {
    const value = this.scalar(name) ?? 0;
    if (typeof value !== 'number') return this.wrong(name, value, 'amount');
    return readAmount(value)?.ore ?? this.wrong(name, value, 'amount');
  }

  number(name: string): number {
    const value = this.scalar(name) ?? 0;
    return typeof value === 'number' && Number.isFinite(value) ? value : this.wrong(name, value, 'number');
  }

  /** A number within bounds, or `null` where it was left out. */
  optionalNumber(name: string, least: number, most: number): number | null {
    if (isBlank(this.scalar(name))) return null;
    const number = this.number(name);
    return number >= least && number <= most ? number : this.wrong(name, number, `${least}-${most}`);
  }

  /** The same for a whole number. */
  optionalCount(name: string, least: number, most: number): number | null {
    const number = this.optionalNumber(name, least, most);
    return number === null || Number.isInteger(number)
      ? number
      : this.wrong(name, number, `${least}-${most}`);
  }

  /** The value of a choice argument, or its first choice where it was left out. */
  choice<Value extends string>(name: string): Value {
    const value = this.scalar(name);
    const choices = this.find(name).spec.choices ?? [];
    if (isBlank(value) || value === 0) return choices[0]?.value as Value;
    const word = normaliseId(String(value));
    const found = choices.find((choice) => choice.value === word || choice.words.includes(word));
    return found
      ? (found.value as Value)
      : this.wrong(name, value, choices.map((choice) => choice.value).join(' / '));
  }

  matrix(name: string): readonly (readonly Cell[])[] {
    const { value } = this.find(name);
    return isMatrix(value) ? value : [[value ?? null]];
  }

  private scalar(name: string): Cell {
    const { value } = this.find(name);
    if (!isMatrix(value)) return value ?? null;
    const [row] = value;
    if (value.length === 1 && row?.length === 1) return row[0] ?? null;
    return this.wrong(name, `${value.length} x ${row?.length ?? 0}`, 'one cell');
  }

  private find(name: string): { spec: ArgumentSpec; value: ArgumentValue } {
    const index = this.spec.arguments.findIndex((argument) => argument.name === name);
    const spec = this.spec.arguments[index];
    if (!spec) throw new Error(`${this.spec.name} has no argument ${name}`);
    return { spec, value: this.values[index] };
  }

  private missing(argument: string): never {
    throw notUsable('argument-missing', { argument });
  }

  private wrong(argument: string, received: Cell, wanted: string): never {
    const shown = received instanceof CellError ? received.code : String(received);
    throw notUsable('argument-wrong', { argument, received: shown, wanted });
  }
}

function isMatrix(value: ArgumentValue): value is readonly (readonly Cell[])[] {
  return Array.isArray(value);
}

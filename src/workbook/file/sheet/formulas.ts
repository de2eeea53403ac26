import { excerpt, Refusal } from '../refusal';
import { ownText, wholeNumber } from '../xml/values';
import { parseRange, type CellRange } from './reference';
import { shiftFormula } from './shiftFormula';

/** Excel takes no longer formula; a longer one is kept as it stands and not worked out for other cells. */
const LONGEST = 8192;
/** Characters that all worked-out shared formulas of a file may take; the rest get the text of the first cell. */
const CHARACTERS = 50_000_000;
/** Array formulas over several cells that are looked after at the same time. */
const LIVE_ARRAYS = 64;

/** What is left of that allowance. One for all sheets of a file. */
export interface FormulaBudget {
  characters: number;
}

export function formulaBudget(): FormulaBudget {
  return { characters: CHARACTERS };
}

interface Shared {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** An `f` element as it stands in a cell. */
export interface RawFormula {
  readonly kind: string | undefined;
  readonly index: string | undefined;
  readonly range: string | undefined;
}

/** Works out which formula each cell of one sheet has, also where it is written only once for many cells. */
export class Formulas {
  private readonly shared = new Map<number, Shared>();
  private arrays: { range: CellRange; text: string }[] = [];
  private last = '';

  constructor(
    private readonly part: string,
    private readonly budget: FormulaBudget,
  ) {}

  /** The formula of a cell with an `f` element; the empty text where there is one but its words are not known. */
  of(raw: RawFormula, text: string, row: number, column: number): string | undefined {
    if (raw.kind === 'shared') return this.ofShared(raw, text, row, column);
    if (raw.kind === 'array' && text !== '') this.addArray(raw, text, row);
    if (raw.kind === 'dataTable') return text === '' ? 'TABLE()' : this.keep(text);
    return text === '' ? undefined : this.keep(text);
  }

  /** The array formula that fills a cell from elsewhere, if there is one. */
  around(row: number, column: number): string | undefined {
    if (this.arrays.length === 0) return undefined;
    return this.arrays.find(
      ({ range }) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
    )?.text;
  }

  private ofShared(raw: RawFormula, text: string, row: number, column: number): string {
    const index = wholeNumber(raw.index ?? '');
    if (index === undefined) {
      throw new Refusal('STRUCTURE', { part: this.part, row, detail: `f si=${excerpt(raw.index ?? '')}` });
    }
    if (text !== '') {
      const kept = this.keep(text);
      this.shared.set(index, { text: kept, row, column });
      return kept;
    }
    const first = this.shared.get(index);
    if (first === undefined) return '';
    if (first.text.length > LONGEST || this.budget.characters <= 0) return first.text;
    const shifted = shiftFormula(first.text, row - first.row, column - first.column);
    this.budget.characters -= shifted.length;
    return shifted;
  }

  private addArray(raw: RawFormula, text: string, row: number): void {
    const range = parseRange(raw.range ?? '');
    if (range === undefined || (range.top === range.bottom && range.left === range.right)) return;
    this.arrays = this.arrays.filter((array) => array.range.bottom >= row);
    if (this.arrays.length < LIVE_ARRAYS) this.arrays.push({ range, text: this.keep(text) });
  }

  /** Columns usually repeat one formula; then the text is kept once. */
  private keep(text: string): string {
    if (text !== this.last) this.last = ownText(text);
    return this.last;
  }
}

import type { Cell } from '../../../ledger/source';
import type { ReadLimits } from '../limits';
import { excerpt, Refusal, type RefusalCode } from '../refusal';
import type { Attributes, PlainContent, XmlHandler } from '../xml/parse';
import { TextCollector } from '../xml/textCollector';
import { isTrue, wholeNumber } from '../xml/values';
import { CellValues } from './cellValue';
import { Formulas, type FormulaBudget, type RawFormula } from './formulas';
import type { LayoutReader } from './layout';
import { PlainCells } from './plainCells';
import { Positions } from './positions';
import { cellAddress } from '../../../ledger/address';
import { parseRange } from './reference';

/** Is told every cell that holds a value or a formula, in the order of the file. */
export interface SheetVisitor {
  /** `formula` is empty where there is one but its words are not known; `format` is absent for General. */
  cell(
    row: number,
    column: number,
    value: Cell,
    formula: string | undefined,
    format: string | undefined,
  ): void;
  /** Told before `cell` of the first cell of an array formula: the range it fills, and the cell's `cm`. */
  array?(row: number, column: number, range: string, metadata: string | undefined): void;
  /** Told before `cell` which cell style a cell has, also of a cell without a value. */
  styled?(row: number, column: number, style: number): void;
  /** Takes in how the sheet is laid out, where somebody wants to know. */
  readonly layout?: LayoutReader;
}

/** What a sheet says about itself besides its cells. */
export interface SheetFacts {
  /** How many cells the sheet has in the file, those without a value too. */
  readonly cellCount: number;
  /** In rising order. */
  readonly hiddenRows: readonly number[];
  readonly merged: readonly string[];
  readonly isProtected: boolean;
  /** Relationship ids of the tables that the sheet says it has. */
  readonly tableIds: readonly string[];
}

export interface SheetContext {
  readonly part: string;
  readonly sharedStrings: readonly string[];
  /** Format code by cell style; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly limits: ReadLimits;
  readonly formulaBudget: FormulaBudget;
}

const PLAIN_FORMULA: RawFormula = { kind: undefined, index: undefined, range: undefined };

/** Where in the sheet we are. An element of the grid anywhere else is a refusal: it would be lost unseen. */
type Place = 'before' | 'grid' | 'row' | 'cell' | 'inline' | 'after';

/** Takes in the XML of one worksheet. Keeps nothing but the cell at hand and what the facts need. */
export class SheetHandler implements XmlHandler {
  readonly plain: PlainContent = {
    parent: 'row',
    depth: 3,
    child: 'c',
    read: (bytes, at) => this.readPlain(bytes, at),
  };
  private readonly hiddenRows: number[] = [];
  private readonly merged: string[] = [];
  private readonly tableIds: string[] = [];
  private isProtected = false;
  private cellCount = 0;
  private place: Place = 'before';
  private readonly positions: Positions;
  private readonly values: CellValues;
  private readonly formulas: Formulas;
  private readonly text: TextCollector;
  private readonly cells: PlainCells;
  private type: string | undefined;
  /** Below 0 for one that is no number. */
  private style: number | undefined;
  private metadata: string | undefined;
  private value: string | undefined;
  /** The value itself, where it was read already. */
  private known: number | string | undefined;
  private inline: string | undefined;
  private formula: string | undefined;
  private rawFormula: RawFormula | undefined;
  /** Depth of an element whose words are no content: phonetic help in a text, an extension in a cell. */
  private skipDepth = 0;

  constructor(
    private readonly context: SheetContext,
    private readonly visitor: SheetVisitor,
  ) {
    this.positions = new Positions(context.part);
    this.values = new CellValues(context.sharedStrings, context.date1904);
    this.formulas = new Formulas(context.part, context.formulaBudget);
    this.text = new TextCollector(context.part, context.limits.textLength);
    this.cells = new PlainCells(context.limits.textLength, context.sharedStrings);
  }

  /** To be asked for once the part was read to its end. */
  get facts(): SheetFacts {
    if (this.place !== 'after') this.misplaced('sheetData');
    this.hiddenRows.sort((one, other) => one - other);
    const { cellCount, hiddenRows, merged, isProtected, tableIds } = this;
    return { cellCount, hiddenRows, merged, isProtected, tableIds };
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (this.text.isOpen) this.misplaced(name);
    if (depth === 1 && name !== 'worksheet') {
      throw new Refusal('ROOT', { part: this.context.part, detail: name });
    }
    switch (name) {
      case 'c':
        if (this.place !== 'row' || depth !== 4) this.misplaced(name);
        this.beginCell(attributes);
        return;
      case 'v':
        if (this.place !== 'cell' || depth !== 5 || this.value !== undefined) this.misplaced(name);
        this.text.begin();
        return;
      case 'f':
        if (this.place === 'cell') this.beginFormula(attributes, depth);
        return;
      case 'row':
        if (this.place !== 'grid' || depth !== 3) this.misplaced(name);
        this.place = 'row';
        this.positions.nextRow(attributes.get('r'));
        if (isTrue(attributes.get('hidden'))) this.hiddenRows.push(this.positions.row);
        this.visitor.layout?.row(this.positions.row, attributes);
        return;
      case 'is':
        if (this.place !== 'cell' || depth !== 5 || this.inline !== undefined) this.misplaced(name);
        this.place = 'inline';
        this.inline = '';
        return;
      case 'rPh':
        if (this.place === 'inline' && this.skipDepth === 0) this.skipDepth = depth;
        return;
      case 't':
        if (this.place === 'inline' && this.skipDepth === 0) this.text.begin();
        return;
      case 'sheetData':
        if (this.place !== 'before' || depth !== 2) this.misplaced(name);
        this.place = 'grid';
        return;
      default:
        if (this.inGrid && this.place !== 'inline') this.skipDepth ||= depth;
        else this.openOther(name, attributes);
    }
  }

  close(name: string, depth: number): void {
    if (depth === this.skipDepth) {
      this.skipDepth = 0;
      return;
    }
    switch (name) {
      case 'c':
        this.endCell();
        return;
      case 'v':
        this.value = this.text.end();
        return;
      case 'f':
        if (this.place === 'cell') this.formula = this.text.end();
        return;
      case 't':
        if (this.place === 'inline' && this.skipDepth === 0) this.addInline(this.text.end());
        return;
      case 'is':
        this.place = 'cell';
        return;
      case 'row':
        this.place = 'grid';
        return;
      case 'sheetData':
        this.place = 'after';
    }
  }

  characters(text: string): void {
    if (this.text.isOpen) this.text.add(text);
    else if (this.inGrid && this.skipDepth === 0 && /\S/.test(text)) this.misplaced(excerpt(text.trim()));
  }

  /** Takes in the plain cells of a row, and of the rows behind it. */
  private readPlain(bytes: Uint8Array, at: number): number {
    const { cells, positions } = this;
    let here = at;
    for (;;) {
      const end = cells.readCell(bytes, here, positions.row);
      if (end >= 0 && cells.column > positions.column) {
        positions.column = cells.column;
        this.takePlainCell();
        here = end;
        continue;
      }
      const next = cells.readNextRow(bytes, here, positions.row);
      if (next < 0) return here;
      positions.row = cells.row;
      positions.column = 0;
      here = next;
    }
  }

  private takePlainCell(): void {
    const { type, style, formula, known, value } = this.cells;
    this.cellCount += 1;
    this.type = type;
    this.style = style;
    this.metadata = undefined;
    this.known = known;
    this.value = value;
    this.inline = undefined;
    this.formula = formula;
    this.rawFormula = formula === undefined ? undefined : PLAIN_FORMULA;
    this.endCell();
  }

  private get inGrid(): boolean {
    return this.place !== 'before' && this.place !== 'after';
  }

  private beginCell(attributes: Attributes): void {
    this.place = 'cell';
    this.cellCount += 1;
    this.positions.nextCell(attributes.get('r'));
    this.type = attributes.get('t');
    const style = attributes.get('s');
    this.style = style === undefined ? undefined : (wholeNumber(style) ?? -1);
    this.metadata = attributes.get('cm');
    this.value = undefined;
    this.known = undefined;
    this.inline = undefined;
    this.formula = undefined;
    this.rawFormula = undefined;
  }

  private beginFormula(attributes: Attributes, depth: number): void {
    if (depth !== 5 || this.rawFormula !== undefined) this.misplaced('f');
    this.rawFormula = {
      kind: attributes.get('t'),
      index: attributes.get('si'),
      range: attributes.get('ref'),
    };
    this.text.begin();
  }

  private addInline(text: string): void {
    this.inline = (this.inline ?? '') + text;
    const limit = this.context.limits.textLength;
    if (this.inline.length > limit) throw new Refusal('TEXT_TOO_LONG', { part: this.context.part, limit });
  }

  private endCell(): void {
    this.place = 'row';
    const { row, column } = this.positions;
    if (this.style !== undefined) this.visitor.styled?.(row, column, Math.max(0, this.style));
    if (this.rawFormula?.kind === 'array')
      this.visitor.array?.(row, column, this.rawFormula.range ?? '', this.metadata);
    const value = this.cellValue();
    const formula =
      this.rawFormula === undefined
        ? this.formulas.around(row, column)
        : this.formulas.of(this.rawFormula, this.formula ?? '', row, column);
    if (value === null && formula === undefined) return;
    this.visitor.cell(row, column, value, formula, this.format());
  }

  private cellValue(): Cell {
    if (this.known !== undefined) return this.known;
    if (this.value === undefined && this.inline === undefined) return null;
    return this.values.read(this.raw(), this.refuse);
  }

  private raw(): { type: string | undefined; value: string | undefined; inline: string | undefined } {
    return { type: this.type, value: this.value, inline: this.inline };
  }

  private format(): string | undefined {
    return this.style === undefined ? undefined : this.context.formats[this.style];
  }

  private openOther(name: string, attributes: Attributes): void {
    this.visitor.layout?.open(name, attributes);
    if (name === 'mergeCell') {
      const { limits, part } = this.context;
      const range = attributes.get('ref') ?? '';
      if (parseRange(range) === undefined) throw new Refusal('MERGE', { part, detail: excerpt(range) });
      this.merged.push(range);
      if (this.merged.length > limits.merges)
        throw new Refusal('LIMIT_MERGES', { part, limit: limits.merges });
    } else if (name === 'sheetProtection') {
      this.isProtected = isTrue(attributes.get('sheet'));
    } else if (name === 'tablePart') {
      this.tableIds.push(attributes.relationshipId() ?? '');
    }
  }

  private readonly refuse = (code: RefusalCode, detail: string): never => {
    const { row, column } = this.positions;
    throw new Refusal(code, { part: this.context.part, cell: cellAddress(row, column), detail });
  };

  private misplaced(name: string): never {
    throw new Refusal('STRUCTURE', { part: this.context.part, row: this.positions.row, detail: name });
  }
}

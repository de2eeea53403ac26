import { cellAddress } from '../../../ledger/address';
import { parseCell, parseRange } from '../sheet/reference';
import { shiftFormula } from '../sheet/shiftFormula';
import { CellLooks } from './cellLooks';
import { sorted, type CellWrites } from './cellWrites';
import { cellXml, isFormula } from './cellXml';
import { prefixOf, scanXml, type OffsetHandler, type Tag } from './offsets';
import { Places } from './places';
import { editTag, escapeAttribute, escapeXml, openTag, Splices } from './splices';
import type { Styles } from './styles';

export interface EditedSheet {
  readonly text: string;
  /** A cell that had a formula has none now, which the calculation chain does not allow. */
  readonly lostFormula: boolean;
}

/** Writes cells into the XML of a worksheet. All else in it stays as it is written. */
export function editSheet(part: string, text: string, writes: CellWrites, styles: Styles): EditedSheet {
  const editor = new SheetEditor(text, writes, styles);
  scanXml(part, text, editor);
  return editor.result();
}

interface FormulaText {
  readonly tag: Tag;
  text: string;
  end: number;
}

/** A cell of the file while it is read. */
interface OpenCell {
  readonly tag: Tag;
  readonly row: number;
  readonly column: number;
  formula?: FormulaText;
  filled: boolean;
}

class SheetEditor implements OffsetHandler {
  private readonly splices: Splices;
  private readonly looks: CellLooks;
  private readonly rowPlaces: Places;
  /** Shared formulas whose first cell was written over; the other cells get their own. */
  private readonly orphans = new Map<string, OpenCell>();
  private dimension: Tag | undefined;
  private sheetData: Tag | undefined;
  private row = 0;
  private column = 0;
  private openRow: { readonly tag: Tag; readonly places: Places } | undefined;
  private cell: OpenCell | undefined;
  private formula: FormulaText | undefined;
  private lostFormula = false;

  constructor(
    private readonly text: string,
    private readonly writes: CellWrites,
    styles: Styles,
  ) {
    this.splices = new Splices(text);
    this.looks = new CellLooks(styles, writes.grown);
    this.rowPlaces = new Places(sorted(writes.rows.keys()));
  }

  open(tag: Tag, depth: number): void {
    const { name, attributes } = tag;
    if (depth === 2 && name === 'dimension') this.dimension = tag;
    else if (depth === 3 && name === 'col') this.looks.addColumn(tag);
    else if (depth === 2 && name === 'sheetData') this.sheetData = tag;
    else if (depth === 3 && name === 'row') this.beginRow(tag);
    else if (depth === 4 && name === 'c') this.beginCell(tag);
    else if (depth === 5 && this.cell !== undefined) this.beginContent(tag, this.cell);
    else if (depth === 3 && name === 'mergeCell') {
      const range = parseRange(attributes.ref ?? '');
      if (range !== undefined) this.writes.addMerge(range);
    }
  }

  characters(text: string): void {
    if (this.formula !== undefined) this.formula.text += text;
  }

  close(name: string, depth: number, from: number, to: number): void {
    if (depth === 5 && name === 'f' && this.formula !== undefined) {
      this.formula.end = to;
      this.formula = undefined;
    } else if (depth === 4 && name === 'c') this.endCell(to);
    else if (depth === 3 && name === 'row') this.endRow(from);
    else if (depth === 2 && name === 'sheetData') this.endSheetData(from);
  }

  result(): EditedSheet {
    this.writes.refuseForbidden();
    this.growDimension();
    return { text: this.splices.apply(), lostFormula: this.lostFormula };
  }

  private beginRow(tag: Tag): void {
    this.row = tag.attributes.r === undefined ? this.row + 1 : Number(tag.attributes.r);
    this.column = 0;
    this.rowPlaces.meet(this.row, tag.from);
    const columns = this.writes.columnsOf(this.row);
    this.openRow = columns.length === 0 ? undefined : { tag, places: new Places(columns) };
  }

  private beginCell(tag: Tag): void {
    const { r } = tag.attributes;
    this.column = r === undefined ? this.column + 1 : (parseCell(r)?.column ?? 0);
    this.openRow?.places.meet(this.column, tag.from);
    this.cell = { tag, row: this.row, column: this.column, filled: false };
  }

  private beginContent(tag: Tag, cell: OpenCell): void {
    cell.filled ||= ['v', 'is', 'f'].includes(tag.name);
    if (tag.name !== 'f') return;
    this.formula = { tag, text: '', end: tag.to };
    cell.formula = this.formula;
    const { t, ref } = tag.attributes;
    const range = t === 'array' || t === 'dataTable' ? parseRange(ref ?? '') : undefined;
    if (range !== undefined) this.writes.addArray(range);
  }

  private endCell(end: number): void {
    const cell = this.cell!;
    this.cell = undefined;
    const { row, column, tag, formula } = cell;
    this.looks.addCell(row, column, tag.attributes.s);
    const write = this.writes.get(row, column);
    const shared = formula?.tag.attributes.t === 'shared' ? formula.tag.attributes.si : undefined;
    const isFirst = shared !== undefined && formula?.text !== '';
    if (isFirst) this.orphans.delete(shared);
    if (write === undefined) {
      if (cell.filled) this.writes.refuseBlocked(row, column);
      const first = shared === undefined ? undefined : this.orphans.get(shared);
      if (first !== undefined && formula !== undefined) this.giveOwnFormula(cell, formula, first);
      return;
    }
    if (isFirst) this.orphans.set(shared, cell);
    if (formula !== undefined && !isFormula(write.content)) this.lostFormula = true;
    const prefix = prefixOf(tag.written);
    const { type, inside, metadata = null } = cellXml(write.content, prefix, this.writes.at(row, column));
    const style = this.looks.of(write, tag.attributes.s);
    // Its own attributes stay, but for those that told how its old value was to be understood.
    const attributes = new Map<string, string | null>([
      ['cm', metadata],
      ['vm', null],
      ['t', type],
      ...(style === undefined || style === tag.attributes.s ? [] : [['s', style] as const]),
    ]);
    const start = editTag(openTag(this.text, tag), attributes);
    this.splices.replace(tag.from, end, `${start}${inside}</${tag.written}>`);
  }

  private giveOwnFormula(cell: OpenCell, { tag, end }: FormulaText, first: OpenCell): void {
    const own = shiftFormula(first.formula!.text, cell.row - first.row, cell.column - first.column);
    const shared = new Map(['t', 'si', 'ref'].map((name) => [name, null]));
    const start = editTag(openTag(this.text, tag), shared);
    this.splices.replace(tag.from, end, `${start}${escapeXml(own)}</${tag.written}>`);
  }

  private endRow(end: number): void {
    if (this.openRow === undefined) return;
    const { tag, places } = this.openRow;
    const added = places.missing(end).flatMap(([column, at]) => {
      const xml = this.newCell(this.row, column, prefixOf(tag.written), tag);
      return xml === '' ? [] : [{ column, at, xml }];
    });
    if (added.length === 0) return;
    const spans = grownSpans(tag.attributes.spans, added[0]!.column, added.at(-1)!.column);
    const start = editTag(openTag(this.text, tag), new Map(spans === undefined ? [] : [['spans', spans]]));
    if (tag.selfClosing) this.splices.replace(tag.from, tag.to, enclosed(start, added, tag));
    else {
      this.splices.replace(tag.from, tag.to, start);
      for (const { at, xml } of added) this.splices.insert(at, xml);
    }
  }

  private endSheetData(end: number): void {
    const tag = this.sheetData!;
    const prefix = prefixOf(tag.written);
    const rows = this.rowPlaces.missing(end).flatMap(([row, at]) => {
      const columns = this.writes.columnsOf(row);
      const cells = columns.map((column) => this.newCell(row, column, prefix)).join('');
      return cells === '' ? [] : [{ at, xml: `<${prefix}row r="${row}">${cells}</${prefix}row>` }];
    });
    if (rows.length > 0 && tag.selfClosing)
      this.splices.replace(tag.from, tag.to, enclosed(openTag(this.text, tag), rows, tag));
    else for (const { at, xml } of rows) this.splices.insert(at, xml);
  }

  /** A cell that the file does not have yet; nothing for one that stays blank. */
  private newCell(row: number, column: number, prefix: string, ofRow?: Tag): string {
    const write = this.writes.get(row, column)!;
    if (write.content === null && write.style === undefined && !write.input) return '';
    const { type, inside, metadata } = cellXml(write.content, prefix, this.writes.at(row, column));
    const style = this.looks.ofNew(write, ofRow);
    const s = style === undefined ? '' : ` s="${style}"`;
    const t = type === null ? '' : ` t="${type}"`;
    const cm = metadata === undefined ? '' : ` cm="${escapeAttribute(metadata)}"`;
    return `<${prefix}c r="${cellAddress(row, column)}"${s}${t}${cm}>${inside}</${prefix}c>`;
  }

  private growDimension(): void {
    const { dimension, writes } = this;
    const known = dimension && parseRange(dimension.attributes.ref ?? '');
    if (known === undefined || writes.rows.size === 0) return;
    const { box } = writes;
    const from = cellAddress(Math.min(known.top, box.top), Math.min(known.left, box.left));
    const to = cellAddress(Math.max(known.bottom, box.bottom), Math.max(known.right, box.right));
    const ref = from === to ? from : `${from}:${to}`;
    if (ref !== dimension!.attributes.ref) this.splices.setAttributes(dimension!, new Map([['ref', ref]]));
  }
}

/** What is put into an element that closed itself. */
function enclosed(start: string, inside: readonly { readonly xml: string }[], { written }: Tag): string {
  return `${start}${inside.map(({ xml }) => xml).join('')}</${written}>`;
}

/** The `spans` of a row that gets cells in these columns, or nothing if they need no change. */
function grownSpans(spans: string | undefined, first: number, last: number): string | undefined {
  const match = /^(\d+):(\d+)$/.exec(spans ?? '');
  if (match === null) return undefined;
  const grown = `${Math.min(Number(match[1]), first)}:${Math.max(Number(match[2]), last)}`;
  return grown === spans ? undefined : grown;
}

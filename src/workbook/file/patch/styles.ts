import { BUILT_IN } from '../book/styles';
import { parseTree, type Element } from './offsets';
import { editTag, likePrefix, openTag, Splices } from './splices';
import type { StyleName } from './change';

/** What stands first in each list that a style refers to, in a file that does not have the list. */
const FIRST: ReadonlyMap<string, string> = new Map([
  ['fonts', '<font><sz val="11"/><name val="Calibri"/></font>'],
  [
    'fills',
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  ],
  ['borders', '<border><left/><right/><top/><bottom/><diagonal/></border>'],
  ['cellStyleXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  ['cellXfs', '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
]);

/** The lists in the order of the standard, and what comes after them. */
const LISTS = ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'];
const AFTER = ['cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];

const HEADER_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE3F1E8"/><bgColor indexed="64"/></patternFill></fill>';
/** The tint of cells to be filled in. */
const INPUT_FILL =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF8DC"/><bgColor indexed="64"/></patternFill></fill>';
const GENERAL = 0;
const THOUSANDS = 4;
const SHORT_DATE = 14;
const TEXT = 49;

/** The styles part while cells are written. What is asked for twice is written once. */
export class Styles {
  private readonly known = new Map<StyleName, number>();
  private readonly guards = new Map<number, number>();
  private readonly inputs = new Map<number, number>();
  private read: { readonly text: string; readonly root: Element } | undefined;

  constructor(
    private readonly part: string,
    private current: string,
  ) {}

  /** A style refers to all of the lists, so all of them must be there before one is added. */
  private prepare(): void {
    for (const name of LISTS) this.list(name);
  }

  get text(): string {
    return this.current;
  }

  /** The number of a cell style with this look. */
  named(name: StyleName): number {
    const known = this.known.get(name) ?? this.addNamed(name);
    this.known.set(name, known);
    return known;
  }

  /**
   * The number of a cell style like this one under which a text stays a text, also when it is typed in anew: with
   * the mark that Excel keeps for a leading apostrophe and the format for text. The text itself is not changed.
   */
  guarded(base: number): number {
    const known = this.guards.get(base) ?? this.addGuard(base);
    this.guards.set(base, known);
    return known;
  }

  /** The number of a cell style like this one for a cell to be filled in: tinted, and open in a protected sheet. */
  input(base: number): number {
    const known = this.inputs.get(base) ?? this.addInput(base);
    this.inputs.set(base, known);
    return known;
  }

  private addInput(base: number): number {
    this.prepare();
    const fill = this.add('fills', INPUT_FILL);
    const { children } = this.list('cellXfs');
    const xf = (children[base] ?? children[0])!;
    const values = [
      ['fillId', String(fill)],
      ['applyFill', '1'],
      ['applyProtection', '1'],
    ] as const;
    const start = editTag(openTag(this.current, xf), new Map(values));
    const kept = xf.children.filter(({ name }) => name === 'alignment');
    const inside = kept.map(({ from, end }) => this.current.slice(from, end)).join('');
    const protection = `<${likePrefix(xf, 'protection')} locked="0"/>`;
    return this.add('cellXfs', `${start}${inside}${protection}</${xf.written}>`);
  }

  /** The number of a cell style like this one without that mark, and with a format that the workbook has. */
  unguarded(base: number, format: string): number {
    this.prepare();
    const { from, end, to } = this.list('cellXfs').children[base] ?? this.list('cellXfs').children[0]!;
    const values = new Map([
      ['numFmtId', String(this.formatId(format))],
      ['quotePrefix', null],
    ]);
    const start = editTag(this.current.slice(from, to), values);
    return this.add('cellXfs', start + this.current.slice(to, end));
  }

  private formatId(code: string): string | number {
    const own = this.root().children.find(({ name }) => name === 'numFmts')?.children ?? [];
    const id = own.find(({ attributes }) => attributes.formatCode === code)?.attributes.numFmtId;
    return id ?? BUILT_IN.find(([, known]) => known === code)?.[0] ?? GENERAL;
  }

  private addNamed(name: StyleName): number {
    this.prepare();
    return this.add('cellXfs', this.lookOf(name));
  }

  private addGuard(base: number): number {
    this.prepare();
    const { children } = this.list('cellXfs');
    const { from, end, to } = (children[base] ?? children[0])!;
    const values = [
      ['numFmtId', String(TEXT)],
      ['applyNumberFormat', '1'],
      ['quotePrefix', '1'],
    ] as const;
    const start = editTag(this.current.slice(from, to), new Map(values));
    return this.add('cellXfs', start + this.current.slice(to, end));
  }

  private lookOf(name: StyleName): string {
    const xf = (format: number, font: number, fill: number, alignment: string): string =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"` +
      `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}` +
      `${fill === 0 ? '' : ' applyFill="1"'} applyAlignment="1"><alignment ${alignment}/></xf>`;
    switch (name) {
      case 'header':
        return xf(
          0,
          this.add('fonts', this.boldFont()),
          this.add('fills', HEADER_FILL),
          'vertical="top" wrapText="1"',
        );
      case 'amount':
        return xf(THOUSANDS, 0, 0, 'vertical="top"');
      case 'date':
        return xf(SHORT_DATE, 0, 0, 'horizontal="left" vertical="top"');
      case 'wrapped':
        return xf(0, 0, 0, 'vertical="top" wrapText="1"');
      case 'text':
        return xf(0, 0, 0, 'vertical="top"');
    }
  }

  /** The workbook's standard font, bold. */
  private boldFont(): string {
    const font = this.list('fonts').children[0]!;
    const inside = this.current.slice(font.to, font.innerEnd);
    const bold = font.children.some(({ name }) => name === 'b') ? '' : `<${likePrefix(font, 'b')}/>`;
    return `<${font.written}>${bold}${inside}</${font.written}>`;
  }

  /** The place in a list of an item; it is added where none is written just so. */
  private add(name: string, item: string): number {
    const list = this.list(name);
    const xml = withPrefix(item, list);
    const at = list.children.findIndex(({ from, end }) => this.current.slice(from, end) === xml);
    if (at >= 0) return at;
    const splices = new Splices(this.current);
    const count = String(list.children.length + 1);
    const counts = list.attributes.count !== undefined;
    if (counts) splices.setAttributes(list, new Map([['count', count]]));
    splices.append(list, xml);
    this.current = splices.apply();
    return list.children.length;
  }

  /** The part as it is now, read anew only after it was added to. */
  private root(): Element {
    if (this.read?.text !== this.current)
      this.read = { text: this.current, root: parseTree(this.part, this.current) };
    return this.read.root;
  }

  private list(name: string): Element {
    const root = this.root();
    const list = root.children.find((child) => child.name === name);
    if (list !== undefined && list.children.length > 0) return list;
    const splices = new Splices(this.current);
    if (list !== undefined) splices.remove(list);
    const later = [...LISTS.slice(LISTS.indexOf(name) + 1), ...AFTER];
    splices.insertChild(root, withPrefix(`<${name}>${FIRST.get(name)!}</${name}>`, root), later);
    this.current = splices.apply();
    return this.list(name);
  }
}

/** Our XML with the prefix of the file; what was cut from the file has it already. */
function withPrefix(xml: string, neighbour: Element): string {
  const prefix = likePrefix(neighbour, '');
  return prefix === '' || xml.startsWith(`<${prefix}`) ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

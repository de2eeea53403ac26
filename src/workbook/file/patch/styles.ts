import { BUILT_IN } from '../book/styles';
import { parseTree, type Element } from './offsets';
import { editTag, escapeAttribute, likePrefix, openTag, Splices } from './splices';
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

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const bottomLine = (colour: string): string =>
  `<border><left/><right/><top/><bottom style="thin"><color rgb="${colour}"/></bottom><diagonal/></border>`;
/** The tint of cells to be filled in. */
const INPUT_FILL = solid('FFFFF8DC');
const GENERAL = 0;
const TEXT = 49;
/** Numbers above it are a workbook's own formats. */
const LAST_BUILT_IN = 163;

/** A look of our own making; what is left out is the workbook's standard. Colours as ARGB. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly font?: { readonly colour?: string; readonly size?: number; readonly isBold?: true };
  readonly fill?: string;
  readonly underline?: string;
  /** Attributes of the alignment, as XML. */
  readonly alignment: string;
}

const NAMED: Readonly<Record<StyleName, CellLook>> = {
  header: { font: { isBold: true }, fill: 'FFE3F1E8', alignment: 'vertical="top" wrapText="1"' },
  amount: { numberFormat: '#,##0.00', alignment: 'vertical="top"' },
  date: { numberFormat: 'mm-dd-yy', alignment: 'horizontal="left" vertical="top"' },
  wrapped: { alignment: 'vertical="top" wrapText="1"' },
  text: { alignment: 'vertical="top"' },
};

/** The styles part while cells are written. What is asked for twice is written once. */
export class Styles {
  private readonly known = new Map<StyleName, number>();
  private readonly guards = new Map<number, number>();
  private readonly inputs = new Map<number, number>();
  private readonly formats = new Map<string, number>();
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
    const known = this.known.get(name) ?? this.look(NAMED[name]);
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
      ['numFmtId', String(this.knownFormat(format) ?? GENERAL)],
      ['quotePrefix', null],
    ]);
    const start = editTag(this.current.slice(from, to), values);
    return this.add('cellXfs', start + this.current.slice(to, end));
  }

  /** The number of a cell style like this one with this number format: its own where it has it. */
  formatted(base: number, code: string): number {
    const key = `${base} ${code}`;
    const known = this.formats.get(key) ?? this.addFormatted(base, code);
    this.formats.set(key, known);
    return known;
  }

  private addFormatted(base: number, code: string): number {
    const present = this.root().children.find(({ name }) => name === 'cellXfs')?.children[base];
    if (present !== undefined && this.codeOf(Number(present.attributes.numFmtId)) === code) return base;
    this.prepare();
    const id = this.knownFormat(code) ?? this.addFormat(code);
    const { from, end, to } = this.list('cellXfs').children[base] ?? this.list('cellXfs').children[0]!;
    const values = [
      ['numFmtId', String(id)],
      ['applyNumberFormat', '1'],
    ] as const;
    const start = editTag(this.current.slice(from, to), new Map(values));
    return this.add('cellXfs', start + this.current.slice(to, end));
  }

  private codeOf(id: number): string | undefined {
    const own = this.ownFormats?.children.find(({ attributes }) => Number(attributes.numFmtId) === id);
    return own?.attributes.formatCode ?? BUILT_IN.find(([known]) => known === id)?.[1];
  }

  private get ownFormats(): Element | undefined {
    return this.root().children.find(({ name }) => name === 'numFmts');
  }

  private knownFormat(code: string): string | number | undefined {
    if (code === 'General') return GENERAL;
    const own = this.ownFormats?.children.find(({ attributes }) => attributes.formatCode === code);
    return BUILT_IN.find(([, known]) => known === code)?.[0] ?? own?.attributes.numFmtId;
  }

  private addFormat(code: string): number {
    const list = this.ownFormats;
    const ids = (list?.children ?? []).map(({ attributes }) => Number(attributes.numFmtId) || 0);
    const id = Math.max(LAST_BUILT_IN, ...ids) + 1;
    const item = `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
    if (list !== undefined) this.append(list, item);
    else {
      const splices = new Splices(this.current);
      const root = this.root();
      splices.insertChild(root, withPrefix(`<numFmts count="1">${item}</numFmts>`, root), [
        ...LISTS,
        ...AFTER,
      ]);
      this.current = splices.apply();
    }
    return id;
  }

  private append(list: Element, item: string): void {
    const splices = new Splices(this.current);
    if (list.attributes.count !== undefined)
      splices.setAttributes(list, new Map([['count', String(list.children.length + 1)]]));
    splices.append(list, withPrefix(item, list));
    this.current = splices.apply();
  }

  /** The number of a cell style with a look of our own making. */
  look({ numberFormat, font, fill, underline, alignment }: CellLook): number {
    this.prepare();
    const format =
      numberFormat === undefined ? GENERAL : (this.knownFormat(numberFormat) ?? this.addFormat(numberFormat));
    const fontId = font === undefined ? 0 : this.add('fonts', this.fontLike(font));
    const fillId = fill === undefined ? 0 : this.add('fills', solid(fill));
    const borderId = underline === undefined ? 0 : this.add('borders', bottomLine(underline));
    return this.add('cellXfs', xf({ format, fontId, fillId, borderId }, alignment));
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

  /** The workbook's standard font, but for what is asked for. */
  private fontLike({ colour, size, isBold }: NonNullable<CellLook['font']>): string {
    const font = this.list('fonts').children[0]!;
    const own: [name: string, attribute: string][] = [
      ...(isBold ? [['b', ''] as [string, string]] : []),
      ...(size === undefined ? [] : [['sz', ` val="${size}"`] as [string, string]]),
      ...(colour === undefined ? [] : [['color', ` rgb="${colour}"`] as [string, string]]),
    ];
    const isOwn = (name: string): boolean => own.some(([each]) => each === name);
    const tags = own.map(([name, attribute]) => `<${likePrefix(font, name)}${attribute}/>`);
    const kept = font.children
      .filter(({ name }) => !isOwn(name))
      .map(({ from, end }) => this.current.slice(from, end));
    return `<${font.written}>${[...tags, ...kept].join('')}</${font.written}>`;
  }

  /** The place in a list of an item; it is added where none is written just so. */
  private add(name: string, item: string): number {
    const list = this.list(name);
    const xml = withPrefix(item, list);
    const at = list.children.findIndex(({ from, end }) => this.current.slice(from, end) === xml);
    if (at < 0) this.append(list, xml);
    return at < 0 ? list.children.length : at;
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

interface Parts {
  readonly format?: string | number;
  readonly fontId?: number;
  readonly fillId?: number;
  readonly borderId?: number;
}

function xf({ format = GENERAL, fontId = 0, fillId = 0, borderId = 0 }: Parts, alignment: string): string {
  return (
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
    `${format === 0 ? '' : ' applyNumberFormat="1"'}${fontId === 0 ? '' : ' applyFont="1"'}` +
    `${fillId === 0 ? '' : ' applyFill="1"'}${borderId === 0 ? '' : ' applyBorder="1"'}` +
    ` applyAlignment="1"><alignment ${alignment}/></xf>`
  );
}

/** Our XML with the prefix of the file; what was cut from the file has it already. */
function withPrefix(xml: string, neighbour: Element): string {
  const prefix = likePrefix(neighbour, '');
  return prefix === '' || xml.startsWith(`<${prefix}`) ? xml : xml.replace(/<(\/?)/g, `<$1${prefix}`);
}

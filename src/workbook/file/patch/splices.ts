import { prefixOf, type Element, type Tag } from './offsets';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Changes to a text by place. What lies between them comes out as it went in. */
export class Splices {
  private readonly list: Splice[] = [];

  constructor(private readonly text: string) {}

  replace(from: number, to: number, text: string): void {
    this.list.push({ from, to, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove({ from, end }: Element): void {
    this.replace(from, end, '');
  }

  /** Gives attributes new values, or takes them away for `null`; the others stay as written. */
  setAttributes(tag: Tag, values: ReadonlyMap<string, string | null>): void {
    this.replace(tag.from, tag.to, editTag(this.text.slice(tag.from, tag.to), values));
  }

  /** Adds XML at the end of an element. */
  append(element: Element, xml: string): void {
    if (!element.selfClosing) this.insert(element.innerEnd, xml);
    else this.replace(element.from, element.to, `${openTag(this.text, element)}${xml}</${element.written}>`);
  }

  /** Adds a child before the first that must come later, as the standard's sequence of elements demands. */
  insertChild(parent: Element, xml: string, later: readonly string[]): void {
    const next = parent.children.find(({ name }) => later.includes(name));
    if (next === undefined) this.append(parent, xml);
    else this.insert(next.from, xml);
  }

  apply(): string {
    // What is put in at a place comes before what is replaced from there on; equal places keep their order.
    this.list.sort((one, other) => one.from - other.from || one.to - other.to);
    let result = '';
    let at = 0;
    for (const { from, to, text } of this.list) {
      if (from < at) throw new Error('two changes of the same text');
      result += this.text.slice(at, from) + text;
      at = to;
    }
    return result + this.text.slice(at);
  }
}

/** The start tag of an element that closes itself, as one that does not. */
export function openTag(text: string, tag: Tag): string {
  const written = text.slice(tag.from, tag.to);
  return tag.selfClosing ? `${written.slice(0, -2).trimEnd()}>` : written;
}

const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;

/** A written start tag with other values of some attributes; new ones come last. */
export function editTag(tag: string, values: ReadonlyMap<string, string | null>): string {
  const left = new Map(values);
  let at = tag.search(/[\s/>]/);
  let edited = tag.slice(0, at);
  const write = (name: string, value: string | null): string =>
    value === null ? '' : ` ${name}="${escapeAttribute(value)}"`;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (match === null) break;
    at += match[0].length;
    const name = match[1]!;
    const value = left.get(name);
    edited += value === undefined ? match[0] : write(name, value);
    left.delete(name);
  }
  for (const [name, value] of left) edited += write(name, value);
  return edited + tag.slice(at);
}

/** Names an element as its neighbour is named. */
export function likePrefix(neighbour: Tag, name: string): string {
  return prefixOf(neighbour.written) + name;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

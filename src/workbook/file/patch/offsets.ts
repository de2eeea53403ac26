import { SaxesParser } from 'saxes';
import { excerpt, Refusal } from '../refusal';
import { Namespaces } from '../xml/namespaces';

/** A start tag and where it stands in the text. */
export interface Tag {
  /** Without prefix; `''` for an element of a foreign namespace. */
  readonly name: string;
  /** As written, with its prefix. */
  readonly written: string;
  /** Values by attribute name as written. Made by the parser without a prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly from: number;
  readonly to: number;
  readonly selfClosing: boolean;
}

export interface OffsetHandler {
  open(tag: Tag, depth: number): void;
  characters?(text: string): void;
  /** `from` and `to` are those of the end tag, or of the tag itself if it closes itself. */
  close(name: string, depth: number, from: number, to: number): void;
}

/** Reads XML and tells where in the text everything stands, so that the rest can be left as it is. */
export function scanXml(part: string, text: string, handler: OffsetHandler): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const fail = (detail: string): never => {
    throw new Refusal('XML', { part, detail: excerpt(detail) });
  };
  const namespaces = new Namespaces(fail);
  const names: string[] = [];
  // A tag begins at the last `<` before its end: no attribute may hold one.
  const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);
  const characters = (value: string): void => handler.characters?.(value);
  parser.on('error', (error) => fail(error.message));
  parser.on('doctype', () => {
    throw new Refusal('DOCTYPE', { part });
  });
  parser.on('attribute', ({ name, value }) => namespaces.attribute(name, value));
  parser.on('opentag', (tag) => {
    const depth = names.length + 1;
    const name = namespaces.open(tag.name, depth);
    names.push(name);
    const { name: written, attributes, isSelfClosing: selfClosing } = tag;
    handler.open({ name, written, attributes, from: tagStart(), to: parser.position, selfClosing }, depth);
  });
  parser.on('closetag', () => {
    const depth = names.length;
    handler.close(names.pop() ?? '', depth, tagStart(), parser.position);
    namespaces.close(depth);
  });
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.write(text).close();
}

/** An element of a small part with everything in it. */
export interface Element extends Tag {
  readonly children: readonly Element[];
  /** Where its end tag begins, and where it ends; both the end of the tag if it closes itself. */
  readonly innerEnd: number;
  readonly end: number;
}

/** The root element of a small part. */
export function parseTree(part: string, text: string): Element {
  interface Growing extends Tag {
    children: Growing[];
    innerEnd: number;
    end: number;
  }
  const open: Growing[] = [];
  let root: Growing | undefined;
  scanXml(part, text, {
    open: (tag) => {
      const element: Growing = { ...tag, children: [], innerEnd: tag.to, end: tag.to };
      root ??= element;
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: (_, __, from, to) => {
      const element = open.pop()!;
      if (!element.selfClosing) element.innerEnd = from;
      element.end = to;
    },
  });
  return root!;
}

/** The prefix of a written name with its colon, or nothing. */
export function prefixOf(written: string): string {
  return written.slice(0, written.indexOf(':') + 1);
}

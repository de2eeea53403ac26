import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../limits';
import { excerpt, Refusal } from '../refusal';
import { XmlDecoder } from './decode';
import { Namespaces } from './namespaces';

/** Attributes by name as written. Made by the parser without a prototype, so that any name is only a name. */
export interface Attributes {
  get(name: string): string | undefined;
  /** `r:id`, under whatever prefix the document has for it. */
  relationshipId(): string | undefined;
}

/** Called while a part is read. Names come without prefix; an element of a foreign namespace has the name `''`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes, depth: number): void;
  /** Text of the element that is open; a long one may come in several calls. */
  characters?(text: string): void;
  close(name: string, depth: number): void;
  /**
   * Takes the cells of a row in, from `at` right inside of it, without the parser; answers where it stopped. It may take
   * whole elements only, and none that the parser would refuse: then what is left is well-formed where all of it is. The
   * same holds where it goes on from the end of a row into the next one (`mayGoOn`: both have the same namespaces).
   */
  cells?(text: string, at: number, mayGoOn: boolean): number;
}

/** A single name, value or text may be written with up to ten characters a character (`&#128176;`). */
const WRITTEN_LENGTH = 10;

/** Feeds a part to the handler while it is unpacked. Resolves once the part was read to its very end. */
export async function parseXml(
  part: string,
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  limits: ReadLimits,
): Promise<void> {
  const decoder = new XmlDecoder(part);
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const fail = (detail: string): never => {
    throw new Refusal('XML', { part, detail: excerpt(detail) });
  };
  const namespaces = new Namespaces(fail);
  const attributes = new CurrentAttributes(namespaces);
  const names: string[] = [];
  /** Characters since the parser last reported anything, all of which it keeps. */
  let pending = 0;
  /** Whether it reported the end of a tag. */
  let tagEnded = false;

  // No more than seven handlers: with an eighth the engine stores the parser as a dictionary, eight times slower.
  const text = (value: string): void => {
    pending = 0;
    handler.characters?.(value);
  };
  parser.on('error', (error) => {
    if (error.message.includes('doctype')) throw new Refusal('DOCTYPE', { part });
    fail(error.message);
  });
  parser.on('doctype', () => {
    throw new Refusal('DOCTYPE', { part });
  });
  parser.on('attribute', ({ name, value }) => {
    pending = 0;
    namespaces.attribute(name, value);
  });
  parser.on('opentag', (tag) => {
    pending = 0;
    tagEnded = true;
    const depth = names.length + 1;
    if (depth === 1) decoder.checkDeclared(parser.xmlDecl.encoding);
    if (depth > limits.depth) throw new Refusal('LIMIT_DEPTH', { part, limit: limits.depth });
    const name = namespaces.open(tag.name, depth);
    names.push(name);
    attributes.current = tag.attributes;
    handler.open(name, attributes, depth);
  });
  parser.on('closetag', () => {
    pending = 0;
    tagEnded = true;
    const depth = names.length;
    handler.close(names.pop() ?? '', depth);
    namespaces.close(depth);
  });
  parser.on('text', text);
  parser.on('cdata', text);

  /** Whether the parser stands right behind a tag, inside a row of a sheet. */
  let inRow = false;
  /** Whether no row so far has namespaces of its own, which would end with it. */
  let mayGoOn = true;
  const write = (decoded: string): void => {
    let at = 0;
    while (at < decoded.length) {
      if (inRow && handler.cells) {
        const next = handler.cells(decoded, at, mayGoOn);
        if (next > at) pending = 0; // the parser keeps nothing while it stands between elements
        at = next;
      }
      const end = handler.cells ? endOfTag(decoded, at, inRow) : -1;
      if (end < 0) break;
      const tag = decoded.slice(at, end);
      parser.write(tag);
      mayGoOn &&= !tag.includes('xmlns', tag.lastIndexOf('<row'));
      // Only where this very sign ends a tag does the parser stand between elements, and not in a comment.
      tagEnded = false;
      parser.write('>');
      inRow = tagEnded && names.at(-1) === 'row' && namespaces.open('c', names.length + 1) === 'c';
      at = end + 1;
    }
    if (at < decoded.length) {
      parser.write(decoded.slice(at));
      inRow = false;
    }
  };

  for await (const chunk of chunks) {
    const decoded = decoder.decode(chunk);
    pending += decoded.length;
    write(decoded);
    if (pending > limits.textLength * WRITTEN_LENGTH + decoded.length) {
      throw new Refusal('TEXT_TOO_LONG', { part, limit: limits.textLength });
    }
  }
  parser.write(decoder.end());
  parser.close();
}

/** Where the next tag may end behind which there are cells: a plain row, or a cell that was not taken. */
function endOfTag(text: string, at: number, inRow: boolean): number {
  if (inRow && text.startsWith('<c', at)) {
    const cell = text.indexOf('</c>', at);
    return cell < 0 ? -1 : cell + 3;
  }
  const row = text.indexOf('<row', at);
  return row < 0 ? -1 : text.indexOf('>', row);
}

class CurrentAttributes implements Attributes {
  current: Readonly<Record<string, string>> = {};

  constructor(private readonly namespaces: Namespaces) {}

  get(name: string): string | undefined {
    return this.current[name];
  }

  relationshipId(): string | undefined {
    return this.namespaces.relationshipId(this.current);
  }
}

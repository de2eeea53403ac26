import { SaxesParser } from 'saxes';
import type { ReadLimits } from '../limits';
import { excerpt, Refusal } from '../refusal';
import { HEAD, XmlDecoder } from './decode';
import { Namespaces } from './namespaces';
import { asciiBytes, standsAt } from './plainText';

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
  /** What is read without the parser where it stands in plain form. */
  readonly plain?: PlainContent;
}

/** Elements that a handler can take in as they lie in the bytes of a part in UTF-8. */
export interface PlainContent {
  /** Name of the element around them, which has no prefix, and declares none unless it is that of the whole part. */
  readonly parent: string;
  /** How deep that stands; 1 for the whole part. */
  readonly depth: number;
  readonly child: string;
  /**
   * Takes elements in, from `at` right inside of their parent; answers where it stopped. It may take whole elements only,
   * and none that the parser would refuse: then what is left is well-formed where all of it is. The end of a parent and
   * the begin of the next one, without namespaces, count as a whole too.
   */
  read(bytes: Uint8Array, at: number): number;
}

/** A single name, value or text may be written with up to ten characters a character (`&#128176;`). */
const WRITTEN_LENGTH = 10;
const LESS = 0x3c;
const GREATER = 0x3e;

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
  /** The same as they are written, with their prefixes. */
  const written: string[] = [];
  /** Characters of the pieces in which the parser reported nothing, all of which it keeps. */
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
    written.push(tag.name);
    attributes.current = tag.attributes;
    handler.open(name, attributes, depth);
  });
  parser.on('closetag', () => {
    pending = 0;
    tagEnded = true;
    const depth = names.length;
    handler.close(names.pop() ?? '', depth);
    written.pop();
    namespaces.close(depth);
  });
  parser.on('text', text);
  parser.on('cdata', text);

  const feed = (bytes: Uint8Array): void => {
    parser.write(decoder.decode(bytes));
  };

  const tags = handler.plain && new PlainTags(handler.plain);
  /** Whether the parser stands right behind a tag, where elements in plain form may follow. */
  let inside = false;
  const mayBePlain = ({ parent, depth, child }: PlainContent): boolean => {
    if (!tagEnded || names.length !== depth || written.at(-1) !== parent) return false;
    if (depth > 1 && namespaces.declaresAt(depth)) return false;
    return namespaces.open(child, depth + 1) === child;
  };
  const write = (bytes: Uint8Array): void => {
    let at = 0;
    while (tags && decoder.isUtf8 && at < bytes.length) {
      const from = at;
      if (inside) at = tags.content.read(bytes, from);
      if (at > from) pending = 0;
      const end = tags.end(bytes, at);
      if (end < 0) break;
      feed(bytes.subarray(at, end));
      // Only where this very sign ends a tag does the parser stand between elements, and not in a comment.
      tagEnded = false;
      feed(bytes.subarray(end, end + 1));
      inside = mayBePlain(tags.content);
      at = end + 1;
    }
    if (at < bytes.length) {
      feed(bytes.subarray(at));
      inside = false;
    }
  };

  for await (const chunk of chunks) {
    const head = decoder.hasBegun ? 0 : HEAD;
    if (head > 0) feed(chunk.subarray(0, head));
    pending += decoder.isUtf8 ? chunk.length : chunk.length / 2;
    write(chunk.subarray(head));
    if (pending > limits.textLength * WRITTEN_LENGTH + chunk.length) {
      throw new Refusal('TEXT_TOO_LONG', { part, limit: limits.textLength });
    }
  }
  parser.write(decoder.end());
  parser.close();
}

/** Finds the tags behind which elements in plain form may follow. */
class PlainTags {
  private readonly parent: Uint8Array;
  private readonly childEnd: Uint8Array;

  constructor(readonly content: PlainContent) {
    this.parent = asciiBytes(`<${content.parent}`);
    this.childEnd = asciiBytes(`</${content.child}>`);
  }

  /** Where the next such tag may end: that of a parent, or of a child that was not taken; -1 where none does. */
  end(bytes: Uint8Array, from: number): number {
    for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1))
      if (standsAt(this.childEnd, bytes, at) || standsAt(this.parent, bytes, at))
        return bytes.indexOf(GREATER, at);
    return -1;
  }
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

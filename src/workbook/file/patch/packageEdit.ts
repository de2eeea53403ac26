import type { Package } from '../package/package';
import { relationshipsOf, resolveTarget } from '../package/target';
import { parseTree, prefixOf, type Element } from './offsets';
import { decodePart, encodePart, XML_DECLARATION } from './partText';
import { rewriteZip } from './rewriteZip';
import { escapeAttribute, likePrefix, Splices } from './splices';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** A change to the text of a part, given its root element. */
export type Edit = (root: Element, splices: Splices, text: string) => void;

/** The parts of a workbook while they are changed, and how they refer to each other. Nothing is written before `bytes`. */
export class PackageEdit {
  private readonly texts = new Map<string, string | null>();

  constructor(private readonly parts: Package) {}

  /** The name that the file has for a part, in whatever case, if the part is there. */
  find(name: string): string | undefined {
    const inFile = this.parts.find(name)?.name;
    const known = inFile ?? [...this.texts.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    return known !== undefined && this.texts.get(known) !== null ? known : undefined;
  }

  get names(): string[] {
    return [...new Set([...this.parts.parts, ...this.texts.keys()])].filter(
      (name) => this.find(name) !== undefined,
    );
  }

  async text(name: string): Promise<string> {
    const changed = this.texts.get(name);
    return changed ?? decodePart(name, await this.parts.bytes(name));
  }

  set(name: string, text: string): void {
    this.texts.set(name, text);
  }

  async edit(name: string, edit: Edit): Promise<void> {
    const text = await this.text(name);
    const splices = new Splices(text);
    edit(parseTree(name, text), splices, text);
    const edited = splices.apply();
    if (edited !== text) this.set(name, edited);
  }

  /** Adds a part that another one refers to. The answer is the id of that relationship. */
  async add(name: string, text: string, contentType: string, from: string, kind: string): Promise<string> {
    await this.put(name, text, contentType);
    return this.relate(from, kind, name);
  }

  /** Adds a part that nothing refers to yet. */
  async put(name: string, text: string, contentType: string): Promise<void> {
    this.set(name, text);
    await this.edit(CONTENT_TYPES, (root, splices) => {
      const written = likePrefix(root, 'Override');
      const type = escapeAttribute(contentType);
      splices.append(root, `<${written} PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`);
    });
  }

  /** The content type that a part of its own has. */
  async contentType(name: string): Promise<string | undefined> {
    const { children } = parseTree(CONTENT_TYPES, await this.text(CONTENT_TYPES));
    return children.find(({ attributes }) => attributes.PartName?.toLowerCase() === `/${name.toLowerCase()}`)
      ?.attributes.ContentType;
  }

  /** Takes a part out, its own relationships, what points to it from `from`, and its content type. */
  async remove(name: string, from: string): Promise<void> {
    await this.edit(this.find(relationshipsOf(from))!, (root, splices) => {
      for (const child of root.children)
        if (targetOf(from, child) === name.toLowerCase()) splices.remove(child);
    });
    await this.drop(name);
  }

  /** Takes out a part and its own relationships; whoever pointed to it no longer does. */
  async drop(name: string): Promise<void> {
    const own = this.find(relationshipsOf(name));
    if (own !== undefined) this.texts.set(own, null);
    this.texts.set(name, null);
    await this.edit(CONTENT_TYPES, (root, splices) => {
      for (const child of root.children)
        if (child.attributes.PartName?.toLowerCase() === `/${name.toLowerCase()}`) splices.remove(child);
    });
  }

  /** What kinds of relationships a part has. */
  async kindsOf(from: string): Promise<string[]> {
    return (await this.relationshipsOf(from)).map(kindOf);
  }

  /** The parts that another one refers to by relationships of a kind. */
  async related(from: string, kind: string): Promise<string[]> {
    return (await this.relationshipsOf(from)).flatMap((child) => {
      const target = kindOf(child) === kind ? targetOf(from, child) : undefined;
      const name = target === undefined ? undefined : this.find(target);
      return name === undefined ? [] : [name];
    });
  }

  /** Whether every part that another one refers to is there. */
  async hasTargets(from: string): Promise<boolean> {
    const targets = (await this.relationshipsOf(from)).map((child) => targetOf(from, child));
    return targets.every((target) => target === undefined || this.find(target) !== undefined);
  }

  /** Forgets relationships of a kind whose part is not in the file, as some programs leave them. */
  async forgetMissing(from: string, kind: string): Promise<void> {
    for (const child of await this.relationshipsOf(from)) {
      const target = kindOf(child) === kind ? targetOf(from, child) : undefined;
      if (target !== undefined && this.find(target) === undefined) await this.remove(target, from);
    }
  }

  /** A part name that is not taken: the first of `before1after`, `before2after`... */
  unused(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (this.find(name) === undefined) return name;
    }
  }

  get isChanged(): boolean {
    return this.texts.size > 0;
  }

  bytes(original: Uint8Array): Uint8Array {
    const encoded = Array.from(
      this.texts,
      ([name, text]) => [name, text === null ? null : encodePart(text)] as const,
    );
    return rewriteZip(original, new Map(encoded));
  }

  private async relationshipsOf(from: string): Promise<readonly Element[]> {
    const own = this.find(relationshipsOf(from));
    return own === undefined ? [] : parseTree(own, await this.text(own)).children;
  }

  /** Lets a part refer to another; `''` stands for the package. The kind is a word of the standard or a whole type. */
  async relate(from: string, kind: string, name: string): Promise<string> {
    const own = this.find(relationshipsOf(from)) ?? relationshipsOf(from);
    if (this.find(own) === undefined)
      this.set(own, `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`);
    let id = '';
    await this.edit(own, (root, splices, text) => {
      const ids = new Set(root.children.map(({ attributes }) => attributes.Id));
      for (let number = 1; id === '' || ids.has(id); number++) id = `rId${number}`;
      const base = text.includes(STRICT) ? STRICT : TRANSITIONAL;
      const type = kind.includes('/') ? kind : `${base}/${kind}`;
      const target = escapeAttribute(pathFrom(from, name));
      splices.append(
        root,
        `<${likePrefix(root, 'Relationship')} Id="${id}" Type="${type}" Target="${target}"/>`,
      );
    });
    return id;
  }
}

/** The way from one part to another, as Excel writes it: other programs do not find a table by its whole path. */
function pathFrom(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same += 1;
  return [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}

/** The last word of a relationship's type: the two editions of the standard differ only before it. */
function kindOf({ attributes: { Type = '' } }: Element): string {
  return Type.slice(Type.lastIndexOf('/') + 1);
}

/** The part that a relationship points to, in lower case; undefined for one that leaves the package. */
function targetOf(from: string, { attributes }: Element): string | undefined {
  if (attributes.TargetMode === 'External' || attributes.Target === undefined) return undefined;
  return resolveTarget(from, attributes.Target).toLowerCase();
}

/** The namespaces of an edition of the standard. */
export interface Edition {
  readonly main: string;
  readonly relationships: string;
}

/** The edition that a part is written in, by the namespace of its root. */
export function editionOf({ attributes, written }: Element): Edition {
  const prefix = prefixOf(written).slice(0, -1);
  const main = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
  return { main, relationships: main.includes('purl.oclc.org') ? STRICT : TRANSITIONAL };
}

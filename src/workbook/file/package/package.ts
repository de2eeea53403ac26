import type { Inflate } from '../inflate/port';
import type { ReadLimits } from '../limits';
import { Refusal } from '../refusal';
import { parseXml, type XmlHandler } from '../xml/parse';
import type { ZipEntry } from '../zip/entry';
import { openZip } from '../zip/openZip';
import { readEntry } from '../zip/readEntry';
import { relationshipsOf, resolveTarget } from './target';

/** A reference from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, e.g. `worksheet`: the two editions of the standard differ only before it. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

/** The parts of an .xlsx file and how they refer to each other. */
export class Package {
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(
    bytes: Uint8Array,
    readonly limits: ReadLimits,
    private readonly inflate: Inflate,
  ) {
    this.entries = openZip(bytes, limits);
  }

  /** Part names as they stand in the file. */
  get parts(): string[] {
    return Array.from(this.entries.values(), (entry) => entry.name);
  }

  /** The part with this name in any case, or its decoded form if the name is percent-encoded. */
  find(name: string): ZipEntry | undefined {
    return this.entries.get(name.toLowerCase()) ?? this.entries.get(percentDecoded(name).toLowerCase());
  }

  /** Reads one of the parts that describe the workbook, which are small in every file that is meant well. */
  async parse(name: string, handler: XmlHandler): Promise<void> {
    const limit = this.limits.smallPartBytes;
    if ((this.find(name)?.unpackedBytes ?? 0) > limit) throw new Refusal('LIMIT_PART', { part: name, limit });
    await this.parseLarge(name, handler);
  }

  async parseLarge(name: string, handler: XmlHandler): Promise<void> {
    await parseXml(name, this.stream(name), handler, this.limits);
  }

  async bytes(name: string): Promise<Uint8Array> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.stream(name)) pieces.push(piece.slice());
    const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  /** Relationships of a part, or of the package itself for `''`; none where the file has none. */
  async relationships(part: string): Promise<Relationship[]> {
    const name = relationshipsOf(part);
    const found: Relationship[] = [];
    if (this.find(name) === undefined) return found;
    const ids = new Set<string>();
    await this.parse(name, {
      open: (element, attributes, depth) => {
        if (depth === 1 && element !== 'Relationships')
          throw new Refusal('ROOT', { part: name, detail: element });
        if (element !== 'Relationship') return;
        const id = attributes.get('Id');
        const type = attributes.get('Type');
        const target = attributes.get('Target');
        if (id === undefined || type === undefined || target === undefined || ids.has(id)) {
          throw new Refusal('RELATIONSHIP', { part: name, detail: id ?? '' });
        }
        ids.add(id);
        const kind = type.slice(type.lastIndexOf('/') + 1);
        found.push({ id, kind, target, external: attributes.get('TargetMode') === 'External' });
      },
      close: () => undefined,
    });
    return found;
  }

  /** The name in the file of the part that a relationship points to. */
  follow(source: string, relationship: Relationship): string {
    if (relationship.external) throw new Refusal('TARGET', { part: source, detail: relationship.target });
    const target = resolveTarget(source, relationship.target);
    const entry = this.find(target);
    if (entry === undefined) throw new Refusal('PART_MISSING', { part: target });
    return entry.name;
  }

  private stream(name: string): AsyncIterable<Uint8Array> {
    const entry = this.find(name);
    if (entry === undefined) throw new Refusal('PART_MISSING', { part: name });
    return readEntry(entry, this.inflate, this.limits);
  }
}

function percentDecoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

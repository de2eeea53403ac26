const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** Namespaces whose elements we read; the two spreadsheet ones are the same language in two editions. */
const OURS = new Set([
  `${TRANSITIONAL}/spreadsheetml/2006/main`,
  `${STRICT}/spreadsheetml/main`,
  `${TRANSITIONAL}/package/2006/relationships`,
  `${TRANSITIONAL}/package/2006/content-types`,
]);

const RELATIONSHIP_ATTRIBUTES = new Set([
  `${TRANSITIONAL}/officeDocument/2006/relationships`,
  `${STRICT}/officeDocument/relationships`,
]);

/** Stands for the name of every element of a namespace that is not ours, so that it is never taken for one. */
export const FOREIGN = '';

interface Scope {
  readonly depth: number;
  readonly bindings: ReadonlyMap<string, string>;
  /** The scope around this one; there are never more than the nesting of elements allows. */
  readonly outer: Scope | undefined;
  /** What was worked out under this scope, so that a million cells cost one look-up each. */
  readonly names: Map<string, string>;
  readonly attributes: Map<string, boolean>;
}

/**
 * Which names of a document are ours, whatever prefix it uses. The XML parser can do this too, but then spends
 * nearly as long on namespaces as on everything else, because it resolves every name of every cell anew.
 */
export class Namespaces {
  private scope: Scope = {
    depth: 0,
    outer: undefined,
    bindings: new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]),
    names: new Map(),
    attributes: new Map(),
  };
  private declared: [string, string][] = [];
  private unchecked: string[] = [];

  constructor(private readonly fail: (detail: string) => never) {}

  attribute(name: string, value: string): void {
    // Nearly all attributes of a sheet are called r, s or t; a name with a prefix has three letters at least.
    if (name.length < 3) return;
    if (name === 'xmlns') this.declared.push(['', value]);
    else if (name.startsWith('xmlns:')) this.declared.push([name.slice(6), value]);
    else if (name.includes(':') && !this.scope.attributes.has(name)) this.unchecked.push(name);
  }

  /** The name without prefix if it is one of ours, else `FOREIGN`. */
  open(name: string, depth: number): string {
    if (this.declared.length > 0) this.enter(depth);
    if (this.unchecked.length > 0) {
      for (const attribute of this.unchecked) this.isRelationship(attribute);
      this.unchecked = [];
    }
    let resolved = this.scope.names.get(name);
    if (resolved === undefined) {
      const [prefix, local] = this.split(name);
      const uri = this.uriOf(prefix);
      if (uri === undefined && prefix !== '') this.fail(`prefix ${prefix}`);
      resolved = uri !== undefined && OURS.has(uri) ? local : FOREIGN;
      this.scope.names.set(name, resolved);
    }
    return resolved;
  }

  close(depth: number): void {
    if (this.scope.depth === depth && this.scope.outer !== undefined) this.scope = this.scope.outer;
  }

  /** Whether the innermost element that is open, at this depth, says itself what prefixes stand for. */
  declaresAt(depth: number): boolean {
    return this.scope.depth === depth;
  }

  /** The value of `r:id`, under whatever prefix. */
  relationshipId(attributes: Readonly<Record<string, string>>): string | undefined {
    const name = Object.keys(attributes).find((key) => key.endsWith(':id') && this.isRelationship(key));
    return name === undefined ? undefined : attributes[name];
  }

  private isRelationship(name: string): boolean {
    const known = this.scope.attributes.get(name);
    if (known !== undefined) return known;
    const [prefix] = this.split(name);
    const uri = this.uriOf(prefix);
    if (uri === undefined && prefix !== 'xmlns') this.fail(`prefix ${prefix}`);
    const answer = uri !== undefined && RELATIONSHIP_ATTRIBUTES.has(uri);
    this.scope.attributes.set(name, answer);
    return answer;
  }

  private enter(depth: number): void {
    const bindings = new Map<string, string>();
    for (const [prefix, uri] of this.declared) {
      if (prefix !== '' && uri.trim() === '') this.fail(`prefix ${prefix}`);
      bindings.set(prefix, uri.trim());
    }
    this.declared = [];
    this.scope = { depth, bindings, outer: this.scope, names: new Map(), attributes: new Map() };
  }

  private uriOf(prefix: string): string | undefined {
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.outer) {
      const uri = scope.bindings.get(prefix);
      if (uri !== undefined) return uri;
    }
    return undefined;
  }

  private split(name: string): [string, string] {
    const colon = name.indexOf(':');
    if (colon < 0) return ['', name];
    if (colon === 0 || colon === name.length - 1 || name.includes(':', colon + 1)) this.fail(name);
    return [name.slice(0, colon), name.slice(colon + 1)];
  }
}

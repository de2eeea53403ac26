import { lookOf, normaliseId, tidyText } from './ids';
import { NOT_PLAIN, plainHash, textHash } from './plainHash';

/** So many texts are passed over in a search only where somebody made texts that have one hash. */
const CROWDED = 1000;

/**
 * Gives every text one whole number, equal texts (after `normaliseId`) the same one, so that the ledger
 * compares and indexes numbers. One interner serves one ledger.
 */
export class Interner {
  private readonly spellings: string[] = [];
  /** By code, the hash of its normalised text. */
  private hashes = new Int32Array(512);
  /** Open addressing: a code + 1 in each place that is taken, at most half of them; their number is a power of two. */
  private places = new Int32Array(1024);
  /** Texts that are not plain, which takes longer to find out than to look them up. */
  private readonly rewritten = new Map<string, number>();
  /** Instead of `places` once a search passed over too many: codes by normalised text. */
  private byKey: Map<string, number> | null = null;
  private readonly varied = new Set<number>();
  private readonly alike = new Set<number>();

  get size(): number {
    return this.spellings.length;
  }

  codeOf(text: string): number {
    const hash = plainHash(text);
    if (hash !== NOT_PLAIN) return this.codeOfTidy(text, hash);
    const before = this.rewritten.get(text);
    if (before !== undefined) return before;
    const code = this.codeOfTidy(tidyText(text), keyHash(text));
    this.rewritten.set(text, code);
    return code;
  }

  /** The code of a text that some cell held, or `undefined`. */
  find(text: string): number | undefined {
    const place = this.placeOf(tidyText(text), keyHash(text));
    if (this.byKey) return this.byKey.get(normaliseId(text));
    const taken = this.places[place] as number;
    return taken === 0 ? undefined : taken - 1;
  }

  /** True where texts of the code were spelled in more than one way, so that it matters which came first. */
  isVaried(code: number): boolean {
    return this.varied.has(code);
  }

  /** False where the text certainly looks like none that came before it. Asked of every id of a table. */
  mayLookAlike(code: number): boolean {
    return (this.hashes[code] as number) < 0 || this.alike.has(code);
  }

  /** The text as its first cell spelled it. */
  text(code: number): string {
    return this.spellings[code] ?? '';
  }

  private codeOfTidy(text: string, hash: number): number {
    const place = this.placeOf(text, hash);
    const known = this.byKey ? this.byKey.get(normaliseId(text)) : (this.places[place] as number) - 1;
    if (known !== undefined && known >= 0) {
      if (this.spellings[known] !== text) this.varied.add(known);
      return known;
    }
    const code = this.spellings.length;
    // Among texts made to collide that search would be long too: there every id is looked at closely.
    if (this.byKey || this.hasLookOf(text, hash)) this.alike.add(code);
    this.spellings.push(text);
    this.byKey?.set(normaliseId(text), code);
    this.hashes[code] = hash;
    this.places[place] = code + 1;
    if (2 * code >= this.places.length - 2) this.grow();
    return code;
  }

  /** Where the code of a text is, or would be put. Of no meaning once `byKey` is there. */
  private placeOf(text: string, hash: number): number {
    if (this.byKey) return 0;
    const { places, hashes, spellings } = this;
    const last = places.length - 1;
    let place = hash & last;
    let passed = 0;
    for (let taken = places[place] as number; taken !== 0; taken = places[place] as number) {
      const code = taken - 1;
      if (hashes[code] === hash) {
        const spelling = spellings[code] as string;
        if (spelling === text || normaliseId(spelling) === normaliseId(text)) break;
      }
      place = (place + 1) & last;
      passed += 1;
      if (passed > CROWDED) {
        this.byKey = new Map(spellings.map((spelling, of) => [normaliseId(spelling), of]));
        return 0;
      }
    }
    return place;
  }

  /** Whether a new plain text looks like one that is here: then both have one hash. */
  private hasLookOf(text: string, hash: number): boolean {
    const last = this.places.length - 1;
    let place = hash & last;
    for (let taken = this.places[place] as number; taken !== 0; taken = this.places[place] as number) {
      if (this.hashes[taken - 1] === hash && lookOf(this.text(taken - 1)) === lookOf(text)) return true;
      place = (place + 1) & last;
    }
    return false;
  }

  private grow(): void {
    const places = new Int32Array(2 * this.places.length);
    const hashes = new Int32Array(places.length / 2);
    hashes.set(this.hashes);
    const last = places.length - 1;
    for (let code = 0; code < this.size; code += 1) {
      let place = (hashes[code] as number) & last;
      while (places[place] !== 0) place = (place + 1) & last;
      places[place] = code + 1;
    }
    this.places = places;
    this.hashes = hashes;
  }
}

/** One hash for all texts that normalise to one; below 0 for a text that is not plain even then. */
function keyHash(text: string): number {
  const key = normaliseId(text);
  const hash = plainHash(key);
  return hash === NOT_PLAIN ? -2 - textHash(key) : hash;
}

import { Refusal } from '../refusal';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes by which the encoding is told. */
export const HEAD = 4;

/** What an XML declaration may say for bytes in this encoding. */
const DECLARED: Record<Encoding, readonly string[]> = {
  'utf-8': ['utf-8', 'utf8', 'us-ascii', 'ascii'],
  'utf-16le': ['utf-16', 'utf-16le', 'ucs-2', 'iso-10646-ucs-2'],
  'utf-16be': ['utf-16', 'utf-16be', 'ucs-2', 'iso-10646-ucs-2'],
};

/** Decodes the bytes of an XML part. Bytes that are not in the encoding are a refusal, never a replacement sign. */
export class XmlDecoder {
  private head: Uint8Array | undefined = new Uint8Array(0);
  private encoding: Encoding = 'utf-8';
  private decoder = new TextDecoder();

  constructor(private readonly part: string) {}

  /** Whether the encoding is known, which takes the first bytes of a part. */
  get hasBegun(): boolean {
    return this.head === undefined;
  }

  get isUtf8(): boolean {
    return this.hasBegun && this.encoding === 'utf-8';
  }

  decode(bytes: Uint8Array): string {
    if (this.head === undefined) return this.run(bytes, true);
    const head = concat(this.head, bytes);
    this.head = head;
    return head.length < HEAD ? '' : this.begin(head, true);
  }

  end(): string {
    return this.head === undefined ? this.run(new Uint8Array(0), false) : this.begin(this.head, false);
  }

  /** Refuses a declaration that contradicts the bytes: another program might believe the declaration. */
  checkDeclared(encoding: string | undefined): void {
    if (encoding === undefined || DECLARED[this.encoding].includes(encoding.toLowerCase())) return;
    throw new Refusal('ENCODING', { part: this.part, detail: encoding });
  }

  private begin(head: Uint8Array, more: boolean): string {
    this.head = undefined;
    this.encoding = detect(head, this.part);
    this.decoder = new TextDecoder(this.encoding, { fatal: true });
    return this.run(head, more);
  }

  private run(bytes: Uint8Array, more: boolean): string {
    try {
      return this.decoder.decode(bytes, { stream: more });
    } catch {
      throw new Refusal('ENCODING', { part: this.part, detail: this.encoding });
    }
  }
}

/** By the byte-order mark, and without one by the zero bytes around the first `<`. */
function detect(head: Uint8Array, part: string): Encoding {
  const [one = 0x3c, two = 0x3f, three = 1, four = 1] = head;
  const utf32 = (one === 0 && two === 0) || (three === 0 && four === 0 && (one === 0xff || two === 0));
  if (utf32) throw new Refusal('ENCODING', { part, detail: 'utf-32' });
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le';
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function concat(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

/** How bytes to be sealed are written: whole numbers as four bytes, highest first; texts as UTF-8 with their length. */
export class SealBytes {
  private bytes = new Uint8Array(256);
  private length = 0;
  private readonly encoder = new TextEncoder();

  /** What was written so far. Holds until more is written. */
  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): this {
    this.length = 0;
    return this;
  }

  byte(value: number): this {
    this.room(1);
    this.bytes[this.length++] = value;
    return this;
  }

  count(value: number): this {
    this.room(4);
    for (const shift of [24, 16, 8, 0]) this.bytes[this.length++] = (value >>> shift) & 255;
    return this;
  }

  /** The length in front of every text is what keeps two texts in a row from being taken for two others. */
  text(text: string): this {
    this.room(4 + 3 * text.length);
    const { written } = this.encoder.encodeInto(text, this.bytes.subarray(this.length + 4));
    return this.count(written).skip(written);
  }

  texts(texts: readonly string[]): this {
    this.count(texts.length);
    for (const text of texts) this.text(text);
    return this;
  }

  raw(bytes: Uint8Array): this {
    this.room(bytes.length);
    this.bytes.set(bytes, this.length);
    return this.skip(bytes.length);
  }

  private skip(count: number): this {
    this.length += count;
    return this;
  }

  private room(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
    larger.set(this.written);
    this.bytes = larger;
  }
}

/** The seal's bytes or text are not what this program writes. */
export class SealBroken extends Error {}

/** Reads what `SealBytes` wrote; throws `SealBroken` where it ends too soon. */
export class SealReader {
  private at = 0;
  private readonly view: DataView;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  byte(): number {
    return this.raw(1)[0] as number;
  }

  count(): number {
    this.raw(4);
    return this.view.getUint32(this.at - 4);
  }

  text(): string {
    const bytes = this.raw(this.count());
    try {
      return this.decoder.decode(bytes);
    } catch {
      throw new SealBroken('a text that is not UTF-8');
    }
  }

  raw(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new SealBroken('too short');
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** The bytes of an even number of hex digits. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

import { asciiBytes, plainEnd, standsAt, textOf } from '../xml/plainText';

const OPEN = asciiBytes('<si><t>');
const OPEN_WITH_BLANKS = asciiBytes('<si><t xml:space="preserve">');
const CLOSE = asciiBytes('</t></si>');

/**
 * Reads shared texts in the plain form that nearly all have, `<si><t>...</t></si>` with nothing in them that XML writes
 * or reads in a special way, faster than an XML parser. The rest is left to the parser.
 */
export class PlainStrings {
  /** Where each text begins and ends, in characters. */
  private readonly spans: number[] = [];

  /** Texts longer than `longest` characters are not taken. */
  constructor(private readonly longest: number) {}

  /** Hands over the texts from `from` on, one behind the other; answers where the last of them ends. */
  read(bytes: Uint8Array, from: number, take: (text: string) => void): number {
    const { spans, longest } = this;
    spans.length = 0;
    let at = from;
    /** Bytes that only continue a character. */
    let more = 0;
    for (;;) {
      const open = standsAt(OPEN, bytes, at) ? OPEN : OPEN_WITH_BLANKS;
      if (open === OPEN_WITH_BLANKS && !standsAt(open, bytes, at)) break;
      const begin = at + open.length;
      const end = plainEnd(bytes, begin);
      if (end - begin > longest || !standsAt(CLOSE, bytes, end)) break;
      const before = more;
      for (let index = begin; index < end; index += 1) if ((bytes[index]! & 0xc0) === 0x80) more += 1;
      spans.push(begin - from - before, end - from - more);
      at = end + CLOSE.length;
    }
    // Decoded in one go, which takes a fraction of the time. There are only characters of one place in a text.
    const text = textOf(bytes, from, at);
    if (text === undefined) return from;
    for (let index = 0; index < spans.length; index += 2) take(text.slice(spans[index], spans[index + 1]));
    return at;
  }
}

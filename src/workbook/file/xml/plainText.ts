const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;
/** With the byte behind it a control character, below U+00A0, or a letter. */
const LEAD_OF_CONTROLS = 0xc2;
const FIRST_BEHIND_CONTROLS = 0xa0;
/** Begins the characters from U+2000. */
const LEAD_OF_OTHERS = 0xe2;

/**
 * By byte of UTF-8, whether it belongs to characters that stand for themselves in every version of XML: from U+0020 to
 * U+1FFF, but for controls and what XML writes otherwise.
 */
const BELONGS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return byte < LEAD_OF_OTHERS ? 1 : 0;
  return byte >= 0x20 && byte <= 0x7e && byte !== LESS && byte !== GREATER && byte !== AMPERSAND ? 1 : 0;
});

/**
 * Where the plain text ends that begins here, at the end of the bytes at the latest. Whether its bytes are whole
 * characters is found out when they are decoded.
 */
export function plainEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (BELONGS[bytes[at]!] === 1) {
    if (bytes[at] === LEAD_OF_CONTROLS && !(bytes[at + 1]! >= FIRST_BEHIND_CONTROLS)) return at;
    at += 1;
  }
  return at;
}

/** Made when first needed: where nothing is read, none may be there. */
let decoder: TextDecoder | null = null;

/** The text of these bytes; undefined where they are not UTF-8. */
export function textOf(bytes: Uint8Array, from: number, to: number): string | undefined {
  decoder ??= new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes.subarray(from, to));
  } catch {
    return undefined;
  }
}

/** The bytes of a text of ASCII. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Whether these bytes stand at a place. */
export function standsAt(wanted: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1)
    if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

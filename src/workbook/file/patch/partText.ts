import { XmlDecoder } from '../xml/decode';

const MARK = '\ufeff';
const DECLARED = /^(\ufeff?<\?xml[^>]*?\bencoding\s*=\s*)(["'])([^"']*)\2/;

/** How a part of our own begins. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text of an XML part, with its byte-order mark if it is in UTF-8 and has one. */
export function decodePart(part: string, bytes: Uint8Array): string {
  const decoder = new XmlDecoder(part);
  const text = decoder.decode(bytes) + decoder.end();
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? MARK + text : text;
}

/** The bytes of an XML part. They are always UTF-8, so that is what its declaration says. */
export function encodePart(text: string): Uint8Array {
  const declared = text.replace(DECLARED, (written, before: string, quote: string, encoding: string) =>
    encoding.toLowerCase() === 'utf-8' ? written : `${before}${quote}UTF-8${quote}`,
  );
  return new TextEncoder().encode(declared);
}

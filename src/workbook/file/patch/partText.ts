import { XmlDecoder } from '../xml/decode';

const MARK = '\ufeff';
const DECLARED = /^(\ufeff?<\?xml[^>]*?\bencoding\s*=\s*)(["'])([^"']*)\2/;

/** The text of an XML part. It is written back as UTF-8, so that is what its declaration says from now on. */
export function decodePart(part: string, bytes: Uint8Array): string {
  const decoder = new XmlDecoder(part);
  const text = decoder.decode(bytes) + decoder.end();
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? MARK + text : text;
  return marked.replace(DECLARED, (written, before: string, quote: string, encoding: string) =>
    encoding.toLowerCase() === 'utf-8' ? written : `${before}${quote}UTF-8${quote}`,
  );
}

export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import type { Package } from '../package/package';
import { excerpt, Refusal } from '../refusal';
import { TextCollector } from '../xml/textCollector';
import { ownText, unescapeText } from '../xml/values';
import { PlainStrings } from './plainStrings';

/** The texts that cells refer to by number. Rich text is joined; phonetic help is left out. */
export async function readSharedStrings(parts: Package, part: string): Promise<readonly string[]> {
  const strings: string[] = [];
  const limit = parts.limits.textLength;
  const collector = new TextCollector(part, limit);
  let current: string | undefined;
  let phonetic = 0;
  const take = (text: string): void => {
    if (strings.length >= parts.limits.strings) {
      throw new Refusal('LIMIT_STRINGS', { part, limit: parts.limits.strings });
    }
    strings.push(ownText(unescapeText(text)));
  };
  const plain = new PlainStrings(limit);
  await parts.parseLarge(part, {
    plain: { parent: 'sst', depth: 1, child: 'si', read: (bytes, at) => plain.read(bytes, at, take) },
    open: (name, _, depth) => {
      if (depth === 1 && name !== 'sst') throw new Refusal('ROOT', { part, detail: name });
      if (collector.isOpen) throw new Refusal('STRUCTURE', { part, detail: name });
      if (name === 'si') {
        if (depth !== 2) throw new Refusal('STRUCTURE', { part, detail: name });
        current = '';
      } else if (name === 'rPh' && phonetic === 0) phonetic = depth;
      else if (name === 't' && current !== undefined && phonetic === 0) collector.begin();
    },
    characters: (text) => {
      if (current !== undefined && !collector.isOpen && phonetic === 0 && /\S/.test(text)) {
        throw new Refusal('STRUCTURE', { part, detail: excerpt(text.trim()) });
      }
      collector.add(text);
    },
    close: (name, depth) => {
      if (name === 't' && collector.isOpen) current = (current ?? '') + collector.end();
      else if (name === 'rPh' && depth === phonetic) phonetic = 0;
      else if (name === 'si') {
        const text = current ?? '';
        if (text.length > limit) throw new Refusal('TEXT_TOO_LONG', { part, limit });
        take(text);
        current = undefined;
      }
    },
  });
  return strings;
}

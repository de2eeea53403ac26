import { strFromU8, strToU8, unzipSync } from 'fflate';
import { zipOf, type HandEntry } from '../../workbook/file/zipOf';

/** Gives a whole number from 0 to below the limit. */
export type Next = (below: number) => number;

/** The same numbers in every run (mulberry32, of which every bit is used). */
export function numbersFrom(seed: number): Next {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

export interface Seed {
  readonly bytes: Uint8Array;
  readonly parts: readonly HandEntry[];
}

export function seedOf(bytes: Uint8Array): Seed {
  return { bytes, parts: Object.entries(unzipSync(bytes)).map(([name, data]) => ({ name, data })) };
}

/** The file as it is, but packed by hand, so that what differs later is the mutation alone. */
export function packedAnew({ parts }: Seed): Uint8Array {
  return zipOf(parts);
}

const TOKEN = /<[^>]*>|[^<]+/g;

/**
 * Ways in which a file comes to harm: on the way (bytes), or in a program that writes it (parts and tokens, in a zip
 * that is sound). Each gives the harmed file, and the part that it harmed where that is one.
 */
export const MUTATIONS: Readonly<Record<string, (seed: Seed, next: Next) => Uint8Array>> = {
  'a byte changed': ({ bytes }, next) => {
    const harmed = bytes.slice();
    const at = next(bytes.length);
    harmed[at] = (harmed[at] ?? 0) ^ (1 + next(255));
    return harmed;
  },
  'cut short': ({ bytes }, next) => bytes.slice(0, next(bytes.length)),
  'a piece taken out': ({ bytes }, next) => {
    const at = next(bytes.length);
    const length = 1 + next(64);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  },
  'a part removed': ({ parts }, next) => {
    const gone = next(parts.length);
    return zipOf(parts.filter((_, at) => at !== gone));
  },
  'a part doubled': ({ parts }, next) => {
    const again = parts[next(parts.length)] as HandEntry;
    const other = parts[next(parts.length)] as HandEntry;
    return zipOf([...parts, { name: again.name, data: other.data }]);
  },
  'two parts swapped': ({ parts }, next) => {
    const one = next(parts.length);
    const two = next(parts.length);
    const data = (at: number): string | Uint8Array => (parts[at] as HandEntry).data;
    return zipOf(
      parts.map((part, at) => ({
        name: part.name,
        data: at === one ? data(two) : data(at === two ? one : at),
      })),
    );
  },
  'two tokens of a part swapped': ({ parts }, next) =>
    changedText(parts, next, (tokens, tag) => {
      const one = tag();
      const two = tag();
      [tokens[one], tokens[two]] = [tokens[two] ?? '', tokens[one] ?? ''];
    }),
  'a token of a part lost': ({ parts }, next) =>
    changedText(parts, next, (tokens, tag) => tokens.splice(tag(), 1)),
};

/** Changes the tokens of one XML part, a sheet more often than another. */
function changedText(
  parts: readonly HandEntry[],
  next: Next,
  change: (tokens: string[], tag: () => number) => void,
): Uint8Array {
  const texts = parts.filter(({ name }) => /\.(xml|rels)$/.test(name));
  const sheets = texts.filter(({ name }) => name.includes('worksheets/sheet'));
  const among = next(2) === 0 && sheets.length > 0 ? sheets : texts;
  const chosen = among[next(among.length)] as HandEntry;
  const tokens = strFromU8(chosen.data as Uint8Array).match(TOKEN) ?? [];
  const tags = tokens.flatMap((token, at) => (token.startsWith('<') ? [at] : []));
  if (tags.length > 0) change(tokens, () => tags[next(tags.length)] as number);
  return zipOf(
    parts.map((part) => (part === chosen ? { name: part.name, data: strToU8(tokens.join('')) } : part)),
  );
}

import { recogniseCaption, unitOf } from '../../ledger/captions';
import { normaliseId } from '../../ledger/ids';
import type { AmountUnit } from '../../ledger/money';
import { TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { SYNONYMS } from './synonyms';

/** A field that a caption may head. */
export interface Recognised {
  readonly table: TableName;
  readonly field: string;
  /** From 0 to 1. */
  readonly score: number;
  readonly reason: 'caption' | 'synonym' | 'words' | 'hint';
  /** Of the words that were recognised; our own captions count as Danish, for they are about kroner. */
  readonly language: 'da' | 'en';
}

const EXACT = 0.9;
const HINT = 0.5;
/** A caption that only contains the words: the more of it they are, the surer. */
const INSIDE = 0.55;
const INSIDE_MORE = 0.25;

/** A longer text is help or a description. */
const LONGEST = 160;

interface Phrase {
  readonly table: TableName;
  readonly field: string;
  readonly language: 'da' | 'en';
  readonly wholeOnly: boolean;
  readonly isHint: boolean;
}

/** Words of a caption: signs and line breaks part them. */
function wordsOf(text: string): string[] {
  return normaliseId(text.replace(/[_./\\:;,()[\]*"'’–-]+/g, ' '))
    .split(' ')
    .filter((word) => word !== '');
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = new Map<string, Phrase[]>();
  for (const { table, field, da, en } of SYNONYMS) {
    for (const [language, list] of [
      ['da', da],
      ['en', en],
    ] as const) {
      for (const written of list.split('|').filter((word) => word !== '')) {
        const key = wordsOf(written.replace(/^[=?]/, '')).join(' ');
        const phrase = {
          table,
          field,
          language,
          wholeOnly: /^[=?]/.test(written),
          isHint: written.startsWith('?'),
        };
        phrases.set(key, [...(phrases.get(key) ?? []), phrase]);
      }
    }
  }
  return phrases;
})();

/** Words that say only that a name or an amount stands here; what it is the name of stands above or beside. */
const GENERIC = new Set(['navn', 'name', 'på', 'of', 'for', 'the', 'i', 'in', 'alt']);

/** The unit that a caption states, in parentheses or at its end; `null` for one that is not of kroner, undefined for none. */
export function statedUnit(caption: string): AmountUnit | null | undefined {
  const parted = /[([]([^()[\]]*)[)\]]\s*$/u.exec(caption)?.[1];
  if (parted !== undefined && unitOf(parted) !== null) return unitOf(parted);
  const words = caption.trim().split(/\s+/);
  for (let count = 1; count < words.length; count += 1) {
    const unit = unitOf(words.slice(count).join(' '));
    if (unit !== null) return unit;
  }
  return /€|\$|£|(?:^|[^\p{L}])(?:eur|euro|usd|gbp|sek|nok)(?:$|[^\p{L}])/iu.test(caption) ? null : undefined;
}

/** The caption without the unit that it ends in. */
function withoutUnit(caption: string): string {
  const bare = caption.replace(/[([][^()[\]]*[)\]]\s*$/u, '');
  const words = bare.trim().split(/\s+/);
  for (let count = 1; count < words.length; count += 1) {
    if (unitOf(words.slice(count).join(' ')) !== null) return words.slice(0, count).join(' ');
  }
  return bare;
}

/**
 * The fields that a caption may head, the surest first. `parts` are the texts that the caption was joined from;
 * bilingual captions are parted by a slash or a line break.
 */
export function recognise(caption: string, parts: readonly string[]): Recognised[] {
  const best = new Map<string, Recognised>();
  const take = (found: Recognised): void => {
    const key = `${found.table} ${found.field}`;
    if ((best.get(key)?.score ?? 0) < found.score) best.set(key, found);
  };
  const texts = new Set([caption, ...parts, ...parts.flatMap((part) => part.split(/[/\n]/))]);
  for (const text of texts) {
    if (text.trim() === '' || text.length > LONGEST) continue;
    for (const table of TABLE_NAMES) {
      const own = recogniseCaption(table, text);
      if (own) take({ table, field: own.field, score: 1, reason: 'caption', language: 'da' });
    }
    const words = wordsOf(withoutUnit(text));
    const bare = words.filter((word) => !GENERIC.has(word)).join(' ');
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 1; to <= Math.min(words.length, from + 6); to += 1) {
        const phrase = words.slice(from, to).join(' ');
        const isWhole = to - from === words.length || phrase === bare;
        for (const { wholeOnly, isHint, ...known } of PHRASES.get(phrase) ?? []) {
          if (wholeOnly && !isWhole) continue;
          if (isHint) take({ ...known, score: HINT, reason: 'hint' });
          else if (isWhole) take({ ...known, score: EXACT, reason: 'synonym' });
          else {
            const share = (to - from) / words.length;
            take({ ...known, score: INSIDE + INSIDE_MORE * share, reason: 'words' });
          }
        }
      }
    }
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

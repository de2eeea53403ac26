import { lookOf } from '../../../ledger/ids';
import type { Choice } from '../../../ledger/tables/spec';

/** Shorter words differ by a letter and mean something else: "ja" and "nej" are no slips of each other. */
const SHORTEST = 5;

/**
 * The word of a choice that a text plainly means: the only one that looks the same, or that is one letter more,
 * less, other or swapped away. `null` where there is none, or words of two choices.
 */
export function meantWord(held: string, choices: readonly Choice[]): string | null {
  const look = lookOf(held);
  const near = choices.flatMap(({ value, da, en }) => {
    const word = [...da, ...en].find((each) => isNear(look, lookOf(each)));
    return word === undefined ? [] : [{ value, word }];
  });
  return near.length === 1 ? (near[0]?.word ?? null) : null;
}

function isNear(held: string, word: string): boolean {
  if (held === word) return true;
  if (word.length < SHORTEST) return false;
  let start = 0;
  while (start < held.length && held[start] === word[start]) start += 1;
  const rest = held.slice(start);
  const wanted = word.slice(start);
  const swapped = rest.slice(0, 2) === [...wanted.slice(0, 2)].reverse().join('');
  return (
    rest.slice(1) === wanted.slice(1) || // another letter
    rest.slice(1) === wanted || // one too many
    rest === wanted.slice(1) || // one too few
    (swapped && rest.slice(2) === wanted.slice(2))
  );
}

import type { Pack, PackRule } from './pack';
import { hexOf, sha256 } from './sha256';

/** A pack as reports and seals name it. */
export interface PackNote {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the canonical form, 64 hex digits. */
  readonly hash: string;
}

/**
 * What a pack says, in one form: `id`, `version`, `from`, `to` and `rules` as JSON without blanks, the names of
 * every object in the order of the alphabet, what is left out not there, rules in the order of their JSON.
 * The title is words about the pack and no part of it; the order of the rules decides nothing.
 */
export function canonicalPack({ id, version, from, to, rules }: Pack): string {
  const written = rules.map((rule: PackRule) => sortedJson(rule)).sort();
  return sortedJson({ id, version, from, to }).replace(/\}$/, `,"rules":[${written.join(',')}]}`);
}

/** Id, version and hash of a pack. */
export async function packNote(pack: Pack): Promise<PackNote> {
  const bytes = new TextEncoder().encode(canonicalPack(pack));
  return { id: pack.id, version: pack.version, hash: hexOf(sha256(bytes)) };
}

function sortedJson(object: object): string {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
}

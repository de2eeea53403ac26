import { MAPPING } from '../mappingName';
import type { TableMapping } from '../mappingTable';
import { mappingOf } from './mappingOf';
import type { Proposal } from './proposal';

/** A range of the user's own and the name that it gets. */
export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly range: Proposal['range'];
}

export interface NamedMappings {
  readonly ranges: readonly NamedRange[];
  readonly mappings: readonly TableMapping[];
}

/** The mappings that proposals state, each with a name for its range that is not `taken`. */
export function namedMappings(
  proposals: readonly Proposal[],
  taken: readonly string[],
  language: 'da' | 'en',
): NamedMappings {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  const named = proposals.map((proposal) => {
    let number = 1;
    while (known.has(`${MAPPING}_${number}`.toLowerCase())) number += 1;
    const name = `${MAPPING}_${number}`;
    known.add(name.toLowerCase());
    return { proposal, name };
  });
  return {
    ranges: named.map(({ proposal: { sheet, range }, name }) => ({ name, sheet, range })),
    mappings: named.flatMap(({ proposal, name }) => mappingOf(proposal, name, language)),
  };
}

import type { CheckResult } from './check';

/** The finding ids of an earlier run. An id is made of business keys, so rows may have moved in between. */
export type EarlierFindings = ReadonlySet<string>;

/** What became of the findings since an earlier run. Waived findings were found, so they are not fixed. */
export interface History {
  readonly new: ReadonlySet<string>;
  readonly fixed: readonly string[];
}

/** Every id that a run found, open or waived. */
export function foundIn({ findings, waived }: CheckResult): EarlierFindings {
  return new Set([...findings, ...waived.map(({ finding }) => finding)].map(({ id }) => id));
}

export function historyOf(result: CheckResult, earlier: EarlierFindings): History {
  const now = foundIn(result);
  return {
    new: new Set([...now].filter((id) => !earlier.has(id))),
    fixed: [...earlier].filter((id) => !now.has(id)).sort(),
  };
}

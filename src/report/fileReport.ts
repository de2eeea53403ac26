import type { CheckResult } from '../rules/check';
import type { History } from '../rules/history';
import type { Finding, Severity } from '../rules/finding';

/** Why a file was not read: a stable code and one sentence. */
export interface RefusalNote {
  readonly code: string;
  readonly message: string;
}

/** What became of one file. A refused file has no findings and is never "no errors". */
export type FileReport =
  | {
      readonly file: string;
      readonly status: 'checked';
      readonly result: CheckResult;
      /** What is new and what is fixed since an earlier report; `null` where there is none. */
      readonly history: History | null;
    }
  | { readonly file: string; readonly status: 'refused'; readonly refusal: RefusalNote };

export type Counts = Readonly<Record<Severity, number>>;

export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

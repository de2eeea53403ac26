import type { CheckResult } from './check';
import type { Finding, RuleOutcome } from './finding';

/** What another check says of a matter: only it tells it, only the first did, or both and differently. */
export type FindingChange =
  | { readonly kind: 'new'; readonly after: Finding }
  | { readonly kind: 'gone'; readonly before: Finding }
  | { readonly kind: 'changed'; readonly before: Finding; readonly after: Finding };

/** A rule that came to another end. */
export interface OutcomeChange {
  readonly id: string;
  readonly before: RuleOutcome['status'];
  readonly after: RuleOutcome['status'];
}

export interface CheckComparison {
  readonly findings: readonly FindingChange[];
  readonly rules: readonly OutcomeChange[];
}

/** What changes from one check of a workbook to another, by matter: never by row. */
export function compareChecks(before: CheckResult, after: CheckResult): CheckComparison {
  const earlier = new Map(before.findings.map((finding) => [finding.id, finding]));
  const later = new Map(after.findings.map((finding) => [finding.id, finding]));
  const gone = before.findings
    .filter(({ id }) => !later.has(id))
    .map((finding) => ({ kind: 'gone', before: finding }) as const);
  const others = after.findings.flatMap((finding): FindingChange[] => {
    const known = earlier.get(finding.id);
    if (!known) return [{ kind: 'new', after: finding }];
    return says(known) === says(finding) ? [] : [{ kind: 'changed', before: known, after: finding }];
  });
  const outcomes = new Map(before.rules.map(({ id, status }) => [id, status]));
  return {
    findings: [...others, ...gone],
    rules: after.rules.flatMap(({ id, status }) => {
      const known = outcomes.get(id);
      return known === undefined || known === status ? [] : [{ id, before: known, after: status }];
    }),
  };
}

function says({ fingerprint, severity, message, source }: Finding): string {
  return JSON.stringify([fingerprint, severity, message, source]);
}

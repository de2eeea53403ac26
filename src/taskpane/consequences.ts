import type { CheckResult } from '../rules/check';
import type { Finding } from '../rules/finding';
import type { CheckTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';

/** What a change would do besides clearing its own finding. */
export interface Consequences {
  /** Titles of the other findings that go, each once. */
  readonly clears: readonly string[];
  /** Titles of findings that come. */
  readonly brings: readonly string[];
}

/** Told before a fix is made: what else it clears, and what it brings. */
export function consequencesOf(
  before: CheckResult,
  after: CheckResult,
  fixed: Finding,
  texts: CheckTexts,
): Consequences {
  return {
    clears: titlesOf(
      missingFrom(before, after).filter(({ id }) => id !== fixed.id),
      texts,
    ),
    brings: titlesOf(missingFrom(after, before), texts),
  };
}

function missingFrom(these: CheckResult, those: CheckResult): readonly Finding[] {
  const known = new Set(those.findings.map(({ id }) => id));
  return these.findings.filter(({ id }) => !known.has(id));
}

function titlesOf(findings: readonly Finding[], texts: CheckTexts): readonly string[] {
  return [...new Set(findings.map(({ message }) => wordsOf(message, texts).title))];
}

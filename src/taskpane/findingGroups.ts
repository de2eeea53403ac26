import type { Finding, Severity } from '../rules/finding';
import type { WaivedFinding } from '../rules/waivers';
import type { CheckTexts, FindingWords } from '../text/types';
import { wordsOf } from '../text/wordsOf';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One answer is right, and it can be written by one press. */
export function canBeFixed({ change }: Finding): boolean {
  return change !== null && !change.orOthers;
}

/** What the list can be narrowed to. */
export type Filter = Severity | 'waived';

/** Findings of one rule and one matter, under one heading. */
export interface FindingGroup {
  readonly key: string;
  readonly severity: Severity;
  /** The title that all share, else the rule's. */
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * Groups in the order of the findings, which the check has sorted by severity; of one severity those first that can be
 * mended from here.
 */
export function groupsOf(findings: readonly Finding[], texts: CheckTexts): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.rule} ${finding.message.id}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const all = [...groups].map(([key, members]) => {
    const [first] = members as [Finding];
    const titles = new Set(members.map(({ message }) => wordsOf(message, texts).title));
    const [only = ''] = titles;
    const title = titles.size === 1 ? only : (texts.rules[first.rule]?.title ?? first.rule);
    return { key, severity: first.severity, title, findings: members };
  });
  const isMendable = ({ findings: own }: FindingGroup): boolean => own.some(canBeFixed);
  return SEVERITIES.flatMap((severity) => {
    const own = all.filter((group) => group.severity === severity);
    return [...own.filter(isMendable), ...own.filter((group) => !isMendable(group))];
  });
}

/** Findings that hold every word searched for, in their words, place, row or cell; upper and lower case alike. */
export function searched(findings: readonly Finding[], query: string, texts: CheckTexts): readonly Finding[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return findings;
  return findings.filter((finding) => {
    const text = searchTextOf(finding, texts).toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function searchTextOf({ message, spot, cells, rule }: Finding, texts: CheckTexts): string {
  const { title, why, todo }: FindingWords = wordsOf(message, texts);
  const places = cells.map((cell) => `${spot.sheet}!${cell}`);
  return [title, why, todo, texts.rules[rule]?.title, spot.caption, spot.row, ...places].join(' ');
}

/** The waived ones that hold every word searched for. */
export function searchedWaived(
  waived: readonly WaivedFinding[],
  query: string,
  texts: CheckTexts,
): readonly WaivedFinding[] {
  const found = new Set(
    searched(
      waived.map(({ finding }) => finding),
      query,
      texts,
    ),
  );
  return waived.filter(({ finding }) => found.has(finding));
}

import type { Finding, Severity } from '../rules/finding';
import { wordsOf } from '../text/wordsOf';
import { button, el } from './dom';
import { findingCard } from './findingCard';
import { icon } from './icons';
import type { Surroundings } from './surroundings';

/** Drawn at a time, so that ten thousand findings do not stop the pane. */
const SHOWN = 20;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings by severity, then by rule and matter; notes are folded until somebody asks for them. */
export function findingList(findings: readonly Finding[], around: Surroundings): HTMLElement[] {
  return SEVERITIES.flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return [];
    const heading = el(
      'h2',
      { class: `severity ${severity}`, id: `severity-${severity}` },
      icon(severity),
      ` ${around.check.report.severity[severity][2]} `,
      el('span', { class: 'count' }, around.format.number(own.length)),
    );
    const list = el('ul', { class: 'groups', 'aria-labelledby': `severity-${severity}` });
    let number = 0;
    for (const group of groupsOf(own)) {
      list.append(groupItem(group, `group-${severity}-${++number}`, severity !== 'info', around));
    }
    return [el('section', {}, heading, list)];
  });
}

function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message.id}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** A group is a button that opens and closes it; its cards are made when it is first opened. */
function groupItem(group: readonly Finding[], id: string, open: boolean, around: Surroundings): HTMLElement {
  const title = titleOf(group, around);
  const body = el('div', { class: 'group-body', id });
  const opener = button(title ?? ruleTitle(group, around), 'group', () => setOpen(!isOpen()));
  opener.append(el('span', { class: 'count' }, around.format.number(group.length)));
  opener.setAttribute('aria-controls', id);
  const isOpen = (): boolean => opener.getAttribute('aria-expanded') === 'true';
  const setOpen = (next: boolean): void => {
    opener.setAttribute('aria-expanded', String(next));
    body.hidden = !next;
    if (next && body.childElementCount === 0) showMore(body, group, 0, title === null, around);
  };
  setOpen(open);
  return el('li', {}, el('h3', {}, opener), body);
}

function showMore(
  body: HTMLElement,
  group: readonly Finding[],
  from: number,
  titled: boolean,
  around: Surroundings,
): void {
  const next = group.slice(from, from + SHOWN);
  const cards = next.map((finding) => findingCard(finding, titled, around));
  body.append(...cards);
  const left = group.length - from - next.length;
  if (left > 0) {
    const more = button(around.texts.more(Math.min(SHOWN, left)), 'plain', () => {
      more.remove();
      showMore(body, group, from + SHOWN, titled, around);
    });
    body.append(more);
  }
  // Whoever asked for more with the keyboard goes on where the new ones begin.
  if (from > 0) cards[0]?.querySelector('button')?.focus();
}

/** The title that all of a group share; `null` where each has its own. */
function titleOf(group: readonly Finding[], { check }: Surroundings): string | null {
  const titles = new Set(group.map(({ message }) => wordsOf(message, check).title));
  const [only = null] = titles;
  return titles.size === 1 ? only : null;
}

function ruleTitle([first]: readonly Finding[], { check }: Surroundings): string {
  return check.rules[first?.rule ?? '']?.title ?? first?.rule ?? '';
}

import { reasonsInWords } from '../report/notRun';
import type { RuleOutcome } from '../rules/finding';
import { el } from './dom';
import { icon } from './icons';
import type { Surroundings } from './surroundings';

/** Rules passed and not run are shown too: what was not looked at must not pass for being in order. */
export function ruleSummary(rules: readonly RuleOutcome[], around: Surroundings): HTMLElement {
  const { check, texts } = around;
  const { report } = check;
  const passed = rules.filter(({ status }) => status === 'passed').length;
  const notRun = rules.filter(({ status }) => status === 'not-run').length;
  const list = el('ul', { class: 'rules' });
  for (const { id, reasons } of rules) {
    if (reasons.length === 0) continue;
    const title = check.rules[id]?.title ?? id;
    list.append(el('li', {}, `${title}: ${reasonsInWords(reasons, check).join('; ')}`));
  }
  const counts = `${report.rulesPassed(passed)}, ${report.rulesNotRun(notRun)}`;
  return el(
    'section',
    {},
    el('h2', {}, texts.rules),
    list.childElementCount === 0
      ? el('p', {}, icon('passed'), ` ${counts}`)
      : el('details', {}, el('summary', {}, icon('passed'), ` ${counts}`), list),
  );
}

import type { CheckComparison, FindingChange } from '../rules/compareChecks';
import type { Finding } from '../rules/finding';
import type { PackNote } from '../rules/packHash';
import { checkTexts } from '../text/checkTexts';
import { commandTexts } from '../text/commandTexts';
import { wordsOf } from '../text/wordsOf';
import { withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { jsonFinding } from './json';

/** What would change for a workbook from one rule pack to another. */
export interface PackChanges extends CheckComparison {
  readonly file: string;
  readonly from: PackNote;
  readonly to: PackNote;
}

export function packChangesJson(changes: PackChanges, language: Language): string {
  const texts = checkTexts(language);
  const body = {
    file: changes.file,
    from: changes.from,
    to: changes.to,
    findings: changes.findings.map((change) => ({
      kind: change.kind,
      before: 'before' in change ? jsonFinding(change.before, texts, null) : null,
      after: 'after' in change ? jsonFinding(change.after, texts, null) : null,
    })),
    rules: changes.rules,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

export function packChangesText(
  { file, from, to, findings, rules }: PackChanges,
  language: Language,
): string {
  const { packs } = commandTexts(language).cli;
  const texts = checkTexts(language);
  const { severity, pack } = texts.report;
  const line = ({ spot, message, ...finding }: Finding): string =>
    [
      severity[finding.severity][0],
      wordsOf(message, texts).title,
      spot.cell === '' ? spot.sheet : `${spot.sheet}!${spot.cell}`,
      spot.row,
    ]
      .filter(Boolean)
      .join(' · ');
  const lines = [`${file} · ${pack(from.id, from.version)} → ${pack(to.id, to.version)}`];
  for (const kind of ['new', 'gone', 'changed'] as const) {
    const found = findings.filter((change) => change.kind === kind);
    if (found.length === 0) continue;
    lines.push('', `${packs[kind]} (${found.length})`);
    lines.push(
      ...found.map((change: FindingChange) => `  ${line('after' in change ? change.after : change.before)}`),
    );
  }
  if (rules.length > 0) {
    lines.push('', `${packs.rules} (${rules.length})`);
    for (const { id, before, after } of rules) {
      lines.push(`  ${texts.rules[id]?.title ?? id}: ${packs.status[before]} → ${packs.status[after]}`);
    }
  }
  if (findings.length === 0 && rules.length === 0) lines.push('', packs.nothing);
  return withPlainBlanks(`${lines.join('\n')}\n`).replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '·');
}

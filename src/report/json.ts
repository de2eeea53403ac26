import { isoDate } from '../ledger/dates';
import { toKroner } from '../ledger/money';
import type { Finding, RuleOutcome, Value } from '../rules/finding';
import type { Pack } from '../rules/pack';
import { packNote } from '../rules/packHash';
import { withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { wordsOf } from '../text/checkTexts';
import { countFindings, type FileReport } from './fileReport';
import { reasonsInWords } from './notRun';

/** A value as JSON: amounts in kroner, dates as `2024-12-05`, an empty cell as `null`. */
export function jsonValue(value: Value | null): string | number | null {
  switch (value?.type) {
    case 'amount':
      return toKroner(value.ore);
    case 'date':
      return isoDate(value.day);
    case 'number':
      return value.number;
    case 'share':
      return value.share;
    case 'text':
      return value.text;
    default:
      return null;
  }
}

/** A finding as `docs/findings.schema.json` describes it. */
export function jsonFinding(finding: Finding, language: Language): Record<string, unknown> {
  const { spot } = finding;
  const { title, why, todo } = wordsOf(finding.message, language);
  return {
    id: finding.id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    severity: finding.severity,
    table: spot.table,
    sheet: spot.sheet || null,
    cell: spot.cell || null,
    cells: finding.cells,
    row: spot.row,
    column: spot.caption,
    received: jsonValue(finding.received),
    expected: jsonValue(finding.expected),
    difference: jsonValue(finding.difference),
    message: withPlainBlanks(`${title}. ${why} ${todo}`),
    source: finding.source || null,
  };
}

function jsonRule(outcome: RuleOutcome, language: Language): Record<string, unknown> {
  const reason = reasonsInWords(outcome.reasons, language).join('; ');
  return { id: outcome.id, status: outcome.status, rows: outcome.rows, reason: reason || null };
}

/** The report as `docs/findings.schema.json` describes it; the same content gives the same bytes. */
export async function jsonReport(
  files: readonly FileReport[],
  pack: Pack,
  version: string,
  language: Language,
): Promise<string> {
  const notes = await Promise.all(
    files.map(async (report) => (report.status === 'checked' ? await packNote(report.result.pack) : null)),
  );
  const body = {
    tool: { name: 'puljetjek', version },
    pack: await packNote(pack),
    files: files.map((report, index) =>
      report.status === 'refused'
        ? {
            file: report.file,
            status: 'refused',
            refusal: report.refusal,
            summary: { error: 0, warning: 0, info: 0, waived: 0 },
            findings: [],
            rules: [],
          }
        : {
            file: report.file,
            status: 'checked',
            pack: notes[index],
            summary: { ...countFindings(report.result.findings), waived: 0 },
            findings: report.result.findings.map((finding) => jsonFinding(finding, language)),
            rules: report.result.rules.map((rule) => jsonRule(rule, language)),
          },
    ),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

import { isoDate } from '../ledger/dates';
import { toKroner } from '../ledger/money';
import type { Finding, RuleOutcome, Value } from '../rules/finding';
import type { WaivedFinding, WaiverNote } from '../rules/waivers';
import type { History } from '../rules/history';
import type { Pack } from '../rules/pack';
import { packNote } from '../rules/packHash';
import { withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';
import { checkTexts } from '../text/checkTexts';
import type { CheckTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';
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
export function jsonFinding(
  finding: Finding,
  texts: CheckTexts,
  history: History | null,
): Record<string, unknown> {
  const { spot } = finding;
  const { title, why, todo } = wordsOf(finding.message, texts);
  return {
    id: finding.id,
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    severity: finding.severity,
    status: history && (history.new.has(finding.id) ? 'new' : 'open'),
    table: spot.table,
    sheet: spot.sheet || null,
    cell: spot.cell || null,
    cells: finding.cells,
    row: spot.row,
    column: spot.caption,
    received: jsonValue(finding.received),
    expected: jsonValue(finding.expected),
    difference: jsonValue(finding.difference),
    change: finding.change && {
      sheet: finding.change.sheet,
      cell: finding.change.cell,
      to: jsonValue(finding.change.to),
      orOthers: finding.change.orOthers,
    },
    message: withPlainBlanks(`${title}. ${why} ${todo}`),
    source: finding.source || null,
  };
}

function jsonWaived(
  { finding, waiver }: WaivedFinding,
  texts: CheckTexts,
  history: History | null,
): Record<string, unknown> {
  const { reason, by, on, expires } = waiver;
  const waivedBy = { reason, by, on: isoDate(on), expires: expires === null ? null : isoDate(expires) };
  return { ...jsonFinding(finding, texts, history), waiver: waivedBy };
}

function jsonNote({ why, findingId, sheet, cell, expires }: WaiverNote): Record<string, unknown> {
  return { why, findingId, sheet, cell, expires: expires === null ? null : isoDate(expires) };
}

function jsonRule(outcome: RuleOutcome, texts: CheckTexts): Record<string, unknown> {
  const reason = reasonsInWords(outcome.reasons, texts).join('; ');
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
  const texts = checkTexts(language);
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
            fixed: null,
            waived: [],
            waiverNotes: [],
            rules: [],
          }
        : {
            file: report.file,
            status: 'checked',
            pack: notes[index],
            summary: { ...countFindings(report.result.findings), waived: report.result.waived.length },
            findings: report.result.findings.map((finding) => jsonFinding(finding, texts, report.history)),
            fixed: report.history?.fixed ?? null,
            waived: report.result.waived.map((waived) => jsonWaived(waived, texts, report.history)),
            waiverNotes: report.result.waiverNotes.map(jsonNote),
            rules: report.result.rules.map((rule) => jsonRule(rule, texts)),
          },
    ),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

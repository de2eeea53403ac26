import type { CheckResult } from '../rules/check';
import type { History } from '../rules/history';
import type { Finding, NotRunReason, Severity, Value } from '../rules/finding';
import { formatFor, withPlainBlanks, type Format } from '../text/format';
import type { Language } from '../text/language';
import type { CheckTexts, ReportTexts } from '../text/types';
import { checkTexts } from '../text/checkTexts';
import { wordsOf } from '../text/wordsOf';
import { countFindings, type FileReport } from './fileReport';
import { reasonsInWords } from './notRun';
import { valueInWords } from './values';

const SHOWN_IN_GROUP = 20;
const PLACES_IN_LINE = 8;
const TODOS_IN_GROUP = 3;
const BOLD = 1;

/** How severities stand out on a terminal: a mark and a word always, colour only where there is one. */
const MARKS: Readonly<Record<Severity, { mark: string; colour: number }>> = {
  error: { mark: '✖', colour: 31 },
  warning: { mark: '▲', colour: 33 },
  info: { mark: '•', colour: 36 },
};

export interface TextOptions {
  readonly language: Language;
  /** Colours, for a terminal. */
  readonly colour: boolean;
}

/** The report for a person: per file grouped by severity and matter, totals last. */
export function textReport(files: readonly FileReport[], options: TextOptions): string {
  const writer = new Writer(options);
  for (const file of files) writer.file(file);
  if (files.length > 1) writer.totals(files);
  return writer.text();
}

class Writer {
  private readonly lines: string[] = [];
  private readonly texts: CheckTexts;
  private readonly words: ReportTexts;
  private readonly format: Format;

  constructor(private readonly options: TextOptions) {
    this.texts = checkTexts(options.language);
    this.words = this.texts.report;
    this.format = formatFor(options.language);
  }

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }

  file(report: FileReport): void {
    if (this.lines.length > 0) this.add('');
    if (report.status === 'refused') {
      this.add(`${report.file}`);
      this.painted(
        '  ',
        '✖',
        MARKS.error.colour,
        ` ${this.words.refused}: ${report.refusal.message} [${report.refusal.code}]`,
      );
      return;
    }
    const { result } = report;
    const { count } = this.format;
    this.add(
      [
        report.file,
        this.words.pack(result.pack.id, result.pack.version),
        count(result.tables, ...this.words.tables),
        count(result.rows, ...this.words.rows),
      ].join(' · '),
    );
    for (const severity of ['error', 'warning', 'info'] as const) {
      this.severity(
        severity,
        result.findings.filter((finding) => finding.severity === severity),
      );
    }
    this.waived(result);
    this.notRun(report);
    const passed = result.rules.filter(({ status }) => status === 'passed').length;
    const notRun = result.rules.filter(({ status }) => status === 'not-run').length;
    this.add(
      '',
      `${this.counts(countFindings(result.findings), result.waived.length)}${this.moved(report.history)} · ${this.words.rulesPassed(passed)}, ${this.words.rulesNotRun(notRun)}`,
    );
  }

  totals(files: readonly FileReport[]): void {
    const counts = { error: 0, warning: 0, info: 0 };
    let waived = 0;
    for (const file of files) {
      if (file.status === 'refused') continue;
      waived += file.result.waived.length;
      const own = countFindings(file.result.findings);
      for (const severity of ['error', 'warning', 'info'] as const) counts[severity] += own[severity];
    }
    const refused = files.filter(({ status }) => status === 'refused').length;
    const tail = refused > 0 ? `, ${this.words.refusedCount(refused)}` : '';
    this.add('', `${this.words.totalOf(files.length)}: ${this.counts(counts, waived)}${tail}`);
  }

  private counts(counts: Readonly<Record<Severity, number>>, waived: number): string {
    const open = (['error', 'warning', 'info'] as const).map((severity) => {
      const [one, many] = this.words.severity[severity];
      return this.format.count(counts[severity], one, many);
    });
    const [one, many] = this.words.waived;
    return [...open, ...(waived > 0 ? [this.format.count(waived, one, many)] : [])].join(', ');
  }

  /** ` · 2 nye, 1 løst`, where there was an earlier report. */
  private moved(history: History | null): string {
    if (!history) return '';
    const { count } = this.format;
    const { isNew, isFixed } = this.words;
    return ` · ${count(history.new.size, ...isNew)}, ${count(history.fixed.length, ...isFixed)}`;
  }

  /** Waived findings are shown with who, when and why; a waiver that does not hold is told, never silent. */
  private waived({ waived, waiverNotes }: CheckResult): void {
    if (waived.length > 0) this.add('', `${this.words.waived[2]} ${waived.length}`);
    for (const { finding, waiver } of waived) {
      const expires = waiver.expires === null ? null : this.format.date(waiver.expires);
      this.painted('  ', wordsOf(finding.message, this.texts).title, BOLD, ` · ${this.place(finding)}`);
      this.add(
        `    ${this.words.waivedBy(waiver.by, this.format.date(waiver.on), expires)}: ${waiver.reason}`,
      );
    }
    if (waiverNotes.length === 0) return;
    this.add('', this.words.waiverNotes);
    for (const { why, findingId, sheet, cell, expires } of waiverNotes) {
      const words = this.words.waiverDoubts[why](expires === null ? '' : this.format.date(expires));
      this.add(`  ${sheet}!${cell} · ${findingId}: ${words}`);
    }
  }

  private severity(severity: Severity, findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    const { mark, colour } = MARKS[severity];
    this.add('');
    this.painted('', `${mark} ${this.words.severity[severity][2]}`, colour, ` ${findings.length}`);
    const groups = new Map<string, Finding[]>();
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.message.id}`;
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    for (const group of groups.values()) {
      if (severity === 'error' || group.length === 1) this.each(group);
      else this.folded(group);
    }
  }

  /** One finding after the other, with its figures and what to do. */
  private each(group: readonly Finding[]): void {
    const [first] = group;
    if (!first) return;
    const title = wordsOf(first.message, this.texts).title;
    const shown = group.slice(0, SHOWN_IN_GROUP);
    const more = group.length > shown.length ? ` (${this.words.more(shown.length, group.length)})` : '';
    this.painted('  ', title, BOLD, more);
    for (const finding of shown) {
      const { why, todo } = wordsOf(finding.message, this.texts);
      const place = this.place(finding);
      if (place) this.add(`    ${place}`);
      const figures = this.figures(finding);
      if (figures) this.add(`      ${figures}`);
      this.add(`      ${this.words.why}: ${why}`, `      ${this.words.todo}: ${todo}`);
      if (finding.source) this.add(`      ${this.words.source}: ${finding.source}`);
    }
  }

  /** Many of one kind in one line, and what to do about them. */
  private folded(group: readonly Finding[]): void {
    const words = group.slice(0, PLACES_IN_LINE).map((finding) => ({
      ...wordsOf(finding.message, this.texts),
      place: [`${finding.spot.sheet}!${finding.spot.cell}`, finding.spot.row].filter(Boolean).join(' '),
    }));
    const titles = new Set(words.map(({ title }) => title));
    const [only] = titles;
    const rule = this.texts.rules[group[0]?.rule ?? '']?.title ?? '';
    const places = words.map(({ place, title }) => (titles.size === 1 ? place : `${place} (${title})`));
    if (group.length > PLACES_IN_LINE) places.push(this.words.andMore(group.length - PLACES_IN_LINE));
    const heading = titles.size === 1 ? (only ?? '') : rule;
    this.painted('  ', heading, BOLD, ` (${group.length}): ${places.join(', ')}`);
    for (const todo of [...new Set(words.map((each) => each.todo))].slice(0, TODOS_IN_GROUP)) {
      this.add(`      ${this.words.todo}: ${todo}`);
    }
  }

  private place({ spot, cells }: Finding): string {
    if (spot.table === null) return '';
    const others = cells.filter((cell) => cell !== spot.cell).slice(0, PLACES_IN_LINE);
    const address = [spot.cell ? `${spot.sheet}!${spot.cell}` : spot.sheet, ...others].join(', ');
    return [address, spot.caption, spot.row].filter(Boolean).join(' · ');
  }

  private figures({ received, expected, difference }: Finding): string {
    const parts = [
      [this.words.received, received && this.value(received)],
      [this.words.expected, expected && this.value(expected)],
      [this.words.difference, difference && this.value(difference, true)],
    ].filter(([, value]) => value);
    return parts.map(([label, value]) => `${label} ${value}`).join('   ');
  }

  private value(value: Value, signed = false): string {
    return valueInWords(value, this.words, this.format, signed);
  }

  /**
   * Rules that rows are missing from, those with one reason together. Rules without rows, or switched off,
   * are only counted; a table that is not there has its own finding.
   */
  private notRun({ result }: Extract<FileReport, { status: 'checked' }>): void {
    const titles = this.texts.rules;
    const byReason = new Map<string, string[]>();
    for (const { id, reasons } of result.rules) {
      const telling = reasons.filter(isTelling);
      if (telling.length === 0) continue;
      const words = reasonsInWords(telling, this.texts).join('; ');
      byReason.set(words, [...(byReason.get(words) ?? []), titles[id]?.title ?? id]);
    }
    if (byReason.size === 0) return;
    this.add('', this.words.notRun);
    for (const [words, rules] of byReason) this.add(`  ${rules.join(', ')}: ${words}`);
  }

  private add(...lines: readonly string[]): void {
    this.lines.push(...lines.map(printable));
  }

  /** A line whose beginning stands out where there is colour. */
  private painted(indent: string, head: string, code: number, rest: string): void {
    const text = printable(head);
    this.lines.push(
      indent + (this.options.colour ? `\u001b[${code}m${text}\u001b[0m` : text) + printable(rest),
    );
  }
}

function isTelling(reason: NotRunReason): boolean {
  if (reason.kind === 'no-answer') return reason.reason.id !== 'table-not-given';
  return reason.kind === 'unreadable' || reason.kind === 'no-cut-off';
}

/**
 * Text from a workbook must not steer a terminal or turn the direction of a line. No-break spaces belong on
 * a page that wraps; here they would only keep a search for "1,00 kr." from finding it.
 */
function printable(line: string): string {
  return withPlainBlanks(line)
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·');
}

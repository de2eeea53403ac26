import type { CheckResult } from '../rules/check';
import type { Finding, RuleOutcome, Severity, Value } from '../rules/finding';
import type { History } from '../rules/history';
import { formatFor, type Format } from '../text/format';
import { checkTexts } from '../text/checkTexts';
import type { Language } from '../text/language';
import type { CheckTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';
import { countFindings, type FileReport } from './fileReport';
import { htmlPage } from './htmlPage';
import { Markup, markup } from './markup';
import { reasonsInWords } from './notRun';
import { valueInWords } from './values';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** The shapes stand for the severities in grey print too. */
const MARKS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/**
 * The report as one page: no script, nothing fetched, readable on a phone and on paper. The same content gives
 * the same bytes. Everything that comes from a workbook goes in as text.
 */
export function htmlReport(files: readonly FileReport[], language: Language): string {
  const page = new Page(checkTexts(language), formatFor(language));
  return page.whole(files);
}

class Page {
  constructor(
    private readonly texts: CheckTexts,
    private readonly format: Format,
  ) {}

  whole(files: readonly FileReport[]): string {
    const { report, language } = this.texts;
    const main = markup`<h1>${report.title}</h1>
${files.map((file) => this.file(file))}`;
    return htmlPage(language, report.title, main);
  }

  private file(file: FileReport): Markup {
    const { report } = this.texts;
    if (file.status === 'refused') {
      return markup`<section class="file">
<h2>${file.file}</h2>
<p class="refused"><strong>✖ ${report.refused}.</strong> ${file.refusal.message} <code>${file.refusal.code}</code></p>
</section>
`;
    }
    const { result, history } = file;
    const { count } = this.format;
    const about = [
      report.pack(result.pack.id, result.pack.version),
      count(result.tables, ...report.tables),
      count(result.rows, ...report.rows),
    ].join(' · ');
    return markup`<section class="file">
<h2>${file.file}</h2>
<p class="about">${about}</p>
${this.counts(result, history)}${SEVERITIES.map((severity) => this.severity(result, severity, history))}${this.waived(
      result,
    )}${this.rules(result.rules)}</section>
`;
  }

  private counts({ findings, waived }: CheckResult, history: History | null): Markup {
    const { report } = this.texts;
    const counts = countFindings(findings);
    const chip = (kind: string, words: string): Markup => markup`<li class="${kind}">${words}</li>`;
    const count = (number: number, [one, many]: readonly [string, string, string?]): string =>
      this.format.count(number, one, many);
    const moved = history
      ? markup`<p class="about">${count(history.new.size, report.isNew)}, ${count(history.fixed.length, report.isFixed)}</p>
`
      : markup``;
    return markup`<ul class="counts">${SEVERITIES.map((severity) =>
      chip(severity, `${MARKS[severity]} ${count(counts[severity], report.severity[severity])}`),
    )}${waived.length > 0 ? chip('waived', count(waived.length, report.waived)) : ''}</ul>
${moved}`;
  }

  private severity({ findings }: CheckResult, severity: Severity, history: History | null): Markup {
    const own = findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return markup``;
    const { report } = this.texts;
    return markup`<h3 class="${severity}">${MARKS[severity]} ${report.severity[severity][2]} <span>${this.format.number(own.length)}</span></h3>
${own.map((finding) => this.finding(finding, history))}`;
  }

  private finding(finding: Finding, history: History | null): Markup {
    const { report } = this.texts;
    const { title, why, todo } = wordsOf(finding.message, this.texts);
    const isNew = history?.new.has(finding.id)
      ? markup` <span class="new">${capital(report.isNew[0])}</span>`
      : '';
    return markup`<article class="${finding.severity}">
<h4>${title}${isNew}</h4>
${this.place(finding)}${this.figures(finding)}<p><b>${report.why}</b> ${why}</p>
<p><b>${report.todo}</b> ${todo}</p>
${finding.source ? markup`<p class="about">${report.source}: ${finding.source}</p>\n` : ''}</article>
`;
  }

  private place({ spot, cells }: Finding): Markup {
    const others = cells.filter((cell) => cell !== spot.cell);
    const address = spot.cell ? `${spot.sheet}!${spot.cell}` : spot.sheet;
    const parts = [[address, ...others].join(', '), spot.caption, spot.row].filter(Boolean);
    return parts.length > 0 ? markup`<p class="place">${parts.join(' · ')}</p>\n` : markup``;
  }

  private figures({ received, expected, difference }: Finding): Markup {
    const { report } = this.texts;
    const line = (label: string, value: Value | null, signed: boolean): Markup =>
      value === null
        ? markup``
        : markup`<dt>${label}</dt><dd>${valueInWords(value, report, this.format, signed)}</dd>`;
    const lines = markup`${line(report.received, received, false)}${line(report.expected, expected, false)}${line(report.difference, difference, true)}`;
    return lines.text === '' ? markup`` : markup`<dl>${lines}</dl>\n`;
  }

  /** Waived findings, and waivers that do not hold. */
  private waived({ waived, waiverNotes }: CheckResult): Markup {
    const { report } = this.texts;
    const date = this.format.date;
    const cards = waived.map(
      ({ finding, waiver }) => markup`<article class="waived">
<h4>${wordsOf(finding.message, this.texts).title}</h4>
${this.place(finding)}<p><b>${report.waivedBy(waiver.by, date(waiver.on), waiver.expires === null ? null : date(waiver.expires))}:</b> ${waiver.reason}</p>
</article>
`,
    );
    const notes = waiverNotes.map(
      ({ why, findingId, sheet, cell, expires }) =>
        markup`<li>${sheet}!${cell} · ${findingId}: ${report.waiverDoubts[why](expires === null ? '' : date(expires))}</li>
`,
    );
    return markup`${cards.length > 0 ? markup`<h3>${report.waived[2]} <span>${this.format.number(cards.length)}</span></h3>\n` : ''}${cards}${
      notes.length > 0 ? markup`<h3>${report.waiverNotes}</h3>\n<ul>${notes}</ul>\n` : ''
    }`;
  }

  /** Every rule with what became of it: what was not looked at must not pass for being in order. */
  private rules(rules: readonly RuleOutcome[]): Markup {
    const { report, rules: words } = this.texts;
    const rows = rules.map(
      ({ id, status, rows: covered, reasons }) =>
        markup`<tr><th scope="row">${words[id]?.title ?? id}</th><td>${report.ruleStatus[status]}</td><td class="number">${this.format.number(covered)}</td><td>${reasonsInWords(reasons, this.texts).join('; ')}</td></tr>
`,
    );
    return markup`<h3>${report.rulesHeading}</h3>
<table>
<thead><tr>${report.rulesColumns.map((caption) => markup`<th scope="col">${caption}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

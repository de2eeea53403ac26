import { serialOfDay } from '../ledger/dates';
import { toKroner } from '../ledger/money';
import type { Finding, Severity, Value } from '../rules/finding';
import type { NewCell, NewSheet } from '../workbook/file/patch/change';
import type { Waiver } from '../rules/waivers';
import type { FindingsSheetTexts } from '../text/findingsSheetTexts';
import { formatFor, type Format } from '../text/format';
import type { CheckTexts, ReportTexts } from '../text/types';
import { wordsOf } from '../text/wordsOf';
import { countFindings, type FileReport } from './fileReport';
import { reasonsInWords } from './notRun';
import { valueInWords } from './values';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** A cell holds more, but nobody reads it there; what is cut ends in an ellipsis. */
const LONGEST_TEXT = 2000;
const CELLS_SHOWN = 50;
const BLANK: NewCell = { content: null };

type Row = readonly NewCell[];

/** The words that the sheets are written in, and how the workbook that they go to counts its days. */
export interface SheetWords {
  readonly words: FindingsSheetTexts;
  readonly texts: CheckTexts;
  readonly date1904?: boolean;
}

/**
 * The report as three sheets, readable without the add-in: a readme, a summary with every rule, and all findings.
 * Amounts are in kroner and dates serial numbers. The file is named where there are several.
 */
export function findingsSheets(
  reports: readonly FileReport[],
  { words, texts, date1904 = false }: SheetWords,
): NewSheet[] {
  const writer = new Writer(words, texts, reports.length > 1, date1904);
  return [
    {
      name: words.readMe,
      widths: [110],
      rows: [[header(words.title)], ...words.lines.map((line) => [wrapped(line)])],
    },
    {
      name: words.summary,
      widths: writer.widths([34, 24, 10, 14, 12, 16, 12]),
      rows: [...writer.counts(reports), [], ...writer.rules(reports)],
    },
    {
      name: words.findings,
      widths: writer.widths([12, 30, 16, 8, 14, 20, 18, 17, 17, 15, 44, 44, 26, 26, 26, 18]),
      rows: writer.findings(reports),
    },
  ];
}

class Writer {
  private readonly report: ReportTexts;
  private readonly format: Format;

  constructor(
    private readonly words: FindingsSheetTexts,
    private readonly texts: CheckTexts,
    private readonly withFile: boolean,
    private readonly date1904: boolean,
  ) {
    this.report = texts.report;
    this.format = formatFor(texts.language);
  }

  widths(own: readonly number[]): number[] {
    return this.withFile ? [30, ...own] : [...own];
  }

  counts(reports: readonly FileReport[]): Row[] {
    const { words } = this;
    const severities = [
      ...SEVERITIES.map((severity) => this.report.severity[severity][2]),
      this.report.waived[2],
    ];
    const heading = [header(words.pack), header(words.tables), header(words.rows), ...severities.map(header)];
    return [
      this.row('', heading, header(words.file)),
      ...reports.map((report) => {
        if (report.status === 'refused')
          return this.row(report.file, [wrapped(`${this.report.refused}: ${report.refusal.message}`)]);
        const { pack, tables, rows, findings, waived } = report.result;
        const counts = countFindings(findings);
        const figures = [tables, rows, ...SEVERITIES.map((severity) => counts[severity]), waived.length];
        return this.row(report.file, [text(`${pack.id} ${pack.version}`), ...figures.map(number)]);
      }),
    ];
  }

  rules(reports: readonly FileReport[]): Row[] {
    const { words, texts } = this;
    const titles = texts.rules;
    const heading = [words.rule, words.outcome, words.rows, words.reason].map(header);
    return [
      this.row('', heading, header(words.file)),
      ...reports.flatMap((report) =>
        report.status === 'refused'
          ? []
          : report.result.rules.map(({ id, status, rows, reasons }) =>
              this.row(report.file, [
                wrapped(titles[id]?.title ?? id),
                text(words.outcomes[status]),
                number(rows),
                text(reasonsInWords(reasons, texts).join('; ')),
              ]),
            ),
      ),
    ];
  }

  findings(reports: readonly FileReport[]): Row[] {
    const { words, report } = this;
    const heading = [
      ...[words.severity, words.finding, words.sheet, words.cell, words.otherCells, words.column, words.row],
      ...[report.received, report.expected, report.difference, report.why, report.todo, report.source],
      ...[words.rule, words.findingId, words.fingerprint],
    ].map(header);
    const rows = reports.flatMap((each) =>
      each.status === 'refused'
        ? []
        : [
            ...each.result.findings.map((one) => this.finding(each.file, one, null)),
            // Waived ones come last, with who, when and why in place of why they are findings.
            ...each.result.waived.map(({ finding, waiver }) => this.finding(each.file, finding, waiver)),
          ],
    );
    const refused = reports.flatMap((each) =>
      each.status === 'refused'
        ? [this.row(each.file, [text(report.refused), wrapped(each.refusal.message)])]
        : [],
    );
    const all = [...refused, ...rows];
    return [
      this.row('', heading, header(words.file)),
      ...(all.length > 0 ? all : [this.row('', [text(words.none)])]),
    ];
  }

  private finding(file: string, finding: Finding, waiver: Waiver | null): Row {
    const { severity, spot, message, source, rule, id, fingerprint } = finding;
    const { title, why, todo } = wordsOf(message, this.texts);
    return this.row(file, [
      text(waiver ? this.report.waived[0] : this.severity(severity)),
      wrapped(title),
      text(spot.sheet),
      text(spot.cell),
      wrapped(this.otherCells(finding)),
      wrapped(spot.caption ?? ''),
      wrapped(spot.row ?? ''),
      this.value(finding.received),
      this.value(finding.expected),
      this.value(finding.difference, true),
      wrapped(waiver ? this.waivedWords(waiver) : why),
      wrapped(todo),
      wrapped(source),
      wrapped(this.texts.rules[rule]?.title ?? rule),
      wrapped(id),
      text(fingerprint),
    ]);
  }

  private otherCells({ spot, cells }: Finding): string {
    const others = cells.filter((cell) => cell !== spot.cell);
    const shown = others.slice(0, CELLS_SHOWN).join(', ');
    const more = others.length - CELLS_SHOWN;
    return more > 0 ? `${shown}, ${this.report.andMore(more)}` : shown;
  }

  private waivedWords({ by, on, expires, reason }: Waiver): string {
    const { date } = this.format;
    return `${this.report.waivedBy(by, date(on), expires === null ? null : date(expires))}: ${reason}`;
  }

  private severity(severity: Severity): string {
    return this.report.severity[severity][0];
  }

  private value(value: Value | null, signed = false): NewCell {
    if (value === null) return BLANK;
    switch (value.type) {
      case 'amount':
        return { content: toKroner(value.ore), style: 'amount' };
      case 'date':
        return { content: serialOfDay(value.day, this.date1904), style: 'date' };
      case 'number':
        return number(value.number);
      default:
        return wrapped(valueInWords(value, this.report, this.format, signed));
    }
  }

  private row(file: string, cells: Row, fileCell: NewCell = wrapped(file)): Row {
    return this.withFile ? [fileCell, ...cells] : cells;
  }
}

function header(words: string): NewCell {
  return { content: words, style: 'header' };
}

function number(value: number): NewCell {
  return { content: value, style: 'text' };
}

function text(words: string): NewCell {
  return words === '' ? BLANK : { content: clipped(words), style: 'text' };
}

function wrapped(words: string): NewCell {
  return words === '' ? BLANK : { content: clipped(words), style: 'wrapped' };
}

function clipped(words: string): string {
  const letters = [...words];
  return letters.length > LONGEST_TEXT ? `${letters.slice(0, LONGEST_TEXT - 1).join('')}…` : words;
}

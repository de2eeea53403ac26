import { readAmount } from '../ledger/money';
import { TABLES } from '../ledger/tables';
import type { CollectReport, Entry, OpenEntry, ReportValue } from '../sharing/collect/report';
import { collectTexts } from '../text/collectTexts';
import { formatFor, withPlainBlanks } from '../text/format';
import type { Language } from '../text/language';

/** What came of a collection from files. */
export interface CollectedFiles {
  readonly report: CollectReport;
  /** Files that could not be read, or not as what was sent. */
  readonly unread: readonly { readonly file: string; readonly code: string; readonly message: string }[];
  /** The file that was written, or `null`. */
  readonly written: string | null;
  readonly isDryRun: boolean;
}

const SHOWN = 50;

/** A collection as the specification of `collect` has it. */
export function collectionJson({ report, unread, written }: CollectedFiles, language: Language): string {
  const cell = ({ table, row, column, file, sender, isNew, master, returned }: Entry): object => ({
    table,
    row,
    column,
    kind: isNew ? 'added' : 'changed',
    from: master,
    to: returned,
    file,
    sender,
  });
  const body = {
    taken: report.taken.map(cell),
    conflicts: report.open.map(conflictOf),
    refused: refusedOf({ report, unread }, language),
    kept: [...report.kept, ...report.mastersOwn].map((one) => ({
      table: one.table,
      row: one.row,
      column: one.column,
      master: one.master,
      returned: one.returned,
      base: one.base,
      file: one.file,
    })),
    renamed: report.renamed,
    files: report.files,
    output: written,
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

function conflictOf({
  id,
  why,
  canBeTaken,
  table,
  row,
  column,
  master,
  returned,
  base,
  file,
}: OpenEntry): object {
  return { id, why, canBeTaken, table, row, column, master, returned, base, file };
}

function refusedOf(
  { report, unread }: Pick<CollectedFiles, 'report' | 'unread'>,
  language: Language,
): CollectedFiles['unread'] {
  const { refusals } = collectTexts(language);
  const refused = report.refused.map(({ file, code, table }) => ({
    file,
    code,
    message: refusals[code](table ?? ''),
  }));
  return [...unread, ...refused];
}

/** The same for a person at a terminal. */
export function collectionText(collected: CollectedFiles, language: Language): string {
  const { report, written, isDryRun } = collected;
  const words = collectTexts(language);
  const { headings } = words;
  const said = (one: Entry, value: ReportValue): string =>
    value === null ? words.blank : valueWords(one, value, language);
  const at = ({ table, row, column, file }: Entry): string =>
    `${file}: ${[TABLES[table][language], row, column ?? words.wholeRow].filter((part) => part !== '').join(' · ')}`;
  const change = (one: Entry): string =>
    one.isNew
      ? `${at(one)}: ${words.isNew}: ${said(one, one.returned)}`
      : `${at(one)}: ${said(one, one.master)} → ${said(one, one.returned)}`;
  const open = (one: OpenEntry): string =>
    `${one.id}  ${at(one)}: ${words.sent} ${said(one, one.base)}, ${words.master} ${said(one, one.master)}, ${words.returned} ${said(one, one.returned)}. ${words.whys[one.why]}`;
  const refused = refusedOf(collected, language);
  const lines = [
    ...list(headings.taken(report.taken.length), report.taken.map(change)),
    ...list(
      headings.renamed(report.renamed.length),
      report.renamed.map(
        ({ file, table, from, to }) => `${file}: ${TABLES[table][language]} · ${from} → ${to}`,
      ),
    ),
    ...list(headings.kept(report.kept.length), report.kept.map(change)),
    ...list(headings.mastersOwn(report.mastersOwn.length), report.mastersOwn.map(at)),
    ...list(headings.open(report.open.length), report.open.map(open), Infinity),
    ...list(
      headings.refused(refused.length),
      refused.map(({ file, code, message }) => `${file}: ${message} (${code})`),
      Infinity,
    ),
    ...(report.taken.length === 0 ? [words.nothing] : []),
    ...(report.open.length > 0 ? [words.howToDecide] : []),
    written !== null ? words.written(written) : isDryRun ? words.dryRun : words.notWritten,
    ...(written !== null && report.hasFormulas ? [words.formulas] : []),
  ];
  return withPlainBlanks(`${lines.join('\n')}\n`);
}

/** Amounts with kroner and øre, years and the like without thousands, everything else as it is spelled. */
export function valueWords(
  { type }: Pick<Entry, 'type'>,
  value: string | number,
  language: Language,
): string {
  if (typeof value === 'string') return value;
  const { plainAmount, number } = formatFor(language);
  const amount = type === 'amount' ? readAmount(value) : null;
  if (amount?.whole) return plainAmount(amount.ore);
  return type === 'year' ? String(value) : number(value);
}

function list(heading: string, lines: readonly string[], most = SHOWN): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - most;
  return [heading, ...lines.slice(0, most).map((line) => `  ${line}`), ...(more > 0 ? [`  … +${more}`] : [])];
}

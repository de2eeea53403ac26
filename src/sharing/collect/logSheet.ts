import { TABLES } from '../../ledger/tables';
import { collectTexts } from '../../text/collectTexts';
import type { Language } from '../../text/language';
import type { NewCell, NewSheet } from '../../workbook/file/patch/change';
import type { CollectReport, Entry, ReportValue } from './report';

const WIDTHS = [22, 30, 26, 16, 24, 24, 22, 22, 22, 44];

/** The sheet that says what came of a collection: what was taken from whom, and the values that stood there before. */
export function logSheet(report: CollectReport, language: Language, sheets: readonly string[]): NewSheet {
  const { log, whys, refusals } = collectTexts(language);
  const files = new Map(report.files.map(({ file, seal }) => [file, seal]));
  const line = (outcome: string, one: Entry, note = ''): NewCell[] => [
    text(outcome),
    text(one.file),
    text(one.sender),
    text(files.get(one.file) ?? ''),
    text(TABLES[one.table][language]),
    text(one.row),
    text(one.column ?? ''),
    value(one, one.master),
    value(one, one.returned),
    text(note),
  ];
  return {
    name: freeName(log.sheet, sheets),
    widths: WIDTHS,
    rows: [
      [{ content: log.title, style: 'header' }],
      [{ content: log.note, style: 'text' }],
      log.columns.map((content) => ({ content, style: 'header' }) as const),
      ...report.taken.map((one) => line(one.isNew ? log.added : log.taken, one)),
      ...report.renamed.map(({ file, table, from, to }) => [
        ...[log.renamed, file, '', files.get(file) ?? '', TABLES[table][language], '', ''].map(text),
        text(from),
        text(to),
      ]),
      ...report.kept.map((one) => line(log.kept, one)),
      ...report.mastersOwn.map((one) => line(log.mastersOwn, one)),
      ...report.open.map((one) => line(log.open, one, `${one.id}: ${whys[one.why]}`)),
      ...report.refused.map(({ file, code, table }) => [
        text(log.refused),
        text(file),
        ...Array.from({ length: 7 }, () => text('')),
        text(refusals[code](table ?? '')),
      ]),
    ],
  };
}

function freeName(name: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  return free;
}

function text(words: string): NewCell {
  return { content: words === '' ? null : words, style: 'text' };
}

function value({ type }: Entry, content: ReportValue): NewCell {
  return { content, style: type === 'amount' ? 'amount' : 'text' };
}

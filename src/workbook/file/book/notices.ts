import type { SourceNotice } from '../../../ledger/source';

interface Kind {
  readonly name: string;
  readonly kind: string;
}

/** What the file could do if it were let: it is told, and never run or fetched. */
export function activeContentNotices(parts: readonly string[], sheets: readonly Kind[]): SourceNotice[] {
  const macroParts = parts.filter((part) => /(^|\/)vbaProject\.bin$|(^|\/)macrosheets\//i.test(part));
  const macroSheets = sheets.filter((sheet) => sheet.kind === 'macrosheet').map((sheet) => sheet.name);
  const linkParts = parts.filter((part) => /(^|\/)externalLinks\/[^/]+$|(^|\/)connections\.xml$/i.test(part));
  const notices: SourceNotice[] = [];
  if (macroParts.length + macroSheets.length > 0) {
    notices.push({ kind: 'macros', detail: [...macroParts, ...macroSheets].join(', ') });
  }
  if (linkParts.length > 0) notices.push({ kind: 'external-links', detail: linkParts.join(', ') });
  return notices;
}

import type { OpenedWorkbook, Sheet } from '../../workbook/file/book/openWorkbook';
import { decodePart } from '../../workbook/file/patch/partText';
import { readCopy, type RecordCopy } from './recordCopy';
import { isRecordMark, type RecordCell } from './recordSheet';

export interface FoundRecord {
  /** Sheets with a record, whatever they are called; more than one where somebody copied it. */
  readonly sheets: readonly { readonly sheet: Sheet; readonly rows: RecordRows }[];
  readonly copy: RecordCopy | undefined;
}

type RecordRows = ReadonlyMap<number, ReadonlyMap<number, RecordCell>>;

/** Looks for the record of a prepared copy. */
export async function findRecord(book: OpenedWorkbook): Promise<FoundRecord> {
  const sheets: { sheet: Sheet; rows: RecordRows }[] = [];
  for (const sheet of book.sheets) {
    const rows = new Map<number, Map<number, RecordCell>>();
    let isRecord = false;
    await book.readSheet(sheet, {
      cell: (row, column, value, formula) => {
        if (row === 1) isRecord ||= isRecordMark(row, column, value);
        else if (isRecord)
          rows.set(row, (rows.get(row) ?? new Map<number, RecordCell>()).set(column, { value, formula }));
      },
    });
    if (isRecord) sheets.push({ sheet, rows });
  }
  for (const part of book.customXml) {
    const copy = readCopy(decodePart(part, await book.readPart(part)));
    if (copy !== undefined) return { sheets, copy };
  }
  return { sheets, copy: undefined };
}

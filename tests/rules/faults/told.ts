import { Ledger } from '../../../src/ledger/ledger';
import { jsonValue } from '../../../src/report/json';
import { check, type CheckResult } from '../../../src/rules/check';
import type { Finding } from '../../../src/rules/finding';
import type { Pack } from '../../../src/rules/pack';
import packJson from '../../../src/rules/packs/nye-teknologier.json';
import { inflateWithNode } from '../../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../../src/workbook/file/readWorkbook';
import { writeXlsx } from '../../support/excelBook';
import { sourceOf, type Book } from '../book';
import { placeOf, type Found } from './fault';

const pack: Pack = packJson;

/** The book written as an .xlsx file by another library, read back and checked. */
export async function checked(book: Book): Promise<CheckResult> {
  const bytes = await writeXlsx(sourceOf(book));
  return check(new Ledger(await readWorkbook(bytes, { inflate: inflateWithNode })), pack);
}

export const aboveInfo = ({ findings }: CheckResult): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

/** What a check found, in no order. */
export function told(result: CheckResult): string[] {
  return aboveInfo(result)
    .map(({ rule, message, severity, spot, received, expected, difference }) =>
      JSON.stringify([
        severity,
        `${rule}/${message.id}`,
        `${spot.table ?? spot.sheet}!${spot.cell}`,
        ...[received, expected, difference].map(jsonValue),
      ]),
    )
    .sort();
}

/** What it should have found, in no order. */
export function wanted(book: Book, found: readonly Found[]): string[] {
  return found
    .map((each) =>
      JSON.stringify([
        each.severity,
        each.is,
        placeOf(book, each),
        ...[each.received, each.expected, each.difference].map((value) => value ?? null),
      ]),
    )
    .sort();
}

import { Ledger } from '../../src/ledger/ledger';
import { KINDS } from '../../src/rules/catalogue';
import { check, type CheckResult } from '../../src/rules/check';
import type { Finding } from '../../src/rules/finding';
import type { Pack } from '../../src/rules/pack';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { writeXlsx } from '../support/excelBook';
import { sourceOf, type Book } from './book';
import { cleanBook } from './cleanWorkbook';
import { FAULTS } from './faults';
import { placeOf, type Found } from './faults/fault';
import { jsonValue } from '../../src/report/json';

const pack = packJson as Pack;

/** The book written as an .xlsx file by another library, read back and checked. */
async function checked(book: Book): Promise<CheckResult> {
  const bytes = await writeXlsx(sourceOf(book));
  return check(new Ledger(await readWorkbook(bytes, { inflate: inflateWithNode })), pack);
}

const aboveInfo = ({ findings }: CheckResult): readonly Finding[] =>
  findings.filter(({ severity }) => severity !== 'info');

function told(result: CheckResult): unknown[] {
  return aboveInfo(result).map(({ rule, message, severity, spot, received, expected, difference }) => [
    severity,
    `${rule}/${message.id}`,
    `${spot.table}!${spot.cell}`,
    jsonValue(received),
    jsonValue(expected),
    jsonValue(difference),
  ]);
}

function wanted(book: Book, found: readonly Found[]): unknown[] {
  return found.map((each) => [
    each.severity,
    each.is,
    placeOf(book, each),
    each.received ?? null,
    each.expected ?? null,
    each.difference ?? null,
  ]);
}

const inOrder = (lines: unknown[]): string[] => lines.map((line) => JSON.stringify(line)).sort();

describe('A workbook in which all is in order', () => {
  it('gives no finding, and every rule is passed', async () => {
    const result = await checked(cleanBook());
    expect(aboveInfo(result)).toEqual([]);
    expect(result.rules.filter(({ status }) => status !== 'passed')).toEqual([]);
  });
});

describe('One fault gives its finding and no other', () => {
  it.each(FAULTS.map((fault) => [fault.title, fault] as const))('%s', async (_title, fault) => {
    const book = cleanBook();
    fault.put(book);
    expect(inOrder(told(await checked(book)))).toEqual(inOrder(wanted(book, fault.findings)));
  });

  it('has a fault for every kind of rule', () => {
    const covered = new Set(FAULTS.flatMap(({ findings }) => findings.map(({ is }) => is.split('/')[0])));
    expect(KINDS.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
  });

  it('says why where one fault gives more than one', () => {
    for (const { findings } of FAULTS) {
      for (const also of findings.slice(1)) expect(also.because).toBeTruthy();
    }
  });
});

/** Faults in different corners of the workbook: none touches a cell that another one's rule needs. */
const TOGETHER = [
  'a payment is entered under an id that is taken',
  'a project ends before it begins',
  'a running cost has half an øre',
  'two projects have ids that look alike',
  'a number is typed over a formula',
  'a rule about cells is switched off for one pool',
  'a CVR number does not add up',
  'a year has committed one øre more than its frame',
  'the right to carry forward has lapsed',
  'an appropriation that may not be carried forward is',
  'the year of a return is another than its day’s',
  'the lines of an approval are one øre below its total',
  'a commitment was made the day before it was approved',
  'the recipient is another than the approved one',
  'whether an approval covers later years is not stated',
  'nobody is named to put in match for a part',
  'match is one øre below krone for krone',
  'the grant is one øre above its share of the cost',
  'a contribution is entered twice',
];

describe('Several faults together', () => {
  it('give exactly the findings that each gives alone', async () => {
    const faults = TOGETHER.map((title) => {
      const fault = FAULTS.find((each) => each.title === title);
      if (!fault) throw new Error(`no fault: ${title}`);
      return fault;
    });
    const book = cleanBook();
    for (const { put } of faults) put(book);
    const found = told(await checked(book));
    expect(inOrder(found)).toEqual(
      inOrder(
        wanted(
          book,
          faults.flatMap(({ findings }) => findings),
        ),
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(TOGETHER.length);
  });
});

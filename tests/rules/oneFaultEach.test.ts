import { KINDS } from '../../src/rules/catalogue';
import { cleanBook } from './cleanWorkbook';
import { FAULTS } from './faults';
import { aboveInfo, checked, told, wanted } from './faults/told';

describe('A workbook in which all is in order', () => {
  it('gives no finding, and every rule is passed', async () => {
    const result = await checked(cleanBook());
    expect(aboveInfo(result)).toEqual([]);
    expect(result.rules.filter(({ status }) => status !== 'passed')).toEqual([]);
  });
});

/** The faults by the family of the rule that finds them. */
const BY_FAMILY = [...new Set(KINDS.map(({ family }) => family))].map((family) => {
  const rules = new Set(KINDS.filter((kind) => kind.family === family).map(({ id }) => id));
  const faults = FAULTS.filter(({ findings: [{ is }] }) => rules.has(is.split('/')[0] ?? ''));
  return [family, faults] as const;
});

describe('One fault gives its finding and no other', () => {
  describe.each(BY_FAMILY)('%s', (_family, faults) => {
    it.each(faults.map((fault) => [fault.title, fault] as const))('%s', async (_title, fault) => {
      const book = cleanBook();
      fault.put(book);
      expect(told(await checked(book))).toEqual(wanted(book, fault.findings));
    });
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
    expect(found).toEqual(
      wanted(
        book,
        faults.flatMap(({ findings }) => findings),
      ),
    );
    expect(found.length).toBeGreaterThanOrEqual(TOGETHER.length);
  });
});

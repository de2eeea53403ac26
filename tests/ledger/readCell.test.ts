import fc from 'fast-check';
import { isoDate, type Day } from '../../src/ledger/dates';
import {
  isBlank,
  isCvrNumber,
  looksLikeDate,
  readChoiceCell,
  readNumberCell,
  readTextCell,
  type CellContext,
} from '../../src/ledger/readCell';
import { CellError, type Cell } from '../../src/ledger/source';
import { fieldSpec } from '../../src/ledger/tables';

const amount = fieldSpec('Allocations', 'amount');
const date = fieldSpec('Allocations', 'committedOn');
const year = fieldSpec('Allocations', 'year');
const count = fieldSpec('Participants', 'wave');
const number = fieldSpec('Match', 'hours');
const share = fieldSpec('Phasing', 'share');
const id = fieldSpec('Allocations', 'allocationId');
const ref = fieldSpec('Allocations', 'projectId');
const text = fieldSpec('Projects', 'recipient');
const account = fieldSpec('Pools', 'account');
const cvr = fieldSpec('Projects', 'recipientNo');
const status = fieldSpec('Allocations', 'status');
const named = fieldSpec('Participants', 'named');

const here: CellContext = { unit: 'kr', date1904: false, format: '' };
const refusal = (kind: string, more: object = {}): object => ({ value: null, remark: { kind, ...more } });

describe('blank cells', () => {
  it.each([null, '', ' ', '\u00a0', '\u200b', '\ufeff \n\t\u202f'])('%j is blank', (cell) => {
    expect(isBlank(cell)).toBe(true);
  });

  it.each([0, -0, false, '0', '-', "'", new CellError('#N/A')])('%j is not', (cell) => {
    expect(isBlank(cell)).toBe(false);
  });
});

describe('a cell of any number field', () => {
  it.each([amount, date, year, count, number, share])(
    '$da: an error value and a boolean are told apart',
    (spec) => {
      expect(readNumberCell(new CellError('#REF!'), spec, here)).toEqual(refusal('error-value'));
      expect(readNumberCell(true, spec, here)).toEqual(refusal('wrong-type'));
      expect(readNumberCell(false, spec, here)).toEqual(refusal('wrong-type'));
      expect(readNumberCell('ca. 5', spec, here)).toEqual(refusal('wrong-type'));
      expect(readNumberCell(NaN, spec, here).value).toBeNull();
      expect(readNumberCell(Infinity, spec, here).value).toBeNull();
      expect(readNumberCell(-1, spec, here).value).toBeNull();
    },
  );
});

describe('an amount', () => {
  it('is held in øre, in the unit of its caption', () => {
    expect(readNumberCell(22.8, amount, { ...here, unit: 'million' })).toEqual({ value: 2_280_000_000 });
    expect(readNumberCell(22.8, amount, { ...here, unit: 'thousand' })).toEqual({ value: 2_280_000 });
    expect(readNumberCell(22.8, amount, here)).toEqual({ value: 2280 });
    expect(readNumberCell(0, amount, here)).toEqual({ value: 0 });
    expect(readNumberCell(-0, amount, here)).toEqual({ value: 0 });
  });

  it('with a part of an øre is read half up, with a remark', () => {
    expect(readNumberCell(1.005, amount, here)).toEqual({ value: 101, remark: { kind: 'part-of-ore' } });
  });

  it('is never negative and never too large to be exact', () => {
    expect(readNumberCell(-0.01, amount, here)).toEqual(refusal('negative'));
    expect(readNumberCell(1e15, amount, here)).toEqual(refusal('too-large'));
  });

  it('below zero is negative before it is rounded', () => {
    expect(readNumberCell(-0.004, amount, here)).toEqual(refusal('negative'));
  });

  it.each([amount, year, count, number, share])(
    '$da: a number that is shown as a date is no number',
    (spec) => {
      expect(readNumberCell(45622, spec, { ...here, format: 'dd-mm-yyyy' })).toEqual(refusal('wrong-type'));
    },
  );

  it('in kroner as text in a column of millions can be either', () => {
    const million = { ...here, unit: 'million' } as const;
    for (const typed of ['5 kr.', '5,-', 'DKK 5']) {
      expect(readNumberCell(typed, amount, million).remark?.readings).toEqual([5_000_000, 5]);
      expect(readNumberCell(typed, amount, here).remark?.readings).toEqual([5]);
    }
    expect(readNumberCell('5 mio. kr.', amount, million).remark?.readings).toEqual([5_000_000]);
    expect(readNumberCell('-5 kr.', amount, million).remark?.readings).toEqual([-5_000_000, -5]);
  });

  it('typed as text is told with what it can mean in kroner, and not read', () => {
    const million = { ...here, unit: 'million' } as const;
    const told = (readings: number[], negative = false): object =>
      refusal('text-number', { readings, negative });
    expect(readNumberCell('22,8', amount, here)).toEqual(told([22.8]));
    expect(readNumberCell('22,8', amount, million)).toEqual(told([22_800_000]));
    expect(readNumberCell('22,8 mio. kr.', amount, million)).toEqual(told([22_800_000]));
    expect(readNumberCell('500 t.kr.', amount, million)).toEqual(told([500_000]));
    expect(readNumberCell('713.472', amount, here)).toEqual(told([713_472, 713.472]));
    expect(readNumberCell('713.472', amount, { ...here, unit: 'thousand' })).toEqual(
      told([713_472_000, 713_472]),
    );
    expect(readNumberCell('(500)', amount, here)).toEqual(told([-500], true));
    expect(readNumberCell('0', amount, here)).toEqual(told([0]));
    expect(readNumberCell('9'.repeat(30), amount, here)).toEqual(told([1e30]));
    expect(readNumberCell('9'.repeat(400), amount, here)).toEqual(refusal('wrong-type'));
  });
});

describe('a date', () => {
  it.each([
    [45631, false, '2024-12-05'],
    [45631.5, false, '2024-12-05'],
    [44169, true, '2024-12-05'],
    [1989, false, '1905-06-11'],
    [2101, false, '1905-10-01'],
  ])('is the day of %d, with 1904 dates %s', (serial, date1904, iso) => {
    const { value } = readNumberCell(serial, date, { ...here, date1904 });
    expect(isoDate(value as Day)).toBe(iso);
  });

  it.each([1990, 2024, 2100])('that says %d is a year typed where a date belongs', (cell) => {
    expect(readNumberCell(cell, date, here)).toEqual(refusal('year-for-date'));
  });

  it.each([60, 0, -5, 3_000_000])('%d is no day', (cell) => {
    expect(readNumberCell(cell, date, here)).toEqual(refusal('wrong-type'));
  });

  it.each(['2024', ' 1990 '])('that says the text "%s" is a year too', (cell) => {
    expect(readNumberCell(cell, date, here)).toEqual(refusal('year-for-date'));
  });

  it('typed as text is told with the days it can mean', () => {
    const found = readNumberCell('05/12/2024', date, here);
    expect(found.value).toBeNull();
    expect(found.remark?.kind).toBe('text-date');
    expect(found.remark?.days?.map(isoDate)).toEqual(['2024-12-05', '2024-05-12']);
  });
});

describe('a year typed as text in a date column', () => {
  it.each(['1990', ' 2024 ', '2100'])('%s is told as a year', (cell) => {
    expect(readNumberCell(cell, date, here)).toEqual(refusal('year-for-date'));
  });

  it.each(['1989', '2101', '12024', '20245', 'år 2024', '2024-'])('%s is none', (cell) => {
    expect(readNumberCell(cell, date, here)).toEqual(refusal('wrong-type'));
  });
});

describe('years, counts, numbers and shares', () => {
  it('typed as text are told with all their digits, and not in øre', () => {
    expect(readNumberCell('1,2345', number, here)).toEqual(
      refusal('text-number', { readings: [1.2345], negative: false }),
    );
  });

  it.each([1990, 2024, 2100])('the year %d is read', (cell) => {
    expect(readNumberCell(cell, year, here)).toEqual({ value: cell });
  });

  it.each([1989, 2101, 2024.5, 24, 45631])('%d is no year', (cell) => {
    expect(readNumberCell(cell, year, here)).toEqual(refusal('wrong-type'));
  });

  it('a year typed as text is told', () => {
    expect(readNumberCell('2024', year, here)).toEqual(
      refusal('text-number', { readings: [2024], negative: false }),
    );
  });

  it.each([0, 1, 1e9])('the count %d is read', (cell) => {
    expect(readNumberCell(cell, count, here)).toEqual({ value: cell });
  });

  it.each([1.5, -1, 1e9 + 1])('%d is no count', (cell) => {
    expect(readNumberCell(cell, count, here)).toEqual(refusal('wrong-type'));
  });

  it.each([number, share])('$da: any number from 0 is read as it is, a negative is told', (spec) => {
    for (const cell of [0, 0.25, 1, 1.5, 1924])
      expect(readNumberCell(cell, spec, here)).toEqual({ value: cell });
    expect(readNumberCell(-0.1, spec, here)).toEqual(refusal('negative'));
    expect(readNumberCell(Infinity, spec, here)).toEqual(refusal('too-large'));
    expect(readNumberCell('22,8', spec, here)).toEqual(
      refusal('text-number', { readings: [22.8], negative: false }),
    );
    // The unit of an amount's caption is no business of theirs.
    expect(readNumberCell('5', spec, { ...here, unit: 'million' }).remark?.readings).toEqual([5]);
  });
});

describe('ids and texts', () => {
  it.each([id, ref])('$da: a number is the text of its digits', (spec) => {
    expect(readTextCell(7, spec, here)).toEqual({ value: '7' });
    expect(readTextCell('007', spec, here)).toEqual({ value: '007' });
    expect(readTextCell(999_999_999_999_999, spec, here)).toEqual({ value: '999999999999999' });
    expect(readTextCell(-0, spec, here)).toEqual({ value: '0' });
  });

  it.each([1e15, -1e15, 1e300, NaN, Infinity])('the id %d has lost digits', (cell) => {
    expect(readTextCell(cell, id, here)).toEqual(refusal('id-digits-lost'));
  });

  it('a reference loses digits and is shown as a date just as the id that it means', () => {
    const ref = { ...id, type: 'ref' } as const;
    expect(readTextCell(1e15, ref, here)).toEqual(refusal('id-digits-lost'));
    const dated = { ...here, format: 'dd-mm-yyyy' };
    expect(readTextCell(45631, ref, dated)).toEqual({ value: '45631', remark: { kind: 'id-as-date' } });
  });

  it('an id that is shown as a date is read with a remark, a text with that format is not', () => {
    const dated = { ...here, format: 'dd-mm-yyyy' };
    expect(readTextCell(45631, id, dated)).toEqual({ value: '45631', remark: { kind: 'id-as-date' } });
    expect(readTextCell('85-12', id, dated)).toEqual({ value: '85-12' });
  });

  it.each([id, ref, account, cvr])('$da: a boolean is no text of this kind', (spec) => {
    expect(readTextCell(true, spec, here)).toEqual(refusal('wrong-type'));
    expect(readTextCell(false, spec, here)).toEqual(refusal('wrong-type'));
  });

  it('an id that is a number has the 15 digits that every program keeps', () => {
    expect(readTextCell(0.1 + 0.2, id, here)).toEqual({ value: '0.3' });
  });

  it('texts are tidied, numbers and booleans in them are texts', () => {
    expect(readTextCell(' Region\u00a0 Nord\u200b ', text, here)).toEqual({ value: 'Region Nord' });
    expect(readTextCell(2024, text, here)).toEqual({ value: '2024' });
    expect(readTextCell(true, text, here)).toEqual({ value: 'TRUE' });
    expect(readTextCell(false, text, here)).toEqual({ value: 'FALSE' });
    expect(readTextCell(new CellError('#N/A'), text, here)).toEqual(refusal('error-value'));
    expect(readTextCell(new CellError('#N/A'), id, here)).toEqual(refusal('error-value'));
    expect(readTextCell('#N/A', text, here)).toEqual({ value: '#N/A' });
  });

  it.each([
    ['§ 25.12.03.70', '25.12.03.70'],
    ['§25.12.03', '25.12.03'],
    ['25.12.03.70.', '25.12.03.70'],
    ['§\u00a025.12.03', '25.12.03'],
    ['25.12.03.70.10', '25.12.03.70.10'],
  ])('the account %s is %s', (cell, value) => {
    expect(readTextCell(cell, account, here)).toEqual({ value });
  });

  it.each<Cell>([
    25.12,
    '25.12',
    '25.1203',
    'Konto 25.12.03',
    '25.12.03.70.10.20',
    '§§ 25.12.03',
    '25.§12.03.70',
    'nr. § 25.12.03',
    '2512.03.70',
  ])('%j is no account', (cell) => {
    expect(readTextCell(cell, account, here)).toEqual(refusal('account-pattern'));
  });

  it('a CVR number has eight digits and the right check digit', () => {
    expect(readTextCell('64942212', cvr, here).value).toBe('64942212');
    expect(readTextCell(64942212, cvr, here).value).toBe('64942212');
    expect(readTextCell('DK-64942212', cvr, here).value).toBe('64942212');
    expect(readTextCell('DK 64 94 22 12', cvr, here).value).toBe('64942212');
    expect(readTextCell('dk64942212', cvr, here).value).toBe('64942212');
    for (const cell of [
      64942213,
      '6494221',
      '064942212',
      'AB64942212',
      '964942212',
      '649422123',
      '64942212 DK',
      'DK/64942212',
      64942212.5,
    ]) {
      expect(readTextCell(cell, cvr, here)).toEqual(refusal('cvr-number'));
    }
  });

  it('no digit of a CVR number can be changed alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
        const digits = [...'64942212'];
        digits[place] = String((Number(digits[place]) + more) % 10);
        expect(isCvrNumber(digits.join(''))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('choices', () => {
  it.each([
    ['committed', 'committed'],
    ['Givet', 'committed'],
    [' TILSAGN\u00a0', 'committed'],
    ['granted', 'committed'],
    ['planlagt', 'planned'],
    ['Annulleret', 'cancelled'],
  ])('"%s" is %s', (cell, value) => {
    expect(readChoiceCell(cell, status)).toEqual({ value });
  });

  it.each<Cell>(['commited', '1', 1, 0, true, '__proto__', 'committed planned'])(
    '%j is none of them',
    (cell) => {
      expect(readChoiceCell(cell, status)).toEqual(refusal('wrong-choice'));
    },
  );

  it('yes and no can be booleans', () => {
    expect(readChoiceCell(true, named)).toEqual({ value: 'yes' });
    expect(readChoiceCell(false, named)).toEqual({ value: 'no' });
    expect(readChoiceCell('Ja', named)).toEqual({ value: 'yes' });
    expect(readChoiceCell(new CellError('#N/A'), named)).toEqual(refusal('error-value'));
  });
});

describe('number formats', () => {
  it.each(['dd-mm-yyyy', 'd. mmmm yyyy', 'yyyy', '[$-406]d. mmmm yyyy;@', 'm/d/yy h:mm', '"den "d/m'])(
    '%s shows a date',
    (format) => {
      expect(looksLikeDate(format)).toBe(true);
    },
  );

  it.each([
    '',
    '0',
    '0.00',
    '#,##0.00 "dkk"',
    '[Red]0',
    '0\\d',
    '@',
    '"dag"',
    '_d0',
    '[$DKK] #,##0',
    '0 "y"',
  ])('%s does not', (format) => {
    expect(looksLikeDate(format)).toBe(false);
  });
});

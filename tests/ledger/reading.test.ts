import { ledgerOf } from './asked';
import { lookOf } from '../../src/ledger/ids';
import { lookAlikes, lookHash } from '../../src/ledger/lookIndex';
import { recogniseCaption } from '../../src/ledger/captions';
import { isoDate } from '../../src/ledger/dates';
import { readDateText } from '../../src/ledger/dateText';
import { Ledger } from '../../src/ledger/ledger';
import { looksLikeDate, readNumberCell, readTextCell, type CellContext } from '../../src/ledger/readCell';
import type { FieldSpec, FieldType } from '../../src/ledger/tables/spec';

const spec = (type: FieldType): FieldSpec => ({ type, da: 'Felt', en: 'Field' });
const plain: CellContext = { unit: 'kr', date1904: false, format: '' };

describe('captions', () => {
  it.each([
    'Finansår',
    'FINANSÅR',
    ' finans år ',
    'Finans\når',
    'Finansa\u030ar',
    'Finans\u00a0år',
    'Finance  year',
  ])('blanks, case, line breaks and composition do not matter: %j', (caption) => {
    expect(recogniseCaption('Frames', caption)?.field).toBe('year');
  });

  it.each([
    ['Videreført (mio. kr.)', 'million'],
    ['Videreført [t.kr.]', 'thousand'],
    ['Videreført, mio. kr.', 'million'],
    ['Videreført i t.kr.', 'thousand'],
    ['Videreført (i mio. kr.)', 'million'],
    ['Carried in mio. kr.', 'million'],
    ['Carried in in DKK million', 'million'],
    ['Carried in', 'kr'],
    ['Videreført (EUR)', null],
    ['Videreført (mia. kr.)', null],
  ] as const)('%j is stated in %s', (caption, unit) => {
    expect(recogniseCaption('Frames', caption)).toEqual({ field: 'carriedIn', unit });
  });

  it.each([
    'Videreført fra sidste år',
    'Videreført beløb, mio. kr.',
    'mio. kr.',
    '__proto__',
    'constructor',
    '',
  ])('%j is the user’s own column', (caption) => {
    expect(recogniseCaption('Frames', caption)).toBeNull();
  });
});

describe('a number', () => {
  it.each(['amount', 'year', 'count', 'number', 'share'] as const)(
    'that Excel shows as a date is no %s',
    (type) => {
      const date = readNumberCell(45622, spec(type), { ...plain, format: 'dd-mm-yyyy' });
      expect(date).toEqual({ value: null, remark: { kind: 'wrong-type' } });
    },
  );

  it('below zero by less than half an øre is negative, not zero', () => {
    expect(readNumberCell(-0.004, spec('amount'), plain).remark?.kind).toBe('negative');
  });

  it('typed as a text with kroner in a column of mio. kr. has two readings', () => {
    const read = readNumberCell('22.800.000 kr.', spec('amount'), { ...plain, unit: 'million' });
    expect(read).toMatchObject({ value: null, remark: { kind: 'text-number', readings: [22.8e12, 22.8e6] } });
  });

  it('typed as a text in mio. kr. has one reading, whatever the column', () => {
    for (const unit of ['kr', 'million'] as const) {
      expect(readNumberCell('22,8 mio. kr.', spec('amount'), { ...plain, unit }).remark?.readings).toEqual([
        22.8e6,
      ]);
    }
  });
});

describe('a number format', () => {
  it.each(['dd-mm-yyyy', '[$-406]d. mmmm yyyy;@', 'mmm-yy', 'h:mm', '[h]:mm', 'yyyy"-"mm'])(
    '%j shows a date',
    (format) => {
      expect(looksLikeDate(format)).toBe(true);
    },
  );

  it.each([
    '',
    'General',
    'Standard',
    '@',
    '#,##0.00 "kr."',
    '_-* #,##0.00\\ "kr."_-;@',
    '0.0,,"mio"',
    '[Red]0',
    '0" dage"',
  ])('%j does not', (format) => {
    expect(looksLikeDate(format)).toBe(false);
  });
});

describe('a text in a date column', () => {
  it.each([
    ['26.11.2024', ['2024-11-26']],
    ['26. 11. 2024', ['2024-11-26']],
    ['d. 5. december 2024', ['2024-12-05']],
    ['den 5. december 2024', ['2024-12-05']],
    ['December 5, 2024', ['2024-12-05']],
    ['2024-11-26T00:00:00Z', ['2024-11-26']],
    ['2024/11/26', ['2024-11-26']],
    ['05/12/2024', ['2024-12-05', '2024-05-12']],
    ['26/11/2024', ['2024-11-26']],
    ['2024-11-26 eller senere', []],
    ['31.02.2024', []],
    ['26.11.0024', []],
    ['26.11.24', []],
  ])('%j can be %j', (text, days) => {
    expect(readDateText(text).map(isoDate)).toEqual(days);
  });

  it('that is a year is told as a year', () => {
    expect(readNumberCell(' 2024 ', spec('date'), plain).remark).toEqual({ kind: 'year-for-date' });
  });
});

describe('a cell of text', () => {
  it.each(['id', 'ref', 'account', 'cvr'] as const)('that holds TRUE is no %s', (type) => {
    expect(readTextCell(true, spec(type), plain)).toEqual({ value: null, remark: { kind: 'wrong-type' } });
  });

  it('holds one CVR number, however it is spelled', () => {
    for (const cell of ['61126228', 61126228, 'DK 61 12 62 28', 'dk-61126228']) {
      expect(readTextCell(cell, spec('cvr'), plain)).toEqual({ value: '61126228' });
    }
  });

  it('holds the same id when another program re-saved the digits after the 15th', () => {
    expect(readTextCell(0.1 + 0.2, spec('id'), plain)).toEqual({ value: '0.3' });
  });
});

describe('the cut-off date', () => {
  const cutOff = (value: number): unknown =>
    new Ledger({ tables: [], date1904: false, names: new Map([['CutOff', value]]), notices: [] }).cutOff;

  it('is a day', () => {
    expect(cutOff(45622)).toBe(45622 - 25569);
  });

  it('is not known where a year stands', () => {
    expect(cutOff(2024)).toBeNull();
  });
});

describe('ids that look alike', () => {
  const ids = [
    '007',
    '7',
    'T-2024-0001',
    't-2024-1',
    '00',
    '0',
    '10',
    '100',
    '1.05',
    '1.5',
    'a 01',
    'A 1',
    'A01',
    'a1',
    'A09',
    'A9',
    'A90',
    '90',
    '0A',
    'Z~',
    'z~',
    '1,05',
    '1,5',
    'a,05',
    'a,5',
    '9.05',
    '9.5',
    'NТ',
    'nt',
    'ＮＴ',
  ];

  it('have one hash exactly when they have one look', () => {
    for (const a of ids) {
      for (const b of ids)
        expect([a, b, lookHash(a) === lookHash(b)]).toEqual([a, b, lookOf(a) === lookOf(b)]);
    }
  });

  it.each([
    ['a number with a zero before it', ['P-17', 'P-18', 'P-0017']],
    ['the plain one last', ['Р-17', 'P-18', 'P-17']],
    ['a letter that is no letter of ASCII', ['P-17', 'P-18', 'Р-17']],
  ])('are found where all else is plain: %s', (_, ids) => {
    const { interner, projects } = ledgerOf({
      Pools: [],
      Projects: ids.map((projectId) => ({ projectId })),
      Allocations: [],
    });
    expect(lookAlikes(interner, projects.table.codes('projectId'))).toEqual([{ row: 2, first: 0 }]);
  });

  it('are found among many, each with the first that looks so', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `P-${index}`);
    const ledger = new Ledger({
      tables: [
        {
          name: 'Projects',
          sheet: 'Projects',
          firstRow: 2,
          firstColumn: 1,
          rowCount: many.length + 3,
          columns: [{ caption: 'Project ID', cells: [...many, 'p-17', 'P-0017', 'Р-4000'] }],
        },
      ],
      date1904: false,
      names: new Map(),
      notices: [],
    });
    expect(lookAlikes(ledger.interner, ledger.table('Projects').codes('projectId'))).toEqual([
      { row: 5001, first: 17 },
      { row: 5002, first: 4000 },
    ]);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MappedSheet } from '../../src/cli/mapJob';
import { puljetjek } from '../support/cli';
import { proposed } from './mapped';

const FOLDER = join(__dirname, '../../../shared/real');

/** One sheet as a person sees it who looks at the file. `caption` is the row that the columns are found by. */
interface Seen {
  readonly file: string;
  readonly sheet: string;
  readonly caption: number;
  readonly first: number;
  readonly last: number;
  /** Columns of money granted or spent. */
  readonly amounts: readonly string[];
}

/** Written by looking at the files. A sheet that is a form or a list of choices is not here: see below. */
const KEY: readonly Seen[] = [
  {
    file: 'dk-erdf-2007-2013.xlsx',
    sheet: '2007-2013',
    caption: 4,
    first: 5,
    last: 602,
    amounts: ['F', 'G'],
  },
  { file: 'at-erdf.xlsx', sheet: 'Tabelle1', caption: 1, first: 2, last: 50, amounts: ['F'] },
  { file: 'de-nrw-erdf.xlsx', sheet: 'Liste der Vorhaben', caption: 5, first: 6, last: 165, amounts: ['F'] },
  { file: 'de-saarland.xlsx', sheet: 'Tabelle1', caption: 11, first: 15, last: 156, amounts: ['E'] },
  {
    file: 'ie-operations.xlsx',
    sheet: 'Sheet1',
    caption: 2,
    first: 4,
    last: 622,
    amounts: ['F', 'G', 'H', 'I'],
  },
  { file: 'wales-approved.xlsx', sheet: 'ERDF', caption: 1, first: 2, last: 146, amounts: ['C', 'D'] },
  { file: 'us-fac-federal-awards.xlsx', sheet: 'Form', caption: 1, first: 2, last: 5, amounts: ['F'] },
  {
    file: 'us-arpa-eoh.xlsm',
    sheet: 'EC 1 - Public Health',
    caption: 11,
    first: 12,
    last: 12,
    amounts: ['F', 'G', 'H', 'I', 'J', 'L'],
  },
  { file: 'us-arpa-eoh.xlsm', sheet: 'Awards > 50000', caption: 11, first: 12, last: 13, amounts: ['G'] },
  {
    file: 'us-arpa-eoh.xlsm',
    sheet: 'Expenditures > 50000',
    caption: 11,
    first: 12,
    last: 13,
    amounts: ['E'],
  },
  {
    file: 'us-arpa-eoh.xlsm',
    sheet: 'Aggregate Awards < 50000',
    caption: 11,
    first: 12,
    last: 13,
    amounts: ['D', 'E'],
  },
  { file: 'uk-pathfinders-ok.xlsx', sheet: 'Project Details', caption: 2, first: 3, last: 154, amounts: [] },
  {
    file: 'uk-pathfinders-faults.xlsx',
    sheet: 'Project Details',
    caption: 2,
    first: 3,
    last: 154,
    amounts: [],
  },
  { file: 'us-agency-codes-as-dates.xlsx', sheet: 'Sheet1', caption: 1, first: 2, last: 9, amounts: [] },
];

const FILES = [...new Set(KEY.map(({ file }) => file))];

/** What a proposal would read, or asks about, without an answer. */
const asks = (sheet: MappedSheet, about: string): boolean =>
  sheet.questions.some((question) => question.about === about || question.about.startsWith(`${about}@`));

const isAsked = (sheet: MappedSheet, column: string): boolean =>
  sheet.questions.some(
    ({ about, choices }) => about.startsWith(`column:${column}`) || choices.includes(`column:${column}`),
  );

const isMoney = (field: string | null): boolean =>
  ['eligibleCost', 'amount', 'indirectCost', 'otherGrants', 'total', 'appropriation'].includes(field ?? '');

if (!existsSync(FOLDER)) {
  it('The folder with real workbooks is not here, so their captions, rows and amounts were not checked', () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
} else {
  describe('Sheets of real agencies, against a key written by looking at them', () => {
    const known = new Map<string, Promise<readonly MappedSheet[]>>();
    const of = (file: string): Promise<readonly MappedSheet[]> => {
      const found = known.get(file) ?? proposed(new Uint8Array(readFileSync(join(FOLDER, file))));
      known.set(file, found);
      return found;
    };

    it('are all in the key', () => {
      const there = readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name));
      expect([...FILES].sort()).toEqual(there.sort());
    });

    it.each(FILES)('%s: the command prints just what was looked at', async (file) => {
      const { code, out } = await puljetjek('map', join(FOLDER, file), '--format', 'json');
      const { sheets } = JSON.parse(out) as { sheets: Partial<MappedSheet>[] };
      const facts = ({
        sheet,
        table,
        headerRows,
        firstRow,
        lastRow,
        questions,
        columns = [],
      }: Partial<MappedSheet>) => ({
        ...{ sheet, table, headerRows, firstRow, lastRow, questions },
        fields: columns.map(({ column, field, unit }) => [column, field, unit]),
      });
      expect([code, sheets.map(facts)]).toEqual([0, (await of(file)).map(facts)]);
    });

    it.each(KEY)('$file, $sheet: captions, rows and amounts are right or asked about', async (seen) => {
      const sheets = (await of(seen.file)).filter(({ sheet }) => sheet === seen.sheet);
      expect(sheets.length).toBeGreaterThan(0);
      const right = sheets.filter(({ headerRows }) => headerRows.includes(seen.caption));
      const others = sheets.filter(({ headerRows }) => !headerRows.includes(seen.caption));
      for (const other of others) expect(asks(other, 'table') || asks(other, 'header')).toBe(true);
      for (const sheet of right) {
        expect([sheet.firstRow, sheet.lastRow]).toEqual([seen.first, seen.last]);
        const money = sheet.columns.filter(({ field }) => isMoney(field)).map(({ column }) => column);
        expect(seen.amounts).toEqual(expect.arrayContaining(money));
      }
      for (const amount of seen.amounts) {
        const found = sheets.some(
          (sheet) =>
            sheet.columns.some(({ column, field }) => column === amount && isMoney(field)) ||
            isAsked(sheet, amount),
        );
        expect([amount, found]).toEqual([amount, true]);
      }
    });

    it.each(FILES)(
      '%s: no sheet becomes a table unasked that is not a list of projects or money',
      async (file) => {
        const lists = new Set(KEY.filter((seen) => seen.file === file).map(({ sheet }) => sheet));
        for (const sheet of await of(file)) {
          if (sheet.table === null || lists.has(sheet.sheet)) continue;
          // A second sheet of the same table, or a template that nobody filled in.
          const isEmpty = sheet.firstRow === null;
          expect([sheet.sheet, isEmpty || asks(sheet, 'table') || asks(sheet, 'header')]).toEqual([
            sheet.sheet,
            true,
          ]);
        }
      },
    );

    it('reads kroner only where the sheet is Danish, and asks about the unit of every other one', async () => {
      for (const file of FILES) {
        for (const sheet of await of(file)) {
          for (const { field, unit } of sheet.columns) {
            if (isMoney(field)) expect([file, unit === 'kr.']).toEqual([file, file.startsWith('dk-')]);
          }
        }
      }
    });

    it('leaves out the headings of the Irish list and asks about the rows below a project', async () => {
      const [sheet, allocations] = await of('ie-operations.xlsx');
      expect(sheet?.leftOut.filter(({ why }) => why === 'section').map(({ row }) => row)).toEqual([
        3, 220, 352, 413, 621,
      ]);
      expect(sheet && asks(sheet, 'rows')).toBe(true);
      expect(allocations?.questions.find(({ about }) => about === 'Allocations.amount')?.choices).toEqual([
        'column:F',
        'column:G',
        'column:H',
      ]);
    });

    it('reads the Danish list as projects and commitments, and asks for what no column says', async () => {
      const [projects, allocations] = await of('dk-erdf-2007-2013.xlsx');
      expect([projects?.table, allocations?.table]).toEqual(['Projects', 'Allocations']);
      const fields = (sheet: MappedSheet | undefined) =>
        sheet?.columns.flatMap(({ column, field, textForm }) => (field ? [[column, field, textForm]] : []));
      expect(fields(projects)).toEqual([
        ['A', 'title', null],
        ['B', 'start', 'dd.mm.yyyy'],
        ['C', 'end', 'dd.mm.yyyy'],
        ['F', 'eligibleCost', null],
        ['I', 'recipientNo', null],
        ['J', 'recipient', null],
      ]);
      expect(fields(allocations)).toEqual([['G', 'amount', null]]);
      expect(projects?.questions.map(({ about }) => about)).toEqual(['Projects.projectId']);
      expect(allocations?.questions.map(({ about }) => about)).toEqual([
        'Allocations.allocationId',
        'Allocations.poolId',
        'Allocations.year',
        'Allocations.status',
      ]);
    });
  });
}

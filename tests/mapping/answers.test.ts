import { mapFile } from '../../src/cli/mapJob';
import { PatchRefusal } from '../../src/workbook/file/patch/change';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { bookOf, proposed, reading, withMapping, type Lines } from './mapped';

const LIST: Lines = [
  ['Projekttitel', 'Projektnr.', 'Startdato', 'Tilskud'],
  ['Robot', 'A-1', '05/12/2023', 22.8],
  ['Skærm', 'A-2', '06/11/2023', 8.5],
  ['Total fornyelse', 'A-3', '07/10/2024', 9.3],
];

const questions = async (
  lines: Lines,
  ...answers: (readonly [string, string])[]
): Promise<Map<string, readonly string[]>> => {
  const sheets = await proposed(await bookOf(lines), answers);
  return new Map(
    sheets.flatMap((sheet) => sheet.questions.map(({ about, choices }) => [about, choices] as const)),
  );
};

describe('What cannot be decided from the cells', () => {
  it('is asked about: small amounts without a unit, and days that can be months', async () => {
    const open = await questions(LIST);
    expect(open.get('Allocations.amount.unit')).toEqual(['kr.', 't.kr.', 'mio. kr.']);
    expect(open.get('Projects.start.form')).toEqual(['dd/mm/yyyy', 'mm/dd/yyyy']);
  });

  it('is not asked about where one text can only be read in one way, or the caption states the unit', async () => {
    const lines = LIST.map((line, row) =>
      row === 0
        ? [...line.slice(0, 3), 'Tilskud (mio. kr.)']
        : row === 1
          ? ['Robot', 'A-1', '25/12/2023', 22.8]
          : line,
    );
    const open = await questions(lines);
    expect([open.has('Allocations.amount.unit'), open.has('Projects.start.form')]).toEqual([false, false]);
  });

  it('is asked about: a row that may be a total and may be a project', async () => {
    expect((await questions(LIST)).get('row:4')).toEqual(['leave-out', 'read']);
  });

  it('is asked about: the unit that a title speaks of', async () => {
    const lines: Lines = [
      ['Beløb i mio. kr.'],
      [],
      ...LIST.map((line, row) => (row === 0 ? line : [...line.slice(0, 3), 900_000 + row])),
    ];
    expect((await questions(lines)).get('Allocations.amount.unit')).toEqual(['mio. kr.', 'kr.', 't.kr.']);
  });

  it('stays open after an answer that is none of the choices', async () => {
    const open = await questions(LIST, ['Allocations.amount.unit', 'EUR'], ['row:4', 'maybe']);
    expect([open.has('Allocations.amount.unit'), open.has('row:4')]).toEqual([true, true]);
  });

  it('is answered by one of the choices', async () => {
    const open = await questions(
      LIST,
      ['Allocations.amount.unit', 'mio. kr.'],
      ['row:4', 'read'],
      ['projects.START.form', 'dd/mm/yyyy'],
    );
    expect([...open.keys()]).toEqual([
      'Allocations.allocationId',
      'Allocations.poolId',
      'Allocations.year',
      'Allocations.status',
    ]);
  });

  it('is not answered by a slip of the pen', async () => {
    const outcome = await mapFile(
      await bookOf(LIST),
      { sheet: null, answers: [['Projects.titel', 'column:A']], apply: false, language: 'da' },
      reading,
    );
    expect(outcome).toEqual({ kind: 'answer-unused', about: 'Projects.titel' });
  });
});

describe('A sheet that is a table', () => {
  const sheet = (table: string, captions: readonly string[]) =>
    ({
      kind: 'addSheet',
      sheet: {
        name: 'Ny',
        table,
        widths: [],
        rows: [captions, captions.map(() => 'x')].map((row) => row.map((content) => ({ content }))),
      },
    }) as const;
  const refusal = async (bytes: Uint8Array, table: string, captions: readonly string[]): Promise<string> =>
    patchWorkbook(bytes, [sheet(table, captions)], reading).then(
      () => 'written',
      (error: unknown) => (error instanceof PatchRefusal ? error.code : 'another fault'),
    );

  it('is refused a name that is taken, captions that are alike, and no caption', async () => {
    const bytes = await withMapping(await bookOf(LIST), [
      ['Allocations.amount.unit', 'mio. kr.'],
      ['row:4', 'read'],
      ['Projects.start.form', 'dd/mm/yyyy'],
      ['Allocations.allocationId', 'number'],
      ['Allocations.poolId', 'constant:P'],
      ['Allocations.year', 'constant:2024'],
      ['Allocations.status', 'constant:committed'],
    ]);
    expect(await refusal(bytes, 'mapping', ['A', 'B'])).toBe('TABLE_NAME');
    expect(await refusal(bytes, 'Andet', ['A', 'a'])).toBe('TABLE_NAME');
    expect(await refusal(bytes, 'Andet', ['A', ''])).toBe('TABLE_NAME');
    expect(await refusal(bytes, 'Andet', ['A', 'B'])).toBe('written');
  });
});

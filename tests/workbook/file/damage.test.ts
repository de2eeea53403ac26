import { INFLATERS } from './inflaters';
import { readWorkbook } from '../../../src/workbook/file/readWorkbook';
import { Refusal } from '../../../src/workbook/file/refusal';
import type { Inflate } from '../../../src/workbook/file/inflate/port';
import { entriesOf, ONE_SHEET, USUAL, workbook, workbookOf } from './workbookOf';
import { zipOf } from './zipOf';

const names = '<definedNames><definedName name="CutOff">Data!$C$3</definedName></definedNames>';
const changes = { 'xl/workbook.xml': workbook(ONE_SHEET + names) };
const GOOD: readonly (readonly [string, Uint8Array])[] = [
  ['a packed file', workbookOf(changes)],
  ['a stored file', zipOf(entriesOf(changes).map((entry) => ({ ...entry, stored: true })))],
  [
    'a file with sizes after the data',
    zipOf(entriesOf(changes).map((entry) => ({ ...entry, descriptor: true }))),
  ],
  [
    'a zip64 file',
    zipOf(
      entriesOf(changes).map((entry) => ({ ...entry, zip64: true })),
      { zip64: true },
    ),
  ],
];
const FLIPS = 150;
const CUTS = 100;

/** What a file says, as one text; or the code of its refusal. Anything else that is thrown fails the test. */
async function said(bytes: Uint8Array, inflate: Inflate): Promise<string> {
  try {
    const book = await readWorkbook(bytes, { inflate });
    const columns = book.tables.flatMap((table) =>
      table.columns.map((column) => [table, column.cells, [...column.formulas!], [...column.formats!]]),
    );
    return JSON.stringify([columns, [...book.names], book.date1904, book.sheets, book.notices]);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

describe.each(INFLATERS)('Unpacked as in %s', (_, inflate) => {
  describe.each(GOOD)('%s', (__, good) => {
    test('that lost its end anywhere is refused', async () => {
      const next = numbers(7);
      for (let run = 0; run < CUTS; run++) {
        const length = run === 0 ? good.length - 1 : next(good.length);
        expect(await said(good.slice(0, length), inflate)).toMatch(/^[A-Z_]+$/);
      }
    });

    test('with a changed bit anywhere is refused, or says the same', async () => {
      const whole = await said(good, inflate);
      expect(whole).toContain('Kunstig intelligens');
      const next = numbers(11);
      let refused = 0;
      for (let run = 0; run < FLIPS; run++) {
        const bytes = good.slice();
        const at = next(bytes.length);
        bytes[at] = bytes[at]! ^ (1 << next(8));
        const now = await said(bytes, inflate);
        if (now === whole) continue;
        refused += 1;
        expect(now).toMatch(/^[A-Z_]+$/);
      }
      expect(refused).toBeGreaterThan(FLIPS / 2);
    });

    test('with a byte taken out anywhere is refused', async () => {
      const next = numbers(13);
      for (let run = 0; run < CUTS; run++) {
        const at = next(good.length);
        const bytes = new Uint8Array(good.length - 1);
        bytes.set(good.subarray(0, at));
        bytes.set(good.subarray(at + 1), at);
        expect(await said(bytes, inflate)).toMatch(/^[A-Z_]+$/);
      }
    });
  });
});

test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/tables/table1.xml'])(
  '%s cut short at any character, in a zip that is sound, is refused',
  async (part) => {
    const [, inflate] = INFLATERS[0]!;
    const text = String({ ...USUAL, ...changes }[part]);
    for (let length = 0; length < text.length; length++) {
      expect(await said(workbookOf({ ...changes, [part]: text.slice(0, length) }), inflate)).toMatch(
        /^[A-Z_]+$/,
      );
    }
  },
);

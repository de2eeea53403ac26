import { unzipSync } from 'fflate';
import { DecisionRefused } from '../../src/sharing/collect/resolve';
import { readReturned, ReturnRefusal } from '../../src/sharing/collect/returned';
import { markedSheets } from '../../src/sharing/markedSheets';
import { openWorkbook } from '../../src/workbook/file/book/openWorkbook';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { Refusal } from '../../src/workbook/file/refusal';
import { collected, edited, extractFor, fileOf, rowsIn, seal, type Collected, type Edit } from './exchange';
import { TWO_RECIPIENTS } from './twoRecipients';

const CITY = 'Københavns Kommune';

let master: Uint8Array;
let toCity: Uint8Array;
let toKl: Uint8Array;
beforeAll(async () => {
  master = await seal(await fileOf(TWO_RECIPIENTS));
  toCity = (await extractFor(master, CITY)).bytes;
  toKl = (await extractFor(master, 'KL')).bytes;
});

/** What is open, in one line each: `both-changed Match M-1 Amount`. */
const open = ({ report }: Collected): string[] =>
  report.open.map(({ why, table, row, column }) => [why, table, row, column].filter(Boolean).join(' '));
const taken = ({ report }: Collected): string[] =>
  report.taken.map(
    ({ table, row, column, master: from, returned }) => `${table} ${row} ${column}: ${from} > ${returned}`,
  );
const refused = ({ report }: Collected): string[] =>
  report.refused.map(({ file, code }) => `${file} ${code}`);
const cell = async (
  bytes: Uint8Array,
  table: 'Match' | 'Projects',
  row: string,
  field: string,
): Promise<unknown> => (await rowsIn(bytes, table)).find((each) => Object.values(each)[0] === row)?.[field];
const back = (...edits: Edit[]): Promise<Uint8Array> => edited(toCity, edits);
const amount = (row: string, to: number): Edit => ({ table: 'Match', row, field: 'amount', to });

describe('A cell that came back otherwise than it was sent', () => {
  test('is taken where only the recipient changed it, and every other part of the master stays byte for byte', async () => {
    const result = await collected(master, [await back(amount('M-1', 8_250_000.75))]);
    expect(taken(result)).toEqual(['Match M-1 Amount: 8000000.5 > 8250000.75']);
    expect(open(result)).toEqual([]);
    expect(await cell(result.bytes, 'Match', 'M-1', 'amount')).toBe(8_250_000.75);
    const [before, after] = [unzipSync(master), unzipSync(result.bytes)];
    const matchSheet = (await openWorkbook(master)).tables.find(({ name }) => name === 'Match')?.sheet;
    const matchPart = (await openWorkbook(master)).sheets.find(({ name }) => name === matchSheet)?.part;
    const differing = Object.keys(before).filter((part) => Buffer.compare(before[part]!, after[part]!) !== 0);
    expect(differing.sort()).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', matchPart].sort(),
    );
  });

  test('keeps the master’s value, and says so, where only the master changed it', async () => {
    const moved = await edited(master, [amount('M-1', 1)]);
    const result = await collected(moved, [await back(amount('M-2', 2))]);
    expect(taken(result)).toEqual(['Match M-2 Amount: null > 2']);
    expect(result.report.mastersOwn).toMatchObject([
      { table: 'Match', row: 'M-1', column: 'Amount', base: 8_000_000.5, master: 1, returned: 8_000_000.5 },
    ]);
    expect(await cell(result.bytes, 'Match', 'M-1', 'amount')).toBe(1);
  });

  test('is a conflict where both changed it to different values, decided by its id and by nothing else', async () => {
    const moved = await edited(master, [amount('M-1', 1)]);
    const file = await back(amount('M-1', 3));
    const first = await collected(moved, [file]);
    expect(first.report.open).toMatchObject([
      {
        why: 'both-changed',
        table: 'Match',
        row: 'M-1',
        column: 'Amount',
        base: 8_000_000.5,
        master: 1,
        returned: 3,
      },
    ]);
    expect(await cell(first.bytes, 'Match', 'M-1', 'amount')).toBe(1);
    const id = first.report.open[0]?.id ?? '';
    const took = await collected(moved, [file], { take: [id] });
    expect([open(took), await cell(took.bytes, 'Match', 'M-1', 'amount')]).toEqual([[], 3]);
    const kept = await collected(moved, [file], { keep: [id] });
    expect([open(kept), await cell(kept.bytes, 'Match', 'M-1', 'amount')]).toEqual([[], 1]);
    const other = await back(amount('M-1', 4));
    await expect(collected(moved, [other], { take: [id] })).rejects.toThrow(
      new DecisionRefused('unknown', id),
    );
    await expect(collected(moved, [file], { take: [id], keep: [id] })).rejects.toThrow('both-ways');
  });

  test('is nothing where both changed it to the same value', async () => {
    const moved = await edited(master, [amount('M-1', 3)]);
    const result = await collected(moved, [await back(amount('M-1', 3))]);
    expect([taken(result), open(result), result.report.mastersOwn]).toEqual([[], [], []]);
  });

  test('is asked about outside the cells that may be filled, and taken only by decision', async () => {
    const file = await back(
      { table: 'Allocations', row: 'T-1', field: 'amount', to: 9_000_000 },
      { table: 'Approvals', row: 'AKT-85', field: 'total', to: 1 },
      { table: 'Projects', row: 'SAMLET', field: 'eligibleCost', to: 1 },
      { table: 'Projects', row: 'TALE', field: 'matchBearer', to: 'deltagerne' },
    );
    const result = await collected(master, [file]);
    expect(open(result)).toEqual([
      'not-fillable Approvals AKT-85 Total',
      'not-fillable Projects SAMLET Eligible cost',
      'not-fillable Allocations T-1 Amount',
    ]);
    expect(taken(result)).toEqual(['Projects TALE Match borne by: null > deltagerne']);
    const took = await collected(master, [file], { take: [result.report.open[2]?.id ?? ''] });
    expect((await rowsIn(took.bytes, 'Allocations'))[0]?.amount).toBe(9_000_000);
  });

  test('is never taken when it cannot be read, or is empty where it must be filled', async () => {
    const file = await back(
      { table: 'Match', row: 'M-1', field: 'amount', to: '8,5 mio.' },
      { table: 'Match', row: 'M-2', field: 'projectId', to: null },
      { table: 'Match', row: 'M-2', field: 'hours', to: null },
    );
    const result = await collected(master, [file]);
    expect(open(result)).toEqual(['not-readable Match M-1 Amount', 'must-be-filled Match M-2 Project ID']);
    expect(taken(result)).toEqual(['Match M-2 Hours: 120.5 > null']);
    const id = result.report.open[0]?.id ?? '';
    await expect(collected(master, [file], { take: [id] })).rejects.toThrow(`cannot-be-taken ${id}`);
  });

  test('is not read as an amount when the returned cell shows a date', async () => {
    const { bytes } = await patchWorkbook(toCity, [
      { kind: 'setCell', sheet: 'Match', cell: 'F5', content: 45_622, style: 'date' },
    ]);
    const result = await collected(master, [bytes]);
    expect([taken(result), open(result)]).toEqual([[], ['not-readable Match M-1 Amount']]);
  });

  test('does not wipe out a formula of the master without asking', async () => {
    const { bytes } = await patchWorkbook(master, [
      {
        kind: 'setCell',
        sheet: 'Match',
        cell: 'F5',
        content: { formula: '8000000+0.5', value: 8_000_000.5 },
      },
    ]);
    const result = await collected(bytes, [await back(amount('M-1', 3))]);
    expect(open(result)).toEqual(['formula-in-master Match M-1 Amount']);
    expect(result.report.hasFormulas).toBe(true);
  });

  test('is moved to no other project than the recipient’s own', async () => {
    const file = await back({ table: 'Match', row: 'M-1', field: 'projectId', to: 'RUTE' });
    expect(open(await collected(master, [file]))).toEqual(['not-own Match M-1 Project ID']);
  });

  test('is nothing when only its spelling, its place or its look differs', async () => {
    const file = await back({ table: 'Match', row: 'M-1', field: 'projectId', to: ' tale ' });
    const result = await collected(master, [file]);
    expect([taken(result), open(result)]).toEqual([[], []]);
  });
});

describe('A row that came back', () => {
  const added = (matchId: string, more = {}): Edit => ({
    add: 'Match',
    row: { matchId, projectId: 'TALE', kind: 'cash', amount: 500, ...more },
  });

  test('is added where it is new, with its own id', async () => {
    const result = await collected(master, [await back(added('KOEBENHAVNS-1'))]);
    expect(open(result)).toEqual([]);
    expect((await rowsIn(result.bytes, 'Match')).at(-1)).toEqual({
      matchId: 'KOEBENHAVNS-1',
      projectId: 'TALE',
      kind: 'cash',
      amount: 500,
    });
  });

  test('is never one with the new row of another sender, nor with a row that was not sent', async () => {
    const theirs = await edited(toKl, [
      { add: 'Match', row: { matchId: 'NY', projectId: 'RUTE', amount: 700 } },
    ]);
    const result = await collected(master, [await back(added('ny'), added('M-3')), theirs]);
    expect(open(result)).toEqual([]);
    expect(result.report.renamed.map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'ny > KOEBENHAVNS-ny',
      'M-3 > KOEBENHAVNS-M-3',
      'NY > KL-NY',
    ]);
    const rows = (await rowsIn(result.bytes, 'Match')).map(({ matchId, amount: kroner }) => [
      matchId,
      kroner,
    ]);
    expect(rows).toEqual([
      ['M-1', 8_000_000.5],
      ['M-2', undefined],
      ['M-3', 5_555_555],
      ['KOEBENHAVNS-ny', 500],
      ['KOEBENHAVNS-M-3', 500],
      ['KL-NY', 700],
    ]);
  });

  test('is not added a second time when its file is collected again, also under the id that it was given', async () => {
    const file = await back(
      added('M-3'),
      added('NY'),
      { add: 'Participants', row: { projectId: 'TALE', organisation: 'Dragør Kommune' } },
      amount('M-1', 3),
    );
    const once = await collected(master, [file]);
    const twice = await collected(once.bytes, [file]);
    expect([taken(twice), open(twice), twice.report.renamed]).toEqual([[], [], []]);
    const changed = await edited(file, [amount('NY', 501)]);
    expect(open(await collected(once.bytes, [changed]))).toEqual(['not-known-sent Match NY Amount']);
  });

  test('is asked about where the table or the project is not the recipient’s to add to', async () => {
    const file = await back(
      { add: 'Payments', row: { paymentId: 'KOEBENHAVNS-9', allocationId: 'T-1', amount: 1 } },
      {
        add: 'Reports',
        row: { reportId: 'KOEBENHAVNS-8', allocationId: 'T-1', kind: 'status', approvedOn: '2026-01-01' },
      },
      added('KOEBENHAVNS-1', { projectId: 'RUTE' }),
      added('KOEBENHAVNS-2', { projectId: 'SAMLET' }),
      added('KOEBENHAVNS-3', { projectId: null }),
    );
    const result = await collected(master, [file]);
    expect(open(result)).toEqual([
      'not-own Match KOEBENHAVNS-1',
      'not-own Match KOEBENHAVNS-2',
      'must-be-filled Match KOEBENHAVNS-3',
      'not-fillable Payments KOEBENHAVNS-9',
      'not-fillable Reports KOEBENHAVNS-8',
    ]);
    expect(taken(result)).toEqual([]);
  });

  test('is never deleted in the master, and what may be it under another id is not added unasked', async () => {
    const file = await back({ remove: 'Match', row: 'M-1' }, added('KOEBENHAVNS-1', { amount: 8_000_000.5 }));
    const result = await collected(master, [file]);
    expect(open(result)).toEqual(['row-deleted Match M-1', 'perhaps-renamed Match KOEBENHAVNS-1']);
    expect(await rowsIn(result.bytes, 'Match')).toEqual(await rowsIn(master, 'Match'));
    const [gone, renamed] = result.report.open.map(({ id }) => id);
    await expect(collected(master, [file], { take: [gone ?? ''] })).rejects.toThrow('cannot-be-taken');
    const decided = await collected(master, [file], { keep: [gone ?? ''], take: [renamed ?? ''] });
    expect([open(decided), (await rowsIn(decided.bytes, 'Match')).length]).toEqual([[], 4]);
  });

  test('is asked about when the master does not have it any more and the recipient changed it', async () => {
    const moved = await edited(master, [{ remove: 'Match', row: 'M-1' }]);
    expect(open(await collected(moved, [await back(amount('M-1', 3))]))).toEqual([
      'row-gone-in-master Match M-1',
    ]);
    expect(open(await collected(moved, [await back()]))).toEqual([]);
  });

  test('without an id is the same row after one of its cells was edited', async () => {
    const file = await back(
      { table: 'Participants', row: 'TALE Frederiksberg Kommune', field: 'from', to: '2025-02-01' },
      { table: 'Phasing', row: 'TALE 2025', field: 'share', to: 0.3 },
    );
    const result = await collected(master, [file]);
    expect(open(result)).toEqual([]);
    expect(taken(result)).toEqual([
      'Participants TALE From: null > 2025-02-01',
      'Phasing TALE · 2025 Phase-in: 0.25 > 0.3',
    ]);
  });

  test('with an id that stands twice is left to a person', async () => {
    const file = await edited(await back(), [
      { add: 'Match', row: { matchId: 'X', projectId: 'TALE', amount: 1 } },
      { add: 'Match', row: { matchId: 'x ', projectId: 'TALE', amount: 2 } },
    ]);
    expect(open(await collected(master, [file]))).toEqual(['id-twice Match X', 'id-twice Match x']);
  });
});

describe('A returned file is refused', () => {
  const codeOf = async (bytes: Uint8Array): Promise<string> =>
    readReturned(bytes).then(
      () => 'read',
      (error: unknown) =>
        error instanceof Refusal || error instanceof ReturnRefusal
          ? `${error.name} ${error.code}`
          : String(error),
    );

  test('when it is damaged, when it is about another pool, and each with its own code', async () => {
    expect(await codeOf(toCity.subarray(0, toCity.length - 500))).toMatch(/^Refusal /);
    const other = await seal(
      await fileOf({
        Pools: [{ poolId: 'KULTUR', name: 'Kultur' }],
        Projects: [{ projectId: 'K-1', poolId: 'KULTUR', recipient: CITY }],
      }),
    );
    const result = await collected(master, [
      (await extractFor(other, CITY)).bytes,
      await back(amount('M-1', 3)),
    ]);
    expect(refused(result)).toEqual(['1.xlsx OTHER_POOL']);
    expect(taken(result)).toEqual(['Match M-1 Amount: 8000000.5 > 3']);
  });

  test('when it was made from another workbook, or from an older seal of this one', async () => {
    const resealed = await seal(await edited(master, [amount('M-3', 6)]));
    expect(refused(await collected(resealed, [await back(amount('M-1', 3))]))).toEqual([
      '1.xlsx OLDER_VERSION',
    ]);
    const allowed = await collected(resealed, [await back(amount('M-1', 3))], { allowOlder: true });
    expect([refused(allowed), taken(allowed)]).toEqual([[], ['Match M-1 Amount: 8000000.5 > 3']]);
    const stranger = await seal(await fileOf(TWO_RECIPIENTS), 'En anden');
    expect(refused(await collected(stranger, [await back(amount('M-1', 3))]))).toEqual([
      '1.xlsx OTHER_WORKBOOK',
    ]);
  });

  test('when the same file comes twice, and when two files are one extract', async () => {
    const file = await back(amount('M-1', 3));
    const twice = await collected(master, [file, file]);
    expect([refused(twice), taken(twice).length]).toEqual([['2.xlsx FILE_TWICE'], 1]);
    const both = await collected(master, [file, await back(amount('M-1', 4))]);
    expect([refused(both), taken(both)]).toEqual([['1.xlsx SENT_TWICE', '2.xlsx SENT_TWICE'], []]);
  });

  test('when the record of what was sent was edited, so that a change looks like none', async () => {
    const [sheet] = await markedSheets(toCity, ['PULJETJEK-SENT 1']);
    const at = sheet?.rows.findIndex((cells) => cells[3] === ':800000050') ?? -1;
    expect(at).toBeGreaterThan(0);
    const { bytes } = await patchWorkbook(toCity, [
      { kind: 'setCell', sheet: sheet?.name ?? '', cell: `D${at + 1}`, content: ':300' },
    ]);
    expect(await codeOf(bytes)).toBe('ReturnRefusal NOT_AS_SENT');
  });

  test('when the record stands there and the seal that vouches for it is gone', async () => {
    const { bytes } = await patchWorkbook(toCity, [
      { kind: 'removeSheet', name: 'Seal' },
      { kind: 'setCustomXml', namespace: 'urn:puljetjek:seal', xml: null },
    ]);
    expect(await codeOf(bytes)).toBe('ReturnRefusal NOT_AS_SENT');
  });

  test('when a column that was sent has lost its caption, rather than taken as emptied', async () => {
    const parts = unzipSync(toCity);
    const { tables } = await openWorkbook(toCity);
    const { part } = tables.find(({ name }) => name === 'Match') ?? { part: '' };
    const renamed = new TextDecoder().decode(parts[part]).replace('name="Amount"', 'name="Noter"');
    const { sheets } = await openWorkbook(toCity);
    const sheetPart = sheets.find(({ name }) => name === 'Match')?.part ?? '';
    const sheet = new TextDecoder()
      .decode(parts[sheetPart])
      .replace(/(<c r="F4"[^>]*) t="s"><v>\d+<\/v>/, '$1 t="inlineStr"><is><t>Noter</t></is>');
    const { zipSync, strToU8 } = await import('fflate');
    expect(await codeOf(zipSync({ ...parts, [part]: strToU8(renamed), [sheetPart]: strToU8(sheet) }))).toBe(
      'ReturnRefusal TABLE_LOST',
    );
  });

  test('when a formula in it has no value', async () => {
    const { bytes } = await patchWorkbook(toCity, [
      { kind: 'setCell', sheet: 'Match', cell: 'F5', content: { formula: '1+1' } },
    ]);
    expect(await codeOf(bytes)).toBe('ReturnRefusal DOUBTFUL_TABLE');
  });
});

describe('A whole workbook that came back', () => {
  test('is told cell by cell by the seal that it was sent with', async () => {
    const moved = await edited(master, [amount('M-3', 1), amount('M-1', 2)]);
    const file = await edited(master, [
      amount('M-3', 5),
      { table: 'Allocations', row: 'T-1', field: 'amount', to: 9 },
      { add: 'Match', row: { matchId: 'NY', projectId: 'RUTE', amount: 7 } },
    ]);
    const result = await collected(moved, [['kontoret.xlsx', file]]);
    expect(taken(result)).toEqual([
      'Allocations T-1 Amount: 8500000 > 9',
      'Match NY Match ID: null > NY',
      'Match NY Project ID: null > RUTE',
      'Match NY Amount: null > 7',
    ]);
    expect(open(result)).toEqual(['both-changed Match M-3 Amount']);
    expect(result.report.mastersOwn.map(({ row }) => row)).toEqual(['M-1']);
  });

  test('is no proof of anything under a seal that the master does not know', async () => {
    const file = await seal(await edited(master, [amount('M-3', 5)]), 'Modtageren');
    const result = await collected(master, [file]);
    expect([taken(result), open(result)]).toEqual([[], ['not-known-sent Match M-3 Amount']]);
  });

  test('without a seal leaves every difference to a person, and says nothing of rows that it lacks', async () => {
    const plain = await fileOf({
      ...TWO_RECIPIENTS,
      Match: [{ matchId: 'M-3', projectId: 'RUTE', amount: 5 }],
    });
    const result = await collected(master, [plain]);
    expect(taken(result)).toEqual([]);
    expect(open(result)).toContain('not-known-sent Match M-3 Amount');
    expect(open(result).filter((line) => line.includes('M-1'))).toEqual([]);
  });

  test('and another: a cell that both changed otherwise is taken from neither', async () => {
    const [one, other] = [await edited(master, [amount('M-3', 5)]), await edited(master, [amount('M-3', 6)])];
    const result = await collected(master, [one, other]);
    expect([taken(result), open(result)]).toEqual([
      [],
      ['files-differ Match M-3 Amount', 'files-differ Match M-3 Amount'],
    ]);
    const ids = result.report.open.map(({ id }) => id);
    await expect(collected(master, [one, other], { take: ids })).rejects.toThrow('two-values');
    const decided = await collected(master, [one, other], { take: ids.slice(0, 1), keep: ids.slice(1) });
    expect(await cell(decided.bytes, 'Match', 'M-3', 'amount')).toBe(5);
  });

  test('is taken from neither, also where of one of them nobody knows what was sent', async () => {
    const Match = TWO_RECIPIENTS.Match?.map((row) => (row.matchId === 'M-3' ? { ...row, amount: 7 } : row));
    const unknown = await fileOf({ ...TWO_RECIPIENTS, Match: Match ?? [] });
    const known = await edited(toKl, [amount('M-3', 5)]);
    const result = await collected(master, [known, unknown]);
    expect([taken(result), open(result)]).toEqual([
      [],
      ['files-differ Match M-3 Amount', 'not-known-sent Match M-3 Amount'],
    ]);
    const [ours] = result.report.open.map(({ id }) => id);
    const kept = await collected(master, [known, unknown], { keep: [ours ?? ''] });
    expect(await cell(kept.bytes, 'Match', 'M-3', 'amount')).toBe(5_555_555);
  });
});

test('The log sheet says what was taken from whom, with the values that stood there before', async () => {
  const result = await collected(master, [['retur.xlsx', await back(amount('M-1', 3))]]);
  const book = await openWorkbook(result.bytes);
  const sheet = book.sheets.find(({ name }) => name === 'Collected');
  const rows = new Map<number, unknown[]>();
  await book.readSheet(sheet!, {
    cell: (row, _, value) => void rows.set(row, [...(rows.get(row) ?? []), value]),
  });
  const code = result.report.files[0]?.seal;
  expect(rows.get(4)).toEqual(['taken', 'retur.xlsx', CITY, code, 'Match', 'M-1', 'Amount', 8_000_000.5, 3]);
  expect(code).toMatch(/^[0-9a-f]{5}(-[0-9a-f]{5}){3}$/);
});

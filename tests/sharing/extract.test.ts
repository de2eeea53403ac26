import { strFromU8, unzipSync } from 'fflate';
import { Ledger } from '../../src/ledger/ledger';
import type { TableName } from '../../src/ledger/tables/spec';
import { ExtractRefusal } from '../../src/sharing/extract/refusal';
import { SealRefused } from '../../src/sharing/makeSeal';
import { readSealedFile } from '../../src/sharing/sealFile';
import { verify, type Verification } from '../../src/sharing/verify';
import { packNote } from '../../src/rules/packHash';
import { Settings } from '../../src/rules/settings';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { patchWorkbook } from '../../src/workbook/file/patch/patchWorkbook';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { edited, extractFor, fileOf, rowsIn, seal, type Row } from './exchange';
import { TWO_RECIPIENTS } from './twoRecipients';

let master: Uint8Array;
beforeAll(async () => {
  master = await seal(await fileOf(TWO_RECIPIENTS));
});

const keysIn = async (bytes: Uint8Array, table: TableName, field: string): Promise<unknown[]> =>
  (await rowsIn(bytes, table)).map((row) => row[field]);

describe('An extract for one recipient', () => {
  test('holds its own projects, by a name compared as ids are, and what belongs to them', async () => {
    const { bytes } = await extractFor(master, 'KØBENHAVNS KOMMUNE ');
    const own: Partial<Record<TableName, unknown[]>> = {};
    for (const [table, field] of [
      ['Pools', 'poolId'],
      ['Approvals', 'approvalId'],
      ['ApprovalLines', 'lineId'],
      ['Projects', 'projectId'],
      ['Allocations', 'allocationId'],
      ['Returns', 'allocationId'],
      ['Match', 'matchId'],
      ['Payments', 'paymentId'],
      ['Participants', 'organisation'],
      ['Reports', 'reportId'],
      ['Savings', 'savingId'],
      ['Phasing', 'year'],
      ['Rules', 'ruleId'],
      ['Frames', 'poolId'],
      ['Waivers', 'findingId'],
    ] as const)
      own[table] = await keysIn(bytes, table, field);
    expect(own).toEqual({
      Pools: ['NT', 'NT-10Y'],
      Approvals: ['AKT-85'],
      ApprovalLines: ['L-1'],
      Projects: ['TALE', 'TALE-2', 'SAMLET'],
      Allocations: ['T-1'],
      Returns: [],
      Match: ['M-1', 'M-2'],
      Payments: ['U-1'],
      Participants: ['Københavns Kommune', 'Frederiksberg Kommune'],
      Reports: ['R-1'],
      Savings: ['S-1'],
      Phasing: [2025, 2026],
      Rules: ['match-ratio', 'year-frame'],
      Frames: [],
      Waivers: [],
    });
  });

  test('says in every cell what the master says', async () => {
    const { bytes } = await extractFor(master, 'Københavns Kommune');
    const [theirs] = (await rowsIn(bytes, 'Projects')).filter(({ projectId }) => projectId === 'TALE');
    const [ours] = (await rowsIn(master, 'Projects')).filter(({ projectId }) => projectId === 'TALE');
    expect(theirs).toEqual(ours);
    // A choice is written with its word.
    const inKind = { kind: 'in kind' };
    const [first, second] = await rowsIn(master, 'Match');
    expect(await rowsIn(bytes, 'Match')).toEqual([first, { ...second, ...inKind }]);
    expect(await rowsIn(bytes, 'Allocations')).toEqual((await rowsIn(master, 'Allocations')).slice(0, 1));
  });

  test('is the same by the CVR number, for the rows that bear it', async () => {
    const { bytes } = await extractFor(master, 'DK 64 94 22 12');
    expect(await keysIn(bytes, 'Projects', 'projectId')).toEqual(['TALE']);
  });

  test('has nothing of the others in any part of the file', async () => {
    const { bytes } = await extractFor(master, 'Københavns Kommune');
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${strFromU8(part)}`);
    const all = parts.join('\n');
    const others = [
      ...['RUTE', 'Rute og vagt', 'KNOGLE', 'Knoglebrud', 'HUD', 'Hudkræft', 'Syddanmark', 'Odense'],
      ...['T-2', 'T-3', 'M-3', 'U-2', 'R-2', 'S-2', 'L-2', 'L-3', 'AKT-99', 'OTHER', 'En anden pulje'],
      ...['22800001', '5555555', '11400000', '7654321', '33500000', '40600000', '142800000', 'Aftalt'],
    ];
    // Ids are looked for as whole words: the seal in the file is base64.
    const found = others.filter((word) => new RegExp(`(?<![\\w+/-])${word}(?![\\w+/])`).test(all));
    expect(found).toEqual([]);
    expect(all).toContain('Tale til tekst');
  });

  test('shows of a joint project that another holds only that there is one and whose it is', async () => {
    const { bytes } = await extractFor(master, 'Københavns Kommune');
    expect((await rowsIn(bytes, 'Projects')).at(-1)).toEqual({
      projectId: 'SAMLET',
      title: 'Samlet tilsagn',
      poolId: 'NT',
      recipient: 'KL',
    });
  });

  test('gives whoever holds a joint grant its parts, also those that others carry out', async () => {
    const { bytes } = await extractFor(master, 'KL');
    expect(await keysIn(bytes, 'Projects', 'projectId')).toEqual(['RUTE', 'TALE-2', 'SAMLET', 'HUD']);
  });

  test('keeps the total of a decision with the sender, for it covers the grants of others', async () => {
    const { bytes } = await extractFor(master, 'Københavns Kommune');
    expect((await rowsIn(bytes, 'Approvals'))[0]).not.toHaveProperty('total');
  });

  test('locks all cells of the tables but those that the recipient may fill', async () => {
    const { bytes } = await extractFor(master, 'Københavns Kommune');
    const { sheets } = await readWorkbook(bytes);
    const open = sheets.filter(({ isProtected }) => !isProtected).map(({ name }) => name);
    expect(open).toEqual(['Read me', 'Overview', 'Key figures', 'Seal']);
    expect(await unlocked(bytes, 'Match')).toEqual(
      expect.arrayContaining(['B5', 'F5', 'B6', 'A7', 'F7', 'A26', 'F26']),
    );
    expect(await unlocked(bytes, 'Match')).not.toEqual(expect.arrayContaining(['A5']));
    expect(await unlocked(bytes, 'Allocations')).toEqual([]);
    expect(await unlocked(bytes, 'Reports')).toEqual(expect.arrayContaining(['G5', 'H5']));
    expect(await unlocked(bytes, 'Reports')).not.toEqual(expect.arrayContaining(['F5']));
  });

  test('is sealed as sent, with a seal that names the sender’s', async () => {
    const made = await extractFor(master, 'Københavns Kommune');
    const ours = await readSealedFile(master);
    const theirs = await readSealedFile(made.bytes);
    const held = async ({ workbook, found }: typeof ours): Promise<Verification> => {
      const ledger = new Ledger(workbook);
      return verify(ledger, found, await packNote(new Settings(ledger, pack).pack), null);
    };
    const [verified, own] = [await held(theirs), await held(ours)];
    expect(verified.status).toBe('unchanged');
    expect(verified.seal?.code).toBe(made.code);
    expect(own.seal?.code).toBe(made.from);
  });

  test('states the prefix of new ids, different for two recipients whose names begin alike', async () => {
    const alike: Row[] = [
      { projectId: 'A', title: 'a', recipient: 'Region Sjælland Nord', poolId: 'NT' },
      { projectId: 'B', title: 'b', recipient: 'Region Sjælland Syd', poolId: 'NT' },
    ];
    const bytes = await fileOf({ Pools: TWO_RECIPIENTS.Pools ?? [], Projects: alike });
    const [north, south] = [
      await extractFor(bytes, 'Region Sjælland Nord'),
      await extractFor(bytes, 'Region Sjælland Syd'),
    ];
    expect([north.sent.prefix, south.sent.prefix]).toEqual(['REGION-SJAEL-', 'REGION-SJAEL.2-']);
    const words = Object.values(unzipSync(south.bytes)).map((part) => strFromU8(part));
    expect(words.some((part) => part.includes('REGION-SJAEL.2-1'))).toBe(true);
  });

  test('takes the cut-off date along, by which its rules about dates are tested', async () => {
    const dated = await patchWorkbook(master, [
      { kind: 'setCell', sheet: 'Overview', cell: 'H1', content: 45_657 },
      { kind: 'setName', name: 'CutOff', formula: 'Overview!$H$1' },
    ]);
    const { bytes } = await extractFor(dated.bytes, 'KL');
    expect((await readWorkbook(bytes)).names.get('CutOff')).toBe(45_657);
  });

  test.each([
    ['da', 'Nøgletal', 'Kun tal for jeres egne rækker'],
    ['en', 'Key figures', 'Figures of your own rows only'],
  ] as const)(
    'says on the sheet of key figures that they are not those of the pool (%s)',
    async (language, name, note) => {
      const { bytes } = await extractFor(master, 'KL', language);
      const { sheets } = await readWorkbook(bytes);
      const { part } = sheets.find((sheet) => sheet.name === name) ?? { part: '' };
      expect(strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())).toMatch(
        new RegExp(`<c r="A2"[^>]*t="inlineStr"><is><t[^>]*>${note}`),
      );
    },
  );

  test('is made in Danish with Danish captions and words', async () => {
    const { bytes } = await extractFor(master, 'Københavns Kommune', 'da');
    const { tables, sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Læs mig', 'Sendt', 'Segl']));
    expect(tables.find(({ name }) => name === 'Match')?.columns[4]?.cells[0]).toBe('kontant');
  });
});

describe('No extract is made', () => {
  const codeOf = async (bytes: Uint8Array, recipient: string): Promise<string> =>
    extractFor(bytes, recipient).then(
      () => 'made',
      (error: unknown) => (error instanceof ExtractRefusal ? error.message : String(error)),
    );

  test('for somebody who holds no project', async () => {
    expect(await codeOf(master, 'Ingen Kommune')).toBe('NO_SUCH_RECIPIENT Ingen Kommune');
  });

  test('for a name that two organisations bear', async () => {
    const bytes = await edited(master, [
      { table: 'Projects', row: 'TALE-2', field: 'recipientNo', to: '55133018' },
    ]);
    expect(await codeOf(bytes, 'Københavns Kommune')).toBe('TWO_RECIPIENTS Københavns Kommune');
  });

  test('while a cell that goes along cannot be read', async () => {
    const bytes = await edited(master, [{ table: 'Match', row: 'M-1', field: 'amount', to: '8,5 mio.' }]);
    expect(await codeOf(bytes, 'Københavns Kommune')).toBe('NOT_READABLE Match F5');
    expect(await codeOf(bytes, 'KL')).toBe('made');
  });

  test('of a workbook in which a table cannot be read with certainty', async () => {
    const { bytes } = await patchWorkbook(master, [
      { kind: 'setCell', sheet: 'Match', cell: 'F5', content: { formula: '1+1' } },
    ]);
    await expect(extractFor(bytes, 'KL')).rejects.toEqual(
      new SealRefused([{ kind: 'no-value', sheet: 'Match', cells: ['F5'] }]),
    );
  });
});

/** Addresses of the cells of a sheet that stay open while it is protected, by the styles in the file itself. */
async function unlocked(bytes: Uint8Array, table: TableName): Promise<string[]> {
  const parts = unzipSync(bytes);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const { tables, sheets } = await readWorkbook(bytes);
  const name = tables.find((each) => each.name === table)?.sheet;
  const part = sheets.find((sheet) => sheet.name === name)?.part ?? '';
  const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(text('xl/styles.xml'))?.[1] ?? '';
  const open = [...xfs.matchAll(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)].map(([xf]) => xf.includes('locked="0"'));
  return [...text(part).matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].flatMap(([, cell = '', style]) =>
    open[Number(style)] ? [cell] : [],
  );
}

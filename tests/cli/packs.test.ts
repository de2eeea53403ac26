import { writeFileSync } from 'node:fs';
import { exampleSource } from '../../src/rules/exampleWorkbook';
import { puljetjek, temporaryFolder } from '../support/cli';
import { writeXlsx } from '../support/excelBook';

const folder = temporaryFolder();
const book = folder.path('book.xlsx');
const own = folder.path('own.xlsx');
const strict = folder.path('strict.json');
const broken = folder.path('broken.json');

const workbook = {
  Pools: [{ poolId: 'P', appropriationType: 'reservation' }],
  Frames: [{ poolId: 'P', year: 2024, appropriation: 1000 }],
  Projects: [{ projectId: 'A', matchBearer: 'none' }],
  Allocations: [
    {
      allocationId: 'T1',
      projectId: 'A',
      poolId: 'P',
      year: 2024,
      committedOn: '2024-03-01',
      amount: 100,
      status: 'committed',
    },
  ],
  Payments: [{ paymentId: 'B1', allocationId: 'T1', paidOn: '2024-04-01', amount: 90.01 }],
} as const;

const pack = (rules: object[]) =>
  JSON.stringify({ id: 'streng', version: '3', title: { da: 'Streng', en: 'Strict' }, rules });

beforeAll(async () => {
  writeFileSync(book, await writeXlsx(exampleSource(workbook)));
  const rules = [
    { ruleId: 'rule-pack', appliesTo: 'vores', base: '1' },
    { ruleId: 'payment-retention', value: 0.05 },
  ];
  writeFileSync(own, await writeXlsx(exampleSource({ ...workbook, Rules: rules })));
  writeFileSync(strict, pack([{ rule: 'payment-retention', value: 0.1 }]));
  writeFileSync(broken, pack([{ rule: 'retention' }]));
});

interface Report {
  pack: { id: string; hash: string };
  files: { pack: { id: string; version: string; hash: string }; findings: { rule: string }[] }[];
}

async function checked(...argv: string[]): Promise<{ pack: string; rules: string[] }> {
  const { out } = await puljetjek('check', ...argv, '--format', 'json');
  const [file] = (JSON.parse(out) as Report).files;
  if (!file) throw new Error('no file');
  expect(file.pack.hash).toMatch(/^[0-9a-f]{64}$/);
  return { pack: file.pack.id, rules: file.findings.map(({ rule }) => rule) };
}

describe('The pack of a check', () => {
  it('is the workbook’s own, else the one that ships', async () => {
    expect(await checked(book)).toEqual({ pack: 'nye-teknologier', rules: ['approval-missing'] });
    expect(await checked(own)).toEqual({ pack: 'vores', rules: [] });
  });

  it('is the one asked for, also where the workbook has its own', async () => {
    const wanted = { pack: 'streng', rules: ['payment-retention'] };
    expect(await checked(book, '--pack', strict)).toEqual(wanted);
    expect(await checked(own, '--pack', strict)).toEqual(wanted);
  });

  it('is refused with one sentence when it cannot be understood', async () => {
    const { code, out, error } = await puljetjek('check', book, '--pack', broken);
    expect([code, out]).toEqual([2, '']);
    expect(error).toBe(
      `${broken}: regelpakken er afvist, for rules[0] nævner reglen »retention«, som ikke findes. Ingen regel er brugt.\n`,
    );
    const absent = await puljetjek('check', book, '--pack', folder.path('absent.json'));
    expect([absent.code, absent.out]).toEqual([2, '']);
  });
});

describe('puljetjek packs', () => {
  it('tells what one pack changes in place of another', async () => {
    const { code, out } = await puljetjek('packs', 'nye-teknologier', strict, book, '--format', 'json');
    const changes = JSON.parse(out) as {
      from: { id: string };
      to: { id: string };
      findings: { kind: string; before: { rule: string } | null; after: { rule: string } | null }[];
      rules: { id: string; before: string; after: string }[];
    };
    expect(code).toBe(1);
    expect([changes.from.id, changes.to.id]).toEqual(['nye-teknologier', 'streng']);
    expect(changes.findings.map(({ kind, before, after }) => [kind, before?.rule, after?.rule])).toEqual([
      ['new', undefined, 'payment-retention'],
      ['gone', 'approval-missing', undefined],
    ]);
    expect(changes.rules).toContainEqual({ id: 'payment-retention', before: 'not-run', after: 'failed' });
  });

  it('tells it in words, and from the workbook’s own pack where one pack is named', async () => {
    const { code, out } = await puljetjek('packs', strict, own, '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('Rule pack vores 1 → Rule pack streng 3');
    expect(out).toContain('New findings (1)\n  error · The retention was paid too early · ');
  });

  it('ends with 0 when nothing changes, and with 2 without a file or a pack', async () => {
    const same = await puljetjek('packs', strict, strict, book);
    expect([same.code, same.out.includes('Intet ændres')]).toEqual([0, true]);
    expect((await puljetjek('packs', strict)).code).toBe(2);
    expect((await puljetjek('packs', broken, book)).code).toBe(2);
    expect((await puljetjek('packs', strict, folder.path('absent.xlsx'))).code).toBe(2);
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { puljetjek, temporaryFolder } from '../support/cli';
import { withoutTables } from '../support/withoutTable';

const folder = temporaryFolder();
const template = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
const file = folder.path('uden.xlsx');
beforeAll(() => writeFileSync(file, withoutTables(template, 'da', 'Payments', 'Match')));

describe('puljetjek add-table', () => {
  it('adds tables by their names in any case and by the names of their sheets, once each', async () => {
    const output = folder.path('med.xlsx');
    const names = ['udbetalinger', 'MATCH', 'Payments'];
    const done = await puljetjek('add-table', file, ...names, '--output', output, '--lang', 'en');
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(done.out.split('\n').slice(1)).toEqual([
      'Payments: The table is on the sheet Udbetalinger.',
      'Match: The table is on the sheet Medfinansiering.',
      'Captions and lists of choices will be Danish, as in the other tables.',
      'Formulas read it through Overblik!B4.',
      '',
    ]);
    const checked = JSON.parse((await puljetjek('check', output, '--format', 'json')).out);
    const before = JSON.parse(
      (await puljetjek('check', 'assets/samples/sample.da.xlsx', '--format', 'json')).out,
    );
    expect(checked.files[0].findings).toEqual(before.files[0].findings);
  });

  it('tells a program what it did', async () => {
    const output = folder.path('json.xlsx');
    const { out } = await puljetjek('add-table', file, 'Payments', '--output', output, '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      file,
      output,
      status: 'added',
      language: 'da',
      tables: [{ table: 'Payments', sheet: 'Udbetalinger' }],
      ledger: 'Overblik!B4',
    });
  });

  it.each([
    [
      'a table that is there',
      ['Pools'],
      'uden.xlsx: Projektmappen har allerede en tabel eller et navn, der hedder det samme (tabellen "Pools"). Brug den, ',
    ],
    ['a table that we do not know', ['Hest'], 'Tabellen »Hest« findes ikke. Tabellerne er: Pools (Puljer), '],
    ['no table', [], 'TABLE mangler. Se puljetjek --help.'],
  ])('refuses %s in a sentence, and writes nothing', async (_, tables, sentence) => {
    const output = folder.path('intet.xlsx');
    const { code, error } = await puljetjek('add-table', file, ...tables, '--output', output);
    expect(code).toBe(2);
    expect(error.replace(folder.path(''), '')).toContain(sentence);
    expect(existsSync(output)).toBe(false);
  });

  it('writes over nothing, least of all the file itself, and wants to be told where to', async () => {
    const before = readFileSync(file);
    const { code, error } = await puljetjek('add-table', file, 'Payments', '--output', file);
    expect([code, error]).toEqual([
      2,
      `${file}: filen findes allerede og bliver ikke overskrevet. Vælg et andet navn.\n`,
    ]);
    expect(Buffer.compare(readFileSync(file), before)).toBe(0);
    expect(await puljetjek('add-table', file, 'Payments')).toMatchObject({
      code: 2,
      error: '--output mangler. Se puljetjek --help.\n',
    });
  });
});

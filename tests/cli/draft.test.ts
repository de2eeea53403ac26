import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { puljetjek, temporaryFolder } from '../support/cli';
import { patchNumber } from '../support/patchXlsx';

const folder = temporaryFolder();
const sample = (language: string): string => resolve(`assets/samples/sample.${language}.xlsx`);
/** The sample with another grant to KL, on its line of the approval. */
function withGrant(name: string, amount: string): string {
  patchNumber(sample('da'), folder.path(name), 'xl/worksheets/sheet6.xml', 'E8', amount);
  return folder.path(name);
}

describe('brief', () => {
  test('drafts the request of AKT-85 with its recipients, amounts and total, in both languages', async () => {
    const danish = await puljetjek('brief', sample('da'), 'AKT-85');
    expect([danish.code, danish.error]).toEqual([0, '']);
    for (const said of ['22,8 mio. kr. i tilskud til KL', '8,5 mio. kr.', '9,3 mio. kr.', '40,6 mio. kr.'])
      expect(danish.out).toContain(said);
    const english = await puljetjek('brief', sample('en'), '--approval', 'AKT-85', '--lang', 'en');
    expect(english.code).toBe(0);
    for (const said of ['DKK 22.8 million, and KL', 'DKK 40.6 million in all', '[The participants of AI'])
      expect(english.out).toContain(said);
  });

  test('follows a changed cell, and ends with 1 because the check then finds errors', async () => {
    const { code, out } = await puljetjek('brief', withGrant('more.xlsx', '22900000'), 'AKT-85');
    expect(code).toBe(1);
    expect(out).toContain('22,9 mio. kr. i tilskud til KL');
    expect(out).toContain('i alt 40,7 mio. kr.');
    expect(out).toMatch(/\[Tjekket finder \d+ fejl i projektmappen\. Brug ikke udkastet/);
  });

  test('gives amounts as kroner and gaps as gaps in JSON', async () => {
    const { out, code } = await puljetjek('brief', sample('da'), 'AKT-85', '--format', 'json');
    const { status, sound, sections } = JSON.parse(out) as {
      status: string;
      sound: boolean;
      sections: { id: string; blocks: { rows: unknown[][] }[] }[];
    };
    const rowsOf = (id: string) => sections.find((each) => each.id === id)?.blocks[1]?.rows ?? [];
    expect([code, status, sound]).toEqual([0, 'drafted', true]);
    expect(rowsOf('proposal').at(-1)).toEqual(['I alt', '', 40_600_000]);
    expect(rowsOf('match')[0]?.slice(1)).toEqual(new Array(3).fill({ gap: 'ikke oplyst' }));
  });

  test.each([
    ['an approval that is not there', ['X'], /AKT-85/],
    ['no approval', [], /APPROVAL/],
    ['a document without a place to go', ['AKT-85', '--format', 'docx'], /--output/],
    ['one argument too many', ['AKT-85', 'AKT-164'], /AKT-164/],
  ])('ends with 2 and a sentence for %s', async (_, more, sentence) => {
    const { code, out, error } = await puljetjek('brief', sample('da'), ...more);
    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(sentence);
  });

  test('drafts nothing from a file that cannot be read', async () => {
    writeFileSync(folder.path('half.xlsx'), readFileSync(sample('da')).subarray(0, 5000));
    const { code, out } = await puljetjek('brief', folder.path('half.xlsx'), 'AKT-85', '--format', 'json');
    expect([code, (JSON.parse(out) as { status: string }).status]).toEqual([2, 'refused']);
  });
});

describe('overview', () => {
  test('tells what is stated and what is not, as text and as a page', async () => {
    const text = await puljetjek('overview', sample('en'), '--lang', 'en');
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/Dosispakket Medicin .*600 +900/);
    expect(text.out).toContain('[AI til knoglebrud: The potential is not stated.]');
    expect(text.out).toContain('Caveat: ');
    const page = await puljetjek('overview', sample('en'), '--lang', 'en', '--format', 'html');
    expect(page.out).toContain('<html lang="en">');
    expect(page.out).toContain('<mark>[not stated]</mark>');
    expect(page.out).not.toMatch(/<script|style=/);
  });

  test('is of one approval where one is named', async () => {
    const { out } = await puljetjek('overview', sample('da'), '--approval', 'AKT-85');
    expect(out).toContain('Oversigten omfatter 3 projekter.');
    expect(out).not.toContain('Dosispakket');
  });
});

describe('a draft as a .docx', () => {
  const partsOf = (path: string): Map<string, string> =>
    new Map(
      Object.entries(unzipSync(new Uint8Array(readFileSync(path)))).map(([name, bytes]) => [
        name,
        strFromU8(bytes),
      ]),
    );

  test('has headings as headings, the language, header rows, the title and no clock', async () => {
    const [one, other] = [folder.path('one.docx'), folder.path('other.docx')];
    for (const path of [one, other])
      expect((await puljetjek('brief', sample('da'), 'AKT-85', '-o', path)).code).toBe(0);
    expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
    const parts = partsOf(one);
    const body = parts.get('word/document.xml') ?? '';
    const headings = [...body.matchAll(/<w:pStyle w:val="(\w+)"\/>.*?<w:t[^>]*>([^<]*)/g)];
    expect(headings.map(([, style, text]) => [style, text])).toEqual([
      ['Title', 'Udkast til aktstykke: AKT-85'],
      ...[
        'Om udkastet',
        'Indstilling',
        'Baggrund og ramme',
        'Projekterne',
        'Medfinansiering',
        'Afslutning',
      ].map((heading) => ['Heading1', heading]),
    ]);
    expect([...body.matchAll(/<w:tbl>/g)]).toHaveLength(3);
    expect([...body.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(3);
    expect(body).toContain('22.800.000,00');
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>');
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Udkast til aktstykke: AKT-85</dc:title>');
    expect(parts.get('docProps/core.xml')?.match(/\d{4}-\d\d-\d\dT/g)).toEqual([
      '2025-01-01T',
      '2025-01-01T',
    ]);
  });

  test('takes texts from cells as texts', async () => {
    const { code, out } = await puljetjek(
      'overview',
      sample('en'),
      '--lang',
      'en',
      '-o',
      folder.path('en.docx'),
    );
    expect([code, out]).toEqual([0, '']);
    const body = partsOf(folder.path('en.docx')).get('word/document.xml') ?? '';
    expect(body).toContain('[not\u00a0stated]');
    expect(partsOf(folder.path('en.docx')).get('word/styles.xml')).toContain('w:val="en-GB"');
  });

  test('is not written over one that is there, and says when it is not to be used', async () => {
    const path = folder.path('mine.docx');
    writeFileSync(path, 'mine');
    const taken = await puljetjek('brief', sample('da'), 'AKT-85', '-o', path);
    expect([taken.code, readFileSync(path, 'utf8')]).toEqual([2, 'mine']);
    const unsound = await puljetjek('brief', withGrant('b.xlsx', '1'), 'AKT-85', '-o', folder.path('b.docx'));
    expect(unsound.code).toBe(1);
    expect(unsound.error).toContain('skal rettes');
  });
});

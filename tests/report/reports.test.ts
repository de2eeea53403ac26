import Ajv from 'ajv-draft-04';
import { readFileSync } from 'node:fs';
import { Ledger } from '../../src/ledger/ledger';
import { htmlReport } from '../../src/report/html';
import { jsonReport } from '../../src/report/json';
import { sarifReport } from '../../src/report/sarif';
import { textReport } from '../../src/report/text';
import type { FileReport } from '../../src/report/fileReport';
import { KINDS } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import { exampleSource, type ExampleWorkbook } from '../../src/rules/exampleWorkbook';
import { historyOf } from '../../src/rules/history';
import pack from '../../src/rules/packs/nye-teknologier.json';

const MARKUP = '<img src=x onerror="alert(1)">';

/** One krone over the frame, with a recipient that looks like markup. */
const OVER: ExampleWorkbook = {
  Pools: [{ poolId: 'NT', name: MARKUP }],
  Frames: [{ poolId: 'NT', year: 2024, appropriation: 100 }],
  Projects: [{ projectId: 'P', poolId: 'NT', recipient: MARKUP, title: MARKUP }],
  Allocations: [
    { allocationId: MARKUP, projectId: 'P', poolId: 'NT', year: 2024, amount: 101, status: 'committed' },
  ],
};

function checkedFile(workbook: ExampleWorkbook, file = 'puljer/år 2024.xlsx'): FileReport {
  const result = check(new Ledger(exampleSource(workbook)), pack);
  return { file, status: 'checked', result, history: historyOf(result, new Set(['year-frame:nt:2023'])) };
}

/** The same with its broken frame waived, so that every part of a report is there. */
function waivedFile(): FileReport {
  const { findings } = check(new Ledger(exampleSource(OVER)), pack);
  const [frame] = findings.filter(({ rule }) => rule === 'year-frame');
  if (!frame) throw new Error('not over its frame');
  const { id: findingId, fingerprint } = frame;
  const row = { findingId, fingerprint, reason: MARKUP, by: MARKUP, on: '2024-12-20', expires: '2025-12-31' };
  return checkedFile({ ...OVER, Waivers: [row, { ...row, findingId: 'year-frame:x:2024' }] });
}

const refused: FileReport = {
  file: 'C:\\Puljer\\gammel.xls',
  status: 'refused',
  refusal: { code: 'OLD_XLS', message: MARKUP },
};

const all = [checkedFile(OVER), waivedFile(), refused];

interface Sarif {
  readonly runs: readonly [
    {
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] },
      ];
      readonly tool: {
        readonly driver: { readonly rules: readonly { readonly id: string }[] };
        readonly extensions: readonly { readonly name: string; readonly version: string }[];
      };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly baselineState?: string;
        readonly suppressions?: readonly { readonly justification: string }[];
        readonly locations: readonly [
          {
            readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
            readonly logicalLocations?: readonly [{ readonly fullyQualifiedName: string }];
          },
        ];
      }[];
    },
  ];
}

function sarif(files: readonly FileReport[], language: 'da' | 'en' = 'da'): Sarif {
  return JSON.parse(sarifReport(files, pack, '1.2.3', language)) as Sarif;
}

describe('the report as SARIF', () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  ) as object;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  it.each(['da', 'en'] as const)('is valid against the 2.1.0 schema (%s)', (language) => {
    expect(validate(sarif(all, language)) ? [] : validate.errors).toEqual([]);
  });

  it('is valid for the examples of every rule', () => {
    for (const kind of KINDS) {
      const files = kind.examples.map(({ workbook }) => checkedFile(workbook));
      expect([kind.id, validate(sarif(files)) ? [] : validate.errors]).toEqual([kind.id, []]);
    }
  });

  it('points at the cell, by rule and level, and says what is new', () => {
    const { results, tool } = sarif([checkedFile(OVER)]).runs[0];
    const frame = results.find(({ ruleId }) => ruleId === 'year-frame');
    expect(frame).toMatchObject({ level: 'error', baselineState: 'new' });
    expect(frame?.locations[0].logicalLocations?.[0].fullyQualifiedName).toBe('Frames!C2');
    expect(frame?.locations[0].physicalLocation.artifactLocation.uri).toBe('puljer/%C3%A5r%202024.xlsx');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('names every pack that held, also a workbook’s own', () => {
    const own = { ...OVER, Rules: [{ ruleId: 'rule-pack', appliesTo: 'vores-pulje', base: '1.2' }] };
    const { extensions } = sarif([checkedFile(OVER), checkedFile(own)]).runs[0].tool;
    expect(extensions).toEqual([
      { name: pack.id, version: pack.version },
      { name: 'vores-pulje', version: '1.2' },
    ]);
  });

  it('has a waived finding as suppressed, with its reason', () => {
    const { results } = sarif([waivedFile()]).runs[0];
    const suppressed = results.filter(({ suppressions }) => suppressions);
    expect(suppressed.map(({ ruleId }) => ruleId)).toEqual(['year-frame']);
    expect(suppressed[0]?.suppressions?.[0]?.justification).toBe(MARKUP);
  });

  it('says that the run failed where a file was not read', () => {
    const [whole] = sarif([checkedFile(OVER)]).runs;
    const [part] = sarif([checkedFile(OVER), refused]).runs;
    expect(whole.invocations[0].executionSuccessful).toBe(true);
    expect(part.invocations[0].executionSuccessful).toBe(false);
    expect(part.invocations[0].toolExecutionNotifications).toHaveLength(1);
    expect(JSON.stringify(part)).toContain('file:///C:/Puljer/gammel.xls');
  });
});

describe('the report as a page', () => {
  it.each(['da', 'en'] as const)('shows what stands in cells as text, never as markup (%s)', (language) => {
    const page = htmlReport(all, language);
    expect(page).not.toContain('<img');
    expect(page.match(/&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;/g)?.length).toBeGreaterThan(4);
  });

  it('has no script, and fetches nothing', () => {
    const page = htmlReport(all, 'da');
    expect(page).not.toMatch(/<script|<link|<iframe|src=(?!x )|href=|url\(|@import/);
    expect(page).toContain("default-src 'none'");
  });

  it('never turns the direction of a line', () => {
    const page = htmlReport([checkedFile(OVER, 'a\u202egsx.xlsx')], 'da');
    expect(page).not.toContain('\u202e');
  });

  it('tells the finding with its figures, the waived one with who and when, and the file that was not read', () => {
    const page = htmlReport(all, 'da');
    expect(page).toContain('<dt>Forskel</dt><dd>+1,00\u00a0kr.</dd>');
    expect(page).toContain('Årets ramme er overskredet <span class="new">Ny</span>');
    expect(page).toContain('20.\u00a0december 2024, udløber 31.\u00a0december 2025');
    expect(page).toContain('der er ikke længere et fund at frafalde');
    expect(page).toContain('<code>OLD_XLS</code>');
    expect(page).toContain('1 løst');
  });

  it('lists every rule with what became of it', () => {
    const page = htmlReport([checkedFile(OVER)], 'en');
    expect(page.match(/<th scope="row">/g)).toHaveLength(KINDS.length);
  });
});

describe('every report', () => {
  const writers = {
    text: (files: readonly FileReport[]) => textReport(files, { language: 'da', colour: false }),
    json: (files: readonly FileReport[]) => jsonReport(files, pack, '1', 'da'),
    sarif: (files: readonly FileReport[]) => sarifReport(files, pack, '1', 'da'),
    html: (files: readonly FileReport[]) => htmlReport(files, 'da'),
  };

  it.each(Object.entries(writers))('is the same bytes for the same content (%s)', async (_, write) => {
    const twice = [checkedFile(OVER), waivedFile()];
    expect(await write(twice)).toBe(await write([checkedFile(OVER), waivedFile()]));
    expect((await write(all)).length).toBeGreaterThan(500);
  });
});

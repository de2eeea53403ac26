import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { TRAINING_QUESTIONS, typedFormula } from '../../scripts/templates/questions';
import { Ledger } from '../../src/ledger/ledger';
import { TABLE_NAMES } from '../../src/ledger/tables';
import { KINDS, kindOf } from '../../src/rules/catalogue';
import { check } from '../../src/rules/check';
import pack from '../../src/rules/packs/nye-teknologier.json';
import { Settings } from '../../src/rules/settings';
import { LANGUAGES, type Language } from '../../src/text/language';
import { inflateWithNode } from '../../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../../src/workbook/file/readWorkbook';
import { answer } from '../support/book';

const fileOf = (language: Language): string => join('assets', 'samples', `training.${language}.xlsx`);

async function ledgerOf(language: Language): Promise<Ledger> {
  const bytes = new Uint8Array(readFileSync(fileOf(language)));
  return new Ledger(await readWorkbook(bytes, { inflate: inflateWithNode }));
}

describe.each(LANGUAGES)('the training workbook (%s)', (language) => {
  it('fills every table', async () => {
    const ledger = await ledgerOf(language);
    const empty = TABLE_NAMES.filter((name) => ledger.table(name).rowCount === 0);
    expect(empty).toEqual([]);
  });

  it('has exactly one fault of each family of rules, and one more that is waived', async () => {
    const { findings, waived, waiverNotes } = check(await ledgerOf(language), pack);
    const families = findings.map(({ rule }) => kindOf(rule)?.family);
    expect([...families].sort()).toEqual([...new Set(KINDS.map(({ family }) => family))].sort());
    expect(findings.map(({ severity }) => severity)).not.toContain('info');
    expect(waived.map(({ finding }) => finding.rule)).toEqual(['savings-basis']);
    expect(waiverNotes).toEqual([]);
  });

  it('says in the title of every sheet that it is invented', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(fileOf(language));
    const mark = language === 'da' ? '(øvelse, opdigtet)' : '(practice, invented)';
    const unmarked = workbook.worksheets.filter((sheet) => !sheet.getCell('A1').text.endsWith(mark));
    expect(unmarked.map(({ name }) => name)).toEqual([]);
    expect(workbook.worksheets).toHaveLength(TABLE_NAMES.length + 3);
  });

  it('stores in its overview what the formulas answer', async () => {
    const ledger = await ledgerOf(language);
    const book = { ledger, settings: new Settings(ledger, pack) };
    for (const question of Object.values(TRAINING_QUESTIONS)) {
      const formula = typedFormula(question, language).replace('=PULJE.', '');
      const expected = question.answer ?? expect.stringContaining(question.error ?? '#N/A');
      expect([formula, answer(book, formula)]).toEqual([formula, expected]);
    }
  });
});

it('the training workbook has the same findings in both languages', async () => {
  const [danish, english] = await Promise.all(
    LANGUAGES.map(async (language) => check(await ledgerOf(language), pack).findings),
  );
  const rules = (findings: typeof danish): string[] =>
    findings?.map(({ rule, spot }) => `${rule} ${spot.cell}`) ?? [];
  expect(rules(danish)).toEqual(rules(english));
});

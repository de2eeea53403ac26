import { readFileSync, writeFileSync } from 'node:fs';
import { NoAnswer } from '../src/ledger/answer';
import { Ledger } from '../src/ledger/ledger';
import { evaluate } from '../src/functions/evaluate';
import { parseFormula } from '../src/functions/formula';
import { fingerprintOf } from '../src/functions/fingerprint';
import { handleOf, LEDGER_FUNCTION } from '../src/functions/ledgerFunction';
import { catalogueMarkdown } from '../src/report/catalogue';
import { functionsMarkdown, type AnswerExample } from '../src/functions/markdown';
import type { Book } from '../src/functions/spec';
import { WORKED_EXAMPLE } from '../src/functions/workedExample';
import type { SourceWorkbook } from '../src/ledger/source';
import { exampleSource } from '../src/rules/exampleWorkbook';
import pack from '../src/rules/packs/nye-teknologier.json';
import { Settings } from '../src/rules/settings';
import { reasonWords } from '../src/text/formulaTexts';
import type { Language } from '../src/text/language';
import { inflateWithNode } from '../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../src/workbook/file/readWorkbook';

/** What LEDGER shows for the tables that its example names. */
function exampleHandle({ workbook }: Ledger, language: Language): string {
  const named = [...LEDGER_FUNCTION.example.matchAll(/(\w+)\[#All\]/g)].map(([, name]) => name);
  const tables = workbook.tables.filter(({ name }) => named.includes(name));
  const given = { ...workbook, tables };
  return handleOf(new Ledger(given, { whole: false, blankIsZero: true }), fingerprintOf(given), language);
}

function bookOf(workbook: SourceWorkbook): Book {
  const ledger = new Ledger(workbook);
  return { ledger, settings: new Settings(ledger, pack) };
}

/** Writes the documentation that is made from the function table and the catalogue of rules. */
export async function makeDocs(): Promise<Map<string, string>> {
  const bytes = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
  const sample = bookOf(await readWorkbook(bytes, { inflate: inflateWithNode }));
  const worked = bookOf(exampleSource(WORKED_EXAMPLE));
  const answer: AnswerExample = (spec, language) => {
    if (spec === LEDGER_FUNCTION) return exampleHandle(sample.ledger, language);
    try {
      return evaluate(parseFormula(spec.example), spec.exampleOn ? worked : sample, language);
    } catch (error) {
      if (error instanceof NoAnswer) return `${error.code}: ${reasonWords(error.reason, language)}`;
      throw error;
    }
  };
  return new Map([
    ['docs/functions.md', functionsMarkdown(answer)],
    ['docs/rules.md', `${catalogueMarkdown('da')}\n---\n\n${catalogueMarkdown('en')}`],
  ]);
}

if (require.main === module) {
  void makeDocs().then((docs) => {
    for (const [path, text] of docs) writeFileSync(path, text);
  });
}

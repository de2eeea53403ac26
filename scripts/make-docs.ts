import { readFileSync, writeFileSync } from 'node:fs';
import { NoAnswer } from '../src/ledger/answer';
import { Ledger } from '../src/ledger/ledger';
import { evaluate } from '../src/functions/evaluate';
import { parseFormula } from '../src/functions/formula';
import type { FunctionDeclaration } from '../src/functions/spec';
import { fingerprintOf } from '../src/functions/fingerprint';
import { handleOf, LEDGER_FUNCTION } from '../src/functions/ledgerFunction';
import { catalogueMarkdown } from '../src/report/catalogue';
import { functionsMarkdown } from '../src/functions/markdown';
import pack from '../src/rules/packs/nye-teknologier.json';
import { Settings } from '../src/rules/settings';
import { inflateWithNode } from '../src/workbook/file/inflate/nodeInflate';
import { readWorkbook } from '../src/workbook/file/readWorkbook';

/** What LEDGER shows for the tables that its example names. */
function exampleHandle({ workbook }: Ledger): string {
  const named = [...LEDGER_FUNCTION.example.matchAll(/(\w+)\[#All\]/g)].map(([, name]) => name);
  const tables = workbook.tables.filter(({ name }) => named.includes(name));
  const given = { ...workbook, tables };
  return handleOf(new Ledger(given, { whole: false, blankIsZero: true }), fingerprintOf(given), 'da');
}

/** Writes the documentation that is made from the function table and the catalogue of rules. */
export async function makeDocs(): Promise<Map<string, string>> {
  const bytes = new Uint8Array(readFileSync('assets/samples/sample.da.xlsx'));
  const ledger = new Ledger(await readWorkbook(bytes, { inflate: inflateWithNode }));
  const book = { ledger, settings: new Settings(ledger, pack) };
  const answer = (spec: FunctionDeclaration): string => {
    if (spec === LEDGER_FUNCTION) return `\`${exampleHandle(ledger)}\``;
    try {
      return `\`${JSON.stringify(evaluate(parseFormula(spec.example), book))}\``;
    } catch (error) {
      if (error instanceof NoAnswer) return `\`${error.code}\``;
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

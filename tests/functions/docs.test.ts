import { readFileSync } from 'node:fs';
import { makeDocs } from '../../scripts/make-docs';
import { ALL_FUNCTIONS, DECLARED } from '../../src/functions/allFunctions';
import { evaluate } from '../../src/functions/evaluate';
import { parseFormula } from '../../src/functions/formula';
import { WORKED_EXAMPLE } from '../../src/functions/workedExample';
import { LANGUAGES } from '../../src/text/language';
import { bookOf } from '../support/book';
import { sampleBook } from '../support/cellFunctions';

describe('docs/functions.md', () => {
  it('is what npm run docs writes now', async () => {
    expect(readFileSync('docs/functions.md', 'utf8')).toBe((await makeDocs()).get('docs/functions.md'));
  });

  it('has every function in both languages, with an example', () => {
    const text = readFileSync('docs/functions.md', 'utf8');
    for (const { name, da, en, example } of DECLARED) {
      for (const part of [`## ${name}\n`, `${da}.`, `${en}.`, `\`=${example}\``])
        expect(text).toContain(part);
    }
  });
});

it.each(ALL_FUNCTIONS.map((spec) => [spec.name, spec] as const))(
  'the example of %s has an answer in either language, not an error',
  async (_, { example, exampleOn, gives }) => {
    const book = exampleOn ? bookOf(WORKED_EXAMPLE) : await sampleBook();
    for (const language of LANGUAGES) {
      const answered = evaluate(parseFormula(example), book, language);
      const kind = gives === 'rows' ? 'object' : gives === 'text' ? 'string' : 'number';
      expect(typeof answered).toBe(kind);
    }
  },
);

import fc from 'fast-check';
import { straight } from '../../src/ledger/steps';
import { checkWorkbook, type CheckedWorkbook } from '../../src/rules/check';
import { KINDS } from '../../src/rules/catalogue';
import packJson from '../../src/rules/packs/nye-teknologier.json';
import { FIRST_ROW } from '../support/excelBook';
import { sourceOf } from './book';
import { cleanBook } from './cleanWorkbook';
import { EDITS, edited } from './edits';
import { RANDOM_CASES, strew } from './randomCases';

const numRuns = Number(process.env['PROOF_RUNS'] ?? 25);

const check = (source: Parameters<typeof checkWorkbook>[0], before?: CheckedWorkbook): CheckedWorkbook =>
  straight(checkWorkbook(source, packJson, before));

/** Every byte that any report is made of. */
const bytes = ({ result }: CheckedWorkbook): string => JSON.stringify(result);

test('After any edits, what is checked again comes to just what a check from nothing comes to', () => {
  let followed = 0;
  fc.assert(
    fc.property(RANDOM_CASES, fc.array(EDITS, { minLength: 1, maxLength: 5 }), (cases, batches) => {
      const book = cleanBook();
      strew(book, cases, FIRST_ROW);
      let source = sourceOf(book);
      let known = check(source);
      for (const batch of batches) {
        for (const edit of batch) source = edited(source, edit, known.result);
        const again = check(source, known);
        if (again.ledger.interner === known.ledger.interner) followed += 1;
        known = again;
        expect(bytes(known)).toBe(bytes(check(source)));
      }
    }),
    { numRuns },
  );
  // Not by beginning anew each time.
  expect(followed).toBeGreaterThan(numRuns);
});

test('A kind that looks at none of the tables that changed is not run again', () => {
  const source = sourceOf(cleanBook());
  const before = check(source);
  const participants = source.tables.findIndex(({ name }) => name === 'Participants');
  const again = edited(
    source,
    { kind: 'cell', at: { table: participants, row: 0, column: 1 }, value: { cell: 'Vejen Kommune' } },
    before.result,
  );
  const after = check(again, before);
  const kept = KINDS.filter((kind) => after.kinds.get(kind) === before.kinds.get(kind)).map(({ id }) => id);
  expect(kept).toEqual(expect.arrayContaining(['year-frame', 'payment-total', 'match-ratio']));
  expect(kept).not.toContain('participants-minimum');
  expect(kept).not.toContain('formula-constant');
});

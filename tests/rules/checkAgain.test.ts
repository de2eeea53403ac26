import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { Cell, SourceWorkbook } from '../../src/ledger/source';
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

test('After amounts, days and years are edited, what is kept of the check before comes to what it would from nothing', () => {
  const spots = [
    ['Allocations', 'Amount', [1, 500, 500_000, 2_000_000, 1e9, 9e13, null, 'x', -5]],
    ['ApprovalLines', 'Amount', [1, 500_000, 1e9, null, 'x']],
    ['Approvals', 'Total', [1, 500_000, 1e9, null, 'x']],
    ['Projects', 'Eligible cost', [1, 500_000, 1e9, null, 'x']],
    ['Allocations', 'Committed on', [44_000, 45_300, null, 'x']],
    ['Allocations', 'Finance year', [2022, 2023, 2024, null, 'x']],
    ['Match', 'Amount', [1, 500_000, 2_000_000, 9e15, null, 'x', -5]],
    ['Match', 'Hours', [1, 4000, null, 'x']],
  ] as const;
  const edit = fc.constantFrom(...spots).chain(([name, caption, cells]) =>
    fc.record({
      name: fc.constant(name),
      caption: fc.constant(caption),
      row: fc.nat(30),
      cell: fc.constantFrom<Cell>(...cells),
    }),
  );
  const found = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat(8)),
      (batches, nameless) => {
        let source = sourceOf(cleanBook());
        if (nameless !== null) source = withCellAt(source, 'Projects', 'Project ID', nameless, null);
        let known = check(source);
        for (const batch of batches) {
          for (const { name, caption, row, cell } of batch)
            source = withCellAt(source, name, caption, row, cell);
          known = check(source, known);
          expect(bytes(known)).toBe(bytes(check(source)));
        }
        for (const { rule } of known.result.findings) found.add(rule);
      },
    ),
    { numRuns: numRuns * 2 },
  );
  for (const kind of ['match-ratio', 'unit-slip', 'approval-line']) expect(found).toContain(kind);
});

/** The workbook with another value in the first row of a column. */
function withFirst(source: SourceWorkbook, name: string, caption: string, cell: Cell): SourceWorkbook {
  return withCellAt(source, name, caption, 0, cell);
}

function withCellAt(
  source: SourceWorkbook,
  name: string,
  caption: string,
  row: number,
  cell: Cell,
): SourceWorkbook {
  const table = source.tables.findIndex((each) => each.name === name);
  const column = source.tables[table]?.columns.findIndex((each) => each.caption === caption) ?? -1;
  if (column < 0) throw new Error(`${name} has no ${caption}`);
  return edited(source, { kind: 'cell', at: { table, row, column }, value: { cell } }, check(source).result);
}

describe('A kind is run again only for a column that it reads', () => {
  const source = sourceOf(cleanBook());
  const keptAfter = (name: string, caption: string, cell: Cell): string[] => {
    const before = check(source);
    const after = check(withFirst(source, name, caption, cell), before);
    return KINDS.filter((kind) => after.kinds.get(kind) === before.kinds.get(kind)).map(({ id }) => id);
  };

  test('one of another table is no reason', () => {
    const kept = keptAfter('Participants', 'Organisation', 'Vejen Kommune');
    expect(kept).toEqual(expect.arrayContaining(['year-frame', 'payment-total', 'match-ratio']));
    expect(kept).not.toContain('participants-minimum');
    expect(kept).not.toContain('formula-constant');
  });

  test('one of its table that it does not read is none either', () => {
    const kept = keptAfter('Allocations', 'Committed on', 45_300);
    expect(kept).toEqual(expect.arrayContaining(['year-frame', 'payment-total', 'duplicate-key']));
    expect(kept).not.toContain('approval-date');
  });

  test('after an amount the ids are not looked at, and every sum is', () => {
    const kept = keptAfter('Allocations', 'Amount', 1);
    expect(kept).toEqual(expect.arrayContaining(['look-alike-id', 'missing-reference', 'approval-date']));
    for (const sum of ['year-frame', 'pool-ceiling', 'approval-line', 'match-ratio', 'payment-total'])
      expect(kept).not.toContain(sum);
  });

  test('after an amount that it only names where it finds something, it is run again where it did, or could not tell', () => {
    expect(keptAfter('Allocations', 'Amount', 1)).toContain('approval-missing');
    const keptOver = (withOne: SourceWorkbook): boolean => {
      const before = check(withOne);
      const after = check(withFirst(withOne, 'Allocations', 'Amount', 1), before);
      const kind = KINDS.find(({ id }) => id === 'approval-missing') as (typeof KINDS)[number];
      return after.kinds.get(kind) === before.kinds.get(kind);
    };
    expect(keptOver(withFirst(source, 'Allocations', 'Status', 'planned'))).toBe(true);
    expect(keptOver(withFirst(source, 'Allocations', 'Approval ID', null))).toBe(false);
    expect(keptOver(withFirst(source, 'Allocations', 'Approval ID', 'unknown'))).toBe(false);
  });
});

describe('A rule that asks each project for its own rows', () => {
  const source = sourceOf(cleanBook());
  const kind = KINDS.find(({ id }) => id === 'match-ratio') as (typeof KINDS)[number];
  const others = (name: string, caption: string, cell: Cell): boolean[] => {
    const low = withFirst(source, 'Match', 'Amount', 1);
    const before = check(low);
    const after = check(withFirst(low, name, caption, cell), before);
    expect(bytes(after)).toBe(bytes(check(withFirst(low, name, caption, cell))));
    const [was, now] = [before, after].map(({ kinds }) => kinds.get(kind)?.byProject?.hits);
    expect(was?.size).toBeGreaterThan(0);
    return [...(was ?? [])].map(([project, [hit]]) => now?.get(project)?.[0] === hit);
  };

  test('does not ask the others after an amount', () => {
    const last = source.tables.find(({ name }) => name === 'Allocations');
    expect(last?.rowCount).toBeGreaterThan(1);
    expect(others('Match', 'Hours', null)).toEqual([true]);
    expect(others('Match', 'Amount', 2)).toEqual([false]);
  });

  test('asks all of them after a status', () => {
    expect(others('Allocations', 'Status', 'planned')).toEqual([false]);
  });
});

test('A row without an id is named by everything in it, so its finding is made anew when anything there changes', () => {
  const source = withFirst(sourceOf(cleanBook()), 'Projects', 'Project ID', null);
  const before = check(source);
  const renamed = withFirst(source, 'Projects', 'Title', 'Et andet projekt');
  const after = check(renamed, before);
  const idsOf = ({ result }: CheckedWorkbook): string[] =>
    result.findings.filter(({ rule }) => rule === 'required-field').map(({ id }) => id);
  expect(idsOf(before)).toHaveLength(1);
  expect(idsOf(after)).not.toEqual(idsOf(before));
  expect(bytes(after)).toBe(bytes(check(renamed)));
});

test('Nothing of the workbook as it was is held when it was checked again', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const source = sourceOf(cleanBook());
  let known = check(source);
  const amounts = ({ ledger }: CheckedWorkbook): object => ledger.table('Allocations').column('amount');
  const was = [new WeakRef<object>(known.ledger), new WeakRef(amounts(known))];
  known = check(withFirst(source, 'Allocations', 'Amount', 1), known);
  await new Promise((resolve) => setTimeout(resolve, 0));
  collect();
  expect(was.map((each) => each.deref() === undefined)).toEqual([true, true]);
  expect(known.result.tables).toBeGreaterThan(0);
});

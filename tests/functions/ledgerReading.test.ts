import type { LedgerCall } from '../../src/workbook/port';
import type { CellRange } from '../../src/functions/ledgerInput';
import { fakeCells, ledgerCall } from '../support/cellFunctions';

/** A pool with so much money. */
function tables(kroner: number): CellRange[] {
  return [
    [
      ['Pulje-id', 'Navn', 'Del af', 'Bevillingstype'],
      ['P', 'Puljen', null, 'reservationsbevilling'],
    ],
    [
      ['Pulje-id', 'Finansår', 'Bevilling', 'Videreført'],
      ['P', 2024, kroner, null],
    ],
  ];
}

/** The handle of these tables, as another session left it in the file. */
const handleOf = async (kroner: number): Promise<unknown> => fakeCells().call('LEDGER', tables(kroner));

const RECALCULATE = /^#N\/A: .*recalculate/;

describe('A handle that is not in memory', () => {
  it('is answered from the LEDGER formula of the equal fingerprint', async () => {
    const cells = fakeCells(() => Promise.resolve([ledgerCall(tables(4)), ledgerCall(tables(5))]));
    const answers = [await handleOf(5), await handleOf(4)].map((handle) =>
      cells.call('POOL_BUDGET', handle, 'P', 2024),
    );
    expect(await Promise.all(answers)).toEqual([5, 4]);
  });

  it('is read for once, for all cells that miss at once, and then kept', async () => {
    const cells = fakeCells(() => Promise.resolve([ledgerCall(tables(4))]));
    const handle = await handleOf(4);
    const many = Array.from({ length: 100 }, () => cells.call('POOL_BUDGET', handle, 'P', 2024));
    expect(new Set(await Promise.all(many))).toEqual(new Set([4]));
    expect(await cells.call('POOL_BUDGET', handle, 'P', 2024)).toBe(4);
    expect(cells.reads()).toBe(1);
    expect(cells.waiting()).toBe(0);
  });

  it('that no formula has now is #N/A with recalculate, never the number of other tables', async () => {
    const cells = fakeCells(() => Promise.resolve([ledgerCall(tables(5))]));
    expect(await cells.call('POOL_BUDGET', await handleOf(4), 'P', 2024)).toMatch(RECALCULATE);
    expect(await cells.call('POOL_BUDGET', await handleOf(5), 'P', 2024)).toBe(5);
  });

  it('is found beside a LEDGER formula that has no answer itself', async () => {
    const broken = ledgerCall([[['nothing of ours']]]);
    const cells = fakeCells(() => Promise.resolve([broken, ledgerCall(tables(4))]));
    expect(await cells.call('POOL_BUDGET', await handleOf(4), 'P', 2024)).toBe(4);
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('lost'))],
    [
      'throws',
      () => {
        throw new Error('no host');
      },
    ],
  ] satisfies [string, () => Promise<readonly LedgerCall[]>][])(
    'asks for a recalculation when the reading %s, and is read for again',
    async (_, fails) => {
      let read = fails;
      const cells = fakeCells(() => read());
      const handle = await handleOf(4);
      expect(await cells.call('POOL_BUDGET', handle, 'P', 2024)).toMatch(RECALCULATE);
      expect(cells.waiting()).toBe(0);
      read = () => Promise.resolve([ledgerCall(tables(4))]);
      expect(await cells.call('POOL_BUDGET', handle, 'P', 2024)).toBe(4);
    },
  );

  it('asks for a recalculation when the host never answers', async () => {
    const cells = fakeCells(() => new Promise(() => undefined));
    const handle = await handleOf(4);
    const waiting = [cells.call('POOL_BUDGET', handle, 'P', 2024), cells.call('POOL_BUDGET', handle, 'Q')];
    expect(cells.waiting()).toBe(1);
    cells.timeOut();
    for (const shown of await Promise.all(waiting)) expect(shown).toMatch(RECALCULATE);
    expect(cells.waiting()).toBe(0);
  });

  it('is answered when its LEDGER cell is computed while the workbook is read', async () => {
    let answer: (calls: readonly LedgerCall[]) => void = () => undefined;
    const cells = fakeCells(() => new Promise((resolve) => (answer = resolve)));
    const waiting = cells.call('POOL_BUDGET', await handleOf(4), 'P', 2024);
    await cells.call('LEDGER', tables(4));
    answer([]);
    expect(await waiting).toBe(4);
  });

  it('tells an unknown pool in the ledger that was read', async () => {
    const cells = fakeCells(() => Promise.resolve([ledgerCall(tables(4))]));
    expect(await cells.call('POOL_BUDGET', await handleOf(4), 'Q')).toBe(
      '#N/A: There is no pool “Q”. Known: P.',
    );
  });
});

describe('Nine ledgers', () => {
  const amounts = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('are one more than is kept: the one used longest ago is read again, the others are not', async () => {
    const cells = fakeCells(() => Promise.resolve([ledgerCall(tables(1))]));
    const handles: unknown[] = [];
    for (const amount of amounts) handles.push(await cells.call('LEDGER', tables(amount)));
    for (const amount of amounts.slice(1)) {
      expect(await cells.call('POOL_BUDGET', handles[amount - 1], 'P', 2024)).toBe(amount);
    }
    expect(cells.reads()).toBe(0);
    expect(await cells.call('POOL_BUDGET', handles[0], 'P', 2024)).toBe(1);
    expect(cells.reads()).toBe(1);
  });

  it('lose the one that was asked longest ago, not the one that was made first', async () => {
    const cells = fakeCells(() => Promise.resolve([ledgerCall(tables(2))]));
    const handles: unknown[] = [];
    for (const amount of amounts.slice(0, 8)) handles.push(await cells.call('LEDGER', tables(amount)));
    expect(await cells.call('POOL_BUDGET', handles[0], 'P', 2024)).toBe(1);
    await cells.call('LEDGER', tables(9));
    expect(await cells.call('POOL_BUDGET', handles[0], 'P', 2024)).toBe(1);
    expect(cells.reads()).toBe(0);
    expect(await cells.call('POOL_BUDGET', handles[1], 'P', 2024)).toBe(2);
    expect(cells.reads()).toBe(1);
  });

  it('all answer from one reading of a file that was just opened', async () => {
    const cells = fakeCells(() => Promise.resolve(amounts.map((amount) => ledgerCall(tables(amount)))));
    const handles = await Promise.all(amounts.map(handleOf));
    expect(await Promise.all(handles.map((handle) => cells.call('POOL_BUDGET', handle, 'P', 2024)))).toEqual(
      amounts,
    );
    expect(cells.reads()).toBe(1);
  });
});

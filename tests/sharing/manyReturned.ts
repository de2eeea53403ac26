import { collect, readMaster, type ReturnedFile } from '../../src/sharing/collect/collect';
import { collectReport, type CollectReport } from '../../src/sharing/collect/report';
import { readReturned } from '../../src/sharing/collect/returned';
import { writeCollection } from '../../src/sharing/collect/write';
import { Refusal } from '../../src/workbook/file/refusal';
import { edited, extractFor, fileOf, rowsIn, seal, type Edit, type Row } from './exchange';

/** What came of collecting from many recipients, and what a plain merge of the script's own figures expects. */
export interface ManyReturned {
  readonly report: CollectReport;
  /** Codes of the files that could not be read, by file. */
  readonly unread: ReadonlyMap<string, string>;
  /** Match id and øre, in the order of the ids. */
  readonly merged: readonly (readonly [id: string, ore: number])[];
  readonly expected: readonly (readonly [id: string, ore: number])[];
  /** Eligible cost by project. */
  readonly mergedCosts: ReadonlyMap<string, number>;
  readonly expectedCosts: ReadonlyMap<string, number>;
  readonly expectedConflicts: readonly string[];
  readonly stale: string;
  readonly damaged: string;
  readonly otherPool: string;
}

/** The same numbers for the same seed. */
function randomly(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const name = (number: number): string => `Kommune ${number}`;
const ore = (kroner: unknown): number => Math.round(Number(kroner) * 100);

/** Sends extracts to `count` municipalities, lets them fill them in by chance, and collects what comes back. */
export async function manyReturned(count: number, seed: number): Promise<ManyReturned> {
  const random = randomly(seed);
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const [staleAt, damagedAt, otherAt] = [2, 3, 4];
  const amount = (): number => random(90_000_000) / 100;
  const match: Row[] = numbers.flatMap((number) =>
    [1, 2, 3].map((row) => ({
      matchId: `M-${number}-${row}`,
      projectId: `P-${number}`,
      kind: 'cash',
      amount: amount(),
      year: 2024,
    })),
  );
  const first = await seal(
    await fileOf({
      Pools: [{ poolId: 'NT', name: 'Nye teknologier' }],
      Projects: numbers.map((number) => ({
        projectId: `P-${number}`,
        title: `Projekt ${number}`,
        poolId: 'NT',
        recipient: name(number),
      })),
      Match: match,
    }),
  );
  const staleFile = (await extractFor(first, name(staleAt))).bytes;
  const master = await seal(first);

  // The script's own figures: what the merged ledger must come to.
  const amounts = new Map(match.map((row) => [String(row.matchId), ore(row.amount)]));
  const costs = new Map<string, number>();
  const conflicts: string[] = [];
  const news: { readonly id: string; readonly prefix: string; readonly ore: number }[] = [];

  const mastersEdits: Edit[] = [];
  const sent: { readonly number: number; readonly bytes: Uint8Array; readonly prefix: string }[] = [];
  for (const number of numbers) {
    if (number === otherAt) {
      const other = await seal(
        await fileOf({
          Pools: [{ poolId: 'KULTUR', name: 'Kultur' }],
          Projects: [{ projectId: 'P-4', title: 'Kultur', poolId: 'KULTUR', recipient: name(number) }],
          Match: [{ matchId: 'M-4-1', projectId: 'P-4', amount: 1 }],
        }),
      );
      sent.push({ number, bytes: (await extractFor(other, name(number))).bytes, prefix: '' });
      continue;
    }
    if (number === staleAt) {
      sent.push({ number, bytes: staleFile, prefix: '' });
      continue;
    }
    const { bytes, sent: version } = await extractFor(master, name(number));
    sent.push({ number, bytes, prefix: version.prefix });
  }

  const returned: { readonly file: string; readonly bytes: Uint8Array }[] = [];
  for (const { number, bytes, prefix } of sent) {
    const isTaken = ![staleAt, damagedAt, otherAt].includes(number);
    const edits: Edit[] = [];
    const editRow = random(3) + 1;
    const id = `M-${number}-${editRow}`;
    const [theirs, ours] = [amount(), amount()];
    if (number !== otherAt) edits.push({ table: 'Match', row: id, field: 'amount', to: theirs });
    // Every third recipient's cell is changed by the master too, every fifth's another cell of it.
    const isConflict = number % 3 === 0;
    if (isConflict) mastersEdits.push({ table: 'Match', row: id, field: 'amount', to: ours });
    const otherRow = `M-${number}-${(editRow % 3) + 1}`;
    if (number % 5 === 0) {
      mastersEdits.push({ table: 'Match', row: otherRow, field: 'amount', to: ours });
      amounts.set(otherRow, ore(ours));
    }
    if (isConflict) {
      amounts.set(id, ore(ours));
      if (isTaken && ore(theirs) !== ore(ours)) conflicts.push(`both-changed ${id}`);
    } else if (isTaken) amounts.set(id, ore(theirs));
    const isDeleting = number % 7 === 0;
    if (isDeleting && isTaken) {
      const gone = `M-${number}-${((editRow + 1) % 3) + 1}`;
      edits.push({ remove: 'Match', row: gone });
      conflicts.push(`row-deleted ${gone}`);
    }
    for (let row = 0; row < number % 3 && number !== otherAt; row += 1) {
      // Some follow the prefix that the extract states, some all take the same id.
      const newId = row === 0 ? 'NY' : `${prefix}${row}`;
      const value = amount();
      edits.push({
        add: 'Match',
        row: { matchId: newId, projectId: `P-${number}`, kind: 'cash', amount: value },
      });
      if (!isTaken) continue;
      if (isDeleting) conflicts.push(`perhaps-renamed ${newId}`);
      else news.push({ id: newId, prefix, ore: ore(value) });
    }
    const cost = amount();
    if (number % 2 === 0 && number !== otherAt) {
      edits.push({ table: 'Projects', row: `P-${number}`, field: 'eligibleCost', to: cost });
      if (isTaken) costs.set(`P-${number}`, ore(cost));
    }
    const filled = await edited(bytes, edits);
    const arrived = number === damagedAt ? filled.slice(0, filled.length - 300) : filled;
    returned.push({ file: `${number}.xlsx`, bytes: arrived });
  }
  for (const { id, prefix, ore: value } of news) {
    const isAlone = news.filter((other) => other.id === id).length === 1;
    amounts.set(isAlone ? id : prefix + id, value);
  }

  const now = await edited(master, mastersEdits);
  const files: ReturnedFile[] = [];
  const unread = new Map<string, string>();
  for (const { file, bytes } of returned) {
    try {
      files.push({ file, content: await readReturned(bytes) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unread.set(file, error.code);
    }
  }
  const into = await readMaster(now);
  const collection = collect(into, files, {
    decisions: { take: new Set(), keep: new Set() },
    allowOlder: false,
  });
  const report = collectReport(collection);
  const sheets = into.workbook.sheets.map((sheet) => sheet.name);
  const { bytes } = await writeCollection(now, collection, report, { language: 'da', sheets });
  const inOrder = (all: Iterable<readonly [string, number]>): (readonly [string, number])[] =>
    [...all].sort(([one], [two]) => (one < two ? -1 : 1));
  const rows = await rowsIn(bytes, 'Match');
  const projects = await rowsIn(bytes, 'Projects');
  return {
    report,
    unread,
    merged: inOrder(rows.map((row) => [String(row.matchId), ore(row.amount)])),
    expected: inOrder(amounts),
    mergedCosts: new Map(
      projects.flatMap((row) =>
        row.eligibleCost === undefined ? [] : [[String(row.projectId), ore(row.eligibleCost)]],
      ),
    ),
    expectedCosts: costs,
    expectedConflicts: conflicts,
    stale: `${staleAt}.xlsx`,
    damaged: `${damagedAt}.xlsx`,
    otherPool: `${otherAt}.xlsx`,
  };
}

/** Holds what came of it against the script's own merge. */
export function expectAllTold(many: ManyReturned): void {
  expect(many.merged).toEqual(many.expected);
  expect(many.mergedCosts).toEqual(many.expectedCosts);
  const open = many.report.open.map(({ why, row }) => `${why} ${row}`);
  expect(open.sort()).toEqual([...many.expectedConflicts].sort());
  expect(many.report.refused).toEqual([
    { file: many.stale, code: 'OLDER_VERSION', table: null },
    { file: many.otherPool, code: 'OTHER_POOL', table: null },
  ]);
  expect([...many.unread.keys()]).toEqual([many.damaged]);
}

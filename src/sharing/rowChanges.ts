import { normaliseId } from '../ledger/ids';

/** What a row must say to be found again: what names it, and its fields as texts that can be held side by side. */
export interface ComparableRow {
  readonly hasId: boolean;
  readonly name: string;
  /** Of all that the row says. */
  readonly digest: string;
  readonly fields: readonly string[];
}

/** What became of the rows of one table. A row that only moved is the same. */
export interface RowChanges<Before, After> {
  /** Rows that say the same, whatever place they stand in. */
  readonly same: readonly (readonly [Before, After])[];
  readonly changed: readonly (readonly [Before, After])[];
  readonly removed: readonly Before[];
  readonly added: readonly After[];
}

/**
 * Finds the rows of one version of a table again in the other. Equal rows first, as often as they stand there; then
 * rows with one id; then, of rows without, those that differ in one field only; last those whose references and
 * year are the same and say which is which. What is left was removed or added.
 */
export function rowChanges<Before extends ComparableRow, After extends ComparableRow>(
  before: readonly Before[],
  after: readonly After[],
): RowChanges<Before, After> {
  const same: (readonly [Before, After])[] = [];
  const changed: (readonly [Before, After])[] = [];
  let [olds, news] = pairUp(
    before,
    after,
    ({ digest }) => digest,
    (old, now) => void same.push([old, now]),
  );
  const tell = (old: Before, now: After): void => void changed.push([old, now]);
  [olds, news] = pairUp(olds, news, ({ hasId, name }) => (hasId ? normaliseId(name) : null), tell);
  const fieldCount = Math.max(0, ...[...olds, ...news].map(({ fields }) => fields.length));
  for (let left = 0; left < fieldCount; left += 1) {
    // A field that is only filled or only emptied is no less one field.
    const others = ({ hasId, fields }: ComparableRow): string | null =>
      hasId ? null : JSON.stringify(fields.filter((_, at) => at !== left));
    [olds, news] = pairUp(olds, news, others, tell);
  }
  const names = ({ hasId, name }: ComparableRow): string | null => (hasId ? null : name);
  const [oldNames, newNames] = [countsOf(olds, names), countsOf(news, names)];
  const only = (row: ComparableRow): string | null => {
    const name = names(row);
    return name !== null && oldNames.get(name) === 1 && newNames.get(name) === 1 ? name : null;
  };
  [olds, news] = pairUp(olds, news, only, tell);
  return { same, changed, removed: olds, added: news };
}

/** Pairs rows of one key in their order and gives those that are left. A row without a key is left. */
function pairUp<Before extends ComparableRow, After extends ComparableRow>(
  before: readonly Before[],
  after: readonly After[],
  keyOf: (row: ComparableRow) => string | null,
  tell: (old: Before, now: After) => void,
): [Before[], After[]] {
  const waiting = new Map<string, { readonly rows: Before[]; next: number }>();
  for (const row of before) {
    const key = keyOf(row);
    if (key === null) continue;
    const queue = waiting.get(key);
    if (queue) queue.rows.push(row);
    else waiting.set(key, { rows: [row], next: 0 });
  }
  const paired = new Set<Before>();
  const news = after.filter((row) => {
    const key = keyOf(row);
    const queue = key === null ? undefined : waiting.get(key);
    const old = queue?.rows[queue.next];
    if (!queue || !old) return true;
    queue.next += 1;
    paired.add(old);
    tell(old, row);
    return false;
  });
  return [before.filter((row) => !paired.has(row)), news];
}

function countsOf(
  rows: readonly ComparableRow[],
  keyOf: (row: ComparableRow) => string | null,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

import { normaliseId } from '../../ledger/ids';
import type { TableName } from '../../ledger/tables/spec';
import { hexOf, sha256 } from '../../rules/sha256';
import { idPlace, ownId } from '../contentRows';
import { canBeTaken, type Difference, type NewRow } from './difference';

/** What a sender's file says otherwise than the master. */
export interface SendersDifferences {
  /** Place of the file among those given. */
  readonly file: number;
  readonly sender: string;
  readonly prefix: string;
  readonly differences: readonly Difference[];
}

/** A difference of one file, with the id by which a person decides about it. */
export interface FileDifference extends Difference {
  readonly file: number;
  /** Of all that it says, so that a decision never holds for anything else: 12 hex digits. */
  readonly id: string;
}

/** A new row that was given the sender's prefix, since its id was another row's. */
export interface Renamed {
  readonly file: number;
  readonly table: TableName;
  readonly from: string;
  readonly to: string;
}

export interface Resolved {
  readonly taken: readonly FileDifference[];
  /** Decided: the master's value stays. */
  readonly kept: readonly FileDifference[];
  readonly open: readonly FileDifference[];
  readonly renamed: readonly Renamed[];
}

/** What a person decided, by the ids of differences. */
export interface Decisions {
  readonly take: ReadonlySet<string>;
  readonly keep: ReadonlySet<string>;
}

/** A decision that cannot be followed. */
export class DecisionRefused extends Error {
  constructor(
    readonly why: 'unknown' | 'cannot-be-taken' | 'both-ways' | 'two-values',
    readonly id: string,
  ) {
    super(`${why} ${id}`);
  }
}

/**
 * Lays the differences of all files side by side and follows the decisions. What two files have different values
 * for is taken from neither until somebody decides. Throws `DecisionRefused`.
 */
export function resolve(
  files: readonly SendersDifferences[],
  masterIds: (table: TableName) => ReadonlySet<string>,
  { take, keep }: Decisions,
): Resolved {
  const all = files.flatMap(({ file, sender, differences }) =>
    differences.map((one): FileDifference => ({ ...one, file, id: idOf(sender, one) })),
  );
  const known = new Set(all.map(({ id }) => id));
  for (const id of [...take, ...keep]) {
    if (!known.has(id)) throw new DecisionRefused('unknown', id);
    if (take.has(id) && keep.has(id)) throw new DecisionRefused('both-ways', id);
  }
  const values = new Map<string, Set<string | null>>();
  for (const one of all) {
    const cell = cellOf(one);
    if (cell !== null) values.set(cell, (values.get(cell) ?? new Set()).add(one.returned));
  }
  const weighed = all.map((one): FileDifference => {
    const cell = cellOf(one);
    const differ = one.why === null && cell !== null && (values.get(cell)?.size ?? 0) > 1;
    return differ ? { ...one, why: 'files-differ' } : one;
  });
  for (const one of weighed)
    if (take.has(one.id) && !canBeTaken(one)) throw new DecisionRefused('cannot-be-taken', one.id);
  const taken = weighed.filter(({ id, why }) => take.has(id) || (why === null && !keep.has(id)));
  refuseTwoValues(taken);
  return {
    ...renamedRows(taken, files, masterIds),
    kept: weighed.filter(({ id }) => keep.has(id)),
    open: weighed.filter(({ id, why }) => why !== null && !take.has(id) && !keep.has(id)),
  };
}

function idOf(sender: string, one: Difference): string {
  const { table, name, field, base, master, returned, spelled } = one;
  const said = JSON.stringify([sender, table, name, field, base, master, returned, spelled]);
  return hexOf(sha256(new TextEncoder().encode(said))).slice(0, 12);
}

/** The master's cell that a difference is about; `null` for a whole row. */
function cellOf({ table, row, field }: Difference): string | null {
  return row === null || field === null ? null : JSON.stringify([table, row, field]);
}

function refuseTwoValues(taken: readonly FileDifference[]): void {
  const values = new Map<string, string | null>();
  for (const one of taken) {
    const cell = cellOf(one);
    if (cell === null) continue;
    if (values.has(cell) && values.get(cell) !== one.returned)
      throw new DecisionRefused('two-values', one.id);
    values.set(cell, one.returned);
  }
}

/** Gives new rows with one id, or with an id that the master has, the prefix of their senders: all are kept. */
function renamedRows(
  taken: readonly FileDifference[],
  files: readonly SendersDifferences[],
  masterIds: (table: TableName) => ReadonlySet<string>,
): Pick<Resolved, 'taken' | 'renamed'> {
  const count = new Map<string, number>();
  const keyOf = (table: TableName, id: string): string => JSON.stringify([table, id]);
  for (const { table, added } of taken) {
    const id = added && ownId(table, added.forms);
    if (id !== null) count.set(keyOf(table, id), (count.get(keyOf(table, id)) ?? 0) + 1);
  }
  const used = new Set(count.keys());
  const renamed: Renamed[] = [];
  const rows = taken.map((one): FileDifference => {
    const { table, added, file } = one;
    const id = added && ownId(table, added.forms);
    if (!added || id === null) return one;
    if (count.get(keyOf(table, id)) === 1 && !masterIds(table).has(id)) return one;
    const prefix = files.find((each) => each.file === file)?.prefix ?? '';
    const spelled = added.spelled[idPlace(table)] ?? '';
    const to = freeId(id.startsWith(normaliseId(prefix)) ? spelled : prefix + spelled, (free) => {
      const key = keyOf(table, normaliseId(free));
      return used.has(key) || masterIds(table).has(normaliseId(free));
    });
    used.add(keyOf(table, normaliseId(to)));
    renamed.push({ file, table, from: spelled, to });
    return { ...one, name: to, added: withId(table, added, to) };
  });
  return { taken: rows, renamed };
}

function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) free = `${id}-${number}`;
  return free;
}

function withId(table: TableName, { forms, spelled }: NewRow, id: string): NewRow {
  const place = idPlace(table);
  const put = (all: readonly string[], own: string): string[] =>
    all.map((each, at) => (at === place ? own : each));
  return { forms: put(forms, `=${normaliseId(id)}`), spelled: put(spelled, id) };
}

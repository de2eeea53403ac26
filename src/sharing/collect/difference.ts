import type { TableName } from '../../ledger/tables/spec';

/** Why a difference is not simply taken. The codes are stable; the words are in `src/text`. */
export const WHYS = [
  /** Both the recipient and the master changed the cell, to different values. */
  'both-changed',
  /** Two returned files have different values for the cell. */
  'files-differ',
  /** It is not known what was sent, so it is not known who changed the cell. */
  'not-known-sent',
  /** Not one of the cells that the recipient may fill. */
  'not-fillable',
  /** The row is not in the returned file any more. */
  'row-deleted',
  /** The row is not in the master any more, and the recipient changed it. */
  'row-gone-in-master',
  /** New, and a row of the same table is gone from the file: it may be that row under another id. */
  'perhaps-renamed',
  /** The returned cell cannot be read. */
  'not-readable',
  /** The returned cell is empty and must be filled. */
  'must-be-filled',
  /** The id stands more than once, so it is not known which row is meant. */
  'id-twice',
  /** The row belongs to a project or a commitment that was not sent. */
  'not-own',
  /** The master calculates the cell. */
  'formula-in-master',
  /** The master has no such column. */
  'no-column',
] as const;

export type Why = (typeof WHYS)[number];

/** Differences that a person cannot have taken as they are: the file or the master is to be mended. */
const NEVER_TAKEN: ReadonlySet<Why> = new Set<Why>([
  'row-deleted',
  'row-gone-in-master',
  'not-readable',
  'must-be-filled',
  'id-twice',
  'no-column',
]);

export function canBeTaken({ why }: Pick<Difference, 'why'>): boolean {
  return why === null || !NEVER_TAKEN.has(why);
}

/** One thing that a returned file says otherwise than the master: a cell of a row, or a whole row. */
export interface Difference {
  readonly table: TableName;
  /** The row as a person knows it. */
  readonly name: string;
  /** Row of the master's read table; `null` for a row that it does not have. */
  readonly row: number | null;
  /** The field; `null` for a whole row, which is one to be added or one that is gone. */
  readonly field: string | null;
  /** Canonical forms as sent, in the master and returned: a cell's, or a row's joined; `null` where not known. */
  readonly base: string | null;
  readonly master: string | null;
  readonly returned: string | null;
  /** The row to be added. */
  readonly added: NewRow | null;
  /** The text of the returned cell as it was spelled there. */
  readonly spelled: string;
  /** `null` where it is taken without asking. */
  readonly why: Why | null;
}

/** A row that only the returned file has: forms and spelled texts in the order of the declared fields. */
export interface NewRow {
  readonly forms: readonly string[];
  readonly spelled: readonly string[];
}

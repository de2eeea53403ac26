import { BLANK, NO_CODE, READ, UNREADABLE, type CodeColumn } from '../../ledger/columns';
import { tidyText } from '../../ledger/ids';
import type { Ledger } from '../../ledger/ledger';
import { placeOf } from '../../ledger/place';
import { isCvrNumber, readTextCell } from '../../ledger/readCell';
import type { ReadTable } from '../../ledger/readTable';
import { fieldSpec, fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { ExtractRefusal } from './refusal';

/** What of a workbook goes to one recipient. */
export interface OwnRows {
  /** The recipient as its rows spell it. */
  readonly recipient: string;
  /** Rows of the read tables in their order; a table that is not named sends none. */
  readonly rows: ReadonlyMap<TableName, readonly number[]>;
  /** Fields of a row that stay with the sender. */
  withheld(table: TableName, row: number): ReadonlySet<string>;
}

/** A decision's total covers other recipients' grants too. */
const WITHHELD_OF_APPROVALS: ReadonlySet<string> = new Set(['total']);
/** Of a joint project that another recipient holds only this goes along: that there is one, and whose it is. */
const SHOWN_OF_JOINT: ReadonlySet<string> = new Set(['projectId', 'title', 'poolId', 'partOf', 'recipient']);
const NONE: ReadonlySet<string> = new Set();
const PLAIN = { unit: 'kr', date1904: false, format: '' } as const;

/**
 * Finds the rows of a recipient, asked for by its name or its CVR number, and what they refer to. Frames, waivers and
 * sums over the rows of others are not among them (docs/sharing.md). Throws `ExtractRefusal` where it cannot be told
 * whose a row is.
 */
export function ownRows(ledger: Ledger, asked: string): OwnRows {
  const search = new Search(ledger);
  const named = projectsOf(search, asked);
  const own = withParts(search, named);
  const joint = jointAbove(search, own);
  const ownIds = search.ids('Projects', own);
  const ofProjects = (table: 'Allocations' | 'Match' | 'Participants' | 'Savings' | 'Phasing') =>
    search.rowsNaming(table, 'projectId', ownIds);
  const allocations = ofProjects('Allocations');
  const allocationIds = search.ids('Allocations', allocations);
  const ofAllocations = (table: 'Returns' | 'Payments' | 'Reports') =>
    search.rowsNaming(table, 'allocationId', allocationIds);
  const [code = NO_CODE] = search.refs('Projects', 'recipient', named);
  const recipient = ledger.interner.text(code) || asked;
  const lines = approvalLines(search, ownIds, recipient);
  const approvalIds = new Set([
    ...search.refs('Allocations', 'approvalId', allocations),
    ...search.refs('ApprovalLines', 'approvalId', lines),
  ]);
  const projectRows = [...own, ...joint].sort((one, other) => one - other);
  const poolIds = poolsAbove(search, [
    ...search.refs('Projects', 'poolId', projectRows),
    ...search.refs('Allocations', 'poolId', allocations),
  ]);
  const rows = new Map<TableName, readonly number[]>([
    ['Pools', search.rowsNaming('Pools', 'poolId', poolIds)],
    ['Approvals', search.rowsNaming('Approvals', 'approvalId', approvalIds)],
    ['ApprovalLines', lines],
    ['Projects', projectRows],
    ['Allocations', allocations],
    ['Returns', ofAllocations('Returns')],
    ['Match', ofProjects('Match')],
    ['Payments', ofAllocations('Payments')],
    ['Participants', ofProjects('Participants')],
    ['Reports', ofAllocations('Reports')],
    ['Savings', ofProjects('Savings')],
    ['Phasing', ofProjects('Phasing')],
    ['Rules', rulesFor(search, poolIds)],
  ]);
  const hidden = new Set(
    fieldsOf('Projects')
      .map(([field]) => field)
      .filter((field) => !SHOWN_OF_JOINT.has(field)),
  );
  const jointRows = new Set(joint);
  return {
    recipient,
    rows,
    withheld: (table, row) =>
      table === 'Approvals'
        ? WITHHELD_OF_APPROVALS
        : table === 'Projects' && jointRows.has(row)
          ? hidden
          : NONE,
  };
}

/** Looks rows up by the codes of the ledger's ids, and refuses an id that cannot be read. */
class Search {
  constructor(readonly ledger: Ledger) {}

  /** What rows of a table name in a field. */
  refs(table: TableName, field: string, rows: readonly number[]): number[] {
    const { values, state } = codesOf(this.ledger, table, field);
    return rows.flatMap((row) => (state[row] === READ ? [values[row] as number] : []));
  }

  ids(table: 'Projects' | 'Allocations', rows: readonly number[]): Set<number> {
    return new Set(this.refs(table, table === 'Projects' ? 'projectId' : 'allocationId', rows));
  }

  /** The rows that name one of these; a row that names none is nobody's. */
  rowsNaming(table: TableName, field: string, ids: ReadonlySet<number>): number[] {
    const { values } = codesOf(this.ledger, table, field);
    return this.allRows(table, field).filter((row) => ids.has(values[row] ?? NO_CODE));
  }

  /** Every row, once it is known what each of them names in a field, or that it names nothing. */
  allRows(name: TableName, field: string): number[] {
    const table: ReadTable = this.ledger.table(name);
    const { state } = table.column(field);
    const doubt = state.indexOf(UNREADABLE);
    if (doubt >= 0) throw notReadable(table, doubt, field);
    return Array.from({ length: table.rowCount }, (_, row) => row);
  }
}

function codesOf(ledger: Ledger, table: TableName, field: string): CodeColumn {
  return ledger.table(table).column(field) as CodeColumn;
}

export function notReadable(table: ReadTable, row: number, field: string): ExtractRefusal {
  const { sheet, cell } = placeOf(table, row, field);
  return new ExtractRefusal('NOT_READABLE', { sheet, cell });
}

/** The projects that a recipient holds itself. */
function projectsOf(search: Search, asked: string): number[] {
  const { interner } = search.ledger;
  const byNumber = isCvrNumber(tidyText(asked));
  const field = byNumber ? 'recipientNo' : 'recipient';
  const number = readTextCell(asked, fieldSpec('Projects', 'recipientNo'), PLAIN).value;
  const code = interner.find(byNumber && number !== null ? number : asked);
  const rows = search.rowsNaming('Projects', field, new Set(code === undefined ? [] : [code]));
  if (rows.length === 0) throw new ExtractRefusal('NO_SUCH_RECIPIENT', { recipient: asked });
  search.allRows('Projects', 'recipientNo');
  const numbers = new Set(search.refs('Projects', 'recipientNo', rows));
  if (numbers.size > 1) throw new ExtractRefusal('TWO_RECIPIENTS', { recipient: asked });
  return rows;
}

/** The parts of a joint grant belong to whoever holds it. */
function withParts(search: Search, projects: readonly number[]): number[] {
  let all = new Set(projects);
  for (let before = 0; before < all.size;) {
    before = all.size;
    all = new Set([...all, ...search.rowsNaming('Projects', 'partOf', search.ids('Projects', [...all]))]);
  }
  return inOrder(all);
}

/** The joint projects that these are parts of, held by others. */
function jointAbove(search: Search, own: readonly number[]): number[] {
  let all = new Set(own);
  for (let before = 0; before < all.size;) {
    before = all.size;
    const above = new Set(search.refs('Projects', 'partOf', [...all]));
    all = new Set([...all, ...search.rowsNaming('Projects', 'projectId', above)]);
  }
  return inOrder(all).filter((row) => !own.includes(row));
}

/** Rules of these pools and of all pools. */
function rulesFor(search: Search, pools: ReadonlySet<number>): number[] {
  const { values, state } = codesOf(search.ledger, 'Rules', 'pool');
  return search
    .allRows('Rules', 'pool')
    .filter((row) => state[row] === BLANK || pools.has(values[row] ?? NO_CODE));
}

/** A line may name the recipient in place of the project. */
function approvalLines(search: Search, projects: ReadonlySet<number>, recipient: string): number[] {
  const { state } = codesOf(search.ledger, 'ApprovalLines', 'projectId');
  const code = search.ledger.interner.find(recipient);
  const byName = search
    .rowsNaming('ApprovalLines', 'recipient', new Set(code === undefined ? [] : [code]))
    .filter((row) => state[row] === BLANK);
  return inOrder(new Set([...search.rowsNaming('ApprovalLines', 'projectId', projects), ...byName]));
}

/** These pools and those that they lie in, whose settings hold for them. */
function poolsAbove(search: Search, pools: readonly number[]): Set<number> {
  const all = new Set(pools);
  for (let before = 0; before < all.size;) {
    before = all.size;
    const rows = search.rowsNaming('Pools', 'poolId', all);
    for (const parent of search.refs('Pools', 'parentId', rows)) all.add(parent);
  }
  return all;
}

function inOrder(rows: ReadonlySet<number>): number[] {
  return [...rows].sort((one, other) => one - other);
}

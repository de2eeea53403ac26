import { fieldsOf } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';

/** What the recipient of a grant fills in: the fields of rows that were sent, and whether it may add rows. */
export interface Fillable {
  readonly fields: ReadonlySet<string>;
  readonly newRows: boolean;
}

const NOTHING: Fillable = { fields: new Set(), newRows: false };

/** Every field but the row's own id, by which the row is found again. */
function wholeTable(table: TableName): Fillable {
  const fields = fieldsOf(table).filter(([, { type }]) => type !== 'id');
  return { fields: new Set(fields.map(([field]) => field)), newRows: true };
}

/**
 * What only the recipient knows is the recipient's to fill in; what was granted, paid, decided and approved is the
 * sender's. Tables that are not named here are the sender's altogether.
 */
const BY_TABLE: ReadonlyMap<TableName, Fillable> = new Map<TableName, Fillable>([
  [
    'Projects',
    { fields: new Set(['matchBearer', 'eligibleCost', 'indirectCost', 'otherGrants']), newRows: false },
  ],
  ['Match', wholeTable('Match')],
  ['Participants', wholeTable('Participants')],
  ['Reports', { fields: new Set(['periodTo', 'cost']), newRows: true }],
  ['Savings', wholeTable('Savings')],
  ['Phasing', wholeTable('Phasing')],
]);

export function fillableIn(table: TableName): Fillable {
  return BY_TABLE.get(table) ?? NOTHING;
}

/** Fields of a new row that are the sender's all the same: it says when a report came and whether it holds. */
const SENDERS_IN_NEW_ROWS: ReadonlyMap<TableName, readonly string[]> = new Map<TableName, readonly string[]>([
  ['Reports', ['receivedOn', 'approvedOn', 'approvedCost']],
]);

/** True where the recipient may fill a field of a row that it adds. */
export function isOpenInNewRows(table: TableName, field: string): boolean {
  return fillableIn(table).newRows && !SENDERS_IN_NEW_ROWS.get(table)?.includes(field);
}

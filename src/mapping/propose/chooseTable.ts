import { fieldsOf, TABLE_NAMES } from '../../ledger/tables';
import type { TableName } from '../../ledger/tables/spec';
import { assign, type Assigned, type Candidate } from './candidates';

/** Any one of these sets of fields is enough to take a block for the table. */
const SIGNS: Readonly<Record<TableName, readonly (readonly string[])[]>> = {
  Pools: [
    ['name', 'parentId'],
    ['name', 'appropriationType'],
    ['poolId', 'name'],
  ],
  Frames: [['appropriation']],
  Approvals: [['approvedOn'], ['requestedOn'], ['approvalId', 'total']],
  ApprovalLines: [['lineId'], ['approvalId', 'recipient', 'amount']],
  Projects: [['title'], ['recipient'], ['projectId', 'start'], ['projectId', 'eligibleCost']],
  Allocations: [
    ['amount', 'projectId'],
    ['amount', 'committedOn'],
    ['amount', 'status'],
    ['allocationId', 'amount'],
  ],
  Returns: [['cause'], ['amount', 'realisedOn'], ['returnId']],
  Match: [['contributor'], ['stage'], ['hours', 'hourlyRate'], ['matchId']],
  Payments: [['amount', 'paidOn'], ['paymentId']],
  Participants: [['organisation']],
  Reports: [['receivedOn'], ['kind', 'dueOn'], ['cost', 'periodTo'], ['reportId']],
  Savings: [['low'], ['expected'], ['high'], ['savingId']],
  Phasing: [['share', 'year']],
  Rules: [['ruleId']],
  Waivers: [['findingId']],
};

const FIELD_TABLES = new Map<string, number>();
for (const name of TABLE_NAMES)
  for (const [field] of fieldsOf(name)) FIELD_TABLES.set(field, (FIELD_TABLES.get(field) ?? 0) + 1);

const ALMOST = 0.8;

/** The tables that a block feeds, and others that it could as well be. */
export interface TableChoice {
  readonly tables: readonly TableName[];
  readonly others: readonly TableName[];
}

/** The table that the columns speak for; none where too little does. A list of grants feeds both projects and commitments. */
export function chooseTable(candidates: readonly Candidate[]): TableChoice {
  const scored = TABLE_NAMES.flatMap((table) => {
    const assigned = assign(candidates, [table]);
    return isSigned(table, assigned) ? [{ table, score: scoreOf(assigned) }] : [];
  }).sort((one, other) => other.score - one.score);
  const [first] = scored;
  if (!first) return { tables: [], others: [] };
  const tables = withPair(first.table, candidates);
  const others = scored
    .filter(({ table, score }) => !tables.includes(table) && score >= first.score * ALMOST)
    .map(({ table }) => table);
  return { tables, others };
}

function isSigned(table: TableName, assigned: readonly Assigned[]): boolean {
  const fields = new Set(assigned.map(({ field }) => field));
  return SIGNS[table].some((set) => set.every((field) => fields.has(field)));
}

/** A field that many tables have says little about which one it is. */
function scoreOf(assigned: readonly Assigned[]): number {
  return assigned.reduce((sum, { field, score }) => sum + score / (FIELD_TABLES.get(field) ?? 1), 0);
}

/** Projects and the commitments on them often stand in one list. */
function withPair(table: TableName, candidates: readonly Candidate[]): TableName[] {
  if (table !== 'Projects' && table !== 'Allocations') return [table];
  const both = assign(candidates, ['Projects', 'Allocations']);
  const has = (name: TableName, fields: readonly string[]): boolean =>
    both.some((each) => each.table === name && fields.includes(each.field));
  const isPair = has('Projects', ['title', 'recipient']) && has('Allocations', ['amount']);
  return isPair ? ['Projects', 'Allocations'] : [table];
}

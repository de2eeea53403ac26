import { pools } from './pools';
import { frames } from './frames';
import { approvals } from './approvals';
import { approvalLines } from './approvalLines';
import { projects } from './projects';
import { allocations } from './allocations';
import { returns } from './returns';
import { match } from './match';
import { payments } from './payments';
import { participants } from './participants';
import { reports } from './reports';
import { savings } from './savings';
import { phasing } from './phasing';
import { rules } from './rules';
import { waivers } from './waivers';
import type { FieldSpec, TableName } from './spec';

/** Every table of a pool workbook, in the order in which the template has them. */
export const TABLES = {
  Pools: pools,
  Frames: frames,
  Approvals: approvals,
  ApprovalLines: approvalLines,
  Projects: projects,
  Allocations: allocations,
  Returns: returns,
  Match: match,
  Payments: payments,
  Participants: participants,
  Reports: reports,
  Savings: savings,
  Phasing: phasing,
  Rules: rules,
  Waivers: waivers,
} as const;

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The fields of a table, e.g. `FieldOf<'Pools'>` is `'poolId' | 'name' | …`. */
export type FieldOf<T extends TableName> = keyof (typeof TABLES)[T]['fields'] & string;

const fields = new Map(TABLE_NAMES.map((name) => [name, Object.entries<FieldSpec>(TABLES[name].fields)]));

/** The fields of a table in the order of its columns. */
export function fieldsOf(name: TableName): readonly [field: string, spec: FieldSpec][] {
  return fields.get(name) ?? [];
}

/** One field's declaration. */
export function fieldSpec<T extends TableName>(name: T, field: FieldOf<T>): FieldSpec {
  return (TABLES[name].fields as Record<string, FieldSpec>)[field] as FieldSpec;
}

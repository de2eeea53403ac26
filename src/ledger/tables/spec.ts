/** What a cell of a field may hold. `id` and `ref` are text even where they look like numbers. */
export type FieldType =
  | 'id'
  | 'text'
  | 'amount'
  | 'date'
  | 'year'
  | 'count'
  | 'number'
  | 'share'
  | 'choice'
  | 'ref'
  | 'account'
  | 'cvr';

export type TableName =
  | 'Pools'
  | 'Frames'
  | 'Approvals'
  | 'ApprovalLines'
  | 'Projects'
  | 'Allocations'
  | 'Returns'
  | 'Match'
  | 'Payments'
  | 'Participants'
  | 'Reports'
  | 'Savings'
  | 'Phasing'
  | 'Rules'
  | 'Waivers';

/** One of the values a choice cell may hold. A cell holds the value itself or one of the words. */
export interface Choice {
  readonly value: string;
  readonly da: readonly string[];
  readonly en: readonly string[];
}

export interface FieldSpec {
  readonly type: FieldType;
  /** The Danish and the English caption. Both are recognised in every workbook. */
  readonly da: string;
  readonly en: string;
  /** The row's own id: filled and different in every row. */
  readonly key?: true;
  /** The cell must be filled. */
  readonly required?: true;
  readonly choices?: readonly Choice[];
  /** The table whose key a `ref` holds. */
  readonly refersTo?: TableName;
  /** Only this table has a column of this caption: it tells the table where a range has no name. */
  readonly mark?: true;
}

export interface TableSpec<Field extends string = string> {
  readonly name: TableName;
  /** Sheet name in the Danish and the English template. */
  readonly da: string;
  readonly en: string;
  /** One row is … */
  readonly row: { readonly da: string; readonly en: string };
  /** Without it there is nothing to check; the others count as empty when they are not there. */
  readonly needed?: true;
  readonly fields: Readonly<Record<Field, FieldSpec>>;
}

/** Declares a table; the field names become part of its type. */
export function table<Field extends string>(spec: TableSpec<Field>): TableSpec<Field> {
  return spec;
}

function choice(value: string, da: string | readonly string[], en: string | readonly string[]): Choice {
  return { value, da: [da].flat(), en: [en].flat() };
}

export const YES_NO: readonly Choice[] = [choice('yes', 'ja', 'yes'), choice('no', 'nej', 'no')];

export const RECIPIENT_TYPES: readonly Choice[] = [
  choice('municipality', 'kommune', 'municipality'),
  choice('region', 'region', 'region'),
  choice('association', 'forening', 'association'),
  choice('state', 'stat', 'state'),
  choice('other', 'andet', 'other'),
];

export { choice };

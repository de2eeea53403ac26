import type { FieldOf } from '../ledger/tables';
import type { TableName } from '../ledger/tables/spec';
import type { Severity, Value } from './finding';
import type { Message } from './messages';
import type { Run } from './run';
import type { Setting } from './settings';
import type { ExampleWorkbook } from './exampleWorkbook';

export type Family =
  'integrity' | 'pool' | 'approval' | 'recipient' | 'match' | 'project' | 'payment' | 'report' | 'savings';

/** What a row of `Rules` or of a pack may set for a kind. */
export type Parameter = 'value' | 'base' | 'appliesTo' | 'period' | 'tolerance' | 'rounding';

/** The value that one cell should hold for a finding to be gone. */
export interface HitChange {
  readonly table: TableName;
  readonly row: number;
  readonly field: string;
  readonly to: Value;
  /** Another cell would clear it just as well, so a person must choose; left out where this is the only answer. */
  readonly orOthers?: true;
}

/** What a check reports; the runner adds address, id, fingerprint and the severity in force. */
export interface Hit<T extends TableName = TableName> {
  /**
   * `row` left out: the column's header. `field` left out: the table. Table left out: the file. `place`
   * is for a cell that these cannot name, e.g. one outside our tables.
   */
  readonly at: {
    readonly table?: T;
    readonly row?: number;
    readonly field?: FieldOf<T>;
    readonly place?: { readonly sheet: string; readonly cell: string };
  };
  /** Further cells of the same matter; an address stands for a cell of the same sheet. */
  readonly also?: readonly (
    string | { readonly table: TableName; readonly row: number; readonly field: string }
  )[];
  /** What makes this matter another than the next, in words of the workbook (ids, years, field names). */
  readonly keys: readonly (string | number)[];
  /** Where it differs from the kind's own, and no setting raises or lowers it. */
  readonly severity?: Severity;
  readonly received?: Value;
  readonly expected?: Value;
  readonly difference?: Value;
  /** The smallest change that clears it, where one cell can. */
  readonly change?: HitChange;
  readonly message: Message;
  /** The setting that was used: its severity and its legal source go into the finding. */
  readonly setting?: Setting;
}

/** A finding that an example must give. Amounts in kroner, dates as `2024-12-05`, `null` for none. */
export interface ExpectedFinding {
  readonly message: Message['id'];
  readonly severity: Severity;
  readonly table: TableName | null;
  /** Address in the example's sheet (tables start with their header in A1). */
  readonly cell: string;
  readonly received?: string | number | null;
  readonly expected?: string | number | null;
  readonly difference?: string | number | null;
}

/** A small workbook and every finding of this kind that it must give; none for a passing example. */
export interface Example {
  readonly title: { readonly da: string; readonly en: string };
  readonly workbook: ExampleWorkbook;
  readonly findings: readonly ExpectedFinding[];
}

/** A kind of rule. Which are on, where and with which values is data: `Rules` and the pack. */
export interface RuleKind {
  /** Stable: it stands in workbooks, packs and waivers. */
  readonly id: string;
  readonly family: Family;
  /** Raised when the same content would give another finding; part of every fingerprint. */
  readonly version: number;
  readonly severity: Severity;
  readonly parameters: readonly Parameter[];
  /** The fields that the check looks at, for the catalogue and for re-checking after an edit. */
  readonly reads: { readonly [T in TableName]?: readonly FieldOf<T>[] };
  /** Of these, the ones that only say how a finding is told: where there is none, they decide nothing. */
  readonly tells?: RuleKind['reads'];
  /** Of these, the ones of which another value leaves what the check keeps (`Run.keep`) as it is, or to be mended. */
  readonly keptOver?: RuleKind['reads'];
  /** The law or instruction behind the kind, where it does not hang on the setting. */
  readonly source?: string;
  /** It tells what the other kinds met, so it comes after them. */
  readonly runsLast?: true;
  /** What it says of a project hangs on the project's own rows alone (and on the rules and pools, as all does). */
  readonly byProject?: true;
  /** It looks at what the ranges of a formula do not carry: formulas, formats, the file, a blank told from 0. */
  readonly notInCells?: true;
  check(run: Run): void;
  readonly examples: readonly Example[];
}

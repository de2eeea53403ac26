import { fieldsOf } from '../../ledger/tables';
import type { FieldSpec, TableName } from '../../ledger/tables/spec';
import { readableText } from '../contentRows';
import { fillableIn } from '../extract/fillable';
import { rowChanges } from '../rowChanges';
import type { Difference, Why } from './difference';
import type { Ownership } from './ownership';
import { idOf, idsTwice, type VersionRow } from './versionRow';

/** One table as it was sent, as it is in the master now, and as it came back. */
export interface Versions {
  readonly table: TableName;
  /** `null` where it is not known what was sent. */
  readonly sent: readonly VersionRow[] | null;
  readonly master: readonly VersionRow[];
  readonly returned: readonly VersionRow[];
  readonly ownership: Ownership;
  /** Whether only some of the cells may be filled. */
  readonly isExtract: boolean;
  /** What the master's cell is besides its value. */
  masterCell(row: number, field: string): 'value' | 'formula' | 'no-column';
}

/** What came of a table: what the recipient changed, what the master alone changed, and rows that are new. */
export interface TableDifferences {
  readonly differences: readonly Difference[];
  readonly kept: readonly Difference[];
  readonly added: readonly VersionRow[];
  /** Rows of the master that were not sent. */
  readonly others: readonly VersionRow[];
  /** Some sent row is not in the returned file. */
  readonly lostRows: boolean;
}

/** Tells cell by cell who changed what since the table was sent. */
export function threeWay(versions: Versions): TableDifferences {
  const { table, sent, master, returned } = versions;
  const differences: Difference[] = [];
  const kept: Difference[] = [];
  if (sent === null) {
    const { changed, added } = rowChanges(master, returned);
    for (const [now, back] of changed) differences.push(...cellDifferences(versions, null, now, back));
    return { differences, kept, added, others: master, lostRows: false };
  }
  const back = pairs(rowChanges(sent, returned));
  const now = pairs(rowChanges(sent, master));
  const twice = idsTwice([sent, master, returned]);
  for (const row of sent) {
    const [inFile, inMaster] = [back.of.get(row), now.of.get(row)];
    if (!inFile && !inMaster) continue;
    if (!inFile) {
      differences.push(wholeRow(table, row, inMaster ?? null, null, 'row-deleted'));
    } else if (!inMaster) {
      const isChanged = row.fields.some((field, at) => !row.withheld.has(at) && field !== inFile.fields[at]);
      if (isChanged) differences.push(wholeRow(table, row, null, inFile, 'row-gone-in-master'));
    } else {
      const id = idOf(row);
      for (const one of cellDifferences(versions, row, inMaster, inFile)) {
        if (one.isMasters) kept.push(one);
        else differences.push(id !== null && twice.has(id) ? { ...one, why: 'id-twice' } : one);
      }
    }
  }
  return { differences, kept, added: back.added, others: now.added, lostRows: back.removed > 0 };
}

interface CellDifference extends Difference {
  /** Only the master changed the cell. */
  readonly isMasters: boolean;
}

/** The cells in which a returned row differs from the master's. */
export function cellDifferences(
  versions: Versions,
  sent: VersionRow | null,
  master: VersionRow,
  returned: VersionRow,
): CellDifference[] {
  const { table } = versions;
  return fieldsOf(table).flatMap(([field, spec], at): CellDifference[] => {
    const [base, now, back] = [sent?.fields[at] ?? null, master.fields[at] ?? '', returned.fields[at] ?? ''];
    const isWithheld = sent?.withheld.has(at) === true;
    // What was not sent is blank in the file; only something written there says anything.
    if (isWithheld ? back === '' : back === now) return [];
    const isMasters = !isWithheld && base === back;
    const form = returned.content?.forms[at] ?? '';
    const fault = whyNot(versions, { field, spec, at, form, sent, master });
    const masterForm = master.content?.forms[at] ?? null;
    return [
      {
        table,
        name: master.content?.name ?? returned.name,
        row: master.content?.row ?? null,
        field,
        base: isWithheld ? null : (sent?.content?.forms[at] ?? null),
        master: masterForm,
        returned: form,
        added: null,
        spelled: returned.content?.spelled[at] ?? '',
        why: isMasters
          ? null
          : (fault ?? (sent === null ? 'not-known-sent' : base === now ? null : 'both-changed')),
        isMasters,
      },
    ];
  });
}

interface Cell {
  readonly field: string;
  readonly spec: FieldSpec;
  readonly at: number;
  readonly form: string;
  readonly sent: VersionRow | null;
  readonly master: VersionRow;
}

function whyNot(versions: Versions, { field, spec, at, form, sent, master }: Cell): Why | null {
  const { table, isExtract, ownership } = versions;
  const there = versions.masterCell(master.content?.row ?? -1, field);
  if (there === 'no-column') return 'no-column';
  const fault = faultOf(form, spec);
  if (fault !== null) return fault;
  if (isExtract && (!fillableIn(table).fields.has(field) || sent?.withheld.has(at))) return 'not-fillable';
  if (!ownership.holds(spec, form)) return 'not-own';
  return there === 'formula' ? 'formula-in-master' : null;
}

/** Why a cell cannot be what it says, or `null`. */
export function faultOf(form: string, spec: FieldSpec): Why | null {
  if (form === '') return spec.required || spec.key ? 'must-be-filled' : null;
  return readableText(form) === null ? 'not-readable' : null;
}

function wholeRow(
  table: TableName,
  sent: VersionRow,
  master: VersionRow | null,
  returned: VersionRow | null,
  why: Why,
): Difference {
  const all = (row: VersionRow | null): string | null => row && JSON.stringify(row.content?.forms ?? []);
  return {
    table,
    name: master?.content?.name ?? returned?.content?.name ?? sent.name,
    row: master?.content?.row ?? null,
    field: null,
    base: sent.content && all(sent),
    master: all(master),
    returned: all(returned),
    added: null,
    spelled: '',
    why,
  };
}

function pairs({ same, changed, removed, added }: ReturnType<typeof rowChanges<VersionRow, VersionRow>>): {
  readonly of: ReadonlyMap<VersionRow, VersionRow>;
  readonly added: readonly VersionRow[];
  readonly removed: number;
} {
  return { of: new Map([...same, ...changed]), added, removed: removed.length };
}

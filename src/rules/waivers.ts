import { BLANK, READ } from '../ledger/columns';
import type { Day } from '../ledger/dates';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import { placeOf } from '../ledger/place';
import type { ReadTable } from '../ledger/readTable';
import type { Finding } from './finding';

/** A finding accepted (frafaldet) for a reason: a row of `Waivers`. */
export interface Waiver {
  readonly findingId: string;
  readonly reason: string;
  readonly by: string;
  readonly on: Day;
  readonly expires: Day | null;
  /** Where the row stands. */
  readonly sheet: string;
  readonly cell: string;
}

/** A finding that is accepted: not counted among the open ones, and always shown with its reason. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Why a row of `Waivers` does not hold, or holds with a reservation. */
export type WaiverDoubt =
  | 'unreadable' // reason, name or date missing, or not readable
  | 'value-changed' // the finding is there, but with other values: it is open again
  | 'expired'
  | 'nothing-found' // no such finding any more
  | 'expiry-not-tested'; // it holds; there is no cut-off date to hold its expiry against

export interface WaiverNote {
  readonly why: WaiverDoubt;
  readonly findingId: string;
  readonly sheet: string;
  readonly cell: string;
  readonly expires: Day | null;
}

export interface Waived {
  readonly open: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  readonly notes: readonly WaiverNote[];
}

interface Row extends Waiver {
  readonly fingerprint: string;
  readonly isReadable: boolean;
}

/**
 * Parts findings into open and waived. A waiver holds for one finding with one fingerprint: another value opens
 * it again. Its last day is held against the cut-off, never against today.
 */
export function waive(ledger: Ledger, findings: readonly Finding[]): Waived {
  const rows = waiverRows(ledger);
  if (rows.length === 0) return { open: findings, waived: [], notes: [] };
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  const waivers = new Map<string, Waiver>();
  const notes: WaiverNote[] = [];
  for (const row of rows) {
    const doubt = doubtOf(row, byId.get(normaliseId(row.findingId)), ledger.cutOff);
    if (doubt) {
      const { findingId, sheet, cell, expires } = row;
      notes.push({ why: doubt, findingId, sheet, cell, expires });
    }
    if (doubt === null || doubt === 'expiry-not-tested') waivers.set(normaliseId(row.findingId), row);
  }
  const waived = findings.flatMap((finding) => {
    const waiver = waivers.get(finding.id);
    return waiver ? [{ finding, waiver }] : [];
  });
  return { open: findings.filter(({ id }) => !waivers.has(id)), waived, notes };
}

function doubtOf(row: Row, finding: Finding | undefined, cutOff: Day | null): WaiverDoubt | null {
  if (!row.isReadable) return 'unreadable';
  if (!finding) return 'nothing-found';
  if (normaliseId(row.fingerprint) !== finding.fingerprint) return 'value-changed';
  if (row.expires === null) return null;
  if (cutOff === null) return 'expiry-not-tested';
  return row.expires < cutOff ? 'expired' : null;
}

function waiverRows(ledger: Ledger): Row[] {
  const table = ledger.table('Waivers');
  return [...Array(table.rowCount).keys()].map((row) => waiverRow(ledger, table, row));
}

function waiverRow(ledger: Ledger, table: ReadTable<'Waivers'>, row: number): Row {
  const text = (field: 'findingId' | 'fingerprint' | 'reason' | 'by'): string => {
    const column = table.codes(field);
    return column.state[row] === READ ? ledger.interner.text(column.values[row] as number) : '';
  };
  const on = table.numbers('on');
  const expires = table.numbers('expires');
  const { sheet, cell } = placeOf(table, row, 'findingId');
  const texts = { findingId: text('findingId'), reason: text('reason'), by: text('by') };
  const fingerprint = text('fingerprint');
  return {
    ...texts,
    fingerprint,
    on: on.values[row] as Day,
    expires: expires.state[row] === READ ? (expires.values[row] as Day) : null,
    sheet,
    cell,
    isReadable:
      Object.values(texts).every((each) => each !== '') &&
      fingerprint !== '' &&
      on.state[row] === READ &&
      (expires.state[row] === READ || expires.state[row] === BLANK),
  };
}

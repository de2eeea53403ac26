import { NoAnswer } from '../ledger/answer';
import { cellAddress } from '../ledger/address';
import { READ } from '../ledger/columns';
import { normaliseId } from '../ledger/ids';
import type { Ledger } from '../ledger/ledger';
import { placeOf, sheetRow } from '../ledger/place';
import type { ReadTable } from '../ledger/readTable';
import { KINDS } from './catalogue';
import type { Finding, RuleOutcome, Severity, Spot, Value } from './finding';
import { changeOf } from './change';
import { fingerprintOf } from '../ledger/fingerprint';
import type { Hit, RuleKind } from './kind';
import type { Pack } from './pack';
import { Run, type NotUnderstood } from './run';
import { Settings } from './settings';
import { waive, type WaivedFinding, type WaiverNote } from './waivers';

/** What a check of one workbook came to. The same content gives the same bytes: no clock in here. */
export interface CheckResult {
  readonly pack: Pack;
  /** What is open; what the workbook waives is apart. */
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** Rows of `Waivers` that do not hold, or only with a reservation. */
  readonly waiverNotes: readonly WaiverNote[];
  readonly rules: readonly RuleOutcome[];
  /** Tables of ours that were there, and rows in them. */
  readonly tables: number;
  readonly rows: number;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Runs every kind that the workbook's rules or the pack have on. */
export function check(ledger: Ledger, pack: Pack, kinds: readonly RuleKind[] = KINDS): CheckResult {
  const settings = new Settings(ledger, pack);
  const catalogue = new Map([...KINDS, ...kinds].map((kind) => [kind.id, kind]));
  const checked = new Map<RuleKind, { findings: readonly Finding[]; outcome: RuleOutcome }>();
  const notUnderstood = new Map<string, NotUnderstood>();
  const notRun = { status: 'not-run', rows: 0 } as const;
  const inTurn = [...kinds].sort((a, b) => Number(a.runsLast ?? false) - Number(b.runsLast ?? false));
  for (const kind of inTurn) {
    // The integrity family is about cells, not pools: it is on or off for the workbook as a whole.
    const on = kind.family === 'integrity' ? settings.isOnForAll(kind.id) : settings.isOn(kind.id);
    if (!on) {
      const outcome = { id: kind.id, ...notRun, reasons: [{ kind: 'switched-off' }] } as const;
      checked.set(kind, { findings: [], outcome });
      continue;
    }
    const run = new Run(ledger, kind, settings, catalogue, notUnderstood);
    try {
      kind.check(run);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      run.skip(error, 0);
    }
    const severity = ownSeverity(settings, kind);
    const found = severity === 'off' ? [] : run.hits.map((hit) => findingOf(ledger, kind, hit, severity));
    checked.set(kind, { findings: withOrdinals(found), outcome: outcomeOf(kind, run, found.length) });
  }
  const all = kinds.flatMap((kind) => checked.get(kind) ?? []);
  const findings = all.flatMap((each) => each.findings).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const { open, waived, notes } = waive(ledger, findings);
  const present = [...ledger.tables.values()].filter(({ source }) => source !== null);
  return {
    pack: settings.pack,
    findings: open,
    waived,
    waiverNotes: notes,
    rules: all.map(({ outcome }) => outcome),
    tables: present.length,
    rows: present.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
}

/** The severity for hits without a setting of their own: the whole workbook's, else the kind's. */
function ownSeverity(settings: Settings, kind: RuleKind): Severity | 'off' {
  try {
    const [setting] = settings.of(kind.id, null);
    return setting?.severity ?? kind.severity;
  } catch (error) {
    if (error instanceof NoAnswer) return kind.severity;
    throw error;
  }
}

function outcomeOf(kind: RuleKind, run: Run, found: number): RuleOutcome {
  const reasons = run.reasons();
  if (found > 0) return { id: kind.id, status: 'failed', rows: run.rows, reasons };
  if (reasons.length > 0) return { id: kind.id, status: 'not-run', rows: run.rows, reasons };
  if (run.rows === 0) return { id: kind.id, status: 'not-run', rows: 0, reasons: [{ kind: 'no-rows' }] };
  return { id: kind.id, status: 'passed', rows: run.rows, reasons: [] };
}

function findingOf(ledger: Ledger, kind: RuleKind, hit: Hit, severity: Severity): Finding {
  const spot = spotOf(ledger, hit);
  const also = (hit.also ?? []).map((cell) =>
    typeof cell === 'string' ? cell : placeOf(ledger.table(cell.table), cell.row, cell.field).cell,
  );
  const id = [kind.id, ...hit.keys.map((key) => normaliseId(String(key)).replaceAll(':', '%3a'))].join(':');
  const received = hit.received ?? null;
  const expected = hit.expected ?? null;
  return {
    id,
    fingerprint: fingerprintOf([
      id,
      String(kind.version),
      JSON.stringify(markOf(received)),
      JSON.stringify(markOf(expected)),
    ]),
    rule: kind.id,
    severity: hit.severity ?? severityOf(hit) ?? severity,
    spot,
    cells: [...new Set([spot.cell, ...also])].filter((cell) => cell !== ''),
    received,
    expected,
    difference: hit.difference ?? null,
    change: hit.change ? changeOf(ledger, hit.change) : null,
    message: hit.message,
    source: hit.setting?.source || kind.source || '',
  };
}

function severityOf({ setting }: Hit): Severity | null {
  return setting?.severity === 'off' ? null : (setting?.severity ?? null);
}

/** A text as ids are compared: of several spellings of one id, the finding shows the one that stands first. */
function markOf(value: Value | null): Value | null {
  return value?.type === 'text' ? { ...value, text: normaliseId(value.text) } : value;
}

/** Two equal matters (two rows without a key, alike in every field) are told apart by a number. */
function withOrdinals(found: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return found.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    return count === 1 ? finding : { ...finding, id: `${finding.id}#${count}` };
  });
}

function spotOf(ledger: Ledger, { at }: Hit): Spot {
  if (at.table === undefined) {
    const { sheet = '', cell = '' } = at.place ?? {};
    return { table: null, sheet, cell, row: null, field: null, caption: null };
  }
  const table = ledger.table(at.table);
  const column = at.field === undefined ? null : table.column(at.field);
  const line = at.row === undefined ? (table.source?.firstRow ?? 1) - 1 : sheetRow(table, at.row);
  const position = column?.position || (table.source?.firstColumn ?? 0);
  return {
    table: at.table,
    sheet: at.place?.sheet ?? table.source?.sheet ?? '',
    cell: at.place?.cell ?? (table.source && line > 0 && position > 0 ? cellAddress(line, position) : ''),
    row: at.row === undefined ? null : rowName(ledger, table, at.row),
    field: at.field ?? null,
    caption: column?.caption ?? null,
  };
}

/** A row as a person knows it: its key, or for a table without one its references and its year. */
export function rowName(ledger: Ledger, table: ReadTable, row: number): string {
  const named = table.columns.filter(({ spec }) => spec.key === true);
  const used =
    named.length > 0
      ? named
      : table.columns.filter(({ spec }) => spec.type === 'ref' || spec.type === 'year');
  return used
    .filter((column) => column.state[row] === READ)
    .map((column) =>
      column.kind === 'code'
        ? ledger.interner.text(column.values[row] as number)
        : String(column.values[row]),
    )
    .join(' · ');
}

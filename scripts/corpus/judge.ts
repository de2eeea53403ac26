import type { RefusalCode } from '../../src/workbook/file/refusal';

/** What became of one file. */
export interface Outcome {
  readonly kind: 'read' | 'refused' | 'error' | 'crash' | 'timeout';
  readonly code?: string;
  readonly detail?: string;
  readonly cells?: number;
  readonly ms: number;
  /** The most memory the process that read it had so far; a fresh one is at some 80 MB. */
  readonly megabytes: number;
}

/** What an index may say in freer words, and the refusals that answer to it. */
const CATEGORIES = new Map<string, readonly RefusalCode[]>([
  ['size/ratio', ['RATIO', 'SIZE', 'LIMIT_FILE', 'LIMIT_UNPACKED', 'TEXT_TOO_LONG']],
  ['doctype', ['DOCTYPE']],
  ['cell/row reference', ['CELL_REFERENCE', 'ROW_REFERENCE', 'CELL_OUTSIDE_ROW']],
  ['xml (never "0 rows OK")', ['XML']],
  ['duplicate cell', ['DUPLICATE_CELL', 'DUPLICATE_ROW', 'ORDER']],
  ['too many parts', ['LIMIT_PARTS']],
  ['duplicate part', ['DUPLICATE_PART']],
]);

const SOON_MS = 1000;

/** What is unexpected about an outcome, or undefined if nothing is. */
export function judge(outcome: Outcome, expected: string, cells: string): string | undefined {
  const was = [outcome.kind, outcome.code, outcome.detail].filter(Boolean).join(' ');
  if (outcome.kind !== 'read' && outcome.kind !== 'refused') return `expected ${expected}, but: ${was}`;
  if (!agrees(outcome, expected)) return `expected ${expected}, but: ${was}`;
  if (outcome.kind === 'read' && cells !== '' && outcome.cells !== Number(cells)) {
    return `expected ${cells} cells, but read ${outcome.cells}`;
  }
  return undefined;
}

function agrees(outcome: Outcome, expected: string): boolean {
  const { kind, code } = outcome;
  if (expected.startsWith('READ or REFUSE')) return !expected.includes('<1 s') || outcome.ms < SOON_MS;
  if (expected.startsWith('REFUSE or read')) return kind === 'refused' || outcome.ms < SOON_MS;
  if (expected.startsWith('REFUSE or READ')) return true;
  if (expected.startsWith('cell-level finding or REFUSE')) return true;
  if (expected.startsWith('READ')) return kind === 'read';
  if (kind !== 'refused' || code === undefined) return false;
  const wanted = expected.replace(/^REFUSE,? ?/, '');
  if (wanted === '') return true;
  if (wanted === 'no network') return code === 'EXTERNAL_SHEET' || code === 'TARGET';
  return CATEGORIES.get(wanted)?.some((one) => one === code) ?? code === wanted;
}

import { NoAnswer, notAvailable } from '../ledger/answer';
import type { SourceWorkbook } from '../ledger/source';
import type { OpenWorkbook } from '../workbook/port';
import { fingerprintIn } from './digest';
import { fingerprintOf } from './fingerprint';
import type { LedgerCache } from './ledgerCache';
import { fetchMapping } from './fetchMapping';
import { hasMapping, ledgerInput, type CellRange, type MappedInput } from './ledgerInput';
import type { Book } from './spec';

/** Runs something later; the returned function calls it off. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** A workbook of 100,000 rows is read in a few seconds; a host that takes longer than this is lost. */
export const READING_LIMIT = 30_000;

type Contents = ReadonlyMap<string, SourceWorkbook>;

/** Finds a ledger that is not in memory, because the file was just opened, among the formulas of the workbook. */
export class LedgerReading {
  /** One reading serves every cell that misses while it lasts. */
  private reading: Promise<Contents> | null = null;

  constructor(
    private readonly workbook: Pick<OpenWorkbook, 'ledgerCalls'>,
    private readonly cache: LedgerCache,
    private readonly after: After,
  ) {}

  /** The book of a handle. `#N/A` to recalculate where no formula has that content now, or none can be read. */
  async bookOf(handle: string): Promise<Book> {
    const contents = await this.contents();
    const fingerprint = fingerprintIn(handle) ?? '';
    const input = contents.get(fingerprint);
    // A LEDGER cell may have been computed meanwhile.
    const book = this.cache.find(handle) ?? (input ? this.cache.bookFor(fingerprint, input) : null);
    if (!book) throw notAvailable('recalculate', {});
    return book;
  }

  private contents(): Promise<Contents> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** Never rejects: a host that is lost knows of no ledger. */
  private async read(): Promise<Contents> {
    let callOff = (): void => undefined;
    const tooLate = new Promise<Contents>((resolve) => {
      callOff = this.after(READING_LIMIT, () => resolve(new Map()));
    });
    try {
      return await Promise.race([this.readCalls(), tooLate]);
    } catch {
      return new Map();
    } finally {
      callOff();
    }
  }

  private async readCalls(): Promise<Contents> {
    const calls = await this.workbook.ledgerCalls();
    const isMapped = calls.some(({ ranges }) => hasMapping(ranges));
    const code = isMapped ? await fetchMapping() : null;
    return new Map(calls.flatMap(({ ranges }) => contentOf(ranges, code?.mappedInput ?? null)));
  }
}

/** None for a formula that has no answer itself: no handle comes from it. */
function contentOf(
  ranges: readonly CellRange[],
  mappedInput: ((ranges: readonly CellRange[]) => MappedInput) | null,
): [string, SourceWorkbook][] {
  try {
    const input = ledgerInput(ranges, hasMapping(ranges) ? (mappedInput?.(ranges) ?? null) : null);
    return [[fingerprintOf(input), input]];
  } catch (error) {
    if (error instanceof NoAnswer) return [];
    throw error;
  }
}

import { Ledger } from '../../ledger/ledger';
import pack from '../../rules/packs/nye-teknologier.json';
import { Settings } from '../../rules/settings';
import type { SourceWorkbook } from '../../ledger/source';
import type { Book } from '../../functions/spec';
import type { OpenWorkbook } from '../../workbook/port';

/** What was read of the workbook, and the ledger of it. */
export interface ReadBook {
  readonly source: SourceWorkbook;
  readonly book: Book;
}

/** Reads the open workbook once, and again when one of our tables was edited. */
export class BookReader {
  private read: Promise<ReadBook> | null = null;
  private isWatching = false;

  constructor(
    private readonly workbook: OpenWorkbook,
    private readonly edited: () => void,
  ) {}

  async now(): Promise<ReadBook> {
    await this.watch();
    this.read ??= this.readAll();
    const reading = this.read;
    try {
      return await reading;
    } finally {
      // Where edits cannot be heard of, nothing that was read is known to hold a moment later.
      if (!this.isWatching && this.read === reading) this.read = null;
    }
  }

  forget(): void {
    this.read = null;
  }

  private async readAll(): Promise<ReadBook> {
    try {
      const source = await this.workbook.read();
      const ledger = new Ledger(source);
      return { source, book: { ledger, settings: new Settings(ledger, pack) } };
    } catch (error) {
      this.read = null;
      throw error;
    }
  }

  private async watch(): Promise<void> {
    if (this.isWatching) return;
    try {
      await this.workbook.onTablesChanged(() => {
        this.read = null;
        this.edited();
      });
      this.isWatching = true;
    } catch {
      this.isWatching = false;
    }
  }
}

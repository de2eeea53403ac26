import { Ledger } from '../ledger/ledger';
import type { SourceWorkbook } from '../ledger/source';
import pack from '../rules/packs/nye-teknologier.json';
import { Settings } from '../rules/settings';
import { fingerprintIn } from './digest';
import type { Book } from './spec';

/** The real ledger and some scenarios beside it; a ledger of many rows takes memory. */
const KEPT = 8;

/** The book of tables that came as arguments. */
function bookOf(input: SourceWorkbook): Book {
  const ledger = new Ledger(input, { whole: false, blankIsZero: true });
  return { ledger, settings: new Settings(ledger, pack) };
}

/** The ledgers used last, by fingerprint. */
export class LedgerCache {
  private readonly books = new Map<string, Book>();

  /** The book that the text of a LEDGER cell stands for, if it is in memory. */
  find(handle: string): Book | null {
    const fingerprint = fingerprintIn(handle);
    return fingerprint === null ? null : this.recall(fingerprint);
  }

  /** The book of a content, indexed now if it is not in memory. */
  bookFor(fingerprint: string, input: SourceWorkbook): Book {
    const known = this.recall(fingerprint);
    if (known) return known;
    const book = bookOf(input);
    this.books.set(fingerprint, book);
    const [oldest] = this.books.keys();
    if (this.books.size > KEPT && oldest !== undefined) this.books.delete(oldest);
    return book;
  }

  /** A map keeps the order of setting, so what is set again counts as used last. */
  private recall(fingerprint: string): Book | null {
    const book = this.books.get(fingerprint);
    if (!book) return null;
    this.books.delete(fingerprint);
    this.books.set(fingerprint, book);
    return book;
  }
}

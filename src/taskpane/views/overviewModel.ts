import { NoAnswer } from '../../ledger/answer';
import { overviewOf, type Overview } from '../../functions/overview';
import { reasonWords } from '../../text/formulaTexts';
import type { ViewTexts } from '../../text/viewTexts';
import type { PaneModel } from '../model';
import { troubleWords } from '../troubles';
import type { BookReader } from './bookReader';
import { chartSheet } from './chartSheet';

/** Reads the workbook and draws it up. Every action comes to rest: nothing here rejects. */
export class OverviewModel {
  /** `null` until the workbook was read. */
  overview: Overview | null = null;
  isReading = false;
  private turn = 0;

  constructor(
    readonly pane: PaneModel,
    readonly words: ViewTexts,
    private readonly reader: BookReader,
    private readonly redraw: () => void,
    readonly openDrafts: () => void,
  ) {}

  async refresh(): Promise<void> {
    const turn = ++this.turn;
    this.isReading = true;
    this.redraw();
    try {
      const { book } = await this.reader.now();
      const overview = overviewOf(book);
      if (turn === this.turn) this.overview = overview;
    } catch (error) {
      // Nothing old is left standing as if it held: what cannot be read has no overview.
      if (turn === this.turn) this.overview = null;
      this.pane.set({ alert: this.trouble(error) });
    } finally {
      if (turn === this.turn) {
        this.isReading = false;
        this.redraw();
      }
    }
  }

  private trouble(error: unknown): string {
    const { language } = this.pane.options;
    return error instanceof NoAnswer
      ? reasonWords(error.reason, language)
      : troubleWords(error, this.pane.texts);
  }

  async insertCharts(): Promise<void> {
    const { overview, words, pane } = this;
    if (!overview) return;
    await pane.attempt(async () => {
      const sheet = await pane.options.workbook.addCharts(chartSheet(overview, words.overview));
      pane.set({ live: words.overview.inserted(sheet) });
    }, words.overview.notInserted);
  }
}

import type { VNode } from 'preact';
import type { ViewTexts } from '../../text/viewTexts';
import type { PaneModel } from '../model';
import type { View } from '../state';
import type { Drafts } from '../drafts/drafts';
import { loadDrafts } from '../drafts/load';
import { troubleWords } from '../troubles';
import { BookReader } from './bookReader';
import { OverviewModel } from './overviewModel';
import { OverviewView } from './overviewView';
import { WhyModel } from './whyModel';
import { WhyView } from './whyView';

/** An edit brings many events, and the cells that hang on it are calculated after it. */
const QUIET_MS = 800;

/** The views beside the check. They read the workbook together. */
export class Views {
  readonly overview: OverviewModel;
  readonly why: WhyModel;
  /** In place of the overview, while it is open. */
  private drafts: Drafts | null = null;
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly model: PaneModel,
    words: ViewTexts,
  ) {
    const reader = new BookReader(model.options.workbook, () => this.edited());
    const redraw = (): void => model.set({});
    this.overview = new OverviewModel(model, words, reader, redraw, () => void this.openDrafts());
    this.why = new WhyModel(model, words, reader, redraw);
  }

  async turnTo(view: View): Promise<void> {
    if (view === 'overview') await (this.drafts ?? this.overview).refresh();
    if (view === 'why') await this.why.open();
  }

  private async openDrafts(): Promise<void> {
    const { model } = this;
    try {
      const { Drafts: Opened } = await loadDrafts();
      this.drafts = new Opened(model, () => void this.closeDrafts());
      model.set({ live: '', alert: '' });
      await this.drafts.refresh();
    } catch (error) {
      model.set({ alert: troubleWords(error, model.texts) });
    }
  }

  private async closeDrafts(): Promise<void> {
    this.drafts = null;
    await this.overview.refresh();
    document.querySelector<HTMLElement>('.write-draft')?.focus();
  }

  draw(view: View): VNode {
    if (view === 'why') return <WhyView model={this.why} />;
    return this.drafts?.draw() ?? <OverviewView model={this.overview} />;
  }

  private edited(): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      const { view } = this.model.state;
      // The draft goes by the check, which follows edits itself.
      if (view === 'overview' && !this.drafts) void this.overview.refresh();
      if (view === 'why') void this.why.refresh();
    }, QUIET_MS);
  }
}

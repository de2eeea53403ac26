import type { VNode } from 'preact';
import type { ViewTexts } from '../../text/viewTexts';
import type { PaneModel } from '../model';
import type { View } from '../state';
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
  private later: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly model: PaneModel,
    words: ViewTexts,
  ) {
    const reader = new BookReader(model.options.workbook, () => this.edited());
    const redraw = (): void => model.set({});
    this.overview = new OverviewModel(model, words, reader, redraw);
    this.why = new WhyModel(model, words, reader, redraw);
  }

  async turnTo(view: View): Promise<void> {
    if (view === 'overview') await this.overview.refresh();
    if (view === 'why') await this.why.open();
  }

  draw(view: View): VNode {
    return view === 'overview' ? <OverviewView model={this.overview} /> : <WhyView model={this.why} />;
  }

  private edited(): void {
    clearTimeout(this.later);
    this.later = setTimeout(() => {
      const { view } = this.model.state;
      if (view === 'overview') void this.overview.refresh();
      if (view === 'why') void this.why.refresh();
    }, QUIET_MS);
  }
}

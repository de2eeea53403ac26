import type { VNode } from 'preact';
import { draftTexts } from '../../text/draftTexts';
import type { PaneModel } from '../model';
import { DraftModel } from './draftModel';
import { DraftView } from './draftView';

/** The view in which documents are drafted. */
export class Drafts {
  private readonly model: DraftModel;

  constructor(
    pane: PaneModel,
    private readonly back: () => void,
  ) {
    this.model = new DraftModel(pane, draftTexts(pane.options.language));
  }

  refresh(): Promise<void> {
    return this.model.refresh();
  }

  draw(): VNode {
    return <DraftView model={this.model} back={this.back} />;
  }
}

import { render } from 'preact';
import { App } from './app';
import { PaneModel, type ModelOptions } from './model';
import type { PaneState } from './state';

export interface PaneOptions extends ModelOptions {
  readonly root: HTMLElement;
  /** Told of the pane's state after each change, for what the ribbon can do. */
  readonly ribbon: (state: PaneState) => void;
}

/** The pane in its page: what the user sees is drawn from the model's state, and nothing is kept in the page. */
export class Pane {
  private readonly model: PaneModel;

  constructor({ root, ribbon, ...options }: PaneOptions) {
    document.documentElement.lang = options.language;
    root.replaceChildren();
    this.model = new PaneModel(options, () => {
      render(<App model={this.model} />, root);
      ribbon(this.model.state);
    });
    this.model.set({});
  }

  validate(): Promise<void> {
    this.model.set({ view: 'check' });
    return this.model.validate();
  }

  /** How the pools stand, from the ribbon. */
  async showOverview(): Promise<void> {
    await this.model.turnTo('overview');
    document.getElementById('tab-overview')?.focus();
  }

  /** Seal and shared copy, from the ribbon. */
  async showShare(): Promise<void> {
    await this.model.turnTo('share');
    document.getElementById('tab-share')?.focus();
  }

  /** The comparison with another version, from the ribbon. */
  async showCompare(): Promise<void> {
    await this.model.turnTo('share');
    const heading = document.getElementById('compare');
    heading?.focus();
    heading?.scrollIntoView?.({ block: 'start' });
  }

  /** Which new workbook it should be; focus goes there. What cannot be fetched is told where the check is. */
  async showNewBook(): Promise<void> {
    this.model.set({ view: 'check', isHelpOpen: false });
    await this.model.attempt(async () => {
      const { parts } = await this.model.options.loadChecking();
      this.model.set({ choosing: parts.NewBook });
      document.querySelector<HTMLElement>('.new-book h2, .invitation h2')?.focus();
    }, '');
  }

  /** How to get started, and where focus goes for someone who asked from the ribbon. */
  showHelp(): void {
    this.model.set({ isHelpOpen: true, choosing: null, view: 'check' });
    document.querySelector<HTMLElement>('.help h2')?.focus();
  }
}

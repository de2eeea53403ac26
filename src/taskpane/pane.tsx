import { render } from 'preact';
import { App } from './app';
import { PaneModel, type ModelOptions } from './model';

export interface PaneOptions extends ModelOptions {
  readonly root: HTMLElement;
}

/** The pane in its page: what the user sees is drawn from the model's state, and nothing is kept in the page. */
export class Pane {
  private readonly model: PaneModel;

  constructor({ root, ...options }: PaneOptions) {
    document.documentElement.lang = options.language;
    root.replaceChildren();
    this.model = new PaneModel(options, () => render(<App model={this.model} />, root));
    this.model.set({});
  }

  validate(): Promise<void> {
    this.model.set({ view: 'check' });
    return this.model.validate();
  }

  /** How to get started, and where focus goes for someone who asked from the ribbon. */
  showHelp(): void {
    this.model.set({ isHelpOpen: true, view: 'check' });
    document.querySelector<HTMLElement>('.help h2')?.focus();
  }
}

import { button, el } from './dom';
import type { WorkbenchTexts } from '../../text/workbenchTexts';

/** The page's one place for what the user must be told. */
export class Notice {
  private readonly place = document.getElementById('notice') as HTMLElement;

  constructor(private readonly texts: WorkbenchTexts) {}

  /** Something is under way; goes away by `clear`. */
  working(words: string): void {
    if (this.place.textContent === words) return;
    this.place.replaceChildren(el('div', { class: 'working' }, el('p', {}, words)));
  }

  /** Stays until the user closes it or something else is said. */
  say(words: string): void {
    this.place.replaceChildren(
      el(
        'div',
        {},
        el('p', {}, words),
        button(this.texts.close, 'secondary', () => this.clear()),
      ),
    );
  }

  clear(): void {
    this.place.replaceChildren();
  }
}

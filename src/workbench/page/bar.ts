import { button, el } from './dom';
import type { Language } from '../../text/language';
import type { WorkbenchTexts } from '../../text/workbenchTexts';
import { icon } from './icons';

/** The bar at the top: which file is open, and what one does with files. */
export class Bar {
  private readonly name = el('span', { class: 'file' });

  constructor(
    place: HTMLElement,
    language: Language,
    texts: WorkbenchTexts,
    actions: { readonly open: (file: File) => void; readonly save: () => void },
  ) {
    const chooser = el('input', {});
    chooser.type = 'file';
    chooser.accept = '.xlsx';
    chooser.hidden = true;
    chooser.addEventListener('change', () => {
      const [file] = chooser.files ?? [];
      // The same file may be chosen again after it was changed.
      chooser.value = '';
      if (file) actions.open(file);
    });
    const other = language === 'da' ? 'en' : 'da';
    const switchTo = el('a', { class: 'language', href: `/?lang=${other}` }, texts.otherLanguage);
    switchTo.lang = other;
    place.replaceChildren(
      icon('logo'),
      el('h1', {}, texts.title),
      this.name,
      el('span', { class: 'stays' }, icon('lock'), texts.stays),
      switchTo,
      chooser,
      button(texts.open, 'file-action', () => chooser.click(), icon('open')),
      button(texts.save, 'file-action', actions.save, icon('save')),
    );
  }

  show(file: string, unsaved: boolean): void {
    this.name.textContent = unsaved ? `${file} *` : file;
  }
}

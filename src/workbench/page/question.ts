import { button, el } from './dom';
import type { WorkbenchTexts } from '../../text/workbenchTexts';

/** Asks whether unsaved changes may be lost. Escape keeps them. */
export function askToDiscard({ unsaved }: WorkbenchTexts): Promise<boolean> {
  return new Promise((resolve) => {
    const dialog = el('dialog', { 'aria-labelledby': 'question' });
    const close = (answer: boolean): void => {
      dialog.remove();
      resolve(answer);
    };
    dialog.append(
      el('p', { id: 'question' }, unsaved.question),
      el(
        'div',
        { class: 'buttons' },
        button(unsaved.keep, 'primary', () => close(false)),
        button(unsaved.discard, 'secondary', () => close(true)),
      ),
    );
    dialog.addEventListener('cancel', () => close(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}

import type { PaneModel } from './model';

/** How to get started. */
export function Help({ model }: { readonly model: PaneModel }) {
  const { help } = model.texts;
  const close = (): void => {
    model.set({ isHelpOpen: false });
    document.querySelector<HTMLElement>('.validate')?.focus();
  };
  return (
    <section class="help">
      <h2 tabIndex={-1}>{help.title}</h2>
      <ol>
        {help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <button type="button" class="secondary" onClick={close}>
        {help.close}
      </button>
    </section>
  );
}

import type { PaneModel } from './model';
import { VIEWS } from './state';

const STEPS = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
]);

/** The views as tabs: one stop for Tab, and arrows go to the next. */
export function Tabs({ model }: { readonly model: PaneModel }) {
  const at = VIEWS.findIndex((view) => view === model.state.view);
  const press = (event: KeyboardEvent): void => {
    const to = VIEWS[(at + (STEPS.get(event.key) ?? 0) + VIEWS.length) % VIEWS.length];
    if (to === undefined || to === model.state.view) return;
    event.preventDefault();
    void model.turnTo(to);
    document.getElementById(`tab-${to}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={press}>
      {VIEWS.map((view, index) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`tab-${view}`}
          aria-selected={index === at}
          aria-controls="panel"
          tabIndex={index === at ? 0 : -1}
          onClick={() => void model.turnTo(view)}
        >
          {model.texts.views[view]}
        </button>
      ))}
    </div>
  );
}

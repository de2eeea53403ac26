import { useLayoutEffect, useRef } from 'preact/hooks';
import { CheckHeader } from './checkHeader';
import { Help } from './help';
import { Icon } from './icons';
import type { PaneModel } from './model';
import { Work } from './progress';
import type { Undo } from './state';
import { Tabs } from './tabs';

/** The whole pane. Header and footer stay, only the middle scrolls. */
export function App({ model }: { readonly model: PaneModel }) {
  const { state, texts } = model;
  const { running, writing, alert, live, undo, view } = state;
  const isWorking = (running !== null && !running.quiet) || writing !== null;
  useFocusOnUndo(undo, running === null && writing === null);
  useFocusAcrossWork(isWorking);
  return (
    <div class="pane" onKeyDown={(event) => escape(event, model)}>
      <header>
        <h1 class="hidden">{texts.title}</h1>
        {view !== 'map' && <Tabs model={model} />}
        {view !== 'check' ? null : isWorking ? <Work model={model} /> : <CheckHeader model={model} />}
        <p class="live" role="status">
          {live}
        </p>
        {undo && (
          <button type="button" class="plain undo" onClick={() => void model.undo()}>
            <Icon name="undo" />
            {texts.undo}
          </button>
        )}
        <p class="trouble" role="alert">
          {alert}
        </p>
      </header>
      <div class="panel" role="tabpanel" id="panel">
        {view === 'check' ? <Check model={model} /> : (model.beside?.draw(view) ?? <main aria-busy />)}
      </div>
    </div>
  );
}

function Check({ model }: { readonly model: PaneModel }) {
  const { state, texts } = model;
  const { shown, running, stale } = state;
  const isEmpty = shown !== null && shown.result.tables === 0;
  const staleWords = { no: '', edited: texts.outOfDate, 'not-watched': texts.notWatched }[stale];
  return (
    <>
      <main aria-busy={running !== null}>
        <p class="stale" role="status">
          {shown && staleWords !== '' && (
            <>
              <Icon name="outOfDate" /> {staleWords}
            </>
          )}
        </p>
        {state.isHelpOpen && <Help model={model} />}
        {state.choosing && !isEmpty && <state.choosing model={model} />}
        {isEmpty && <shown.parts.Invitation model={model} />}
        {shown && !isEmpty && <shown.parts.FindingList model={model} shown={shown} />}
      </main>
      {shown && !isEmpty && <shown.parts.Footer model={model} shown={shown} />}
      {(!shown || isEmpty) && (
        <footer class="first">
          <span>
            <Icon name="stays" /> {texts.stays}
          </span>
          <button type="button" class="plain" onClick={() => model.set({ isHelpOpen: true })}>
            <Icon name="help" />
            {texts.helpButton}
          </button>
        </footer>
      )}
    </>
  );
}

/** Whether what had the focus is gone, and with it the place of whoever is in the pane. Who is in the sheet stays there. */
function isFocusLost(): boolean {
  return document.activeElement === document.body && document.hasFocus();
}

/** Whoever pressed Validate is on a button that is gone: focus goes to Cancel, and back when the work has ended. */
function useFocusAcrossWork(isRunning: boolean): void {
  const wasRunning = useRef(isRunning);
  useLayoutEffect(() => {
    if (wasRunning.current === isRunning) return;
    wasRunning.current = isRunning;
    if (!isFocusLost()) return;
    document.querySelector<HTMLElement>(isRunning ? '.cancel' : '.validate')?.focus();
  }, [isRunning]);
}

/**
 * The card that was mended or waived is gone with the button that did it: what can be done next is to undo. And when
 * that is done, its button is gone, too. Each once: a check that follows an edit takes nobody out of the sheet.
 */
function useFocusOnUndo(undo: Undo | null, isResting: boolean): void {
  const seen = useRef(undo);
  const wasResting = useRef(isResting);
  useLayoutEffect(() => {
    const hasEnded = isResting && !wasResting.current;
    wasResting.current = isResting;
    if (!isResting || seen.current === undo) return;
    const isLost = isFocusLost();
    if (hasEnded || isLost) seen.current = undo;
    if (isLost) document.querySelector<HTMLElement>(undo ? '.undo' : '.validate')?.focus();
  }, [undo, isResting]);
}

/** Esc closes what was asked last, then clears the search; during long work, focus goes to Cancel. */
function escape(event: KeyboardEvent, model: PaneModel): void {
  if (event.key !== 'Escape') return;
  const { asking, query, isHelpOpen, choosing } = model.state;
  const cancel = document.querySelector<HTMLElement>('.cancel');
  if (cancel) cancel.focus();
  else if (asking) model.set({ asking: null });
  else if (isHelpOpen) model.set({ isHelpOpen: false });
  else if (choosing) model.set({ choosing: null });
  else if (query !== '') model.set({ query: '' });
  else if (model.state.view === 'map') void model.turnTo('check');
  else return;
  event.preventDefault();
}

import type { ComponentChildren } from 'preact';
import { before, beforeOf, later, moreOf, windowOf, type Window } from './listWindow';
import type { PaneModel } from './model';
import type { Shown } from './state';
import { rowNamed } from './walk';

interface WindowedProps<Item> {
  readonly model: PaneModel;
  readonly shown: Shown;
  /** The group's. */
  readonly groupKey: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** The row that Tab goes to. */
  readonly stop: string;
  readonly draw: (item: Item) => ComponentChildren;
}

/** Rows of an open group, as they stand in it from top to bottom. */
export function windowRows<Item>(
  groupKey: string,
  items: readonly Item[],
  window: Window,
  keyOf: (item: Item) => string,
): string[] {
  return [
    ...(window.from > 0 ? [beforeKey(groupKey)] : []),
    ...items.slice(window.from, window.to).map(keyOf),
    ...(window.to < items.length ? [moreKey(groupKey)] : []),
  ];
}

const beforeKey = (groupKey: string): string => `before ${groupKey}`;
const moreKey = (groupKey: string): string => `more ${groupKey}`;

/** A part of a long group, and the ways to the rest of it. */
export function Windowed<Item>({ model, shown, groupKey, items, keyOf, stop, draw }: WindowedProps<Item>) {
  const { state, format } = model;
  const { words } = shown.parts;
  const window = windowOf(state.drawn.get(groupKey), items.length);
  /** Whoever asked for more with the keyboard goes on where the new ones begin. */
  const show = (next: Window, first: number): void => {
    model.set({ drawn: new Map(state.drawn).set(groupKey, next) });
    const item = items[first];
    if (item !== undefined) rowNamed(keyOf(item))?.focus();
  };
  const step = (key: string, label: string, press: () => void) => (
    <button type="button" class="plain" data-row={key} tabIndex={key === stop ? 0 : -1} onClick={press}>
      {label}
    </button>
  );
  const from = window.from === 0 ? '' : `${format.number(window.from + 1)}–`;
  return (
    <>
      {window.from > 0 && (
        <p class="more">
          {step(beforeKey(groupKey), words.earlier(beforeOf(window)), () =>
            show(before(window), window.from - 1),
          )}
        </p>
      )}
      {items.slice(window.from, window.to).map(draw)}
      {window.to < items.length && (
        <p class="more">
          {words.shownOf(from + format.number(window.to), format.number(items.length))}{' '}
          {step(moreKey(groupKey), model.texts.more(moreOf(window, items.length)), () =>
            show(later(window, items.length), window.to),
          )}
        </p>
      )}
    </>
  );
}

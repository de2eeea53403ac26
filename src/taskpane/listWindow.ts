/** Items of a long group that are drawn: from the first up to, and without, the last. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Drawn at first, added at each press for more, and drawn at most: a page of thousands of cards answers nobody. */
const FIRST = 3;
const STEP = 50;
const MOST = 100;

/** The window of a group of so many, which may have been larger when the window was set. */
export function windowOf(set: Window | undefined, total: number): Window {
  if (!set || set.from >= total) return { from: 0, to: Math.min(FIRST, total) };
  return { from: set.from, to: Math.min(set.to, total) };
}

export function later({ from, to }: Window, total: number): Window {
  const end = Math.min(to + STEP, total);
  return { from: Math.max(from, end - MOST), to: end };
}

export function before({ from, to }: Window): Window {
  const start = Math.max(0, from - STEP);
  return { from: start, to: Math.min(to, start + MOST) };
}

/** How many more a press would draw. */
export function moreOf({ to }: Window, total: number): number {
  return Math.min(STEP, total - to);
}

export function beforeOf({ from }: Window): number {
  return Math.min(STEP, from);
}

/** The window with an item in it: the same where it is there, else the smallest step that reaches it. */
export function around(window: Window, index: number, total: number): Window {
  if (index >= window.from && index < window.to) return window;
  if (window.from === 0 && index < MOST) return { from: 0, to: index + 1 };
  const from = index - (index % STEP);
  return { from, to: Math.min(from + STEP, total) };
}

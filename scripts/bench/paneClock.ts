/** What the pane's bench does inside the page of the pane, where the clock is exact: Playwright looks twice a second. */
export interface PaneClock {
  /** Milliseconds of every task of more than 50 since they were last taken. */
  takeTasks(): number[];
  /** Presses the button and tells after how many milliseconds a result is there. */
  check(): Promise<number>;
  /** Types into a cell and tells after how many milliseconds the pane has followed. */
  edit(cell: EditedCell): Promise<number>;
}

/** Sheet, row and column from 0, and what is typed there. */
export type EditedCell = readonly [sheet: string, row: number, column: number, value: string | number];

const tasks: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: 'longtask' });

function comeTrue(isTrue: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isTrue()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    look();
  });
}

const isStale = (): boolean => document.querySelector('.stale')?.textContent !== '';

window.clock = {
  takeTasks: () => tasks.splice(0),
  async check() {
    const began = performance.now();
    document.querySelector<HTMLElement>('.validate')?.click();
    await comeTrue(() => document.querySelector('.status-line') !== null);
    return performance.now() - began;
  },
  async edit(cell) {
    const began = performance.now();
    window.parent.typeInto(...cell);
    await comeTrue(isStale);
    await comeTrue(() => !isStale());
    return performance.now() - began;
  },
};

declare global {
  interface Window {
    clock: PaneClock;
    typeInto(...cell: EditedCell): void;
  }
}

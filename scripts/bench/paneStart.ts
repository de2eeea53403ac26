/** What starting the pane took, by the clock of its page. */
export interface PaneStart {
  /** Milliseconds from when the page was asked for until its first button was pressed and something changed. */
  readonly usable: number;
  /** Scripts of the add-in that had come until the button was there. */
  readonly scripts: readonly string[];
}

/** Presses the pane's first button as soon as it is there, and waits for the pane to answer. */
let shown = NaN;
const usable = new Promise<number>((resolve) => {
  const pane = new MutationObserver(() => {
    const button = document.querySelector<HTMLElement>('.validate');
    if (button === null) return;
    pane.disconnect();
    shown = performance.now();
    const answer = new MutationObserver(() => {
      answer.disconnect();
      resolve(performance.now());
    });
    answer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    button.click();
  });
  pane.observe(document, { subtree: true, childList: true });
});

window.paneStart = async () => {
  const answered = await usable;
  const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = loaded.flatMap(({ name, responseEnd }) => {
    const [, script] = /\/addin\/([^/]+\.js)$/.exec(name) ?? [];
    return script !== undefined && responseEnd <= shown ? [script] : [];
  });
  return { usable: answered, scripts };
};

declare global {
  interface Window {
    paneStart(): Promise<PaneStart>;
  }
}

/** What starting the pane took, by the clock of its page. */
export interface PaneStart {
  /** Milliseconds from when the page was asked for until its first button was pressed and something changed. */
  readonly usable: number;
  /** Scripts of the add-in that were asked for until then. */
  readonly scripts: readonly string[];
}

/** Presses the pane's first button as soon as it is there, and waits for the pane to answer. */
const usable = new Promise<number>((resolve) => {
  const pane = new MutationObserver(() => {
    const button = document.querySelector<HTMLElement>('.validate');
    if (button === null) return;
    pane.disconnect();
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
  const until = await usable;
  const loaded = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < until);
  const paths = loaded.map(({ name }) => new URL(name).pathname);
  const scripts = paths.filter((path) => path.startsWith('/addin/') && path.endsWith('.js'));
  return { usable: until, scripts };
};

declare global {
  interface Window {
    paneStart(): Promise<PaneStart>;
  }
}

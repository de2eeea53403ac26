/** @jest-environment ./tests/office/environment.ts */
/// <reference types="office-js" />

declare const startOffice: () => void;

/** Genuine Office.js with no Excel around it, as when the page's address is opened in a browser. */
it('The page opened outside Excel says so and what to do', async () => {
  const root = document.createElement('div');
  root.id = 'pane';
  document.body.replaceChildren(root);
  startOffice();
  while (typeof Office === 'undefined' || typeof Office.onReady !== 'function') {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(await Office.onReady()).toMatchObject({ host: null });
  await import('../../src/taskpane/start');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(root.querySelector('[role=alert]')?.textContent).toContain('runs inside Excel');
  expect(root.textContent).toContain('puljetjek check FILE');
  expect(root.querySelector('button')).toBeNull();
});

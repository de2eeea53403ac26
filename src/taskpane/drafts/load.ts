import type { Drafts } from './drafts';

/** Fetches what drafts; nobody waits for it who does not. */
export function loadDrafts(): Promise<{ readonly Drafts: typeof Drafts }> {
  return import(/* webpackChunkName: "drafts" */ './drafts');
}

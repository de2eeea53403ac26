import type { Language } from '../../text/language';
import type { PaneModel } from '../model';
import type { Sharing } from './sharing';

const WORDS = {
  da: () => import(/* webpackChunkName: "sharing-da" */ '../../text/da/share'),
  en: () => import(/* webpackChunkName: "sharing-en" */ '../../text/en/share'),
} as const satisfies Record<Language, unknown>;

/** Fetches what shares workbooks, the reader of files with it; nobody waits for it who does not share. */
export async function loadSharing(
  language: Language,
): Promise<{ openSharing: (pane: PaneModel) => Sharing }> {
  const [{ Sharing: Opened }, { share: words }] = await Promise.all([
    import(/* webpackChunkName: "sharing" */ './sharing'),
    WORDS[language](),
  ]);
  return { openSharing: (pane) => new Opened(pane, words) };
}

import type { Language } from '../../text/language';
import type { PaneModel } from '../model';
import type { Views } from './views';

const WORDS = {
  da: () => import(/* webpackChunkName: "views-da" */ '../../text/da/views'),
  en: () => import(/* webpackChunkName: "views-en" */ '../../text/en/views'),
} as const satisfies Record<Language, unknown>;

/** Fetches the views beside the check with their words; nobody who only checks waits for them. */
export async function loadViews(language: Language): Promise<{ openViews: (model: PaneModel) => Views }> {
  const [{ Views }, { views: words }] = await Promise.all([
    import(/* webpackChunkName: "views" */ './views'),
    WORDS[language](),
  ]);
  return { openViews: (model) => new Views(model, words) };
}

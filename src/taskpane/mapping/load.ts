import type { Language } from '../../text/language';
import type { PaneModel } from '../model';
import type { Mapper } from './mapper';

const WORDS = {
  da: () => import(/* webpackChunkName: "mapper-da" */ '../../text/da/mapView'),
  en: () => import(/* webpackChunkName: "mapper-en" */ '../../text/en/mapView'),
} as const satisfies Record<Language, unknown>;

/** Fetches what maps sheets of one's own, the reader of files with it; nobody waits for it who has our tables. */
export async function loadMapper(language: Language): Promise<{ openMapper: (pane: PaneModel) => Mapper }> {
  const [{ Mapper: Opened }, { mapView: words }] = await Promise.all([
    import(/* webpackChunkName: "mapper" */ './mapper'),
    WORDS[language](),
  ]);
  return { openMapper: (pane) => new Opened(pane, words) };
}

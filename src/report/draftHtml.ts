import type { Brief } from '../brief/brief';
import type { Language } from '../text/language';
import { draftMarkup } from './draftMarkup';
import { htmlPage } from './htmlPage';
import { Markup } from './markup';

/** The draft as one page. Everything that comes from a workbook goes in as text. */
export function draftHtml(brief: Brief, language: Language): string {
  return htmlPage(language, brief.title, new Markup(draftMarkup(brief, language)));
}

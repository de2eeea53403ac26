import type { Brief } from '../brief/brief';
import type { Language } from '../text/language';
import { draftMarkup } from './draftMarkup';
import { STYLE } from './htmlStyle';
import { Markup, markup } from './markup';

/** The draft as one page: no script, nothing fetched. Everything that comes from a workbook goes in as text. */
export function draftHtml(brief: Brief, language: Language): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${brief.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${new Markup(draftMarkup(brief, language))}</main>
</body>
</html>
`.text;
}

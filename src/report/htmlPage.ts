import type { Language } from '../text/language';
import { STYLE } from './htmlStyle';
import { Markup, markup } from './markup';

/** A page in one file: no script, nothing fetched. */
export function htmlPage(language: Language, title: string, main: Markup): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${main}</main>
</body>
</html>
`.text;
}

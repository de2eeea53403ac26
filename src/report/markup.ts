/** HTML that was made by `markup` and need not be escaped again. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | Markup | readonly Markup[];

/** HTML from a template: every text put into it is escaped, so that a cell's content can never be markup. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return escaped(part);
    return part instanceof Markup ? part.text : part.map(({ text }) => text).join('');
  });
  return new Markup(strings.map((each, index) => each + (texts[index] ?? '')).join(''));
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** Also without what would turn the direction of the line, or end the page for a reader of characters. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character)
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}

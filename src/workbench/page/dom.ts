/** What may stand in an element. Text goes in as a text node, never as markup: it may come from a workbook. */
export type Child = Node | string | null;

interface Attributes {
  readonly class?: string;
  readonly id?: string;
  readonly role?: string;
  readonly href?: string;
  readonly tabindex?: string;
  readonly download?: string;
  readonly target?: string;
  readonly rel?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-controls'?: string;
  readonly 'aria-expanded'?: string;
  readonly 'aria-live'?: string;
}

/** An element with its attributes and what stands in it. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes) as [string, string][]) {
    element.setAttribute(name, value);
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

/** A button that does one thing. */
export function button(
  words: string,
  look: string,
  press: () => void,
  ...before: readonly Child[]
): HTMLButtonElement {
  const made = el('button', { class: look }, ...before, words);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

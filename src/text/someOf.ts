const SHOWN = 10;

/** Places in one line; an ellipsis stands for those that would make it unreadable. */
export function someOf(places: readonly string[]): string {
  return places.slice(0, SHOWN).join(', ') + (places.length > SHOWN ? ' …' : '');
}
